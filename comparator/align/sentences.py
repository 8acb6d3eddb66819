"""Sentences: what does each sentence of a text say, in numbers that other words for it share?

A word is told by its letters three by three: „Lehrkräfte“ and „Lehrer“, „erhöht“ and „Erhöhung“ have some in common. Names
and figures are one number each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Column, Vocabulary, Words, surname
from comparator.model import TEXT_ROLES, Document, Span
from comparator.pack import Language
from comparator.spans import Cover

# So many first letters stand for a word in all its forms („Hafens“), and bring compounds near their first part.
STEM = 7
# So many letters in a row are one gram.
GRAM = 3
# A figure or a name weighs so many times a word: two sentences with „4500“ hardly speak of two things.
NAMED = 1.5
# Of a longer text (a book) so many sentences are looked at.
MOST = 600

# Narrow numbers: thousands of texts are kept while they are compared.
Weights = NDArray[np.float16]
Rows = NDArray[np.int16]
NONE = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """The sentences of a text without its headline: their spans, their words, what they say.

    ``contents`` are the numbers of grams, names and figures of all sentences, rising within a sentence; ``rows`` says of
    each which sentence has it, ``weights`` how much it says. ``narrated`` says which sentences are not mainly quotation or
    standing text. Of the numbers ``figures`` are those of figures (4500, A7), ``people`` and ``countries`` those of persons
    and countries: what the text tells of, its headline included.
    """

    spans: list[Span]
    words: list[slice]
    rows: Rows
    contents: Column
    weights: Weights
    narrated: NDArray[np.bool_]
    figures: Column
    people: Column
    countries: Column

    def tells(self) -> frozenset[int]:
        """Return the figures, persons and countries that the text tells of."""
        return frozenset(np.concatenate((self.figures, self.people, self.countries)).tolist())


def stem_numbers(vocabulary: Vocabulary, stopwords: frozenset[str]) -> Column:
    """Return for each number of a vocabulary the number of its stem; −1 for words without content."""
    numbers: dict[str, int] = {}
    stems = (w[:STEM] if w not in stopwords and w[0].isalnum() else "" for w in vocabulary.words)
    return np.fromiter((numbers.setdefault(s, len(numbers)) if s else -1 for s in stems), dtype=np.int32)


class Grams:
    """The grams of a vocabulary's words, as numbers from 0 on."""

    def __init__(self, words: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        found: list[int] = []
        self.starts = np.zeros(len(words) + 1, dtype=np.int64)
        for n, word in enumerate(words):
            edged = f" {word} "
            grams = {edged[i : i + GRAM] for i in range(len(edged) - GRAM + 1)}
            found += sorted(numbers.setdefault(gram, len(numbers)) for gram in sorted(grams))
            self.starts[n + 1] = len(found)
        self.numbers = np.array(found, dtype=np.int32)
        self.count = len(numbers)

    def of(self, words: Column) -> tuple[Column, Column]:
        """Return the grams of some words, and how many each word has."""
        lengths = self.starts[words + 1] - self.starts[words]
        firsts = np.repeat(self.starts[words] - np.cumsum(lengths) + lengths, lengths)
        return self.numbers[firsts + np.arange(int(lengths.sum()))], lengths.astype(np.int32)


class SentenceReader:
    """Reads what the sentences of documents say.

    A name and a title of one person are one number, and so are „Belarus“ and „Weißrussland“: a sentence says the
    same with either.
    """

    def __init__(self, vocabulary: Vocabulary, stems: Column, language: Language) -> None:
        """Take the words of a corpus and the number of each one's stem (see `stem_numbers`)."""
        self.stopwords = language.grammar.words("stopwords")
        self.telling = stems >= 0
        self.is_figure = [word[0].isdigit() for word in vocabulary.words]
        self.digits = np.array(self.is_figure, dtype=np.bool_)
        figures = (len(word) > 1 and any(letter.isdigit() for letter in word) for word in vocabulary.words)
        self.figures = np.fromiter(figures, dtype=np.bool_)
        self.grams = Grams(vocabulary.words)
        # Behind the grams come the figures, each with its word's number, and then what names mean.
        self.behind = self.grams.count + len(vocabulary.words)
        self._meanings: dict[str, int] = {}
        self._cards = {group.name: card.id for card in language.cards for group in card.set}
        self.countries = np.full(len(vocabulary.words), -1, dtype=np.int32)
        for word, country in _country_words(language):
            if (number := vocabulary.known(word)) is not None:
                self.countries[number] = self._number(country)

    def said(self, words: Sequence[int]) -> frozenset[int]:
        """Return the grams of some words: of those with content, if there are such."""
        numbers = np.array(words, dtype=np.int32)
        telling = numbers[self.telling[numbers]]
        return frozenset(self.grams.of(telling if len(telling) else numbers)[0].tolist())

    def read(self, document: Document, words: Words, standing: NDArray[np.bool_]) -> Sentences:
        """Return the sentences of a document that have content; ``standing`` says which words are standing text."""
        told = ~(words.quoted | standing)
        found = [(sentence, words.inside(sentence)) for sentence in islice(_sentences(document), MOST)]
        rows, contents, weights = self._contents(words.ids, self._read_meanings(document, words), [place for _, place in found])
        filled = np.unique(rows).tolist()
        spans, places = [found[row][0] for row in filled], [found[row][1] for row in filled]
        narrated = np.array([told[place].mean() >= 0.5 for place in places], dtype=np.bool_)
        told_of = self._told_of(document, words)
        return Sentences(spans, places, np.searchsorted(filled, rows).astype(np.int16), contents, weights, narrated, *told_of)

    def tells(self, document: Document, words: Words) -> frozenset[int]:
        """Return the figures, persons and countries that a document tells of."""
        return frozenset(np.concatenate(self._told_of(document, words)).tolist())

    def _told_of(self, document: Document, words: Words) -> tuple[Column, Column, Column]:
        """Return the numbers of figures, persons and countries in a document."""
        figures = np.unique(words.ids[self.figures[words.ids]]) + self.grams.count
        people = np.array(sorted({self._number(surname(person.name)) for person in document.people}), dtype=np.int32)
        countries = np.unique(self.countries[words.ids])
        return figures.astype(np.int32), people, countries[countries >= 0]

    def _contents(self, ids: Column, meanings: Column, places: Sequence[slice]) -> tuple[Column, Column, Weights]:
        """Return what sentences say, given the places of their words: rows, numbers, weights."""
        index = np.concatenate([NONE, *(np.arange(place.start, place.stop) for place in places)])
        row = np.repeat(np.arange(len(places)), [place.stop - place.start for place in places])
        words, named = ids[index], meanings[index] >= 0
        figure = (self.digits | self.figures)[words] & ~named
        plain = self.telling[words] & ~named & ~figure
        grams, counts = self.grams.of(words[plain])
        rows = np.concatenate((np.repeat(row[plain], counts), row[named], row[figure]))
        numbers = np.concatenate((grams, meanings[index[named]], words[figure] + self.grams.count))
        # The grams of a word have the length 1 together.
        weights = np.full(len(numbers), NAMED, dtype=np.float32)
        weights[: len(grams)] = np.repeat(1 / np.sqrt(np.maximum(counts, 1)), counts)
        order = np.lexsort((-weights, numbers, rows))
        rows, numbers, weights = rows[order], numbers[order], weights[order]
        first = (np.diff(rows, prepend=-1) > 0) | (np.diff(numbers, prepend=-1) != 0)
        return rows[first], numbers[first].astype(np.int32), weights[first].astype(np.float16)

    def _number(self, meaning: str) -> int:
        return self.behind + self._meanings.setdefault(meaning, len(self._meanings))

    def _read_meanings(self, document: Document, words: Words) -> Column:
        """Return the number of what each word of a text names; −1 where it names nothing that is known."""
        found = np.full(len(words), -1, dtype=np.int32)
        for mention in document.mentions:
            found[words.inside(mention)] = self._number(self._cards.get(mention.referent, mention.referent))
        countries = self.countries[words.ids]
        found = np.where(countries >= 0, countries, found)
        known: list[tuple[Span, str]] = [
            (label, "; ".join(map(surname, label.persons))) for label in document.labels if label.persons
        ]
        known += [(person, surname(person.name)) for person in document.people]
        for span, name in known:
            found[words.inside(span)] = self._number(name)
        return found


def _country_words(language: Language) -> Iterator[tuple[str, str]]:
    """Yield the names of countries of one word, and their adjectives in all forms, each with its country."""
    endings = language.grammar.paradigms["adjective"]
    for country in language.countries:
        names = (name for name in country.names if " " not in name)
        yield from ((name + ending, country.name) for name in names for ending in language.grammar.paradigms["name"])
        yield from ((stem + ending, country.name) for stem in country.adjectives for ending in endings)


def _sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of the text itself, without its headline."""
    inside = Cover([p for p in document.passages if p.role in TEXT_ROLES and p.role != "headline"])
    for sentence in document.sentences:
        passage = inside.at(sentence.start)
        if passage and passage.covers(sentence):
            yield sentence
