"""Quality floors of the roles on made-up pages (pages.txt): they never go down silently."""

from pathlib import Path

import pytest

from comparator.annotate.passages.model import line_model
from comparator.language import load_language
from comparator.training.lines import score_page, summarise
from comparator.training.pages import Page

GERMAN = load_language("de")


def made_up_pages() -> dict[str, Page]:
    labelled: dict[str, list[tuple[str, int]]] = {}
    name = ""
    for line in (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name = line[2:]
        elif line.startswith(("+ ", "- ")):
            labelled.setdefault(name, []).append((line[2:], int(line[0] == "+")))
    return {n: Page(tuple(text for text, _ in held), tuple(main for _, main in held), n) for n, held in labelled.items()}


PAGES = made_up_pages()
COUNTS = {name: score_page(page, GERMAN, line_model(GERMAN)) for name, page in PAGES.items()}


def test_all_pages_together_keep_the_floors() -> None:
    """The regional page costs most: its two paragraphs below a box in the text are lost, a known weakness."""
    scores = summarise(list(COUNTS.values()))
    assert scores["line F1"] >= 0.92
    assert scores["char F1"] >= 0.94
    assert scores["furniture left"] <= 0.01
    assert scores["article lost"] <= 0.10


@pytest.mark.parametrize("name", [name for name in PAGES if name != "regional paper, whole page"])
def test_no_sentence_is_lost(name: str) -> None:
    assert COUNTS[name]["cfn"] <= 40


def test_a_clean_interview_stays_whole() -> None:
    assert COUNTS["clean interview"]["fn"] == 0
