"""Keyness: which words does an article use, by lemma? The counts behind key terms."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from comparator.language import Language
from comparator.measures.measure import Measure, text_tokens
from comparator.model import Document, Tally


@lru_cache(maxsize=200_000)
def lemma(form: str, code: str) -> str:
    """Return the dictionary form of a word; its 1.1 million entries are loaded at the first call."""
    import simplemma

    return str(simplemma.lemmatize(form, lang=code))


def tally_keyness(document: Document, language: Language) -> Iterator[Tally]:
    """Count the lemmas of the narrator's words; base = those words. Words in quotes are their speakers'."""
    quotes = [q for q in document.quotes if q.kind in ("direct", "partial")]
    words = [t for t in text_tokens(document) if any(c.isalpha() for c in t.form) and not any(q.covers(t) for q in quotes)]
    counts = Counter(lemma(token.form, language.code) for token in words)
    if words:
        yield Tally("keyness", document.article.id, "lemmas", "narrator", len(words), dict(sorted(counts.items())))


MEASURE = Measure("keyness", "share", tally_keyness)
