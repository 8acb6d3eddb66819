"""The passages behind every number, and the texts: in the page as they are, or on a shelf of the archive."""

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from comparator.model import Document, Span
from comparator.report.archive import kind_names
from comparator.report.excerpts import Excerpt, Place
from comparator.report.sections.base import Desk
from comparator.report.sections.sharing import headline
from comparator.report.view import Group, Line, Paragraph, Piece, Reading, Section, Sentence


def evidence_section(desk: Desk, excerpts: Sequence[Excerpt] | None) -> Section:
    """List the passages behind every number; without ``excerpts`` (None) the page takes them out of the archive."""
    t, evidence = desk.texts, desk.evidence
    title, question, takeaway = (t(f"section.evidence.{name}") for name in ("title", "question", "takeaway"))
    if excerpts is None:
        return Section("evidence", title, question, takeaway, shelf="groups")
    found: dict[int, tuple[int, Place]] = {}
    stands = iter([(number, place) for number, shown in enumerate(excerpts) for place in shown.places])
    for each in evidence.places():
        found[each] = next(stands)
    names = place_names(desk)
    groups = tuple(
        Group(
            backing.id,
            backing.title,
            t("head.passage") if len(backing.places) == 1 else t("head.passages", n=t.number(len(backing.places))),
            tuple(_line(desk, names[n], n, excerpts[n], place) for n, place in map(found.__getitem__, backing.places)),
            evidence.scope_of(backing),
        )
        for backing in evidence.groups
    )
    return Section("evidence", title, question, takeaway, groups=groups)


def place_names(desk: Desk) -> list[str]:
    """Name where passages of each article stand: the outlet, the day if that has several articles, and which of the day's."""
    keys = [(d.article.outlet, d.article.date) for d in desk.findings.documents]
    total, before = Counter(keys), Counter[tuple[str, dt.date | None]]()
    names = []
    for outlet, day in keys:
        before[outlet, day] += 1
        told = desk.texts.day(day) if day and desk.printed[outlet] > 1 else ""
        number = f" ({before[outlet, day]})" if total[outlet, day] > 1 else ""
        names.append(", ".join(filter(None, (desk.name(outlet), told))) + number)
    return names


def _line(desk: Desk, name: str, number: int, shown: Excerpt, place: Place) -> Line:
    left, right = shown.context(place)
    sentence = shown.sentence_of(place)
    href = "" if desk.mode == "none" else f"#s{number + 1}-{sentence}"
    told = desk.texts("head.sentence", n=sentence)
    return Line(left, place.span.of(shown.text), right, href, f"{name}, {told}")


def texts_section(desk: Desk, excerpts: Sequence[Excerpt] | None) -> Section:
    """Show the articles with roles, voices, labels and wording marked; paragraphs kept."""
    t = desk.texts
    title, question = t("section.texts.title"), t("section.texts.question")
    if desk.mode == "none":
        return Section("texts", title, question, t("section.texts.none"))
    notes = (t("section.texts.snippet"),) if desk.mode == "snippet" else ()
    takeaway = t("section.texts.takeaway")
    if excerpts is None:
        return Section("texts", title, question, takeaway, notes=notes, shelf="articles")
    pairs = enumerate(zip(desk.findings.documents, excerpts, strict=True), 1)
    readings = tuple(_reading(desk, number, document, shown) for number, (document, shown) in pairs)
    return Section("texts", title, question, takeaway, notes=notes, readings=readings)


def heading(desk: Desk, document: Document) -> tuple[str, str]:
    """Return an article's title, and what is known of it."""
    t, article, found = desk.texts, document.article, document.provenance
    credit = t(f"provenance.{found.share or 'none'}")
    meta = (desk.name(article.outlet), t.day(article.date), found.agency or "", credit, article.id)
    return headline(document, str(t.get("head.without_title"))), " · ".join(filter(None, meta))


def _reading(desk: Desk, number: int, document: Document, shown: Excerpt) -> Reading:
    starts = [sentence.start for _, sentence in shown.sentences]
    paragraphs = []
    for span, passage in shown.passages:
        first, last = (bisect_left(starts, at) for at in (span.start, span.end))
        inside = [mark for mark in shown.marks if mark[0].overlaps(span)]
        sentences = tuple(
            Sentence(f"s{number}-{n}", tuple(_pieces(shown.text, sentence, inside)))
            for n, sentence in shown.sentences[first:last]
        )
        if sentences:
            names = kind_names(desk.texts, passage.role, passage.rule, passage.probability)
            paragraphs.append(Paragraph(*names, sentences))
    title, meta = heading(desk, document)
    return Reading(f"a{number}", title, meta, tuple(paragraphs))


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
