"""Where a line stands: in the text, to the article's core, in a section of furniture, between sentences."""

import math
from collections.abc import Sequence

import numpy as np

from comparator.annotate.passages.lines import Line
from comparator.annotate.passages.listed import Section
from comparator.pack import LineRule

NAMES = (
    "place", "lines before", "lines after", "characters before", "lines", "in core", "distance to core", "place in core",
    "core share", "in section", "lines in section", "sentence before", "sentence after", "gap", "listed before",
    "since comments heading", "since related heading", "since date or author", "since credit",
)  # fmt: skip
# What may stand between the article and what follows it: roles of listed lines, and whether they open a section.
_HEADINGS = (("comments", True), ("related", True), ("byline", False))


def places(
    lines: Sequence[Line], listed: Sequence[LineRule | None], sections: Sequence[Section], core: tuple[int, int]
) -> list[tuple[float, ...]]:
    """Return the features of each line that ``NAMES`` names."""
    count, (first, last) = len(lines), core
    # No number of lines here is greater. NumPy's logarithms differ from Python's in the last bit; the model knows both.
    log: list[float] = np.log1p(np.arange(count + 2)).tolist()
    total = sum(len(line.text) for line in lines)
    share = sum(len(line.text) for line in lines[first:last] if line.is_sentence) / total
    sentences = [line.is_sentence for line in lines]
    before, after = _since(sentences), _since(sentences[::-1])[::-1]
    inside = [section.rule is not None for section in sections]
    entered = _since([not within for within in inside])
    since = [[log[number] for number in numbers] for numbers in _since_headings(lines, listed)]
    rows: list[tuple[float, ...]] = []
    above = listed_above = 0
    for i, line in enumerate(lines):
        within = first <= i < last
        rows.append((
            i / max(1, count - 1), log[i], log[count - 1 - i], above / total, math.log1p(count), within,
            -log[first - i] if i < first else log[max(0, i - last + 1)], (i - first) / (last - first) if within else 0,
            share, inside[i], log[entered[i]] if inside[i] else 0, log[before[i]], math.log1p(after[i]),
            log[before[i] + after[i]], log[listed_above], *(numbers[i] for numbers in since),
        ))  # fmt: skip
        above += len(line.text)
        listed_above += listed[i] is not None
    return rows


def _since_headings(lines: Sequence[Line], listed: Sequence[LineRule | None]) -> list[list[int]]:
    """Count, for each line, the lines since each kind of heading, and since a credit; 0 where there is none above."""
    marks = [[rule is not None and (rule.role, rule.section) == kind for rule in listed] for kind in _HEADINGS]
    return [_since_first(kind) for kind in (*marks, [line.credit is not None for line in lines])]


def _since(marks: Sequence[bool]) -> list[int]:
    """Count, for each line, the lines since the last marked one above it; from the top where there is none."""
    counts: list[int] = []
    last = -1
    for i, mark in enumerate(marks):
        counts.append(i - last)
        if mark:
            last = i
    return counts


def _since_first(marks: Sequence[bool]) -> list[int]:
    """The same, but 0 at marked lines and above the first."""
    if True not in marks:
        return [0] * len(marks)
    first = marks.index(True)
    return [0 if mark or i < first else number for i, (mark, number) in enumerate(zip(marks, _since(marks), strict=True))]
