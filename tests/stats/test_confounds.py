"""What else than the outlet could explain a difference."""

from comparator.model import Article, Corpus, Outlet
from comparator.stats.confounds import find_caveats


def codes(groups: list[list[str]]) -> list[tuple[str, dict[str, str]]]:
    articles = tuple(Article(name, name[0], "Text.") for name in ("a/0", "a/1", "a/2", "a/3", "a/4", "a/5", "b/0"))
    corpus = Corpus("sammlung", (Outlet("a", "Blatt"), Outlet("b", "Bote")), articles, "x")
    return [(c.code, dict(c.values)) for c in find_caveats(corpus, [], [], groups) if c.code == "one-copy"]


def test_an_outlet_most_of_whose_articles_are_one_text_is_named() -> None:
    copies = ["a/0", "a/1", "a/2", "a/3", "b/0"]
    assert codes([copies, ["a/4"], ["a/5"]]) == [("one-copy", {"outlet": "Blatt", "n": "4", "of": "6"})]


def test_half_of_an_outlets_articles_or_a_single_article_is_no_copy() -> None:
    assert codes([["a/0", "a/1", "a/2"], ["a/3"], ["a/4"], ["a/5"], ["b/0"]]) == []
