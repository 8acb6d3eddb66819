"""In what else outlets differ, by hand and against scipy."""

import datetime as dt

import numpy as np
import pytest
from scipy.stats.contingency import association

from comparator.model import Article, Tally
from comparator.relations import Ownership, Story
from comparator.stats.makeup import associate, cramers_v, describe


def articles(n: int) -> list[Article]:
    """Make two outlets, of which one writes on sport in May and the other on politics in June."""
    days = {"a": dt.date(2024, 5, 6), "b": dt.date(2024, 6, 6)}
    sections = {"a": "sport", "b": "politik"}
    return [Article(f"{o}/{i}", o, "Text", days[o], None, None, sections[o]) for o in "ab" for i in range(n)]


def lengths(found: list[Article]) -> list[Tally]:
    return [Tally("direct-speech", a.id, "words", "", 100 + 10 * i, {"direct": 0}) for i, a in enumerate(found)]


def test_each_outlet_is_described_by_hand() -> None:
    found = articles(3)
    owners = [Ownership(a.id, "agency" if a.id == "a/0" else "own", {}) for a in found]
    stories = [Story(("a/0", "b/0")), *(Story((a.id,)) for a in found if not a.id.endswith("0"))]
    [one, two] = describe(found, lengths(found), stories, owners, {"a/0": 1, "a/1": 1, "b/0": 1, "b/1": 2})
    assert (one.articles, one.elsewhere, one.matched, one.agency) == (3, 1, 2, 1)
    assert (one.words, one.sections, one.years) == ((105.0, 110.0, 115.0), (("sport", 3),), (("2024", 3),))
    assert (two.elsewhere, two.matched, two.agency) == (1, 1, 0)


def test_what_goes_with_the_outlet_is_measured_from_fifty_articles_on() -> None:
    found = articles(30)
    owners = [Ownership(a.id, "agency" if i % 2 else "own", {}) for i, a in enumerate(found)]
    told = {a.factor: a.v for a in associate(found, lengths(found), [Story((a.id,)) for a in found], owners)}
    assert set(told) == {"section", "month", "agency", "length"}
    assert (told["section"], told["month"], told["agency"]) == (pytest.approx(1), pytest.approx(1), 0.0)
    assert associate(found[:20], [], [], owners) == []


@pytest.mark.parametrize("seed", range(3))
def test_v_is_that_of_scipy_in_a_large_table(seed: int) -> None:
    rng = np.random.default_rng(seed)
    one = rng.integers(0, 3, 20_000)
    two = np.where(rng.random(20_000) < 0.4, one, rng.integers(0, 4, 20_000))
    table = np.zeros((3, 4), dtype=np.int64)
    np.add.at(table, (one, two), 1)
    assert cramers_v(one.tolist(), two.tolist()) == pytest.approx(association(table, method="cramer"), abs=0.005)


def test_what_is_independent_goes_with_nothing() -> None:
    rng = np.random.default_rng(0)
    # Without the correction chance alone makes .3 of it.
    one, two = rng.integers(0, 5, 60), rng.integers(0, 8, 60)
    assert cramers_v(one.tolist(), two.tolist()) < 0.15
    assert cramers_v([1, 1], [2, 2]) == 0.0
