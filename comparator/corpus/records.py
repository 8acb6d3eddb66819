"""Paths into articles, for ``compare annotate``: a corpus folder, one text file, or JSON lines."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from comparator.corpus.decoding import decode, read_bytes
from comparator.corpus.folders import read_article, read_corpus
from comparator.corpus.metadata import Row, parse_date, read_outlet
from comparator.errors import ConfigError, CorpusError
from comparator.model import Article, Outlet


def read_paths(paths: Iterable[Path]) -> Iterator[tuple[Article, Outlet]]:
    """Yield the articles of each path with their outlets.

    Raises:
        UserError: a path that is not there, or a file that cannot be read.
    """
    for path in paths:
        if path.is_dir():
            corpus = read_corpus(path)
            outlets = {outlet.id: outlet for outlet in corpus.outlets}
            yield from ((article, outlets[article.outlet]) for article in corpus.articles)
        elif not path.exists():
            raise CorpusError(path, "there is no such file or folder", "Give a corpus folder, a text file or a .jsonl file.")
        elif path.suffix == ".jsonl":
            yield from _json_lines(path)
        else:
            yield _single(path)


def _single(path: Path) -> tuple[Article, Outlet]:
    outlet = read_outlet(path.resolve().parent)
    return read_article(outlet.id, path, Row(path.name))[0], outlet


def _json_lines(path: Path) -> Iterator[tuple[Article, Outlet]]:
    """Yield the articles of a file of JSON objects, one a line."""
    seen: set[str] = set()
    # Not splitlines(): it would cut at U+2028 and U+0085, which JSON allows inside a string.
    for number, line in enumerate(decode(read_bytes(path), path)[0].split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise ConfigError(where, f"this is no JSON: {error}", "Write one JSON object a line.") from error
        for key in ("id", "outlet", "text"):
            if not isinstance(record, dict) or not isinstance(record.get(key), str):
                raise ConfigError(where, f'the text "{key}" is missing', 'Write {"id": …, "outlet": …, "text": …}.')
        for key in ("date", "title", "url", "section", "author"):
            if not isinstance(record.get(key), str | None):
                raise ConfigError(
                    where, f'"{key}" should be text, found {record[key]!r}', "Write it in quotes, or leave it out."
                )
        if record["id"] in seen:
            raise ConfigError(
                where, f'the id "{record["id"]}" stands here a second time', "Give each article an id of its own."
            )
        seen.add(record["id"])
        yield (
            Article(
                record["id"], record["outlet"], record["text"], parse_date(record.get("date"), where),
                record.get("title"), record.get("url"), record.get("section"), record.get("author"),
            ),
            Outlet(record["outlet"], record["outlet"]),
        )  # fmt: skip
