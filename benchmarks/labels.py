"""How many titles and epithets are bound to the person they mean?

    python benchmarks/labels.py ../shared/data/news-2020-10.jsonl.gz [--draw 625 --draw 626] [--missed] [--wrong]

``labels.tsv`` holds what readers found in 34 draws of 40 newspaper articles (random seeds 601 to 634), by places alone: the
articles' texts belong to their publishers. The readers were language models that read each article whole and had not seen the
program or what it finds; one reader an article. They were to mark every noun by which a text calls a person whom it names, each
time: beside the name, said of it by a verb, behind „als“ or „zum“, alone, or for several people.

Columns: draw; article, its line in the file, from 0; start and end of the noun in the article's first 9,000 characters, title
first; class; form; persons. An article without any has a line without places. What is counted: recall over offices, roles and
judgements; ages, origins and families only where the program binds one. From draw 625 on, offices whose holder the article does
not name are marked too (class ``unnamed``); in earlier draws such a label counts as wrong.
"""

import argparse
import csv
import gzip
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from comparator.annotate import annotate
from comparator.language import load_language
from comparator.model import Article, Document

GOLD = Path(__file__).with_name("labels.tsv")
READ = 9000
COUNTED = ("office", "role", "judgement")
# So many characters beside a label are printed.
BESIDE = 70


@dataclass(frozen=True, slots=True)
class Marked:
    """A noun that a reader marked in an article, with the persons it means."""

    start: int
    end: int
    kind: str
    form: str
    persons: tuple[str, ...]


def gold(draws: list[int]) -> Iterator[tuple[int, int, list[Marked]]]:
    """Yield (draw, article, what its reader marked)."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file, delimiter="\t"), key=lambda row: (int(row["draw"]), int(row["article"])))
    for (draw, article), lines in groupby(rows, key=lambda row: (int(row["draw"]), int(row["article"]))):
        if not draws or draw in draws:
            marked = [
                Marked(int(r["start"]), int(r["end"]), r["class"], r["form"], tuple(r["persons"].split("|")))
                for r in lines if r["start"]
            ]  # fmt: skip
            yield draw, article, marked


def read(path: Path) -> list[Article]:
    """Read the articles as the readers had them."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_article(number, json.loads(line)) for number, line in enumerate(file)]


def _article(number: int, row: dict[str, str]) -> Article:
    text, title = row["text"], row["title"] or ""
    whole = text if text.startswith(title) else f"{title}\n\n{text}"
    # „2020-10-2“
    day = date(*map(int, row["date"][:10].split("-")))
    return Article(f"{row['outlet']}/{number}", row["outlet"], whole[:READ].replace("\r\n", "\n").replace("\r", "\n"), day)


def score(document: Document, marked: list[Marked]) -> Iterator[tuple[str, str, int, int, tuple[str, ...]]]:
    """Yield (right, wrong or missed; form; start; end; persons) for each label that was found or marked."""
    left = {mark.start: mark for mark in marked}
    for label in document.labels:
        mark = next((m for m in left.values() if m.start < label.end and label.start < m.end), None)
        right = mark is not None and _surnames(mark.persons) == _surnames(label.persons)
        if mark and right:
            del left[mark.start]
            yield "right" if mark.kind in COUNTED else "right besides", mark.form, label.start, label.end, label.persons
        else:
            yield "wrong", mark.form if mark else "not marked", label.start, label.end, label.persons
    for mark in left.values():
        if mark.kind in COUNTED:
            yield "missed", mark.form, mark.start, mark.end, mark.persons


def _surnames(persons: tuple[str, ...]) -> set[str]:
    """Surnames without accents: readers write names as the article does."""
    return {unicodedata.normalize("NFD", name.split()[-1]).encode("ascii", "ignore").decode().casefold() for name in persons}


def _annotated(article: Article) -> Document:
    return annotate(article, load_language("de"))


def main() -> None:
    """Print precision and recall, by draw and by form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="the file of articles that the readers' draws come from")
    parser.add_argument("--draw", type=int, action="append", default=[], help="only this draw; may be repeated")
    parser.add_argument("--missed", action="store_true", help="print what is missed")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    articles, truth = read(options.articles), list(gold(options.draw))
    with ProcessPoolExecutor() as pool:
        documents = list(pool.map(_annotated, (articles[article] for _, article, _ in truth), chunksize=10))
    counts: dict[str, Counter[str]] = {}
    shown = [what for what in ("missed", "wrong") if getattr(options, what)]
    for (draw, article, marked), document in zip(truth, documents, strict=True):
        for what, form, start, end, persons in score(document, marked):
            for group in ("all", f"draw {draw}", form):
                counts.setdefault(group, Counter())[what] += 1
            if what in shown:
                text = articles[article].text
                place = f"{text[max(0, start - BESIDE) : start]}[[{text[start:end]}]]{text[end : end + BESIDE]}"
                print(f"{what:<6} {form:<8} {article:>4}  {' '.join(place.split())} = {', '.join(persons)}")
    for group in sorted(counts, key=lambda group: (not group.startswith("draw"), group)):
        print(_line(group, counts[group]))


def _line(group: str, count: Counter[str]) -> str:
    found, marked = count["right"] + count["right besides"] + count["wrong"], count["right"] + count["missed"]
    precision = (count["right"] + count["right besides"]) / found if found else float("nan")
    recall = count["right"] / marked if marked else float("nan")
    return f"{group:<10}  precision {precision:.3f} of {found:>4} bound   recall {recall:.3f} of {marked:>4} marked"


if __name__ == "__main__":
    main()
