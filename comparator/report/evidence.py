"""Evidence: for each number the passages that it counts. No number with a link is made in any other way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from comparator.model import Document, Span
from comparator.report.texts import Texts
from comparator.report.view import Cell, Part

# A place is one integer, so that the many of a large corpus take little memory and sort as they stand in the collection:
# the number of its article, where it starts, and where it ends.
_BITS = 32
_MASK = (1 << _BITS) - 1


def place(number: int, span: Span) -> int:
    """Write a place of an article, given by its number from 1, as one integer."""
    return (number << 2 * _BITS) | (span.start << _BITS) | span.end


def where(place: int) -> tuple[int, Span]:
    """Read a place: the number of its article, and the span."""
    return place >> 2 * _BITS, Span((place >> _BITS) & _MASK, place & _MASK)


@dataclass(slots=True)
class Backing:
    """The places behind one number, in the order of the collection; ``scopes``: all or own, the texts it was counted in."""

    id: str
    title: str
    places: tuple[int, ...]
    scopes: set[str] = field(default_factory=set)


class Evidence:
    """Collects the passages behind numbers while a report is built; equal sets of passages share one group."""

    def __init__(self, documents: Sequence[Document], texts: Texts) -> None:
        """Prepare for one report."""
        self.numbers = {d.article.id: i for i, d in enumerate(documents, 1)}
        self.texts = texts
        self._groups: dict[tuple[int, ...], Backing] = {}
        # Whether numbers over all texts are written now, or those over own ones; and for which any were.
        self.scope = "all"
        self._scopes: set[str] = set()

    def link(self, title: str, spans: Iterable[tuple[str, Span]]) -> str:
        """Register passages, given as (article, span), and return the link to them; "" for none."""
        places = tuple(sorted(place(self.numbers[article], span) for article, span in spans))
        if not places:
            return ""
        group = self._groups.setdefault(places, Backing(f"b{len(self._groups) + 1}", title, places))
        group.scopes.add(self.scope)
        self._scopes.add(self.scope)
        return "#" + group.id

    def cell(self, title: str, spans: Iterable[tuple[str, Span]]) -> Cell:
        """Make the cell of a number that is the number of some passages."""
        found = list(spans)
        return Cell(self.texts.number(len(found)), self.link(title, found), True, not found)

    def part(self, title: str, spans: Iterable[tuple[str, Span]]) -> Part:
        """Make the piece of a sentence that is the number of some passages."""
        found = list(spans)
        return Part(self.texts.number(len(found)), self.link(title, found))

    @property
    def groups(self) -> list[Backing]:
        """The groups, in the order in which their numbers were written."""
        return list(self._groups.values())

    def scope_of(self, group: Backing) -> str:
        """Name the only texts that a group is evidence for: all or own; empty for both, or where there are no others."""
        return next(iter(group.scopes)) if len(group.scopes) == 1 and len(self._scopes) > 1 else ""

    def size(self) -> int:
        """Return how many passages all numbers together lead to."""
        return sum(map(len, self._groups))

    def places(self) -> list[int]:
        """Return all places, each once, in the order of the collection."""
        return sorted(set().union(*self._groups))
