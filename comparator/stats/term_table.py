"""The words of articles as a table, with their lengths levelled: a longer article has more words for no other reason."""

import hashlib
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

    A term is named by its commonest form, which a reader finds in the texts. Tables of parts of a corpus may be put below each
    other; forms and their totals are sums.
    """

    articles: list[str]
    terms: list[str]
    counts: Any

    def part(self, rows: Sequence[int]) -> "TermTable":
        """Return the table of some of the articles, given by their places."""
        return TermTable([self.articles[n] for n in rows], self.terms, self.counts[rows])

    def lengths(self) -> NDArray[np.int64]:
        """Return the words of each article."""
        return np.asarray(self.counts.sum(axis=1)).ravel().astype(np.int64)


def read_table(tallies: Sequence[Tally], term_of: Callable[[str], str]) -> TermTable:
    """Make a table of the words of articles; ``term_of`` says as which word a form counts."""
    from scipy.sparse import csr_matrix

    forms = sorted({form for tally in tallies for form in tally.counts})
    number = {form: n for n, form in enumerate(forms)}
    meant = [term_of(form) for form in forms]
    terms = sorted(set(meant))
    place = {term: n for n, term in enumerate(terms)}
    term_of_form = np.array([place[term] for term in meant], dtype=np.int32)
    columns = np.fromiter((number[form] for tally in tallies for form in tally.counts), dtype=np.int32)
    values = np.fromiter((count for tally in tallies for count in tally.counts.values()), dtype=np.int32)
    rows = np.repeat(np.arange(len(tallies)), [len(tally.counts) for tally in tallies])
    table = csr_matrix((values, (rows, term_of_form[columns])), shape=(len(tallies), len(terms)))
    table.sort_indices()
    # Sorted by how often they come, the last form of each term is its commonest.
    totals = np.bincount(columns, values, minlength=len(forms))
    order = np.lexsort((-np.arange(len(forms)), totals))
    names = dict(zip(term_of_form[order].tolist(), order.tolist(), strict=True))
    return TermTable([tally.article for tally in tallies], [forms[names[n]] for n in range(len(terms))], table)


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
