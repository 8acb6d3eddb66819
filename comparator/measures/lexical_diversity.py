"""Lexical diversity: how often does the text use new words?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from comparator.measures.measure import Measure, text_tokens
from comparator.model import Document, Tally
from comparator.pack import Language

WINDOW = 100
SCALE = 1000


def mattr(words: Sequence[str], window: int = WINDOW) -> float | None:
    """Compute the moving-average type-token ratio: mean share of different words in all windows.

    Between 1/window and 1; higher = more varied; independent of the text's length. None for a text
    shorter than the window.
    """
    if len(words) < window:
        return None
    inside = Counter(words[:window])
    total = len(inside)
    for gone, come in zip(words, words[window:], strict=False):
        inside[come] += 1
        inside[gone] -= 1
        if not inside[gone]:
            del inside[gone]
        total += len(inside)
    return total / (window * (len(words) - window + 1))


def tally_lexical_diversity(document: Document, language: Language) -> Iterator[Tally]:
    """Compute MATTR over windows of 100 words of the article's text, in thousandths; base 1 article."""
    value = mattr([token.form.casefold() for token in text_tokens(document)])
    if value is not None:
        yield Tally("lexical-diversity", document.article.id, "text", "", 1, {"mattr": round(SCALE * value)})


MEASURE = Measure("lexical-diversity", "value", tally_lexical_diversity, "Covington and McFall 2010", SCALE)
