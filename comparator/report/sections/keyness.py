"""Which words does an outlet use in more or fewer of its articles than the others, on like subjects?"""

from collections.abc import Iterator, Sequence

from comparator.measures.keyness import lemma, narrated_words
from comparator.model import Span
from comparator.report.sections.base import Desk
from comparator.report.view import Cell, Column, Figure, Row, Section
from comparator.results import KeyTerm
from comparator.stats.keyness import RATE

# Terms shown of an outlet, and passages shown for each.
MOST, EXAMPLES = 15, 5
# Below so many articles with others on like subjects a warning is written.
MATCHED = 200


def keyness_section(desk: Desk) -> Section:
    """List the key terms of each outlet; say why there are none where that is so."""
    t = desk.texts
    title, question = t("section.keyness.title"), t("section.keyness.question")
    matching, told = desk.counted.matching, _recognised(desk)
    if matching is None:
        most = max((len(desk.documents(outlet.id)) for outlet in desk.outlets), default=0)
        return Section(
            "keyness", title, question, t("section.keyness.too_few", n=t.number(most)), notes=(t("section.keyness.why"), *told)
        )
    key = [row for row in desk.counted.keyness if row.q is not None and row.q <= RATE]
    matched = t(f"section.keyness.by_{matching.by}", n=t.number(matching.articles), share=t.percent(matching.matched))
    few = (t("section.keyness.few_matched"),) if matching.matched * matching.articles < MATCHED else ()
    if not key:
        return Section("keyness", title, question, t("section.keyness.none"), notes=(matched, *few, *told))
    figures = tuple(_figure(desk, outlet.id, [row for row in key if row.outlet == outlet.id]) for outlet in desk.outlets)
    takeaway = t("section.keyness.takeaway", n=t.number(len(key)))
    return Section("keyness", title, question, takeaway, tuple(f for f in figures if f.rows), notes=(matched, *few, *told))


def _recognised(desk: Desk) -> tuple[str, ...]:
    """Say whether the outlets can be told apart by their words at all, and by which."""
    t = desk.texts
    found = desk.counted.recognition
    if found is None:
        return ()
    name = "told" if found.p <= RATE else "not_told"
    texts = [t(f"section.keyness.{name}", n=t.number(found.articles), a=t.percent(found.accuracy), b=t.percent(found.chance))]
    if found.p <= RATE:
        words = (f"{desk.name(outlet)}: {', '.join(map(t.quoted, held))}" for outlet, held in found.gives_away.items())
        texts.append(t("section.keyness.gives_away", words="; ".join(words)))
    return tuple(texts)


def _figure(desk: Desk, outlet: str, terms: Sequence[KeyTerm]) -> Figure:
    """List the surest terms of one outlet."""
    t = desk.texts
    shown = terms[:MOST]
    places = dict(_places(desk, outlet, {row.term for row in shown}))
    rows = tuple(Row(row.term, tuple(_cells(desk, row, places.get(row.term, [])))) for row in shown)
    names = ("factor", "range", "raw", "here", "rest", "stories", "examples")
    columns = tuple(Column(t(f"section.keyness.{name}"), True) for name in names)
    note = desk.with_rest(t("section.keyness.note"), len(shown), len(terms))
    caption = t("section.keyness.caption", name=desk.name(outlet))
    return Figure(f"keyness-{outlet}", desk.name(outlet), note, caption, t("section.keyness.term"), columns, rows)


def _cells(desk: Desk, row: KeyTerm, places: Sequence[tuple[str, Span]]) -> Iterator[Cell]:
    t = desk.texts
    yield Cell(_times(desk, row.effect), number=True)
    yield Cell(f"{_times(desk, row.low)}–{_times(desk, row.high)}", number=True)
    yield Cell(_times(desk, row.raw), number=True)
    for count in (row.articles, row.articles_rest, row.stories):
        yield Cell(t.number(count), number=True)
    yield desk.evidence.cell(f"{row.term}, {desk.name(row.outlet)}", places)


def _times(desk: Desk, log_ratio: float | None) -> str:
    """Write a log2 ratio as a factor."""
    ratio = 2.0 ** (log_ratio or 0.0)
    return desk.texts.number(ratio, 0 if ratio >= 9.95 else 1 if ratio >= 0.95 else 2)


def _places(desk: Desk, outlet: str, terms: set[str]) -> Iterator[tuple[str, list[tuple[str, Span]]]]:
    """Yield for each term where it stands first in some articles of an outlet."""
    code = desk.language.code
    named = {lemma(term, code): term for term in terms}
    found: dict[str, list[tuple[str, Span]]] = {term: [] for term in terms}
    counted = {t.article: t.counts for t in desk.tallies("keyness", outlet=outlet)}
    for document in desk.documents(outlet):
        counts = counted.get(document.article.id, ())
        forms = {form: named[word] for form in counts if (word := lemma(form, code)) in named}
        open_terms = {term for term in forms.values() if len(found[term]) < EXAMPLES}
        if not open_terms:
            continue
        for token in narrated_words(document):
            term = forms.get(token.form, "")
            if term in open_terms:
                found[term].append((document.article.id, Span(token.start, token.end)))
                open_terms.discard(term)
    yield from found.items()
