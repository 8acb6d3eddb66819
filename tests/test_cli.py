"""The commands as a user calls them: what they print, write and exit with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from comparator.cli import main

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
Make = Callable[[dict[str, str | bytes]], Path]


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.mark.parametrize("arguments", [["-h"], ["run", "-h"], ["check", "-h"], ["annotate", "-h"], ["terms", "-h"]])
def test_help_has_an_example(arguments: list[str]) -> None:
    result = call(*arguments)
    assert result.exit_code == 0 and "Example:" in result.stdout


def test_a_corpus_alone_means_run(tmp_path: Path) -> None:
    result = call(CORPUS, "-o", tmp_path / "a", "-q")
    assert result.exit_code == 0 and result.stdout.strip() == str(tmp_path / "a" / "report.html")
    assert {p.name for p in (tmp_path / "a").iterdir()} == {"report.html", "report.en.html", "findings.json", "csv", "svg"}


def test_a_run_prints_a_table_and_the_path_and_verbose_says_where_time_goes(tmp_path: Path) -> None:
    result = call("run", CORPUS, "-o", tmp_path, "-v")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("outlet") and lines[-1] == str(tmp_path / "report.html")
    assert "render" in result.stderr


def test_the_same_corpus_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "comparator", "run", str(CORPUS), "-o", str(tmp_path / seed), "-q"]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, stdout=subprocess.DEVNULL)
    files = sorted(p.relative_to(tmp_path / "1") for p in (tmp_path / "1").rglob("*") if p.is_file())
    assert len(files) > 20
    for name in files:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name


def test_the_order_of_files_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(CORPUS, "-o", tmp_path / "a", "-q").exit_code == 0
    forwards = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: iter(sorted(forwards(self), reverse=True)))
    assert call(CORPUS, "-o", tmp_path / "b", "-q").exit_code == 0
    assert (tmp_path / "a/report.html").read_bytes() == (tmp_path / "b/report.html").read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [["run", "nichts"], ["check", "nichts"], ["annotate", "nichts"], ["terms", "nichts"], ["terms", "--corpus", "nichts"]],
)
def test_what_is_not_there_is_one_message_and_exit_code_2(arguments: list[str]) -> None:
    result = call(*arguments)
    assert result.exit_code == 2 and result.stderr.startswith("Error: ") and "Traceback" not in result.stderr


def test_an_unknown_option_is_a_usage_error() -> None:
    assert call("run", CORPUS, "--sprache", "de").exit_code == 2


def test_a_broken_outlet_is_left_out_said_and_exit_code_1(make_corpus: Make, tmp_path: Path) -> None:
    folder = make_corpus({"blatt/a.txt": "Der Rat hat getagt.", "bote/b.txt": "Der Rat ging.", "bote/outlet.toml": "nme = 1"})
    result = call("run", folder, "-o", tmp_path / "out")
    assert result.exit_code == 1 and 'Did you mean "name"?' in result.stderr
    assert "Ausgelassen: bote/outlet.toml" in (tmp_path / "out/report.html").read_text(encoding="utf-8")


def test_a_windows_file_is_read_and_said(make_corpus: Make, tmp_path: Path) -> None:
    folder = make_corpus({"blatt/a.txt": "Der Rat für Zürich hat getagt.".encode("cp1252")})
    result = call("run", folder, "-o", tmp_path / "out")
    assert result.exit_code == 0 and "read as cp1252" in result.stderr


def test_an_interrupted_run_leaves_the_old_report_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(CORPUS, "-o", tmp_path, "-q").exit_code == 0
    before = (tmp_path / "report.html").read_bytes()
    writes = Path.write_bytes

    def interrupted(self: Path, content: bytes) -> int:
        if self.name == "report.html":
            raise KeyboardInterrupt
        return writes(self, content)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    assert call(CORPUS, "-o", tmp_path, "-q", "--lang", "en").exit_code != 0
    assert (tmp_path / "report.html").read_bytes() == before
    assert not list(tmp_path.glob(".writing-*"))


def test_a_folder_that_cannot_be_written_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    result = call(CORPUS, "-o", tmp_path / "datei")
    assert result.exit_code == 2 and "cannot write here" in result.stderr


def test_a_broken_card_of_the_corpus_is_one_message(make_corpus: Make) -> None:
    folder = make_corpus({"blatt/a.txt": "Der Rat hat getagt.", "terms/x.toml": 'referent = "X"\n'})
    result = call("run", folder)
    assert result.exit_code == 2 and 'the key "about" is missing' in result.stderr


def test_outlets_in_two_languages_are_one_message(make_corpus: Make) -> None:
    folder = make_corpus({"a/a.txt": "Der Rat.", "b/b.txt": "Le chat.", "b/outlet.toml": 'language = "fr"'})
    result = call("run", folder)
    assert result.exit_code == 2 and "several languages: de, fr" in result.stderr


def test_check_says_what_is_set_aside_and_by_which_rule() -> None:
    result = call("check", CORPUS)
    assert result.exit_code == 0
    assert "related      MEHR IN NEWS  [list: related heading]" in result.stdout
    assert "not known: title, url" in result.stdout


def test_annotate_knows_the_people_of_a_corpus(tmp_path: Path) -> None:
    (tmp_path / "blatt").mkdir()
    (tmp_path / "blatt" / "2030-01-01-rat.txt").write_text("Der chilenische Präsident kam am Montag in die Stadt.")
    line = 'person = [{name = "Otto Lenz", offices = [{office = "president", country = "Chile", since = 2026-03-11}]}]'
    (tmp_path / "people.toml").write_text(line)
    assert [label["persons"] for label in json.loads(call("annotate", tmp_path).stdout)["labels"]] == [["Otto Lenz"]]


def test_annotate_writes_the_record_with_offsets_of_the_untouched_text() -> None:
    result = call("annotate", CORPUS / "keystone-sda" / "2021-04-22-verteidigung.txt")
    [record] = [json.loads(line) for line in result.stdout.splitlines()]
    text = (CORPUS / "keystone-sda/2021-04-22-verteidigung.txt").read_text(encoding="utf-8")
    assert record["text"] == text and record["article"] == "keystone-sda/2021-04-22-verteidigung"
    assert set(record) >= {"outlet", "date", "passages", "sentences", "quotes", "mentions", "labels", "provenance"}
    assert {text[m["start"] : m["end"]] for m in record["mentions"]} >= {"Belarus", "belarussische"}
    assert record["provenance"]["agency"] == "Keystone-SDA"
    assert record["provenance"]["likeness"] is None


def test_a_card_is_found_by_a_word_of_it_and_a_misspelt_one_suggested() -> None:
    assert call("terms", "weißrussland").stdout.startswith("Belarus (belarus)")
    assert "not Kiew 2024-03-01" in call("terms", "kiew").stdout
    near, far = call("terms", "Odesssa"), call("terms", "xyzzy")
    assert near.exit_code == 2 and 'Did you mean "odessa"?' in near.stderr
    assert far.exit_code == 2 and "`compare terms` lists them." in far.stderr


def test_terms_takes_a_name_or_a_corpus_to_propose_from() -> None:
    both = call("terms", "kiew", "--suggest", CORPUS)
    assert both.exit_code == 2 and "not both" in both.stderr
    alone = call("terms", "--suggest", CORPUS)
    assert alone.exit_code == 0 and alone.stdout == "" and "No two words" in alone.stderr


def test_terms_lists_cards_and_shows_one_with_its_sources() -> None:
    assert "belarus" in call("terms").stdout
    assert "Auswärtiges Amt" in call("terms", "belarus").stdout
    wrong = call("terms", "belorus")
    assert wrong.exit_code == 2 and 'Did you mean "belarus"?' in wrong.stderr


def test_text_none_keeps_the_articles_out_of_all_files(tmp_path: Path) -> None:
    assert call(CORPUS, "-o", tmp_path, "-q", "--text", "none").exit_code == 0
    kept = [p.name for p in tmp_path.rglob("*") if p.is_file() and "Sanktionsbeschlüsse" in p.read_text(encoding="utf-8")]
    assert kept == []


def test_version_is_the_installed_one() -> None:
    assert call("--version").stdout.startswith("comparator 0.")


def test_open_shows_the_report_in_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert call(CORPUS, "-o", tmp_path, "-q", "--open").exit_code == 0
    assert opened == [(tmp_path / "report.html").as_uri()]


def test_a_reference_is_an_outlet_by_folder_or_name(tmp_path: Path) -> None:
    for wanted in ("keystone-sda", "Keystone-SDA"):
        assert call("run", CORPUS, "-o", tmp_path, "-q", "--reference", wanted).exit_code == 0
        findings = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))
        assert findings["reference"] == "keystone-sda"
        assert findings["manifest"]["command"].endswith(f"--reference {wanted}")
        assert "keystone-sda" not in {row["outlet"] for row in findings["contrasts"]}


def test_a_reference_that_is_no_outlet_is_told_with_those_that_are(tmp_path: Path) -> None:
    result = call("run", CORPUS, "-o", tmp_path, "--reference", "morgenblatt")
    assert result.exit_code == 2 and "no outlet is called morgenblatt" in result.stderr
    assert "epoch-times" in result.stderr and not (tmp_path / "report.html").exists()
