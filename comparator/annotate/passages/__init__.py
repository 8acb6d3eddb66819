"""Roles: which lines are the article, and what the others are.

The chain, first word first: the outlet's own settings, garbled text, typed lists with the section they
open (boilerplate.toml), what shows by itself (captions, credits, bylines), what the outlet repeats under
its other articles, and for all that is left the trained classifier. Every passage names the rule that said so, or
the model with its probability. An unsure line that reads like a sentence stays in the article and is
flagged: losing a sentence costs more than keeping a teaser.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from comparator.annotate.credits import credit_finder
from comparator.annotate.passages.features import describer, find_core
from comparator.annotate.passages.garbled import find_shift
from comparator.annotate.passages.lines import Line, split_lines
from comparator.annotate.passages.listed import find_sections, lists_of
from comparator.annotate.passages.model import LineModel, line_model
from comparator.annotate.passages.own import own_lines
from comparator.annotate.passages.repetition import NOTHING, Repeated
from comparator.annotate.passages.shape import find_special, is_bullet, name_text
from comparator.model import Article, Outlet, Passage, Span
from comparator.pack import Language, LineRule

# A line is the article's own from this probability on; a sentence from a lower one, a sentence in the article's core from the
# lowest, and one between two lines that surely are the article always. Sentences kept below SURE are flagged.
ARTICLE, SENTENCE, AMONG = 0.45, 0.35, 0.2
SURE = 0.6
# A sentence the model is so sure of is never set aside because it repeats, nor one that stands between two such lines.
CONFIDENT = 0.9
NEAR = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of a line: its role (empty: the article's text, to be named) and who said so."""

    role: str
    rule: str
    probability: float | None = None


def find_passages(
    article: Article,
    text: str,
    language: Language,
    outlet: Outlet | None = None,
    repeated: Repeated = NOTHING,
    model: LineModel | None = None,
) -> tuple[Passage, ...]:
    """Tile a normalised text with passages; only white space lies between them.

    Args:
        outlet: whose settings say what to cut, drop or keep.
        repeated: what the outlet's articles repeat, this one among them (see ``repetition.find_repeated``).
        model: another line classifier than the language pack's.

    Raises:
        ConfigError: the language pack's model file is broken.
    """
    lines = split_lines(text, language)
    if not lines:
        return ()
    reader = _Reader(lines, article, language, outlet, repeated, model or line_model(language))
    finder = credit_finder(language)
    passages: list[Passage] = []
    for line, verdict in zip(lines, reader.verdicts(), strict=True):
        span = Span(line.start, line.end)
        passages.extend(finder.cut(text, span, verdict.role, verdict.rule, verdict.probability))
    return tuple(passages)


class _Reader:
    """Reads the lines of one text: what is known of them, and the verdict on each."""

    def __init__(
        self,
        lines: Sequence[Line],
        article: Article,
        language: Language,
        outlet: Outlet | None,
        repeated: Repeated,
        model: LineModel,
    ) -> None:
        self.lines = lines
        self.title = " ".join((article.title or "").split())
        self.finder = credit_finder(language)
        self.stopwords = language.grammar.words("stopwords")
        self.own = own_lines(outlet) if outlet else None
        self.repeated = repeated
        lists = lists_of(language)
        self.listed = [lists.match(line.text) for line in lines]
        self.core = find_core(lines, self.listed)
        self.sections = find_sections(lines, self.listed, self.core)
        features = describer(language).describe(lines, self.listed, self.sections)
        self.article = model.predict(features)
        self.points = _points(lines, self.listed)
        self.has_sentence = any(line.is_sentence for line in lines)

    def verdicts(self) -> list[Verdict]:
        """Say of each line what it is."""
        own = self._by_settings()
        verdicts = [mine or self._judge(i) for i, mine in enumerate(own)]
        kept = [not verdict.role for verdict in verdicts]
        named = name_text(self.lines, kept, self.title)
        for i, (role, rule) in enumerate(named):
            if kept[i]:
                said = verdicts[i]
                verdicts[i] = Verdict(role, f"{said.rule}: {rule}", said.probability)
        return verdicts

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
        if find_shift(line.text, len(line.words), line.stopwords, self.stopwords) is not None:
            return Verdict("subscription", "garbled: letters moved along the alphabet")
        if listed:
            return Verdict(listed.role, f"list: {listed.name}")
        if self.points[i]:
            return Verdict("key-points", "bullet under a key-points heading")
        if section.last and section.rule:
            return Verdict(self._aside(i), f"after: {section.rule.name}")
        if self.title and line.text.casefold() == self.title.casefold() and i <= self.core[0]:
            return Verdict("", "the title of the metadata")
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
        line, probability = self.lines[i], round(float(self.article[i]), 3)
        if not self.has_sentence:
            return Verdict("", "unsure", probability)
        others = self.repeated.others(line.text)
        if others and not (line.is_sentence and probability >= CONFIDENT):
            return Verdict(self._aside(i), f"repeated in {others} other articles", probability)
        if probability >= self._threshold(i):
            return Verdict("", "unsure" if probability < SURE else "model", probability)
        return Verdict(self._aside(i), "model", probability)

    def _threshold(self, i: int) -> float:
        """Return the probability from which a line is kept: the more it looks like the article, the lower."""
        if not self.lines[i].is_sentence:
            return ARTICLE
        before, after = self.article[max(0, i - NEAR) : i], self.article[i + 1 : i + 1 + NEAR]
        if min(before.max(initial=0), after.max(initial=0)) >= CONFIDENT:
            return 0.0
        return AMONG if self.core[0] < i < self.core[1] - 1 else SENTENCE

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
