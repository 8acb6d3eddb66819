"""Sentences: which sentence of one text says what which sentence of the other says, in the same words or in others?

Two texts that were written from one source keep its order: the pairs of sentences form a chain. Two reports on one event
have things in common too, but each in an order of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Column, Vocabulary, Words
from comparator.model import TEXT_ROLES, Document, Span
from comparator.pack import Language

# So many first letters stand for a word in all its forms („Hafens“), and bring compounds near their first part.
STEM = 7
# A figure weighs so many times a word: two sentences with „4500“ hardly speak of two things.
FIGURE = 1.5
# Cosine (0–1) from which two sentences may correspond, and from which one that stands elsewhere was moved.
ALIKE, MOVED = 0.25, 0.7
# Sentences with fewer words in common, with other figures, or about other people are a pair only from this cosine on.
COMMON, CLOSE = 2, 0.6
# In a gap of so many sentences between pairs, those with a name or a figure in common are a pair from this cosine on.
GAP, BETWEEN = 2, 0.1
# A neighbour is part of a pair of sentences if the cosine is so much higher with it: a sentence was split, or two joined.
# Or if so much of it (0–1) is said on the other side.
JOINED, COVERED = 0.05, 0.8
# Of a longer text (a book) so many sentences are looked at.
MOST = 600

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


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """The sentences of a text without its headline: their spans, their words, what they say as sets of numbers.

    ``narrated`` says which are not mainly quotation or standing text; of the numbers ``figures`` are those that stand for
    figures (4500), ``people`` those for persons.
    """

    spans: list[Span]
    words: list[slice]
    contents: list[Column]
    narrated: NDArray[np.bool_]
    figures: Column
    people: Column


def stem_numbers(vocabulary: Vocabulary, stopwords: frozenset[str]) -> Column:
    """Return for each number of a vocabulary the number of its stem; −1 for words without content."""
    numbers: dict[str, int] = {}
    stems = (w[:STEM] if w not in stopwords and w[0].isalnum() else "" for w in vocabulary.words)
    return np.fromiter((numbers.setdefault(s, len(numbers)) if s else -1 for s in stems), dtype=np.int32)


class SentenceReader:
    """Reads the sentences of documents as sets of numbers: stems, and what their words mean where that is known.

    A name and a title of one person are one number, and so are „Belarus“ and „Weißrussland“: a sentence says the
    same with either.
    """

    def __init__(self, vocabulary: Vocabulary, stems: Column, language: Language) -> None:
        """Take the words of a corpus and the number of each one's stem (see `stem_numbers`)."""
        self.stems = stems
        self.is_figure = [word[0].isdigit() for word in vocabulary.words]
        self._figures = np.unique(stems[[i for i, word in enumerate(vocabulary.words) if len(word) > 1 and word[0].isdigit()]])
        self._meanings: dict[str, int] = {}
        self._first = int(stems.max(initial=-1)) + 1
        self._cards = {group.name: card.id for card in language.cards for group in card.set}

    def read(self, document: Document, words: Words, standing: NDArray[np.bool_]) -> Sentences:
        """Return the sentences of a document that have content; ``standing`` says which words are standing text."""
        told = ~(words.quoted | standing)
        meanings = self._read_meanings(document, words)
        inside = [p for p in document.passages if p.role in TEXT_ROLES and p.role != "headline"]
        spans: list[Span] = []
        places, contents, narrated = [], [], []
        at = 0
        for sentence in document.sentences:
            while at < len(inside) and inside[at].end <= sentence.start:
                at += 1
            if at == len(inside) or len(spans) == MOST:
                break
            place = words.inside(sentence)
            content = np.unique(meanings[place])
            content = content[content >= 0]
            if inside[at].covers(sentence) and len(content):
                spans.append(sentence)
                places.append(place)
                contents.append(content)
                narrated.append(bool(told[place].mean() >= 0.5))
        figures = np.intersect1d(meanings, self._figures)
        people = np.array(sorted({self._number(person.name) for person in document.people}), dtype=np.int32)
        return Sentences(spans, places, contents, np.array(narrated, dtype=np.bool_), figures, people)

    def _number(self, meaning: str) -> int:
        return self._first + self._meanings.setdefault(meaning, len(self._meanings))

    def _read_meanings(self, document: Document, words: Words) -> Column:
        """Return one number for each word of a text."""
        found = self.stems[words.ids]
        known: list[tuple[Span, str]] = [(m, self._cards.get(m.referent, m.referent)) for m in document.mentions]
        known += [(label, "; ".join(label.persons)) for label in document.labels if label.persons]
        known += [(person, person.name) for person in document.people]
        for span, name in known:
            found[words.inside(span)] = self._number(name)
        return found


