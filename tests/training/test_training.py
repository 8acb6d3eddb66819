"""Training: labelled pages in, a model file out; a broken file is named with its line."""

import gzip
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from comparator.annotate.passages.lines import split_lines
from comparator.annotate.passages.model import read_model
from comparator.errors import ConfigError
from comparator.language import load_language
from comparator.training.lines import summarise
from comparator.training.pages import Page, label, read_pages

GERMAN = load_language("de")
PAGE = Page(("Teilen", "Der Rat hat getagt. Er war müde.", "Nun ist er", "wieder wach und munter.", "?"), (0, 1, 1, 1, -1), "a")


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_pages_are_read_plain_or_compressed(tmp_path: Path) -> None:
    row = {"lines": ["a", "b"], "main": [1, -1], "family": "f", "id": "x"}
    plain = write(tmp_path / "a.jsonl", row, "", row)
    packed = tmp_path / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert read_pages([plain]) == read_pages([packed]) == [Page(("a", "b"), (1, -1), "f")] * 2


@pytest.mark.parametrize(
    "row",
    ["{", "[]", {"lines": ["a"]}, {"lines": ["a"], "main": [1, 0]}, {"lines": ["a"], "main": [2]}, {"lines": [1], "main": [1]}],
)
def test_a_broken_page_is_named_with_its_line(tmp_path: Path, row: object) -> None:
    with pytest.raises(ConfigError, match=r"x\.jsonl, line 2"):
        read_pages([write(tmp_path / "x.jsonl", {"lines": ["a"], "main": [1]}, row)])


def test_lines_that_were_joined_have_one_label() -> None:
    page = Page(("Der Rat hat am Montag sehr lange getagt und will nun", "wieder nach Hause gehen.", "Teilen"), (1, 1, 0), "a")
    assert label(split_lines(page.text, GERMAN), page) == [1, 0]


def test_twins_keep_the_labels_of_their_lines() -> None:
    twins = list(PAGE.twins())
    assert twins[0] == Page(PAGE.lines[1:4], (1, 1, 1), "a")
    assert PAGE.split(1).lines == (
        "Teilen",
        "Der Rat hat getagt.",
        "Er war müde.",
        "Nun ist er",
        "wieder wach und munter.",
        "?",
    )
    assert all(len(twin.lines) == len(twin.main) and twin.family == "a" for twin in twins)
    assert PAGE.interrupted().lines == (*PAGE.lines[:4], "Teilen", "?")
    assert PAGE.shortened(1).lines == ("Teilen", "Der Rat hat getagt. Er war müde.", "?")


def test_scores_are_what_a_hand_count_gives() -> None:
    counts = {"tp": 3, "fp": 1, "fn": 1, "tn": 5, "ctp": 90, "cfp": 10, "cfn": 30}
    assert summarise([counts]) == pytest.approx(
        {"line F1": 0.75, "char F1": 180 / 220, "furniture left": 0.1, "article lost": 0.25}
    )


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve made-up pages of three families: sentences are article, short scraps are not."""
    chosen = random.Random(0)
    rows = []
    for number in range(12):
        lines, main = [], []
        for _ in range(12):
            article = chosen.random() < 0.5
            words = chosen.choices(
                [
                    "der",
                    "die",
                    "Rat",
                    "hat",
                    "am",
                    "Montag",
                    "in",
                    "Neustadt",
                    "lange",
                    "über",
                    "den",
                    "Hafen",
                    "und",
                    "die",
                    "Schule",
                    "gesprochen",
                ],
                k=14,
            )
            lines.append(" ".join(words) + "." if article else " ".join(words[:2]))
            main.append(int(article))
        rows.append({"lines": lines, "main": main, "family": f"f{number % 3}"})
    return write(tmp_path_factory.mktemp("pages") / "pages.jsonl", *rows)


def test_the_command_trains_scores_and_writes_a_model(labelled: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "comparator.training", "lines", str(labelled), "--score", "-o", str(tmp_path / "m.npz")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert re.match(r"pages\.jsonl +line F1 0\.\d{3}  char F1 0\.9\d\d  furniture left 0\.0\d\d  article lost 0\.0\d\d\n", told)
    assert "12 pages, 3 families" in read_model(tmp_path / "m.npz").trained_on


def test_a_missing_file_is_one_message_and_exit_code_2(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "comparator.training", "lines", str(tmp_path / "none.jsonl")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 2 and done.stderr.startswith("Error: ") and "none.jsonl" in done.stderr
