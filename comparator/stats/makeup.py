"""Makeup: in what else than their words do the outlets' articles differ? What differs there may explain the rest."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

from comparator.model import Article, Tally
from comparator.relations import Ownership, Story
from comparator.results import Association, Makeup
from comparator.stats.strata import section_of

# Below so many articles an association is noise.
ASSOCIATED_FROM = 50
# Owners that name an agency.
AGENCY = ("agency", "mixed")
FACTORS = ("section", "year", "month", "agency", "length", "story")


def describe(
    articles: Sequence[Article],
    words: Sequence[Tally],
    stories: Sequence[Story],
    owners: Sequence[Ownership],
    stratum_of: Mapping[str, int],
) -> list[Makeup]:
    """Describe the articles of each outlet; all but the quartiles are sums over articles.

    Args:
        words: one tally an article, base = its words.
        stratum_of: number of the stratum of articles on like subjects, of those that have one.
    """
    outlet_of = {article.id: article.outlet for article in articles}
    elsewhere = _met(chain.from_iterable([(a, n) for a in s.articles] for n, s in enumerate(stories)), outlet_of)
    matched = _met(stratum_of.items(), outlet_of)
    owner_of = {owned.article: owned.owner for owned in owners}
    length_of = {tally.article: tally.base for tally in words}
    rows = []
    for outlet in sorted(set(outlet_of.values())):
        own = [article for article in articles if article.outlet == outlet]
        lengths = [length_of.get(a.id, 0) for a in own]
        quartiles = np.percentile(lengths, (25, 50, 75)).tolist()
        rows.append(
            Makeup(
                outlet, len(own), sum(a.id in elsewhere for a in own), sum(a.id in matched for a in own),
                sum(owner_of[a.id] in AGENCY for a in own), (quartiles[0], quartiles[1], quartiles[2]),
                _ranked(section_of(a) for a in own), _ranked(str(a.date.year) if a.date else "" for a in own),
            )
        )  # fmt: skip
    return rows


def associate(
    articles: Sequence[Article], words: Sequence[Tally], stories: Sequence[Story], owners: Sequence[Ownership]
) -> list[Association]:
    """Measure how far the outlet of an article tells its section, year, month, agency, length and event (Cramér's V).

    Returns:
        Nothing below 50 articles or two outlets. Sections, months and agencies only where several are known; of events those
        that several articles are on.
    """
    if len(articles) < ASSOCIATED_FROM or len({a.outlet for a in articles}) < 2:
        return []
    length_of = {tally.article: tally.base for tally in words}
    bounds = np.percentile([*length_of.values(), 0], (25, 50, 75))
    owner_of = {owned.article: owned.owner in AGENCY for owned in owners}
    story_of = {a: n for n, story in enumerate(stories) if len(story.articles) > 1 for a in story.articles}
    values: dict[str, dict[str, object]] = {
        "section": {a.id: section_of(a) for a in articles if section_of(a)},
        "year": {a.id: a.date.year for a in articles if a.date},
        "month": {a.id: (a.date.year, a.date.month) for a in articles if a.date},
        "agency": {a.id: owner_of[a.id] for a in articles},
        "length": {a.id: int(np.searchsorted(bounds, length_of[a.id])) for a in articles if a.id in length_of},
        "story": {a.id: story_of[a.id] for a in articles if a.id in story_of},
    }
    outlet_of = {a.id: a.outlet for a in articles}
    found = []
    for factor in FACTORS:
        told = values[factor]
        if len(set(told.values())) > 1 and len({outlet_of[a] for a in told}) > 1:
            found.append(Association(factor, len(told), cramers_v([outlet_of[a] for a in told], list(told.values()))))
    return found


def cramers_v(one: Sequence[object], two: Sequence[object]) -> float:
    """Return how far two properties of the same things go together, 0–1 (Cramér's V, bias-corrected: Bergsma 2013)."""
    table = np.zeros((len(set(one)), len(set(two))))
    rows, columns = ({value: n for n, value in enumerate(dict.fromkeys(values))} for values in (one, two))
    np.add.at(table, ([rows[x] for x in one], [columns[x] for x in two]), 1.0)
    n, (r, k) = table.sum(), table.shape
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / n
    phi = ((table - expected) ** 2 / expected).sum() / n
    corrected = max(0.0, phi - (r - 1) * (k - 1) / (n - 1))
    size = min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)) - 1
    return float(min(1.0, np.sqrt(corrected / size))) if size > 0 else 0.0


def _met(groups: Iterable[tuple[str, int]], outlet_of: Mapping[str, str]) -> set[str]:
    """Return the articles whose group has another outlet's, too; groups are (article, number)."""
    members: dict[int, list[str]] = {}
    for article, number in groups:
        if article in outlet_of:
            members.setdefault(number, []).append(article)
    return {a for group in members.values() if len({outlet_of[a] for a in group}) > 1 for a in group}


def _ranked(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count values, the commonest first; those that are not known are left out."""
    counts = Counter(value for value in values if value)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
