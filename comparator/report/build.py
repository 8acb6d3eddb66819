"""Findings into the view: the sections in the order of the reader's questions."""

from comparator.pack import Language
from comparator.report.evidence import Evidence
from comparator.report.sections.base import Desk
from comparator.report.sections.closing import evidence_section, method_section, texts_section
from comparator.report.sections.opening import key_section, overview_section
from comparator.report.sections.origin import furniture_section, provenance_section
from comparator.report.sections.sharing import sharing_section, stories_section
from comparator.report.sections.speech import speech_section, verbs_section
from comparator.report.sections.style import keyness_section, style_section
from comparator.report.sections.wording import labels_section, wording_section
from comparator.report.texts import load_texts
from comparator.report.view import Report
from comparator.results import Findings

# The evidence comes behind all sections that have numbers: they register the passages that it lists.
SECTIONS = (
    key_section,
    overview_section,
    provenance_section,
    furniture_section,
    wording_section,
    labels_section,
    speech_section,
    verbs_section,
    style_section,
    keyness_section,
    sharing_section,
    stories_section,
    evidence_section,
    texts_section,
    method_section,
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
    desk = Desk(findings, language, texts, Evidence(findings.documents, texts, names, mode))
    days = sorted(a.date for a in corpus.articles if a.date)
    period = f"{texts.day(days[0])}–{texts.day(days[-1])}" if days else texts("head.undated")
    words = sum(t.base for t in findings.tallies if t.measure == "direct-speech")
    scope = texts(
        "head.scope", articles=texts.number(len(corpus.articles)), outlets=len(corpus.outlets), words=texts.number(words),
        period=period, digest=corpus.digest[:8], version=findings.manifest["comparator"],
    )  # fmt: skip
    title = texts("head.title", name=corpus.name, outlets=len(corpus.outlets))
    return Report(lang, title, scope, other_href, tuple(section(desk) for section in SECTIONS))
