"""Labels without a name: whom „der Präsident“ means by what was said before."""

import pytest

from tests.conftest import Read, labels

BOLL, VOGT, BOTH = ("Karl Boll",), ("Anna Vogt",), ("Anna Vogt", "Karl Boll")


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


def test_a_role_named_long_ago_means_nobody_for_sure(read: Read) -> None:
    filler = "Es regnete in der Stadt. " * 6
    text = "Spieler Karl Boll kam. Anna Vogt ging. {}Der Spieler sah zu."
    assert len(labels(read(text.format("")))) == 2
    assert labels(read(text.format(filler))) == [("Spieler", BOLL)]


def test_who_speaks_in_an_interview_is_not_whom_it_is_about(read: Read) -> None:
    text = "Karl Boll fragt.\nMax Lenz kam.\n{}Gut. Der Sänger lacht."
    assert labels(read(text.format(""))) == [("Sänger", ("Max Lenz",))]
    assert labels(read(text.format("Boll: "))) == []
