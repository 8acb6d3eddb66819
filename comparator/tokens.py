"""Words with their offsets: the one tokenizer.

A hyphened compound is one word („russisch-belarussischen“), a hyphen at its edge belongs to it
(„Wirtschafts- und“, „-präsidenten“), a dash between words does not.
"""

import re

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


def find_tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a normalised text, numbers included; ``form`` is the word as it stands."""
    tokens: list[Token] = []
    new = Token.__new__
    odd = "‑" in text or "’" in text
    for match in _WORD.finditer(text):
        token = new(Token)
        start, end = match.span()
        form = text[start:end]
        _set_start(token, start)
        _set_end(token, end)
        _set_form(token, form.replace("‑", "-").replace("’", "'") if odd else form)
        tokens.append(token)
    return tuple(tokens)
