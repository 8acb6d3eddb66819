"""Quotation marks of all systems, nested, unbalanced and over paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.annotate.quotes.marks import MarkReader
from comparator.language import load_language
from comparator.model import Passage

READER = MarkReader(load_language("de").grammar)


def marked(text: str) -> list[str]:
    passages, at = [], 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line), "body", "test"))
        at += len(line) + 1
    return [m.inside.of(text) for m in READER.find(text, [p for p in passages if p.end > p.start])]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Er sagte „ja“ und „nein“.", ["ja", "nein"]),
        ("Er sagte “ja” und ging.", ["ja"]),
        ("Er sagte «ja» und »nein« dazu.", ["ja", "nein"]),
        ('Er sagte "ja" und ging.', ["ja"]),
        ("„Er rief ‚halt‘ und lief“, sagte sie.", ["Er rief ‚halt‘ und lief", "halt"]),
        ("“Ja”, sagte er, „und nein“.", ["Ja", "und nein"]),
        ("Die 80er-Jahre-Mode geht's nicht an.", []),
        ("Er öffnet „und schließt nie.", []),
        ('Ein 17" großer Schirm.', []),
    ],
)
def test_what_stands_in_marks(text: str, inside: list[str]) -> None:
    assert marked(text) == inside


def test_a_block_quote_goes_on_over_paragraphs() -> None:
    assert marked("„Erster Absatz.\n„Zweiter Absatz.“") == ["Erster Absatz.", "Zweiter Absatz."]


def test_an_open_mark_does_not_swallow_the_next_paragraph() -> None:
    assert marked("Er rief „halt und lief.\nSie blieb.") == []


@given(st.text(st.sampled_from("„“”«»‚‘\"' ab.\n"), max_size=60))
def test_marks_never_cross_each_other(text: str) -> None:
    passage = Passage(0, len(text), "body", "test")
    found = READER.find(text, [passage] if text else [])
    for a in found:
        assert a.start < a.inside.start <= a.inside.end <= a.end
        assert all(not a.overlaps(b) or a.covers(b) or b.covers(a) for b in found)


@pytest.mark.parametrize("text", ["„" * 20_000, "«" * 20_000, "“" * 20_000])
def test_a_long_run_of_marks_takes_linear_time(text: str) -> None:
    READER.find(text, [Passage(0, len(text), "body", "test")])
