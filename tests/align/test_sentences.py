"""Sentences are aligned in order, the best chain of all."""

from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from comparator.align.columns import Vocabulary
from comparator.align.pairing import ALIKE, SentenceAligner, best_chain
from comparator.align.sentences import Grams, Sentences
from comparator.model import Span

cosines = st.tuples(st.integers(0, 4), st.integers(0, 4)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.sampled_from([0.0, 0.125, 0.25, 0.5, 0.75, 1.0]))
)


def gain(table: "np.ndarray[tuple[int, int], np.dtype[np.float32]]", chain: list[tuple[int, int]]) -> float:
    return sum(float(table[i, j]) ** 2 for i, j in chain)


def best_by_trying(table: "np.ndarray[tuple[int, int], np.dtype[np.float32]]") -> float:
    """Try every set of pairs that rises on both sides."""
    rows, columns = table.shape
    best = 0.0
    for size in range(1, min(rows, columns) + 1):
        for left in combinations(range(rows), size):
            for right in combinations(range(columns), size):
                chain = list(zip(left, right, strict=True))
                if all(table[i, j] >= ALIKE for i, j in chain):
                    best = max(best, gain(table, chain))
    return best


@given(cosines)
def test_the_chain_rises_and_no_other_is_better(table: "np.ndarray[tuple[int, int], np.dtype[np.float32]]") -> None:
    chain = best_chain(table, ALIKE)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    assert all(table[i, j] >= ALIKE for i, j in chain)
    assert abs(gain(table, chain) - best_by_trying(table)) < 1e-6


def sentences(*contents: str) -> Sentences:
    """Make sentences of letters, each one thing that is said."""
    sets = [sorted({ord(letter) for letter in text}) for text in contents]
    places = [Span(n, n + 1) for n in range(len(sets))]
    nobody = np.zeros(0, dtype=np.int32)
    rows = np.repeat(np.arange(len(sets)), [len(letters) for letters in sets])
    letters = np.array([letter for letters in sets for letter in letters], dtype=np.int32)
    weights, narrated = np.ones(len(letters), dtype=np.float32), np.ones(len(sets), dtype=np.bool_)
    return Sentences(
        places, [slice(n, n + 1) for n in range(len(sets))], rows, letters, weights, narrated, nobody, nobody, nobody
    )


def pairs(left: Sentences, right: Sentences) -> list[tuple[list[int], list[int], bool]]:
    return [(list(p.left), list(p.right), p.moved) for p in SentenceAligner(left, right).align()]


def test_equal_sentences_in_order_are_pairs() -> None:
    assert pairs(sentences("abc", "def", "ghi"), sentences("abc", "xyz", "ghi")) == [([0], [0], False), ([2], [2], False)]


def test_a_sentence_that_stands_elsewhere_is_moved() -> None:
    found = pairs(sentences("abc", "def", "ghi", "jkl"), sentences("def", "ghi", "jkl", "abc"))
    assert found == [([0], [3], True), ([1], [0], False), ([2], [1], False), ([3], [2], False)]


def test_sentences_that_moved_together_are_one_pair() -> None:
    found = pairs(sentences("abc", "def", "ghi", "jkl", "mno"), sentences("ghi", "jkl", "mno", "abc", "def"))
    assert found[0] == ([0, 1], [3, 4], True) and [moved for _, _, moved in found] == [True, False, False, False]


def test_a_sentence_cut_in_two_is_one_with_both() -> None:
    assert pairs(sentences("abcdef", "ghi"), sentences("abc", "def", "ghi")) == [([0], [0, 1], False), ([1], [2], False)]


def test_one_word_in_common_is_no_pair() -> None:
    assert pairs(sentences("abcd", "efgh"), sentences("axyz", "ewvu")) == []


def test_a_text_without_sentences_has_no_pairs_and_no_likeness() -> None:
    aligner = SentenceAligner(sentences("abc"), sentences())
    assert (aligner.align(), aligner.likeness([]), aligner.chance()) == ([], 0.0, 0.0)


def test_the_same_order_is_more_alike_than_the_other_way_round() -> None:
    aligner = SentenceAligner(sentences("abc", "def", "ghi"), sentences("abc", "def", "ghi"))
    assert round(aligner.likeness(aligner.align()), 6) == 1.0 and round(aligner.chance(), 6) == round(1 / 3, 6)


def test_other_forms_of_a_word_have_grams_in_common() -> None:
    grams = Grams(["lehrkräfte", "lehrern", "verkehr", "a"])
    table = [set(grams.of(np.array([n]))[0].tolist()) for n in range(4)]
    assert [len(t) for t in table] == [10, 7, 7, 1]
    assert len(table[0] & table[1]) == 3 and len(table[1] & table[2]) == 1 and not table[0] & table[3]
    # Several words at once are their grams one after the other.
    numbers, counts = grams.of(np.array([3, 1]))
    assert counts.tolist() == [1, 7] and set(numbers[1:].tolist()) == table[1]


def test_words_in_capitals_are_the_same_words() -> None:
    vocabulary = Vocabulary()
    assert [vocabulary[word] for word in ("Hafen", "hafen", "HAFEN", "Straße", "STRASSE", "Kran")] == [0, 0, 0, 1, 1, 2]
    assert len(vocabulary.hashes()) == 3 == len(set(vocabulary.hashes().tolist()))


def test_in_a_gap_between_pairs_one_name_in_common_is_enough() -> None:
    # „x“ is a person; the middle sentences have nothing else in common.
    left, right = sentences("abc", "xkl", "ghi"), sentences("abc", "xop", "ghi")
    assert pairs(left, right) == [([0], [0], False), ([2], [2], False)]
    named = [replace(text, people=np.array([ord("x")], dtype=np.int32)) for text in (left, right)]
    assert pairs(*named) == [([0], [0], False), ([1], [1], False), ([2], [2], False)]


def test_in_a_long_gap_one_name_is_not_enough() -> None:
    left = sentences("abc", "xklABCDEF", "mno", "pqr", "ghi")
    right = sentences("abc", "xstGHIJKL", "uvw", "yz!", "ghi")
    named = [replace(text, people=np.array([ord("x")], dtype=np.int32)) for text in (left, right)]
    assert pairs(*named) == [([0], [0], False), ([4], [4], False)]
