"""Labels: every title or epithet bound to the person (or persons) it means.

A title is bound by its neighbours first (apposition, predicate), then by the country beside it and the date
(officeholders), then by what the article has said so far (discourse). Where two people would fit, nobody is named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from comparator.annotate.people.ages import Ages
from comparator.annotate.people.apart import Apart
from comparator.annotate.people.apposition import Apposition
from comparator.annotate.people.called import Called
from comparator.annotate.people.candidates import Candidates
from comparator.annotate.people.clause import OWN, Subject
from comparator.annotate.people.discourse import Discourse
from comparator.annotate.people.echoes import Echoes
from comparator.annotate.people.gazetteer import gazetteer
from comparator.annotate.people.leads import Leads
from comparator.annotate.people.memory import MEMORY, Memory
from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.officeholders import Officeholders
from comparator.annotate.people.own_words import OwnWords
from comparator.annotate.people.predicate import Predicate
from comparator.annotate.people.rivals import Rivals
from comparator.annotate.people.several import Several
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.title_row import APPOSED, TitleRow
from comparator.annotate.people.titles import TitleHit, TitleIndex
from comparator.annotate.people.together import Together
from comparator.annotate.people.topics import Topics
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.running import RunningWords
from comparator.annotate.syntax import is_adjective, word_classes
from comparator.model import Person, Quote, Span
from comparator.pack import Language

# An epithet in marks has at most so many words.
EPITHET = 5


@dataclass(frozen=True, slots=True)
class BoundTitle(Span):
    """A title with the persons it means, before voice and role are known; ``at`` is its token's number."""

    hit: TitleHit
    persons: tuple[str, ...]
    at: int


