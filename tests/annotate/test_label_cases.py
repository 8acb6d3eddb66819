"""Labels: titles that share words with others, stand in further rows and cases, or are said of others in an interview."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL, VOGT, LENZ = ("Karl Boll",), ("Anna Vogt",), ("Otto Lenz",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Boll, ein Linzer Kinder- und Jugendarzt, kam.", [("Jugendarzt", BOLL)]),
        ("Die Anhänger von Karl Boll, Kinder- und Jugendärzte, kamen.", []),
        ("Man klagt über die Kontakte, die Karl Boll als Kunst- und Kulturmanager knüpfte.", [("Kulturmanager", BOLL)]),
        ("Anna Vogt hält als Partei- und auch Fraktionschefin still.", [("Fraktionschefin", VOGT)]),
        ("Karl Boll, Ökonom und selbst Abgeordneter, kam.", [("Ökonom", BOLL), ("Abgeordnete", BOLL)]),
        ("Karl Boll, Wirt von drei Lokalen und auch Sänger, kam.", [("Wirt", BOLL), ("Sänger", BOLL)]),
        ("Anna Vogt ist Chefin der Bank und damit erste Beraterin der Stadt.", [("Chefin", VOGT), ("Beraterin", VOGT)]),
        ("Karl Boll, Leiter der Vereinigung (VDC), und Chefarzt am Klinikum, kam.", [("Leiter", BOLL), ("Chefarzt", BOLL)]),
        ("Anna Vogt wurde Beraterin der Bank und eine ihrer Direktorinnen.", [("Beraterin", VOGT), ("Direktorin", VOGT)]),
        ("Anna Vogt ist Beraterin der Bank und eine ihrer Direktorinnen ging.", [("Beraterin", VOGT)]),
        (
            "Karl Boll trat auf – als Geiger, als Dirigent und natürlich als Sänger.",
            [("Geiger", BOLL), ("Dirigent", BOLL), ("Sänger", BOLL)],
        ),
    ],
)
def test_titles_that_share_a_word_or_a_row(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Man stimmte gegen den Vorsitzenden, den alten Bischof Karl Boll.", [("Vorsitzende", BOLL), ("Bischof", BOLL)]),
        ("Er siegte über seinen Gegner, den Sänger Karl Boll.", [("Gegner", BOLL), ("Sänger", BOLL)]),
        ("Es ist ein tiefer Seufzer, den Wirt Karl Boll ausstößt.", [("Wirt", BOLL)]),
        ("Die Krankheit Präsident Putins dauert an.", [("Präsident", ("Wladimir Putin",))]),
        ("Karl Boll war da. Er ist Freund Bolls.", []),
        ("Das sagte der Präsident des Landkreistages, DLT, Karl Boll.", [("Präsident", BOLL)]),
        ("Das sagte der Präsident des Landkreistages, DLT, und Karl Boll.", []),
        ("Das kritisiert der Sprecher der Arbeitnehmer Karl Boll.", [("Sprecher", BOLL)]),
        ("Das kritisiert der Sprecher der Arbeitnehmer Karl Boll und Otto Lenz.", []),
        ("Das kritisieren die Autoren Karl Boll und Otto Lenz.", [("Autor", (*BOLL, *LENZ))]),
        ("Das kritisieren die Autoren Karl Boll und Quirzel Xyz.", []),
        ("Das kritisiert dpa-Korrespondent Karl Boll.", [("dpa-Korrespondent", BOLL)]),
        ("Der ver.di-Chef Karl Boll kam. Der ver.di-Chef lachte.", [("ver.di-Chef", BOLL)] * 2),
        ("Das kritisiert ein links-liberaler Karl Boll.", []),
        ("Das sagt der Leiter der Studie, Karl Boll von der medizinischen Fakultät, oft.", [("Leiter", BOLL)]),
        ("Das sagt der Leiter der Studie, Karl Boll von der Fakultät, und Otto Lenz.", []),
        ("Das weiß der Leiter der Studie, Karl Boll von der Fakultät sage das.", []),
        ("Das kritisiert ein Sprecher den Arbeitnehmer Karl Boll.", [("Arbeitnehmer", BOLL)]),
        ("So sprach der Vorsitzende des Verbandes der Deutschen Laborärzte Dr. Karl Boll.", [("Vorsitzende", BOLL)]),
        ("So sprach der Vorsitzende Dr. Karl Boll.", [("Vorsitzende", BOLL)]),
        ("Ausgerechnet der Minister: Karl Boll ist krank.", [("Minister", BOLL)]),
        ("Die Kritik am Minister: Karl Boll ist krank.", []),
        ("Anna Vogt hatte als Managerin Karl Boll geholfen.", [("Managerin", VOGT)]),
        ("Man nennt die Managerin Karl Boll.", []),
        ("Das sagt Karl Boll, Associate Professor an der Universität.", [("Professor", BOLL)]),
        ("Der Papst ernannte Karl Boll im Mai zum Apostolischen Nuntius.", [("Nuntius", BOLL)]),
        ("Der Regierende Bürgermeister Karl Boll kam. Es sprach der Regierende Bürgermeister.", [("Bürgermeister", BOLL)] * 2),
        ("Bürgermeister Karl Boll ging. Anna Vogt will das Amt des Bürgermeisters.", [("Bürgermeister", BOLL)]),
        ("Präsidentin Anna Vogt kam. Sie liebt das Amt der Präsidentin.", [("Präsidentin", VOGT)]),
        ("Ministerin Anna Vogt kam. Frau Ministerin, das geht so nicht.", [("Ministerin", VOGT)] * 2),
        ("Ministerin Anna Vogt kam. Herr Minister, das geht so nicht.", [("Ministerin", VOGT)]),
    ],
)
def test_titles_in_other_cases(read: Read, text: str, expected: Labels) -> None:
    assert [label for label in labels(read(text)) if label[0] != "Papst"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Damals war in Linz noch der Winzer Karl Boll Bürgermeister.", [("Winzer", BOLL), ("Bürgermeister", BOLL)]),
        ("Damals war die Frau des Winzers Karl Boll Richterin.", [("Winzer", BOLL)]),
        ("Wie Anna Vogt sagt, die Präsidentin des Hotel- und Gaststättenverbands, ist es so.", [("Präsidentin", VOGT)]),
        ("Wie Anna Vogt sagt, sind die Präsidentin und Karl Boll müde.", []),
        ("Karl Boll ist nach Max Lenz der dritte führende Politiker der Welt.", [("Politiker", BOLL)]),
        ("Karl Boll kam. Man sagt, dass der Staat der bessere Unternehmer ist.", []),
        ("Karl Boll sang. Der Mann, der neben ihm sang, wurde Mitglied der Partei.", []),
        ("Was Karl Boll nicht weiß, ist Legende der Kritiker.", []),
        ("Karl Boll warf Max Lenz vor, sich als Minister zu bereichern.", []),
        ("Karl Boll ist hier aufgewachsen, Bonn, wurde dann aber Mitglied der Partei.", []),
        ("Nun trifft Anna Vogt auf Eva Lenz und ist im Duell sogar Favoritin.", []),
        ("Nun trifft Anna Vogt auf Eva Lenz, und das ist im Duell sogar die Favoritin.", []),
        ("Karl Boll kam. Er ist seit den 1980er Jahren sportlicher Leiter.", [("Leiter", BOLL)]),
        ("Karl Boll kam. Seit 2018 ist der 64-Jährige Vorsitzender der Bank.", [("Vorsitzende", BOLL)]),
        ("Karl Boll kam. Seit 2018 liebt der 64-Jährige Vorsitzende.", []),
        ("Damals war unter Karl Boll Bürgermeisterin Anna Vogt krank.", [("Bürgermeisterin", VOGT)]),
        ("Otto Lenz war unter Karl Boll Sprecher der Stadt.", []),
        ("Weil Otto Lenz klagt, hört man den zum „Lügner“ erklärten Karl Boll.", [("Lügner", BOLL)]),
        ("Weil Karl Boll schweigt, ist er doch eher ein Kandidat der Reichen.", [("Kandidat", BOLL)]),
        ("Karl Boll schweigt, doch ein Kandidat der Reichen lacht.", []),
        ("Karl Boll selbst gehörte zu den Gründern der Bank.", [("Gründer", BOLL)]),
        ("Karl Boll war 2014 noch „Lügner“.", [("Lügner", BOLL)]),
        ("Karl Boll war 2014 noch in „Lügner und Betrüger“ zu sehen.", []),
        ("Man weiß, dass Anna Vogt „Lügnerin“ ist.", [("Lügnerin", VOGT)]),
        ("Karl Boll spielt im Film „Lügner“.", []),
        ("Otto Lenz nannte Karl Boll einen „Verräter“ und „Feigling“.", [("Verräter", BOLL), ("Feigling", BOLL)]),
        ("Otto Lenz kam. Man las „Verräter“ und „Feigling“.", []),
        ("Karl Boll, den viele für einen Helden halten, kam.", [("Held", BOLL)]),
        ("Karl Boll, den viele für einen Helden opfern, kam.", []),
        ("Karl Boll war von 1990 an Minister der Stadt.", [("Minister", BOLL)]),
        ("Karl Boll lachte von 1990 über Minister der Stadt.", []),
        ("Karl Boll war Lehrer, dann Wirt, schließlich Autor.", [("Lehrer", BOLL), ("Wirt", BOLL), ("Autor", BOLL)]),
        ("Gesucht wird jemand, der Kanzler werden will.", []),
        ("Man sagt, der Kanzler sei „müde“.", [("Kanzler", ("Olaf Scholz",))]),
        ("Karl Boll kam. Der Arzt und Autor ist Präsident.", [("Arzt", BOLL), ("Autor", BOLL), ("Präsident", BOLL)]),
        ("Karl Boll kam. Mit dem Arzt und Autor ist Präsident Otto Lenz gekommen.", [("Präsident", LENZ)]),
        ("Gestern wurde der Virologe von Karl Boll zum Star.", []),
        ("Karl Boll ist Trainer, sogar Minister rufen an.", [("Trainer", BOLL)]),
        ("Karl Boll ist Trainer und sogar Minister.", [("Trainer", BOLL), ("Minister", BOLL)]),
        ("Karl Boll ist der Sohn der Ministerin und einer der Gäste.", [("Sohn", BOLL), ("Gast", BOLL)]),
        ("Man sprach mit der Beraterin Anna Vogt und einem ihrer Verteidiger.", [("Beraterin", VOGT)]),
        ("Karl Boll: Er ist der beste Trainer.", [("Trainer", BOLL)]),
        ("Karl Boll bezeichnet die Reporter als „Lügner“.", []),
        ("Karl Boll war alles andere als „Lügner“.", []),
        ("Im Land wurde der Virologe Karl Boll zum Star, andere lachten.", [("Virologe", BOLL), ("Star", BOLL)]),
        ("Im Land wurde der Virologe Karl Boll zum Star gebracht.", [("Virologe", BOLL)]),
        (
            "Mit dem Team wurde Karl Boll Olympiasieger und zweimal Weltmeister.",
            [("Olympiasieger", BOLL), ("Weltmeister", BOLL)],
        ),
    ],
)
def test_what_a_verb_says_of_somebody(read: Read, text: str, expected: Labels) -> None:
    assert labels(read(text)) == expected


QUESTION = "ZEITUNG: Was halten Sie von Otto Lenz?\nKarl Boll: "


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Er ist ein Lügner.", [("Lügner", LENZ)]),
        ("Er ist einer der Gründer der Bank.", [("Gründer", LENZ)]),
        ("In seiner Zeit als Minister schwieg er.", [("Minister", LENZ)]),
        ("Ich bin Arzt.", [("Arzt", BOLL)]),
        ("Wer ist hier der Lügner?", []),
    ],
)
def test_whose_turn_it_is_speaks_of_another(read: Read, answer: str, expected: Labels) -> None:
    assert labels(read(QUESTION + answer)) == expected


ROW = "Es bewerben sich Klubchef Karl Boll, Bonns Bürgermeister Otto Lenz und die Wirtin Anna Vogt."


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (f"{ROW} Die drei Kandidaten reden.", {*BOLL, *LENZ, *VOGT}),
        (f"{ROW} Die vier Kandidaten reden.", None),
        (f"{ROW.replace('Klubchef', 'Arzt')} Die drei Angeklagten reden.", None),
    ],
    ids=["all three", "another number", "called something else"],
)
def test_a_row_in_which_each_has_a_title(read: Read, text: str, persons: set[str] | None) -> None:
    last = labels(read(text))[-1]
    assert (set(last[1]) if last[0] in ("Kandidat", "Angeklagte") else None) == persons
