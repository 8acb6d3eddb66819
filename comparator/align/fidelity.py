"""Quote fidelity: does a text that was made of another quote the same words?"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from comparator.align.columns import QUOTED
from comparator.align.edits import Text
from comparator.align.pairing import Pair
from comparator.model import Quote
from comparator.results import QuoteFidelity

# Shorter quotations are not compared, and of a text so many are looked at: a novel's worth.
SHORTEST, MOST = 4, 1000


def compare_quotes(left: Text, right: Text, pairs: Sequence[Pair]) -> QuoteFidelity:
    """Count the left text's quotations by what became of them in the right text.

    Kept: word for word in a quotation. Changed: in other words, or without marks, in a sentence that corresponds.
    """
    printed = _joined([word for _, words in _quotes(right) for word in words])
    paired = {number for pair in pairs for number in pair.left}
    starts = [span.start for span in left.sentences.spans]
    kept = changed = missing = 0
    for quote, words in _quotes(left):
        sentences = range(bisect_right(starts, quote.start) - 1, bisect_left(starts, quote.end))
        if _joined(words) in printed:
            kept += 1
        elif any(number in paired for number in sentences):
            changed += 1
        else:
            missing += 1
    return QuoteFidelity(kept, changed, missing)


def _quotes(text: Text) -> list[tuple[Quote, list[int]]]:
    """List the quotations of a text with the numbers of their words."""
    marked = islice((quote for quote in text.document.quotes if quote.kind in QUOTED), MOST)
    found = ((quote, text.words.ids[text.words.inside(quote)].tolist()) for quote in marked)
    return [(quote, words) for quote, words in found if len(words) >= SHORTEST]


def _joined(words: Sequence[int]) -> str:
    return f" {' '.join(map(str, words))} "
