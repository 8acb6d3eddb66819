"""Changes word by word: what is replaced, left out, added; and what only seems to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.align.changes import Change, settle, word_changes

Named = tuple[str, str, str]


def compare(left: str, right: str) -> list[Named]:
    """Compare two sentences of words parted by blanks; those of digits are figures."""
    words = sorted({*left.split(), *right.split()})
    a, b = ([words.index(word) for word in text.split()] for text in (left, right))
    figures = [word[0].isdigit() for word in words]
    found = settle(word_changes(a, b, slice(0, len(a)), slice(0, len(b)), 0.0, figures), a, b, set)
    return [(c.kind, " ".join(left.split()[c.left]), " ".join(right.split()[c.right])) for c in found]


@pytest.mark.parametrize(
    ("left", "right", "changes"),
    [
        ("der Hafen bleibt heute zu", "der Hafen bleibt heute zu", []),
        ("der Hafen bleibt heute zu", "der Kanal bleibt heute zu", [("replaced", "Hafen", "Kanal")]),
        ("der große Hafen bleibt zu", "der Hafen bleibt zu", [("deleted", "große", "")]),
        ("der Hafen bleibt zu", "der Hafen bleibt wohl zu", [("inserted", "", "wohl")]),
        # Figures stand where figures stood, whatever they are.
        ("der Wert liegt bei 1,09 (Vortag 1,25 )", "der Wert liegt bei 1,11 (Vortag 1,09 )", [("replaced", "1,09", "1,11"), ("replaced", "1,25", "1,09")]),
        # Words that only changed their place are not lost.
        ("am Montag kam er mit dem Schiff an", "er kam mit dem Schiff am Montag an", [("moved", "am Montag", "am Montag")]),
        ("er sah gegen Abend nur den alten Hafen", "er sah nur den alten Hafen gegen Abend", [("moved", "gegen Abend", "gegen Abend")]),
        # One word is not replaced by a whole clause.
        ("das Schiff soll noch im Mai fahren wie jedes Jahr", "das Schiff soll wenn der Sturm es zulässt im Mai fahren wie jedes Jahr", [("deleted", "noch", ""), ("inserted", "", "wenn der Sturm es zulässt")]),
        ("der Hafen bleibt zu", "ein Kran fiel gestern um", [("reworded", "der Hafen bleibt zu", "ein Kran fiel gestern um")]),
    ],
)  # fmt: skip
def test_changes_are_named_as_what_they_are(left: str, right: str, changes: list[Named]) -> None:
    assert compare(left, right) == changes


def change(kind: str, left: slice, right: slice, at: float) -> Change:
    return Change(kind, left, right, at)


def test_what_one_text_lacks_and_has_elsewhere_was_moved_there() -> None:
    words = list(range(20))
    gone, new = change("deleted", slice(0, 6), slice(0, 0), 0), change("inserted", slice(0, 0), slice(10, 16), 4)
    [moved] = settle([gone, new], words, [*range(50, 60), *range(6), *range(70, 80)], set)
    assert (moved.kind, moved.left, moved.right) == ("moved", slice(0, 6), slice(10, 16))


def test_a_few_words_of_two_sentences_are_not_settled() -> None:
    gone, new = change("deleted", slice(0, 2), slice(0, 0), 0), change("inserted", slice(0, 0), slice(0, 2), 4)
    assert settle([gone, new], [1, 2], [1, 2], set) == [gone, new]


def test_a_sentence_that_stands_inside_a_longer_new_one_is_not_missing() -> None:
    left, right = [1, 2, 3, 4, 5], [*range(10, 25), 1, 2, 3, 4, 5]
    gone, new = change("deleted", slice(0, 5), slice(0, 0), 0), change("inserted", slice(0, 0), slice(0, 20), 4)
    assert settle([gone, new], left, right, set) == [new]


few = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@given(few, few)
def test_each_word_that_changed_is_in_a_change_and_no_other_is(left: list[int], right: list[int]) -> None:
    found = word_changes(left, right, slice(0, len(left)), slice(0, len(right)), 0.0, [False] * 5)
    if [c.kind for c in found] == ["reworded"]:
        return
    kept = [
        [word for n, word in enumerate(words) if not any(side(c).start <= n < side(c).stop for c in found)]
        for words, side in ((left, lambda c: c.left), (right, lambda c: c.right))
    ]
    assert kept[0] == kept[1]


def test_words_of_a_sentence_that_say_something_similar_replace_each_other() -> None:
    gone, new = change("deleted", slice(0, 1), slice(0, 0), 0), change("inserted", slice(1, 1), slice(0, 1), 0)
    says = {7: {1, 2, 3}, 8: {1, 2, 9}, 9: {4, 5, 6}}
    [one] = settle([gone, new], [7], [8], lambda words: says[words[0]])
    assert (one.kind, one.left, one.right) == ("replaced", slice(0, 1), slice(0, 1))
    assert len(settle([gone, new], [7], [9], lambda words: says[words[0]])) == 2
