"""Shared text: which two articles have it, how much, and what was changed in it?

Two outlets that quote the same speech share no copy; two that print the same agency do. How much is named in
degrees, not judged: where the words come from, the text itself does not say.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from comparator.align.columns import Hashes, Words
from comparator.align.containment import NONE, find_overlaps, shared_runs
from comparator.align.edits import EditFinder, Text
from comparator.align.fidelity import compare_quotes
from comparator.align.sentences import SentenceAligner, SentenceReader
from comparator.align.similar import Likeness
from comparator.align.standing import find_standing, standing_words
from comparator.model import Document
from comparator.results import SharedCopy

# Containment (0–1) from which two texts are the same copy, share a substantial part, share passages.
SAME, SUBSTANTIAL, PASSAGES = 0.6, 0.2, 0.08
# Passages have a run of so many words outside quotations, and so many days lie between the two at most.
RUN, APART = 25, 1
# Articles with this cosine of their words may be rewritten from one source; they are if the likeness of their sentences
# is so high (0–1), so many sentences correspond, and it is so many times what it is with one text read backwards.
ABOUT, REWRITTEN, CORRESPOND, ORDER = 0.2, 0.22, 4, 3.0
# Of texts with at least this containment it is said what the other left out and added.
WHOLE = 0.4


class CopyFinder:
    """Finds pairs of articles that share text, with the shared passages and the edits between them."""

    def __init__(
        self,
        documents: Sequence[Document],
        words: Sequence[Words],
        hashes: Hashes,
        reader: SentenceReader,
        sources: Collection[str] = (),
    ) -> None:
        """Take the articles with their words.

        Args:
            hashes: of each word's number.
            reader: reads their sentences.
            sources: outlets whose texts are what others print: they stand on the left.
        """
        self.documents, self.words, self.hashes, self.reader, self.sources = documents, words, hashes, reader, sources
        self.own = [w.own() for w in words]
        days = [d.article.date.toordinal() if d.article.date else None for d in documents]
        self.standing = find_standing(self.own, hashes, [d.article.outlet for d in documents], days)
        self._texts: dict[int, Text] = {}

    def find(self, similar: Sequence[Likeness]) -> list[SharedCopy]:
        """Return all pairs that share text, in the order of the articles.

        Degrees: ``same`` from a containment of .6 on, ``substantial`` from .2, ``passages`` from .08 with a run of
        25 words and at most a day between the two, ``rewritten`` where the sentences correspond in order,
        ``standing`` where an outlet's standing text alone makes a containment of .2.
        """
        contained, apart = (
            {(o.left, o.right): o.containment for o in find_overlaps(self.own, self.hashes, least, ignored)}
            for least, ignored in ((PASSAGES, NONE), (0.0, self.standing))
        )
        about = {(x.left, x.right) for x in similar if x.cosine >= ABOUT}
        pairs = (
            self._pair(i, k, contained.get((i, k), 0.0), apart.get((i, k), 0.0), (i, k) in about)
            for i, k in sorted({*contained, *about})
        )
        return [pair for pair in pairs if pair]

    def _pair(self, i: int, k: int, containment: float, apart: float, about: bool) -> SharedCopy | None:
        """Name the degree of a pair, or drop it; ``apart`` is the containment apart from standing text."""
        i, k, order = self._ordered(i, k)
        degree = self._degree(i, k, apart) or ("standing" if containment >= SUBSTANTIAL else None)
        if not (degree or about):
            return None
        aligner = SentenceAligner(self._text(i).sentences, self._text(k).sentences)
        pairs = aligner.align()
        likeness = aligner.likeness(pairs)
        rewritten = about and len(pairs) >= CORRESPOND and likeness >= REWRITTEN and likeness >= ORDER * aligner.chance()
        degree = "rewritten" if rewritten and degree in (None, "standing") else degree
        if degree is None:
            return None
        edits = EditFinder(self._text(i), self._text(k), pairs, self.reader.is_figure).find(
            apart >= WHOLE or degree == "rewritten"
        )
        left, right = (self.documents[n].article.id for n in (i, k))
        runs = shared_runs(self.own[i], self.own[k], self.hashes)
        passages = tuple((self.own[i].span(a, a + n), self.own[k].span(b, b + n)) for a, b, n in runs)
        quotes = compare_quotes(self._text(i), self._text(k), pairs)
        return SharedCopy(left, right, degree, round(containment, 4), passages, tuple(edits), round(likeness, 4), quotes, order)

    def _degree(self, i: int, k: int, containment: float) -> str | None:
        """Name the degree that the containment of two articles gives; None where it gives none."""
        if containment >= SUBSTANTIAL:
            return "same" if containment >= SAME else "substantial"
        if containment < PASSAGES or self._apart(i, k) > APART:
            return None
        longest = max((n for _, _, n in shared_runs(self.own[i], self.own[k], self.hashes)), default=0)
        return "passages" if longest >= RUN else None

    def _apart(self, i: int, k: int) -> int:
        """Return the days between two articles; 0 where one has no date."""
        first, second = (self.documents[n].article.date for n in (i, k))
        return abs((first - second).days) if first and second else 0

    def _ordered(self, i: int, k: int) -> tuple[int, int, str]:
        """Put the source in front of what was made of it, else the earlier one; say what told."""
        is_source = [self.documents[n].article.outlet in self.sources for n in (i, k)]
        if is_source[0] != is_source[1]:
            return (*((i, k) if is_source[0] else (k, i)), "source")
        first, second = (self.documents[n].article.date for n in (i, k))
        if first and second and first != second:
            return (*((i, k) if first < second else (k, i)), "date")
        return i, k, "none"

    def _text(self, number: int) -> Text:
        if number not in self._texts:
            document, words = self.documents[number], self.words[number]
            standing = standing_words(words, self.hashes, self.standing)
            self._texts[number] = Text(document, words, self.reader.read(document, words, standing), standing)
        return self._texts[number]


def duplicate_groups(articles: Sequence[str], shared: Sequence[SharedCopy]) -> list[tuple[str, ...]]:
    """Group near-duplicates: articles joined by pairs that are the same copy. An article alone is its own group."""
    head = {name: name for name in articles}

    def root(name: str) -> str:
        while head[name] != name:
            head[name] = name = head[head[name]]
        return name

    for pair in shared:
        if pair.degree == "same":
            first, second = sorted((root(pair.left), root(pair.right)))
            head[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for name in articles:
        groups[root(name)].append(name)
    return [tuple(group) for group in groups.values()]


def duplicate_weights(groups: Sequence[Sequence[str]]) -> dict[str, float]:
    """Weigh articles so that each group of near-duplicates counts once: w = 1/size of the group."""
    return {name: 1 / len(group) for group in groups for name in group}
