"""Who is heard, with which verbs, and where does the narrator keep a distance?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from comparator.measures.distancing import SCARE
from comparator.model import Span, Tally
from comparator.report.charts import axis, dot_strip, empty_strip
from comparator.report.sections.base import Desk, mention_figure, ranked_options, spans, spans_by_option
from comparator.report.sections.contrasts import contrast_figure
from comparator.report.texts import Texts
from comparator.report.view import Cell, Column, Figure, Row, Section

T = TypeVar("T")
# What is held at arm's length: so many rows at the most.
MOST_TARGETS = 40
# Reporting words listed, the commonest first.
MOST_VERBS = 50
# People listed at the most, those named most often first.
MOST_PEOPLE = 20


def speech_section(desk: Desk) -> Section:
    """Show quotes by speaker, in marks and without, the share of quoted words, and who is only named."""
    t = desk.texts
    direct, indirect = desk.tallies("quoting", voice="quoted"), desk.tallies("quoting", voice="indirect")
    figures = []
    for name, tallies in (("quoted", direct), ("indirect", indirect)):
        if tallies:
            title = t(f"section.speech.{name}")
            figures.append(
                mention_figure(desk, f"speech-{name}", title, t("section.speech.note"), t("section.speech.caption"), tallies, 6)
            )
    spoken = desk.tallies("spoken-words")
    if spoken:
        figures += [_words(desk, spoken), _strips(desk, "directness", "direct", "directness")]
        title = t("section.contrasts.title", referent=t("section.speech.directness"))
        key = ("directness", "words", "")
        tests = contrast_figure(desk, "directness-tests", title, key, "direct", lambda name: t(f"section.speech.{name}_words"))
        figures += [tests] if tests else []
    if direct:
        figures.append(_strips(desk, "direct-speech", "direct", "share"))
    named = _only_named(desk)
    figures += [named] if named else []
    n, m = (t.number(sum(x.base for x in tallies)) for tallies in (direct, indirect))
    takeaway = t("section.speech.takeaway", n=n, m=m) if direct or indirect else t("section.speech.none")
    return Section("speech", t("section.speech.title"), t("section.speech.question"), takeaway, tuple(figures))


def _words(desk: Desk, tallies: Sequence[Tally]) -> Figure:
    """List how many words each speaker is given, in marks and without, and their share of an outlet's words of speech."""
    t, section = desk.texts, "section.speech."
    said: dict[str, Counter[str]] = {}
    for tally in tallies:
        said.setdefault(desk.outlet_of[tally.article], Counter()).update(tally.counts)
    total = Counter[str]()
    for counts in said.values():
        total.update(counts)
    speakers = sorted(total, key=lambda speaker: (-total[speaker], speaker))
    rows = []
    for speaker in speakers[:MOST_PEOPLE]:
        own = [said.get(outlet.id, Counter()) for outlet in desk.outlets]
        cells = [
            Cell(t.of(c[speaker], c.total()) if c[speaker] else t.number(0), number=True, muted=not c[speaker]) for c in own
        ]
        rows.append(Row(speaker, tuple(cells)))
    columns = tuple(Column(outlet.name, True) for outlet in desk.outlets)
    note = desk.with_rest(t(section + "words_note"), len(rows), len(speakers))
    return Figure(
        "speech-by-words", t(section + "words"), note, t(section + "words"), t(section + "person"), columns, tuple(rows)
    )


def _strips(desk: Desk, measure: str, option: str, name: str) -> Figure:
    """Draw the share of an option among an outlet's words: of speech in marks, of words in quotes."""
    t = desk.texts
    rows = []
    for outlet in desk.outlets:
        share = desk.share(measure, "words", "", option, outlet.id)
        if share:
            cells = (Cell(t.of(share.count, share.base), number=True), Cell(desk.message(share), muted=share.low is None))
            rows.append(desk.row(outlet.id, cells, dot_strip(share.share, share.low, share.high)))
    title = t(f"section.speech.{name}")
    columns = (Column(t("section.overview.words"), True), Column(title))
    scale = axis([t.percent(0), t.percent(0.5), t.percent(1)])
    return Figure(f"speech-{name}", title, "", title, t("head.outlet"), columns, tuple(rows), scale)


def _only_named(desk: Desk) -> Figure | None:
    """List people who are named somewhere without being heard in the same outlet; None if there are none."""
    t, section = desk.texts, "section.speech."
    heard = {(desk.outlet_of[tally.article], person) for tally in desk.tallies("quoting") for person in tally.counts}
    named: dict[str, dict[str, list[tuple[str, Span]]]] = {}
    for tally in desk.tallies("named"):
        for person in tally.counts:
            named.setdefault(person, {}).setdefault(desk.outlet_of[tally.article], []).extend(spans([tally], person))
    silent = [person for person, places in named.items() if any((outlet, person) not in heard for outlet in places)]
    if not silent:
        return None
    silent.sort(key=lambda person: (-sum(map(len, named[person].values())), person))
    rows = tuple(_named_row(desk, person, named[person], heard) for person in silent[:MOST_PEOPLE])
    columns = tuple(Column(outlet.name, True) for outlet in desk.outlets)
    title, note, caption, head = (t(section + name) for name in ("named", "named_note", "named_caption", "person"))
    return Figure("speech-named", title, desk.with_rest(note, len(rows), len(silent)), caption, head, columns, rows)


def _named_row(desk: Desk, person: str, places: Mapping[str, list[tuple[str, Span]]], heard: set[tuple[str, str]]) -> Row:
    """Count a person's namings in each outlet that does not quote them."""
    quoted = Cell(desk.texts("section.speech.quoted_too"), muted=True)
    cells = (
        quoted if (o.id, person) in heard else desk.evidence.cell(f"{person}, {o.name}", places.get(o.id, ()))
        for o in desk.outlets
    )
    return Row(person, tuple(cells))


