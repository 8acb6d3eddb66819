"""Repetition: what an outlet prints under one article after the other is the page's, not the article's.

Counted over the outlet's own articles, near-duplicates as one (a text printed twice repeats itself
whole), and only from four distinct articles on. Exact lines, and runs of five words for lines that change
a name or a date. The counts of a key are sums over distinct articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from comparator.annotate.view import normalise

# From so many distinct articles on, a line seen in so many others is the page's.
DISTINCT = 4
OTHERS = 2
# So much of a line's runs of five words must be repeated, and such a run is so long.
COVERED = 0.6
RUN = 5
# Longer lines are paragraphs, and no template.
LONGEST = 80
# Articles that share so much of their long lines are one text.
SAME = 0.6
PARAGRAPH = 60
# A paragraph in more articles than this is the page's and makes no two of them one.
COMMON = 20
_WORDS = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Repeated:
    """Keys of lines and of runs of words, with the number of an outlet's distinct articles that hold them."""

    lines: dict[int, int]
    runs: dict[int, int]

    def others(self, line: str) -> int:
        """Say in how many other articles of the outlet a line stands, exactly or nearly; 0 below two.

        The article that the line is from must be among those counted.
        """
        if not self.lines and not self.runs:
            return 0
        words = _words(line)
        exact = self.lines.get(_key(words), 0) - 1
        if exact >= OTHERS:
            return exact
        runs = [self.runs.get(key, 0) - 1 for key in _runs(words)]
        often = [count for count in runs if count >= OTHERS]
        return min(often) if runs and len(often) >= COVERED * len(runs) else 0


NOTHING = Repeated({}, {})


def find_repeated(texts: Sequence[str]) -> Repeated:
    """Count what repeats over the texts of one outlet's articles."""
    if len(texts) < DISTINCT:
        return NOTHING
    pages = [[_words(line) for line in normalise(text).text.split("\n") if line.strip()] for text in texts]
    groups = _distinct(pages)
    if len(groups) < DISTINCT:
        return NOTHING
    lines: Counter[int] = Counter()
    runs: Counter[int] = Counter()
    for group in groups:
        found = [words for number in group for words in pages[number] if 0 < len(words) <= LONGEST]
        lines.update({_key(words) for words in found})
        runs.update(set(chain.from_iterable(map(_runs, found))))
    return Repeated(_often(lines), _often(runs))


def _often(counts: Counter[int]) -> dict[int, int]:
    return {key: count for key, count in counts.items() if count > OTHERS}


def _distinct(pages: Sequence[Sequence[Sequence[str]]]) -> list[list[int]]:
    """Group near-duplicates: pages that share most of the smaller one's paragraphs."""
    paragraphs = [{_key(words) for words in page if sum(map(len, words)) >= PARAGRAPH} for page in pages]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, keys in enumerate(paragraphs):
        for key in keys:
            holders[key].append(number)
    leader = list(range(len(pages)))
    for number, keys in enumerate(paragraphs):
        shared = Counter(other for key in keys if len(holders[key]) <= COMMON for other in holders[key] if other < number)
        for other, count in shared.items():
            if count >= SAME * min(len(keys), len(paragraphs[other])):
                _join(leader, number, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(pages)):
        groups[_find(leader, number)].append(number)
    return list(groups.values())


def _find(leader: list[int], number: int) -> int:
    while leader[number] != number:
        number = leader[number]
    return number


def _join(leader: list[int], one: int, other: int) -> None:
    first, second = sorted((_find(leader, one), _find(leader, other)))
    leader[second] = first


def _words(line: str) -> list[str]:
    """Return a line's words in one spelling: letter case and numbers do not count."""
    return ["0" if word.isdigit() else word for word in _WORDS.findall(line.casefold())]


def _key(words: Iterable[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))


def _runs(words: Sequence[str]) -> Iterator[int]:
    return (_key(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
