"""How often is a difference in one choice of words found at p ≤ .05, and how often where there is none?

    python benchmarks/wording_power.py

Two outlets with the same number of articles, mentions of one article agreeing as in `share_coverage`.
"""

import argparse

import numpy as np
from share_coverage import votes

from comparator.stats.permutations import Permutations, permutation_p

# Articles an outlet, and the true shares of the two.
CASES = ((10, 0.0, 1.0), (50, 0.4, 0.65), (500, 0.45, 0.55), (50, 0.5, 0.5), (10, 0.5, 0.5))
CORRELATION, LEVEL = 0.33, 0.05


def p_of(n: int, one: float, two: float, seed: int) -> float:
    """Draw two outlets and test their difference."""
    rng = np.random.default_rng(seed)
    found = [votes(n, share, CORRELATION if 0 < share < 1 else 0.0, rng) for share in (one, two)]
    labels = np.repeat((0, 1), n)
    orders = Permutations(labels, np.zeros(2 * n, dtype=np.int64), seed)
    return float(permutation_p(np.concatenate(found)[:, None], np.ones(2 * n), orders, 0)[0])


def main() -> None:
    """Print the share of runs with p ≤ .05 in each case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=300)
    options = parser.parse_args()
    for n, one, two in CASES:
        found = sum(p_of(n, one, two, seed) <= LEVEL for seed in range(options.runs))
        print(f"{n} articles an outlet, shares {one} and {two}: {found} of {options.runs} found ({found / options.runs:.2f})")


if __name__ == "__main__":
    main()
