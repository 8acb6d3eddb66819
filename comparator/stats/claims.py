"""Claims: what differs most between the outlets, ranked by the weaker end of the evidence.

Only choices are claimed, in the narrator's voice, where at least two outlets had the choice. The rank is
the gap between the nearer ends of two Jeffreys intervals, not the largest difference; no claim is made
where every outlet chose alike. Where a test was made it decides: with nothing found nothing is claimed. Where
there are articles for an interval but none for a test, the intervals must lie apart. Two outlets at the ends of a scale are
set against each other where that may be said; else what tests found, an outlet against all the others.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from comparator.results import Claim, Contrast, Share, Value, ValueContrast
from comparator.stats.discovery import RATE
from comparator.stats.estimates import CONFIDENCE, INTERVAL_FROM, jeffreys, weaker
from comparator.stats.rounds import REST
from comparator.stats.tested_claims import claims_of_tests

MOST = 6
# Stances of reporting verbs that only say that something was said.
_NEUTRAL = "neutral"
# An option is an outlet's own word from this share on.
_MOSTLY = 0.5
NO_SIZES: Mapping[str, int] = MappingProxyType({})
# LIX of newspaper texts lies between these.
LIX_SCALE = (20.0, 80.0)


def lix_position(value: float) -> float:
    """Place a LIX on its scale: 0 and 1 are the scale's ends, values beyond it lie outside."""
    return (value - LIX_SCALE[0]) / (LIX_SCALE[1] - LIX_SCALE[0])


class Verdicts:
    """What the tests of a comparison found: the q of each outlet's share or value, where there was a test."""

    def __init__(
        self, contrasts: Sequence[Contrast] = (), values: Sequence[ValueContrast] = (), sizes: Mapping[str, int] = NO_SIZES
    ) -> None:
        """Take the tests, and how many articles each outlet has; an outlet that is not named has few."""
        self.sizes = sizes
        self.q = {(c.measure, c.subject, c.option, c.outlet): c.q for c in contrasts if c.q is not None}
        self.found = [c for c in contrasts if c.q is not None and c.q <= RATE]
        self.q |= {(v.measure, v.option, v.option, v.outlet): v.q for v in values}

    def allow(self, claim: Claim) -> bool:
        """Say whether a difference may be claimed; of a few texts it always may, if that is all that there is of an outlet."""
        found = [self.q.get((claim.kind, claim.subject, claim.option, outlet)) for outlet, *_ in claim.ends]
        tested = [q for q in found if q is not None]
        if tested:
            return min(tested) <= RATE
        few = min(self.sizes.get(outlet, 0) for outlet, *_ in claim.ends) < INTERVAL_FROM
        return claim.separation > 0 if claim.confidence != CONFIDENCE[0] else few


NO_TESTS = Verdicts()


def find_claims(
    shares: Sequence[Share],
    values: Sequence[Value],
    unclaimed: Collection[str] = (),
    tests: Verdicts = NO_TESTS,
    reference: str = REST,
) -> list[Claim]:
    """Rank what differs; at most six claims, at most two of a kind.

    Args:
        tests: what was found by tests.
        unclaimed: referents whose words need not mean one thing, and so make no claim.
        reference: the outlet that each other one was tested against, or `REST`.
    """
    comparable = [share for share in shares if share.subject not in unclaimed]
    possible = (*_choices(comparable, tests), *_verbs(shares), *_readability(values))
    pairs = list(filter(tests.allow, possible))
    told = {(claim.kind, claim.subject) for claim in pairs}
    against = sorted(claims_of_tests(comparable, tests.found, reference), key=_rank)
    chosen: list[Claim] = []
    for claim in sorted([*pairs, *(c for c in against if (c.kind, c.subject) not in told)], key=_rank):
        if sum(c.kind == claim.kind for c in chosen) < 2 and len(chosen) < MOST:
            chosen.append(claim)
    return chosen


def _rank(claim: Claim) -> tuple[int, float, int, str, str]:
    sure = CONFIDENCE.index(claim.confidence)
    return -sure, -round(claim.separation, 9), -claim.base, claim.kind, claim.subject


