"""What is known of a word by itself: worked out at first sight, and looked up from then on."""

from collections.abc import Callable, Set
from typing import TypeVar

V = TypeVar("V")

# So many different words are remembered; real text of a million words has fewer.
REMEMBERED = 200_000


class WordTable(dict[str, V]):
    """A table of words that grows as texts are read: ``table[word]`` is what ``learn`` says of the word."""

    def __init__(self, learn: Callable[[str], V]) -> None:
        super().__init__()
        self.learn = learn
        # Most words mean nothing to a table; one difference of sets passes them over.
        self.without: set[str] = set()

    def __missing__(self, word: str) -> V:
        if len(self) >= REMEMBERED:
            self.clear()
            self.without.clear()
        self[word] = value = self.learn(word)
        if not value:
            self.without.add(word)
        return value

    def among(self, words: Set[str]) -> dict[str, V]:
        """Return those of some words that have a value, with it."""
        return {word: value for word in words - self.without if (value := self[word])}
