"""The innermost span around a place, against a plain search."""

from hypothesis import given
from hypothesis import strategies as st

from comparator.model import Span
from comparator.spans import Cover, starts_within

SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda t: Span(t[0], t[0] + t[1])), max_size=8)


@given(SPANS, st.integers(0, 30))
def test_the_innermost_span_is_the_shortest_one_around(spans: list[Span], place: int) -> None:
    around = [s.end - s.start for s in spans if s.start <= place < s.end]
    found = Cover(spans).at(place)
    assert (found.end - found.start if found else None) == min(around, default=None)
    assert found is None or found.start <= place < found.end


@given(st.lists(st.integers(0, 20)).map(sorted), st.integers(0, 20), st.integers(1, 8))
def test_a_place_lies_within_a_span(starts: list[int], start: int, size: int) -> None:
    assert starts_within(starts, Span(start, start + size)) == any(start <= at < start + size for at in starts)
