"""Keyness: which words does an article use? The counts behind key terms.

Forms are counted here; `lemma` merges them where key terms can be told at all (from 50 articles on two
sides on). A small corpus never waits for the dictionary.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from comparator.annotate.mentions import quoted
from comparator.measures.measure import Measure, text_tokens
from comparator.model import Document, Tally, Token
from comparator.pack import Language


@lru_cache(maxsize=200_000)
def lemma(form: str, code: str) -> str:
    """Return the dictionary form of a word; its 1.1 million entries take 1.7 s to load at the first call."""
    import simplemma

    return str(simplemma.lemmatize(form, lang=code))


def narrated_words(document: Document) -> Iterator[Token]:
    """Yield the narrator's words; words in quotes are their speakers'."""
    quotes = quoted(document.quotes)
    return (t for t in text_tokens(document) if t.form[0].isalpha() and quotes.at(t.start) is None)


def tally_keyness(document: Document, language: Language) -> Iterator[Tally]:
    """Count the forms of the narrator's words; base = those words."""
    words = list(narrated_words(document))
    if words:
        counts = Counter(token.form for token in words)
        yield Tally("keyness", document.article.id, "forms", "narrator", len(words), dict(sorted(counts.items())))


MEASURE = Measure("keyness", "count", tally_keyness)
