"""Statistics against independent oracles: scipy, exact facts, and counting by hand."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.power import NormalIndPower

from comparator.model import Tally
from comparator.results import Contrast, Share
from comparator.stats.claims import Verdicts, find_claims
from comparator.stats.contrasts import contrast_shares, matched_difference, standard_error
from comparator.stats.estimates import confidence, estimate_shares, jeffreys, message
from comparator.stats.keyness import can_tell, count_terms
from comparator.stats.permutations import STAGES, Permutations, lowest_p, permutation_p


@pytest.mark.parametrize(
    ("n", "low"), [(1, 0.15), (2, 0.33), (3, 0.46), (4, 0.56), (5, 0.62), (10, 0.78), (20, 0.88), (50, 0.95)]
)
def test_unanimous_articles_have_the_known_lower_bound(n: int, low: float) -> None:
    assert jeffreys(1.0, n) == (pytest.approx(low, abs=0.006), 1.0)


@pytest.mark.parametrize(("share", "n"), [(0.3, 7.5), (0.5, 5), (0.99, 40)])
def test_jeffreys_is_the_beta_quantile(share: float, n: float) -> None:
    beta = stats.beta(n * share + 0.5, n * (1 - share) + 0.5)
    assert jeffreys(share, n) == (pytest.approx(beta.ppf(0.025)), pytest.approx(beta.ppf(0.975)))


def test_near_duplicates_share_one_vote() -> None:
    rows = [Tally("naming", f"o/{n}", "X", "narrator", 1, {"a": vote, "b": 1 - vote}) for n, vote in enumerate((1, 1, 0))]
    outlet_of = {row.article: "o" for row in rows}
    for weights, share, n_eff in (((0.5, 0.5, 1.0), 0.5, 4 / 1.5), ((1.0, 1.0, 1.0), 2 / 3, 3.0)):
        [first] = [s for s in estimate_shares(rows, outlet_of, {f"o/{n}": w for n, w in enumerate(weights)}) if s.option == "a"]
        assert (first.share, first.n_eff, first.count) == (pytest.approx(share), pytest.approx(n_eff), 2)


def test_an_article_without_a_choice_has_no_share() -> None:
    assert estimate_shares([Tally("naming", "o/1", "X", "narrator", 0, {})], {"o/1": "o"}, {"o/1": 1.0}) == []


@pytest.mark.parametrize(
    ("n", "code", "word"),
    [
        (0, "none", "only-these-texts"),
        (1, "single", "only-these-texts"),
        (4, "few", "only-these-texts"),
        (5, "tendency", "preliminary"),
        (20, "style", "robust"),
        (50, "full", "robust"),
    ],
)
def test_what_may_be_said_of_so_many_articles(n: float, code: str, word: str) -> None:
    assert (message(n), confidence(n)) == (code, word)


def exact_p(votes: np.ndarray, size: int) -> float:
    """Share of all ways to choose the outlet's articles that differ at least as much as the first ones do."""

    def gap(chosen: tuple[int, ...]) -> float:
        inside = np.isin(np.arange(len(votes)), chosen)
        return abs(votes[inside].mean() - votes[~inside].mean())

    observed = gap(tuple(range(size)))
    ways = list(combinations(range(len(votes)), size))
    return sum(gap(way) >= observed - 1e-12 for way in ways) / len(ways)


@pytest.mark.parametrize(("size", "known"), [(4, 0.029), (5, 0.008), (6, 0.0022)])
def test_two_outlets_unanimous_in_opposite_directions(size: int, known: float) -> None:
    votes = np.array([1.0] * size + [0.0] * size)
    labels = (np.arange(2 * size) < size).astype(int)
    assert exact_p(votes, size) == pytest.approx(known, abs=0.0005)
    assert permutation_p(votes[:, None], np.ones(2 * size), Permutations(labels, 0 * labels, 1), 1)[0] == pytest.approx(
        known, abs=0.008
    )


def test_a_permutation_p_is_never_0_and_knows_no_side() -> None:
    votes, labels = np.array([[1.0]] * 30 + [[0.0]] * 30), (np.arange(60) < 30).astype(int)
    orders = Permutations(labels, 0 * labels, 7)
    p = permutation_p(votes, np.ones(60), orders, 1)
    assert p == pytest.approx(1 / 10_000) and p == permutation_p(1 - votes, np.ones(60), orders, 1)


def tallies(outlet: str, shares: list[int], base: int = 4) -> list[Tally]:
    return [Tally("naming", f"{outlet}/{i}", "X", "narrator", base, {"a": k, "b": base - k}) for i, k in enumerate(shares)]


