"""Similar articles: which of the same days are about the same, by their words and the names in them?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from comparator.align.columns import Column, Words
from comparator.model import Document

# Articles on one event lie so many days apart at most; without a date nothing tells one summit from the next, and only
# texts that are very much alike (cosine, 0–1) are looked at.
DAYS, UNDATED = 2, 0.4
# Below this cosine two articles have nothing to do with each other.
SIMILAR = 0.15
# A word in more articles than this, and in more than this share of them, says nothing about an event.
MANY, SHARE = 20, 0.2
# So many rows of cosines are worked out at a time.
ROWS = 256


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two articles by number, the cosine of their words (0–1), and whether they lie at most two days apart."""

    left: int
    right: int
    cosine: float
    near: bool


def find_similar(documents: Sequence[Document], words: Sequence[Words], stems: Column) -> list[Likeness]:
    """Find the pairs of articles with similar words, in the order of the articles.

    Args:
        words: of each document.
        stems: number of each word's stem, −1 for words without content.
    """
    days = [d.article.date.toordinal() if d.article.date else -1 for d in documents]
    pairs = list(_near(days))
    if not any(len(others) for _, others in pairs):
        # Nothing to compare: scikit-learn (1.7 s to import) stays out.
        return []
    vectors = _vectors(documents, words, stems)
    found = []
    for rows, others in pairs:
        for start in range(0, len(rows), ROWS):
            some = rows[start : start + ROWS]
            cosines = (vectors[some] @ vectors[others].T).tocoo()
            for row, column, cosine in zip(cosines.row, cosines.col, cosines.data, strict=True):
                i, k = int(some[row]), int(others[column])
                near = days[i] >= 0 and days[k] >= 0
                if cosine >= (SIMILAR if near else UNDATED) and (days[i], i) < (days[k], k):
                    found.append(Likeness(min(i, k), max(i, k), float(cosine), near))
    return sorted(found, key=lambda likeness: (likeness.left, likeness.right))


def _near(days: Sequence[int]) -> Iterator[tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]]:
    """Yield the articles of each day with those up to two days later; those without a day with all."""
    dates = np.array(days)
    for day in sorted(set(days)):
        rows = np.flatnonzero(dates == day)
        later = np.flatnonzero((dates >= day) & (dates <= day + DAYS)) if day >= 0 else np.arange(len(days))
        yield rows, later if len(later) > 1 else later[:0]


def _vectors(documents: Sequence[Document], words: Sequence[Words], stems: Column) -> Any:
    """Return a row of TF-IDF weights for each article; the words of persons' names count twice."""
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfTransformer

    owners, columns, counts = [], [], []
    for number, (document, own) in enumerate(zip(documents, words, strict=True)):
        names = [own.ids[own.inside(person)] for person in document.people]
        content = stems[np.concatenate([own.ids, *names])]
        found, times = np.unique(content[content >= 0], return_counts=True)
        owners.append(np.full(len(found), number))
        columns.append(found)
        counts.append(times)
    rows, terms = np.concatenate(owners), np.concatenate(columns)
    held = np.bincount(terms, minlength=int(stems.max(initial=0)) + 1)
    telling = held[terms] <= max(MANY, SHARE * len(documents))
    values = np.concatenate(counts).astype(np.float32)
    shape = (len(documents), len(held))
    table = csr_matrix((values[telling], (rows[telling], terms[telling])), shape=shape)
    return TfidfTransformer(sublinear_tf=True).fit_transform(table).astype(np.float32)
