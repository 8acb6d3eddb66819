"""The view into one HTML file that opens from disk and runs nothing but its own hashed script."""

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from comparator.report.charts import TRACK
from comparator.report.texts import LANGUAGES, load_texts
from comparator.report.view import Report

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render_html(report: Report, text_lang: str) -> str:
    """Render a report; ``text_lang`` is the language of the articles.

    The Content-Security-Policy names the hashes of style and script, computed from what this very page holds.
    """
    environment = _environment()
    texts = load_texts(report.lang)
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("style.css", "script.js"))
    figure = environment.get_template("figure.html.j2", globals={"t": texts}).make_module({"t": texts})
    return environment.get_template("report.html.j2").render(
        report=report, t=texts, track=TRACK, foreign=report.lang != text_lang, figure=figure.figure, text_lang=text_lang,  # type: ignore[attr-defined]
        other_lang=next(lang for lang in LANGUAGES if lang != report.lang), style=Markup(style), script=Markup(script),
        style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
