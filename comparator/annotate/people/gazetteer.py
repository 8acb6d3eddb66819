"""Countries by any word for them, and who held which office on a day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from comparator.pack import Language
from comparator.people_pack import Country, Office


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Countries by any word for them; who held an office, by country and by name, and of which party somebody is."""

    names: dict[str, Country]
    adjectives: dict[str, Country]
    language: Language
    held: dict[str, list[tuple[str, Office]]]
    offices: dict[str, tuple[Office, ...]]
    parties: dict[str, str]

    def country_of(self, form: str) -> Country | None:
        """Find the country that a name, a name in the genitive, a seat or an inflected adjective stands for."""
        found = self.names.get(form) or self.names.get(form.removesuffix("s"))
        if found:
            return found
        stem = re.sub(r"(?:e|er|es|en|em)$", "", form.lower())
        return self.adjectives.get(stem)

    def holder(self, offices: Sequence[str], country: str, day: date | None) -> str | None:
        """Find the one person known to have held one of the offices that day; None if none or several."""
        held = {name for name, office in self.held.get(country, ()) if office.office in offices and office.held_on(day)}
        return held.pop() if len(held) == 1 else None

    def offices_of(self, name: str, day: date | None) -> tuple[tuple[str, str], ...]:
        """List (office, country) that a person held that day."""
        return tuple((o.office, o.country) for o in self.offices.get(name, ()) if o.held_on(day))


@lru_cache(maxsize=4)
def gazetteer(language: Language) -> Gazetteer:
    """Return the look-ups for a language pack; they are built once."""
    names = {word: country for country in language.countries for word in (*country.names, *country.seats)}
    adjectives = {word: country for country in language.countries for word in country.adjectives}
    held: dict[str, list[tuple[str, Office]]] = {}
    for person in language.people.person:
        for office in person.offices:
            held.setdefault(office.country, []).append((person.name, office))
    offices = {person.name: person.offices for person in language.people.person}
    parties = {person.name: person.party for person in language.people.person if person.party}
    return Gazetteer(names, adjectives, language, held, offices, parties)
