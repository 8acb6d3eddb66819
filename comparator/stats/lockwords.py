"""Lockwords: which words do all outlets have in about as many of their articles? (Baker 2011)

That no difference was found shows no likeness. A word is one here if, for each outlet, a difference of ten points and more
can be ruled out (two one-sided tests).
"""

from collections.abc import Sequence

import numpy as np

from comparator.results import Lockword
from comparator.stats.discovery import RATE, benjamini_hochberg
from comparator.stats.key_terms import FREQUENT, KeyTermFinder

# A difference of this many points is ruled out (share, 0–1).
MARGIN = 0.1
# Outlets with fewer articles, or whose rest has fewer, are too few to rule so much out.
LARGE = 200
# Words in more of the articles (0–1) are everywhere.
EVERYWHERE = 0.9


def find_lockwords(finder: KeyTermFinder, outlets: Sequence[int]) -> list[Lockword]:
    """Find the words in a fifth of the articles and more that outlets have alike, those most alike first.

    Args:
        outlets: by number, two at least, each with `LARGE` articles and as many of others.
    """
    from scipy.special import ndtr, ndtri

    articles = finder.total
    share = articles / len(finder.sample.outlets)
    words = np.flatnonzero((share >= FREQUENT) & (share <= EVERYWHERE))
    if not len(words) or len(outlets) < 2:
        return []
    differences, errors = zip(*(finder.difference(outlet, words) for outlet in outlets), strict=True)
    gap, error = np.abs(differences), np.maximum(errors, 1e-9)
    q = benjamini_hochberg(ndtr(-(MARGIN - gap) / error).max(axis=0))
    bound = (gap + ndtri(1 - RATE) * error).max(axis=0)
    rows = [
        Lockword(finder.sample.table.terms[finder.chosen[n]], int(articles[n]), float(share[n]), float(most), float(value))
        for n, most, value in zip(words.tolist(), bound.tolist(), q.tolist(), strict=True)
        if value <= RATE
    ]
    return sorted(rows, key=lambda row: (row.bound, row.term))
