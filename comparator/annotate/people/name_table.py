"""What a language pack knows of names, ready for look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparator.pack import Language


@dataclass(frozen=True, slots=True)
class NameTable:
    """Names of the pack, and the words that tell names from other capitalised words.

    ``known`` maps the first word of a known name to (its words, the full name); ``surnames`` those that mean one
    person alone; ``determiners`` have both letter cases; behind ``before_subjects`` a bare plural may be the subject;
    ``genders`` maps full names and first names to "m" or "f".
    """

    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    surnames: dict[str, str]
    genders: Mapping[str, str]
    first: Mapping[str, str]
    particles: frozenset[str]
    articles: frozenset[str]
    forms: frozenset[str]
    suffixes: frozenset[str]
    places: frozenset[str]
    no_names: frozenset[str]
    openers: frozenset[str]
    determiners: frozenset[str]
    dative: frozenset[str]
    stopwords: frozenset[str]
    verbs: frozenset[str]
    linking: frozenset[str]
    before_subjects: frozenset[str]
    parties: frozenset[str]
    corporate: frozenset[str]
    institutions: tuple[str, ...]

    def is_first(self, form: str) -> bool:
        """Say whether a word is a first name, or two with a hyphen: „Heinz-Christian“."""
        return form in self.first or ("-" in form and all(part in self.first for part in form.split("-")))

    def gender_of(self, name: str) -> str | None:
        """Return the gender of a person, by the full name or else by the first name; None where neither is known."""
        first = name.split(maxsplit=1)[0]
        return self.genders.get(name) or self.genders.get(first) or self.genders.get(first.partition("-")[0])


@lru_cache(maxsize=4)
def name_table(pack: Language) -> NameTable:
    """Return the look-ups for a language pack; they are built once."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    surnames: dict[str, str] = {}
    genders: dict[str, str] = {}
    for person in pack.people.person:
        genders[person.name] = person.gender
        for name in (person.name, *person.names):
            parts = tuple(name.split())
            if len(parts) == 1:
                surnames[name] = person.name
            known.setdefault(parts[0], []).append((parts, person.name))
    first = pack.people.first
    places = {word for country in pack.countries for word in (*country.names, *country.seats)}
    cities = frozenset(pack.people.cities.split())
    no_names = (
        pack.grammar.words("openers")
        | pack.grammar.words("quantities")
        | pack.grammar.words("months")
        | places
        | {place + "s" for place in places}
        | cities
        | frozenset(pack.people.departments.split())
        | frozenset(pack.people.times.split())
    )
    grammar = pack.grammar
    determiners = grammar.words("determiners") | grammar.words("oblique") | grammar.words("contracted")
    return NameTable(
        {key: tuple(sorted(names, key=lambda n: -len(n[0]))) for key, names in known.items()},
        surnames,
        {**first, **genders},
        first,
        frozenset(pack.people.particles),
        frozenset(pack.people.articles),
        frozenset(pack.people.forms),
        frozenset(pack.people.suffixes),
        frozenset(places) | {place + "s" for place in places} | cities,
        frozenset(no_names),
        grammar.words("openers"),
        determiners | {word.capitalize() for word in determiners},
        grammar.words("dative"),
        grammar.words("stopwords"),
        grammar.words("stopwords") | pack.reporting.finite.keys(),
        grammar.words("linking"),
        grammar.words("subordinators") | {word for word in grammar.words("auxiliaries") if word.endswith("n")},
        frozenset(pack.people.parties.split()),
        pack.titles.corporate,
        tuple(grammar.institutions.split()),
    )
