"""The report as three dataclasses: every leaf is a finished string or bool, so that templates hold no logic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

NOTHING = Markup("")
# Tables of more columns than this are set closer.
CLOSER_FROM = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. With ``href`` the text is a number that leads to that many passages; ``label`` stands before it.

    ``before`` and ``after`` are the words around a text that is marked between them.
    """

    text: str
    href: str = ""
    number: bool = False
    muted: bool = False
    label: str = ""
    before: str = ""
    after: str = ""

    @property
    def said(self) -> str:
        """All that the cell says, in a row."""
        return (f"{self.label} " if self.label else "") + self.before + self.text + self.after

    @property
    def css(self) -> str:
        """How the cell is set: n, a number; t, a text; few, one that says little; most are linked numbers, or 0: nothing."""
        if self.number:
            return "" if self.muted or self.href else "n"
        return "few" if self.muted else "t"

    @property
    def in_context(self) -> bool:
        """Whether the text stands between other words."""
        return bool(self.before or self.after)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: its head holds the name and one strip, the cells hold linked numbers.

    ``mark`` says how much of it is an agency's or a translator's words.
    ``scope``: all or own, where the row holds for all texts or for the outlets' own only; empty where it holds for both.
    """

    head: str
    cells: tuple[Cell, ...]
    strip: Markup = NOTHING
    href: str = ""
    scope: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head; ``key`` is a small square in the colour of its marks."""

    text: str
    number: bool = False
    key: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart that is a table. ``axis`` stands above the strips; ``id`` names its CSV too; ``remarks`` say what may be said.

    ``scope``: all or own, where the figure is another one over the outlets' own texts; empty where only rows differ, or
    nothing; ``own_remarks`` are then what may be said of own texts, None if it is the same.
    """

    id: str
    title: str
    note: str
    caption: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    axis: Markup = NOTHING
    card: "CardView | None" = None
    remarks: tuple[str, ...] = ()
    own_remarks: tuple[str, ...] | None = None
    scope: str = ""

    def __post_init__(self) -> None:
        """Refuse an id that is none: it stands in addresses, names of files and attributes without quotation marks."""
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id):
            raise ValueError(f"no id of a figure: {self.id!r}")

    @property
    def css(self) -> str:
        """How the table is set: wide, with so many columns that they are set closer; plain, without strips."""
        wide, plain = len(self.columns) > CLOSER_FROM, not any(row.strip for row in self.rows)
        return " ".join(["wide"] * wide + ["plain"] * plain)

    def parts(self) -> Iterator["Figure"]:
        """Yield the figure as it stands for all texts and, where that is another one, for own texts."""
        differs = self.own_remarks is not None or any(row.scope for row in self.rows)
        if not differs:
            yield self
            return
        yield self._part("all", self.id, self.remarks)
        own = self._part("own", f"{self.id}-own", self.remarks if self.own_remarks is None else self.own_remarks)
        if own.rows:
            yield own

    def _part(self, scope: str, name: str, remarks: tuple[str, ...]) -> "Figure":
        rows = tuple(row for row in self.rows if row.scope in ("", scope))
        return replace(self, id=name, rows=rows, scope=scope, remarks=remarks, own_remarks=None)


@dataclass(frozen=True, slots=True)
class CardView:
    """A term card: its subject and what is said about its words, each with who says so, in the pack's language."""

    title: str
    about: str
    lines: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; with ``href`` it is a number that leads to its passages."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A finding: its sentence, its strip and how far it carries."""

    sentence: tuple[Part, ...]
    strip: Markup
    confidence: str
    base: str


@dataclass(frozen=True, slots=True)
class Group:
    """The passages behind one number."""

    id: str
    title: str
    count: str
    lines: tuple["Line", ...]
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One passage in its context: left, node, right, and where it stands."""

    left: str
    node: str
    right: str
    href: str
    where: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text with the classes that mark it."""

    text: str
    css: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reader, with its anchor."""

    id: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of the reader; ``css``: heading, aside (it was not counted), or none."""

    role: str
    rule: str
    css: str
    sentences: tuple[Sentence, ...]

    @property
    def aside(self) -> bool:
        """Whether it was set aside before anything was counted."""
        return self.css == "aside"


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to read."""

    id: str
    title: str
    meta: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A packed part of the archive; ``data`` holds no character that means something in HTML but "&" and ">"."""

    id: str
    data: Markup


@dataclass(frozen=True, slots=True)
class Section:
    """A section: a title, the reader's question, one takeaway, and figures or other content.

    ``own`` says in words what holds for the outlets' own texts, where that is something else. ``shelf`` names what the page
    takes out of the archive here: groups, or articles.
    """

    id: str
    title: str
    question: str
    takeaway: str
    figures: tuple[Figure, ...] = ()
    claims: tuple[ClaimView, ...] = ()
    notices: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    readings: tuple[Reading, ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    own: "Section | None" = None
    shelf: str = ""

    @property
    def searched(self) -> bool:
        """Whether all passages can be searched for words here: those on a shelf; others are filtered where they stand."""
        return self.shelf == "groups"


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language; ``switch`` counts own texts only, and is empty where all texts are own.

    ``blocks`` are its archive; without the packed texts where the page is small enough to hold them as they are.
    """

    lang: str
    title: str
    scope: str
    sections: tuple[Section, ...]
    switch: str = ""
    switch_note: str = ""
    blocks: tuple[Block, ...] = ()
