"""Permutations: how often do articles that change their outlets differ as much as they really do?

p is never 0, and as fine as it needs to be: more permutations are drawn the smaller it is.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]

# So many permutations are drawn, the next ones only where p is then at most this. Each number of them stands alone: what the
# first ones let pass is tested by others, which makes no p smaller.
STAGES = ((199, 0.1), (1999, 0.002), (9999, 0.0))
# Orders that are worked out at a time.
AT_ONCE = 2000
# Differences nearer than this are ties, which count as beyond: sums are in single precision.
TIE = 1e-6
# If more of the articles are used (0–1), all are: leaving out some costs a copy.
MOST_USED = 0.5


class Permutations:
    """The labels of articles and their permutations within strata; the same seed gives the same ones, drawn when asked for.

    ``order`` sorts articles by stratum; ``labels`` and what is drawn are sorted so.
    """

    def __init__(self, labels: Numbers, strata: Numbers, seed: int) -> None:
        self.order = np.argsort(strata, kind="stable")
        self.labels, self.seed = labels[self.order].astype(np.int16), seed
        bounds = np.flatnonzero(np.diff(strata[self.order], prepend=np.nan, append=np.nan)).tolist()
        self._strata = [slice(a, b) for a, b in pairwise(bounds) if len(set(self.labels[a:b].tolist())) > 1]
        self._drawn: dict[int, NDArray[np.int16]] = {}

    def stage(self, number: int) -> NDArray[np.int16]:
        """Return the permutations of a stage, shape (B, n_articles)."""
        if number not in self._drawn:
            generator = np.random.Generator(np.random.PCG64(self.seed + number))
            count = STAGES[number][0]
            orders = np.tile(self.labels, (count, 1))
            for start in range(0, count, AT_ONCE):
                some = orders[start : start + AT_ONCE]
                for held in self._strata:
                    # numpy permutes numbers of this width three times as fast as narrow ones.
                    some[:, held] = generator.permuted(some[:, held].astype(np.int64), axis=1)
            self._drawn[number] = orders
        return self._drawn[number]


def permutation_p(votes: Values, weights: Values, orders: Permutations, label: int) -> Values:
    """Test the differences of weighted means, one label against the others, by permuting the articles; two-sided.

    Args:
        votes: shape (n_articles, n_options).
        weights: shape (n_articles,).
        label: the one to set against all others.

    Returns:
        Shape (n_options,): (b + 1) / (B + 1), where b of B permutations differ at least as much as the data. Never 0.
    """
    votes, weights = votes[orders.order], weights[orders.order]
    p = np.ones(votes.shape[1])
    open_ = np.arange(votes.shape[1])
    for number, (_, enough) in enumerate(STAGES):
        if len(open_):
            p[open_] = _share_beyond(votes[:, open_], weights, orders.labels, orders.stage(number), label)
            open_ = open_[p[open_] <= enough]
    return p


def _share_beyond(votes: Values, weights: Values, labels: NDArray[np.int16], orders: NDArray[np.int16], label: int) -> Values:
    # Every order has as many articles of the label; only those matter that took an option, or share a vote.
    telling = (votes > 0).any(axis=1) | (weights != 1)
    used = slice(None) if telling.mean() > MOST_USED else telling
    shares, extra = ((weights[:, None] * votes)[used].astype(np.float32), (weights[used] - 1).astype(np.float32))
    count, size, total = int((labels == label).sum()), float(weights.sum()), weights @ votes

    def gaps(some: NDArray[np.int16]) -> Values:
        inside = (some == label).astype(np.float32)
        own, here = (count + inside @ extra)[:, None], inside @ shares
        return np.asarray(np.abs(here / own - (total - here) / (size - own)))

    observed = gaps(labels[None, used])[0]
    parts = (gaps(orders[start : start + AT_ONCE][:, used]) for start in range(0, len(orders), AT_ONCE))
    beyond = sum((part >= observed - TIE).sum(axis=0) for part in parts)
    return np.asarray((beyond + 1) / (len(orders) + 1))


def lowest_p(votes: Values, inside: NDArray[np.bool_]) -> Values:
    """Return the smallest p that each option could have, were its votes divided as unevenly as possible.

    That is the chance that the marked side gets the largest votes, or the smallest. It knows the votes and the sizes of the
    sides, not whose the votes are (weights and strata apart).

    Args:
        votes: shape (n_articles, n_options).
        inside: which articles are marked; shape (n_articles,).
    """
    n, own = len(inside), int(inside.sum())
    logs = np.minimum(*(_log_ways(side, own) for side in (votes, -votes)))
    return np.exp(logs - _log_choices(np.array([n]), np.array([own])))


def _log_ways(votes: Values, own: int) -> Values:
    """Return the logarithm of the ways to choose so many articles with the largest votes, by option."""
    border = np.sort(votes, axis=0)[::-1][own - 1]
    equal, above = (votes == border).sum(axis=0), (votes > border).sum(axis=0)
    return _log_choices(equal, own - above)


def _log_choices(n: NDArray[np.int64], k: NDArray[np.int64]) -> Values:
    from scipy.special import gammaln

    return np.asarray(gammaln(n + 1.0) - gammaln(k + 1.0) - gammaln(n - k + 1.0))
