"""Key terms of a comparison: from the tests of its words to rows. A test needs 50 articles on both sides."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import KeyTerm, Lockword
from comparator.stats.design import Design
from comparator.stats.discovery import RATE, screened_q
from comparator.stats.estimates import KEYNESS_FROM, WIDTH
from comparator.stats.key_terms import KeyTermFinder, Sample, Tests
from comparator.stats.lockwords import LARGE, find_lockwords
from comparator.stats.rounds import REST, find_rounds
from comparator.stats.term_table import level_lengths

# A word in fewer articles of the corpus than this is nobody's key term.
MIN_ARTICLES = 2
# Terms up to this false discovery rate are listed; those up to RATE are key terms.
LISTED = 0.2


def can_tell(tallies: Sequence[Tally], outlet_of: Mapping[str, str], least: int = KEYNESS_FROM) -> bool:
    """Say whether two sides have the articles that a test needs, key terms unless said otherwise."""
    sizes = Counter(outlet_of[t.article] for t in tallies)
    return any(min(size, sizes.total() - size) >= least for size in sizes.values())


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """The key terms of a comparison, what all outlets have alike, and what could have been found (see `Matching`)."""

    rows: tuple[KeyTerm, ...]
    lockwords: tuple[Lockword, ...]
    detectable: Mapping[str, float]


def find_key_terms(design: Design, story_of: Mapping[str, int], text_of: Mapping[str, str], reference: str = REST) -> KeyTerms:
    """Test, for each outlet of 50 articles and more, which words are in more or fewer of its articles than of the others'.

    All tests are one family.

    Args:
        story_of: number of the story of each article.
        text_of: the text of each article, from which the draw that levels its length is seeded.
        reference: against whom (see `rounds`).

    Returns:
        The terms with a q of at most .2, those of an outlet by their conservative bound (the end of the interval that is
        nearer to no difference); what all outlets have alike; and what could have been found.
    """
    lockwords: list[Lockword] = []
    tested: list[tuple[KeyTermFinder, Tests]] = []
    for part in find_rounds(design.outlets, design.names, reference):
        held = design.part(part.held)
        large = held.large(KEYNESS_FROM)
        finder = _finder(held, large, story_of, text_of) if set(large) & set(part.tested) else None
        if finder and len(part.tested) > 1:
            lockwords = find_lockwords(finder, held.large(LARGE))
        tested += [(finder, finder.test(outlet)) for outlet in part.tested if finder and outlet in large]
    if not tested:
        return KeyTerms((), (), {})
    p, lowest, weight = (np.concatenate([getattr(tests, name) for _, tests in tested]) for name in ("p", "lowest", "weight"))
    q = screened_q(p, lowest, weight, RATE)
    bounds = np.cumsum([len(tests.p) for _, tests in tested])[:-1]
    rows = (
        row
        for (finder, tests), own in zip(tested, np.split(q, bounds), strict=True)
        for row in _rows(finder, tests, own, design.names[tests.outlet])
    )
    able = int(np.isfinite(q).sum())
    least = {design.names[tests.outlet]: finder.detectable(tests.outlet, RATE / max(able, 1)) for finder, tests in tested}
    return KeyTerms(tuple(rows), tuple(lockwords), least)


def _finder(design: Design, large: Sequence[int], story_of: Mapping[str, int], text_of: Mapping[str, str]) -> KeyTermFinder:
    """Lay out the articles to compare, with lengths levelled."""
    table = level_lengths(design.table, design.outlets, large, text_of)
    stories = np.unique([story_of[article] for article in table.articles], return_inverse=True)[1].astype(np.int64)
    return KeyTermFinder(Sample(table, design.outlets, design.strata.numbers, stories))


def _rows(finder: KeyTermFinder, tests: Tests, q: NDArray[np.float64], outlet: str) -> list[KeyTerm]:
    """Make the rows of one outlet, the surest difference first."""
    found = []
    for n in np.flatnonzero(q <= LISTED).tolist():
        effect, half = float(tests.effect[n]), WIDTH * float(tests.error[n])
        stories, strongest = finder.held_by(tests.outlet, n)
        found.append(
            KeyTerm(
                outlet, finder.sample.table.terms[finder.chosen[n]], effect, effect - half, effect + half, float(tests.p[n]),
                float(q[n]), int(tests.articles[n]), int(tests.rest[n]), stories, float(tests.raw[n]), strongest,
            )
        )  # fmt: skip
    return sorted(found, key=lambda row: (-_bound(row), row.term))


def _bound(row: KeyTerm) -> float:
    """Return how far an effect is from none at the least."""
    return max(row.low or 0.0, -(row.high or 0.0), 0.0)


def count_terms(
    tallies: Sequence[Tally], outlet_of: Mapping[str, str], story_of: Mapping[str, int], term_of: Callable[[str], str]
) -> list[KeyTerm]:
    """Count, for each outlet and word, the articles that have it, in the outlet and elsewhere.

    The numbers of articles are sums and merge in any order. Effect, p and q are None: not tested.

    Args:
        term_of: the word that a form counts as, its lemma or its spelling in lower case.
    """
    articles: dict[str, Counter[str]] = {}
    stories: dict[tuple[str, str], set[int]] = {}
    total: Counter[str] = Counter()
    for tally in tallies:
        outlet = outlet_of[tally.article]
        terms = {term_of(form) for form in tally.counts}
        articles.setdefault(outlet, Counter()).update(terms)
        total.update(terms)
        for term in terms:
            stories.setdefault((outlet, term), set()).add(story_of[tally.article])
    return [
        KeyTerm(outlet, term, None, None, None, None, None, count, total[term] - count, len(stories[outlet, term]))
        for outlet, counts in sorted(articles.items())
        for term, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if total[term] >= MIN_ARTICLES
    ]
