"""A language pack, loaded and checked: all that the code knows of a language is data under ``languages/``."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest
from comparator.grammar import Grammar
from comparator.pack import Agencies, Agency, Language, LineCues, LineRule, Note, Organisation, Reporting, Signal, Verb
from comparator.people import read_people
from comparator.people_pack import Country
from comparator.term_index import index_cards
from comparator.terms import read_cards
from comparator.titles import read_titles

T = TypeVar("T")

PACKS = Path(__file__).parent / "languages"


def load_language(code: str, term_folders: Iterable[Path] = (), people: Iterable[Path] = ()) -> Language:
    """Load a language pack, with term cards and people of the corpus's own beside the pack's.

    Args:
        term_folders: folders of term cards.
        people: files of people and their offices (people.toml).

    Raises:
        ConfigError: no such pack, or a file in it (or of the corpus's own) that is broken.
    """
    return _load(code, tuple(term_folders), tuple(people))


def load_for(code: str, corpus: Path) -> Language:
    """Load a language pack with what a corpus folder adds: ``terms/`` and ``people.toml``, where they are."""
    terms, people = corpus / "terms", corpus / "people.toml"
    return load_language(code, [terms.resolve()] if terms.is_dir() else [], [people.resolve()] if people.is_file() else [])


@lru_cache(maxsize=4)
def _load(code: str, term_folders: tuple[Path, ...], people: tuple[Path, ...]) -> Language:
    folder = PACKS / code
    if not (folder / "grammar.toml").exists():
        known = [path.parent.name for path in PACKS.glob("*/grammar.toml")]
        raise ConfigError(f'language "{code}"', "there is no such language pack", suggest(code, known))
    grammar = build(Grammar, read_toml(folder / "grammar.toml"), folder / "grammar.toml")
    cards = read_cards((folder / "terms", *term_folders))
    countries = _list(folder / "countries.toml", "country", Country)
    return Language(
        folder,
        grammar,
        _agencies(folder / "agencies.toml"),
        _list(folder / "boilerplate.toml", "rule", LineRule),
        build(LineCues, read_toml(folder / "lines.toml"), folder / "lines.toml"),
        _list(folder / "translation.toml", "signal", Signal),
        _reporting(folder / "reporting.toml"),
        read_titles(folder / "titles.toml", grammar.paradigms),
        countries,
        _list(folder / "organisations.toml", "organisation", Organisation),
        read_people(folder, people, {country.name for country in countries}),
        cards,
        index_cards(cards, grammar.paradigms),
    )


def _list(path: Path, key: str, kind: type[T]) -> tuple[T, ...]:
    """Read a file that holds one list of tables."""
    return tuple(build(kind, entry, f"{path}: {key} {number}") for number, entry in enumerate(read_toml(path)[key], 1))


def _agencies(path: Path) -> Agencies:
    table = read_toml(path)
    agencies = tuple(build(Agency, entry, path) for entry in table["agency"])
    photo = table["photo"]
    return Agencies(
        agencies,
        tuple(photo["marks"]),
        tuple(photo["houses"]),
        tuple(photo["positions"]),
        tuple(table["credit"]["openers"]),
        frozenset(table["credit"]["fillers"]),
        frozenset(table["mixed"]["words"]),
        frozenset(table["quoted"]["before"]),
        tuple(table["quoted"]["after"]),
        tuple(table["unnamed"]["words"]),
        table["unnamed"]["name"],
        tuple(build(Note, entry, path) for entry in table["note"]),
    )


def _regular(lemma: str) -> dict[str, str]:
    """Conjugate a regular verb in the third person; the participle is that of a verb with an unstressed first syllable."""
    stem = lemma.removesuffix("n").removesuffix("e")
    stem += "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    return {"lemma": lemma, "forms": f"{stem}t {stem}te {stem}ten {lemma}"}


def _spellings(forms: Iterable[str]) -> list[str]:
    """List some forms and their Swiss spellings: „äußerte“, „äusserte“."""
    return list(dict.fromkeys(spelling for form in forms for spelling in (form, form.replace("ß", "ss"))))


def _reporting(path: Path) -> Reporting:
    """Read the reporting verbs into look-ups by form."""
    table = read_toml(path)
    finite: dict[str, tuple[Verb, ...]] = {}
    participles: dict[str, Verb] = {}
    for group in table["class"]:
        for entry in (*group["verbs"], *map(_regular, group.get("weak", "").split())):
            verb = Verb(entry["lemma"], group["name"], entry.get("prefix", ""))
            if verb.prefix:
                participles[entry["participle"]] = verb
            plain = [] if verb.prefix or " " in verb.lemma or verb.lemma in table["no_plural"]["verbs"] else [verb.lemma]
            for form in _spellings([*entry["forms"].split(), *plain]):
                finite[form] = (*finite.get(form, ()), verb)
                if verb.prefix:
                    participles[verb.prefix + form] = verb
    attribution = table["attribution"]
    parted = frozenset(form.removeprefix(verb.prefix) for form, verb in participles.items())
    return Reporting(
        finite,
        participles,
        parted,
        parted | finite.keys() | participles.keys(),
        {group["name"]: group["reason"] for group in table["class"]},
        {noun: stance for stance, nouns in table["nouns"].items() for noun in nouns.split()},
        frozenset(attribution["before"]),
        attribution["in_front"],
        frozenset(attribution["heads"]),
        frozenset(attribution["after"]),
        frozenset(attribution["thereafter"]),
        frozenset(attribution["so"]),
        frozenset(attribution["how"]),
        frozenset(table["passing"]["verbs"]),
        frozenset(table["impersonal"]["verbs"]),
        frozenset(table["reflexive"]["verbs"]),
        frozenset(table["naming"]["words"].split()),
        {lemma: tuple(words.split()) for lemma, words in table["acts"].items()},
    )


def compile_rule(rule: LineRule) -> re.Pattern[str]:
    """Compile a furniture rule into one expression that a whole line must match.

    Letter case and a colon at the end do not matter for ``lines``.
    """
    parts = [rf"(?i:{re.escape(line)}\s*:?)" for line in rule.lines]
    parts += [rf"{re.escape(start)}.*" for start in rule.starts]
    parts += [f"(?:{pattern})" for pattern in rule.patterns]
    return re.compile("|".join(parts), re.DOTALL)
