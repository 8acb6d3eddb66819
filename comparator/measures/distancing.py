"""Distancing: where does the narrator hold words at arm's length?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, make_tally, text_passages, text_tokens
from comparator.model import Document, Span, Tally
from comparator.pack import Language

SCARE = "scare"


def tally_distancing(document: Document, language: Language) -> Iterator[Tally]:
    """Count „sogenannt“, „angeblich“ and the like in the narrator's voice, and marks that quote nobody.

    Yields one tally, base = words of the article's text, so that Σ counts / Σ base is a rate.
    """
    words, passages = text_tokens(document), text_passages(document)
    inside = {word.start for word in words}
    quotes = [q for q in document.quotes if q.kind in ("direct", "partial")]
    evidence: dict[str, tuple[Span, ...]] = {}
    for found in document.distance:
        if found.start in inside and not any(q.covers(found) for q in quotes):
            evidence[found.rule] = (*evidence.get(found.rule, ()), Span(found.start, found.end))
    for quote in document.quotes:
        nested = any(q is not quote and q.covers(quote) for q in quotes)
        if quote.kind == "scare" and not nested and any(p.covers(quote) for p in passages):
            evidence[SCARE] = (*evidence.get(SCARE, ()), Span(quote.start, quote.end))
    if words:
        yield make_tally(document, "distancing", "words", "narrator", evidence, len(words))


MEASURE = Measure("distancing", "rate", tally_distancing)
