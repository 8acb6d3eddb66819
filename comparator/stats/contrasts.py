"""Contrasts: does an outlet differ from the others, and could chance alone have done it?

Articles are permuted, never mentions: words of one article are not independent draws; and where that is known, only with
articles on like subjects (`permutations`). The tests of one measure, all its choices and outlets, are one family for Benjamini
and Hochberg; those that cannot become findings, however their votes fall, are left out of it (Gilbert 2005).
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isnan

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import Contrast
from comparator.stats.discovery import RATE, screened_q
from comparator.stats.estimates import INTERVAL_FROM, NO_GROUPS, POWER
from comparator.stats.permutations import Permutations, lowest_p, permutation_p
from comparator.stats.rounds import REST, find_rounds

# An option that fewer articles took is not tested.
TAKEN = 3


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
    rows: dict[str, list[_Tested]] = {}
    for key, members in sorted(groups.items()):
        units: dict[tuple[str, str], list[Tally]] = {}
        for tally in sorted(members, key=lambda t: t.article):
            units.setdefault((outlet_of[tally.article], str(group_of.get(tally.article, tally.article))), []).append(tally)
        ballot = _ballot(key, units, weight_of, stratum_of)
        for part in find_rounds(ballot.labels, ballot.outlets, reference):
            rows.setdefault(key[0], []).extend(_contrast(ballot.part(part.held), part.tested, seed))
    return [row for family in rows.values() for row in _adjusted(family)]


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
    place = {option: n for n, option in enumerate(options)}
    votes = np.zeros((len(units), len(options)))
    for n, members in enumerate(units.values()):
        for tally in members:
            for option, count in tally.counts.items():
                votes[n, place[option]] += weight_of[tally.article] * count / tally.base
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


@dataclass(frozen=True, slots=True)
class _Tested:
    """A contrast, the lowest p it could have, and the standard error of its difference."""

    row: Contrast
    lowest: float = 1.0
    error: float = 0.0


def _contrast(ballot: _Ballot, tested: Sequence[int], seed: str) -> Iterator[_Tested]:
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
            _Tested(Contrast(*ballot.key, option, ballot.outlets[number], float(here - rest), None, None))
            for option, here, rest in zip(ballot.options, *sides, strict=True)
        ]
        if len(able) and min(sizes) >= INTERVAL_FROM - 1e-6:
            p = permutation_p(votes[:, able], weights, orders, number)
            told = ballot.strata.max() >= 0
            matched = matched_difference(votes[:, able], weights, inside, ballot.strata)
            error = standard_error(votes[:, able], weights, sizes)
            lowest = lowest_p(votes[:, able], inside)
            for n, place in enumerate(able.tolist()):
                gap = None if isnan(matched[n]) or not told else float(matched[n])
                row = replace(rows[place].row, p=float(p[n]), matched=gap)
                rows[place] = _Tested(row, float(lowest[n]), float(error[n]))
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


def standard_error(votes: NDArray[np.float64], weights: NDArray[np.float64], sizes: Sequence[float]) -> NDArray[np.float64]:
    """Return the standard error of the difference of two means where nothing differs, for articles that vary as these do.

    Args:
        votes: shape (n_articles, n_options).
        sizes: the effective numbers of articles of the two sides.
    """
    mean = weights @ votes / weights.sum()
    variance = weights @ (votes - mean) ** 2 / weights.sum()
    return np.asarray(np.sqrt(variance * sum(1 / size for size in sizes)))


def number_of(*names: str) -> int:
    """Return a number that stands for some names: a seed that no order of articles or tests changes."""
    return int.from_bytes(hashlib.sha256("|".join(names).encode()).digest()[:8], "big")


def _adjusted(rows: Sequence[_Tested]) -> list[Contrast]:
    """Fill in q over the tests of a family, and what would be found: at the level of the last finding, or of a first one."""
    from scipy.special import ndtri

    tested = [n for n, entry in enumerate(rows) if entry.row.p is not None]
    p = np.array([rows[n].row.p for n in tested], dtype=np.float64)
    q = screened_q(p, np.array([rows[n].lowest for n in tested]), np.ones(len(tested)), RATE) if tested else p
    able = max(1, int(np.isfinite(q).sum()))
    level = float(p[q <= RATE].max(initial=RATE / able))
    q_of = dict(zip(tested, q.tolist(), strict=True))
    return [
        entry.row
        if isnan(q_of.get(n, np.nan))
        else replace(entry.row, q=q_of[n], detectable=float((POWER - ndtri(level / 2)) * entry.error))
        for n, entry in enumerate(rows)
    ]
