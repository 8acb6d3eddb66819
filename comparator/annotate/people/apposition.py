"""Apposition: the name that stands beside a title, and near misses that look like one.

„Präsident Putin“, „Putin, Präsident Russlands,“ and „der Chef des Stabs, N.,“ name one person twice. „ein
Anwalt der Putin-Gegner“, „der Arzt des Präsidenten, N.“ and „ihr Arzt, N. komme bald“ do not.
"""

from collections.abc import Sequence

from comparator.annotate.people.gazetteer import Gazetteer
from comparator.annotate.people.titles import TitleIndex
from comparator.annotate.syntax import Words
from comparator.model import Person, Token

# Between a title and its name stand at most so many words.
REACH = 6


class Apposition:
    """Looks for names beside titles in one text."""

    def __init__(
        self, text: str, tokens: Sequence[Token], people: Sequence[Person], titles: TitleIndex, world: Gazetteer, words: Words
    ) -> None:
        self.text, self.tokens, self.titles, self.world, self.words = text, tokens, titles, world, words
        self.by_start = {person.start: person for person in people}
        self.by_end = {person.end: person for person in people}
        self.forms = frozenset(world.language.people.forms)

    def gap(self, i: int) -> str:
        """What stands between a token and the next one."""
        return self.text[self.tokens[i].end : self.tokens[i + 1].start] if i + 1 < len(self.tokens) else "\n"

    def beside(self, i: int) -> str | None:
        """Find the person whom a title stands beside; None where a name is near but not meant."""
        direct = self._adjacent(i)
        if direct or self._is_attribute(i):
            return direct
        return self._behind(i) or self._in_front(i)

    def _adjacent(self, i: int) -> str | None:
        """„Präsident Putin“, „Professor Dr. Muster“; not „Präsident Putins Sprecher“."""
        k = i + 1
        while k < len(self.tokens) and self.tokens[k].form in self.forms and self.gap(k - 1).strip() in ("", "."):
            k += 1
        addressed = self.gap(k - 1).strip() == "." and self.tokens[k - 1].form in self.forms
        person = self.by_start.get(self.tokens[k].start) if k < len(self.tokens) else None
        near = "\n" not in self.gap(k - 1) and (self.gap(k - 1).strip() == "" or addressed)
        return person.name if person and near and not self._owns(k, person) else None

    def _owns(self, k: int, person: Person) -> bool:
        """„ein Kollege Conleys“ is not Conley."""
        return self.text[person.start : person.end].endswith("s") and not person.name.endswith("s")

    def _is_attribute(self, i: int) -> bool:
        """„der Leibarzt des US-Präsidenten“: a title in the genitive behind a noun belongs to somebody else."""
        k = i - 1
        while (
            k > 0
            and self.tokens[k].form[0].islower()
            and self.tokens[k].form not in self.words.genitives
            and not self.gap(k).strip()
        ):
            k -= 1
        genitive = k > 0 and self.tokens[k].form in self.words.genitives and not self.gap(k).strip()
        return (
            genitive
            and not self.gap(k - 1).strip()
            and self.tokens[k - 1].form[0].isupper()
            and self.tokens[k - 1].form not in self.words.openers
        )

    def _behind(self, i: int) -> str | None:
        """„Präsident Russlands Wladimir Putin“, „der Chef des Stabs, N.,“: countries, or a comma before and behind."""
        comma, country = False, False
        for k in range(i + 1, min(i + REACH + 1, len(self.tokens))):
            gap = self.gap(k - 1).strip()
            comma = comma or gap == ","
            if gap not in ("", ",") or "\n" in self.gap(k - 1):
                return None
            form, person = self.tokens[k].form, self.by_start.get(self.tokens[k].start)
            if person:
                fits = self._ends_apposition(person) if comma else country
                return person.name if fits and not self._owns(k, person) else None
            country = self.world.country_of(form) is not None and form[0].isupper()
            noun = form[0].isupper() and not self.titles.find(form)
            if comma or not (form in self.words.genitives or noun):
                return None
        return None

    def _ends_apposition(self, person: Person) -> bool:
        """Behind the name of an apposition comes a mark, not a verb: „ihr Arzt, N. komme bald“ is a new clause."""
        return self.text[person.end : person.end + 1] in ("", ",", ".", ";", ":", ")", "\n") or self.text[
            person.end : person.end + 2
        ] in (" –", " (")

    def _in_front(self, i: int) -> str | None:
        """„Putin, Präsident Russlands,“ „Putin – lange Zeit „der Zar“ –“, „Putin ist Präsident“."""
        for k in range(i - 1, max(-1, i - 1 - REACH), -1):
            gap = self.gap(k).strip()
            person = self.by_end.get(self.tokens[k].end)
            if person:
                if any(mark in gap for mark in (",", "–", "—", "(")):
                    return person.name if self._closes(i) else None
                copula = k + 1 < i and self.tokens[k + 1].form in self.words.copulas and not gap
                return person.name if copula else None
            breaks = "\n" in self.gap(k) or gap[:1] in (".", ",", ":", ";", "!", "?")
            if breaks or self.tokens[k].form in self.words.conjunctions or self.tokens[k].form in self.words.negations:
                return None
        return None

    def _closes(self, i: int) -> bool:
        """An apposition ends in a comma, a dash, a bracket or with the sentence, a few words on."""
        return any(mark in self.gap(k) for k in range(i, min(i + REACH, len(self.tokens))) for mark in ",–—).:\n")
