"""Outlets as A, B, C: the same numbers, and nobody's name anywhere."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from comparator.blind import BLACK, blind
from comparator.cli import main
from comparator.corpus import read_corpus
from comparator.model import Outlet
from comparator.pipeline import analyse
from comparator.stats.rounds import REST
from tests.conftest import CORPUS, run

Make = Callable[[dict[str, str | bytes]], Path]
TEXT = "Der Rat hat am Montag in Belarus getagt, wie {} schreibt. Der Präsident Karl Boll kam zu spät."


def black(folder: Path) -> str:
    """All that findings of a blinded corpus say, as one string."""
    read = read_corpus(folder)
    blinded = blind(read)
    return repr(blinded.blacken(analyse(blinded.corpus, folder, command="compare run x")))


@pytest.mark.parametrize(
    ("name", "said", "stays"),
    [
        ("Südblatt", "das Südblatt", False),
        ("Südblatt", "die Redaktion des SÜDBLATTS", False),
        ("Südblatt", "Suedblatt.de", False),
        ("Die Neue Post", "die neue-post oder Die Neue Post", False),
        ("neue-post.de", "neue-post.de und Neue Post", False),
        ("Post", "die Deutsche Postbank", True),
        ("zeit.de", "die Zeit", True),
    ],
)
def test_a_name_is_blacked_out_in_its_spellings_and_no_other_word(make_corpus: Make, name: str, said: str, stays: bool) -> None:
    folder = make_corpus(
        {"a-b/outlet.toml": f'name = "{name}"', "a-b/x.txt": TEXT.format(said), "bote/y.txt": TEXT.format("er")}
    )
    last = said.rsplit(maxsplit=1)[-1]
    assert (last in black(folder)) == stays


def test_other_names_can_be_given(make_corpus: Make) -> None:
    folder = make_corpus(
        {"blatt/outlet.toml": 'also = ["BZ"]', "blatt/x.txt": TEXT.format("die BZ"), "bote/y.txt": TEXT.format("er")}
    )
    found = black(folder)
    assert "die BZ" not in found and f"die {BLACK * 2} schreibt" in found


def test_numbers_are_those_of_the_report_with_names() -> None:
    read = read_corpus(CORPUS)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, CORPUS, command="test"))
    named = run(CORPUS)
    letters = blinded.letters
    assert {
        (s.measure, s.subject, s.voice, s.option, letters[s.outlet], s.count, s.base, s.share)
        for s in named.compared.shares
        if "SDA" not in s.option
    } == {
        (s.measure, s.subject, s.voice, s.option, s.outlet, s.count, s.base, s.share)
        for s in hidden.compared.shares
        if BLACK not in s.option
    }
    assert {letters[c.ends[0][0]] for c in named.compared.claims} == {c.ends[0][0] for c in hidden.compared.claims}


def test_what_is_black_is_as_long_as_what_stood_there() -> None:
    read = read_corpus(CORPUS)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, CORPUS, command="test"))
    lengths = sorted(len(article.text) for article in read.articles)
    assert sorted(len(d.article.text) for d in hidden.documents) == lengths
    assert any(BLACK in d.article.text for d in hidden.documents)


def test_letters_do_not_follow_the_alphabet() -> None:
    read = read_corpus(CORPUS)
    letters = [blind(read).letters[outlet.id] for outlet in read.outlets]
    assert letters != sorted(letters) == ["A", "B", "C", "D"]


def test_a_reference_may_be_named(make_corpus: Make) -> None:
    read = read_corpus(make_corpus({"blatt/x.txt": TEXT.format("er"), "bote/y.txt": TEXT.format("sie")}))
    blinded = blind(read)
    assert blinded.reference("Blatt", read) == blinded.letters["blatt"]
    assert blinded.reference(REST, read) == REST and blinded.reference("niemand", read) == "niemand"


def test_a_blind_report_names_no_outlet_and_the_terminal_does(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["run", str(CORPUS), "-o", str(tmp_path), "--blind", "--reference", "Epoch Times"])
    assert result.exit_code == 0 and re.search(r"[A-D] = Epoch Times", result.stderr)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            said = path.read_text(encoding="utf-8")
            assert not re.search("epoch.?times|keystone.?sda|aggregator(en|s)|reuters.?translation", said, re.IGNORECASE), path


def test_an_outlet_without_a_name_of_its_own_goes_by_its_folder() -> None:
    assert Outlet("a", "a").also == ()
