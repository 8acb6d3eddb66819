"""Evidence: for each number the passages that it counts. No number with a link is made in any other way."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from comparator.model import Document, Span
from comparator.report.texts import Texts
from comparator.report.view import Cell, Group, Line, Part

# Characters of context on each side of a passage, cut at a word.
CONTEXT = 56
# Without texts a passage is shown up to here: enough for a word, too little for a sentence.
LONGEST = 40


class Evidence:
    """Collects the passages behind numbers while a report is built; equal sets of passages share one group."""

    def __init__(self, documents: Sequence[Document], texts: Texts, names: Mapping[str, str], mode: str) -> None:
        """Prepare for one report.

        Args:
            names: outlet's name by its id.
            mode: ``full``, ``snippet`` or ``none`` (no context, and of a passage only its first words).
        """
        self.documents = {d.article.id: d for d in documents}
        self.numbers = {d.article.id: i for i, d in enumerate(documents, 1)}
        self.texts, self.names, self.mode = texts, names, mode
        self.groups: dict[tuple[tuple[str, int, int], ...], tuple[str, str]] = {}
        # Whether numbers over all texts are written now, or those over own ones; and for which each group stands.
        self.scope = "all"
        self.scopes: dict[str, set[str]] = {}
        self.printed = Counter(d.article.outlet for d in documents)
        self.starts = {d.article.id: [s.start for s in d.sentences] for d in documents}

    def link(self, title: str, spans: Iterable[tuple[str, Span]]) -> str:
        """Register passages, given as (article, span), and return the link to them; "" for none."""
        key = tuple(sorted((article, span.start, span.end) for article, span in spans))
        if not key:
            return ""
        if key not in self.groups:
            self.groups[key] = (f"b{len(self.groups) + 1}", title)
        self.scopes.setdefault(self.groups[key][0], set()).add(self.scope)
        return "#" + self.groups[key][0]

    def cell(self, title: str, spans: Iterable[tuple[str, Span]]) -> Cell:
        """Make the cell of a number that is the number of some passages."""
        found = list(spans)
        return Cell(self.texts.number(len(found)), self.link(title, found), True, not found)

    def part(self, title: str, spans: Iterable[tuple[str, Span]]) -> Part:
        """Make the piece of a sentence that is the number of some passages."""
        found = list(spans)
        return Part(self.texts.number(len(found)), self.link(title, found))

    def anchor(self, article: str, at: int) -> str:
        """Name the sentence of the reader that holds a place of an article."""
        return f"s{self.numbers[article]}-{max(1, bisect_right(self.starts[article], at))}"

    def sentences(self) -> set[str]:
        """Return the anchors of all sentences that hold a passage."""
        return {self.anchor(article, start) for key in self.groups for article, start, _ in key}

    def view(self) -> tuple[Group, ...]:
        """Write all groups, in the order in which their numbers stand in the report."""
        t = self.texts
        return tuple(
            Group(
                name, title, t("head.passage") if len(key) == 1 else t("head.passages", n=t.number(len(key))),
                tuple(self._line(article, start, end) for article, start, end in key), self._scope(name),
            )
            for key, (name, title) in self.groups.items()
        )  # fmt: skip

    def _scope(self, group: str) -> str:
        """Name the only texts that a group is evidence for: all or own; empty for both, or where there are no others."""
        scopes = self.scopes[group]
        return next(iter(scopes)) if len(scopes) == 1 and len(set().union(*self.scopes.values())) > 1 else ""

    def _line(self, article: str, start: int, end: int) -> Line:
        document = self.documents[article]
        text = document.article.text
        passage = next(p for p in document.passages if p.start <= start < p.end)
        left = _cut(text[max(passage.start, start - CONTEXT) : start], start - CONTEXT > passage.start, True)
        right = _cut(text[end : min(passage.end, end + CONTEXT)], end + CONTEXT < passage.end, False)
        node = text[start:end]
        if self.mode == "none":
            left = right = ""
            node = node if len(node) <= LONGEST else node[:LONGEST].rpartition(" ")[0] + " …"
        anchor = self.anchor(article, start)
        outlet, day = self.names[document.article.outlet], document.article.date
        sentence = self.texts("head.sentence", n=anchor.partition("-")[2])
        # The day tells articles of one outlet apart.
        told = day and self.printed[document.article.outlet] > 1
        where = ", ".join(filter(None, (outlet, self.texts.day(day) if told else "", sentence)))
        return Line(left, node, right, "" if self.mode == "none" else "#" + anchor, where)


def _cut(context: str, cut: bool, left: bool) -> str:
    """Cut a context at a word and say with an ellipsis that it goes on."""
    context = " ".join(context.split("\n"))
    if not cut:
        return context
    if left:
        return "… " + context.partition(" ")[2]
    return context.rpartition(" ")[0] + " …"
