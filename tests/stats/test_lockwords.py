"""Lockwords: words that all large outlets have alike."""

import numpy as np
import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from comparator.stats.key_terms import KeyTermFinder, Sample
from comparator.stats.lockwords import find_lockwords
from comparator.stats.term_table import TermTable


def finder(shares: dict[str, tuple[float, float]], n: int, seed: int = 0) -> KeyTermFinder:
    """Make two outlets of n articles, in which each word has two shares; every article is a story of its own."""
    from scipy.sparse import csr_matrix

    rng = np.random.default_rng(seed)
    columns = [np.concatenate([rng.permutation(n) < round(n * share) for share in pair]) for pair in shares.values()]
    counts = csr_matrix(np.array(columns).T.astype(np.int64))
    outlets = np.repeat((0, 1), n)
    table = TermTable([f"{o}/{i}" for i, o in enumerate(outlets.tolist())], list(shares), counts)
    return KeyTermFinder(Sample(table, outlets, np.zeros(2 * n, dtype=np.int64), np.arange(2 * n)))


WORDS = {"gleich": (0.5, 0.5), "fast": (0.5, 0.52), "anders": (0.3, 0.6), "selten": (0.1, 0.1), "überall": (0.97, 0.97)}


def test_only_words_without_a_difference_are_the_same_everywhere() -> None:
    found = find_lockwords(finder(WORDS, 1000), (0, 1))
    # Rare words and those that are everywhere tell nothing.
    assert [word.term for word in found] == ["gleich", "fast"]
    assert all(word.q <= 0.05 and word.bound < 0.1 for word in found)


def test_few_articles_rule_nothing_out() -> None:
    assert find_lockwords(finder(WORDS, 60), (0, 1)) == []
    assert find_lockwords(finder(WORDS, 1000), (0,)) == []


def test_the_bound_is_that_of_two_proportions() -> None:
    words = finder(WORDS, 1000)
    difference, error = words.difference(0, np.array([2]))
    low, high = confint_proportions_2indep(300, 1000, 600, 1000, method="wald")
    assert difference[0] == pytest.approx(-0.3)
    # Stories are blocks of one here; the variance is that of no difference, a little larger.
    assert error[0] == pytest.approx((high - low) / 2 / 1.959964, rel=0.06)


def test_what_is_the_same_of_the_others_is_the_same_with_the_sides_changed() -> None:
    words = finder(WORDS, 500)
    one, two = (words.difference(outlet, np.arange(4)) for outlet in (0, 1))
    assert one[0] == pytest.approx(-two[0]) and one[1] == pytest.approx(two[1])
