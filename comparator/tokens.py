"""Words with their offsets: the one tokenizer.

A hyphened compound is one word („russisch-belarussischen“), a hyphen at its edge belongs to it
(„Wirtschafts- und“, „-präsidenten“), a dash between words does not.
"""

import re
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from sys import intern
from typing import overload

from comparator.model import Span, Token

# Text split by it is a gap, a word, a gap and so on.
_WORD = re.compile(
    r"""(
    [\w‑-]                                         # a set in front lets the search jump
    (?: (?<![‑-]) | (?<![\w.,)/–—-].) (?=[^\W\d_]) ) \w*    # -präsidenten
    (?: (?![-‑’'&*:.,])                             # most words end here
      | (?: [-‑’'&] \w+                             # US-Präsident, gibt's
          | [*:_] (?=innen\b|in\b) \w+              # Präsident:innen
          | [.,:] (?<=\d[.,:]) \d+                  # 3,5 und 16:30
          | \. (?=[a-z]{2,}\b) (?<![A-ZÄÖÜ]\.) \w+  # reuters.com
        )*
        (?: [-‑] (?=[\s,;)/]|$) )?                  # Wirtschafts-
    )
    )""",
    re.VERBOSE,
)

# A frozen dataclass sets each field by name; for the words, the most numerous of all findings, their slots are set directly.
_set_start, _set_end, _set_form = (vars(kind)[name].__set__ for kind, name in ((Span, "start"), (Span, "end"), (Token, "form")))

# Millions of words stay in memory while articles are compared. Equal forms are one string and equal places one number, which
# takes 80 bytes a word instead of 200.
_PLACES = tuple(range(1 << 16))


def _token(start: int, end: int, form: str) -> Token:
    token = Token.__new__(Token)
    _set_start(token, start)
    _set_end(token, end)
    _set_form(token, form)
    return token


def find_tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a normalised text, numbers included; ``form`` is the word as it stands."""
    pieces = _WORD.split(text)
    forms: Iterable[str] = pieces[1::2]
    if "‑" in text or "’" in text:
        forms = (form.replace("‑", "-").replace("’", "'") for form in forms)
    places = _PLACES if len(text) < len(_PLACES) else range(len(text) + 1)
    bounds = list(map(places.__getitem__, accumulate(map(len, pieces))))
    tokens = tuple(map(Token.__new__, repeat(Token, len(pieces) // 2)))
    # Column by column, with no step of the interpreter for each word.
    for fill, column in ((_set_start, bounds[0::2]), (_set_end, bounds[1::2]), (_set_form, map(intern, forms))):
        deque(map(fill, tokens, column), maxlen=0)
    return tokens


class Tokens(Sequence[Token]):
    """The words of a text, in 12 bytes each where tokens of their own take 80; for the many texts of a corpus.

    ``starts`` are their places and ``forms`` they themselves; a form is as long as the word in the text.
    """

    __slots__ = ("forms", "starts")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.starts = array("I", [token.start for token in tokens])
        self.forms = tuple(token.form for token in tokens)

    def __len__(self) -> int:
        return len(self.forms)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | Sequence[Token]:
        if isinstance(place, slice):
            return list(map(_placed, self.starts[place], self.forms[place]))
        return _placed(self.starts[place], self.forms[place])

    def __iter__(self) -> Iterator[Token]:
        return map(_placed, self.starts, self.forms)


def _placed(start: int, form: str) -> Token:
    return _token(start, start + len(form), form)
