"""Roles: which lines are the article, and what the others are.

The chain, first word first: the outlet's own settings, garbled text, typed lists with the section they
open (boilerplate.toml), what shows by itself (captions, credits, bylines), what the outlet repeats under
its other articles, and for all that is left the trained classifier. Every passage names the rule that said so, or
the model with its probability. An unsure line that reads like a sentence stays in the article and is
flagged: losing a sentence costs more than keeping a teaser.
"""

from collections.abc import Sequence
from typing import NamedTuple

from comparator.annotate.credits import credit_finder
from comparator.annotate.passages.features import describer, find_core
from comparator.annotate.passages.garbled import find_shift
from comparator.annotate.passages.lines import Line, split_lines
from comparator.annotate.passages.listed import find_sections, lists_of
from comparator.annotate.passages.model import LineModel, line_model
from comparator.annotate.passages.own import own_lines
from comparator.annotate.passages.settings import NO_SETTINGS, PageSettings
from comparator.annotate.passages.shape import find_special, is_bullet, is_headline, name_text
from comparator.annotate.passages.vocabulary import vocabulary
from comparator.model import Article, Passage, Span
from comparator.pack import Language, LineRule

# A line is the article's own from this probability on; a sentence from a lower one; one in the article's core from the lowest;
# and one between two lines that surely are the article always. Lines kept below SURE are flagged.
ARTICLE, SENTENCE, AMONG = 0.6, 0.5, 0.3
SURE = 0.75
# A line that may be the headline is kept from this probability on, if no other line above the text is.
HEADLINE = 0.1
# A list in the text has at most so many items.
LONGEST_LIST = 30
# A line the model is so sure of may repeat (a subheading does), and a sentence between two such lines stays.
CONFIDENT = 0.9


class Verdict(NamedTuple):
    """What was said of a line: its role (empty: the article's text, to be named) and who said so."""

    role: str
    rule: str
    probability: float | None = None


def find_passages(
    article: Article,
    text: str,
    language: Language,
    settings: PageSettings = NO_SETTINGS,
    model: LineModel | None = None,
) -> tuple[Passage, ...]:
    """Tile a normalised text with passages; only white space lies between them.

    Args:
        settings: what the outlet's own settings say, and what its articles repeat, this one among them.
        model: another line classifier than the language pack's.

    Raises:
        ConfigError: the language pack's model file is broken.
    """
    lines = split_lines(text, language)
    if not lines:
        return ()
    reader = _Reader(lines, article, language, settings, model or line_model(language))
    finder = credit_finder(language)
    passages: list[Passage] = []
    for line, verdict in zip(lines, reader.verdicts(), strict=True):
        if line.counts.agency or verdict.role == "caption":
            passages.extend(finder.cut(text, Span(line.start, line.end), line.credit, *verdict))
        else:
            passages.append(Passage(line.start, line.end, *verdict))
    return tuple(passages)


