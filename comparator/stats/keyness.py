"""Key terms of a comparison: from the counts of its articles to rows. A test needs 50 articles on both sides."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from comparator.model import Article, Tally
from comparator.results import KeyTerm, Matching
from comparator.stats.discovery import screened_q
from comparator.stats.estimates import KEYNESS_FROM
from comparator.stats.key_terms import KeyTermFinder, Sample, Tests
from comparator.stats.strata import find_strata
from comparator.stats.term_table import level_lengths, read_table

# A word in fewer articles of the corpus than this is nobody's key term.
MIN_ARTICLES = 2
# Terms up to this false discovery rate are listed; those up to RATE are key terms.
LISTED, RATE = 0.2, 0.05
# Half the width of a 95 % interval, in standard errors.
WIDTH = 1.959964


def can_tell(tallies: Sequence[Tally], outlet_of: Mapping[str, str]) -> bool:
    """Say whether two sides have the articles that a key term needs."""
    return bool(_large(Counter(outlet_of[t.article] for t in tallies)))


def find_key_terms(
    tallies: Sequence[Tally],
    articles: Mapping[str, Article],
    groups: Sequence[Sequence[str]],
    story_of: Mapping[str, int],
    term_of: Callable[[str], str],
) -> tuple[list[KeyTerm], Matching | None]:
    """Test, for each outlet of 50 articles and more, which words are in more or fewer of its articles than of the others'.

    Of near-duplicates one counts; what several outlets print is nobody's own. All tests are one family.

    Args:
        articles: by id.
        groups: near-duplicates, by id.
        term_of: the word that a form counts as.

    Returns:
        The terms with a q of at most .2, those of an outlet by their conservative bound: the end of the interval that is
        nearer to no difference. And on what they were compared; None where nothing was.
    """
    counted = set(_one_of_each(groups, articles))
    kept = sorted((t for t in tallies if t.article in counted), key=lambda t: t.article)
    names = sorted({articles[t.article].outlet for t in kept})
    large = [names.index(name) for name in _large(Counter(articles[t.article].outlet for t in kept))]
    if not large:
        return [], None
    sample, matching = _sample(kept, articles, names, large, story_of, term_of)
    finder = KeyTermFinder(sample)
    raw = KeyTermFinder(replace(sample, strata=np.zeros(len(kept), dtype=np.int64)))
    tests = [finder.test(outlet) for outlet in large]
    p, lowest, weight = (np.concatenate([getattr(t, name) for t in tests]) for name in ("p", "lowest", "weight"))
    q = screened_q(p, lowest, weight, RATE)
    rows = [
        row
        for one, own in zip(tests, np.split(q, len(tests)), strict=True)
        for row in _rows(one, own, finder, raw.ratio(one.outlet)[0], names[one.outlet])
    ]
    return rows, matching


def _sample(
    kept: Sequence[Tally],
    articles: Mapping[str, Article],
    names: Sequence[str],
    large: Sequence[int],
    story_of: Mapping[str, int],
    term_of: Callable[[str], str],
) -> tuple[Sample, Matching]:
    """Make the sample that is tested: lengths levelled, strata and stories numbered."""
    outlets = np.array([names.index(articles[t.article].outlet) for t in kept], dtype=np.int64)
    texts = {t.article: articles[t.article].text for t in kept}
    table = level_lengths(read_table(kept, term_of), outlets, large, texts)
    strata = find_strata([articles[t.article] for t in kept], table.counts, outlets)
    stories = np.unique([story_of[t.article] for t in kept], return_inverse=True)[1]
    sample = Sample(table, outlets, strata.numbers, stories.astype(np.int64))
    return sample, Matching(len(kept), strata.by, strata.matched)


def _rows(tests: Tests, q: NDArray[np.float64], finder: KeyTermFinder, raw: NDArray[np.float64], outlet: str) -> list[KeyTerm]:
    """Make the rows of one outlet, the surest difference first."""
    found = []
    for n in np.flatnonzero(q <= LISTED).tolist():
        effect, half = float(tests.effect[n]), WIDTH * float(tests.error[n])
        stories, strongest = finder.held_by(tests.outlet, n)
        found.append(
            KeyTerm(
                outlet, finder.sample.table.terms[finder.chosen[n]], effect, effect - half, effect + half,
                float(tests.p[n]), float(q[n]), int(tests.articles[n]), int(tests.rest[n]), stories, float(raw[n]), strongest,
            )
        )  # fmt: skip
    return sorted(found, key=lambda row: (-_bound(row), row.term))


def _bound(row: KeyTerm) -> float:
    """Return how far an effect is from none at the least."""
    return max(row.low or 0.0, -(row.high or 0.0), 0.0)


def _large(sizes: Mapping[str, int]) -> list[str]:
    """List the outlets that have the articles that a key term needs, and whose rest has them."""
    total = sum(sizes.values())
    return sorted(name for name, size in sizes.items() if min(size, total - size) >= KEYNESS_FROM)


def _one_of_each(groups: Sequence[Sequence[str]], articles: Mapping[str, Article]) -> Iterator[str]:
    """Yield the articles that count: of near-duplicates the first; of those that several outlets have none."""
    for group in groups:
        held = [article for article in group if article in articles]
        if len({articles[article].outlet for article in held}) == 1:
            yield min(held)


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
