"""Contrasts: does an outlet differ from the others, and could chance alone have done it?

Articles are permuted, never mentions: words of one article are not independent draws. p is never 0.
All tests of a run are one family for Benjamini and Hochberg.
"""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import Contrast
from comparator.stats.estimates import INTERVAL_FROM

PERMUTATIONS = 1999


def permutation_p(votes: NDArray[np.float64], weights: NDArray[np.float64], inside: NDArray[np.bool_], seed: int) -> float:
    """Test the difference of two weighted means by permuting the articles, two-sided.

    Args:
        votes, weights, inside: shape (n_articles,); ``inside`` marks the outlet's articles.
        seed: of the random permutations; the same seed gives the same p.

    Returns:
        (b + 1) / (B + 1), where b permutations differ at least as much as the data: never 0.
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    orders = generator.permuted(np.tile(inside, (PERMUTATIONS, 1)), axis=1)
    rows = np.vstack([inside, orders]).astype(float)
    w, ws = weights, weights * votes
    difference = np.abs((rows @ ws) / (rows @ w) - ((1 - rows) @ ws) / ((1 - rows) @ w))
    beyond = int((difference[1:] >= difference[0] - 1e-12).sum())
    return (beyond + 1) / (PERMUTATIONS + 1)


def benjamini_hochberg(p_values: Sequence[float]) -> list[float]:
    """Adjust p-values for the false discovery rate (Benjamini and Hochberg 1995)."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    adjusted = [1.0] * len(p_values)
    lowest = 1.0
    for rank in range(len(order), 0, -1):
        i = order[rank - 1]
        lowest = min(lowest, p_values[i] * len(p_values) / rank)
        adjusted[i] = lowest
    return adjusted


def contrast_shares(
    tallies: Sequence[Tally], outlet_of: Mapping[str, str], weight_of: Mapping[str, float], seed: str
) -> list[Contrast]:
    """Contrast each outlet with all others, for each option of each subject.

    A test needs 5 effective articles on both sides; below that p and q are None.
    """
    groups: dict[tuple[str, str, str], list[Tally]] = {}
    for tally in tallies:
        if tally.base:
            groups.setdefault((tally.measure, tally.subject, tally.voice), []).append(tally)
    rows: list[Contrast] = []
    for (measure, subject, voice), unsorted in sorted(groups.items()):
        members = sorted(unsorted, key=lambda t: t.article)
        outlets = np.array([outlet_of[t.article] for t in members])
        weights = np.array([weight_of[t.article] for t in members])
        for option in sorted({o for t in members for o in t.counts}):
            votes = np.array([t.counts.get(option, 0) / t.base for t in members])
            for outlet in sorted(set(outlets.tolist())):
                inside = outlets == outlet
                if inside.all():
                    continue
                name = f"{seed}|{measure}|{subject}|{voice}|{option}|{outlet}"
                p = _tested(votes, weights, inside, name)
                difference = _mean(votes, weights, inside) - _mean(votes, weights, ~inside)
                rows.append(Contrast(measure, subject, voice, option, outlet, difference, p, None))
    return _adjusted(rows)


def _mean(votes: NDArray[np.float64], weights: NDArray[np.float64], rows: NDArray[np.bool_]) -> float:
    return float((weights[rows] * votes[rows]).sum() / weights[rows].sum())


def _tested(votes: NDArray[np.float64], weights: NDArray[np.float64], inside: NDArray[np.bool_], name: str) -> float | None:
    """Test where both sides have articles enough; the seed comes from the names, not from the order."""
    sides = [weights[rows].sum() ** 2 / (weights[rows] ** 2).sum() for rows in (inside, ~inside)]
    if min(sides) < INTERVAL_FROM - 1e-6:
        return None
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
    return permutation_p(votes, weights, inside, seed)


def _adjusted(rows: Sequence[Contrast]) -> list[Contrast]:
    """Fill in q over all tests made."""
    tested = [row for row in rows if row.p is not None]
    q_of = dict(zip(map(id, tested), benjamini_hochberg([row.p for row in tested if row.p is not None]), strict=True))
    return [Contrast(r.measure, r.subject, r.voice, r.option, r.outlet, r.difference, r.p, q_of.get(id(r))) for r in rows]
