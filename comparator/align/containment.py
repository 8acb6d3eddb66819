"""Containment: which articles have runs of seven words in common, and how much of the smaller one?

An exact index: every shingle (a run of seven words outside quotations) of every article as a 64-bit number, sorted. Equal
numbers lie side by side then. MinHash at a Jaccard of .5 would miss half of the copies, because one is often a part of the
other; an index in parts stays exact for any number of articles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Hashes, Words

SHINGLE = 7
# A shingle in more articles than this is a set phrase …
COMMON = 15
# … unless more than this share (0–1) of an article is made of such: then it is a text that everybody printed.
MASS = 0.5
# Of such a text each two copies are a pair, up to so many; of more, each is paired with the first of them.
PRINTED = 60
_FACTOR = 0x9E3779B97F4A7C15
# About so many shingles are sorted at a time (60 bytes each); a larger corpus is read once for each part of them.
PART = 2_000_000
NONE: Hashes = np.zeros(0, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two articles by number, and their containment: common shingles over those of the smaller one, 0–1."""

    left: int
    right: int
    containment: float


def shingles(words: Words, hashes: Hashes) -> Hashes:
    """Return one number for each run of seven words; equal runs have equal numbers."""
    count = len(words) - SHINGLE + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    found = np.zeros(count, dtype=np.uint64)
    single = hashes[words.ids]
    for k in range(SHINGLE):
        found = found * np.uint64(_FACTOR) + single[k : k + count]
    # The product moves what differs upwards only; folded back, each bit of the number tells articles apart.
    return found ^ (found >> np.uint64(29))


def find_overlaps(
    words: Sequence[Words], hashes: Hashes, least: float, ignored: Hashes = NONE, part: int = PART
) -> list[Overlap]:
    """Find all pairs of articles with a containment of at least ``least``.

    Args:
        words: of each article, without quotations.
        hashes: of each word's number.
        ignored: shingles that do not count, as sorted numbers.
        part: about how many shingles are sorted at a time; the result does not depend on it.

    Returns:
        Pairs in the order of the articles. Of a text that more than ``PRINTED`` articles print, each is paired with the first.
    """
    runs = [np.setdiff1d(shingles(own, hashes), ignored) for own in words]
    parts = 1 + sum(map(len, runs)) // part
    common = np.zeros(len(words), dtype=np.int64)
    total = np.zeros(len(words), dtype=np.int64)
    for holders, sizes in _groups(runs, parts):
        total += np.bincount(holders, minlength=len(words))
        common += np.bincount(holders[sizes > COMMON], minlength=len(words))
    printed = common > MASS * total
    counted = np.where(printed, total, total - common)
    codes: list[NDArray[np.int64]] = []
    for holders, sizes in _groups(runs, parts):
        codes.extend(_pairs(holders, sizes, printed))
    pairs, numbers = np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *codes]), return_counts=True)
    left, right = pairs // len(words), pairs % len(words)
    contained = numbers / np.maximum(1, np.minimum(counted[left], counted[right]))
    for i in np.flatnonzero(printed[left] & printed[right]):
        # Of copies that are too many for pairs not all that two have in common was counted.
        contained[i] = containment_of(words[left[i]], words[right[i]], hashes, ignored)
    chosen = np.flatnonzero(contained >= least)
    return [Overlap(int(left[i]), int(right[i]), float(contained[i])) for i in chosen]


def _groups(runs: Sequence[Hashes], parts: int) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int64]]]:
    """Yield, part by part, the article of each shingle, equal shingles side by side, and how many articles have it."""
    for number in range(parts):
        found, owners = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int32)]
        for article, own in enumerate(runs):
            once = own[own % np.uint64(parts) == number] if parts > 1 else own
            found.append(once)
            owners.append(np.full(len(once), article, dtype=np.int32))
        numbers, holders = np.concatenate(found), np.concatenate(owners)
        order = np.argsort(numbers, kind="stable")
        numbers, holders = numbers[order], holders[order]
        starts = np.flatnonzero(np.concatenate([[True], numbers[1:] != numbers[:-1]])[: len(numbers)])
        sizes = np.diff(np.append(starts, len(numbers)))
        yield holders, np.repeat(sizes, sizes)


def _pairs(holders: NDArray[np.int32], sizes: NDArray[np.int64], printed: NDArray[np.bool_]) -> Iterator[NDArray[np.int64]]:
    """Yield a number for each pair of articles that have a shingle in common: left × articles + right."""
    count = len(printed)
    for size in range(2, COMMON + 1):
        table = holders[sizes == size].reshape(-1, size).astype(np.int64)
        for a in range(size):
            for b in range(a + 1, size):
                yield table[:, a] * count + table[:, b]
    at = np.flatnonzero(sizes > COMMON)
    while len(at):
        group = holders[at[0] : at[0] + sizes[at[0]]].astype(np.int64)
        at = at[len(group) :]
        group = group[printed[group]]
        if len(group) > PRINTED:
            yield group[0] * count + group[1:]
        else:
            left, right = np.triu_indices(len(group), 1)
            yield group[left] * count + group[right]


def containment_of(left: Words, right: Words, hashes: Hashes, ignored: Hashes = NONE) -> float:
    """Return the containment of two texts by all their shingles but those ignored, set phrases too; 0–1."""
    a, b = (np.setdiff1d(shingles(words, hashes), ignored) for words in (left, right))
    return len(np.intersect1d(a, b, assume_unique=True)) / max(1, min(len(a), len(b)))


def shared_runs(left: Words, right: Words, hashes: Hashes) -> list[tuple[int, int, int]]:
    """Find the runs of seven and more words that two texts have in common, in whatever order.

    Returns:
        For each run its first word on the left, its first word on the right, and its length, in the left one's order.
    """
    a, b = shingles(left, hashes), shingles(right, hashes)
    order = np.argsort(b, kind="stable")
    at = np.minimum(np.searchsorted(b[order], a), max(0, len(b) - 1))
    hits = np.flatnonzero(b[order][at] == a) if len(b) else np.zeros(0, dtype=np.int64)
    offsets = order[at[hits]] - hits if len(hits) else hits
    breaks = np.flatnonzero((np.diff(hits) != 1) | (np.diff(offsets) != 0)) + 1
    found = []
    behind = 0
    for run in np.split(np.arange(len(hits)), breaks):
        if len(run):
            first, last = int(hits[run[0]]), int(hits[run[-1]]) + SHINGLE
            # Two runs may meet inside a shingle; a word belongs to the first.
            first = max(first, behind)
            if last - first >= SHINGLE:
                found.append((first, first + int(offsets[run[0]]), last - first))
                behind = last
    return found
