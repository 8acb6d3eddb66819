"""Key terms: the counts by lemma and outlet. A test needs 50 articles on both sides."""

from collections import Counter
from collections.abc import Mapping, Sequence

from comparator.model import Tally
from comparator.results import KeyTerm

# A lemma in fewer articles of the corpus than this is nobody's key term.
MIN_ARTICLES = 2


def count_terms(tallies: Sequence[Tally], outlet_of: Mapping[str, str], story_of: Mapping[str, int]) -> list[KeyTerm]:
    """Count, for each outlet and lemma, the articles that have it, in the outlet and elsewhere.

    The numbers of articles are sums and merge in any order. Effect, p and q are None: not tested.
    """
    articles: dict[str, Counter[str]] = {}
    stories: dict[tuple[str, str], set[int]] = {}
    total: Counter[str] = Counter()
    for tally in tallies:
        outlet = outlet_of[tally.article]
        articles.setdefault(outlet, Counter()).update(tally.counts.keys())
        total.update(tally.counts.keys())
        for term in tally.counts:
            stories.setdefault((outlet, term), set()).add(story_of[tally.article])
    return [
        KeyTerm(outlet, term, None, None, None, None, None, count, total[term] - count, len(stories[outlet, term]))
        for outlet, counts in sorted(articles.items())
        for term, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if total[term] >= MIN_ARTICLES
    ]
