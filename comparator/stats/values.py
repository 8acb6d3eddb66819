"""Contrasts of values: are an outlet's articles harder, longer, more varied than the others'?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import ValueContrast
from comparator.stats.design import Design
from comparator.stats.discovery import benjamini_hochberg
from comparator.stats.estimates import STYLE_FROM
from comparator.stats.ranks import cliffs_delta, hodges_lehmann, van_elteren_p

# A value is tested from so many articles on both sides on.
TESTED_FROM = 10

Values = NDArray[np.float64]


def contrast_values(tallies: Sequence[Tally], design: Design, scales: Mapping[str, int]) -> list[ValueContrast]:
    """Contrast each outlet's values with the others', raw and within strata; all tests are one family.

    Args:
        tallies: one value an article and option, Σ count / Σ base / scale.
        scales: of each measure.
    """
    number = {article: n for n, article in enumerate(design.articles)}
    found: dict[tuple[str, str], dict[int, float]] = {}
    for tally in tallies:
        if tally.article in number:
            for option, count in tally.counts.items():
                value = count / tally.base / scales[tally.measure]
                found.setdefault((tally.measure, option), {})[number[tally.article]] = value
    rows = [row for (measure, option), values in sorted(found.items()) for row in _contrasts(measure, option, values, design)]
    q = benjamini_hochberg([row.p for row in rows]).tolist()
    return [replace(row, q=value) for row, value in zip(rows, q, strict=True)]


def _contrasts(measure: str, option: str, found: Mapping[int, float], design: Design) -> Iterator[ValueContrast]:
    """Contrast the outlets on one value, those with articles enough on both sides."""
    held = np.array(sorted(found), dtype=np.int64)
    values = np.array([found[n] for n in held.tolist()])
    outlets, strata = design.outlets[held], design.strata.numbers[held]
    for outlet, name in enumerate(design.names):
        inside = outlets == outlet
        own, rest = values[inside], values[~inside]
        if min(len(own), len(rest)) < TESTED_FROM:
            continue
        delta, low, high = cliffs_delta(own, rest)
        sure = min(len(own), len(rest)) >= STYLE_FROM
        yield ValueContrast(
            measure, option, name, len(own), len(rest), delta, low if sure else None, high if sure else None,
            hodges_lehmann(own, rest), van_elteren_p(values, inside, np.zeros_like(strata)),
            van_elteren_p(values, inside, strata), 1.0,
        )  # fmt: skip
