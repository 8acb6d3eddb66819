"""Which shares differ from the others', over all articles and on like subjects, and what could have been found?"""

from collections.abc import Callable

from comparator.report.sections.base import Desk, chance
from comparator.report.view import Cell, Column, Figure
from comparator.results import Contrast
from comparator.stats.discovery import RATE
from comparator.stats.estimates import KEYNESS_FROM

COLUMNS = ("option", "raw", "matched", "q", "detectable")


def contrast_figure(
    desk: Desk, name: str, title: str, key: tuple[str, str, str], focus: str, named: Callable[[str], str] = str
) -> Figure | None:
    """List the tests of one choice: those of one option, and all that found a difference; None where nothing was tested.

    Args:
        key: measure, subject and voice.
        focus: the option that is always listed.
        named: what an option is called.
    """
    t = desk.texts
    tested = [c for c in desk.contrasts(*key) if c.q is not None and (c.option == focus or c.q <= RATE)]
    if not tested:
        return None
    rows = tuple(
        desk.row(c.outlet, (Cell(named(c.option)), *_cells(desk, c)))
        for c in sorted(tested, key=lambda c: (c.outlet, c.option))
    )
    section = "section.contrasts."
    columns = tuple(Column(t(section + column), column != "option") for column in COLUMNS)
    note = t(section + "note", others=desk.others())
    return Figure(name, title, note, title, t("head.outlet"), columns, rows, remarks=_nothing_found(desk, tested, named))


def _cells(desk: Desk, found: Contrast) -> tuple[Cell, ...]:
    t = desk.texts
    matched = "–" if found.matched is None else t.signed(100 * found.matched)
    return (
        Cell(t.signed(100 * found.difference), number=True), Cell(matched, number=True),
        Cell(chance(desk, found.q or 0.0), number=True), Cell(t.number(100 * (found.detectable or 0.0)), number=True),
    )  # fmt: skip


def _nothing_found(desk: Desk, tested: list[Contrast], named: Callable[[str], str]) -> tuple[str, ...]:
    """Say of outlets of 50 articles and more that nothing was found, which is not that nothing differs; by option."""
    t = desk.texts
    found = {c.outlet for c in tested if (c.q or 0.0) <= RATE}
    none: dict[str, list[Contrast]] = {}
    for c in tested:
        share = desk.share(c.measure, c.subject, c.voice, c.option, c.outlet)
        if c.outlet not in found and share and share.n_eff >= KEYNESS_FROM:
            none.setdefault(c.option, []).append(c)
    return tuple(
        t(
            "section.contrasts.none",
            word=t.quoted(named(option)),
            names=", ".join(desk.name(c.outlet) for c in members),
            mde=t.number(100 * max(c.detectable or 0.0 for c in members)),
        )
        for option, members in none.items()
    )
