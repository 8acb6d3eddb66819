"""Roles: lines of made-up pages, each kind with a line that looks like it and is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparator.annotate.passages import find_passages
from comparator.language import load_language
from comparator.model import ROLES, TEXT_ROLES, Article

GERMAN = load_language("de")
ARTICLE = (
    "Der Stadtrat von Neustadt hat am Montag nach langer Debatte den Haushalt für das kommende Jahr beschlossen. Er "
    "sieht Ausgaben von zwölf Millionen Franken vor.",
    "Die Bürgermeisterin lobte den Haushalt und dankte dem Stadtrat für seine Arbeit. „Wir haben an alle gedacht“, "
    "sagte sie vor den Medien in Neustadt.",
    "Am meisten Geld erhält im neuen Haushalt die Schule. Sie soll ein neues Dach bekommen, weil es im alten Gebäude "
    "seit Jahren durch die Decke regnet.",
    "Die Opposition im Stadtrat kritisierte, dass für den Hafen kein Geld übrig bleibe. Sie will den Haushalt deshalb "
    "dem Volk vorlegen.",
)
BODY = "Der Stadtrat hat am Montag den Haushalt der Stadt Neustadt beschlossen."
MORE = "Die Bürgermeisterin lobte den Haushalt und dankte dem Stadtrat für seine Arbeit."


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    passages = find_passages(Article("a/b", "a", text, title=title), text, GERMAN)
    return [(p.role, p.of(text)) for p in passages]


def role_of(line: str, text: str, title: str | None = None) -> str:
    return next(role for role, found in roles(text, title) if found == line)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("169 Interaktionen", "navigation"),
        ("Registrieren Sie sich jetzt, um alles kostenlos zu lesen", "subscription"),
        ("Mehr zum Thema:", "related"),
        ("Kommentare", "comments"),
        ("Berichterstattung von Anna Muster. Herausgegeben von Bert Beispiel", "editorial"),
        ("Anna Muster ist freie Autorin in Bern.", "author-bio"),
        ("Von Anna Muster", "byline"),
        ("4. November 2021", "byline"),
        (MORE, "body"),
        ("Im Kommentar stand viel Falsches, sagte der Rat der Stadt am Montag.", "body"),
    ],
)
def test_a_line_between_two_paragraphs_has_its_role(line: str, role: str) -> None:
    assert role_of(line, f"Neustadt beschließt den Haushalt\n\n{BODY}\n\n{line}\n\n{BODY}") == role


def test_headline_subheading_and_place_are_found_by_where_they_stand() -> None:
    first, *others = ARTICLE
    text = "\n\n".join(["Neustadt beschließt den Haushalt", "Neustadt,", first, "Lob und Dank für die Räte", *others])
    assert [role for role, _ in roles(text)] == ["headline", "dateline", "body", "subheading", "body", "body", "body"]


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert [role for role, _ in roles(f"{BODY}\n{MORE}")] == ["body", "body"]


def test_key_points_keep_their_bullets_and_lose_their_heading() -> None:
    first, *others = ARTICLE
    points = "Das Wichtigste in Kürze\n\n  • Der Haushalt steht."
    text = "\n\n".join(["Neustadt beschließt den Haushalt", first, points, *others])
    assert role_of("Das Wichtigste in Kürze", text) == "navigation"
    assert role_of("• Der Haushalt steht.", text) == "key-points"
    assert role_of(others[0], text) == "body"


def test_below_the_article_everything_after_a_comments_heading_is_comments() -> None:
    comment = (
        "Ich finde den Haushalt richtig, denn die Schule in Neustadt braucht das Dach schon lange, sagt der Stadtrat ja selbst."
    )
    text = "\n".join(["Neustadt beschließt den Haushalt", *ARTICLE, "2 Kommentare", comment])
    assert role_of(comment, text) == "comments"


def test_a_comments_link_above_the_article_opens_no_section_that_holds_it() -> None:
    text = "\n".join(["Neustadt beschließt den Haushalt", "2 Kommentare", *ARTICLE])
    assert [role for role, _ in roles(text)][2:] == ["body"] * 4


def test_a_section_of_related_texts_ends_where_the_topic_returns() -> None:
    teaser = "Zehn Tipps für den Garten"
    text = "\n".join([*ARTICLE[:2], "Lesen Sie auch", teaser, *ARTICLE[2:]])
    assert role_of(teaser, text) == "related"
    assert [role_of(line, text) for line in ARTICLE[2:]] == ["body", "body"]


def test_every_passage_says_which_rule_or_how_sure_a_model() -> None:
    text = "\n".join(["Neustadt beschließt den Haushalt", "Teilen", *ARTICLE])
    passages = find_passages(Article("a/b", "a", text), text, GERMAN)
    by_rule, by_model = (p for p in passages if p.of(text) in ("Teilen", ARTICLE[1]))
    assert (by_rule.rule, by_rule.probability) == ("list: share and page tools", None)
    assert by_model.rule.startswith("model") and by_model.probability is not None and by_model.probability > 0.9


def test_the_metadata_name_headline_and_author() -> None:
    text = "\n".join(["Zwölf Millionen", "Anna Muster", *ARTICLE])
    article = Article("a/b", "a", text, title="Zwölf Millionen", author="Anna Muster")
    found = {p.of(text): (p.role, p.rule) for p in find_passages(article, text, GERMAN)}
    assert found["Zwölf Millionen"] == ("headline", "the title of the metadata")
    assert found["Anna Muster"] == ("byline", "the author of the metadata")


def test_a_caption_is_cut_from_its_credit() -> None:
    text = f"Neustadt beschließt den Haushalt\n\nDer Rat im Saal.Foto: A. MUSTER/AFP via Getty Images\n\n{BODY}\n{MORE}"
    assert ("caption", "Der Rat im Saal.") in roles(text)
    assert ("credit", "Foto: A. MUSTER/AFP via Getty Images") in roles(text)


def test_names_on_top_of_a_caption_belong_to_it() -> None:
    text = f"Neustadt beschließt den Haushalt\n\nAnna Muster\nAnna Muster (l) im Saal. - Keystone\n\n{BODY}\n{MORE}"
    assert role_of("Anna Muster", text) == "caption"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (f"{BODY} (afp/dl)", ("credit", "(afp/dl)")),
        (f"{BODY} dpa", ("credit", "dpa")),
        (f"MOSKAU (Reuters) – {BODY}", ("dateline", "MOSKAU (Reuters) –")),
    ],
)
def test_a_credit_inside_a_line_stands_apart(text: str, cut: tuple[str, str]) -> None:
    found = roles(text)
    assert cut in found and ("body", BODY) in found


@pytest.mark.parametrize("text", [f"{BODY} (siehe oben)", f"Neustadt (Kanton Bern) – {BODY}", f"{BODY} (SPD)"])
def test_brackets_without_an_agency_stay_in_the_text(text: str) -> None:
    assert roles(text) == [("body", text)]


LINES = st.sampled_from(
    [BODY, MORE, "Kommentare", "Teilen", "„Zitat“", "(dpa)", "Foto: A/dpa", "• Punkt", "", "   ", "Von Anna Muster", "\u00a0"]
)


@settings(max_examples=60)
@given(st.lists(LINES | st.text(max_size=30), max_size=12))
def test_passages_tile_the_text_with_only_white_space_between(lines: list[str]) -> None:
    text = "\n".join(lines)
    passages = find_passages(Article("a/b", "a", text), text, GERMAN)
    at = 0
    for passage in passages:
        assert not text[at : passage.start].strip() and passage.start < passage.end
        assert passage.role in ROLES and passage.rule
        at = passage.end
    assert not text[at:].strip()


def test_no_sentence_of_a_plain_article_is_lost() -> None:
    text = "\n".join([BODY, MORE] * 10)
    assert all(role in TEXT_ROLES for role, _ in roles(text))


def test_items_of_a_list_that_the_text_opens_are_kept() -> None:
    items = ["– Läden schließen um acht Uhr", "– Spiele ohne Publikum", "– Höchstens dreißig Personen in einem Saal"]
    text = "\n\n".join([*ARTICLE, "In Neustadt gelten deshalb ab morgen diese neuen Regeln:", *items, *ARTICLE[2:]])
    assert {role for role, line in roles(text) if line in items} <= set(TEXT_ROLES)


def test_items_behind_a_related_heading_are_not() -> None:
    items = ["– Läden schließen um acht Uhr", "– Spiele ohne Publikum"]
    text = "\n\n".join([*ARTICLE, "Mehr zum Thema:", *items])
    assert {role for role, line in roles(text) if line in items} == {"related"}
