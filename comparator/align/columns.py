"""The words of articles as columns of numbers: what aligning many texts needs, in a few bytes a word."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from comparator.model import TEXT_ROLES, Document, Span
from comparator.tokens import Tokens, find_tokens

# Quotes of these kinds are somebody else's words; two outlets that quote one speech share no copy.
QUOTED = ("direct", "partial")
# News tells first what happened; so many words make the beginning of an article.
LEAD = 150

# What spellings of one word differ in: „Display-Glas“, „9.200“, „9 200“, „geht's“, soft hyphens.
_SPELLING = re.compile(r"[-\u00ad'‘’‚‛`´]|(?<=\d)[. \u00a0\u202f](?=\d{3})")
_THOUSANDS = re.compile(r"(?<![\d.,:-])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![\w-]|[.,:]\d)")

NO_NUMERALS: Mapping[str, Decimal] = MappingProxyType({})

Column = NDArray[np.int32]
Hashes = NDArray[np.uint64]


def surname(name: str) -> str:
    """Return the last word of a name: „Lukaschenko“ is who another text calls „Alexander Lukaschenko“."""
    return name.rpartition(" ")[2]


class Vocabulary(dict[str, int]):
    """Numbers the words of a corpus; capitals, hyphens, numerals and the points in large numbers make no other word."""

    def __init__(self, numerals: Mapping[str, Decimal] = NO_NUMERALS) -> None:
        """Take the words that stand for numbers."""
        super().__init__()
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._digits = {word: str(number) for word, number in numerals.items() if number == int(number)}

    def __missing__(self, form: str) -> int:
        folded = self._fold(form)
        if folded not in self._numbers:
            self._numbers[folded] = len(self.words)
            self.words.append(folded)
        self[form] = number = self._numbers[folded]
        return number

    def _fold(self, form: str) -> str:
        folded = _SPELLING.sub("", form.casefold()) or form
        return self._digits.get(folded, folded)

    def known(self, form: str) -> int | None:
        """Return the number of a word that stands in the corpus; None for others."""
        return self._numbers.get(self._fold(form))

    def hashes(self) -> Hashes:
        """Return a 64-bit hash of each number's word, the same in every run."""
        digests = (hashlib.blake2b(w.encode("utf-8", "surrogatepass"), digest_size=8).digest() for w in self.words)
        return np.fromiter((int.from_bytes(d) for d in digests), dtype=np.uint64, count=len(self.words))


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of an article's text in order, one column a property.

    ``ids`` are numbers of a vocabulary; ``starts`` and ``ends`` are characters of the article's text; ``quoted`` says
    which words stand in a quotation.
    """

    ids: Column
    starts: Column
    ends: Column
    quoted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    def own(self) -> "Words":
        """Return the words that stand in no quotation."""
        return self.take(~self.quoted)

    def take(self, chosen: NDArray[np.bool_] | slice) -> "Words":
        """Return some of the words."""
        return Words(self.ids[chosen], self.starts[chosen], self.ends[chosen], self.quoted[chosen])

    def span(self, first: int, behind: int) -> Span:
        """Return the characters of the words from number ``first`` up to ``behind``, which is not one of them."""
        return Span(int(self.starts[first]), int(self.ends[behind - 1]))

    def inside(self, span: Span) -> slice:
        """Return which words stand in a stretch of text."""
        low, high = np.searchsorted(self.starts, (span.start, span.end))
        return slice(int(low), int(high))


def tokens_of(document: Document) -> Tokens:
    """Return a document's words with their places in one array."""
    return Tokens.of(document.tokens)


def read_words(document: Document, vocabulary: Vocabulary) -> Words:
    """Return the words of a document's text, „4 500“ as one; new ones are added to the vocabulary."""
    tokens = tokens_of(document)
    starts = np.array(tokens.starts, dtype=np.int32)
    ends = starts + np.fromiter(map(len, tokens.forms), dtype=np.int32, count=len(tokens))
    ids = np.fromiter(map(vocabulary.__getitem__, tokens.forms), dtype=np.int32, count=len(tokens))
    chosen = covered(starts, [p for p in document.passages if p.role in TEXT_ROLES])
    for match in _THOUSANDS.finditer(document.article.text):
        first, behind = np.searchsorted(starts, match.span())
        ids[first], ends[first] = vocabulary[match.group()], match.end()
        chosen[first + 1 : behind] = False
    quoted = covered(starts, [q for q in document.quotes if q.kind in QUOTED])
    return Words(ids, starts, ends, quoted).take(chosen)


def read_title(document: Document, words: Words, vocabulary: Vocabulary) -> Column:
    """Return the numbers of the words of an article's title, or of its headline where no title is known."""
    title = [vocabulary[token.form] for token in find_tokens(document.article.title or "")]
    heads = [words.ids[words.inside(p)] for p in document.passages if p.role == "headline"] if not title else []
    return np.concatenate([np.array(title, dtype=np.int32), *heads])


def lead_of(words: Column, title: Column) -> Column:
    """Return the numbers of the words that say what an article is about: its beginning, and its title twice."""
    return np.concatenate([words[:LEAD], title, title])


def covered(places: Column, spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Say of each of some sorted places whether one of the spans lies around it."""
    depth = np.zeros(len(places) + 1, dtype=np.int32)
    np.add.at(depth, np.searchsorted(places, [s.start for s in spans]), 1)
    np.add.at(depth, np.searchsorted(places, [s.end for s in spans]), -1)
    return np.cumsum(depth[:-1]) > 0
