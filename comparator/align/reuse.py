"""Shared text: containment of 7-word shingles, quotes left out, on the smaller side.

Two outlets that quote the same speech share no copy; two that print the same agency do. MinHash at a
Jaccard of .5 would miss half of the copies, because one is often a part of the other.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from comparator.align.edits import find_edits, shared_passages, text_words
from comparator.model import Document, Token
from comparator.results import SharedCopy
from comparator.spans import Cover

SHINGLE = 7
# A shingle in more documents than this is a set phrase.
COMMON = 15
SAME, SUBSTANTIAL, PASSAGES = 0.6, 0.2, 0.08
RUN = 25


def own_tokens(document: Document) -> list[Token]:
    """Return the words of the article's text that stand in no quotation."""
    quotes = Cover([q for q in document.quotes if q.kind in ("direct", "partial")])
    return [t for t in text_words(document) if quotes.at(t.start) is None]


def shingles(forms: Sequence[str]) -> set[tuple[str, ...]]:
    """Return all runs of seven words."""
    return {tuple(forms[i : i + SHINGLE]) for i in range(len(forms) - SHINGLE + 1)}


def find_shared_copy(documents: Sequence[Document]) -> list[SharedCopy]:
    """Find pairs of articles that share text, with the shared passages and the edits between them.

    Degrees: ``same`` from a containment of .6 on, ``substantial`` from .2, ``passages`` from .08 with a run of
    25 words and at most a day between the two. Exact; every pair that shares a rare shingle is looked at.
    """
    tokens = [own_tokens(d) for d in documents]
    sets = [shingles([t.form.casefold() for t in words]) for words in tokens]
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(sets):
        for shingle in own:
            index[shingle].append(number)
    common: dict[tuple[int, int], int] = defaultdict(int)
    for holders in index.values():
        if 1 < len(holders) <= COMMON:
            for pair in combinations(holders, 2):
                common[pair] += 1
    pairs = []
    for (a, b), count in sorted(common.items()):
        containment = count / max(1, min(len(sets[a]), len(sets[b])))
        if containment >= PASSAGES:
            found = _shared(documents[a], documents[b], tokens[a], tokens[b], containment)
            if found:
                pairs.append(found)
    return pairs


def _shared(left: Document, right: Document, a: Sequence[Token], b: Sequence[Token], containment: float) -> SharedCopy | None:
    """Name the degree of a pair, or drop it."""
    passages, longest = shared_passages(a, b)
    degree = "same" if containment >= SAME else "substantial" if containment >= SUBSTANTIAL else "passages"
    if degree == "passages" and (longest < RUN or not _within_a_day(left, right)):
        return None
    return SharedCopy(
        left.article.id, right.article.id, degree, round(containment, 4), tuple(passages), tuple(find_edits(left, right))
    )


def _within_a_day(left: Document, right: Document) -> bool:
    first, second = left.article.date, right.article.date
    return first is None or second is None or abs((first - second).days) <= 1


def duplicate_weights(documents: Sequence[Document], shared: Sequence[SharedCopy]) -> dict[str, float]:
    """Weigh articles so that each group of near-duplicates counts once: w = 1/size of the group."""
    group = {d.article.id: d.article.id for d in documents}

    def root(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    for pair in shared:
        if pair.degree == "same":
            first, second = sorted((root(pair.left), root(pair.right)))
            group[second] = first
    sizes: dict[str, int] = defaultdict(int)
    for name in group:
        sizes[root(name)] += 1
    return {name: 1 / sizes[root(name)] for name in group}
