"""The running words are the words of the passages, at their places."""

from hypothesis import given
from hypothesis import strategies as st

from comparator.annotate.running import RunningWords
from comparator.model import Passage
from comparator.tokens import find_tokens

TEXTS = st.text(alphabet="abÄ .,-\n", max_size=60)


def running(text: str) -> RunningWords:
    tokens = find_tokens(text)
    return RunningWords(text, tokens.starts, tokens.forms)


@given(TEXTS)
def test_each_word_stands_where_it_says(text: str) -> None:
    words = running(text)
    assert [words.span(i).of(text) for i in range(len(words))] == list(words.forms)
    assert words.distinct == set(words.forms)


@given(TEXTS, st.sets(st.sampled_from(["a", "b", "Ä", "ab"])))
def test_places_of_words_are_found_by_their_forms(text: str, forms: set[str]) -> None:
    words = running(text)
    assert words.where(forms) == [i for i, form in enumerate(words.forms) if form in forms]


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_only_the_words_inside_the_passages_are_left(text: str, first: int, last: int) -> None:
    passage = Passage(min(first, last), max(first, last), "body", "a test")
    kept = running(text).inside([passage])
    words = running(text)
    inside = [i for i in range(len(words)) if passage.start <= words.starts[i] < passage.end]
    assert list(kept.starts) == [words.starts[i] for i in inside] and list(kept.forms) == [words.forms[i] for i in inside]
