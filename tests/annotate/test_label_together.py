"""Labels that one verb says of several people, and those that others ascribe to somebody."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, VOGT, LENZ = "Karl Boll", "Anna Vogt", "Max Lenz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll und Max Lenz sind Minister.", [("Minister", (BOLL, LENZ))]),
        ("Seit 2010 sind Karl Boll und Max Lenz Minister.", [("Minister", (BOLL, LENZ))]),
        ("Es heißt, dass Karl Boll und Max Lenz Minister werden.", [("Minister", (BOLL, LENZ))]),
        ("Karl Boll und Max Lenz sind seit Jahren enge Berater der Bank.", [("Berater", (BOLL, LENZ))]),
        ("Karl Boll und Anna Vogt arbeiten in Linz als Lehrer.", [("Lehrer", (BOLL, VOGT))]),
        ("Karl Boll und Anna Vogt werden als mögliche Kandidaten gehandelt.", [("Kandidat", (BOLL, VOGT))]),
        ("Karl Boll und Max Lenz wurden zu Ministern ernannt.", [("Minister", (BOLL, LENZ))]),
        ("Karl Boll und Max Lenz lachten. Beide sind Lehrer.", [("Lehrer", (LENZ, BOLL))]),
        ("Karl Boll und Max Lenz lachten. Sie sind Lehrer.", [("Lehrer", (BOLL, LENZ))]),
        ("Als Trauzeugen fungierten Karl Boll und Anna Vogt.", [("Trauzeuge", (BOLL, VOGT))]),
        ("Karl Boll und Anna Vogt gehören zu den ältesten Bergführern im Tal.", [("Bergführer", (BOLL, VOGT))]),
        ("Zu den Gründern des Vereins zählen Karl Boll und Max Lenz.", [("Gründer", (BOLL, LENZ))]),
        ("Zu den Gründern des Vereins gehörte 1974 auch Karl Boll.", [("Gründer", (BOLL,))]),
        # Nobody of them is called so.
        ("Karl Boll und Max Lenz arbeiten nicht als Lehrer.", []),
        ("Karl Boll und Max Lenz sind der Meinung, Lehrer seien faul.", []),
        ("Karl Boll und Max Lenz wären gern Lehrer.", []),
        ("Karl Boll und Max Lenz wollen Lehrer werden.", []),
        ("Karl Boll und Max Lenz werden die Lehrer loben.", []),
        ("Karl Boll und Max Lenz wurden Lehrer vorgestellt.", []),
        ("Karl Boll und Max Lenz waren bei den Lehrern in Linz.", []),
        ("Karl Boll und Anna Vogt sind Ärztinnen.", []),
        ("Karl Boll und Max Lenz sind Anna Vogts Berater.", [("Berater", (BOLL, LENZ))]),
        ("Zu den Gründern des Vereins gehörte die Idee, Karl Boll zu fragen.", []),
    ],
)
def test_a_verb_of_several_says_a_title_of_each(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Anna Vogt sieht die Partei eine ideale Vermittlerin.", [("Vermittlerin", (VOGT,))]),
        ("Das Haus hat in Karl Boll einen treuen Fürsprecher.", [("Fürsprecher", (BOLL,))]),
        ("Mit Anna Vogt hat das Museum wieder eine Kuratorin.", [("Kuratorin", (VOGT,))]),
        ("Wir haben mit Karl Boll einen Pfarrer, der zuhört.", [("Pfarrer", (BOLL,))]),
        ("Anna Vogt hält Karl Boll für einen Lügner.", [("Lügner", (BOLL,))]),
        ("Im Dorf wurde Karl Boll für einen Sonderling gehalten.", [("Sonderling", (BOLL,))]),
        ("Die Fraktion wählte Karl Boll einstimmig zu ihrem Sprecher.", [("Sprecher", (BOLL,))]),
        ("Auch danach bleibt Karl Boll für viele ein Betrüger.", [("Betrüger", (BOLL,))]),
        # Others than the one named.
        ("Anna Vogt sprach mit Karl Boll über einen Pfarrer.", []),
        ("Karl Boll hält das nicht für einen Fehler der Trainer.", []),
        ("Die Stadt sucht für Karl Boll einen Nachfolger.", []),
        ("Für Karl Boll wird ein Nachfolger gesucht.", []),
    ],
)
def test_titles_that_others_ascribe(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll sah den Verein als stärksten Gegner.", []),
        ("Boll kam. Karl Boll hatte das Virus immer als unsichtbaren Feind bezeichnet.", []),
        ("Karl Boll bezeichnete seinen Nachbarn als Querulanten.", []),
        ("Karl Boll bezeichnete ihn als großen Künstler.", []),
        ("Max Lenz kam. Karl Boll bezeichnete ihn als großen Künstler.", [("Künstler", (LENZ,))]),
        ("Der Dirigent Karl Boll bezeichnete den Kritiker als Ignoranten.", [("Dirigent", (BOLL,))]),
        ("Minister Karl Boll lobte den Minister.", [("Minister", (BOLL,))]),
        ("Karl Boll sieht sich als Helden.", [("Held", (BOLL,))]),
        ("Karl Boll sah als Präsident keinen Anlass.", [("Präsident", (BOLL,))]),
        ("Nicht Karl Boll wurde Rektor.", []),
        ("Minister war Karl Boll nie.", []),
        ("Vom Trainer wurde Karl Boll zum Torwart gemacht.", [("Torwart", (BOLL,))]),
    ],
)
def test_the_object_is_called_so_not_the_subject(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected
