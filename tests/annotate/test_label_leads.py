"""Labels: titles in a headline, or a lead, and whom the text names first below them."""

import pytest

from tests.conftest import Labels, Read, labels

BOLL = ("Karl Boll",)


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Die Flucht des Tennisspielers", "Gestern kam Tennisprofi Karl Boll. Otto Lenz ging.", [("Tennisspieler", BOLL)]),
        ("Der klagende Held", "Gestern kam Karl Boll. Otto Lenz ging.", []),
        ("Der frühere Trainer klagt", "Gestern kam Trainer Karl Boll. Otto Lenz ging.", []),
        ("Der Vizepräsident klagt", "Gestern kam Präsident Karl Boll. Otto Lenz ging.", []),
        ("Kritik vom Trainer", "Es regnet. Otto Lenz ist Trainer. Trainer Karl Boll ging.", [("Trainer", ("Otto Lenz",))]),
        # The headline's name is another, or others are meant.
        ("Karl Boll und die Flucht eines Tennisspielers", "Gestern kam Karl Boll. Er weinte.", []),
        ("Tennisspieler fliehen", "Gestern kam Karl Boll. Otto Lenz ging.", []),
        ("Die Not der Trainerin", "Gestern kam Karl Boll. Otto Lenz ging.", []),
        ("Die Not jedes Trainers", "Gestern kam Trainer Karl Boll. Otto Lenz ging.", []),
        ("Die Not des Trainers.", "Gestern kam Karl Boll. Otto Lenz ging.", []),
    ],
)
def test_the_first_one_named_below_a_headline(read: Read, headline: str, text: str, expected: Labels) -> None:
    document = read(f"{headline}\n\n{text}")
    assert [(label.label, label.persons) for label in document.labels if label.end <= len(headline)] == expected


def test_a_lead_means_whom_the_text_calls_so_first(read: Read) -> None:
    called = "Am Abend kam Archäologe Karl Boll nach Oman. Archäologe Otto Lenz kam nach."
    assert labels(read(f"Lehm im Wind\n\nMauern verfallen. Ein Archäologe will das ändern. {called}"))[0] == (
        "Archäologe",
        BOLL,
    )
    later = f"Es ist heiß. Es ist windig. Es ist spät. {called}"
    assert (
        len(labels(read(f"Lehm im Wind\n\nMauern verfallen. Es staubt. Es regnet. Ein Archäologe will das ändern. {later}")))
        == 2
    )
