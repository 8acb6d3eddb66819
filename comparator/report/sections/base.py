"""What every section is built from: the findings, the words, the evidence, and look-ups between them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from comparator.model import Caveat, Document, Outlet, Span, Tally
from comparator.pack import Language
from comparator.relations import SharedCopy, Story
from comparator.report.charts import COLOURS, key, squares
from comparator.report.evidence import Evidence
from comparator.report.texts import Texts
from comparator.report.view import NOTHING, Cell, Column, Figure, Row
from comparator.results import Comparison, Contrast, Findings, Share
from comparator.stats.estimates import jeffreys
from comparator.stats.rounds import REST

# Below this many mentions no percentage is written.
PERCENT_FROM = 8
# From this share of an outlet's articles on its numbers are marked as an agency's, or translated.
MARKED_FROM = 0.1
# The smallest p that is written out.
SMALLEST = 0.001


class Desk:
    """The desk a section is written at: findings, words and evidence, with the look-ups between them."""

    def __init__(
        self, findings: Findings, counted: Comparison, language: Language, texts: Texts, evidence: Evidence, mode: str
    ) -> None:
        """Take the findings, and of its comparisons the one to write about; ``mode``: how much of the texts is shown."""
        self._orders: dict[str, list[str]] = {}
        self.findings, self.counted, self.language = findings, counted, language
        self.texts, self.evidence, self.mode = texts, evidence, mode
        self.printed = Counter(article.outlet for article in findings.corpus.articles)
        self.outlet_of = {a.id: a.outlet for a in findings.corpus.articles}
        self.owners = {owned.article: owned for owned in findings.owners}
        self._names = {outlet.id: outlet.name for outlet in findings.corpus.outlets}
        self._documents: dict[str, list[Document]] = {}
        self._articles = set(counted.articles)
        for document in findings.documents:
            if document.article.id in self._articles:
                for outlet in (document.article.outlet, ""):
                    self._documents.setdefault(outlet, []).append(document)
        self.outlets: tuple[Outlet, ...] = tuple(outlet for outlet in findings.outlets if outlet.id in self._documents)
        self._marks = {outlet.id: self._mark(outlet.id) for outlet in self.outlets}
        self._tallies: dict[tuple[str, str, str], list[Tally]] = {}
        for tally in counted.tallies:
            for subject in {tally.subject, ""}:
                for outlet in (self.outlet_of[tally.article], ""):
                    self._tallies.setdefault((tally.measure, subject, outlet), []).append(tally)
        self._shares = {(s.measure, s.subject, s.voice, s.option, s.outlet): s for s in counted.shares}
        self._contrasts: dict[tuple[str, str, str], list[Contrast]] = {}
        for contrast in counted.contrasts:
            self._contrasts.setdefault((contrast.measure, contrast.subject, contrast.voice), []).append(contrast)

    def own(self) -> "Desk | None":
        """Return the desk for the outlets' own texts, where that is another one; its figures keep the order of this one's."""
        own = self.findings.own
        if own is None:
            return None
        desk = Desk(self.findings, own, self.language, self.texts, self.evidence, self.mode)
        desk._orders = self._orders
        return desk

    def order(self, figure: str, options: list[str]) -> list[str]:
        """Return a figure's options in the order that they have over all texts, with those that own texts do not have."""
        return self._orders.setdefault(figure, options)

    def name(self, outlet: str) -> str:
        """Return an outlet's name."""
        return self._names[outlet]

    def row(self, outlet: str, cells: Iterable[Cell], strip: Markup = NOTHING) -> Row:
        """Make the row of an outlet's numbers, marked where they are to a good part an agency's or a translator's words."""
        return Row(self.name(outlet), tuple(cells), strip, mark=self._marks.get(outlet, ""))

    def _mark(self, outlet: str) -> str:
        """Write how many of all the outlet's articles are an agency's, and how many translated, if they are many."""
        owners = Counter(o.owner for o in self.findings.owners if self.outlet_of[o.article] == outlet)
        kinds = {"agency": owners["agency"] + owners["mixed"], "translated": owners["translated"]}
        told = (
            self.texts(f"head.mark_{kind}", k=self.texts.number(n), n=self.texts.number(owners.total()))
            for kind, n in kinds.items()
            if n >= MARKED_FROM * owners.total() > 0
        )
        return ", ".join(told)

    def documents(self, outlet: str = "") -> list[Document]:
        """Return the documents that are counted: an outlet's, or all."""
        return self._documents.get(outlet, [])

    def shared(self) -> list[SharedCopy]:
        """Return the pairs that share text; of own texts those in which both are."""
        return [pair for pair in self.findings.shared if self._is_shown(pair.left) and self._is_shown(pair.right)]

    def groups(self) -> list[tuple[str, ...]]:
        """Return the groups of near-duplicates, each with its articles that are shown."""
        return [tuple(filter(self._is_shown, group)) for group in self.findings.groups]

    def stories(self) -> list[Story]:
        """Return the stories, each with its articles that are shown."""
        return [replace(s, articles=tuple(filter(self._is_shown, s.articles))) for s in self.findings.stories]

    def others(self) -> str:
        """Name whom each outlet is set against: all the others, or the reference."""
        reference = self.counted.reference
        return self.texts("head.all_others") if reference == REST else self.name(reference)

    def none(self, section: str) -> str:
        """Say that a section has nothing to show: in the whole collection, or among the outlets' own texts."""
        return self.texts(
            f"section.{section}.none" if self.counted is self.findings.compared else f"section.{section}.none_own"
        )

    def _is_shown(self, article: str) -> bool:
        """Whether an article is counted, or a source's beside all that are."""
        return article in self._articles or self.counted is self.findings.compared

    def tallies(self, measure: str, subject: str = "", voice: str | None = None, outlet: str = "") -> list[Tally]:
        """Return a measure's tallies, filtered by what is given."""
        return [t for t in self._tallies.get((measure, subject, outlet), []) if voice in (None, t.voice)]

    def share(self, measure: str, subject: str, voice: str, option: str, outlet: str) -> Share | None:
        """Return one estimated share; None where the outlet had no such choice."""
        return self._shares.get((measure, subject, voice, option, outlet))

    def contrasts(self, measure: str, subject: str, voice: str) -> list[Contrast]:
        """Return the tests of one choice."""
        return self._contrasts.get((measure, subject, voice), [])

    def with_rest(self, note: str, shown: int, of: int) -> str:
        """Add to a note that a figure does not show everything, where that is so."""
        rest = self.texts("head.shown", n=self.texts.number(shown), m=self.texts.number(of)) if shown < of else ""
        return f"{note} {rest}".strip()

    def message(self, share: Share, inverted: bool = False) -> str:
        """Write what may be said of a share with so few articles, in short; ``inverted``: of its opposite."""
        t = self.texts
        if share.message == "single":
            return t("message.short_single")
        if share.low is None or share.high is None:
            return t("message.short_few", n=t.number(share.n_eff))
        if share.base < PERCENT_FROM:
            return t.of(share.base - share.count if inverted else share.count, share.base)
        values = [1 - v for v in (share.share, share.high, share.low)] if inverted else [share.share, share.low, share.high]
        mean, low, high = (t.percent(value) for value in values)
        return f"{mean} ({low}–{high})"


