"""A language pack, loaded and checked: all that the code knows of a language is data under ``languages/``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest
from comparator.terms import Card, TermIndex, index_cards, read_cards

T = TypeVar("T")

PACKS = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed word classes and marks; a text of words stands for the set of them."""

    code: str
    name: str
    marks: tuple[tuple[str, ...], ...]
    abbreviations: str
    months: str
    determiners: str
    oblique: str
    prepositions: str
    conjunctions: str
    subordinators: str
    pronouns_masculine: str
    pronouns_feminine: str
    auxiliaries: str
    subjunctive: str
    stopwords: str
    openers: str
    both: str
    copulas: str
    former: str
    detached: str
    that: str
    no_content: str
    genitives: str
    definite: str
    institutions: str
    paradigms: dict[str, tuple[str, ...]]
    distance: dict[str, str]

    def words(self, name: str) -> frozenset[str]:
        """Return one of the word classes as a set."""
        return frozenset(getattr(self, name).split())


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: its name in findings and its spellings in credits; ``traps`` look like it."""

    name: str
    spellings: tuple[str, ...]
    traps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agencies:
    """The agencies and the words that tell the roles of a credit apart."""

    agency: tuple[Agency, ...]
    photo_marks: tuple[str, ...]
    photo_houses: tuple[str, ...]
    positions: tuple[str, ...]
    openers: tuple[str, ...]
    fillers: frozenset[str]
    mixed: frozenset[str]
    quoted: frozenset[str]


@dataclass(frozen=True, slots=True)
class LineRule:
    """How a line of furniture looks, and what it is (see boilerplate.toml)."""

    name: str
    role: str
    example: str
    counterexample: str
    lines: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    section: bool = False
    opens: str = ""
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign of translation; ``where``: text looks at the article's own text, page at everything."""

    name: str
    where: str
    pattern: str
    example: str
    counterexample: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb; its class is the ``stance``."""

    lemma: str
    stance: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Words that report speech, by the form they have in a text."""

    finite: Mapping[str, tuple[Verb, ...]]
    participles: Mapping[str, Verb]
    stances: Mapping[str, str]
    nouns: frozenset[str]
    before: tuple[str, ...]
    after: frozenset[str]
    so: frozenset[str]
    how: frozenset[str]
    passing: frozenset[str]
    naming: frozenset[str]


@dataclass(frozen=True, slots=True)
class Title:
    """A noun for a person: ``offices`` are those the bare title can mean when a country stands beside it."""

    lemma: str
    paradigm: str
    kind: str
    offices: tuple[str, ...] = ()
    colleague: bool = False
    whole: bool = False
    bound: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """A country (or a union that acts like one) and the words that stand for it."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office held, from ``since`` to ``until`` (open: no end known)."""

    office: str
    country: str
    since: date
    until: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Say whether the office was held that day; without a day every office counts."""
        return day is None or (self.since <= day and (self.until is None or day <= self.until))


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody whom news names by surname or office alone."""

    name: str
    names: tuple[str, ...]
    gender: str
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """The office that "the chief of" a seat of power holds."""

    office: str
    country: str


@dataclass(frozen=True, slots=True)
class People:
    """Names: known people, first names by gender, particles and forms of address."""

    person: tuple[KnownPerson, ...]
    seats: Mapping[str, Seat]
    first: Mapping[str, str]
    particles: tuple[str, ...]
    forms: tuple[str, ...]

    def gender(self, first_name: str) -> str | None:
        """Return "m" or "f" for a first name, None for any other word."""
        return next((gender for gender, names in self.first.items() if first_name in names.split()), None)


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language pack. Loaded once a process, read only, and therefore equal only to itself."""

    grammar: Grammar
    agencies: Agencies
    rules: tuple[LineRule, ...]
    signals: tuple[Signal, ...]
    reporting: Reporting
    titles: tuple[Title, ...]
    countries: tuple[Country, ...]
    people: People
    cards: tuple[Card, ...]
    index: TermIndex

    @property
    def code(self) -> str:
        """The language's ISO 639-1 code."""
        return self.grammar.code


