"""What the line classifier knows of a line: its words and shape, its place, its neighbours, and its subject.

A matrix of floats, one row a line, one column a feature (``NAMES``). Everything is counted in one pass
over each line's words; places and neighbours are sums over arrays.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from comparator.annotate.credits import CreditFinder, credit_finder
from comparator.annotate.passages.lines import Line, split_lines
from comparator.annotate.passages.listed import Section, find_sections, lists_of
from comparator.pack import Language, LineRule

Matrix = NDArray[np.float64]

_STARTS_LIST = re.compile(r"[•●▪■◦*–—·►▶#+|>→-]")
_CLOSES = re.compile(r"[.!?…][\"“”«»‹›’‘)\]]*$")
_DIGIT = re.compile(r"\d")
_ENDERS = re.compile(r"[.!?…](?=\s|$)")
_SYMBOL = re.compile(r"[^\w\s.,;:!?\"'„“”‚‘’«»()–-]")
# Where none of these stands, the slower pattern finds nothing.
_WEB_SIGNS = ("http", "www.", "@", "#", ".de", ".at", ".ch", ".com", ".org", ".net", ".info")
_WEB = re.compile(r"https?:|www\.|@|#\w|\w\.(?:de|at|ch|com|org|net|info)\b")
_OPENING = "„“\"»«‚'"
_QUOTED = re.compile(f"[{_OPENING}]")
LISTED = ("subscription", "related", "comments", "navigation", "editorial", "author-bio", "byline")

_SHAPE = (
    "characters", "words", "word length", "closes", "ends :", "ends ?!", "ends ,-|…", "starts lower", "starts digit",
    "starts list", "starts quote", "capitals", "lower case", "all capitals", "digits", "symbols", "sentence ends", "commas",
    "quotes", "colon", "bracket", "dates", "web", "distinct words", "sentence",
)  # fmt: skip
_CUES = ("stop words", "stop words, log", "verbs", "common verbs", "first person", "address", "page words", "page words, share")
_FOUND = ("photo credit", "position marks", "credit line", "trailing credit", *(f"list: {role}" for role in LISTED), "opens")
_SUBJECT = ("overlap", "overlap, log", "noun overlap", "noun overlap, log", "nouns", "headline overlap", "repeated")
_PLACE = (
    "place", "lines before", "lines after", "characters before", "lines", "in core", "distance to core", "place in core",
    "core share", "in section", "lines in section", "sentence before", "sentence after", "gap", "listed before",
    "since comments heading", "since related heading", "since date or author", "since credit",
)  # fmt: skip
_WINDOWS = (
    "sentences ±2", "sentences ±5", "sentences ±10", "characters ±2", "characters ±5", "overlap ±3", "page words ±4",
    "listed ±4", "first person ±4",
)  # fmt: skip
_NEAR = ("characters", "sentence", "stop words", "closes", "listed", "overlap", "capitals", "in section")
STEPS = (-3, -2, -1, 1, 2, 3)
NAMES = (
    *_SHAPE, *_CUES, *_FOUND, *_SUBJECT, *_PLACE, *_WINDOWS, *(f"{name} at {step:+d}" for step in STEPS for name in _NEAR),
)  # fmt: skip


class Describer:
    """Describes the lines of texts in one language."""

    def __init__(self, language: Language) -> None:
        cues = language.line_cues
        self.finder: CreditFinder = credit_finder(language)
        self.date = re.compile(cues.date)

    def describe(self, lines: Sequence[Line], listed: Sequence[LineRule | None], sections: Sequence[Section]) -> Matrix:
        """Return the features of each line, shape (lines, len(NAMES))."""
        count = len(lines)
        if not count:
            return np.zeros((0, len(NAMES)))
        own = np.array([[*_shape(line, self.date), *_cues(line), *self._found(line, rule)]
                        for line, rule in zip(lines, listed, strict=True)], float)  # fmt: skip
        core = find_core(lines, listed)
        subject = self._subject(lines, listed, core)
        place = _place(lines, listed, sections, core)
        column = {name: own[:, i] for i, name in enumerate((*_SHAPE, *_CUES, *_FOUND))}
        some = np.array([rule is not None for rule in listed], float)
        inside = place[:, _PLACE.index("in section")]
        windows = np.column_stack(
            [_mean(column["sentence"], k) for k in (2, 5, 10)]
            + [_mean(column["characters"], k) for k in (2, 5)]
            + [_mean(subject[:, 0], 3), _mean(column["page words"], 4), _mean(some, 4), _mean(column["first person"], 4)]
        )
        near = np.column_stack(
            [*(column[name] for name in ("characters", "sentence", "stop words", "closes")), some, subject[:, 0],
             column["capitals"], inside]
        )  # fmt: skip
        return np.concatenate([own, subject, place, windows, *(_shifted(near, step) for step in STEPS)], axis=1)

    def _found(self, line: Line, rule: LineRule | None) -> list[float]:
        role = rule.role if rule else ""
        return [
            line.photo, line.position, line.credited, line.credit is not None,
            *(role == name for name in LISTED), bool(rule and rule.opens),
        ]  # fmt: skip

    def _subject(self, lines: Sequence[Line], listed: Sequence[LineRule | None], core: tuple[int, int]) -> Matrix:
        """Compare each line's content words with those of the core, of the likely headline, and the line with the others."""
        inside = [core[0] <= i < core[1] and line.is_sentence for i, line in enumerate(lines)]
        used = Counter(word for i in range(*core) if inside[i] for word in lines[i].content)
        once, again = frozenset(used), frozenset(word for word, count in used.items() if count > 1)
        folded = [line.text.casefold() for line in lines]
        times = Counter(folded)
        rows = []
        for line, within, text in zip(lines, inside, folded, strict=True):
            # A line of the core does not vouch for itself.
            vouching = again if within else once
            hits, noun_hits = len(line.content & vouching), len(line.nouns & vouching)
            rows.append([
                hits / max(1, len(line.content)), math.log1p(hits), noun_hits / max(1, len(line.nouns)), math.log1p(noun_hits),
                math.log1p(len(line.nouns)), 0.0, min(times[text] - 1, 3),
            ])  # fmt: skip
        above = range(min(core[0] + 1, len(lines)))
        likely = [i for i in above if not listed[i] and not inside[i] and len(lines[i].words) >= 4]
        headline = max(likely, key=lambda i: (rows[i][3], -i), default=None)
        for i, row in enumerate(rows):
            if headline is not None and i != headline:
                row[5] = len(lines[i].content & lines[headline].content) / max(1, len(lines[headline].content))
        return np.array(rows)


