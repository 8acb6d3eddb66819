"""The nouns of a language pack: what a language is made of, as far as the code asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from comparator.grammar import Grammar
from comparator.people_pack import Country, People, TitleList
from comparator.term_index import TermIndex
from comparator.terms import Card


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: its name in findings and its spellings in credits; ``traps`` look like it.

    ``beside`` are spellings that mean it only beside another agency; alone they are somebody's initials.
    """

    name: str
    spellings: tuple[str, ...]
    beside: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence on who wrote a text: a pattern with AGENCY where an agency stands, and a proof."""

    pattern: str
    example: str
    counterexample: str


@dataclass(frozen=True, slots=True)
class Agencies:
    """The agencies and the words that tell the roles of a credit apart.

    ``unnamed`` are words for agencies that a credit does not name, ``unnamed_name`` is what they are called in findings;
    ``notes`` are patterns for sentences on who wrote a text, with AGENCY where an agency stands.
    """

    agency: tuple[Agency, ...]
    photo_marks: tuple[str, ...]
    photo_houses: tuple[str, ...]
    positions: tuple[str, ...]
    openers: tuple[str, ...]
    fillers: frozenset[str]
    mixed: frozenset[str]
    quoted: frozenset[str]
    quoting: tuple[str, ...]
    unnamed: tuple[str, ...]
    unnamed_name: str
    notes: tuple[Note, ...]


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
class LineCues:
    """Words and patterns that the line classifier counts (see lines.toml)."""

    verbs: str
    verb_endings: str
    first: str
    address: str
    page: str
    date: str


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign of translation.

    ``strength``: declared (the text says itself that it is translated), hard or weak;
    ``where``: text looks at the article's own text, page at everything, edge at the page's head and foot;
    ``at_end``: only at its passages' ends; ``needs``: plain words, one of which every match contains; empty where none
    is certain.
    """

    name: str
    strength: str
    where: str
    pattern: str
    example: str
    counterexample: str
    at_end: bool = False
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb; its class is the ``stance``."""

    lemma: str
    stance: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Words that report speech, by the form they have in a text.

    ``parted`` are participles without their prefix: „bekannt gegeben“ is written in two words, too; ``signs`` are all
    these forms of verbs together.
    """

    finite: Mapping[str, tuple[Verb, ...]]
    participles: Mapping[str, Verb]
    parted: frozenset[str]
    signs: frozenset[str]
    stances: Mapping[str, str]
    nouns: Mapping[str, str]
    before: frozenset[str]
    in_front: str
    heads: frozenset[str]
    after: frozenset[str]
    thereafter: frozenset[str]
    so: frozenset[str]
    how: frozenset[str]
    passing: frozenset[str]
    impersonal: frozenset[str]
    reflexive: frozenset[str]
    naming: frozenset[str]
    acts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by its names; endings are added to their words."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language pack. Loaded once a process, read only, and therefore equal only to itself."""

    folder: Path
    grammar: Grammar
    agencies: Agencies
    rules: tuple[LineRule, ...]
    line_cues: LineCues
    signals: tuple[Signal, ...]
    reporting: Reporting
    titles: TitleList
    countries: tuple[Country, ...]
    organisations: tuple[Organisation, ...]
    people: People
    cards: tuple[Card, ...]
    index: TermIndex

    @property
    def code(self) -> str:
        """The language's ISO 639-1 code."""
        return self.grammar.code
