"""The stages together: sources are compared with, never against; own texts are counted apart."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from comparator.errors import CorpusError
from comparator.language import load_language
from comparator.report.build import Builder
from comparator.report.export import to_csv
from comparator.report.view import Report
from tests.align.test_reuse import EDITED, OTHER, SAME_DAY, STORY
from tests.conftest import run
from tests.report.test_keyness_section import story

Make = Callable[[dict[str, str | bytes]], Path]
FILES: dict[str, str | bytes] = {
    "dienst/outlet.toml": 'name = "Der Dienst"\nkind = "agency"\n',
    "dienst/2024-05-24.txt": STORY,
    "blatt/2024-05-25.txt": EDITED,
    "blatt/2024-05-26.txt": OTHER,
    "bote/2024-05-25.txt": SAME_DAY,
}


def view_of(corpus: Path) -> Report:
    return Builder(run(corpus), load_language("de")).build("de")


def test_an_agencys_texts_are_compared_with_and_never_against(make_corpus: Make) -> None:
    findings = run(make_corpus(FILES))
    assert [outlet.id for outlet in findings.outlets] == ["blatt", "bote"]
    counted = findings.compared
    assert set(counted.articles) == {"blatt/2024-05-25", "blatt/2024-05-26", "bote/2024-05-25"}
    assert {tally.article for tally in counted.tallies} == set(counted.articles)
    assert {share.outlet for share in counted.shares} == {"blatt", "bote"}
    [pair] = findings.shared
    assert (pair.left, pair.right, pair.order) == ("dienst/2024-05-24", "blatt/2024-05-25", "source")


def test_a_source_stands_in_the_report_where_text_is_shared_and_in_no_row_of_counts(make_corpus: Make) -> None:
    sections = {section.id: section for section in view_of(make_corpus(FILES)).sections}
    assert list(dict.fromkeys(row.head for row in sections["overview"].figures[0].rows)) == ["blatt", "bote"]
    [pairs] = [figure for figure in sections["sharing"].figures if figure.id == "sharing"]
    assert pairs.rows[0].head.startswith("Der Dienst: ") and pairs.rows[0].cells[4].text == "links ist die Quelle"


def test_a_source_is_counted_in_no_caveat(make_corpus: Make) -> None:
    corpus = make_corpus(FILES | {"dienst/2024-05-24.txt": f"{STORY} (dpa)", "dienst/alt.txt": f"{OTHER} (dpa)"})
    view = view_of(corpus)
    codes = {caveat.code: caveat.values for caveat in run(corpus).caveats}
    assert codes["agency-copy"] == {"n": "2", "of": "3", "outlets": "blatt", "agencies": "Der Dienst"}
    assert "agency-text" not in codes and "no-date" not in codes and codes["few-articles"]["of"] == "2"
    [provenance] = [section for section in view.sections if section.id == "provenance"]
    assert provenance.takeaway.startswith("Bei 0 von 3 Artikeln")
    assert view.switch.endswith("von 3)")


@pytest.mark.parametrize("kind", ["Agency", "agentur", "AGENTUR"])
def test_an_agency_is_one_in_capitals_and_in_german_too(make_corpus: Make, kind: str) -> None:
    findings = run(make_corpus(FILES | {"dienst/outlet.toml": f'kind = "{kind}"\n'}))
    assert [outlet.id for outlet in findings.outlets] == ["blatt", "bote"]
    assert {o.article: o.owner for o in findings.owners}["blatt/2024-05-25"] == "agency"


def test_a_free_text_kind_is_no_source(make_corpus: Make) -> None:
    files = FILES | {"dienst/outlet.toml": 'kind = "news agency, printed by a portal"\n'}
    assert len(run(make_corpus(files)).outlets) == 3


def test_a_corpus_of_sources_alone_cannot_be_compared(make_corpus: Make) -> None:
    with pytest.raises(CorpusError, match="all outlets are agencies or sources"):
        run(make_corpus({name: text for name, text in FILES.items() if name.startswith("dienst/")}))


def test_the_switch_counts_the_articles_without_another_origin(make_corpus: Make) -> None:
    corpus = make_corpus(
        FILES
        | {
            "bote/2024-05-27.txt": "Die Bahn baut in Altdorf eine Brücke und sperrt dafür bis zum Herbst die Straße am Fluss. (dpa)"
        }
    )
    findings = run(corpus)
    assert findings.own and set(findings.own.articles) == {"blatt/2024-05-26", "bote/2024-05-25"}
    view = view_of(corpus)
    assert view.switch == "Nur eigene Texte (2 von 4)"
    [overview] = [section for section in view.sections if section.id == "overview"]
    scopes = {
        part.scope: [row.cells[0].text for row in part.rows]
        for figure in overview.figures
        for part in figure.parts()
        if figure.id == "overview"
    }
    assert scopes == {"all": ["2", "2"], "own": ["1", "1"]}
    assert overview.own and overview.own.takeaway.startswith("2 Artikel")


def test_the_switch_holds_for_every_section_that_counts(make_corpus: Make) -> None:
    view = view_of(make_corpus(FILES | {"bote/2024-05-25-b.txt": f"{STORY} (dpa)"}))
    sections = {section.id: section for section in view.sections}
    figures = {figure.id: figure for section in view.sections for figure in section.figures}
    # Of the pairs that share text, and of the common stories, no own article is part.
    assert figures["sharing"].scope == "all" and figures["stories"].scope == "all"
    assert sections["sharing"].own and "Keine zwei eigenen Texte" in sections["sharing"].own.takeaway
    assert [row.scope for row in figures["provenance"].rows].count("all") == 2
    groups = {group.title: group.scope for group in sections["evidence"].groups}
    assert groups["Machthaber, bote"] == "all" if "Machthaber, bote" in groups else "all" in groups.values()
    assert set(groups.values()) <= {"", "all", "own"} and "" in groups.values()


def test_where_no_text_is_own_the_switch_says_so(make_corpus: Make) -> None:
    view = view_of(make_corpus({"blatt/a.txt": f"{OTHER} (dpa)", "bote/b.txt": f"{SAME_DAY} (AFP)"}))
    assert view.switch == "Nur eigene Texte (0 von 2)" and view.switch_note.startswith("Für keinen Artikel")
    # A table that would be empty then is not there.
    figures = [figure for section in view.sections for figure in section.figures if figure.rows]
    assert figures and all(figure.scope or any(row.scope == "" for row in figure.rows) for figure in figures)


def test_a_saved_table_of_own_texts_says_so(make_corpus: Make) -> None:
    view = view_of(make_corpus(FILES))
    figures = {part.id: part for section in view.sections for figure in section.figures for part in figure.parts()}
    assert "Nur eigene Texte (2 von 3)" in to_csv(figures["overview-own"], view)
    assert "Nur eigene Texte" not in to_csv(figures["overview"], view)


def test_where_all_texts_are_own_there_is_no_switch(make_corpus: Make) -> None:
    view = view_of(make_corpus({"blatt/a.txt": OTHER, "bote/b.txt": SAME_DAY}))
    assert view.switch == "" and all(figure.scope == "" for section in view.sections for figure in section.figures)


def test_what_is_the_same_for_all_and_for_own_texts_stands_there_once(make_corpus: Make) -> None:
    ids = [figure.id for section in view_of(make_corpus(FILES)).sections for figure in section.figures]
    assert len(ids) == len(set(ids))
    figures = {figure.id: figure for section in view_of(make_corpus(FILES)).sections for figure in section.figures}
    assert figures["provenance"].scope == figures["overview"].scope == ""
    rows = [(row.head, row.scope) for row in figures["overview"].rows]
    assert rows == [("blatt", "all"), ("blatt", "own"), ("bote", "")]


def test_what_an_outlet_prints_every_day_is_no_word_of_its_articles(make_corpus: Callable[..., Path]) -> None:
    chance = random.Random(5)
    box = "Unser neues Sonderheft Nebelland mit allen Karten und Touren bekommen Sie ab sofort überall im Handel."
    files: dict[str, str | bytes] = {}
    for outlet in ("blatt", "bote"):
        rows = ["file,date"]
        for n in range(52):
            # Where fog came, fewer chests were loaded.
            text = story(chance, "Nebel" if outlet == "blatt" and n % 3 else "", long=False)
            files[f"{outlet}/{n:02}.txt"] = f"{text} {box if outlet == 'blatt' else ''}".strip()
            rows.append(f"{n:02}.txt,2024-05-{1 + n % 28:02}")
        files[f"{outlet}/articles.csv"] = "\n".join(rows)
    terms = {row.term for row in run(make_corpus(files)).compared.keyness}
    assert "Kisten" in terms and not terms & set(box.rstrip(".").split())
