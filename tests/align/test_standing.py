"""Standing text: what an outlet prints on many days is no text that two articles share."""

from collections.abc import Callable

import pytest

from comparator.align import align
from comparator.language import load_language
from comparator.model import Document
from tests.align.test_reuse import OTHER, RETOLD, SAME_DAY, journeys

Read = Callable[..., Document]
GERMAN = load_language("de")
BOX = (
    "Die Behörde für Häfen und Wasserstraßen zählt jeden Tag die Schiffe, die in den Häfen des Landes liegen, und meldet die Zahlen "
    "am Abend an das Ministerium, das sie am nächsten Morgen um acht Uhr in einer langen Liste veröffentlicht."
)


def degrees(*documents: Document) -> set[str]:
    return {pair.degree for pair in align(documents, GERMAN).shared}


def with_box(read: Read, days: list[str], outlet: str = "blatt") -> list[Document]:
    texts = [OTHER, SAME_DAY[:200], RETOLD[:200], journeys("Zug", 3)]
    return [
        read(f"{text} {BOX}", day, outlet=outlet, name=f"{n}") for n, (text, day) in enumerate(zip(texts, days, strict=False))
    ]


def test_a_box_of_three_days_makes_no_copy(read: Read) -> None:
    assert degrees(*with_box(read, ["2024-05-24", "2024-05-25", "2024-05-26"])) == {"standing"}


@pytest.mark.parametrize("days", [["2024-05-24", "2024-05-25"], ["2024-05-24"] * 3], ids=["two days", "one day"])
def test_what_was_not_printed_on_three_days_is_shared_text(read: Read, days: list[str]) -> None:
    assert "standing" not in degrees(*with_box(read, days)) and degrees(*with_box(read, days))


def test_three_outlets_that_print_one_text_on_three_days_share_it(read: Read) -> None:
    texts = [read(f"{BOX} {OTHER}", f"2024-05-2{n}", outlet=outlet) for n, outlet in enumerate("abc")]
    assert degrees(*texts) == {"same"}


def test_a_box_that_only_one_text_has_is_no_edit(read: Read) -> None:
    boxes = with_box(read, ["2024-05-24", "2024-05-25", "2024-05-26"])
    plain = read(SAME_DAY, "2024-05-25", outlet="bote")
    framed = read(f"{SAME_DAY} {BOX}", "2024-05-27", name="framed")
    [pair] = [p for p in align([*boxes, plain, framed], GERMAN).shared if {p.left, p.right} == {"bote/text", "blatt/framed"}]
    assert (pair.degree, pair.edits) == ("same", ())
