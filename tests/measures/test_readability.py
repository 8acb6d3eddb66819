"""Readability: our counts by hand and against pyphen, textstat's formulas against hand-made numbers."""

import re
from pathlib import Path

import pyphen
import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

from comparator.language import load_language
from comparator.measures.formulas import Counts, amstad, lix, specimen, wiener_sachtextformel
from comparator.measures.readability import tally_readability, tally_sentence_length
from comparator.measures.syllables import count_syllables

GERMAN = load_language("de")
CORPUS = Path(__file__).parent.parent.parent / "corpus"
EASY = "Der Hund ist da. Er mag den Ball. Das Kind ist froh. Es lacht laut. " * 4
HARD = (
    "Die Verteidigungsministerinnen unterzeichneten Zusammenarbeitsvereinbarungen über Sicherheitsangelegenheiten, "
    "deren Veröffentlichung die Regierungsverantwortlichen nachdrücklich ablehnten. "
) * 4


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("Haus", 1), ("Abend", 2), ("Nation", 3), ("Museum", 3), ("Familie", 4), ("Italien", 4), ("aktuell", 3), ("beachten", 3),
        ("Quelle", 2), ("Theater", 3), ("Bäume", 2), ("schrien", 1), ("Medien", 3), ("Linie", 3), ("Industrie", 3), ("geimpft", 2),
        ("beurteilen", 4), ("Beute", 2), ("russisch-belarussisch", 6), ("EU", 2), ("Niveau", 2), ("Loyalität", 4), ("beeinträchtigt", 4), ("See", 1), ("dpa", 1),
    ],
)  # fmt: skip
def test_syllables_of_german_words(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_syllables_agree_with_pyphen_where_a_hyphenation_point_is_a_syllable() -> None:
    hyphenation = pyphen.Pyphen(lang="de")
    words = {
        w
        for path in sorted(CORPUS.glob("*/*.txt"))
        for w in re.findall(r"[A-Za-zÄÖÜäöüß]{3,}", path.read_text(encoding="utf-8"))
    }
    # They differ where a break is not allowed („über“, „Ener-gie“) or wrongly allowed („zusam-me-n-a-r-beiten“).
    same = sum(count_syllables(w) == len(hyphenation.positions(w)) + 1 for w in words)
    assert same / len(words) > 0.9


# The hand-counted sample: 72 words, 162 syllables, 3 sentences. The other counts complete it.
SAMPLE = Counts(72, 3, 162, 26, 22, 31)


def test_formulas_give_the_hand_counted_sample() -> None:
    assert amstad(SAMPLE) == pytest.approx(180 - 72 / 3 - 58.5 * 162 / 72)
    assert amstad(SAMPLE) == pytest.approx(24.4, abs=0.05)
    assert lix(SAMPLE) == pytest.approx(72 / 3 + 100 * 31 / 72)
    assert wiener_sachtextformel(SAMPLE, 3) == pytest.approx(0.2963 * 100 * 22 / 72 + 0.1905 * 24 - 1.1144)
    ms, sl, iw, es = 100 * 22 / 72, 24, 100 * 31 / 72, 100 * 26 / 72
    assert wiener_sachtextformel(SAMPLE, 1) == pytest.approx(0.1935 * ms + 0.1672 * sl + 0.1297 * iw - 0.0327 * es - 0.875)


def test_amstad_is_textstats_own_function_on_the_same_counts() -> None:
    own = textstat.textstat.__class__()
    own.set_lang("de")
    assert own.flesch_reading_ease(specimen(SAMPLE)) == pytest.approx(amstad(SAMPLE), abs=0.01)


@given(st.integers(1, 9), st.integers(3, 30), st.data())
def test_a_specimen_has_exactly_its_counts(sentences: int, size: int, data: st.DataObject) -> None:
    words = sentences * size
    poly = data.draw(st.integers(0, words))
    mono = data.draw(st.integers(0, words - poly))
    surplus = data.draw(st.integers(0, 20)) if poly else 0
    long = data.draw(st.integers(min(poly, 1), words))
    counts = Counts(words, sentences, 3 * poly + 2 * (words - poly - mono) + mono + surplus, mono, poly, long)
    hyphenation = pyphen.Pyphen(lang="it")
    text = specimen(counts)
    syllables = [len(hyphenation.positions(w.strip(".").lower())) + 1 for w in text.split()]
    assert len(text.split()) == words and text.count(".") == sentences
    assert (sum(syllables), syllables.count(1), sum(s >= 3 for s in syllables)) == (counts.syllables, mono, poly)
    assert sum(len(w.strip(".")) > 6 for w in text.split()) == long


@pytest.mark.parametrize("counts", [Counts(5, 2, 5, 5, 0, 0), Counts(6, 1, 99, 6, 0, 0), Counts(6, 1, 6, 9, 0, 0)])
def test_counts_that_no_text_has_are_refused(counts: Counts) -> None:
    with pytest.raises(ValueError, match="no text has these counts"):
        specimen(counts)


def test_a_hard_text_scores_harder_than_an_easy_one(read) -> None:
    [easy], [hard] = (list(tally_readability(read(text), GERMAN)) for text in (EASY, HARD * 2))
    for name in ("lix", "wstf1", "wstf2", "wstf3", "wstf4"):
        assert easy.counts[name] < hard.counts[name]
    assert easy.counts["amstad"] > hard.counts["amstad"]


def test_a_text_too_short_for_a_formula_has_no_score(read) -> None:
    assert list(tally_readability(read("Der Hund ist da. Er mag den Ball."), GERMAN)) == []


def test_sentence_length_is_words_by_sentences_without_the_headline(read) -> None:
    text = "Der Hund und sein Ball\n\nDer Hund ist heute wieder da. Er mag den Ball.\nDer Hund ist heute wieder da."
    [tally] = tally_sentence_length(read(text), GERMAN)
    assert (tally.counts["words"], tally.base) == (6 + 4 + 6, 3)
