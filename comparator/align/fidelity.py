"""Quote fidelity: does a text that was made of another quote the same words?"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from comparator.align.columns import QUOTED
from comparator.align.edits import Text
from comparator.align.pairing import Pair
from comparator.align.retold import Wording, words_of
from comparator.model import Quote, Span
from comparator.relations import QuoteFidelity

# What somebody said; a reported act of speech is none.
SPEECH = ("direct", "partial", "indirect", "free-indirect")
# Shorter quotations are not compared, and of a text so many are looked at: a novel's worth.
SHORTEST, MOST = 4, 1000


def compare_quotes(
    left: Text, right: Text, pairs: Sequence[Pair], stopwords: frozenset[str]
) -> tuple[QuoteFidelity, list[tuple[Span, Span]]]:
    """Count the left text's quotations by what became of them in the right text.

    Kept: word for word in a quotation. Changed: in other words, or without marks; where, is returned, too: the quotation, and
    the right text's sentences.
    """
    printed = _joined([word for _, words in _quotes(right) for word in words])
    spoken = {number: right.stretch(p.right) for p in pairs if _is_spoken(right, p.right) for number in p.left}
    wordings = [Wording(span.of(right.document.article.text)) for span in right.sentences.spans]
    starts = [span.start for span in left.sentences.spans]
    kept, changed, missing = 0, [], 0
    for quote, words in _quotes(left):
        if _joined(words) in printed:
            kept += 1
            continue
        sentences = range(bisect_right(starts, quote.start) - 1, bisect_left(starts, quote.end))
        content = words_of(quote.of(left.document.article.text)) - stopwords
        told = (span for span, wording in zip(right.sentences.spans, wordings, strict=True) if wording.retells(content))
        place = next(told, None) or next((spoken[number] for number in sentences if number in spoken), None)
        if place:
            changed.append((Span(quote.start, quote.end), Span(place.start, place.end)))
        else:
            missing += 1
    return QuoteFidelity(kept, len(changed), missing), changed


def retold_quotes(left: Text, right: Text, pairs: Sequence[Pair], stopwords: frozenset[str]) -> list[tuple[Span, Span]]:
    """Return where the left text gives the right one's quotations in other words: its sentences, and the quotations."""
    turned = [Pair(pair.right, pair.left, pair.alike, pair.moved) for pair in pairs]
    return [(place, quote) for quote, place in compare_quotes(right, left, turned, stopwords)[1]]


def _is_spoken(text: Text, numbers: range) -> bool:
    """Whether some sentences give what somebody said, with marks or without."""
    stretch = text.stretch(numbers)
    return any(quote.kind in SPEECH and quote.overlaps(stretch) for quote in text.document.quotes)


def _quotes(text: Text) -> list[tuple[Quote, list[int]]]:
    """List the quotations of a text with the numbers of their words."""
    marked = islice((quote for quote in text.document.quotes if quote.kind in QUOTED), MOST)
    found = ((quote, text.words.ids[text.words.inside(quote)].tolist()) for quote in marked)
    return [(quote, words) for quote, words in found if len(words) >= SHORTEST]


def _joined(words: Sequence[int]) -> str:
    return f" {' '.join(map(str, words))} "
