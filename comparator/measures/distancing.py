"""Distancing: where does the narrator hold words at arm's length?"""

from collections.abc import Iterator

from comparator.language import Language
from comparator.measures.measure import Measure, make_tally, text_tokens, voice_group
from comparator.model import Document, Span, Tally

SCARE = "scare"


def tally_distancing(document: Document, language: Language) -> Iterator[Tally]:
    """Count „sogenannt“, „angeblich“ and the like in the narrator's voice, and marks that quote nobody.

    Yields one tally, base = words of the article's text, so that Σ counts / Σ base is a rate.
    """
    words = text_tokens(document)
    quotes = [q for q in document.quotes if q.kind in ("direct", "partial")]
    evidence: dict[str, tuple[Span, ...]] = {}
    for found in document.distance:
        role = next(p.role for p in document.passages if p.start <= found.start < p.end)
        voice = "direct" if any(q.covers(found) for q in quotes) else "narrator"
        if voice_group(voice, role) == "narrator":
            evidence[found.rule] = (*evidence.get(found.rule, ()), Span(found.start, found.end))
    for quote in document.quotes:
        inside = any(q is not quote and q.covers(quote) for q in quotes)
        role = next(p.role for p in document.passages if p.start <= quote.start < p.end)
        if quote.kind == "scare" and not inside and voice_group("scare", role) == "narrator":
            evidence[SCARE] = (*evidence.get(SCARE, ()), Span(quote.start, quote.end))
    if words:
        yield make_tally(document, "distancing", "words", "narrator", evidence, len(words))


MEASURE = Measure("distancing", "rate", tally_distancing)
