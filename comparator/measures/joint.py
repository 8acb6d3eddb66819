"""Joint choices: which name of a country goes with which title of its head?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options, voice_group
from comparator.model import Document, Span, Tally
from comparator.pack import Language


def tally_joint(document: Document, language: Language) -> Iterator[Tally]:
    """Count pairs of a label and the country's name beside it: „belarussische Machthaber“, „Präsident von Belarus“.

    Yields one tally a person and voice, base = such pairs. One word never gives a side: all four cells of
    {Belarus, Weißrussland} × {Machthaber, Präsident} are attested in print.
    """
    text = document.article.text
    before = {mention.end: mention for mention in document.mentions}
    behind = {m.start: m for m in document.mentions if text.endswith(language.grammar.of_country, 0, m.start)}
    findings = []
    for label in document.labels:
        mention = before.get(label.start - 1) if text[label.start - 1 : label.start] in (" ", "\u00a0") else None
        mention = mention or behind.get(label.end + len(language.grammar.of_country))
        if mention:
            pair, span = (
                f"{mention.variant} + {label.label}",
                Span(min(mention.start, label.start), max(mention.end, label.end)),
            )
            findings += [(person, voice_group(label.voice, label.role), pair, span) for person in label.persons]
    yield from count_options(document, "joint", findings)


MEASURE = Measure("joint", "count", tally_joint)
