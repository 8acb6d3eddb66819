"""Confounds: what else than the outlet could explain a difference, as caveats with codes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from comparator.model import Caveat, Corpus, Document
from comparator.relations import Story
from comparator.stats.estimates import INTERVAL_FROM

NOTHING_COPIED: Mapping[str, str] = {}


def find_caveats(
    corpus: Corpus,
    documents: Sequence[Document],
    stories: Sequence[Story],
    groups: Sequence[Sequence[str]],
    copied: Mapping[str, str] = NOTHING_COPIED,
) -> Iterator[Caveat]:
    """Yield what a reader must know before comparing, the weightiest first.

    Args:
        groups: near-duplicates, by id.
        copied: the agencies, by name, in whose folder articles stand that name none.
    """
    numbers = {outlet.id: sum(a.outlet == outlet.id for a in corpus.articles) for outlet in corpus.outlets}
    few = [outlet.name for outlet in corpus.outlets if numbers[outlet.id] < INTERVAL_FROM]
    if few:
        values = {"outlets": "; ".join(few), "n": str(len(few)), "of": str(len(numbers)), "most": str(max(numbers.values()))}
        yield Caveat("few-articles", "", values)
    yield from _agencies(corpus, documents)
    unnamed = [d for d in documents if d.article.id in copied]
    if unnamed:
        names = "; ".join(sorted({copied[d.article.id] for d in unnamed}))
        yield Caveat("agency-copy", "", {**_numbers(corpus, unnamed, documents), "agencies": names})
    yield from _copies(corpus, groups)
    yield from _times(corpus)
    if len(corpus.outlets) > 1 and not _common_stories(stories, {a.id: a.outlet for a in corpus.articles}):
        yield Caveat("no-common-story")
    undated = [a.id for a in corpus.articles if a.date is None]
    if undated:
        yield Caveat("no-date", ", ".join(undated[:5]), {"n": str(len(undated))})
    garbled = [d.article.id for d in documents if any(p.rule.startswith("garbled") for p in d.passages)]
    if garbled:
        yield Caveat("garbled-text", ", ".join(garbled[:5]), {"n": str(len(garbled))})
    yield from corpus.caveats


def _agencies(corpus: Corpus, documents: Sequence[Document]) -> Iterator[Caveat]:
    credited = [d for d in documents if d.provenance.agency]
    declared = [d for d in documents if d.provenance.likeness == "declared"]
    # Weak signs stand in a fifth of some outlets' articles.
    signs = [d for d in documents if d.provenance.likeness in ("high", "medium") and not d.provenance.agency]
    if credited:
        agencies = ", ".join(sorted({name for d in credited for name in (d.provenance.agency or "").split("/")}))
        yield Caveat("agency-text", "", {**_numbers(corpus, credited, documents), "agencies": agencies})
    if declared:
        yield Caveat("translation-declared", "", _numbers(corpus, declared, documents))
    if signs:
        yield Caveat("translation-signs", "", _numbers(corpus, signs, documents))


def _numbers(corpus: Corpus, some: Sequence[Document], documents: Sequence[Document]) -> dict[str, str]:
    """Say how many documents of how many, and of which outlets."""
    held = {document.article.outlet for document in some}
    names = "; ".join(outlet.name for outlet in corpus.outlets if outlet.id in held)
    return {"n": str(len(some)), "of": str(len(documents)), "outlets": names}


def _copies(corpus: Corpus, groups: Sequence[Sequence[str]]) -> Iterator[Caveat]:
    """Outlets most of whose articles are one text."""
    outlet_of = {a.id: a.outlet for a in corpus.articles}
    sizes = Counter(outlet_of.values())
    largest: Counter[str] = Counter()
    for group in groups:
        for name, count in Counter(outlet_of[a] for a in group if a in outlet_of).items():
            largest[name] = max(largest[name], count)
    for outlet in corpus.outlets:
        if largest[outlet.id] > 1 and 2 * largest[outlet.id] > sizes[outlet.id]:
            yield Caveat("one-copy", "", {"outlet": outlet.name, "n": str(largest[outlet.id]), "of": str(sizes[outlet.id])})


def _times(corpus: Corpus) -> Iterator[Caveat]:
    """Outlets whose articles come from different years compare the years as well."""
    years: dict[str, set[int]] = {}
    for article in corpus.articles:
        if article.date:
            years.setdefault(article.outlet, set()).add(article.date.year)
    common = set.intersection(*years.values()) if years else set()
    if len(years) > 1 and not common:
        span = sorted(year for held in years.values() for year in held)
        yield Caveat("different-years", "", {"first": str(span[0]), "last": str(span[-1])})


def _common_stories(stories: Sequence[Story], outlet_of: Mapping[str, str]) -> int:
    return sum(len({outlet_of[a] for a in story.articles if a in outlet_of}) > 1 for story in stories)
