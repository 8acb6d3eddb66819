"""Agencies: each one that is named in an article, with its role: it wrote the text, took a picture, or is quoted."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.annotate.credit_words import alternatives
from comparator.annotate.credits import Credit, credit_finder
from comparator.model import TEXT_ROLES, NamedAgency, Passage
from comparator.pack import Language

PHOTO, QUOTED = "photo", "quoted"
# What stands under a picture.
PICTURED = ("caption", "credit")
# Between „laut“ and an agency stand words like these: „laut einem Bericht der staatlichen Agentur Belta“.
_BETWEEN = r"\s+(?:[a-zäöüß]{3,}e[nrms]?\s+){0,2}[„\"»(]?"


def find_agencies(
    text: str, passages: Sequence[Passage], credits_: Sequence[Credit], language: Language
) -> Iterator[NamedAgency]:
    """Yield the agencies named in the credits of text and pictures, and those that the text gives as its source, in order.

    Args:
        credits_: those that say who wrote the text.
    """
    names = credit_finder(language).reader.names
    present = tuple(spelling for spelling in names if spelling in text)
    if not present:
        return
    named, quoted = _patterns(present, language)
    for passage in passages:
        author = next((credit for credit in credits_ if passage.overlaps(credit)), None)
        role = author.share if author else PHOTO if _is_pictured(passage.of(text), passage.role, language) else ""
        pattern = named if role else quoted if passage.role in TEXT_ROLES else None
        for match in pattern.finditer(text, passage.start, passage.end) if pattern else ():
            start, end = next(match.span(name) for name, value in match.groupdict().items() if value)
            yield NamedAgency(start, end, names[text[start:end]], role or QUOTED)


def _is_pictured(line: str, role: str, language: Language) -> bool:
    """Whether a line stands under a picture, or is a picture's credit itself: „© dpa“ among a page's elements."""
    return role in PICTURED or (role not in TEXT_ROLES and credit_finder(language).has_photo_credit(line))


@lru_cache(maxsize=256)
def _patterns(present: tuple[str, ...], language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of some agencies' names anywhere, and where a text gives them as its source."""
    agencies = language.agencies
    words = rf"(?:{alternatives(present)})(?![\w-])"
    before, after = alternatives(agencies.quoted), alternatives(agencies.quoting)
    return (
        re.compile(rf"(?<![\w-])(?P<name>{words})"),
        re.compile(rf"\b(?:{before}){_BETWEEN}(?P<before>{words})|(?<![\w-])(?P<after>{words})[\")“«]?,? (?:{after})\b"),
    )
