"""Distancing: where does the narrator hold words at arm's length?"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from comparator.annotate.mentions import Roles, quoted
from comparator.measures.measure import Measure, count_options, make_tally, text_tokens
from comparator.model import TEXT_ROLES, Document, Span, Tally, Token
from comparator.pack import Language

SCARE = "scare"
# A noun stands at most so many words behind the word that distances it.
REACH = 5


def tally_distancing(document: Document, language: Language) -> Iterator[Tally]:
    """Count „sogenannt“, „angeblich“ and the like in the narrator's voice, and marks that quote nobody.

    Yields one tally, base = words of the article's text, so that Σ counts / Σ base is a rate.
    """
    words = text_tokens(document)
    inside = {word.start for word in words}
    quotes, roles = quoted(document.quotes), Roles(document.passages)
    evidence: dict[str, list[Span]] = {}
    for found in document.distance:
        if found.start in inside and quotes.at(found.start) is None:
            evidence.setdefault(found.rule, []).append(Span(found.start, found.end))
    for quote in document.quotes:
        if quote.kind == "scare" and quotes.at(quote.start) is None and roles.at(quote) in TEXT_ROLES:
            evidence.setdefault(SCARE, []).append(Span(quote.start, quote.end))
    if words:
        spans = {rule: tuple(found) for rule, found in evidence.items()}
        yield make_tally(document, "distancing", "words", "narrator", spans, len(words))


def tally_targets(document: Document, language: Language) -> Iterator[Tally]:
    """Count what is held at arm's length: the noun behind „sogenannt“, the words inside marks that quote nobody.

    Yields one tally a distancing word (``scare`` for marks), base = its occurrences with such a noun. The
    evidence is word and noun together.
    """
    words = text_tokens(document)
    text, starts = document.article.text, [word.start for word in words]
    findings = []
    for tally in tally_distancing(document, language):
        for option, spans in tally.evidence.items():
            for span in spans:
                at = bisect_right(starts, span.start)
                behind = words[at : at + REACH]
                target = span if option == SCARE else _noun_behind(text, span, behind)
                if target:
                    inside = target.of(text).strip(language.grammar.all_marks + " ")
                    findings.append((option, "narrator", inside, Span(span.start, target.end)))
    yield from count_options(document, "distanced", findings)


def _noun_behind(text: str, span: Span, behind: Sequence[Token]) -> Span | None:
    """Find the noun that a distancing word belongs to, across adjectives; None behind a mark of punctuation."""
    at = span.end
    for word in behind:
        if any(mark in text[at : word.start] for mark in ",.;:!?–()"):
            return None
        if word.form[0].isupper():
            return Span(word.start, word.end)
        at = word.end
    return None


TARGETS = Measure("distanced", "count", tally_targets)
MEASURE = Measure("distancing", "rate", tally_distancing)
