"""Labels that stand alone and echo what the text calls somebody elsewhere."""

import time

import pytest

from tests.conftest import Labels, Read, labels

VOGT, MEIER = "Anna Vogt", "Mia Meier"
NAMED = "Am Montag kam Anna Vogt nach Linz. Anna Vogt ist Wirtin."
OTHERS = "Peter Korn baut Boote am Ring. Peter Korn hat dort viele Freunde. Das Holz ist alt. Es regnet. Es schneit."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Den Preis der Wirtin zahlte dort niemand, wie es hieß.", [("Wirtin", (VOGT,))]),
        ("Liebe Frau Wirtin, das geht so nicht.", [("Wirtin", (VOGT,))]),
        # Somebody else, or nobody in particular.
        ("Man fragte bei einer Wirtin in Bonn.", []),
        ("Dort sucht man die neue Wirtin.", []),
        ("So klagt jede Wirtin in Linz.", []),
        ("Den Preis der Wirtin zahlen alle Wirtinnen.", []),
    ],
)
def test_a_title_left_over_means_whom_the_text_calls_so(read: Read, text: str, found: Labels) -> None:
    assert labels(read(f"{NAMED}\n{OTHERS}\n{text}")) == [("Wirtin", (VOGT,)), *found]


@pytest.mark.parametrize(
    ("headline", "count"), [("Preis für Wirtin in Linz", 2), ("Anders als eine Wirtin", 2), ("Ist sie keine Wirtin?", 1)]
)
def test_in_a_headline_titles_need_no_article(read: Read, headline: str, count: int) -> None:
    assert labels(read(f"{headline}\n\n{NAMED}")) == [("Wirtin", (VOGT,))] * count


def test_two_who_are_called_so_have_no_echo(read: Read) -> None:
    text = f"{NAMED} Mia Meier ist Wirtin. Mia Meier lacht.\n{OTHERS}\nDen Preis der Wirtin zahlte dort niemand, wie es hieß."
    assert labels(read(text)) == [("Wirtin", (VOGT,)), ("Wirtin", (MEIER,))]


def test_a_lead_is_told_whom_it_means_by_the_text_below(read: Read) -> None:
    assert labels(read(f"Eine Wirtin klagt\n\n{NAMED}")) == [("Wirtin", (VOGT,))] * 2


@pytest.mark.parametrize(
    ("called", "text", "expected"),
    [
        ("Finanzministerin", "Dort half der Ministerin niemand.", ["Finanzministerin", "Ministerin"]),
        ("Ministerin", "Dort half der Finanzministerin niemand.", ["Ministerin"]),
        ("Chefin", "Man fragte die Chefin des Theaters in Bonn.", ["Chefin"]),
        ("Bundespräsidentin", "Man fragte die Präsidentin der Global University.", ["Bundespräsidentin"]),
        ("Sprecherin", "Man fragte die Sprecherin der Polizei.", ["Sprecherin"]),
        ("Vizepräsidentin", "Man fragte die Präsidentin von Alwanien.", ["Vizepräsidentin"]),
    ],
)
def test_a_shorter_word_is_an_echo_of_a_longer_one(read: Read, called: str, text: str, expected: list[str]) -> None:
    found = labels(read(f"{called} Anna Vogt kam. Anna Vogt lachte.\n{OTHERS}\n{text}"))
    assert found == [(label, (VOGT,)) for label in expected]


def test_a_long_word_has_no_echoes_in_its_ends(read: Read) -> None:
    """The ends of a label are remembered: of one with many letters they would fill the memory."""
    word = f"Bundes{'x' * 40_000}minister"
    start = time.perf_counter()
    assert read(f"Minister Karl Boll ist {word}. Boll lacht.").labels
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Man dankte dem Leiter des Gesundheitsamts Linz.", ("Karl Boll",)),
        ("Man dankte dem Leiter des Bauamts.", None),
        ("Man dankte einem Leiter des Gesundheitsamts.", None),
        ("Man dankte der Leiterin des Gesundheitsamts.", None),
    ],
)
def test_who_leads_something_is_known_by_it(read: Read, text: str, persons: tuple[str, ...] | None) -> None:
    named = "Karl Boll, Leiter des Gesundheitsamtes, kam. Max Lenz, Leiter der Klinik, kam."
    found = labels(read(f"{named}\n{OTHERS}\n{text}"))
    assert (found[2][1] if len(found) > 2 else None) == persons


def test_a_hyphen_makes_no_other_label(read: Read) -> None:
    found = labels(read(f"Kritik vom Klima-Ökonomen\n\nDer Klimaökonom Karl Boll kam. Karl Boll lachte.\n{OTHERS}"))
    assert found == [("Klima-Ökonom", ("Karl Boll",)), ("Klimaökonom", ("Karl Boll",))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Der Kapitän hielt eine Rede.", 3),
        ("Der neue Kapitän hielt eine Rede.", 2),
        ("Der Kapitän des Bootes hielt eine Rede.", 2),
        ("Anton Kern hielt eine Rede. Man sah den Kapitän.", 2),
    ],
)
def test_the_last_one_named_speaks_by_his_title(read: Read, text: str, count: int) -> None:
    named = (
        "Kapitän Max Lenz kam. Kapitän Karl Boll ging an Bord. Es war Weihnachten. Karl Boll und Mia Meier sangen. Es schneite."
    )
    found = labels(read(f"{named} Es war kalt. Es war spät. Es war still. Es war schön. Es war lang. Es war gut. {text}"))
    assert found == [("Kapitän", ("Max Lenz",)), *[("Kapitän", ("Karl Boll",))] * (count - 1)]
