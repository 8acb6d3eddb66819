"""Which words does an outlet use in more or fewer of its articles than the others, on like subjects?"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.measures.keyness import lemma, narrated_words
from comparator.model import Span
from comparator.report.sections.base import Desk
from comparator.report.sections.sharing import short_title
from comparator.report.view import Cell, Column, Figure, Row, Section
from comparator.results import KeyTerm, Matching
from comparator.stats.discovery import RATE
from comparator.stats.rounds import SHARED

# Terms shown of an outlet, and passages shown for each.
MOST, EXAMPLES = 15, 5
# A factor beyond this says no more than that.
MOST_TIMES = 1000
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
            "keyness", title, question, t("section.keyness.too_few", n=t.number(most)), _only(_gives_away(desk)),
            notes=(t("section.keyness.why"), *told),
        )  # fmt: skip
    key = [row for row in desk.counted.keyness if row.q is not None and row.q <= RATE]
    notes = (*(_compared(desk, matching) if matching.detectable else ()), *told)
    sources = [*(outlet.id for outlet in desk.outlets), SHARED]
    told_of = [(source, [row for row in key if row.outlet == source]) for source in sources]
    figures = [_figure(desk, source, rows) for source, rows in told_of if rows]
    figures += [_shared(desk, matching), _lockwords(desk), *_only(_gives_away(desk))]
    n, others = t.number(len(key)), desk.others()
    none = t("section.keyness.none" if matching.detectable else "section.keyness.untested", others=others)
    takeaway = t("section.keyness.takeaway", n=n, others=others) if key else none
    return Section("keyness", title, question, takeaway, tuple(f for f in figures if f.rows), notes=notes)


def _only(figure: Figure | None) -> tuple[Figure, ...]:
    return (figure,) if figure else ()


def _compared(desk: Desk, matching: Matching) -> Iterator[str]:
    """Say on what articles outlets are compared, and what could have been found."""
    t = desk.texts
    time = t(f"section.keyness.time_{matching.time}")
    yield t(f"section.keyness.by_{matching.by}", n=t.number(matching.articles), share=t.percent(matching.matched), time=time)
    beside = round(matching.matched * matching.articles)
    if beside < MATCHED:
        yield t("section.keyness.few_matched", n=t.number(beside), share=t.percent(matching.matched))
    found = [f"{source_name(desk, outlet)} {t.number(100 * least)}" for outlet, least in matching.detectable.items()]
    if found:
        yield t("section.keyness.detectable", outlets="; ".join(found))


def source_name(desk: Desk, outlet: str) -> str:
    """Name an outlet, or what several print."""
    return desk.texts("section.keyness.shared") if outlet == SHARED else desk.name(outlet)


def _shared(desk: Desk, matching: Matching) -> Figure:
    """Count the articles that another outlet prints, too: they are nobody's own, and a source of their own."""
    t = desk.texts
    rows = []
    for outlet in desk.outlets:
        count, of = matching.shared.get(outlet.id, 0), len(desk.documents(outlet.id))
        rows.append(Row(outlet.name, (Cell(t.of(count, of), number=True, muted=not count),)))
    columns = (Column(t("section.keyness.shared_count"), True),)
    title, note = t("section.keyness.shared"), t("section.keyness.shared_note")
    shown = tuple(rows) if matching.shared else ()
    return Figure("shared-articles", title, note, t("section.keyness.shared_caption"), t("head.outlet"), columns, shown)


def _lockwords(desk: Desk) -> Figure:
    """List the words that all large outlets have alike."""
    t = desk.texts
    found = desk.counted.lockwords
    rows = tuple(
        Row(word.term, (Cell(t.percent(word.share), number=True), Cell(f"±{t.number(100 * word.bound)}", number=True)))
        for word in found[:MOST]
    )
    columns = (Column(t("section.keyness.share"), True), Column(t("section.keyness.bound"), True))
    note = desk.with_rest(t("section.keyness.lockwords_note"), len(rows), len(found))
    title, caption = t("section.keyness.lockwords"), t("section.keyness.lockwords_caption")
    return Figure("lockwords", title, note, caption, t("section.keyness.term"), columns, rows)


def _recognised(desk: Desk) -> tuple[str, ...]:
    """Say whether the outlets can be told apart by their words at all, and by which."""
    t = desk.texts
    found = desk.counted.recognition
    if found is None:
        return ()
    name = "told" if found.p <= RATE else "not_told"
    return (t(f"section.keyness.{name}", n=t.number(found.articles), a=t.percent(found.accuracy), b=t.percent(found.chance)),)


