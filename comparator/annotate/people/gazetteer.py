"""Countries by any word for them, and who held which office on a day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from comparator.pack import Country, Language


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Countries by any word for them, and office holders."""

    names: dict[str, Country]
    adjectives: dict[str, Country]
    language: Language

    def country_of(self, form: str) -> Country | None:
        """Find the country that a name, a name in the genitive, a seat or an inflected adjective stands for."""
        found = self.names.get(form) or self.names.get(form.removesuffix("s"))
        if found:
            return found
        stem = re.sub(r"(?:e|er|es|en|em)$", "", form.lower())
        return self.adjectives.get(stem)

    def holder(self, offices: Sequence[str], country: str, day: date | None) -> str | None:
        """Find the one person known to have held one of the offices that day; None if none or several."""
        held = {
            person.name
            for person in self.language.people.person
            for office in person.offices
            if office.office in offices and office.country == country and office.held_on(day)
        }
        return held.pop() if len(held) == 1 else None

    def offices_of(self, name: str, day: date | None) -> tuple[tuple[str, str], ...]:
        """List (office, country) that a person held that day."""
        for person in self.language.people.person:
            if person.name == name:
                return tuple((o.office, o.country) for o in person.offices if o.held_on(day))
        return ()


@lru_cache(maxsize=4)
def gazetteer(language: Language) -> Gazetteer:
    """Return the look-ups for a language pack; they are built once."""
    names = {word: country for country in language.countries for word in (*country.names, *country.seats)}
    adjectives = {word: country for country in language.countries for word in country.adjectives}
    return Gazetteer(names, adjectives, language)
