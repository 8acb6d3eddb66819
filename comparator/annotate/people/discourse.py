"""Discourse: whom a title means that stands alone, by what the text has said before.

„Der Minister“ is the one called so; „der Forscher“ the virologist just named; „der Kulturmanager“, for want of
any other, the man whom the sentence before is about. Where two would fit, nobody is named.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import islice
from operator import itemgetter

from comparator.annotate.people.memory import LEADING, WHOLE, Memory, fields_of
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import LEAD

# A bare title that many may bear means one of the last so many people named.
RECENT = 3
# A subject holds undisputed for so many sentences; a role means whom the text named so many sentences ago at most.
NEAR, HOLDS = 2, 3
# Who speaks goes on to for so many sentences, if nobody else is named.
GOES_ON = 5
# Who bears a title alone in a text is named so many times.
AGAIN = 2
# The object of a verb stands so many words behind its subject at most.
BESIDE = 3
# So many words in marks are no quotation: „die „Korrespondentin““.
MARKED = 3
# With these a sentence ends.
STOPS = (".", "!", "?")
# Whom a heading speaks of is named in the next so many sentences, by one of the next so many titles.
BELOW = 6
# Who bears a title of these fields stands against whom the text is about: „Boll leugnete. Der Staatsanwalt …“.
_OPPOSED = frozenset({"court"})


class Discourse:
    """Finds whom bare titles of one text mean; ``in_office``: whether somebody holds an office of a state that day."""

    def __init__(self, memory: Memory, in_office: Callable[[str], bool]) -> None:
        self.memory, self.in_office = memory, in_office
        self.topics, self.around, self.gender, self.parties = memory.topics, memory.around, memory.gender, memory.parties
        self.marks = self.around.world.language.grammar.all_marks

    def foretold(self, phrase: TitlePhrase) -> str | None:
        """„Amtsarzt fordert Personal“: who is called so, or by a word of that field, in the sentences below the heading."""
        first = bisect_left(self.memory.beside, phrase.at, key=itemgetter(0))
        heading = self.topics.sentence(self.around.starts[phrase.at])
        last = heading + BELOW
        near = [
            (hit.title, persons[0]) for at, hit, persons in islice(self.memory.beside, first, first + BELOW)
            if len(persons) == 1 and self.topics.sentence(self.around.starts[at]) <= last
        ]  # fmt: skip
        title, fields = phrase.hit.title, fields_of(phrase.hit) - LEADING
        same = dict.fromkeys(name for other, name in near if other.lemma == title.lemma)
        alike = dict.fromkeys(name for other, name in near if fields & frozenset(other.field.split()))
        below: dict[str, None] = {}
        if title.kind == "role" and not self.parties.names_one(phrase.hit):
            below = dict.fromkeys(name for n in range(heading + 1, last + 1) for name in self.topics.named_in(n))
            # „Bauer klagt gegen Wolf¶Minister Karl Boll …“: who is called something else is hardly meant.
            others = {name for other, name in near if other.field}
            below = {name: None for name in below if name not in others}
        same = same or self.memory.anywhere.get(WHOLE + phrase.hit.label.casefold(), {})
        choice = [name for name in same or alike or below if phrase.fits(self.gender(name))]
        return choice[0] if len(choice) == 1 else None

    def led_to(self, phrase: TitlePhrase) -> str | None:
        """„Ein Sportmediziner klärt auf.“ in front of the first name: the only one whom the text below calls so."""
        called = self.memory.called_anywhere(phrase.hit)
        leads = phrase.is_indefinite or phrase.article in self.around.words.definite
        leads = leads and not phrase.is_other and self.topics.sentence(self.around.starts[phrase.at]) <= LEAD
        return called if called and leads and fields_of(phrase.hit) and phrase.fits(self.gender(called)) else None

    def meant(self, phrase: TitlePhrase, holders: Sequence[str] | None) -> str | None:
        """Find the one person whom a bare title means.

        Args:
            holders: those named who hold an office that the title can mean; None for a title that is no office of a state.
        """
        i, hit = phrase.at, phrase.hit
        before, called = self.memory.before(i), self.memory.called_so(hit.label)
        fitting = [name for name in before if name in called and phrase.fits(self.gender(name))]
        if len(fitting) == 1 and hit.title.kind == "evaluative":
            # „Der Machthaber“ is whom the text has called so, whoever else would fit.
            return fitting[0]
        if holders is not None:
            like = [name for name in before if self.memory.is_in_like_office(name, hit) and phrase.fits(self.gender(name))]
            only = self._only(dict.fromkeys(holders or fitting or like), i)
            return only or (None if holders else self.memory.called_alone(hit))
        return self._without_office(phrase, before, fitting)

    def _without_office(self, phrase: TitlePhrase, before: Sequence[str], fitting: Sequence[str]) -> str | None:
        """Find whom a title means that is no office of a state; ``fitting``: those named ``before`` and called so."""
        i, hit, words = phrase.at, phrase.hit, self.around.words
        recent = [name for name in before[:RECENT] if phrase.fits(self.gender(name))]
        known = [name for name in fitting if name in before[:RECENT]]
        goes_on = self.speaker(phrase)
        if goes_on in known or (known and goes_on and self.memory.since(phrase, goes_on) > 1):
            goes_on = None
        if goes_on and not self.memory.is_of_another_field(goes_on, hit):
            return goes_on
        for choice in (
            known,
            self._of_party(recent, phrase),
            self._of_field(recent, phrase) if phrase.article in words.definite else [],
            fitting,
        ):
            if choice:
                only = self._only(dict.fromkeys(choice), i)
                return self.speaker(phrase) if only and self._is_remote(phrase, only) else only
        if self.memory.called_alone(hit) or phrase.article not in words.subject_articles:
            return self.memory.called_alone(hit) or self.goes_by(phrase)
        return self.followed(phrase) if self.parties.names_one(hit) else self._spoken_of(phrase, recent)

    def only_bearer(self, phrase: TitlePhrase) -> str | None:
        """„Moderatorin Anna Vogt … die Frage der Moderatorin“: however far, the only one called so, if named again.

        Nobody, if the text has others called so; offices may mean any holder, unless a compound says of what.
        """
        hit, words = phrase.hit, self.around.words
        if hit.title.bound or phrase.article not in words.known or hit.title.lemma in self.memory.plurals:
            return None
        called = self.memory.called_anywhere(hit)
        if called is None or called != self.memory.called_by(hit.label) or self.memory.often[called] < AGAIN:
            return None
        specified = phrase.is_specified or self.around.lower(phrase.at + 1) in words.owning
        office = not fields_of(hit) or (hit.title.kind == "office" and not hit.prefix)
        if office or specified or phrase.adjectives or phrase.is_followed_by_noun:
            return None
        topic = self.topics.topic(phrase.at)
        if self.memory.is_subject(phrase) and topic not in (None, called) and phrase.fits(self.gender(topic)):
            # „Trainer Boll … Koch drehte einen Film. Der Trainer …“: whom the text is about now
            return None
        return called if phrase.fits(self.gender(called)) and not self.memory.is_unnamed(hit, called) else None

    def just_named(self, phrase: TitlePhrase) -> str | None:
        """„Hilfe kommt von Vogt. Die gelernte Köchin …“: what somebody was, or is, is told of the one just named."""
        opens = phrase.article in self.around.words.subject_articles and self.around.gap(phrase.start - 1).startswith(STOPS)
        name = self.topics.sole(self.topics.sentence(self.around.starts[phrase.at]) - 1)
        told = phrase.is_past or phrase.has_adjective(self.around.words.describing)
        return name if opens and told and name and phrase.fits(self.gender(name)) else None

    def goes_by(self, phrase: TitlePhrase) -> str | None:
        """„Trainer Boll jubelte. Das Lob des BVB-Trainers …“: whom the text is about and has called so, nobody else named."""
        topic = self.topics.undisputed(phrase.at) if phrase.article in self.around.words.definite else None
        if topic is None or topic not in self.memory.called_so(phrase.hit.title.lemma):
            return None
        near = self.memory.since(phrase, topic) <= HOLDS and not self.memory.is_unnamed(phrase.hit, topic)
        return topic if near and phrase.fits(self.gender(topic)) else None

    def _is_remote(self, phrase: TitlePhrase, name: str) -> bool:
        """Whether „der Spieler“ may be any: somebody named a while ago, or in the sentence before for „mit dem Spieler“.

        Whom the text has called so and is about is meant for longer.
        """
        if phrase.hit.title.kind != "role" or (
            phrase.hit.prefix and self.memory.called_alone(phrase.hit, exactly=True) == name
        ):
            return False
        if name == self.goes_by(phrase):
            return False
        about = name == self.topics.topic(phrase.at) and name in self.memory.called_so(phrase.hit.label)
        subject = phrase.article in self.around.words.subject_articles
        if subject and name == self.topics.undisputed(phrase.at):
            return False
        return self.memory.since(phrase, name) > (HOLDS if subject else 1) and not (subject and about)

    def _only(self, choice: dict[str, None], i: int) -> str | None:
        """The only one of several, or the one whom the text is about, if the sentence that says so names no other of them."""
        if len(choice) <= 1:
            return next(iter(choice), None)
        topic = self.topics.topic(i)
        if topic is None or topic not in choice:
            return None
        beside = self.topics.named_in(self.topics.sentence(self.memory.named.get(topic, 0)))
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
        country = self.around.world.country_of(phrase.hit.prefix.rstrip("-")) if phrase.hit.prefix else None
        if phrase.hit.title.kind == "office" or (phrase.hit.prefix and not country):
            return []
        fields = fields_of(phrase.hit) - LEADING
        alike = list(dict.fromkeys(person for _, known, person in self.memory.last_called() if fields & known))
        alike = [p for p in alike if phrase.fits(self.gender(p)) and not self.memory.is_unnamed(phrase.hit, p)]
        return [name for name in recent if name in alike] or (alike if len(alike) == 1 else [])

    def _spoken_of(self, phrase: TitlePhrase, recent: Sequence[str]) -> str | None:
        """„Der Kulturmanager“ is whom the text is about, if that is the last one named of his gender and field."""
        hit, topic = phrase.hit, self._topic(phrase)
        if topic is None or not fields_of(hit) or self.memory.is_unnamed(hit, topic) or self._is_in_speech(phrase):
            return None
        if self.parties.denies(topic, hit) or self._speaks_of(phrase, topic) or fields_of(hit) & _OPPOSED:
            return None
        if self.around.lower(phrase.start - 1) in self.around.words.too:
            # „Nicht nur Boll, sondern auch der Manager“
            return None
        if self._meets(phrase) or ("trial" in fields_of(hit) and self.memory.is_of_another_field(topic, hit)):
            # „Das glaube er nicht, sagte Richter Boll. Der Angeklagte schwieg.“
            return None
        undisputed = topic == self.topics.undisputed(phrase.at)
        has_office = topic in self.around.world.offices or any(person == topic for _, _, person in self.memory.last_called())
        if hit.title.kind == "office" and has_office:
            # „Der Richter Boll … der Bundesanwalt“: who holds one office is no other; a president may be a club's president.
            same = hit.prefix and topic in self.memory.called_so(hit.title.lemma)
            return topic if undisputed and (same or self.speaker(phrase) == topic) else None
        alike = [name for name in recent if self.gender(name) == phrase.gender]
        # „Minister Boll … Der frühere Banker“ was something else.
        speaks = undisputed and not phrase.is_specified and (self._speaks(phrase) or phrase.is_past)
        likely = [name for name in alike if speaks or not self.memory.is_of_another_field(name, hit)]
        return topic if topic in likely[:1] and self._is_near(phrase, topic) else None

    def _topic(self, phrase: TitlePhrase) -> str | None:
        """Whom the text is about; if a title of another gender speaks, the only one of that gender named just before."""
        topic = self.topics.topic(phrase.at)
        added = self.around.lower(phrase.start - 1) in self.around.words.additive
        if topic is None or self.gender(topic) in (None, phrase.gender) or added or not self._speaks(phrase):
            return topic
        sentence = self.topics.sentence(self.around.starts[phrase.at])
        named = [*self.topics.named_in(sentence - 1), *self.topics.named_in(sentence, self.around.starts[phrase.at])]
        others = {name for name in named if self.gender(name) in (None, phrase.gender)}
        return others.pop() if len(others) == 1 else topic

    def _speaks_of(self, phrase: TitlePhrase, topic: str) -> bool:
        """„Karl Boll sei krank, so der Arzt“: who speaks of somebody in the same sentence is another; not behind his „…“."""
        around, place = self.around, self.around.starts[phrase.at]
        named = self.memory.named.get(topic, place)
        same = self.topics.sentence(named) == self.topics.sentence(place) and named < place
        return same and self._speaks(phrase) and not any(mark in around.text[named:place] for mark in self.marks)

    def _meets(self, phrase: TitlePhrase) -> bool:
        """„Der Minister widersprach ihm“: beside the verb a pronoun means whom the text is about; the bearer is another."""
        around, near = self.around, [phrase.start - 1]
        if not self.around.gap(phrase.start - 2):
            near.append(phrase.start - 2)
        for k, gap in around.behind(phrase.at, BESIDE):
            if gap:
                break
            near.append(k)
        return any(around.lower(k) in around.words.object_masculine for k in near)

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
        if self.memory.since(phrase, topic) <= NEAR:
            return True
        others = (name for name in self.memory.before(phrase.at) if name != topic)
        return self._speaks(phrase) or all(self.gender(name) != phrase.gender for name in others)

    def speaker(self, phrase: TitlePhrase) -> str | None:
        """„…“, sagte Boll. „…“, so der Präsident des Verbands“: who goes on to speak, if nobody else was named since."""
        words, article = self.around.words, phrase.article
        added = self.around.lower(phrase.start - 1) in words.additive
        subject = article not in words.oblique and article not in words.contracted and not added
        speaks = subject and self._speaks(phrase) and not phrase.opens_heading
        topic = self.topics.undisputed(phrase.at) if speaks else None
        if topic is None or self.memory.since(phrase, topic) > GOES_ON or self.parties.denies(topic, phrase.hit):
            return None
        if phrase.hit.title.kind == "office" and self.in_office(topic):
            # „…“, sagte Merkel. „…“, so der Minister“: another
            return None
        if self._speaks_of(phrase, topic) or self._meets(phrase) or self.memory.is_unnamed(phrase.hit, topic):
            return None
        # „…“, sagte der Liberale; „die Linke“ is a party.
        liberal = phrase.hit.title.field == "party" and phrase.hit.title.bound and phrase.gender == "m"
        liberal = liberal and article in words.subject_articles and topic not in self.parties.of
        told = fields_of(phrase.hit) or self.parties.has(topic, phrase.hit) or liberal
        if not told or fields_of(phrase.hit) & _OPPOSED:
            return None
        return topic if phrase.fits(self.gender(topic)) else None

    def followed(self, phrase: TitlePhrase) -> str | None:
        """„Boll warnte davor. Der Leiter der Klinik rief …“: whom the text is about, and nobody else was named since."""
        if phrase.article not in self.around.words.subject_articles:
            return None
        recent = [name for name in self.memory.before(phrase.at)[:RECENT] if phrase.fits(self.gender(name))]
        meant = self._spoken_of(phrase, recent)
        return meant if meant == self.topics.undisputed(phrase.at) else None