class _Reader:
    """Reads the lines of one text: what is known of them, and the verdict on each."""

    def __init__(
        self, lines: Sequence[Line], article: Article, language: Language, settings: PageSettings, model: LineModel
    ) -> None:
        self.lines = lines
        self.title, self.author = (" ".join((known or "").split()).casefold() for known in (article.title, article.author))
        self.finder = credit_finder(language)
        self.stopwords = vocabulary(language).stopwords
        self.own = own_lines(settings.outlet) if settings.outlet else None
        self.repeated = settings.repeated
        lists = lists_of(language)
        self.listed = [lists.match(line) for line in lines]
        self.core = find_core(lines, self.listed)
        self.sections = find_sections(lines, self.listed, self.core)
        features = describer(language).describe(lines, self.listed, self.sections)
        self.article: list[float] = model.predict(features).tolist()
        self.topic = frozenset().union(*(line.nouns for line in lines[slice(*self.core)] if line.is_sentence))
        self.points = _points(lines, self.listed)
        self.has_sentence = any(line.is_sentence for line in lines)

    def verdicts(self) -> list[Verdict]:
        """Say of each line what it is."""
        own = self._by_settings()
        verdicts = [mine or self._judge(i) for i, mine in enumerate(own)]
        self._keep_headline(verdicts)
        named = name_text(self.lines, [verdict.role for verdict in verdicts], self.title)
        return [
            said if said.role else Verdict(role, f"{said.rule}: {rule}", said.probability)
            for said, (role, rule) in zip(verdicts, named, strict=True)
        ]

    def _by_settings(self) -> list[Verdict | None]:
        """Apply the outlet's own lists; below a line of ``cut_from`` only ``keep_line`` keeps anything."""
        if not self.own:
            return [None] * len(self.lines)
        verdicts: list[Verdict | None] = []
        cut = False
        for i, line in enumerate(self.lines):
            cut = cut or self.own.cut_from.match(line.text)
            if self.own.keep_line.match(line.text):
                verdicts.append(Verdict("", "outlet.toml, keep_line"))
            elif cut or self.own.drop_line.match(line.text):
                verdicts.append(Verdict(self._aside(i), f"outlet.toml, {'cut_from' if cut else 'drop_line'}"))
            else:
                verdicts.append(None)
        return verdicts

    def _judge(self, i: int) -> Verdict:
        """Say what a line is: the article's text (no role yet), or which kind of furniture."""
        line, listed, section = self.lines[i], self.listed[i], self.sections[i]
        if find_shift(line.text, len(line.words), line.counts.stopwords, self.stopwords) is not None:
            return Verdict("subscription", "garbled: letters moved along the alphabet")
        if listed:
            return Verdict(listed.role, f"list: {listed.name}")
        if self.points[i]:
            return Verdict("key-points", "bullet under a key-points heading")
        if section.last and section.rule:
            return Verdict(self._aside(i), f"after: {section.rule.name}")
        if self.title and line.folded == self.title and i <= self.core[0]:
            return Verdict("headline", "the title of the metadata")
        if self.author and line.folded.removeprefix("von ") == self.author:
            return Verdict("byline", "the author of the metadata")
        special = self._special(i)
        if special:
            return Verdict(*special)
        return self._by_model(i)

    def _special(self, i: int) -> tuple[str, str] | None:
        following = self.lines[i + 1] if i + 1 < len(self.lines) and not self.listed[i + 1] else None
        above, below = i < self.core[0], i >= self.core[1] - 1
        return find_special(self.lines[i], following, above, below, self.finder)

    def _by_model(self, i: int) -> Verdict:
        """Let the classifier decide, and what the outlet repeats where the classifier is not sure of a sentence."""
        line, probability = self.lines[i], round(self.article[i], 3)
        if not self.has_sentence:
            return Verdict("", "unsure", probability)
        if probability < CONFIDENT and self.repeated.others(line.text):
            return Verdict(self._aside(i), "repeated in the outlet's other articles", probability)
        # No threshold is higher than the first.
        if probability >= ARTICLE or self._is_item(i) or probability >= self._threshold(i):
            return Verdict("", "unsure" if probability < SURE else "model", probability)
        return Verdict(self._aside(i), "model", probability)

    def _keep_headline(self, verdicts: list[Verdict]) -> None:
        """Where the model keeps no headline, keep the likeliest line above the text that names its subject."""
        above = range(min(self.core[0], len(verdicts)))
        if any(verdicts[i].role in ("", "headline") for i in above):
            return
        likely = [i for i in above if verdicts[i].rule == "model" and is_headline(self.lines[i], self.topic)]
        best = max(likely, key=lambda i: self.article[i], default=None)
        if best is not None and self.article[best] >= HEADLINE:
            verdicts[best] = Verdict("", "unsure", verdicts[best].probability)

    def _threshold(self, i: int) -> float:
        """Return the probability from which a line is kept: the more it looks like the article, the lower."""
        if not self.lines[i].is_sentence:
            return ARTICLE
        before = self.article[i - 1] if i > 0 else 0.0
        after = self.article[i + 1] if i + 1 < len(self.article) else 0.0
        if min(before, after) >= CONFIDENT:
            return 0.0
        return AMONG if self.core[0] <= i < self.core[1] else SENTENCE

    def _is_item(self, i: int) -> bool:
        """Whether a line is an item of a list that a kept line opens: „Ab morgen gilt:“, „– Läden schließen um acht“."""
        first = i
        while first > 0 and is_bullet(self.lines[first]) and i - first < LONGEST_LIST:
            first -= 1
        opener = self.lines[first]
        opens = first < i and not self.listed[first] and not self.sections[first].rule and opener.text.endswith(":")
        return opens and len(opener.words) >= 5 and self.article[first] >= SENTENCE

    def _aside(self, i: int) -> str:
        """Name the furniture: by its section where it stands in one, else it is navigation."""
        rule: LineRule | None = self.sections[i].rule
        if not rule:
            return "navigation"
        return rule.role if rule.section else "related"


def _points(lines: Sequence[Line], listed: Sequence[LineRule | None]) -> list[bool]:
    """Mark the bullets right under a heading of key points."""
    points: list[bool] = []
    opened = False
    for line, rule in zip(lines, listed, strict=True):
        opened = rule.opens == "key-points" if rule else opened and is_bullet(line)
        points.append(opened and rule is None)
    return points
