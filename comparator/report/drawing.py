"""A figure as one SVG that can travel alone: title, note, table with its strips, and what it was made from."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from comparator.report.charts import DEFINED
from comparator.report.view import Cell, Figure, Report

# Pixels: the drawing's least width, its margin, the gap between columns, the strip, a line of text, and a letter's width.
_WIDTH, _MARGIN, _GAP, _STRIP, _LINE, _LETTER = 760, 24, 16, 220, 18, 7.4
# Letters of a column before it wraps: of words, and of a head, which wraps at blanks and soft hyphens.
_WIDEST, _NARROWEST = 46, 6
# What a figure looks like on paper: the page's light colours.
_STYLE = (
    "text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif;fill:#1a1a1e}"
    ".title{font-size:17px;font-weight:600}.soft,.axis text{fill:#57575f}.axis text{font-size:11px}.b{font-weight:600}"
    ".end{text-anchor:end}.rule{stroke:#dad7cf}.track,.mid{stroke:#c9c6be;stroke-width:1.5}.mid{stroke-dasharray:2 3}"
    ".ci{stroke:#1a1a1e;stroke-width:3;stroke-linecap:round}.dot{fill:#1a1a1e;stroke:#1a1a1e;stroke-width:2}.hollow{fill:#fff}"
    ".s0{fill:#0a56a3}.s1{fill:#b9501a}.s2{fill:#00725a}.s3{fill:#84489a}.other{fill:#6a6a6a}.last{text-anchor:end}"
    ".middle{text-anchor:middle}"
)


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a column stands: its left edge and width in pixels, and whether it holds numbers, which end at its right edge."""

    left: float
    width: float
    number: bool


def draw(figure: Figure, report: Report) -> str:
    """Draw a figure as it stands for all texts, or for own ones (see ``Figure.parts``), as a file of its own."""
    columns, width = _columns(figure)
    y = _MARGIN + 17.0
    body: list[Markup] = []
    for css, said, size in (("title", figure.title or figure.caption, 9.0), ("soft", figure.note, _LETTER)):
        for line in textwrap.wrap(said, max(20, int((width - 2 * _MARGIN) / size))):
            body.append(_text(_MARGIN, y, line, css))
            y += _LINE + 2
    rows: list[tuple[str, Markup, Sequence[Cell]]] = [
        (head, row.strip, row.cells) for head, row in zip(_heads(figure), figure.rows, strict=True)
    ]
    head = (figure.head, figure.axis, tuple(Cell(c.text, number=c.number, muted=True) for c in figure.columns))
    body += _keys(figure, columns, y)
    y += _LINE if any(column.key for column in figure.columns) else 0
    for name, strip, cells in [head, *rows]:
        drawn, height = _row(columns, y, name, strip, cells)
        body += drawn
        y += height
        body.append(Markup('<line class="rule" x1="{}" x2="{}" y1="{:g}" y2="{:g}"/>').format(_MARGIN, width - _MARGIN, y, y))
    own = f" · {report.switch}" if figure.scope == "own" else ""
    for line in textwrap.wrap(f"{report.title}: {report.scope}{own}", int((width - 2 * _MARGIN) / (_LETTER - 0.5))):
        y += _LINE
        body.append(_text(_MARGIN, y + 6, line, "soft"))
    return str(_sheet(width, y + _MARGIN, figure.title or figure.caption, Markup("\n").join(body)))


def _sheet(width: float, height: float, title: str, body: Markup) -> Markup:
    size = Markup('width="{:g}" height="{:g}" viewBox="0 0 {:g} {:g}"').format(width, height, width, height)
    top = Markup('<svg xmlns="http://www.w3.org/2000/svg" {} role="img"><title>{}</title><style>{}</style>')
    paper = Markup('\n{}<rect width="100%" height="100%" fill="#fff"/>\n{}\n</svg>\n')
    return top.format(size, _plain(title), Markup(_STYLE)) + paper.format(DEFINED, body)


