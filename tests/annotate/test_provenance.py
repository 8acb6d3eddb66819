"""Whose text: credits in their role."""

from collections.abc import Callable

import pytest

from comparator.annotate.credits import credit_finder
from comparator.language import load_language
from comparator.model import Document, Span

Read = Callable[..., Document]
BODY = "Der Stadtrat hat am Montag den Haushalt der Stadt Neustadt beschlossen."
FINDER = credit_finder(load_language("de"))


@pytest.mark.parametrize(
    ("text", "agency", "share"),
    [
        (f"{BODY} (dpa)", "dpa", "text"),
        (f"{BODY} (afp/dl)", "AFP", "text+desk"),
        (f"{BODY} (mit dpa)", "dpa", "mixed"),
        (f"{BODY} (Mit Material von dts)", "dts", "mixed"),
        (f"{BODY} (dpa, AFP)", "dpa/AFP", "text"),
        (f"{BODY} (Can Merey, dpa)", "dpa", "text"),
        (f"{BODY} (APA, 21.4.2016)", "APA", "text"),
        (f"Frankfurt/Main (dpa) - {BODY}", "dpa", "text"),
        (f"Rat tagt in Neustadt wieder\n\nKeystone-SDA\n\n{BODY}\n{BODY}", "Keystone-SDA", "text"),
        (f"{BODY}\n{BODY}\n\nBerichterstattung von Reuters. Herausgegeben von Anna Muster", "Reuters", "text"),
        (BODY, None, None),
        (f"{BODY} (SPD)", None, None),
        (f"{BODY} Das sagte er der dpa.", None, None),
        (f"Rat tagt in Neustadt wieder\n\nDer Rat.Foto: A. MUSTER/AFP via Getty Images\n\n{BODY}", None, None),
        (f"{BODY} (AP-NORC)", None, None),
        ("(dpa/rt)", "dpa", "mixed"),
        ("© dpa | Kay Muster", None, None),
        ("© dpa-infocom, dpa:240429-99-845777/5", "dpa", "text"),
        (f"{BODY} (rt deutsch/dpa)", "dpa", "mixed"),
        (f"{BODY} (dpa/Reuters)", "dpa/Reuters", "text"),
        # Who stands in front of the agency is the outlet, whether a list has it or not; two to four letters are initials.
        (f"{BODY} (neustadtblatt/dpa)", "dpa", "mixed"),
        (f"{BODY} (bote/dpa)", "dpa", "mixed"),
        (f"{BODY} (Bote/APA)", "APA", "mixed"),
        (f"{BODY} (kb/dpa)", "dpa", "text+desk"),
        # The agency's own desk in a region is the agency.
        (f"{BODY} (dpa/bb)", "dpa", "text"),
        (f"{BODY} (dpa/kb)", "dpa", "text+desk"),
        (f"Bamberg (dpa/lby) - {BODY}", "dpa", "text"),
        (f"{BODY} (siehe oben/dpa)", None, None),
        (f"{BODY} (AP 12/20)", None, None),
        (f"{BODY} (Az. 3 AP 12/20)", None, None),
        (f"{BODY}\n\nQuelle: Twitter/AP", None, None),
        (f"{BODY}\n\nDieser Beitrag ist kein Text der dpa.", None, None),
        (f"{BODY} (Picture alliance/dpa)", None, None),
        (f"{BODY} (Anna schreibt/dpa)", None, None),
        (f"Washington, D.C. (AP) – {BODY}", "AP", "text"),
        (f"{BODY}\n{BODY}\n\nCopyright 2024, dpa (www.dpa.de). Alle Rechte vorbehalten", "dpa", "text"),
        (f"{BODY}\n{BODY}\n\nDieser Text basiert auf einer Meldung der Agentur AFP.", "AFP", "text"),
        (f"{BODY} (KNA/Tsp)", "KNA", "mixed"),
        # Capitals make no author of whoever took the picture.
        (f"{BODY}\n\nFOTO: DPA", None, None),
        (f"{BODY} (FOTO: KARL BOLL/DPA)", None, None),
        (f"{BODY}\n\nKARL BOLL / REUTERS", None, None),
        (f"{BODY}\n\nAFP PHOTO / KARL BOLL", None, None),
        (f"{BODY}\n\nFotograf: Karl Boll, dpa", None, None),
        (f"{BODY}\n\nMontage: taz/dpa", None, None),
        (f"{BODY} (RED/DPA)", "dpa", "mixed"),
        (f"{BODY}\n\nAPA/AFP/BOLL", None, None),
        (f"{BODY} (DPA/MK)", "dpa", "mixed"),
        (f"{BODY}\n\nDies ist eine aktuelle Meldung der Deutschen Presse-Agentur (dpa).", "dpa", "text"),
        (f"{BODY}\n\nDieser Beitrag wurde von der Nachrichtenagentur AFP erstellt.", "AFP", "text"),
        (f"{BODY}\n\nDies ist eine Meldung der dpa, die den Bürgermeister empörte.", None, None),
        (f"{BODY}\n\nDiese Meldung der dpa wurde automatisiert übernommen.", "dpa", "text"),
        (f"{BODY}\n\nDer Text wurde von der Deutschen Presse-Agentur übernommen und nicht bearbeitet.", "dpa", "text"),
        (f"{BODY}\n\nDies ist eine Meldung der dpa.", "dpa", "text"),
        (f"{BODY}\n\nFür diesen Artikel wurde Material der Nachrichtenagentur dpa verwendet.", "dpa", "mixed"),
        (f"{BODY}\n\nDer Bericht der dpa wurde von der Polizei bestätigt.", None, None),
        (f"{BODY} (Lisa Muster mit Material der Nachrichtenagentur dpa)", "dpa", "mixed"),
        (f"{BODY} (mit Agenturen)", "Agenturen", "mixed"),
        (f"{BODY} (dpa/lno)", "dpa", "text"),
        (f"{BODY} (dpa/ap)", "dpa/AP", "text"),
        (f"{BODY} (ap)", None, None),
        (f"{BODY} ab/cd (dpa, afp)", "dpa/AFP", "text+desk"),
        (f"{BODY} (dpa) (abc)", "dpa", "text+desk"),
        (f"{BODY} [dpa/afp]", "dpa/AFP", "text"),
        (f"{BODY} Mit Material von dpa", "dpa", "mixed"),
        (f"{BODY} Karl Boll/dpa", None, None),
        (f"{BODY} (AFP / KARL BOLL)", None, None),
        (f"{BODY} (Foto: Karl Boll/dpa)", None, None),
        (f"{BODY} (laut dpa)", None, None),
        ("Sie sprach für die Polizei des Landes, die Australian Federal Police (AFP).", None, None),
        ("Er sprach am Montag in Neustadt für die Partei Tehreek-e-Insaf (PTI).", None, None),
        (f"MOSKAU, 25. Juni (Reuters) - {BODY}", "Reuters", "text"),
        (f"Halle (Saale) (dpa/sa) - {BODY}", "dpa", "text"),
        (f"Neustadt/Bern (epd). {BODY}", "epd", "text"),
        (f"NEUSTADT dpa/taz | {BODY}", "dpa", "mixed"),
        (f"(sda) {BODY}", "Keystone-SDA", "text"),
        (f"Die Deutsche Presse-Agentur (dpa) - {BODY}", None, None),
        (f"Michael Bloomberg – {BODY}", None, None),
        ("Quelle: nt.de, abc/dpa", "dpa", "mixed"),
        ("Von Anna Muster und Bert Test, dpa", "dpa", "text"),
        ("Von dpa 28.04.2024, 16:33", "dpa", "text"),
        ("red, blatt.at/Agenturen", "Agenturen", "mixed"),
        ("© NT/KNA/abc - Rechte am Artikel können Sie hier erwerben.", "KNA", "mixed"),
        (
            "Wir haben die Meldung nicht bearbeitet. Sie wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.",
            "dpa",
            "text",
        ),
        ("Mit Informationen der Korrespondenten in Neustadt, dpa und AFP.", "dpa/AFP", "mixed"),
        ("Dieser Bericht liegt der Deutschen Presse-Agentur vor.", None, None),
        (f"{BODY}\n{BODY}\n\nKorrektur: Das hatte er nicht der dpa gesagt.", None, None),
        ("Michael Bloomberg", None, None),
        ("Karl Boll/dpa", None, None),
        ("AFP/Karl Boll", None, None),
        ("Karl Boll - dpa", None, None),
        ("Agenturen", None, None),
    ],
)
def test_the_agency_that_wrote_the_text(read: Read, text: str, agency: str | None, share: str | None) -> None:
    found = read(text).provenance
    assert (found.agency, found.share) == (agency, share)


