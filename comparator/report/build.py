"""Findings into the view: the sections in the order of the reader's questions."""

from collections import Counter
from collections.abc import Iterator

from comparator.model import Span
from comparator.pack import Language
from comparator.report.archive import Articles, pack_articles, pack_index
from comparator.report.evidence import Evidence, where
from comparator.report.excerpts import Excerpt, excerpt
from comparator.report.sections.base import Desk
from comparator.report.sections.evidence import evidence_section, heading, place_names, texts_section
from comparator.report.sections.keyness import keyness_section
from comparator.report.sections.method import method_section
from comparator.report.sections.opening import key_section, overview_section
from comparator.report.sections.origin import furniture_section, provenance_section
from comparator.report.sections.sharing import sharing_section
from comparator.report.sections.speech import speech_section, verbs_section
from comparator.report.sections.stories import stories_section
from comparator.report.sections.style import style_section
from comparator.report.sections.wording import labels_section, wording_section
from comparator.report.switch import both, switch
from comparator.report.texts import load_texts
from comparator.report.view import Block, Report
from comparator.results import Findings

# The sections that count: such have two answers, one over all texts and one over the outlets' own. The evidence comes behind
# them: they register the passages that it lists.
COUNTED = (
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
)
# Up to so many characters the page holds passages and texts as they are, and is whole without JavaScript; what is larger
# is packed. A passage takes about so many beside its words.
PLAIN, _PASSAGE = 100_000, 190


class Builder:
    """Builds the reports on some findings in one language after the other; what no language changes is packed once."""

    def __init__(self, findings: Findings, language: Language, mode: str = "full", plain: int = PLAIN) -> None:
        """Take the findings.

        Args:
            mode: how much of the texts to include: ``full``, ``snippet`` or ``none``.
            plain: up to how many characters passages and texts stand in the page unpacked.
        """
        self.findings, self.language, self.mode, self.plain = findings, language, mode, plain
        self._packed: tuple[list[int], Articles] | None = None

    def build(self, lang: str) -> Report:
        """Build the view of a report in ``de`` or ``en``; the articles stay as they are."""
        findings, texts = self.findings, load_texts(lang)
        evidence = Evidence(findings.documents, texts)
        desk = Desk(findings, findings.compared, self.language, texts, evidence, self.mode)
        own = desk.own()
        sections = [both(build, desk, own) if own else build(desk) for build in COUNTED]
        size = evidence.size() * _PASSAGE + sum(len(d.article.text) for d in findings.documents)
        excerpts = list(self._excerpts(evidence)) if size <= self.plain else None
        sections += [evidence_section(desk, excerpts), texts_section(desk, excerpts), method_section(desk)]
        title = texts("head.title", name=findings.corpus.name, outlets=len(findings.outlets))
        label, note = switch(desk, own)
        blocks = self._archive(desk) if excerpts is None else ()
        return Report(lang, title, _scope(desk), tuple(sections), label, note, blocks)

    def _excerpts(self, evidence: Evidence) -> Iterator[Excerpt]:
        """Yield what is shown of each article."""
        places: list[list[Span]] = [[] for _ in self.findings.documents]
        for number, span in map(where, evidence.places()):
            places[number - 1].append(span)
        for document, inside in zip(self.findings.documents, places, strict=True):
            yield excerpt(document, inside, self.mode)

    def _archive(self, desk: Desk) -> tuple[Block, ...]:
        """Pack texts, passages, and what leads to them."""
        places = desk.evidence.places()
        if self._packed is None or self._packed[0] != places:
            self._packed = places, pack_articles(self._excerpts(desk.evidence))
        articles = self._packed[1]
        counts = Counter(number for number, _ in map(where, places))
        documents = self.findings.documents
        told = self.mode != "none"
        titles = (heading(desk, document) if told else ("", "") for document in documents)
        headings = [(*title, name) for title, name in zip(titles, place_names(desk), strict=True)]
        index = pack_index(articles, [counts[n] for n in range(1, len(documents) + 1)], headings, desk.evidence)
        return index, articles.words, *articles.blocks


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
