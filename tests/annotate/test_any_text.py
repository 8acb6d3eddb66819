"""Any text: whatever stands in it, findings lie inside it and name somebody."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from comparator.model import Document

Read = Callable[..., Document]
PIECES = [
    "Karl Boll", "Anna Vogts", "Boll", "Merkel", "der", "Die", "ein", "Minister", "Präsidenten", "Kanzlerin", "Forscher", "Pianistin",
    "und", "als", "zum", "ist", "sagte", "gewählt", "frühere", "von", "Russlands", "Chef", "der Firma", "er", "sie", "sein", "(", ")", "(SPD)",
    ",", ".", ":", "–", "„", "“", "\n", "beiden", "Kollegen", "nicht", "dass", "habe", "W.", "-Chefin", "42", "Haus",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_findings_lie_in_the_text_and_name_somebody(read: Read, pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = read(text)
    for found in (*document.labels, *document.people, *document.quotes, *document.mentions):
        assert 0 <= found.start < found.end <= len(text)
    assert all(label.persons and all(label.persons) for label in document.labels)
    assert all(not person.of(text).startswith(" ") for person in document.people)
