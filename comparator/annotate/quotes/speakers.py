"""Speakers: whose words a quotation is.

The subject of the reporting verb, found by place and case; a pronoun means the subject of the sentence
before it, then the last speaker, then the last person that fits.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from comparator.annotate.phrases import Phrase
from comparator.annotate.quotes.frames import CueHit, Frame
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.syntax import word_classes
from comparator.model import Person, Speaker
from comparator.pack import Language

# So many sentences, and so many namings of people, are remembered for pronouns.
MEMORY = 20
# A capital word in the middle of a sentence.
_WITHIN = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][\w-]+")
# A name in quotation marks has at most so many words.
PHRASE_IN_MARKS = 4
# A verb's subject stands no further behind it, in words; a clause ends with one of these.
FAR = 9
_ENDS = re.compile(r"[,;:.!?–—„“”«»\"]")
_BOUNDARY = re.compile(r"[,;:–—()„“”«»\"]")


class SpeakerFinder:
    """Finds speakers in the frames of one text, read in order."""

    def __init__(self, text: str, people: Sequence[Person], gender: Callable[[str], str | None], language: Language) -> None:
        self.text, self.people, self.gender = text, people, gender
        self.starts = [person.start for person in people]
        self.words, self.passing = word_classes(language), language.reporting.passing
        self.impersonal = language.reporting.impersonal
        self.names = frozenset(person.name for person in people)
        # Who spoke last, and the last sentences: their subjects are sought when a pronoun asks for them.
        self.last: Speaker | None = None
        self.before: deque[Frame] = deque(maxlen=MEMORY)

    @cached_property
    def recurring(self) -> frozenset[str]:
        """Capital words that stand in the middle of a sentence somewhere."""
        return frozenset(_WITHIN.findall(self.text))

    def of_cue(self, frame: Frame, hit: CueHit, behind: bool) -> Speaker | None:
        """Find the subject of a reporting word; ``behind``: the verb follows a quotation („“, sagte er“)."""
        passing = hit.cue.lemma in self.passing
        if hit.passive and not passing:
            return self._agent(frame, hit.at)
        owner = self._owner(frame, hit.at) if hit.is_noun else None
        if owner:
            return owner
        if hit.cue.lemma in self.impersonal:
            source = self._source(frame, hit)
            if source:
                return self.speaker(source)
        clause = self._clause_start(frame, hit.at)
        relative = None if hit.is_noun else self._relative(frame, hit, clause)
        if relative:
            return relative
        chosen = self._subject(frame, hit, clause, behind)
        speaker = self.speaker(chosen) if chosen else self._name_in_marks(frame, hit)
        if chosen and speaker and chosen.pronoun == "f" and frame.forms[hit.at].endswith("en"):
            # „Sie hoffen“ are several.
            speaker = replace(speaker, person=None)
        if passing and not hit.passive:
            # The subject passes the words on; whose they are stands in the object, or was said before.
            speaker = self._quoted_person(frame, chosen) or self.last or speaker
        return speaker

    def _owner(self, frame: Frame, at: int) -> Speaker | None:
        """„Bolls Behauptung, dass …“: the name in front of a noun of speech."""
        number = bisect_left(self.starts, frame.starts[at]) - 1
        person = self.people[number] if number >= 0 and at else None
        if not person or person.end != frame.ends[at - 1]:
            return None
        return Speaker(person.start, person.end, person.of(self.text), person.name)

    def _subject(self, frame: Frame, hit: CueHit, clause: int, behind: bool) -> Phrase | None:
        """Choose the subject of a verb among the phrases of its clause, then of its sentence."""
        before = [p for p in frame.phrases if clause <= p.first and p.last < hit.at and p.subject]
        after = [p for p in frame.phrases if p.first > hit.at and p.subject and not self._cut_off(frame, hit.at, p.first)]
        name = next((p for p in before if self._is_bare_name(frame, p, hit)), None)
        if name and not behind:
            return name
        apposed = None if behind else self.apposition(frame, hit.at)
        if apposed:
            return apposed
        near = after[:2] if behind else [*before[:1], *after[:1], *before[1:]]
        chosen = next((p for p in near if p.animate), None)
        if chosen is None and hit.is_noun:
            chosen = frame.subject
        if chosen is None and (behind and after):
            chosen = after[0]
        if chosen is None:
            # „…, und erklärte: “: the subject stands in front, never in the clause that the verb opens.
            if frame.subject and frame.subject.first < hit.at:
                return frame.subject
            earlier = (p for p in frame.phrases if p.subject and p.last < hit.at)
            chosen = next((p for p in (*before, *after, *earlier) if self._may_speak(frame, p)), None)
        return chosen

    def _is_bare_name(self, frame: Frame, phrase: Phrase, hit: CueHit) -> bool:
        """„Elshorst sagte“: one capital word opens the sentence, in front of the verb, and is no adverb: it recurs."""
        alone = phrase.first == phrase.last == 0 == hit.at - 1
        return alone and (phrase.animate or frame.forms[0] in self.recurring)

    def apposition(self, frame: Frame, at: int) -> Phrase | None:
        """„…, die Sprecherin der Partei, Anna Vogt, erklärte“: the name between commas in front of the verb."""
        name = next((p for p in frame.phrases if p.last == at - 1 and p.person), None)
        enclosed = name and "," in frame.gaps[at] and name.first and "," in frame.gaps[name.first]
        return name if enclosed else None

    def _name_in_marks(self, frame: Frame, hit: CueHit) -> Speaker | None:
        """„Wie „heise online“ berichtet“: a name in marks beside the verb."""
        start, end = frame.starts[hit.at], frame.ends[hit.at]
        for marked in frame.marked:
            gap = self.text[marked.end : start] if marked.end <= start else self.text[end : marked.start]
            inside = marked.inside.of(self.text)
            if not gap.strip() and "," not in inside and len(inside.split()) <= PHRASE_IN_MARKS:
                return Speaker(marked.inside.start, marked.inside.end, inside, inside)
        return None

    def _source(self, frame: Frame, hit: CueHit) -> Phrase | None:
        """„In der Mitteilung heißt es“, „…, heißt es im Bericht“: the noun behind the nearest preposition."""
        located = [p for p in frame.phrases if p.first and frame.lower[p.first - 1] in self.words.locating]
        located += [p for p in frame.phrases if frame.lower[p.first] in self.words.locating]
        behind = [p for p in located if p.first > hit.at and not self._cut_off(frame, hit.at, p.first)]
        before = [p for p in located if p.last < hit.at]
        return next(iter([*behind[:1], *before[-1:]]), None)

    def _relative(self, frame: Frame, hit: CueHit, clause: int) -> Speaker | None:
        """„Ramsey Clark, der der Regierung vorwarf“: the pronoun speaks, and means the noun in front of it."""
        form = frame.forms[clause]
        opens = 0 < clause < hit.at and form in self.words.relatives and "," in frame.gaps[clause]
        if not opens or any(p.first <= clause < p.last for p in frame.phrases):
            return None
        last = max(hit.at, next((i for i, start in enumerate(frame.starts) if start == hit.cue.start), hit.at))
        if last + 1 < len(frame.forms) and not _BOUNDARY.search(frame.gaps[last + 1]) and hit.at == last:
            return None
        meant = next((p for p in reversed(frame.phrases) if p.last < clause), None)
        person = self.speaker(meant).person if meant else None
        return Speaker(frame.starts[clause], frame.ends[clause], form, person)

    def _may_speak(self, frame: Frame, phrase: Phrase) -> bool:
        """A thing may speak („die Initiative teilte mit“), a capitalised adverb or „49 Prozent“ may not."""
        alone = phrase.first == phrase.last
        numbered = phrase.first > 0 and frame.forms[phrase.first - 1][0].isdigit()
        return not numbered and not (alone and phrase.first == 0)

    def _agent(self, frame: Frame, at: int) -> Speaker | None:
        """Who does what a passive verb says: the phrase behind „von“ or „durch“."""
        for phrase in frame.phrases:
            if phrase.first > at and frame.forms[phrase.first - 1] in self.words.agents:
                return self.speaker(phrase)
        return None

    def remember(self, frame: Frame) -> None:
        """Keep a sentence for the pronouns of the next ones."""
        self.before.append(frame)

    def topic(self) -> Speaker | None:
        """Return whom the sentence before is about; None where its subject cannot speak."""
        subject = self.before[-1].subject if self.before else None
        return self.speaker(subject) if subject else None

    def _last_subject(self) -> Phrase | None:
        """Return whom the last sentence with somebody as its subject is about, by name or by a title alone."""
        subjects = (frame.subject for frame in reversed(self.before))
        return next((s for s in subjects if s and (s.person in self.names or s.titled)), None)

    def speaker(self, phrase: Phrase) -> Speaker:
        """Turn a phrase into a speaker; an institution speaks under its noun, an open pronoun as None."""
        person = self._meant(phrase) if phrase.pronoun else phrase.person or phrase.head
        return Speaker(phrase.start, phrase.end, self.text[phrase.start : phrase.end], person)

    def by_phrase(self, frame: Frame, first: int) -> Speaker | None:
        """Return the speaker whose phrase begins at a token: „so der Minister“, „laut Polizei“."""
        phrase = frame.starting(first)
        return self.speaker(phrase) if phrase else None

    def _meant(self, phrase: Phrase) -> str | None:
        """Find whom a pronoun means."""
        number = bisect_left(self.starts, phrase.start)
        near = [person.name for person in reversed(self.people[max(0, number - MEMORY) : number])]
        spoken = self.last.person if self.last else None
        subject = self._last_subject()
        if subject and not subject.person and subject.titled == phrase.pronoun:
            # „Der Präsident der Kammer rief an. … sagte er.“
            return subject.head
        for name in (subject.person if subject else None, spoken, *near):
            if name and self._fits(name, phrase.pronoun):
                return name
        return None

    def _fits(self, name: str, gender: str) -> bool:
        known = self.gender(name)
        return name in self.names and (known == gender or (known is None and gender == "m"))

    def _clause_start(self, frame: Frame, at: int) -> int:
        """Number of the first token of the clause that token ``at`` stands in."""
        for k in range(at, 0, -1):
            gap = frame.gaps[k]
            if (gap != " " and _BOUNDARY.search(gap)) or frame.forms[k - 1] in self.words.conjunctions:
                return k
        return 0

    def _cut_off(self, frame: Frame, at: int, first: int) -> bool:
        """Whether a clause ends between a verb and a phrase behind it."""
        if first - at > FAR:
            return True
        return _ENDS.search(self.text, frame.ends[at], frame.starts[first]) is not None

    def _quoted_person(self, frame: Frame, subject: Phrase | None) -> Speaker | None:
        others = [p for p in frame.phrases if p is not subject and p.animate]
        return next((self.speaker(p) for p in (*(p for p in others if p.person), *others)), None)


def leads_on(text: str, frame: Frame, marked: Marked) -> bool:
    """Whether a quotation stands behind a colon."""
    return text[frame.start : marked.start].rstrip().endswith(":")
