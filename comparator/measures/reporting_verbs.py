"""Reporting verbs: neutral or colouring?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options
from comparator.model import Document, Tally
from comparator.pack import Language


def tally_reporting_verbs(document: Document, language: Language) -> Iterator[Tally]:
    """Count the words that report speech, each occurrence once however many quotes hang on it.

    Yields one tally by lemma (subject ``verb``) and one by class (subject ``class``), base = reporting
    words. The classes are the language pack's.
    """
    cues = {cue.start: cue for quote in document.quotes if quote.kind != "scare" and (cue := quote.cue)}
    findings = [("verb", "", cue.lemma, cue) for cue in cues.values()] + [
        ("class", "", cue.stance, cue) for cue in cues.values()
    ]
    yield from count_options(document, "reporting-verbs", findings)


MEASURE = Measure("reporting-verbs", "share", tally_reporting_verbs)
