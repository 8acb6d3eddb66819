"""People a language pack knows: first names, people's spellings (people.toml), and the offices they held (offices.toml).

A corpus may bring a people.toml of its own: its entries come on top, and replace those of the same name.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from comparator.config import build, read_toml
from comparator.errors import ConfigError, suggest
from comparator.people_pack import KnownPerson, Office, People

# What the lists of first names are called, and the gender that they tell; of a name that women and men bear none.
_GENDERS = {"m": "m", "f": "f", "both": ""}


@dataclass(frozen=True, slots=True)
class _Held:
    """One office of one country; ``held`` lists "name, from, until", a holder a line."""

    country: str
    office: str
    held: str


@dataclass(frozen=True, slots=True)
class _Offices:
    """The file offices.toml."""

    compiled: date
    women: str
    office: tuple[_Held, ...]


@dataclass(frozen=True, slots=True)
class _Own:
    """A corpus's people.toml."""

    person: tuple[KnownPerson, ...]


def read_people(folder: Path, own: Iterable[Path] = (), countries: Collection[str] = ()) -> People:
    """Read a language pack's people, and those of some corpora, whose offices are of the given countries.

    Raises:
        ConfigError: a file that is broken; the message names the line of offices.toml.
    """
    given = read_toml(folder / "first_names.toml")
    first = {name: _GENDERS[gender] for gender, names in given.items() for name in names.split()}
    people = build(People, {**read_toml(folder / "people.toml"), "first": first}, folder / "people.toml")
    path = folder / "offices.toml"
    offices = build(_Offices, read_toml(path), path)
    women = frozenset(_names(offices.women))
    known = {person.name: person for person in people.person}
    for name, office in _holders(offices, path):
        gender = "f" if name in women else people.first.get(name.partition(" ")[0]) or "m"
        person = known.get(name) or KnownPerson(name, gender=gender)
        known[name] = replace(person, offices=tuple(sorted((*person.offices, office), key=lambda o: o.since)))
    for file in own:
        known.update({person.name: person for person in _own(file, {entry.office for entry in offices.office}, countries)})
    return replace(people, person=tuple(known.values()))


def _own(file: Path, offices: Collection[str], countries: Collection[str]) -> Iterator[KnownPerson]:
    """Read a corpus's people and check what the types do not say.

    Raises:
        ConfigError: an empty name, a gender that is neither m nor f, an unknown office or country, days out of
            order.
    """
    for person in build(_Own, read_toml(file), file).person:
        if not all(name.strip() for name in (person.name, *person.names)):
            raise ConfigError(file, "a name is empty", 'Write name = "Anna Vogt"; leave `names` out if there are no others.')
        if person.gender not in ("m", "f"):
            raise ConfigError(file, f'"{person.gender}" is no gender of {person.name}', 'Write gender = "m" or "f".')
        for office in person.offices:
            if office.office not in offices:
                raise ConfigError(file, f'"{office.office}" is no office', suggest(office.office, offices))
            if office.country not in countries:
                raise ConfigError(file, f'"{office.country}" is no country', suggest(office.country, countries))
            if office.until and office.until < office.since:
                raise ConfigError(file, f"an office of {person.name} ends before it begins", "Correct `since` or `until`.")
        yield person


def _names(text: str) -> Iterator[str]:
    return (name.strip() for name in text.replace("\n", " ").split(",") if name.strip())


def _holders(offices: _Offices, path: Path) -> Iterator[tuple[str, Office]]:
    """Yield (name, office) for each line of each office."""
    for entry in offices.office:
        for line in filter(None, map(str.strip, entry.held.splitlines())):
            name, *days = (part.strip() for part in line.split(","))
            try:
                since, *until = map(date.fromisoformat, days)
            except ValueError as error:
                raise ConfigError(path, f'"{line}" holds no days', 'Write "name, 2014-01-31, 2015-01-31".') from error
            if len(until) > 1:
                raise ConfigError(path, f'"{line}" has more than two days', 'Write "name, 2014-01-31, 2015-01-31".')
            yield name, Office(entry.office, entry.country, since, until[0] if until else None, offices.compiled)
