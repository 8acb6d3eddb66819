"""Lines: what was wrapped by hand is one line again, what only looks like it stays two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.annotate.passages.lines import split_lines
from comparator.language import load_language

GERMAN = load_language("de")


def lines(text: str) -> list[str]:
    return [line.text for line in split_lines(text, GERMAN)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat hat am Montag nach langer Debatte den\nneuen Haushalt der Stadt beschlossen.",
        "Vom Sommer an sollen alle Busse der\nStadtwerke mit Strom fahren.",
        "Die Zahl der Toten in der Türkei ist nach Angaben der\nBehörden gestiegen. Zwei weitere Menschen aus dem Dorf\nSeebach werden noch vermisst.",
        "Nach\ndem schweren Beben in der Ägäis ist die Zahl der Opfer gestiegen.",
    ],
)
def test_a_sentence_that_goes_on_in_the_next_line_is_one_line(text: str) -> None:
    assert lines(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat hat den Haushalt beschlossen.\nneue Debatten folgen.",
        "Bundestag lehnt den Antrag der Opposition nach langer Debatte ab\nDie Abgeordneten stimmten am Montag ab.",
        "Erdrutsch verschüttet die einzige Bahnlinie im Tal der Sense\ndpa",
        "Der Stadtrat hat am Montag nach langer Debatte den\n\nneuen Haushalt der Stadt beschlossen.",
        "Teilen\nmerken",
    ],
)
def test_two_lines_stay_two(text: str) -> None:
    assert len(lines(text)) == 2


def test_a_text_broken_anywhere_is_put_together() -> None:
    broken = "Wie\nder Bürgermeister von Izmir berichtete, verbrachten\nTausende\ndie Nacht im Freien. Zelte\nwurden errichtet und\nHelfer\nteilten Essen aus."
    assert lines(broken) == [broken]


def test_words_that_end_no_line_show_that_a_text_is_broken() -> None:
    broken = "Der Verbandschef Karl\nBoll begrüßte am Montag die\nEntscheidung des Rates und der\nStadt."
    assert lines(broken) == [broken]
    whole = "Der Verbandschef Karl\nBoll begrüßte am Montag den Rat\nEntscheidung des Rates und der\nStadt"
    assert len(lines(whole)) == 3


def test_a_credit_at_the_end_does_not_hide_the_full_stop() -> None:
    line = split_lines("Der Stadtrat hat den Haushalt beschlossen. (afp/dl)", GERMAN)[0]
    assert line.ends and line.is_sentence and line.credit is not None


@given(st.text(alphabet="aA .\n\r\t„“ü", max_size=80))
def test_lines_cover_everything_but_white_space_in_order(text: str) -> None:
    at = 0
    for line in split_lines(text, GERMAN):
        assert line.text == text[line.start : line.end] and line.text == line.text.strip()
        assert not text[at : line.start].strip()
        at = line.end
    assert not text[at:].strip()
