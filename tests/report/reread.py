"""The page and findings.json as another program reads them: what a recount of the report works with."""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comparator.report.texts import FOLDER

TEXTS = tomllib.loads((FOLDER / "de.toml").read_text(encoding="utf-8"))
ASIDE = {
    "caption",
    "credit",
    "byline",
    "dateline",
    "subscription",
    "related",
    "comments",
    "author-bio",
    "editorial",
    "navigation",
}
Cells = dict[tuple[str, str], str]


def said(element: Any) -> str:
    """The text of an element, without the mark of an agency's words."""
    for small in element.findall(".//small"):
        small.drop_tree()
    return " ".join(element.text_content().replace("\u00ad", "").split())


@dataclass
class Table:
    """A figure of the page: its title, and the text of each cell by row and column; of tables with several rows of one head
    the second column is part of the row's name."""

    name: str
    title: str
    columns: list[str]
    rows: list[list[str]]

    def cells(self, keys: int = 1) -> Cells:
        """The cells by (row, column); the first ``keys`` texts of a row name it."""
        names = self.columns[keys - 1 :]
        return {
            (" | ".join(row[:keys]), column): text for row in self.rows for column, text in zip(names, row[keys:], strict=True)
        }


class Findings:
    """What findings.json says, with outlets by their names."""

    def __init__(self, path: Path) -> None:
        self.table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.outlet = {o["id"]: o["name"] for o in self.table["outlets"]}
        self.articles = {a["article"]: a for a in self.table["articles"]}

    def of(self, article: str) -> str:
        return self.outlet[self.articles[article]["outlet"]]

    def tallies(self, measure: str, subject: str | None = None, voice: str | None = None) -> Iterator[dict[str, Any]]:
        for t in self.table["tallies"]:
            if t["measure"] == measure and subject in (None, t["subject"]) and voice in (None, t["voice"]):
                yield t

    def counts(self, measure: str, subject: str | None = None, voice: str | None = None) -> Counter[tuple[str, str]]:
        total: Counter[tuple[str, str]] = Counter()
        for t in self.tallies(measure, subject, voice):
            for option, count in t["counts"].items():
                total[self.of(t["article"]), option] += count
        return total


def numbers(cells: Cells, skip: tuple[str, ...] = ()) -> Counter[tuple[str, str]]:
    """The cells that are counts."""
    return Counter(
        {key: int(text.replace(".", "")) for key, text in cells.items() if key[1] not in skip and re.fullmatch(r"[\d.]+", text)}
    )


def same(shown: Counter[tuple[str, str]], counted: Counter[tuple[str, str]]) -> bool:
    """Whether two counts agree; a count of 0 may be written or not."""
    return +shown == +counted and bool(+shown)
