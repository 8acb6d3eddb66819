"""Changes: how do two sequences of words differ, word by word?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

# Two sentences with fewer of their words in common (0–1, of the longer one) are one thing in other words: single words
# that differ say nothing there.
SAME_WORDS = 0.5
# Sentences of more words are lists or have no full stops; the time for a comparison word by word grows with the square.
LONGEST = 1000
# One word does not replace more than so many.
REPLACED = 3
# Two stretches of so many words are one that was moved or changed, if so many of the longer one's words (0–1) are the same;
# one of which so much stands in the other is not missing.
SETTLED, CHANGED, HELD = 5, 0.5, 0.8
# Two stretches of a sentence replace each other if so much (0–1) of what the shorter one says is in both: „hat“, „hatte“.
SIMILAR = 0.3
# So many stretches that only one text has are set against each other.
MOST = 200

NOTHING = slice(0, 0)


@dataclass(frozen=True, slots=True)
class Change:
    """A change between two texts: its kind, the words it takes on both sides, and its place, which orders changes."""

    kind: str
    left: slice
    right: slice
    at: float


def word_changes(
    left: Sequence[int], right: Sequence[int], a: slice, b: slice, at: float, figures: Sequence[bool]
) -> list[Change]:
    """Compare a sentence of two texts.

    Args:
        left, right: the numbers of all words of the two texts.
        a, b: the words of the sentence on both sides.
        figures: for each number of a word, whether it is a figure. Figures are where figures were: „1,09 (Vortag 1,25)“ and
            „1,11 (Vortag 1,09)“ differ in two.

    Returns:
        Nothing where the words are the same, one change ``reworded`` where most of them differ.
    """
    own, other = left[a], right[b]
    if own == other:
        return []
    masked = [[-1 if figures[word] else word for word in words] for words in (own, other)]
    matcher = SequenceMatcher(None, masked[0], masked[1], autojunk=False)
    longer = max(len(own), len(other))
    if longer > LONGEST or sum(block.size for block in matcher.get_matching_blocks()) < SAME_WORDS * longer:
        return [Change("reworded", a, b, at)]
    return [
        Change(kind, slice(a.start + i1, a.start + i2), slice(b.start + j1, b.start + j2), at)
        for tag, a1, a2, b1, b2 in matcher.get_opcodes()
        for kind, i1, i2, j1, j2 in _named(tag, a1, a2, b1, b2, own, other)
    ]


def _named(
    tag: str, a1: int, a2: int, b1: int, b2: int, own: Sequence[int], other: Sequence[int]
) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the changes of one stretch: figures that differ, what is replaced, and what only one side has."""
    if tag == "equal":
        for i, j in zip(range(a1, a2), range(b1, b2), strict=True):
            if own[i] != other[j]:
                yield "replaced", i, i + 1, j, j + 1
    elif tag == "replace" and max(a2 - a1, b2 - b1) <= REPLACED * min(a2 - a1, b2 - b1):
        yield "replaced", a1, a2, b1, b2
    else:
        if a2 > a1:
            yield "deleted", a1, a2, b1, b1
        if b2 > b1:
            yield "inserted", a1, a1, b1, b2


def settle(
    changes: Sequence[Change], left: Sequence[int], right: Sequence[int], said: Callable[[Sequence[int]], Set[int]]
) -> list[Change]:
    """Find among what one text seems to lack what stands elsewhere in it: moved, changed there, or not lacking at all.

    Words within one sentence are settled whatever their number; others from five words on.

    Args:
        said: returns what some words say, as numbers: within a sentence words that say something similar replace each other.
    """
    changes = list(_split(changes, left, right))
    gone = [(n, c, Counter(left[c.left])) for n, c in enumerate(changes) if c.kind == "deleted"][:MOST]
    new = [(n, c, Counter(right[c.right])) for n, c in enumerate(changes) if c.kind == "inserted"][:MOST]
    found = []
    for i, one, words in gone:
        for k, two, others in new:
            short, long = sorted((words.total(), others.total()))
            common = (words & others).total()
            if (one.at == two.at or short >= SETTLED) and (common >= CHANGED * long or common >= HELD * short):
                found.append((-common / long, i, k, short == words.total(), common >= CHANGED * long))
            elif (
                one.at == two.at
                and long <= REPLACED * short
                and _overlap(said(left[one.left]), said(right[two.right])) >= SIMILAR
            ):
                found.append((0.0, i, k, True, True))
    settled: dict[int, Change | None] = {}
    for _, i, k, first_is_short, whole in sorted(found):
        if i in settled or k in settled:
            continue
        if whole:
            one, two = changes[i], changes[k]
            same = left[one.left] == right[two.right]
            settled[i] = replace(one, kind="moved" if same else "replaced", right=two.right)
            settled[k] = None
        else:
            settled[i if first_is_short else k] = None
    kept = (settled.get(number, change) for number, change in enumerate(changes))
    return [change for change in kept if change and not _is_word_order(change, changes)]


def _overlap(one: Set[int], two: Set[int]) -> float:
    """Return how much of the smaller set is in both; 0–1."""
    return len(one & two) / max(1, min(len(one), len(two)))


def _split(changes: Sequence[Change], left: Sequence[int], right: Sequence[int]) -> Iterator[Change]:
    """Part a replacement whose words are new or gone elsewhere in the sentence, too: „am Montag kam er“, „er kam am Montag“."""
    new = {(c.at, tuple(right[c.right])) for c in changes if c.kind == "inserted"}
    gone = {(c.at, tuple(left[c.left])) for c in changes if c.kind == "deleted"}
    for change in changes:
        own, other = tuple(left[change.left]), tuple(right[change.right])
        if change.kind == "replaced" and ((change.at, own) in new or (change.at, other) in gone):
            a, b = change.left, change.right
            yield replace(change, kind="deleted", right=slice(b.start, b.start))
            yield replace(change, kind="inserted", left=slice(a.stop, a.stop))
        else:
            yield change


def _is_word_order(change: Change, known: Sequence[Change]) -> bool:
    """Whether a single word only stands elsewhere in its sentence."""
    single = change.left.stop - change.left.start == change.right.stop - change.right.start == 1
    return change.kind == "moved" and single and change not in known
