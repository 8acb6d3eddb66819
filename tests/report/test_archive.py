"""The archive: what a large report packs says what a small one writes, and holds nothing that was to stay out."""

import base64
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from comparator.model import Document, Span
from comparator.report.excerpts import excerpt
from comparator.report.word_code import END, ONE, SPELLED, codes_of, encode, find_words
from comparator.results import Findings
from tests.conftest import run, write_report

Open = Callable[..., Page]
Make = Callable[[dict[str, str | bytes]], Path]
READING = (
    "(article) => { article.querySelectorAll('h3, [id]').forEach((e) => e.removeAttribute('id')); return article.outerHTML; }"
)


def bytes_of(coded: str) -> bytes:
    return zlib.decompress(base64.b85decode(coded.replace("/", "<")))


def blocks(page: str) -> dict[str, str]:
    return dict(re.findall(r'id="block-([^"]+)">([^<]*)</script>', page))


def decode(coded: bytes, words: list[str]) -> list[str]:
    """Read the code as its description says it, character for character: an oracle for the page's own reading."""
    texts, text, at = [], "", 0
    while at < len(coded):
        code = coded[at]
        if code < ONE:
            text += words[code]
        elif code < SPELLED:
            at += 1
            text += words[ONE + (code - ONE) * 256 + coded[at]]
        elif code == SPELLED:
            length = coded[at + 1]
            text += coded[at + 2 : at + 2 + length].decode()
            at += 1 + length
        else:
            texts.append(text)
            text = ""
        at += 1
    return texts


ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("ab  \n"), max_size=300)


@given(st.lists(ANY_TEXT, max_size=5))
def test_any_texts_come_back_as_they_were(texts: list[str]) -> None:
    words = find_words(texts)
    coded = encode(texts, codes_of(words))
    assert decode(coded, words) == texts and coded.count(END) >= len(texts)


def test_words_that_come_often_take_a_byte_or_two() -> None:
    text = "der Rat der Stadt " * 100 + "Donaudampfschifffahrt"
    words = find_words([text])
    coded = encode([text], codes_of(words))
    assert len(coded) < len(text) / 4 and "Donaudampfschifffahrt" not in words


LINES = """async () => {
    const found = {};
    for (const link of document.querySelectorAll("main a[href^='#b']")) {
        link.click();
        for (let i = 0; i < 100 && !document.querySelector("dialog").open; i += 1) await new Promise((done) => setTimeout(done, 5));
        const rows = [...document.querySelectorAll("dialog tbody tr")];
        const cells = rows.map((row) => [...row.cells].map((c) => c.textContent.trim()));
        found[link.hash] = [document.querySelector("#dialog-h").textContent, ...cells];
        document.querySelector("dialog").close();
    }
    return found;
}"""


@pytest.mark.browser
def test_a_packed_report_shows_the_passages_that_a_small_one_writes(open_page: Open, report: Path, packed: Path) -> None:
    """All numbers: left context, passage, right context, and where it stands."""
    written, unpacked = (open_page(path).evaluate(LINES) for path in (report, packed))
    assert len(written) > 150 and unpacked == written


@pytest.mark.browser
def test_signs_that_browsers_count_otherwise_shift_no_passage(open_page: Open, make_corpus: Make, tmp_path: Path) -> None:
    """Signs of two units in UTF-16, and U+FEFF, which a decoder may drop, before, beside and inside of passages."""
    odd = (
        "😀" * 40
        + " Der Rat \ufefftagte \ufeff\ufefflange 😀😀 und der Präsident Karl Boll 😀 sagte in Belarus: „Es 😀 \ufeffgeht.“ 😀😀"
    )
    folder = make_corpus(
        {"blatt/a.txt": f"\ufeff{odd}\n{odd}", "bote/b.txt": f"Der Präsident Karl Boll kam nach Belarus. {odd}"}
    )
    findings = run(folder)
    written, unpacked = (
        open_page(write_report(findings, tmp_path / name, folder, plain=plain)).evaluate(LINES)
        for name, plain in (("plain", 150_000), ("packed", 0))
    )
    assert unpacked == written and any("Präsident" in row for group in written.values() for row in group[1:])


@pytest.mark.parametrize("mode", ["snippet", "none"])
def test_articles_that_show_nothing_are_packed_too(make_corpus: Make, tmp_path: Path, mode: str) -> None:
    text = "Der Präsident Karl Boll kam nach Belarus."
    folder = make_corpus({"a/a.txt": "Kurze Meldung.", "a/b.txt": "...\n!!!\n", "b/a.txt": text, "b/b.txt": "Kurz."})
    texts, _ = archived(write_report(run(folder), tmp_path, folder, mode=mode, plain=0).read_text(encoding="utf-8"))
    assert len(texts) == 4 and texts[0] == "" and "Präsident" in texts[2]