@lru_cache(maxsize=4)
def describer(language: Language) -> Describer:
    """Return the describer for a language pack; it is built once."""
    return Describer(language)


def describe_text(text: str, language: Language) -> tuple[list[Line], Matrix]:
    """Return a normalised text's lines and their features, for training."""
    lines = split_lines(text, language)
    listed = [lists_of(language).match(line.text) for line in lines]
    sections = find_sections(lines, listed, find_core(lines, listed))
    return lines, describer(language).describe(lines, listed, sections)


def find_core(lines: Sequence[Line], listed: Sequence[LineRule | None]) -> tuple[int, int]:
    """Find the densest run of sentence lines, as (first, last + 1): long sentences weigh more, anything else breaks it."""
    best, core, score, start = 0.0, (0, 0), 0.0, 0
    for i, (line, rule) in enumerate(zip(lines, listed, strict=True)):
        if score <= 0:
            score, start = 0.0, i
        score += -2.0 if rule else min(len(line.text), 600) / 100 if line.is_sentence else -1.0
        if score > best:
            best, core = score, (start, i + 1)
    return core


def _cues(line: Line) -> list[float]:
    found, count = line.counts, max(1, len(line.words))
    quoted = _QUOTED.search(line.text) is not None
    return [
        found.stopwords / count, math.log1p(found.stopwords), (found.common_verbs + found.verbs) / count, found.common_verbs,
        0 if quoted else found.first_person / count, found.address / count, math.log1p(found.page), found.page / count,
    ]  # fmt: skip


