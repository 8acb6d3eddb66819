"""People: who is named, and what is no person."""

from collections.abc import Callable

import pytest

from comparator.model import Document

Read = Callable[..., Document]


def people(document: Document) -> list[str]:
    return [p.name for p in document.people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Vogt kam. Vogt ging.", ["Anna Vogt", "Anna Vogt"]),
        ("Anna Vogts Haus brannte, Anna Vogt sah zu.", ["Anna Vogt", "Anna Vogt"]),
        ("Alexander Lukaschenka und Lukashenko.", ["Alexander Lukaschenko", "Alexander Lukaschenko"]),
        ("Minister Vogt kam.", ["Vogt"]),
        ("Ursula von der Leyen kam.", ["Ursula von der Leyen"]),
        ("George W. Bush kam.", ["George W. Bush"]),
        ("Lukaschenkos Anfrage.", ["Alexander Lukaschenko"]),
        ("Anna Vogt kam. Ministerin Vogt ging.", ["Anna Vogt", "Anna Vogt"]),
        ("Jill Biden kam.", ["Jill Biden"]),
        ("Charles Michel kam. Michel lachte.", ["Charles Michel", "Charles Michel"]),
        ("Donald Trump Junior kam.", ["Donald Trump Junior"]),
        ("William Stickman IV kam.", ["William Stickman IV"]),
        ("Es sprach Moderator Markus J. Karsten, der Verleger.", ["Markus J. Karsten"]),
        ("Man traf Karl B. Anna Vogt ging.", ["Karl B.", "Anna Vogt"]),
        ("William Stickman VIP kam.", ["William Stickman"]),
        ("Der Tod George Floyds Tage zuvor.", ["George Floyd"]),
    ],
)
def test_people_are_found_under_their_full_name(read: Read, text: str, names: list[str]) -> None:
    assert people(read(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Russland und Belarus kooperieren.",
        "Der Präsident Russlands kam.",
        "Die Putin-Residenz brannte.",
        "Im Mai Moskau besuchen.",
        "Das Haus brannte.",
        "Das Robert Koch-Institut warnte.",
        "Am Montag hat der Präsident Sanktionen angekündigt.",
    ],
)
def test_places_and_things_are_no_people(read: Read, text: str) -> None:
    assert people(read(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Man sieht den Ernst der Lage.", set()),
        ("Er fragte Herrn Spahn Urlaub und Reisen betreffend.", {"Jens Spahn", "Spahn"}),
        ("Der Minister gab Milliarden Euro aus.", set()),
        ("Kim Muster-Film-Stunt war ein Titel.", set()),
        ("George Floyds qualvoller Tod bewegte viele.", {"George Floyd"}),
        ("Alexander Van der Bellen kam.", {"Alexander Van der Bellen"}),
        ("Präsident Selenski kam.", {"Wolodymyr Selenskyj"}),
        ("Lukaschenka kam.", {"Alexander Lukaschenko"}),
    ],
)
def test_names_and_near_misses(read: Read, text: str, names: set[str]) -> None:
    found = {person.name for person in read(text).people}
    assert found <= names and bool(found) == bool(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Heinz-Christian Strache kam.", ["Heinz-Christian Strache"]),
        ("Roland Kaiser sang. Kaiser lachte.", ["Roland Kaiser", "Roland Kaiser"]),
        ("Der Kaiser lachte, Roland Kaiser auch.", ["Roland Kaiser"]),
        ("John P. A. Vogt kam.", ["John P. A. Vogt"]),
        ("Das sagte Karman Leung, Chef der Firma.", ["Karman Leung"]),
        ("Der Leiter der Studie, Karman Leung von der medizinischen Fakultät, lachte.", ["Karman Leung"]),
        ("Der Leiter der Studie, Karman Leung vom Institut, lachte.", ["Karman Leung"]),
        ("Der Leiter der Studie weiß, Karman Leung von der Fakultät, das geht.", []),
        ("Der Leiter der Studie, Karman Leung von dort.", []),
        ("Queen Elizabeth II. kam.", ["Elizabeth II."]),
        ("Der Bürgermeister von Mittelberg im Tal, Qandi Haid, sagte es.", ["Qandi Haid"]),
        ("Misha Zilberg (31) kam.", ["Misha Zilberg"]),
        ("Qarilo Brandström (SPD) kam.", ["Qarilo Brandström"]),
        ("Das Spiel des Musikers Eurik Ferreira Mathias war leise.", ["Eurik Ferreira Mathias"]),
        ("Man hört auf den Rat vom Virologen Strick.", ["Strick"]),
        ("Der Virologe Strick sagte es.", ["Strick"]),
        ("Das sagte Anna Vogt-Lenz. Auch Kurt Mettenleiter kam.", ["Anna Vogt-Lenz", "Kurt Mettenleiter"]),
        ("Die Sängerin J. Qamotta kam.", ["J. Qamotta"]),
        ("Er sprach mit dem Produzenten Qooker T. Jones.", ["Qooker T. Jones"]),
        ("Dr. Sucharit Qakdi kam. Dr. Boll Patienten sagten nichts.", ["Sucharit Qakdi", "Boll"]),
        ("Der Großscheich Ahmed al-Tayyeb kam.", ["Ahmed al-Tayyeb"]),
        ("Nun hat Papst Franziskus Gedanken notiert.", ["Franziskus"]),
        ("Papst Benedikt XVI. kam, Prinz Harry ging.", ["Benedikt XVI.", "Harry"]),
        ("Der Angeklagte Karl B. traf Anna V., die ging.", ["Karl B.", "Anna V."]),
        ("Weil Karl Hayal da zu den Siegern zählt, jubelt er.", ["Karl Hayal"]),
        ("Karl Freiherr von und zu Altdorf kam, Max da Silva ging.", ["Karl Freiherr von und zu Altdorf", "Max da Silva"]),
        ("Bill Gates gab der Gates Stiftung Geld.", ["Bill Gates"]),
        ("Das sagt Anna zu Karl.", []),
        ("Karl Boll kam. In Bolls Institut zählt man.", ["Karl Boll", "Karl Boll"]),
        ("Karl Graf Altdorf traf Eva Graf, die Tennis spielt.", ["Karl Graf Altdorf", "Eva Graf"]),
        ("Das ist Amy Qoney Qarrett, von der Qarrett schwieg. Qarrett ging. Qarrett kam.", ["Amy Qoney Qarrett"] * 4),
        (
            "Amy Qoney starb. Karl Qarrett ging, als Amy Qoney Qarrett half.",
            ["Amy Qoney", "Karl Qarrett", "Amy Qoney", "Karl Qarrett"],
        ),
        ("Amy Qoney Qarrett starb. Qarretts Tod schmerzt.", ["Amy Qoney Qarrett"] * 2),
        ("Das teilt Karl Graf von der Bahn-Geschäftsführung mit.", ["Karl Graf"]),
        ("Der Stürmer Karl Max von Erstligist Hellas kam.", ["Karl Max"]),
        ("Prozess gegen Karl B.\n\nKarl B. ist hier.", ["Karl B.", "Karl B."]),
        ("Angeklagt ist Karl B. Anna Vogt verteidigt ihn.", ["Karl B.", "Anna Vogt"]),
        ("Der Forscher Karl Max von der Universität Linz kam.", ["Karl Max"]),
        ("Der Forscher Karl Boll von der Altdorf Universität kam.", ["Karl Boll"]),
        ("Der Stürmer Karl Max von Qentus Turin kam.", ["Karl Max"]),
        ("Karl Taas kam. Dann kündigte Minister Taas Konsequenzen an.", ["Karl Taas", "Karl Taas"]),
        ("Der Preis ging an James Peebles sowie die Schweizer Kollegen.", ["James Peebles"]),
    ],
)
def test_names_that_no_list_has(read: Read, text: str, names: list[str]) -> None:
    assert people(read(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Die Rote Kapelle, Chefin der Szene, kam.",
        "Gesehen wurde Hertha Berlin, Trainer des Jahres.",
        "Das sagte der Geschäftsführer Sport am Montag.",
        "Der Minister hat dem Land Milliarden versprochen.",
        "Im Robert Koch-Institute zählte man.",
        "Sie gab dem Verein Namen und Geld.",
        "Der Impfstoff des Herstellers BioNTech kam.",
        "Der Onlinehändler Amazonas verkauft Bücher.",
        "Das sagte der Lehrer Anfang Mai.",
        "Es schadet, wenn Wissenschaftler Humbug verbreiten.",
        "Es hieß, dass Kulturschaffende Hilfe verlangen.",
        "Darüber haben Wissenschaftler Bücher geschrieben.",
        "Man müsse nach einem Nachfolger Ausschau halten.",
        "Tabellenführer Rasant gewann, Rasant verlor.",
        "Er lag im Krankenhaus Walter Reed.",
        "Der Konzern Johnson & Johnson sagte nichts.",
        "Sie ist Präsidentin der Global Solutions Initiative.",
        "Unter den Toten und Verletzten Deutsche zu finden, war schwer.",
        "Immer mehr Tänzer Angst vor der Krise bekamen. Angst haben alle.",
        "Dort wollen Händler Trends besprechen.",
        "Es ist so, da nicht einmal der Gastwirt Zugriff auf Daten hat.",
        "Man sah Vitamin D. Es half.",
    ],
    ids=[
        "an adjective",
        "a place",
        "a department",
        "an object",
        "an institute",
        "nouns",
        "a firm",
        "a dealer",
        "a time",
        "several",
        "nominalised",
        "many",
        "a noun",
        "a club",
        "a hospital",
        "a firm of two",
        "a society",
        "inhabitants",
        "more of them",
        "dealers",
        "access",
        "no initial",
    ],
)
def test_two_capital_words_need_not_be_a_name(read: Read, text: str) -> None:
    assert people(read(text)) == []


