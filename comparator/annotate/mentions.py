"""Wording variants of the term cards, each in its voice and its role."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from comparator.annotate.running import RunningWords
from comparator.model import Mention, Passage, Quote, Span
from comparator.pack import Language
from comparator.spans import Cover


def find_mentions(words: RunningWords, roles: "Roles", voices: "Voices", language: Language) -> Iterator[Mention]:
    """Find every variant of every card, furniture included: its role keeps it out of the counts.

    One look-up a different word in one table, however many cards there are.
    """
    index = language.index
    for match in index.match(words.text, words.starts, words.forms, words.where(index.variants.among(words.distinct))):
        span = Span(words.starts[match.first], words.ends[match.last])
        yield Mention(span.start, span.end, match.entry.referent, match.entry.variant, voices.at(span), roles.at(span))


class Roles:
    """Says in which role a span stands."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.starts = [passage.start for passage in passages]

    def at(self, span: Span) -> str:
        """Return the role of the passage that holds the span's start."""
        return self.passages[bisect_right(self.starts, span.start) - 1].role


class Voices:
    """Says whose words a span is: the innermost quote around its start decides."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        # Who reports that somebody threatened chooses the words: a reported act of speech stays the narrator's.
        self.cover = Cover([quote for quote in quotes if quote.kind != "reported"])

    def at(self, span: Span) -> str:
        """Return one of ``model.VOICES``."""
        quote = self.cover.at(span.start)
        if quote is None:
            return "narrator"
        return "indirect" if quote.kind in ("indirect", "free-indirect") else quote.kind


def quoted(quotes: Sequence[Quote]) -> Cover[Quote]:
    """Return the quotes in marks, ready to be asked which of them covers a word."""
    return Cover([q for q in quotes if q.kind in ("direct", "partial")])