def _shape(line: Line, date: re.Pattern[str]) -> list[float]:
    text, words = line.text, line.words
    count, size = max(1, len(words)), max(1, len(text))
    found, digits = line.counts, len(_DIGIT.findall(text))
    return [
        math.log1p(len(text)), math.log1p(len(words)), found.letters / count,
        _CLOSES.search(text, max(0, len(text) - 8)) is not None, text.endswith(":"), text.endswith(("?", "!")),
        text.endswith((",", "–", "-", "|", "…", "...")), text[0].islower(), text[0].isdigit(),
        _STARTS_LIST.match(text) is not None, text[0] in _OPENING, found.capitals / count,
        found.lower / count, found.acronyms / count, digits / size,
        len(_SYMBOL.findall(text)) / size, math.log1p(len(_ENDERS.findall(text))), text.count(",") / count,
        _QUOTED.search(text) is not None, ":" in text[:-1], "(" in text, _count_dates(text, date) if digits else 0,
        any(sign in text for sign in _WEB_SIGNS) and _WEB.search(text) is not None, len(set(words)) / count, line.is_sentence,
    ]  # fmt: skip


def _count_dates(text: str, date: re.Pattern[str]) -> int:
    """Count the dates in a text; each begins with a digit, so it is tried at digits only."""
    count = end = 0
    for digit in _DIGIT.finditer(text):
        found = date.match(text, digit.start()) if digit.start() >= end else None
        if found:
            count, end = count + 1, found.end()
    return count


def _place(
    lines: Sequence[Line], listed: Sequence[LineRule | None], sections: Sequence[Section], core: tuple[int, int]
) -> Matrix:
    """Say where each line stands: in the text, to the core, in a section, between sentences."""
    count, (first, last) = len(lines), core
    index = np.arange(count)
    sizes = np.array([len(line.text) for line in lines], float)
    sentence = np.array([line.is_sentence for line in lines])
    total = sizes.sum()
    distance = np.where(index < first, index - first, np.where(index >= last, index - last + 1, 0)).astype(float)
    within = distance == 0
    before, after = _since(sentence), _since(sentence[::-1])[::-1]
    inside = np.array([section.rule is not None for section in sections], float)
    some = np.array([rule is not None for rule in listed], float)
    share = float((sizes * sentence)[first:last].sum() / total)
    return np.column_stack([
        index / max(1, count - 1), np.log1p(index), np.log1p(count - 1 - index), (np.cumsum(sizes) - sizes) / total,
        np.full(count, math.log1p(count)), within, np.sign(distance) * np.log1p(np.abs(distance)),
        np.where(within, (index - first) / max(1, last - first), 0), np.full(count, share), inside,
        np.log1p(_since(inside == 0)) * inside, np.log1p(before), np.log1p(after), np.log1p(before + after),
        np.log1p(np.cumsum(some) - some), *(_since_listed(listed, *kind) for kind in _HEADINGS),
        _since_first([line.credit is not None for line in lines]),
    ])  # fmt: skip


# What may stand between the article and what follows it: roles of listed lines, and whether they open a section.
_HEADINGS = (("comments", True), ("related", True), ("byline", False))


def _since_listed(listed: Sequence[LineRule | None], role: str, section: bool) -> NDArray[np.float64]:
    return _since_first([rule is not None and rule.role == role and rule.section == section for rule in listed])


def _since_first(marks: Sequence[bool]) -> NDArray[np.float64]:
    """Return log(1 + lines since the last marked one), 0 at and above the first."""
    seen = np.cumsum(marks) > 0
    return np.asarray(np.where(seen & ~np.array(marks, bool), np.log1p(_since(np.array(marks, bool))), 0.0))


def _since(marks: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Count, for each line, the lines since the last marked one above it; from the top where there is none."""
    index = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks, index, -1))
    return np.asarray(index - np.concatenate([[-1], last[:-1]]), float)


def _mean(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Average a column over each line and its neighbours up to ``reach`` lines away."""
    count = len(values)
    index = np.arange(count)
    sums = np.concatenate([[0.0], np.cumsum(values)])
    low, high = np.maximum(0, index - reach), np.minimum(count, index + reach + 1)
    return np.asarray((sums[high] - sums[low]) / (high - low))


def _shifted(values: Matrix, step: int) -> Matrix:
    """Move rows by ``step`` lines; where there is no such neighbour stands -1."""
    moved = np.full_like(values, -1.0)
    if abs(step) < len(values):
        if step > 0:
            moved[:-step] = values[step:]
        else:
            moved[-step:] = values[:step]
    return moved
