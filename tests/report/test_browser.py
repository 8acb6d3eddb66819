"""The report in a real browser: Chromium opens it from disk."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import run, write_report

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
Make = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "no chromium on the PATH: run `make test`, which installs it"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a file; the page's ``problems`` collect requests beyond it, console messages and errors."""
    contexts = []

    def opened(path: Path, width: int = 1440, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.problems = []  # type: ignore[attr-defined]
        page.on("request", lambda r: r.url != path.as_uri() and page.problems.append(f"request {r.url}"))  # type: ignore[attr-defined]
        page.on("console", lambda m: page.problems.append(f"console {m.text}"))  # type: ignore[attr-defined]
        page.on("pageerror", lambda e: page.problems.append(f"error {e}"))  # type: ignore[attr-defined]
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def test_it_opens_from_disk_in_silence(open_page: Callable[..., Page], report: Path) -> None:
    for name in ("report.html", "report.en.html"):
        page = open_page(report.parent / name)
        page.wait_for_timeout(200)
        assert page.problems == []  # type: ignore[attr-defined]
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_no_cell_reaches_into_its_neighbour(open_page: Callable[..., Page], report: Path, width: int) -> None:
    page = open_page(report, width)
    over = """() => [...document.querySelectorAll("th, td")].filter((cell) => {
        const edge = cell.getBoundingClientRect().right + 1;
        return [...cell.querySelectorAll("*")].some((inner) => !inner.closest(".vh") && inner.getBoundingClientRect().right > edge);
    }).map((cell) => cell.textContent)"""
    assert page.locator("td").count() > 100 and page.evaluate(over) == []


def test_every_number_opens_exactly_that_many_marked_passages(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report)
    wrong = page.evaluate("""() => {
        const wrong = [];
        const links = [...document.querySelectorAll("main a[href^='#b']")];
        for (const link of links) {
            link.click();
            const marks = document.querySelectorAll("dialog .body mark").length;
            if (!document.querySelector("dialog").open || String(marks) !== link.textContent.replace(/\\D/g, "")) wrong.push(link.textContent);
            document.querySelector("dialog").close();
        }
        return [links.length, wrong];
    }""")
    assert wrong[0] > 150 and wrong[1] == []


def test_evidence_leads_on_to_the_sentence_in_the_text_and_back(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report)
    page.locator("#f-wording-belarus a[href^='#b']").first.click()
    node = page.locator("dialog mark").first.inner_text()
    page.locator("dialog td a").first.click()
    sentence = page.locator("dialog article .here")
    assert node in sentence.inner_text() and sentence.is_visible()
    page.locator("[data-do=back]").click()
    assert page.locator(".kwic").is_visible() and not sentence.is_visible()


def test_the_keyboard_opens_evidence_and_escape_returns_the_focus(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    number = page.locator("a[href^='#b']").first
    number.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.getAttribute('href')") == number.get_attribute("href")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Callable[..., Page], report: Path, width: int, scheme: str) -> None:
    page = open_page(report, width, color_scheme=scheme)
    found = Axe().run(page, options={"resultTypes": ["violations", "passes"]})
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found.response["violations"]] == []
    assert sum(len(rule["nodes"]) for rule in found.response["passes"]) > 2000


def test_axe_finds_nothing_in_english_nor_with_the_evidence_open(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report.parent / "report.en.html")
    page.locator("a[href^='#b']").first.click()
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_the_page_does_not_scroll_sideways(open_page: Callable[..., Page], report: Path, width: int) -> None:
    page = open_page(report, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_numbers_lead_to_their_passages(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report, java_script_enabled=False)
    link = page.locator("a[href^='#b']").first
    target = link.get_attribute("href")
    assert target and page.locator(f"{target} mark").count() == int(link.inner_text())
    assert len(page.locator("main").inner_text()) > 20_000


def test_the_theme_can_be_switched(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report, color_scheme="light")
    page.get_by_role("button", name="Hell/Dunkel").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_figure_can_be_saved_as_csv(open_page: Callable[..., Page], report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    with page.expect_download() as download:
        page.locator("#f-wording-belarus [data-do=csv]").click()
    download.value.save_as(tmp_path / "x.csv")
    lines = (tmp_path / "x.csv").read_text(encoding="utf-8-sig").splitlines()
    assert download.value.suggested_filename == "wording-belarus.csv"
    assert lines[0].startswith('"Medium","Belarus"') and len(lines) == 5


def test_the_filter_hides_evidence_without_the_word(open_page: Callable[..., Page], report: Path) -> None:
    page = open_page(report)
    page.locator("[data-do=filter]").fill("Diktator")
    shown = page.locator(".group:visible li:visible")
    assert 0 < shown.count() < 20
    assert all("diktator" in text.lower() for text in shown.all_inner_texts())


def test_printing_shows_findings_and_evidence(open_page: Callable[..., Page], report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    page.emulate_media(media="print")
    assert page.locator(".claims").is_visible() and page.locator("#b1").is_visible()
    assert not page.locator("nav").is_visible()
    page.pdf(path=tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").stat().st_size > 50_000


HOSTILE = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'>{{7*7}}</style>'


def test_hostile_text_is_shown_and_never_run(open_page: Callable[..., Page], make_corpus: Make, tmp_path: Path) -> None:
    body = f"Der Präsident Karl Boll {HOSTILE} hat am Montag in Belarus „{HOSTILE}“ gesagt und ist dann gegangen."
    quoted = HOSTILE.replace('"', '""')
    folder = make_corpus({
        "blatt/outlet.toml": f"name = '''{HOSTILE}'''\n",
        "blatt/a.txt": f"{HOSTILE} in der Zeitung heute\n\n{body}\n{body}\n\nMehr zum Thema\n{HOSTILE}",
        "blatt/articles.csv": f'file,title,url\na.txt,"{quoted}","{quoted}"\n',
        "bote/b.txt": body, "bote/<b onclick=window.hacked=1>.txt": body,
    })  # fmt: skip
    path = write_report(run(folder), tmp_path / "out", folder)
    page = open_page(path)
    page.locator("a[href^='#b']").first.click()
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None and page.problems == []  # type: ignore[attr-defined]
    assert page.locator("script").count() == 2 and page.locator("img").count() == 0
    assert "<script>window.hacked=1</script>" in page.locator("main").inner_text()
    assert not re.search(r"\b49\b", page.locator("h1").inner_text())
