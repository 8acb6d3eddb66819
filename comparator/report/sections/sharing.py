"""Who shares text, and what was changed in it?"""

from collections.abc import Iterator, Sequence
from itertools import islice

from comparator.model import Document, Span
from comparator.relations import Edit, SharedCopy
from comparator.report.excerpts import first_words
from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row, Section

# Pairs shown at the most, pairs whose changes are shown, and changes of each: those of single words first.
MOST, MOST_COMPARED, MOST_EDITS = 30, 12, 20
# Of two articles with less in common most differs, and single changes say little (containment, 0–1).
COMPARED = 0.2
# Characters of a changed stretch that are shown, and words around it.
LONGEST, AROUND = 220, 4
# Characters of a title beside other things.
SHORT = 40


def sharing_section(desk: Desk) -> Section:
    """Show the pairs that share text, the groups of near-duplicates, and the changes between each two."""
    t = desk.texts
    shared = sorted(desk.shared(), key=lambda pair: _between_outlets_first(desk, pair))
    title, question = t("section.sharing.title"), t("section.sharing.question")
    if not shared:
        return Section("sharing", title, question, desk.none("sharing"))
    documents = {d.article.id: d for d in desk.findings.documents}
    names = ("right", "degree", "containment", "passages", "order", "quotes", "edits")
    columns = tuple(Column(t(f"section.sharing.{n}"), n in ("containment", "passages", "edits")) for n in names)
    rows = tuple(_pair(desk, pair, documents) for pair in shared[:MOST])
    note = desk.with_rest(t("section.sharing.note"), len(rows), len(shared))
    pairs = Figure("sharing", "", note, t("section.sharing.caption"), t("section.sharing.left"), columns, rows)
    compared = (p for p in shared if (p.edits or p.headlines) and (p.containment >= COMPARED or p.degree == "rewritten"))
    edits = (_edits(desk, number, pair, documents) for number, pair in enumerate(islice(compared, MOST_COMPARED), 1))
    takeaway = t("section.sharing.takeaway", n=t.number(len(shared)), m=t.number(_across(desk, shared)))
    return Section("sharing", title, question, takeaway, (pairs, *_groups(desk, documents), *edits))


def _between_outlets_first(desk: Desk, pair: SharedCopy) -> tuple[bool, bool, float, str, str]:
    own = desk.outlet_of[pair.left] == desk.outlet_of[pair.right]
    return own, pair.order != "source", -max(pair.containment, pair.likeness), pair.left, pair.right


def _across(desk: Desk, shared: Sequence[SharedCopy]) -> int:
    return sum(desk.outlet_of[pair.left] != desk.outlet_of[pair.right] for pair in shared)


def headline(document: Document, texts_key: str) -> str:
    """Name an article by its title, its headline, or its first words."""
    return document.headline or texts_key.format(start=" ".join(document.article.text.split()[:8]))


def short_title(desk: Desk, document: Document) -> str:
    """Name an article by the beginning of its title."""
    title = headline(document, str(desk.texts.get("head.without_title")))
    return title if len(title) <= SHORT else f"{title[:SHORT].rpartition(' ')[0]} …"


def _name(desk: Desk, document: Document) -> str:
    return f"{desk.name(document.article.outlet)}: {headline(document, str(desk.texts.get('head.without_title')))}"


def _pair(desk: Desk, pair: SharedCopy, documents: dict[str, Document]) -> Row:
    """Write one pair; its passages lead to the left text's words."""
    t = desk.texts
    pairs = (documents[article] for article in (pair.left, pair.right))
    left, right = (f"{desk.name(d.article.outlet)}: {short_title(desk, d)}" for d in pairs)
    passages = [(pair.left, span) for span, _ in pair.passages]
    quotes = pair.quotes
    told = t("section.sharing.quotes_told", kept=quotes.kept, changed=quotes.changed, missing=quotes.missing)
    some = quotes.kept + quotes.changed + quotes.missing
    return Row(
        left,
        (
            Cell(right), Cell(t(f"degree.{pair.degree}")), Cell(t.percent(pair.containment), number=True),
            desk.evidence.cell(f"{t('section.sharing.passages')}: {left} / {right}", passages),
            Cell(t(f"order.{pair.order}"), muted=pair.order == "none"),
            Cell(told if some else "–", muted=not some), Cell(t.number(len(pair.edits)), number=True),
        ),
    )  # fmt: skip


