"""Term cards: a contested referent, the words for it, and who says that the choice means something.

A card is data (``languages/<code>/terms/*.toml``, or ``corpus/terms/*.toml`` of a user's own). It never
says which side a word is on: it names readings with their sources, and the strength of each source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest
from comparator.word_table import WordTable

STRENGTHS = {"G": "guideline or house rule", "D": "dictionary", "J": "jury", "C": "media criticism", "A": "advocacy"}
COMPOUNDS = ("first", "last", "head")


@dataclass(frozen=True, slots=True)
class Variant:
    """One word for the referent.

    ``stems`` are its spellings, each inflected by ``paradigm``. ``compounds`` says where in a compound it
    counts: ``first`` (Belarus-Konflikt), ``last`` (russisch-belarussisch), ``head`` (Verteidigungspakt).
    ``exclude`` lists words that look like a form and are none; ``unless_next`` words behind which it is a name.
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
    """A dated rule: from ``since`` on, ``who`` writes ``variant``."""

    variant: str
    who: str
    strength: str
    source: str
    since: date | None = None
    until: date | None = None
    country: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything known about one contested term; ``id`` is the file's name."""

    referent: str
    about: str
    set: tuple[VariantSet, ...]
    reading: tuple[Reading, ...] = ()
    norm: tuple[Norm, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of the index: the set and the variant it belongs to, and how it may be compounded.

    ``bare``: without an ending, as the first part of a compound has it. „Russischen-Belarussischen-Union“
    is a name; „belarussisch-russisch“ is not.
    """

    referent: str
    variant: str
    compounds: tuple[str, ...]
    bare: bool
    exact: str | None
    exclude: frozenset[str]
    unless_next: frozenset[str]


# The last so many letters say whether a word can end in a variant.
TAIL = 3


class TermIndex:
    """All forms of all cards in one dict: a look-up costs the same for ten cards and for a thousand."""

    def __init__(self, forms: Mapping[str, tuple[Entry, ...]]) -> None:
        """Index ``forms``: the entries of each form, by the form in lower case."""
        self.forms = forms
        heads = [form for form, entries in forms.items() if any("head" in e.compounds for e in entries)]
        self.head_lengths = sorted({len(form) for form in heads}, reverse=True)
        self.tails = frozenset(form[-TAIL:] for form in heads)
        # The variant that a whole token stands for; None for any other word.
        self.variants: WordTable[Entry | None] = WordTable(self._find)

    def find(self, form: str) -> Entry | None:
        """Find the variant that a whole token stands for; None for any other word."""
        return self.variants[form]

    def _find(self, form: str) -> Entry | None:
        whole = self._match(form, form, None)
        if whole or "-" not in form:
            return whole or self._head(form, form)
        parts = [part for part in form.split("-") if part]
        if not parts:
            return None
        last = self._match(parts[-1], form, "last") or self._head(parts[-1], form)
        return last or self._match(parts[0], form, "first")

    def _match(self, part: str, form: str, place: str | None) -> Entry | None:
        for entry in self.forms.get(part.casefold(), ()):
            fits = place is None or (place in entry.compounds and (entry.bare or place != "first"))
            if fits and entry.exact in (None, part) and form.casefold() not in entry.exclude:
                return entry
        return None

    def _head(self, part: str, form: str) -> Entry | None:
        folded = part.casefold()
        for length in self.head_lengths if folded[-TAIL:] in self.tails else ():
            if length < len(folded):
                found = self._match(part[-length:], form, "head")
                if found and found.exact is None:
                    return found
        return None


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


def index_cards(cards: Iterable[Card], paradigms: Mapping[str, tuple[str, ...]]) -> TermIndex:
    """Inflect every variant and put all forms into one index.

    Raises:
        ConfigError: an unknown paradigm, or two variants that share a form.
    """
    forms: dict[str, list[Entry]] = {}
    for card in cards:
        for form, entry in _entries(card, paradigms):
            known = forms.setdefault(form.casefold(), [])
            rivals = [e for e in known if e.exact in (None, entry.exact) and e.variant != entry.variant]
            if rivals:
                what = f'"{form}" is a form of "{rivals[0].variant}" and of "{entry.variant}"'
                raise ConfigError(f"terms/{card.id}.toml", what, "Let one variant have the form, or list it under `exclude`.")
            if entry not in known:
                known.append(entry)
    return TermIndex({form: tuple(entries) for form, entries in forms.items()})


def _entries(card: Card, paradigms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Entry]]:
    """Yield each inflected form of a card with its entry."""
    for group in card.set:
        for variant in group.variant:
            if variant.paradigm not in paradigms:
                what = f'unknown paradigm "{variant.paradigm}"'
                raise ConfigError(f"terms/{card.id}.toml", what, suggest(variant.paradigm, paradigms))
            exclude = frozenset(word.casefold() for word in variant.exclude)
            following = frozenset(variant.unless_next)
            for stem in variant.stems:
                for ending in paradigms[variant.paradigm]:
                    exact = stem + ending if variant.exact_case else None
                    yield (
                        stem + ending,
                        Entry(group.name, variant.name, variant.compounds, not ending, exact, exclude, following),
                    )
