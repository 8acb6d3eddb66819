"""Key terms on made-up articles: what is planted is found, and nothing else."""

import datetime as dt
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from comparator.model import Article, Tally
from comparator.results import KeyTerm
from comparator.stats.design import make_design
from comparator.stats.keyness import can_tell, find_key_terms
from comparator.stats.rounds import SHARED
from comparator.stats.strata import find_strata
from comparator.stats.term_table import level_lengths, read_table

WORDS = [f"wort{n:03}" for n in range(150)]
DAY = dt.date(2024, 5, 6)


def article(name: str, section: str | None = None, url: str | None = None, day: dt.date | None = DAY) -> Article:
    return Article(name, name.split("/", maxsplit=1)[0], f"Text von {name.split('/')[1]}", day, None, url, section)


def made(sizes: Mapping[str, int], seed: int = 0, length: int = 60) -> dict[str, dict[str, int]]:
    """Make articles of random words, the first words the most frequent."""
    generator = np.random.default_rng(seed)
    shares = 1 / np.arange(3, len(WORDS) + 3)
    found = {}
    for outlet, size in sizes.items():
        for n in range(size):
            counts = generator.multinomial(length, shares / shares.sum())
            found[f"{outlet}/{n:03}"] = {WORDS[k]: int(c) for k, c in enumerate(counts) if c}
    return found


def terms(
    counts: Mapping[str, Mapping[str, int]], groups: Sequence[Sequence[str]] = (), sections: Mapping[str, str] | None = None
) -> list[KeyTerm]:
    tallies = [Tally("keyness", name, "forms", "narrator", sum(c.values()), dict(c)) for name, c in counts.items()]
    articles = {name: article(name, (sections or {}).get(name)) for name in counts}
    grouped = {name for group in groups for name in group}
    every = [*groups, *((name,) for name in counts if name not in grouped)]
    story_of = {name: n for n, name in enumerate(counts)}
    return [row for row in key_terms(tallies, articles, every, story_of) if (row.q or 1) <= 0.05]


def key_terms(
    tallies: Sequence[Tally], articles: Mapping[str, Article], groups: Sequence[Sequence[str]], story_of: Mapping[str, int]
) -> list[KeyTerm]:
    design = make_design(read_table(tallies, str), articles, groups)
    return list(find_key_terms(design, story_of, {name: articles[name].text for name in design.articles}).rows)


def plant(counts: dict[str, dict[str, int]], outlet: str, word: str, share: float) -> None:
    """Write a word into some of an outlet's articles."""
    own = [name for name in counts if name.startswith(outlet)]
    for name in own[: int(share * len(own))]:
        counts[name][word] = counts[name].get(word, 0) + 1


def test_a_planted_word_is_the_only_key_term_and_mirrors() -> None:
    counts = made({"a": 60, "b": 60})
    plant(counts, "a", "geplant", 0.5)
    rows = terms(counts)
    assert [(r.outlet, r.term, r.articles, r.articles_rest) for r in rows] == [("a", "geplant", 30, 0), ("b", "geplant", 0, 30)]
    [here, there] = rows
    assert here.effect == pytest.approx(-(there.effect or 0)) and (here.low or 0) > 1.5
    assert here.stories == 30 and here.strongest in counts


def test_where_nothing_differs_nothing_is_found() -> None:
    assert [terms(made({"a": 60, "b": 60, "c": 70}, seed)) for seed in range(5)] == [[]] * 5


def test_below_fifty_articles_nothing_is_tested() -> None:
    counts = made({"a": 49, "b": 60})
    plant(counts, "a", "geplant", 1.0)
    assert terms(counts) == []
    assert not can_tell([Tally("keyness", name, "forms", "", 1, {}) for name in counts], {name: name[0] for name in counts})


def test_an_article_printed_thirty_times_counts_once() -> None:
    counts = made({"a": 80, "b": 60})
    copies = [name for name in counts if name.startswith("a")][:30]
    for name in copies:
        counts[name] = {**counts[copies[0]], "kopiert": 2}
    assert [row.term for row in terms(counts)] != []
    assert terms(counts, [copies]) == []


def test_what_two_outlets_print_is_nobodys_key_term() -> None:
    counts = made({"a": 60, "b": 60, "c": 60})
    plant(counts, "a", "agenturwort", 0.2)
    shared = [name for name in counts if "agenturwort" in counts[name]]
    pairs = [(name, name.replace("a/", "b/")) for name in shared]
    assert terms(counts, pairs) == []


def test_one_story_makes_no_key_term() -> None:
    counts = made({"a": 60, "b": 60})
    plant(counts, "a", "geplant", 0.4)
    tallies = [Tally("keyness", name, "forms", "narrator", sum(c.values()), dict(c)) for name, c in counts.items()]
    story_of = {name: 0 if "geplant" in c else n + 1 for n, (name, c) in enumerate(counts.items())}
    rows = key_terms(tallies, {n: article(n) for n in counts}, [(n,) for n in counts], story_of)
    assert "geplant" not in {row.term for row in rows}


def test_another_mix_of_sections_is_no_difference_of_outlets() -> None:
    counts = made({"a": 100, "b": 100})
    # Sport stands in nine of ten articles of one outlet and in one of ten of the other; each section has its word.
    sections = {name: "sport" if (n % 10 != 0) == name.startswith("a") else "kultur" for n, name in enumerate(counts)}
    for name, section in sections.items():
        counts[name][f"wort-{section}"] = 1
    assert {row.term for row in terms(counts, sections={})} == {"wort-sport", "wort-kultur"}
    assert terms(counts, sections=sections) == []


