"""What is known of a word by itself, looked up once however often the word comes."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from comparator.pack import Language

# A word's first letters stand for its stem.
STEM = 7
# So many different words are remembered; real text of a million words has fewer.
REMEMBERED = 200_000


class WordCounts(NamedTuple):
    """How many of some words are what; ``letters`` sums their lengths."""

    letters: int
    capitals: int
    lower: int
    acronyms: int
    stopwords: int
    common_verbs: int
    verbs: int
    first_person: int
    address: int
    page: int


_NONE = WordCounts(*[0] * len(WordCounts._fields))


class Vocabulary:
    """Knows the words of one language: by the lists of lines.toml and grammar.toml, and by their shape."""

    def __init__(self, language: Language) -> None:
        cues = language.line_cues
        self.stopwords = language.grammar.words("stopwords")
        self.common = frozenset(cues.verbs.split())
        self.verb = re.compile(rf"[^\W\d_]{{3,}}(?:{'|'.join(cues.verb_endings.split())})")
        self.first = frozenset(cues.first.split())
        self.address = frozenset(cues.address.split())
        self.page = frozenset(cues.page.split())
        self.known: dict[str, tuple[int, ...]] = {}
        self.stems: dict[str, tuple[str, str]] = {}

    def count(self, words: Sequence[str]) -> WordCounts:
        """Sum what is known of some words."""
        known = self.known
        rows = [known.get(word) or self._learn(word) for word in words]
        return WordCounts._make(map(sum, zip(*rows, strict=True))) if rows else _NONE

    def content(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """Return (word, stem) for each different word that is no function word; of two spellings the last counts."""
        stems = self.stems
        for word in words:
            if word not in stems:
                self._learn(word)
        found = {stems[word][0]: word for word in words if stems[word][1]}
        return [(word, stems[word][1]) for word in found.values()]

    def _learn(self, word: str) -> tuple[int, ...]:
        if len(self.known) >= REMEMBERED:
            self.known.clear()
            self.stems.clear()
        lower = word.lower()
        common = word in self.common
        verb = not common and word[0].islower() and self.verb.fullmatch(word) is not None
        row = WordCounts(
            len(word), word[0].isupper(), word[0].islower(), len(word) > 1 and word.isupper(), lower in self.stopwords,
            common, verb, word in self.first, word in self.address, lower in self.page,
        )  # fmt: skip
        self.known[word] = row
        self.stems[word] = (lower, lower[:STEM] if len(word) > 3 and lower not in self.stopwords else "")
        return row


@lru_cache(maxsize=4)
def vocabulary(language: Language) -> Vocabulary:
    """Return the vocabulary of a language pack; it grows as texts are read."""
    return Vocabulary(language)
