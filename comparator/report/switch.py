"""The switch to the outlets' own texts: what is the same for all texts and for own ones stands in the page once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from comparator.report.sections.base import Desk
from comparator.report.view import Figure, Row, Section


def both(build: Callable[[Desk], Section], desk: Desk, own: Desk) -> Section:
    """Build a section over all texts and over own ones; each passage knows for which numbers it stands."""
    whole = build(desk)
    desk.evidence.scope = "own"
    others = build(own)
    desk.evidence.scope = "all"
    return with_own(whole, others)


def with_own(whole: Section, own: Section) -> Section:
    """Join what a section says of all texts with what it says of the outlets' own."""
    others = {figure.id: figure for figure in own.figures}
    figures: list[Figure] = []
    for figure in whole.figures:
        other = others.get(figure.id)
        if (
            other
            and bool(other.rows) == bool(figure.rows)
            and replace(other, rows=(), remarks=()) == replace(figure, rows=(), remarks=())
        ):
            rows = tuple(_merged(figure.rows, other.rows))
            figures.append(replace(figure, rows=rows, own_remarks=None if other.remarks == figure.remarks else other.remarks))
            continue
        figures.append(replace(figure, scope="all"))
        if other and other.rows:
            figures.append(replace(other, id=f"{other.id}-own", card=None, scope="own"))
    words = replace(own, figures=(), notices=())
    return replace(whole, figures=tuple(figures), own=None if words == replace(whole, figures=(), notices=()) else words)


def _merged(rows: Sequence[Row], own: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of both, those that are the same once; the others say for which texts they hold."""
    for kind, a, b, c, d in SequenceMatcher(None, rows, own, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from rows[a:b]
        else:
            yield from (replace(row, scope="all") for row in rows[a:b])
            yield from (replace(row, scope="own") for row in own[c:d])


def switch(desk: Desk, own: Desk | None) -> tuple[str, str]:
    """Write the switch to the outlets' own texts, and what it does."""
    if not own:
        return "", ""
    t, found = desk.texts, len(own.documents())
    counts = {"n": t.number(found), "m": t.number(len(desk.documents()))}
    return t("head.own", **counts), t("head.own_note" if found else "head.own_none", **counts)
