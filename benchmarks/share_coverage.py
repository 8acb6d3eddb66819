"""How often does the 95 % interval of a share hold the true share, when the mentions of one article agree with each other?

    python benchmarks/share_coverage.py

Articles have 1, 2, 3 … mentions (one more than a Poisson number); the share of each is drawn from a beta distribution around
the true one, so that mentions of one article agree more than those of two (intra-article correlation 0, .33, .68: none, the
median and a high one in real news). One in four articles has a near-duplicate, with which it shares a vote. A cell is a number
of articles, a true share and a correlation.
"""

import argparse
from collections.abc import Iterator
from itertools import product

import numpy as np
from numpy.typing import NDArray

from comparator.stats.estimates import jeffreys

SIZES = (2, 3, 5, 8, 12, 20, 35, 50, 100, 200)
SHARES = (0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9)
CORRELATIONS = (0.0, 0.33, 0.68)
MORE_MENTIONS, COPIED = 2.0, 0.25


def votes(n: int, share: float, correlation: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Draw the vote of each of some articles: k of its m mentions."""
    mentions = 1 + rng.poisson(MORE_MENTIONS, n)
    size = (1 - correlation) / correlation if correlation else np.inf
    own = rng.beta(share * size, (1 - share) * size, n) if correlation else np.full(n, share)
    return np.asarray(rng.binomial(mentions, own) / mentions)


def covered(n: int, share: float, correlation: float, runs: int, rng: np.random.Generator) -> float:
    """Return how often the interval holds the true share, 0–1."""
    hits = 0
    for _ in range(runs):
        drawn = votes(n, share, correlation, rng)
        # A copied article is printed twice, and each print has half a vote.
        copies = np.where(rng.random(n) < COPIED, 2, 1)
        found, weights = np.repeat(drawn, copies), np.repeat(1 / copies, copies)
        low, high = jeffreys(float(weights @ found / weights.sum()), _effective(found, weights))
        hits += low <= share <= high
    return hits / runs


def _effective(found: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    return float(weights.sum() ** 2 / (weights**2).sum())


def cells(runs: int, seed: int) -> Iterator[tuple[int, float, float, float]]:
    """Yield number of articles, share, correlation and coverage of each cell."""
    rng = np.random.default_rng(seed)
    for n, share, correlation in product(SIZES, SHARES, CORRELATIONS):
        yield n, share, correlation, covered(n, share, correlation, runs, rng)


def main() -> None:
    """Print the mean coverage and the worst cells."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=4000, help="draws a cell")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = list(cells(options.runs, options.seed))
    print(f"{len(found)} cells of {options.runs} draws: mean {np.mean([c[3] for c in found]):.3f}")
    for n, share, correlation, coverage in sorted(found, key=lambda cell: cell[3])[:8]:
        print(f"  {coverage:.3f}  {n} articles, true share {share}, correlation {correlation}")


if __name__ == "__main__":
    main()
