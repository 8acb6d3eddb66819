"""Lines: a text's blocks, with what was wrapped by hand in mid-sentence put together again."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from comparator.annotate.credits import Credit, CreditFinder, credit_finder
from comparator.annotate.passages.vocabulary import Vocabulary, WordCounts, vocabulary
from comparator.model import Span
from comparator.pack import Language

# A line split by it is a gap, a word, a gap and so on.
_WORD = re.compile(r"(\w[\w'’-]*)")
_CLOSERS = r"[\"“”«»‹›’‘)\]]*"
# The last full stop may stand in front of a bracket or a footnote's number: „… beschlossen. [3]“.
_FINAL = re.compile(rf"[.!?…:]{_CLOSERS}(?:\s*\([^()\n]{{1,70}}\)|\s*\[?\d*\]?)\s*$")
# As far before the end as that can be.
_TAIL = 90
# A picture's credit stands at the end of its line, within so many characters.
TAIL = 120
_LIST = re.compile(r"[•●▪■◦*–—·►▶#+|>→-]\s")
# Lengths of lines that were wrapped by hand.
WRAPPED = (45, 100)
# Where this share of the lines around begins in mid-sentence, one side at least so wide, the text is broken anywhere.
RAGGED, RAGGED_REACH, RAGGED_WIDTH = 0.3, 6, 30


class Line(NamedTuple):
    """A block of the text: one line, or several that were wrapped by hand.

    ``folded`` is its text without letter case, ``words`` are its words, ``outline`` is the text with the letter w for
    each of them, ``counts`` sums what is known of each, ``content`` are the stems of those that are no function words
    and ``nouns`` of those with a capital, ``ends`` says whether it closes like a sentence, ``is_sentence`` whether it
    reads like running text, ``credit`` is the agency's credit at its end, in the text's offsets, ``credited`` says
    whether it is such a credit as a whole, ``photo`` whether a picture's credit stands at its end, and ``position``
    whether it says who stands where in a picture.
    """

    start: int
    end: int
    text: str
    folded: str
    words: Sequence[str]
    outline: str
    counts: WordCounts
    content: frozenset[str]
    nouns: frozenset[str]
    ends: bool
    is_sentence: bool
    credit: Credit | None
    credited: bool
    photo: bool
    position: bool


def split_lines(text: str, language: Language) -> list[Line]:
    """Split a normalised text into lines, and join those that were wrapped by hand in mid-sentence."""
    found = list(_find_lines(text))
    wrapped = _Wrapping(text, found, language)
    blocks: list[list[tuple[int, int]]] = []
    for number, line in enumerate(found):
        if blocks and wrapped.goes_on(blocks[-1], number):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    known, finder = vocabulary(language), credit_finder(language)
    return [_line(text, block[0][0], block[-1][1], known, finder) for block in blocks]


def _find_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line, from its first visible character to its last."""
    at = 0
    for piece in text.replace("\r", "\n").split("\n"):
        line = piece.strip()
        if line:
            start = at + piece.index(line)
            yield start, start + len(line)
        at += len(piece) + 1


def _line(text: str, start: int, end: int, known: Vocabulary, finder: CreditFinder) -> Line:
    line = text[start:end]
    pieces = _WORD.split(line)
    words = pieces[1::2]
    counts, content, nouns = known.read(words)
    credit = finder.trailing(text, Span(start, end)) if counts.agency else None
    # „… beschlossen. (dpa)“ ends like a sentence all the same.
    ends = _is_final(text, start, credit.start if credit else end)
    may_credit = counts.credit > 0 or "©" in line
    return Line(
        start, end, line, line.casefold(), words, "w".join(pieces[0::2]), counts, content, nouns,
        ends=ends,
        is_sentence=_is_sentence(ends, len(words), counts.stopwords),
        credit=credit,
        credited=counts.agency > 0 and finder.is_credit_line(line),
        photo=may_credit and finder.has_photo_credit(line[-TAIL:]),
        position="(" in line and finder.position.search(line) is not None,
    )  # fmt: skip


def _is_sentence(ends: bool, words: int, stopwords: int) -> bool:
    """Say whether a line reads like running text: it ends like a sentence and holds function words."""
    if not ends:
        return words >= 30 and stopwords >= 0.25 * words
    return (words >= 6 and stopwords >= 1) or (words >= 4 and stopwords >= 2)


def _is_final(text: str, start: int, end: int) -> bool:
    """Say whether a line closes like a sentence."""
    return _FINAL.search(text, max(start, end - _TAIL), end) is not None


@lru_cache(maxsize=4)
def _unfinished(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words behind which a sentence mostly goes on („… will der“), and those of them that end none."""
    grammar = language.grammar
    classes = ("determiners", "oblique", "prepositions", "conjunctions", "subordinators")
    words = frozenset().union(*map(grammar.words, classes))
    # „… lehnt den Antrag ab“ may be whole.
    return words, words - grammar.words("separable")


class _Wrapping:
    """Knows at which line breaks of a text a sentence goes on."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]], language: Language) -> None:
        self.text = text
        self.lines = lines
        self.unfinished, self.never_last = _unfinished(language)
        self.open = [not _is_final(text, *line) for line in lines]
        self.ragged = self._ragged()
        self.by_hand = self._is_by_hand()

    def goes_on(self, block: list[tuple[int, int]], number: int) -> bool:
        """Say whether a block of lines goes on in the next line, across one line break and no full stop.

        It does where the next line begins in lower case and either side is long; behind a word that ends
        no line; where the block was joined before and its last line is as wide as its others; and among
        lines that are broken anywhere.
        """
        (start, end), line = block[-1], self.lines[number]
        if not self.open[number - 1] or self.text.count("\n", end, line[0]) != 1:
            return False
        width, joined = end - start, len(block) > 1
        long = width >= WRAPPED[0]
        last_word = self._last_word(start, end)
        if self.text[line[0]].islower():
            # A word alone in lower case is a mark of the page: „dpa“, „mehr“.
            alone = " " not in self.text[line[0] : line[1]]
            return joined or self.ragged[number] or last_word in self.unfinished or (long and not alone)
        if _LIST.match(self.text, line[0]):
            return False
        if self.ragged[number] or (last_word in self.never_last and width > len(last_word)):
            return True
        widest = max(stop - begin for begin, stop in block)
        as_wide = joined and WRAPPED[0] <= widest <= WRAPPED[1] and width >= 0.75 * widest
        return as_wide or (long and (self.by_hand or self.text[end - 1] == ","))

    def _last_word(self, start: int, end: int) -> str:
        return self.text[start:end].rpartition(" ")[2].lower()

    def _ragged(self) -> list[bool]:
        """Mark the lines among which many begin in the middle of a sentence, as a broken export leaves them."""
        inside = [0]
        for number in range(1, len(self.lines)):
            (start, end), (begin, stop) = self.lines[number - 1 : number + 1]
            goes_on = self.text[begin].islower() or self._last_word(start, end) in self.never_last
            split = self.open[number - 1] and goes_on and max(end - start, stop - begin) >= RAGGED_WIDTH
            inside.append(inside[-1] + split)
        if inside[-1] < 2:
            return [False] * len(self.lines)
        marks = []
        for number in range(len(self.lines)):
            low, high = max(0, number - RAGGED_REACH), min(len(self.lines) - 1, number + RAGGED_REACH)
            marks.append(inside[high] - inside[low] >= max(2, RAGGED * (high - low)))
        return marks

    def _is_by_hand(self) -> bool:
        """Say whether the whole text was wrapped at some width: nearly all lines are of one length, and most end unfinished."""
        wide = [n for n, (start, end) in enumerate(self.lines) if WRAPPED[0] <= end - start <= WRAPPED[1]]
        if len(wide) < 10 or len(wide) < 0.7 * len(self.lines):
            return False
        return sum(self.open[n] for n in wide) >= 0.6 * len(wide)
