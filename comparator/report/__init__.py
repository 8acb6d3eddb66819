"""Render: findings into HTML, CSV and JSON. Every one of them says the same."""

from collections.abc import Iterator

from comparator.pack import Language
from comparator.report.build import build_report
from comparator.report.export import to_csv, to_json
from comparator.report.html import render_html
from comparator.report.texts import LANGUAGES
from comparator.results import Findings

__all__ = ["LANGUAGES", "render_files"]


def render_files(findings: Findings, language: Language, lang: str = "de", mode: str = "full") -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of all that a run writes.

    ``report.html`` is in ``lang``, its twin ``report.<other>.html`` in the other language; they link to each other.
    """
    other = next(code for code in LANGUAGES if code != lang)
    names = {lang: "report.html", other: f"report.{other}.html"}
    yield "findings.json", to_json(findings, mode)
    # One after the other: the view of a large corpus takes as much memory as its texts several times over.
    yield names[other], render_html(build_report(findings, language, other, names[lang], mode), language.code)
    main = build_report(findings, language, lang, names[other], mode)
    for section in main.sections:
        for figure in section.figures:
            yield f"csv/{figure.id}.csv", to_csv(figure, main)
    yield names[lang], render_html(main, language.code)
