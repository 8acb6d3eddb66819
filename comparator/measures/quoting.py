"""Quoting: who is quoted, directly or indirectly, and who is only named?"""

from collections.abc import Iterator

from comparator.annotate.mentions import Roles, quoted
from comparator.measures.measure import Measure, count_options, make_tally, text_tokens
from comparator.model import TEXT_ROLES, Document, Span, Tally
from comparator.pack import Language

# The option for words in marks whose speaker the text leaves open.
NOBODY = "?"


def tally_quoting(document: Document, language: Language) -> Iterator[Tally]:
    """Count quotes by speaker.

    Yields one tally for quotes in marks (voice ``quoted``) and one for reported speech (``indirect``),
    base = quotes of that kind. A partial quote inside reported speech counts in both. Scare quotes are
    nobody's words and left to `distancing`.
    """
    findings = []
    for quote in document.quotes:
        if quote.kind != "scare":
            voice = "quoted" if quote.kind in ("direct", "partial") else "indirect"
            speaker = (quote.speaker and quote.speaker.person) or NOBODY
            findings.append(("speaker", voice, speaker, quote))
    yield from count_options(document, "quoting", findings)


def tally_named(document: Document, language: Language) -> Iterator[Tally]:
    """Count the namings of each person by name in the article's text; base = all of them."""
    roles = Roles(document.passages)
    named = [p for p in document.people if roles.at(p) in TEXT_ROLES]
    yield from count_options(document, "named", (("person", "", p.name, p) for p in named))


def tally_direct_speech(document: Document, language: Language) -> Iterator[Tally]:
    """Count the words that stand in a direct or partial quote.

    Yields one tally in words, base = all words of the article's text; nothing for an article without
    words: 0 of 0 words is not 0 %. The evidence is the quotes, not the words.
    """
    words = text_tokens(document)
    quotes = [q for q in document.quotes if q.kind in ("direct", "partial")]
    inside = quoted(document.quotes)
    spoken = sum(inside.at(word.start) is not None for word in words)
    if words:
        evidence = {"direct": tuple(Span(q.start, q.end) for q in quotes)}
        tally = make_tally(document, "direct-speech", "words", "", evidence, len(words))
        yield Tally(tally.measure, tally.article, tally.subject, tally.voice, tally.base, {"direct": spoken}, tally.evidence)


MEASURE = Measure("quoting", "share", tally_quoting)
NAMED = Measure("named", "count", tally_named)
DIRECT_SPEECH = Measure("direct-speech", "share", tally_direct_speech, "Brunner et al. 2020, Corpus REDEWIEDERGABE, LREC")
