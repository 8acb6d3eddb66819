"""Which of some spans lies around a place? Answered in logarithmic time, for texts of any length."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import Generic, TypeVar

from comparator.model import Span

S = TypeVar("S", bound=Span)


class Cover(Generic[S]):
    """Knows for every place of a text the innermost of some spans around it; they may nest and cross."""

    def __init__(self, spans: Sequence[S]) -> None:
        self.bounds = sorted({bound for span in spans for bound in (span.start, span.end)})
        self.inner: list[S | None] = []
        opening = sorted(range(len(spans)), key=lambda i: spans[i].start)
        active: list[tuple[int, int]] = []
        at = 0
        for bound in self.bounds:
            active = [(size, i) for size, i in active if spans[i].end > bound]
            while at < len(opening) and spans[opening[at]].start <= bound:
                span = spans[opening[at]]
                insort(active, (span.end - span.start, opening[at]))
                at += 1
            self.inner.append(spans[active[0][1]] if active else None)

    def at(self, place: int) -> S | None:
        """Return the innermost span around a character; None where there is none."""
        number = bisect_right(self.bounds, place) - 1
        return self.inner[number] if number >= 0 else None


def within(starts: Sequence[int], span: Span) -> slice:
    """Return which of some sorted places lie in a span."""
    return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))


def starts_within(starts: Sequence[int], span: Span) -> bool:
    """Say whether one of some sorted places lies in a span."""
    number = bisect_left(starts, span.start)
    return number < len(starts) and starts[number] < span.end
