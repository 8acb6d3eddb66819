"""Contrasts: does an outlet differ from the others, and could chance alone have done it?

Articles are permuted, never mentions: words of one article are not independent draws; and where that is known, only with
articles on like subjects. p is never 0. All tests of a run are one family for Benjamini and Hochberg.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isnan

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import Contrast
from comparator.stats.discovery import benjamini_hochberg
from comparator.stats.estimates import INTERVAL_FROM, NO_GROUPS, POWER, WIDTH
from comparator.stats.rounds import REST, find_rounds

PERMUTATIONS = 1999
# So many are looked at first, and the others only where p is then below this.
FIRST, CLOSE = 199, 0.1
# An option that fewer articles took is not tested.
TAKEN = 3


class Permutations:
    """The labels of articles and their permutations within strata; the same seed gives the same ones.

    ``few`` and ``many`` have shape (1 + B, n_articles), the labels as they are first. They are made when they are asked for.
    """

    def __init__(self, labels: NDArray[np.int64], strata: NDArray[np.int64], seed: int) -> None:
        self.labels, self.strata, self.seed = labels.astype(np.int16), strata, seed

    @cached_property
    def few(self) -> NDArray[np.int16]:
        """The first 199 permutations."""
        return self._permuted(FIRST, self.seed)

    @cached_property
    def many(self) -> NDArray[np.int16]:
        """1,999 others."""
        return self._permuted(PERMUTATIONS, self.seed + 1)

    def _permuted(self, count: int, seed: int) -> NDArray[np.int16]:
        generator = np.random.Generator(np.random.PCG64(seed))
        orders = np.tile(self.labels, (1 + count, 1))
        for stratum in np.unique(self.strata):
            held = np.flatnonzero(self.strata == stratum)
            if len(set(self.labels[held].tolist())) > 1:
                orders[1:, held] = generator.permuted(orders[1:, held], axis=1)
        return orders


def permutation_p(
    votes: NDArray[np.float64], weights: NDArray[np.float64], orders: Permutations, label: int
) -> NDArray[np.float64]:
    """Test the differences of weighted means, one label against the others, by permuting the articles; two-sided.

    Args:
        votes: shape (n_articles, n_options).
        weights: shape (n_articles,).
        orders: the labels and their permutations.
        label: the one to set against all others.

    Returns:
        Shape (n_options,): (b + 1) / (B + 1), where b permutations differ at least as much as the data. Never 0. B is 1,999
        where p is below .1 after 199, else those: that makes no small p smaller.
    """
    p = _share_beyond(votes, weights, orders.few, label)
    close = p < CLOSE
    if close.any():
        p[close] = _share_beyond(votes[:, close], weights, orders.many, label)
    return p


def _share_beyond(
    votes: NDArray[np.float64], weights: NDArray[np.float64], orders: NDArray[np.int16], label: int
) -> NDArray[np.float64]:
    # Every order has as many articles of the label; only those matter that took an option, or share a vote.
    used = (votes > 0).any(axis=1) | (weights != 1)
    inside = (orders[:, used] == label).astype(np.float64)
    own = (orders[0] == label).sum() + (inside @ (weights[used] - 1))[:, None]
    here = inside @ (weights[:, None] * votes)[used]
    difference = np.abs(here / own - (weights @ votes - here) / (weights.sum() - own))
    beyond = (difference[1:] >= difference[0] - 1e-12).sum(axis=0)
    return np.asarray((beyond + 1) / len(orders))


def contrast_shares(
    tallies: Sequence[Tally],
    outlet_of: Mapping[str, str],
    weight_of: Mapping[str, float],
    seed: str,
    stratum_of: Mapping[str, int],
    reference: str = REST,
    group_of: Mapping[str, int] = NO_GROUPS,
) -> list[Contrast]:
    """Contrast each outlet with all others or with one of them, for each option of each subject.

    A test needs 5 effective articles on both sides and 3 articles that took the option; below that p and q are None.
    The votes and weights of articles are sums (Σ w, Σ w·s), and those of parts of a corpus may be added; p may not.

    Args:
        stratum_of: number of the stratum of articles on like subjects; those without one make one of their own.
        reference: `REST` or an outlet (see `rounds`).
        group_of: number of the near-duplicates that an article is one of. Those of one outlet are permuted as one: copies that
            part would make differences look rarer than they are.
    """
    groups: dict[tuple[str, str, str], list[Tally]] = {}
    for tally in tallies:
        if tally.base:
            groups.setdefault((tally.measure, tally.subject, tally.voice), []).append(tally)
    rows: list[Contrast] = []
    for key, members in sorted(groups.items()):
        units: dict[tuple[str, str], list[Tally]] = {}
        for tally in sorted(members, key=lambda t: t.article):
            units.setdefault((outlet_of[tally.article], str(group_of.get(tally.article, tally.article))), []).append(tally)
        ballot = _ballot(key, units, weight_of, stratum_of)
        for part in find_rounds(ballot.labels, ballot.outlets, reference):
            rows.extend(_contrast(ballot.part(part.held), part.tested, seed))
    return _adjusted(rows)


def _ballot(
    key: tuple[str, str, str],
    units: Mapping[tuple[str, str], Sequence[Tally]],
    weight_of: Mapping[str, float],
    stratum_of: Mapping[str, int],
) -> "_Ballot":
    """Count the votes on one subject: one for each unit, an article or an outlet's copies of one, by outlet and name."""
    names = sorted({outlet for outlet, _ in units})
    options = sorted({option for members in units.values() for t in members for option in t.counts})
    weights = np.array([sum(weight_of[t.article] for t in members) for members in units.values()])
    votes = np.array(
        [
            [sum(weight_of[t.article] * t.counts.get(option, 0) / t.base for t in members) for option in options]
            for members in units.values()
        ]
    )
    labels = np.array([names.index(outlet) for outlet, _ in units])
    strata = np.array([stratum_of.get(members[0].article, -1) for members in units.values()])
    return _Ballot(key, names, options, votes / weights[:, None], weights, labels, strata)


