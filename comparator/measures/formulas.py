"""Readability formulas: textstat's, on our own counts.

textstat's German counts are wrong (three sentences for two; syllables from hyphenation points), its
formulas are right, and its functions take a text, no counts. So they are given a specimen: a text of
stand-in words („da“, „dada“, „dadada“ …) that has exactly the counts we found.
"""

import importlib
import itertools
import sys
import types
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# textstat hyphenates to count syllables. Every dictionary hyphenates „dadada“ alike; the Italian one loads
# in 5 ms, the German one in 1.3 s.
_HYPHENATION = "it"
# More letters than this make a long word (Björnsson's LIX, Bamberger and Vanecek's Wiener Sachtextformel).
LONG = 6


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need to know of a text, all in absolute numbers."""

    words: int
    sentences: int
    syllables: int
    monosyllables: int
    polysyllables: int
    long_words: int


@lru_cache(maxsize=1)
def _textstat() -> Any:
    """Import textstat's formulas without nltk.

    nltk takes 2.2 of textstat's 2.3 s to import and serves its English syllables only; an empty
    module stands in while textstat is imported.
    """
    if "nltk" in sys.modules:
        return importlib.import_module("textstat.backend")
    sys.modules["nltk"] = types.ModuleType("nltk")
    try:
        return importlib.import_module("textstat.backend")
    finally:
        del sys.modules["nltk"]


@lru_cache(maxsize=1)
def specimen(counts: Counts) -> str:
    """Write a text of stand-in words that has these counts.

    Raises:
        ValueError: fewer than three words a sentence (textstat passes over such sentences), or counts
            that no text can have.
    """
    two = counts.words - counts.monosyllables - counts.polysyllables
    surplus = counts.syllables - counts.monosyllables - 2 * two - 3 * counts.polysyllables
    if counts.words < 3 * counts.sentences or two < 0 or surplus < 0 or (surplus and not counts.polysyllables):
        raise ValueError(f"no text has these counts: {counts}")
    syllables = [3] * counts.polysyllables + [2] * two + [1] * counts.monosyllables
    if surplus:
        syllables[0] += surplus
    words = []
    for number, size in enumerate(syllables):
        word = "da" * size
        if number < counts.long_words:
            # Silent letters make a word long and leave its syllables: „dammmmm“.
            word += "m" * (LONG + 1 - len(word))
        elif len(word) > LONG:
            raise ValueError(f"no text has these counts: {counts}")
        words.append(word)
    bounds = [round(i * counts.words / counts.sentences) for i in range(counts.sentences + 1)]
    return " ".join(" ".join(words[a:b]).capitalize() + "." for a, b in itertools.pairwise(bounds))


def amstad(counts: Counts) -> float:
    """Flesch reading ease in Toni Amstad's German version (1978); higher = easier, about 0–100."""
    constant = _textstat().utils.get_lang_cfg
    per_sentence, per_word = counts.words / counts.sentences, counts.syllables / counts.words
    return float(
        constant("de", "fre_base") - constant("de", "fre_sentence_length") * per_sentence
        - constant("de", "fre_syll_per_word") * per_word
    )  # fmt: skip


def wiener_sachtextformel(counts: Counts, variant: int) -> float:
    """Wiener Sachtextformel 1–4 (Bamberger and Vanecek 1984): the school year; higher = harder."""
    return float(_textstat().metrics.wiener_sachtextformel(specimen(counts), variant, _HYPHENATION))


def lix(counts: Counts) -> float:
    """Läsbarhetsindex (Björnsson 1968): words a sentence + per cent of long words; higher = harder."""
    return float(_textstat().metrics.lix(specimen(counts)))
