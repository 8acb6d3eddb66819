"""What a measure is, and the parts of a document that measures count."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from comparator.model import TEXT_ROLES, Document, Mention, Span, Tally, Token
from comparator.pack import Language

# As whose words a finding counts: what stands in marks is never the narrator's own, even where nobody is quoted.
VOICE_GROUPS = {"narrator": "narrator", "scare": "quoted", "indirect": "indirect", "direct": "quoted", "partial": "quoted"}

_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: one question about an article, answered in tallies.

    ``open``: its options are no closed set, and one that an outlet never took is no choice against it (speakers).
    ``effect`` says how outlets are compared: ``share`` (0–1 of a closed set), ``value`` (a mean; counts are
    fixed point, ``scale`` to the unit), ``rate`` (of words) and ``count`` (shown as they are). ``source`` names who defined it.
    """

    id: str
    effect: str
    tally: Callable[[Document, Language], Iterable[Tally]]
    source: str = ""
    scale: int = 1
    open: bool = False


def voice_group(voice: str, role: str) -> str:
    """Say as whose words a finding counts: narrator, indirect, quoted, caption or furniture."""
    if role in TEXT_ROLES:
        return VOICE_GROUPS[voice]
    return "caption" if role in ("caption", "credit") else "furniture"


def narrated(document: Document) -> list[Mention]:
    """List the wording variants that the narrator of an article's text chose, in order."""
    return [mention for mention in document.mentions if voice_group(mention.voice, mention.role) == "narrator"]


def text_tokens(document: Document, roles: tuple[str, ...] = TEXT_ROLES) -> list[Token]:
    """Return the words of the passages with some roles, in order."""
    found: list[Token] = []
    for passage in document.passages:
        if passage.role in roles:
            first, last = (bisect_left(document.tokens, place, key=_START) for place in (passage.start, passage.end))
            found += document.tokens[first:last]
    return found


def count_options(document: Document, measure: str, findings: Iterable[tuple[str, str, str, Span]]) -> Iterator[Tally]:
    """Count findings given as (subject, voice, option, span): one tally a subject and voice, base their sum."""
    ordered = sorted(findings, key=lambda f: (f[0], f[1], f[2], f[3].start))
    for (subject, voice), group in groupby(ordered, key=lambda f: f[:2]):
        evidence: dict[str, list[Span]] = {}
        for _, _, option, span in group:
            evidence.setdefault(option, []).append(Span(span.start, span.end))
        yield make_tally(document, measure, subject, voice, {option: tuple(spans) for option, spans in evidence.items()})


def make_tally(
    document: Document,
    measure: str,
    subject: str,
    voice: str,
    evidence: Mapping[str, tuple[Span, ...]],
    base: int | None = None,
) -> Tally:
    """Make a tally whose counts are the numbers of spans behind them."""
    counts = {option: len(spans) for option, spans in evidence.items()}
    return Tally(
        measure, document.article.id, subject, voice, sum(counts.values()) if base is None else base, counts, dict(evidence)
    )
