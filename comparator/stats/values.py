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
from comparator.stats.rounds import REST, SHARED, find_rounds

# A value is tested from so many articles on both sides on.
TESTED_FROM = 10

Values = NDArray[np.float64]


def contrast_values(
    tallies: Sequence[Tally], design: Design, scales: Mapping[str, int], reference: str = REST
) -> list[ValueContrast]:
    """Contrast each outlet's values with the others', raw and within strata; all tests are one family.

    Args:
        tallies: one value an article and option, Σ count / Σ base / scale.
        scales: of each measure.
        reference: against whom (see `rounds`).
    """
    number = {article: n for n, article in enumerate(design.articles)}
    found: dict[tuple[str, str], dict[int, float]] = {}
    for tally in tallies:
        if tally.article in number:
            for option, count in tally.counts.items():
                value = count / tally.base / scales[tally.measure]
                found.setdefault((tally.measure, option), {})[number[tally.article]] = value
    rows = [
        row
        for (measure, option), values in sorted(found.items())
        for row in _contrasts(measure, option, values, design, reference)
    ]
    q = benjamini_hochberg([row.p for row in rows]).tolist()
    return [replace(row, q=value) for row, value in zip(rows, q, strict=True)]


def _contrasts(
    measure: str, option: str, found: Mapping[int, float], design: Design, reference: str
) -> Iterator[ValueContrast]:
    """Contrast the outlets on one value, those with articles enough on both sides."""
    valued = np.array(sorted(found), dtype=np.int64)
    every = np.array([found[n] for n in valued.tolist()])
    outlets = design.outlets[valued]
    pairs = [(part.held, n) for part in find_rounds(outlets, design.names, reference) for n in part.tested]
    for held, outlet in pairs:
        values, inside, strata = every[held], (outlets == outlet)[held], design.strata.numbers[valued][held]
        own, rest = values[inside], values[~inside]
        if design.names[outlet] == SHARED or min(len(own), len(rest)) < TESTED_FROM:
            continue
        delta, low, high = cliffs_delta(own, rest)
        sure = min(len(own), len(rest)) >= STYLE_FROM
        yield ValueContrast(
            measure, option, design.names[outlet], len(own), len(rest), delta, low if sure else None, high if sure else None,
            hodges_lehmann(own, rest), van_elteren_p(values, inside, np.zeros_like(strata)),
            van_elteren_p(values, inside, strata), 1.0,
        )  # fmt: skip
