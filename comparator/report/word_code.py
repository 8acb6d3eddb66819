"""Texts as bytes that pack well: frequent words are one byte or two, the others stand spelled.

News in blocks of some hundred thousand characters packs a quarter smaller so than as it is: the code knows the words of the
whole collection, zlib only those of the last 32 KB.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

# A word with the blank before it, or any other character; what is longer than a byte can say is cut.
_TOKEN = re.compile(r" ?[^\W\d_]{1,40}|.", re.DOTALL)
# Codes of one byte; first bytes of codes of two lie between these and the mark of a spelled word; the last ends a text.
ONE, SPELLED, END = 96, 250, 255
_MOST = ONE + (SPELLED - ONE) * 256


def find_words(texts: Iterable[str]) -> list[str]:
    """Return the words that get a code: those that save more than their entry takes; the most frequent first."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_TOKEN.findall(text))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    saving = [word for word, count in ranked if (count - 1) * len(word) > 4][:_MOST]
    # Behind the shortest codes order does not matter: words that begin alike pack well beside each other.
    return saving[:ONE] + sorted(saving[ONE:])


def codes_of(words: Sequence[str]) -> dict[str, bytes]:
    """Return the code of each word."""
    return {word: _code(number) for number, word in enumerate(words)}


def encode(texts: Iterable[str], codes: Mapping[str, bytes]) -> bytes:
    """Write texts in the codes of some words, each with its end."""
    coded = bytearray()
    for text in texts:
        for token in _TOKEN.findall(text):
            coded += codes.get(token) or _spelled(token)
        coded.append(END)
    return bytes(coded)


def _code(number: int) -> bytes:
    return bytes([number]) if number < ONE else bytes([ONE + (number - ONE) // 256, (number - ONE) % 256])


def _spelled(token: str) -> bytes:
    letters = token.encode("utf-8", "replace")
    return bytes([SPELLED, len(letters)]) + letters
