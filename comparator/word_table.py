"""What is known of a word by itself: worked out at first sight, and looked up from then on."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

# So many different words are remembered; real text of a million words has fewer.
REMEMBERED = 200_000


class WordTable(dict[str, V]):
    """A table of words that grows as texts are read: ``table[word]`` is what ``learn`` says of the word."""

    def __init__(self, learn: Callable[[str], V]) -> None:
        super().__init__()
        self.learn = learn

    def __missing__(self, word: str) -> V:
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = value = self.learn(word)
        return value
