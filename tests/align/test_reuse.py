"""Shared text and what was changed in it, on small texts of our own."""

import time
from collections.abc import Callable, Sequence

import pytest

from comparator.align import Alignment, align, duplicate_groups, duplicate_weights
from comparator.language import load_language
from comparator.model import Document
from comparator.relations import QuoteFidelity, SharedCopy

Read = Callable[..., Document]
GERMAN = load_language("de")
STORY = (
    "Der Hafen von Neustadt bleibt nach dem Sturm vom Wochenende bis auf Weiteres für große Schiffe gesperrt. "
    "Taucher fanden am Montag in der Einfahrt zwei Container, die von einem Frachter gefallen waren. "
    "Der belarussische Machthaber Alexander Lukaschenko hatte den Hafen erst im Frühjahr mit großem Gefolge besucht. "
    "„Wir räumen die Einfahrt in drei Tagen“, sagte Hafenmeisterin Anna Vogt der Zeitung. "
    "Die Reederei Nordlicht will die Container noch in dieser Woche mit einem Kran aus dem Wasser heben lassen. "
    "Rund 4500 Beschäftigte in der Region hängen vom Hafen ab. "
    "Gewerkschaften fordern seit Monaten einen besseren Schutz der Einfahrt. "
    "Im vergangenen Jahr hatten Proteste von Anwohnern den Ausbau der Mole verhindert."
)
EDITED = (
    STORY.replace("belarussische Machthaber", "weißrussische Präsident")
    .replace("zwei Container", "drei Container")
    .replace(" Rund 4500 Beschäftigte in der Region hängen vom Hafen ab.", "")
    .replace("räumen die Einfahrt in drei Tagen", "räumen die Einfahrt in vier Tagen")
)
RETOLD = (
    "Große Schiffe können den Hafen in Neustadt seit dem Sturm am Wochenende vorerst nicht mehr anlaufen. "
    "Zwei Container, die ein Frachter verloren hatte, wurden am Montag von Tauchern in der Einfahrt entdeckt. "
    "Erst im Frühjahr war Weißrusslands Präsident Lukaschenko zu Besuch im Hafen gewesen. "
    "Hafenmeisterin Anna Vogt erklärte der Presse: „Die Einfahrt wird binnen drei Tagen frei sein.“ "
    "Mit einem Kran sollen die Container nach dem Willen der Reederei Nordlicht in dieser Woche geborgen werden. "
    "Vom Hafen leben in der Gegend etwa 4500 Menschen. "
    "Seit Monaten verlangen die Gewerkschaften, die Einfahrt besser zu schützen. "
    "Der Ausbau der Mole war voriges Jahr an Protesten der Anwohner gescheitert."
)
SAME_DAY = (
    "Der Sturm vom Wochenende hat in Neustadt auch die Altstadt getroffen. "
    "Auf dem Marktplatz stürzte ein Zelt ein, verletzt wurde niemand. "
    "Das sagte der Sprecher der Feuerwehr, Karl Boll, am Montag. "
    "Die Einsatzkräfte rückten in der Nacht zu 140 Einsätzen aus. "
    "Im Hafen fuhren die Fähren nach Norden schon am Sonntag wieder nach Plan. "
    "In Altdorf fiel für Stunden der Strom aus. "
    "Am Dienstag soll es ruhiger werden, erwartet der Wetterdienst."
)
OTHER = (
    "Im Theater von Altdorf hat am Sonntag ein neues Stück über die Anfänge der Eisenbahn Premiere gefeiert. "
    "Das Publikum klatschte lange, doch einige Zuschauer verließen den Saal schon in der ersten Pause wieder."
)

Change = tuple[str, str, str, str, tuple[str, ...]]


def aligned(documents: Sequence[Document], sources: Sequence[str] = ()) -> Alignment:
    return align(documents, GERMAN, dict.fromkeys(sources, "source"))


def pair_of(read: Read, left: str, right: str, **options: str) -> SharedCopy:
    [pair] = aligned([read(left, name="a"), read(right, outlet="bote", name="b", **options)]).shared
    return pair


def changes(pair: SharedCopy, left: str, right: str) -> list[Change]:
    return [
        (e.kind, e.where, e.left.of(left) if e.left else "", e.right.of(right) if e.right else "", e.about) for e in pair.edits
    ]


