"""The view into one HTML file that opens from disk and runs nothing but its own hashed script."""

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from comparator.report.charts import DEFINED
from comparator.report.excerpts import CONTEXT, MARKS
from comparator.report.texts import LANGUAGES, Texts, load_texts
from comparator.report.view import Report
from comparator.report.word_code import END, ONE, SPELLED

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render_html(report: Report, text_lang: str, other_href: str, mode: str = "full", apart: bool = False) -> str:
    """Render a report.

    The Content-Security-Policy names the hashes of style and script, computed from what this very page holds.

    Args:
        text_lang: the language of the articles.
        other_href: the page in the other language.
        mode: how much of the texts it includes.
        apart: leave the archive out: it lies in files beside the page, which then stands in a folder of its own.
    """
    environment = _environment()
    texts = load_texts(report.lang)
    style, script = (TEMPLATES / "style.css").read_text(encoding="utf-8"), _script()
    shared = {"t": texts, "base": "../" if apart else ""}
    figure = environment.get_template("figure.html.j2", globals=shared).make_module(shared)
    return environment.get_template("report.html.j2").render(
        report=report, other_href=other_href, t=texts, defined=DEFINED, foreign=report.lang != text_lang, text_lang=text_lang,
        figure=figure.figure,  # type: ignore[attr-defined]
        other_lang=next(lang for lang in LANGUAGES if lang != report.lang), style=Markup(style), script=Markup(script),
        style_hash=_hash(style), script_hash=_hash(script), words=_words(texts, text_lang, mode),
        blocks=() if apart else report.blocks, trust=Markup(" 'strict-dynamic'") if apart else "",
    )  # fmt: skip


@lru_cache(maxsize=1)
def _script() -> str:
    """Join the parts of the script, in the order of their names, without comments of their own lines and indents."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "script").glob("*.js")))
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _words(texts: Texts, text_lang: str, mode: str) -> Markup:
    """Write what the script says, and what it must know of the archive."""
    patterns = {"sentence": "head.sentence", "of": "of", "thousands": "thousands", "decimal": "decimal"}
    words = {name: texts.get(key) for name, key in patterns.items()}
    words |= {name: texts.get(f"lines.{name}") for name in ("more", "missing", "found")}
    known = {"marks": MARKS, "context": CONTEXT, "codes": (ONE, SPELLED, END), "textLang": text_lang, "texts": mode != "none"}
    return htmlsafe_json_dumps({**words, **known}, ensure_ascii=False)


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
