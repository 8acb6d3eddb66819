"""Whose text: credits in their role, and signs of translation."""

from collections.abc import Callable

import pytest

from comparator.annotate.credits import credit_finder
from comparator.language import load_language
from comparator.model import Document

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
    assert FINDER.parse(inside) is None


def signals(document: Document) -> list[str]:
    return [e.rule for e in document.provenance.translation]


def test_two_names_of_one_country_are_listed_with_both_places(read: Read) -> None:
    text = "Die Grenze zu Belarus ist offen. Die Grenze zu Weißrussland ist lang."
    assert [e.of(text) for e in read(text).provenance.translation] == ["Belarus", "Weißrussland"]


def test_two_words_for_one_thing_are_no_sign(read: Read) -> None:
    assert signals(read("Das Bündnis hält. Die Allianz hält auch.")) == []


def test_a_lead_and_its_twin_are_a_sign(read: Read) -> None:
    lead = "Der Außenminister Karl Boll und seine Kollegin Anna Vogt werden in Neustadt über Handel sprechen."
    twin = "Der Außenminister Karl Boll und seine Kollegin Anna Vogt trafen sich in Neustadt zu Gesprächen."
    assert "one paragraph in two wordings" in signals(read(f"{lead}\n{twin}\n{BODY}"))
    assert "one paragraph in two wordings" not in signals(read(f"{lead}\n{BODY}"))
