"""The term index: words and phrases in all their forms, the longer before the shorter, and errors that say how to mend."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.errors import ConfigError
from comparator.language import load_language
from comparator.term_index import TermIndex, index_cards
from comparator.terms import Card, Variant, VariantSet, read_cards
from comparator.tokens import find_tokens

GERMAN = load_language("de")
PARADIGMS = GERMAN.grammar.paradigms


def variant(name: str, stems: tuple[str, ...], paradigm: str, example: str, **more: object) -> Variant:
    return Variant(name, stems, paradigm, example, "Nichts davon.", **more)  # type: ignore[arg-type]


def index(*variants: Variant, card: str = "probe") -> TermIndex:
    return index_cards([Card("Probe", "x", (VariantSet("Probe", variants),), id=card)], PARADIGMS)


def found(terms: TermIndex, text: str) -> list[tuple[str, str]]:
    tokens = find_tokens(text)
    return [(m.entry.variant, text[tokens[m.first].start : tokens[m.last].end]) for m in terms.find_all(text, tokens)]


WALL = index(
    variant("Wall", ("Wall",), "strong", "Ein Wall."),
    variant("hoher Wall", ("hoh Wall",), "adjective strong", "Ein hoher Wall."),
    variant("Wall am Meer", ("Wall am Meer",), "fixed", "Der Wall am Meer."),
    variant("Alter Wall", ("Alt Wall",), "adjective strong", "Der Alte Wall.", exact_case=True),
    variant("Erdwall", ("Erdwall",), "strong", "Ein Erdwall."),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Wall stand.", [("Wall", "Wall")]),
        ("An den hohen Walle dort.", [("hoher Wall", "hohen Walle")]),
        ("Ein hoher\nWall.", [("hoher Wall", "hoher\nWall")]),
        ("Der hohe, Wall.", [("Wall", "Wall")]),
        ("Der Wall am Meer stand.", [("Wall am Meer", "Wall am Meer")]),
        ("Der hohe Wall am Meer stand.", [("Wall am Meer", "Wall am Meer")]),
        ("Der hohe Wall steht am Meer.", [("hoher Wall", "hohe Wall")]),
        ("Der Alte Wall und der alte Wall.", [("Alter Wall", "Alte Wall"), ("Wall", "Wall")]),
        ("Der hohe „Wall“ stand.", [("hoher Wall", "hohe „Wall")]),
        ("Der hohe  Wall.", [("hoher Wall", "hohe  Wall")]),
        ("Der hohe\n\nWall.", [("Wall", "Wall")]),
        ("Ein Erd-Wall und ein Erdwall.", [("Erdwall", "Erd-Wall"), ("Erdwall", "Erdwall")]),
        ("Die Wallfahrt und der Wald.", []),
        ("", []),
    ],
)
def test_words_and_phrases_are_found_the_longer_first(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(WALL, text) == expected


@given(st.text(alphabet="Wal hoerdAtmM-.,\n", max_size=60))
def test_matches_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    tokens = find_tokens(text)
    matches = list(WALL.find_all(text, tokens))
    assert all(0 <= m.first <= m.last < len(tokens) for m in matches)
    assert all(a.last < b.first for a, b in pairwise(matches))


@pytest.mark.parametrize(
    ("wrong", "what", "fix"),
    [
        ({"example": "Ein Zaun."}, "`example` does not match: „Ein Zaun.“ \\(nothing is found there\\)", "Correct the stems"),
        (
            {"counterexample": "Zwei Walle."},
            "`counterexample` matches: „Zwei Walle.“ \\(found there: Wall\\)",
            "Narrow the variant",
        ),
        ({"paradigm": "strogn"}, 'unknown paradigm "strogn"', 'Did you mean "strong"'),
        ({"stems": ("a b c",), "paradigm": "name name"}, '"a b c" has 3 words and "name name" 2', "Name one paradigm"),
        ({"stems": ("",)}, '"" has 0 words', "Name one paradigm"),
        ({"paradigm": ""}, "`paradigm` is empty", "Known here"),
        ({"stems": ("Wall", "St. Wall")}, 'the stem "St. Wall" can never be found', "blanks"),
        ({"exclude": ("Wall",)}, 'the stem "Wall" can never be found', "`exclude`"),
    ],
)
def test_a_broken_card_says_where_what_and_how_to_mend_it(wrong: dict[str, object], what: str, fix: str) -> None:
    good = {"name": "Wall", "stems": ("Wall",), "paradigm": "strong", "example": "Ein Wall.", "counterexample": "Ein Wald."}
    assert index(Variant(**good))  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match=what) as error:
        index(Variant(**(good | wrong)))  # type: ignore[arg-type]
    assert "terms/probe.toml" in str(error.value) and fix in str(error.value)


def test_an_unknown_key_of_a_card_is_an_error_with_a_suggestion(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('referent = "X"\nabuot = "x"\nset = []\n')
    with pytest.raises(ConfigError, match=r'x\.toml: unknown key "abuot"') as error:
        load_language("de", [tmp_path])
    assert 'Did you mean "about"?' in str(error.value)


def test_an_excluded_word_is_excluded_in_all_its_forms_and_spellings() -> None:
    terms = index(variant("Wall", ("Wall",), "strong", "Ein Wall.", compounds=("head", "last"), exclude=("Bollwall",)))
    assert found(terms, "Der Erdwall, die Bollwalle, ein Boll-Wall.") == [("Wall", "Erdwall")]


def test_one_form_or_one_set_of_two_cards_is_an_error_that_names_both() -> None:
    def card(name: str, group: str, word: str) -> Card:
        return Card("x", "x", (VariantSet(group, (variant(word, ("Wall",), "strong", "Wall"),)),), id=name)

    with pytest.raises(ConfigError, match=r'terms/b.toml: variant "Damm": "Wall" is a form of "Wall" and of "Damm"') as error:
        index_cards([card("a", "A", "Wall"), card("b", "B", "Damm")], PARADIGMS)
    assert "terms/a.toml" in str(error.value)
    with pytest.raises(ConfigError, match=r'terms/b.toml: variant "Wall": "Wall" is a form'):
        index_cards([card("a", "A", "Wall"), card("b", "B", "Wall")], PARADIGMS)
    with pytest.raises(ConfigError, match=r'terms/b.toml: variant "Damm": "Erd-Wall" is a form of "Erdwall" and of "Damm"'):
        joined = Card("x", "x", (VariantSet("B", (variant("Damm", ("Erd-Wall",), "fixed", "Erd-Wall"),)),), id="b")
        index_cards(
            [Card("x", "x", (VariantSet("A", (variant("Erdwall", ("Erdwall",), "fixed", "Erdwall"),)),)), joined], PARADIGMS
        )
    with pytest.raises(ConfigError, match=r'terms/b.toml: the set "A" is one of terms/a.toml'):
        index_cards([card("a", "A", "Wall"), card("b", "A", "Damm")], PARADIGMS)


CARD = """referent = "X"
about = "x"
[[set]]
name = "X"
[[set.variant]]
name = "Wall"
stems = ["Wall"]
paradigm = "strong"
example = "Ein Wall."
counterexample = "Ein Wald."
[[norm]]
variant = "Wall"
who = "w"
strength = "C"
source = "s"
"""


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('strength = "C"', 'strength = "Q"', '"Q" is no strength'),
        ('variant = "Wall"', 'variant = "Wand"', 'unknown variant "Wand"'),
        ('source = "s"', 'source = ""', "`source`"),
        ('source = "s"', 'source = "s"\nsince = 2024-05-01T00:00:00', '"since" should be a day such as 2024-05-31'),
        ('source = "s"', 'source = "s"\nsince = 2024-05-01\nuntil = 2024-05-01', "ends before it begins"),
        ('source = "s"', 'source = "s"\ncountry = "Schweiz"', '"Schweiz" is no code of a country'),
        ('stems = ["Wall"]', "stems = []", "`stems` is empty"),
        ('paradigm = "strong"', 'paradigm = "strong"\ncompounds = ["middle"]', '"middle" is no place in a compound'),
        ('about = "x"', 'about = "x"\nid = "y"', 'unknown key "id"'),
        ('referent = "X"', 'referent = "X', "this is no TOML"),
    ],
)
def test_a_slip_in_a_card_names_the_file_and_the_key(tmp_path: Path, old: str, new: str, what: str) -> None:
    path = tmp_path / "probe.toml"
    path.write_text(CARD, encoding="utf-8")
    assert read_cards([tmp_path])[0].id == "probe"
    path.write_text(CARD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_cards([tmp_path])
    assert what in str(error.value) and "probe.toml" in str(error.value)


def test_a_clash_with_the_packs_cards_names_the_file_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "aaa.toml").write_text(CARD.replace("Wall", "Kiew").replace("strong", "name"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r'aaa.toml: variant "Kiew": "Kiew" is a form of "Kiew" and of "Kiew"'):
        load_language("de", [tmp_path])


def test_ten_times_as_many_cards_take_at_most_twice_as_long() -> None:
    words = [f"wort{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}" for i in range(5000)]
    text = " ".join(words[:250] * 80)
    tokens = find_tokens(text)

    def seconds(count: int) -> float:
        cards = [Card(w, "x", (VariantSet(w, (variant(w, (w,), "strong", w),)),), id=w) for w in words[:count]]
        terms, best = index_cards(cards, PARADIGMS), 9.0
        for _ in range(7):
            start = time.perf_counter()
            assert sum(1 for _ in terms.find_all(text, tokens)) == 20_000
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(2500) / seconds(250) < 2
