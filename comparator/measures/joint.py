"""Joint choices: which name of a country goes with which title of its head?"""

from collections.abc import Iterator
from functools import lru_cache

from comparator.measures.measure import Measure, count_options, narrated, voice_group
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
        ends = [label.start - len(gap) for gap in _GAPS if text.endswith(gap, 0, label.start)]
        mention = next((before[end] for end in ends if end in before), None)
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


def tally_combinations(document: Document, language: Language) -> Iterator[Tally]:
    """Pair each of the narrator's labels with the name that he uses for the country of its bearer.

    Yields one tally a person, base = labels of somebody who holds or held an office in a country whose name is a
    choice, in an article that keeps to one name of it; where it changes the name, no pair is certain.
    """
    names = _own_names(document, language)
    findings = []
    for label in document.labels:
        if voice_group(label.voice, label.role) == "narrator":
            for person in label.persons:
                used = {name for group in _groups_of(language).get(person, ()) for name in names.get(group, ())}
                if len(used) == 1:
                    findings.append((person, "narrator", f"{used.pop()} + {label.label}", label))
    yield from count_options(document, "combinations", findings)


def _own_names(document: Document, language: Language) -> dict[str, set[str]]:
    """Map each set of names of a place to those that the narrator uses."""
    names: dict[str, set[str]] = {}
    for mention in narrated(document):
        names.setdefault(mention.referent, set()).add(mention.variant)
    return names


@lru_cache(maxsize=4)
def _groups_of(language: Language) -> dict[str, tuple[str, ...]]:
    """Map each person with an office to the sets of names of the office's country."""
    groups = {
        country.name: group.name
        for country in language.countries for card in language.cards for group in card.set
        if group.place and any(variant.name in country.names for variant in group.variant)
    }  # fmt: skip
    offices = {person.name: {office.country for office in person.offices} for person in language.people.person}
    return {name: tuple(groups[c] for c in sorted(held) if c in groups) for name, held in offices.items()}


MEASURE = Measure("joint", "count", tally_joint)
COMBINATIONS = Measure("combinations", "count", tally_combinations)
