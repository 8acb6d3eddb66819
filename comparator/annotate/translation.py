"""Translated? Signs in the text, and how strongly they speak together.

The result is a likeness to translations, never a verdict, and never "machine-translated": human translations look
the same. There is no score of style: a model would need texts to learn from, and none may ship.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from comparator.model import TEXT_ROLES, Evidence, Mention, Passage, Person, Span
from comparator.pack import Language, Signal

# How strongly a sign speaks: the text says so itself; hardly any native text has it; many have it.
STRENGTHS = ("declared", "hard", "weak")
# A text of fewer words says nothing about itself, unless it declares that it is a translation.
FEWEST_WORDS = 120
# What stands at a passage's end stands in its last so many characters.
TAIL = 80
# Declarations stand at a page's head or foot: in so many characters.
EDGE = 800
# Names of one person that begin alike are spellings of one another: „Lukaschenko“, „Lukashenko“.
ALIKE = 3
_CAPITALISED = re.compile(r"[A-ZÄÖÜ][\w-]{3,}")
# The systems of double quotation marks: the marks that only one of them has, and how one of them opens.
_MARKS = (("„", re.compile(r"(?<!\w)„\w")), ('"', re.compile(r"(?<![\w„])\"\w")), ("«»", re.compile(r"(?<!\w)[«»]\w")))

_Sign = tuple[Evidence, str]


def find_translation(
    text: str, passages: Sequence[Passage], mentions: Sequence[Mention], people: Sequence[Person], language: Language
) -> tuple[tuple[Evidence, ...], str | None]:
    """Find signs of translation in reading order, and the likeness that follows from them (see ``likeness``)."""
    body = [passage for passage in passages if passage.role in TEXT_ROLES]
    signs = [
        *_by_pattern(text, body, language), *_said_twice(text, body), *_two_names(mentions, language),
        *_two_spellings(text, people, language), *_two_marks(text, body),
    ]  # fmt: skip
    if not signs:
        return (), None
    words = sum(len(passage.of(text).split()) for passage in body)
    evidence = sorted((found for found, _ in signs), key=lambda found: (found.start, found.rule))
    return tuple(evidence), likeness(((found.rule, strength) for found, strength in signs), words)


def likeness(signs: Iterable[tuple[str, str]], words: int) -> str | None:
    """Say how strongly signs, each a name and its strength, speak for a translation of so many words.

    Returns:
        declared: the text says so; high: two or more different hard signs; medium: one; low: weak ones only;
        None: no sign, or a text too short to tell.
    """
    by_strength: dict[str, set[str]] = {}
    for name, strength in signs:
        by_strength.setdefault(strength, set()).add(name)
    if "declared" in by_strength:
        return "declared"
    if words < FEWEST_WORDS or not by_strength:
        return None
    return ("low", "medium", "high")[min(2, len(by_strength.get("hard", ())))]


def compile_signal(signal: Signal, language: Language) -> re.Pattern[str]:
    """Compile the pattern of a sign, with the names of all countries for COUNTRY."""
    countries = "|".join(re.escape(name) for country in language.countries for name in country.names)
    return re.compile(signal.pattern.replace("COUNTRY", f"(?:{countries})"), re.MULTILINE)


@lru_cache(maxsize=4)
def _patterns(language: Language) -> tuple[tuple[Signal, re.Pattern[str]], ...]:
    return tuple((signal, compile_signal(signal, language)) for signal in language.signals)


def _by_pattern(text: str, body: Sequence[Passage], language: Language) -> Iterator[_Sign]:
    """Yield the signs of the language pack."""
    page = [Span(0, len(text))]
    edge = page if len(text) <= 2 * EDGE else [Span(0, EDGE), Span(len(text) - EDGE, len(text))]
    places: dict[str, Sequence[Span]] = {"text": body, "page": page, "edge": edge}
    near = "\n".join([place.of(text) for place in edge])
    for signal, pattern in _patterns(language):
        present = list(filter((near if signal.where == "edge" else text).__contains__, signal.needs))
        if signal.needs and not present:
            continue
        for place in places[signal.where]:
            start = max(place.start, place.end - TAIL) if signal.at_end else place.start
            if present and not any(text.find(word, start, place.end) >= 0 for word in present):
                continue
            for match in pattern.finditer(text, start, place.end):
                yield Evidence(match.start(), match.end(), signal.name), signal.strength


def _said_twice(text: str, body: Sequence[Passage]) -> Iterator[_Sign]:
    """Two neighbouring paragraphs that say the same in other words: a teaser and its twin, translated apart.

    A weak sign: some outlets open every article so.
    """
    openings = [passage.of(text).split(maxsplit=4)[:4] for passage in body]
    for number, (before, after) in enumerate(itertools.pairwise(body)):
        if before.role == "headline" or openings[number] != openings[number + 1]:
            continue
        first, second = (set(_CAPITALISED.findall(p.of(text))) for p in (before, after))
        if min(len(first), len(second)) >= 5 and len(first & second) >= 0.5 * min(len(first), len(second)):
            yield Evidence(before.start, before.end, "one paragraph in two wordings"), "weak"


@lru_cache(maxsize=4)
def _place_groups(language: Language) -> frozenset[str]:
    return frozenset(group.name for card in language.cards for group in card.set if group.place)


def _two_names(mentions: Sequence[Mention], language: Language) -> Iterator[_Sign]:
    """Two names for one country in the narrator's voice; people mix them too, so this is a weak sign."""
    places = _place_groups(language)
    groups: dict[str, dict[str, Span]] = {}
    for mention in mentions:
        if mention.role in TEXT_ROLES and mention.voice == "narrator" and mention.referent in places:
            groups.setdefault(mention.referent, {}).setdefault(mention.variant, mention)
    for referent, variants in groups.items():
        if len(variants) > 1:
            for variant in sorted(variants):
                span = variants[variant]
                yield Evidence(span.start, span.end, f"two names in one text: {referent}"), "weak"


@lru_cache(maxsize=4)
def _spellings(language: Language) -> dict[str, tuple[str, str]]:
    """Map each surname that the pack spells in several ways to its person and itself; its genitive too."""
    known: dict[str, tuple[str, str]] = {}
    for person in language.people.person:
        surnames = {name for name in (person.name.rpartition(" ")[2], *person.names) if " " not in name}
        for name in surnames:
            if any(other != name and other[:ALIKE] == name[:ALIKE] for other in surnames):
                known |= {name: (person.name, name), f"{name}s": (person.name, name)}
    return known


def _two_spellings(text: str, people: Sequence[Person], language: Language) -> Iterator[_Sign]:
    """One person's name in two spellings, each where it stands first."""
    known = _spellings(language)
    groups: dict[str, dict[str, Span]] = {}
    for person in people:
        found = known.get(person.of(text).rpartition(" ")[2])
        if found:
            groups.setdefault(found[0], {}).setdefault(found[1], person)
    for spellings in groups.values():
        if len(spellings) > 1:
            for span in spellings.values():
                yield Evidence(span.start, span.end, "two spellings of one name"), "weak"


def _two_marks(text: str, body: Sequence[Passage]) -> Iterator[_Sign]:
    """Two systems of double quotation marks, each where it opens first."""
    used = [opening for marks, opening in _MARKS if any(mark in text for mark in marks)]
    if len(used) < 2:
        return
    opened = (next((m for p in body if (m := opening.search(text, p.start, p.end))), None) for opening in used)
    found = [match for match in opened if match]
    if len(found) > 1:
        for match in found:
            yield Evidence(match.start(), match.start() + 1, "mixed quotation marks"), "weak"
