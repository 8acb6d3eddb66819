"""Words with their offsets: the one tokenizer.

A hyphened compound is one word („russisch-belarussischen“), a hyphen at its edge belongs to it
(„Wirtschafts- und“, „-präsidenten“), a dash between words does not.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
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


def _token(start: int, form: str) -> Token:
    token = Token.__new__(Token)
    _set_start(token, start)
    _set_end(token, start + len(form))
    _set_form(token, form)
    return token


def find_tokens(text: str) -> "Tokens":
    """Find the words of a normalised text, numbers included; ``form`` is the word as it stands."""
    pieces = _WORD.split(text)
    forms: Iterable[str] = pieces[1::2]
    if "‑" in text or "’" in text:
        forms = (form.replace("‑", "-").replace("’", "'") for form in forms)
    return Tokens(islice(accumulate(map(len, pieces)), 0, len(pieces) - 1, 2), map(intern, forms))


class Tokens(Sequence[Token]):
    """The words of a text, in 12 bytes each where tokens of their own take 80; a token is made when it is asked for.

    ``starts`` are their places and ``forms`` they themselves, equal ones one string; a form is as long as the word in the
    text.
    """

    __slots__ = ("forms", "starts")

    def __init__(self, starts: Iterable[int], forms: Iterable[str]) -> None:
        self.starts, self.forms = array("I", starts), tuple(forms)

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> "Tokens":
        """Return some tokens so."""
        return tokens if isinstance(tokens, cls) else cls([t.start for t in tokens], [t.form for t in tokens])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tokens) and (self.starts, self.forms) == (other.starts, other.forms)

    def __hash__(self) -> int:
        return hash(self.forms)

    def __len__(self) -> int:
        return len(self.forms)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | Sequence[Token]:
        if isinstance(place, slice):
            return list(map(_token, self.starts[place], self.forms[place]))
        return _token(self.starts[place], self.forms[place])

    def __iter__(self) -> Iterator[Token]:
        return map(_token, self.starts, self.forms)
