"""Garbled text: behind some paywalls each letter is moved along the alphabet („Ejf Gppe.Usvdlt“)."""

import re
from collections.abc import Iterable

_WORDS = re.compile(r"\w+")
# A line this long has function words in any German text …
LONG = 12
# … and this share of its words are, once the letters are moved back.
READABLE = 0.15
STEPS = (-1, 1, -2, 2, -3, 3)


def unshift(text: str, step: int) -> str:
    """Move every character but white space along Unicode by ``step``."""
    return "".join(c if c.isspace() else chr(max(33, ord(c) + step) % 0x110000) for c in text)


def find_shift(text: str, words: int, found: int, stopwords: frozenset[str]) -> int | None:
    """Find the step that makes a long line without function words readable, None where there is none.

    Args:
        words: how many words the line has.
        found: how many of them are function words as they stand.
    """
    if words < LONG or found > 0.03 * words:
        return None
    return next((step for step in STEPS if _share(_WORDS.findall(unshift(text, step)), stopwords) >= READABLE), None)


def _share(words: Iterable[str], stopwords: frozenset[str]) -> float:
    known = [word.lower() in stopwords for word in words]
    return sum(known) / max(1, len(known))
