"""Whose text is it, and what was set aside?"""

from comparator.model import ROLES, TEXT_ROLES, Document, Span
from comparator.relations import OWNERS
from comparator.report.sections.base import Desk
from comparator.report.sections.opening import set_aside
from comparator.report.sections.sharing import short_title
from comparator.report.view import Cell, Column, Figure, Row, Section

# Articles listed at the most; of more only those with something to tell.
MOST = 40
# Roles of an agency's name, authorship first.
AGENCY_ROLES = ("text", "text+desk", "mixed", "photo", "quoted")


def provenance_section(desk: Desk) -> Section:
    """Show who owns the words of each outlet; for each article the agency, its evidence, and signs of translation."""
    t = desk.texts
    documents = desk.documents()
    telling = [
        d for d in documents if len(documents) <= MOST or desk.owners[d.article.id].owner != "own" or d.provenance.translation
    ]
    rows = tuple(_provenance_row(desk, document) for document in telling[:MOST])
    numbers = ("evidence", "signs")
    names = ("agency", "share", *numbers, "kinds", "likeness", "owner")
    columns = tuple(Column(t(f"section.provenance.{name}"), name in numbers) for name in names)
    note = desk.with_rest(t("section.provenance.note"), len(rows), len(documents))
    caption = t("section.provenance.caption")
    figure = Figure("provenance", t("section.provenance.articles_title"), note, caption, t("head.article"), columns, rows)
    credited = sum(d.provenance.agency is not None for d in documents)
    own = sum(desk.owners[d.article.id].owner == "own" for d in documents)
    takeaway = t("section.provenance.takeaway", n=t.number(credited), of=t.number(len(documents)), own=t.number(own))
    section = t("section.provenance.title"), t("section.provenance.question"), takeaway
    named = _agencies(desk, documents)
    return Section("provenance", *section, (_ownership(desk), figure, *([named] if named.rows else [])))


def _provenance_row(desk: Desk, document: Document) -> Row:
    t, found = desk.texts, document.provenance
    name = f"{desk.name(document.article.outlet)}, {t.day(document.article.date)}: {short_title(desk, document)}"
    article = document.article.id
    signs = sorted({t.name(e.rule) for e in found.translation})
    return Row(
        name,
        (
            Cell(found.agency or "–", muted=not found.agency), Cell(t(f"provenance.{found.share or 'none'}")),
            desk.evidence.cell(f"{t('section.provenance.evidence')}, {name}", unique(article, found.evidence)),
            desk.evidence.cell(f"{t('section.provenance.signs')}, {name}", unique(article, found.translation)),
            Cell(", ".join(signs) or "–", muted=not signs),
            Cell(t(f"likeness.{found.likeness or 'none'}"), muted=not found.likeness),
            Cell(t(f"owner.{desk.owners[article].owner}")),
        ),
        href="" if desk.mode == "none" else f"#a{desk.evidence.numbers[article]}",
    )  # fmt: skip


def unique(article: str, found: "tuple[Span, ...]") -> list[tuple[str, Span]]:
    """Return findings as passages, each place once."""
    return [(article, Span(start, end)) for start, end in dict.fromkeys((s.start, s.end) for s in found)]


def _agencies(desk: Desk, documents: list[Document]) -> Figure:
    """Count how often each agency is named in which role, the most named first."""
    t = desk.texts
    places: dict[str, dict[str, list[tuple[str, Span]]]] = {}
    for document in documents:
        for named in document.provenance.agencies:
            by_role = places.setdefault(named.agency, {})
            by_role.setdefault(named.role, []).append((document.article.id, Span(named.start, named.end)))
    roles = [role for role in AGENCY_ROLES if any(role in by_role for by_role in places.values())]
    ranked = sorted(places.items(), key=lambda item: (-sum(map(len, item[1].values())), item[0]))
    rows = (
        Row(agency, tuple(desk.evidence.cell(f"{agency}: {t(f'agency_role.{role}')}", by_role.get(role, ())) for role in roles))
        for agency, by_role in ranked
    )
    section, columns = "section.provenance.", tuple(Column(t(f"agency_role.{role}"), True) for role in roles)
    title, note, caption = (t(f"{section}agencies_{name}") for name in ("title", "note", "caption"))
    return Figure("agencies", title, note, caption, t(f"{section}agency"), columns, tuple(rows))


def _ownership(desk: Desk) -> Figure:
    """Count the words of each outlet by their owner; each word of the raw text stands in one column."""
    t = desk.texts
    rows = []
    for outlet in desk.outlets:
        own = [desk.owners[document.article.id] for document in desk.documents(outlet.id)]
        counts = [sum(o.counts.get(owner, 0) for o in own) for owner in OWNERS]
        rows.append(Row(outlet.name, tuple(Cell(t.number(n), number=True, muted=not n) for n in (*counts, sum(counts)))))
    columns = (*(Column(t(f"owner.{name}"), True) for name in OWNERS), Column(t("section.provenance.total"), True))
    title, note = t("section.provenance.words_title"), t("section.provenance.words_note")
    return Figure("owners", title, note, t("section.provenance.words_caption"), t("head.outlet"), columns, tuple(rows))


def furniture_section(desk: Desk) -> Section:
    """Count what was set aside, by outlet and role."""
    t = desk.texts
    roles = [r for r in ROLES if r not in TEXT_ROLES and any(p.role == r for d in desk.documents() for p in d.passages)]
    rows = []
    for outlet in desk.outlets:
        documents = desk.documents(outlet.id)
        cells = [desk.evidence.cell(f"{t(f'role.{role}')}, {outlet.name}", set_aside(documents, role)) for role in roles]
        rows.append(Row(outlet.name, (*cells, Cell(t.percent(_aside_share(documents)), number=True))))
    columns = (*(Column(t(f"role.{role}"), True) for role in roles), Column(t("section.furniture.share"), True))
    figure = Figure(
        "furniture", "", t("section.furniture.note"), t("section.furniture.caption"), t("head.outlet"), columns, tuple(rows)
    )
    documents = desk.documents()
    rules = _rules(desk, documents)
    takeaway = t("section.furniture.takeaway", n=t.number(len(set_aside(documents))), share=t.percent(_aside_share(documents)))
    return Section("furniture", t("section.furniture.title"), t("section.furniture.question"), takeaway, (figure, rules))


def _rules(desk: Desk, documents: list[Document]) -> Figure:
    """Count what each rule set aside."""
    t = desk.texts
    found: dict[tuple[str, str], list[tuple[str, Span]]] = {}
    for document in documents:
        for passage in document.passages:
            if passage.role not in TEXT_ROLES:
                place = (document.article.id, Span(passage.start, passage.end))
                found.setdefault((passage.rule, passage.role), []).append(place)
    rows = []
    for (rule, role), places in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        own = ([p for p in places if desk.outlet_of[p[0]] == outlet.id] for outlet in desk.outlets)
        name = t.name(rule)
        cells = (desk.evidence.cell(f"{name}, {o.name}", x) for o, x in zip(desk.outlets, own, strict=True))
        rows.append(Row(name, (*cells, Cell(t(f"role.{role}")))))
    columns = (*(Column(outlet.name, True) for outlet in desk.outlets), Column(t("section.furniture.role")))
    section = "section.furniture."
    return Figure(
        "rules", t(section + "rules_title"), "", t(section + "rules_caption"), t(section + "rule"), columns, tuple(rows)
    )


def _aside_share(documents: list[Document]) -> float:
    aside = sum(p.end - p.start for d in documents for p in d.passages if p.role not in TEXT_ROLES)
    return aside / max(1, sum(p.end - p.start for d in documents for p in d.passages))
