"""Rivals: which of two who stand for an office „der Amtsinhaber“ is, and which „der Herausforderer“."""

from functools import cached_property
from itertools import chain

from comparator.annotate.people.memory import Memory
from comparator.annotate.people.officeholders import Officeholders
from comparator.annotate.people.title_phrase import TitlePhrase

# Fields of titles whose bearers may stand for an office.
_POLITICS = frozenset({"politics", "party"})
# Each of the two is named so many times as often as anybody else.
AHEAD = 2
# In front, so many words at most, a number of so many digits is a year: another election.
NEAR, YEAR = 8, 4


class Rivals:
    """Knows the two rivals of one text, and who of them holds an office that day."""

    def __init__(self, memory: Memory, officeholders: Officeholders) -> None:
        self.memory, self.officeholders = memory, officeholders
        self.around, self.titles = memory.around, memory.around.titles

    @cached_property
    def politicians(self) -> frozenset[str]:
        """Whoever holds or held an office of a state, or is called a politician beside the name, anywhere in the text."""
        called = (persons for _, hit, persons in self.memory.beside if _POLITICS & set(hit.title.field.split()))
        offices = self.around.world.offices
        return frozenset([*(name for name in self.memory.often if name in offices), *chain.from_iterable(called)])

    def meant(self, phrase: TitlePhrase) -> str | None:
        """„Der Amtsinhaber“: the one of the two in office; „sein Herausforderer“: the other; else nobody."""
        lemma, incumbents = phrase.hit.title.lemma, self.titles.incumbents
        if not (lemma in incumbents or lemma in self.titles.challengers) or not self._may_be(phrase):
            return None
        two = self.memory.foremost_two(AHEAD)
        holders = [name for name in two if self.officeholders.in_office(name)]
        if len(holders) != 1 or not all(name in self.politicians for name in two):
            return None
        person: str = next(name for name in two if (name in holders) == (lemma in incumbents))
        return person if phrase.fits(self.memory.gender(person)) else None

    def _may_be(self, phrase: TitlePhrase) -> bool:
        """„der Amtsinhaber“, „sein Herausforderer“; not „2012 verlor der Amtsinhaber“, „Amtsinhaber des Dorfes“."""
        around, words = self.around, self.around.words
        known = phrase.article in words.known or phrase.article in words.possessives
        front = (around.forms[k] for k in range(max(0, phrase.at - NEAR), phrase.at))
        year = any(form.isdigit() and len(form) == YEAR for form in front)
        return known and not phrase.is_plural and not year and around.lower(phrase.at + 1) not in words.genitives_only
