"""Candidates: which words of a text may be titles, before anybody is looked for whom they mean."""

from collections.abc import Sequence

from comparator.annotate.people.apposition import Apposition
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.titles import TitleHit
from comparator.annotate.running import RunningWords
from comparator.model import Person
from comparator.spans import Cover


class Candidates:
    """Lists the words of one text that may be titles."""

    def __init__(self, running: RunningWords, apposition: Apposition, people: Sequence[Person]) -> None:
        self.running, self.apposition, self.names = running, apposition, Cover(people)
        self.around, self.words = apposition.around, apposition.words

    def phrases(self) -> list[TitlePhrase]:
        """List the titles of the text: words of the list, and nouns beside a name that end like one; none inside a name."""
        hits = self.around.titles.any.among(self.running.distinct)
        found = [(i, hits[self.running.forms[i]]) for i in self.running.where(hits)]
        return [TitlePhrase(self.around, i, hit) for i, hit in found if hit and self._may_be_title(i, hit)]

    def _may_be_title(self, i: int, hit: TitleHit) -> bool:
        """Tell a title from a name's part, from „Gegenüber“ that opens a sentence, and from any noun in -er."""
        if self.running.forms[i] in self.words.openers and self.around.gap(i - 1) != "":
            return False
        adjective = hit.title.paradigm == "nominalised" and self.around.is_capital(i + 1) and not self.around.gap(i)
        # „die Vorsitzende Dr. Anna Vogt“
        degree = adjective and self.around.forms[i + 1] in self.apposition.forms and self.apposition.adjacent(i)
        if adjective and not (degree or self.around.name_from(i + 1)):
            # „Berlins Regierender Bürgermeister“
            return False
        if self.names.at(self.running.starts[i]) is not None or self._is_guest(i, hit):
            return False
        return not hit.title.open or (self._is_near_name(i) and not self._is_thing(i))

    def _is_guest(self, i: int, hit: TitleHit) -> bool:
        """„Zu Gast ist Boll“; „zu Ministern ernannt“ is no such phrase."""
        marked = self.around.lower(i - 1) in self.words.infinitive_marks and not self.around.gap(i - 1)
        return marked and self.running.forms[i] == hit.label and self.apposition.adjacent(i) is None

    def _is_thing(self, i: int) -> bool:
        """„das Trikot“ ends like a pilot, and is a thing; „das Mordopfer Karl Boll“ is none."""
        neuter = self.around.lower(self.around.before_adjectives(i)) in self.words.neuter_articles
        return neuter and self.apposition.adjacent(i) is None

    def _is_near_name(self, i: int) -> bool:
        """Whether a noun that no list has may stand beside a name: „die Pianistin N.“, „N., Pianistin aus Linz,“."""
        around, gap = self.around, self.around.gap(i)
        person = self.apposition.adjacent(i) if gap == "" else None
        if person:
            # „CSU-Mann Blume“, if the text has his whole name
            full = " " in person.of(around.text) or ("-" in self.running.forms[i][1:] and " " in person.name)
            return full or around.lower(around.before_adjectives(i)) in self.words.articles
        behind = around.gap(i - 1) in (",", "") and around.lower(i + 1) in self.words.linking
        return behind or gap.startswith(":")
