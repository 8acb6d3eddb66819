"""Rounds: against whom is each outlet compared, all others or one of them?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The reference that is all the other outlets together.
REST = "rest"


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """Articles that are compared with each other (``held``, one mark an article), and the outlets that are tested in them."""

    held: NDArray[np.bool_]
    tested: tuple[int, ...]


def find_rounds(outlets: NDArray[np.int64], names: Sequence[str], reference: str) -> list[Round]:
    """Say which comparisons there are.

    Args:
        outlets: number of each article's outlet.
        names: of the outlets, by number.
        reference: `REST`, or the name of the outlet that each other one is set against.

    Returns:
        One round of all articles, or one for each outlet but the reference, which is then not tested itself; none where the
        reference has no article.
    """
    if reference == REST:
        return [Round(np.ones(len(outlets), dtype=np.bool_), tuple(range(len(names))))]
    if reference not in names:
        return []
    other = names.index(reference)
    return [Round((outlets == n) | (outlets == other), (n,)) for n in range(len(names)) if n != other]
