"""Render: findings into HTML, CSV, SVG and JSON. Every one of them says the same."""

from collections.abc import Iterator

from comparator.pack import Language
from comparator.report.build import PLAIN, Builder
from comparator.report.drawing import draw
from comparator.report.export import to_csv, to_json
from comparator.report.html import render_html
from comparator.report.texts import LANGUAGES
from comparator.report.view import Figure, Report
from comparator.results import Findings

__all__ = ["LANGUAGES", "LARGEST", "render_files"]

# Bytes of a page up to which it holds its archive itself; a larger one has it in files beside it.
LARGEST = 25_000_000
# The first page decides for both languages, which differ by less than what is left here.
_ALIKE = 0.96


def render_files(
    findings: Findings, language: Language, lang: str = "de", mode: str = "full", largest: int = LARGEST, plain: int = PLAIN
) -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of all that a run writes.

    ``report.html`` is in ``lang``, its twin ``report.<other>.html`` in the other language; they link to each other. Where a
    page would be larger than ``largest`` it is ``report/index.html``, and its archive lies in ``report/data/``. Passages and
    texts of up to ``plain`` characters stand in the page as they are.
    """
    other = next(code for code in LANGUAGES if code != lang)
    builder = Builder(findings, language, mode, plain)
    yield "findings.json", to_json(findings, mode)
    apart: bool | None = None
    # One language after the other: the view of a large corpus takes memory.
    for code in (other, lang):
        report = builder.build(code)
        if code == lang:
            yield from ((f"csv/{figure.id}.csv", to_csv(figure, report)) for figure in _figures(report))
            yield from ((f"svg/{figure.id}.svg", draw(figure, report)) for figure in _figures(report))
        pages = list(_page(report, language.code, mode, bool(apart), lang))
        if apart is None:
            apart = len(pages[0][1].encode("utf-8", "replace")) > _ALIKE * largest
            pages = list(_page(report, language.code, mode, True, lang)) if apart else pages
        yield from pages


def _figures(report: Report) -> Iterator[Figure]:
    """Yield all figures, each as it stands for all texts and for own ones."""
    for section in report.sections:
        for figure in section.figures:
            yield from figure.parts()


def _page(report: Report, text_lang: str, mode: str, apart: bool, main: str) -> Iterator[tuple[str, str]]:
    """Yield a page, and the files of its archive where that lies beside it; the page in ``main`` names no language."""
    stem = "index" if apart else "report"
    names = {code: f"{stem}.html" if code == main else f"{stem}.{code}.html" for code in LANGUAGES}
    other = next(name for code, name in names.items() if code != report.lang)
    folder = "report/" if apart else ""
    yield folder + names[report.lang], render_html(report, text_lang, other, mode, apart)
    if apart:
        yield from ((f"report/data/{block.id}.js", f'arrived("{block.id}","{block.data}")\n') for block in report.blocks)
