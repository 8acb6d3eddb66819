"""Own words: titles that somebody says of himself, „Ich bin Arzt“; they wait until it is known who speaks."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from comparator.annotate.people.clause import OWN, Subject
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import LEAD, Topics
from comparator.model import Quote
from comparator.spans import Cover

# A third one's words begin so many characters in front at most, and a question ends so many behind.
FAR = 400
# Whom a text in the first person is about is named so many times.
AGAIN = 2
# A name with its colon, in front of a turn to speak, has so many letters at most.
TURN = 30
# From so many words for whoever speaks on somebody tells the text himself, whom it may name only once.
TOLD = 5
# What ends a sentence.
_END = re.compile(r"[.!?\n]")


class OwnWords:
    """Collects such titles of one text; ``everybody``: the names of the people of the text."""

    def __init__(self, topics: Topics, everybody: Collection[str]) -> None:
        self.topics, self.around, self.everybody = topics, topics.around, everybody
        self.phrases: list[TitlePhrase] = []

    def is_speaker(self, subject: Subject) -> bool:
        """„Ich bin Arzt“, „für mich als Arzt“: whether the subject of a title is whoever speaks."""
        if not isinstance(subject, int) or subject == OWN:
            return False
        word, words = self.around.lower(subject), self.around.words
        return word in words.first_person or word in words.own_object

    def of_speakers(self, quotes: Sequence[Quote]) -> Iterator[tuple[TitlePhrase, str]]:
        """Yield each title with the person who says it of himself, by the quotation around it or the turn in an interview."""
        said = Cover([quote for quote in quotes if quote.kind in ("direct", "partial")] if self.phrases else [])
        for phrase in self.phrases:
            place = self.around.starts[phrase.at]
            quote = said.at(place)
            speaker = quote.speaker.person if quote and quote.speaker else None
            person = speaker or self.topics.turn(phrase.at) or self._narrator(phrase.at) or self._foremost(phrase)
            own = person in self.everybody and not self._is_anothers(quote, place)
            if person and own and phrase.fits(self.topics.gender(person)):
                yield phrase, person

    def _narrator(self, i: int) -> str | None:
        """„Mein Name ist Boll.“, „Ich heiße Boll.“: who tells the text that token i stands in, named last in front of it."""
        here = bisect_left(self.introduced, i, key=itemgetter(0))
        return self.introduced[here - 1][1] if here else None

    def _foremost(self, phrase: TitlePhrase) -> str | None:
        """The one whom a text in the first person names most, if he is the last one named of his gender."""
        place = self.around.starts[phrase.at]
        front = self.topics.named_between(0, place) if not self.topics.quoted.at(place) else []
        name = next((name for name in reversed(front) if phrase.fits(self.topics.gender(name))), None)
        if name is None or self.topics.often[name] < self.most or name in self.met or self._has_turn(phrase.at):
            return None
        first = self.topics.first[name]
        opens = self.topics.sentence(first) <= LEAD or self.around.text[first - 1 : first] == "\n"
        return name if opens and (self.topics.often[name] >= AGAIN or self.tells) else None

    @cached_property
    def met(self) -> set[str]:
        """„Ich kenne Boll“: whom somebody names who speaks of himself, outside quotations."""
        around, topics = self.around, self.topics
        own = around.words.first_person | around.words.my
        said = [start for start, form in zip(around.starts, around.forms, strict=True) if form.lower() in own]
        numbers = {topics.sentence(place) for place in said if not topics.quoted.at(place)}
        return {person.name for person in topics.people if topics.sentence(person.start) in numbers}

    def _has_turn(self, i: int) -> bool:
        """„Brand: Ich bin Hacker.“: whether somebody has the turn whom nobody knows."""
        text, place = self.around.text, self.around.starts[i]
        begin = text.rfind("\n", 0, place) + 1
        return ":" in text[begin : min(begin + TURN, place)]

    @cached_property
    def most(self) -> int:
        """How often it names whom it names most."""
        return max(self.topics.often.values())

    @cached_property
    def tells(self) -> bool:
        """Whether somebody tells the text himself: „Ich“ stands in it again and again."""
        first = self.around.words.first_person
        return sum(form.lower() in first for form in self.around.forms) >= TOLD

    @cached_property
    def introduced(self) -> list[tuple[int, str]]:
        """Where people of the text say who they are, outside quotations by others."""
        around, words = self.around, self.around.words
        found: list[tuple[int, str]] = []
        for k in around.names:
            said = around.lower(k - 2), around.lower(k - 1)
            own = said[0] in words.first_person and said[1] in words.own_naming
            named = said[0] in words.own_names and around.lower(k - 3) in words.my and said[1] in words.copulas
            person = around.name_from(k)
            if (own or named) and person:
                found.append((k, person.name))
        return found

    def _is_anothers(self, quote: Quote | None, place: int) -> bool:
        """„Mein Vater sagte: Ich bin Arzt“, „Er rief: ‚Ich bin Arzt‘“, „Bin ich Arzt?“: a third one's words, or a question."""
        text = self.around.text
        begin = quote.start if quote else text.rfind("\n", 0, place) + 1
        near = max(begin, place - FAR)
        # The colon behind who has the turn is his own.
        colons = text.count(":", near, place) - (quote is None and near == begin)
        end = _END.search(text, place, place + FAR)
        return colons > 0 or (end is not None and end.group() == "?")
