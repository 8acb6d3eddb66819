"""Similar articles: which of the same days have the same words, in all and at their beginning?"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Column

# Articles on one event lie two days apart at most, and the farther, the less likely they are: their likeness counts so
# much (0–1) on the same day, a day and two days later.
NEARNESS = (1.0, 0.8, 0.6)
# Without a date nothing tells one summit from the next; only texts that are very much alike (cosine, 0–1) are named.
UNDATED = 0.4
# Of a few undated articles each is compared with all others from the cosine of dated ones on.
FEW, UNDATED_OF_FEW = 500, 0.2
# Below this cosine two articles have nothing to do with each other, below that they are on no common event.
SIMILAR, COMMON = 0.1, 0.13
# A word in more articles than this, and in more than this share of them, says nothing about an event.
MANY, SHARE = 500, 0.2
# So many rows of cosines are worked out at a time.
ROWS = 256


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two articles by number: the cosines of their words (``whole``) and of their beginnings (``lead``).

    ``nearness`` is what the days between them leave; 0 if one has no date.
    """

    left: int
    right: int
    whole: float
    lead: float
    nearness: float

    @property
    def event(self) -> float:
        """How likely they are on one event (0–1): the geometric mean of the two cosines, weighed by nearness."""
        return self.nearness * math.sqrt(self.whole * self.lead) if self.whole >= COMMON else 0.0


def find_similar(days: Sequence[int | None], whole: Sequence[Column], leads: Sequence[Column], stems: Column) -> list[Likeness]:
    """Find the pairs of articles with similar words, in the order of the articles.

    Args:
        days: of each article, as a number that grows by one a day; None where it is not known.
        whole, leads: the numbers of each article's words, and of those at its beginning.
        stems: number of each word's stem, −1 for words without content.
    """
    if not any(len(others) for _, others, _ in _near(days)):
        # Nothing to compare: scikit-learn (1.7 s to import) stays out.
        return []
    texts, beginnings = _vectors(whole, stems), _vectors(leads, stems)
    undated = UNDATED_OF_FEW if sum(day is None for day in days) <= FEW else UNDATED
    found = []
    for rows, others, nearness in _near(days):
        for start in range(0, len(rows), ROWS):
            some = rows[start : start + ROWS]
            cosines = (texts[some] @ texts[others].T).toarray()
            leads_alike = (beginnings[some] @ beginnings[others].T).toarray()
            for row, column in np.argwhere(cosines >= (SIMILAR if nearness else undated)).tolist():
                i, k = int(some[row]), int(others[column])
                if i < k or days[i] != days[k]:
                    alike = float(cosines[row, column]), float(leads_alike[row, column])
                    found.append(Likeness(min(i, k), max(i, k), *alike, nearness))
    # An undated article meets another one from both sides.
    return sorted(set(found), key=lambda likeness: (likeness.left, likeness.right))


def _near(days: Sequence[int | None]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], float]]:
    """Yield the articles of each day with those of the day, one and two days later, and what the distance leaves.

    Undated articles come with all others, and a nearness of 0.
    """
    dates = np.array([-1 if day is None else day for day in days])
    for day in sorted(set(dates.tolist()) - {-1}):
        rows = np.flatnonzero(dates == day)
        for later, nearness in enumerate(NEARNESS):
            others = np.flatnonzero(dates == day + later)
            yield rows, others if later or len(rows) > 1 else others[:0], nearness
    rows = np.flatnonzero(dates == -1)
    yield rows, np.arange(len(dates)) if len(rows) and len(dates) > 1 else rows[:0], 0.0


def _vectors(texts: Sequence[Column], stems: Column) -> Any:
    """Return a row of TF-IDF weights for each text."""
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfTransformer

    owners, columns, counts = [], [], []
    for number, words in enumerate(texts):
        content = stems[words]
        found, times = np.unique(content[content >= 0], return_counts=True)
        owners.append(np.full(len(found), number))
        columns.append(found)
        counts.append(times)
    rows, terms = np.concatenate(owners), np.concatenate(columns)
    held = np.bincount(terms, minlength=int(stems.max(initial=0)) + 1)
    telling = held[terms] <= max(MANY, SHARE * len(texts))
    values = np.concatenate(counts).astype(np.float32)
    shape = (len(texts), len(held))
    table = csr_matrix((values[telling], (rows[telling], terms[telling])), shape=shape)
    return TfidfTransformer(sublinear_tf=True).fit_transform(table).astype(np.float32)