def outlets(rows: list[Tally]) -> dict[str, str]:
    return {t.article: t.article.split("/")[0] for t in rows}


def test_shares_below_five_articles_have_no_interval() -> None:
    rows = tallies("wenig", [4] * 4) + tallies("viel", [4] * 5)
    found = {s.outlet: s for s in estimate_shares(rows, outlets(rows), dict.fromkeys(outlets(rows), 1.0)) if s.option == "a"}
    assert found["wenig"].low is None and found["viel"].low == pytest.approx(0.62, abs=0.006)


def test_a_contrast_is_tested_from_five_articles_a_side_and_mirrors() -> None:
    rows = tallies("o1", [4] * 6) + tallies("o2", [0] * 6)
    weights = dict.fromkeys(outlets(rows), 1.0)
    found = {(c.outlet, c.option): c for c in contrast_shares(rows, outlets(rows), weights, "s", {})}
    assert found["o1", "a"].difference == -found["o2", "a"].difference == 1
    assert found["o1", "a"].q is not None and found["o1", "a"].q < 0.05
    few = tallies("o1", [4] * 4) + tallies("o2", [0] * 6)
    assert all(
        c.p is None and c.q is None for c in contrast_shares(few, outlets(few), dict.fromkeys(outlets(few), 1.0), "s", {})
    )


def test_what_the_subjects_explain_is_no_difference_of_outlets() -> None:
    # One outlet writes mostly on one subject, where everybody says „a“; the other on another one.
    rows = tallies("o1", [4] * 9 + [0]) + tallies("o2", [0] * 9 + [4])
    stratum_of = {t.article: t.counts["a"] for t in rows}
    weights = dict.fromkeys(outlets(rows), 1.0)
    raw = max(c.p or 0 for c in contrast_shares(rows, outlets(rows), weights, "s", {}))
    like = min(c.p or 0 for c in contrast_shares(rows, outlets(rows), weights, "s", stratum_of))
    assert raw < 0.01 and like == 1.0


def test_where_nothing_differs_nothing_is_found() -> None:
    rows = tallies("o1", [2, 3, 1, 2, 2, 4, 0, 2]) + tallies("o2", [2, 1, 3, 2, 2, 0, 4, 2])
    found = contrast_shares(rows, outlets(rows), dict.fromkeys(outlets(rows), 1.0), "s", {})
    assert all(c.q is not None and c.q > 0.5 for c in found)


def test_the_order_of_articles_and_the_names_of_others_change_nothing() -> None:
    rows = tallies("o1", [4, 3, 4, 4, 2]) + tallies("o2", [0, 1, 0, 2, 0])
    weights = dict.fromkeys(outlets(rows), 1.0)
    assert contrast_shares(rows, outlets(rows), weights, "s", {}) == contrast_shares(
        rows[::-1], outlets(rows), weights, "s", {}
    )


def share(outlet: str, option: str, value: float, n: float, base: int = 4) -> Share:
    return Share(
        "naming",
        "X",
        option,
        outlet,
        "narrator",
        round(value * base),
        base,
        int(n),
        n,
        value,
        None,
        None,
        message(n),
        confidence(n),
    )


def test_claims_rank_the_surer_difference_above_the_larger_one() -> None:
    sure = [
        Share("naming", "sicher", option, outlet, "narrator", 1, 2, 40, 40, value, None, None, "style", "robust")
        for outlet, option, value in (("A", "a", 0.9), ("A", "b", 0.1), ("B", "a", 0.2), ("B", "b", 0.8))
    ]
    large = [share("A", "a", 1.0, 1), share("B", "a", 0.0, 1), share("B", "b", 1.0, 1), share("A", "b", 0.0, 1)]
    claims = find_claims([*large, *sure], [])
    assert [c.subject for c in claims] == ["sicher", "X"]
    assert [c.confidence for c in claims] == ["robust", "only-these-texts"]


def test_overlapping_ranges_are_never_robust() -> None:
    rows = [share("A", "a", 0.6, 40), share("A", "b", 0.4, 40), share("B", "a", 0.45, 40), share("B", "b", 0.55, 40)]
    found = Contrast("naming", "X", "narrator", "a", "A", 0.15, 0.001, 0.01)
    assert [c.confidence for c in find_claims(rows, [], tests=Verdicts([found]))] == ["preliminary"]
    # Without a test they say nothing, and a test that found nothing decides.
    apart = [share("A", "a", 1.0, 40), share("B", "a", 0.0, 40), share("B", "b", 1.0, 40), share("A", "b", 0.0, 40)]
    nothing = [replace(found, option=option, outlet=outlet, q=0.4) for option in "ab" for outlet in "AB"]
    assert find_claims(rows, []) == [] and len(find_claims(apart, [])) == 1
    assert find_claims(apart, [], tests=Verdicts(nothing)) == []


def test_few_choices_of_many_articles_are_no_finding() -> None:
    rows = [share("A", "a", 1.0, 2), share("B", "a", 0.0, 2), share("B", "b", 1.0, 2), share("A", "b", 0.0, 2)]
    # Of outlets with a handful of articles the texts are all that there is.
    assert len(find_claims(rows, [], tests=Verdicts(sizes={"A": 2, "B": 60}))) == 1
    assert find_claims(rows, [], tests=Verdicts(sizes={"A": 60, "B": 60})) == []


def test_no_claim_is_made_where_both_mostly_write_the_same_word() -> None:
    assert find_claims([share("A", "a", 1.0, 3), share("B", "a", 0.9, 3), share("B", "b", 0.1, 3)], []) == []


def test_of_two_words_that_are_as_frequent_none_is_named() -> None:
    rows = [share("A", "a", 1.0, 1), share("B", "a", 0.0, 1), share("B", "b", 0.5, 1), share("B", "c", 0.5, 1)]
    [claim] = find_claims(rows, [])
    assert claim.ends == (("A", "a", 4.0, 4.0), ("B", "a", 0.0, 4.0))


def test_no_claim_is_made_of_words_that_need_not_mean_one_thing() -> None:
    rows = [share("A", "a", 1.0, 1), share("B", "a", 0.0, 1), share("B", "b", 1.0, 1), share("A", "b", 0.0, 1)]
    assert find_claims(rows, []) and find_claims(rows, [], {"X"}) == []


def test_no_claim_is_made_where_all_choose_alike() -> None:
    assert find_claims([share("A", "a", 1.0, 3), share("B", "a", 1.0, 3)], []) == []


def test_terms_are_counted_by_article_not_by_word() -> None:
    rows = [Tally("keyness", "x/1", "", "", 9, {"Häuser": 8, "Haus": 1}), Tally("keyness", "y/1", "", "", 1, {"Haus": 1})]
    found = count_terms(rows, {"x/1": "x", "y/1": "y"}, {"x/1": 0, "y/1": 1}, lambda form: "Haus")
    assert [(k.outlet, k.term, k.articles, k.articles_rest, k.q) for k in found] == [
        ("x", "Haus", 1, 1, None),
        ("y", "Haus", 1, 1, None),
    ]
    assert not can_tell(rows, {"x/1": "x", "y/1": "y"})


def test_the_matched_difference_is_worked_out_within_strata() -> None:
    votes = np.array([[1.0], [1.0], [0.0], [0.0], [1.0], [0.0]])
    inside = np.array([True, True, False, True, False, False])
    weights = np.ones(6)
    # Stratum 0: 1 and 1 against 0; stratum 1: 0 against 1 and 0. Weights 2/3 each.
    strata = np.array([0, 0, 0, 1, 1, 1])
    assert matched_difference(votes, weights, inside, strata)[0] == pytest.approx((1 - 0.5) / 2)
    # One stratum is the raw difference, in any order of articles; none with both sides has none.
    order = np.array([3, 5, 0, 2, 4, 1])
    raw = matched_difference(votes[order], weights, inside[order], np.zeros(6, dtype=np.int64))
    assert raw[0] == pytest.approx(2 / 3 - 1 / 3)
    assert np.isnan(matched_difference(votes, weights, inside, inside.astype(np.int64))).all()


def test_what_could_be_found_is_found_in_four_of_five_tests() -> None:
    rows = [Tally("naming", f"a/{n}", "X", "narrator", 1, {"x": int(n < 15), "y": int(n >= 15)}) for n in range(50)]
    rows += [Tally("naming", f"b/{n}", "X", "narrator", 1, {"x": int(n < 45), "y": int(n >= 45)}) for n in range(150)]
    found = contrast_shares(rows, outlets(rows), dict.fromkeys(outlets(rows), 1.0), "s", {})
    least = next(c.detectable for c in found if c.outlet == "a" and c.option == "x")
    # Of four tests the first finding needs a p of .05 / 4.
    power = NormalIndPower().power((least or 0.0) / np.sqrt(0.3 * 0.7), 50, 0.05 / 4, ratio=3)
    assert power == pytest.approx(0.8, abs=0.001)


def test_the_error_of_a_difference_is_that_of_two_proportions() -> None:
    votes = np.repeat((1.0, 0.0), (60, 140))[:, None]
    assert standard_error(votes, np.ones(200), (50, 150))[0] == pytest.approx(np.sqrt(0.3 * 0.7 * (1 / 50 + 1 / 150)))


