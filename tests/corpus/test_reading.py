"""Reading a corpus: what is read, and what each slip is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from comparator.corpus import read_corpus, read_paths
from comparator.corpus.decoding import decode
from comparator.errors import ArticleError, ConfigError, CorpusError

Make = Callable[[dict[str, str | bytes]], Path]
TEXT = "Der Rat „tagt“ in Zürich – für 5 €."


def test_folders_are_outlets_and_files_are_articles(make_corpus: Make) -> None:
    folder = make_corpus({
        "blatt/2024-05-24-rat.txt": TEXT,
        "blatt/outlet.toml": 'name = "Das Blatt"\ncountry = "CH"\n',
        "blatt/articles.csv": "file,title,url\n2024-05-24-rat.txt,Rat tagt,https://blatt.example/rat\n",
        "bote/b.txt": TEXT,
    })  # fmt: skip
    corpus = read_corpus(folder)
    first = corpus.articles[0]
    assert [o.name for o in corpus.outlets] == ["Das Blatt", "bote"]
    assert (first.id, str(first.date), first.title) == ("blatt/2024-05-24-rat", "2024-05-24", "Rat tagt")
    assert corpus.articles[1].date is None and corpus.caveats == ()


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"), (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"), (TEXT.encode("cp1252"), "cp1252"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"), (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "Windows", "UTF-16", "UTF-16 big-endian", "UTF-16 without mark"],
)  # fmt: skip
def test_encodings_are_recognised(raw: bytes, encoding: str) -> None:
    assert decode(raw, Path("a.txt")) == (TEXT, encoding)


def test_bytes_of_no_encoding_are_an_error_that_names_the_byte() -> None:
    with pytest.raises(ArticleError, match=r"byte 4 \(0x81\) belongs to no encoding"):
        decode(b"abc \x81", Path("a.txt"))


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb", Path("a.txt"))[0] == "a\r\nb"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"bote/b.txt": b""}, "the file is empty"),
        ({"bote/b.txt": b"abc \x81"}, "belongs to no encoding"),
        ({"bote/b.txt": TEXT, "bote/outlet.toml": "name = "}, "this is no TOML"),
        ({"bote/b.txt": TEXT, "bote/outlet.toml": 'nme = "x"'}, 'Did you mean "name"?'),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file,date\nb.txt,gestern\n"}, 'line 2: "gestern" is no date'),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file,dat\nb.txt,2024-01-01\n"}, 'Did you mean "date"?'),
        ({"bote/b.txt": TEXT, "bote/articles.csv": 'file,title\nb.txt,"offen\n'}, "this is no CSV"),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file,title\nb.txt,a,b\n"}, "3 cells under 2 columns"),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file\nb.txt\nb.txt\n"}, "stands here a second time"),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file\nc.txt\n"}, "there is no such file"),
        ({"bote/b.txt": TEXT, "bote/b.TXT": TEXT}, 'gives the id "bote/b" too'),
        ({"bote/readme.md": "x"}, "no article can be read here"),
        ({"bote/b.txt": b"Der Pr\0sident kam."}, "byte 6 is 0: this is no text"),
        ({"bote/b.txt": TEXT, "bote/outlet.toml/x.txt": "x"}, "cannot be read"),
        ({"bote/b.txt": TEXT, "bote/articles.csv/x.txt": "x"}, "cannot be read"),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file;date\nb.txt;2024-01-01\n"}, "separated by semicolons"),
        ({"bote/b.txt": TEXT, "bote/articles.csv": "file,date\nb.txt,2024-01-01xyz\n"}, "is no date"),
        ({"lose.txt": TEXT}, "lies in no outlet's folder"),
    ],
)
def test_a_slip_leaves_the_other_outlets_standing(make_corpus: Make, files: dict[str, str | bytes], message: str) -> None:
    corpus = read_corpus(make_corpus({"blatt/a.txt": TEXT, **files}))
    assert next(a.id for a in corpus.articles) == "blatt/a"
    assert len(corpus.caveats) >= 1 and any(message in c.values["message"] for c in corpus.caveats)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "no article was found"),
        ({"blatt/readme.md": "x"}, "no article was found"),
        ({"blatt/a.txt": b" \n"}, "the file is empty"),
    ],
)
def test_a_corpus_without_an_article_is_an_error(make_corpus: Make, files: dict[str, str | bytes], message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        read_corpus(make_corpus(files))


def test_a_broken_line_of_the_table_costs_its_article_only_what_the_line_says(make_corpus: Make) -> None:
    table = "file,date,title\na.txt,2024-1-2,Eins\nb.txt,2024-01-02,Zwei\n"
    corpus = read_corpus(make_corpus({"blatt/a.txt": TEXT, "blatt/b.txt": TEXT, "blatt/articles.csv": table}))
    assert [(a.id, a.title) for a in corpus.articles] == [("blatt/a", None), ("blatt/b", "Zwei")]
    assert [(c.where, c.values["what"]) for c in corpus.caveats] == [("blatt/articles.csv, line 2", '"2024-1-2" is no date')]


def test_files_that_are_no_articles_are_named(make_corpus: Make) -> None:
    corpus = read_corpus(make_corpus({"blatt/a.txt": TEXT, "blatt/b.pdf": "%PDF"}))
    assert [(c.code, c.where, c.values["files"]) for c in corpus.caveats] == [("not-read", "blatt", "b.pdf")]


def test_a_caveat_names_the_place_from_the_corpus_on(make_corpus: Make) -> None:
    corpus = read_corpus(make_corpus({"blatt/a.txt": TEXT, "bote/b.txt": TEXT, "bote/outlet.toml": "nme = 1"}))
    assert [c.where for c in corpus.caveats] == ["bote/outlet.toml"]


def test_no_folder_and_a_file_for_a_folder_are_errors(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    with pytest.raises(CorpusError, match="there is no such folder"):
        read_corpus(tmp_path / "nichts")
    with pytest.raises(CorpusError, match="this is a file, not a folder"):
        read_corpus(tmp_path / "datei")


def test_the_digest_changes_with_a_text_and_not_with_the_folders_place(make_corpus: Make, tmp_path: Path) -> None:
    folder = make_corpus({"blatt/a.txt": TEXT})
    before = read_corpus(folder).digest
    assert read_corpus(folder.rename(tmp_path / "anders")).digest == before
    (tmp_path / "anders/blatt/a.txt").write_text(TEXT + "!")
    assert read_corpus(tmp_path / "anders").digest != before


def test_json_lines_are_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1", "outlet": "x", "text": "Ein\\u2028Satz.", "date": "2024-05-24T10:00"}\n\n', encoding="utf-8")
    [(article, outlet)] = read_paths([path])
    assert (article.id, article.outlet, outlet.id, str(article.date)) == ("1", "x", "x", "2024-05-24")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: this is no JSON"),
        ('{"id": "1", "outlet": "x"}', 'the text "text" is missing'),
        ('["x"]', 'the text "id" is missing'),
        ('{"id": "1", "outlet": "x", "text": "a", "title": 5}', '"title" should be text, found 5'),
        ('{"id": "1", "outlet": "x", "text": "a"}\n{"id": "1", "outlet": "x", "text": "b"}', "line 2: the id"),
    ],
)
def test_broken_json_lines_name_the_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line)
    with pytest.raises(ConfigError, match=message):
        list(read_paths([path]))
