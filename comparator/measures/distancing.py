"""Distancing: where does the narrator hold words at arm's length?"""

from collections.abc import Iterator

from comparator.annotate.mentions import Roles, quoted
from comparator.measures.measure import Measure, make_tally, text_tokens
from comparator.model import TEXT_ROLES, Document, Span, Tally
from comparator.pack import Language

SCARE = "scare"


def tally_distancing(document: Document, language: Language) -> Iterator[Tally]:
    """Count „sogenannt“, „angeblich“ and the like in the narrator's voice, and marks that quote nobody.

    Yields one tally, base = words of the article's text, so that Σ counts / Σ base is a rate.
    """
    words = text_tokens(document)
    inside = {word.start for word in words}
    quotes, roles = quoted(document.quotes), Roles(document.passages)
    evidence: dict[str, tuple[Span, ...]] = {}
    for found in document.distance:
        if found.start in inside and quotes.at(found.start) is None:
            evidence[found.rule] = (*evidence.get(found.rule, ()), Span(found.start, found.end))
    for quote in document.quotes:
        if quote.kind == "scare" and quotes.at(quote.start) is None and roles.at(quote) in TEXT_ROLES:
            evidence[SCARE] = (*evidence.get(SCARE, ()), Span(quote.start, quote.end))
    if words:
        yield make_tally(document, "distancing", "words", "narrator", evidence, len(words))


MEASURE = Measure("distancing", "rate", tally_distancing)
