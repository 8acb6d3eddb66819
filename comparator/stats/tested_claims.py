"""Claims of what tests found: an outlet against all the others together, or against the reference."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comparator.results import Claim, Contrast, Share
from comparator.stats.estimates import confidence, jeffreys, weaker
from comparator.stats.rounds import REST

# What is claimed: measure, voice, and the only subject and option, where there is but one.
_CLAIMED = {
    "naming": ("narrator", "", ""),
    "labels": ("narrator", "", ""),
    "reporting-verbs": ("", "class", "neutral"),
    "directness": ("", "words", "direct"),
}


def claims_of_tests(shares: Sequence[Share], found: Sequence[Contrast], reference: str = REST) -> Iterator[Claim]:
    """Yield a claim for each difference that a test found; of naming and labels in the narrator's voice.

    Args:
        found: the tests that found something.
        reference: the outlet that each other one is set against, or `REST`.
    """
    groups: dict[tuple[str, str, str], list[Share]] = {}
    for share in shares:
        groups.setdefault((share.measure, share.subject, share.voice), []).append(share)
    for contrast in found:
        voice, subject, option = _CLAIMED.get(contrast.measure, ("none", "", ""))
        if contrast.voice == voice and subject in ("", contrast.subject) and option in ("", contrast.option):
            rows = _of_option(groups.get((contrast.measure, contrast.subject, contrast.voice), []), contrast.option)
            claim = _against(contrast, rows, reference)
            if claim:
                yield claim


def _of_option(rows: Sequence[Share], option: str) -> dict[str, Share]:
    """Return each outlet's share of an option; one that never took it has the share 0."""
    found: dict[str, Share] = {}
    for row in rows:
        if row.option == option:
            found[row.outlet] = row
    for row in rows:
        if row.outlet not in found:
            found[row.outlet] = replace(row, option=option, count=0, share=0.0, low=None, high=None)
    return found


def _against(contrast: Contrast, rows: dict[str, Share], reference: str) -> Claim | None:
    """Set an outlet's share against the mean of the others'; None if they had no such choice."""
    own = rows.get(contrast.outlet)
    others = [row for row in rows.values() if row.outlet != contrast.outlet and reference in (REST, row.outlet)]
    n_eff = sum(row.n_eff for row in others)
    if own is None or not n_eff:
        return None
    rest = sum(row.share * row.n_eff for row in others) / n_eff
    (low, low_n), (high, high_n) = sorted(((own.share, own.n_eff), (rest, n_eff)))
    separation = jeffreys(high, high_n)[0] - jeffreys(low, low_n)[1]
    scale = sorted(rows.values(), key=lambda row: (row.share, row.outlet))
    turned = contrast.measure == "reporting-verbs"
    return Claim(
        contrast.measure, contrast.subject, contrast.option,
        (_end(own.outlet, [own]), _end(reference, others)),
        tuple((row.outlet, 1 - row.share if turned else row.share) for row in (reversed(scale) if turned else scale)),
        (0.0, 1.0), sum(row.base for row in rows.values()), separation,
        weaker(separation, own.confidence, confidence(n_eff)),
    )  # fmt: skip


def _end(outlet: str, rows: Sequence[Share]) -> tuple[str, str, float, float]:
    """Write one end of a claim: how often, out of how many; of neutral words of speech those that are not."""
    base, count = sum(row.base for row in rows), sum(row.count for row in rows)
    turned = rows[0].measure == "reporting-verbs"
    return outlet, rows[0].option, float(base - count if turned else count), float(base)
