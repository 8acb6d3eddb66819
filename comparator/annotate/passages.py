"""Roles: which lines are the article, and what the others are.

A chain of general rules over the lines of a text. Typed lists come first (data: boilerplate.toml), with
the state of the section they open; then the shape of a line and its place decide. Every passage names
the rule that said so. An unsure line that reads like a sentence stays in the article: losing a
sentence costs more than keeping a teaser.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from comparator.annotate.credits import CreditFinder, credit_finder
from comparator.language import compile_rule
from comparator.model import Article, Passage, Span
from comparator.pack import Language, LineRule

_LINE = re.compile(r"[^\r\n]+")
_WORDS = re.compile(r"\w[\w'’-]*")
_FINAL = re.compile(r"[.!?…:][\"“”«»‹›’‘)\]]*(?:\s*\([^()\n]{1,70}\)|\s*\[?\d*\]?)\s*$")
_BULLET = re.compile(r"\s*[•●▪■◦*–—·►▶-]\s+")
_FRAGMENT = re.compile(r"[^.!?]+[.!?]")
# Lengths of lines that were wrapped by hand.
WRAPPED = (45, 100)
# A picture's credit closes its caption: in a line that reads like a sentence it begins in the last so many characters.
CREDIT_REACH = 70
# Past this many words a line is no headline, however it ends.
HEADLINE_WORDS = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the text: one line, or several that were wrapped by hand."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    stopwords: int
    ends: bool

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like running text: it ends like a sentence and holds function words."""
        words = len(self.words)
        if not self.ends:
            return words >= 30 and self.stopwords >= 0.25 * words
        return (words >= 6 and self.stopwords >= 1) or (words >= 4 and self.stopwords >= 2)


def find_passages(article: Article, text: str, language: Language) -> tuple[Passage, ...]:
    """Tile a normalised text with passages; only white space lies between them."""
    finder = credit_finder(language)
    lines = _lines(text, language, finder)
    roles = _Reader(lines, article, language, finder).roles()
    passages: list[Passage] = []
    for line, (role, rule) in zip(lines, roles, strict=True):
        passages.extend(finder.cut(text, Span(line.start, line.end), role, rule))
    return tuple(passages)


def _lines(text: str, language: Language, finder: CreditFinder) -> list[Line]:
    """Split a text into lines, and join those that were wrapped by hand in mid-sentence."""
    stopwords = language.grammar.words("stopwords")
    blocks: list[tuple[int, int]] = []
    by_hand = _is_wrapped_by_hand(text)
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = start + len(stripped)
        if blocks and _is_wrapped(text, blocks[-1], start, by_hand):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    lines = []
    for start, end in blocks:
        words = tuple(_WORDS.findall(text, start, end))
        credit = finder.trailing(text, Span(start, end))
        # „… beschlossen. (dpa)“ ends like a sentence all the same.
        ends = bool(_FINAL.search(text, start, credit.start if credit else end))
        lines.append(Line(start, end, text[start:end], words, sum(w.lower() in stopwords for w in words), ends))
    return lines


