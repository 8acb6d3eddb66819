"""The normalised view maps back to the untouched text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from comparator.annotate.view import INVISIBLE, normalise
from comparator.model import Span

TEXTS = st.text(st.sampled_from("aäoöß „“\u0308\u0301\u00ad\u200b\ufeffPr\n"), max_size=40)


def test_a_soft_hyphen_and_a_decomposed_umlaut_are_seen_through() -> None:
    text = "Der Pra\u0308\u00adsident kam."
    view = normalise(text)
    at = view.text.index("Präsident")
    assert view.back(Span(at, at + 9)).of(text) == "Pra\u0308\u00adsident"


def test_a_plain_text_is_its_own_view() -> None:
    assert normalise("Präsident").starts == ()


@given(TEXTS)
def test_the_view_is_normalised_and_every_span_maps_back_in_order(text: str) -> None:
    view = normalise(text)
    assert not set(view.text) & set(INVISIBLE)
    assert unicodedata.normalize("NFC", view.text) == view.text
    for start in range(len(view.text)):
        back = view.back(Span(start, start + 1))
        assert 0 <= back.start < back.end <= len(text)
