"""Who shares text, what was changed in it, and who covers which story?"""

from comparator.model import Document, Span
from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row, Section
from comparator.results import SharedCopy

# Stories and pairs shown at the most, the widest covered and the most alike first.
MOST = 40
# Below this containment most of a pair differs, and single changes say nothing.
COMPARED = 0.4


def sharing_section(desk: Desk) -> Section:
    """Show pairs that share text, and the edits between each two."""
    t = desk.texts
    shared = sorted(desk.findings.shared, key=lambda pair: _between_outlets_first(desk, pair))[:MOST]
    title, question = t("section.sharing.title"), t("section.sharing.question")
    if not shared:
        return Section("sharing", title, question, t("section.sharing.none"))
    documents = {d.article.id: d for d in desk.findings.documents}
    rows = tuple(_pair(desk, pair, documents) for pair in shared)
    columns = (
        Column(t("section.sharing.right")), Column(t("section.sharing.degree")), Column(t("section.sharing.containment"), True),
        Column(t("section.sharing.edits"), True),
    )  # fmt: skip
    note = desk.with_rest("", len(shared), len(desk.findings.shared))
    pairs = Figure("sharing", "", note, t("section.sharing.caption"), t("section.sharing.left"), columns, rows)
    edits = (
        _edits(desk, number, pair, documents)
        for number, pair in enumerate(shared, 1)
        if pair.edits and pair.containment >= COMPARED
    )
    takeaway = t("section.sharing.takeaway", n=t.number(len(desk.findings.shared)))
    return Section("sharing", title, question, takeaway, (pairs, *edits))


def _between_outlets_first(desk: Desk, pair: SharedCopy) -> tuple[bool, float, str, str]:
    return desk.outlet_of[pair.left] == desk.outlet_of[pair.right], -pair.containment, pair.left, pair.right


def headline(document: Document, texts_key: str) -> str:
    """Name an article by its title, its headline, or its first words."""
    article = document.article
    heads = [p for p in document.passages if p.role == "headline"]
    found = article.title or (heads[0].of(article.text) if heads else "")
    return found or texts_key.format(start=" ".join(article.text.split()[:8]))


def _name(desk: Desk, document: Document) -> str:
    return f"{desk.name(document.article.outlet)}: {headline(document, str(desk.texts.get('head.without_title')))}"


def _pair(desk: Desk, pair: SharedCopy, documents: dict[str, Document]) -> Row:
    t = desk.texts
    edits = Cell(t.number(len(pair.edits)), number=True)
    return Row(
        _name(desk, documents[pair.left]),
        (
            Cell(_name(desk, documents[pair.right])),
            Cell(t(f"degree.{pair.degree}")),
            Cell(t.percent(pair.containment), number=True),
            edits,
        ),
    )


def _edits(desk: Desk, number: int, pair: SharedCopy, documents: dict[str, Document]) -> Figure:
    """List the changes of a pair side by side."""
    t = desk.texts
    left, right = documents[pair.left].article.text, documents[pair.right].article.text

    def words(span: Span | None, text: str) -> Cell:
        return Cell(" ".join(span.of(text).split()) if span else "–", muted=span is None)

    rows = tuple(
        Row(t(f"edit.{e.kind}"), (words(e.left, left), words(e.right, right), Cell(t.name(e.about)))) for e in pair.edits
    )
    columns = (Column(t("section.sharing.left")), Column(t("section.sharing.right")), Column(t("section.sharing.about")))
    title = t("section.sharing.edits_title", a=_name(desk, documents[pair.left]), b=_name(desk, documents[pair.right]))
    return Figure(f"edits-{number}", title, "", t("section.sharing.edits_caption"), t("section.sharing.kind"), columns, rows)


def stories_section(desk: Desk) -> Section:
    """Show which outlet covers which event; an empty cell means "not in this collection"."""
    t = desk.texts
    documents = {d.article.id: d for d in desk.findings.documents}
    wide = [s for s in desk.findings.stories if len({desk.outlet_of[a] for a in s.articles}) > 1]
    title, question = t("section.stories.title"), t("section.stories.question")
    if not wide:
        return Section("stories", title, question, t("section.stories.none"))
    wide.sort(key=lambda s: (-len({desk.outlet_of[a] for a in s.articles}), s.articles))
    rows = []
    for story in wide[:MOST]:
        numbers = [sum(desk.outlet_of[a] == outlet.id for a in story.articles) for outlet in desk.outlets]
        cells = tuple(Cell(t.number(n), number=True) if n else Cell(t("head.not_here"), muted=True) for n in numbers)
        rows.append(Row(headline(documents[story.articles[0]], str(t.get("head.without_title"))), cells))
    columns = tuple(Column(outlet.name, True) for outlet in desk.outlets)
    note = desk.with_rest("", len(rows), len(wide))
    figure = Figure("stories", "", note, t("section.stories.caption"), t("section.stories.story"), columns, tuple(rows))
    takeaway = t("section.stories.takeaway", m=t.number(len(wide)))
    return Section("stories", title, question, takeaway, (figure,))