def _groups(desk: Desk, documents: dict[str, Document]) -> Iterator[Figure]:
    """List the groups of three and more near-duplicates."""
    t = desk.texts
    groups = [group for group in desk.groups() if len(group) > 2]
    rows = []
    for group in sorted(groups, key=lambda g: (-len(g), g))[:MOST]:
        outlets = dict.fromkeys(desk.name(desk.outlet_of[article]) for article in group)
        rows.append(Row(headline(documents[group[0]], str(t.get("head.without_title"))), (
            Cell(t.number(len(group)), number=True), Cell("; ".join(outlets)),
        )))  # fmt: skip
    if rows:
        columns = (Column(t("section.overview.articles"), True), Column(t("section.sharing.outlets")))
        title, caption = t("section.sharing.groups_title"), t("section.sharing.groups_caption")
        note = desk.with_rest(t("section.sharing.groups_note"), len(rows), len(groups))
        yield Figure("groups", title, note, caption, t("head.article"), columns, tuple(rows))


def _edits(desk: Desk, number: int, pair: SharedCopy, documents: dict[str, Document]) -> Figure:
    """List the changes of a pair side by side, each marked between the words around it."""
    t = desk.texts
    left, right = documents[pair.left], documents[pair.right]
    rows = [Row(t("edit.headline"), (*map(Cell, pair.headlines), Cell("")))] if pair.headlines else []
    shown = sorted(sorted(range(len(pair.edits)), key=lambda i: (_rank(pair.edits[i]), i))[:MOST_EDITS])
    for edit in (pair.edits[i] for i in shown):
        kind = t(f"edit.{edit.kind}") + (f", {t('edit.in_quote')}" if edit.where == "quote" else "")
        words = (_words(text, span, desk.mode) for text, span in ((left, edit.left), (right, edit.right)))
        rows.append(Row(kind, (*words, Cell(", ".join(map(t.name, edit.about))))))
    columns = (Column(t("section.sharing.left")), Column(t("section.sharing.right")), Column(t("section.sharing.about")))
    title = t("section.sharing.edits_title", a=_name(desk, left), b=_name(desk, right))
    note, caption = desk.with_rest("", len(shown), len(pair.edits)), t("section.sharing.edits_caption")
    return Figure(f"edits-{number}", title, note, caption, t("section.sharing.kind"), columns, tuple(rows))


def _rank(edit: Edit) -> int:
    """What tells most comes first: words of a card or a person, then quotes, then what is replaced, moved, cut and added."""
    if edit.about and edit.kind == "replaced":
        return 0
    return 1 if edit.where == "quote" and edit.kind == "replaced" else 2 if edit.kind in ("replaced", "moved") else 3


def _words(document: Document, span: Span | None, mode: str) -> Cell:
    """Write a changed stretch between the words around it in its passage; without texts its first words alone."""
    if span is None:
        return Cell("–", muted=True)
    text = document.article.text
    passage = next(p for p in document.passages if p.start <= span.start < p.end)
    before, after = text[passage.start : span.start], text[span.end : max(span.end, passage.end)]
    words = " ".join(span.of(text).split())
    if mode == "none":
        return Cell(first_words(words))
    if len(words) > LONGEST:
        return Cell(words[:LONGEST].rpartition(" ")[0] + " …")
    # Blanks stay where they are: none stands in front of a full stop.
    left = " ".join(before.split()[-AROUND:]) + " " * before[-1:].isspace()
    right = " " * after[:1].isspace() + " ".join(after.split(maxsplit=AROUND)[:AROUND])
    return Cell(words, before=left, after=right)
