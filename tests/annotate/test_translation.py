"""Translated? Signs of it, and how strongly they speak together."""

from collections.abc import Callable

import pytest

from comparator.annotate.translation import FEWEST_WORDS, likeness
from comparator.model import Document

Read = Callable[..., Document]
BODY = "Der Stadtrat hat am Montag den Haushalt der Stadt Neustadt beschlossen."
# Long enough to tell: 147 words.
PAGE = " ".join([f"{BODY} Die Opposition stimmte nach langer Debatte am Ende doch zu."] * 7)


def signals(document: Document) -> list[str]:
    return [e.rule for e in document.provenance.translation]


def test_two_names_of_one_country_are_listed_with_both_places(read: Read) -> None:
    text = "Die Grenze zu Belarus ist offen. Die Grenze zu Weißrussland ist lang."
    assert [e.of(text) for e in read(text).provenance.translation] == ["Belarus", "Weißrussland"]


def test_two_words_for_one_thing_are_no_sign(read: Read) -> None:
    assert signals(read("Das Bündnis hält. Die Allianz hält auch.")) == []


def test_a_lead_and_its_twin_are_a_sign(read: Read) -> None:
    lead = "Der Außenminister Karl Boll und seine Kollegin Anna Vogt werden in Neustadt über Handel sprechen."
    twin = "Der Außenminister Karl Boll und seine Kollegin Anna Vogt trafen sich in Neustadt zu Gesprächen."
    assert "one paragraph in two wordings" in signals(read(f"{lead}\n{twin}\n{BODY}"))
    assert "one paragraph in two wordings" not in signals(read(f"{lead}\n{BODY}"))


@pytest.mark.parametrize(
    ("signs", "words", "level"),
    [
        ([("a", "declared")], 5, "declared"),
        ([("a", "hard"), ("b", "hard")], FEWEST_WORDS, "high"),
        ([("a", "hard"), ("a", "hard")], FEWEST_WORDS, "medium"),
        ([("a", "hard"), ("b", "weak")], FEWEST_WORDS, "medium"),
        ([("a", "weak"), ("b", "weak")], FEWEST_WORDS, "low"),
        ([("a", "hard"), ("b", "hard")], FEWEST_WORDS - 1, None),
        ([], FEWEST_WORDS, None),
    ],
)
def test_the_likeness_counts_different_hard_signs(signs: list[tuple[str, str]], words: int, level: str | None) -> None:
    assert likeness(signs, words) == level


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Aus dem Englischen von Anna Muster", "declared"),
        ("(Übersetzung: Anna Muster)", "declared"),
        ("Dieser Artikel erschien zuerst auf Englisch.", "declared"),
        ("Dieser Text wurde automatisch übersetzt.", "declared"),
        ("Übersetzt mit DeepL", "declared"),
        ("Die Übersetzung wurde maschinell erstellt.", "declared"),
        ("Karl Boll: Das Haus. Aus dem Englischen von Anna Muster. Beispiel Verlag, 320 Seiten", None),
        ("Dieser Artikel ist auch auf Englisch erschienen.", None),
        ("Das Buch wurde in zwanzig Sprachen übersetzt.", None),
        ("Der Bote lief 80 Kilometer (50 Meilen) weit durch das Land.", "medium"),
        ("Der Bote lief 80 Kilometer (eine Stunde) weit durch das Land.", None),
        ("Er reiste in das Land, das er liebte. Norwegen.", "medium"),
        ("Er ging trotzdem noch einmal in das Haus. Vergeblich.", None),
        ("More Stories", "medium"),
        ("Berichterstattung von Anna Muster. Herausgegeben von Bert Beispiel", "medium"),
        ("Die Berichterstattung von Demonstrationen ist frei.", None),
    ],
)
def test_the_likeness_of_a_page_with_one_line_more(read: Read, line: str, level: str | None) -> None:
    assert read(f"Rat tagt in Neustadt wieder\n\n{PAGE}\n\n{line}").provenance.likeness == level


def test_a_declaration_counts_at_the_head_and_the_foot_only(read: Read) -> None:
    line = "Aus dem Englischen von Anna Muster"
    assert read(f"{line}\n\n{PAGE}\n\n{PAGE}").provenance.likeness == "declared"
    assert read(f"{PAGE}\n\n{line}\n\n{PAGE}").provenance.likeness is None


def test_two_spellings_of_one_name_are_a_weak_sign(read: Read) -> None:
    two = read(f"{PAGE}\nLukaschenko kam am Montag. Am Dienstag sprach Lukashenkos Sprecher.")
    one = read(f"{PAGE}\nLukaschenko kam am Montag. Am Dienstag sprach Lukaschenkos Sprecher.")
    assert (signals(two), two.provenance.likeness) == (["two spellings of one name"] * 2, "low")
    assert signals(one) == []


def test_two_systems_of_quotation_marks_are_a_weak_sign(read: Read) -> None:
    two = read(f'{PAGE}\n„Wir kommen“, sagte Karl Boll. "Wir gehen", sagte Anna Vogt.')
    one = read(f"{PAGE}\n„Wir kommen“, sagte Karl Boll. „Wir gehen“, sagte Anna Vogt.")
    assert (signals(two), two.provenance.likeness) == (["mixed quotation marks"] * 2, "low")
    assert signals(one) == []
