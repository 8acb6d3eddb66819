"""Which word, and which label for whom?"""

from collections.abc import Sequence

from markupsafe import Markup

from comparator.model import Tally
from comparator.report.charts import axis, dot_strip, empty_strip
from comparator.report.sections.base import Desk, mention_figure, remarks, spans, voice_figure
from comparator.report.view import CardView, Cell, Column, Figure, Row, Section
from comparator.terms import Card, VariantSet


def wording_section(desk: Desk) -> Section:
    """Draw one chart-table for each set of words of which the narrators use at least one."""
    t = desk.texts
    figures: list[Figure] = []
    used = differ = 0
    for card in sorted(desk.language.cards, key=lambda card: -_mentions(desk, card)):
        for group in card.set:
            tallies = desk.tallies("naming", group.name)
            narrator = [x for x in tallies if x.voice == "narrator"]
            if not tallies:
                continue
            used += 1
            differ += _differ(desk, group.name)
            name = f"wording-{card.id}" if group is card.set[0] else f"wording-{card.id}-{card.set.index(group) + 1}"
            view = _card(desk, card) if group is card.set[0] else None
            if narrator:
                figures.append(_figure(desk, group.name, in_card_order(group, narrator), name, view))
            others = voice_figure(
                desk,
                "naming",
                group.name,
                name + "-voices",
                t("section.wording.other_voices", referent=t.name(group.name)),
                t("section.wording.other_caption"),
            )
            figures += [others] if others else []
    takeaway = t("section.wording.takeaway", n=used, d=differ) if used else t("section.wording.none")
    return Section("wording", t("section.wording.title"), t("section.wording.question"), takeaway, tuple(figures))


def in_card_order(group: VariantSet, tallies: Sequence[Tally]) -> list[str]:
    """List the variants that occur, as the card orders them: the first is the one whose share is drawn."""
    used = {option for tally in tallies for option in tally.counts}
    return [variant.name for variant in group.variant if variant.name in used]


def _mentions(desk: Desk, card: Card) -> int:
    """Count a card's mentions in all voices: what is said most often comes first."""
    return sum(t.base for group in card.set for t in desk.tallies("naming", group.name))


def _differ(desk: Desk, referent: str) -> bool:
    """Whether two outlets' narrators prefer different words."""
    shares: dict[str, list[tuple[float, str]]] = {}
    for s in desk.findings.shares:
        if (s.measure, s.subject, s.voice) == ("naming", referent, "narrator"):
            shares.setdefault(s.outlet, []).append((s.share, s.option))
    return len({max(options)[1] for options in shares.values()}) > 1


def _figure(desk: Desk, referent: str, options: list[str], name: str, card: CardView | None) -> Figure:
    """Draw dots on a scale from 0 to 100 % for one word, with the counts of all."""
    t = desk.texts
    focus = options[0]
    rows, shares = [], []
    for outlet in desk.outlets:
        own = desk.tallies("naming", referent, "narrator", outlet.id)
        cells = [desk.evidence.cell(f"{option}, {outlet.name}", spans(own, option)) for option in options]
        share = desk.share("naming", referent, "narrator", focus, outlet.id)
        shares += [share] if share else []
        if len(options) > 1:
            cells.append(Cell(desk.message(share) if share else t("head.no_mention"), muted=not share or share.low is None))
        strip = dot_strip(share.share, share.low, share.high) if share else empty_strip()
        rows.append(Row(outlet.name, tuple(cells), strip if len(options) > 1 else Markup("")))
    columns = [Column(option, True) for option in options]
    if len(options) > 1:
        columns.append(Column(t("section.wording.share", x=t.quoted(focus))))
        note, scale = t("section.wording.note", x=t.quoted(focus)), axis([t.percent(0), t.percent(0.5), t.percent(1)])
    else:
        note, scale = t("section.wording.one_word"), axis(["", "", ""])
    title, said = t("section.wording.or").join(options), remarks(desk, shares)
    return Figure(
        name, title, note, t("section.wording.caption"), t("head.outlet"), tuple(columns), tuple(rows), scale, card, said
    )


def _card(desk: Desk, card: Card) -> CardView:
    """Write what is said about the words of a card, each line with who says so and how strong that is."""
    t = desk.texts
    lines = [f"{r.says} – {r.who} ({t(f'strength.{r.strength}')}; {_source(desk, r.source)})" for r in card.reading]
    for norm in card.norm:
        since = t("section.wording.since", date=t.day(norm.since)) if norm.since else ""
        word = " ".join(filter(None, (t.quoted(norm.variant), since, norm.country)))
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
    people = sorted(totals, key=lambda p: (-totals[p], p))
    for number, person in enumerate(people, 1):
        narrator = desk.tallies("labels", person, "narrator")
        if totals[person] < 2 or number > MOST_PEOPLE:
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
        joint = desk.tallies("joint", person)
        if joint:
            title = t("section.labels.joint", person=person)
            figures.append(
                mention_figure(
                    desk, f"joint-{number}", title, t("section.labels.joint_note"), t("section.labels.joint_caption"), joint
                )
            )
    takeaway = t("section.labels.takeaway", n=len(people)) if people else t("section.labels.none")
    several = sum(total > 1 for total in totals.values())
    notes = tuple(filter(None, (desk.with_rest("", min(several, MOST_PEOPLE), several),)))
    return Section("labels", t("section.labels.title"), t("section.labels.question"), takeaway, tuple(figures), notes=notes)
