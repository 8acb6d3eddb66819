"""What matters most, and what is in the collection."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comparator.model import TEXT_ROLES, Caveat, Document, Span, Tally
from comparator.relations import OWNERS
from comparator.report.charts import scale_strip
from comparator.report.sections.base import Desk, caveat_text, spans
from comparator.report.sections.makeup import makeup_figure
from comparator.report.view import Cell, ClaimView, Column, Figure, Part, Row, Section
from comparator.results import Claim
from comparator.stats.rounds import REST

# Caveats that belong above every finding; the others stand in the method.
_FIRST = (
    "few-articles",
    "agency-text",
    "agency-copy",
    "translation-declared",
    "translation-signs",
    "different-years",
    "left-out",
)


def key_section(desk: Desk) -> Section:
    """Write the notice of limits and at most six finding sentences."""
    t = desk.texts
    caveats = desk.findings.caveats
    first = [c for c in caveats if c.code in _FIRST]
    claims = tuple(_claim(desk, claim) for claim in desk.counted.claims)
    compared = len({(c.measure, c.subject, c.option) for c in desk.counted.contrasts if c.voice in ("narrator", "")})
    return Section(
        "key", t("section.key.title"), t("section.key.question"), _nothing(desk) if not claims else "", claims=claims,
        notices=tuple(_notices(desk, first)),
        notes=(t("section.key.ranking", n=t.number(compared)),) if claims else (),
    )  # fmt: skip


def _notices(desk: Desk, caveats: Sequence[Caveat]) -> Iterator[str]:
    """Write the notices; of many things left out only how many: the method lists them."""
    left_out = [c for c in caveats if c.code == "left-out"]
    for caveat in caveats:
        if caveat.code != "left-out" or len(left_out) == 1:
            yield caveat_text(desk, caveat)
    if len(left_out) > 1:
        yield desk.texts("caveat.several-left-out", n=desk.texts.number(len(left_out)))


def _nothing(desk: Desk) -> str:
    """Say that nothing was found, or that there is nothing to compare."""
    return desk.texts("claim.alone" if len(desk.outlets) == 1 else "claim.none")


def _claim(desk: Desk, claim: Claim) -> ClaimView:
    """Write one claim as sentence, strip and confidence word."""
    t = desk.texts
    labels = {
        "reporting-verbs": (t("claim.neutral"), t("claim.colouring"), "claim.base_verbs"),
        "readability": (t("claim.easy"), t("claim.hard"), "claim.base_articles"),
        "directness": (t("claim.unmarked"), t("claim.marked"), "claim.base_words"),
    }
    word = t.quoted(claim.option)
    left, right, base = labels.get(claim.kind, (t("claim.never", x=word), t("claim.always", x=word), "claim.base_mentions"))
    solid = claim.confidence != "only-these-texts"
    # Of outlets at one place the strip names the one that the sentence names.
    named = [outlet for outlet, *_ in claim.ends]
    ranked = sorted(claim.scale, key=lambda point: (point[1], point[0] not in named))
    points = [(desk.name(outlet), position) for outlet, position in ranked]
    strip = scale_strip(points, left, right, solid, desk.name(claim.ends[0][0]) if claim.ends[1][0] == REST else "")
    return ClaimView(tuple(_sentence(desk, claim)), strip, t(f"confidence.{claim.confidence}"), t(base, n=t.number(claim.base)))


# Claims of numbers that no passages stand behind, and the digits of these.
_UNLINKED = {"readability": 1, "directness": 0}


def _sentence(desk: Desk, claim: Claim) -> list[Part]:
    """Fill a claim's sentence; its numbers lead to their passages."""
    (a, x, k, n), (b, y, j, m) = claim.ends
    fixed = {
        "a": desk.name(a),
        "b": _who(desk, b),
        "x": desk.texts.quoted(x),
        "y": desk.texts.quoted(y),
        "person": claim.subject,
    }
    if claim.kind in _UNLINKED:
        told = {"k": k, "n": n, "l": j, "m": m}
        numbers = {name: Part(desk.texts.number(value, _UNLINKED[claim.kind])) for name, value in told.items()}
    else:
        numbers = {
            "k": _number(desk, claim, a, x, k), "l": _number(desk, claim, b, y, j),
            "n": _base(desk, claim, a, n), "m": _base(desk, claim, b, m),
        }  # fmt: skip
    gaps = {**{name: Part(text) for name, text in fixed.items()}, **numbers}
    # Of two words that are as frequent at the other outlet none is named.
    kind = f"{claim.kind}_same" if x == y and claim.kind in ("naming", "labels") else claim.kind
    kind = f"{claim.kind}_rest" if b == REST else kind
    return _fill(str(desk.texts.get(f"claim.{kind}")), gaps)


def _fill(template: str, gaps: dict[str, Part]) -> list[Part]:
    """Split a sentence at its gaps."""
    parts: list[Part] = []
    for piece in template.split("{"):
        name, closed, rest = piece.partition("}")
        if closed:
            parts += [gaps[name], Part(rest)]
        else:
            parts.append(Part(piece))
    return parts


