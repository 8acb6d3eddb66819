"""Which word, and which label for whom?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from comparator.measures.consistency import ONE, SEVERAL
from comparator.measures.norms import DEPARTS, FOLLOWS
from comparator.model import Tally
from comparator.report.charts import axis, dot_strip, empty_strip
from comparator.report.sections.base import Desk, absent, mention_figure, remarks, spans, voice_figure
from comparator.report.sections.contrasts import contrast_figure
from comparator.report.view import CardView, Cell, Column, Figure, Section
from comparator.terms import Card, VariantSet


def wording_section(desk: Desk) -> Section:
    """Draw one chart-table for each set of words between which somebody in the collection chose: two of them occur."""
    t = desk.texts
    figures: list[Figure] = []
    alone: list[str] = []
    used = differ = 0
    for card in sorted(desk.language.cards, key=lambda card: (not _is_claimed(card), -_mentions(desk, card), card.id)):
        view: CardView | None = _card(desk, card)
        for number, group in enumerate(card.set):
            options = in_card_order(group, desk.tallies("naming", group.name))
            if len(options) < 2:
                alone += options
                continue
            used += 1
            differ += _differ(desk, group)
            figures += _figures(desk, group, f"wording-{_slug(desk, card)}" + (f"-{number + 1}" if number else ""), view)
            view = None
    takeaway = t("section.wording.takeaway", n=used, d=differ) if used else t("section.wording.none")
    notes = (t("section.wording.alone", words=", ".join(map(t.quoted, alone))),) if alone else ()
    return Section("wording", t("section.wording.title"), t("section.wording.question"), takeaway, tuple(figures), notes=notes)


def _figures(desk: Desk, group: VariantSet, name: str, card: CardView | None) -> list[Figure]:
    """Draw the words of a set: the narrators' own, and those of other voices."""
    t = desk.texts
    narrator = in_card_order(group, desk.tallies("naming", group.name, "narrator"))
    narrator = desk.order(name, narrator) if narrator else []
    title, caption = t("section.wording.other_voices", referent=t.name(group.name)), t("section.wording.other_caption")
    own = _figure(desk, group.name, narrator, name, card) if narrator else None
    others = voice_figure(desk, "naming", group.name, name + "-voices", title, caption)
    tests = _tests(desk, group.name, narrator, name) if len(narrator) > 1 else None
    if others and not own:
        # „Who says what about the words“ is asked of a speaker's words, too.
        others = replace(others, card=card)
    return list(filter(None, (own, tests, _use(desk, group.name, name + "-use"), others)))


def _tests(desk: Desk, referent: str, options: list[str], name: str) -> Figure | None:
    """List where the shares of words differ from the others'."""
    title = desk.texts("section.contrasts.title", referent=desk.texts.name(referent))
    return contrast_figure(desk, f"{name}-tests", title, ("naming", referent, "narrator"), options[0])


# What figures of one card end in.
_ENDINGS = ("-own", "-use", "-tests", "-voices")
# What is said of the use of a set's words: measure, option, and the key of its text.
_USES = (
    ("norms", FOLLOWS, "section.wording.follows"),
    ("norms", DEPARTS, "section.wording.departs"),
    ("consistency", ONE, "section.wording.one"),
    ("consistency", SEVERAL, "section.wording.several"),
)


def _use(desk: Desk, referent: str, name: str) -> Figure | None:
    """Draw whether the words follow the norms of their day, and how many articles mix them; None where nothing is to tell."""
    t = desk.texts
    told = [use for use in _USES if any(spans(desk.tallies(use[0], referent, "narrator"), use[1]))]
    if not told or [use[1] for use in told] == [ONE]:
        return None
    rows = []
    for outlet in desk.outlets:
        found = [spans(desk.tallies(measure, referent, "narrator", outlet.id), option) for measure, option, _ in told]
        if not any(found):
            continue
        titles = (f"{t(key)}: {t.name(referent)}, {outlet.name}" for _, _, key in told)
        rows.append(desk.row(outlet.id, tuple(map(desk.evidence.cell, titles, found))))
    title = t("section.wording.use", referent=t.name(referent))
    columns = tuple(Column(t(key), True) for _, _, key in told)
    note = " ".join(t(f"section.wording.use_{measure}") for measure in dict.fromkeys(use[0] for use in told))
    return Figure(name, title, note, title, t("head.outlet"), columns, tuple(rows))


def in_card_order(group: VariantSet, tallies: Sequence[Tally]) -> list[str]:
    """List the variants that occur, as the card orders them: the first is the one whose share is drawn."""
    used = {option for tally in tallies for option in tally.counts}
    return [variant.name for variant in group.variant if variant.name in used]


def _slug(desk: Desk, card: Card) -> str:
    """Name a card's figures by its file, unless that name could be another figure's, or is none for an address."""
    plain = re.fullmatch(r"[a-z]+(-[a-z]+)*", card.id) and not card.id.endswith(_ENDINGS)
    return card.id if plain else f"{desk.language.cards.index(card) + 1}"


def _is_claimed(card: Card) -> bool:
    """Whether the words of a card mean one thing: such cards come first."""
    return any(group.claimed for group in card.set)


