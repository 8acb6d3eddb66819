"""Web pages: a saved page's article, and what the page says of it."""

import datetime as dt
import logging
from dataclasses import dataclass
from pathlib import Path

from comparator.errors import ArticleError

# What it cannot read in a page is said by our own message, with the file's name.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class WebPage:
    """What was found in a page: the article's text, a block a line, and the page's own statements about it."""

    text: str
    title: str | None
    date: dt.date | None
    author: str | None
    url: str | None


def read_page(data: bytes, path: Path) -> WebPage:
    """Find the article in an HTML page (with trafilatura, which also finds the page's encoding).

    Only a date of publication that the page states counts; none is guessed from its text.

    Raises:
        ArticleError: no article in it.
    """
    import trafilatura  # takes 0.4 s; corpora of text files never need it

    found = trafilatura.bare_extraction(
        data, fast=True, with_metadata=True, include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )  # fmt: skip
    text = found.text if isinstance(found, trafilatura.settings.Document) else None
    if not isinstance(found, trafilatura.settings.Document) or not text or not text.strip():
        fix = "Save the page's text as *.txt, or open the article itself and save that page."
        raise ArticleError(path, "no article was found in this page", fix)
    date = dt.date.fromisoformat(found.date) if found.date else None
    return WebPage(text, found.title or None, date, found.author or None, found.url or None)
