"""False discoveries: which of many tests may be called findings?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
# The false discovery rate: tests with a q up to this are findings.
RATE = 0.05


def benjamini_hochberg(p_values: Sequence[float] | Values) -> Values:
    """Adjust p-values for the false discovery rate (Benjamini and Hochberg 1995).

    Returns:
        The q of each test, in the order given: at most .05 where it is a finding at that rate.
    """
    p = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(p, kind="stable")
    scaled = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty_like(p)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q


def gilbert_screen(lowest: Values, rate: float) -> NDArray[np.bool_]:
    """Say which tests can be findings at all (Gilbert 2005, after Tarone 1990).

    A test of a rare word cannot reach a small p however its articles fall; it need not burden the others.

    Args:
        lowest: the smallest p that each test can reach, given how many articles have the word.
        rate: the false discovery rate.

    Returns:
        The tests with a lowest p of at most rate / K, for the smallest K that no more than K tests reach.
    """
    ranked = np.sort(lowest)
    low, high = 1, max(1, len(ranked))
    while low < high:
        middle = (low + high) // 2
        if np.searchsorted(ranked, rate / middle, side="right") <= middle:
            high = middle
        else:
            low = middle + 1
    return np.asarray(lowest <= rate / low)


def screened_q(p_values: Values, lowest: Values, weights: Values, rate: float = RATE) -> Values:
    """Adjust the p of the tests that can be findings; NaN for the others (see `gilbert_screen`).

    Args:
        weights: how much each test can tell, above 0. What is likely to be found weighs more (Genovese, Roeder and
            Wasserman 2006); the rate holds whatever the weights, as long as they do not depend on what was found.
    """
    able = gilbert_screen(lowest, rate)
    q = np.full(len(p_values), np.nan)
    if able.any():
        q[able] = benjamini_hochberg(np.minimum(1.0, p_values[able] * weights[able].mean() / weights[able]))
    return q
