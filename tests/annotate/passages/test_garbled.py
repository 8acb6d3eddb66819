"""Garbled text: letters that a paywall has moved are found, foreign words are not."""

import pytest

from comparator.annotate.passages import find_passages
from comparator.annotate.passages.garbled import find_shift, unshift
from comparator.language import load_language
from comparator.model import Article

GERMAN = load_language("de")
STOPWORDS = GERMAN.grammar.words("stopwords")
PLAIN = "Der Stadtrat hat am Montag nach langer Debatte den Haushalt für das kommende Jahr beschlossen und ist nun sehr müde."


def shift_of(text: str) -> int | None:
    words = text.split()
    return find_shift(text, len(words), sum(word.lower().strip(".,") in STOPWORDS for word in words), STOPWORDS)


@pytest.mark.parametrize("step", [1, -1, 2, 3])
def test_moved_letters_are_found_with_the_step_back(step: int) -> None:
    assert shift_of(unshift(PLAIN, step)) == -step


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "The council has passed the budget for next year after a long debate on Monday and is now very tired.",
        "Aarau Basel Chur Davos Erlen Fulda Genf Horn Ins Jena Köln Lyss Murten Neustadt Olten",
        "Ejf Gppe.Usvdlt",
    ],
)
def test_other_lines_are_not_garbled(text: str) -> None:
    assert shift_of(text) is None


def test_a_garbled_paragraph_is_set_aside_and_named() -> None:
    text = f"Neustadt beschließt den Haushalt\n{PLAIN}\n{unshift(PLAIN, 1)}"
    last = find_passages(Article("a/b", "a", text), text, GERMAN)[-1]
    assert (last.role, last.rule) == ("subscription", "garbled: letters moved along the alphabet")