def _gives_away(desk: Desk) -> Figure | None:
    """List the words that the outlets are told apart by; None where they are not."""
    found, t, section = desk.counted.recognition, desk.texts, "section.keyness.gives_away"
    if found is None or found.p > RATE:
        return None
    rows = tuple(Row(desk.name(o), (Cell(", ".join(map(t.quoted, held))),)) for o, held in found.gives_away.items())
    title, note = t(section), t(f"{section}_note")
    return Figure("gives-away", title, note, title, t("head.outlet"), (Column(t(f"{section}_words")),), rows)


# Each outlet's figure asks for the same words.
_lemma = lru_cache(maxsize=1 << 18)(lemma)


def _figure(desk: Desk, outlet: str, terms: Sequence[KeyTerm]) -> Figure:
    """List the surest terms of one outlet."""
    t = desk.texts
    shown = terms[:MOST]
    places = dict(_places(desk, outlet, {row.term for row in shown}))
    rows = tuple(Row(row.term, tuple(_cells(desk, row, places.get(row.term, [])))) for row in shown)
    names = ("factor", "range", "raw", "here", "rest", "stories", "examples", "strongest")
    columns = tuple(Column(t(f"section.keyness.{name}", others=desk.others()), name != "strongest") for name in names)
    name = source_name(desk, outlet)
    note = desk.with_rest(t("section.keyness.note"), len(shown), len(terms))
    caption = t("section.keyness.caption", name=name)
    # An outlet may have any name, a figure may not.
    id_ = "shared-terms" if outlet == SHARED else f"keyness-{[o.id for o in desk.findings.outlets].index(outlet) + 1}"
    return Figure(id_, name, note, caption, t("section.keyness.term"), columns, rows)


def _cells(desk: Desk, row: KeyTerm, places: Sequence[tuple[str, Span]]) -> Iterator[Cell]:
    t = desk.texts
    yield Cell(_times(desk, row.effect), number=True)
    yield Cell(f"{_times(desk, row.low)}–{_times(desk, row.high)}", number=True)
    yield Cell(_times(desk, row.raw), number=True)
    for count in (row.articles, row.articles_rest, row.stories):
        yield Cell(t.number(count), number=True)
    yield desk.evidence.cell(f"{row.term}, {source_name(desk, row.outlet)}", places)
    number = desk.evidence.numbers.get(row.strongest)
    name = short_title(desk, desk.findings.documents[number - 1]) if number else "–"
    yield Cell(name, "" if desk.mode == "none" or not number else f"#a{number}", muted=not number)


def _times(desk: Desk, log_ratio: float | None) -> str:
    """Write a log2 ratio as a factor; beyond a thousand only that it is."""
    t, ratio = desk.texts, 2.0 ** (log_ratio or 0.0)
    if not 1 / MOST_TIMES < ratio < MOST_TIMES:
        return f"> {t.number(MOST_TIMES)}" if ratio > 1 else f"< {t.number(1 / MOST_TIMES, 3)}"
    return t.number(ratio, 0 if ratio >= 9.95 else 1 if ratio >= 0.95 else 2)


def _places(desk: Desk, outlet: str, terms: set[str]) -> Iterator[tuple[str, list[tuple[str, Span]]]]:
    """Yield for each term where it stands first in some articles of an outlet."""
    code = desk.language.code
    named = {_lemma(term, code): term for term in terms}
    found: dict[str, list[tuple[str, Span]]] = {term: [] for term in terms}
    counted = {t.article: t.counts for t in desk.tallies("keyness", outlet="" if outlet == SHARED else outlet)}
    forms = {form: named[word] for form in set().union(*counted.values()) if (word := _lemma(form, code)) in named}
    printed = {article for group in desk.groups() if _is_shared(desk, group) for article in group}
    for document in desk.documents("" if outlet == SHARED else outlet):
        if (document.article.id in printed) != (outlet == SHARED):
            continue
        held = forms.keys() & counted.get(document.article.id, {}).keys()
        open_terms = {forms[form] for form in held if len(found[forms[form]]) < EXAMPLES}
        if not open_terms:
            continue
        for token in narrated_words(document):
            term = forms.get(token.form, "")
            if term in open_terms:
                found[term].append((document.article.id, Span(token.start, token.end)))
                open_terms.discard(term)
    yield from found.items()


def _is_shared(desk: Desk, group: Sequence[str]) -> bool:
    """Whether several outlets print the articles of a group."""
    return len({desk.outlet_of[article] for article in group}) > 1