@pytest.mark.browser
def test_a_long_article_opens_at_once(open_page: Open, make_corpus: Make, tmp_path: Path) -> None:
    """Half a million characters in one line, with thousands of marks."""
    line = " ".join(f"Der Präsident Karl Boll sagte am {n}. Tag: „Es geht nach Belarus.“" for n in range(8_000))
    folder = make_corpus({"blatt/a.txt": line, "bote/b.txt": "Der Präsident Karl Boll kam nach Belarus."})
    page = open_page(write_report(run(folder), tmp_path, folder))
    opened = """async () => {
        const start = performance.now();
        document.querySelector("#provenance a[href='#a1']").click();
        while (!document.querySelector("#read article")) await new Promise((done) => setTimeout(done, 5));
        return performance.now() - start;
    }"""
    assert page.evaluate(opened) < 3000 and page.locator("#read .l").count() >= 8_000


@pytest.mark.browser
def test_a_packed_report_shows_the_texts_that_a_small_one_writes(open_page: Open, report: Path, packed: Path) -> None:
    """Roles, voices, labels and paragraphs, to the letter."""
    small, large = open_page(report), open_page(packed)
    large.locator("#texts").scroll_into_view_if_needed()
    large.locator("[data-shelf=articles] a").first.wait_for()
    for page in (small, large):
        page.locator("#provenance a[href='#a1']").click()
        page.locator("dialog article").wait_for()
    told = [page.locator("#read article").evaluate(READING) for page in (small, large)]
    bare = [re.sub(r'\s+(data-sentence="[^"]*"|id="[^"]*"|lang="de")', "", html) for html in told]
    # The template breaks lines between elements.
    elements = [re.sub(r"\s*(<[^>]+>)\s*", r"\1", html) for html in bare]
    words = [page.locator("#read article").inner_text().split() for page in (small, large)]
    assert len(elements[0]) > 2000 and elements[0] == elements[1] and words[0] == words[1]


@pytest.mark.browser
def test_a_number_of_a_packed_report_leads_to_the_marked_sentence(open_page: Open, packed: Path) -> None:
    page = open_page(packed)
    page.locator("#f-wording-belarus a[href^='#b']").first.click()
    node = page.locator("dialog mark").first.inner_text()
    page.locator("dialog td a").first.click()
    assert node in page.locator("dialog .here").inner_text()
    page.locator("[data-do=back]").click()
    assert page.locator(".kwic").is_visible() and page.problems == []  # type: ignore[attr-defined]


@pytest.mark.browser
def test_all_passages_of_a_packed_report_are_searched(open_page: Open, packed: Path) -> None:
    page = open_page(packed)
    page.locator("#evidence").scroll_into_view_if_needed()
    page.locator("#evidence [data-do=filter]").fill("diktator")
    page.locator("#evidence [data-do=search]").click()
    page.locator("dialog td").first.wait_for()
    rows = page.locator("dialog tbody tr").all_inner_texts()
    assert rows and all("diktator" in row.casefold() for row in rows)


@pytest.mark.browser
def test_a_packed_report_prints_its_passages_and_texts(open_page: Open, packed: Path) -> None:
    page = open_page(packed)
    # Playwright calls a function that an expression comes to.
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.locator("[data-do=print]").click()
    page.locator("#texts article").nth(4).wait_for(state="attached")
    page.wait_for_timeout(100)
    assert page.evaluate("window.printed") and page.problems == []  # type: ignore[attr-defined]
    assert page.locator("#evidence .group li mark").count() > 300 and page.locator("#texts article").count() == 5
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#evidence .group").count() == 0


@pytest.mark.browser
def test_an_archive_may_lie_beside_the_page(open_page: Open, apart: Path) -> None:
    for name in ("index.html", "index.en.html"):
        page = open_page(apart.parent / name)
        assert page.locator("script[id^=block]").count() == 0
        link = page.locator("#f-wording-belarus a[href^='#b']").first
        link.click()
        page.locator("dialog mark").first.wait_for()
        assert page.locator("dialog mark").count() == int(link.inner_text()) and page.problems == []  # type: ignore[attr-defined]
    assert not (apart.parent.parent / "report.html").exists()


