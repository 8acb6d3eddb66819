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
        ("Sowohl Anna Vogt (SPD) als auch Karl Boll (CDU), beide Sprecher in Linz, lachten.", [("Sprecher", (BOLL, VOGT))]),
        ("Es kamen die Ärzte Karl Boll von der Universität Linz und Max Lenz.", [("Arzt", (BOLL, LENZ))]),
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
        ("Die Eltern von Karl Boll und Anna Vogt sind Lehrer.", []),
        ("Die Gegner von Karl Boll und Anna Vogt traten als Zeugen auf.", []),
        ("Nicht Karl Boll und Anna Vogt sind Sieger.", []),
        ("Wie Karl Boll und Anna Vogt sind viele Lehrer.", []),
        ("Karl Boll und Anna Vogt kritisierten die Wirte. Sie sind Betrüger.", []),
        ("Karl Boll und Anna Vogt lachten. „Sie sind Experten für alles“, sagte Vogt.", []),
        ("Karl Boll und Anna Vogt kamen. Sie sind Politikern ein Vorbild.", []),
        ("Zu den Gründern gehört Karl Boll nicht.", []),
        ("Zu den Kritikern zählen Karl Boll zufolge die Medien.", []),
        ("Zu den Favoriten zählt Karl Boll Anna Vogt.", []),
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
        ("Anna Vogt hat mit Karl Boll einen Arzt besucht.", []),
        ("Zusammen mit Karl Boll holte Anna Vogt einen Anwalt.", []),
        ("Im Vergleich mit Karl Boll hat der Verein einen Trainer.", []),
        ("Karl Boll streitet mit Max Lenz und hat einen Anwalt.", []),
        ("Nach dem Streit mit Karl Boll bekam ein Journalist Geld.", []),
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
        ("Karl Boll ist bei der Polizei als Gefährder eingestuft.", [("Gefährder", (BOLL,))]),
        ("Karl Boll feierte Erfolge als Trainer.", [("Trainer", (BOLL,))]),
        ("Max Lenz kam. Ihn bezeichnete Karl Boll als Lügner.", [("Lügner", (LENZ,))]),
        ("Den Minister Max Lenz bezeichnete Karl Boll als Lügner.", [("Minister", (LENZ,)), ("Lügner", (LENZ,))]),
        ("Karl Boll wurde gestern vom Trainer zum Kapitän ernannt.", [("Kapitän", (BOLL,))]),
        ("Karl Boll wurde vom Lehrling zum Kapitän.", [("Lehrling", (BOLL,)), ("Kapitän", (BOLL,))]),
        ("Der Minister hieß Karl Boll willkommen.", []),
        ("Der neue Leiter heißt Karl Boll und kommt aus Linz.", [("Leiter", (BOLL,))]),
        ("Karl Boll sah als Präsident keinen Anlass.", [("Präsident", (BOLL,))]),
        ("Nicht Karl Boll wurde Rektor.", []),
        ("Minister war Karl Boll nie.", []),
        ("Vom Trainer wurde Karl Boll zum Torwart gemacht.", [("Torwart", (BOLL,))]),
    ],
)
def test_the_object_is_called_so_not_the_subject(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected
