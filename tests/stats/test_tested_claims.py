"""Claims of what tests found: an outlet against all the others."""

from comparator.results import Contrast, Share
from comparator.stats.claims import Verdicts, find_claims
from comparator.stats.tested_claims import claims_of_tests

FOUND = Contrast("naming", "X", "narrator", "a", "A", 0.5, 0.001, 0.01)


def share(outlet: str, option: str, count: int, base: int, measure: str = "naming", subject: str = "X") -> Share:
    """Every mention stands in an article of its own."""
    voice = "narrator" if measure in ("naming", "labels") else ""
    return Share(measure, subject, option, outlet, voice, count, base, base, base, count / base, 0.0, 1.0, "full", "robust")


# Outlet A mostly writes a, the large B and C mostly b; the small D always writes a.
ROWS = [
    share("A", "a", 45, 60), share("A", "b", 15, 60), share("B", "a", 10, 60), share("B", "b", 50, 60),
    share("C", "a", 5, 50), share("C", "b", 45, 50), share("D", "a", 2, 2),
]  # fmt: skip


def test_an_outlet_is_set_against_all_the_others_together() -> None:
    [claim] = claims_of_tests(ROWS, [FOUND])
    assert claim.ends == (("A", "a", 45.0, 60.0), ("rest", "a", 17.0, 112.0))
    assert [outlet for outlet, _ in claim.scale] == ["C", "B", "A", "D"]
    assert claim.confidence == "robust" and claim.separation > 0.3


def test_a_reference_is_the_only_other() -> None:
    [claim] = claims_of_tests(ROWS, [FOUND], "B")
    assert claim.ends[1] == ("B", "a", 10.0, 60.0)


def test_an_outlet_that_never_took_the_option_counts_with_its_choices() -> None:
    [claim] = claims_of_tests([*ROWS, share("E", "b", 40, 40)], [FOUND])
    assert claim.ends[1] == ("rest", "a", 17.0, 152.0)


def test_what_overlaps_is_not_robust() -> None:
    rows = [share("A", "a", 30, 60), share("A", "b", 30, 60), share("B", "a", 26, 60), share("B", "b", 34, 60)]
    assert [claim.confidence for claim in claims_of_tests(rows, [FOUND])] == ["preliminary"]


def test_neutral_verbs_are_told_by_the_others_and_speech_in_words() -> None:
    verbs = [share(o, "neutral", n, 50, "reporting-verbs", "class") for o, n in (("A", 20), ("B", 40))]
    [claim] = claims_of_tests(verbs, [Contrast("reporting-verbs", "class", "", "neutral", "A", -0.4, 0.001, 0.01)])
    assert claim.ends == (("A", "neutral", 30.0, 50.0), ("rest", "neutral", 10.0, 50.0))
    assert claim.scale == (("B", 0.2), ("A", 0.6)) or [round(at, 9) for _, at in claim.scale] == [0.2, 0.6]
    words = [share(o, "direct", n, 50, "directness", "words") for o, n in (("A", 20), ("B", 40))]
    [claim] = claims_of_tests(words, [Contrast("directness", "words", "", "direct", "A", -0.4, 0.001, 0.01)])
    assert claim.ends == (("A", "direct", 20.0, 50.0), ("rest", "direct", 40.0, 50.0))


def test_other_measures_voices_and_options_make_no_such_claim() -> None:
    for other in (
        Contrast("reporting-verbs", "verb", "", "sagen", "A", 0.2, 0.001, 0.01),
        Contrast("directness", "words", "", "indirect", "A", 0.2, 0.001, 0.01),
        Contrast("naming", "X", "quoted", "a", "A", 0.2, 0.001, 0.01),
    ):
        assert list(claims_of_tests(ROWS, [other])) == []


def test_where_two_ends_can_be_told_the_others_are_not_told_too() -> None:
    without = [row for row in ROWS if row.outlet != "D"]
    [claim] = find_claims(without, [], tests=Verdicts([FOUND], sizes=dict.fromkeys("ABC", 60)))
    assert [end[0] for end in claim.ends] == ["A", "C"]
    # Of these no two ends can be told: nobody is known to prefer another word.
    one_word = [row for row in ROWS if row.option == "a"]
    [claim] = find_claims(one_word, [], tests=Verdicts([FOUND], sizes=dict.fromkeys("ABCD", 60)))
    assert [end[0] for end in claim.ends] == ["A", "rest"]


def test_words_that_need_not_mean_one_thing_make_no_claim_there_either() -> None:
    assert find_claims(ROWS, [], {"X"}, Verdicts([FOUND], sizes=dict.fromkeys("ABCD", 60))) == []
