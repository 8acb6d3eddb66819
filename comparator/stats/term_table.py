"""The words of articles as a table, with their lengths levelled: a longer article has more words for no other reason."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally

# Lengths are levelled where the medians of two outlets differ by more than this (0–1).
UNEVEN = 0.1
# Longer articles are thinned to this quantile of the shortest outlet's lengths.
SHORT = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class TermTable:
    """How often each article has each word: ``counts`` is sparse, shape (articles, terms).

    A term is named by its commonest form, which a reader finds in the texts.
    """

    articles: list[str]
    terms: list[str]
    counts: Any

    def lengths(self) -> NDArray[np.int64]:
        """Return the words of each article."""
        return np.asarray(self.counts.sum(axis=1)).ravel().astype(np.int64)


def read_table(tallies: Sequence[Tally], term_of: Callable[[str], str]) -> TermTable:
    """Make a table of the words of articles; ``term_of`` says as which word a form counts."""
    from scipy.sparse import csr_matrix

    counted: list[dict[str, int]] = []
    forms: dict[str, Counter[str]] = {}
    for tally in tallies:
        counts: dict[str, int] = {}
        for form, count in tally.counts.items():
            term = term_of(form)
            counts[term] = counts.get(term, 0) + count
            forms.setdefault(term, Counter())[form] += count
        counted.append(counts)
    terms = sorted(forms)
    names = [min(forms[term], key=lambda form: (-forms[term][form], form)) for term in terms]
    number = {term: n for n, term in enumerate(terms)}
    columns = np.array([number[term] for counts in counted for term in sorted(counts)], dtype=np.int32)
    values = np.array([counts[term] for counts in counted for term in sorted(counts)], dtype=np.int32)
    starts = np.concatenate(([0], np.cumsum([len(counts) for counts in counted])))
    table = csr_matrix((values, columns, starts), shape=(len(counted), len(terms)))
    return TermTable([tally.article for tally in tallies], names, table)


def level_lengths(table: TermTable, outlets: NDArray[np.int64], large: Sequence[int], seed_of: Mapping[str, str]) -> TermTable:
    """Thin long articles, word by word at random, so that all have about as much room for a word.

    Nothing is done where the outlets' medians are alike. The same articles give the same table in any order.

    Args:
        outlets: number of each article's outlet.
        large: the outlets whose lengths count.
        seed_of: a text for each article from which its draw is seeded, as its content is.
    """
    lengths = table.lengths()
    medians = [float(np.median(lengths[outlets == outlet])) for outlet in large]
    if not medians or max(medians) <= (1 + UNEVEN) * min(medians):
        return table
    shortest = large[int(np.argmin(medians))]
    room = float(np.quantile(lengths[outlets == shortest], SHORT))
    counts = table.counts.copy()
    for n, article in enumerate(table.articles):
        if lengths[n] > room:
            row = slice(counts.indptr[n], counts.indptr[n + 1])
            seed = int.from_bytes(hashlib.blake2b(seed_of[article].encode("utf-8", "surrogatepass"), digest_size=8).digest())
            counts.data[row] = np.random.Generator(np.random.PCG64(seed)).binomial(counts.data[row], room / lengths[n])
    counts.eliminate_zeros()
    return TermTable(table.articles, table.terms, counts)