def load_language(code: str, term_folders: Iterable[Path] = ()) -> Language:
    """Load a language pack, with term cards of the corpus's own beside the pack's.

    Raises:
        ConfigError: no such pack, or a file in it (or among the cards) that is broken.
    """
    return _load(code, tuple(term_folders))


@lru_cache(maxsize=4)
def _load(code: str, term_folders: tuple[Path, ...]) -> Language:
    folder = PACKS / code
    if not (folder / "grammar.toml").exists():
        known = [path.parent.name for path in PACKS.glob("*/grammar.toml")]
        raise ConfigError(f'language "{code}"', "there is no such language pack", suggest(code, known))
    grammar = build(Grammar, read_toml(folder / "grammar.toml"), folder / "grammar.toml")
    cards = read_cards((folder / "terms", *term_folders))
    return Language(
        grammar,
        _agencies(folder / "agencies.toml"),
        _list(folder / "boilerplate.toml", "rule", LineRule),
        _list(folder / "translation.toml", "signal", Signal),
        _reporting(folder / "reporting.toml"),
        _list(folder / "titles.toml", "title", Title),
        _list(folder / "countries.toml", "country", Country),
        build(People, read_toml(folder / "people.toml"), folder / "people.toml"),
        cards,
        index_cards(cards, grammar.paradigms),
    )


def _list(path: Path, key: str, kind: type[T]) -> tuple[T, ...]:
    """Read a file that holds one list of tables."""
    return tuple(build(kind, entry, f"{path}: {key} {number}") for number, entry in enumerate(read_toml(path)[key], 1))


def _agencies(path: Path) -> Agencies:
    table = read_toml(path)
    agencies = tuple(build(Agency, entry, path) for entry in table["agency"])
    photo = table["photo"]
    return Agencies(
        agencies,
        tuple(photo["marks"]),
        tuple(photo["houses"]),
        tuple(photo["positions"]),
        tuple(table["credit"]["openers"]),
        frozenset(table["credit"]["fillers"]),
        frozenset(table["mixed"]["words"]),
        frozenset(table["quoted"]["before"]),
    )


def _reporting(path: Path) -> Reporting:
    """Read the reporting verbs into look-ups by form."""
    table = read_toml(path)
    finite: dict[str, tuple[Verb, ...]] = {}
    participles: dict[str, Verb] = {}
    for group in table["class"]:
        for entry in group["verbs"]:
            verb = Verb(entry["lemma"], group["name"], entry.get("prefix", ""))
            if verb.prefix:
                participles[entry["participle"]] = verb
            for form in entry["forms"].split():
                finite[form] = (*finite.get(form, ()), verb)
                if verb.prefix:
                    participles[verb.prefix + form] = verb
    return Reporting(
        finite, participles, {group["name"]: group["reason"] for group in table["class"]},
        frozenset(table["nouns"]["words"].split()), tuple(table["attribution"]["before"]),
        frozenset(table["attribution"]["after"]), frozenset(table["attribution"]["so"]),
        frozenset(table["attribution"]["how"]),
        frozenset(table["passing"]["verbs"]),
        frozenset(table["naming"]["words"].split()),
    )  # fmt: skip


def compile_rule(rule: LineRule) -> re.Pattern[str]:
    """Compile a furniture rule into one expression that a whole line must match.

    Letter case and a colon at the end do not matter for ``lines``.
    """
    parts = [rf"(?i:{re.escape(line)}\s*:?)" for line in rule.lines]
    parts += [rf"{re.escape(start)}.*" for start in rule.starts]
    parts += [f"(?:{pattern})" for pattern in rule.patterns]
    return re.compile("|".join(parts), re.DOTALL)
