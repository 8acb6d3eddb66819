"""Joint choices: which name of a country goes with which title of its head?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options, voice_group
from comparator.model import Document, Span, Tally
from comparator.pack import Language

# Between the name of a country and a title behind it: „belarussische Machthaber“, „Belarus' Präsident“.
_GAPS = (" ", "\u00a0", "' ", "’ ", "\n")


def tally_joint(document: Document, language: Language) -> Iterator[Tally]:
    """Count pairs of a label and the country's name beside it: „belarussische Machthaber“, „Präsident von
    Belarus“, „Präsident Weißrusslands“.

    Yields one tally a person and voice, base = such pairs. One word never gives a side: all four cells of
    {Belarus, Weißrussland} × {Machthaber, Präsident} are attested in print.
    """
    text, of_country = document.article.text, language.grammar.of_country
    places = {group.name for card in language.cards for group in card.set if group.place}
    named = [mention for mention in document.mentions if mention.referent in places]
    before, behind = {mention.end: mention for mention in named}, {mention.start: mention for mention in named}
    findings = []
    for label in document.labels:
        mention = next(
            (m for gap in _GAPS if text.endswith(gap, 0, label.start) and (m := before.get(label.start - len(gap)))), None
        )
        if mention is None:
            gap = of_country if text.startswith(of_country, label.end) else " "
            mention = behind.get(label.end + len(gap))
            if mention and gap == " " and not mention.of(text).endswith("s"):
                # „Präsident Weißrusslands“; „der Präsident Belarus besuchte“ is two things.
                mention = None
        if mention:
            span = Span(min(mention.start, label.start), max(mention.end, label.end))
            pair = f"{mention.variant} + {label.label}"
            findings += [(person, voice_group(label.voice, label.role), pair, span) for person in label.persons]
    yield from count_options(document, "joint", findings)


MEASURE = Measure("joint", "count", tally_joint)
