"""Stories: articles on the same event, within two days, by their words and the names in them."""

from collections.abc import Iterator, Sequence

from comparator.align.reuse import own_tokens
from comparator.model import Document
from comparator.results import Story

DAYS = 2
# Cosine of TF-IDF from which two articles with a common name are on one event (10 of 10 siblings at rank 1).
SIMILAR = 0.3


def find_stories(documents: Sequence[Document]) -> list[Story]:
    """Group articles on the same event; an article alone is a story of its own.

    Undated articles are on no common event: without a date nothing tells one summit from the next.
    """
    near = list(_near(documents))
    group = {d.article.id: d.article.id for d in documents}
    for left, right in _similar(documents, near):
        first, second = sorted((group[left], group[right]))
        for name, head in group.items():
            if head == second:
                group[name] = first
    heads = dict.fromkeys(group[d.article.id] for d in documents)
    return [Story(tuple(name for name, head in group.items() if head == wanted)) for wanted in heads]


def _near(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that lie at most two days apart."""
    dated = sorted((d.article.date, i) for i, d in enumerate(documents) if d.article.date)
    for position, (day, i) in enumerate(dated):
        for later, k in dated[position + 1 :]:
            if (later - day).days > DAYS:
                break
            yield i, k


def _similar(documents: Sequence[Document], near: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Yield the near pairs that share words and a person's name."""
    if not near:
        # Nothing to compare: scikit-learn (1.7 s to import) stays out.
        return
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = [[t.form.casefold() for t in own_tokens(d)] for d in documents]
    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform(words)
    names = [
        {p.name for p in d.people} | {t.form for t in d.tokens if t.form[0].isupper() and len(t.form) > 6} for d in documents
    ]
    for i, k in near:
        if names[i] & names[k] and float((vectors[i] @ vectors[k].T).toarray()[0, 0]) >= SIMILAR:
            yield documents[i].article.id, documents[k].article.id
