"""Typed lists: lines that say themselves what they are, and the sections they open (data: boilerplate.toml)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from comparator.annotate.passages.lines import Line
from comparator.pack import Language, LineRule

# A line of furniture that a pattern can name is short; a paragraph is not tried.
LONGEST = 900
# So many characters of sentences are an article: what follows a comments heading below them is comments.
ARTICLE = 1000


class Lists:
    """The furniture rules of one language pack; the first rule that matches names the line."""

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self.rules = rules
        self.whole = {line.casefold(): rule for rule in reversed(rules) for line in rule.lines}
        self.order = {rule.name: number for number, rule in enumerate(rules)}
        self.starts = tuple(start for rule in rules for start in rule.starts)
        self.any = re.compile("|".join(f"(?:{p})" for rule in rules for p in rule.patterns), re.DOTALL)
        self.patterns = [re.compile("|".join(f"(?:{p})" for p in rule.patterns), re.DOTALL) for rule in rules]

    def match(self, line: Line) -> LineRule | None:
        """Find the rule that a whole line meets; letter case and a final colon do not matter for ``lines``."""
        text = line.text
        found = [self.whole.get(line.folded.removesuffix(":").rstrip())]
        if text.startswith(self.starts):
            found.append(next(rule for rule in self.rules if text.startswith(rule.starts)))
        if len(text) <= LONGEST and self.any.fullmatch(text):
            pairs = zip(self.rules, self.patterns, strict=True)
            found.append(next((rule for rule, pattern in pairs if rule.patterns and pattern.fullmatch(text)), None))
        rules = [rule for rule in found if rule]
        return min(rules, key=lambda rule: self.order[rule.name]) if rules else None


@lru_cache(maxsize=4)
def lists_of(language: Language) -> Lists:
    """Return the lists of a language pack; they are built once."""
    return Lists(language.rules)


@dataclass(frozen=True, slots=True)
class Section:
    """Where a line stands: under which heading of furniture, and whether the article cannot come back there."""

    rule: LineRule | None = None
    last: bool = False


def find_sections(lines: Sequence[Line], listed: Sequence[LineRule | None], core: tuple[int, int]) -> list[Section]:
    """Say for each line in which section of furniture it stands; a listed line opens its section itself.

    A section ends where the article's own text comes back: a long sentence line that talks of its topic.
    Readers' comments talk of it too: below the article their section ends no more.
    """
    topic = _topic(lines, listed)
    # The characters of the sentences up to each line.
    told = [0, *accumulate(len(line.text) if line.is_sentence else 0 for line in lines)]
    sections: list[Section] = []
    section = Section()
    for i, (line, rule) in enumerate(zip(lines, listed, strict=True)):
        if rule and (rule.section or rule.ends):
            section = Section(rule, section.last or (rule.role == "comments" and _is_below(i, told, core)))
        elif section.rule and not rule and not section.last and _returns(line, topic):
            section = Section()
        sections.append(section)
    return sections


def _is_below(i: int, told: Sequence[int], core: tuple[int, int]) -> bool:
    """Say whether an article stands above a line: a long run of sentences, or a short one that has most of the text."""
    above = told[max(i, core[0])] - told[core[0]]
    return above >= ARTICLE or (i >= core[0] + 3 and above > 0.5 * told[-1])


def _topic(lines: Sequence[Line], listed: Sequence[LineRule | None]) -> frozenset[str]:
    """Collect the article's own subject words: nouns of its sentences, of those above the first section if there are any."""
    sentences = [i for i, line in enumerate(lines) if line.is_sentence and not listed[i]]
    first = next((i for i, rule in enumerate(listed) if rule and rule.section), len(lines))
    above = [i for i in sentences if i < first] or sentences
    return frozenset().union(*(lines[i].nouns for i in above))


def _returns(line: Line, topic: frozenset[str]) -> bool:
    """Say whether, inside a section of furniture, the article's own text comes back."""
    if not line.is_sentence or len(line.words) < 12:
        return False
    return len(line.nouns & topic) >= max(2, 0.4 * len(line.nouns))