def _number(desk: Desk, claim: Claim, outlet: str, option: str, count: float) -> Part:
    """Make a number of a claim: the passages of an option, or of all options but neutral ones."""
    verbs = claim.kind == "reporting-verbs"
    found = [
        s for t in _tallies(desk, claim, outlet) for name in t.counts if (name != option) == verbs for s in spans([t], name)
    ]
    word = desk.texts("section.verbs.share") if verbs else option
    word = f"{claim.subject}: {word}" if claim.kind == "labels" else word
    return _part(desk, f"{word}, {_who(desk, outlet)}", found, count)


def _base(desk: Desk, claim: Claim, outlet: str, count: float) -> Part:
    """Make the number that a claim's count is out of: the passages of all options."""
    found = [s for t in _tallies(desk, claim, outlet) for name in t.counts for s in spans([t], name)]
    subject = desk.texts("section.verbs.classes") if claim.kind == "reporting-verbs" else desk.texts.name(claim.subject)
    return _part(desk, f"{subject}, {_who(desk, outlet)}", found, count)


def _who(desk: Desk, outlet: str) -> str:
    return desk.others() if outlet == REST else desk.name(outlet)


def _tallies(desk: Desk, claim: Claim, outlet: str) -> list[Tally]:
    if outlet == REST:
        return [t for other in desk.outlets if other.id != claim.ends[0][0] for t in _tallies(desk, claim, other.id)]
    if claim.kind == "reporting-verbs":
        return desk.tallies("reporting-verbs", "class", outlet=outlet)
    return desk.tallies(claim.kind, claim.subject, "narrator", outlet)


def _part(desk: Desk, title: str, found: list[tuple[str, Span]], count: float) -> Part:
    """Link a number to its passages.

    Raises:
        ValueError: the claim says another number than there are passages; a bug.
    """
    if len(found) != count:
        raise ValueError(f"{title}: {count} claimed, {len(found)} passages")
    return desk.evidence.part(title, found)


def overview_section(desk: Desk) -> Section:
    """Draw the matrix of the collection: one outlet a row."""
    t = desk.texts
    rows = []
    total = 0
    for outlet in desk.outlets:
        documents = desk.documents(outlet.id)
        aside = set_aside(documents)
        total += len(aside)
        words = sum(x.base for x in desk.tallies("direct-speech", outlet=outlet.id))
        cells = (
            Cell(t.number(len(documents)), number=True), Cell(t.number(words), number=True), Cell(_period(desk, documents)),
            Cell(_origin(desk, documents)), desk.evidence.cell(f"{t('section.overview.furniture')}, {outlet.name}", aside),
            Cell(_lix(desk, outlet.id), number=True), _label(desk, outlet.id),
        )  # fmt: skip
        rows.append(Row(outlet.name, cells))
    names = ("articles", "words", "period", "origin", "furniture", "lix", "label")
    numbers = ("articles", "words", "furniture", "lix")
    columns = tuple(Column(t(f"section.overview.{n}"), n in numbers) for n in names)
    figure = Figure("overview", "", "", t("section.overview.caption"), t("head.outlet"), columns, tuple(rows))
    takeaway = t(
        "section.overview.takeaway" if len(desk.outlets) != 1 else "section.overview.takeaway_one",
        articles=t.number(len(desk.documents())),
        outlets=len(desk.outlets),
        furniture=t.number(total),
    )
    return Section(
        "overview", t("section.overview.title"), t("section.overview.question"), takeaway, (figure, makeup_figure(desk))
    )


def set_aside(documents: list[Document], role: str | None = None) -> list[tuple[str, Span]]:
    """Return the passages that are not the article, as (article, span)."""
    return [
        (d.article.id, Span(p.start, p.end))
        for d in documents
        for p in d.passages
        if p.role not in TEXT_ROLES and role in (None, p.role)
    ]


def _period(desk: Desk, documents: list[Document]) -> str:
    days = sorted(d.article.date for d in documents if d.article.date)
    if not days:
        return desk.texts("head.undated")
    ends = dict.fromkeys((days[0], days[-1]))
    return "–".join(desk.texts.day(day) for day in ends)


def _origin(desk: Desk, documents: list[Document]) -> str:
    kinds: dict[str, int] = {}
    for document in documents:
        owner = desk.owners[document.article.id].owner
        kinds[owner] = kinds.get(owner, 0) + 1
    return "; ".join(f"{desk.texts(f'owner.{owner}')} {kinds[owner]}" for owner in OWNERS if owner in kinds)


def _lix(desk: Desk, outlet: str) -> str:
    values = [v for v in desk.counted.values if (v.measure, v.option, v.outlet) == ("readability", "lix", outlet)]
    return desk.texts.number(values[0].median, 1) if values else desk.texts("section.style.too_short")


def _label(desk: Desk, outlet: str) -> Cell:
    """Name the label an outlet gives most often, and to whom."""
    found: dict[tuple[str, str], list[tuple[str, Span]]] = {}
    for tally in desk.tallies("labels", voice="narrator", outlet=outlet):
        for label in tally.counts:
            found.setdefault((tally.subject, label), []).extend(spans([tally], label))
    if not found:
        return Cell("–", muted=True)
    (person, label), places = min(found.items(), key=lambda item: (-len(item[1]), item[0]))
    if sum(len(other) == len(places) for other in found.values()) > 1:
        return Cell(desk.texts("section.overview.tie", n=len(places)), muted=True)
    cell = desk.evidence.cell(f"{person}: {label}, {desk.name(outlet)}", places)
    return replace(cell, number=False, label=f"{label}: {person}")
