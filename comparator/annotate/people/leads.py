"""Leads: titles in a headline, or a lead, that stand for the first one whom the text names below.

„Die Flucht des Tennisspielers¶Nach seinem Test ist der US-Profi Karl Boll …“.
"""

from bisect import bisect_left
from operator import attrgetter

from comparator.annotate.people.called import Called
from comparator.annotate.people.memory import Memory
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import LEAD

# Who is called so by the text is named in one of the next so many sentences; by another word of the field, below the
# headline only, and sooner.
BELOW, ALIKE = 6, 4


class Leads:
    """Finds whom such titles of one text mean; ``called``: who is called what anywhere."""

    def __init__(self, memory: Memory, called: Called) -> None:
        self.memory, self.called, self.around, self.topics = memory, called, memory.around, memory.topics
        words = self.around.words
        self.opening = words.known | words.indefinite | words.contracted | words.possessives

    def meant(self, phrase: TitlePhrase) -> str | None:
        """Return whom the text names first below a title, if it calls him so or, below a headline, something alike."""
        place = self.around.starts[phrase.at]
        sentence = self.topics.sentence(place)
        name = self._next(place) if sentence <= LEAD and self._is_one(phrase) else None
        if name is None or not phrase.fits(self.memory.gender(name)):
            return None
        apart = self.topics.sentence(self.topics.first[name]) - sentence
        same = self.called.is_called(name, phrase.hit) and apart <= BELOW
        alike = phrase.is_in_headline and self.called.is_called_alike(name, phrase.hit) and apart <= ALIKE
        return name if same or alike else None

    def _is_one(self, phrase: TitlePhrase) -> bool:
        """Whether a title means one person; „von einem der Trainer“, „jeder Trainer“ may be anybody."""
        several = phrase.is_plural or phrase.is_both or phrase.is_one_of or phrase.is_quantified or phrase.is_other
        one = phrase.article in self.opening or phrase.opens_heading or phrase.heads
        return one and not (several or phrase.hit.title.bound)

    def _next(self, place: int) -> str | None:
        """Who is named first behind a place, and nowhere in front of it."""
        people = self.memory.people
        k = bisect_left(people, place, key=attrgetter("start"))
        new = k < len(people) and self.topics.first[people[k].name] >= place
        return people[k].name if new else None
