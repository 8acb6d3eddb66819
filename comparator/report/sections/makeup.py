"""In what else than their words do the outlets' articles differ?"""

from collections.abc import Sequence

from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row
from comparator.results import Makeup

COLUMNS = ("elsewhere", "matched", "agency", "lengths", "section", "years")
# Sections and years that are named, the commonest first.
MOST = 3


def makeup_figure(desk: Desk) -> Figure:
    """Set the outlets' articles side by side: events, subjects, agencies, lengths, sections, years."""
    t = desk.texts
    matching = desk.counted.matching
    rows = tuple(Row(desk.name(m.outlet), _cells(desk, m, matching is not None)) for m in desk.counted.makeup)
    columns = tuple(Column(t(f"section.makeup.{name}"), name not in ("section", "years")) for name in COLUMNS)
    together = ", ".join(f"{t(f'section.makeup.factor_{a.factor}')} {t.number(a.v, 2)}" for a in desk.counted.associations)
    remarks = (t("section.makeup.associated", factors=together),) if together else ()
    title, note, caption = (t(f"section.makeup.{name}") for name in ("title", "note", "caption"))
    return Figure("makeup", title, note, caption, t("head.outlet"), columns, rows, remarks=remarks)


def _cells(desk: Desk, found: Makeup, matched: bool) -> tuple[Cell, ...]:
    t = desk.texts
    low, middle, high = (t.number(length) for length in found.words)
    lengths = middle if found.articles == 1 else f"{middle} ({low}–{high})"
    return (
        Cell(t.of(found.elsewhere, found.articles), number=True, muted=not found.elsewhere),
        Cell(t.of(found.matched, found.articles) if matched else "–", number=True, muted=not matched),
        Cell(t.of(found.agency, found.articles), number=True, muted=not found.agency),
        Cell(lengths, number=True), _named(desk, found.sections), _named(desk, found.years),
    )  # fmt: skip


def _named(desk: Desk, counts: Sequence[tuple[str, int]]) -> Cell:
    """Name the commonest values with their counts."""
    rest = sum(count for _, count in counts[MOST:])
    told = [f"{name} ({count})" for name, count in counts[:MOST]] + ([f"{desk.texts('head.others')} ({rest})"] if rest else [])
    return Cell("; ".join(told) or "–", muted=not told)
