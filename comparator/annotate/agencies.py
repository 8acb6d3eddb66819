"""Agencies: each one that is named in an article, with its role: it wrote the text, took a picture, or is quoted."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.annotate.credit_words import alternatives
from comparator.annotate.credits import Credit, credit_finder
from comparator.annotate.running import RunningWords
from comparator.model import TEXT_ROLES, NamedAgency, Passage
from comparator.pack import Language
from comparator.tokens import find_tokens

PHOTO, QUOTED = "photo", "quoted"
# Words that say so stand so many characters before an agency at the most.
REACH = 60
# What stands under a picture.
PICTURED = ("caption", "credit")
# Between „laut“ and an agency stand words like these: „laut einem Bericht der staatlichen Agentur Belta“.
_BETWEEN = r"\s+(?:[a-zäöüß]{3,}e[nrms]?\s+){0,2}[„\"»(]?"


def find_agencies(
    words: RunningWords, passages: Sequence[Passage], credits_: Sequence[Credit], language: Language
) -> Iterator[NamedAgency]:
    """Yield the agencies named in the credits of text and pictures, and those that the text gives as its source, in order.

    Args:
        credits_: those that say who wrote the text.
    """
    text, spellings = words.text, _by_first_word(language)
    present = sorted(spelling for form in words.distinct & spellings.keys() for spelling in spellings[form])
    if not present:
        return
    names = credit_finder(language).reader.names
    named, (before, after) = _named(tuple(present)), _sourced(language)
    for passage in passages:
        if not any(text.find(spelling, passage.start, passage.end) >= 0 for spelling in present):
            continue
        author = next((credit for credit in credits_ if passage.overlaps(credit)), None)
        role = author.share if author else PHOTO if _is_pictured(passage.of(text), passage.role, language) else ""
        if not role and passage.role not in TEXT_ROLES:
            continue
        for match in named.finditer(text, passage.start, passage.end):
            first, behind = match.span()
            near = text[max(passage.start, first - REACH) : first]
            if role or before.search(near) or after.match(text, behind, passage.end):
                yield NamedAgency(first, behind, names[match.group()], role or QUOTED)


def _is_pictured(line: str, role: str, language: Language) -> bool:
    """Whether a line stands under a picture, or is a picture's credit itself: „© dpa“ among a page's elements."""
    return role in PICTURED or (role not in TEXT_ROLES and credit_finder(language).has_photo_credit(line))


@lru_cache(maxsize=4)
def _by_first_word(language: Language) -> dict[str, list[str]]:
    """Return the spellings of agencies by their first words, as tokens."""
    found: dict[str, list[str]] = {}
    for spelling in credit_finder(language).reader.names:
        found.setdefault(find_tokens(spelling)[0].form, []).append(spelling)
    return found


@lru_cache(maxsize=256)
def _named(present: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of some agencies' names."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(present)})(?![\w-])")


@lru_cache(maxsize=4)
def _sourced(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before, and behind, an agency that a text gives as its source."""
    agencies = language.agencies
    before = re.compile(rf"\b(?:{alternatives(agencies.quoted)}){_BETWEEN}$")
    return before, re.compile(rf"[\")“«]?,? (?:{alternatives(agencies.quoting)})\b")
