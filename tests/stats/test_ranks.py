"""Ranks against scipy, and by all ways to mark the articles."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from comparator.stats.ranks import cliffs_delta, hodges_lehmann, van_elteren_p

values = st.lists(st.integers(0, 9).map(float), min_size=2, max_size=12)


@settings(deadline=None)
@given(values, values)
def test_one_stratum_is_mann_and_whitney(own: list[float], rest: list[float]) -> None:
    both = np.array([*own, *rest])
    inside = np.arange(len(both)) < len(own)
    known = stats.mannwhitneyu(own, rest, method="asymptotic", use_continuity=False).pvalue
    found = van_elteren_p(both, inside, np.zeros(len(both), dtype=np.int64))
    assert found == pytest.approx(known if len(set(both)) > 1 else 1.0)


def test_what_differs_between_strata_only_is_no_difference() -> None:
    # The own side has most of the stratum with the large values; within each stratum it has the lower and the higher ones.
    numbers = np.array([1, 2, 3, 4, 5, 101, 102, 103, 104, 105], dtype=float)
    strata = np.repeat([0, 1], 5)
    inside = np.isin(numbers, [3, 101, 102, 104, 105])
    assert van_elteren_p(numbers, inside, strata) == pytest.approx(1.0)
    assert van_elteren_p(numbers, inside, np.zeros(10, dtype=np.int64)) < 0.2


def test_van_elteren_is_near_all_ways_to_mark() -> None:
    numbers, strata = np.array([1, 4, 2, 8, 5, 7, 3, 9, 6, 0, 11, 10], dtype=float), np.repeat([0, 1], 6)
    inside = np.isin(np.arange(12), [1, 3, 5, 7, 10, 11])

    def statistic(marks: "np.ndarray") -> float:
        ranks = [stats.rankdata(numbers[strata == s])[marks[strata == s]].sum() / 7 for s in (0, 1)]
        return abs(sum(ranks) - 2 * 3 * 7 / 2 / 7)

    every = [
        np.isin(np.arange(12), [*one, *(n + 6 for n in two)])
        for one in combinations(range(6), 3)
        for two in combinations(range(6), 3)
    ]
    exact = np.mean([statistic(marks) >= statistic(inside) - 1e-9 for marks in every])
    assert van_elteren_p(numbers, inside, strata) == pytest.approx(exact, abs=0.06)


@given(values, values)
def test_delta_and_shift_are_those_of_all_pairs_and_mirror(own: list[float], rest: list[float]) -> None:
    a, b = np.array(own), np.array(rest)
    delta, low, high = cliffs_delta(a, b)
    assert delta == pytest.approx(np.sign(a[:, None] - b).mean())
    assert -1 <= low <= delta + 1e-12 and delta - 1e-12 <= high <= 1
    assert cliffs_delta(b, a) == pytest.approx((-delta, -high, -low))
    assert hodges_lehmann(a, b) == pytest.approx(np.median(a[:, None] - b), abs=1e-9)


def test_values_that_do_not_overlap_are_not_certain() -> None:
    delta, low, high = cliffs_delta(np.arange(20.0) + 100, np.arange(30.0))
    assert (delta, high) == (1.0, 1.0) and 0.6 < low < 0.8