def _is_wrapped_by_hand(text: str) -> bool:
    """Say whether the whole text was wrapped at some width: nearly all lines are of one length, and most end unfinished."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    wide = [line for line in lines if WRAPPED[0] <= len(line) <= WRAPPED[1]]
    unfinished = sum(not _FINAL.search(line) for line in wide)
    return len(wide) >= 10 and len(wide) >= 0.7 * len(lines) and unfinished >= 0.6 * len(wide)


def _is_wrapped(text: str, before: tuple[int, int], start: int, by_hand: bool) -> bool:
    """Say whether a line goes on in the next: it is long, unfinished, and the next begins in lower case."""
    gap = text[before[1] : start]
    long = before[1] - max(text.rfind("\n", 0, before[1]) + 1, before[0]) >= WRAPPED[0]
    goes_on = text[start].islower() or by_hand
    return gap.count("\n") == 1 and long and goes_on and not _FINAL.search(text, before[0], before[1])


@lru_cache(maxsize=4)
def _compiled(rules: tuple[LineRule, ...]) -> tuple[tuple[LineRule, re.Pattern[str]], ...]:
    return tuple((rule, compile_rule(rule)) for rule in rules)


class _Reader:
    """Reads the lines of one text from top to bottom, keeping the section it is in."""

    def __init__(self, lines: Sequence[Line], article: Article, language: Language, finder: CreditFinder) -> None:
        self.lines = lines
        self.title = (article.title or "").strip()
        self.rules = _compiled(language.rules)
        self.finder = finder
        self.prepositions = language.grammar.words("prepositions") | language.grammar.words("conjunctions")
        self.stopwords = language.grammar.words("stopwords")
        self.listed = [self._listed(line) for line in lines]
        sentences = [i for i, line in enumerate(lines) if line.is_sentence and not self.listed[i]]
        first_section = next((i for i, rule in enumerate(self.listed) if rule and rule.section), len(lines))
        self.core = [i for i in sentences if i < first_section] or sentences
        self.topic = self._topic(self.core)

    def roles(self) -> list[tuple[str, str]]:
        """Give each line its role and the name of the rule that said so."""
        roles: list[tuple[str, str]] = []
        section: LineRule | None = None
        points = False
        for i, line in enumerate(self.lines):
            rule = self.listed[i]
            if rule:
                roles.append((rule.role, f"list: {rule.name}"))
                points = rule.opens == "key-points"
                section = rule if rule.section or rule.ends else section
                continue
            if section and not self._returns(line):
                roles.append((_section_role(section), f"after: {section.name}"))
                continue
            section = None
            points = points and bool(_BULLET.match(line.text))
            roles.append(("key-points", "bullet under a key-points heading") if points else self._by_shape(i, line))
        return self._mark_lead(roles)

    def _listed(self, line: Line) -> LineRule | None:
        text = line.text.strip()
        return next((rule for rule, pattern in self.rules if pattern.fullmatch(text)), None)

    def _topic(self, core: Sequence[int]) -> frozenset[str]:
        """Collect the article's own subject words: capitalised ones that its sentences use."""
        return frozenset(
            word[:7].lower()
            for i in core
            for word in self.lines[i].words
            if word[0].isupper() and len(word) > 3 and word.lower() not in self.stopwords
        )

    def _returns(self, line: Line) -> bool:
        """Say whether, inside a section of furniture, the article's own text comes back."""
        if not line.is_sentence or len(line.words) < 12:
            return False
        nouns = {w[:7].lower() for w in line.words if w[0].isupper() and len(w) > 3 and w.lower() not in self.stopwords}
        return len(nouns & self.topic) >= max(2, 0.4 * len(nouns))

    def _by_shape(self, i: int, line: Line) -> tuple[str, str]:
        """Decide by the look of a line and by where it stands."""
        first = self.core[0] if self.core else len(self.lines)
        last = self.core[-1] if self.core else -1
        if self.title and line.text.casefold() == self.title.casefold() and i <= first:
            return "headline", "the title of the metadata"
        if self.finder.is_credit_line(line.text):
            return ("byline", "an agency's name alone") if i < first else ("credit", "an agency's name alone")
        if self._is_caption(i, line):
            return "caption", "a picture's credit or position marks"
        if line.is_sentence:
            return self._sentence(line, i, last)
        if not self.core:
            return ("headline", "the first line") if i == 0 else ("body", "unsure: no sentence anywhere")
        if _is_byline(line):
            return "byline", "by whom, or when"
        if i < first:
            return self._above(i, line)
        if i < last:
            return self._between(line)
        return ("related" if len(line.words) >= 5 else "navigation"), "no sentence, below the text"

    def _sentence(self, line: Line, i: int, last: int) -> tuple[str, str]:
        """Tell sentences of the article from an author's note made of scraps."""
        scraps = _FRAGMENT.findall(line.text.strip('„“”«»" '))
        if i >= last and len(scraps) >= 3 and all(len(s.split()) <= 5 for s in scraps) and line.stopwords == 0:
            return "author-bio", "scraps about a person below the text"
        return "body", "reads like a sentence"

    def _is_caption(self, i: int, line: Line) -> bool:
        if self.finder.has_photo_credit(line.text[-CREDIT_REACH:] if line.is_sentence else line.text) and len(line.words) <= 60:
            return True
        if self.finder.position.search(line.text) and len(line.words) <= 40:
            return True
        # An alternative text made of names only, on top of the caption itself.
        following = self.lines[i + 1] if i + 1 < len(self.lines) else None
        names = all(w[0].isupper() for w in line.words) and 2 <= len(line.words) <= 8
        return bool(names and following and not self.listed[i + 1] and self._is_credited(following))

    def _is_credited(self, line: Line) -> bool:
        return self.finder.has_photo_credit(line.text) or bool(self.finder.position.search(line.text))

    def _above(self, i: int, line: Line) -> tuple[str, str]:
        """Above the first sentence: headline, place, or something of the page."""
        text = line.text.rstrip()
        if text.endswith(",") and len(line.words) <= 3:
            return "dateline", "a place and a comma"
        earlier = [k for k in range(i) if not self.listed[k]]
        if len(line.words) >= 4 and len(line.words) <= HEADLINE_WORDS and not any(self._heads(k) for k in earlier):
            return "headline", "the first long line above the text"
        if i + 1 == (self.core[0] if self.core else 0) and len(line.words) >= 8:
            return "lead", "the line right above the text"
        own = {word[:7].lower() for word in line.words if word[0].isupper() and len(word) > 3}
        if 4 <= len(line.words) <= HEADLINE_WORDS and own & self.topic:
            return "headline", "another line above the text on its subject"
        return "navigation", "a scrap above the text"

    def _heads(self, k: int) -> bool:
        line = self.lines[k]
        credit = self.finder.is_credit_line(line.text) or self.finder.has_photo_credit(line.text)
        return not line.is_sentence and 4 <= len(line.words) <= HEADLINE_WORDS and not credit and not _is_byline(line)

    def _between(self, line: Line) -> tuple[str, str]:
        """Between two sentences of the article: a subheading, an item of a list, or a scrap of the page."""
        if _BULLET.match(line.text) and len(line.words) >= 3:
            return "body", "an item of a list in the text"
        if 2 <= len(line.words) <= 14 or line.text.rstrip().endswith("?"):
            return "subheading", "a short line between paragraphs"
        if len(line.words) > 14:
            return "body", "unsure: long, but without a full stop"
        return "navigation", "a scrap between paragraphs"

    def _mark_lead(self, roles: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Call the first paragraph a lead where the page sets it apart, or where it stands in for a headline."""
        body = [i for i, (role, _) in enumerate(roles) if role == "body"]
        if len(body) < 3:
            return roles
        first, second = body[0], body[1]
        headline = any(role == "headline" for role, _ in roles[:first])
        apart = any(role in ("byline", "caption", "credit") for role, _ in roles[first + 1 : second])
        twice = not headline and len(self._topic([first]) & self._topic([second])) >= 0.5 * max(1, len(self._topic([first])))
        if apart or twice:
            roles[first] = ("lead", "set apart from the text" if apart else "says what the next paragraph says")
        return roles


def _section_role(rule: LineRule) -> str:
    return rule.role if rule.section else "related"


def _is_byline(line: Line) -> bool:
    """Say whether a line names an author or a day, and nothing else."""
    dated = re.search(r"\d{1,2}\. ?(?:[A-ZJ][a-zä]+|\d{1,2}\.) ?\d{4}", line.text)
    short = len(line.words) <= 10 and not line.text.rstrip().endswith((".", "!", "?"))
    return short and dated is not None
