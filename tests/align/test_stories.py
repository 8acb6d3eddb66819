"""Stories: articles on one event, and what each of them tells."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.align import align
from comparator.align.elements import ElementFinder
from comparator.align.stories import average_linkage
from comparator.language import load_language
from comparator.model import Document
from tests.align.test_reuse import OTHER, RETOLD, SAME_DAY, STORY

Read = Callable[..., Document]
GERMAN = load_language("de")


def stories(*documents: Document) -> list[tuple[str, ...]]:
    return [story.articles for story in align(documents, GERMAN).stories]


def test_articles_on_one_event_are_one_story_within_two_days(read: Read) -> None:
    first, second = read(STORY, "2024-05-24", name="a"), read(RETOLD, "2024-05-26", outlet="bote", name="b")
    others = [read(OTHER, "2024-05-25", name="c"), read(SAME_DAY, "2024-05-25", name="d")]
    assert stories(first, second, *others) == [("blatt/a", "bote/b"), ("blatt/c",), ("blatt/d",)]


def test_three_days_apart_is_another_story(read: Read) -> None:
    assert len(stories(read(STORY, "2024-05-24", name="a"), read(RETOLD, "2024-05-27", outlet="bote", name="b"))) == 2


CUP = (
    "Neustadt hat das Achtelfinale des Pokals gewonnen. Vor 20.000 Zuschauern in der ausverkauften Arena traf Anna Vogt in der "
    "zweiten Halbzeit zum Sieg. „Wir haben verdient gewonnen“, sagte Trainer Karl Boll nach dem Spiel."
)
SECOND_CUP = (
    "Altdorf steht nach einem Sieg im Elfmeterschießen im Viertelfinale des Pokals. Im Achtelfinale am Abend hielt Torhüterin "
    "Lena Kern zwei Schüsse. Trainer Otto Rabe lobte nach dem Spiel vor 9000 Zuschauern ihre Ruhe."
)


def test_two_matches_of_a_day_are_two_stories(read: Read) -> None:
    first, second = read(CUP, name="a"), read(SECOND_CUP, outlet="bote", name="b")
    assert stories(first, second) == [("blatt/a",), ("bote/b",)]
    # Without the names they might be one match, seen twice.
    unnamed = SECOND_CUP.replace("Lena Kern ", "").replace(" Otto Rabe", "").replace("9000", "20.000")
    assert stories(first, read(unnamed, outlet="bote", name="b")) == [("blatt/a", "bote/b")]


def test_undated_articles_are_one_story_only_if_they_share_their_text(read: Read) -> None:
    first, copy = read(STORY, None, name="a"), read(STORY, "2024-05-24", outlet="bote", name="b")
    assert stories(first, copy) == [("blatt/a", "bote/b")]
    assert len(stories(read(CUP, None, name="a"), read(SECOND_CUP.replace("Lena Kern", "Anna Vogt"), None, name="b"))) == 2


def links(*pairs: tuple[int, int, float]) -> dict[int, dict[int, float]]:
    table: dict[int, dict[int, float]] = {n: {} for pair in pairs for n in pair[:2]}
    for i, k, value in pairs:
        table[i][k] = table[k][i] = value
    return table


def test_a_chain_of_reports_is_not_one_story() -> None:
    # Each is like the next; the ends have nothing in common.
    chain = links(*((n, n + 1, 0.4) for n in range(5)))
    assert average_linkage(chain, 0.2) == [[0, 1], [2, 3], [4, 5]]


def test_reports_that_are_all_alike_are_one_story() -> None:
    every = links(*((i, k, 0.3) for i, k in combinations(range(5), 2)))
    assert average_linkage(every, 0.2) == [[0, 1, 2, 3, 4]]


pairs = st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 9).map(lambda n: n / 10)).filter(lambda p: p[0] != p[1])


@given(st.lists(pairs, min_size=1, max_size=20))
def test_groups_part_the_articles_and_hold_together_on_average(found: list[tuple[int, int, float]]) -> None:
    table = links(*found)
    known = {i: dict(others) for i, others in table.items()}
    groups = average_linkage(table, 0.3)
    assert sorted(n for group in groups for n in group) == sorted(known)
    for one, two in combinations(groups, 2):
        between = [known[i].get(k, 0.0) for i in one for k in two]
        assert sum(between) / len(between) < 0.3 + 1e-9


def elements(*documents: Document) -> list[tuple[str, str, list[str]]]:
    return [(e.kind, e.text, [article for article, _ in e.places]) for e in ElementFinder(GERMAN).find(documents)]


def test_what_one_outlet_has_and_another_lacks_is_listed_by_name_number_and_quote(read: Read) -> None:
    quote = "„Wir räumen die ganze Einfahrt in drei Tagen“"
    left = f"Der Hafen ist zu. {quote}, sagte Hafenmeisterin Anna Vogt am 12. Mai 2024. Rund 4.500 Beschäftigte warten, und 17,5 Prozent zahlen."
    right = f"{quote.replace('ganze ', '')}, sagte Hafenmeisterin Anna Vogt. Auch Reeder Karl Boll war da. 4500 Menschen und drei Hunde warten."
    found = elements(read(left, name="a"), read(right, outlet="bote", name="b"))
    assert found == [("name", "Karl Boll", ["bote/b"]), ("number", "17,5 Prozent", ["blatt/a"])]


def test_what_every_outlet_has_is_not_listed_and_two_articles_of_one_outlet_are_one_voice(read: Read) -> None:
    text = "Hafenmeisterin Anna Vogt sprach am Montag. 300 Schiffe warten."
    documents = [read(text, name="a"), read("Nur 300 Schiffe kamen.", name="b"), read(text, outlet="bote", name="c")]
    assert elements(*documents) == []


def test_a_surname_is_the_person_that_another_outlet_names_in_full(read: Read) -> None:
    left, right = "Bürgermeisterin Karin Weber kam am Montag.", "Rathauschefin Weber kam am Montag."
    assert elements(read(left, name="a"), read(right, outlet="bote", name="b")) == []
    # Of two of one surname either may be meant: neither is said to be lacking.
    assert elements(read("Karin Weber und Otto Weber kamen am Montag.", name="a"), read(right, outlet="bote", name="b")) == []


def test_a_figure_that_another_outlet_writes_as_a_word_is_no_gap(read: Read) -> None:
    left, right = "Sie sprachen am Montag 12 Minuten lang.", "Sie sprachen am Montag zwölf Minuten lang."
    assert elements(read(left, name="a"), read(right, outlet="bote", name="b")) == []


@pytest.mark.parametrize(
    ("left", "right", "lacking"),
    [
        # What stands there in another form is there.
        ("Rund 3000 Menschen kamen.", "Rund dreitausend Menschen kamen.", []),
        ("Der Schaden beträgt 800.000 Euro.", "Der Schaden beträgt 0,8 Millionen Euro.", []),
        ("Es kamen 40 Helfer.", "Vierzig Helfer kamen.", []),
        ("Zwei Millionen Euro fehlen.", "2.000.000 Euro fehlen.", []),
        ("Rund 3000 Menschen kamen.", "Rund viertausend Menschen kamen.", ["3000 Menschen", "viertausend Menschen"]),
        ("Das beschloss die SPD am Montag.", "Das sagte SPD-Chef Karl Boll.", ["Karl Boll"]),
        ("Das beschloss die EU am Montag.", "Das beschloss die Europäische Union am Montag.", []),
        ("Das beschloss die EU am Montag.", "Das beschloss der Rat am Montag.", ["EU"]),
        ("Das beschloss die EZB am Montag.", "Das beschloss die Europäische Zentralbank am Montag.", []),
        ("Das beschloss der DGB am Montag.", "Das beschloss der Deutsche Gewerkschaftsbund am Montag.", []),
        ("Das beschloss die SPD am Montag.", "Das beschlossen die Sozialdemokraten am Montag.", []),
        ("Das beschloss die SPD am Montag.", "Das beschloss ein Sozialverband am Montag.", ["SPD"]),
        ("Es kamen rund 2000 Beamte.", "Es kamen rund zweitausend Beamte.", []),
        ("Es kamen rund 2000 Beamte.", "Es kamen rund 3000 Beamte.", ["2000 Beamte", "3000 Beamte"]),
        ("Sie baute 2015 Häuser am Markt.", "Sie baute am Markt.", []),
        ("Es kamen 17 Helfer.", "Siebzehn Helfer kamen.", []),
        ("Es kamen 25 Helfer.", "Fünfundzwanzig Helfer kamen.", []),
        ("Es kamen 31 Helfer.", "Einunddreissig Helfer kamen.", []),
        ("Es kamen 350 Helfer.", "Dreihundertfünfzig Helfer kamen.", []),
        ("Das kostet 2,5 Prozent.", "Das kostet zweieinhalb Prozent.", []),
        ("Es kamen 150 Tausend Menschen.", "Es kamen 150.000 Menschen.", []),
        ("Es kamen 25 Helfer.", "Vierundzwanzig Helfer kamen.", ["25 Helfer", "Vierundzwanzig Helfer"]),
        ("Bürgermeister Karl Boll kam.", "Am Abend sah man, dass Boll kam.", []),
        # Another person of that name is not the same one.
        ("Bürgermeister Karl Boll kam.", "Ministerin Anna Boll kam.", ["Anna Boll", "Karl Boll"]),
        ("„Wir räumen die ganze Einfahrt in drei Tagen“, sagte sie.", "Die ganze Einfahrt werde in drei Tagen geräumt, wir räumen, hieß es.", []),
        ("„Ein Wolf, der Zäune überwindet, lernt nicht mehr um“, sagte sie.", "Ein Wolf, der einmal Zäune überwunden habe, lerne nicht um.", []),
        ("„Wir räumen die ganze Einfahrt in drei Tagen“, sagte sie.", "Der Hafen bleibt zu.", ["„Wir räumen die ganze Einfahrt in drei Tagen“"]),
    ],
)  # fmt: skip
def test_only_what_another_outlet_has_in_no_form_is_lacking(read: Read, left: str, right: str, lacking: list[str]) -> None:
    found = elements(read(left, name="a"), read(right, outlet="bote", name="b"))
    assert sorted(text for _, text, _ in found) == lacking


def test_organisations_are_named_by_their_initials(read: Read) -> None:
    left, right = (
        "Die KWB hob am Montag die Preise an. Das FREUT DIE BANK.",
        "Die Verkehrsbetriebe hoben am Montag die Preise an.",
    )
    assert elements(read(left, name="a"), read(right, outlet="bote", name="b")) == [("name", "KWB", ["blatt/a"])]


def test_what_only_a_source_has_is_no_gap(read: Read) -> None:
    documents = [
        read(STORY, name="a"),
        read(STORY, outlet="bote", name="b"),
        read(f"{STORY} Der Schaden beträgt 77 Millionen.", outlet="agentur", name="c"),
    ]
    [story] = align(documents, GERMAN, {"agentur": "agency"}).stories
    assert (len(story.articles), story.elements) == (3, ())


def test_places_are_those_of_the_words_themselves(read: Read) -> None:
    left, right = read("Es warten 300 Schiffe.", name="a"), read("Es warten Schiffe.", outlet="bote", name="b")
    [element] = ElementFinder(GERMAN).find([left, right])
    assert [span.of(left.article.text) for _, span in element.places] == ["300"]


def test_numbers_with_blanks_and_full_stops_are_the_same(read: Read) -> None:
    documents = [
        read(f"Es kamen {number} Menschen.", outlet=name)
        for name, number in (("a", "220.000"), ("b", "220 000"), ("c", "220000"))
    ]
    assert elements(*documents) == []
    assert elements(*documents, read("Es kamen viele Menschen.", outlet="d"))[0][1] == "220.000 Menschen"