def _choices(shares: Sequence[Share], tests: Verdicts) -> Iterator[Claim]:
    """Claims on wording and labels: the option on which two outlets lie furthest apart."""
    groups: dict[tuple[str, str], list[Share]] = {}
    for share in shares:
        if share.measure in ("naming", "labels") and share.voice == "narrator":
            groups.setdefault((share.measure, share.subject), []).append(share)
    for (measure, subject), members in groups.items():
        best = None
        for option in dict.fromkeys(s.option for s in members):
            claim = _extremes(measure, subject, option, members)
            if claim and tests.allow(claim) and (best is None or _rank(claim) < _rank(best)):
                best = claim
        if best:
            yield best


def _extremes(measure: str, subject: str, option: str, members: Sequence[Share]) -> Claim | None:
    """Set the two outlets at the ends of one option's scale against each other."""
    rows = sorted((s for s in members if s.option == option), key=lambda s: (s.share, s.outlet))
    if len(rows) < 2 or rows[0].share == rows[-1].share:
        return None
    low, high = rows[0], rows[-1]
    if high.share < _MOSTLY:
        # What an outlet does in the smaller part of cases is not how it writes.
        return None
    rivals = sorted((s for s in members if s.outlet == low.outlet), key=lambda s: (-s.share, s.option))
    if rivals[0].option == option:
        # Both write the same word most of the time.
        return None
    tied = len(rivals) > 1 and rivals[0].share == rivals[1].share
    # Of two words that are as frequent none is named: the sentence then says how often the outlet wrote the other's.
    rival = low if tied else rivals[0]
    ends = (
        (high.outlet, option, float(high.count), float(high.base)),
        (low.outlet, rival.option, float(rival.count), float(rival.base)),
    )
    return Claim(
        measure, subject, option, ends, tuple((s.outlet, s.share) for s in rows), (0.0, 1.0),
        sum(s.base for s in rows), _separation(low, high), weaker(_separation(low, high), low.confidence, high.confidence),
    )  # fmt: skip


def _separation(low: Share, high: Share) -> float:
    """Gap between the upper bound of the smaller share and the lower bound of the larger."""
    return jeffreys(high.share, high.n_eff)[0] - jeffreys(low.share, low.n_eff)[1]


def _verbs(shares: Sequence[Share]) -> Iterator[Claim]:
    """The claim on reporting verbs: who colours most and least."""
    rows = [s for s in shares if s.measure == "reporting-verbs" and s.subject == "class"]
    neutral = [s for s in rows if s.option == _NEUTRAL]
    ends = sorted(neutral, key=lambda s: (s.share, s.outlet))
    if len(ends) < 2 or ends[0].share == ends[-1].share:
        return
    least, most = ends[0], ends[-1]
    yield Claim(
        "reporting-verbs", "class", _NEUTRAL,
        ((least.outlet, _NEUTRAL, float(least.base - least.count), float(least.base)),
         (most.outlet, _NEUTRAL, float(most.base - most.count), float(most.base))),
        tuple((s.outlet, 1 - s.share) for s in ends), (0.0, 1.0), sum(s.base for s in ends),
        _separation(least, most), weaker(_separation(least, most), least.confidence, most.confidence),
    )  # fmt: skip


def _readability(values: Sequence[Value]) -> Iterator[Claim]:
    """The claim on readability: the highest and the lowest LIX."""
    rows = sorted((v for v in values if v.measure == "readability" and v.option == "lix"), key=lambda v: (v.median, v.outlet))
    if len(rows) < 2 or rows[0].median == rows[-1].median:
        return
    low, high = rows[0], rows[-1]
    # Ranges of articles' values stand in for intervals; one article a side leaves nothing between them.
    scale = tuple((v.outlet, lix_position(v.median)) for v in rows)
    separation = (high.lowest - low.highest) / 100 if min(low.n_articles, high.n_articles) > 1 else -1.0
    yield Claim(
        "readability", "lix", "lix",
        ((high.outlet, "lix", high.median, 1.0), (low.outlet, "lix", low.median, 1.0)),
        scale, LIX_SCALE, sum(v.n_articles for v in rows),
        separation, weaker(separation, low.confidence, high.confidence),
    )  # fmt: skip
