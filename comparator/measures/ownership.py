"""Ownership: whose words is a raw text made of?"""

from collections import Counter
from collections.abc import Iterator

from comparator.annotate.mentions import Roles, Voices
from comparator.measures.measure import Measure, voice_group
from comparator.model import Document, Tally
from comparator.pack import Language

OWNERS = ("narrator", "indirect", "quoted", "aside")


def tally_ownership(document: Document, language: Language) -> Iterator[Tally]:
    """Count every word of the raw text for exactly one owner: narrator, indirect, quoted, or set aside."""
    roles, voices = Roles(document.passages), Voices(document.quotes)
    counts: Counter[str] = Counter()
    for token in document.tokens:
        group = voice_group(voices.at(token), roles.at(token))
        counts[group if group in OWNERS else "aside"] += 1
    if document.tokens:
        yield Tally("ownership", document.article.id, "words", "", counts.total(), dict(sorted(counts.items())))


MEASURE = Measure("ownership", "count", tally_ownership)