def chance(desk: Desk, p: float) -> str:
    """Write a p or q; what is smaller than a thousandth as that."""
    return desk.texts.number(p, 3) if p >= SMALLEST else f"< {desk.texts.number(SMALLEST, 3)}"


def caveat_text(desk: Desk, caveat: Caveat) -> str:
    """Write a caveat."""
    t = desk.texts
    counts = {name: t.number(int(n)) for name, n in caveat.values.items() if name in ("n", "of") and n.isdecimal()}
    return t(f"caveat.{caveat.code}", where=caveat.where, **{**caveat.values, **counts})


def remarks(desk: Desk, shares: Sequence[Share]) -> tuple[str, ...]:
    """Write the small-sample rules that a figure's shares meet, each with the outlets it holds for."""
    found: dict[str, list[str]] = {}
    for share in shares:
        n = round(share.n_eff)
        width = round(50 * ((share.high or 0) - (share.low or 0)))
        low, high = jeffreys(share.share, 1) if share.message == "single" else (jeffreys(1, n)[0], 1.0)
        lo, hi = round(100 * low), round(100 * high)
        text = desk.texts(f"message.{share.message}", n=desk.texts.number(n), lo=lo, hi=hi, w=width)
        found.setdefault(text, []).append(desk.name(share.outlet))
    return tuple(f"{'; '.join(names)}: {text}" for text, names in found.items())


