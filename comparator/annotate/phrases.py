"""Noun phrases: which the narrator's words of a sentence make, and which of them may be its subject.

No parser: German marks case on its determiners. A phrase behind a preposition or an oblique determiner is no subject.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from comparator.annotate.once import once
from comparator.annotate.people.titles import TitleIndex
from comparator.annotate.syntax import word_classes, word_kinds
from comparator.model import Person
from comparator.pack import Language
from comparator.spans import Cover
from comparator.word_table import WordTable

# A noun phrase has at most so many words.
LONGEST = 24


class Phrase(NamedTuple):
    """A noun phrase or a pronoun of the narrator's.

    ``subject``: it can be one. ``person``: whom it names. ``pronoun``: "m", "f" or "". ``animate``:
    it is something that can speak. ``head``: the noun without what stands in front. ``first``, ``last``:
    its tokens' numbers. ``titled``: the gender of a title that means nobody named, else "".
    """

    start: int
    end: int
    first: int
    last: int
    head: str
    subject: bool
    animate: bool
    person: str | None
    pronoun: str
    titled: str = ""


class Sentence(Protocol):
    """The narrator's words of a sentence, by their number."""

    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]

    @property
    def gaps(self) -> Sequence[str]:
        """What stands between each word and the one before it; in front of the first word nothing."""


@lru_cache(maxsize=4)
def acting_nouns(language: Language) -> WordTable[bool]:
    """Return which nouns name an institution, or a place that stands for one: „NATO“, „Berlin“, „Stadtrat“."""
    words = word_classes(language)
    places, speaking = words.places, words.institutions + words.humans

    def acts(noun: str) -> bool:
        return (len(noun) > 1 and noun.isupper()) or noun in places or noun.lower().endswith(speaking)

    return WordTable(acts)


