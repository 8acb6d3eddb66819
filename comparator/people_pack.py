"""The nouns of a language pack's people: titles, countries, offices, names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Title:
    """A noun for a person.

    ``field`` names what it is about (science, sport …; several words: any of them), empty where that says nothing;
    ``offices`` are those that the bare title can mean when a country stands beside it; ``plural`` is one that no ending makes
    („Ärzte“).
    """

    lemma: str
    paradigm: str
    kind: str
    field: str = ""
    offices: tuple[str, ...] = ()
    colleague: bool = False
    whole: bool = False
    bound: bool = False
    open: bool = False
    name: str = ""
    plural: str = ""


@dataclass(frozen=True, slots=True)
class TitleList:
    """All titles of a language; words that end like one (``things``); lemmas that firms are called too (``corporate``).

    ``one_named``: fields whose bearers have a first name alone; ``rivals``: lemmas of which there are two, as a rule;
    ``incumbents`` and ``challengers``: lemmas for the one of two rivals who holds the office, and the other.
    """

    titles: tuple[Title, ...]
    things: frozenset[str]
    corporate: frozenset[str]
    one_named: frozenset[str] = frozenset()
    rivals: frozenset[str] = frozenset()
    incumbents: frozenset[str] = frozenset()
    challengers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Country:
    """A country (or a union that acts like one) and the words that stand for it."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office held, from ``since`` to ``until``; open: still held on the day ``known``, later nobody knows."""

    office: str
    country: str
    since: date
    until: date | None = None
    known: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Say whether the office was held that day; without a day every office counts."""
        last = self.until or self.known
        return day is None or (self.since <= day and (last is None or day <= last))


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody whom news names by surname or office alone; ``party`` as labels put it, empty for none."""

    name: str
    names: tuple[str, ...] = ()
    gender: str = "m"
    party: str = ""
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """The office that "the chief of" a seat of power holds."""

    office: str
    country: str


@dataclass(frozen=True, slots=True)
class Home:
    """What an office means by itself in an outlet's own country: one office, and those with a prefix.

    ``countries`` maps an outlet's country code to the country, the first one is the default; ``unique`` maps offices that
    only one country has to it.
    """

    countries: Mapping[str, str]
    office: str
    prefix: str
    unique: Mapping[str, str]

    def country(self, code: str) -> str | None:
        """Return the country of an outlet; without a code the default, None for a code that is not listed."""
        return self.countries.get(code.upper()) if code else next(iter(self.countries.values()))


@dataclass(frozen=True, slots=True)
class People:
    """Names: known people, first names with their gender ("m", "f", or "" for either), particles and forms of address."""

    person: tuple[KnownPerson, ...]
    home: Home
    seats: Mapping[str, Seat]
    first: Mapping[str, str]
    particles: tuple[str, ...]
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    direct: tuple[str, ...]
    nobility: tuple[str, ...]
    forms: tuple[str, ...]
    academic: tuple[str, ...]
    degrees: tuple[str, ...]
    faculties: tuple[str, ...]
    suffixes: tuple[str, ...]
    cities: str
    named_things: str
    bare_nouns: str
    named_places: str
    times: str
    departments: str
    parties: str
    same_party: Mapping[str, str]
