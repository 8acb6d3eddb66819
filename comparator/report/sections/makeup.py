"""In what else than their words do the outlets' articles differ?"""

from collections.abc import Sequence

from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row
from comparator.results import Makeup

COLUMNS = ("elsewhere", "matched", "agency", "lengths", "section", "years")
# Sections and years that are named, the commonest first.
MOST = 3
NOTHING = "–"


def makeup_figure(desk: Desk) -> Figure:
    """Set the outlets' articles side by side: events, subjects, agencies, lengths, sections, years; what is known of any."""
    t = desk.texts
    rows = [(m, _cells(desk, m)) for m in desk.counted.makeup]
    known = [name for name in COLUMNS if any(cells[name].text != NOTHING for _, cells in rows)]
    columns = tuple(Column(t(f"section.makeup.{name}"), name not in ("section", "years")) for name in known)
    together = ", ".join(f"{t(f'section.makeup.factor_{a.factor}')} {t.number(a.v, 2)}" for a in desk.counted.associations)
    remarks = (t("section.makeup.associated", factors=together),) if together else ()
    title, note, caption = (t(f"section.makeup.{name}") for name in ("title", "note", "caption"))
    shown = tuple(Row(desk.name(m.outlet), tuple(cells[name] for name in known)) for m, cells in rows)
    return Figure("makeup", title, note, caption, t("head.outlet"), columns, shown, remarks=remarks)


def _cells(desk: Desk, found: Makeup) -> dict[str, Cell]:
    """Write what is known of an outlet's articles, by column."""
    t = desk.texts
    low, middle, high = (t.number(length) for length in found.words)
    counts = {"elsewhere": found.elsewhere, "agency": found.agency}
    if any(other.matched for other in desk.counted.makeup):
        counts["matched"] = found.matched
    cells = {name: Cell(t.of(count, found.articles), number=True, muted=not count) for name, count in counts.items()}
    lengths = middle if found.articles == 1 else f"{middle} ({low}–{high})"
    named = {"section": _named(desk, found.sections), "years": _named(desk, found.years)}
    return {"matched": Cell(NOTHING, muted=True), "lengths": Cell(lengths, number=True), **cells, **named}


def _named(desk: Desk, counts: Sequence[tuple[str, int]]) -> Cell:
    """Name the commonest values with their counts."""
    rest = sum(count for _, count in counts[MOST:])
    told = [f"{name} ({count})" for name, count in counts[:MOST]] + ([f"{desk.texts('head.others')} ({rest})"] if rest else [])
    return Cell("; ".join(told) or NOTHING, muted=not told)