class SentenceAligner:
    """Aligns the sentences of two texts; a word weighs the more, the fewer sentences of the two have it."""

    def __init__(self, left: Sentences, right: Sentences) -> None:
        self.left, self.right = left, right
        everything = [*left.contents, *right.contents]
        known, numbers = np.unique(np.concatenate([np.zeros(0, dtype=np.int32), *everything]), return_inverse=True)
        weights = np.log((len(everything) + 1) / np.maximum(1, np.bincount(numbers, minlength=len(known))))
        figures = np.isin(known, np.union1d(left.figures, right.figures))
        people = np.isin(known, np.union1d(left.people, right.people))
        weights[figures] *= FIGURE
        self.vectors = np.zeros((len(everything), len(known)), dtype=np.float32)
        rows = np.repeat(np.arange(len(everything)), [len(s) for s in everything])
        self.vectors[rows, numbers] = weights[numbers]
        lengths = np.linalg.norm(self.vectors, axis=1, keepdims=True)
        unit = self.vectors / np.maximum(lengths, 1e-12)
        self.cosines: Matrix = unit[: len(left.contents)] @ unit[len(left.contents) :].T
        said = np.sign(self.vectors)
        a, b = said[: len(left.contents)], said[len(left.contents) :]
        # Between sentences that correspond a name or a figure in common is enough.
        telling = figures | people
        self.between = np.where(a[:, telling] @ b[:, telling].T > 0, self.cosines, 0.0)
        other = (a @ b.T < COMMON) | _differ(a[:, figures], b[:, figures]) | _differ(a[:, people], b[:, people])
        self.cosines[other & (self.cosines < CLOSE)] = 0.0

    def align(self) -> list[Pair]:
        """Return the pairs of sentences that correspond, in the left one's order."""
        ordered = self._with_gaps(best_chain(self.cosines, ALIKE))
        left, right = {i for i, _ in ordered}, {j for _, j in ordered}
        moved = []
        for i, j in np.argwhere(self.cosines >= MOVED).tolist():
            if i not in left and j not in right:
                moved.append(Pair(range(i, i + 1), range(j, j + 1), float(self.cosines[i, j]), moved=True))
                left.add(i)
                right.add(j)
        joined = [self._with_neighbours(i, j, left, right) for i, j in ordered]
        return sorted((*joined, *moved), key=lambda pair: pair.left.start)

    def likeness(self, pairs: Sequence[Pair]) -> float:
        """Return how much of the shorter text's narration has its pair in the same order: mean cosine, 0–1."""
        return self._share((p.left.start, p.right.start, p.alike) for p in pairs if not p.moved)

    def chance(self) -> float:
        """Return the likeness with the right text read backwards: what two texts on one subject have without a common order."""
        last = self.cosines.shape[1] - 1
        chain = ((i, last - j) for i, j in best_chain(self.cosines[:, ::-1], ALIKE))
        return self._share((i, j, float(self.cosines[i, j])) for i, j in chain)

    def _share(self, pairs: Iterable[tuple[int, int, float]]) -> float:
        left, right = self.left.narrated, self.right.narrated
        count = int(min(left.sum(), right.sum()))
        return sum(alike for i, j, alike in pairs if left[i] and right[j]) / count if count else 0.0

    def _with_gaps(self, chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Add the pairs that fill a small gap of a chain: what stands between the same sentences may be the same."""
        found = list(chain)
        for (i, j), (k, m) in pairwise([(-1, -1), *chain, self.cosines.shape]):
            if max(k - i, m - j) <= GAP + 1:
                inner = best_chain(self.between[i + 1 : k, j + 1 : m], BETWEEN)
                found += [(i + 1 + row, j + 1 + column) for row, column in inner]
        return sorted(found)

    def _with_neighbours(self, i: int, j: int, left: set[int], right: set[int]) -> Pair:
        """Take the neighbours of a pair in that make it more alike; each is then taken."""
        a, b, alike = range(i, i + 1), range(j, j + 1), float(self.cosines[i, j])
        for side, step in ((right, 1), (right, -1), (left, 1), (left, -1)):
            own = b if side is right else a
            new = own.stop if step > 0 else own.start - 1
            count = self.cosines.shape[1 if side is right else 0]
            if not 0 <= new < count or new in side:
                continue
            wider = range(min(own.start, new), max(own.stop, new + 1))
            pair = (a, wider) if side is right else (wider, b)
            value = self._alike(*pair)
            one = (range(new, new + 1), b) if side is left else (a, range(new, new + 1))
            if value >= alike + JOINED or self._covered(*one, side is left) >= COVERED:
                (a, b), alike = pair, value
                side.add(new)
        return Pair(a, b, alike)

    def _both(self, a: range, b: range) -> tuple[Matrix, Matrix]:
        count = len(self.left.contents)
        return self.vectors[a.start : a.stop].max(axis=0), self.vectors[count + b.start : count + b.stop].max(axis=0)

    def _covered(self, a: range, b: range, left: bool) -> float:
        """Return how much of what one side says (the left one's, or the right one's) the other side says, too; 0–1."""
        x, y = self._both(a, b)
        own, other = (x, y) if left else (y, x)
        return float((own[other > 0] ** 2).sum() / max(1e-12, (own**2).sum()))

    def _alike(self, a: range, b: range) -> float:
        x, y = self._both(a, b)
        return float(x @ y) / max(1e-12, float(np.linalg.norm(x) * np.linalg.norm(y)))


def _differ(a: Matrix, b: Matrix) -> NDArray[np.bool_]:
    """Say of each two sentences whether both have some of these words, and none in common."""
    both = np.logical_and.outer(a.any(axis=1), b.any(axis=1))
    return np.asarray(both & (a @ b.T == 0), dtype=np.bool_)


def best_chain(cosines: Matrix, least: float) -> list[tuple[int, int]]:
    """Return the pairs (row, column), both rising, with the highest sum of cosines; those below ``least`` are no pairs."""
    rows, columns = cosines.shape
    gains = np.where(cosines >= least, cosines - least / 2, 0.0)
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
