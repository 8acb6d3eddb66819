"""Known people: the pack's files, and a corpus's own."""

from collections import defaultdict
from pathlib import Path

import pytest

from comparator.annotate import annotate
from comparator.errors import ConfigError
from comparator.language import PACKS, load_for, load_language
from comparator.model import Article
from comparator.people import read_people

GERMAN = load_language("de")


def test_the_pack_knows_the_offices_of_at_least_forty_countries() -> None:
    offices: dict[str, set[str]] = defaultdict(set)
    for person in GERMAN.people.person:
        for office in person.offices:
            offices[office.country].add(office.office)
    assert sum("foreign-minister" in held for held in offices.values()) >= 40
    assert sum(bool(held & {"president", "monarch", "leader"}) for held in offices.values()) >= 40
    assert sum(bool(held & {"prime-minister", "chancellor"}) for held in offices.values()) >= 40


def test_every_office_is_one_of_a_country_the_pack_knows() -> None:
    countries = {country.name for country in GERMAN.countries}
    assert {office.country for person in GERMAN.people.person for office in person.offices} <= countries


def test_every_office_can_be_meant_by_some_title() -> None:
    meant = {office for title in GERMAN.titles.titles for office in title.offices}
    assert {office.office for person in GERMAN.people.person for office in person.offices} <= meant


def own(tmp_path: Path, text: str) -> Path:
    (tmp_path / "people.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_corpus_adds_people_and_their_offices(tmp_path: Path) -> None:
    line = 'person = [{name = "Anna Vogt", gender = "f", offices = [{office = "president", country = "Chile", since = 2026-03-11}]}]'
    people = {person.name: person for person in load_for("de", own(tmp_path, line)).people.person}
    assert people["Anna Vogt"].gender == "f" and people["Anna Vogt"].offices[0].country == "Chile"
    assert "Wladimir Putin" in people


def test_a_corpus_tells_whose_party_a_label_means(tmp_path: Path) -> None:
    told = load_for("de", own(tmp_path, 'person = [{name = "Karl Boll", party = "SPD"}]'))
    text = "Karl Boll kam. Anna Vogt ging. Das lehnt der Sozialdemokrat ab."
    found = {pack: annotate(Article("x/1", "x", text, None), pack).labels for pack in (told, GERMAN)}
    assert [label.persons for label in found[told]] == [("Karl Boll",)] and found[GERMAN] == ()


def test_a_first_name_of_women_and_men_tells_no_gender() -> None:
    first = GERMAN.people.first
    assert (first["Kim"], first["Karl"], first["Anna"]) == ("", "m", "f")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('person = [{nam = "Anna Vogt"}]', "nam"),
        ("person = 5", "list"),
        ("person = [", "TOML"),
        ('person = [{name = ""}]', "empty"),
        ('person = [{name = "Anna Vogt", names = [" "]}]', "empty"),
        ('person = [{name = "Anna Vogt", gender = "x"}]', "gender"),
        (
            'person = [{name = "Anna Vogt", offices = [{office = "presiden", country = "Chile", since = 2024-01-01}]}]',
            "president",
        ),
        (
            'person = [{name = "Anna Vogt", offices = [{office = "president", country = "Chlie", since = 2024-01-01}]}]',
            'is no country\\n.*"Chile"',
        ),
        (
            'person = [{name = "Anna Vogt", offices = [{office = "president", country = "Chile", since = 2024-01-01T10:00:00}]}]',
            "a day such as",
        ),
        (
            'person = [{name = "Anna Vogt", offices = [{office = "president", country = "Chile", since = 2024-01-02, until = 2024-01-01}]}]',
            "ends before it begins",
        ),
    ],
)
def test_a_broken_people_file_says_what_is_wrong(tmp_path: Path, text: str, word: str) -> None:
    with pytest.raises(ConfigError, match=word):
        load_for("de", own(tmp_path, text))


@pytest.mark.parametrize("line", ["Anna Vogt, gestern", "Anna Vogt, 2020-01-01, 2021-01-01, 2022-01-01", "Anna Vogt"])
def test_a_broken_line_of_offices_is_named(tmp_path: Path, line: str) -> None:
    for name in ("people.toml", "first_names.toml"):
        (tmp_path / name).write_text((PACKS / "de" / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "offices.toml").write_text(
        f'compiled = 2025-01-01\nwomen = ""\n[[office]]\ncountry = "Chile"\noffice = "president"\nheld = "{line}"\n'
    )
    with pytest.raises(ConfigError, match="Anna Vogt"):
        read_people(tmp_path)
