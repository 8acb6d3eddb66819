"""Echoes: titles left over when a text is read to its end, whose very word means one person wherever else it is bound.

„Die Wirtin Anna Vogt klagt … Den Preis der Wirtin zahlte niemand“; „Eine Wirtin klagt¶… Anna Vogt ist Wirtin“.
"""

from bisect import bisect_left
from operator import attrgetter

from comparator.annotate.people.apart import Apart
from comparator.annotate.people.called import Called, folded
from comparator.annotate.people.memory import Memory
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import LEAD

# Whom an echo means is named so many times.
AGAIN = 2
# So many names in front of a title are looked at.
FAR = 50
# The country of an office stands so many words behind it.
NEAR = 3
# Each firm, party or club has its own of these: „der Sprecher der Polizei“, „der Anwalt der Gegenseite“.
_SERVING = frozenset({"head", "relation", "law", "sport"})


class Echoes:
    """Finds whom left-over titles mean; ``called``: who is called what."""

    def __init__(self, memory: Memory, apart: Apart, called: Called) -> None:
        self.memory, self.apart, self.called, self.around = memory, apart, called, memory.around
        self.forms = self.around.world.language.people.forms
        self.things = frozenset(self.around.world.language.people.named_things.split())

    def meant(self, phrase: TitlePhrase) -> str | None:
        """Return whom the text calls so: of the same thing, or at all, if it has no others of the kind and names him again."""
        return self._of_the_same(phrase) or self._only_one(phrase) or self._last_named(phrase)

    def _last_named(self, phrase: TitlePhrase) -> str | None:
        """„Kapitän Boll … Der Kapitän hielt eine Rede“: the last one named in front whom the title fits, if he is called so."""
        people, lemma = self.memory.people, phrase.hit.title.lemma
        corporate = lemma in self.around.titles.corporate
        if corporate or lemma in self.memory.plurals or not self.memory.is_subject(phrase):
            return None
        k = bisect_left(people, self.around.starts[phrase.at], key=attrgetter("start"))
        front = (people[n].name for n in range(k - 1, max(-1, k - 1 - FAR), -1))
        name = next((name for name in front if phrase.fits(self.memory.gender(name))), None)
        if name is None or name not in self.called.labels.get(folded(phrase.hit.label), ()) or self.memory.often[name] < AGAIN:
            return None
        several = phrase.is_plural or phrase.is_quantified or self.memory.is_unnamed(phrase.hit, name)
        other = phrase.is_specified or phrase.is_other or self._is_fresh(phrase) or self.apart.is_another(phrase, name)
        return None if several or other else name

    def _of_the_same(self, phrase: TitlePhrase) -> str | None:
        """„Karl Boll, Leiter des Amtes, … der Leiter des Amtes“, whoever leads something else."""
        several = phrase.is_plural or phrase.is_both or phrase.is_quantified
        other = phrase.is_other or phrase.is_past or phrase.is_deputy or self._is_fresh(phrase)
        if several or other or not phrase.is_specified or phrase.article not in self.around.words.known:
            return None
        name = self.called.leader(phrase.at, phrase.hit)
        return name if name and phrase.fits(self.memory.gender(name)) else None

    def _only_one(self, phrase: TitlePhrase) -> str | None:
        """The only one called by a title's label, if the text has no others of the kind and names him again."""
        title, called = phrase.hit.title, self.called.labels.get(folded(phrase.hit.label), {})
        if len(called) != 1 or title.lemma in self.memory.plurals or title.lemma in self.around.titles.corporate:
            return None
        name = next(iter(called))
        if self.memory.often[name] < AGAIN or not phrase.fits(self.memory.gender(name)) or not self._is_known(phrase):
            return None
        another = self.apart.is_another(phrase, name) or self.apart.is_listed_with(phrase, name)
        return None if another or self._is_another(phrase, name) else name

    def _is_another(self, phrase: TitlePhrase, name: str) -> bool:
        """Whether a title may mean somebody else: somebody unnamed, whom the text is about now, or a chief elsewhere."""
        if self.memory.is_unnamed(phrase.hit, name):
            return True
        if phrase.is_specified and not phrase.is_indefinite:
            serves = not _SERVING.isdisjoint(phrase.hit.title.field.split())
            return serves or self._is_elsewhere(phrase)
        topic = self.memory.topics.topic(phrase.at)
        told = phrase.hit.title.kind == "role" and not phrase.hit.prefix
        return told and topic not in (None, name) and self.memory.gender(topic) == phrase.gender

    def _is_elsewhere(self, phrase: TitlePhrase) -> bool:
        """„der Präsident von Tansania“, „der Präsident der University of Boll“: a country's, or of a firm and the like."""
        around, words = self.around, self.around.words
        behind = [around.forms[k] for k, _ in around.behind(phrase.at, NEAR)]
        office = phrase.hit.title.kind == "office" and not phrase.hit.prefix
        thing = any(form in self.things or form.lower().endswith(words.institutions) for form in behind)
        return (office and thing) or any(around.world.country_of(form) for form in behind)

    def _is_known(self, phrase: TitlePhrase) -> bool:
        """Whether a title's bearer is known, by its article, or is presented to the reader, in a lead: „Ein Wirt klagt“."""
        several = phrase.is_plural or phrase.is_both or phrase.is_one_of
        if several or phrase.is_quantified or phrase.is_other or phrase.is_followed_by_noun:
            return False
        if self._is_fresh(phrase) or self._is_in_row(phrase.at):
            return False
        addressed = self.around.forms[phrase.at - 1] in self.forms and not self.around.gap(phrase.at - 1)
        leads = phrase.is_indefinite and self.memory.topics.sentence(self.around.starts[phrase.at]) <= LEAD
        presented = leads or addressed or phrase.opens_heading or phrase.heads
        return presented or phrase.article in self.around.words.known

    def _is_fresh(self, phrase: TitlePhrase) -> bool:
        """„die neue Wirtin“: nobody spoken of before."""
        return phrase.has_adjective(self.around.words.fresh)

    def _is_in_row(self, i: int) -> bool:
        """„der Professor, Autor und Redner N.“: whether another title follows at once."""
        around = self.around
        k = i + 1 + (around.lower(i + 1) in around.words.additive)
        return around.gap(i) in ("", ",") and around.is_capital(k) and around.title(k) is not None