def test_copies_are_paired_and_unrelated_texts_are_not(read: Read) -> None:
    documents = [read(text, outlet=outlet) for text, outlet in ((STORY, "a"), (EDITED, "b"), (OTHER, "c"), (SAME_DAY, "d"))]
    [pair] = aligned(documents).shared
    assert (pair.left, pair.right, pair.degree) == ("a/text", "b/text", "same")


def test_each_change_of_a_re_edited_story_is_found_as_what_it_is(read: Read) -> None:
    assert changes(pair_of(read, STORY, EDITED), STORY, EDITED) == [
        ("replaced", "text", "zwei", "drei", ()),
        (
            "replaced",
            "text",
            "belarussische Machthaber",
            "weißrussische Präsident",
            ("Belarus (Adjektiv)", "Alexander Lukaschenko"),
        ),
        ("replaced", "quote", "drei", "vier", ()),
        ("deleted", "text", "Rund 4500 Beschäftigte in der Region hängen vom Hafen ab", "", ()),
    ]


def test_a_copy_without_a_change_has_none(read: Read) -> None:
    pair = pair_of(read, STORY, STORY)
    assert (pair.edits, pair.containment, pair.quotes) == ((), 1.0, QuoteFidelity(kept=1))


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Rund 4500", "Rund 4.500", False),
        ("Rund 4500", "Rund 4 500", False),
        ("Rund 4500", "Rund 4\u202f500", False),
        ("zwei Container", "2 Container", False),
        ("drei Tagen", "3 Tagen", False),
        ("Rund 4500", "Rund 4 600", True),
        ("Rund 4500", "Rund 4,500", True),
        ("zwei Container", "3 Container", True),
    ],
)
def test_a_number_spelled_otherwise_is_no_change(read: Read, old: str, new: str, changed: bool) -> None:
    assert bool(pair_of(read, STORY, STORY.replace(old, new)).edits) is changed


def test_a_moved_sentence_is_moved_not_cut_and_added(read: Read) -> None:
    first, *rest = STORY.split(". ")
    moved = ". ".join([*(sentence.rstrip(".") for sentence in rest), first]) + "."
    assert [(e.kind, e.left.of(STORY)) for e in pair_of(read, STORY, moved).edits if e.left] == [("moved", first)]


def test_a_sentence_split_in_two_is_one_that_was_edited(read: Read) -> None:
    split = STORY.replace(
        "zwei Container, die von einem Frachter gefallen waren", "zwei Container. Sie waren von einem Frachter gefallen"
    )
    kinds = {kind for kind, *_ in changes(pair_of(read, STORY, split), STORY, split)}
    assert kinds == {"replaced", "deleted"}
    assert all(len(left.split()) < 4 for _, _, left, _, _ in changes(pair_of(read, STORY, split), STORY, split))


def test_a_story_told_anew_sentence_by_sentence_is_rewritten(read: Read) -> None:
    pair = pair_of(read, STORY, RETOLD)
    assert (pair.degree, pair.containment, pair.quotes) == ("rewritten", 0.0, QuoteFidelity(changed=1))
    # What they have in common are the sentences that correspond.
    assert [left.of(STORY).split()[0] for left, _ in pair.passages] == [
        sentence.split()[0].strip("„") for sentence in STORY.split(". ")
    ]
    found = changes(pair, STORY, RETOLD)
    reworded = [(left.split()[0], right.split()[0]) for kind, _, left, right, _ in found if kind == "reworded"]
    assert [left for left, _ in reworded] == ["Der", "Taucher", "Der", "Wir", "Die", "Rund", "Gewerkschaften", "Im"]
    assert ("replaced", "text", "Machthaber", "Präsident", ("Alexander Lukaschenko",)) in found
    assert {kind for kind, *_ in found} == {"reworded", "replaced"}


