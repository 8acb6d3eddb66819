"""Against whom each outlet is compared: all the others, one of them, and what several print apart."""

import numpy as np
import pytest

from comparator.model import Tally
from comparator.stats.contrasts import contrast_shares
from comparator.stats.rounds import REST, SHARED, find_rounds

OUTLETS = np.array([0, 0, 1, 2, 2])


@pytest.mark.parametrize(
    ("names", "reference", "rounds"),
    [
        (("a", "b", "c"), REST, [("11111", (0, 1, 2))]),
        (("a", "b", "c"), "b", [("11100", (0,)), ("00111", (2,))]),
        # What several print is nobody's rest, and is compared with all.
        (("a", "b", SHARED), REST, [("11100", (0, 1)), ("11111", (2,))]),
        (("a", "b", SHARED), "b", [("11100", (0,))]),
        # Where the reference has no article nothing is compared.
        (("a", "b", "c"), "d", []),
    ],
)
def test_rounds(names: tuple[str, ...], reference: str, rounds: list[tuple[str, tuple[int, ...]]]) -> None:
    found = find_rounds(OUTLETS, names, reference)
    assert [("".join(map(str, part.held.astype(int))), part.tested) for part in found] == rounds


def rows(reference: str) -> dict[str, tuple[float, float | None]]:
    """Contrast three outlets: a always writes x, b half of the time, c never."""
    tallies, outlet_of = [], {}
    for outlet, share in (("a", 1.0), ("b", 0.5), ("c", 0.0)):
        for n in range(20):
            article = f"{outlet}/{n}"
            outlet_of[article] = outlet
            tallies.append(Tally("naming", article, "X", "narrator", 1, {"x": int(n < 20 * share), "y": int(n >= 20 * share)}))
    found = contrast_shares(tallies, outlet_of, dict.fromkeys(outlet_of, 1.0), "s", {}, reference)
    return {c.outlet: (c.difference, c.p) for c in found if c.option == "x"}


def test_a_reference_is_the_only_other_side() -> None:
    rest, pairs = rows(REST), rows("b")
    assert {o: d for o, (d, _) in rest.items()} == {"a": 0.75, "b": 0.0, "c": -0.75}
    assert {o: d for o, (d, _) in pairs.items()} == {"a": 0.5, "c": -0.5}
    assert all(p is not None and p <= 0.005 for _, p in pairs.values())
    # With all the others b is in the middle.
    assert rest["b"][1] is not None and rest["b"][1] > 0.5
