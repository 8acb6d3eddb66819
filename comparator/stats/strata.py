"""Strata: articles on like subjects at like times, so that outlets are compared on what both write about."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from comparator.model import Article
from comparator.stats.topics import estimate_topics

# The finest strata are taken in which half of the articles have so many beside them.
COMPANY = 10
# Sections that addresses tell are taken where so many articles (share, 0–1) have one that another outlet has, too.
COMMON = 0.6

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Strata:
    """The number of each article's stratum, and what the strata are: ``by`` is section, topic (estimated) or none.

    ``time`` is week, month or all. ``matched`` is the share of articles (0–1) whose stratum has another outlet's articles, too.
    """

    numbers: Numbers
    by: str
    matched: float
    time: str = "all"


def find_strata(articles: Sequence[Article], counts: Any, outlets: Numbers) -> Strata:
    """Find the strata of articles: section, or estimated topic, and week or month.

    Sections are those that a corpus names, else those of the addresses where outlets have them in common, else topics are
    estimated. The finest strata are taken that are large enough to compare within.

    Args:
        counts: the words of each article, sparse, shape (articles, terms).
        outlets: number of each article's outlet.
    """
    subjects, by = _subjects(articles, counts, outlets)
    for name, time in TIMES.items():
        names = [(subject, str(time(article))) for subject, article in zip(subjects, articles, strict=True)]
        sizes = Counter(names)
        if names and median(sizes[name] for name in names) >= COMPANY:
            dated = any(article.date for article in articles)
            return Strata(_numbers(names), by, _matched(names, outlets), name if dated else "all")
    return Strata(np.zeros(len(articles), dtype=np.int64), "none", 1.0)


def _subjects(articles: Sequence[Article], counts: Any, outlets: Numbers) -> tuple[list[str], str]:
    named = [(article.section or "").casefold().strip() for article in articles]
    if sum(map(bool, named)) >= COMMON * len(named):
        return named, "section"
    folders = [_folder(article) for article in articles]
    if all(folders) and _matched(folders, outlets) >= COMMON:
        return folders, "section"
    topics = estimate_topics(counts, outlets)
    return [f"{topic:03}" for topic in topics], "topic" if topics.any() else "none"


def section_of(article: Article) -> str:
    """Return the section that the corpus names for an article, or that its address tells; empty where neither does."""
    return (article.section or "").casefold().strip() or _folder(article)


def _folder(article: Article) -> str:
    """Return the first folder of an article's address; empty where that is a year, or the article itself."""
    folders = [folder for folder in urlsplit(article.url or "").path.split("/") if folder]
    return folders[0].casefold() if len(folders) > 1 and not folders[0].isdigit() else ""


def _week(article: Article) -> object:
    return article.date.isocalendar()[:2] if article.date else ""


def _month(article: Article) -> object:
    return (article.date.year, article.date.month) if article.date else ""


def _matched(names: Sequence[object], outlets: Numbers) -> float:
    """Return the share of articles whose name articles of another outlet have, too."""
    held: dict[object, set[int]] = {}
    for name, outlet in zip(names, outlets.tolist(), strict=True):
        held.setdefault(name, set()).add(outlet)
    return sum(len(held[name]) > 1 for name in names) / max(1, len(names))


def _numbers(names: Sequence[tuple[str, str]]) -> Numbers:
    known = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([known[name] for name in names], dtype=np.int64)


# The finest are tried first.
TIMES: dict[str, Callable[[Article], object]] = {"week": _week, "month": _month, "all": lambda article: ""}
