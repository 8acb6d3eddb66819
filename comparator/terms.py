"""Term cards: a contested referent, the words for it, and who says that the choice means something.

A card is data (``languages/<code>/terms/*.toml``, or ``corpus/terms/*.toml`` of a user's own). It never
says which side a word is on: it names readings with their sources, and the strength of each source.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest

STRENGTHS = {"G": "guideline or house rule", "D": "dictionary", "J": "jury", "C": "media criticism", "A": "advocacy"}
COMPOUNDS = ("first", "last", "head")


@dataclass(frozen=True, slots=True)
class Variant:
    """One word for the referent.

    ``stems`` are its spellings, each inflected by ``paradigm``; of several words („illegal Migration“) each by its own
    („adjective feminine“), or the last one alone. ``compounds`` says where in a compound it counts: ``first``
    (Belarus-Konflikt), ``last`` (russisch-belarussisch), ``head`` (Verteidigungspakt). ``exclude`` lists words, in
    all forms, that look like one of it and are none; ``unless_next`` words behind which it is a name.
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
    """Everything known about one contested term; ``id`` is the file's name, ``countries`` those where it is contested."""

    referent: str
    about: str
    set: tuple[VariantSet, ...]
    reading: tuple[Reading, ...] = ()
    norm: tuple[Norm, ...] = ()
    countries: tuple[str, ...] = ()
    id: str = ""


def read_cards(folders: Iterable[Path]) -> tuple[Card, ...]:
    """Read the cards of several folders; a card of the same file name in a later folder replaces the former.

    Raises:
        ConfigError: a card that is broken, or whose variants overlap.
    """
    cards: dict[str, Card] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            cards[path.stem] = _card(path)
    return tuple(cards[name] for name in sorted(cards))


def _card(path: Path) -> Card:
    """Read and check one card."""
    card = build(Card, {**read_toml(path), "id": path.stem}, path)
    names = {variant.name for group in card.set for variant in group.variant}
    for strength in [entry.strength for entry in card.reading] + [norm.strength for norm in card.norm]:
        if strength not in STRENGTHS:
            raise ConfigError(path, f'"{strength}" is no strength', suggest(strength, STRENGTHS))
    for norm in card.norm:
        if norm.variant not in names:
            raise ConfigError(path, f'a norm names the unknown variant "{norm.variant}"', suggest(norm.variant, names))
    for group in card.set:
        for variant in group.variant:
            for place in variant.compounds:
                if place not in COMPOUNDS:
                    raise ConfigError(path, f'"{place}" is no place in a compound', suggest(place, COMPOUNDS))
    return card
