"""Quoting: who is quoted, directly or indirectly, and who is only named?"""

from collections import Counter
from collections.abc import Iterator

from comparator.annotate.mentions import Roles, quoted
from comparator.measures.measure import Measure, count_options, make_tally, text_tokens
from comparator.model import TEXT_ROLES, Document, Quote, Span, Tally
from comparator.pack import Language
from comparator.spans import Cover

# As what a quote counts, by its kind; a scare quote is nobody's.
VOICE = {
    "direct": "quoted", "partial": "quoted", "indirect": "indirect", "free-indirect": "indirect", "reported": "reported",
}  # fmt: skip
DIRECTNESS = {"quoted": "direct", "indirect": "indirect"}
# The option for words in marks whose speaker the text leaves open.
NOBODY = "?"


def tally_quoting(document: Document, language: Language) -> Iterator[Tally]:
    """Count quotes by speaker.

    Yields one tally for quotes in marks (voice ``quoted``), one for speech without marks (``indirect``) and one
    for acts of speech that the narrator only names (``reported``: „warnte vor Folgen“), base = quotes of that
    kind. A partial quote inside reported speech counts in both. Scare quotes are nobody's words and left to
    `distancing`.
    """
    findings = (("speaker", VOICE[q.kind], _speaker(q), q) for q in document.quotes if q.kind in VOICE)
    yield from count_options(document, "quoting", findings)


def _speaker(quote: Quote) -> str:
    return (quote.speaker and quote.speaker.person) or NOBODY


def tally_spoken_words(document: Document, language: Language) -> Iterator[Tally]:
    """Count the words that each speaker is given.

    Yields one tally of words in marks (voice ``quoted``) and one of words without (``indirect``), base = words
    of that voice: the innermost quote around a word has it. The evidence is the quotes, not the words.
    """
    spoken = {voice: Counter[str]() for voice in ("quoted", "indirect")}
    inside = Cover([q for q in document.quotes if VOICE.get(q.kind) in spoken])
    for word in text_tokens(document):
        quote = inside.at(word.start)
        if quote:
            spoken[VOICE[quote.kind]][_speaker(quote)] += 1
    for voice, counts in spoken.items():
        if counts:
            quotes = {s: tuple(q for q in document.quotes if VOICE.get(q.kind) == voice and _speaker(q) == s) for s in counts}
            evidence = {speaker: tuple(Span(q.start, q.end) for q in own) for speaker, own in quotes.items()}
            tally = make_tally(document, "spoken-words", "words", voice, evidence, counts.total())
            yield Tally(tally.measure, tally.article, tally.subject, voice, tally.base, dict(counts), tally.evidence)


def tally_directness(document: Document, language: Language) -> Iterator[Tally]:
    """Count whether speech is given in marks or without; base = all words of speech, in words."""
    tallies = {tally.voice: tally for tally in tally_spoken_words(document, language)}
    counts = {DIRECTNESS[voice]: tally.base for voice, tally in tallies.items()}
    if counts:
        spans = {voice: [span for own in tally.evidence.values() for span in own] for voice, tally in tallies.items()}
        evidence = {DIRECTNESS[v]: tuple(sorted(found, key=lambda s: (s.start, s.end))) for v, found in spans.items()}
        yield Tally("directness", document.article.id, "words", "", sum(counts.values()), counts, evidence)


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


MEASURE = Measure("quoting", "share", tally_quoting, open=True)
NAMED = Measure("named", "count", tally_named)
SPOKEN_WORDS = Measure("spoken-words", "count", tally_spoken_words)
DIRECTNESS_MEASURE = Measure("directness", "share", tally_directness)
DIRECT_SPEECH = Measure("direct-speech", "share", tally_direct_speech, "Brunner et al. 2020, Corpus REDEWIEDERGABE, LREC")
