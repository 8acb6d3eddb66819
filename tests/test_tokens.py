"""Words kept in few bytes are the words themselves."""

from hypothesis import given
from hypothesis import strategies as st

from comparator.tokens import Tokens, find_tokens

TEXTS = st.text(alphabet="abÄß .,-‑’'5€\n„“😀", max_size=60)


@given(TEXTS, st.integers(-5, 15), st.integers(-5, 15))
def test_packed_words_are_the_words_that_were_packed(text: str, first: int, last: int) -> None:
    found = find_tokens(text)
    packed = Tokens.of(tuple(found))
    assert (len(packed), packed) == (len(found), found)
    assert list(packed[first:last]) == list(found[first:last])
    assert [packed[n] for n in range(len(found))] == list(found)
