"""Garbled text: behind some paywalls each letter is moved along the alphabet („Ejf Gppe.Usvdlt“)."""

import re
from collections.abc import Iterable

_WORDS = re.compile(r"\w+")
# A line this long has function words in any German text …
LONG = 12
# … and this share of its words are, once the letters are moved back.
READABLE = 0.15
# Its beginning shows it; so many characters are looked at.
BEGINNING = 1000
STEPS = (-1, 1, -2, 2, -3, 3)


class _Moved(dict[int, int]):
    """Where characters end up that are moved along Unicode; each is worked out when it is first met."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step

    def __missing__(self, code: int) -> int:
        self[code] = code if chr(code).isspace() else max(33, code + self.step) % 0x110000
        return self[code]


_MOVED = {step: _Moved(step) for step in STEPS}


def unshift(text: str, step: int) -> str:
    """Move every character but white space along Unicode by ``step``, one of `STEPS`."""
    return text.translate(_MOVED[step])


def find_shift(text: str, words: int, found: int, stopwords: frozenset[str]) -> int | None:
    """Find the step that makes a long line without function words readable, None where there is none.

    Args:
        words: how many words the line has.
        found: how many of them are function words as they stand.
    """
    if words < LONG or found > 0.03 * words:
        return None
    return next(
        (step for step in STEPS if _share(_WORDS.findall(unshift(text[:BEGINNING], step)), stopwords) >= READABLE), None
    )


def _share(words: Iterable[str], stopwords: frozenset[str]) -> float:
    known = [word.lower() in stopwords for word in words]
    return sum(known) / max(1, len(known))