@pytest.mark.browser
def test_a_missing_archive_is_said(open_page: Open, apart: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(apart.read_bytes())
    page = open_page(tmp_path / "index.html")
    page.locator("#f-wording-belarus a[href^='#b']").first.click()
    page.locator("dialog").wait_for()
    assert "Ein Teil des Berichts fehlt" in page.locator("#dialog-h").inner_text()


@pytest.mark.browser
def test_hostile_text_in_an_archive_is_shown_and_never_run(open_page: Open, make_corpus: Make, tmp_path: Path) -> None:
    hostile = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>😀"
    body = f"Der Präsident Karl Boll {hostile} sagte am Montag in Belarus: „{hostile}“ Er ging dann zu Fuß nach Hause."
    folder = make_corpus({"blatt/a.txt": f"{hostile}\n\n{body}", "bote/b.txt": body})
    page = open_page(write_report(run(folder), tmp_path / "out", folder, plain=0))
    for link in page.locator("main a[href^='#b']").all():
        link.click()
        page.locator("dialog mark").first.wait_for()
        page.locator("dialog [data-do=close]").click()
    page.locator("#provenance a[href='#a1']").click()
    page.locator("dialog article").wait_for()
    assert hostile[:30] in page.locator("dialog").inner_text()
    assert page.evaluate("window.hacked") is None and page.problems == []  # type: ignore[attr-defined]


def archived(page: str) -> tuple[list[str], str]:
    """The texts in a page's archive, and everything else that it holds."""
    held = blocks(page)
    words = next(json.loads(bytes_of(data)) for name, data in held.items() if name.startswith("words"))
    texts = [
        text
        for name, data in held.items()
        if name.startswith("articles")
        for text in decode(bytes_of(data.split(",")[0]), words)
    ]
    rest = [json.dumps(words, ensure_ascii=False), *(bytes_of(d).decode() for n, d in held.items() if n.startswith("index"))]
    return texts, page + "".join(rest)


LEFT_OUT = "Heiklere Fragen wie die politische Integration"


@pytest.mark.parametrize("plain", [0, 150_000])
def test_snippets_are_sentences_with_passages_and_no_others(findings: Findings, tmp_path: Path, plain: int) -> None:
    page = write_report(findings, tmp_path, mode="snippet", plain=plain).read_text(encoding="utf-8")
    texts, rest = archived(page) if plain == 0 else ([], page)
    assert not any(LEFT_OUT in text for text in (*texts, rest))


@pytest.mark.parametrize("plain", [0, 150_000])
def test_without_texts_no_more_than_a_few_words_of_a_passage_stand_in_a_report(
    findings: Findings, tmp_path: Path, plain: int
) -> None:
    page = write_report(findings, tmp_path, mode="none", plain=plain).read_text(encoding="utf-8")
    texts, rest = archived(page) if plain == 0 else ([], page)
    said = "\n".join((*texts, rest))
    for document in findings.documents:
        text = document.article.text
        for sentence in document.sentences:
            start = text[sentence.start : sentence.end][45:90]
            assert len(start) < 45 or start not in said, start


def test_an_excerpt_of_all_keeps_every_place(findings: Findings) -> None:
    for document in findings.documents:
        text = document.article.text
        spans = [Span(m.start, m.end) for m in (*document.mentions, *document.quotes)]
        shown = excerpt(document, spans, "full")
        assert [place.span.of(shown.text).split() for place in shown.places] == [span.of(text).split() for span in spans]
        assert [n for n, _ in shown.sentences] == list(range(1, len(document.sentences) + 1))
        assert not any(place.cut for place in shown.places)


def test_a_place_behind_the_first_sentence_of_a_snippet_is_cut(read: Callable[..., Document]) -> None:
    document = read("Der Rat tagte am Montag in Linz. Er blieb dann zu Hause. Es war ein schöner Tag für alle.")
    first, second, _ = document.sentences
    shown = excerpt(document, [Span(first.start, second.end), Span(first.start, first.start + 7)], "snippet")
    assert shown.text.strip() == "Der Rat tagte am Montag in Linz."
    assert [place.cut for place in shown.places] == [True, False]
    assert shown.context(shown.places[0])[1] == " …"


def test_between_sentences_that_are_left_out_stands_an_ellipsis(read: Callable[..., Document]) -> None:
    document = read("Der Rat tagte am Montag in Linz. Er blieb dann zu Hause. Es war ein schöner Tag für alle.")
    first, _, last = document.sentences
    shown = excerpt(document, [Span(first.start, first.start + 3), Span(last.start, last.start + 2)], "snippet")
    assert shown.text.strip() == "Der Rat tagte am Montag in Linz. … Es war ein schöner Tag für alle."
    assert [shown.sentence_of(place) for place in shown.places] == [1, 3]


def test_the_same_findings_give_the_same_bytes(findings: Findings, tmp_path: Path) -> None:
    def files(name: str, **options: Any) -> dict[str, bytes]:
        folder = write_report(findings, tmp_path / name, **options).parent
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert files("a") == files("b") and files("c", plain=0) == files("d", plain=0)
