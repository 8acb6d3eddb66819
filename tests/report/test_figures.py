"""A figure that leaves the page: as CSV, SVG and PNG, out of the browser and out of the program; and tables sorted."""

import csv
import io
import re
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from comparator.errors import CorpusError
from comparator.pictures import save_pictures
from comparator.pipeline import language_of
from comparator.report.build import Builder
from comparator.report.drawing import draw
from comparator.report.export import to_csv
from comparator.report.view import Cell, Column, Figure, Report, Row
from comparator.results import Findings
from tests.conftest import CORPUS, run

Open = Callable[..., Page]
Make = Callable[[dict[str, str | bytes]], Path]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def view(findings: Findings) -> Report:
    return Builder(findings, language_of(findings.corpus, CORPUS)).build("de")


def saved(page: Page, figure: str, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(f"#f-{figure} [data-do={kind}]").click()
    assert download.value.suggested_filename == f"{figure}.{kind}"
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def words(path: Path) -> str:
    """All that a drawing says, without its blanks: a line may be broken anywhere."""
    return "".join("".join(ElementTree.parse(path).getroot().itertext()).split())


@pytest.mark.browser
def test_a_figure_can_be_saved_as_csv(open_page: Open, report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    lines = list(
        csv.reader(io.StringIO(saved(page, "wording-belarus", "csv", tmp_path).read_text(encoding="utf-8-sig"), newline=""))
    )
    assert lines[0][:2] == ["Medium", "Belarus"] and lines[0][-1] == "source" and len(lines) == 5
    assert all("Korpus" in line[-1] and "comparator" in line[-1] for line in lines[1:])


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_a_figure_can_be_saved_as_a_drawing_that_travels_alone(
    open_page: Open, report: Path, tmp_path: Path, findings: Findings, width: int, scheme: str
) -> None:
    page = open_page(report, width, color_scheme=scheme)
    path = saved(page, "labels-1", "svg", tmp_path)
    said = words(path)
    for part in (
        "Alexander Lukaschenko",
        "Präsident",
        "Keystone-SDA",
        "5 Artikel",
        "2021",
        findings.corpus.digest[:8],
        "comparator 0",
    ):
        assert part.replace(" ", "") in said
    root = ElementTree.parse(path).getroot()
    assert len(root.findall(f".//{SVG}svg")) > 4 and not root.findall(f".//{SVG}use")
    assert not any("class" in element.attrib for element in root.iter())


@pytest.mark.browser
def test_a_figure_can_be_saved_as_a_picture(open_page: Open, report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    picture = saved(page, "wording-belarus", "png", tmp_path).read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert width > 1200 and height > 300 and page.problems == []  # type: ignore[attr-defined]


@pytest.mark.browser
def test_a_drawing_of_own_texts_says_so_and_shows_them_only(open_page: Open, report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    page.locator("#own").check()
    said = words(saved(page, "labels-1", "svg", tmp_path))
    assert "Aggregatoren" in said and "Keystone-SDA" not in said and "NureigeneTexte(2von5)" in said


@pytest.mark.browser
def test_a_table_is_sorted_up_down_and_back(open_page: Open, report: Path) -> None:
    page = open_page(report)
    column, button = (
        page.locator("#f-overview tbody tr td:nth-child(3)"),
        page.locator("#f-overview thead th:nth-child(3) button"),
    )
    own = column.all_inner_texts()
    orders = []
    for _ in range(3):
        button.click()
        orders.append([int(text) for text in column.all_inner_texts()])
    assert orders[0] == sorted(orders[0], reverse=True) and orders[1] == sorted(orders[1])
    assert [str(n) for n in orders[2]] == own and orders[0] != orders[2]
    button.click()
    assert page.locator("#f-overview th[aria-sort=descending]").count() == 1


def test_every_figure_has_a_drawing_with_all_its_words(report: Path, findings: Findings, view: Report) -> None:
    figures = [part for section in view.sections for figure in section.figures for part in figure.parts()]
    for figure in figures:
        said = words(report.parent / "svg" / f"{figure.id}.svg")
        for text in (
            figure.title or figure.caption,
            *(row.head for row in figure.rows),
            *(c.text for r in figure.rows for c in r.cells),
        ):
            assert "".join(text.replace("\u00ad", "").split()) in said, (figure.id, text)
        assert findings.corpus.digest[:8] in said
    assert len(figures) > 30


HOSTILE = "</svg><script>x</script>\x00\ud800&<b onload=x>"


def test_hostile_words_are_words_in_a_drawing() -> None:
    figure = Figure("x", HOSTILE, HOSTILE, "", HOSTILE, (Column(HOSTILE),), (Row(HOSTILE, (Cell(HOSTILE),)),))
    root = ElementTree.fromstring(draw(figure, Report("de", HOSTILE, HOSTILE, ())))
    assert {element.tag for element in root.iter()} <= {
        SVG + tag for tag in ("svg", "title", "style", "defs", "g", "line", "rect", "text")
    }
    assert "<script>x</script>" in "".join(root.itertext()).replace("\n", "")


def test_without_the_package_that_draws_pictures_its_name_is_told(
    report: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(CorpusError, match="vl-convert-python"):
        save_pictures(report.parent)
    with pytest.raises(CorpusError, match="no figures"):
        save_pictures(tmp_path)


def test_pictures_are_drawn_from_the_files_of_a_report(report: Path, tmp_path: Path) -> None:
    (tmp_path / "svg").mkdir()
    for name in ("overview", "labels-1"):
        (tmp_path / "svg" / f"{name}.svg").write_bytes((report.parent / "svg" / f"{name}.svg").read_bytes())
    written = save_pictures(tmp_path)
    assert [path.name for path in written] == ["labels-1.png", "overview.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size > 5000 for path in written)


def test_a_csv_says_all_that_a_cell_says(view: Report) -> None:
    cells = (Cell("Mut", before="der ", after=" der Stadt"), Cell("3", label="Präsident: Karl Boll"))
    figure = Figure("x", "", "", "", "head", (Column("a"), Column("b")), (Row("r", cells),))
    row = list(csv.reader(io.StringIO(to_csv(figure, view).lstrip("\ufeff"), newline="")))[1]
    assert row[1:3] == ["der Mut der Stadt", "Präsident: Karl Boll 3"]


@pytest.mark.parametrize("name", ["", "Neue Post", "a>b", "x-", "-x", "ä", "A", 'a"b', "a#b", "a%41"])
def test_what_is_no_address_is_no_id_of_a_figure(name: str) -> None:
    with pytest.raises(ValueError, match="no id"):
        Figure(name, "", "", "", "", (), ())


def test_no_name_of_a_folder_or_a_card_gets_into_an_id(make_corpus: Make) -> None:
    card = """referent = "Ort"\nabout = "Zwei Namen."\n[[set]]\nname = "Ort"\n"""
    for word in ("Altdorf", "Neudorf"):
        other = "Neudorf" if word == "Altdorf" else "Altdorf"
        card += f'[[set.variant]]\nname = "{word}"\nstems = ["{word}"]\nparadigm = "fixed"\nexample = "in {word}"\ncounterexample = "in {other}"\n'
    text = "Der Rat tagte in Altdorf. Er kam aus Neudorf, und der Rat tagte in Neudorf noch einmal."
    folder = make_corpus({
        "blatt/a.txt": text, "blatt-own/a.txt": text.replace("Rat", "Kreis"), "Neue Post onclick=x class=own hidden/a.txt": text.replace("Rat", "Bund"),
        "terms/orte-own.toml": card, "terms/Mein Wort.toml": card.replace("Altdorf", "Oberdorf").replace("Neudorf", "Unterdorf").replace('"Ort"', '"Dorf"'),
    })  # fmt: skip
    view = Builder(run(folder), language_of(run(folder).corpus, folder)).build("de")
    ids = [part.id for section in view.sections for figure in section.figures for part in figure.parts()]
    assert len(ids) == len(set(ids)) and any(re.fullmatch(r"wording-\d+", name) for name in ids)
    assert not any("orte" in name or "neue" in name.lower() for name in ids)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "x"])
def test_no_csv_cell_is_a_formula(view: Report, text: str) -> None:
    figure = Figure("x", "", "", "", "head", (Column("a"),), (Row("r", (Cell(text),)),))
    cell = list(csv.reader(io.StringIO(to_csv(figure, view).lstrip("\ufeff"), newline="")))[1][1]
    assert cell == ("x" if text == "x" else "'" + text)
