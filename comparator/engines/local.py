"""The plain engine: one article after the other, in this process."""

from collections.abc import Iterator, Sequence

from comparator.annotate import annotate
from comparator.language import Language
from comparator.measures import measure
from comparator.model import Article, Document, Tally


def run(articles: Sequence[Article], language: Language) -> Iterator[tuple[Document, tuple[Tally, ...]]]:
    """Yield each article's document and tallies, in the order of the articles."""
    for article in articles:
        document = annotate(article, language)
        yield document, tuple(measure(document, language))
