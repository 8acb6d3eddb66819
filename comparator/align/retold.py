"""Retold: does a text say in other forms of the same words what another one says? „überwindet“ is there in „überwunden“."""

import re
from collections.abc import Sequence, Set

# Two words are forms of one if they begin alike for half of the longer one, and for so many letters at least.
BEGINNING = 4
# A text is retold where so many of its words with content are (share, 0–1): of more than a few half is enough.
FEW, MOST, HALF = 2, 0.6, 0.5

_WORDS = re.compile(r"\w+")


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(_WORDS.findall(text.casefold()))


class Wording:
    """The words of a stretch of text, asked for others in any of their forms."""

    def __init__(self, text: str) -> None:
        self.words = words_of(text)
        self._alike: dict[str, list[str]] = {}
        for word in self.words:
            self._alike.setdefault(word[:BEGINNING], []).append(word)

    def count(self, words: Set[str]) -> int:
        """Count which of some words are there."""
        return sum(word in self.words or any(_is_form(word, other) for other in self._like(word)) for word in words)

    def _like(self, word: str) -> Sequence[str]:
        return self._alike.get(word[:BEGINNING], ())

    def retells(self, words: Set[str]) -> bool:
        """Say whether most of some words, and at least two, are there."""
        found = self.count(words)
        return found > 1 and found >= (HALF if found > FEW else MOST) * len(words)


def _is_form(one: str, two: str) -> bool:
    """Whether two words that begin with the same letters do so for long enough."""
    longer = max(len(one), len(two))
    same = max(BEGINNING, (longer + 1) // 2)
    return one[:same] == two[:same]