def test_the_evidence_is_the_credit_itself(read: Read) -> None:
    text = f"{BODY} (afp/dl)"
    assert [(e.of(text), e.rule) for e in read(text).provenance.evidence] == [("(afp/dl)", "credit at the end")]


@pytest.mark.parametrize("inside", ["siehe oben", "Australian Federal Police", "die dpa meldete gestern", "", "-"])
def test_what_is_no_credit(inside: str) -> None:
    assert FINDER.reader.parse(inside) is None


def test_a_credit_does_not_take_the_sentence_before_it(read: Read) -> None:
    text = f"{BODY} Frohe Weihnachten. (Mit Material von dts)"
    assert [(p.of(text), p.role) for p in read(text).passages][1:] == [("(Mit Material von dts)", "credit")]


def test_a_line_of_slashes_takes_no_longer_than_its_length() -> None:
    # A place of four words that may be parted anywhere would try them all.
    text = "A/" * 5000
    assert FINDER.leading(text, Span(0, len(text))) is None


def named(read: Read, text: str) -> list[tuple[str, str, str]]:
    document = read(text)
    return [(a.of(document.article.text), a.agency, a.role) for a in document.provenance.agencies]


def test_each_agency_has_its_role(read: Read) -> None:
    text = (
        "Rat tagt in Neustadt wieder\n\nDer Rat im Saal. Foto: Anna Muster/Reuters\n\n"
        f"{BODY} Das sagte der Bürgermeister der staatlichen Agentur Belta. Interfax zufolge kamen viele. {BODY} (mit dpa)"
    )
    assert named(read, text) == [
        ("Reuters", "Reuters", "photo"),
        ("Belta", "Belta", "quoted"),
        ("Interfax", "Interfax", "quoted"),
        ("dpa", "dpa", "mixed"),
    ]


@pytest.mark.parametrize(
    "text", [BODY, f"{BODY} Michael Bloomberg kam, und die Idea GmbH zahlte.", f"{BODY} Die AP-NORC-Umfrage zeigt es."]
)
def test_names_that_are_no_agencies_have_no_role(read: Read, text: str) -> None:
    assert named(read, text) == []


@pytest.mark.parametrize(
    "line", ["© KARL BOLL / REUTERS", "Karl Boll/Reuters via Getty Images", "APA/REUTERS/BOLL", "© Reuters", "Bild: Reuters"]
)
def test_an_agency_under_a_picture_took_it(read: Read, line: str) -> None:
    assert ("Reuters", "photo") in {(agency, role) for _, agency, role in named(read, f"{BODY}\n\n{line}\n\n{BODY}")}


def test_places_of_agencies_are_those_of_the_untouched_text(read: Read) -> None:
    # Decomposed letters and soft hyphens make the untouched text longer than the one that is read.
    text = f"{BODY} Der Bu\u0308rger\u00admeister sagte das der Agentur Belta. {BODY} (dpa)"
    assert named(read, text) == [("Belta", "Belta", "quoted"), ("dpa", "dpa", "text")]
