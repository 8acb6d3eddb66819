"""Memory: who was named and called what so far, for one text read from its start."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from comparator.annotate.people.parties import Parties
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.titles import TitleHit
from comparator.annotate.people.topics import Topics

# So many people are remembered for a bare title, and so many titles of people; from so many bearers on a label says nothing.
MEMORY, CALLED, SEVERAL = 50, 100, 3
# So many letters of a label's end are looked up.
ENDING = 40
# Marks a whole label among the ends of labels.
WHOLE = "^"
# Who leads something may be of any other field too: this one tells nobody apart.
LEADING = frozenset({"head"})
# Titles of these fields say too little of whom they mean: only somebody called so before.
_VAGUE = frozenset({"family", "relation", "judgement", "power", "party"})


class Memory:
    """Knows who was named and called what so far."""

    def __init__(self, topics: Topics) -> None:
        self.topics, self.around, self.people, self.gender = topics, topics.around, topics.people, topics.gender
        self.parties = Parties(topics.around, topics.people)
        # Who was called what so far, by (label, fields, person), and who was named so far, with the place: the last ones last.
        self.called: dict[tuple[str, frozenset[str], str], None] = {}
        self.named: dict[str, int] = {}
        # Who is called what anywhere, by the ends of the labels; what somebody without a name was called, with the place.
        self.anywhere: dict[str, dict[str, None]] = {}
        self.unnamed: dict[str, int] = {}
        # Whoever was called a holder of an office, by the office.
        self.officers: dict[str, dict[str, None]] = {}
        # Titles that the text has in the plural anywhere.
        self.plurals: set[str] = set()
        # The titles beside names, with the number of their token.
        self.beside: list[tuple[int, TitleHit, Sequence[str]]] = []
        self.at = 0

    def foresee(self, beside: Iterable[tuple[TitlePhrase, Sequence[str] | None]]) -> None:
        """Take down who is called what beside a name, anywhere in the text; nobody stands beside most titles."""
        for phrase, persons in beside:
            if phrase.is_plural or phrase.is_both:
                self.plurals.add(phrase.hit.title.lemma)
            if not persons:
                continue
            self.beside.append((phrase.at, phrase.hit, persons))
            for person in persons:
                self.parties.learn(phrase.hit, person)
            label = phrase.hit.label.casefold()
            for k in (0, *range(max(1, len(label) - ENDING), len(label))):
                called = self.anywhere.setdefault(label[k:] if k else WHOLE + label, {})
                if len(called) < SEVERAL:
                    called.update(dict.fromkeys(persons))

    def called_alone(self, hit: TitleHit, exactly: bool = False) -> str | None:
        """Return the only person whom the text calls by a label, or one that ends in it, anywhere beside the name."""
        if hit.title.kind != "office" and not hit.prefix:
            return None
        return self._only_one(WHOLE + hit.label.casefold()) if exactly else self.called_by(hit.label)

    def called_anywhere(self, hit: TitleHit) -> str | None:
        """„sein Arzt“: the only one whom the text calls by this word anywhere, whatever stands in front of it."""
        return self.called_by(hit.title.lemma)

    def called_by(self, label: str) -> str | None:
        """The only one whom the text calls by a label, or one that ends in it, whatever it is."""
        return self._only_one(WHOLE + label.casefold(), label.casefold())

    def _only_one(self, *ends: str) -> str | None:
        called = {name: None for end in ends for name in self.anywhere.get(end, ())}
        return next(iter(called)) if len(called) == 1 else None

    @property
    def often(self) -> Counter[str]:
        """How often the text names somebody."""
        return self.topics.often

    @cached_property
    def foremost(self) -> list[tuple[str, int]]:
        """The three people whom the text names most, with how often; fewer if it names fewer."""
        return self.often.most_common(3)

    def foremost_two(self, ahead: int) -> tuple[str, ...]:
        """The two whom the text names most, each ``ahead`` times as often as anybody else; none if it has no such two."""
        *two, third = [*self.foremost, ("", 0)][:3]
        return tuple(name for name, _ in two) if len(two) == 2 and two[1][1] >= ahead * third[1] else ()

    def call(self, phrase: TitlePhrase, persons: Sequence[str]) -> None:
        """Remember a bound title."""
        if len(persons) == 1 and self.is_subject(phrase):
            self.topics.add(phrase.at, persons[0])
        for office in phrase.hit.title.offices if phrase.hit.holds_office else ():
            self.officers.setdefault(office, {}).update(dict.fromkeys(persons))
        for person in persons:
            entry = (phrase.hit.label.casefold(), fields_of(phrase.hit), person)
            self.called.pop(entry, None)
            self.called[entry] = None

    def is_in_like_office(self, name: str, hit: TitleHit) -> bool:
        """Whether a person was called by a word for an office that a title can mean: „Ministerpräsident … Regierungschef“."""
        return any(name in self.officers.get(office, ()) for office in hit.title.offices)

    def is_subject(self, phrase: TitlePhrase) -> bool:
        """„der Minister“, „die Ministerin“; „der Ministerin“ is no subject."""
        feminine = phrase.article in self.around.words.feminine_articles
        return phrase.article in self.around.words.subject_articles and feminine == (phrase.gender == "f")

    def last_called(self) -> Iterator[tuple[str, frozenset[str], str]]:
        """Yield what people were called, the last first."""
        return islice(reversed(self.called), CALLED)

    def pass_over(self, phrase: TitlePhrase) -> None:
        """Remember that „ein Forscher“ was spoken of who has no name."""
        self.unnamed[phrase.hit.title.lemma] = self.around.starts[phrase.at]

    def is_unnamed(self, hit: TitleHit, name: str) -> bool:
        """Whether somebody without a name was called so after a person was named last."""
        return self.unnamed.get(hit.title.lemma, -1) > self.named.get(name, -1)

    def read_to(self, i: int) -> None:
        """Take down who is named in front of token i."""
        while self.at < len(self.people) and self.people[self.at].start < self.around.starts[i]:
            name = self.people[self.at].name
            self.named.pop(name, None)
            self.named[name] = self.people[self.at].start
            self.at += 1

    def before(self, i: int, *, far: bool = True) -> list[str]:
        """List the people named before token i, the last one first; nobody so far: those named at all, if ``far``."""
        self.read_to(i)
        if not self.named and not far:
            return []
        before = islice(reversed(self.named), MEMORY) if self.named else (p.name for p in self.people[:MEMORY])
        return list(dict.fromkeys(before))

    def called_so(self, label: str) -> list[str]:
        """List those called by a label, or by one that ends in it: „der Minister“ is the „Finanzminister“."""
        wanted = label.casefold().removeprefix("ex-")
        return list(dict.fromkeys(person for known, _, person in self.last_called() if known.endswith(wanted)))

    def since(self, phrase: TitlePhrase, name: str) -> int:
        """How many sentences ago somebody was named last."""
        self.read_to(phrase.at)
        place = self.around.starts[phrase.at]
        return self.topics.sentence(place) - self.topics.sentence(self.named.get(name, 0))

    def is_of_another_field(self, name: str, hit: TitleHit) -> bool:
        """Whether a person was called something that a bearer of the title is not; who leads something may be anything."""
        fields = frozenset().union(*(known for _, known, person in self.last_called() if person == name)) - LEADING
        return bool(fields and fields_of(hit) - LEADING) and not fields & fields_of(hit)


def fields_of(hit: TitleHit) -> frozenset[str]:
    """What a title is about, as far as that tells people apart."""
    return frozenset(hit.title.field.split()) - _VAGUE
