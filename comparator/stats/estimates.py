"""Shares of an outlet with honest intervals, however few its articles are.

The article is one vote, s = k/m; near-duplicates share one (w = 1/size of their group). The interval is
Jeffreys' with fractional counts: it covers at least its nominal 95 % where a bootstrap of a handful of
articles and a binomial interval over mentions do not (one article's mentions agree strongly).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from comparator.model import Tally
from comparator.results import Share, Value

# From this many effective articles on an interval is shown, a style value compared, a key term tested.
INTERVAL_FROM, STYLE_FROM, KEYNESS_FROM = 5, 20, 50
# Half the width of a 95 % interval, in standard errors.
WIDTH = 1.959964
# The chance of 80 % that a test finds what is there, in standard errors beyond its threshold.
POWER = 0.841621
NO_GROUPS: Mapping[str, int] = MappingProxyType({})
CONFIDENCE = ("only-these-texts", "preliminary", "robust")


@lru_cache(maxsize=1 << 16)
def jeffreys(share: float, n: float) -> tuple[float, float]:
    """Bound a share by Beta(n·p + ½, n·(1 − p) + ½) at 2.5 and 97.5 %.

    A unanimous share keeps its end at 0 or 1 (Brown, Cai and DasGupta 2001).
    """
    from scipy.special import betaincinv

    yes, no = n * share + 0.5, n * (1 - share) + 0.5
    low = 0.0 if share <= 0 else float(betaincinv(yes, no, 0.025))
    high = 1.0 if share >= 1 else float(betaincinv(yes, no, 0.975))
    return low, high


def message(n_eff: float) -> str:
    """Name the small-sample rule for a number of effective articles."""
    whole = round(n_eff, 6)
    steps = ((1, "none"), (2, "single"), (INTERVAL_FROM, "few"), (STYLE_FROM, "tendency"), (KEYNESS_FROM, "style"))
    return next((code for bound, code in steps if whole < bound), "full")


def confidence(n_eff: float) -> str:
    """Name how far a share carries: only these texts, preliminary, robust."""
    return CONFIDENCE[0] if n_eff < INTERVAL_FROM else CONFIDENCE[1] if n_eff < STYLE_FROM else CONFIDENCE[2]


def weaker(separation: float, *words: str) -> str:
    """Return the weaker of some confidence words; where intervals overlap (``separation`` up to 0) nothing is robust."""
    weakest = min(words, key=CONFIDENCE.index)
    return CONFIDENCE[1] if separation <= 0 and weakest == CONFIDENCE[2] else weakest


def estimate_shares(
    tallies: Sequence[Tally],
    outlet_of: Mapping[str, str],
    weight_of: Mapping[str, float],
    open_measures: Collection[str] = (),
    group_of: Mapping[str, int] = NO_GROUPS,
) -> list[Share]:
    """Estimate every option's share by measure, subject, voice and outlet.

    All of it follows from sums over articles (Σ w, Σ w², Σ w·s, counts and bases), which those of parts of a corpus add up to.
    Tallies with base 0 hold no choice and are passed over. Options that other outlets took get a row
    with count 0 wherever the outlet had the choice, but for ``open_measures``, whose options are no closed set.
    """
    groups: dict[tuple[str, str, str], dict[str, list[Tally]]] = {}
    for tally in tallies:
        if tally.base:
            by_outlet = groups.setdefault((tally.measure, tally.subject, tally.voice), {})
            by_outlet.setdefault(outlet_of[tally.article], []).append(tally)
    shares: list[Share] = []
    for key, by_outlet in sorted(groups.items()):
        options = sorted({option for members in by_outlet.values() for tally in members for option in tally.counts})
        for outlet, members in sorted(by_outlet.items()):
            taken = {o for t in members for o in t.counts} if key[0] in open_measures else set(options)
            held = [option for option in options if option in taken]
            shares.extend(_outlet_shares(key, outlet, held, members, [weight_of[t.article] for t in members], group_of))
    return shares


def _outlet_shares(
    key: tuple[str, str, str],
    outlet: str,
    options: Sequence[str],
    members: Sequence[Tally],
    weights: Sequence[float],
    group_of: Mapping[str, int],
) -> Iterator[Share]:
    """Yield one outlet's shares of one subject; most of many options are never taken by an outlet, and cost nothing."""
    measure, subject, voice = key
    votes: dict[str, float] = {}
    counts: dict[str, int] = {}
    for tally, weight in zip(members, weights, strict=True):
        for option, count in tally.counts.items():
            votes[option] = votes.get(option, 0.0) + weight * count / tally.base
            counts[option] = counts.get(option, 0) + count
    total, base = sum(weights), sum(tally.base for tally in members)
    # An outlet's copies of one text are one vote, whatever else it has: 22 copies alone are no 22 articles.
    units: dict[int | str, float] = {}
    for tally, weight in zip(members, weights, strict=True):
        unit = group_of.get(tally.article, tally.article)
        units[unit] = units.get(unit, 0.0) + weight
    n_eff = total**2 / sum(weight**2 for weight in units.values())
    never = jeffreys(0.0, n_eff)
    enough = round(n_eff, 6) >= INTERVAL_FROM
    said, sure = message(n_eff), confidence(n_eff)
    for option in options:
        share = votes.get(option, 0.0) / total
        low, high = jeffreys(share, n_eff) if share else never
        yield Share(
            measure, subject, option, outlet, voice, counts.get(option, 0), base, len(members), n_eff, share,
            low if enough else None, high if enough else None, said, sure,
        )  # fmt: skip


def summarise_values(tallies: Sequence[Tally], outlet_of: Mapping[str, str], scales: Mapping[str, int]) -> list[Value]:
    """Summarise one value an article (Σ count / Σ base / scale): median, lowest, highest."""
    groups: dict[tuple[str, str, str], list[float]] = {}
    for tally in tallies:
        for option, count in tally.counts.items():
            value = count / tally.base / scales[tally.measure]
            groups.setdefault((tally.measure, option, outlet_of[tally.article]), []).append(value)
    return [
        Value(measure, option, outlet, len(v), float(np.median(sorted(v))), min(v), max(v), confidence(len(v)))
        for (measure, option, outlet), v in sorted(groups.items())
    ]
