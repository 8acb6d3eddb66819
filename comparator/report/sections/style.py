"""How hard are the texts, and which words are frequent?"""

from comparator.report.charts import axis, dot_strip, empty_strip
from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row, Section
from comparator.stats.claims import LIX_SCALE

# Measure, option and digits of the columns; sentence length and LIX agree best with human judgement.
COLUMNS = (
    ("sentence-length", "words", 1, "sentence"), ("readability", "lix", 1, "lix"), ("readability", "amstad", 1, "amstad"),
    ("readability", "wstf1", 1, "wstf1"), ("readability", "wstf2", 1, "wstf2"), ("readability", "wstf3", 1, "wstf3"),
    ("readability", "wstf4", 1, "wstf4"), ("lexical-diversity", "mattr", 2, "mattr"),
)  # fmt: skip


def style_section(desk: Desk) -> Section:
    """Show the medians of each outlet; LIX on a strip from 20 to 80."""
    t = desk.texts
    values = {(v.measure, v.option, v.outlet): v for v in desk.findings.values}
    rows = []
    for outlet in desk.outlets:
        found = [(values.get((measure, option, outlet.id)), digits) for measure, option, digits, _ in COLUMNS]
        cells = tuple(
            Cell(t.number(v.median, digits), number=True) if v else Cell("–", number=True, muted=True) for v, digits in found
        )
        lix = values.get(("readability", "lix", outlet.id))
        rows.append(
            Row(
                outlet.name,
                cells,
                dot_strip((lix.median - LIX_SCALE[0]) / (LIX_SCALE[1] - LIX_SCALE[0]), None, None) if lix else empty_strip(),
            )
        )
    columns = tuple(Column(t(f"section.style.{name}"), True) for *_, name in COLUMNS)
    ranked = sorted((v.median, v.outlet) for v in desk.findings.values if v.option == "lix")
    note = t("section.style.note")
    figure = Figure(
        "style",
        "LIX",
        note,
        t("section.style.caption"),
        t("head.outlet"),
        columns,
        tuple(rows),
        axis([t.number(at) for at in (LIX_SCALE[0], sum(LIX_SCALE) / 2, LIX_SCALE[1])]),
    )
    title, question = t("section.style.title"), t("section.style.question")
    if not ranked:
        return Section("style", title, question, t("section.style.none"))
    (lo, a), (hi, b) = ranked[0], ranked[-1]
    takeaway = t("section.style.takeaway", lo=t.number(lo, 1), a=desk.name(a), hi=t.number(hi, 1), b=desk.name(b))
    return Section("style", title, question, takeaway, (figure,))


def keyness_section(desk: Desk) -> Section:
    """Say from how many articles on key terms are named."""
    t = desk.texts
    most = max(len(desk.documents(outlet.id)) for outlet in desk.outlets)
    takeaway = t("section.keyness.takeaway", n=t.number(most))
    return Section(
        "keyness", t("section.keyness.title"), t("section.keyness.question"), takeaway, notes=(t("section.keyness.note"),)
    )
