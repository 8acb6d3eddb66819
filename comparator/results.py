"""The nouns of comparison: what the stages between and behind the articles hand to the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from comparator.model import Caveat, Corpus, Document, Span, Tally


@dataclass(frozen=True, slots=True)
class Share:
    """How often an outlet took an option: ``count`` of ``base``, and the mean share of its articles.

    ``share``, ``low`` and ``high`` are between 0 and 1; ``low`` and ``high`` (95 %) are None where the
    effective number of articles ``n_eff`` is below 5. ``message`` is a code of the small-sample rules,
    ``confidence`` one of three words (see ``stats.estimates``).
    """

    measure: str
    subject: str
    option: str
    outlet: str
    voice: str
    count: int
    base: int
    n_articles: int
    n_eff: float
    share: float
    low: float | None
    high: float | None
    message: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Value:
    """The articles' values of one outlet: median and range, in the measure's unit."""

    measure: str
    option: str
    outlet: str
    n_articles: int
    median: float
    lowest: float
    highest: float
    confidence: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """An outlet against all others: ``difference`` of shares; p and q None where too few articles allow no test."""

    measure: str
    subject: str
    voice: str
    option: str
    outlet: str
    difference: float
    p: float | None
    q: float | None


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A word in one outlet against the rest: articles that have it; ``q`` None: not tested."""

    outlet: str
    term: str
    effect: float | None
    low: float | None
    high: float | None
    p: float | None
    q: float | None
    articles: int
    articles_rest: int
    stories: int


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, by id."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between two texts that share copy.

    ``kind``: replaced, deleted (only in ``left``) or inserted (only in ``right``). A span is None where
    that side has nothing. ``about`` names the term or the person a changed word belongs to.
    """

    kind: str
    left: Span | None
    right: Span | None
    about: str = ""


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """Two articles that share text: ``containment`` of the smaller one's 7-word shingles, 0–1."""

    left: str
    right: str
    degree: str
    containment: float
    passages: tuple[tuple[Span, Span], ...]
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A finding worth a sentence: what differs most between the two outlets at the ends of a scale.

    ``ends`` are (outlet, option, count, base) of the two; ``scale`` is (outlet, position 0–1) of all
    outlets; ``separation`` is the gap between the nearer ends of their intervals (below 0: they overlap).
    """

    kind: str
    subject: str
    option: str
    ends: tuple[tuple[str, str, float, float], ...]
    scale: tuple[tuple[str, float], ...]
    bounds: tuple[float, float]
    base: int
    separation: float
    confidence: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the report shows, and nothing else reaches it."""

    corpus: Corpus
    documents: tuple[Document, ...]
    tallies: tuple[Tally, ...]
    shares: tuple[Share, ...]
    values: tuple[Value, ...]
    contrasts: tuple[Contrast, ...]
    keyness: tuple[KeyTerm, ...]
    stories: tuple[Story, ...]
    shared: tuple[SharedCopy, ...]
    claims: tuple[Claim, ...]
    caveats: tuple[Caveat, ...]
    manifest: Mapping[str, str] = field(default_factory=dict)
