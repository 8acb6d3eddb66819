"""The nouns of what articles have in common: events, text, and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass

from comparator.model import Span


@dataclass(frozen=True, slots=True)
class Element:
    """Something that a story is told with: ``kind`` is name, number or quote, ``places`` are (article, span)."""

    kind: str
    text: str
    places: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, by id, and the elements that some of their outlets have and others lack in this collection."""

    articles: tuple[str, ...]
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whose the words of an article are: ``counts`` of words by owner (see ``OWNERS``); together all words of the raw text.

    ``owner`` is whose text it is on the whole: own (no other origin was found), agency, mixed, shared or translated.
    """

    article: str
    owner: str
    counts: Mapping[str, int]


# Own: no other origin was found. Shared: words that an article of another outlet has, too, without an agency being named.
OWNERS = ("own", "agency", "mixed", "shared", "translated", "quoted", "aside")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between two texts.

    ``kind``: replaced, deleted (only in ``left``), inserted (only in ``right``), moved, or reworded (one sentence in other
    words). A span is None where that side has nothing. ``where``: quote, if it stands in a quotation on a side, or text.
    ``about`` names the terms and the persons that a changed word belongs to.
    """

    kind: str
    left: Span | None
    right: Span | None
    where: str = "text"
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteFidelity:
    """What became of the left text's quotations in the right one: the same words, other words, or not there."""

    kept: int = 0
    changed: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """Two articles with text in common.

    ``degree``: same, substantial, passages, rewritten (few words in common, but sentence for sentence the same), or standing
    (what they have in common is a box or an advert that their outlet prints on many days); ``containment`` of the smaller
    one's 7-word shingles and ``likeness`` of its sentences, 0–1. ``passages`` are the words they share, of rewritten ones
    the sentences that correspond; ``headlines`` are the two, where they differ. ``left`` is the source or the earlier one,
    ``order`` says which: source, date, or none where nothing tells. ``retold`` are the quotations of one text that the other
    one gives in other words: where they stand in the two.
    """

    left: str
    right: str
    degree: str
    containment: float
    passages: tuple[tuple[Span, Span], ...]
    edits: tuple[Edit, ...] = ()
    likeness: float = 0.0
    quotes: QuoteFidelity = QuoteFidelity()
    order: str = "none"
    headlines: tuple[str, ...] = ()
    retold: tuple[tuple[Span, Span], ...] = ()
