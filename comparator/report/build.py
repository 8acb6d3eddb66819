"""Findings into the view: the sections in the order of the reader's questions."""

from collections.abc import Callable
from dataclasses import replace

from comparator.pack import Language
from comparator.report.evidence import Evidence
from comparator.report.sections.base import Desk
from comparator.report.sections.closing import evidence_section, method_section, texts_section
from comparator.report.sections.keyness import keyness_section
from comparator.report.sections.opening import key_section, overview_section
from comparator.report.sections.origin import furniture_section, provenance_section
from comparator.report.sections.sharing import sharing_section
from comparator.report.sections.speech import speech_section, verbs_section
from comparator.report.sections.stories import stories_section
from comparator.report.sections.style import style_section
from comparator.report.sections.wording import labels_section, wording_section
from comparator.report.texts import load_texts
from comparator.report.view import Figure, Report, Section
from comparator.results import Findings

# Sections, and whether they count: such have two answers, one over all texts and one over the outlets' own.
# The evidence comes behind all sections that have numbers: they register the passages that it lists.
SECTIONS = (
    (key_section, True),
    (overview_section, True),
    (provenance_section, True),
    (furniture_section, True),
    (wording_section, True),
    (labels_section, True),
    (speech_section, True),
    (verbs_section, True),
    (style_section, True),
    (keyness_section, True),
    (sharing_section, True),
    (stories_section, True),
    (evidence_section, False),
    (texts_section, False),
    (method_section, False),
)


def build_report(findings: Findings, language: Language, lang: str, other_href: str, mode: str = "full") -> Report:
    """Build the view of a report.

    Args:
        lang: ``de`` or ``en``, the report's own language; the articles stay as they are.
        other_href: file name of the report in the other language.
        mode: how much of the texts to include: ``full``, ``snippet`` or ``none``.
    """
    texts = load_texts(lang)
    corpus = findings.corpus
    names = {outlet.id: outlet.name for outlet in corpus.outlets}
    evidence = Evidence(findings.documents, texts, names, mode)
    desk = Desk(findings, findings.compared, language, texts, evidence)
    own = Desk(findings, findings.own, language, texts, evidence) if findings.own else None
    sections = (_both(build, desk, own) if own and counts else build(desk) for build, counts in SECTIONS)
    title = texts("head.title", name=corpus.name, outlets=len(findings.outlets))
    switch, note = _switch(desk, own)
    return Report(lang, title, _scope(desk), other_href, tuple(sections), switch, note)


def _both(build: Callable[[Desk], Section], desk: Desk, own: Desk) -> Section:
    """Build a section over all texts and over own ones; each passage knows for which numbers it stands."""
    whole = build(desk)
    desk.evidence.scope = "own"
    others = build(own)
    desk.evidence.scope = "all"
    return with_own(whole, others)


def with_own(whole: Section, own: Section) -> Section:
    """Join what a section says of all texts with what it says of the outlets' own; what is the same stands there once."""
    others = {figure.id: figure for figure in own.figures}
    figures: list[Figure] = []
    for figure in whole.figures:
        other = others.get(figure.id)
        if (
            other
            and bool(other.rows) == bool(figure.rows)
            and replace(other, rows=(), remarks=()) == replace(figure, rows=(), remarks=())
            and set(other.rows) <= set(figure.rows)
        ):
            figures.append(_with_rows(figure, other))
            continue
        figures.append(replace(figure, scope="all"))
        if other and other.rows:
            figures.append(replace(other, id=f"{other.id}-own", card=None, scope="own"))
    words = replace(own, figures=(), notices=())
    return replace(whole, figures=tuple(figures), own=None if words == replace(whole, figures=(), notices=()) else words)


def _with_rows(whole: Figure, own: Figure) -> Figure:
    """Say in one figure which of its rows hold for own texts, too."""
    rows = tuple(row if row in own.rows else replace(row, scope="all") for row in whole.rows)
    return replace(whole, rows=rows, own_remarks=None if own.remarks == whole.remarks else own.remarks)


def _switch(desk: Desk, own: Desk | None) -> tuple[str, str]:
    """Write the switch to the outlets' own texts, and what it does."""
    if not own:
        return "", ""
    t, counts = desk.texts, {"n": len(own.documents()), "m": len(desk.documents())}
    return t("head.own", **counts), t("head.own_note" if counts["n"] else "head.own_none", **counts)


def _scope(desk: Desk) -> str:
    """Write what the collection is, in one line."""
    t, corpus = desk.texts, desk.findings.corpus
    days = sorted(a.date for a in corpus.articles if a.date)
    period = f"{t.day(days[0])}–{t.day(days[-1])}" if days else t("head.undated")
    words = sum(tally.base for tally in desk.counted.tallies if tally.measure == "direct-speech")
    return t(
        "head.scope", articles=t.number(len(desk.documents())), outlets=len(desk.outlets), words=t.number(words),
        period=period, digest=corpus.digest[:8], version=desk.findings.manifest["comparator"],
    )  # fmt: skip
