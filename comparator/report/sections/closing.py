"""The evidence, the texts, and the method."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from comparator.model import TEXT_ROLES, Document, Passage, Span
from comparator.report.sections.base import Desk
from comparator.report.sections.sharing import headline
from comparator.report.view import Paragraph, Piece, Reading, Section, Sentence

_CSS = {"direct": "q", "partial": "q", "scare": "sc", "indirect": "in", "free-indirect": "in", "reported": "in"}


def evidence_section(desk: Desk) -> Section:
    """List the passages behind every number; written last, because the other sections register them."""
    t = desk.texts
    title, question = t("section.evidence.title"), t("section.evidence.question")
    return Section("evidence", title, question, t("section.evidence.takeaway"), groups=desk.evidence.view())


def texts_section(desk: Desk) -> Section:
    """Show the articles with roles, voices, labels and wording marked; paragraphs kept."""
    t, mode = desk.texts, desk.evidence.mode
    title, question = t("section.texts.title"), t("section.texts.question")
    if mode == "none":
        return Section("texts", title, question, t("section.texts.none"))
    kept = desk.evidence.sentences() if mode == "snippet" else None
    readings = tuple(_reading(desk, document, kept) for document in desk.findings.documents)
    notes = (t("section.texts.snippet"),) if kept is not None else ()
    return Section("texts", title, question, t("section.texts.takeaway"), notes=notes, readings=readings)


def _reading(desk: Desk, document: Document, kept: set[str] | None) -> Reading:
    t, article = desk.texts, document.article
    found = document.provenance
    meta = [desk.name(article.outlet), t.day(article.date), found.agency or "", t(f"provenance.{found.share or 'none'}")]
    number = desk.evidence.numbers[article.id]
    marks: list[tuple[Span, str]] = [(q, _CSS[q.kind]) for q in document.quotes]
    marks += [(m, "m") for m in document.mentions] + [(b, "l") for b in document.labels]
    starts = [s.start for s in document.sentences]
    paragraphs = []
    for passage in document.passages:
        first, last = (bisect_left(starts, place) for place in (passage.start, passage.end))
        anchors = [(f"s{number}-{k + 1}", document.sentences[k]) for k in range(first, last)]
        wanted = [(name, sentence) for name, sentence in anchors if kept is None or name in kept]
        inside = [mark for mark in marks if mark[0].overlaps(passage)]
        sentences = tuple(Sentence(name, tuple(_pieces(article.text, sentence, inside))) for name, sentence in wanted)
        if sentences:
            paragraphs.append(_paragraph(desk, passage, sentences))
    title = headline(document, str(t.get("head.without_title")))
    return Reading(f"a{number}", title, " · ".join(filter(None, meta)), tuple(paragraphs))


def _paragraph(desk: Desk, passage: Passage, sentences: tuple[Sentence, ...]) -> Paragraph:
    role, rule = desk.texts(f"role.{passage.role}"), desk.texts.name(passage.rule)
    if passage.probability is not None:
        rule = desk.texts("section.texts.sure", rule=rule, share=desk.texts.percent(passage.probability))
    return Paragraph(role, passage.role not in TEXT_ROLES, rule, passage.role in ("headline", "subheading"), sentences)


def _pieces(text: str, sentence: Span, marks: Sequence[tuple[Span, str]]) -> list[Piece]:
    """Cut a sentence at the bounds of all that is marked in it; each piece carries its marks as classes."""
    inside = [(span, css) for span, css in marks if span.overlaps(sentence)]
    bounds = {sentence.start, sentence.end}
    for span, _ in inside:
        bounds |= {max(span.start, sentence.start), min(span.end, sentence.end)}
    pieces = []
    for start, end in pairwise(sorted(bounds)):
        css = dict.fromkeys(css for span, css in inside if span.start <= start and end <= span.end)
        pieces.append(Piece(text[start:end], " ".join(css)))
    return pieces


def method_section(desk: Desk) -> Section:
    """Write definitions, limits, all caveats, the classes of verbs, and the command that makes the report again."""
    t, manifest = desk.texts, desk.findings.manifest
    paragraphs = [(p["head"], p["text"]) for p in t.get("section.method.paragraph")]
    stances = "; ".join(f"{t(f'stance.{name}')}: {t(f'stance_reason.{name}')}" for name in desk.language.reporting.stances)
    versions = " · ".join(f"{name} {value}" for name, value in manifest.items())
    definitions = (*paragraphs, (t("section.method.stances"), stances), (t("section.method.versions"), versions))
    notes = tuple(t(f"caveat.{c.code}", where=c.where, **c.values) for c in desk.findings.caveats)
    return Section(
        "method",
        t("section.method.title"),
        t("section.method.question"),
        t("section.method.takeaway"),
        notes=notes,
        definitions=definitions,
    )
