"""Outlets as A, B, C: the same numbers, and nobody's name anywhere."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from comparator.blind import BLACK, blind
from comparator.cli import main
from comparator.corpus import read_corpus
from comparator.pipeline import analyse, language_of
from comparator.report import render_files
from comparator.results import Findings
from comparator.stats.rounds import REST
from tests.conftest import CORPUS, run
from tests.report.test_archive import archived

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
        ("Die Neue Post", "in der Neuen Post", False),
        ("Die Welt", "die ganze Welt", True),
        ("a-b", "im Lab", True),
        ("zeit.de", "die ZEIT", False),
        ("de.bote.com", "www.bote.com", False),
    ],
)
def test_a_name_is_blacked_out_in_its_spellings_and_no_other_word(make_corpus: Make, name: str, said: str, stays: bool) -> None:
    folder = make_corpus(
        {"a-b/outlet.toml": f'name = "{name}"', "a-b/x.txt": TEXT.format(said), "bote/y.txt": TEXT.format("er")}
    )
    last = said.rsplit(maxsplit=1)[-1]
    assert (last in black(folder)) == stays


@pytest.mark.parametrize("names", [("a", "b"), ("A", "B"), ("B", "rest")])
def test_outlets_that_are_called_as_letters_are_no_trouble(make_corpus: Make, names: tuple[str, str]) -> None:
    folder = make_corpus({f"{name}/x.txt": f"{TEXT.format('er')} Aus {n}." for n, name in enumerate(names)})
    read = read_corpus(folder)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, folder, command="test"))
    assert "report.html" in dict(render_files(hidden, language_of(read, folder)))


def test_a_name_alone_does_not_tell_its_length() -> None:
    read = read_corpus(CORPUS)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, CORPUS, command="test"))
    agencies = {d.provenance.agency for d in hidden.documents}
    assert BLACK * 3 in agencies and not any(agency and BLACK * 4 in agency for agency in agencies)


def test_other_names_can_be_given(make_corpus: Make) -> None:
    folder = make_corpus(
        {"blatt/outlet.toml": 'also = ["BZ"]', "blatt/x.txt": TEXT.format("die BZ"), "bote/y.txt": TEXT.format("er")}
    )
    found = black(folder)
    assert "die BZ" not in found and f"die {BLACK * 2} schreibt" in found


Counted = set[tuple[object, ...]]


def counted(findings: Findings, letters: Mapping[str, str]) -> tuple[Counted, Counted]:
    """All shares and values; outlets by their letters."""
    compared = findings.compared
    shares = {
        (s.measure, s.subject, s.voice, s.option, letters.get(s.outlet, s.outlet), s.count, s.base, s.share)
        for s in compared.shares
    }
    return shares, {(v.measure, v.option, letters.get(v.outlet, v.outlet), v.median) for v in compared.values}


@pytest.mark.parametrize("name", ["Belarus", "Direct", "class", "Neutral", "Word", "Narrator", "own", "Die Welt"])
def test_numbers_are_those_of_the_report_with_names_whatever_these_are(make_corpus: Make, name: str) -> None:
    said = (
        "„Es geht“, sagte Karl Boll. Anna Vogt warnte vor „Eis“. Der belarussische Präsident Lukaschenko kam nach Weißrussland."
    )
    folder = make_corpus(
        {"a-b/outlet.toml": f'name = "{name}"', "a-b/x.txt": f"{TEXT.format('er')} {said}", "bote/y.txt": said}
    )
    read = read_corpus(folder)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, folder, command="test"))
    assert counted(hidden, {}) == counted(run(folder), blinded.letters)
    assert dict(render_files(hidden, language_of(read, folder)))["report.html"]


def test_the_corpus_of_the_project_counts_the_same_blind() -> None:
    read = read_corpus(CORPUS)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, CORPUS, command="test"))
    named = run(CORPUS)
    bars = {option for share in hidden.compared.shares if BLACK in (option := share.option)}
    told, known = counted(hidden, {}), counted(named, blinded.letters)
    # A speaker that is an outlet, too, is a bar.
    assert len(told[0]) == len(known[0]) and len(bars) <= 1
    assert {row for row in known[0] if "SDA" not in str(row[3])} <= told[0] and told[1] == known[1]
    assert {blinded.letters[c.ends[0][0]] for c in named.compared.claims} == {c.ends[0][0] for c in hidden.compared.claims}


def test_what_is_black_is_as_long_as_what_stood_there() -> None:
    read = read_corpus(CORPUS)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, CORPUS, command="test"))
    lengths = sorted(len(article.text) for article in read.articles)
    assert sorted(len(d.article.text) for d in hidden.documents) == lengths
    assert any(BLACK in d.article.text for d in hidden.documents)


def test_letters_and_numbers_hang_on_the_texts_and_on_no_name(make_corpus: Make, tmp_path: Path) -> None:
    texts = [f"{TEXT.format('er')} Das war Tag {n}." for n in range(8)]
    first = {f"{'abcd'[n % 4]}-blatt/{n}.txt": text for n, text in enumerate(texts)}
    other = {f"{'zyxw'[n % 4]}-bote/{9 - n}.txt": text for n, text in enumerate(texts)}
    found = []
    for name, files in (("eins", first), ("zwei", other)):
        folder = make_corpus({f"{name}/{path}": text for path, text in files.items()}) / name
        found.append({article.text: article.id for article in blind(read_corpus(folder)).corpus.articles})
    assert found[0] == found[1] and len(set(found[0].values())) == 8


def test_a_reference_may_be_named(make_corpus: Make) -> None:
    read = read_corpus(make_corpus({"blatt/x.txt": TEXT.format("er"), "bote/y.txt": TEXT.format("sie")}))
    blinded = blind(read)
    assert blinded.reference("Blatt", read) == blinded.letters["blatt"]
    assert blinded.reference(REST, read) == REST and blinded.reference("niemand", read) == "niemand"


SECRETS = "epoch.?times|keystone.?sda|aggregator(en|s)|reuters.?translation|geheim|südkurier|sudkurier"


def test_a_blind_report_names_no_outlet_and_the_terminal_does(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["run", str(CORPUS), "-o", str(tmp_path), "--blind", "--reference", "Epoch Times"])
    assert result.exit_code == 0 and re.search(r"[A-D] = Epoch Times", result.stderr) and "`also`" in result.stderr
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert not re.search(SECRETS, path.read_text(encoding="utf-8"), re.IGNORECASE), path


def test_nothing_that_a_corpus_says_of_an_outlet_gets_into_a_blind_report(make_corpus: Make) -> None:
    """Note, address, author, lists of lines, a file that cannot be read, the name with endings, apart, and in a compound."""
    said = (
        "der Südkurier, des Südkuriers, der Su\u0308dkurier, der Süd\u00adkurier, ein Südkurierredakteur und die Geheime Post"
    )
    folder = make_corpus({
        "südkurier/outlet.toml": 'name = "Der Südkurier"\nnote = "geheim"\nalso = ["Geheime Post"]\ndrop_line = ["Geheim"]\nkind = "geheim"',
        "südkurier/articles.csv": "file,url,author\na.txt,https://geheim.de/a,Geheim\n",
        "südkurier/a.txt": TEXT.format(said), "südkurier/geheim.txt": TEXT.format("er").replace("tagt", "t\xe4gt").encode("latin-1"),
        "südkurier/geheim.html": b"", "bote/b.txt": TEXT.format("sie"),
    })  # fmt: skip
    read = read_corpus(folder)
    blinded = blind(read)
    hidden = blinded.blacken(analyse(blinded.corpus, folder, command="compare run x"))
    for plain in (150_000, 0):
        for name, content in render_files(hidden, language_of(read, folder), plain=plain):
            texts = archived(content)[0] if name.endswith(".html") and not plain else []
            assert not re.search(SECRETS, "\n".join((name, content, *texts)), re.IGNORECASE), name
