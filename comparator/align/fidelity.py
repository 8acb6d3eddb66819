"""Quote fidelity: does a text that was made of another quote the same words?"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from comparator.align.columns import QUOTED
from comparator.align.edits import Text
from comparator.align.sentences import Pair
from comparator.results import QuoteFidelity

# Shorter quotations are not compared; one with so many of its words (0–1) in a quotation of the sentences that correspond
# is the same one in other words.
SHORTEST, SAME = 4, 0.4
# So many quotations of a text are looked at: a novel's worth.
MOST = 1000


def compare_quotes(left: Text, right: Text, pairs: Sequence[Pair]) -> QuoteFidelity:
    """Count the left text's quotations by what became of them in the right text."""
    theirs = list(_quotes(right, {j: number for number, pair in enumerate(pairs) for j in pair.right}))
    printed = _joined([word for _, words in theirs for word in words])
    by_pair: dict[int, list[list[int]]] = {}
    for numbers, words in theirs:
        for number in numbers:
            by_pair.setdefault(number, []).append(words)
    kept = changed = missing = 0
    for numbers, words in _quotes(left, {i: number for number, pair in enumerate(pairs) for i in pair.left}):
        if _joined(words) in printed:
            kept += 1
        elif any(_common(words, other) >= SAME for number in numbers for other in by_pair.get(number, ())):
            changed += 1
        else:
            missing += 1
    return QuoteFidelity(kept, changed, missing)


def _quotes(text: Text, pair_of: Mapping[int, int]) -> Iterator[tuple[set[int], list[int]]]:
    """Yield each quotation of a text: the pairs of sentences that it stands in, and the numbers of its words."""
    starts = [span.start for span in text.sentences.spans]
    for quote in islice((q for q in text.document.quotes if q.kind in QUOTED), MOST):
        words = text.words.ids[text.words.inside(quote)].tolist()
        if len(words) >= SHORTEST:
            first, behind = bisect_right(starts, quote.start) - 1, bisect_left(starts, quote.end)
            yield {pair_of[n] for n in range(max(0, first), behind) if n in pair_of}, words


def _joined(words: Sequence[int]) -> str:
    return f" {' '.join(map(str, words))} "


def _common(words: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of the words that the other quotation has, too."""
    return (Counter(words) & Counter(other)).total() / len(words)
