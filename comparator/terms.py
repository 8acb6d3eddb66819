"""Term cards: a contested referent, the words for it, and who says that the choice means something.

A card is data (``languages/<code>/terms/*.toml``, or ``corpus/terms/*.toml`` of a user's own). It never
says which side a word is on: it names readings with their sources, and the strength of each source.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest

STRENGTHS = {"G": "guideline or house rule", "D": "dictionary", "J": "jury", "C": "media criticism", "A": "advocacy"}
COMPOUNDS = ("first", "last", "head")
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Variant:
    """One word for the referent.

    ``stems`` are its spellings, each inflected by ``paradigm``; of several words („illegal Migration“) each by its own
    („adjective feminine“), or the last one alone. ``compounds`` says where in a compound it counts: ``first``
    (Belarus-Konflikt), ``last`` (russisch-belarussisch), ``head`` (Verteidigungspakt). ``exclude`` lists words, in
    all forms, that look like one of it and are none; ``unless_next`` words behind which it is a name. ``short``: it
    is an abbreviation of another variant; who spells that out does not change the word.
    """

    name: str
    stems: tuple[str, ...]
    paradigm: str
    example: str
    counterexample: str
    compounds: tuple[str, ...] = ()
    exact_case: bool = False
    exclude: tuple[str, ...] = ()
    unless_next: tuple[str, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class VariantSet:
    """Words between which a writer chooses; ``name`` is the referent of their mentions.

    ``place``: the words name one place, so that two of them in one text may be a trace of translation.
    ``claimed``: the words mean the same thing wherever they stand, so that two outlets may be set against each other.
    """

    name: str
    variant: tuple[Variant, ...]
    place: bool = False
    claimed: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody says the choice means: ``strength`` is a key of ``STRENGTHS``."""

    says: str
    who: str
    strength: str
    source: str


@dataclass(frozen=True, slots=True)
class Norm:
    """A dated rule: from ``since`` on, up to ``until``, ``who`` writes ``variant``, or with ``avoid`` no longer does.

    ``country`` is the code of the country it holds for; empty for any.
    """

    variant: str
    who: str
    strength: str
    source: str
    since: date | None = None
    until: date | None = None
    country: str = ""
    avoid: bool = False

    def holds(self, day: date | None, country: str) -> bool:
        """Say whether the rule held that day in a country; a rule without any date never counts."""
        if day is None or (self.since is None and self.until is None) or self.country not in ("", country):
            return False
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything known about one contested term; ``id`` is the name of the file ``path``, ``countries`` those where it
    is contested.
    """

    referent: str
    about: str
    set: tuple[VariantSet, ...]
    reading: tuple[Reading, ...] = ()
    norm: tuple[Norm, ...] = ()
    countries: tuple[str, ...] = ()
    id: str = ""
    path: str = ""


def read_cards(folders: Iterable[Path]) -> tuple[Card, ...]:
    """Read the cards of several folders; a card of the same file name in a later folder replaces the former.

    Raises:
        ConfigError: a card that is broken, or whose variants overlap.
    """
    cards: dict[str, Card] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            # What a corpus brings comes last: where two cards clash, the error names its file.
            cards.pop(path.stem, None)
            cards[path.stem] = _card(path)
    return tuple(cards.values())


def _card(path: Path) -> Card:
    """Read and check one card."""
    table = read_toml(path)
    path = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    for key in ("id", "path"):
        if key in table:
            raise ConfigError(path, f'unknown key "{key}"', "Leave it out: the file's name says it.")
    card = build(Card, {**table, "id": path.stem, "path": str(path)}, path)
    _check_sets(card, path)
    names = {variant.name for group in card.set for variant in group.variant}
    said: tuple[Reading | Norm, ...] = (*card.reading, *card.norm)
    for entry in said:
        if entry.strength not in STRENGTHS:
            raise ConfigError(path, f'"{entry.strength}" is no strength', suggest(entry.strength, STRENGTHS))
        if not entry.source or not entry.who:
            raise ConfigError(
                path, "a reading or norm names no `who` or no `source`", 'Say "unverified" where nobody has checked.'
            )
    for norm in card.norm:
        if norm.variant not in names:
            raise ConfigError(path, f'a norm names the unknown variant "{norm.variant}"', suggest(norm.variant, names))
        if norm.since and norm.until and norm.until <= norm.since:
            raise ConfigError(path, f'the norm on "{norm.variant}" ends before it begins', "Correct `since` or `until`.")
    for country in (*card.countries, *(norm.country for norm in card.norm if norm.country)):
        if not _COUNTRY.fullmatch(country):
            raise ConfigError(path, f'"{country}" is no code of a country', "Write two capital letters: DE, AT, CH.")
    return card


def _check_sets(card: Card, path: Path) -> None:
    """Refuse sets and variants that are empty, twice there, or compounded in an unknown place."""
    _check_names(path, "set", [group.name for group in card.set])
    for group in card.set:
        _check_names(path, f'set "{group.name}": variant', [variant.name for variant in group.variant])
        for variant in group.variant:
            where = f'{path}: variant "{variant.name}"'
            if not variant.stems:
                raise ConfigError(where, "`stems` is empty", "List at least one spelling.")
            for place in variant.compounds:
                if place not in COMPOUNDS:
                    raise ConfigError(where, f'"{place}" is no place in a compound', suggest(place, COMPOUNDS))


def _check_names(path: Path, what: str, names: Sequence[str]) -> None:
    """Refuse no names, and a name that stands twice."""
    if not names:
        raise ConfigError(path, f"there is no {what}", "Add one.")
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ConfigError(path, f'{what} "{twice}" stands there twice', "Join the two, or rename one.")
