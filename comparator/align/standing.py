"""Standing text: boxes, adverts and set paragraphs that an outlet prints day after day.

Two articles that have only these in common share nothing that was written for them.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Hashes, Words
from comparator.align.containment import SHINGLE, shingles

# A run of seven words that an outlet printed on so many days is standing text; undated articles count as one day.
DAYS = 3


def find_standing(words: Sequence[Words], hashes: Hashes, outlets: Sequence[str], days: Sequence[int | None]) -> Hashes:
    """Return the shingles, as sorted numbers, that an outlet repeats over several days.

    Args:
        words: of each article, without quotations.
        outlets, days: of each article.
    """
    found = [np.zeros(0, dtype=np.uint64)]
    for outlet in sorted(set(outlets)):
        own = [number for number, other in enumerate(outlets) if other == outlet]
        per_day: dict[int, list[Hashes]] = {}
        for number in own:
            per_day.setdefault(days[number] or 0, []).append(np.unique(shingles(words[number], hashes)))
        if len(per_day) >= DAYS:
            distinct = [np.unique(np.concatenate(printed)) for printed in per_day.values()]
            numbers, counts = np.unique(np.concatenate(distinct), return_counts=True)
            found.append(numbers[counts >= DAYS])
    return np.unique(np.concatenate(found))


def standing_words(words: Words, hashes: Hashes, standing: Hashes) -> NDArray[np.bool_]:
    """Say of each word of a text whether it is part of standing text."""
    own = np.flatnonzero(~words.quoted)
    hits = np.flatnonzero(np.isin(shingles(words.own(), hashes), standing))
    marked = np.zeros(len(words), dtype=np.bool_)
    for k in range(SHINGLE):
        marked[own[hits + k]] = True
    return marked