def _mentions(desk: Desk, card: Card) -> int:
    """Count a card's mentions in all voices: what is said most often comes first."""
    return sum(t.base for group in card.set for t in desk.tallies("naming", group.name))


def _differ(desk: Desk, group: VariantSet) -> bool:
    """Whether two outlets' narrators prefer different words."""
    preferred = set()
    for outlet in desk.outlets:
        shares = [desk.share("naming", group.name, "narrator", variant.name, outlet.id) for variant in group.variant]
        found = [(share.share, share.option) for share in shares if share]
        preferred |= {max(found)[1]} if found else set()
    return len(preferred) > 1


def _figure(desk: Desk, referent: str, options: list[str], name: str, card: CardView | None) -> Figure:
    """Draw dots on a scale from 0 to 100 % for one word, with the counts of all."""
    t = desk.texts
    focus = options[0]
    rows, shares, silent = [], [], []
    for outlet in desk.outlets:
        own = desk.tallies("naming", referent, "narrator", outlet.id)
        if not own:
            silent.append(outlet.name)
            continue
        cells = [desk.evidence.cell(f"{option}, {outlet.name}", spans(own, option)) for option in options]
        share = desk.share("naming", referent, "narrator", focus, outlet.id)
        shares += [share] if share else []
        if len(options) > 1:
            cells.append(Cell(desk.message(share) if share else t("head.no_mention"), muted=not share or share.low is None))
        strip = dot_strip(share.share, share.low, share.high) if share else empty_strip()
        rows.append(desk.row(outlet.id, tuple(cells), strip if len(options) > 1 else Markup("")))
    columns = [Column(option, True) for option in options]
    if len(options) > 1:
        columns.append(Column(t("section.wording.share", x=t.quoted(focus))))
        note, scale = t("section.wording.note", x=t.quoted(focus)), axis([t.percent(0), t.percent(0.5), t.percent(1)])
    else:
        note, scale = t("section.wording.one_word"), axis(["", "", ""])
    title, said = t.either(options), (*remarks(desk, shares), *absent(desk, "head.unmentioned", silent))
    return Figure(
        name, title, note, t("section.wording.caption"), t("head.outlet"), tuple(columns), tuple(rows), scale, card, said
    )


def _card(desk: Desk, card: Card) -> CardView:
    """Write what is said about the words of a card, each line with who says so and how strong that is."""
    t = desk.texts
    lines = [f"{r.says} – {r.who} ({t(f'strength.{r.strength}')}; {_source(desk, r.source)})" for r in card.reading]
    if card.countries:
        lines.append(t("section.wording.countries", names=", ".join(card.countries)))
    for norm in card.norm:
        since = t("section.wording.since", date=t.day(norm.since)) if norm.since else ""
        dropped = t("section.wording.dropped") if norm.avoid else ""
        word = " ".join(filter(None, (dropped, t.quoted(norm.variant), since, norm.country)))
        lines.append(f"{word}: {norm.who} ({t(f'strength.{norm.strength}')}; {_source(desk, norm.source)})")
    return CardView(t("section.wording.card"), card.about, tuple(lines), desk.language.code)


def _source(desk: Desk, source: str) -> str:
    return desk.texts("section.wording.unverified") if source == "unverified" else source


# People drawn at the most, those with the most labels first; all are in findings.json.
MOST_PEOPLE = 20


def labels_section(desk: Desk) -> Section:
    """Draw the labels of each person with at least two of them, and pairs of a country's name and a title."""
    t = desk.texts
    totals: dict[str, int] = {}
    for tally in desk.tallies("labels"):
        totals[tally.subject] = totals.get(tally.subject, 0) + tally.base
    figures: list[Figure] = []
    people = desk.order("labels", sorted(totals, key=lambda p: (-totals[p], p)))
    for number, person in enumerate(people[:MOST_PEOPLE], 1):
        narrator = desk.tallies("labels", person, "narrator")
        if totals.get(person, 0) < 2:
            continue
        if narrator:
            figures.append(
                mention_figure(
                    desk, f"labels-{number}", person, t("section.labels.note"), t("section.labels.caption"), narrator
                )
            )
        title = t("section.labels.other_voices", referent=person)
        others = voice_figure(desk, "labels", person, f"labels-{number}-voices", title, t("section.wording.other_caption"))
        figures += [others] if others else []
        joint = desk.tallies("combinations", person)
        if joint:
            title = t("section.labels.joint", person=person)
            figures.append(
                mention_figure(
                    desk, f"joint-{number}", title, t("section.labels.joint_note"), t("section.labels.joint_caption"), joint
                )
            )
    takeaway = t("section.labels.takeaway", n=t.number(len(totals))) if totals else t("section.labels.none")
    several = sum(total > 1 for total in totals.values())
    shown = t("section.labels.shown", n=t.number(min(several, MOST_PEOPLE)), m=t.number(several))
    notes = (shown,) if several > MOST_PEOPLE else ()
    return Section("labels", t("section.labels.title"), t("section.labels.question"), takeaway, tuple(figures), notes=notes)
