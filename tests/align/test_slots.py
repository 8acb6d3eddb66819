"""Slots: two words that fill the same place in the texts of different outlets are proposed as a card."""

import re
from collections.abc import Callable
from pathlib import Path

from comparator.align import Slot, find_slots
from comparator.language import load_language
from comparator.model import Document
from comparator.output import draft_lines
from comparator.pack import Language

Read = Callable[..., Document]
PLACES = ("im Herbst", "am Fluss", "bei Regen", "auf dem Markt", "nach Jahren", "ohne Zweifel")
SENTENCES = (
    "Viele Bürger fürchten {} {}, und der Rat redet darüber.",
    "Ein Gutachten beschreibt {} {} in aller Breite.",
    "Niemand wollte {} {} so früh beenden.",
)


def article(read: Read, outlet: str, number: int, word: str) -> Document:
    return read(" ".join(s.format(word, PLACES[number]) for s in SENTENCES), outlet=outlet, name=str(number))


def slots(read: Read, german: Language, first: str, second: str) -> list[Slot]:
    documents = [article(read, "blatt", n, first) for n in range(6)] + [article(read, "bote", n, second) for n in range(6)]
    return find_slots(documents, german, str)


def test_words_in_the_same_place_of_two_outlets_are_proposed(read: Read, german: Language) -> None:
    [slot] = slots(read, german, "die Dorfkrise", "den Dorfwandel")
    assert set(slot.words) == {"Dorfkrise", "Dorfwandel"}
    assert slot.apart == 1 and slot.articles == 6 and 0 < slot.alike <= 1


def test_words_that_both_outlets_use_alike_are_no_choice(read: Read, german: Language) -> None:
    documents = [
        article(read, outlet, n, word)
        for outlet in ("blatt", "bote")
        for n, word in enumerate(("die Dorfkrise", "den Dorfwandel") * 3)
    ]
    assert find_slots(documents, german, str) == []


def test_words_of_one_card_and_first_names_are_not_proposed(read: Read, german: Language) -> None:
    assert slots(read, german, "die Klimakrise", "den Klimawandel") == []
    assert slots(read, german, "die Anna", "den Robert") == []


def test_few_articles_propose_nothing(read: Read, german: Language) -> None:
    assert find_slots([article(read, "blatt", 0, "die Dorfkrise")], german, str) == []
    assert find_slots([], german, str) == []


def test_a_draft_is_a_card_that_loads(read: Read, german: Language, tmp_path: Path) -> None:
    draft = "\n".join(draft_lines(slots(read, german, "die Dorfkrise", "den Dorfwandel")))
    name = re.search(r"terms/(\S+\.toml)", draft)
    assert name
    (tmp_path / name.group(1)).write_text(draft, encoding="utf-8")
    language = load_language("de", [tmp_path])
    found = language.index.find("Dorfkrise")
    assert found and found.variant == "Dorfkrise"
