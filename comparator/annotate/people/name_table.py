"""What a language pack knows of names, ready for look-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparator.pack import Language
from comparator.people_pack import KnownPerson


@dataclass(frozen=True, slots=True)
class NameTable:
    """Names of the pack, and the words that tell names from other capitalised words.

    ``known`` maps the first word of a known name to (its words, the full name); ``surnames`` those that mean one
    person alone; ``determiners`` have both letter cases; behind ``before_subjects`` a bare plural may be the subject;
    ``beginnings`` are first names and first words of known names; ``genders`` maps names and first names to "m", "f" or "".
    """

    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    surnames: dict[str, str]
    genders: Mapping[str, str]
    first: Mapping[str, str]
    beginnings: frozenset[str]
    particles: frozenset[str]
    prefixes: tuple[str, ...]
    articles: frozenset[str]
    direct: frozenset[str]
    nobility: frozenset[str]
    forms: frozenset[str]
    academic: frozenset[str]
    suffixes: frozenset[str]
    places: frozenset[str]
    no_names: frozenset[str]
    openers: frozenset[str]
    determiners: frozenset[str]
    dative: frozenset[str]
    of_several: frozenset[str]
    oblique: frozenset[str]
    pointing: frozenset[str]
    genitives_only: frozenset[str]
    genitives: frozenset[str]
    prepositions: frozenset[str]
    joining: frozenset[str]
    named: frozenset[str]
    more: frozenset[str]
    stopwords: frozenset[str]
    verbs: frozenset[str]
    linking: frozenset[str]
    home: frozenset[str]
    before_subjects: frozenset[str]
    parties: frozenset[str]
    times: frozenset[str]
    named_things: frozenset[str]
    bare_nouns: frozenset[str]
    named_places: tuple[str, ...]
    corporate: frozenset[str]
    one_named: frozenset[str]
    institutions: tuple[str, ...]
    marks: tuple[tuple[str, str], ...]

    def is_first(self, form: str) -> bool:
        """Say whether a word is a first name, or two with a hyphen: „Heinz-Christian“."""
        return form in self.first or ("-" in form and all(part in self.first for part in form.split("-")))

    def gender_of(self, name: str) -> str | None:
        """Return the gender of a person, by the full name or else by the first name; None where neither is known."""
        first = name.split(maxsplit=1)[0]
        return self.genders.get(name) or self.genders.get(first) or self.genders.get(first.partition("-")[0]) or None


@lru_cache(maxsize=4)
def name_table(pack: Language) -> NameTable:
    """Return the look-ups for a language pack; they are built once."""
    people, words = pack.people, pack.grammar.words
    known = _by_first_word(people.person)
    places = _places(pack)
    determiners = words("determiners") | words("oblique") | words("contracted")
    no_names = words("openers") | words("quantities") | words("months") | places | _inhabitants(pack)
    plural_verbs = {word for word in words("auxiliaries") if word.endswith("n")}
    return NameTable(
        known=known,
        surnames={name: p.name for p in people.person for name in (p.name, *p.names) if " " not in name},
        genders={**people.first, **{person.name: person.gender for person in people.person}},
        first=people.first,
        beginnings=frozenset([*people.first, *known]),
        particles=frozenset(people.particles),
        prefixes=tuple(people.prefixes),
        articles=frozenset(people.articles),
        direct=frozenset(people.direct),
        nobility=frozenset(people.nobility),
        forms=frozenset(people.forms),
        academic=frozenset(people.academic),
        suffixes=frozenset(people.suffixes),
        places=places,
        no_names=no_names | frozenset(people.departments.split()) | frozenset(people.times.split()),
        openers=words("openers"),
        determiners=determiners | {word.capitalize() for word in determiners},
        dative=words("dative"),
        of_several=words("plural_articles") | words("plural_oblique"),
        oblique=words("oblique") | words("contracted"),
        pointing=words("pointing"),
        genitives_only=words("genitives_only"),
        genitives=words("genitives_only") | words("plural_genitives"),
        prepositions=words("prepositions"),
        joining=words("joining"),
        named=words("named"),
        more=words("more"),
        stopwords=words("stopwords"),
        verbs=words("stopwords") | pack.reporting.finite.keys(),
        linking=words("linking"),
        home=words("home"),
        before_subjects=words("subordinators") | plural_verbs,
        parties=frozenset(people.parties.split()),
        times=frozenset(people.times.split()) | words("months"),
        named_things=frozenset(people.named_things.split()),
        bare_nouns=frozenset(people.bare_nouns.split()),
        named_places=tuple(people.named_places.split()),
        corporate=pack.titles.corporate,
        one_named=pack.titles.one_named,
        institutions=tuple(pack.grammar.institutions.split()),
        marks=tuple((opening, closing) for opening, closing in pack.grammar.marks),
    )


def _by_first_word(people: Iterable[KnownPerson]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Map the first word of each spelling to (its words, the full name), the longest spelling first."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for person in people:
        for name in (person.name, *person.names):
            parts = tuple(name.split())
            known.setdefault(parts[0], []).append((parts, person.name))
    return {word: tuple(sorted(names, key=lambda n: -len(n[0]))) for word, names in known.items()}


def _inhabitants(pack: Language) -> frozenset[str]:
    """„Deutsche“, „Deutschen“: adjectives of countries as nouns."""
    stems = [adjective.capitalize() for country in pack.countries for adjective in country.adjectives]
    return frozenset(stem + ending for stem in stems for ending in ("e", "en"))


def _places(pack: Language) -> frozenset[str]:
    """Countries and seats, also in the genitive, and cities."""
    names = {word for country in pack.countries for word in (*country.names, *country.seats)}
    return frozenset(names | {name + "s" for name in names} | set(pack.people.cities.split()))
