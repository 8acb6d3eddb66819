"""Shared text: which two articles have it, how much, and what was changed in it?

Two outlets that quote the same speech share no copy; two that print the same agency do. How much is named in
degrees, not judged: where the words come from, the text itself does not say.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from comparator.align.columns import Hashes, Words
from comparator.align.containment import NONE, containment_of, find_overlaps, shared_runs
from comparator.align.edits import EditFinder, Text
from comparator.align.fidelity import compare_quotes, retold_quotes
from comparator.align.pairing import Pair, SentenceAligner
from comparator.align.sentences import SentenceReader
from comparator.align.similar import Likeness
from comparator.align.standing import find_standing, standing_words
from comparator.model import Document, Span
from comparator.relations import SharedCopy

# Containment (0–1) from which two texts are the same copy, share a substantial part, share passages.
SAME, SUBSTANTIAL, PASSAGES = 0.6, 0.2, 0.08
# Of one that is printed again so much of the longer one is the same.
REPRINTED = 0.8
# Passages have a run of so many words outside quotations, and so many days lie between the two at most.
RUN, APART = 25, 1
# Articles with this cosine of their words may be rewritten from one source, or with this one of their beginnings, weighed by
# nearness: a paraphrase keeps few words.
ABOUT, ON_EVENT = 0.2, 0.12
# They are if so many sentences correspond, the likeness of their sentences is so many times what it is with one text read
# backwards, and it is so high (0–1); a lower one is enough if so much of the shorter text (0–1) corresponds.
CORRESPOND, ORDER = 3, 2.75
REWRITTEN, PARAPHRASED, MOST = 0.22, 0.16, 0.5
# And what they tell of agrees: of the figures, persons and countries of the one that has fewer so many (share, 0–1) are in
# both, and more than one, if it has more. Set sentences alone („Das Urteil ist noch nicht rechtskräftig“) make a genre.
AGREE = 0.45
# Of texts with at least this containment, or this likeness of their sentences, it is said what the other left out and added.
WHOLE, ALIKE = 0.4, 0.4


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
        """Take the articles with their words; ``set_apart`` is then which words of each are standing text.

        Args:
            hashes: of each word's number.
            reader: reads their sentences.
            sources: outlets whose texts are what others print: they stand on the left.
        """
        self.documents, self.words, self.hashes, self.reader, self.sources = documents, words, hashes, reader, sources
        self.own = [w.own() for w in words]
        days = [d.article.date.toordinal() if d.article.date else None for d in documents]
        self.standing = find_standing(self.own, hashes, [d.article.outlet for d in documents], days)
        self.contained = self._contained(PASSAGES, NONE)
        reprinted = {number for pair in self.contained if self._is_reprint(*pair) for number in pair}
        self.set_apart = [
            np.zeros(len(w), dtype=np.bool_) if number in reprinted else standing_words(w, hashes, self.standing)
            for number, w in enumerate(words)
        ]
        self._texts: dict[int, Text] = {}

    def tells(self) -> list[frozenset[int]]:
        """Return for each article the figures, persons and countries that it tells of."""
        return [self.reader.tells(document, words) for document, words in zip(self.documents, self.words, strict=True)]

    def find(self, similar: Sequence[Likeness]) -> list[SharedCopy]:
        """Return all pairs that share text, in the order of the articles.

        Degrees: ``same`` from a containment of .6 on, ``substantial`` from .2, ``passages`` from .08 with a run of
        25 words and at most a day between the two, ``rewritten`` where the sentences correspond in order,
        ``standing`` where an outlet's standing text alone makes a containment of .2.
        """
        contained, apart = self.contained, self._contained(0.0, self.standing)
        copies = _groups(len(self.documents), (pair for pair, value in apart.items() if value >= SAME))
        # Copies of one text that the index did not pair are the same copy as its first; nothing more is to be said of them.
        about = {
            (x.left, x.right)
            for x in similar
            if _may_be_rewritten(x) and (copies[x.left] != copies[x.right] or (x.left, x.right) in apart)
        }
        pairs = (
            self._pair(i, k, contained.get((i, k), 0.0), apart.get((i, k), 0.0), (i, k) in about)
            for i, k in sorted({*contained, *about})
        )
        return [pair for pair in pairs if pair]

    def _contained(self, least: float, ignored: Hashes) -> dict[tuple[int, int], float]:
        """Return the containment of each two articles; a text that very many have is paired with its source or the earliest."""
        ranked = sorted(range(len(self.documents)), key=self._rank)
        overlaps = find_overlaps([self.own[number] for number in ranked], self.hashes, least, ignored)
        pairs = ((ranked[o.left], ranked[o.right], o.containment) for o in overlaps)
        return {(min(i, k), max(i, k)): value for i, k, value in pairs}

    def _rank(self, number: int) -> tuple[bool, dt.date, int]:
        """Sort sources first, then by day; undated articles come last."""
        article = self.documents[number].article
        return article.outlet not in self.sources, article.date or dt.date.max, number

    def _pair(self, i: int, k: int, containment: float, apart: float, about: bool) -> SharedCopy | None:
        """Name the degree of a pair, or drop it; ``apart`` is the containment apart from standing text."""
        i, k, order = self._ordered(i, k)
        degree = self._degree(i, k, apart, containment) or ("standing" if containment >= SUBSTANTIAL else None)
        if not (degree or about):
            return None
        aligner = SentenceAligner(self._text(i).sentences, self._text(k).sentences)
        pairs = aligner.align()
        likeness = aligner.likeness(pairs)
        if about and degree in (None, "standing") and _is_rewritten(aligner, pairs, likeness):
            # A set phrase to the index may be most of a text: whether the words are new is told by all of them.
            containment = containment_of(self.own[i], self.own[k], self.hashes)
            degree = (
                self._degree(i, k, containment, containment) if containment >= SUBSTANTIAL and degree is None else "rewritten"
            )
        if degree is None:
            return None
        left, right = self._text(i), self._text(k)
        quotes, changed = compare_quotes(left, right, pairs, self.reader.stopwords)
        retold = (*changed, *retold_quotes(left, right, pairs, self.reader.stopwords))
        edits = EditFinder(left, right, pairs, self.reader).find(apart >= WHOLE or likeness >= ALIKE or degree == "rewritten")
        return SharedCopy(
            left.document.article.id, right.document.article.id, degree, round(containment, 4),
            self._passages(i, k, pairs if degree == "rewritten" else ()), tuple(edits), round(likeness, 4),
            quotes, order, _headlines(left.document, right.document), retold,
        )  # fmt: skip

    def _passages(self, i: int, k: int, pairs: Sequence[Pair]) -> tuple[tuple[Span, Span], ...]:
        """Return the words that two articles share, or the sentences of given pairs."""
        if pairs:
            left, right = self._text(i), self._text(k)
            return tuple((left.stretch(pair.left), right.stretch(pair.right)) for pair in pairs)
        runs = shared_runs(self.own[i], self.own[k], self.hashes)
        return tuple((self.own[i].span(a, a + n), self.own[k].span(b, b + n)) for a, b, n in runs)

    def _degree(self, i: int, k: int, containment: float, whole: float) -> str | None:
        """Name the degree that the containment of two articles gives, apart from standing text and with it (``whole``)."""
        if self._is_reprint(i, k):
            return "same"
        if containment >= SUBSTANTIAL:
            return "same" if containment >= SAME else "substantial"
        if min(containment, whole) < PASSAGES or self._apart(i, k) > APART:
            return None
        longest = max((n for _, _, n in shared_runs(self.own[i], self.own[k], self.hashes)), default=0)
        return "passages" if longest >= RUN else None

    def _is_reprint(self, i: int, k: int) -> bool:
        """Whether nearly all of both texts is the same: printed again on other days it is no standing text."""
        short, long = sorted((len(self.own[i]), len(self.own[k])))
        return self.contained.get((min(i, k), max(i, k)), 0.0) * short >= REPRINTED * long

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
            standing = self.set_apart[number]
            self._texts[number] = Text(document, words, self.reader.read(document, words, standing), standing)
        return self._texts[number]


def _may_be_rewritten(likeness: Likeness) -> bool:
    return likeness.whole >= ABOUT or likeness.nearness * likeness.lead >= ON_EVENT


def _is_rewritten(aligner: SentenceAligner, pairs: Sequence[Pair], likeness: float) -> bool:
    """Whether the sentences of two texts correspond in order."""
    if not _agree(aligner.left.tells(), aligner.right.tells()):
        return False
    count = min(aligner.cosines.shape)
    least = PARAPHRASED if len(pairs) >= MOST * count else REWRITTEN
    return len(pairs) >= CORRESPOND and likeness >= least and likeness >= ORDER * aligner.chance()


def _agree(one: frozenset[int], two: frozenset[int]) -> bool:
    """Whether two texts tell of the same figures, persons and countries, as far as both name some."""
    fewer, common = min(len(one), len(two)), len(one & two)
    return not fewer or (common >= AGREE * fewer and common >= min(2, fewer))


def _headlines(left: Document, right: Document) -> tuple[str, ...]:
    """Return the two headlines if both are known and differ; nothing else."""
    both = (left.headline, right.headline)
    return both if all(both) and both[0] != both[1] else ()


def _groups(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Join numbers below ``count`` by pairs; return the first number of each one's group."""
    head = list(range(count))

    def root(number: int) -> int:
        while head[number] != number:
            head[number] = number = head[head[number]]
        return number

    for one, two in pairs:
        first, second = sorted((root(one), root(two)))
        head[second] = first
    return [root(number) for number in range(count)]


def duplicate_groups(articles: Sequence[str], shared: Sequence[SharedCopy]) -> list[tuple[str, ...]]:
    """Group near-duplicates: articles joined by pairs that are the same copy. An article alone is its own group."""
    number = {name: n for n, name in enumerate(articles)}
    heads = _groups(len(articles), ((number[p.left], number[p.right]) for p in shared if p.degree == "same"))
    groups: dict[int, list[str]] = defaultdict(list)
    for name, head in zip(articles, heads, strict=True):
        groups[head].append(name)
    return [tuple(group) for group in groups.values()]


def duplicate_weights(groups: Sequence[Sequence[str]]) -> dict[str, float]:
    """Weigh articles so that each group of near-duplicates counts once: w = 1/size of the group."""
    return {name: 1 / len(group) for group in groups for name in group}
