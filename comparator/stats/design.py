"""The design of a comparison: which articles count, as whose, and beside which others they are looked at.

What two outlets print is neither's own, and of an outlet's near-duplicates one counts: five articles printed ten times each
would make hundreds of false key terms.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from comparator.model import Article
from comparator.results import Matching
from comparator.stats.rounds import SHARED
from comparator.stats.strata import Numbers, Strata, find_strata
from comparator.stats.term_table import TermTable


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """The articles that count, by id in alphabetical order, with the number of each one's outlet (see ``names``).

    Of what several outlets print one copy counts, as that of a source of its own, `SHARED`; ``shared`` says how many articles
    of each outlet that are.
    """

    articles: list[str]
    names: list[str]
    outlets: Numbers
    strata: Strata
    table: TermTable
    shared: Mapping[str, int]

    def part(self, held: NDArray[np.bool_]) -> "Design":
        """Return the design of some of the articles, one mark each."""
        if held.all():
            return self
        table = self.table.part(np.flatnonzero(held).tolist())
        strata = replace(self.strata, numbers=self.strata.numbers[held])
        return Design(table.articles, self.names, self.outlets[held], strata, table, self.shared)

    def large(self, least: int) -> list[int]:
        """Return the outlets with so many articles whose rest has as many."""
        sizes = np.bincount(self.outlets, minlength=len(self.names)).tolist()
        return [n for n, size in enumerate(sizes) if min(size, len(self.articles) - size) >= least]

    def matching(self) -> Matching:
        """Say on what articles outlets are compared."""
        counted = sum(self.names[n] != SHARED for n in self.outlets.tolist())
        return Matching(counted, self.strata.by, self.strata.matched, self.shared, time=self.strata.time)


def make_design(words: TermTable, articles: Mapping[str, Article], groups: Sequence[Sequence[str]]) -> Design:
    """Choose the articles that count, and find their strata.

    Args:
        words: those of all articles, or more.
        articles: the ones to compare, by id.
        groups: near-duplicates, by id.
    """
    counted = dict(_one_of_each(groups, articles))
    rows = sorted((article, n) for n, article in enumerate(words.articles) if article in counted)
    owners = [counted[article] for article, _ in rows]
    names = sorted(set(owners))
    outlets = np.array([names.index(owner) for owner in owners], dtype=np.int64)
    table = words.part([n for _, n in rows])
    strata = find_strata([articles[article] for article in table.articles], table.counts, outlets)
    return Design(table.articles, names, outlets, strata, table, _shared(groups, articles))


def _one_of_each(groups: Sequence[Sequence[str]], articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Yield the articles that count, of near-duplicates the first, and whose each is: its outlet's, or shared."""
    for held in _held(groups, articles):
        outlets = {articles[article].outlet for article in held}
        yield min(held), outlets.pop() if len(outlets) == 1 else SHARED


def _shared(groups: Sequence[Sequence[str]], articles: Mapping[str, Article]) -> dict[str, int]:
    """Count the articles of each outlet that another one prints, too."""
    found: Counter[str] = Counter()
    for held in _held(groups, articles):
        outlets = [articles[article].outlet for article in held]
        if len(set(outlets)) > 1:
            found.update(outlets)
    return dict(sorted(found.items()))


def _held(groups: Sequence[Sequence[str]], articles: Mapping[str, Article]) -> Iterator[list[str]]:
    """Yield the articles of each group that are compared at all."""
    for group in groups:
        held = [article for article in group if article in articles]
        if held:
            yield held
