"""Naming: which of several words, when either would do?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options, voice_group
from comparator.model import Document, Tally
from comparator.pack import Language


def tally_naming(document: Document, language: Language) -> Iterator[Tally]:
    """Count the variants of each term card's sets.

    Yields one tally a referent and voice, base = mentions of the referent in that voice; captions and
    furniture stand apart and are nobody's choice of words.
    """
    findings = ((m.referent, voice_group(m.voice, m.role), m.variant, m) for m in document.mentions)
    yield from count_options(document, "naming", findings)


MEASURE = Measure("naming", "share", tally_naming)
