"""Edits: what one text changed in another, sentence by sentence and word by word.

With event, facts and quotes the same, each changed word is an editorial choice: the strongest evidence
there is with one article an outlet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from comparator.align.columns import Words
from comparator.align.sentences import Pair, Sentences
from comparator.model import Document, Span
from comparator.results import Edit

S = TypeVar("S", bound=Span)

# Two sentences with fewer of their words in common (0–1, of the longer one) are one thing in other words: single words
# that differ say nothing there.
SAME_WORDS = 0.5
# Sentences of more words are lists or have no full stops; the time for a comparison word by word grows with the square.
LONGEST = 1000
# A change of more words than this is about more than one thing.
FEW = 8


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """An article with its words and sentences."""

    document: Document
    words: Words
    sentences: Sentences


class EditFinder:
    """Finds the changes between two texts whose sentences are aligned."""

    def __init__(self, left: Text, right: Text, pairs: Sequence[Pair]) -> None:
        self.left, self.right, self.pairs = left, right, pairs

    def find(self, whole: bool) -> list[Edit]:
        """Return the changes in the left one's order; what was inserted follows what stands before it.

        Args:
            whole: name sentences that only one text has, too; no use where the two share passages only.
        """
        found: list[tuple[float, Edit]] = [(pair.left.start, edit) for pair in self.pairs for edit in self._in_pair(pair)]
        if whole:
            found.extend((at, edit) for at, edit in self._unpaired())
        return [edit for _, edit in sorted(found, key=lambda entry: entry[0])]

    def _in_pair(self, pair: Pair) -> Iterator[Edit]:
        """Yield the changes between sentences that correspond."""
        a, b = _stretch(self.left, pair.left), _stretch(self.right, pair.right)
        if pair.moved:
            yield self._edit("moved", a, b)
        left, right = self.left.words.ids[a].tolist(), self.right.words.ids[b].tolist()
        if left == right:
            return
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        if max(len(left), len(right)) > LONGEST or sum(
            block.size for block in matcher.get_matching_blocks()
        ) < SAME_WORDS * max(len(left), len(right)):
            yield self._edit("reworded", a, b)
            yield from self._choices(a, b)
            return
        for tag, a1, a2, b1, b2 in matcher.get_opcodes():
            if tag != "equal":
                kind = {"replace": "replaced", "delete": "deleted", "insert": "inserted"}[tag]
                yield self._edit(kind, slice(a.start + a1, a.start + a2), slice(b.start + b1, b.start + b2))

    def _choices(self, a: slice, b: slice) -> Iterator[Edit]:
        """Yield the words for one thing, and the titles of one person, that differ between sentences in other words."""
        first, second = self.left.words.span(a.start, a.stop), self.right.words.span(b.start, b.stop)
        for mine in _inside(self.left.document.mentions, first):
            others = [m for m in _inside(self.right.document.mentions, second) if m.referent == mine.referent]
            if others and all(m.variant != mine.variant for m in others):
                yield Edit("replaced", _bare(mine), _bare(others[0]), _voice(mine.voice, others[0].voice), mine.referent)
        for title in _inside(self.left.document.labels, first):
            named = [x for x in _inside(self.right.document.labels, second) if set(x.persons) & set(title.persons)]
            if named and all(x.label != title.label for x in named):
                about = ", ".join(title.persons)
                yield Edit("replaced", _bare(title), _bare(named[0]), _voice(title.voice, named[0].voice), about)

    def _unpaired(self) -> Iterator[tuple[float, Edit]]:
        """Yield the sentences that only one text has, neighbours together, each with its place on the left."""
        right = {j: pair.left.stop for pair in self.pairs for j in pair.right}
        for run in _gaps({i for pair in self.pairs for i in pair.left}, len(self.left.sentences.spans)):
            yield run.start, self._edit("deleted", _stretch(self.left, run), slice(0, 0))
        for run in _gaps(set(right), len(self.right.sentences.spans)):
            before = right.get(run.start - 1, 0)
            yield before - 0.5, self._edit("inserted", slice(0, 0), _stretch(self.right, run))

    def _edit(self, kind: str, a: slice, b: slice) -> Edit:
        """Make an edit of two stretches of words; an empty one is on one side only."""
        left = self.left.words.span(a.start, a.stop) if a.stop > a.start else None
        right = self.right.words.span(b.start, b.stop) if b.stop > b.start else None
        sides = [self.left.words.quoted[a]] * bool(left) + [self.right.words.quoted[b]] * bool(right)
        where = "quote" if all(side.mean() > 0.5 for side in sides) else "text"
        few = max(a.stop - a.start, b.stop - b.start) <= FEW
        return Edit(kind, left, right, where, self._about(left, right) if few else "")

    def _about(self, a: Span | None, b: Span | None) -> str:
        """Name the term card or the person that a change touches; the one that both sides touch, if there is one."""
        found = [_touched(text.document, span) for text, span in ((self.left, a), (self.right, b)) if span]
        common = [name for name in found[0] if all(name in names for names in found)]
        return next(iter(common or [name for names in found for name in names]), "")


def _stretch(text: Text, numbers: range) -> slice:
    """Return the words of some sentences in a row."""
    words = text.sentences.words
    return slice(words[numbers.start].start, words[numbers.stop - 1].stop)


def _gaps(taken: set[int], count: int) -> Iterator[range]:
    """Yield the runs of numbers below ``count`` that are not taken."""
    start = 0
    for end in (*sorted(taken), count):
        if start < end:
            yield range(start, end)
        start = end + 1


def _inside(found: Sequence[S], span: Span) -> list[S]:
    return [entry for entry in found if span.covers(entry)]


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)


def _voice(*voices: str) -> str:
    return "quote" if all(voice in ("direct", "partial") for voice in voices) else "text"


def _touched(document: Document, span: Span) -> list[str]:
    names = [m.referent for m in document.mentions if m.overlaps(span)]
    return names + [", ".join(label.persons) for label in document.labels if label.overlaps(span)]
