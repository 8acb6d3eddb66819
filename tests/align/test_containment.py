"""The index of shingles finds what comparing each text with each finds, whatever the texts."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from comparator.align.columns import Vocabulary, Words
from comparator.align.containment import COMMON, PRINTED, SHINGLE, find_overlaps, shared_runs


def words(text: str, vocabulary: Vocabulary) -> Words:
    """Read words that are parted by blanks; none is quoted."""
    ids = np.array([vocabulary[word] for word in text.split()], dtype=np.int32)
    places = np.arange(len(ids), dtype=np.int32)
    return Words(ids, places, places + 1, np.zeros(len(ids), dtype=np.bool_))


def overlaps(texts: Sequence[str], least: float = 0.0, part: int = 5_000_000) -> dict[tuple[int, int], float]:
    vocabulary = Vocabulary()
    read = [words(text, vocabulary) for text in texts]
    return {(o.left, o.right): round(o.containment, 9) for o in find_overlaps(read, vocabulary.hashes(), least, part=part)}


def brute_force(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """Compare each text with each, by sets of tuples."""
    sets = [{tuple(w[i : i + SHINGLE]) for i in range(len(w) - SHINGLE + 1)} for w in (t.split() for t in texts)]
    held = Counter(shingle for own in sets for shingle in own)
    rare = [{shingle for shingle in own if held[shingle] <= COMMON} for own in sets]
    pairs = ((a, b, len(rare[a] & rare[b])) for a, b in combinations(range(len(texts)), 2))
    return {(a, b): round(n / min(len(rare[a]), len(rare[b])), 9) for a, b, n in pairs if n}


few_words = st.lists(st.sampled_from("abc"), max_size=40).map(" ".join)


@given(st.lists(few_words, max_size=8), st.integers(min_value=1, max_value=50))
def test_the_index_finds_what_brute_force_finds_in_one_part_or_in_many(texts: list[str], part: int) -> None:
    assert overlaps(texts, 0.0, part) == brute_force(texts)


def letters(start: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(start, start + count))


def test_a_short_text_inside_a_long_one_is_contained_in_whole() -> None:
    assert overlaps([letters(0, 200), letters(50, 20), letters(500, 200)], 0.08) == {(0, 1): 1.0}


def test_a_set_phrase_in_many_texts_makes_no_pair() -> None:
    phrase = letters(0, 9)
    assert overlaps([f"{phrase} {letters(100 * n, 30)}" for n in range(1, COMMON + 3)], 0.01) == {}


def test_a_text_that_everybody_printed_is_no_set_phrase() -> None:
    texts = [f"{letters(0, 60)} x{n}" for n in range(COMMON + 5)] + [letters(1000, 60)]
    found = overlaps(texts, 0.6)
    assert set(found) == set(combinations(range(COMMON + 5), 2)) and min(found.values()) > 0.9


def test_of_a_text_in_very_many_copies_each_is_paired_with_the_first() -> None:
    found = overlaps([f"{letters(0, 60)} x{n}" for n in range(PRINTED + 5)], 0.6)
    assert set(found) == {(0, n) for n in range(1, PRINTED + 5)}


def test_texts_shorter_than_a_shingle_share_nothing() -> None:
    assert overlaps(["a b c d e f", "a b c d e f", ""]) == {}


@given(few_words, few_words)
def test_shared_runs_are_equal_words_that_overlap_on_the_left_nowhere(left: str, right: str) -> None:
    vocabulary = Vocabulary()
    a, b = words(left, vocabulary), words(right, vocabulary)
    behind = 0
    for first, second, length in shared_runs(a, b, vocabulary.hashes()):
        assert length >= SHINGLE and first >= behind
        assert left.split()[first : first + length] == right.split()[second : second + length]
        behind = first + length


def test_a_moved_passage_is_a_shared_one() -> None:
    vocabulary = Vocabulary()
    one, two = letters(0, 10), letters(50, 12)
    runs = shared_runs(words(f"{one} x {two}", vocabulary), words(f"{two} y z {one}", vocabulary), vocabulary.hashes())
    assert runs == [(0, 14, 10), (11, 0, 12)]
