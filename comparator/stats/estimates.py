"""Shares of an outlet with honest intervals, however few its articles are.

The article is one vote, s = k/m; near-duplicates share one (w = 1/size of their group). The interval is
Jeffreys' with fractional counts: it covers at least its nominal 95 % where a bootstrap of a handful of
articles and a binomial interval over mentions do not (one article's mentions agree strongly).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparator.model import Tally
from comparator.results import Share, Value

# From this many effective articles on an interval is shown, a style value compared, a key term tested.
INTERVAL_FROM, STYLE_FROM, KEYNESS_FROM = 5, 20, 50
CONFIDENCE = ("only-these-texts", "preliminary", "robust")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A weighted mean of votes: ``share`` and its 95 % bounds between 0 and 1."""

    share: float
    n_eff: float
    low: float
    high: float


def jeffreys(share: float, n: float) -> tuple[float, float]:
    """Bound a share by Beta(n·p + ½, n·(1 − p) + ½) at 2.5 and 97.5 %.

    A unanimous share keeps its end at 0 or 1 (Brown, Cai and DasGupta 2001).
    """
    from scipy.special import betaincinv

    yes, no = n * share + 0.5, n * (1 - share) + 0.5
    low = 0.0 if share <= 0 else float(betaincinv(yes, no, 0.025))
    high = 1.0 if share >= 1 else float(betaincinv(yes, no, 0.975))
    return low, high


def estimate(votes: Sequence[float], weights: Sequence[float]) -> Estimate:
    """Estimate a share from one vote an article.

    Args:
        votes: between 0 and 1, one an article.
        weights: above 0, of the same length.

    Raises:
        ValueError: no votes at all; nothing is not 0 %.
    """
    if not votes:
        raise ValueError("no article made this choice")
    s, w = np.asarray(votes, dtype=float), np.asarray(weights, dtype=float)
    share = float((w * s).sum() / w.sum())
    n_eff = float(w.sum() ** 2 / (w**2).sum())
    return Estimate(share, n_eff, *jeffreys(share, n_eff))


def message(n_eff: float) -> str:
    """Name the small-sample rule for a number of effective articles."""
    whole = round(n_eff, 6)
    steps = ((1, "none"), (2, "single"), (INTERVAL_FROM, "few"), (STYLE_FROM, "tendency"), (KEYNESS_FROM, "style"))
    return next((code for bound, code in steps if whole < bound), "full")


def confidence(n_eff: float) -> str:
    """Name how far a share carries: only these texts, preliminary, robust."""
    return CONFIDENCE[0] if n_eff < INTERVAL_FROM else CONFIDENCE[1] if n_eff < STYLE_FROM else CONFIDENCE[2]


def ratios(weights: NDArray[np.float64], counts: NDArray[np.float64], bases: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute Σ weight·count / Σ weight·base.

    Args:
        weights: shape (n_resamples, n_articles).
        counts: shape (n_articles, n_options).
        bases: shape (n_articles,), in the measure's unit.

    Returns:
        Shape (n_resamples, n_options); NaN where the base is 0.
    """
    totals = weights @ bases
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray((weights @ counts) / totals[:, None])


def estimate_shares(tallies: Sequence[Tally], outlet_of: Mapping[str, str], weight_of: Mapping[str, float]) -> list[Share]:
    """Estimate every option's share by measure, subject, voice and outlet.

    Tallies with base 0 hold no choice and are passed over. Options that other outlets took get a row
    with count 0 wherever the outlet had the choice.
    """
    groups: dict[tuple[str, str, str], dict[str, list[Tally]]] = {}
    for tally in tallies:
        if tally.base:
            by_outlet = groups.setdefault((tally.measure, tally.subject, tally.voice), {})
            by_outlet.setdefault(outlet_of[tally.article], []).append(tally)
    shares: list[Share] = []
    for (measure, subject, voice), by_outlet in sorted(groups.items()):
        options = sorted({option for members in by_outlet.values() for tally in members for option in tally.counts})
        for outlet, members in sorted(by_outlet.items()):
            weights = [weight_of[t.article] for t in members]
            for option in options:
                votes = [t.counts.get(option, 0) / t.base for t in members]
                found = estimate(votes, weights)
                enough = round(found.n_eff, 6) >= INTERVAL_FROM
                shares.append(
                    Share(
                        measure, subject, option, outlet, voice, sum(t.counts.get(option, 0) for t in members),
                        sum(t.base for t in members), len(members), found.n_eff, found.share,
                        found.low if enough else None, found.high if enough else None,
                        message(found.n_eff), confidence(found.n_eff),
                    )
                )  # fmt: skip
    return shares


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
