"""How hard are the texts?"""

from comparator.report.charts import axis, dot_strip, empty_strip
from comparator.report.sections.base import Desk, chance
from comparator.report.view import Cell, Column, Figure, Section
from comparator.stats.claims import LIX_SCALE, lix_position
from comparator.stats.discovery import RATE
from comparator.stats.estimates import CONFIDENCE

# Measure, option and digits of the columns; sentence length and LIX agree best with human judgement.
COLUMNS = (
    ("sentence-length", "words", 1, "sentence"), ("readability", "lix", 1, "lix"), ("readability", "amstad", 1, "amstad"),
    ("readability", "wstf1", 1, "wstf1"), ("readability", "wstf2", 1, "wstf2"), ("readability", "wstf3", 1, "wstf3"),
    ("readability", "wstf4", 1, "wstf4"), ("lexical-diversity", "mattr", 2, "mattr"),
)  # fmt: skip

# Columns of the differences.
DIFFERENCE = ("measure", "shift", "delta", "p_raw", "q")


def style_section(desk: Desk) -> Section:
    """Show the medians of each outlet, and name the hardest and the easiest."""
    t = desk.texts
    ranked = sorted((v.median, v.outlet) for v in desk.counted.values if v.option == "lix")
    title, question = t("section.style.title"), t("section.style.question")
    if not ranked:
        return Section("style", title, question, t("section.style.none"))
    (lo, a), (hi, b) = ranked[0], ranked[-1]
    takeaway = t("section.style.takeaway", lo=t.number(lo, 1), a=desk.name(a), hi=t.number(hi, 1), b=desk.name(b))
    differences = _differences(desk)
    return Section("style", title, question, takeaway, (_figure(desk), differences) if differences.rows else (_figure(desk),))


def _figure(desk: Desk) -> Figure:
    """Draw LIX on a strip and list all medians."""
    t = desk.texts
    values = {(v.measure, v.option, v.outlet): v for v in desk.counted.values}
    rows = []
    for outlet in desk.outlets:
        found = [(values.get((measure, option, outlet.id)), digits) for measure, option, digits, _ in COLUMNS]
        texts = (t.number(v.median, digits) if v else "–" for v, digits in found)
        lix = values.get(("readability", "lix", outlet.id))
        strip = dot_strip(lix_position(lix.median), None, None, lix.confidence != CONFIDENCE[0]) if lix else empty_strip()
        rows.append(desk.row(outlet.id, tuple(Cell(text, number=True, muted=text == "–") for text in texts), strip))
    columns = tuple(Column(t(f"section.style.{name}"), True) for *_, name in COLUMNS)
    scale = axis([t.number(at) for at in (LIX_SCALE[0], sum(LIX_SCALE) / 2, LIX_SCALE[1])])
    note, caption = t("section.style.note"), t("section.style.caption")
    return Figure("style", "LIX", note, caption, t("head.outlet"), columns, tuple(rows), scale)


def _differences(desk: Desk) -> Figure:
    """List what is harder, longer or more varied at an outlet than at the others, on like subjects."""
    t = desk.texts
    digits = {(measure, option): (name, digits) for measure, option, digits, name in COLUMNS}
    rows = []
    for found in sorted(desk.counted.value_contrasts, key=lambda c: (c.outlet, -abs(c.delta), c.measure, c.option)):
        name, places = digits.get((found.measure, found.option), ("", 0))
        if not name or found.q > RATE or found.low is None or found.high is None:
            continue
        bounds = f"{t.number(found.delta, 2)} ({t.number(found.low, 2)} … {t.number(found.high, 2)})"
        cells = (
            t(f"section.style.{name}"),
            t.number(found.shift, places),
            bounds,
            chance(desk, found.p_raw),
            chance(desk, found.q),
        )
        rows.append(desk.row(found.outlet, tuple(Cell(text, number=n > 0) for n, text in enumerate(cells))))
    columns = tuple(
        Column(t(f"section.style.{name}"), number)
        for name, number in zip(DIFFERENCE, (False, True, True, True, True), strict=True)
    )
    note, caption, head = (
        t("section.style.differences_note", others=desk.others()),
        t("section.style.differences_caption"),
        t("head.outlet"),
    )
    return Figure("style-differences", t("section.style.differences"), note, caption, head, columns, tuple(rows))