def test_a_paraphrase_with_hardly_a_word_in_common_is_rewritten(read: Read) -> None:
    left = (
        "Die Talbrücke bei Altdorf wird wegen schwerer Risse ab Montag für Lastwagen über 7,5 Tonnen gesperrt. "
        "Das teilte Verkehrsministerin Lena Kern am Freitag in der Landeshauptstadt mit. "
        "Prüfer hatten bei einer Untersuchung im März 140 Schäden an den Trägern entdeckt. "
        "Täglich überqueren rund 22.000 Fahrzeuge das Bauwerk aus dem Jahr 1968. "
        "Speditionen müssen nun einen Umweg von 35 Kilometern in Kauf nehmen. "
        "Der Verband der Spediteure sprach von einer Katastrophe für die Wirtschaft der Region. "
        "„Wir haben jahrelang gewarnt, und niemand hat gehört“, sagte Verbandschef Otto Rabe. "
        "Ein Neubau soll frühestens in sechs Jahren fertig sein und 90 Millionen Euro kosten."
    )
    right = (
        "Schwere Lkw dürfen von Montag an nicht mehr über die marode Brücke im Altdorfer Tal rollen. "
        "Lena Kern, die das Verkehrsressort führt, machte die Entscheidung am Freitag bekannt. "
        "Bei Prüfungen waren die Fachleute im März auf 140 schadhafte Stellen gestoßen. "
        "Etwa 22.000 Autos und Laster fahren jeden Tag über die 1968 errichtete Querung. "
        "Für Spediteure bedeutet das, dass sie 35 Kilometer zusätzlich fahren. "
        "Von einem Desaster für Betriebe im Umland ist bei ihrem Verband die Rede. "
        "Dessen Vorsitzender Rabe klagte, alle Warnungen seien über Jahre verhallt. "
        "Mit der Fertigstellung des 90 Millionen Euro teuren Ersatzes ist nicht vor Ablauf von sechs Jahren zu rechnen."
    )
    other = (
        "Nach der Sperrung der Talbrücke bei Altdorf haben sich am Montag lange Staus gebildet. "
        "Auf der Landstraße nach Neustadt ging zwei Stunden lang nichts mehr. "
        "Bürgermeisterin Anna Vogt verlangte vom Land Geld für den Lärmschutz. "
        "Die Polizei stellte 40 Fahrer, die das Verbot missachtet hatten. "
        "Wirte an der Umleitung freuen sich dagegen über mehr Gäste. "
        "Im Gemeinderat wird am Donnerstag über eine Fähre gesprochen."
    )
    pair = pair_of(read, left, right)
    assert (pair.degree, pair.containment) == ("rewritten", 0.0)
    assert sum(edit.kind == "reworded" for edit in pair.edits) >= 5
    assert aligned([read(left, name="a"), read(other, outlet="bote", name="b")]).shared == ()


def test_a_title_beside_a_full_name_and_one_beside_a_surname_are_of_one_person(read: Read) -> None:
    left = STORY.replace("Hafenmeisterin Anna Vogt", "Außenminister Otto Rabe")
    right = RETOLD.replace("Hafenmeisterin Anna Vogt", "Chefdiplomat Rabe")
    found = changes(pair_of(read, left, right), left, right)
    assert ("replaced", "text", "Außenminister", "Chefdiplomat", ("Otto Rabe",)) in found


def test_a_sentence_between_two_that_correspond_stands_for_the_one_in_its_place(read: Read) -> None:
    old, new = "Im vergangenen Jahr hatten Proteste", "Gewerkschaften fordern seit Monaten einen besseren Schutz der Einfahrt."
    right = STORY.replace(new, "Für den Abend ist eine Versammlung im Rathaus geplant.")
    found = changes(pair_of(read, STORY, right), STORY, right)
    assert old in right
    assert found == [("replaced", "text", new.rstrip("."), "Für den Abend ist eine Versammlung im Rathaus geplant", ())]


def test_a_sentence_cut_from_a_heavily_edited_copy_is_named(read: Read) -> None:
    edited = (
        STORY.replace("bleibt nach dem Sturm vom Wochenende bis auf Weiteres", "ist seit dem Sturm am Wochenende vorerst")
        .replace("Taucher fanden am Montag in der Einfahrt zwei Container", "Am Montag fanden Taucher dort zwei Kisten")
        .replace("hatte den Hafen erst im Frühjahr mit großem Gefolge besucht", "war hier im Frühjahr zu Besuch gewesen")
        .replace(
            "will die Container noch in dieser Woche mit einem Kran aus dem Wasser heben lassen",
            "will sie bald mit einem Kran heben",
        )
        .replace(" Rund 4500 Beschäftigte in der Region hängen vom Hafen ab.", "")
    )
    pair = pair_of(read, STORY, edited)
    assert 0.2 <= pair.containment < 0.4
    cut = [e.left.of(STORY) for e in pair.edits if e.kind == "deleted" and e.left]
    assert "Rund 4500 Beschäftigte in der Region hängen vom Hafen ab" in cut


