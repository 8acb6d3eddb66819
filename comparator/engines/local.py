"""The plain engine: one article after the other, in this process."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from comparator.annotate import annotate, page_settings
from comparator.measures import measure
from comparator.model import Corpus, Document, Tally
from comparator.pack import Language
from comparator.tokens import Tokens

Annotated = tuple[Document, tuple[Tally, ...]]


def run(corpus: Corpus, language: Language, step: Callable[[], None]) -> Iterator[Annotated]:
    """Yield each article's document and tallies, in the order of the articles; call ``step`` for each one done."""
    settings = page_settings(corpus.outlets, corpus.articles)
    for article in corpus.articles:
        document = annotate(article, language, settings[article.outlet])
        tallies = tuple(measure(document, language))
        yield replace(document, tokens=Tokens.of(document.tokens)), tallies
        step()
