"""Align: which articles are on one event, which share text, and what was changed in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from comparator.align.columns import Column, Vocabulary, Words, lead_of, read_title, read_words, tokens_of
from comparator.align.elements import ElementFinder
from comparator.align.numerals import spelled_numbers
from comparator.align.owners import find_owners
from comparator.align.reuse import CopyFinder, duplicate_groups, duplicate_weights
from comparator.align.sentences import SentenceReader, stem_numbers
from comparator.align.similar import Likeness, find_similar
from comparator.align.slots import Slot, find_slots
from comparator.align.stories import find_stories
from comparator.model import Document
from comparator.pack import Language
from comparator.relations import Ownership, SharedCopy, Story

__all__ = ["Alignment", "Slot", "align", "duplicate_groups", "duplicate_weights", "find_slots"]


NO_SOURCES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Alignment:
    """What articles have to do with each other, and whose their words are after all; ``groups`` are of near-duplicates.

    ``standing`` counts for some articles the words (as they stand) of boxes and set paragraphs that their outlet repeats.
    """

    stories: tuple[Story, ...]
    shared: tuple[SharedCopy, ...]
    groups: tuple[tuple[str, ...], ...]
    owners: tuple[Ownership, ...]
    standing: Mapping[str, Counter[str]] = field(default_factory=dict)


def align(documents: Sequence[Document], language: Language, sources: Mapping[str, str] = NO_SOURCES) -> Alignment:
    """Find stories, shared text and the owners of words.

    Args:
        sources: outlets whose texts are what others print, with their kind: compared with, never against.
    """
    vocabulary = Vocabulary(spelled_numbers(language.grammar))
    words = [read_words(document, vocabulary) for document in documents]
    titles = [read_title(document, own, vocabulary) for document, own in zip(documents, words, strict=True)]
    stems = stem_numbers(vocabulary, language.grammar.words("stopwords"))
    finder = CopyFinder(documents, words, vocabulary.hashes(), SentenceReader(vocabulary, stems, language), sources)
    told = [own.ids[~standing] for own, standing in zip(words, finder.set_apart, strict=True)]
    similar = _find_similar(documents, told, titles, stems)
    del told
    shared = tuple(finder.find(similar))
    stories = _with_elements(find_stories(documents, similar, shared, finder.tells()), documents, shared, language, sources)
    groups = tuple(duplicate_groups([d.article.id for d in documents], shared))
    owners = tuple(find_owners(documents, words, shared, sources))
    standing = {d.article.id: _forms(d, own, marked) for d, own, marked in zip(documents, words, finder.set_apart, strict=True)}
    return Alignment(tuple(stories), shared, groups, owners, {article: forms for article, forms in standing.items() if forms})


def _forms(document: Document, words: Words, chosen: NDArray[np.bool_]) -> Counter[str]:
    """Count some words of an article as they stand."""
    if not chosen.any():
        return Counter()
    tokens = tokens_of(document)
    forms = dict(zip(tokens.starts, tokens.forms, strict=True))
    return Counter(forms[start] for start in words.starts[chosen].tolist())


def _find_similar(
    documents: Sequence[Document], told: Sequence[Column], titles: Sequence[Column], stems: Column
) -> list[Likeness]:
    """Find similar articles by their words without standing text, and by titles and beginnings."""
    days = [d.article.date.toordinal() if d.article.date else None for d in documents]
    return find_similar(days, told, [lead_of(own, title) for own, title in zip(told, titles, strict=True)], stems)


def _with_elements(
    stories: Sequence[Story],
    documents: Sequence[Document],
    shared: Sequence[SharedCopy],
    language: Language,
    sources: Mapping[str, str],
) -> Iterator[Story]:
    """Fill in what some outlets of a story have and others lack."""
    compared = {d.article.id: d for d in documents if d.article.outlet not in sources}
    finder = ElementFinder(language, shared)
    for story in stories:
        told = [compared[article] for article in story.articles if article in compared]
        yield replace(story, elements=tuple(finder.find(told))) if len(told) > 1 else story
