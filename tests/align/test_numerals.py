"""Numbers in words, by a table and by what all of them must be."""

from decimal import Decimal

import pytest

from comparator.align.numerals import spelled_numbers
from comparator.align.retold import Wording, words_of
from comparator.language import load_language

NUMBERS = spelled_numbers(load_language("de").grammar)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("siebzehn", 17), ("einundzwanzig", 21), ("dreißig", 30), ("dreissig", 30), ("neunundneunzig", 99), ("hundert", 100),
        ("einhundert", 100), ("hundertfünfzig", 150), ("zweihundertunddrei", 203), ("neunhundertneunundneunzig", 999), ("tausend", 1000),
        ("zwölftausend", 12_000), ("dreihunderttausend", 300_000), ("anderthalb", Decimal("1.5")), ("zweieinhalb", Decimal("2.5")),
    ],
)  # fmt: skip
def test_words_for_numbers(word: str, number: Decimal) -> None:
    assert NUMBERS[word] == number


@pytest.mark.parametrize("word", ["ein", "einsundzwanzig", "hunderthundert", "zehneinhalb", "tausende", "achten"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert word not in NUMBERS


def test_every_number_below_a_thousand_has_a_word() -> None:
    assert {int(n) for n in NUMBERS.values() if n == int(n)} >= set(range(1000))


@pytest.mark.parametrize(
    ("quote", "sentence", "there"),
    [
        ("Zäune überwindet und lernt", "Der Wolf, der einmal Zäune überwunden habe, lerne nicht um.", True),
        ("großes Glück gehabt", "Er sprach von großem Glück.", True),
        # Words that only begin alike are others; one word alone is not what was said.
        ("Regierung Präsident", "Das Regime der Präsidien.", False),
        ("Glück", "Sie hatten Glück.", False),
        ("Hafen Schiff Kran Mole", "Im Hafen lag ein Schiff.", False),
    ],
)
def test_what_is_said_in_other_forms_is_there(quote: str, sentence: str, there: bool) -> None:
    assert Wording(sentence).retells(words_of(quote) - {"und"}) is there