def _columns(figure: Figure) -> tuple[list[_Column], float]:
    """Place the columns: the head, the strip where there is one, and the cells; and return the width of the sheet."""
    letters = [max([*_lengths([figure.head], 1), *_lengths(_heads(figure), 1), 12])]
    for number, column in enumerate(figure.columns):
        cells = (row.cells[number].said for row in figure.rows)
        letters.append(max(_NARROWEST, *_lengths(_words(column.text), 0), *_lengths(cells, 0)))
    strip = _STRIP if any(row.strip for row in figure.rows) else 0
    widths = [min(count, _WIDEST) * _LETTER for count in letters]
    widths.insert(1, strip)
    numbers = [False, False, *(column.number for column in figure.columns)]
    needed = sum(widths) + _GAP * (len(widths) - 1) + 2 * _MARGIN
    spare = max(0.0, _WIDTH - needed) / len(widths)
    placed: list[_Column] = []
    left = float(_MARGIN)
    for number, (width, is_number) in enumerate(zip(widths, numbers, strict=True)):
        wider = width + (spare if number != 1 or strip else 0.0)
        placed.append(_Column(left, wider, is_number))
        left += wider + _GAP
    return placed, max(float(_WIDTH), left - _GAP + _MARGIN)


def _heads(figure: Figure) -> list[str]:
    """Return the rows' heads with their marks; own texts are nobody else's."""
    return [f"{row.head} ({row.mark})" if row.mark and figure.scope != "own" else row.head for row in figure.rows]


def _lengths(texts: Iterable[str], more: int) -> Iterator[int]:
    return (len(text) + more for text in texts)


def _row(columns: list[_Column], y: float, head: str, strip: Markup, cells: Sequence[Cell]) -> tuple[list[Markup], float]:
    """Draw a row below ``y``; return its parts and its height."""
    texts = [head, "", *(cell.said for cell in cells)]
    wrapped = [_wrap(text, column) for text, column in zip(texts, columns, strict=True)]
    height = max(24 if strip else 0, _LINE * max(map(len, wrapped))) + 8.0
    drawn = []
    for number, (lines, column) in enumerate(zip(wrapped, columns, strict=True)):
        css = " ".join(["b"] * (number == 0) + ["end"] * column.number + ["soft"] * (number > 1 and cells[number - 2].muted))
        x = column.left + column.width if column.number else column.left
        drawn += [_text(x, y + _LINE * (n + 1), line, css) for n, line in enumerate(lines)]
    if strip:
        place = Markup('<svg x="{:g}" y="{:g}" width="{:g}" height="24">{}</svg>')
        drawn.append(place.format(columns[1].left, y + 2, columns[1].width, strip))
    return drawn, height


def _keys(figure: Figure, columns: list[_Column], y: float) -> list[Markup]:
    """Draw the small squares that tie columns to their marks, above the columns' heads."""
    place = Markup('<svg x="{:g}" y="{:g}" width="11" height="11">{}</svg>')
    pairs = zip(figure.columns, columns[2:], strict=True)
    return [place.format(at.left + at.width - 11, y + 4, column.key) for column, at in pairs if column.key]


def _wrap(text: str, column: _Column) -> list[str]:
    return textwrap.wrap(text.replace("\u00ad", ""), max(4, int(column.width / _LETTER + 0.5))) or [""]


def _words(text: str) -> list[str]:
    return _plain(text.replace("\u00ad", " ")).split() or [""]


def _plain(text: str) -> str:
    """Take out what SVG may not hold, control characters and lone surrogates, and soft hyphens."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\ud800-\udfff\ufffe\uffff]", "", text)


def _text(x: float, y: float, said: str, css: str) -> Markup:
    known = Markup(' class="{}"').format(css) if css else Markup("")
    return Markup('<text x="{:g}" y="{:g}"{}>{}</text>').format(x, y, known, _plain(said))
