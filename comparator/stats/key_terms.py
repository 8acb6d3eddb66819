"""Key terms: which words are in more of an outlet's articles than of the others', and could chance alone have done it?

An article has a word or has it not; how often says little, because a word used once is likely to come again. Within strata
(`strata`), with lengths levelled (`term_table`), near-duplicates once, and reports on one event as one block.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comparator.stats.estimates import POWER
from comparator.stats.mantel_haenszel import NORMAL, exact_p, expected, lowest_p, normal_p, prevalence_ratio
from comparator.stats.term_table import TermTable

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]
# A word in fewer articles than this is nobody's key term. Nor is one in fewer stories of the side that has more of it, or of
# whose articles one story gives more than this share (0–1).
ARTICLES, STORIES, ONE_STORY = 5, 3, 0.5
# Of words in so many articles (share, 0–1) it is compared how often they come.
FREQUENT = 0.2
# Below this p a test is worked out exactly, and looked at story by story.
BORDER = 0.05
# What could be found is told for a word in this share of the articles (0–1).
TYPICAL = 0.1
# A word of which more can be told weighs more in the family of tests: by its variance, between these.
LEAST_WEIGHT, MOST_WEIGHT = 0.01, 40.0


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """The articles that are compared: their words, and the numbers of their outlet, stratum and story."""

    table: TermTable
    outlets: Numbers
    strata: Numbers
    stories: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Tests:
    """An outlet against the rest, one entry a word: p, the lowest it could be, its weight, log2 ratio, its error, and the ratio
    over all articles, whatever they are on."""

    outlet: int
    p: Values
    lowest: Values
    weight: Values
    effect: Values
    error: Values
    raw: Values
    articles: Numbers
    rest: Numbers


def indicator(numbers: Numbers, count: int) -> Any:
    """Return a sparse table, shape (count, articles), of which article has which number."""
    from scipy.sparse import csr_matrix

    return csr_matrix((np.ones(len(numbers)), (numbers, np.arange(len(numbers)))), shape=(count, len(numbers)))


class KeyTermFinder:
    """Tests the words of a sample, one outlet after the other.

    What the exact test, the ratio and the score test need are sums over articles by outlet, stratum and word; the sums by story
    that the block test needs merge where no story is parted.
    """

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        counts = sample.table.counts
        self.present = (counts > 0).astype(np.float64).tocsr()
        self.chosen = np.flatnonzero(np.asarray(self.present.sum(axis=0)).ravel() >= ARTICLES)
        self.present = self.present[:, self.chosen].tocsc()
        self.weighed = counts[:, self.chosen].astype(np.float64).tocsc()
        self.weighed.data = np.log1p(self.weighed.data)
        self.by_stratum = indicator(sample.strata, int(sample.strata.max()) + 1)
        self.sizes = np.asarray(self.by_stratum.sum(axis=1)).ravel().astype(np.int64)
        self.having = (self.by_stratum @ self.present).tocsr()
        self.total = np.asarray(self.having.sum(axis=0)).ravel().astype(np.int64)

    def test(self, outlet: int) -> Tests:
        """Test all words of an outlet against the rest."""
        own, inside, seen = self._side(outlet)
        articles = np.asarray(seen.sum(axis=0)).ravel().astype(np.int64)
        total = self.total
        mean, variance = expected(self.sizes, inside, self.having)
        p = normal_p(articles - mean, variance)
        frequent = total >= FREQUENT * len(own)
        near = np.flatnonzero((p < BORDER) & (variance < NORMAL) & ~frequent)
        p[near] = exact_p(self.sizes, inside, self.having[:, near], articles[near])
        share = (inside / self.sizes)[self.sample.strata]
        residual = own - share
        p[frequent] = self._score_p(residual, inside, np.flatnonzero(frequent))
        close = np.flatnonzero(p < BORDER)
        p[close] = np.maximum(p[close], self._block_p(residual, close, frequent))
        p[~self._is_spread(own, articles, total, mean)] = 1.0
        effect, error = prevalence_ratio(self.sizes, inside, self.having, seen)
        weight = np.clip(variance, LEAST_WEIGHT, MOST_WEIGHT)
        lowest = lowest_p(self.sizes, inside, self.having)
        raw = self._raw_ratio(own, total, articles)
        return Tests(outlet, p, lowest, weight, effect, error, raw, articles, total - articles)

    def _raw_ratio(self, own: NDArray[np.bool_], total: Numbers, articles: Numbers) -> Values:
        """Return the log2 prevalence ratio of all words over all articles, as if on one subject."""
        from scipy.sparse import csr_matrix

        having, seen = (csr_matrix(counts[None, :].astype(np.float64)) for counts in (total, articles))
        return prevalence_ratio(np.array([len(own)]), np.array([own.sum()]), having, seen)[0]

    def _side(self, outlet: int) -> tuple[NDArray[np.bool_], Numbers, Any]:
        """Return which articles are an outlet's, how many of each stratum, and those with each word: (strata, words)."""
        own = self.sample.outlets == outlet
        inside = np.bincount(self.sample.strata, own, minlength=len(self.sizes)).astype(np.int64)
        return own, inside, (self.by_stratum[:, own] @ self.present[own]).tocsr()

    def held_by(self, outlet: int, word: int) -> tuple[int, str]:
        """Return in how many stories of an outlet a word is, and in which of its articles it comes most often."""
        column = self.weighed[:, [word]].tocoo()
        rows = column.row[self.sample.outlets[column.row] == outlet]
        values = column.data[self.sample.outlets[column.row] == outlet]
        strongest = self.sample.table.articles[int(rows[int(np.argmax(values))])] if len(rows) else ""
        return len(np.unique(self.sample.stories[rows])), strongest

    def _score_p(self, residual: Values, inside: Numbers, words: Numbers) -> Values:
        """Return p of how often frequent words come (log 1 + tf), by the permutation variance within strata."""
        values = self.weighed[:, words]
        sums = self.by_stratum @ values
        squares = self.by_stratum @ values.multiply(values)
        n = self.sizes
        spread = inside * (n - inside) / (n * np.maximum(n - 1.0, 1.0))
        variance = squares.T @ spread - sums.multiply(sums).T @ (spread / n)
        return normal_p(values.T @ residual, variance)

    def difference(self, outlet: int, words: Numbers) -> tuple[Values, Values]:
        """Return how much larger an outlet's shares of articles with some words are, within strata, and the standard errors.

        The reports on one event are one block, whose articles need not be independent.
        """
        own, inside, _ = self._side(outlet)
        residual = own - (inside / self.sizes)[self.sample.strata]
        weight = float((inside * (self.sizes - inside) / self.sizes).sum())
        total, variance = self._blocks(residual, words, np.zeros(len(self.total), dtype=np.bool_))
        return total / max(weight, 1e-12), np.sqrt(variance) / max(weight, 1e-12)

    def detectable(self, outlet: int, level: float) -> float:
        """Return the difference of shares (0–1) that a test at a level finds with a chance of 80 %, of a word in `TYPICAL`."""
        from scipy.special import ndtri

        _, inside, _ = self._side(outlet)
        weight = float((inside * (self.sizes - inside) / self.sizes).sum())
        return float((POWER - ndtri(level / 2)) * np.sqrt(TYPICAL * (1 - TYPICAL) / max(weight, 1e-12)))

    def _block_p(self, residual: Values, words: Numbers, frequent: NDArray[np.bool_]) -> Values:
        """Return p with the reports on one event as one block."""
        return normal_p(*self._blocks(residual, words, frequent))

    def _blocks(self, residual: Values, words: Numbers, frequent: NDArray[np.bool_]) -> tuple[Values, Values]:
        """Return by how many articles (or log 1 + tf, of frequent words) a side has more than expected, and the variance."""
        stories = indicator(self.sample.stories, int(self.sample.stories.max()) + 1)
        total, variance = np.empty(len(words)), np.empty(len(words))
        for start in range(0, len(words), 256):
            chunk = slice(start, start + 256)
            some = words[chunk]
            values = np.where(frequent[some], self.weighed[:, some].toarray(), self.present[:, some].toarray())
            means = (self.by_stratum @ values) / self.sizes[:, None]
            parts = residual[:, None] * (values - means[self.sample.strata])
            total[chunk], variance[chunk] = parts.sum(axis=0), ((stories @ parts) ** 2).sum(axis=0)
        return total, variance

    def _is_spread(self, own: NDArray[np.bool_], articles: Numbers, total: Numbers, mean: Values) -> NDArray[np.bool_]:
        """Whether a word is in enough articles and stories of the side that has more of it, and not by one story."""
        found = np.zeros(len(total), dtype=np.bool_)
        for side, count, favoured in ((own, articles, articles > mean), (~own, total - articles, articles < mean)):
            stories = indicator(self.sample.stories[side], int(self.sample.stories.max()) + 1)
            held = (stories @ self.present[side]).tocsc()
            number = np.diff(held.indptr)
            largest = np.asarray(held.max(axis=0).todense()).ravel()
            found |= favoured & (count >= ARTICLES) & (number >= STORIES) & (largest <= ONE_STORY * count)
        return found
