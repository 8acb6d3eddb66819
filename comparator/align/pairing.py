"""Pairing: which sentence of one text says what which sentence of the other says, in the same words or in others?

Two texts that were written from one source keep its order: the pairs of sentences form a chain. Two reports on one event
have things in common too, but each in an order of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comparator.align.sentences import Sentences

# Cosine (0–1) from which two sentences correspond if their neighbours do, from which they do alone, and from which one that
# stands elsewhere was moved.
ALIKE, ALONE, MOVED = 0.2, 0.3, 0.7
# Sentences with other figures, or about other people or countries are a pair only from this cosine on.
CLOSE = 0.6
# In a gap of so many sentences between pairs, those with a name or a figure in common are a pair from this cosine on.
GAP, BETWEEN = 2, 0.15
# A neighbour is part of a pair of sentences if the cosine is so much higher with it: a sentence was split, or two joined.
# Or if so much of it (0–1) is said on the other side, or some of it and the cosine is no lower with it.
JOINED, COVERED, PARTLY = 0.05, 0.8, 0.3
# So many sentences make a pair on one side at the most.
LONGEST = 3

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of two texts that correspond, as ranges of their numbers; ``alike`` is their cosine, 0–1.

    ``moved``: they stand in another order than the rest.
    """

    left: range
    right: range
    alike: float
    moved: bool = False


class SentenceAligner:
    """Aligns the sentences of two texts; a word weighs the more, the fewer sentences of the two have it."""

    def __init__(self, left: Sentences, right: Sentences) -> None:
        self.left, self.right = left, right
        split, count = len(left.spans), len(left.spans) + len(right.spans)
        known, numbers = np.unique(np.concatenate((left.contents, right.contents)), return_inverse=True)
        rarity = np.log((count + 1) / np.maximum(1, np.bincount(numbers, minlength=len(known)))).astype(np.float32)
        self.vectors = np.zeros((count, len(known)), dtype=np.float32)
        rows = np.concatenate((left.rows.astype(np.int64), right.rows.astype(np.int64) + split))
        values = rarity[numbers] * np.concatenate((left.weights, right.weights)).astype(np.float32)
        self.vectors[rows, numbers] = values
        self.cosines = _cosines(rows, numbers, values, self.vectors.shape, split)
        common, other = np.zeros_like(self.cosines, dtype=np.bool_), np.zeros_like(self.cosines, dtype=np.bool_)
        for told in ((left.figures, right.figures), (left.people, right.people), (left.countries, right.countries)):
            said = np.sign(self.vectors[:, np.isin(known, np.union1d(*told))])
            both = said[:split] @ said[split:].T > 0
            common |= both
            other |= np.logical_and.outer(said[:split].any(axis=1), said[split:].any(axis=1)) & ~both
        # Between sentences that correspond a name or a figure in common is enough.
        self.between = np.where(common, self.cosines, 0.0)
        self.cosines[other & (self.cosines < CLOSE)] = 0.0

    def align(self) -> list[Pair]:
        """Return the pairs of sentences that correspond, in the left one's order."""
        chain = _supported(self.cosines)
        left, right = {i for i, _ in chain}, {j for _, j in chain}
        moved = list(self._moved(left, right))
        ordered = self._with_gaps(chain, left, right)
        joined = [self._with_neighbours(i, j, left, right) for i, j in ordered]
        return sorted((*joined, *moved), key=lambda pair: pair.left.start)

    def _moved(self, left: set[int], right: set[int]) -> Iterator[Pair]:
        """Yield the pairs that stand elsewhere, neighbours as one; each sentence is then taken."""
        block = None
        for i, j in np.argwhere(self.cosines >= MOVED).tolist():
            if i in left or j in right:
                continue
            left.add(i)
            right.add(j)
            alike = float(self.cosines[i, j])
            if block and (block.left.stop, block.right.stop) == (i, j):
                block = Pair(
                    range(block.left.start, i + 1), range(block.right.start, j + 1), min(block.alike, alike), moved=True
                )
                continue
            if block:
                yield block
            block = Pair(range(i, i + 1), range(j, j + 1), alike, moved=True)
        if block:
            yield block

    def likeness(self, pairs: Sequence[Pair]) -> float:
        """Return how much of the shorter text's narration has its pair in the same order: mean cosine, 0–1."""
        return self._share((p.left.start, p.right.start, p.alike) for p in pairs if not p.moved)

    def chance(self) -> float:
        """Return the likeness with the right text read backwards: what two texts on one subject have without a common order."""
        last = self.cosines.shape[1] - 1
        chain = ((i, last - j) for i, j in _supported(self.cosines[:, ::-1]))
        return self._share((i, j, float(self.cosines[i, j])) for i, j in chain)

    def _share(self, pairs: Iterable[tuple[int, int, float]]) -> float:
        left, right = self.left.narrated, self.right.narrated
        count = int(min(left.sum(), right.sum()))
        return sum(alike for i, j, alike in pairs if left[i] and right[j]) / count if count else 0.0

    def _with_gaps(self, chain: list[tuple[int, int]], left: set[int], right: set[int]) -> list[tuple[int, int]]:
        """Add the pairs that fill a small gap of a chain: what stands between the same sentences may be the same."""
        found = list(chain)
        for (i, j), (k, m) in pairwise([(-1, -1), *chain, self.cosines.shape]):
            if max(k - i, m - j) <= GAP + 1:
                inner = best_chain(self.between[i + 1 : k, j + 1 : m], BETWEEN)
                free = ((i + 1 + row, j + 1 + column) for row, column in inner)
                found += [(a, b) for a, b in free if a not in left and b not in right]
        left.update(i for i, _ in found)
        right.update(j for _, j in found)
        return sorted(found)

    def _with_neighbours(self, i: int, j: int, left: set[int], right: set[int]) -> Pair:
        """Take the neighbours of a pair in that make it more alike; each is then taken."""
        a, b, alike = range(i, i + 1), range(j, j + 1), float(self.cosines[i, j])
        size = 0
        while size < len(a) + len(b):
            size = len(a) + len(b)
            for side, step in ((right, 1), (right, -1), (left, 1), (left, -1)):
                own = b if side is right else a
                new = own.stop if step > 0 else own.start - 1
                count = self.cosines.shape[1 if side is right else 0]
                if not 0 <= new < count or new in side or len(own) == LONGEST:
                    continue
                wider = range(min(own.start, new), max(own.stop, new + 1))
                pair = (a, wider) if side is right else (wider, b)
                value = self._alike(*pair)
                one = (range(new, new + 1), b) if side is left else (a, range(new, new + 1))
                covered = self._covered(*one, side is left)
                if value >= alike + JOINED or covered >= COVERED or (value >= alike and covered >= PARTLY):
                    (a, b), alike = pair, value
                    side.add(new)
        return Pair(a, b, alike)

    def _both(self, a: range, b: range) -> tuple[Matrix, Matrix]:
        count = len(self.left.spans)
        return self.vectors[a.start : a.stop].max(axis=0), self.vectors[count + b.start : count + b.stop].max(axis=0)

    def _covered(self, a: range, b: range, left: bool) -> float:
        """Return how much of what one side says (the left one's, or the right one's) the other side says, too; 0–1."""
        x, y = self._both(a, b)
        own, other = (x, y) if left else (y, x)
        return float((own[other > 0] ** 2).sum() / max(1e-12, (own**2).sum()))

    def _alike(self, a: range, b: range) -> float:
        x, y = self._both(a, b)
        return float(x @ y) / max(1e-12, float(np.linalg.norm(x) * np.linalg.norm(y)))


