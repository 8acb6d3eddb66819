"""Consistency: does one article keep to one of several words, or does it mix them?"""

from collections.abc import Iterator

from comparator.measures.measure import Measure, count_options, narrated
from comparator.model import Document, Mention, Span, Tally
from comparator.pack import Language

ONE, SEVERAL = "one word", "several words"


def tally_consistency(document: Document, language: Language) -> Iterator[Tally]:
    """Say of each set of words that the narrator uses twice or more whether he changes the word.

    Yields one tally a referent, base 1: the article. The evidence is the place where the word changes, or the
    last mention where it never does. Sets whose words may mean several things (``claimed = false``) are passed over,
    and so are abbreviations: „Islamischer Staat (IS)“ is one word.
    """
    own: dict[str, list[Mention]] = {}
    words = {(g.name, v.name) for card in language.cards for g in card.set if g.claimed for v in g.variant if not v.short}
    for mention in narrated(document):
        if (mention.referent, mention.variant) in words:
            own.setdefault(mention.referent, []).append(mention)
    findings = []
    for referent, mentions in own.items():
        if len(mentions) > 1:
            changed = next((m for m in mentions if m.variant != mentions[0].variant), None)
            place = changed or mentions[-1]
            findings.append((referent, "narrator", SEVERAL if changed else ONE, Span(place.start, place.end)))
    yield from count_options(document, "consistency", findings)


MEASURE = Measure("consistency", "count", tally_consistency)
