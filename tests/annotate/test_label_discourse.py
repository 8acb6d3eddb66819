"""Labels without a name: whom „der Präsident“ means by what was said before."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, VOGT, BOTH = ("Karl Boll",), ("Anna Vogt",), ("Anna Vogt", "Karl Boll")
TWO = ("Karl Boll", "Max Lenz")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("„Die Zahl steigt“, sagte Karl Boll. Das wirke erst spät, sagte der Präsident des Verbands.", ("Präsident", BOLL)),
        ("Karl Boll sagt das. „Man sollte es lassen“, sagte der Neustädter Wissenschaftler.", ("Wissenschaftler", BOLL)),
        ("Kämmerer Karl Boll warnt. Es regnet. Laut Kämmerer fehlt Geld.", ("Kämmerer", BOLL)),
        ("Leibarzt Karl Boll kam. Bald sagte sein Arzt, es gehe gut.", ("Arzt", BOLL)),
        ("FDP-Vize Karl Boll kam. Das reiche nicht, fügte der FDP-Politiker hinzu.", ("FDP-Politiker", BOLL)),
        ("Karl Boll (SPD) kam. Das lehnt der Sozialdemokrat ab.", ("Sozialdemokrat", BOLL)),
        ("Karl Boll (34) kam. Das lehnt der SPD-Politiker ab.", ("SPD-Politiker", BOLL)),
        ("Nancy Pelosi kam. Das lehnt die Demokratin ab.", ("Demokratin", ("Nancy Pelosi",))),
        ("Anna Vogt (Grüne) kam. Das lehnt die Grünen-Politikerin ab.", ("Grünen-Politikerin", VOGT)),
        ("Karl Boll traf Anna Vogt. Die Kandidaten stritten.", ("Kandidat", BOTH)),
        ("Anna Vogt und Eva Lenz forschen. Die Forscherinnen sehen das so.", ("Forscherin", ("Eva Lenz", "Anna Vogt"))),
        ("Sängerin klagt gegen Verlag\n\nDas sagte Anna Vogt am Montag.", ("Sängerin", VOGT)),
        ("Darf man das? Ein Mediziner klärt auf.\n\nEs kam Karl Boll, Mediziner aus Linz.", ("Mediziner", BOLL)),
        ("Minister Karl Boll kam. Man kennt die Macht des Ministers.", ("Minister", BOLL)),
        ("Neustädter Amtsarzt fordert Personal\n\nDas sagte Amtsarzt Karl Boll am Montag.", ("Amtsarzt", BOLL)),
    ],
)
def test_a_title_that_stands_alone_means_whom_the_text_told(read: Read, text: str, last: tuple[str, tuple[str, ...]]) -> None:
    found = labels(read(text))
    assert found and found[-1] == last and all(persons == last[1] for _, persons in found)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Boll kam. Seinem Arzt zufolge ist er fit.",
        "Karl Boll (CDU) kam. Das lehnt der Sozialdemokrat ab.",
        "Karl Boll (SPD) kam. Das lehnt der FDP-Politiker ab.",
        "Karl Boll (SPD) kam. Das lehnt der Republikaner ab.",
        "Karl Boll kam. Laut Experten fehlt Geld.",
        "Karl Boll kam. Es heißt, dass Karl Boll und der Sänger der Gruppe streiten.",
        "Karl Boll traf Anna Vogt und Max Lenz. Die Kandidaten stritten.",
        "Karl Boll traf Anna Vogt und Max Lenz. Drei Kandidaten stritten.",
        "Karl Boll traf Anna Vogt und Max Lenz. Die vier Kandidaten stritten.",
        "Karl Boll und Anna Vogt forschen. Die Lehrerinnen und Lehrer sehen das so.",
        "Neustädter Amtsarzt fordert Personal\n\nDas sagte Minister Karl Boll am Montag.",
    ],
    ids=[
        "his own",
        "another party",
        "another party yet",
        "a party abroad",
        "several",
        "and another",
        "three",
        "any three",
        "four",
        "groups",
        "another field",
    ],
)
def test_a_title_that_stands_alone_may_mean_anybody(read: Read, text: str) -> None:
    assert [label for label in labels(read(text)) if label[0] != "Minister"] == []


FILLER = "Es regnete in der Stadt. " * 6


def test_a_role_named_long_ago_means_nobody_for_sure(read: Read) -> None:
    text = "Spieler Karl Boll kam. Anna Vogt ging. {}Der Spieler sah zu."
    assert len(labels(read(text.format("")))) == 2
    assert labels(read(text.format(FILLER))) == [("Spieler", BOLL)]


def test_who_does_something_is_whom_the_text_is_about_now(read: Read) -> None:
    text = f"Trainer Karl Boll kam. Karl Boll ging. {FILLER}Max Lenz drehte einen Film. {{}}"
    assert labels(read(text.format("Man sah dem Trainer zu."))) == [("Trainer", BOLL), ("Trainer", BOLL)]
    assert labels(read(text.format("Der Trainer ist müde."))) == [("Trainer", BOLL)]


@pytest.mark.parametrize(
    ("middle", "last"),
    [
        ("Karl Boll ging.", ("Spieler", BOLL)),
        ("Karl Boll ging. Alle Spieler gingen.", None),
        ("Karl Boll ging. Spieler Max Lenz ging.", None),
        ("Karl Boll ging. Ein Spieler ging.", None),
        ("Max Lenz ging.", None),
    ],
    ids=["the only one", "other players", "another player", "one without a name", "named once"],
)
def test_the_only_bearer_of_a_role_is_meant_however_far(read: Read, middle: str, last: tuple[str, tuple[str, ...]]) -> None:
    found = labels(read(f"Spieler Karl Boll kam. {middle} Anna Vogt kam. Anna Vogt ging. {FILLER}Man sah dem Spieler zu."))
    assert (found[-1] if len(found) > 1 + middle.count("Spieler Max") else None) == last


def test_who_speaks_in_an_interview_is_not_whom_it_is_about(read: Read) -> None:
    text = "Karl Boll fragt.\nMax Lenz kam.\n{}Gut. Der Sänger lacht."
    assert labels(read(text.format(""))) == [("Sänger", ("Max Lenz",))]
    assert labels(read(text.format("Boll: "))) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "„Es wird eng“, sagte Karl Boll. Die Lage sei ernst. Man müsse handeln. „Es eilt“, sagte der CDU-Politiker in Linz.",
            ("CDU-Politiker", BOLL),
        ),
        ("Das sagte Eva Lenz (SPD). Das sei falsch, sagte Karl Boll. Der SPD-Politiker warnte.", ("SPD-Politiker", BOLL)),
        ("Das sagte Karl Boll. Das gehe, erklärte der stellvertretende Parteichef.", ("Parteichef", BOLL)),
        ("Anna Vogt warnte davor. Das reiche nicht, sagte die Präsidentin der Kammer.", ("Präsidentin", VOGT)),
        ("Anna Vogts Freund Karl Boll warnte. „Es eilt“, sagte der CDU-Politiker.", ("CDU-Politiker", BOLL)),
        ("Minister Karl Boll warnte. Das reiche nicht, so der Minister Anfang Mai.", ("Minister", BOLL)),
        ("Trainer Karl Boll schwieg. Es passt zur Laune des Vereinstrainers.", ("Vereinstrainer", BOLL)),
        ("Der Täter Karl Boll kam. Man sah dem Täter in die Augen.", ("Täter", BOLL)),
        ("Arzt Karl Boll kam. Anna Vogt ging. Dann sprach der Mediziner von einem Wunder.", ("Mediziner", BOLL)),
        ("Max Lenz traf Experte Karl Boll. Der US-Immunologe sagte nichts.", ("US-Immunologe", BOLL)),
        ("Ministerpräsident Karl Boll kam. Anna Vogt ging. So erläuterte es der Regierungschef.", ("Regierungschef", BOLL)),
        (
            "Angela Merkel traf Sebastian Kurz. Man suchte nach der Sitzung die Kanzlerin.",
            ("Kanzlerin", ("Angela Merkel",)),
        ),
        (
            "Donald Trump klagt. Kurz vor dem 3. November wird das den Präsidenten treffen.",
            ("Präsident", ("Donald Trump",)),
        ),
    ],
    ids=[
        "some sentences on",
        "whose party nobody told",
        "a deputy",
        "of a chamber",
        "somebody's",
        "a date",
        "a group's",
        "eyes",
        "of a wonder",
        "of a country",
        "another word",
        "a woman",
        "an object behind a month",
    ],
)
def test_who_has_spoken_goes_on(read: Read, text: str, last: tuple[str, tuple[str, ...]]) -> None:
    assert labels(read(text, "2020-10-10"))[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Karl Boll wurde gesucht. Er sei krank, sagte Max Lenz. Das stimme, sagte der dortige Amtsarzt.",
        "Das sagte Karl Boll. Es werde eng, sagte die Ärztin.",
        "Das sagte Karl Boll. Nun wirft man dem Angeklagten vor, er lüge.",
        "Das sagte Karl Boll (CDU). Das sei falsch, sagte der SPD-Politiker.",
        "Das sagte Karl Boll. Eva Lenz und der Arzt sagten nichts.",
        "Das sagte Karl Boll. Kaum einer verdient so gut wie der Onlinehändler.",
        "Das sagte Karl Boll. Der betreffende Mitarbeiter sagte nichts.",
        "Das sagte Karl Boll. „Es eilt.“ Der Minister widersprach ihm.",
    ],
    ids=["another there", "a woman", "an object", "another party", "and another", "a firm", "another", "against him"],
)
def test_who_speaks_next_may_be_another(read: Read, text: str) -> None:
    assert labels(read(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Es kamen Karl Boll, Max Lenz und Anna Vogt. Es war spät. Die drei Kandidaten stritten.",
            [("Kandidat", ("Karl Boll", "Max Lenz", "Anna Vogt"))],
        ),
        (
            "Drei Senatoren sind krank geworden: Karl Boll (Linz), Max Lenz und Anna Vogt.",
            [("Senator", ("Karl Boll", "Max Lenz", "Anna Vogt"))],
        ),
        ("Ein Buch von Karl Boll und Max Lenz. Es ist neu. Man mag das Urteil der beiden Juristen.", [("Jurist", TWO)]),
        (
            "Karl Boll stritt. Max Lenz stritt. Karl Boll rief, Max Lenz lachte. Karl Boll traf Max Lenz. Eva Ruhl kam. "
            "Beide Kandidaten gingen.",
            [("Kandidat", TWO)],
        ),
        (
            "Es kamen Karl Boll, Max Lenz und Eva Ruhl. Boll sprach, Lenz lachte und Ruhl ging. Bald stritten die Kandidaten.",
            [("Kandidat", (*TWO, "Eva Ruhl"))],
        ),
        ("Es kamen Karl Boll, Max Lenz und Eva Ruhl. Bald stritten die Kandidaten.", []),
        ("Karl Boll, Max Lenz und Eva Ruhl befragten die drei Kandidaten.", []),
        (
            "Es fragten die Moderatoren Karl Boll, Max Lenz und Eva Ruhl. Die drei Kandidaten stritten.",
            [("Moderator", (*TWO, "Eva Ruhl"))],
        ),
        ("Karl Boll, Max Lenz und Eva Ruhl, die drei Bewerber, stritten.", [("Bewerber", (*TWO, "Eva Ruhl"))]),
        (
            "Die drei Kandidaten stritten. Es sind Karl Boll, Max Lenz und Eva Ruhl.",
            [("Kandidat", (*TWO, "Eva Ruhl"))],
        ),
        ("Zwei der drei Kandidaten, Karl Boll und Max Lenz, kamen.", [("Kandidat", TWO)]),
        ("Es kamen Karl Boll, Max Lenz und Anna Vogt. Zwei der drei Kandidaten stritten.", []),
        ("Es kamen Karl Boll, Max Lenz und Eva Ruhl. Jan Kern, Max Lenz und Eva Ruhl gingen. Die Kandidaten stritten.", []),
        ("Es kamen Karl Boll, Max Lenz und Anna Vogt. Die vier Kandidaten stritten.", []),
        ("Es kamen Karl Boll und Max Lenz. Es war spät. Man suchte die beiden kranken Senatoren.", []),
        (
            "Man traf sich mit den zwölf Räten, Minister Karl Boll und Ministerin Anna Vogt.",
            [("Minister", BOLL), ("Ministerin", VOGT)],
        ),
    ],
    ids=[
        "a row in front",
        "a row behind",
        "two in a row",
        "the foremost",
        "the only row",
        "a row named once",
        "who asks them",
        "called something else",
        "apposed",
        "a lead",
        "two of them",
        "some two of them",
        "two rows",
        "another number",
        "others",
        "and others",
    ],
)
def test_as_many_as_a_number_says(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Donald Trump traf Senator Karl Boll. Trump rief, Boll lachte. Nun sprach der Amtsinhaber.",
            ("Amtsinhaber", ("Donald Trump",)),
        ),
        (
            "Donald Trump traf Senator Karl Boll. Trump rief, Boll lachte. Er mag seinen Herausforderer.",
            ("Herausforderer", BOLL),
        ),
        ("Max Lenz traf Karl Boll. Lenz rief, Boll lachte. Nun sprach der Amtsinhaber.", None),
        ("Donald Trump traf Karl Boll. Trump rief, Boll lachte. Er mag seinen Herausforderer.", None),
        ("Donald Trump traf Senator Karl Boll. Trump rief, Max Lenz lachte. Nun sprach sein Herausforderer.", None),
        ("Donald Trump traf Senator Karl Boll. Trump rief, Boll lachte. Nun kommt ein Herausforderer.", None),
        ("Donald Trump traf Senator Karl Boll. Trump rief, Boll lachte. Schon 2012 siegte der Amtsinhaber.", None),
        ("Donald Trump traf Senator Karl Boll. Trump rief, Boll lachte. Es kam der Herausforderer des Königs.", None),
    ],
    ids=["in office", "the other", "none in office", "no politician", "three", "any", "another year", "another's"],
)
def test_who_of_two_rivals_holds_the_office(read: Read, text: str, last: tuple[str, tuple[str, ...]] | None) -> None:
    found = [label for label in labels(read(text, "2020-10-10")) if label[0] not in ("Senator", "König")]
    assert (found[-1] if found else None) == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wirtschaftsminister Karl Boll kam. Der frühere Banker lachte.", ("Banker", BOLL)),
        ("Anna Vogt lobte Karl Boll. „Gut so“, sagte der Kulturmanager.", ("Kulturmanager", BOLL)),
        ("Karl Boll kam nach Linz. Sein Freund Max Lenz sagte: „Er ist ein Kämpfer.“", ("Kämpfer", BOLL)),
        ("Max Lenz sei stark: „Er ist ein Held“, sagte Anna Vogt.", ("Held", ("Max Lenz",))),
        ("Den Rücktritt von Max Lenz bedauerte Karl Boll: „Er war ein Held.“", ("Held", ("Max Lenz",))),
        ("Karl Boll spielte gegen Max Lenz. „Er war ein Gegner“, sagte Lenz.", ("Gegner", BOLL)),
        ("Max Lenz lachte. Hilfe kommt von Anna Vogt. Die gelernte Köchin ist froh.", ("Köchin", VOGT)),
        ("Max Lenz lachte. Hilfe kommt von Karl Boll. Der frühere Schulleiter ist froh.", ("Schulleiter", BOLL)),
        ("Es regnet. Nach der Wahl zum Präsidenten dankte Karl Boll allen.", ("Präsident", BOLL)),
        (
            "„Es regnet“, sagte Frank-Walter Steinmeier. Das Staatsoberhaupt lachte.",
            ("Staatsoberhaupt", ("Frank-Walter Steinmeier",)),
        ),
    ],
)
def test_whom_a_title_means_a_sentence_later(read: Read, text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert labels(read(text, "2020-10-10"))[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wirtschaftsminister Karl Boll kam. Der Banker lachte.",
        "Max Lenz sagte: „Er ist ein Kämpfer.“",
        "Noch schien es, als könnte Karl Boll Regierungschef in Bayern werden.",
        "Karl Boll sprach auch mit Ecuadors Präsidenten.",
        "Er zog das Trikot über. Karl Boll kam.",
        "Karl Boll sagte: „Das war schwer. Er ist ein Held.“",
        "Max Lenz lachte. Hilfe kommt von Karl Bolls Hund. Der frühere Schulleiter ist froh.",
        "Max Lenz lachte. Hilfe kommt von Anna Vogt. Die müde Köchin der Stadt ist froh.",
        "Max Lenz lobte Karl Boll. Im Wald sucht man einen früheren Schulleiter.",
        "Es regnet. Nach der Wahl zum Präsidenten gratulierte Karl Boll Max Lenz.",
        "In seiner Zeit als Minister traf ihn Karl Boll oft.",
        "Karl Boll überfuhr Anna Vogt. Die Ärztin konnte nichts mehr tun.",
        "Karl Boll (SPD) sprach. „Nein“, sagte der Liberale.",
        "Karl Boll meint, dass das Lehrer nicht wissen.",
    ],
)
def test_titles_of_others_and_of_nobody(read: Read, text: str) -> None:
    assert [label for label, _ in labels(read(text, "2020-10-10")) if label != "Wirtschaftsminister"] == []
