"""Readability: how hard is the text to read?"""

from collections.abc import Iterator

from comparator.annotate.mentions import Roles
from comparator.measures.formulas import LONG, Counts, amstad, lix, wiener_sachtextformel
from comparator.measures.measure import Measure, text_tokens
from comparator.measures.syllables import count_syllables
from comparator.model import Document, Span, Tally, Token
from comparator.pack import Language
from comparator.spans import starts_within

# Headlines and subheadings are no sentences.
RUNNING = ("lead", "body", "key-points")
# Below this many words or sentences a formula says nothing about a text.
MIN_WORDS, MIN_SENTENCES = 50, 3
SCALE = 1000


def running_text(document: Document) -> tuple[list[Token], list[Span]]:
    """Return words (with a letter in them) and sentences of the running text."""
    words = [t for t in text_tokens(document, RUNNING) if letters(t.form)]
    roles = Roles(document.passages)
    starts = [word.start for word in words]
    sentences = [s for s in document.sentences if roles.at(s) in RUNNING and starts_within(starts, s)]
    return words, sentences


def letters(form: str) -> int:
    """Count the letters of a word; most are nothing else."""
    return len(form) if form.isalpha() else sum(c.isalpha() for c in form)


def count_text(words: list[Token], sentences: list[Span]) -> Counts:
    """Count what the formulas need; letters only, a hyphen makes no word longer."""
    syllables = [count_syllables(word.form) for word in words]
    return Counts(
        len(words), len(sentences), sum(syllables), sum(s == 1 for s in syllables), sum(s >= 3 for s in syllables),
        sum(letters(word.form) > LONG for word in words),
    )  # fmt: skip


def tally_readability(document: Document, language: Language) -> Iterator[Tally]:
    """Score the running text with six formulas, in thousandths; base 1 article.

    Yields nothing below 50 words or 3 sentences, or where sentences are scraps of fewer than three words.
    """
    words, sentences = running_text(document)
    if len(words) < MIN_WORDS or len(sentences) < MIN_SENTENCES or len(words) < 3 * len(sentences):
        return
    counts = count_text(words, sentences)
    scores = {"lix": lix(counts), "amstad": amstad(counts)}
    scores |= {f"wstf{variant}": wiener_sachtextformel(counts, variant) for variant in (1, 2, 3, 4)}
    yield Tally(
        "readability", document.article.id, "text", "", 1, {name: round(SCALE * value) for name, value in scores.items()}
    )


def tally_sentence_length(document: Document, language: Language) -> Iterator[Tally]:
    """Count words by sentences: Σ counts / Σ base is the mean sentence length in words."""
    words, sentences = running_text(document)
    if sentences:
        yield Tally("sentence-length", document.article.id, "text", "", len(sentences), {"words": len(words)})


MEASURE = Measure("readability", "value", tally_readability, "Amstad 1978; Bamberger and Vanecek 1984; Björnsson 1968", SCALE)
SENTENCE_LENGTH = Measure("sentence-length", "value", tally_sentence_length)
