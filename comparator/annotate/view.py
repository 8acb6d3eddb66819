"""A normalised view of a text that maps back to the untouched one.

Real articles hold soft hyphens, zero-width characters and decomposed umlauts: „Prä\\u00adsident“ must
match „Präsident“, and its finding must still point at the characters that stand in the file.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TypeVar

from comparator.model import Span

# Invisible in print: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
# A base character with what combines with it; normalisation never reaches across two of these.
_CLUSTER = re.compile(rf"[^\u0300-\u036f](?:[{INVISIBLE}]*[\u0300-\u036f]+)*|[\u0300-\u036f]+", re.DOTALL)

S = TypeVar("S", bound=Span)


@dataclass(frozen=True, slots=True)
class View:
    """``text`` in NFC without invisible characters.

    ``starts[i]`` and ``ends[i]`` are the bounds in the untouched text of the i-th character; both are
    empty where view and text are the same, which is so for 98 of 100 articles.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def back(self, span: S) -> S:
        """Return the same finding with its offsets in the untouched text."""
        if not self.starts:
            return span
        return replace(span, start=self.starts[span.start], end=self.ends[span.end - 1])


def normalise(text: str) -> View:
    """Make the view of a text."""
    if unicodedata.is_normalized("NFC", text) and not _INVISIBLE.search(text):
        return View(text)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", cluster.group()))
        characters.append(composed)
        starts.extend([cluster.start()] * len(composed))
        ends.extend([cluster.end()] * len(composed))
    return View("".join(characters), tuple(starts), tuple(ends))
