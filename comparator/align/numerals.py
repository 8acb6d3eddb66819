"""Numerals: which number does a word stand for? „siebzehn“, „zweiundvierzig“, „dreihundertfünfzig“, „zweieinhalb“."""

from collections.abc import Iterator
from decimal import Decimal

from comparator.grammar import Grammar

HUNDRED, THOUSAND = 100, 1000
HALF = Decimal("0.5")


def spelled_numbers(grammar: Grammar) -> dict[str, Decimal]:
    """Return the number of each word that stands for one: up to 999, whole thousands, and halves; Swiss spellings, too."""
    names = {size: word for word, size in grammar.magnitudes.items() if word.islower()}
    small = dict(_small(grammar))
    units = {word: n for word, n in small.items() if 0 < n < 10} | {grammar.joined_one: 1}
    found = small | dict(_hundreds(units, small, names[HUNDRED], grammar.numeral_link))
    joined = {grammar.joined_one: 1, **found}
    thousands = {word + names[THOUSAND]: n * THOUSAND for word, n in joined.items() if n}
    found |= {names[THOUSAND]: THOUSAND, **thousands}
    halves = {word + grammar.half: n + HALF for word, n in units.items()} | {grammar.one_and_a_half: 1 + HALF}
    every = {word: Decimal(n) for word, n in found.items()} | halves
    return every | {word.replace("ß", "ss"): n for word, n in every.items()}


def _small(grammar: Grammar) -> Iterator[tuple[str, int]]:
    """Yield the numerals below a hundred."""
    yield from ((word, n) for n, word in enumerate(grammar.numerals.split()))
    units = [(grammar.joined_one, 1), *((word, n) for n, word in enumerate(grammar.numerals.split()) if 1 < n < 10)]
    for tens, word in enumerate(grammar.tens.split(), 2):
        yield word, 10 * tens
        yield from ((unit + grammar.numeral_link + word, 10 * tens + n) for unit, n in units)


def _hundreds(units: dict[str, int], small: dict[str, int], hundred: str, link: str) -> Iterator[tuple[str, int]]:
    """Yield the numerals from a hundred up, below a thousand."""
    for unit, n in (("", 1), *units.items()):
        yield unit + hundred, n * HUNDRED
        for word, rest in small.items():
            yield from ((unit + hundred + between + word, n * HUNDRED + rest) for between in ("", link) if rest)