def test_undated_paraphrases_of_a_small_corpus_are_found(read: Read) -> None:
    [pair] = aligned([read(STORY, None, name="a"), read(RETOLD, None, outlet="bote", name="b")]).shared
    assert pair.degree == "rewritten"


# Set sentences make the frame of such reports; who, where and how many are others.
GENRES = (
    (
        "Das Amtsgericht Neustadt hat am Dienstag einen 29-jährigen Mann wegen Körperverletzung zu einer Bewährungsstrafe verurteilt. "
        "Er hatte im Sommer einen Busfahrer geschlagen. Die Staatsanwaltschaft hatte acht Monate gefordert. "
        "Der Angeklagte entschuldigte sich im Prozess. Der Verteidiger plädierte auf eine Geldstrafe. "
        "Der Fahrer leidet bis heute unter Angst. Das Urteil ist noch nicht rechtskräftig.",
        "Das Landgericht Altdorf hat am Dienstag eine 45-jährige Frau wegen Betrugs zu drei Jahren Haft verurteilt. "
        "Sie hatte im Internet Häuser vermietet, die es nicht gab. Die Staatsanwaltschaft hatte vier Jahre gefordert. "
        "Die Angeklagte gestand im Prozess. Der Verteidiger plädierte auf eine Bewährungsstrafe. "
        "Mehr als 200 Urlauber verloren ihr Geld. Das Urteil ist noch nicht rechtskräftig.",
    ),
    (
        "Bei einem Unfall auf der A7 bei Neustadt ist am Dienstag ein 34-jähriger Mann ums Leben gekommen. "
        "Nach Angaben der Polizei kam sein Wagen aus ungeklärter Ursache von der Fahrbahn ab. Das Auto prallte gegen einen Baum. "
        "Der Fahrer starb noch an der Unfallstelle. Die Autobahn war für drei Stunden gesperrt. "
        "Der Schaden liegt bei rund 20.000 Euro.",
        "Bei einem Unfall auf der B3 bei Altdorf ist am Dienstag eine 67-jährige Frau ums Leben gekommen. "
        "Nach Angaben der Polizei geriet ihr Wagen aus ungeklärter Ursache auf die andere Fahrbahn. Das Auto stieß mit einem Bus zusammen. "
        "Die Frau starb noch an der Unfallstelle. Die Bundesstraße war für vier Stunden gesperrt. "
        "Der Schaden wird auf 50.000 Euro geschätzt.",
    ),
    (
        "Kanzlerin Anna Vogt hat den polnischen Ministerpräsidenten Otto Rabe am Montag in Neustadt empfangen. "
        "Bei einer Pressekonferenz betonten beide die enge Freundschaft ihrer Länder. "
        "„Polen ist für uns ein unverzichtbarer Partner“, sagte Vogt. Auch über Entschädigungen wurde gesprochen. "
        "Im Juni sollen Gespräche der Regierungen stattfinden. Am Abend reiste Rabe weiter nach Altdorf.",
        "Kanzlerin Anna Vogt hat den jordanischen König am Montag in Neustadt empfangen. "
        "Bei einer Pressekonferenz äußerten beide Sorge über die Lage im Osten. "
        "„Jordanien ist ein wichtiger Partner in der Region“, sagte Vogt. Auch über Hilfe wurde gesprochen. "
        "Im Juni soll eine Konferenz am Meer stattfinden. Am Abend reiste der König weiter nach Süden.",
    ),
)


@pytest.mark.parametrize("genre", GENRES, ids=["court", "accident", "reception"])
def test_two_reports_of_one_kind_are_not_rewritten_and_with_nothing_in_common_no_story(
    read: Read, genre: tuple[str, str]
) -> None:
    found = aligned([read(genre[0], name="a"), read(genre[1], outlet="bote", name="b")])
    assert found.shared == ()
    # Two receptions of one host on one day may be one event, for all that the words tell.
    assert len(found.stories) == 2 or genre is GENRES[2]


def test_two_reports_on_one_event_are_no_rewriting(read: Read) -> None:
    assert aligned([read(STORY, name="a"), read(SAME_DAY, outlet="bote", name="b")]).shared == ()


def test_two_texts_that_quote_the_same_speech_share_no_copy(read: Read) -> None:
    speech = "„" + OTHER.replace(". ", ", ").rstrip(".") + "“"
    left = f"Anna Vogt trat am Mittag vor die Presse und sagte: {speech}"
    right = f"{SAME_DAY} In einem anderen Saal sagte Anna Vogt: {speech}"
    assert aligned([read(left, name="a"), read(right, outlet="bote", name="b")]).shared == ()


