"""A corpus folder: one folder an outlet, one text file or saved page an article.

A slip in one article or one outlet leaves the others standing: it comes back as a caveat that
carries the message, so that both the terminal and the report say what is missing.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from comparator.corpus.decoding import decode, read_bytes
from comparator.corpus.html import WebPage, read_page
from comparator.corpus.metadata import Row, read_outlet, read_rows
from comparator.errors import ArticleError, CorpusError, UserError
from comparator.model import Article, Caveat, Corpus, Outlet

# Folders of a corpus that hold settings, not articles.
RESERVED = ("terms",)
SETTINGS = ("outlet.toml", "articles.csv")
PAGES = (".html", ".htm")
ENDINGS = (".txt", *PAGES)
_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


def read_corpus(path: Path) -> Corpus:
    """Read a corpus folder.

    Raises:
        CorpusError: no such folder, or no article in it that can be read.
    """
    if not path.exists():
        raise CorpusError(path, "there is no such folder", "Give the folder that holds one folder an outlet.")
    if not path.is_dir():
        raise CorpusError(path, "this is a file, not a folder", "Give the folder that holds one folder an outlet.")
    outlets: list[Outlet] = []
    articles: list[Article] = []
    caveats: list[Caveat] = []
    for folder in sorted(p for p in path.iterdir() if p.is_dir() and p.name[0] != "." and p.name not in RESERVED):
        try:
            outlet = read_outlet(folder)
            rows, slips = read_rows(folder)
            found = list(_articles(folder, rows, caveats))
        except UserError as error:
            caveats.append(_left_out(error, path))
            continue
        caveats.extend(_left_out(slip, path) for slip in slips)
        caveats.extend(_not_read(folder))
        if found:
            outlets.append(outlet)
            articles.extend(found)
        else:
            empty = ArticleError(folder, "no article can be read here", "Put *.txt or *.html files into the folder.")
            caveats.append(_left_out(empty, path))
    caveats.extend(_strays(path))
    if not articles:
        reasons = "".join(f"\n  {c.values['message']}" for c in caveats)
        fix = "Make one folder an outlet and put its articles there as *.txt or *.html files."
        raise CorpusError(path, f"no article was found{':' if reasons else ''}{reasons}", fix)
    articles.sort(key=lambda a: a.id)
    return Corpus(path.resolve().name, tuple(outlets), tuple(articles), _digest(outlets, articles), tuple(caveats))


def _articles(folder: Path, rows: dict[str, Row], caveats: list[Caveat]) -> Iterator[Article]:
    """Yield an outlet's readable articles; append a caveat for each one that is not."""
    ids: set[str] = set()
    for path in sorted(p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS):
        row = rows.pop(path.name, Row(path.name))
        try:
            article, encoding = read_article(folder.name, path, row)
            if article.id in ids:
                raise ArticleError(path, f'another file gives the id "{article.id}" too', "Rename one of the two files.")
        except UserError as error:
            caveats.append(_left_out(error, folder.parent))
            continue
        ids.add(article.id)
        if encoding != "utf-8":
            values = {"message": f"{path}: read as {encoding}, not UTF-8", "encoding": encoding}
            caveats.append(Caveat("other-encoding", article.id, values))
        yield article
    for name in sorted(rows):
        missing = ArticleError(
            folder / "articles.csv", f'"{name}" is listed, but there is no such file', "Add the file or delete the line."
        )
        caveats.append(_left_out(missing, folder.parent))


def read_article(outlet: str, path: Path, row: Row) -> tuple[Article, str]:
    """Read one article, and name the encoding it came in.

    Raises:
        ArticleError: the file cannot be read, is empty, or is a page without an article.
    """
    data = read_bytes(path)
    page = read_page(data, path) if path.suffix.lower() in PAGES and data.strip() else None
    text, encoding = (page.text, "utf-8") if page else decode(data, path)
    if not text.strip():
        raise ArticleError(path, "the file is empty", "Put the article's text into it, or delete it.")
    row = _filled(row, page) if page else row
    published = row.date
    named = _DATE_IN_NAME.search(path.stem)
    if published is None and named:
        # A file name often starts with the date; one that is no calendar day is just a name.
        published = _calendar_day(named.group(1))
    article = Article(f"{outlet}/{path.stem}", outlet, text, published, row.title, row.url, row.section, row.author)
    return article, encoding


def _filled(row: Row, page: WebPage) -> Row:
    """Fill what articles.csv leaves open with what the page says of itself."""
    return replace(
        row,
        date=row.date or page.date,
        title=row.title or page.title,
        url=row.url or page.url,
        author=row.author or page.author,
    )


def _calendar_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _strays(path: Path) -> Iterator[Caveat]:
    """Texts that lie beside the outlets' folders belong to nobody."""
    for stray in sorted(p for p in path.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS):
        fix = "Move it into a folder named after its outlet."
        yield _left_out(ArticleError(stray, "this article lies in no outlet's folder", fix), path)


def _left_out(error: UserError, corpus: Path) -> Caveat:
    """Make a caveat of a slip; its place is named from the corpus on."""
    where = error.where.removeprefix(f"{corpus}/")
    return Caveat("left-out", where, {"message": str(error), "what": error.what})


def _not_read(folder: Path) -> Iterator[Caveat]:
    """Files of an outlet that are neither articles nor settings are named, not passed over in silence."""
    names = [
        p.name for p in folder.iterdir() if p.name[0] != "." and p.name not in SETTINGS and p.suffix.lower() not in ENDINGS
    ]
    if names:
        listed = ", ".join(sorted(names)[:5]) + (" …" if len(names) > 5 else "")
        yield Caveat(
            "not-read",
            folder.name,
            {"message": f"{folder}: not read: {listed} (articles are *.txt or *.html)", "files": listed},
        )


def _digest(outlets: list[Outlet], articles: list[Article]) -> str:
    """SHA-256 over all that was read, in the order of ids: the corpus hash of the report."""
    total = hashlib.sha256()
    for outlet in outlets:
        total.update(repr(replace(outlet, note="")).encode())
    for a in articles:
        total.update(repr((a.id, a.date and a.date.isoformat(), a.title, a.url, a.section, a.author)).encode())
        total.update(hashlib.sha256(a.text.encode("utf-8", "surrogatepass")).digest())
    return total.hexdigest()
