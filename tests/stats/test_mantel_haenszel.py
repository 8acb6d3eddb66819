"""Mantel and Haenszel against scipy, statsmodels, and all ways to draw."""

from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.sparse import csr_matrix
from statsmodels.stats.contingency_tables import StratifiedTable

from comparator.stats.mantel_haenszel import exact_p, expected, lowest_p, normal_p, prevalence_ratio

# Each stratum: articles, the side's, those that have the word, the side's that have it.
Stratum = tuple[int, int, int, int]


@st.composite
def strata(draw: st.DrawFn) -> list[Stratum]:
    found = []
    for _ in range(draw(st.integers(1, 4))):
        size = draw(st.integers(2, 9))
        own, having = draw(st.integers(0, size)), draw(st.integers(0, size))
        seen = draw(st.integers(max(0, own + having - size), min(own, having)))
        found.append((size, own, having, seen))
    return found


def arrays(found: list[Stratum]) -> tuple[np.ndarray, np.ndarray, csr_matrix, csr_matrix]:
    sizes, own, having, seen = np.array(found, dtype=np.int64).T
    return sizes, own, csr_matrix(having[:, None].astype(float)), csr_matrix(seen[:, None].astype(float))


def chances(found: list[Stratum]) -> dict[int, float]:
    """Return the chance of each number of the side's articles, by all ways to draw from each stratum."""
    total: dict[int, float] = {}
    ranges = [range(having + 1) for _, _, having, _ in found]
    for drawn in product(*ranges):
        chance = np.prod([stats.hypergeom(n, m, own).pmf(k) for (n, own, m, _), k in zip(found, drawn, strict=True)])
        total[sum(drawn)] = total.get(sum(drawn), 0.0) + float(chance)
    return total


@settings(max_examples=40, deadline=None)
@given(strata())
def test_the_exact_p_is_that_of_all_ways_to_draw(found: list[Stratum]) -> None:
    sizes, own, having, seen = arrays(found)
    count = int(seen.sum())
    known = chances(found)
    tails = [sum(p for k, p in known.items() if k > count), sum(p for k, p in known.items() if k < count)]
    assert exact_p(sizes, own, having, np.array([count]))[0] == pytest.approx(min(1.0, 2 * min(tails) + known[count]))
    possible = sorted(k for k, p in known.items() if p > 1e-15)
    assert lowest_p(sizes, own, having)[0] == pytest.approx(min(known[possible[0]], known[possible[-1]]))


@settings(max_examples=40, deadline=None)
@given(strata())
def test_mean_and_variance_are_the_hypergeometric_ones(found: list[Stratum]) -> None:
    sizes, own, having, _ = arrays(found)
    mean, variance = expected(sizes, own, having)
    drawn = [stats.hypergeom(n, m, o) for n, o, m, _ in found]
    means = [sum(k * d.pmf(k) for k in range(10)) for d in drawn]
    assert mean[0] == pytest.approx(sum(means))
    spread = sum((k - m) ** 2 * d.pmf(k) for d, m in zip(drawn, means, strict=True) for k in range(10))
    assert variance[0] == pytest.approx(spread, abs=1e-9)


# Two strata worked out by hand: sections of 20 and 30 articles.
BY_HAND: list[Stratum] = [(20, 8, 6, 5), (30, 10, 9, 5)]


def test_the_normal_p_is_statsmodels_cochran_mantel_haenszel() -> None:
    sizes, own, having, seen = arrays(BY_HAND)
    tables = [np.array([[a, o - a], [m - a, n - o - m + a]]) for n, o, m, a in BY_HAND]
    mean, variance = expected(sizes, own, having)
    # By hand: mean 8·6/20 + 10·9/30 = 5.4, seen 10.
    assert mean[0] == pytest.approx(5.4) and seen.sum() == 10
    known = StratifiedTable(tables).test_null_odds(correction=False).pvalue
    assert normal_p(seen.sum() - mean, variance)[0] == pytest.approx(known)


def test_the_ratio_is_mantel_and_haenszels_drawn_a_little_to_one() -> None:
    sizes, own, having, seen = arrays(BY_HAND)
    effect, error = prevalence_ratio(sizes, own, having, seen)
    # By hand: (5·12/20 + 5·20/30 + .32) / (1·8/20 + 4·10/30 + .18).
    assert effect[0] == pytest.approx(np.log2((3 + 10 / 3 + 0.32) / (0.4 + 4 / 3 + 0.18)))
    # Greenland and Robins: the sum of (m·o·r/n² − a·b/n), and .32·.18·… for the half articles.
    spread = 6 * 8 * 12 / 400 - 5 / 20 + 9 * 10 * 20 / 900 - 20 / 30 + 0.36 * 0.64 / 2
    assert error[0] == pytest.approx(np.sqrt(spread / ((3 + 10 / 3 + 0.32) * (0.4 + 4 / 3 + 0.18))) / np.log(2))


@given(strata())
def test_one_side_against_the_other_is_the_other_against_the_one(found: list[Stratum]) -> None:
    mirrored = [(n, n - own, m, m - a) for n, own, m, a in found]
    assume(0 < sum(own for _, own, _, _ in found) < sum(n for n, _, _, _ in found))
    (s1, o1, h1, a1), (s2, o2, h2, a2) = arrays(found), arrays(mirrored)
    assert prevalence_ratio(s1, o1, h1, a1)[0][0] == pytest.approx(-prevalence_ratio(s2, o2, h2, a2)[0][0])
    count, other = np.array([int(a1.sum())]), np.array([int(a2.sum())])
    assert exact_p(s1, o1, h1, count)[0] == pytest.approx(exact_p(s2, o2, h2, other)[0])