@pytest.mark.parametrize(
    ("days", "sources", "left", "order"),
    [
        (("2024-05-24", "2024-05-24"), (), "a/text", "none"),
        (("2024-05-25", "2024-05-24"), (), "b/text", "date"),
        ((None, "2024-05-24"), (), "a/text", "none"),
        (("2024-05-24", "2024-05-25"), ("b",), "b/text", "source"),
    ],
)
def test_the_source_or_the_earlier_text_stands_on_the_left(
    read: Read, days: tuple[str | None, str], sources: tuple[str, ...], left: str, order: str
) -> None:
    documents = [read(STORY, day, outlet=outlet) for day, outlet in zip(days, "ab", strict=True)]
    [pair] = aligned(documents, sources).shared
    assert (pair.left, pair.order) == (left, order)


def test_undated_texts_are_compared_too(read: Read) -> None:
    assert pair_of(read, STORY, RETOLD, day=None).degree == "rewritten"  # type: ignore[arg-type]


def journeys(by: str, count: int) -> str:
    """Write so many sentences that have no seven words in common."""
    return " ".join(f"{by} {n} fährt um {n + 7} Uhr als {by} nach Halle {n + 11}." for n in range(count))


def test_one_passage_in_two_texts_needs_25_words_and_a_day_at_most(read: Read) -> None:
    passage = "Der Hafen von Neustadt bleibt nach dem schweren Sturm vom Wochenende bis auf Weiteres für große und sehr große Schiffe gesperrt, weil dort Container liegen."
    left, right = f"{passage} {journeys('Zug', 14)}", f"{SAME_DAY} {passage} {journeys('Bus', 14)}"
    documents = [read(left, "2024-05-24", name="a"), read(right, "2024-05-25", outlet="bote", name="b")]
    assert [(p.degree, p.passages[0][0].of(left)) for p in aligned(documents).shared] == [("passages", passage.rstrip("."))]
    late = [documents[0], read(right, "2024-05-27", outlet="bote", name="b")]
    assert aligned(late).shared == ()
    short = [read(left.replace("schweren ", "wilden "), "2024-05-24", name="a"), documents[1]]
    assert aligned(short).shared == ()


def test_duplicates_share_one_vote(read: Read) -> None:
    documents = [read(STORY, name="a"), read(STORY, outlet="bote", name="b"), read(OTHER, name="c")]
    groups = aligned(documents).groups
    assert groups == (("blatt/a", "bote/b"), ("blatt/c",))
    assert duplicate_weights(groups) == {"blatt/a": 0.5, "bote/b": 0.5, "blatt/c": 1.0}


def test_a_chain_of_copies_is_one_group() -> None:
    pairs = [
        SharedCopy(left, right, degree, 0.7, ())
        for left, right, degree in (("b", "c", "same"), ("a", "b", "same"), ("c", "d", "substantial"))
    ]
    assert duplicate_groups(["a", "b", "c", "d"], pairs) == [("a", "b", "c"), ("d",)]


def test_what_is_found_does_not_depend_on_the_order_of_the_other_texts(read: Read) -> None:
    documents = [read(text, outlet=outlet) for text, outlet in ((STORY, "a"), (EDITED, "b"), (RETOLD, "c"), (SAME_DAY, "d"))]
    forwards, backwards = aligned(documents), aligned(documents[::-1])
    both = [{(frozenset((p.left, p.right)), p.degree, p.containment) for p in found.shared} for found in (forwards, backwards)]
    assert both[0] == both[1]


@pytest.mark.parametrize(
    "piece",
    ["Hafen ", "„Ich sah den Hafen {n} von fern“, sagte Anna Vogt. ", "{n} ", "Der Kran {n} hob Container {n}. "],
    ids=["one word", "quotations", "no full stop", "sentences"],
)
def test_long_texts_take_seconds(read: Read, piece: str) -> None:
    count = 200_000 // len(piece)
    text = "".join(piece.format(n=100 * n) for n in range(count))
    documents = [read(text, outlet="a"), read(f"{text} Der Hafen bleibt zu.", outlet="b")]
    start = time.process_time()
    [pair] = aligned(documents).shared
    assert pair.degree == "same" and time.process_time() - start < 10


