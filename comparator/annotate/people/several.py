"""Several people at once: „die beiden Präsidenten“, „die drei Kandidaten“, „die Virologinnen“."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from comparator.annotate.people.enumeration import Enumeration
from comparator.annotate.people.memory import LEADING, Memory, fields_of
from comparator.annotate.people.officeholders import Officeholders
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import LEAD

# The two whom „die Virologen“ means were named so many sentences ago at most.
HOLDS = 3
# Of two rivals each is named so many times as often as anybody else.
AHEAD = 3
# A row of those whom „die drei Kandidaten“ means stands so many words in front, or behind, at most.
FAR, BEHIND = 400, 80
# From so many names on a row may be all those who stand for something, if each is named so many times.
RIVALS, TWICE = 3, 2


class Several:
    """Knows whom plural titles of one text mean, by what it has said before."""

    def __init__(self, memory: Memory, enumeration: Enumeration, officeholders: Officeholders) -> None:
        self.memory, self.enumeration, self.officeholders = memory, enumeration, officeholders
        self.around, self.words = memory.around, memory.around.words

    def pair(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Die beiden Präsidenten“: the two people named last whom the title fits."""
        called = self.memory.called_so(phrase.hit.label)
        before = self.memory.before(phrase.at)
        fitting = [name for name in before if name in called or self.officeholders.holds(name, phrase.hit)]
        if len(fitting) >= 2:
            return tuple(fitting[:2])
        if self._are_rivals(phrase):
            return self._only_two(phrase) or self._foremost_two(phrase)
        # „N. und M., beide Sprecher“
        apposed = phrase.article in self.words.both and self.around.gap(phrase.start - 1).endswith(",")
        if "relation" in phrase.hit.title.field and not apposed:
            # „die beiden Verbündeten“ are what they are to each other, whoever they are.
            return ()
        known = all(word in self.words.both for word in phrase.adjectives)
        return self.memory.topics.pair(phrase.at) or (self._row_of(phrase, 2) if known else ())

    def meant(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Die Virologen“: the two whom the text has called so, or the only two whom it has named, where the word says so."""
        if phrase.count > 2:
            return self._all_of(phrase) or self._row_of(phrase, phrase.count)
        if phrase.article not in self.words.definite or phrase.adjectives or phrase.is_of_group or phrase.is_specified:
            return ()
        party = {"politics", "party"} & set(phrase.hit.title.field.split())
        called = [] if party else self.memory.called_so(phrase.hit.label)
        if len(called) == 2 and self._are_recent(called, phrase):
            return tuple(called)
        if self._are_rivals(phrase):
            return self._only_two(phrase) or self._foremost_two(phrase) or self._only_row(phrase)
        women = phrase.hit.title.paradigm == "feminine" and self.around.lower(phrase.at + 1) not in self.words.additive
        return self._only_two(phrase) if women else ()

    def _are_rivals(self, phrase: TitlePhrase) -> bool:
        """„Die Kandidaten“, „die beiden Kontrahenten“: two, as a rule."""
        return phrase.hit.title.lemma in self.around.titles.rivals

    def _are_recent(self, names: Sequence[str], phrase: TitlePhrase) -> bool:
        """Whether all of some people were named in the last few sentences, and they are the last ones named."""
        before = self.memory.before(phrase.at)[: len(names)]
        return set(before) == set(names) and all(self.memory.since(phrase, name) <= HOLDS for name in names)

    def _only_two(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """Return the two people named so far, the later one first, if there are no others and the title fits them."""
        before = self.memory.before(phrase.at)
        fitting = phrase.hit.title.paradigm != "feminine" or all(self.memory.gender(name) == "f" for name in before)
        return tuple(before) if len(before) == 2 and len(self.memory.named) == 2 and fitting else ()

    def _foremost_two(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Beide Kandidaten“: the two whom the text names most, if nobody else comes near."""
        clear = len(self.memory.foremost) > 2 and phrase.hit.title.paradigm != "feminine"
        return self.memory.foremost_two(AHEAD) if clear else ()

    def _row_of(self, phrase: TitlePhrase, count: int) -> tuple[str, ...]:
        """„Die drei Kandidaten“: the last row of as many names in front; in a lead, else the next one behind."""
        rows = self.enumeration.rows
        first, here, last = (bisect_left(rows, k, key=itemgetter(0)) for k in (phrase.at - FAR, phrase.at, phrase.at + BEHIND))
        leads = self.memory.topics.sentence(self.around.starts[phrase.at]) <= LEAD
        near = [*reversed(rows[first:here]), *(rows[here:last] if leads else [])]
        return next((names for at, names in near if len(set(names)) == count and self._may_be(at, phrase)), ())

    def _may_be(self, at: int, phrase: TitlePhrase) -> bool:
        """„Boll, Huber und Vogt befragten die drei Kandidaten“: in one sentence with a row they are others, unless apposed.

        So are candidates, and accused, where the row is called something of another field: „die Moderatoren Boll und Vogt“.
        """
        around, topics = self.around, self.memory.topics
        called = around.title(at - 1) if at and not around.gap(at - 1) else None
        fields = fields_of(phrase.hit) if self._are_rivals(phrase) or "trial" in phrase.hit.title.field else frozenset[str]()
        others = fields_of(called) - LEADING if called else frozenset[str]()
        if fields and others and not fields & others:
            return False
        apposed = any(around.gap(k) in (",", ":") and around.name_to(k) for k in (phrase.start - 1, phrase.start - 2))
        return apposed or topics.sentence(around.starts[at]) != topics.sentence(around.starts[phrase.at])

    @cached_property
    def all_rivals(self) -> tuple[str, ...]:
        """The people of the only row of names, or of all that name the same ones, if each of them is named again."""
        rows = [names for _, names in self.enumeration.rows if len(set(names)) >= RIVALS]
        only = len({frozenset(names) for names in rows}) == 1
        return rows[0] if only and all(self.memory.often[name] >= TWICE for name in rows[0]) else ()

    def _only_row(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Boll, Huber und Vogt … die Kandidaten“: all rivals of the text, if no row stands in the same sentence."""
        rows = self.enumeration.rows
        here = bisect_left(rows, phrase.at, key=itemgetter(0))
        beside = rows[max(0, here - 1) : here + 1]
        return self.all_rivals if all(self._may_be(at, phrase) for at, _ in beside) else ()

    def _all_of(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Die drei Senatoren“: if the text has called as many so."""
        called = self.memory.called_so(phrase.hit.label)
        return tuple(called) if len(called) == phrase.count else ()