def verbs_section(desk: Desk) -> Section:
    """Show the classes of reporting words, every word with its counts, and distancing."""
    t = desk.texts
    tallies = desk.tallies("reporting-verbs", "class")
    title = t("section.contrasts.title", referent=t("section.verbs.classes"))
    tests = contrast_figure(
        desk, "verbs-tests", title, ("reporting-verbs", "class", ""), "neutral", lambda name: t(f"stance.{name}")
    )
    figures = [figure for figure in (_classes(desk), tests, _verbs(desk)) if figure] if tallies else []
    distance = desk.tallies("distancing")
    if any(x.counts for x in distance):
        figures.append(_distance(desk))
        figures.append(_targets(desk))
    neutral = sum(x.counts.get("neutral", 0) for x in tallies)
    takeaway = (
        t("section.verbs.takeaway", k=t.number(neutral), n=t.number(sum(x.base for x in tallies)))
        if tallies
        else t("section.verbs.none")
    )
    return Section("verbs", t("section.verbs.title"), t("section.verbs.question"), takeaway, tuple(figures))


def _classes(desk: Desk) -> Figure:
    t = desk.texts
    options = desk.order("verbs-classes", ranked_options(desk.tallies("reporting-verbs", "class")))
    rows = []
    for outlet in desk.outlets:
        own = desk.tallies("reporting-verbs", "class", outlet=outlet.id)
        share = desk.share("reporting-verbs", "class", "", "neutral", outlet.id)
        told = desk.message(share, inverted=True) if share else t("head.no_mention")
        cells = [Cell(told, muted=not share or share.low is None)]
        cells += [desk.evidence.cell(f"{t(f'stance.{option}')}, {outlet.name}", spans(own, option)) for option in options]
        bounds = (1 - share.high, 1 - share.low) if share and share.low is not None and share.high is not None else (None, None)
        rows.append(desk.row(outlet.id, cells, dot_strip(1 - share.share, *bounds) if share else empty_strip()))
    columns = (Column(t("section.verbs.share")), *(Column(t(f"stance.{option}"), True) for option in options))
    scale = axis([t.percent(0), t.percent(0.5), t.percent(1)])
    section = "section.verbs."
    return Figure(
        "verbs-classes",
        t(section + "classes"),
        t(section + "note"),
        t(section + "caption"),
        t("head.outlet"),
        columns,
        tuple(rows),
        scale,
    )


def _verbs(desk: Desk) -> Figure:
    """List every reporting word, its class, and its counts by outlet."""
    t = desk.texts
    tallies = desk.tallies("reporting-verbs", "verb")
    reporting = desk.language.reporting
    stances = {**reporting.nouns, **{v.lemma: v.stance for verbs in reporting.finite.values() for v in verbs}}
    rows = []
    found = {o.id: spans_by_option(desk.tallies("reporting-verbs", "verb", outlet=o.id)) for o in desk.outlets}
    verbs = ranked_options(tallies)
    for verb in verbs[:MOST_VERBS]:
        cells = [desk.evidence.cell(f"{verb}, {o.name}", found[o.id].get(verb, ())) for o in desk.outlets]
        rows.append(Row(verb, (Cell(t(f"stance.{stances.get(verb, 'neutral')}")), *cells)))
    columns = (Column(t("section.verbs.class")), *(Column(outlet.name, True) for outlet in desk.outlets))
    section = "section.verbs."
    note = desk.with_rest("", len(rows), len(verbs))
    return Figure(
        "verbs-list", t(section + "list"), note, t(section + "list_caption"), t(section + "verb"), columns, tuple(rows)
    )


def _distance(desk: Desk) -> Figure:
    t, section = desk.texts, "section.verbs."
    named = [replace(x, counts=_named(t, x.counts), evidence=_named(t, x.evidence)) for x in desk.tallies("distancing")]
    title, note, caption = (t(section + name) for name in ("distance", "distance_note", "distance_caption"))
    return mention_figure(desk, "distance", title, note, caption, named)


def _targets(desk: Desk) -> Figure:
    """List what the distancing words stand before, and the words in marks that quote nobody."""
    t, section = desk.texts, "section.verbs."
    tallies = desk.tallies("distanced")
    total = Counter((tally.subject, option) for tally in tallies for option, n in tally.counts.items() for _ in range(n))
    ranked = sorted(total, key=lambda key: (-total[key], key))
    rows = []
    for subject, option in ranked[:MOST_TARGETS]:
        word = t(section + "scare") if subject == SCARE else subject
        own = (desk.tallies("distanced", subject, outlet=outlet.id) for outlet in desk.outlets)
        cells = (
            desk.evidence.cell(f"{word}: {option}, {o.name}", spans(x, option)) for o, x in zip(desk.outlets, own, strict=True)
        )
        rows.append(Row(option, (Cell(word), *cells)))
    columns = (Column(t(section + "distance")), *(Column(outlet.name, True) for outlet in desk.outlets))
    note = desk.with_rest(t(section + "targets_note"), len(rows), len(ranked))
    title, head = t(section + "targets"), t(section + "target")
    return Figure("distance-targets", title, note, title, head, columns, tuple(rows))


def _named(t: Texts, options: Mapping[str, T]) -> dict[str, T]:
    """Write the option for marks without a speaker in the report's words."""
    return {t("section.verbs.scare") if name == SCARE else name: value for name, value in options.items()}