def spans(tallies: Iterable[Tally], option: str) -> list[tuple[str, Span]]:
    """Return the passages behind an option, as (article, span)."""
    return [(t.article, span) for t in tallies for span in t.evidence.get(option, ())]


def spans_by_option(tallies: Iterable[Tally]) -> dict[str, list[tuple[str, Span]]]:
    """Return the passages behind each option."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for tally in tallies:
        for option, places in tally.evidence.items():
            found.setdefault(option, []).extend((tally.article, span) for span in places)
    return found


def ranked_options(tallies: Sequence[Tally]) -> list[str]:
    """List the options of some tallies, the most frequent first."""
    totals: dict[str, int] = {}
    for tally in tallies:
        for option, count in tally.counts.items():
            totals[option] = totals.get(option, 0) + count
    return sorted(totals, key=lambda option: (-totals[option], option))


def mention_figure(
    desk: Desk, name: str, title: str, note: str, caption: str, tallies: Sequence[Tally], most: int = 9
) -> Figure:
    """Draw options as columns and outlets as rows, one square a mention."""
    options = desk.order(name, ranked_options(tallies))
    shown, rest = (options, []) if len(options) <= most else (options[: most - 1], options[most - 1 :])
    rows, silent = [], []
    for outlet in desk.outlets:
        own = spans_by_option(t for t in tallies if desk.outlet_of[t.article] == outlet.id)
        if not own:
            silent.append(outlet.name)
            continue
        found = [own.get(option, []) for option in shown]
        cells = [desk.evidence.cell(f"{title}: {option}, {outlet.name}", f) for option, f in zip(shown, found, strict=True)]
        others = [span for option in rest for span in own.get(option, [])]
        if rest:
            cells.append(desk.evidence.cell(f"{title} – {desk.texts('head.others')}, {outlet.name}", others))
        rows.append(desk.row(outlet.id, tuple(cells), squares(_four([len(f) for f in found] + [len(others)]))))
    columns = [Column(option, True, key(min(i, COLOURS))) for i, option in enumerate(shown)]
    columns += [Column(desk.texts("head.others"), True, key(COLOURS))] if rest else []
    said = absent(desk, "head.no_such_passage", silent)
    return Figure(name, title, note, caption, desk.texts("head.outlet"), tuple(columns), tuple(rows), remarks=said)


def absent(desk: Desk, key: str, outlets: Sequence[str]) -> tuple[str, ...]:
    """Name the outlets that have nothing of what a figure shows, and so no row in it; ``key``: of the text that says so."""
    return (desk.texts(key, outlets="; ".join(outlets)),) if outlets else ()


def _four(counts: Sequence[int]) -> list[int]:
    """Keep four categories apart and sum up the others."""
    return [*counts[:COLOURS], sum(counts[COLOURS:])]


def voice_figure(desk: Desk, measure: str, subject: str, name: str, title: str, caption: str) -> Figure | None:
    """List the mentions that are not the narrator's: by outlet and voice; None if there are none."""
    t = desk.texts
    voices = ("indirect", "quoted", "caption", "furniture")
    every = [tally for tally in desk.tallies(measure, subject) if tally.voice in voices]
    options = desk.order(name, ranked_options(every))
    rows = []
    for outlet in desk.outlets:
        for voice in voices:
            own = desk.tallies(measure, subject, voice, outlet.id)
            if own:
                label = t(f"voice.{voice}")
                found = spans_by_option(own)
                who = f"{outlet.name}, {label}"
                cells = (desk.evidence.cell(f"{title}: {option}, {who}", found.get(option, ())) for option in options)
                rows.append(desk.row(outlet.id, (Cell(label), *cells)))
    columns = (Column(t("section.wording.voice")), *(Column(option, True) for option in options))
    return Figure(name, title, "", caption, t("head.outlet"), columns, tuple(rows)) if rows else None
