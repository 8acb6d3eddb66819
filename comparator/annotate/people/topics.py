"""Topics: whom the sentences of a text are about, by the names and titles in their subjects."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence, Set
from functools import cached_property

from comparator.annotate.people.name_words import OWN_S
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.quotes.marks import Marked
from comparator.model import Person, Span
from comparator.spans import Cover

# A subject holds for so many sentences; of one sentence no more names than this are looked at.
SENTENCES, MOST = 6, 50
# The first so many sentences, with the headline, lead to what a text tells below.
LEAD = 4
# Who has the turn to speak, with his colon.
_TURN = re.compile(r"^[^\n:]{1,40}:", re.MULTILINE)
# The subject of a sentence stands so many words in front at most.
REACH = 30


class Topics:
    """Knows the subjects of one text's sentences, and who is named in each; bound titles are added as they are found."""

    def __init__(
        self, around: Surroundings, people: Sequence[Person], sentences: Sequence[Span], marked: Sequence[Marked],
        gender: Callable[[str], str | None],
    ) -> None:  # fmt: skip
        self.around, self.people, self.gender = around, people, gender
        self.starts = [sentence.start for sentence in sentences]
        self.quoted = Cover(marked)
        # Whom the titles in the nominative mean that were bound so far: (sentence, place, person).
        self.titled: list[tuple[int, int, str]] = []

    @cached_property
    def subjects(self) -> list[tuple[int, int, str]]:
        """List (number of the sentence, place, person) for those about somebody: their first name in the nominative."""
        around = self.around
        found: list[tuple[int, int, str]] = []
        for person, number in zip(self.people, around.names, strict=True):
            sentence = self.sentence(person.start)
            if (found and found[-1][0] == sentence) or self.quoted.at(person.start) or around.owns(person):
                continue
            if sentence > 1 and around.gap(number - 1).endswith("\n") and around.text.startswith(":", person.end):
                # „Boll: Er ist Sänger.“: who speaks, in an interview.
                continue
            if not self._is_oblique(number):
                found.append((sentence, person.start, person.name))
        return found

    def _is_oblique(self, i: int) -> bool:
        """„mit dem Minister Boll“, „das Modell Anna Vogts“: behind a preposition, an article in another case or a noun."""
        around = self.around
        k = i - 1
        name = around.name_from(i)
        genitive = name is not None and name.name.endswith("s") and not name.name.endswith(OWN_S)
        if genitive and around.is_noun(k) and not around.gap(k) and not around.title(k):
            return True
        while k >= 0 and i - k <= 3 and not around.gap(k) and (around.is_attribute_word(k) or around.title(k)):
            k -= 1
        word = around.lower(k) if k >= 0 and not around.gap(k) else ""
        if word in around.words.according:
            # „Laut Vogt reicht das. Die Ärztin …“
            return False
        return word in around.words.prepositions or word in around.words.oblique or word in around.words.contracted

    def turn(self, i: int) -> str | None:
        """„Boll: Ich bin Arzt.“: whose turn it is to speak at token i, by the name in front of the line's colon."""
        begin = self.around.text.rfind("\n", 0, self.around.starts[i]) + 1
        number = bisect_left(self.people, begin, key=_start)
        first = self.people[number] if number < len(self.people) else None
        return first.name if first and first.start == begin and self.around.text.startswith(":", first.end) else None

    def interviewed(self, i: int) -> str | None:
        """Whose turn it is at token i in an interview, who speaks of others; „Boll: Er ist der Beste“ may be a headline."""
        return self.turn(i) if len(self.turns) > 1 else None

    @cached_property
    def turns(self) -> list[int]:
        """The places of lines that open with a few words and a colon, as in an interview."""
        return [found.start() for found in _TURN.finditer(self.around.text)]

    def sentence(self, place: int) -> int:
        """Return the number of the sentence around a place, counted from one."""
        return bisect_right(self.starts, place)

    @cached_property
    def often(self) -> Counter[str]:
        """How often the text names somebody."""
        return Counter(person.name for person in self.people)

    @cached_property
    def first(self) -> dict[str, int]:
        """The place where each is named first."""
        return {person.name: person.start for person in reversed(self.people)}

    def add(self, i: int, person: str) -> None:
        """Take down whom the title at token i means, a subject."""
        place = self.around.starts[i]
        if not self.quoted.at(place):
            self.titled.append((self.sentence(place), place, person))

    def topic(self, i: int) -> str | None:
        """Return whom the text is about at token i: the subject of this sentence so far, or of one just before."""
        place = self.around.starts[i]
        sentence = self.sentence(place)
        number = bisect_left(self.subjects, (sentence, place)) - 1
        last = max([*self.subjects[max(0, number) : number + 1], *self.titled[-1:]], default=None)
        return last[2] if last and sentence - last[0] <= SENTENCES else None

    def own_subject(self, i: int) -> str | None:
        """Return the subject of the sentence at token i: the only one named in front of it, or whom its pronoun means."""
        around, place, topic = self.around, self.around.starts[i], self.topic(i)
        number = self.sentence(place)
        named = set(self.named_in(number, place)) - {self.interviewed(i)}
        if named:
            return topic if named == {topic} else None
        k = i
        while k > 0 and around.starts[k - 1] >= self.starts[number - 1] and i - k < REACH:
            k -= 1
            for gender, pronouns in (("m", around.words.pronouns_masculine), ("f", around.words.pronouns_feminine)):
                if around.lower(k) in pronouns:
                    return self.antecedent(k, gender)
        return None

    def undisputed(self, i: int) -> str | None:
        """Return the topic at token i if, since the sentence that named him last, nobody else is named."""
        topic, place = self.topic(i), self.around.starts[i]
        stop = bisect_left(self.people, place, key=_start)
        # „Merkels Amtschef Boll“ is about Boll.
        named = [(p.start, p.name) for p in self.people[max(0, stop - MOST) : stop] if not self.around.owns(p)]
        mentions = sorted([*named, *(said[1:] for said in self.titled[-MOST:])])
        last = next((at for at, name in reversed(mentions) if name == topic), None)
        if topic is None or last is None:
            return None
        begin = self.starts[max(0, self.sentence(last) - 1)]
        return topic if all(name == topic for at, name in mentions if at >= begin) else None

    def antecedent(self, i: int, gender: str) -> str | None:
        """Return whom the pronoun at token i means: the subject of this sentence or the last, or the one person named there.

        „Boll nannte ihn einen Lügner“: an object is nobody named in its own clause.
        """
        place, marked = self.around.starts[i], self.quoted.at(self.around.starts[i])
        sentence = self.sentence(place)
        if self.around.forms[i] in self.around.words.polite and self.around.gap(i - 1) == "," and self.around.name_to(i - 1):
            # „Frau Vogt, Sie haben als Ärztin …“
            return self.named_in(sentence, place)[-1]
        first = self._clause_start(i) if self.around.lower(i) in self.around.words.object_masculine else place
        # „Boll: Er ist Arzt.“: whose turn it is speaks of another.
        never = {*self.named_between(first, place), *(self._speakers(marked) if marked else ()), self.interviewed(i)}
        topic = self.topic(i)
        topic = None if topic in never else topic
        for number in (sentence, sentence - 1):
            named = self._possible(number, first, gender, never)
            if number == sentence:
                # „Boll und Lenz stritten: Lenz sah sich in seiner Rolle …“
                behind = set(self.named_between(self._behind_colon(i) or first, first))
                named = [name for name in named if name in behind] or named
            elif marked:
                # „Vogt dankte Lenz. „Sie ist die Autorin“, sagte sie“: whom she spoke of
                spoken_of = [name for name in named if name != topic]
                named = spoken_of if len(set(spoken_of)) == 1 else named
            if named:
                return topic if topic in named else named[0] if len(set(named)) == 1 else None
        return topic if topic and self.gender(topic) == gender else None

    def _possible(self, sentence: int, before: int, gender: str, never: Set[str | None]) -> list[str]:
        """List those named in a sentence, up to a place, whom a pronoun of a gender can mean."""
        named = self.named_in(sentence, before)
        return [name for name in named if name not in never and self.gender(name) in (None, gender)]

    def _clause_start(self, i: int) -> int:
        """The place where the clause of token i begins, so many words in front at most."""
        first = i
        while first > 0 and i - first < REACH and not self.around.gap(first - 1):
            first -= 1
        return self.around.starts[first]

    def _speakers(self, marked: Marked) -> list[str]:
        """„Boll sagte: „Er ist Arzt““, „… Er ist Arzt“, sagte Boll“: who speaks, and so is not whom he speaks of."""
        inside, number = marked.inside, self.sentence(marked.inside.start)
        last = self.sentence(inside.end)
        stop = self.starts[last] if last < len(self.starts) else len(self.around.text)
        behind = self.named_between(inside.end, stop)
        at = bisect_left(self.subjects, (number, inside.start)) - 1
        subject = [self.subjects[at][2]] if at >= 0 and self.subjects[at][0] == number else []
        return behind[:1] or subject

    def _behind_colon(self, i: int) -> int:
        """The place of the first token behind the last colon in front of token i, so many words at most; 0 for none."""
        for k in range(i - 1, max(-1, i - 1 - REACH), -1):
            gap = self.around.gap(k)
            if gap == ":":
                return self.around.starts[k + 1]
            if gap[:1] in (".", "!", "?", "\n"):
                break
        return 0

    def last_named(self, i: int, gender: str) -> str | None:
        """Return whom „dieser“ at token i means: the last one named in the sentence before."""
        named = self.named_in(self.sentence(self.around.starts[i]) - 1)
        return named[-1] if named and self.gender(named[-1]) in (None, gender) else None

    def pair(self, i: int) -> tuple[str, ...]:
        """Return the only two people named in this sentence and the last, the later one first."""
        place = self.around.starts[i]
        sentence = self.sentence(place)
        named = dict.fromkeys(reversed([*self.named_in(sentence - 1), *self.named_in(sentence, place)]))
        return tuple(named) if len(named) == 2 else ()

    def named_between(self, start: int, stop: int) -> list[str]:
        """List the people named from one place up to another: the last ones."""
        low, high = bisect_left(self.people, start, key=_start), bisect_left(self.people, stop, key=_start)
        return [person.name for person in self.people[max(low, high - MOST) : high]]

    def sole(self, sentence: int) -> str | None:
        """Return the only one named in a sentence, not only as an owner: „Bolls Haus“."""
        if not 1 <= sentence < len(self.starts):
            return None
        low, high = (bisect_left(self.people, place, key=_start) for place in self.starts[sentence - 1 : sentence + 1])
        people = self.people[low : min(high, low + MOST)]
        names = {person.name for person in people}
        return names.pop() if len(names) == 1 and not all(map(self.around.owns, people)) else None

    def named_in(self, sentence: int, before: int | None = None) -> list[str]:
        """List the people named in the n-th sentence, counted from one, up to a place: the last ones."""
        if not 1 <= sentence <= len(self.starts):
            return []
        stop = self.starts[sentence] if sentence < len(self.starts) else len(self.around.text)
        return self.named_between(self.starts[sentence - 1], stop if before is None else min(stop, before))


def _start(person: Person) -> int:
    return person.start