class LabelFinder:
    """Binds the titles of one text; ``country`` is the outlet's, by its code."""

    def __init__(
        self, running: RunningWords, people: Sequence[Person], marked: Sequence[Marked],
        sentences: Sequence[Span], titles: TitleIndex, day: date | None, language: Language, country: str = "",
    ) -> None:  # fmt: skip
        self.text, self.running, self.titles = running.text, running, titles
        self.words, self.people = word_classes(language), people
        # What stands in marks, by its end; of several, the longest.
        self.inside = {m.inside.end: m.inside for m in sorted(marked, key=lambda m: -m.inside.start)}
        self.gender = name_table(language).gender_of
        self.around = Surroundings(running, people, titles, gazetteer(language), self.words)
        self.apposition, self.predicate, self.row = Apposition(self.around), Predicate(self.around), TitleRow(self.around)
        self.officeholders = Officeholders(self.around, day, dict.fromkeys(p.name for p in people).keys(), country)
        self.topics = Topics(self.around, people, sentences, marked, self.gender)
        self.memory = Memory(self.topics)
        self.ages = Ages(self.memory)
        self.discourse = Discourse(self.memory, self.officeholders.in_office)
        self.several = Several(self.memory, self.apposition.enumeration, self.officeholders)
        self.together = Together(self.apposition.enumeration, self.predicate.role, self.topics)
        self.apart = Apart(self.predicate, self.topics)
        self.rivals = Rivals(self.memory, self.officeholders)
        self.candidates = Candidates(running, self.apposition, people)
        self.found: list[BoundTitle] = []
        self.own_words = OwnWords(self.topics, self.officeholders.everybody)

    def find(self) -> tuple[BoundTitle, ...]:
        """Find and bind the titles; one that means nobody certain is left out.

        What stands beside a name is bound first, so that the titles that stand alone know who is called what later on.
        """
        phrases = self.candidates.phrases()
        left: list[TitlePhrase] = []
        beside = [self._beside(phrase) for phrase in phrases]
        self.memory.foresee(zip(phrases, beside, strict=True))
        for phrase, named in zip(phrases, beside, strict=True):
            persons = self._apart(phrase) if named is None else named
            if persons:
                self.found.append(self._bound(phrase, persons))
                self.memory.call(phrase, persons)
                if len(persons) == 1 and self._is_subject(phrase, persons[0]):
                    title = self.running.span(phrase.at)
                    self.around.by_title[title.end] = Person(title.start, title.end, persons[0])
                continue
            left.append(phrase)
            if phrase.is_indefinite:
                self.memory.pass_over(phrase)
        return tuple(sorted((*self.found, *self._echoes(left)), key=attrgetter("at")))

    def _is_subject(self, phrase: TitlePhrase, person: str) -> bool:
        """Whether a title may be a subject: „Die Ärztin“, „Die Ärztin und Autorin“."""
        front = self.around.by_title.get(self.around.ends[phrase.start - 1]) if phrase.article in self.words.additive else None
        return self.memory.is_subject(phrase) or (front is not None and front.name == person)

    def _echoes(self, left: Sequence[TitlePhrase]) -> Iterator[BoundTitle]:
        """Bind what is left over to whom the text calls so elsewhere."""
        called = Called(self.around, [(bound.at, bound.hit, bound.persons) for bound in self.found])
        echoes, leads = Echoes(self.memory, self.apart, called), Leads(self.memory, called)
        self.memory.read_to(self.around.count - 1)
        for phrase in left:
            person = echoes.meant(phrase) or (None if phrase.hit.title.open else leads.meant(phrase))
            if person:
                yield self._bound(phrase, (person,))

    def spoken(self, quotes: Sequence[Quote]) -> tuple[BoundTitle, ...]:
        """Bind what somebody says of himself to whoever says it, once that is known: „Ich bin Arzt“, sagte Boll."""
        return tuple(self._bound(phrase, (person,)) for phrase, person in self.own_words.of_speakers(quotes))

    def _bound(self, phrase: TitlePhrase, persons: tuple[str, ...]) -> BoundTitle:
        """The title with the persons it means, an epithet in marks as a whole."""
        span = self._whole_epithet(self.running.span(phrase.at))
        return BoundTitle(span.start, span.end, phrase.hit, persons, phrase.at)

    def _beside(self, phrase: TitlePhrase) -> tuple[str, ...] | None:
        """Bind a title to the name beside it; empty where that is somebody else's, None where no name stands beside it."""
        named = self.apposition.beside(phrase)
        if len(named) != 1:
            return named or None
        adjacent = self.apposition.adjacent(phrase.at) is not None
        # „Professor Dr. Anna Vogt“
        degree = adjacent and phrase.hit.label in self.around.world.language.people.degrees
        if not degree and not phrase.agrees(self.gender(named[0])):
            # „Anna Vogt hatte als Managerin Karl Boll geholfen“
            return () if adjacent and phrase.article not in self.words.role_marks else None
        one = adjacent or not (phrase.is_plural or phrase.is_both or phrase.is_quantified)
        return named if one or named == self.apposition.enumeration.examples(phrase) else None

    def _apart(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """Bind a title without a name beside it, trying the surest way first."""
        if phrase.hit.title.open or phrase.is_quantified:
            return ()
        rival = self.rivals.meant(phrase)
        if rival or phrase.is_of_another:
            return (rival,) if rival else ()
        if phrase.is_both:
            return self.several.pair(phrase)
        together = self.together.subjects(phrase)
        if together:
            return together
        joined = None if phrase.is_plural else self._joined(phrase)
        subject = None if joined else self._subject(phrase)
        if self.own_words.is_speaker(subject):
            self.own_words.phrases.append(phrase)
            return ()
        if phrase.is_plural:
            member = self._whom(phrase, subject)
            # „Anna Vogt gehört zu den Ärzten“, but no man to the „Ärztinnen“
            fits = phrase.hit.title.paradigm != "feminine" or (member and phrase.fits(self.gender(member)))
            return (member,) if member and fits else self.several.meant(phrase)
        person = joined or self._whom(phrase, subject) or self._meant(phrase)
        fits = person and phrase.fits(self.gender(person))
        return (person,) if person and fits and (joined or not self.apart.is_listed_with(phrase, person)) else ()

    def _meant(self, phrase: TitlePhrase) -> str | None:
        """Find whom a title that stands alone means, unless its sentence says that nobody known is meant."""
        if phrase.is_one_of or phrase.article in self.words.role_marks:
            return None
        said = self.discourse.speaker(phrase) if phrase.hit.title.field == "party" else None
        person = said if phrase.hit.title.bound else self._alone(phrase)
        person = person or self.discourse.only_bearer(phrase) or self.discourse.just_named(phrase)
        return None if person and self.apart.is_another(phrase, person) else person

    def _joined(self, phrase: TitlePhrase) -> str | None:
        """Bind a title to the person whom the last one means, if it goes on saying who that is."""
        last = self.found[-1] if self.found else None
        if not last or len(last.persons) > 1 or phrase.at - last.at > APPOSED:
            return None
        return last.persons[0] if self.row.is_one(TitlePhrase(self.around, last.at, last.hit), phrase) else None

    def _subject(self, phrase: TitlePhrase) -> Subject:
        """The subject of „N. ist Präsident“, „Er war lange Richter“, „N. gehört zu den Richtern“."""
        if phrase.is_plural:
            return self.predicate.belongs(phrase)
        subject = self.predicate.subject(phrase)
        return OWN if subject is None and self.predicate.role.acts(phrase.at) else subject

    def _whom(self, phrase: TitlePhrase, subject: Subject) -> str | None:
        """The person whom the subject of a predicate means: a name, a pronoun's number, or the sentence's own subject."""
        topics = self.topics
        if subject == OWN:
            return topics.own_subject(phrase.at)
        if not isinstance(subject, int):
            return subject
        word = self.around.lower(subject)
        if word.endswith(self.words.aged):
            return self.ages.person(subject)
        gender = "f" if word in self.words.pronouns_feminine | self.words.her | self.words.feminine_articles else "m"
        if word in self.words.demonstratives:
            return topics.last_named(subject, gender)
        return topics.antecedent(subject, gender)

    def _alone(self, phrase: TitlePhrase) -> str | None:
        """Bind a title by a country and the day, else by what the text has said."""
        if phrase.opens_heading or not self.memory.before(phrase.at, far=False):
            foretold = self.discourse.foretold(phrase) if phrase.opens_heading else self.discourse.led_to(phrase)
            if foretold:
                return foretold
        country = self.officeholders.country(phrase)
        if phrase.hit.title.colleague:
            return self._colleague(phrase.at, country.name) if country else None
        holder = self.officeholders.in_country(phrase, country) if country else None
        if not holder and phrase.is_somebodys:
            return self.memory.called_anywhere(phrase.hit)
        if holder or not phrase.is_known:
            return holder
        if country and phrase.is_past:
            return self.discourse.followed(phrase)
        if phrase.hit.title.lemma in self.titles.corporate:
            # „der Onlinehändler“ is a firm, unless somebody is called so.
            return self.memory.called_alone(phrase.hit) or self.discourse.speaker(phrase)
        if country and phrase.hit.holds_office:
            called = self.memory.called_alone(phrase.hit, exactly=True) if phrase.is_specified else None
            return called or self.discourse.speaker(phrase)
        if phrase.is_followed_by_noun and not country:
            return None
        # „Ecuadors Präsident“ is no other president that the text names.
        owned = phrase.hit.title.offices and not country and self.around.is_owner(phrase.at - 1)
        return self._specified(phrase) if phrase.is_specified or owned else self._bare(phrase)

    def _specified(self, phrase: TitlePhrase) -> str | None:
        """„der Leiter der Klinik“: the only one called so, or whom the sentence before is about."""
        called = self.memory.called_alone(phrase.hit, exactly=True)
        if called and self.officeholders.holds(called, phrase.hit):
            # „der Präsident der Handelskammer“ is not the one of the state.
            return None
        if called or not phrase.hit.title.offices:
            return called or self.discourse.followed(phrase)
        return self.discourse.speaker(phrase)

    def _bare(self, phrase: TitlePhrase) -> str | None:
        """„der Präsident“, „der Forscher“: somebody whom the text has named, or the holder of an office at home."""
        if phrase.is_other and not phrase.is_past:
            return self.discourse.speaker(phrase) or self.discourse.goes_by(phrase) if phrase.is_deputy else None
        own = phrase.article in self.words.my and phrase.hit.title.offices
        if own and not self.topics.quoted.at(self.around.starts[phrase.at]):
            # „unser Staatsoberhaupt“, whatever other one the text has named
            return self.officeholders.at_home(phrase.hit)
        if not self.officeholders.is_of_state(phrase.hit):
            return self.discourse.meant(phrase, None)
        holds = phrase.hit.holds_office or phrase.is_past
        holders = self.officeholders.named(phrase, self.memory.before(phrase.at)) if holds else []
        holders = [name for name in holders if phrase.fits(self.gender(name))]
        at_home = None if holders or phrase.is_past else self.officeholders.at_home(phrase.hit)
        return self.discourse.meant(phrase, holders) or at_home

    def _colleague(self, i: int, country: str) -> str | None:
        """„seinem belarussischen Amtskollegen“: who holds there the office of somebody named just before."""
        self.memory.before(i)
        partners = [person.name for person in reversed(self.people[max(0, self.memory.at - 2) : self.memory.at])]
        titled = [office for bound in reversed(self.found[-MEMORY:]) for office in bound.hit.title.offices]
        return self.officeholders.counterpart(country, partners, titled)

    def _whole_epithet(self, token: Span) -> Span:
        """An epithet in marks is a label as a whole: „Europas letzter Diktator“; „Boll ist ein Despot“ is a sentence."""
        inside = self.inside.get(token.end)
        if inside is None or not inside.covers(token):
            return token
        words = inside.of(self.text).split()
        whole = len(words) <= EPITHET and all(word[0].isupper() or is_adjective(word) for word in words)
        return inside if whole else token


def iterate_bound(found: Sequence[BoundTitle]) -> Iterator[tuple[int, str]]:
    """Yield (start of the title, person) for titles that mean exactly one person."""
    for bound in found:
        if len(bound.persons) == 1:
            yield bound.start, bound.persons[0]
