"""Labels: by which title or epithet is a person called?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options, voice_group
from comparator.model import Document, Tally
from comparator.pack import Language


def tally_labels(document: Document, language: Language) -> Iterator[Tally]:
    """Count the titles and epithets of each person.

    Yields one tally a person and voice, base = labels of that person in that voice. „Die beiden
    Präsidenten“ counts once for each of the two.
    """
    findings = ((person, voice_group(b.voice, b.role), b.label, b) for b in document.labels for person in b.persons)
    yield from count_options(document, "labels", findings)


MEASURE = Measure("labels", "share", tally_labels)
