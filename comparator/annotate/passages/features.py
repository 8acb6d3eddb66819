"""What the line classifier knows of a line: its look, its subject, its place, and its neighbours.

A matrix of floats, one row a line, one column a feature (``NAMES``). A line's own are plain numbers, counted
once for each line; its neighbours are sums and shifts of whole columns.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from comparator.annotate.passages import look, place
from comparator.annotate.passages.lines import Line, split_lines
from comparator.annotate.passages.listed import Section, find_sections, lists_of
from comparator.pack import Language, LineRule

Matrix = NDArray[np.float64]

_SUBJECT = ("overlap", "overlap, log", "noun overlap", "noun overlap, log", "nouns", "headline overlap", "repeated")
# Columns averaged over each line and its neighbours, up to so many lines away.
_WINDOWS = {
    "sentences ±2": ("sentence", 2), "sentences ±5": ("sentence", 5), "sentences ±10": ("sentence", 10),
    "characters ±2": ("characters", 2), "characters ±5": ("characters", 5), "overlap ±3": ("overlap", 3),
    "page words ±4": ("page words", 4), "listed ±4": ("listed", 4), "first person ±4": ("first person", 4),
}  # fmt: skip
_NEAR = ("characters", "sentence", "stop words", "closes", "listed", "overlap", "capitals", "in section")
STEPS = (-3, -2, -1, 1, 2, 3)
_OWN = (*look.NAMES, *_SUBJECT, *place.NAMES)
NAMES = (*_OWN, *_WINDOWS, *(f"{name} at {step:+d}" for step in STEPS for name in _NEAR))
# Whether a line is listed at all is told of its neighbours only.
_KNOWN = (*_OWN, "listed")
_AVERAGED, _SHIFTED = [_KNOWN.index(name) for name, _ in _WINDOWS.values()], [_KNOWN.index(name) for name in _NEAR]
_REACH = np.array([reach for _, reach in _WINDOWS.values()])


class Describer:
    """Describes the lines of texts in one language."""

    def __init__(self, language: Language) -> None:
        self.date = re.compile(language.line_cues.date)

    def describe(self, lines: Sequence[Line], listed: Sequence[LineRule | None], sections: Sequence[Section]) -> Matrix:
        """Return the features of each line, shape (lines, len(NAMES))."""
        if not lines:
            return np.zeros((0, len(NAMES)))
        core = find_core(lines, listed)
        rows = zip(lines, listed, _subject(lines, listed, core), place.places(lines, listed, sections, core), strict=True)
        known = np.array(
            [(*look.look(line, rule, self.date), *about, *where, rule is not None) for line, rule, about, where in rows], float
        )
        return np.concatenate([known[:, :-1], _means(known[:, _AVERAGED], _REACH), *_shifts(known[:, _SHIFTED])], axis=1)


@lru_cache(maxsize=4)
def describer(language: Language) -> Describer:
    """Return the describer for a language pack; it is built once."""
    return Describer(language)


def describe_text(text: str, language: Language) -> tuple[list[Line], Matrix]:
    """Return a normalised text's lines and their features, for training."""
    lines = split_lines(text, language)
    listed = [lists_of(language).match(line) for line in lines]
    sections = find_sections(lines, listed, find_core(lines, listed))
    return lines, describer(language).describe(lines, listed, sections)


def find_core(lines: Sequence[Line], listed: Sequence[LineRule | None]) -> tuple[int, int]:
    """Find the densest run of sentence lines, as (first, last + 1): long sentences weigh more, anything else breaks it."""
    best, core, score, start = 0.0, (0, 0), 0.0, 0
    for i, (line, rule) in enumerate(zip(lines, listed, strict=True)):
        if score <= 0:
            score, start = 0.0, i
        score += -2.0 if rule else min(len(line.text), 600) / 100 if line.is_sentence else -1.0
        if score > best:
            best, core = score, (start, i + 1)
    return core


def _subject(lines: Sequence[Line], listed: Sequence[LineRule | None], core: tuple[int, int]) -> list[list[float]]:
    """Compare each line's content words with those of the core, of the likely headline, and the line with the others."""
    inside = [core[0] <= i < core[1] and line.is_sentence for i, line in enumerate(lines)]
    once: set[str] = set()
    again: set[str] = set()
    for line in compress(lines, inside):
        again |= once & line.content
        once |= line.content
    times = Counter(line.folded for line in lines)
    rows: list[list[float]] = []
    for line, within in zip(lines, inside, strict=True):
        # A line of the core does not vouch for itself.
        vouching = again if within else once
        hits, noun_hits = len(line.content & vouching), len(line.nouns & vouching)
        rows.append([
            hits / max(1, len(line.content)), math.log1p(hits), noun_hits / max(1, len(line.nouns)), math.log1p(noun_hits),
            math.log1p(len(line.nouns)), 0.0, min(times[line.folded] - 1, 3),
        ])  # fmt: skip
    above = range(min(core[0] + 1, len(lines)))
    likely = [i for i in above if not listed[i] and not inside[i] and len(lines[i].words) >= 4]
    headline = max(likely, key=lambda i: (rows[i][3], -i), default=None)
    for i, row in enumerate(rows):
        if headline is not None and i != headline:
            row[5] = len(lines[i].content & lines[headline].content) / max(1, len(lines[headline].content))
    return rows


def _means(columns: Matrix, reach: NDArray[np.int_]) -> Matrix:
    """Average each column over each line and its neighbours up to ``reach`` lines away."""
    count = len(columns)
    index = np.arange(count)[:, None]
    low, high = np.maximum(0, index - reach), np.minimum(count, index + reach + 1)
    sums = np.zeros((count + 1, len(reach)))
    np.cumsum(columns, axis=0, out=sums[1:])
    number = np.arange(len(reach))
    return np.asarray((sums[high, number] - sums[low, number]) / (high - low))


def _shifts(columns: Matrix) -> Iterator[Matrix]:
    """Yield the columns moved by each of ``STEPS`` lines; where there is no such neighbour stands -1."""
    count, reach = len(columns), max(STEPS)
    padded = np.full((count + 2 * reach, columns.shape[1]), -1.0)
    padded[reach:-reach] = columns
    for step in STEPS:
        yield padded[reach + step : reach + step + count]
