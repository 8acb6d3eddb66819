"""Labels in rows: several names behind a title, several titles in front of a name."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, VOGT, LENZ = "Karl Boll", "Anna Vogt", "Max Lenz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gegen Kritiker wie Karl Boll und Anna Vogt hilft das nicht.", [("Kritiker", (BOLL, VOGT))]),
        ("Man braucht Profis wie Karl Boll und den lange verletzten Max Lenz.", [("Profi", (BOLL, LENZ))]),
        (
            "Es kamen Leute, Experten wie der Lungenarzt Dr. Karl Boll und die Virologin Anna Vogt.",
            [("Experte", (BOLL, VOGT)), ("Lungenarzt", (BOLL,)), ("Virologin", (VOGT,))],
        ),
        ("Sie braucht einen Dirigenten wie Karl Boll.", [("Dirigent", (BOLL,))]),
        ("Die Minister Karl Boll (Grüne), Max Lenz (CDU) und Anna Vogt (SPD) kamen.", [("Minister", (BOLL, LENZ, VOGT))]),
        ("Die Inhaber, Karl Boll und Anna Vogt, kamen.", [("Inhaber", (BOLL, VOGT))]),
        ("Karl Boll, Max Lenz und Anna Vogt sind Ärzte.", [("Arzt", (BOLL, LENZ, VOGT))]),
        ("Karl Boll und Max Lenz waren seine Lehrer.", [("Lehrer", (BOLL, LENZ))]),
        (
            "Die Minister Karl Boll, Max Lenz und Anna Vogt kamen. Alle drei Minister lachten.",
            [("Minister", (BOLL, LENZ, VOGT)), ("Minister", (VOGT, LENZ, BOLL))],
        ),
        ("Die Minister Karl Boll, Max Lenz und Sängerin Anna Vogt kamen.", [("Minister", (BOLL, LENZ)), ("Sängerin", (VOGT,))]),
        (
            "Zu den Gästen zählten der Maler Karl Boll, die Sängerin Anna Vogt und Max Lenz.",
            [("Gast", (BOLL, VOGT, LENZ)), ("Maler", (BOLL,)), ("Sängerin", (VOGT,))],
        ),
        ("Das Buch der beiden Professoren Karl Boll (Linz) und Max Lenz (Bern) ist da.", [("Professor", (BOLL, LENZ))]),
        ("Es streiten die beiden Kandidaten, der Wirt Karl Boll und Anna Vogt.", [("Wirt", (BOLL,))]),
        ("Karl Boll, Arzt, Max Lenz, Wirt, und Anna Vogt kamen.", [("Arzt", (BOLL,)), ("Wirt", (LENZ,))]),
        ("Mehrere Popstars, darunter etwa Karl Boll und Max Lenz, kamen.", [("Popstar", (BOLL, LENZ))]),
        ("Andere Experten, wie Minister Karl Boll, warnen.", [("Experte", (BOLL,)), ("Minister", (BOLL,))]),
        ("Andere Experten, wie Karl Boll sagt, warnen.", []),
        ("Die Fans von Karl Boll, darunter Max Lenz und Anna Vogt, kamen.", []),
        ("Zwei Senatoren, Karl Boll von Maine und Max Lenz von Iowa, kamen.", [("Senator", (BOLL, LENZ))]),
        (
            "Minister Karl Boll und Frankreichs Präsident Max Lenz sind Ärzte.",
            [("Minister", (BOLL,)), ("Präsident", (LENZ,)), ("Arzt", (BOLL, LENZ))],
        ),
    ],
)
def test_a_title_of_several_means_each_of_the_row(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Karl Boll sagt, Lehrer wie Eltern seien müde.",
        "Die neuen Wähler Boll und anderen verdanken, ist unklar.",
        "Karl Boll sagte das, wie Agenturen und Reporter berichten.",
        "Karl Boll und Anna Vogt sind keine Ärzte.",
        "Die Ärzte sagten nichts, Karl Boll und Anna Vogt gingen.",
        "Er verliere Wähler, warnen Republikaner Karl Boll.",
        "Heute trafen sich die Minister, Karl Boll und Anna Vogt fehlten.",
        "Gegen die Forderung der Ärzte, Karl Boll und Anna Vogt zu entlassen, wehrt sich die Stadt.",
    ],
    ids=["as well as", "a relative clause", "sources", "denied", "others", "who warn him", "a new clause", "a demand"],
)
def test_a_row_of_names_is_not_always_the_titles(read: Read, text: str) -> None:
    assert labels(read(text)) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Karl Boll, promovierter Volkswirt, Berater und Buchautor, kam.", ["Volkswirt", "Berater", "Buchautor"]),
        (
            "Karl Boll, früherer Minister, Staatssekretär im Ministerium und heute Autor, kam.",
            ["Minister", "Staatssekretär", "Autor"],
        ),
        ("Der Präsident des Verbands, Neustadts Bürgermeister Karl Boll, kam.", ["Präsident", "Bürgermeister"]),
        ("Das sagte der Beauftragte des Kreises und Neustädter Klinikchef, Karl Boll.", ["Beauftragte", "Klinikchef"]),
        ("Einer der Kritiker der Politik, der Arzt Karl Boll, kam.", ["Kritiker", "Arzt"]),
        ("Karl Boll, 48, ist Produzent, Regisseur und Sänger.", ["Produzent", "Regisseur", "Sänger"]),
        ("Das Wirken von Karl Boll als Musiker, als Moderator und als Autor gefällt.", ["Musiker", "Moderator", "Autor"]),
        ("Bolls Unterhändler, Minister Karl Boll, kam.", ["Unterhändler", "Minister"]),
    ],
)
def test_titles_in_a_row_are_one_persons(read: Read, text: str, titles: list[str]) -> None:
    assert labels(read(text)) == [(title, (BOLL,)) for title in titles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll ging. Der Präsident, Minister und Beamte trafen sich.", []),
        ("Die Kanzlerin, der Minister Karl Boll und der Präsident kamen.", [("Minister", (BOLL,))]),
        ("Der Präsident des Verbands und Minister Karl Boll kamen.", [("Minister", (BOLL,))]),
        ("Karl Boll war da. Einer der Richter ging.", []),
        ("Die Verhandlungsführer der Arbeitnehmer Karl Boll sagte nichts.", []),
    ],
    ids=["others", "a list", "two people", "one of many", "several"],
)
def test_what_only_looks_like_a_row_of_titles(read: Read, text: str, expected: Labels) -> None:
    found = [label for label in labels(read(text)) if label[0] != "Kanzlerin"]
    assert found == expected
