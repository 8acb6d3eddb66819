"""Labels: whose title is it?"""

from collections.abc import Callable

import pytest

from comparator.model import Document

Read = Callable[..., Document]
PUTIN, LUKASCHENKO = "Wladimir Putin", "Alexander Lukaschenko"


def labels(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(b.label, b.persons) for b in document.labels]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Präsident Karl Boll kam.", [("Präsident", ("Karl Boll",))]),
        ("Der belarussische Machthaber Alexander Lukaschenko kam.", [("Machthaber", (LUKASCHENKO,))]),
        ("Karl Boll, Präsident der Republik, kam.", [("Präsident", ("Karl Boll",))]),
        ("Karl Boll – lange Zeit „der letzte Diktator“ – kam.", [("Diktator", ("Karl Boll",))]),
        ("Der weißrussische Präsident ernannte einen General.", [("Präsident", (LUKASCHENKO,))]),
        ("Russlands Staatschef kam.", [("Staatschef", (PUTIN,))]),
        ("Er dankte dem Kreml-Chef.", [("Kreml-Chef", (PUTIN,))]),
        ("Der Präsident von Weißrussland kam.", [("Präsident", (LUKASCHENKO,))]),
        (
            "Der russische Präsident Wladimir Putin sagte es seinem belarussischen Amtskollegen.",
            [("Präsident", (PUTIN,)), ("Amtskollege", (LUKASCHENKO,))],
        ),
        ("Putin und Lukaschenko kamen. Die beiden Präsidenten lachten.", [("Präsident", (LUKASCHENKO, PUTIN))]),
        ("Präsident Boris Johnson kam.", [("Präsident", ("Boris Johnson",))]),
        ("Der Autokrat aus Minsk kam.", [("Autokrat", (LUKASCHENKO,))]),
        (
            "Machthaber Lukaschenko traf Putin. Der Machthaber lachte.",
            [("Machthaber", (LUKASCHENKO,)), ("Machthaber", (LUKASCHENKO,))],
        ),
        ("Rebellenführer Karl Boll kam.", [("Rebellenführer", ("Karl Boll",))]),
        ("Der Chef des Stabs, Karl Boll, kam.", [("Chef", ("Karl Boll",))]),
    ],
)
def test_a_title_is_bound_to_the_person_it_means(read: Read, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Präsidentschaftswahl war am Sonntag.",
        "Der frühere russische Präsident kam.",
        "Der Vizepräsident der USA kam.",
        "Putin und Lukaschenko kamen. Der Präsident lachte.",
        "Er ernannte einen neuen Chef des Generalstabs.",
        "Ein Minister kam.",
        "Der Chef lachte. Karl Boll ging.",
        "Ein Anwalt der Boll Organisation kam, Karl Boll ging.",
        "Am Abend sagte sein Arzt, Karl Boll könne wieder arbeiten.",
        "Karl Boll ist noch lange nicht Präsident.",
        "Karl Boll, sowie ein Reporter, kamen.",
        "Sie half als Managerin Karl Boll zum Sieg.",
    ],
    ids=[
        "a compound that only begins so",
        "a former one",
        "a deputy",
        "two would fit",
        "an unknown man",
        "anybody",
        "a full stop between",
        "a firm of that name",
        "a new clause",
        "denied",
        "a list",
        "a woman's title",
    ],
)
def test_a_title_that_means_nobody_certain_is_left_out(read: Read, text: str) -> None:
    assert labels(read(text)) == []


@pytest.mark.parametrize(
    ("day", "person"), [("2016-05-01", "Barack Obama"), ("2019-05-01", "Donald Trump"), ("2022-05-01", "Joe Biden")]
)
def test_the_date_decides_who_holds_an_office(read: Read, day: str, person: str) -> None:
    assert labels(read("Der US-Präsident kam.", day)) == [("US-Präsident", (person,))]


def test_without_a_date_an_office_held_by_several_binds_nobody(read: Read) -> None:
    assert labels(read("Der US-Präsident kam.", None)) == []


def test_a_title_in_the_genitive_belongs_to_another_than_the_name_beside_it(read: Read) -> None:
    assert labels(read("Karl Boll, der Leibarzt des Präsidenten, kam.")) == [("Leibarzt", ("Karl Boll",))]


def test_an_epithet_in_marks_is_a_label_as_a_whole(read: Read) -> None:
    text = "Karl Boll – lange Zeit „Europas letzter Diktator“ – kam."
    assert [b.of(text) for b in read(text).labels] == ["Europas letzter Diktator"]


def test_a_label_in_a_quotation_is_not_the_narrators(read: Read) -> None:
    document = read("„Das schlug Präsident Karl Boll vor“, sagte Anna Vogt.")
    assert [(b.label, b.voice) for b in document.labels] == [("Präsident", "direct")]


def test_a_title_in_furniture_is_no_label(read: Read) -> None:
    body = "Der Stadtrat hat am Montag den Haushalt der Stadt Neustadt beschlossen."
    assert labels(read(f"{body}\n{body}\n\nMehr zum Thema\n\nPräsident Karl Boll")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Pianistin Anna Vogt kam.", [("Pianistin", ("Anna Vogt",))]),
        ("Der Rebellenchef Karl Boll kam.", [("Rebellenchef", ("Karl Boll",))]),
        ("Er dankte dem Gitarristen Karl Boll.", [("Gitarrist", ("Karl Boll",))]),
        ("Die Professorin Anna Vogt kam. Karl Boll ging. Das lehnt die Professorin ab.", [("Professorin", ("Anna Vogt",))] * 2),
        ("Anna Vogt und Karl Boll kamen. Das lehnt die Professorin ab.", [("Professorin", ("Anna Vogt",))]),
    ],
)
def test_titles_that_no_list_has(read: Read, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Im Dezember Anna Vogt zu hören war schön.",
        "Die Forscher stritten. Karl Boll ging.",
        "Karl Boll saß auf dem Boot der Entführer.",
        "Der stellvertretende Außenminister Russlands kam.",
        "Bürgermeister Karl Boll kam. Der Bürgermeister von Altdorf ging.",
        "Die Professorin kam. Anna Vogt und Eva Lenz gingen. Das lehnt die Professorin ab.",
        "Das Wasser Anna Vogts war kalt.",
    ],
    ids=["a month", "several", "genitive plural", "deputy", "of another town", "two women", "genitive"],
)
def test_what_is_no_label_of_the_person_named(read: Read, text: str) -> None:
    assert [b for b in labels(read(text)) if b[0] != "Bürgermeister"] == []


@pytest.mark.parametrize(
    ("text", "day", "persons"),
    [
        ("Der US-Präsident kam.", "2021-06-01", ("Joe Biden",)),
        ("Der US-Präsident kam.", "2025-06-01", ("Donald Trump",)),
        ("Der japanische Ministerpräsident kam.", "2022-03-01", ("Fumio Kishida",)),
        ("Die estnische Regierungschefin kam.", "2023-03-01", ("Kaja Kallas",)),
        ("Der iranische Außenminister kam.", "2020-03-01", ("Mohammed Dschawad Sarif",)),
        ("Der britische König kam.", "2023-03-01", ("Charles III.",)),
    ],
)
def test_an_office_finds_its_holder_by_country_and_day(read: Read, text: str, day: str, persons: tuple[str, ...]) -> None:
    assert [b.persons for b in read(text, day).labels] == [persons]


def test_after_the_day_the_list_was_compiled_nobody_is_known(read: Read) -> None:
    assert read("Der japanische Ministerpräsident kam.", "2030-01-01").labels == ()


def test_a_title_and_a_surname_after_that_day_still_name_the_person(read: Read) -> None:
    assert labels(read("Präsident Lukaschenko kam.", "2030-01-01")) == [("Präsident", (LUKASCHENKO,))]