def _cosines(rows: NDArray[Any], numbers: NDArray[Any], values: Matrix, shape: tuple[int, int], split: int) -> Matrix:
    """Return the cosine of each sentence above row ``split`` with each below, given the few numbers that are not 0."""
    from scipy.sparse import csr_matrix

    lengths = np.sqrt(np.bincount(rows, values**2, minlength=shape[0]))
    unit = csr_matrix((values / np.maximum(lengths, 1e-12)[rows], (rows, numbers)), shape=shape)
    return np.asarray((unit[:split] @ unit[split:].T).toarray(), dtype=np.float32)


def _supported(cosines: Matrix) -> list[tuple[int, int]]:
    """Return the best chain of sentences; those that are hardly alike stand beside others that correspond.

    A sentence that the other text has elsewhere, in much the same words, is no pair of one that is hardly alike.
    """
    taken = (cosines.max(axis=1, initial=0.0, keepdims=True) >= MOVED) | (
        cosines.max(axis=0, initial=0.0, keepdims=True) >= MOVED
    )
    chain = best_chain(np.where(taken & (cosines < ALONE), 0.0, cosines), ALIKE)
    near = [max(k - i, m - j) <= 1 for (i, j), (k, m) in pairwise(chain)]
    sides = zip(chain, [False, *near], [*near, False], strict=False)
    return [pair for pair, before, behind in sides if before or behind or cosines[pair] >= ALONE]


def best_chain(cosines: Matrix, least: float) -> list[tuple[int, int]]:
    """Return the pairs (row, column), both rising, with the highest sum of squared cosines.

    A sentence in the same words outweighs several that are hardly alike; those below ``least`` are no pairs.
    """
    rows, columns = cosines.shape
    gains = np.where(cosines >= least, cosines**2, 0.0)
    best = np.zeros((rows + 1, columns + 1))
    for row in range(rows):
        best[row + 1, 1:] = np.maximum(best[row, 1:], best[row, :-1] + gains[row])
        np.maximum.accumulate(best[row + 1], out=best[row + 1])
    chain = []
    i, j = rows, columns
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            chain.append((i, j))
    return chain[::-1]