def test_a_surname_is_no_first_name_of_the_next_noun(read: Read) -> None:
    assert people(read("Stefan Moritz kam. Danach sprach Moritz Empfehlungen aus.")) == ["Stefan Moritz", "Stefan Moritz"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Daniel Altmaier spielte. Altmaier gewann.", ["Daniel Altmaier", "Daniel Altmaier"]),
        ("Peter Altmaier kam, Daniel Altmaier ging. Altmaier blieb.", ["Peter Altmaier", "Daniel Altmaier", "Peter Altmaier"]),
        ("Stephan Weil kam. Weil es regnete, ging Weil.", ["Stephan Weil", "Stephan Weil"]),
    ],
)
def test_a_surname_is_the_one_that_the_text_names_in_full(read: Read, text: str, names: list[str]) -> None:
    assert people(read(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das sagte Senatorin Kalwig am Freitag.", ["Kalwig"]),
        ("Kritisch sieht das Parteichef Bovensiep.", ["Bovensiep"]),
        (
            "Es kamen die Chefin Bessing, der Geschäftsführer Hohlbach und der Abgeordnete Berndter.",
            ["Bessing", "Hohlbach", "Berndter"],
        ),
        ("Es sprach der Vorsitzende Bollwig (SPD).", ["Bollwig"]),
        ("Man traf Heinz „Cookie“ Hubert und Minister Ernst „Es ist gleich zwölf“ Rudel.", ["Heinz Hubert", "Ernst Rudel"]),
        (
            "Auch der Chef der Weltgesundheitsorganisation (WHO), Tedros Adhanom Ghebreyesus, kam.",
            ["Tedros Adhanom Ghebreyesus"],
        ),
        ("Es heißt, dass die Blutprobe des Fahrers Alkohol enthielt. Alkohol schadet.", []),
        ("Es kam der Chef, Karl Bollwig Rudel, und ging.", ["Karl Bollwig Rudel"]),
        ("Es sah Karl Bollwig Wasser, und ging.", ["Karl Bollwig"]),
        ("Die Grüne Woche fällt aus. Die Grüne Woche fehlt.", []),
        ("Man sammelte mit anderen Stipendiaten Geld.", []),
        ("Es ging um ihrer Schüler Handys und Hefte.", []),
        ("Es ist gut, wenn die Sportler Abstand halten. Man hält Abstand.", []),
        ("Er spielt gegen seinen Arbeitgeber Real Madrid. Real gewann.", []),
        ("Man las im Satire-Magazin Charly Hebdo.", []),
        ("Man liest Heinz „und andere Bücher“ gern.", []),
    ],
)
def test_titles_with_a_surname_alone(read: Read, text: str, names: list[str]) -> None:
    assert [person.name for person in read(text).people] == names


