"""Key terms and differences of style in a report of a hundred small articles."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from comparator.corpus import read_corpus
from comparator.language import load_language
from comparator.pipeline import analyse
from comparator.report.build import Builder
from comparator.report.view import Figure
from tests.conftest import run

PLACES = [
    "Hafen",
    "Brücke",
    "Kirche",
    "Schule",
    "Straße",
    "Fabrik",
    "Halle",
    "Mauer",
    "Wiese",
    "Mühle",
    "Scheune",
    "Turm",
    "Garten",
    "Laden",
    "Park",
]
PEOPLE = ["Fischer", "Bauern", "Lehrer", "Nachbarn", "Kinder", "Gäste", "Händler", "Fahrer", "Wirte", "Helfer"]


def story(chance: random.Random, planted: str, long: bool) -> str:
    """Make an article of ten sentences; long ones have longer sentences."""
    tail = (
        " und dabei auch mit den anderen aus der ganzen Gegend lange über das Wetter der letzten Tage gesprochen"
        if long
        else ""
    )
    sentences = [
        f"Die {chance.choice(PEOPLE)} haben am {chance.choice(PLACES)} {chance.randint(20, 999)} Kisten geladen{tail}."
        for _ in range(10)
    ]
    if planted:
        sentences[3] = f"Am Abend kam {planted} in die Stadt."
    return " ".join(sentences)


def figures(make_corpus: Callable[..., Path], planted: int, long: bool = False) -> tuple[list[Figure], str]:
    chance = random.Random(3)
    files: dict[str, str | bytes] = {}
    for outlet in ("blatt", "bote"):
        for n in range(52):
            mark = "Nebel" if outlet == "blatt" and n < planted else ""
            files[f"{outlet}/{n:02}.txt"] = story(chance, mark, long and outlet == "blatt")
    report = Builder(run(make_corpus(files)), load_language("de")).build("de")
    sections = {section.id: section for section in report.sections}
    return [*sections["keyness"].figures, *sections["style"].figures], sections["keyness"].takeaway


def test_a_planted_word_is_shown_with_its_factor_and_leads_to_its_places(make_corpus: Callable[..., Path]) -> None:
    found, takeaway = figures(make_corpus, 40)
    table = {figure.id: figure for figure in found}
    [row] = [row for row in table["keyness-1"].rows if row.head == "Nebel"]
    texts = [cell.text for cell in row.cells]
    assert texts[3:5] == ["40", "0"] and texts[-2] == "5" and row.cells[-2].href.startswith("#b")
    assert row.cells[-1].href.startswith("#a")
    assert float(texts[0].replace(",", ".")) > 5
    assert takeaway.startswith("Wörter, die ein Medium (oder geteilter Text) in mehr oder weniger Artikeln hat")


def test_where_nothing_differs_the_report_says_that_nothing_could_be_shown(make_corpus: Callable[..., Path]) -> None:
    found, takeaway = figures(make_corpus, 0)
    assert takeaway == "Kein Unterschied nachweisbar (nicht: kein Unterschied)."
    assert [figure.id for figure in found] == ["style"]


def test_longer_sentences_are_a_difference_of_style(make_corpus: Callable[..., Path]) -> None:
    found, _ = figures(make_corpus, 0, long=True)
    [differences] = [figure for figure in found if figure.id == "style-differences"]
    rows = {(row.head, row.cells[0].text): row.cells for row in differences.rows}
    # The planted ending has 18 words.
    assert float(rows["blatt", "Wörter je Satz"][1].text.replace(",", ".")) == 18
    assert float(rows["bote", "Wörter je Satz"][1].text.replace(",", ".").replace("−", "-")) == -18


def wording(make_corpus: Callable[..., Path], chosen: int, reference: str = "rest") -> dict[str, Figure]:
    """Build the wording section over two outlets of 60 articles: one always writes a name, the other in ``chosen`` of them."""
    chance = random.Random(5)
    files: dict[str, str | bytes] = {}
    for outlet, count in (("blatt", 60), ("bote", chosen), ("kurier", 30)):
        for n in range(60):
            name = "Weißrussland" if n < count else "Belarus"
            files[f"{outlet}/{n:02}.txt"] = f"{story(chance, '', False)} Die {chance.choice(PEOPLE)} kamen aus {name}."
    folder = make_corpus(files)
    findings = analyse(read_corpus(folder), folder, command="test", reference=reference)
    sections = Builder(findings, load_language("de")).build("de").sections
    return {figure.id: figure for section in sections for figure in section.figures}


def test_shares_are_set_against_the_others_raw_and_on_like_subjects(make_corpus: Callable[..., Path]) -> None:
    found = wording(make_corpus, 12)["wording-belarus-tests"]
    rows = {row.head: [cell.text for cell in row.cells] for row in found.rows if row.cells[0].text == "Belarus"}
    assert rows["blatt"][1] == "−65" and rows["bote"][1] == "+55" and rows["kurier"][1] == "+10"
    assert rows["blatt"][3] == "< 0,001" or float(rows["blatt"][3].replace(",", ".")) <= 0.01
    # Of the outlet in the middle nothing can be shown, and that is not nothing.
    assert any("bei kurier" in remark and "nicht: kein Unterschied" in remark for remark in found.remarks)
    assert not any("blatt" in remark for remark in found.remarks)


def test_against_a_reference_the_others_are_that_outlet(make_corpus: Callable[..., Path]) -> None:
    found = wording(make_corpus, 12, "kurier")
    rows = {row.head: row.cells[1].text for row in found["wording-belarus-tests"].rows if row.cells[0].text == "Belarus"}
    assert rows == {"blatt": "−50", "bote": "+30"}
    assert "gegen kurier" in found["wording-belarus-tests"].note


def test_what_else_differs_is_told_of_each_outlet(make_corpus: Callable[..., Path]) -> None:
    found = wording(make_corpus, 12)["makeup"]
    assert [row.head for row in found.rows] == ["blatt", "bote", "kurier"]
    assert all([cell.text for cell in row.cells][::2] == ["0 von 60", "0 von 60"] for row in found.rows)


def test_the_names_of_outlets_change_nothing_where_they_share_text(make_corpus: Callable[..., Path]) -> None:
    told = []
    for number, first in enumerate(("anzeiger", "zeitung")):
        chance = random.Random(8)
        files: dict[str, str | bytes] = {}
        for n in range(24):
            shared = f"{story(chance, '', False)} Die {chance.choice(PEOPLE)} kamen aus Belarus." if n < 8 else ""
            for outlet, name in (
                (first, "Weißrussland" if n % 3 else "Belarus"),
                ("bote", "Belarus" if n % 4 else "Weißrussland"),
            ):
                own = f"{story(chance, '', False)} Die {chance.choice(PEOPLE)} kamen aus {name}."
                files[f"{number}/{outlet}/{n:02}.txt"] = shared or own
        found = run(make_corpus(files) / str(number)).compared
        told.append(
            (
                {
                    c.option: (c.matched or 0.0, c.p or 1.0)
                    for c in found.contrasts
                    if (c.outlet, c.measure) == ("bote", "naming")
                },
                [(m.matched, m.articles) for m in found.makeup if m.outlet == "bote"],
            )
        )
    (one, made), (two, again) = told
    assert made == again == [(24, 24)]
    for option in ("Belarus", "Weißrussland"):
        assert one[option][0] == pytest.approx(two[option][0]) and abs(one[option][0]) > 0.2
        # Permutations are drawn by the corpus, names and all.
        assert one[option][1] == pytest.approx(two[option][1], abs=0.02)
