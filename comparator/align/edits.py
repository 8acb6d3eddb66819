"""Edits: what one text changed in another, sentence by sentence and word by word.

With event, facts and quotes the same, each changed word is an editorial choice: the strongest evidence
there is with one article an outlet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from comparator.align.changes import NOTHING, Change, settle, word_changes
from comparator.align.columns import Words, surname
from comparator.align.lacking import Holder, is_there
from comparator.align.pairing import Pair
from comparator.align.sentences import SentenceReader, Sentences
from comparator.model import Document, Span
from comparator.relations import Edit

S = TypeVar("S", bound=Span)

# A change of more words than this is about more than one thing.
FEW = 8
# Up to so many sentences between two pairs stand for those that the other text has there.
SWAPPED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """An article with its words and sentences; ``standing`` says which words are standing text."""

    document: Document
    words: Words
    sentences: Sentences
    standing: NDArray[np.bool_]

    def words_of(self, numbers: range) -> slice:
        """Return the words of some sentences in a row."""
        words = self.sentences.words
        return slice(words[numbers.start].start, words[numbers.stop - 1].stop)

    def stretch(self, numbers: range) -> Span:
        """Return the characters of some sentences in a row."""
        place = self.words_of(numbers)
        return self.words.span(place.start, place.stop)


class EditFinder:
    """Finds the changes between two texts whose sentences are aligned."""

    def __init__(self, left: Text, right: Text, pairs: Sequence[Pair], reader: SentenceReader) -> None:
        """Take two texts and who read their sentences."""
        self.left, self.right, self.pairs, self.reader = left, right, pairs, reader
        self.held = [Holder(text.words.ids.tolist(), text.sentences.words) for text in (left, right)]

    def find(self, whole: bool) -> list[Edit]:
        """Return the changes in the left one's order; what was inserted follows what stands before it.

        Args:
            whole: name sentences that only one text has, too; no use where the two share passages only.
        """
        left, right = self.held[0].words, self.held[1].words
        changes = [change for pair in self.pairs for change in self._in_pair(pair, left, right)]
        changes = settle([*changes, *(self._unpaired() if whole else ())], left, right, self.reader.said)
        edits = []
        for change in sorted(changes, key=lambda change: change.at):
            if not (self._is_standing(change) or self._is_elsewhere(change)):
                edits.append(self._edit(change.kind, change.left, change.right))
            if change.kind == "reworded":
                edits.extend(self._choices(change.left, change.right))
        return edits

    def _in_pair(self, pair: Pair, left: Sequence[int], right: Sequence[int]) -> Iterator[Change]:
        """Yield the changes between sentences that correspond."""
        a, b, at = self.left.words_of(pair.left), self.right.words_of(pair.right), float(pair.left.start)
        found = word_changes(left, right, a, b, at, self.reader.is_figure)
        if pair.moved and [change.kind for change in found] != ["reworded"]:
            yield Change("moved", a, b, at)
        yield from found

    def _is_standing(self, change: Change) -> bool:
        """Whether only one text has it, and that is a box or an advert of its outlet."""
        sides = [self.left.standing[change.left], self.right.standing[change.right]]
        return change.kind in ("deleted", "inserted") and any(len(side) and side.mean() > 0.5 for side in sides)

    def _is_elsewhere(self, change: Change) -> bool:
        """Whether what one text seems to have alone stands in the other, too."""
        if change.kind not in ("deleted", "inserted"):
            return False
        sides = [(self.held[0], change.left), (self.held[1], change.right)]
        (holder, own), (other, place) = sides if change.kind == "deleted" else sides[::-1]
        words = holder.words[own]
        if other.holds(words):
            return True
        if not self.reader.telling[words].any():
            return False
        return place != NOTHING and is_there(words, holder.around(own.start), other.around(place.start), self.reader.said)

    def _choices(self, a: slice, b: slice) -> Iterator[Edit]:
        """Yield the words for one thing, and the titles of one person, that differ between sentences in other words."""
        first, second = self.left.words.span(a.start, a.stop), self.right.words.span(b.start, b.stop)
        for mine in _inside(self.left.document.mentions, first):
            others = [m for m in _inside(self.right.document.mentions, second) if m.referent == mine.referent]
            if others and all(m.variant != mine.variant for m in others):
                yield Edit("replaced", _bare(mine), _bare(others[0]), _voice(mine.voice, others[0].voice), (mine.referent,))
        for title in _inside(self.left.document.labels, first):
            own = set(map(surname, title.persons))
            named = [x for x in _inside(self.right.document.labels, second) if own & set(map(surname, x.persons))]
            if named and all(x.label != title.label for x in named):
                about = _in_full((*title.persons, *named[0].persons))
                yield Edit("replaced", _bare(title), _bare(named[0]), _voice(title.voice, named[0].voice), about)

    def _unpaired(self) -> Iterator[Change]:
        """Yield the sentences that only one text has, neighbours together.

        Of few on each side, between the same neighbours, some stand for the others.
        """
        swapped = list(self._swapped())
        for a, b in swapped:
            yield Change("replaced", self.left.words_of(a), self.right.words_of(b), float(a.start))
        taken = {i for pair in self.pairs for i in pair.left} | {i for a, _ in swapped for i in a}
        right = {j: pair.left.stop for pair in self.pairs for j in pair.right} | {j: a.stop for a, b in swapped for j in b}
        for run in _gaps(taken, len(self.left.sentences.spans)):
            yield Change("deleted", self.left.words_of(run), NOTHING, run.start)
        for run in _gaps(set(right), len(self.right.sentences.spans)):
            yield Change("inserted", NOTHING, self.right.words_of(run), right.get(run.start - 1, 0) - 0.5)

    def _swapped(self) -> Iterator[tuple[range, range]]:
        """Yield the few sentences of both sides that stand between the same pairs."""
        ordered = [pair for pair in self.pairs if not pair.moved]
        left = {i for pair in self.pairs for i in pair.left}
        right = {j for pair in self.pairs for j in pair.right}
        for before, behind in pairwise(ordered):
            a, b = range(before.left.stop, behind.left.start), range(before.right.stop, behind.right.start)
            if 0 < len(a) <= SWAPPED and 0 < len(b) <= SWAPPED and left.isdisjoint(a) and right.isdisjoint(b):
                yield a, b

    def _edit(self, kind: str, a: slice, b: slice) -> Edit:
        """Make an edit of two stretches of words; an empty one is on one side only."""
        left = self.left.words.span(a.start, a.stop) if a.stop > a.start else None
        right = self.right.words.span(b.start, b.stop) if b.stop > b.start else None
        sides = [self.left.words.quoted[a]] * bool(left) + [self.right.words.quoted[b]] * bool(right)
        where = "quote" if any(side.mean() > 0.5 for side in sides) else "text"
        few = max(a.stop - a.start, b.stop - b.start) <= FEW
        return Edit(kind, left, right, where, self._about(left, right) if few else ())

    def _about(self, a: Span | None, b: Span | None) -> tuple[str, ...]:
        """Name the term cards and the persons that a change touches; those that both sides touch, if there are such."""
        found = [_touched(text.document, span) for text, span in ((self.left, a), (self.right, b)) if span]
        common = [name for name in found[0] if all(name in names for names in found)]
        return _in_full(common or [name for names in found for name in names])


def _gaps(taken: set[int], count: int) -> Iterator[range]:
    """Yield the runs of numbers below ``count`` that are not taken."""
    start = 0
    for end in (*sorted(taken), count):
        if start < end:
            yield range(start, end)
        start = end + 1


def _inside(found: Sequence[S], span: Span) -> list[S]:
    return [entry for entry in found if span.covers(entry)]


def _in_full(names: Sequence[str]) -> tuple[str, ...]:
    """List names once, without the surnames that stand in full, too."""
    return tuple(name for name in dict.fromkeys(names) if not any(other.endswith(f" {name}") for other in names))


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)


def _voice(*voices: str) -> str:
    return "quote" if any(voice in ("direct", "partial") for voice in voices) else "text"


def _touched(document: Document, span: Span) -> list[str]:
    names = [m.referent for m in document.mentions if m.overlaps(span)]
    return names + [person for label in document.labels if label.overlaps(span) for person in label.persons]
