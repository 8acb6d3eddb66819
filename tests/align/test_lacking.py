"""What one text seems to lack may stand in its next sentence."""

import pytest

from comparator.align.lacking import Holder, is_there


def numbers(text: str, known: list[str]) -> list[int]:
    known += [word for word in dict.fromkeys(text.split()) if word not in known]
    return [known.index(word) for word in text.split()]


@pytest.mark.parametrize(
    ("words", "own", "other", "there"),
    [
        ("der Lage bewusst", "sie sind sich der Lage bewusst", "er sagte der Lage bewusst sei man sich", True),
        # Once there, twice here: one of the two is missing.
        ("am Montag", "am Montag kam er und am Montag ging er", "am Montag kam er und ging", False),
        ("am Montag", "am Montag kam er", "er kam am Dienstag", False),
        # One word alone says too little about a place.
        ("Montag", "am Montag kam er", "er kam am Montag", False),
        # The same in another order is there, if all of it is.
        ("drei Tage Regen", "es gab drei Tage Regen", "Regen fiel drei lange Tage", True),
        ("drei Tage Regen", "es gab drei Tage Regen", "Regen fiel lange", False),
    ],
)
def test_words_are_looked_for_around_their_place(words: str, own: str, other: str, there: bool) -> None:
    known: list[str] = []
    stretch, mine, yours = (numbers(text, known) for text in (words, own, other))
    assert is_there(stretch, mine, yours, frozenset) is there


def test_a_text_holds_what_stands_in_it_as_it_is() -> None:
    known: list[str] = []
    text = numbers("gestern fiel in der ganzen Stadt der Strom aus sagte die Feuerwehr", known)
    holder = Holder(text, [slice(0, 9), slice(9, 12)])
    assert holder.holds(numbers("in der ganzen Stadt der Strom aus", known))
    assert not holder.holds(numbers("im Norden der ganzen Stadt floss der Strom wieder", known))
    # Too short to tell from a phrase that stands everywhere.
    assert not holder.holds(numbers("der ganzen Stadt", known))
    assert list(holder.around(10)) == text
