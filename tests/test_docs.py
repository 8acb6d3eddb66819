"""The documentation is tested: commands, options, output and links are real."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from comparator.cli import main
from comparator.corpus import read_corpus
from comparator.errors import ConfigError
from comparator.language import load_for, load_language
from comparator.terms import STRENGTHS
from tests.conftest import CORPUS, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "reports/README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_every_command_and_option_is_in_the_readme() -> None:
    for name, command in main.commands.items():  # type: ignore[attr-defined]
        assert f"compare {name}" in README
        for option in command.params:
            if isinstance(option, click.Option):
                assert any(f"`{flag}" in README for flag in option.opts), (name, option.opts)


def test_the_readme_shows_the_real_output(tmp_path: Path) -> None:
    shown = re.search(r"\$ make report\n(.*?)\nreports/report.html\n```", README, re.DOTALL)
    printed = CliRunner().invoke(main, ["run", str(CORPUS), "-o", str(tmp_path)]).stdout
    assert shown and shown.group(1) == printed.rpartition(f"\n{tmp_path}")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert target.startswith("http") or (page.parent / target).exists(), target


def test_the_example_of_people_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "docs/adding-an-outlet.md").read_text(encoding="utf-8")
    people = re.findall(r"```toml\n(person.*?)```", text, re.DOTALL)[0]
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "people.toml").write_text(people, encoding="utf-8")
    assert "Anna Vogt" in {person.name for person in load_for("de", tmp_path / "corpus").people.person}


def test_the_example_card_of_the_documentation_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "docs/terms.md").read_text(encoding="utf-8")
    card = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0]
    (tmp_path / "hafen.toml").write_text(card, encoding="utf-8")
    index = load_language("de", [tmp_path]).index
    assert index.find("Fischereihafen") and index.find("Terminals") and not index.find("Haferbrei")
    (tmp_path / "hafen.toml").write_text(card.replace("Haferbrei", "Hafen"), encoding="utf-8")
    shown = re.findall(r"```\n(Error: corpus.*?)```", text, re.DOTALL)[0]
    with pytest.raises(ConfigError) as error:
        load_language("de", [tmp_path / ".." / tmp_path.name])
    said = re.sub(r"^\S+/hafen.toml", "corpus/terms/hafen.toml", str(error.value))
    assert said == shown.removeprefix("Error: ").strip()


def test_the_documentation_names_every_paradigm() -> None:
    text = (ROOT / "docs/terms.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in load_language("de").grammar.paradigms)


def test_the_strengths_of_the_documentation_are_those_of_the_cards() -> None:
    text = (ROOT / "docs/terms.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ([A-Z]) \|", text, re.MULTILINE)) == set(STRENGTHS)


def test_the_example_outlet_of_the_documentation_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "docs/adding-an-outlet.md").read_text(encoding="utf-8")
    folder = tmp_path / "blatt"
    folder.mkdir()
    (folder / "outlet.toml").write_text(re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0], encoding="utf-8")
    (folder / "articles.csv").write_text(re.findall(r"```\n(file,.*?)```", text, re.DOTALL)[0], encoding="utf-8")
    (folder / "2024-05-24-hafen.txt").write_text("Der Hafen bleibt zu.", encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert corpus.caveats == () and corpus.articles[0].section == "Lokales" and corpus.outlets[0].country == "CH"