def test_the_only_difference_among_many_subjects_is_found() -> None:
    rng = np.random.default_rng(0)
    rows = []
    for outlet in "ab":
        for n in range(40):
            rows.append(Tally("naming", f"{outlet}/{n:02}", "ganz", "narrator", 1, {"x": outlet == "a", "y": outlet == "b"}))
            for k in range(60):
                x = int(rng.random() < 0.5)
                rows.append(Tally("naming", f"{outlet}/{n:02}", f"nichts {k}", "narrator", 1, {"x": x, "y": 1 - x}))
                rows.append(Tally("labels", f"{outlet}/{n:02}", f"niemand {k}", "narrator", 1, {"x": x, "y": 1 - x}))
    found = contrast_shares(rows, outlets(rows), dict.fromkeys(outlets(rows), 1.0), "s", {})
    assert {c.subject for c in found if (c.q or 1) <= 0.05} == {"ganz"}


@pytest.mark.parametrize(
    ("votes", "own"), [([1, 1, 1, 0, 0, 0, 0, 0], 3), ([1, 0.5, 0.5, 0.2, 0, 0, 0], 2), ([1, 1, 1, 1, 1, 0], 2)]
)
def test_no_p_is_lower_than_the_lowest_of_all_ways_to_divide_the_votes(votes: list[float], own: int) -> None:
    column = np.array(votes)[:, None]
    ways = [np.isin(np.arange(len(votes)), way) for way in combinations(range(len(votes)), own)]
    gaps = np.array([column[way].mean() - column[~way].mean() for way in ways])
    shares = [(gaps >= gaps.max() - 1e-12).mean(), (gaps <= gaps.min() + 1e-12).mean()]
    assert lowest_p(column, ways[-1])[0] == pytest.approx(min(shares))
    # Whose the votes are changes nothing.
    assert {round(float(lowest_p(column, way)[0]), 12) for way in ways} == {round(float(min(shares)), 12)}


def test_a_p_is_looked_at_closely_only_where_it_is_small() -> None:
    rng = np.random.default_rng(1)
    labels = np.repeat((0, 1), 30)
    orders = Permutations(labels, np.zeros(60, dtype=np.int64), 5)
    votes = np.stack([labels.astype(float), rng.random(60)], axis=1)
    small, large = permutation_p(votes, np.ones(60), orders, 0).tolist()
    assert small == 1 / (STAGES[-1][0] + 1)
    # One of 199 permutations more or less is a two-hundredth.
    assert large * 200 == pytest.approx(round(large * 200)) and large >= 0.1


def test_an_outlets_copies_are_permuted_as_one_text() -> None:
    # Six texts of ten copies each against sixty articles, where nothing differs: p ≤ .05 in one of twenty draws.
    rng = np.random.default_rng(3)
    found = 0
    for seed in range(120):
        texts = np.repeat(rng.random(6) < 0.5, 10)
        rows = [Tally("naming", f"a/{n:02}", "X", "narrator", 1, {"x": int(x), "y": int(not x)}) for n, x in enumerate(texts)]
        rows += [
            Tally("naming", f"b/{n:02}", "X", "narrator", 1, {"x": int(x), "y": int(not x)})
            for n, x in enumerate(rng.random(60) < 0.5)
        ]
        outlet_of = {t.article: t.article[0] for t in rows}
        weights = {a: 0.1 if o == "a" else 1.0 for a, o in outlet_of.items()}
        groups = {f"a/{n:02}": n // 10 for n in range(60)}
        tested = contrast_shares(rows, outlet_of, weights, str(seed), {}, group_of=groups)
        found += min(c.p or 1.0 for c in tested) <= 0.05
    assert found <= 14


def test_copies_of_one_text_are_one_article_however_many_there_are() -> None:
    rows = [Tally("naming", f"o/{n}", "X", "narrator", 1, {"a": 1}) for n in range(22)]
    outlet_of = {t.article: "o" for t in rows}
    [one] = estimate_shares(rows, outlet_of, dict.fromkeys(outlet_of, 1 / 22), group_of=dict.fromkeys(outlet_of, 7))
    assert (one.n_eff, one.message, one.low, one.count) == (pytest.approx(1), "single", None, 22)
    # Two texts, one of them in ten copies, are two.
    weights = {a: 0.1 if n < 10 else 1.0 for n, a in enumerate(list(outlet_of)[:11])}
    [two] = estimate_shares(rows[:11], outlet_of, weights, group_of={f"o/{n}": min(n, 10) // 10 for n in range(11)})
    assert two.n_eff == pytest.approx(2)
