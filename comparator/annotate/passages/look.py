"""What a line shows by itself: its shape, its words, and what the agencies' and the furniture's rules say of it.

Marks are counted in the line's outline, a third as long as its text, and whatever hangs on a word is known of the word.
"""

import math
import re

from comparator.annotate.passages.lines import Line
from comparator.pack import LineRule

_LISTED = ("subscription", "related", "comments", "navigation", "editorial", "author-bio", "byline")
NAMES = (
    # Its shape.
    "characters", "words", "word length", "closes", "ends :", "ends ?!", "ends ,-|…", "starts lower", "starts digit",
    "starts list", "starts quote", "capitals", "lower case", "all capitals", "digits", "symbols", "sentence ends", "commas",
    "quotes", "colon", "bracket", "dates", "web", "distinct words", "sentence",
    # Its words.
    "stop words", "stop words, log", "verbs", "common verbs", "first person", "address", "page words", "page words, share",
    # What rules say of it.
    "photo credit", "position marks", "credit line", "trailing credit", *(f"list: {role}" for role in _LISTED), "opens",
)  # fmt: skip

_STARTS_LIST, _STARTS_QUOTE = "•●▪■◦*–—·►▶#+|>→-", "„“\"»«‚'"
_ENDERS, _CLOSERS = (".", "!", "?", "…"), '"“”«»‹›’‘)]'
# So far from a line's end its last full stop stands, with what closes behind it.
_TAIL = 8
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(r"[.!?…](?=\s|$)")
_SYMBOL = re.compile(r"[^\w\s.,;:!?\"'„“”‚‘’«»()–-]")
_QUOTED = re.compile(f"[{_STARTS_QUOTE}]")
_DOMAINS = (".de", ".at", ".ch", ".com", ".org", ".net", ".info")
_WEB = re.compile(rf"https?:|www\.|@|#\w|\w(?:{'|'.join(map(re.escape, _DOMAINS))})\b")
_UNLISTED = (False,) * (len(_LISTED) + 1)


def look(line: Line, rule: LineRule | None, date: re.Pattern[str]) -> tuple[float, ...]:
    """Return the features of a line that ``NAMES`` names.

    Args:
        rule: the one of the furniture's rules that the line meets.
        date: how a date looks.
    """
    # The outline has no apostrophe of a word: „geht's“.
    quoted = "'" in line.text or _QUOTED.search(line.outline) is not None
    return *_shape(line, quoted, date), *_words(line, quoted), *_rules(line, rule)


def _shape(line: Line, quoted: bool, date: re.Pattern[str]) -> tuple[float, ...]:
    text, outline, found = line.text, line.outline, line.counts
    count, size = max(1, len(line.words)), len(text)
    # The outline has one letter for each word.
    letters = size - len(outline) + len(line.words)
    return (
        math.log1p(size), math.log1p(len(line.words)), letters / count,
        text[-_TAIL:].rstrip(_CLOSERS).endswith(_ENDERS), text.endswith(":"), text.endswith(("?", "!")),
        text.endswith((",", "–", "-", "|", "…", "...")), text[0].islower(), text[0].isdigit(),
        text[0] in _STARTS_LIST, text[0] in _STARTS_QUOTE, found.capitals / count,
        found.lower / count, found.acronyms / count, found.digits / size,
        len(_SYMBOL.findall(outline)) / size, math.log1p(len(_ENDS.findall(outline))), outline.count(",") / count,
        quoted, ":" in outline[:-1], "(" in outline, _count_dates(text, date) if found.digits else 0,
        _has_web(line), len(set(line.words)) / count, line.is_sentence,
    )  # fmt: skip


def _words(line: Line, quoted: bool) -> tuple[float, ...]:
    found, count = line.counts, max(1, len(line.words))
    return (
        found.stopwords / count, math.log1p(found.stopwords), (found.common_verbs + found.verbs) / count, found.common_verbs,
        0 if quoted else found.first_person / count, found.address / count, math.log1p(found.page), found.page / count,
    )  # fmt: skip


def _rules(line: Line, rule: LineRule | None) -> tuple[float, ...]:
    listed = (*(rule.role == role for role in _LISTED), bool(rule.opens)) if rule else _UNLISTED
    return line.photo, line.position, line.credited, line.credit is not None, *listed


def _has_web(line: Line) -> bool:
    """Say whether a line holds an address on the web or a name on a platform."""
    text, outline = line.text, line.outline
    # Where none of these stands, the slower pattern finds nothing.
    may = "@" in outline or "#" in outline or "http" in text or "www." in text
    may = may or ("w.w" in outline and any(domain in text for domain in _DOMAINS))
    return may and _WEB.search(text) is not None


def _count_dates(text: str, date: re.Pattern[str]) -> int:
    """Count the dates in a text; each begins with a digit, so it is tried at digits only."""
    count = end = 0
    for digit in _DIGIT.finditer(text):
        found = date.match(text, digit.start()) if digit.start() >= end else None
        if found:
            count, end = count + 1, found.end()
    return count
