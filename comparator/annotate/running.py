"""The running words of a text, read once for all finders."""

from collections.abc import Collection, Sequence
from itertools import compress

from comparator.model import Passage, Token
from comparator.spans import within


class RunningWords:
    """The words of a text or of some of its passages, by their number.

    ``forms`` are the words as they stand, ``distinct`` the different ones; ``starts`` are their places.
    """

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.starts = [token.start for token in tokens]
        self.forms = [token.form for token in tokens]
        self.distinct = frozenset(self.forms)

    def where(self, forms: Collection[str]) -> list[int]:
        """List the numbers of the words that are among some forms."""
        return list(compress(range(len(self.forms)), map(forms.__contains__, self.forms))) if forms else []

    def inside(self, passages: Sequence[Passage]) -> "RunningWords":
        """Return the words that stand in some passages, in order."""
        return RunningWords(self.text, [token for p in passages for token in self.tokens[within(self.starts, p)]])
