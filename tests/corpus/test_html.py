"""HTML: a saved page gives its article, and what it says of itself fills what articles.csv leaves open."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from comparator.corpus import read_corpus, read_paths
from comparator.errors import CorpusError

Make = Callable[[Mapping[str, str | bytes]], Path]

HEAD = (
    '<title>Haushalt – Blatt</title><link rel="canonical" href="https://blatt.example/a/1">'
    '<meta property="og:title" content="Stadtrat beschließt den Haushalt"><meta name="author" content="Anna Muster">'
    '<meta property="article:published_time" content="2024-05-24T10:00:00+02:00">'
)
BODY = (
    "<nav><a href='/'>Startseite</a></nav><article><h1>Stadtrat beschließt den Haushalt</h1><p>Der Stadtrat hat am Montag den "
    "Haushalt der Stadt Neustadt beschlossen. Das teilte die Verwaltung am Abend mit und verwies auf die lange Debatte.</p>"
    "<h2>Lob und Dank</h2><p>Die Bürgermeisterin lobte den Haushalt und dankte dem Stadtrat für seine Arbeit in den "
    "vergangenen Monaten.</p></article><footer>Impressum</footer>"
)


def page(head: str = HEAD, body: str = BODY) -> str:
    return f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def test_the_article_of_a_page_is_its_text_and_its_metadata_are_known(make_corpus: Make) -> None:
    article = read_corpus(make_corpus({"blatt/a.html": page()})).articles[0]
    assert article.id == "blatt/a"
    assert article.text.splitlines()[0] == "Stadtrat beschließt den Haushalt" and "Bürgermeisterin" in article.text
    assert "Startseite" not in article.text and "<p>" not in article.text
    assert (article.date, article.title) == (dt.date(2024, 5, 24), "Stadtrat beschließt den Haushalt")
    assert (article.author, article.url) == ("Anna Muster", "https://blatt.example/a/1")


def test_articles_csv_is_believed_before_the_page(make_corpus: Make) -> None:
    rows = "file,date,title,author\na.html,2024-05-25,Mein Titel,\n"
    article = read_corpus(make_corpus({"blatt/a.html": page(), "blatt/articles.csv": rows})).articles[0]
    assert (article.date, article.title, article.author) == (dt.date(2024, 5, 25), "Mein Titel", "Anna Muster")


def test_a_date_is_not_guessed_from_the_text(make_corpus: Make) -> None:
    body = BODY.replace("am Montag", "am 3. März 2019")
    article = read_corpus(make_corpus({"blatt/a.htm": page("<title>x</title>", body)})).articles[0]
    assert article.date is None and article.author is None


def test_the_pages_own_encoding_is_read(make_corpus: Make) -> None:
    data = page().replace('charset="utf-8"', 'charset="iso-8859-1"').replace("–", "-").encode("latin-1")
    assert "Bürgermeisterin" in read_corpus(make_corpus({"blatt/a.html": data})).articles[0].text


@pytest.mark.parametrize("data", ["", "   ", "<html><body></body></html>", "<p>x", b"\x00\xff\xfe\x00"])
def test_a_page_without_an_article_is_left_out_and_said(make_corpus: Make, data: str | bytes) -> None:
    files = {"blatt/a.html": data, "blatt/b.html": page()}
    corpus = read_corpus(make_corpus(files))
    assert [a.id for a in corpus.articles] == ["blatt/b"]
    assert [c.code for c in corpus.caveats] == ["left-out"] and "a.html" in corpus.caveats[0].values["message"]


def test_a_corpus_of_such_pages_only_is_an_error(make_corpus: Make) -> None:
    with pytest.raises(CorpusError, match="no article was found in this page"):
        read_corpus(make_corpus({"blatt/a.html": "<p>x"}))


def test_a_text_and_a_page_of_one_name_are_a_slip(make_corpus: Make) -> None:
    corpus = read_corpus(make_corpus({"blatt/a.html": page(), "blatt/a.txt": "Der Rat tagt."}))
    assert len(corpus.articles) == 1 and "another file gives the id" in corpus.caveats[0].values["message"]


def test_a_single_page_can_be_annotated(make_corpus: Make) -> None:
    article, outlet = next(read_paths([make_corpus({"blatt/a.html": page()}) / "blatt" / "a.html"]))
    assert (article.id, outlet.id) == ("blatt/a", "blatt") and "Haushalt" in article.text