def test_a_surname_keeps_its_particles(read: Read) -> None:
    document = read("Es kam Stephan von Dassel. Bürgermeister von Dassel ging. Man sprach von Dassel.")
    assert [person.of(document.article.text) for person in document.people] == [
        "Stephan von Dassel",
        "von Dassel",
        "von Dassel",
    ]


def test_a_name_may_be_wrapped_behind_a_blank(read: Read) -> None:
    assert [person.name for person in read("Das sagte Joe  Bollwig.").people] == ["Joe Bollwig"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Richterin Ruth Bader Ginsburg starb.", ["Ruth Bader Ginsburg"]),
        ("Nach dem Tod der Richterin Ruth Bader Ginsburg kam es so.", ["Ruth Bader Ginsburg"]),
        ("Dafür stand Minister Karl Boll Pate.", ["Karl Boll"]),
        ("Gestern traf Minister Karl Boll Merkel.", ["Karl Boll", "Angela Merkel"]),
        ("Weil Minister Karl Boll Jude ist, kam er.", ["Karl Boll"]),
        ("Da bekam Trainer Karl Boll Lampenfieber.", ["Karl Boll"]),
        ("Die Ministerin Anna Vogt Kuhn kam. Vogt sprach.", ["Anna Vogt", "Anna Vogt"]),
        ("Der Journalist Hans Bürger kam. Bürger lachte.", ["Hans Bürger", "Hans Bürger"]),
        ("Ministerpräsidentin Kraft sprach in Köln.", ["Kraft"]),
        ("Davor Angst zu haben ist normal.", []),
        ("Karl Boll ist General von Beruf.", ["Karl Boll"]),
        ("Harry Vogt ist Wirt. Meghan und Harry lachen.", ["Harry Vogt"]),
        ("Die Bar des Wirtes namens Blaue Gans ist zu.", []),
        ("Gestern traf Minister Karl Boll Anna Vogt.", ["Karl Boll", "Anna Vogt"]),
        ("Ein Kommentator namens Zikun Yu lobt das.", ["Zikun Yu"]),
        ("Ein Ort namens Bad Aibling lobt das.", []),
        ("Das schrieb General von Blomberg.", ["von Blomberg"]),
        ("Das schrieb der Leiter von Blomberg.", []),
        ("Der Ballermann-Star Mickie Krause schwieg.", ["Mickie Krause"]),
        ("Sie will Rache für den Tod ihres Generals Suleimani.", ["Suleimani"]),
        ("Man wirft dem Banker Untreue vor.", []),
        ("Pflegende Angehörige und Freiwillige Helfer kamen.", []),
        ("Sie spielt am Thalia Theater.", []),
        ("Die Regisseurin Mai Tanaka kam im Mai.", ["Mai Tanaka"]),
    ],
)
def test_names_that_a_title_presents(read: Read, text: str, expected: list[str]) -> None:
    assert people(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ismet Tekin kam. „Ja“, sagt Ismet.", 2),
        ("Ismet Tekin kam. „Ja“, sagt Ismet Korn.", 1),
        ("Ismet Tekin und Ismet Korn kamen. „Ja“, sagt Ismet.", 1),
        ("Ismet Tekin kam. Sie sah den Ismet.", 1),
    ],
)
def test_a_first_name_alone_means_the_only_one_who_bears_it(read: Read, text: str, named: int) -> None:
    assert people(read(text)).count("Ismet Tekin") == named
