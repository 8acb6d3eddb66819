"""Parties: of which one somebody is, as the pack knows or the text says: „Anna Vogt (SPD)“, „der SPD-Sprecher Karl Boll“."""

import re
from collections.abc import Sequence

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import TitleHit
from comparator.model import Person

# What stands in brackets right behind a name.
_BRACKET = re.compile(r" \(([\w/-]{2,20})[,)]")


class Parties:
    """Knows the parties of the people of one text."""

    def __init__(self, around: Surroundings, people: Sequence[Person]) -> None:
        pack = around.world.language.people
        self.names, self.same = frozenset(pack.parties.split()), pack.same_party
        self.of: dict[str, set[str]] = {}
        for person in people:
            known, bracket = around.world.parties.get(person.name), _BRACKET.match(around.text, person.end)
            told = [word for word in bracket.group(1).split("/") if word in self.names] if bracket else []
            for party in (known, *told) if known else told:
                self._add(person.name, party)

    def _add(self, name: str, party: str) -> None:
        self.of.setdefault(name, set()).add(self.same.get(party, party))

    def learn(self, hit: TitleHit, name: str) -> None:
        """Take down that somebody is called „SPD-Sprecher“."""
        if self.names_one(hit):
            self._add(name, hit.prefix.rstrip("-"))

    def names_one(self, hit: TitleHit) -> bool:
        """Whether a title says of which party: „der FDP-Politiker“."""
        return hit.prefix.rstrip("-") in self.names

    def denies(self, name: str, hit: TitleHit) -> bool:
        """Whether somebody is known to be of another party than a title says."""
        told = self.names_one(hit) or hit.title.lemma in self.same or hit.title.lemma in self.same.values()
        return told and name in self.of and not self.has(name, hit)

    def has(self, name: str, hit: TitleHit) -> bool:
        """Whether somebody is of the party that a title says: „der SPD-Politiker“, „der Sozialdemokrat“."""
        party = hit.prefix.rstrip("-") or hit.title.lemma
        return self.same.get(party, party) in self.of.get(name, ())
