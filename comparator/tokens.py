"""Words with their offsets: the one tokenizer.

A hyphened compound is one word („russisch-belarussischen“), a hyphen at its edge belongs to it
(„Wirtschafts- und“, „-präsidenten“), a dash between words does not.
"""

import re
from sys import intern

from comparator.model import Span, Token

_WORD = re.compile(
    r"""
    [\w‑-]                                         # a set in front lets the search jump
    (?: (?<![‑-]) | (?<![\w.,)/–—-].) (?=[^\W\d_]) ) \w*    # -präsidenten
    (?: [-‑’'&] \w+                                # US-Präsident, gibt's
      | [*:_] (?=innen\b|in\b) \w+                  # Präsident:innen
      | [.,:] (?<=\d[.,:]) \d+                      # 3,5 und 16:30
      | \. (?=[a-z]{2,}\b) (?<![A-ZÄÖÜ]\.) \w+      # reuters.com
    )*
    (?: [-‑] (?=[\s,;)/]|$) )?                      # Wirtschafts-
    """,
    re.VERBOSE,
)

# A frozen dataclass sets each field by name; for the words, the most numerous of all findings, their slots are set directly.
_set_start, _set_end, _set_form = (vars(kind)[name].__set__ for kind, name in ((Span, "start"), (Span, "end"), (Token, "form")))

# Millions of words stay in memory while articles are compared. Equal forms are one string and equal places one number, which
# takes 80 bytes a word instead of 200.
_PLACES = tuple(range(1 << 16))


def find_tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a normalised text, numbers included; ``form`` is the word as it stands."""
    tokens: list[Token] = []
    new = Token.__new__
    odd = "‑" in text or "’" in text
    places = _PLACES if len(text) < len(_PLACES) else range(len(text) + 1)
    for match in _WORD.finditer(text):
        token = new(Token)
        start, end = match.span()
        form = text[start:end]
        _set_start(token, places[start])
        _set_end(token, places[end])
        _set_form(token, intern(form.replace("‑", "-").replace("’", "'") if odd else form))
        tokens.append(token)
    return tuple(tokens)
