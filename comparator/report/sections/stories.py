"""Who covers which story, and what does one outlet tell that another does not?"""

from dataclasses import replace
from functools import partial

from comparator.relations import Element, Story
from comparator.report.excerpts import first_words
from comparator.report.sections.base import Desk
from comparator.report.sections.sharing import headline
from comparator.report.view import Cell, Column, Figure, Row, Section

# Stories shown at the most, stories whose elements are shown, and elements of each; the widest covered first.
MOST, MOST_TOLD, MOST_ELEMENTS = 40, 8, 14
# A dash means "not in this collection", and never that something was concealed; a note says so.
NOT_HERE = Cell("–", number=True, muted=True)
# Characters of a quote that are shown.
LONGEST = 120


def stories_section(desk: Desk) -> Section:
    """Show which outlet covers which event; a dash means "not in this collection"."""
    t = desk.texts
    wide = [story for story in desk.stories() if len(_outlets(desk, story)) > 1]
    title, question = t("section.stories.title"), t("section.stories.question")
    if not wide:
        return Section("stories", title, question, desk.none("stories"))
    wide.sort(key=lambda story: (-len(_outlets(desk, story)), -len(story.articles), story.articles))
    rows = []
    for story in wide[:MOST]:
        numbers = [sum(desk.outlet_of[a] == outlet.id for a in story.articles) for outlet in desk.outlets]
        cells = tuple(Cell(t.number(n), number=True) if n else NOT_HERE for n in numbers)
        rows.append(Row(_title(desk, story), cells))
    columns = tuple(Column(outlet.name, True) for outlet in desk.outlets)
    note = desk.with_rest(t("section.stories.note"), len(rows), len(wide))
    figure = Figure("stories", "", note, t("section.stories.caption"), t("section.stories.story"), columns, tuple(rows))
    told = [_elements(desk, number, story) for number, story in enumerate(wide[:MOST_TOLD], 1) if story.elements]
    return Section("stories", title, question, t("section.stories.takeaway", m=t.number(len(wide))), (figure, *told))


def _outlets(desk: Desk, story: Story) -> list[str]:
    """List the compared outlets of a story, in the order used everywhere."""
    covered = {desk.outlet_of[article] for article in story.articles}
    return [outlet.id for outlet in desk.outlets if outlet.id in covered]


def _title(desk: Desk, story: Story) -> str:
    first = next(d for d in desk.findings.documents if d.article.id == story.articles[0])
    return headline(first, str(desk.texts.get("head.without_title")))


def _elements(desk: Desk, number: int, story: Story) -> Figure:
    """List the names, numbers and quotes of a story that not every outlet has."""
    t = desk.texts
    outlets = _outlets(desk, story)
    found = [
        e
        for e in map(partial(_shown, story), story.elements)
        if {desk.outlet_of[a] for a, _ in e.places} not in (set(), set(outlets))
    ]
    rows = tuple(_element(desk, element, outlets) for element in found[:MOST_ELEMENTS])
    columns = (Column(t("section.stories.kind")), *(Column(desk.name(outlet), True) for outlet in outlets))
    title = t("section.stories.elements_title", story=_title(desk, story))
    note = desk.with_rest(t("section.stories.elements_note"), len(rows), len(found))
    caption = t("section.stories.elements_caption")
    return Figure(f"story-{number}", title, note, caption, t("section.stories.element"), columns, rows)


def _shown(story: Story, element: Element) -> Element:
    """Return an element with its places in the articles of a story that are shown."""
    return replace(element, places=tuple(place for place in element.places if place[0] in story.articles))


def _element(desk: Desk, element: Element, outlets: list[str]) -> Row:
    t = desk.texts
    text = element.text if len(element.text) <= LONGEST else element.text[:LONGEST].rpartition(" ")[0] + " …"
    text = first_words(text) if desk.mode == "none" else text
    cells = [Cell(t(f"element.{element.kind}"))]
    for outlet in outlets:
        places = [(article, span) for article, span in element.places if desk.outlet_of[article] == outlet]
        cells.append(desk.evidence.cell(f"{text}, {desk.name(outlet)}", places) if places else NOT_HERE)
    return Row(text, tuple(cells))
