"""The nouns of comparison: what the stages between and behind the articles hand to the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from comparator.model import Caveat, Corpus, Document, Outlet, Tally
from comparator.relations import Ownership, SharedCopy, Story


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
    """An outlet against all others, or against the reference: ``difference`` of shares.

    ``matched`` is the difference on like subjects, None where there are none. p is None where too few articles allow no test, q
    also where no finding is possible, however the votes fall; ``detectable`` is the difference that most likely (80 %) would be
    one, beside the findings of its measure.
    """

    measure: str
    subject: str
    voice: str
    option: str
    outlet: str
    difference: float
    p: float | None
    q: float | None
    matched: float | None = None
    detectable: float | None = None


@dataclass(frozen=True, slots=True)
class ValueContrast:
    """An outlet's values against all others': Cliff's ``delta`` (−1 to 1; above 0: larger here) with its 95 % bounds.

    The bounds are None below 20 articles on a side. ``shift`` is the median difference (Hodges and Lehmann) in the measure's
    unit; ``p_raw`` compares all articles, ``p`` and ``q`` those of like subjects.
    """

    measure: str
    option: str
    outlet: str
    n_articles: int
    n_rest: int
    delta: float
    low: float | None
    high: float | None
    shift: float
    p_raw: float
    p: float
    q: float


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A word in one outlet against the rest.

    ``effect`` is the log2 ratio of the shares of articles that have it, on like subjects, from ``low`` to ``high`` (95 %);
    ``raw`` the same over all articles. Positive: more here. ``q`` is None where nothing was tested. ``articles``,
    ``articles_rest`` and ``stories`` have it; it comes most often in the article ``strongest``.
    """

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
    raw: float | None = None
    strongest: str = ""


@dataclass(frozen=True, slots=True)
class Lockword:
    """A word that all outlets have in about as many of their articles: in so many of all, and their ``share`` (0–1).

    ``bound`` is the largest difference between an outlet and the rest that cannot be ruled out at 5 % (0–1).
    """

    term: str
    articles: int
    share: float
    bound: float
    q: float


@dataclass(frozen=True, slots=True)
class Matching:
    """On what articles were compared for key terms: how many, in strata ``by`` section, topic (estimated) or none.

    ``time`` of the strata is week, month or all.

    ``matched`` is the share of them (0–1) beside which, in their stratum, another outlet has articles. ``shared`` counts the
    articles of each outlet that another one prints, too: they are left out, and compared as a source of their own.
    ``detectable`` is for each outlet the difference (0–1) that a word in a tenth of the articles would be found with.
    """

    articles: int
    by: str
    matched: float
    shared: Mapping[str, int] = field(default_factory=dict)
    detectable: Mapping[str, float] = field(default_factory=dict)
    time: str = "all"


@dataclass(frozen=True, slots=True)
class Makeup:
    """The articles of an outlet, as far as they differ in more than words.

    ``elsewhere`` of them are on an event that another outlet has, too, ``matched`` have another outlet's beside them on like
    subjects (0 where no subjects were told), ``agency`` are an agency's, wholly or in part. ``words`` are the quartiles of
    their lengths; ``sections`` and ``years`` say how many articles, the most first.
    """

    outlet: str
    articles: int
    elsewhere: int
    matched: int
    agency: int
    words: tuple[float, float, float]
    sections: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Association:
    """How far the outlet goes together with something else, over so many articles: Cramér's ``v``, 0–1."""

    factor: str
    articles: int
    v: float


@dataclass(frozen=True, slots=True)
class Recognition:
    """Whether outlets are told apart by the words of their articles: balanced ``accuracy`` (0–1) over so many articles.

    ``chance`` is what articles on like subjects with their labels permuted give, ``p`` how often those reach the accuracy.
    ``gives_away`` are the words that weigh most for each outlet.
    """

    articles: int
    accuracy: float
    chance: float
    p: float
    gives_away: Mapping[str, tuple[str, ...]]


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
class Comparison:
    """What is counted and compared over some articles, given by id; ``matching`` is None where no key term can be told.

    ``reference`` is the outlet that each other one is set against, or rest: all the others together.
    """

    articles: tuple[str, ...]
    tallies: tuple[Tally, ...]
    shares: tuple[Share, ...]
    values: tuple[Value, ...]
    contrasts: tuple[Contrast, ...]
    keyness: tuple[KeyTerm, ...]
    claims: tuple[Claim, ...]
    value_contrasts: tuple[ValueContrast, ...] = ()
    matching: Matching | None = None
    recognition: Recognition | None = None
    reference: str = "rest"
    lockwords: tuple[Lockword, ...] = ()
    makeup: tuple[Makeup, ...] = ()
    associations: tuple[Association, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the report shows, and nothing else reaches it.

    ``outlets`` are those compared; texts of sources (agencies) are in ``documents`` too, but are not counted. ``own`` is the
    comparison over the articles whose text is their outlet's own as far as can be seen; None where that is all of them.
    ``groups`` are the articles by id, near-duplicates together.
    """

    corpus: Corpus
    outlets: tuple[Outlet, ...]
    documents: tuple[Document, ...]
    compared: Comparison
    own: Comparison | None
    stories: tuple[Story, ...]
    shared: tuple[SharedCopy, ...]
    groups: tuple[tuple[str, ...], ...]
    owners: tuple[Ownership, ...]
    caveats: tuple[Caveat, ...]
    manifest: Mapping[str, str] = field(default_factory=dict)
