"""Mantel and Haenszel: is a word in more of one side's articles, stratum by stratum?

Within a stratum (a section in a week) each article is one draw. Given how many articles of each stratum have the word, the
number of one side's among them is a sum of hypergeometric numbers, whatever the strata have in common.
All arguments are sums over articles: those of parts of a corpus may be added. Tables of strata by words are sparse (scipy).
"""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Counts = NDArray[np.int64]
# From this variance on the normal distribution is close enough; below, the exact one is worked out.
NORMAL = 25.0
# So many tests are worked out at a time.
CHUNK = 2048


def expected(sizes: Counts, inside: Counts, having: Any) -> tuple[Values, Values]:
    """Return mean and variance of the number of the side's articles that have each word.

    Args:
        sizes, inside: articles of each stratum, and the side's among them; shape (strata,).
        having: articles of each stratum that have the word; shape (strata, words).
    """
    spread = inside * (sizes - inside) / (sizes**2 * np.maximum(sizes - 1.0, 1.0))
    squares = having.multiply(having)
    return having.T @ (inside / sizes), having.T @ (spread * sizes) - squares.T @ spread


def normal_p(difference: Values, variance: Values) -> Values:
    """Return two-sided p of a difference from its mean by the normal distribution; 1 where nothing can vary."""
    from scipy.special import ndtr

    z = np.abs(difference) / np.sqrt(np.maximum(variance, 1e-12))
    return np.asarray(np.where(variance > 1e-12, 2 * ndtr(-z), 1.0))


def exact_p(sizes: Counts, inside: Counts, having: Any, seen: Counts) -> Values:
    """Return the exact two-sided mid-p of each word: twice the smaller tail, with half of what was seen; at most 1.

    Args:
        seen: the side's articles that have the word; shape (words,). The rest as in `expected`.
    """
    p = np.empty(len(seen))
    order = np.argsort(np.asarray(having.sum(axis=0)).ravel(), kind="stable")
    columns = having.tocsc()
    for start in range(0, len(seen), CHUNK):
        some = order[start : start + CHUNK]
        chances = _distribution(sizes, inside, columns[:, some].toarray().astype(np.int64))
        here, places = seen[some][:, None], np.arange(chances.shape[1])
        at = np.where(places == here, chances, 0.0).sum(axis=1)
        tails = [np.where(beyond, chances, 0.0).sum(axis=1) for beyond in (places > here, places < here)]
        p[some] = np.minimum(1.0, 2 * np.minimum(*tails) + at)
    return p


def _distribution(sizes: Counts, inside: Counts, having: Counts) -> Values:
    """Return for each word the chances of 0, 1, 2 … of the side's articles among those that have it: (words, most + 1)."""
    chances = np.zeros((having.shape[1], int(having.sum(axis=0).max(initial=0)) + 1))
    chances[:, 0] = 1.0
    for size, own, counts in zip(sizes.tolist(), inside.tolist(), having, strict=True):
        held = np.flatnonzero(counts)
        if not len(held) or own == 0:
            continue
        table = _hypergeometric(size, own, int(counts.max()))[counts[held]]
        old = chances[held]
        new = old * table[:, :1]
        for k in range(1, table.shape[1]):
            new[:, k:] += old[:, :-k] * table[:, k : k + 1]
        chances[held] = new
    return chances


def _hypergeometric(size: int, own: int, most: int) -> Values:
    """Return the chance of k own articles among m drawn of a stratum: row m, column k, both up to ``most``."""
    m, k = np.meshgrid(np.arange(most + 1), np.arange(most + 1), indexing="ij")
    possible = (k <= m) & (k <= own) & (m - k <= size - own)
    return np.where(possible, np.exp(_log_chance(size, own, m, np.where(possible, k, np.maximum(0, own + m - size)))), 0.0)


def _log_chance(size: Any, own: Any, m: Counts, k: Counts) -> Values:
    """Return the logarithm of the chance of k own articles among m drawn of a stratum."""
    logs = _log_factorials(1 << int(np.max(size, initial=1)).bit_length())
    first = logs[own] - logs[k] - logs[own - k]
    second = logs[size - own] - logs[m - k] - logs[size - own - m + k]
    return np.asarray(first + second - (logs[size] - logs[m] - logs[size - m]))


@lru_cache(maxsize=8)
def _log_factorials(most: int) -> Values:
    from scipy.special import gammaln

    return np.asarray(gammaln(np.arange(most + 1) + 1.0))


def lowest_p(sizes: Counts, inside: Counts, having: Any) -> Values:
    """Return the smallest mid-p that each word can reach: all or none of its articles are the side's, as far as possible."""
    table = having.tocoo()
    size, own, m = sizes[table.row], inside[table.row], table.data.astype(np.int64)
    ends = (np.minimum(own, m), np.maximum(0, own + m - size))
    logs = [np.bincount(table.col, _log_chance(size, own, m, k), minlength=table.shape[1]) for k in ends]
    return np.exp(np.minimum(*logs))


def prevalence_ratio(sizes: Counts, inside: Counts, having: Any, seen: Any) -> tuple[Values, Values]:
    """Return the prevalence ratio (Mantel–Haenszel) as log2, shrunk, and its standard error (Greenland and Robins 1985).

    Half an article that has the word is added on both sides, so that 1 against 0 is not infinitely much.

    Args:
        seen: the side's articles that have the word, by stratum: shape (strata, words).
    """
    own, rest = inside / sizes, (sizes - inside) / sizes
    there = having - seen
    share = float(inside.sum() / sizes.sum())
    a, b = seen.T @ rest + (1 - share) / 2, there.T @ own + share / 2
    both = seen.multiply(there)
    spread = having.T @ (own * rest) - both.T @ (1 / sizes) + share * (1 - share) / 2
    return np.log2(a / b), np.sqrt(np.maximum(spread, 1e-12) / (a * b)) / np.log(2)
