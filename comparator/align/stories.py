"""Stories: articles on the same event, within two days, by their words and the names in them."""

from collections.abc import Iterator, Sequence

from comparator.align.reuse import own_tokens
from comparator.model import Document
from comparator.results import Story

DAYS = 2
# Cosine of TF-IDF from which two articles with a common name are on one event (10 of 10 siblings at rank 1).
SIMILAR = 0.3
# Pairs whose cosines are computed at a time.
PAIRS = 20_000


def find_stories(documents: Sequence[Document]) -> list[Story]:
    """Group articles on the same event; an article alone is a story of its own.

    Undated articles are on no common event: without a date nothing tells one summit from the next.
    """
    head = list(range(len(documents)))

    def root(i: int) -> int:
        while head[i] != i:
            head[i] = i = head[head[i]]
        return i

    for i, k in _similar(documents, list(_near(documents))):
        first, second = sorted((root(i), root(k)))
        head[second] = first
    groups: dict[int, list[str]] = {}
    for i, document in enumerate(documents):
        groups.setdefault(root(i), []).append(document.article.id)
    return [Story(tuple(articles)) for articles in groups.values()]


def _near(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that lie at most two days apart."""
    dated = sorted((d.article.date, i) for i, d in enumerate(documents) if d.article.date)
    for position, (day, i) in enumerate(dated):
        for later, k in dated[position + 1 :]:
            if (later - day).days > DAYS:
                break
            yield i, k


def _similar(documents: Sequence[Document], near: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the near pairs that share words and a name."""
    if not near:
        # Nothing to compare: scikit-learn (1.7 s to import) stays out.
        return
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = [[t.form.casefold() for t in own_tokens(d)] for d in documents]
    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform(words)
    names = [
        {p.name for p in d.people} | {t.form for t in d.tokens if t.form[0].isupper() and len(t.form) > 6} for d in documents
    ]
    for start in range(0, len(near), PAIRS):
        pairs = near[start : start + PAIRS]
        left, right = ([pair[side] for pair in pairs] for side in (0, 1))
        cosines = vectors[left].multiply(vectors[right]).sum(axis=1)
        for (i, k), cosine in zip(pairs, cosines.flat, strict=True):
            if cosine >= SIMILAR and names[i] & names[k]:
                yield i, k
