"""Sentences with their offsets. A line is a paragraph: no sentence crosses a line end."""

import re
from collections.abc import Iterator
from functools import lru_cache

from comparator.grammar import Grammar
from comparator.model import Span

_CLOSERS = r"[\"“”«»‹›’‘)\]]*"
# A set in front lets the search jump from mark to mark.
_END = re.compile(
    rf"""[.!?…]
    (?: [.!?…]* {_CLOSERS} (?=\s|$)
      | (?<!…) (?<=[a-zäöüß]{{2}}.) (?=[A-ZÄÖÜ][a-zäöüß])     # … kam.Danach …
      | (?<!…) {_CLOSERS} (?=[„«‚‹]\w)
    )""",
    re.VERBOSE,
)
_LOWER_NEXT = re.compile(r"[\s\"“”«»‹›’‘)\]]*[–—-]?\s*[a-zäöüß,;:]")
# The word in front of a full stop is sought so many characters back.
LONGEST_WORD = 40
_LAST_WORD = re.compile(r"(?:.*[^\w-])?([\w-]+)", re.DOTALL)
_NEXT_WORD = re.compile(r"\s*[„“«»‚‹\"(]*(\w+)")


def find_sentences(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Span]:
    """Find the sentences of one passage, ``text[start:end]``; lines are paragraphs."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield from _in_line(text, at, stop, grammar)
        at = stop + 1


def _in_line(text: str, start: int, stop: int, grammar: Grammar) -> Iterator[Span]:
    """Split one line at the full stops that end a sentence."""
    begin = start
    for match in _END.finditer(text, start, stop):
        if match.end() < stop and not _ends_sentence(text, begin, match, stop, grammar):
            continue
        sentence = _stripped(text, begin, match.end())
        if sentence:
            yield sentence
        begin = match.end()
    rest = _stripped(text, begin, stop)
    if rest:
        yield rest


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Cut white space off both ends; None if nothing is left."""
    inner = text[start:end].lstrip()
    begin = end - len(inner)
    return Span(begin, begin + len(inner.rstrip())) if inner else None


@lru_cache(maxsize=8)
def _lists(abbreviations: str, months: str, openers: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return frozenset(abbreviations.split()), frozenset(months.split()), frozenset(openers.split())


def _ends_sentence(text: str, begin: int, match: re.Match[str], stop: int, grammar: Grammar) -> bool:
    """Tell the full stop that ends a sentence from those of abbreviations, initials and ordinals."""
    if _LOWER_NEXT.match(text, match.end(), stop):
        # „… gehen?“, fragte sie. / z. B. / 6. bis 8. Mai
        return False
    if match.group() != ".":
        return True
    word = _LAST_WORD.fullmatch(text, max(begin, match.start() - LONGEST_WORD), match.start())
    abbreviations, months, openers = _lists(grammar.abbreviations, grammar.months, grammar.openers)
    last = word.group(1).rpartition("-")[2] if word else ""
    short = last in abbreviations or (len(last) == 1 and last.isalpha())
    ordinal = (last.isdigit() and len(last) <= 2) or (last != "" and not last.strip("IVX"))
    following = _NEXT_WORD.match(text, match.end(), stop) if short or ordinal else None
    if not following:
        return True
    # „am 25. Jahrestag“ goes on, „auf Platz 3. Danach“ does not.
    return not short and following.group(1) in openers and following.group(1) not in months
