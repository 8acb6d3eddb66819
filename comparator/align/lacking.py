"""Lacking: does a text really not have what another one seems to have alone?

Sentences are split, joined and moved: what is gone from one stands in the next.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence, Set

# So many words in a row make a run; words whose runs stand in the other text to this share (0–1) are not lacking there.
RUN, HELD = 3, 0.8
# Fewer words are looked for among the sentences around their place: word for word, or so many of them by what they say.
FEW, SAID, COVERED = 2, 3, 0.9

Numbers = Sequence[int]


class Holder:
    """Knows what a text has, as the numbers of its words."""

    def __init__(self, words: Numbers, sentences: Sequence[slice]) -> None:
        """Take a text's words and which of them make its sentences."""
        self.words, self.sentences = words, sentences
        self.starts = [sentence.start for sentence in sentences]
        self.runs = set(_runs(words))

    def holds(self, words: Numbers) -> bool:
        """Whether most of some words stand in the text as they are."""
        runs = _runs(words)
        return len(runs) > RUN and sum(run in self.runs for run in runs) >= HELD * len(runs)

    def around(self, place: int) -> Numbers:
        """Return the words of the sentence at a word's place, the one before and the one after."""
        number = max(0, bisect_right(self.starts, place) - 1)
        near = self.sentences[max(0, number - 1) : number + 2]
        return self.words[near[0].start : near[-1].stop] if near else ()


def is_there(words: Numbers, own: Numbers, other: Numbers, said: Callable[[Numbers], Set[int]]) -> bool:
    """Whether words of one text stand in the other, too, given what stands around them in both.

    Args:
        said: returns what some words say, as numbers.
    """
    if len(words) >= FEW and 0 < _count(words, own) <= _count(words, other):
        return True
    content = said(words)
    return len(words) >= SAID and len(content & said(other)) >= COVERED * len(content)


def _runs(words: Numbers) -> list[tuple[int, ...]]:
    return [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]


def _count(words: Numbers, inside: Numbers) -> int:
    """Count how often words stand in others in a row."""
    first, size = words[0], len(words)
    return sum(inside[i] == first and inside[i : i + size] == words for i in range(len(inside) - size + 1))
