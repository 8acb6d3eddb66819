"""Labels of roles: what somebody is as, is said to be in the same sentence, or says of himself."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, LENZ, VOGT = ("Karl Boll",), ("Max Lenz",), ("Anna Vogt",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll, der als Berater diente, schwieg.", [("Berater", BOLL)]),
        ("Karl Boll traf Anna Vogt. Diese gilt als Favoritin.", [("Favoritin", VOGT)]),
        ("Karl Boll kam. Denn als Dozent der Schule kennt er das.", [("Dozent", BOLL)]),
        ("Karl Boll gilt als Redner, aber auch als Zauderer.", [("Redner", BOLL), ("Zauderer", BOLL)]),
        ("Karl Boll ist kein Neuling, gilt sogar als ihr Begründer.", [("Begründer", BOLL)]),
        ("Anna Vogt kam. Sie ist 41 Jahre alt, arbeitet als Ärztin und Autorin.", [("Ärztin", VOGT), ("Autorin", VOGT)]),
        ("Man kennt die als Kuratorin tätige Anna Vogt.", [("Kuratorin", VOGT)]),
        ("Karl Boll kam. Es gefällt ihm die Rolle als Retter.", [("Retter", BOLL)]),
        ("Man wollte Karl Boll ohne Abstimmung zum Kandidaten ernennen.", [("Kandidat", BOLL)]),
        ("Anna Vogt kam spät und rief sich selbst zur Präsidentin aus.", [("Präsidentin", VOGT)]),
        ("Karl Boll kam. Er macht als parteiloser OB weiter.", [("OB", BOLL)]),
        ("Anna Vogt, die Karl Boll als Beraterin diente, schwieg.", [("Beraterin", VOGT)]),
        ("Der Fremde, der Karl Boll als Berater diente, schwieg.", []),
        ("Karl Boll ist Jurist und dient Minister Max Lenz als Berater.", [("Jurist", BOLL), ("Minister", LENZ)]),
        ("Anna Vogt galt im Streit mit Karl Boll und Max Lenz lange als Favoritin.", [("Favoritin", VOGT)]),
        ("Karl Boll, der überraschend zum Trainer berufen wurde, kam.", [("Trainer", BOLL)]),
        ("Man feierte Karl Bolls Wiederernennung zum Minister.", [("Minister", BOLL)]),
        ("Karl Boll stritt mit Anna Vogt. Dort gilt das als Ausrede, nicht als Retter.", []),
        ("Anna Vogt schwieg. Max Lenz wurde von Karl Boll als Betrüger bezeichnet.", [("Betrüger", LENZ)]),
        ("Max Lenz, der von Karl Boll als Betrüger bezeichnet wird, schwieg.", [("Betrüger", LENZ)]),
        ("Es gibt Briefe von Karl Boll als Soldat.", [("Soldat", BOLL)]),
        ("Gestern wurde Max Lenz von Karl Boll zum Minister ernannt.", [("Minister", LENZ)]),
        ("Max Lenz wurde vom Kollegen Karl Boll zum Minister ernannt.", [("Kollege", BOLL), ("Minister", LENZ)]),
        ("Man feierte die Wahl von Karl Boll zum Präsidenten.", [("Präsident", BOLL)]),
        ("Karl Boll gilt nicht als Favorit.", []),
        ("Nie galt Karl Boll als Favorit.", []),
        ("Max Lenz, den Karl Boll als Verräter sieht, schwieg.", []),
        ("Karl Boll ist größer als sein Trainer.", []),
        ("Minister Karl Boll kam. Karl Boll ist beliebter als der Minister.", [("Minister", BOLL)]),
        ("Minister Karl Boll kam. Max Lenz ist beliebter als der Minister.", [("Minister", BOLL)] * 2),
        ("Karl Boll ist alles andere als ein Held.", []),
        ("Karl Boll arbeitet immer noch als selbstständiger Berater.", [("Berater", BOLL)]),
        ("Anna Vogt sang. Seit 2004 arbeitet die heute 47-Jährige als Künstlerin.", [("Künstlerin", VOGT)]),
        ("Karl Boll, ein Mann aus Linz, wurde vom Amt als Spion geführt.", [("Spion", BOLL)]),
        ("Karl Boll, so Max Lenz, hat als Minister versagt.", []),
        ("Karl Boll wurde am Ende sogar noch zum Kronzeugen einer Wahrheit.", [("Kronzeuge", BOLL)]),
        ("Karl Boll wurde zum Arzt gebracht.", []),
        ("Die Reise von Karl Boll wurde zum Retter der Saison.", []),
        ("Karl Bolls Firma wurde zum Retter der Stadt.", []),
        ("Mit Karl Boll wird die Oper zum Star der Stadt.", []),
        ("Karl Boll ist besser als Trainer geeignet.", [("Trainer", BOLL)]),
        ("Das Bild von Karl Boll als Präsident wurde verkauft.", [("Präsident", BOLL)]),
        ("Karl Boll wurde zum Arzt und ins Labor gebracht.", []),
    ],
)
def test_whom_a_role_belongs_to(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll ist Facharzt für Viren und war Leiter des Instituts.", [("Facharzt", BOLL), ("Leiter", BOLL)]),
        ("Anna Vogt ist eine von derzeit 42 Beraterinnen in Linz.", [("Beraterin", VOGT)]),
        ("Vor der Wahl war Karl Boll seit 2004 Professor.", [("Professor", BOLL)]),
        ("Karl Boll ist nicht der erste Politiker, der das sagt.", [("Politiker", BOLL)]),
        ("Karl Boll sagt, er werde Minister bleiben.", [("Minister", BOLL)]),
        ("Karl Boll sagt, er werde Mitarbeiter in Kurzarbeit schicken.", []),
        ("Man mag ihn, obwohl Karl Boll gar nicht der große Redner ist.", []),
        ("Karl Boll schweigt, falls er der Täter war.", []),
        ("Egal sei, wer Vorsitzender wird, sagte Karl Boll.", []),
        ("Karl Boll gehört zu den besten Ärzten in Linz.", [("Arzt", BOLL)]),
        ("Karl Boll kam. Heute zählt er zu den Kritikern.", [("Kritiker", BOLL)]),
        ("Karl Boll gehört das Haus neben den Ärzten.", []),
        ("Karl Boll gehört zu den Ärztinnen und Ärzten, die das tun.", [("Arzt", BOLL)]),
        ("Anna Vogt gehörte zu den wenigen Unternehmern, die schwiegen.", [("Unternehmer", VOGT)]),
        ("Karl Boll gehörte zu den Unternehmerinnen.", []),
        ("Karl Boll gehört nicht zu den Ärzten.", []),
        ("Nie zählte Karl Boll zu den Favoriten.", []),
        ("Karl Boll könnte zu den Favoriten zählen.", []),
        ("Karl Boll ist noch Minister.", [("Minister", BOLL)]),
        ("Niemals war Karl Boll Minister.", []),
        ("Karl Boll ist 18 Jahre lang Vorsitzender gewesen.", [("Vorsitzende", BOLL)]),
        ("Einer der Vorreiter war schon damals Karl Boll.", [("Vorreiter", BOLL)]),
        ("Es ist möglich, dass Karl Boll zwar verliert, aber trotzdem Präsident bleibt.", [("Präsident", BOLL)]),
        ("Virologe Karl Boll kam. 1982 wurde der Virologe Leiter des Amtes.", [("Virologe", BOLL)] * 2 + [("Leiter", BOLL)]),
        ("Karl Boll kam. Sollte er, der neue Besitzer, Geld haben, ist es gut.", [("Besitzer", BOLL)]),
        ("Karl Boll kam. Sollte er, der Besitzer war, Geld haben, ist es gut.", []),
        ("Es kam Karl Boll - auch er ein Berater des Amtes.", [("Berater", BOLL)]),
        ("Karl Boll lobte Max Lenz, auch er ein Sänger.", [("Sänger", LENZ)]),
        ("Karl Boll kam mit seinem Sohn. Auch er ein Sänger.", []),
        ("Einer der Spieler ist Karl Boll aus dem Weg gegangen.", []),
        ("Karl Boll ist keineswegs der Favorit.", []),
        ("Weder Max Lenz noch Karl Boll ist Minister.", []),
        ("Karl Boll wollte Minister werden.", []),
        ("Zu Gast ist Karl Boll.", []),
        ("Karl Boll kam. Man stimmt ab, wenn der Präsident gewählt wird.", []),
        ("Karl Boll und seine Frau arbeiten als Kardiologen.", []),
    ],
)
def test_what_is_said_of_somebody_in_a_sentence(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Ich bin ein schlechter Redner“, sagte Karl Boll.", [("Redner", BOLL)]),
        ("„Ich bin Lehrerin“, sagte Karl Boll.", []),
        ("„Ich bin Lehrerin“, schreibt eine weitere Leserin aus Linz.", []),
        ("„Du bist Lehrer“, sagte Karl Boll.", []),
        ("Trainer Max Lenz kam. „Ich bin der Trainer“, sagte Karl Boll.", [("Trainer", LENZ), ("Trainer", BOLL)]),
        ("„Mein Vater sagte: Ich bin Arzt“, erzählte Karl Boll.", []),
        ("„Er rief: ‚Ich bin der Chef‘“, erzählte Karl Boll.", []),
        ("Mein Name ist Karl Boll. Ich bin Arzt.", [("Arzt", BOLL)]),
        ("Ich heiße Karl Boll. Ich bin Arzt.", [("Arzt", BOLL)]),
        ("Ich heiße Karl Boll. „Ich bin Arzt“, sagte der Mann.", []),
        ("Sein Name ist Karl Boll. Ich bin Arzt.", []),
        ("Herr Boll, Sie sind Arzt. Karl Boll lacht.", [("Arzt", BOLL)]),
        ("Herr Boll, Sie arbeiten in Linz als Fahrer. Karl Boll lacht.", [("Fahrer", BOLL)]),
        ("Karl Boll kam, sie ist Ärztin.", []),
        ("„Bin ich der Trainer?“, fragte Karl Boll.", []),
        ("Das Gespräch mit Karl Boll.\n\nBoll: Für mich als Musiker gilt das.", [("Musiker", BOLL)]),
        ("Das Gespräch mit Karl Boll.\n\nFrage: Für mich als Musiker gilt das.", []),
    ],
    ids=[
        "himself",
        "another gender",
        "somebody without a name",
        "somebody else",
        "another called so",
        "his father",
        "the man quoted",
        "the one who says his name",
        "the one who is called so",
        "somebody else's words",
        "another's name",
        "somebody addressed",
        "addressed, and his work",
        "nobody addressed",
        "a question",
        "his turn",
        "nobody's turn",
    ],
)
def test_what_somebody_says_of_himself(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected
