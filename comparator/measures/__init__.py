"""Measure: one question, one file; registered here and nowhere else."""

from collections.abc import Iterator

from comparator.measures import (
    consistency,
    distancing,
    joint,
    keyness,
    labels,
    lexical_diversity,
    naming,
    norms,
    quoting,
    readability,
    reporting_verbs,
)  # fmt: skip
from comparator.measures.measure import Measure
from comparator.model import Document, Tally
from comparator.pack import Language

MEASURES = (
    naming.MEASURE,
    consistency.MEASURE,
    norms.MEASURE,
    labels.MEASURE,
    joint.MEASURE,
    joint.COMBINATIONS,
    quoting.MEASURE,
    quoting.NAMED,
    quoting.DIRECT_SPEECH,
    quoting.SPOKEN_WORDS,
    quoting.DIRECTNESS_MEASURE,
    reporting_verbs.MEASURE,
    distancing.MEASURE,
    distancing.TARGETS,
    readability.MEASURE,
    readability.SENTENCE_LENGTH,
    lexical_diversity.MEASURE,
    keyness.MEASURE,
)

__all__ = ["MEASURES", "Measure", "measure"]


def measure(document: Document, language: Language) -> Iterator[Tally]:
    """Yield all tallies of one article."""
    for entry in MEASURES:
        yield from entry.tally(document, language)
