"""The nouns of the design; read this file first.

Everything found in an article is a span: a half-open range of characters of its untouched text
(stand-off annotation). Everything counted is a tally. All values are frozen: stages hand them on
and never change them.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

TEXT_ROLES = ("headline", "lead", "body", "subheading", "key-points")
ROLES = (
    *TEXT_ROLES, "caption", "credit", "byline", "dateline", "subscription", "related",
    "comments", "author-bio", "editorial", "navigation",
)  # fmt: skip
VOICES = ("narrator", "indirect", "direct", "partial", "scare")
QUOTE_KINDS = ("direct", "partial", "scare", "indirect", "free-indirect", "reported")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


# Outlets of these kinds are compared with, never against: what others made of their texts is asked, not how they write.
SOURCE_KINDS = {"agency": "agency", "agentur": "agency", "source": "source", "quelle": "source"}


@dataclass(frozen=True, slots=True)
class Outlet:
    """A folder of the corpus: who printed these articles. ``id`` is the folder's name.

    ``kind`` is free text; some words say that others print these texts (see ``SOURCE_KINDS``).
    ``cut_from``, ``drop_line`` and ``keep_line`` correct the roles of this outlet's lines. ``also`` are other names that texts
    have for it: a report without outlets' names blacks them out.
    """

    id: str
    name: str
    kind: str = ""
    language: str = "de"
    country: str = ""
    note: str = ""
    cut_from: tuple[str, ...] = ()
    drop_line: tuple[str, ...] = ()
    keep_line: tuple[str, ...] = ()
    # What does not touch what is counted stays out of the corpus's hash, which is that of outlets as they are written out.
    also: tuple[str, ...] = field(default=(), repr=False)

    @property
    def source(self) -> str:
        """What kind of texts that others print these are: agency, source, or empty for an outlet to compare."""
        return SOURCE_KINDS.get(self.kind.casefold(), "")


def is_pattern(entry: str) -> bool:
    """Say whether an entry is a regular expression: it stands between slashes."""
    return len(entry) > 2 and entry.startswith("/") and entry.endswith("/")


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read; ``id`` is ``outlet/file-without-ending`` and unique in a corpus."""

    id: str
    outlet: str
    text: str
    date: dt.date | None = None
    title: str | None = None
    url: str | None = None
    section: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Caveat:
    """Something a reader must know before believing a number: a code, where, and what fills its text."""

    code: str
    where: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read: outlets in the one order used everywhere (by id), articles by id."""

    name: str
    outlets: tuple[Outlet, ...]
    articles: tuple[Article, ...]
    digest: str
    caveats: tuple[Caveat, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """A stretch of text with one role; ``rule`` names the rule that said so, or the model.

    ``probability`` is the model's, that the line is the article's text; None where a rule decided.
    """

    role: str
    rule: str
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word of the text; a hyphened compound is one word. ``form`` is its normalised spelling."""

    form: str


@dataclass(frozen=True, slots=True)
class Person(Span):
    """One naming of a person by name; ``name`` is the full name where the text or the pack gives it."""

    name: str


@dataclass(frozen=True, slots=True)
class Speaker(Span):
    """The words that say who speaks; ``person`` is the one they mean, None where it stays open."""

    text: str
    person: str | None


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The reporting verb (or noun, or preposition) of a quote, its lemma and its class."""

    lemma: str
    stance: str


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """Words given as somebody's, with or without quotation marks (see ``QUOTE_KINDS``)."""

    kind: str
    speaker: Speaker | None
    cue: Cue | None


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A wording variant of a term card, in the voice and the role it stands in."""

    referent: str
    variant: str
    voice: str
    role: str


@dataclass(frozen=True, slots=True)
class Label(Span):
    """A title or epithet and the person (or persons) it means; ``kind``: office, role or evaluative."""

    label: str
    persons: tuple[str, ...]
    voice: str
    role: str
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence(Span):
    """Words that speak for a finding, with the rule or signal that they meet."""

    rule: str


@dataclass(frozen=True, slots=True)
class NamedAgency(Span):
    """An agency's name in an article; ``role`` is text, text+desk or mixed in a credit for the text, photo or quoted."""

    agency: str
    role: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who wrote the words. ``agency`` None means "not found", never "original".

    ``share`` is text, text+desk or mixed where an agency is found. ``translation`` holds signals, not a verdict;
    ``likeness`` says how strongly they speak together: declared, high, medium, low, or None for "no evidence".
    ``agencies`` are all that the article names, in their roles.
    """

    agency: str | None = None
    share: str | None = None
    evidence: tuple[Evidence, ...] = ()
    translation: tuple[Evidence, ...] = ()
    likeness: str | None = None
    agencies: tuple[NamedAgency, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """An article and all that was found in it; ``country`` is its outlet's, by its code, empty where it is not known."""

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Span, ...]
    tokens: Sequence[Token]
    people: tuple[Person, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[Mention, ...]
    labels: tuple[Label, ...]
    distance: tuple[Evidence, ...]
    provenance: Provenance
    country: str = ""

    @property
    def headline(self) -> str:
        """The article's title, or its headline in the text; empty where there is neither."""
        article = self.article
        return article.title or next((p.of(article.text) for p in self.passages if p.role == "headline"), "")


@dataclass(frozen=True, slots=True)
class Tally:
    """Out of ``base`` opportunities, each option was taken ``counts[option]`` times, in one article.

    All numbers are integers, so that sums come out the same in any order. ``evidence`` holds the words
    behind each count, where there are words to show.
    """

    measure: str
    article: str
    subject: str
    voice: str
    base: int
    counts: Mapping[str, int]
    evidence: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
