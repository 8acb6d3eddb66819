"""Quality floors: made-up articles, read by hand; a figure that falls below its floor is a step back."""

from collections.abc import Callable

from comparator.model import Document

Read = Callable[..., Document]

ARTICLE = """Minister Boll will das Hafenbecken zuschütten
Der Hafen von Neustadt soll verschwinden. Verkehrsminister Karl Boll (SPD) kündigte am Montag an, das Becken bis 2026 zuzuschütten.
„Wir brauchen den Platz für Wohnungen“, sagte Boll. Der Minister verwies auf ein Gutachten des Ingenieurs Max Lenz.
Lenz, Leiter des Instituts für Wasserbau, hält den Plan für machbar. Das Becken sei flach, und die Mauern seien alt, sagte er.
Anna Vogt, Vorsitzende der Fraktion, widersprach. Die Politikerin nannte den Plan „reinen Unsinn“. Er sei zu teuer.
Auch die Fischerin Eva Kranz ist dagegen. „Dann kann ich aufhören“, so Kranz. Laut Polizei demonstrierten am Abend 300 Menschen.
Der Präsident des Verbands der Fischer, Paul Hagen, warf Boll Willkür vor. Boll sei kein Freund des Hafens.
"""
LABELS = {
    ("Minister", "Karl Boll"), ("Verkehrsminister", "Karl Boll"), ("Ingenieur", "Max Lenz"), ("Leiter", "Max Lenz"),
    ("Vorsitzende", "Anna Vogt"), ("Politikerin", "Anna Vogt"), ("Fischerin", "Eva Kranz"), ("Präsident", "Paul Hagen"),
}  # fmt: skip
SPOKEN = {
    ("das Becken bis 2026 zuzuschütten", "Karl Boll"),
    ("„Wir brauchen den Platz für Wohnungen“", "Karl Boll"),
    ("Das Becken sei flach, und die Mauern seien alt", "Max Lenz"),
    ("„reinen Unsinn“", "Anna Vogt"),
    ("Er sei zu teuer", "Anna Vogt"),
    ("„Dann kann ich aufhören“", "Eva Kranz"),
    ("demonstrierten am Abend 300 Menschen", "Polizei"),
    ("Boll sei kein Freund des Hafens", "Paul Hagen"),
}


def share(found: set[tuple[str, str]], wanted: set[tuple[str, str]]) -> float:
    return len(found & wanted) / max(1, len(found | wanted))


def test_labels_of_an_article(read: Read) -> None:
    found = {(b.label, person) for b in read(ARTICLE).labels for person in b.persons}
    assert share(found, LABELS) == 1, found ^ LABELS


def test_speech_of_an_article(read: Read) -> None:
    found = {(q.of(ARTICLE), (q.speaker and q.speaker.person) or "?") for q in read(ARTICLE).quotes if q.kind != "reported"}
    assert share(found, SPOKEN) >= 0.75, found ^ SPOKEN


def test_people_of_an_article(read: Read) -> None:
    assert {p.name for p in read(ARTICLE).people} == {"Karl Boll", "Max Lenz", "Anna Vogt", "Eva Kranz", "Paul Hagen"}
