"""Discourse: whom a title means that stands alone, by what the text has said before.

„Der Minister“ is the one called so; „der Forscher“ the virologist just named; „der Kulturmanager“, for want of
any other, the man whom the sentence before is about. Where two would fit, nobody is named.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

from comparator.annotate.people.parties import Parties
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.titles import TitleHit
from comparator.annotate.people.topics import Topics

# A bare title that many may bear means one of the last so many people named.
RECENT = 3
# So many people are remembered for a bare title; a subject holds undisputed for so many sentences.
MEMORY, NEAR = 50, 2
# A role means whom the text named so many sentences ago at most.
HOLDS = 3
# So many words in marks are no quotation: „die „Korrespondentin““.
MARKED = 3
# Whom a heading speaks of is named in the next so many sentences, by one of the next so many titles.
BELOW = 6
# So many titles of people are remembered; from so many bearers on a label says nothing.
CALLED, SEVERAL = 100, 3
# So many letters of a label's end are looked up.
ENDING = 40
# Marks a whole label among the ends of labels.
_WHOLE = "^"
# Who leads something may be of any other field too: this one tells nobody apart.
_LEADING = frozenset({"head"})
# Titles of these fields say too little of whom they mean: only somebody called so before.
_VAGUE = frozenset({"family", "relation", "judgement", "power", "party"})
# Who bears a title of these fields stands against whom the text is about: „Boll leugnete. Der Staatsanwalt …“.
_OPPOSED = frozenset({"law"})


class Discourse:
    """Knows who was named and called what so far, for one text read from its start."""

    def __init__(self, topics: Topics) -> None:
        self.topics, self.around, self.people, self.gender = topics, topics.around, topics.people, topics.gender
        self.parties = Parties(topics.around, topics.people)
        # Who was called what so far, by (label, fields, person), and who was named so far, with the place: the last ones last.
        self.called: dict[tuple[str, frozenset[str], str], None] = {}
        self.named: dict[str, int] = {}
        # Who is called what anywhere, by the ends of the labels; what somebody without a name was called, with the place.
        self.anywhere: dict[str, dict[str, None]] = {}
        self.unnamed: dict[str, int] = {}
        # The titles beside names, with the number of their token.
        self.beside: list[tuple[int, TitleHit, Sequence[str]]] = []
        self.at = 0
        self.marks = self.around.world.language.grammar.all_marks

    def foresee(self, beside: Iterable[tuple[TitlePhrase, Sequence[str]]]) -> None:
        """Take down who is called what beside a name, anywhere in the text."""
        for phrase, persons in beside:
            self.beside.append((phrase.at, phrase.hit, persons))
            for person in persons:
                self.parties.learn(phrase.hit, person)
            label = phrase.hit.label.casefold()
            for k in (0, *range(max(1, len(label) - ENDING), len(label))):
                called = self.anywhere.setdefault(label[k:] if k else _WHOLE + label, {})
                if len(called) < SEVERAL:
                    called.update(dict.fromkeys(persons))

    def called_alone(self, hit: TitleHit, exactly: bool = False) -> str | None:
        """Return the only person whom the text calls by a label, or one that ends in it, anywhere beside the name."""
        if hit.title.kind != "office" and not hit.prefix:
            return None
        label = hit.label.casefold()
        called = dict(self.anywhere.get(_WHOLE + label, {})) if exactly else {
            **self.anywhere.get(_WHOLE + label, {}), **self.anywhere.get(label, {})
        }  # fmt: skip
        return next(iter(called)) if len(called) == 1 else None

    def called_anywhere(self, hit: TitleHit) -> str | None:
        """„sein Arzt“: the only one whom the text calls by this word anywhere, whatever stands in front of it."""
        lemma = hit.title.lemma.casefold()
        called = {**self.anywhere.get(_WHOLE + lemma, {}), **self.anywhere.get(lemma, {})}
        return next(iter(called)) if len(called) == 1 else None

    def foretold(self, phrase: TitlePhrase) -> str | None:
        """„Amtsarzt fordert Personal“: who is called so, or by a word of that field, in the sentences below the heading."""
        first = bisect_left(self.beside, phrase.at, key=itemgetter(0))
        heading = self.topics.sentence(self.around.starts[phrase.at])
        last = heading + BELOW
        near = [
            (hit.title, persons[0]) for at, hit, persons in islice(self.beside, first, first + BELOW)
            if len(persons) == 1 and self.topics.sentence(self.around.starts[at]) <= last
        ]  # fmt: skip
        title, fields = phrase.hit.title, _fields(phrase.hit) - _LEADING
        same = dict.fromkeys(name for other, name in near if other.lemma == title.lemma)
        alike = dict.fromkeys(name for other, name in near if fields & frozenset(other.field.split()))
        below: dict[str, None] = {}
        if title.kind == "role" and not self.parties.names_one(phrase.hit):
            below = dict.fromkeys(name for n in range(heading + 1, last + 1) for name in self.topics.named_in(n))
            # „Bauer klagt gegen Wolf¶Minister Karl Boll …“: who is called something else is hardly meant.
            others = {name for other, name in near if other.field}
            below = {name: None for name in below if name not in others}
        same = same or self.anywhere.get(_WHOLE + phrase.hit.label.casefold(), {})
        choice = [name for name in same or alike or below if phrase.fits(self.gender(name))]
        return choice[0] if len(choice) == 1 else None

    def call(self, phrase: TitlePhrase, persons: Sequence[str]) -> None:
        """Remember a bound title."""
        if len(persons) == 1 and self.is_subject(phrase):
            self.topics.add(phrase.at, persons[0])
        for person in persons:
            entry = (phrase.hit.label.casefold(), _fields(phrase.hit), person)
            self.called.pop(entry, None)
            self.called[entry] = None

    def is_subject(self, phrase: TitlePhrase) -> bool:
        """„der Minister“, „die Ministerin“; „der Ministerin“ is no subject."""
        feminine = phrase.article in self.around.words.feminine_articles
        return phrase.article in self.around.words.subject_articles and feminine == (phrase.gender == "f")

    def _last_called(self) -> Iterator[tuple[str, frozenset[str], str]]:
        """Yield what people were called, the last first."""
        return islice(reversed(self.called), CALLED)

    def pass_over(self, phrase: TitlePhrase) -> None:
        """Remember that „ein Forscher“ was spoken of who has no name."""
        self.unnamed[phrase.hit.title.lemma] = self.around.starts[phrase.at]

    def _is_unnamed(self, hit: TitleHit, name: str) -> bool:
        """Whether somebody without a name was called so after a person was named last."""
        return self.unnamed.get(hit.title.lemma, -1) > self.named.get(name, -1)

    def before(self, i: int) -> list[str]:
        """List the people named before token i, the last one first; nobody so far: those named at all."""
        while self.at < len(self.people) and self.people[self.at].start < self.around.starts[i]:
            name = self.people[self.at].name
            self.named.pop(name, None)
            self.named[name] = self.people[self.at].start
            self.at += 1
        before = islice(reversed(self.named), MEMORY) if self.named else (p.name for p in self.people[:MEMORY])
        return list(dict.fromkeys(before))

    def only_two(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """Return the two people named so far, the later one first, if there are no others and the title fits them."""
        before = self.before(phrase.at)
        fitting = phrase.hit.title.paradigm != "feminine" or all(self.gender(name) == "f" for name in before)
        return tuple(before) if len(before) == 2 and len(self.named) == 2 and fitting else ()

    def all_of(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Die drei Senatoren“: if the text has called as many so."""
        called = self.called_so(phrase.hit.label)
        return tuple(called) if len(called) == phrase.count else ()

    def called_so(self, label: str) -> list[str]:
        """List those called by a label, or by one that ends in it: „der Minister“ is the „Finanzminister“."""
        wanted = label.casefold().removeprefix("ex-")
        return list(dict.fromkeys(person for known, _, person in self._last_called() if known.endswith(wanted)))

    def meant(self, phrase: TitlePhrase, holders: Sequence[str] | None) -> str | None:
        """Find the one person whom a bare title means.

        Args:
            holders: those named who hold an office that the title can mean; None for a title that is no office of a state.
        """
        i, hit = phrase.at, phrase.hit
        before, called = self.before(i), self.called_so(hit.label)
        fitting = [name for name in before if name in called and phrase.fits(self.gender(name))]
        if len(fitting) == 1 and hit.title.kind == "evaluative":
            # „Der Machthaber“ is whom the text has called so, whoever else would fit.
            return fitting[0]
        if holders is not None:
            return self._only(dict.fromkeys(holders or fitting), i) or (None if holders else self.called_alone(hit))
        recent = [name for name in before[:RECENT] if phrase.fits(self.gender(name))]
        words = self.around.words
        for choice in (
            [name for name in fitting if name in before[:RECENT]],
            self._of_party(recent, phrase),
            self._of_field(recent, phrase) if phrase.article in words.definite else [],
            fitting,
        ):
            if choice:
                only = self._only(dict.fromkeys(choice), i)
                return self.speaker(phrase) if only and self._is_remote(phrase, only) else only
        if self.called_alone(hit) or phrase.article not in words.subject_articles:
            return self.called_alone(hit)
        return self.followed(phrase) if self.parties.names_one(hit) else self._spoken_of(phrase, recent)

    def _is_remote(self, phrase: TitlePhrase, name: str) -> bool:
        """Whether „der Spieler“ may be any: somebody named a while ago, or in the sentence before for „mit dem Spieler“.

        Whom the text has called so and is about is meant for longer.
        """
        if phrase.hit.title.kind != "role" or (phrase.hit.prefix and self.called_alone(phrase.hit, exactly=True) == name):
            return False
        about = name == self.topics.topic(phrase.at) and name in self.called_so(phrase.hit.label)
        subject = phrase.article in self.around.words.subject_articles
        return self._since(phrase, name) > (HOLDS if subject else 1) and not (subject and about)

    def _only(self, choice: dict[str, None], i: int) -> str | None:
        """The only one of several, or the one whom the text is about, if the sentence that says so names no other of them."""
        if len(choice) <= 1:
            return next(iter(choice), None)
        topic = self.topics.topic(i)
        if topic is None or topic not in choice:
            return None
        beside = self.topics.named_in(self.topics.sentence(self.named.get(topic, 0)))
        return topic if not any(name != topic and name in choice for name in beside) else None

    def _of_party(self, recent: Sequence[str], phrase: TitlePhrase) -> list[str]:
        """„Der SPD-Politiker“ is the one behind whose name „(SPD)“ stands, „der Republikaner“ one known as such."""
        party = phrase.hit.prefix.rstrip("-") or phrase.hit.title.lemma
        if not phrase.hit.prefix and self.around.forms[phrase.at] != party and phrase.article in self.around.words.plural_any:
            # „den Demokraten“: the party
            return []
        return [name for name in recent if self.parties.has(name, phrase.hit)]

    def _of_field(self, recent: Sequence[str], phrase: TitlePhrase) -> list[str]:
        """„Der Forscher“ is the virologist; „der Bürgermeister“ and „der Generalbundesanwalt“ say too much for that."""
        if phrase.hit.title.kind == "office" or phrase.hit.prefix:
            return []
        fields = _fields(phrase.hit) - _LEADING
        alike = list(dict.fromkeys(person for _, known, person in self._last_called() if fields & known))
        alike = [p for p in alike if phrase.fits(self.gender(p)) and not self._is_unnamed(phrase.hit, p)]
        return [name for name in recent if name in alike] or (alike if len(alike) == 1 else [])

    def _spoken_of(self, phrase: TitlePhrase, recent: Sequence[str]) -> str | None:
        """„Der Kulturmanager“ is whom the text is about, if that is the last one named of his gender and field."""
        hit, topic = phrase.hit, self.topics.topic(phrase.at)
        if topic is None or not _fields(hit) or self._is_unnamed(hit, topic) or self._is_in_speech(phrase):
            return None
        if self.parties.denies(topic, hit) or self._speaks_of(phrase, topic) or _fields(hit) & _OPPOSED:
            return None
        undisputed = topic == self.topics.undisputed(phrase.at)
        has_office = topic in self.around.world.offices or any(person == topic for _, _, person in self._last_called())
        if hit.title.kind == "office" and has_office:
            # „Der Richter Boll … der Bundesanwalt“: who holds one office is no other; a president may be a club's president.
            same = hit.prefix and topic in self.called_so(hit.title.lemma)
            return topic if undisputed and (same or self.speaker(phrase) == topic) else None
        alike = [name for name in recent if self.gender(name) == phrase.gender]
        speaks = undisputed and self._speaks(phrase) and not phrase.is_specified
        likely = [name for name in alike if speaks or not self._is_of_another_field(name, hit)]
        return topic if topic in likely[:1] and self._is_near(phrase, topic) else None

    def _speaks_of(self, phrase: TitlePhrase, topic: str) -> bool:
        """„Karl Boll sei krank, so der Arzt“: who speaks of somebody in the same sentence is another; not behind his „…“."""
        around, place = self.around, self.around.starts[phrase.at]
        named = self.named.get(topic, place)
        same = self.topics.sentence(named) == self.topics.sentence(place) and named < place
        return same and self._speaks(phrase) and not any(mark in around.text[named:place] for mark in self.marks)

    def _is_in_speech(self, phrase: TitlePhrase) -> bool:
        """Whether a title stands in a quotation, not alone in marks: „die „Korrespondentin““."""
        marked = self.topics.quoted.at(self.around.starts[phrase.at])
        return marked is not None and len(marked.inside.of(self.around.text).split()) > MARKED

    def _speaks(self, phrase: TitlePhrase) -> bool:
        """Whether a reporting word stands beside a title: „sagte der Forscher“, „die Forscherin warnte“."""
        around = self.around
        reporting = around.world.language.reporting
        beside = (around.lower(phrase.start - 1), around.lower(phrase.at + 1))
        return any(word in reporting.finite or word in reporting.so for word in beside)

    def _is_near(self, phrase: TitlePhrase, topic: str) -> bool:
        """Somebody spoken of a while ago is meant where the bearer speaks, or where nobody else of that gender is named."""
        if self._since(phrase, topic) <= NEAR:
            return True
        others = (name for name in self.before(phrase.at) if name != topic)
        return self._speaks(phrase) or all(self.gender(name) != phrase.gender for name in others)

    def speaker(self, phrase: TitlePhrase) -> str | None:
        """„…“, sagte Boll. „…“, so der Präsident des Verbands“: who goes on to speak, if nobody else was named since."""
        topic = self.topics.undisputed(phrase.at) if self._speaks(phrase) else None
        if topic is None or topic in self.around.world.offices or self._since(phrase, topic) > 1:
            return None
        return topic if phrase.fits(self.gender(topic)) else None

    def _since(self, phrase: TitlePhrase, name: str) -> int:
        """How many sentences ago somebody was named last."""
        place = self.around.starts[phrase.at]
        return self.topics.sentence(place) - self.topics.sentence(self.named.get(name, 0))

    def followed(self, phrase: TitlePhrase) -> str | None:
        """„Boll warnte davor. Der Leiter der Klinik rief …“: whom the text is about, and nobody else was named since."""
        if phrase.article not in self.around.words.subject_articles:
            return None
        recent = [name for name in self.before(phrase.at)[:RECENT] if phrase.fits(self.gender(name))]
        meant = self._spoken_of(phrase, recent)
        return meant if meant == self.topics.undisputed(phrase.at) else None

    def _is_of_another_field(self, name: str, hit: TitleHit) -> bool:
        """Whether a person was called something that a bearer of the title is not; who leads something may be anything."""
        fields = frozenset().union(*(known for _, known, person in self._last_called() if person == name)) - _LEADING
        return bool(fields and _fields(hit) - _LEADING) and not fields & _fields(hit)


def _fields(hit: TitleHit) -> frozenset[str]:
    """What a title is about, as far as that tells people apart."""
    return frozenset(hit.title.field.split()) - _VAGUE
