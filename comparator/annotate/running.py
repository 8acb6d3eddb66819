"""The running words of a text, read once for all finders."""

from collections.abc import Collection, Sequence
from itertools import chain, compress
from operator import add
from typing import TypeVar

from comparator.model import Passage, Span
from comparator.spans import within

V = TypeVar("V")


class RunningWords:
    """The words of a text or of some of its passages, by their number.

    ``forms`` are the words as they stand, ``distinct`` the different ones; ``starts`` and ``ends`` are their places.
    """

    def __init__(self, text: str, starts: Sequence[int], forms: Sequence[str], ends: Sequence[int] | None = None) -> None:
        self.text, self.starts, self.forms = text, starts, forms
        self.ends = list(map(add, starts, map(len, forms))) if ends is None else ends
        self.distinct = frozenset(forms)

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, i: int) -> Span:
        """Return where a word stands."""
        return Span(self.starts[i], self.ends[i])

    def where(self, forms: Collection[str]) -> list[int]:
        """List the numbers of the words that are among some forms."""
        return list(compress(range(len(self.forms)), map(forms.__contains__, self.forms))) if forms else []

    def inside(self, passages: Sequence[Passage]) -> "RunningWords":
        """Return the words that stand in some passages, in order."""
        parts = [within(self.starts, passage) for passage in passages]

        def kept(values: Sequence[V]) -> list[V]:
            return list(chain.from_iterable([values[part] for part in parts]))

        return RunningWords(self.text, kept(self.starts), kept(self.forms), kept(self.ends))
