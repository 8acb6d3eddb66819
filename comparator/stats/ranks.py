"""Ranks: is one side's value larger? Mann and Whitney, van Elteren within strata, Cliff's δ, Hodges and Lehmann's shift.

Ranks ask nothing of the values' distribution. All functions take one value an article; the order of articles changes nothing.
"""

import numpy as np
from numpy.typing import NDArray

from comparator.stats.estimates import WIDTH

Values = NDArray[np.float64]
Marks = NDArray[np.bool_]
Numbers = NDArray[np.int64]


def van_elteren_p(values: Values, inside: Marks, strata: Numbers) -> float:
    """Test whether the marked articles have larger or smaller values than the others of their stratum; two-sided.

    With one stratum this is the test of Mann and Whitney, by the normal distribution with ties (van Elteren 1960).
    """
    from scipy.special import ndtr
    from scipy.stats import rankdata

    difference = variance = 0.0
    for stratum in np.unique(strata):
        held = strata == stratum
        n, own = int(held.sum()), int((held & inside).sum())
        if not 0 < own < n:
            continue
        ranks = rankdata(values[held])
        weight = 1 / (n + 1)
        difference += weight * float(ranks[inside[held]].sum() - own * (n + 1) / 2)
        variance += weight**2 * own * (n - own) / n * float(ranks.var(ddof=1))
    return float(2 * ndtr(-abs(difference) / np.sqrt(variance))) if variance > 0 else 1.0


def cliffs_delta(own: Values, rest: Values) -> tuple[float, float, float]:
    """Return Cliff's δ, the chance that an own value is larger less that it is smaller (−1 to 1), and its 95 % bounds.

    The bounds are Cliff's asymmetric ones (Cliff 1996), from how much the single values dominate.
    """
    above, below = _dominance(own, rest), -_dominance(rest, own)
    delta = float(above.mean())
    error = float(np.sqrt(above.var(ddof=1) / len(own) + below.var(ddof=1) / len(rest)))
    if abs(delta) >= 1:
        # No value overlaps: the bound that is left is that of the share of pairs, by the smaller side.
        size = min(len(own), len(rest))
        inner = (size - WIDTH**2) / (size + WIDTH**2)
        return delta, min(delta, delta * inner), max(delta, delta * inner)
    spread = WIDTH * error * np.sqrt((1 - delta**2) ** 2 + WIDTH**2 * error**2)
    middle, scale = delta - delta**3, 1 - delta**2 + WIDTH**2 * error**2
    return delta, float((middle - spread) / scale), float((middle + spread) / scale)


def _dominance(own: Values, rest: Values) -> Values:
    """Return for each own value the share of the rest that is smaller less the share that is larger."""
    ranked = np.sort(rest)
    smaller, larger = np.searchsorted(ranked, own, side="left"), len(ranked) - np.searchsorted(ranked, own, side="right")
    return np.asarray((smaller - larger) / len(ranked))


def hodges_lehmann(own: Values, rest: Values) -> float:
    """Return the shift between two sides: the median of all differences of an own value and another one."""
    size = len(own) * len(rest)
    middle = [_difference(own, rest, k) for k in {(size - 1) // 2, size // 2}]
    return sum(middle) / len(middle)


def _difference(own: Values, rest: Values, rank: int) -> float:
    """Return the difference with so many smaller or equal ones before it, without writing all of them down."""
    own, rest = np.sort(own), np.sort(rest)
    low, high = own[0] - rest[-1], own[-1] - rest[0]
    for _ in range(80):
        middle = (low + high) / 2
        # Differences of at most the middle: for each own value the others from it less the middle on.
        count = int((len(rest) - np.searchsorted(rest, own - middle, side="left")).sum())
        low, high = (low, middle) if count > rank else (middle, high)
    return float(high)
