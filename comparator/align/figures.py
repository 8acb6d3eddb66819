"""Figures in any spelling: „3000“, „3.000“, „dreitausend“, „0,8 Millionen“ and „800 000“ are one number each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from comparator.align.numerals import spelled_numbers
from comparator.model import Span
from comparator.pack import Language

# A number from here on is one that outlets have in common because of the event. Years are none.
SMALLEST, YEARS = 13, range(1900, 2100)

_DIGITS = r"(?<![\w.,-])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?(?![\w.,]?\d)|(?<![\w.,:-])\d+(?:,\d+)?(?![\w:]|[.,]\d)"
_NOUN = re.compile(r"\s+([^\W\d_][\w-]*)")


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number in a text: its value, and how it is written, with the noun behind it."""

    value: Decimal
    written: str


class FigureReader:
    """Finds numbers in one language."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self.months = grammar.words("months")
        self.magnitudes = grammar.magnitudes
        self.words = spelled_numbers(grammar)
        sizes = "|".join(sorted(grammar.magnitudes, key=len, reverse=True))
        self.pattern = re.compile(
            rf"(?:(?P<digits>{_DIGITS})|(?<![\w-])(?P<word>[^\W\d_]{{3,}})(?![\w-]))(?:\s+(?P<size>{sizes})\b)?"
        )

    def find(self, text: str, start: int, end: int) -> Iterator[Figure]:
        """Yield the figures of a stretch of text: no years, no days of a month, no small numbers."""
        for match in self.pattern.finditer(text, start, end):
            if match.group("word") and match.group("word").lower() not in self.words:
                continue
            value = self._value(match)
            noun = _NOUN.match(text, match.end() + (text[match.end() : match.end() + 1] == "."), end)
            dated = noun is not None and noun.group(1) in self.months
            # „2000 Beamte“ are counted, „2015 Kanzlerin“ was a year.
            counted = noun is not None and noun.group(1)[0].isupper() and value % 100 == 0
            year = match.group().isdigit() and value in YEARS and not counted
            if dated or year or (value < SMALLEST and value == int(value)):
                continue
            behind = noun.group(1) if noun and noun.start() == match.end() and noun.group(1)[0].isupper() else ""
            yield Figure(match.start(), match.end(), value, f"{match.group()} {behind}".strip())

    def _value(self, match: re.Match[str]) -> Decimal:
        digits, word, size = match.group("digits"), match.group("word"), match.group("size")
        number = Decimal(re.sub(r"[^\d,]", "", digits).replace(",", ".")) if digits else self.words[word.lower()]
        return (number * self.magnitudes[size] if size else number).normalize()
