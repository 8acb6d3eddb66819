"""Contrasts: does an outlet differ from the others, and could chance alone have done it?

Articles are permuted, never mentions: words of one article are not independent draws; and where that is known, only with
articles on like subjects. p is never 0. All tests of a run are one family for Benjamini and Hochberg.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import Contrast
from comparator.stats.discovery import benjamini_hochberg
from comparator.stats.estimates import INTERVAL_FROM

PERMUTATIONS = 1999
# An option that fewer articles took is not tested.
TAKEN = 3


def permuted_labels(labels: NDArray[np.int64], strata: NDArray[np.int64], seed: int) -> NDArray[np.int64]:
    """Permute labels within strata.

    Returns:
        Shape (1 + B, n_articles), the labels as they are first; the same seed gives the same permutations.
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    orders = np.tile(labels, (1 + PERMUTATIONS, 1))
    for stratum in np.unique(strata):
        held = np.flatnonzero(strata == stratum)
        if len(set(labels[held].tolist())) > 1:
            orders[1:, held] = generator.permuted(orders[1:, held], axis=1)
    return orders


def permutation_p(
    votes: NDArray[np.float64], weights: NDArray[np.float64], orders: NDArray[np.int64], label: int
) -> NDArray[np.float64]:
    """Test the differences of weighted means, one label against the others, by permuting the articles; two-sided.

    Args:
        votes: shape (n_articles, n_options).
        weights: shape (n_articles,).
        orders: the labels and their permutations, shape (1 + B, n_articles); see `permuted_labels`.
        label: the one to set against all others.

    Returns:
        Shape (n_options,): (b + 1) / (B + 1), where b permutations differ at least as much as the data. Never 0.
    """
    inside = (orders == label) * weights
    here, own = inside @ votes, inside.sum(axis=1)[:, None]
    difference = np.abs(here / own - (weights @ votes - here) / (weights.sum() - own))
    beyond = (difference[1:] >= difference[0] - 1e-12).sum(axis=0)
    return np.asarray((beyond + 1) / len(orders))


def contrast_shares(
    tallies: Sequence[Tally],
    outlet_of: Mapping[str, str],
    weight_of: Mapping[str, float],
    seed: str,
    stratum_of: Mapping[str, int],
) -> list[Contrast]:
    """Contrast each outlet with all others, for each option of each subject.

    A test needs 5 effective articles on both sides and 3 articles that took the option; below that p and q are None.

    Args:
        stratum_of: number of the stratum of articles on like subjects; those without one make one of their own.
    """
    groups: dict[tuple[str, str, str], list[Tally]] = {}
    for tally in tallies:
        if tally.base:
            groups.setdefault((tally.measure, tally.subject, tally.voice), []).append(tally)
    rows: list[Contrast] = []
    for key, unsorted in sorted(groups.items()):
        rows.extend(_contrast_group(key, sorted(unsorted, key=lambda t: t.article), outlet_of, weight_of, seed, stratum_of))
    return _adjusted(rows)


def _contrast_group(
    key: tuple[str, str, str],
    members: Sequence[Tally],
    outlet_of: Mapping[str, str],
    weight_of: Mapping[str, float],
    seed: str,
    stratum_of: Mapping[str, int],
) -> Iterator[Contrast]:
    """Contrast the outlets on one subject; all options of it share their permutations."""
    outlets = sorted({outlet_of[t.article] for t in members})
    options = sorted({option for t in members for option in t.counts})
    labels = np.array([outlets.index(outlet_of[t.article]) for t in members])
    weights = np.array([weight_of[t.article] for t in members])
    strata = np.array([stratum_of.get(t.article, -1) for t in members])
    votes = np.array([[t.counts.get(option, 0) / t.base for option in options] for t in members])
    able = np.flatnonzero((votes > 0).sum(axis=0) >= TAKEN)
    orders = permuted_labels(labels, strata, number_of(seed, *key))
    for number, outlet in enumerate(outlets):
        inside = labels == number
        if inside.all():
            continue
        sides = [weights[side] @ votes[side] / weights[side].sum() for side in (inside, ~inside)]
        sizes = [weights[side].sum() ** 2 / (weights[side] ** 2).sum() for side in (inside, ~inside)]
        p_values: list[float | None] = [None] * len(options)
        if min(sizes) >= INTERVAL_FROM - 1e-6:
            for option, p in zip(able.tolist(), permutation_p(votes[:, able], weights, orders, number), strict=True):
                p_values[option] = float(p)
        for name, value, here, rest in zip(options, p_values, *sides, strict=True):
            yield Contrast(*key, name, outlet, float(here - rest), value, None)


def number_of(*names: str) -> int:
    """Return a number that stands for some names: a seed that no order of articles or tests changes."""
    return int.from_bytes(hashlib.sha256("|".join(names).encode()).digest()[:8], "big")


def _adjusted(rows: Sequence[Contrast]) -> list[Contrast]:
    """Fill in q over all tests made."""
    tested = [row for row in rows if row.p is not None]
    q_of = dict(zip(map(id, tested), benjamini_hochberg([row.p for row in tested if row.p is not None]).tolist(), strict=True))
    return [Contrast(r.measure, r.subject, r.voice, r.option, r.outlet, r.difference, r.p, q_of.get(id(r))) for r in rows]
