"""The design of a comparison: which articles count, as whose, and beside which others they are looked at.

What two outlets print is neither's own, and of an outlet's near-duplicates one counts: five articles printed ten times each
would make hundreds of false key terms.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from comparator.model import Article, Tally
from comparator.results import Matching
from comparator.stats.strata import Numbers, Strata, find_strata
from comparator.stats.term_table import TermTable, read_table


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """The articles that count, by id in alphabetical order, with the number of each one's outlet (see ``names``)."""

    articles: list[str]
    names: list[str]
    outlets: Numbers
    strata: Strata
    table: TermTable

    def large(self, least: int) -> list[int]:
        """Return the outlets with so many articles whose rest has as many."""
        sizes = np.bincount(self.outlets, minlength=len(self.names)).tolist()
        return [n for n, size in enumerate(sizes) if min(size, len(self.articles) - size) >= least]

    def matching(self) -> Matching:
        """Say on what articles outlets are compared."""
        return Matching(len(self.articles), self.strata.by, self.strata.matched)


def make_design(
    words: Sequence[Tally], articles: Mapping[str, Article], groups: Sequence[Sequence[str]], term_of: Callable[[str], str]
) -> Design:
    """Choose the articles that count, and find their strata.

    Args:
        words: the words of each article.
        articles: by id.
        groups: near-duplicates, by id.
        term_of: the word that a form counts as.
    """
    counted = set(_one_of_each(groups, articles))
    kept = sorted((tally for tally in words if tally.article in counted), key=lambda tally: tally.article)
    names = sorted({articles[tally.article].outlet for tally in kept})
    outlets = np.array([names.index(articles[tally.article].outlet) for tally in kept], dtype=np.int64)
    table = read_table(kept, term_of)
    strata = find_strata([articles[tally.article] for tally in kept], table.counts, outlets)
    return Design(table.articles, names, outlets, strata, table)


def _one_of_each(groups: Sequence[Sequence[str]], articles: Mapping[str, Article]) -> Iterator[str]:
    """Yield the articles that count: of near-duplicates the first; of those that several outlets have none."""
    for group in groups:
        held = [article for article in group if article in articles]
        if len({articles[article].outlet for article in held}) == 1:
            yield min(held)