@pytest.mark.parametrize("count", [20, 70])
def test_a_text_in_many_outlets_is_the_same_copy_in_all(read: Read, count: int) -> None:
    prints = [read(f"{STORY} Das schrieb Zeitung {n}.", outlet=f"z{n:02}") for n in range(count)]
    others = [read(text, outlet=outlet) for text, outlet in ((SAME_DAY, "u"), (OTHER, "v"))]
    found = aligned([read(EDITED, outlet="zz"), *prints, *others], ["zz"])
    assert {pair.degree for pair in found.shared} == {"same"}
    # Each print is set beside the source, wherever that stands in the alphabet.
    assert {pair.right for pair in found.shared if pair.left == "zz/text"} == {d.article.id for d in prints}
    assert [len(group) for group in found.groups if len(group) > 1] == [count + 1]
    assert max(len(story.articles) for story in found.stories) == count + 1


def test_a_changed_headline_is_told_even_where_nothing_else_changed(read: Read) -> None:
    left, right = f"Hafen bleibt gesperrt\n\n{STORY}", f"Lukaschenkos Hafen liegt still\n\n{STORY}"
    pair = pair_of(read, left, right)
    assert (pair.headlines, pair.edits) == (("Hafen bleibt gesperrt", "Lukaschenkos Hafen liegt still"), ())
    assert pair_of(read, left, left).headlines == ()
    assert pair_of(read, STORY, left).headlines == ()


def test_a_quotation_told_in_other_words_is_changed_and_one_without_its_sentence_missing(read: Read) -> None:
    indirect = STORY.replace(
        "„Wir räumen die Einfahrt in drei Tagen“, sagte Hafenmeisterin Anna Vogt der Zeitung",
        "Hafenmeisterin Anna Vogt sagte der Zeitung, die Einfahrt sei in drei Tagen frei",
    )
    assert pair_of(read, STORY, indirect).quotes == QuoteFidelity(changed=1)
    cut = STORY.replace(" „Wir räumen die Einfahrt in drei Tagen“, sagte Hafenmeisterin Anna Vogt der Zeitung.", "")
    assert pair_of(read, STORY, cut).quotes == QuoteFidelity(missing=1)
    # What is left of its sentence says nothing of it.
    left = STORY.replace("der Zeitung.", "der Zeitung und lobte die Taucher vom Verein Neptun.")
    told = left.replace("„Wir räumen die Einfahrt in drei Tagen“, sagte ", "").replace(" der Zeitung und", "")
    assert pair_of(read, left, told).quotes == QuoteFidelity(missing=1)


def test_a_quotation_that_stands_beside_another_sentence_is_there(read: Read) -> None:
    quote = "„Wir räumen die Einfahrt in drei Tagen“, sagte Hafenmeisterin Anna Vogt der Zeitung."
    moved = STORY.replace(f" {quote}", "").replace(
        "hängen vom Hafen ab.", "hängen vom Hafen ab. Die Hafenmeisterin: „In drei Tagen werden wir die Einfahrt räumen.“"
    )
    assert pair_of(read, STORY, moved).quotes == QuoteFidelity(changed=1)


def test_three_sentences_that_became_one_are_one_change(read: Read) -> None:
    three = "Die Einfahrt bleibt gesperrt. Ein Ersatzverkehr mit Bussen ist eingerichtet. Die Feuerwehr war mit 80 Kräften im Einsatz."
    one = "Die Einfahrt bleibt gesperrt, ein Ersatzverkehr mit Bussen ist eingerichtet, die Feuerwehr war mit 80 Kräften im Einsatz."
    for left, right in ((three, one), (one, three)):
        kinds = {edit.kind for edit in pair_of(read, f"{STORY} {left}", f"{STORY} {right}").edits}
        assert kinds <= {"replaced", "reworded"}


def test_a_text_that_an_outlet_prints_again_on_other_days_is_the_same_copy(read: Read) -> None:
    prints = [read(STORY, f"2024-05-{day}", name=f"p{day}") for day in ("06", "09", "14", "21")]
    others = [read(text, "2024-05-06", name=name) for text, name in ((SAME_DAY, "x"), (OTHER, "y"))]
    found = aligned([*prints, *others])
    assert {pair.degree for pair in found.shared} == {"same"}
    assert [len(group) for group in found.groups if len(group) > 1] == [4]
    # What is printed again is an article, no box: its words count.
    assert found.standing == {}
