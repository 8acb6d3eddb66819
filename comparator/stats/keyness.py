"""Key terms: the counts by word and outlet. A test needs 50 articles on both sides."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from comparator.model import Tally
from comparator.results import KeyTerm
from comparator.stats.estimates import KEYNESS_FROM

# A word in fewer articles of the corpus than this is nobody's key term.
MIN_ARTICLES = 2


def can_tell(tallies: Sequence[Tally], outlet_of: Mapping[str, str]) -> bool:
    """Say whether two sides have the articles that a key term needs."""
    sizes = Counter(outlet_of[t.article] for t in tallies)
    return any(size >= KEYNESS_FROM and sizes.total() - size >= KEYNESS_FROM for size in sizes.values())


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
