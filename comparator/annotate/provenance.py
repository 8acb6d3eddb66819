"""Whose text: the agency that wrote it, and signs that it was translated.

None found means "not found", never "original": one in eleven uncredited articles shares copy with
another outlet (measured on 41,000 articles). Signs of translation are listed, not judged.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.annotate.credits import Credit, credit_finder
from comparator.model import TEXT_ROLES, Evidence, Mention, Passage, Provenance, Span
from comparator.pack import Language, Signal

_CAPITALISED = re.compile(r"[A-ZÄÖÜ][\w-]{3,}")


@lru_cache(maxsize=4)
def _patterns(language: Language) -> tuple[tuple[Signal, re.Pattern[str]], ...]:
    return tuple((signal, re.compile(signal.pattern)) for signal in language.signals)


def find_provenance(text: str, passages: Sequence[Passage], mentions: Sequence[Mention], language: Language) -> Provenance:
    """Find who wrote the text, and signs of translation."""
    found = list(_credits(text, passages, language))
    # A credit at the end beats a dateline, a dateline a line of its own: it is nearest to the final text.
    order = {"credit": 0, "dateline": 1, "editorial": 2, "byline": 3}
    best = min(found, key=lambda entry: order[entry[1]], default=None)
    evidence = tuple(Evidence(c.start, c.end, _RULES[role]) for c, role in found)
    return Provenance(
        best[0].agency if best else None, best[0].share if best else None, evidence,
        tuple(sorted(_translation(text, passages, mentions, language), key=lambda e: (e.start, e.rule))),
    )  # fmt: skip


_RULES = {
    "credit": "credit at the end", "dateline": "dateline", "editorial": "editorial credit", "byline": "agency in the byline",
}  # fmt: skip


def _credits(text: str, passages: Sequence[Passage], language: Language) -> Iterator[tuple[Credit, str]]:
    """Yield what names an author of the text, with the kind of place it stands in."""
    finder = credit_finder(language)
    for passage in passages:
        if passage.role not in _RULES or passage.rule == "a picture's credit":
            continue
        read = {"dateline": finder.leading, "editorial": finder.note}.get(passage.role, finder.whole)
        found = read(text, passage)
        if found:
            yield found, passage.role


# What stands at a passage's end stands in its last so many characters.
TAIL = 80


def _translation(text: str, passages: Sequence[Passage], mentions: Sequence[Mention], language: Language) -> Iterator[Evidence]:
    """Yield signs of translation; each alone proves nothing."""
    body = [p for p in passages if p.role in TEXT_ROLES]
    for signal, pattern in _patterns(language):
        if signal.needs and not any(word in text for word in signal.needs):
            continue
        for place in body if signal.where == "text" else [Span(0, len(text))]:
            start = max(place.start, place.end - TAIL) if signal.at_end else place.start
            for match in pattern.finditer(text, start, place.end):
                yield Evidence(match.start(), match.end(), signal.name)
    yield from _said_twice(text, body)
    yield from _two_names(mentions, language)


def _said_twice(text: str, body: Sequence[Passage]) -> Iterator[Evidence]:
    """Two neighbouring paragraphs that say the same in other words: a teaser and its twin, translated apart."""
    for before, after in itertools.pairwise(body):
        if before.role == "headline" or before.of(text).split(maxsplit=4)[:4] != after.of(text).split(maxsplit=4)[:4]:
            continue
        first, second = (set(_CAPITALISED.findall(p.of(text))) for p in (before, after))
        if min(len(first), len(second)) >= 5 and len(first & second) >= 0.5 * min(len(first), len(second)):
            yield Evidence(before.start, before.end, "one paragraph in two wordings")


def _two_names(mentions: Sequence[Mention], language: Language) -> Iterator[Evidence]:
    """Two names for one country in the narrator's voice; people mix them too, so this is a weak sign."""
    places = {group.name for card in language.cards for group in card.set if group.place}
    groups: dict[str, dict[str, Span]] = {}
    for mention in mentions:
        if mention.role in TEXT_ROLES and mention.voice == "narrator" and mention.referent in places:
            groups.setdefault(mention.referent, {}).setdefault(mention.variant, mention)
    for referent, variants in groups.items():
        if len(variants) > 1:
            for variant in sorted(variants):
                span = variants[variant]
                yield Evidence(span.start, span.end, f"two names in one text: {referent}")
