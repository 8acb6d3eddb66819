"""Signs of reported speech: words without one of which a sentence reports nothing. Most sentences have none."""

from dataclasses import dataclass
from functools import lru_cache

from comparator.annotate.syntax import word_classes
from comparator.pack import Language
from comparator.word_table import WordTable


@dataclass(frozen=True, slots=True)
class Signs:
    """Which words can be a reporting verb or noun (``cues``), and which can tell of speech otherwise (``others``).

    ``attributing`` are the words, in lower case, one of which every phrase of attribution has.
    """

    cues: WordTable[bool]
    others: WordTable[bool]
    attributing: frozenset[str]


@lru_cache(maxsize=4)
def signs(language: Language) -> Signs:
    """Return the signs of a language."""
    reporting, words = language.reporting, word_classes(language)
    attributing = reporting.before | reporting.after | reporting.thereafter | {reporting.in_front}
    telling = attributing | reporting.how | words.subjunctive | words.hearsay
    return Signs(
        WordTable(lambda form: form in reporting.nouns or form in reporting.signs or form.lower() in reporting.signs),
        WordTable(lambda form: form.lower() in telling),
        attributing,
    )
