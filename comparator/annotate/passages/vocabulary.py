"""What is known of a word by itself, looked up once however often the word comes."""

import re
import struct
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from comparator.pack import Language
from comparator.word_table import WordTable

# A word's first letters stand for its stem.
STEM = 7
# A verb has so many letters and an ending.
VERB = 3
_LETTERS = re.compile(r"[^\W\d_]+")


class WordCounts(NamedTuple):
    """How many of some words are what.

    ``digits`` sums their digits; ``credit`` counts words one of which a picture's credit needs, ``agency`` those that
    a credit for a text needs.
    """

    digits: int
    capitals: int
    lower: int
    acronyms: int
    stopwords: int
    common_verbs: int
    verbs: int
    first_person: int
    address: int
    page: int
    credit: int
    agency: int


# All counts of a word are packed into one whole number, four bytes each, so that a line's are one sum.
_PACKED = struct.Struct(f"<{len(WordCounts._fields)}I")
_NONE = WordCounts(*[0] * len(WordCounts._fields))


class Vocabulary:
    """Knows the words of one language: by the lists of lines.toml and grammar.toml, and by their shape."""

    def __init__(self, language: Language) -> None:
        cues = language.line_cues
        self.stopwords = language.grammar.words("stopwords")
        self.common = frozenset(cues.verbs.split())
        self.verb_endings = tuple(cues.verb_endings.split())
        self.first = frozenset(cues.first.split())
        self.address = frozenset(cues.address.split())
        self.page = frozenset(cues.page.split())
        agencies = language.agencies
        spellings = [spelling for agency in agencies.agency for spelling in agency.spellings]
        self.credit = _first_words((*agencies.photo_marks, *agencies.photo_houses, *spellings))
        self.agency = _first_words((*agencies.unnamed, *spellings))
        self.known: WordTable[tuple[int, str, str]] = WordTable(self._learn)
        # Words have few different counts; one number for all that have the same is soon found in memory.
        self.shared: dict[int, int] = {}

    def read(self, words: Sequence[str]) -> tuple[WordCounts, frozenset[str], frozenset[str]]:
        """Sum what is known of some words; return the stems of those with content too, and of the capitalised among them."""
        if not words:
            return _NONE, frozenset(), frozenset()
        packed, stems, nouns = zip(*map(self.known.__getitem__, words), strict=True)
        counts = WordCounts._make(_PACKED.unpack(sum(packed).to_bytes(_PACKED.size, "little")))
        return counts, frozenset(filter(None, stems)), frozenset(filter(None, nouns))

    def _learn(self, word: str) -> tuple[int, str, str]:
        """Return a word's counts, packed, and twice its stem, empty for a function word, and for one without a capital."""
        lower = word.lower()
        packed = self._pack(word, lower)
        stem = lower[:STEM] if len(word) > 3 and lower not in self.stopwords else ""
        return self.shared.setdefault(packed, packed), stem, stem if word[0].isupper() else ""

    def _pack(self, word: str, lower: str) -> int:
        capital, small, common = word[0].isupper(), word[0].islower(), word in self.common
        parts = (word,) if word.isalpha() else _LETTERS.findall(word)
        counts = WordCounts(
            digits=0 if word.isalpha() else sum(map(str.isdecimal, word)), capitals=capital, lower=small,
            acronyms=len(word) > 1 and word.isupper(), stopwords=lower in self.stopwords, common_verbs=common,
            verbs=not common and small and self._is_verb(word), first_person=word in self.first,
            address=word in self.address, page=lower in self.page, credit=not self.credit.isdisjoint(parts),
            agency=not self.agency.isdisjoint(parts),
        )  # fmt: skip
        return int.from_bytes(_PACKED.pack(*counts), "little")

    def _is_verb(self, word: str) -> bool:
        """At least three letters and an ending that finite verbs have."""
        if not word.endswith(self.verb_endings) or not word.isalpha():
            return False
        return any(word.endswith(ending) and len(word) >= VERB + len(ending) for ending in self.verb_endings)


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """Return the first word of each name, without its digits and marks."""
    return frozenset(match.group() for match in map(_LETTERS.search, names) if match)


@lru_cache(maxsize=4)
def vocabulary(language: Language) -> Vocabulary:
    """Return the vocabulary of a language pack; it grows as texts are read."""
    return Vocabulary(language)
