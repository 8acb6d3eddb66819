"""The plain engine: one article after the other, in this process."""

from collections.abc import Callable, Iterator, Sequence

from comparator.annotate import annotate
from comparator.measures import measure
from comparator.model import Article, Document, Tally
from comparator.pack import Language

Annotated = tuple[Document, tuple[Tally, ...]]


def run(articles: Sequence[Article], language: Language, step: Callable[[], None]) -> Iterator[Annotated]:
    """Yield each article's document and tallies, in the order of the articles; call ``step`` for each one done."""
    for article in articles:
        document = annotate(article, language)
        yield document, tuple(measure(document, language))
        step()
