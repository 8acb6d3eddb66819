"""Labelled pages: JSON lines of ``{"lines": [text, …], "main": [1 article, 0 furniture, -1 not judged], "family": …}``.

A family is a template: pages of outlets that share one. Pages of a family are never both trained and scored on.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from comparator.annotate.passages.lines import Line
from comparator.errors import ConfigError

# So many lines of the article are left in a page that stands for those of short articles.
SHORT = 4
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÄÖÜ„“\"»«])")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its lines, their labels (1, 0 or -1), and the template it comes from."""

    lines: tuple[str, ...]
    main: tuple[int, ...]
    family: str

    @property
    def text(self) -> str:
        """The page's text, a line a block."""
        return "\n".join(self.lines)

    def only(self, chosen: Iterable[int]) -> "Page":
        """Return the page with some of its lines, by their numbers."""
        kept = list(chosen)
        return Page(tuple(self.lines[i] for i in kept), tuple(self.main[i] for i in kept), self.family)

    def split(self, sentences: int) -> "Page":
        """Return the page as an outlet with short paragraphs sets it: so many sentences a line at most."""
        pieces = [
            (" ".join(ends[i : i + sentences]), main)
            for line, main in zip(self.lines, self.main, strict=True)
            for ends in [_SENTENCE_END.split(line)]
            for i in range(0, len(ends), sentences)
        ]
        return Page(tuple(line for line, _ in pieces), tuple(main for _, main in pieces), self.family)

    def shortened(self, kept: int) -> "Page":
        """Return the page with the first lines of its article only, among all its furniture."""
        dropped = set([i for i, main in enumerate(self.main) if main == 1][kept:])
        return self.only(i for i in range(len(self.lines)) if i not in dropped)

    def interrupted(self) -> "Page":
        """Return the page with two lines of its furniture behind every third line of its article, as boxes stand in a text."""
        furniture = [i for i, main in enumerate(self.main) if main == 0]
        boxes = iter(furniture[len(furniture) // 2 :])
        order: list[int] = []
        seen = 0
        for i, main in enumerate(self.main):
            order.append(i)
            seen += main == 1
            if main == 1 and seen % 3 == 0:
                order += [box for box in (next(boxes, None), next(boxes, None)) if box is not None]
        return self.only(order)

    def twins(self) -> Iterator["Page"]:
        """Yield the page as other hands would leave it.

        As a perfect extractor does (the article's lines only, so that clean articles stay whole), with boxes in the
        text, with short paragraphs, with a short article, and as somebody does who pastes a few sentences.
        """
        article = self.only(i for i, main in enumerate(self.main) if main == 1)
        yield article
        yield self.interrupted()
        yield self.split(2)
        yield self.split(2).interrupted()
        yield self.shortened(SHORT)
        yield self.split(2).shortened(2 * SHORT)
        yield article.split(1)
        middle = len(article.lines) // 2
        for start, stop in ((0, 1), (middle, middle + 1), (0, 2), (middle, middle + 3), (0, 5)):
            if len(article.lines) >= stop:
                yield article.only(range(start, stop))


def read_pages(paths: Iterable[Path]) -> list[Page]:
    """Read labelled pages; a file may be compressed with gzip.

    Raises:
        ConfigError: a file that is not there or broken, with the line.
    """
    return [page for path in paths for page in _read(path)]


def _read(path: Path) -> Iterator[Page]:
    try:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        rows = raw.decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(path, f"cannot be read ({error})", "Give JSON lines in UTF-8, or such a file in gzip.") from error
    for number, row in enumerate(rows, 1):
        if row.strip():
            yield _page(row, f"{path}, line {number}")


def _page(row: str, where: str) -> Page:
    form = 'Write {"lines": ["…"], "main": [1, 0, -1], "family": "…"}, as many labels as lines.'
    try:
        found = json.loads(row)
        page = Page(tuple(found["lines"]), tuple(found["main"]), str(found.get("family", where)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(where, f"this is no labelled page ({error!r})", form) from error
    whole = all(isinstance(line, str) and "\n" not in line for line in page.lines)
    if not whole or len(page.lines) != len(page.main) or not set(page.main) <= {1, 0, -1}:
        raise ConfigError(where, "lines and labels do not fit together", form)
    return page


def label(blocks: Iterable[Line], page: Page) -> list[int]:
    """Label the blocks that lines were joined to, by most of their characters; -1 where nothing was judged."""
    ends: list[tuple[int, int, int]] = []
    at = 0
    for line, main in zip(page.lines, page.main, strict=True):
        ends.append((at, at + len(line), main))
        at += len(line) + 1
    labels = []
    for block in blocks:
        sums = [0, 0]
        for start, end, main in ends:
            if main >= 0 and start < block.end and end > block.start:
                sums[main] += min(end, block.end) - max(start, block.start)
        labels.append(-1 if sum(sums) == 0 else int(sums[1] >= sums[0]))
    return labels
