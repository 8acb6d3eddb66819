"""Rounds: against whom is each outlet compared, all others or one of them?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The reference that is all the other outlets together.
REST = "rest"
# What several outlets print, an agency's or not, is a source of its own. No folder can have this name.
SHARED = "agency/shared"


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """Articles that are compared with each other (``held``, one mark an article), and the outlets that are tested in them."""

    held: NDArray[np.bool_]
    tested: tuple[int, ...]


def find_rounds(outlets: NDArray[np.int64], names: Sequence[str], reference: str = REST) -> list[Round]:
    """Say which comparisons there are.

    Args:
        outlets: number of each article's outlet.
        names: of the outlets, by number; `SHARED` is no outlet's rest, and compared with all of them.
        reference: `REST`, or the name of the outlet that each other one is set against.

    Returns:
        One round of all outlets, or one for each of them but the reference, which is then not tested itself; none where the
        reference has no article. Of what is shared one more, where the reference is the rest.
    """
    own = [n for n, name in enumerate(names) if name != SHARED]
    if reference == REST:
        every = Round(np.isin(outlets, own), tuple(own))
        return [every] if len(own) == len(names) else [every, Round(np.ones_like(every.held), (names.index(SHARED),))]
    if reference not in names:
        return []
    other = names.index(reference)
    return [Round((outlets == n) | (outlets == other), (n,)) for n in own if n != other]