def test_shorter_articles_lack_no_words() -> None:
    counts = {**made({"a": 80}, 1, length=40), **made({"b": 80}, 2, length=120)}
    assert terms(counts) == []


def test_the_order_of_articles_and_the_names_of_outlets_change_nothing() -> None:
    counts = {**made({"a": 60}, length=50), **made({"b": 60}, 3, length=90)}
    plant(counts, "a", "geplant", 0.6)
    renamed = {name.replace("a/", "zeitung/"): c for name, c in reversed(counts.items())}
    found, again = terms(counts), terms(renamed)
    assert [(r.term, r.q, r.effect) for r in found] and sorted((r.term, r.q, r.effect) for r in found) == sorted(
        (r.term, r.q, r.effect) for r in again
    )


def test_a_term_is_named_by_its_commonest_form() -> None:
    rows = [Tally("keyness", f"a/{n}", "forms", "", 1, {"Häuser": 2, "Haus": 1, "rot": 1}) for n in range(2)]
    table = read_table(rows, {"Häuser": "Haus", "Haus": "Haus", "rot": "rot"}.__getitem__)
    assert table.terms == ["Häuser", "rot"] and table.counts.toarray().tolist() == [[3, 1], [3, 1]]


def test_lengths_are_levelled_only_where_they_differ() -> None:
    tallies = [Tally("keyness", name, "forms", "", 1, c) for name, c in made({"a": 9}, length=100).items()]
    table = read_table(tallies, str)
    even = level_lengths(table, np.zeros(9, dtype=np.int64), [0], dict.fromkeys(table.articles, "x"))
    assert even is table
    short = [Tally("keyness", name, "forms", "", 1, c) for name, c in made({"b": 9}, length=40).items()]
    both = read_table([*tallies, *short], str)
    thinned = level_lengths(both, np.repeat([0, 1], 9), [0, 1], {name: name for name in both.articles})
    assert thinned.lengths()[9:].tolist() == [40] * 9
    assert 30 < thinned.lengths()[:9].mean() < 50


def test_sections_are_those_named_then_those_of_addresses_then_estimated() -> None:
    table = read_table([Tally("keyness", f"a/{n}", "forms", "", 1, {"x": 1}) for n in range(40)], str)
    outlets = np.tile([0, 1], 20)
    named = [article(f"a/{n}", "Politik" if n < 20 else "Sport") for n in range(40)]
    assert find_strata(named, table.counts, outlets).by == "section"
    address = [
        article(f"a/{n}", url=f"https://blatt.example/{'politik' if n < 20 else 'sport'}/text-{n}.html") for n in range(40)
    ]
    strata = find_strata(address, table.counts, outlets)
    assert (strata.by, strata.matched, strata.numbers.tolist()) == ("section", 1.0, [0] * 20 + [1] * 20)
    # Years and single pages are no sections.
    dated = [article(f"a/{n}", url=f"https://blatt.example/2024/text-{n}.html") for n in range(40)]
    assert find_strata(dated, table.counts, outlets).by == "none"


def test_strata_are_as_fine_as_they_can_be_filled() -> None:
    table = read_table([Tally("keyness", f"a/{n}", "forms", "", 1, {"x": 1}) for n in range(40)], str)
    outlets = np.tile([0, 1], 20)
    weeks = [article(f"a/{n}", "politik", day=DAY + dt.timedelta(days=7 * (n // 20))) for n in range(40)]
    assert len(set(find_strata(weeks, table.counts, outlets).numbers.tolist())) == 2
    days = [article(f"a/{n}", "politik", day=DAY + dt.timedelta(days=9 * n)) for n in range(40)]
    assert len(set(find_strata(days, table.counts, outlets).numbers.tolist())) == 1


def test_what_several_outlets_print_is_a_source_of_its_own() -> None:
    counts = made({"a": 130, "b": 130})
    pairs = [(f"a/{n:03}", f"b/{n:03}") for n in range(60)]
    for one, two in pairs:
        counts[one]["agenturwort"] = 1
        counts[two] = counts[one]
    rows = terms(counts, pairs)
    assert [(row.outlet, row.term, row.articles, row.articles_rest) for row in rows] == [(SHARED, "agenturwort", 60, 0)]
    # Printed by one outlet only, the same word is that outlet's.
    assert {row.outlet for row in terms({n: c for n, c in counts.items() if n not in {two for _, two in pairs}})} == {"a", "b"}


def test_a_reference_is_the_only_outlet_that_others_are_set_against() -> None:
    counts = made({"a": 60, "b": 60, "c": 60})
    plant(counts, "a", "geplant", 0.6)
    plant(counts, "b", "geplant", 0.6)
    tallies = [Tally("keyness", name, "forms", "narrator", sum(c.values()), dict(c)) for name, c in counts.items()]
    design = make_design(read_table(tallies, str), {n: article(n) for n in counts}, [(n,) for n in counts])
    stories, texts = {n: i for i, n in enumerate(counts)}, {n: n for n in counts}
    against = {
        reference: {row.outlet for row in find_key_terms(design, stories, texts, reference).rows if (row.q or 1) <= 0.05}
        for reference in ("a", "c", "rest")
    }
    assert against == {"a": {"c"}, "c": {"a", "b"}, "rest": {"a", "b", "c"}}
