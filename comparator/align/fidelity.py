"""Quote fidelity: does a text that was made of another quote the same words?"""

from collections import Counter
from collections.abc import Sequence

from comparator.align.columns import QUOTED
from comparator.align.edits import Text
from comparator.align.sentences import Pair
from comparator.model import Span
from comparator.results import QuoteFidelity

# Shorter quotations are not compared; one with so many of its words (0–1) in a quotation of the sentences that correspond
# is the same one in other words.
SHORTEST, SAME = 4, 0.4


def compare_quotes(left: Text, right: Text, pairs: Sequence[Pair]) -> QuoteFidelity:
    """Count the left text's quotations by what became of them in the right text."""
    ours, theirs = _quotes(left), _quotes(right)
    printed = _joined([word for _, words in theirs for word in words])
    kept = changed = missing = 0
    for place, words in ours:
        if _joined(words) in printed:
            kept += 1
        elif any(_common(words, other) >= SAME for at, other in theirs if _correspond(left, place, right, at, pairs)):
            changed += 1
        else:
            missing += 1
    return QuoteFidelity(kept, changed, missing)


def _quotes(text: Text) -> list[tuple[Span, list[int]]]:
    """List the quotations of a text with the numbers of their words."""
    found = []
    for quote in text.document.quotes:
        words = text.words.ids[text.words.inside(quote)].tolist()
        if quote.kind in QUOTED and len(words) >= SHORTEST:
            found.append((Span(quote.start, quote.end), words))
    return found


def _joined(words: Sequence[int]) -> str:
    return f" {' '.join(map(str, words))} "


def _common(words: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of the words that the other quotation has, too."""
    return (Counter(words) & Counter(other)).total() / len(words)


def _correspond(left: Text, a: Span, right: Text, b: Span, pairs: Sequence[Pair]) -> bool:
    """Whether two quotations stand in sentences that correspond."""
    first, second = left.sentences.spans, right.sentences.spans
    return any(any(first[i].overlaps(a) for i in p.left) and any(second[j].overlaps(b) for j in p.right) for p in pairs)