class PhraseFinder:
    """Finds the noun phrases in a run of tokens."""

    def __init__(
        self, text: str, language: Language, titles: TitleIndex, people: Sequence[Person], bound: dict[int, str]
    ) -> None:
        """Prepare for one text; ``bound`` maps the start of a title to the one person it means."""
        self.titles, self.bound = titles, bound
        self.words, self.kinds, self.acting = word_classes(language), word_kinds(language), acting_nouns(language)
        self.particles = frozenset(language.people.particles)
        self.people = {person.start: person for person in people}
        self.meaning = self.people.keys() | bound.keys()
        self.namings = people
        genitives = {p.end for p in people if text[p.start : p.end].endswith("s") and not p.name.endswith("s")}
        self.ends = {person.end for person in people} - genitives

    @once
    def names(self) -> Cover[Person]:
        """Which name lies around a place; asked for particles alone."""
        return Cover(self.namings)

    def find(self, sentence: Sentence) -> Iterator[Phrase]:
        """Yield the phrases of a sentence, in order."""
        before: Phrase | None = None
        starts, forms, names, particles, behind = sentence.starts, sentence.forms, self.people, self.particles, 0
        kinds = [self.kinds[form] for form in forms]
        for i, kind in enumerate(kinds):
            if i < behind or not (kind or starts[i] in names or forms[i] in particles):
                continue
            pronoun = kind in ("m", "f")
            phrase = self._pronoun(sentence, i, kind) if pronoun else self._noun_phrase(sentence, kinds, i)
            if phrase:
                before = self._coordinated(sentence, phrase, before)
                behind = phrase.last + 1
                yield before

    def _coordinated(self, sentence: Sentence, phrase: Phrase, partner: Phrase | None) -> Phrase:
        """„zwischen Stahl und Pence“: what stands behind „und“ is no subject if its partner is none."""
        if not partner or partner.subject or partner.last != phrase.first - 2:
            return phrase
        joined = sentence.forms[phrase.first - 1] in self.words.conjunctions
        return phrase._replace(subject=False) if joined else phrase

    def _pronoun(self, sentence: Sentence, i: int, kind: str) -> Phrase:
        return Phrase(sentence.starts[i], sentence.ends[i], i, i, sentence.forms[i].lower(), True, True, None, kind)

    def _bounds(self, sentence: Sentence, kinds: Sequence[str], i: int) -> tuple[int, int]:
        """Read determiner, adjectives and nouns from token i on; return the first noun's number and the one behind the last."""
        starts, forms, gaps = sentence.starts, sentence.forms, sentence.gaps
        k, stop = i + (kinds[i] == "determiner"), min(len(forms), i + LONGEST)
        while k < stop and kinds[k] == "adjective" and (k == i or gaps[k] == " " or _joins(gaps[k])):
            k += 1
        nouns = k
        while k < stop and (k == i or gaps[k] == " " or _joins(gaps[k])):
            if kinds[k] != "noun" and not self._is_in_name(starts[k], forms[k]):
                break
            k += 1
            if sentence.ends[k - 1] in self.ends:
                # „warf Stahl Trump vor“: a person's name ends a phrase.
                break
        return nouns, k

    def _noun_phrase(self, sentence: Sentence, kinds: Sequence[str], i: int) -> Phrase | None:
        """Read the noun phrase that begins at token i; None where none does."""
        nouns, k = self._bounds(sentence, kinds, i)
        if k == nouns:
            return None
        start, end, subject = sentence.starts[i], sentence.ends[k - 1], self._is_subject(sentence, i)
        stated = not self.meaning.isdisjoint(sentence.starts[nouns:k])
        meant = self._meant(sentence, nouns, k) if stated else None
        if meant:
            return Phrase(start, end, i, k - 1, meant[0], subject, True, meant[1], "")
        head = self._head(sentence.forms[nouns:k])
        title = self.titles.find(head)
        animate, titled = title is not None or self.acting[head], title.gender if title else ""
        return Phrase(start, end, i, k - 1, head, subject, animate, None, "", titled)

    def _is_subject(self, sentence: Sentence, i: int) -> bool:
        """Whether a phrase that begins at token i can be a subject: no oblique case, no preposition, no genitive."""
        forms = sentence.forms
        determiner, b = forms[i].lower(), i - 1
        while b > 0 and forms[b][0].isdigit():
            # „um 10 Uhr“
            b -= 1
        if determiner in self.words.oblique or (i and forms[b].lower() in self.words.prepositions):
            return False
        owned = i > 0 and determiner == "der" and forms[i - 1][0].isupper() and forms[i - 1] not in self.words.openers
        return not (owned and _joins(sentence.gaps[i]))

    def _is_in_name(self, start: int, form: str) -> bool:
        """Whether a name begins with a word, or has it inside as a particle: the „von“ of „Ursula von der Leyen“."""
        return start in self.people or (form in self.particles and self.names.at(start) is not None)

    def _meant(self, sentence: Sentence, nouns: int, end: int) -> tuple[str, str] | None:
        """Find the person whom a phrase means, as its head and as a name; „Machthaber Lukaschenko“ is Lukaschenko.

        „Putins Sprecher“ is a spokesman, not Putin: a name in the genitive with a noun behind it is no head.
        """
        starts, ends, forms = sentence.starts, sentence.ends, sentence.forms
        for k in range(nouns, end):
            person = self.people.get(starts[k])
            if person:
                last = k
                while last + 1 < end and ends[last + 1] <= person.end:
                    last += 1
                genitive = forms[last].endswith("s") and not person.name.endswith("s")
                if genitive and (last + 1 < end or (k > nouns and not self.titles.find(forms[k - 1]))):
                    # „Putins Sprecher“, „die Äußerungen Putins“
                    continue
                return person.name, person.name
        bound = (k for k in range(nouns, end) if starts[k] in self.bound)
        return next(((forms[k], self.bound[starts[k]]) for k in bound), None)

    def _head(self, nouns: Sequence[str]) -> str:
        """Choose the noun that carries a phrase: the first title, else the last one."""
        return nouns[0] if len(nouns) == 1 else next((noun for noun in nouns if self.titles.find(noun)), nouns[-1])


def _joins(gap: str) -> bool:
    """Whether only blanks stand between two words, or the full stop of an abbreviation."""
    return gap.strip("\u00a0 ") in ("", ".")
