"""Labelled pages: JSON lines of ``{"lines": [text, …], "main": [1 article, 0 furniture, -1 not judged], "family": …}``.

A family is a template: pages of outlets that share one. Pages of a family are never both trained and scored on.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from comparator.annotate.passages.lines import Line
from comparator.errors import ConfigError


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

    def clean(self) -> "Page":
        """Return the page as a perfect extractor leaves it: the article's lines only."""
        kept = [line for line, main in zip(self.lines, self.main, strict=True) if main == 1]
        return Page(tuple(kept), (1,) * len(kept), self.family)


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
