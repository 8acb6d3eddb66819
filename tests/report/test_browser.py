"""The report in a real browser: Chromium opens it from disk."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import run, write_report

pytestmark = pytest.mark.browser
Make = Callable[[dict[str, str | bytes]], Path]
Open = Callable[..., Page]
NUMBER = "main a[href^='#b']"


def problems(page: Page) -> list[str]:
    """What the page asked for or complained of."""
    found: list[str] = page.problems  # type: ignore[attr-defined]
    return found


def laid_out(page: Page) -> Page:
    """Lay out all figures; the page does so as they come near the window."""
    page.evaluate("for (const figure of document.querySelectorAll('figure')) figure.style.contentVisibility = 'visible'")
    return page


def test_it_opens_from_disk_in_silence(open_page: Open, report: Path) -> None:
    for name in ("report.html", "report.en.html"):
        page = open_page(report.parent / name)
        page.wait_for_timeout(200)
        assert problems(page) == []
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_no_cell_reaches_into_its_neighbour(open_page: Open, report: Path, width: int) -> None:
    page = laid_out(open_page(report, width))
    over = """() => [...document.querySelectorAll("th, td")].filter((cell) => {
        const edge = cell.getBoundingClientRect().right + 1;
        return [...cell.querySelectorAll("*")].some((inner) => !inner.closest(".vh") && inner.getBoundingClientRect().right > edge);
    }).map((cell) => cell.textContent)"""
    assert page.locator("td").count() > 100 and page.evaluate(over) == []


def test_every_number_opens_exactly_that_many_marked_passages(open_page: Open, report: Path) -> None:
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


@pytest.mark.parametrize("section", ["wording", "verbs", "method"])
def test_the_contents_lead_to_the_head_of_a_section(open_page: Open, report: Path, section: str) -> None:
    for width in (1440, 390):
        page = open_page(report, width)
        page.locator(f"nav a[href='#{section}']").click()
        page.wait_for_timeout(300)
        top = page.locator(f"#{section}").evaluate("(e) => e.getBoundingClientRect().top")
        bottom = page.evaluate("document.documentElement.scrollHeight - innerHeight - scrollY")
        assert 0 <= top < 60 or bottom < 2, top


def test_evidence_leads_on_to_the_sentence_in_the_text_and_back(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.locator("#f-wording-belarus a[href^='#b']").first.click()
    node = page.locator("dialog mark").first.inner_text()
    page.locator("dialog td a").first.click()
    sentence = page.locator("dialog article .here")
    assert node in sentence.inner_text() and sentence.is_visible()
    page.locator("[data-do=back]").click()
    assert page.locator(".kwic").is_visible() and not sentence.is_visible()


def test_the_keyboard_opens_evidence_and_escape_returns_the_focus(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    number = page.locator(NUMBER).first
    number.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.getAttribute('href')") == number.get_attribute("href")


def check_axe(page: Page, least: int) -> None:
    """No violation, among so many checked nodes that an empty page cannot pass."""
    found = Axe().run(laid_out(page), options={"resultTypes": ["violations", "passes"]})
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found.response["violations"]] == []
    assert sum(len(rule["nodes"]) for rule in found.response["passes"]) > least


@pytest.mark.parametrize("width", [1440, 390, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Open, report: Path, width: int, scheme: str) -> None:
    check_axe(open_page(report, width, color_scheme=scheme), 2000)


def test_axe_finds_nothing_in_english_nor_with_own_texts_alone(open_page: Open, report: Path) -> None:
    page = open_page(report.parent / "report.en.html")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("#own").check()
    check_axe(page, 1500)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_evidence_nor_in_the_reader(open_page: Open, report: Path, width: int, scheme: str) -> None:
    page = open_page(report, width, color_scheme=scheme)
    page.locator(NUMBER).first.click()
    check_axe(page, 20)
    page.locator("dialog td a").first.click()
    page.locator("dialog article").wait_for()
    check_axe(page, 15)


def test_axe_finds_nothing_in_a_packed_report(open_page: Open, packed: Path) -> None:
    page = open_page(packed)
    page.locator("#texts").scroll_into_view_if_needed()
    page.locator("[data-shelf=articles] li").first.wait_for()
    check_axe(page, 2000)


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_the_page_does_not_scroll_sideways(open_page: Open, report: Path, width: int) -> None:
    page = laid_out(open_page(report, width))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_at_200_per_cent_the_page_does_not_scroll_sideways(open_page: Open, report: Path) -> None:
    """A window of 1440 pixels shows at 200 % what one of 720 does, with type twice as large."""
    page = laid_out(open_page(report, 720, device_scale_factor=2))
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 720


@pytest.mark.parametrize("theme", ["none", "active"])
def test_forced_colours_keep_marks_and_dots(open_page: Open, report: Path, theme: str) -> None:
    page = open_page(report, forced_colors=theme)
    dot = page.locator("#f-wording-belarus circle").first
    page_colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dot.evaluate("(e) => getComputedStyle(e).stroke") != page_colour
    page.locator(NUMBER).first.click()
    assert page.locator("dialog mark").first.evaluate("(e) => getComputedStyle(e).backgroundColor") != page_colour


def test_nothing_moves_that_need_not(open_page: Open, report: Path) -> None:
    page = open_page(report, reduced_motion="reduce")
    moving = "[...document.querySelectorAll('*')].filter((e) => ['transitionDuration', 'animationDuration'].some((k) => parseFloat(getComputedStyle(e)[k]) > 0)).length"
    assert page.evaluate(moving) == 0


def test_the_switch_to_own_texts_recounts(open_page: Open, report: Path) -> None:
    """Own are the two texts of the aggregators: of the words of others nothing is left."""
    page = laid_out(open_page(report))
    rows = page.locator("#f-labels-1 tbody tr:visible")
    assert rows.count() == 4
    page.locator("#own").check()
    assert rows.count() == 1 and rows.locator("th").inner_text() == "Aggregatoren"
    assert page.locator(".own-note").is_visible() and "2 von 5" in page.locator(".own-note").inner_text()
    page.locator("#own").uncheck()
    assert rows.count() == 4


def test_the_concordance_is_sorted_by_neighbours_and_filtered(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.locator("#f-wording-belarus-2 a[href^='#b']").nth(1).click()
    nodes = page.locator("dialog tbody tr")
    rights = [text.strip().casefold() for text in page.locator("dialog td:nth-child(3)").all_inner_texts()]
    page.locator("[data-do=sort]").select_option("right")
    assert page.locator("dialog td:nth-child(3)").all_inner_texts() != rights
    sorted_ = [text.strip().casefold() for text in page.locator("dialog td:nth-child(3)").all_inner_texts()]
    assert sorted_ == sorted(rights) and len(sorted_) == nodes.count() > 2
    page.locator("[data-do=sort]").select_option("left")
    lasts = [
        re.findall(r"[\w-]+", text)[-1].casefold() for text in page.locator("dialog td:nth-child(1)").all_inner_texts() if text
    ]
    assert lasts == sorted(lasts)
    page.locator("[data-do=narrow]").fill(rights[0][:12])
    assert nodes.count() == 1 and page.locator("#lines-count").inner_text().startswith("1 von")


def test_without_javascript_numbers_lead_to_their_passages(open_page: Open, report: Path) -> None:
    page = open_page(report, java_script_enabled=False)
    link = page.locator(NUMBER).first
    target = link.get_attribute("href")
    assert target and page.locator(f"{target} mark").count() == int(link.inner_text())
    assert len(page.locator("main").inner_text()) > 20_000


def test_the_theme_can_be_switched(open_page: Open, report: Path) -> None:
    page = open_page(report, color_scheme="light")
    page.get_by_role("button", name="Hell/Dunkel").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_filter_hides_evidence_without_the_word(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.locator("#evidence [data-do=filter]").fill("Diktator")
    shown = page.locator(".group:visible li:visible")
    assert 0 < shown.count() < 20
    assert all("diktator" in text.lower() for text in shown.all_inner_texts())


def test_printing_shows_findings_and_evidence(open_page: Open, report: Path, tmp_path: Path) -> None:
    page = open_page(report)
    page.emulate_media(media="print")
    assert page.locator(".claims").is_visible() and page.locator("#b1").is_visible()
    assert not page.locator("nav").is_visible()
    page.pdf(path=tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").stat().st_size > 50_000


HOSTILE = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'>{{7*7}}</style>'


def test_hostile_text_is_shown_and_never_run(open_page: Open, make_corpus: Make, tmp_path: Path) -> None:
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
    page.locator(NUMBER).first.click()
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None and problems(page) == []
    assert page.locator("script").count() == 2 and page.locator("img").count() == 0
    assert "<script>window.hacked=1</script>" in page.locator("main").inner_text()
    assert not re.search(r"\b49\b", page.locator("h1").inner_text())
