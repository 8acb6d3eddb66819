"""Labels: the other shapes in which a title stands near its name."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, VOGT = ("Karl Boll",), ("Anna Vogt",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wenn der Darsteller des Königs (Karl Boll) krank ist, wird es schwer.", [("Darsteller", BOLL)]),
        ("Es sprach\nDer Kapitän – Karl Boll:\nWir fahren.", [("Kapitän", BOLL)]),
        ("Anna Vogt, 25, Gründerin einer Firma, sagt das.", [("Gründerin", VOGT)]),
        ("Der vor einem Monat gewählte Minister Karl Boll kam.", [("Minister", BOLL)]),
        ("Der Leiter des Amtes Neu-Altdorf, Dr. Karl Boll, kam.", [("Leiter", BOLL)]),
        ("Aus Sicht des Direktors am Institut, Karl Boll, reicht das.", [("Direktor", BOLL)]),
        ("Nach Angaben des Chefs der Behörde, Karl Boll, ist das so.", [("Chef", BOLL)]),
        ("Der Leibarzt des Kanzlers, Karl Boll, kam.", [("Leibarzt", BOLL)]),
        ("Die Grüne Anna Vogt kam.", [("Grüne", VOGT)]),
        ("Er sollte Karl Boll beerben, der seit 2011 Bürgermeister ist.", [("Bürgermeister", BOLL)]),
        ("Es sprach Karl Boll vom Verband in Linz, ein anerkannter Onkologe, und ging.", [("Onkologe", BOLL)]),
        ("Das Projekt wird von Karl Boll geleitet, dem Chef der Firma.", [("Chef", BOLL)]),
        ("Karl Boll, 34 Jahre alt und Wirt in dritter Generation, kam.", [("Wirt", BOLL)]),
        ("Es regnet. Spitzenkandidat: Karl Boll.", [("Spitzenkandidat", BOLL)]),
        (
            "Moderator Kim Qolbe und Moderatorin Kim Qolbe sind eins.",
            [("Moderator", ("Kim Qolbe",)), ("Moderatorin", ("Kim Qolbe",))],
        ),
        ("Der Sprecher der Kinder- und Jugendärzte, Karl Boll, kam.", [("Sprecher", BOLL)]),
        ("Der Mehrheitsführer im Senat Karl Boll kam.", [("Mehrheitsführer", BOLL)]),
        ("Karl Boll, Dezernent der Stadt, schrieb Vertretern der Presse.", [("Dezernent", BOLL)]),
        ("Der Angeklagte Karl B. schwieg.", [("Angeklagte", ("Karl B.",))]),
        ("Er traf einen Bauarbeiter, Karl B., im Laden.", [("Bauarbeiter", ("Karl B.",))]),
    ],
)
def test_a_title_near_a_name(read: Read, text: str, expected: Labels) -> None:
    assert [label for label in labels(read(text)) if label[0] not in ("König", "Kanzler")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister erklärte, Karl Boll (CDU) irre sich.",
        "Der SPD-Politiker sagte, Karl Boll (CDU) irre sich.",
        "Der Arzt lachte, Karl Boll, 45, weinte.",
        "Karl Boll, so sein Anwalt, sei unschuldig.",
        "Karl Boll, sagt sein Arzt, ist krank.",
        "Karl Boll sei krank, so der Arzt.",
        "Karl Boll wurde verhaftet. „Er hat gestanden“, sagte der Staatsanwalt.",
        "Man sieht Karl Boll (im Bild neben seinem Kollegen Dominikus Schwaderlapp).",
        "Es geht um Karl Boll, auch er von den Grünen.",
        "Karl Boll stritt mit der Initiative „Mediziner und Forscher für Freiheit“.",
        "Karl Boll (CSU), Bürgermeister und Lehrer reagieren auf Kritik.",
        "Das sagte Karl Boll (Die Linke).",
        "Karl Boll sprach, darunter CSU-Abgeordnete und Beamte.",
        "Karl Boll sagte, man könne Patienten besuchen.",
        "Karl Boll spielt vor 4519 Fans.",
        "Die Entscheidung fällt im Kreis von Karl Boll und den Präsidenten.",
        "Karl Boll sprach unter den Experten.",
        "Karl Boll werde nur einige treue Geschäftsreisende beherbergen.",
    ],
)
def test_a_name_behind_a_verb_is_somebody_else(read: Read, text: str) -> None:
    assert labels(read(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Chaos-Kanzler“ Boll tobt. Das sagt Karl Boll.", [("Chaos-Kanzler", BOLL)]),
        ("Hilfe kommt vom Leiter des Amtes: Karl Boll warnt davor.", [("Leiter", BOLL)]),
        ("Es kam ein Beamter zu Wort: Karl Boll, der gern redet.", [("Beamte", BOLL)]),
        ("Der Leiter des Amtes sagte: Karl Boll warnt davor.", []),
        ("Kritik am Leiter des Amtes: Karl Boll ärgert sich.", []),
        ("Es gab Streit um den Leiter des Amtes: Karl Boll klagt.", []),
        ("Das Erbe des Leiters: Karl Boll klagt.", []),
        ("Karl Boll kam. Der Berater der Stadt – Boll – sagt das.", [("Berater", BOLL)]),
        ("Karl Boll (54), noch bis Ende des Jahres Chef der Messe, plädiert dafür.", [("Chef", BOLL)]),
        ("Der Richter Karl Boll aus Linz und Vorsitzender der Gruppe kam.", [("Richter", BOLL), ("Vorsitzende", BOLL)]),
        ("Der Richter Karl Boll aus Linz und der Vorsitzende der Gruppe kamen.", [("Richter", BOLL)]),
        ("Es sitzen da bei einer Moderatorin: Anna Vogt, Karl Boll, Eva Lenz.", []),
        ("Karl Boll, 60, bis 2019 Pilot und lange dabei, kam.", [("Pilot", BOLL)]),
        ("Karl Boll, früher Parlamentarischer Staatssekretär im Amt, kam.", [("Staatssekretär", BOLL)]),
        ("Dritter Kandidat für den Posten ist Karl Boll.", [("Kandidat", BOLL)]),
        ("Karl Boll, Helfer in der Gruppe von Eva Lenz und Mitglied des Vereins, kam.", [("Helfer", BOLL), ("Mitglied", BOLL)]),
        ("Der falsche Prophet Papst Franziskus kam.", [("Prophet", ("Franziskus",)), ("Papst", ("Franziskus",))]),
        ("Der Schweizer Minister Karl Boll kam.", [("Minister", BOLL)]),
        ("Der Leipziger Professor Karl Boll kam.", [("Professor", BOLL)]),
        ("Man verhört einen Beamten im Fall Karl Boll.", []),
        ("Sie ist Tochter des Direktors von Neustadt Karl Boll.", [("Direktor", BOLL)]),
        ("Der Nachfolger der Vorsitzenden Anna Vogt kam.", [("Vorsitzende", VOGT)]),
        ("Es ging um Karl Boll, Sprecher beim Veranstalter der Messe.", [("Sprecher", BOLL)]),
        ("Der Chef der Grünen Karl Boll kam.", [("Chef", BOLL)]),
    ],
)
def test_titles_in_odd_places(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Als Sänger der Band gibt Karl Boll den Ton an.", [("Sänger", BOLL)]),
        ("Karl Boll kam. Dort wurde er zum künftigen Direktor ernannt.", [("Direktor", BOLL)]),
        ("Fachleute erklärten Karl Boll zum Sieger des Duells.", [("Sieger", BOLL)]),
        ("Karl Boll, Gitarrist der Band, avancierte zum Produzenten.", [("Gitarrist", BOLL), ("Produzent", BOLL)]),
        ("Der von der Partei als Kandidat nominierte Karl Boll kam.", [("Kandidat", BOLL)]),
        ("Karl Boll kam. Er ist einer der wenigen Spieler aus Linz.", [("Spieler", BOLL)]),
        (
            "Karl Boll ist ein deutscher Forscher und seit März 2020 Präsident des Verbands.",
            [("Forscher", BOLL), ("Präsident", BOLL)],
        ),
        ("Karl Boll profiliert sich seit Wochen als Kritiker.", [("Kritiker", BOLL)]),
        ("Karl Boll kam. Er meint, dass er der größte Verlierer ist.", [("Verlierer", BOLL)]),
        ("Karl Boll kam. Er ist der Neustädter Projektleiter.", [("Projektleiter", BOLL)]),
        ("Karl Boll kam. Der 20-Jährige ist Spieler in Linz.", [("Spieler", BOLL)]),
        ("Karl Boll war jahrelang Marketing- und Medienberater.", [("Medienberater", BOLL)]),
        ("Karl Boll ist seit vier Jahren stolzer Besitzer eines Gasthauses.", [("Besitzer", BOLL)]),
        ("Anna Vogt traf Karl Boll. Er ist Vogts Berater.", [("Berater", BOLL)]),
        ("Max Lenz bezeichnete Anna Vogt als „Lügnerin“.", [("Lügnerin", VOGT)]),
        ("Max Lenz griff Anna Vogt aus Linz als „Lügnerin“ an.", [("Lügnerin", VOGT)]),
        ("Karl Boll kam. Karl Boll bezeichnet Fremde gern als „Lügner“.", []),
        ("Ein Berater der Stadt ist hierbei der Arzt Karl Boll.", [("Berater", BOLL), ("Arzt", BOLL)]),
        ("Seine Stellvertreterin ist Anna Vogt.", [("Stellvertreterin", VOGT)]),
        ("Anna Vogt kam. Der 20-Jährige ist Spieler in Linz.", []),
        ("Karl Boll (45) und Sven Ruhl (50) stritten. Der 50-Jährige ist Arzt.", [("Arzt", ("Sven Ruhl",))]),
        ("Karl Boll (45) und Sven Ruhl (50) stritten. Der 60-Jährige ist Arzt.", []),
        ("Anna Vogt traf Karl Boll. Die 28-Jährige ist seit eineinhalb Jahren Ärztin.", [("Ärztin", VOGT)]),
        ("Eine 28-Jährige rief an. Anna Vogt kam. Die 28-Jährige ist Ärztin.", []),
        ("Anna Vogt traf Eva Lenz. Die 28-Jährige ist seit eineinhalb Jahren Ärztin.", []),
        ("Trainer ist Karl Boll, Kapitänin ist Anna Vogt.", [("Trainer", BOLL), ("Kapitänin", VOGT)]),
        ("Karl Boll kam. Bald endet seine Amtszeit als Bischof.", [("Bischof", BOLL)]),
        ("Anna Vogt kam. Vor ihrer Wahl zur Ministerin war es still.", [("Ministerin", VOGT)]),
        ("Das sagte der Facharzt für Chirurgie Dr. Karl Boll.", [("Facharzt", BOLL)]),
        ("Karl Boll könnte als Minister mehr bewegen.", []),
        ("Weder Max Lenz noch Karl Boll ist der Täter.", []),
        ("Als Sprecher von Karl Boll sagte Anna Vogt nichts.", []),
        ("Karl Boll ist kein Arzt.", []),
        ("Karl Boll war nie Minister.", []),
        ("Karl Boll hat keine Ausbildung als Arzt.", []),
        ("Karl Boll will nicht zum Minister ernannt werden.", []),
    ],
)
def test_what_somebody_is_becomes_or_is_not(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Vorsitzende des Verbands Deutscher Chirurgen (VDC), Karl Boll, kam.", [("Vorsitzende", BOLL)]),
        ("Die Vorsitzende der Vertretung Linzer Schulleiter, Anna Vogt, kam.", [("Vorsitzende", VOGT)]),
        ("Die Anwältin von Karl Boll, Anna Vogt, ging.", [("Anwältin", VOGT)]),
        ("Die Chefs von Karl Boll, Anna Vogt und Eva Lenz, gingen.", []),
        ("Ein Berater von Karl Boll, Anna Vogt, Eva Lenz, schwieg.", []),
        ("Karl Boll kam. Es hieß, der 48 Jahre alte Sänger sei müde.", [("Sänger", BOLL)]),
        ("Karl Boll kam. Es hieß, 48 Jahre alte Sänger seien müde.", []),
        ("Karl Boll kam. Er lacht seit seiner EU-gestützten Wahl zum Linzer Präsidenten.", [("Präsident", BOLL)]),
        ("Gestern hätten die Betreiber Karl Boll gewarnt.", []),
        ("Die Reden, die Sprecher Karl Boll hielt, sind lang.", [("Sprecher", BOLL)]),
        ("Es kam Entlastungszeuge Karl Boll.", [("Entlastungszeuge", BOLL)]),
        ("Der neue Trainer: Karl Boll. Der alte: vergessen.", [("Trainer", BOLL)]),
        ("Vor Gericht steht ein Makler namens Karl Boll.", [("Makler", BOLL)]),
        ("Das liegt an Präsident Putins Plänen.", [("Präsident", ("Wladimir Putin",))]),
        ("Das liegt an einem Berater Putins.", []),
        ("Der Vegan-Koch Karl Boll kam.", [("Vegan-Koch", BOLL)]),
        ("Die Krankenschwester Anna Vogt kam. Die Krankenschwester lachte.", [("Krankenschwester", VOGT)] * 2),
        ("Anna Vogt kam. Die Krankenschwestern lachten.", []),
        ("Karl Boll, 73, Kraftprotz und Politiker, zeigt sich stark.", [("Politiker", BOLL)]),
        ("Karl Boll kam am 3. Oktober, Kraftprotz und Politiker lachten.", []),
        ("Karl Boll kam. Auch CSU-Mann Boll lachte.", [("CSU-Mann", BOLL)]),
        ("Karl Boll kam. Auch mancher -Mann Boll lachte.", []),
        ("Nach Ansicht von Professor Dr. Anna Vogt ist das so.", [("Professor", VOGT)]),
        ("Der neue Küchenchef heißt Karl Boll.", [("Küchenchef", BOLL)]),
        ("Leiterin des Hauses ist seit vier Jahren Anna Vogt.", [("Leiterin", VOGT)]),
        ("Richter Karl Boll kam. Boll fragte. Das wisse er nicht, antwortet der Angeklagte.", [("Richter", BOLL)]),
        ("Polizeisprecher Karl Boll sagte, der Täter sei ein Einzelgänger.", [("Polizeisprecher", BOLL)]),
    ],
)
def test_titles_in_longer_phrases(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Vogt ist seit dem 1. März Direktorin der Bank.", [("Direktorin", VOGT)]),
        ("Karl Boll ist sowohl Landwirt als auch Politiker.", [("Landwirt", BOLL), ("Politiker", BOLL)]),
        ("Karl Boll ist nicht nur Arzt am Klinikum, sondern auch Autor.", [("Arzt", BOLL), ("Autor", BOLL)]),
        ("Dass Karl Boll ein guter Unternehmer ist, bestreitet niemand.", [("Unternehmer", BOLL)]),
        ("In seiner Zeit als Minister hatte Karl Boll das verboten.", [("Minister", BOLL)]),
        ("Nach der Wahl zum Präsidenten dankte Karl Boll allen.", [("Präsident", BOLL)]),
        ("Zur neuen Bischöfin ist am Samstag Anna Vogt gewählt worden.", [("Bischöfin", VOGT)]),
        ("Der gerade erst zum Kommissar beförderte Karl Boll kam.", [("Kommissar", BOLL)]),
        ("Karl Boll stieg vom Lehrling zum Direktor auf.", [("Lehrling", BOLL), ("Direktor", BOLL)]),
        ("Karl Boll verließ die Bank, um fortan als Winzer zu leben.", [("Winzer", BOLL)]),
        ("Weder Trainer noch Manager ist Karl Boll.", []),
        ("Nach der Wahl zum Präsidenten stand der Platz von Karl Boll leer.", []),
    ],
)
def test_what_somebody_is_in_longer_sentences(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected
