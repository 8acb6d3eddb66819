"""Labels: whose title is it?"""

import datetime as dt

import pytest

from comparator.annotate import PageSettings, annotate
from comparator.model import Article, Outlet
from comparator.pack import Language
from tests.conftest import Read, labels

PUTIN, LUKASCHENKO = "Wladimir Putin", "Alexander Lukaschenko"


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
        ("Der SPD-Mann Karl Boll kam.", [("SPD-Mann", ("Karl Boll",))]),
        ("Anna Vogt ist Krankenschwester.", [("Krankenschwester", ("Anna Vogt",))]),
        ("Karl Boll ist überzeugter Föderalist.", [("Föderalist", ("Karl Boll",))]),
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
        "Der Mann Karl Boll und die Frau Anna Vogt kamen.",
        "Man verglich Karl Boll mit dem Ölgiganten Aramco.",
    ],
    ids=["a month", "several", "genitive plural", "deputy", "of another town", "two women", "genitive", "a man", "a firm"],
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


BOLL, VOGT = ("Karl Boll",), ("Anna Vogt",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kandidat und Minister Karl Boll kam.", [("Kandidat", BOLL), ("Minister", BOLL)]),
        ("Der Autor, Regisseur und Sänger Karl Boll kam.", [("Autor", BOLL), ("Regisseur", BOLL), ("Sänger", BOLL)]),
        ("Anna Vogt ist Ärztin und Vorsitzende des Vereins.", [("Ärztin", VOGT), ("Vorsitzende", VOGT)]),
        ("Die Minister Karl Boll und Anna Vogt kamen.", [("Minister", (*BOLL, *VOGT))]),
        ("Die Minister Karl Boll, Max Lenz und Anna Vogt kamen.", [("Minister", (*BOLL, "Max Lenz", *VOGT))]),
        ("Mit den künftigen Vorsitzenden Karl Boll und Anna Vogt ging es.", [("Vorsitzende", (*BOLL, *VOGT))]),
        ("Der Minister als Vizekanzler? Karl Boll lachte. Karl Boll ist Minister.", [("Minister", BOLL), ("Minister", BOLL)]),
        ("Die Vorsitzende der Fraktion Anna Vogt kam.", [("Vorsitzende", VOGT)]),
        ("Der Leiter der Klinik am See (KAS), Karl Boll, kam.", [("Leiter", BOLL)]),
        ("Der Präsident des Verbands „Süd“ Karl Boll kam.", [("Präsident", BOLL)]),
        ("Karl Boll traf Anna Vogt. Die beiden Kandidaten lachten.", [("Kandidat", (*VOGT, *BOLL))]),
        ("Karl Boll (CDU), umtriebiger Wortführer der Länder, kam.", [("Wortführer", BOLL)]),
        ("Wie Anna Vogt sagt, die Präsidentin des Verbands, ist es spät.", [("Präsidentin", VOGT)]),
        ("Der derzeitige Vorsitzende, der hessische Minister Karl Boll, kam.", [("Vorsitzende", BOLL), ("Minister", BOLL)]),
        ("Die Staatsanwältin (Anna Vogt) kam.", [("Staatsanwältin", VOGT)]),
        ("Anna Vogt, Pianistin aus Linz, kam.", [("Pianistin", VOGT)]),
        ("Kanzlerin Merkels Rede war kurz.", [("Kanzlerin", ("Angela Merkel",))]),
        ("Die „Süd“-Chefin Anna Vogt kam.", [("Chefin", VOGT)]),
        ("Die „Präsidentin“ Anna Vogt kam.", [("Präsidentin", VOGT)]),
        ("Dann sprach OB Karl Boll mit Waldhilfe-Vorstand Anna Vogt.", [("OB", BOLL), ("Waldhilfe-Vorstand", VOGT)]),
    ],
)
def test_titles_beside_a_name_in_other_shapes(read: Read, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Verhandlungsführer der Arbeitnehmer kam, Karl Boll ging.",
        "Die Kanzlerin, der Minister Karl Boll und andere kamen.",
        "Anna Vogt, Berlin, schrieb.",
        "Karl Boll kam. Im Haus der Entdecker Karl Bolls war es kalt.",
        "Ein Kollege Merkels kam.",
        "Da schoss ein Polizist dem armen Karl Boll ins Bein.",
        "Karl Boll traf Anna Vogt, um von beiden Ländern zu reden.",
        "Karl Boll, der große Wasser liebt, kam.",
        "Auf der Bühne stand ein Lautsprecher Karl Boll im Weg.",
        "Zuletzt gab eine Mehrheit der Amerikaner Karl Boll schlechte Noten.",
        "Karl Boll plant, Rückkehrer aus Linz zu testen, und zwar bald.",
    ],
    ids=[
        "a group",
        "a list",
        "a place",
        "a group of old",
        "somebody else's",
        "an object",
        "two things",
        "a relative clause",
        "a thing",
        "most of a group",
        "an object of what is planned",
    ],
)
def test_what_only_looks_like_a_title_of_the_name(read: Read, text: str) -> None:
    assert [b for b in labels(read(text, "2024-05-24")) if b[0] not in ("Minister", "Kanzlerin")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll ist seit Jahren Richter.", [("Richter", BOLL)]),
        ("Anna Vogt kam. Sie war lange Richterin.", [("Richterin", VOGT)]),
        ("Karl Boll aus Linz, 1982 geboren, ist Musiker.", [("Musiker", BOLL)]),
        ("Als Trainer hat Karl Boll viel erreicht.", [("Trainer", BOLL)]),
        ("Karl Boll gilt als Hardliner.", [("Hardliner", BOLL)]),
        ("Seit Montag ist Karl Boll Direktor.", [("Direktor", BOLL)]),
        ("Die Wahl von Karl Boll zum Direktor war knapp.", [("Direktor", BOLL)]),
        ("Größter Rivale bleibt der Weltmeister Karl Boll.", [("Rivale", BOLL), ("Weltmeister", BOLL)]),
        ("Anna Vogt nannte Karl Boll einen Hardliner.", [("Hardliner", BOLL)]),
        ("Karl Boll, sonst still, sieht sich heute, nach Jahren, als Sieger.", [("Sieger", BOLL)]),
        ("Der Minister Karl Boll kam. Der Minister ist Arzt.", [("Minister", BOLL), ("Minister", BOLL), ("Arzt", BOLL)]),
        ("Die Ministerin Anna Vogt kam. Ein Freund der Ministerin ist Arzt.", [("Ministerin", VOGT)] * 2),
        ("Karl Boll, sonst still, verklagte die Firma, nach Jahren, als Lügner.", []),
        ("Karl Boll ging. Viele schmähten ihn als Lügner.", [("Lügner", BOLL)]),
        ("Karl Boll ging. Viele kannten das Dorf als Lügner.", []),
        ("Anna Vogt brachte Karl Boll einen Arzt.", []),
        ("Karl Boll ging zum Arzt.", []),
        ("Karl Boll ist kein Richter.", []),
        ("Karl Boll ist nach dem Besuch beim Richter müde.", []),
        ("Karl Boll ist sein Verbündeter.", []),
        ("Gut, dass es so sei. Karl Boll ruft hier seine eigenen Polizisten.", []),
    ],
)
def test_titles_that_are_said_of_somebody(read: Read, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Virologe Karl Boll kam. Anna Vogt ging. Der Forscher blieb.", [("Virologe", BOLL), ("Forscher", BOLL)]),
        ("Der Gesundheitsexperte Karl Boll kam. Dann ging der Experte.", [("Gesundheitsexperte", BOLL), ("Experte", BOLL)]),
        ("Karl Boll sprach von Vandalismus. Zugleich warnte der Kulturmanager vor Eile.", [("Kulturmanager", BOLL)]),
        ("Da ändere sich wenig, sagt der Amtschef. Das sagt Amtschef Karl Boll auch.", [("Amtschef", BOLL)] * 2),
        ("Karl Boll rief an. Der Leiter der Klinik war müde.", [("Leiter", BOLL)]),
        ("Virologen Karl Boll und Max Lenz kamen. Die Virologen lachten.", [("Virologe", BOLL)]),
        ("Karl Boll warnte davor. „Es ist spät“, sagte der FDP-Politiker.", [("FDP-Politiker", BOLL)]),
        ("Karl Boll warnte davor. Es regnete. Der Leiter der Klinik rief an.", [("Leiter", BOLL)]),
        ("Der Autor Karl Boll kam. „Es ist spät“, sagte der Arzt.", [("Autor", BOLL), ("Arzt", BOLL)]),
        ("Anna Vogt kam. Die „Kulturmanagerin“ lachte.", [("Kulturmanagerin", VOGT)]),
        ("Anna Vogt kam. „Die Kulturmanagerin war längst da.“", []),
        ("Karl Boll traf Max Lenz. Es regnete. Der Leiter der Klinik rief an.", []),
        # Nobody is named whom the title would fit.
        ("Karl Boll kam. Das Haus folgt dem Modell Albert Schweitzers. Der Leiter der Klinik war müde.", []),
        ("Der Lehrer Karl Boll kam. Es geht um die Freunde des Schülers.", [("Lehrer", BOLL)]),
        ("Die Autorin Anna Vogt schrieb ein Buch. Die Erzählerin reist.", [("Autorin", VOGT)]),
        ("Der Vorsitzende Karl Boll kam. Es ging um die Briefwahl des Vorsitzenden.", [("Vorsitzende", BOLL)]),
        ("Karl Boll warnte davor. Das sagte auch einer der Bergsteiger.", []),
        ("Anna Vogt sprach. Der Kulturmanager schwieg.", []),
        ("Karl Boll traf Max Lenz. Das sei falsch, sagte der FDP-Politiker.", []),
        ("Kandidat Karl Boll sprach. Dann ging der Demokrat.", [("Kandidat", BOLL)]),
        ("Karl Boll sprach. Man dankte jedem Mitarbeiter.", []),
        ("Der Richter Karl Boll sprach. Dann kam der Generalbundesanwalt.", [("Richter", BOLL)]),
        ("Die Richterin Anna Vogt sprach. Man hörte die Angeklagte.", [("Richterin", VOGT)]),
        ("Karl Boll sprach. Er habe mit dem Chef der Klinik telefoniert.", []),
        ("Karl Boll sprach. Der Ministeriumssprecher schwieg.", []),
        ("Karl Boll traf Max Lenz. Max Lenz ging. Es war kalt. Es war spät. Es war dunkel. Der Gastronom schwieg.", []),
        ("Karl Boll sprach. Emmerling ist der Gründer der Firma.", []),
        ("Karl Boll wählte von den Dozenten einen.", []),
        ("Der Richter Karl Boll kam, dazu das Treffen der Länderchefs.", [("Richter", BOLL)]),
        ("Der Minister Karl Boll kam. Ermittelt wird gegen den Bürgermeister.", [("Minister", BOLL)]),
        ("Der Richter Karl Boll kam. Ein Forscher ging. Der Forscher lachte.", [("Richter", BOLL)]),
        ("Karl Boll kam. Er sei müde, sagte ein Sprecher. Der Sprecher ging.", []),
        ("Karl Boll zählte die Bücher der amerikanischen Verleger.", []),
    ],
)
def test_a_bare_title_means_whom_the_text_has_spoken_of(
    read: Read, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "day", "persons"),
    [
        ("Die Kanzlerin kam.", "2020-10-20", [("Angela Merkel",)]),
        ("Das sagte der Papst.", "2020-10-20", [("Franziskus",)]),
        ("Der Bundesfinanzminister kam.", "2020-10-20", [("Olaf Scholz",)]),
        ("Bayerns Ministerpräsident kam.", "2020-10-20", [("Markus Söder",)]),
        ("Jens Spahn kam. Der Gesundheitsminister lachte.", "2020-10-20", [("Jens Spahn",)]),
        ("Barack Obama kam. Der frühere Präsident lachte.", "2020-10-20", [("Barack Obama",)]),
        ("Barack Obama kam. Der Präsident lachte.", "2020-10-20", []),
        ("Präsident Emmanuel Macron kam. Der Präsident der Handelskammer ging.", "2020-10-20", [("Emmanuel Macron",)]),
        ("Mike Pence kam. Dann tritt der Vizepräsident in Linz auf.", "2020-10-20", [("Mike Pence",)]),
        ("Donald Trump kam. Nach Linz fuhr der Ärztepräsident.", "2020-10-20", []),
        ("Der Finanzminister kam.", "2020-10-20", []),
        ("Der Bundesärztekammer-Präsident kam.", "2020-10-20", []),
        ("Der Präsident kam.", "2020-10-20", []),
        ("Jeder US-Präsident kam.", "2020-10-20", []),
        ("Donald Trump kam. Wer auch immer zum Präsidenten gewählt werde, müsse sparen.", "2020-10-20", []),
        ("Ein US-Präsident müsse ruhig sein.", "2020-10-20", []),
        ("Donald Trump kam. Wäre der Präsident nur ruhig!", "2020-10-20", [("Donald Trump",)]),
        ("Die Kanzlerin kam.", "2022-10-20", []),
        ("Die Kanzlerin kam.", None, []),
    ],
)
def test_offices_at_home_and_of_old(read: Read, text: str, day: str | None, persons: list[tuple[str, ...]]) -> None:
    assert [b.persons for b in read(text, day).labels] == persons


@pytest.mark.parametrize(
    ("country", "persons"),
    [("", [("Olaf Scholz",)]), ("DE", [("Olaf Scholz",)]), ("AT", [("Karl Nehammer",)]), ("CH", []), ("FR", [])],
)
def test_the_chancellor_is_the_one_of_the_outlets_country(
    german: Language, country: str, persons: list[tuple[str, ...]]
) -> None:
    article = Article("blatt/text", "blatt", "Der Kanzler kam.", dt.date(2024, 5, 24))
    settings = PageSettings(Outlet("blatt", "Blatt", country=country))
    assert [b.persons for b in annotate(article, german, settings).labels] == persons