@dataclass(frozen=True, slots=True, eq=False)
class _Ballot:
    """The votes of articles on one subject: ``votes`` has shape (articles, options); the rest one entry an article."""

    key: tuple[str, str, str]
    outlets: Sequence[str]
    options: Sequence[str]
    votes: NDArray[np.float64]
    weights: NDArray[np.float64]
    labels: NDArray[np.int64]
    strata: NDArray[np.int64]

    def part(self, held: NDArray[np.bool_]) -> "_Ballot":
        """Return the votes of some units, one mark each."""
        return replace(
            self, votes=self.votes[held], weights=self.weights[held], labels=self.labels[held], strata=self.strata[held]
        )


def _contrast(ballot: _Ballot, tested: Sequence[int], seed: str) -> Iterator[Contrast]:
    """Contrast outlets on one subject; all options of it share their permutations."""
    votes, weights = ballot.votes, ballot.weights
    able = np.flatnonzero((votes > 0).sum(axis=0) >= TAKEN)
    orders = Permutations(ballot.labels, ballot.strata, number_of(seed, *ballot.key))
    for number in tested:
        inside = ballot.labels == number
        if inside.all():
            continue
        sides = [weights[side] @ votes[side] / weights[side].sum() for side in (inside, ~inside)]
        sizes = [weights[side].sum() ** 2 / (weights[side] ** 2).sum() for side in (inside, ~inside)]
        rows = [
            Contrast(*ballot.key, option, ballot.outlets[number], float(here - rest), None, None)
            for option, here, rest in zip(ballot.options, *sides, strict=True)
        ]
        if len(able) and min(sizes) >= INTERVAL_FROM - 1e-6:
            p = permutation_p(votes[:, able], weights, orders, number)
            told = ballot.strata.max() >= 0
            matched = matched_difference(votes[:, able], weights, inside, ballot.strata)
            shown = detectable(votes[:, able], weights, sizes)
            for place, one, gap, least in zip(able.tolist(), p.tolist(), matched.tolist(), shown.tolist(), strict=True):
                rows[place] = replace(rows[place], p=one, matched=gap if told and not isnan(gap) else None, detectable=least)
        yield from rows


def matched_difference(
    votes: NDArray[np.float64], weights: NDArray[np.float64], inside: NDArray[np.bool_], strata: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the difference of weighted means within strata, the marked articles against the others.

    A stratum weighs w·v / (w + v), w and v the weights of its two sides (Cochran 1954).

    Args:
        votes: shape (n_articles, n_options).

    Returns:
        Shape (n_options,); NaN where no stratum has both sides.
    """
    order = np.argsort(strata, kind="stable")
    starts = np.flatnonzero(np.diff(strata[order], prepend=strata[order[0]] - 1))
    weighed = [(weights * side)[order, None] for side in (inside, ~inside)]
    here, rest = (np.add.reduceat(weight * votes[order], starts) for weight in weighed)
    own, other = (np.add.reduceat(weight, starts) for weight in weighed)
    both = (own[:, 0] > 0) & (other[:, 0] > 0)
    if not both.any():
        return np.full(votes.shape[1], np.nan)
    differences = here[both] / own[both] - rest[both] / other[both]
    weight = own[both] * other[both] / (own[both] + other[both])
    return np.asarray((weight * differences).sum(axis=0) / weight.sum())


def detectable(votes: NDArray[np.float64], weights: NDArray[np.float64], sizes: Sequence[float]) -> NDArray[np.float64]:
    """Return the difference that a single test at 5 % finds with a chance of 80 %, for articles that vary as these do.

    Args:
        sizes: the effective numbers of articles of the two sides.
    """
    mean = weights @ votes / weights.sum()
    variance = weights @ (votes - mean) ** 2 / weights.sum()
    return np.asarray((WIDTH + POWER) * np.sqrt(variance * sum(1 / size for size in sizes)))


def number_of(*names: str) -> int:
    """Return a number that stands for some names: a seed that no order of articles or tests changes."""
    return int.from_bytes(hashlib.sha256("|".join(names).encode()).digest()[:8], "big")


def _adjusted(rows: Sequence[Contrast]) -> list[Contrast]:
    """Fill in q over all tests made."""
    tested = [row for row in rows if row.p is not None]
    q_of = dict(zip(map(id, tested), benjamini_hochberg([row.p for row in tested if row.p is not None]).tolist(), strict=True))
    return [replace(row, q=q_of.get(id(row))) for row in rows]
