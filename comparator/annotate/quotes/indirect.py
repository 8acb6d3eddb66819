"""Reported speech without marks: dass-clauses, Konjunktiv, „…, sagte er“, „wie er sagte“, „laut“, „zufolge“.

Free indirect speech is a sentence in Konjunktiv without a reporting word, behind one that had a speaker.
"""

from collections.abc import Iterator, Sequence

from comparator.annotate.quotes.attribution import Attribution, AttributionFinder
from comparator.annotate.quotes.frames import CueHit, Frame
from comparator.annotate.quotes.mood import mood
from comparator.annotate.quotes.speakers import SpeakerFinder
from comparator.annotate.syntax import word_classes
from comparator.model import Cue, Quote, Speaker
from comparator.pack import Language

# „wies Befürchtungen zurück, X könnte …“: what follows is not what the speaker says.
DENYING = "denying"
# „ein Lob an den Rat dafür, dass“: so many characters may stand between a noun of speech and its clause.
NOUN_REACH = 30
# Fewer words than this are no statement: „laut Polizei“ in brackets.
SHORTEST = 3
# So many words may belong to „so eine Sprecherin der Polizei in Rom“.
PHRASE = 8


class ReportedReader:
    """Finds reported speech in the frames of one text."""

    def __init__(self, text: str, speakers: SpeakerFinder, language: Language) -> None:
        self.text, self.speakers = text, speakers
        self.reporting = language.reporting
        self.words = word_classes(language)
        self.mood = mood(language)
        self.attributions = AttributionFinder(speakers, language)

    def find(self, frame: Frame, goes_on: bool) -> Iterator[Quote]:
        """Yield the reported speech of one sentence; ``goes_on``: somebody spoke in the sentence before it."""
        # „habe die Studie festgestellt“: a reporting word in Konjunktiv is part of what is reported.
        verbs = [h for h in frame.verbs if frame.forms[h.at] not in self.words.subjunctive]
        words = [hit for hit in frame.cues if hit.is_noun or hit in verbs]
        single = self._with_how(frame, verbs) if frame.has_signs else None
        found = [single] if single else []
        if words and not found:
            found = self._around_clause(frame, verbs) or self._behind_clause(frame, verbs)
            found = found or list(self._in_clauses(frame, words))
        if frame.has_signs and not found:
            found = list(self._attributed(frame))
        if found:
            yield from found
        elif not verbs and self.mood.carries_on(frame, goes_on) and (speaker := self._before(goes_on)):
            yield Quote(frame.start, self._end(frame), "free-indirect", speaker, None)
        elif not verbs and not frame.marked and self.mood.is_hearsay(frame):
            yield Quote(frame.start, self._end(frame), "free-indirect", None, None)
        elif act := self._act(frame, verbs):
            yield act

    def _before(self, goes_on: bool) -> Speaker | None:
        """Who spoke, or was spoken of, in the sentence before."""
        last = self.speakers.last
        return last if goes_on else self.speakers.topic() or last

    def _act(self, frame: Frame, verbs: Sequence[CueHit]) -> Quote | None:
        """„Die Bank warnte vor Folgen.“: an act of speech that is named with its content."""
        for hit in verbs:
            needed = self.reporting.acts.get(hit.cue.lemma)
            if needed is None or frame.marked or hit.passive or (needed and set(needed).isdisjoint(frame.forms[hit.at :])):
                continue
            speaker = self.speakers.of_cue(frame, hit, False)
            if speaker and any(p.start == speaker.start and p.animate for p in frame.phrases):
                return Quote(frame.start, self._end(frame), "reported", speaker, hit.cue)
        return None

    def _end(self, frame: Frame, start: int = 0) -> int:
        """End of the sentence behind a place, without its full stop; what a colon leads to in marks is another quotation."""
        colons = (m.start for m in frame.marked if m.start > start and self.text[frame.start : m.start].rstrip().endswith(":"))
        end = next(colons, frame.end)
        return frame.start + len(self.text[frame.start : end].rstrip(" .:\n"))

    def _with_how(self, frame: Frame, verbs: Sequence[CueHit]) -> Quote | None:
        """„Wie die Polizei mitteilte, …“, „…, wie die Polizei mitteilte“, „…, so die Polizei“."""
        for i, form in enumerate(() if frame.distinct.isdisjoint(self.reporting.how) else frame.lower):
            if form not in self.reporting.how or (i and "," not in frame.gaps[i]):
                continue
            stop = frame.comma_behind(i) or len(frame.forms)
            hit = next((h for h in verbs if frame.ends[i] <= h.cue.start < frame.ends[stop - 1]), None)
            if hit is None and (i == 0 or frame.forms[i] not in self.reporting.so):
                continue
            subject = None if hit else frame.subject_at(i + 1)
            if hit is None and (not subject or stop - subject.last > PHRASE):
                continue
            if i and self._opens_in_marks(frame, frame.ends[i - 1]):
                continue
            cue = hit.cue if hit else frame.cue(i)
            speaker = self.speakers.of_cue(frame, hit, False) if hit else self.speakers.speaker(subject) if subject else None
            if i:
                # „Der Grund, so die Zeitung, sei …“ goes on behind the comma.
                end = self._end(frame) if stop < len(frame.forms) and not hit else frame.ends[i - 1]
                return self._quote(frame, frame.start, end, speaker, cue)
            return self._quote(frame, frame.starts[stop], self._end(frame), speaker, cue) if stop < len(frame.forms) else None
        return None

    def _quote(self, frame: Frame, start: int, end: int, speaker: Speaker | None, cue: Cue) -> Quote | None:
        """Make a reported quote; None where the stretch is a quotation in marks already."""
        marked = any(m.start - 2 <= start and end <= m.end + 2 for m in frame.marked)
        return Quote(start, end, "indirect", speaker, cue) if end > start and not marked else None

    def _around_clause(self, frame: Frame, verbs: Sequence[CueHit]) -> list[Quote]:
        """„Der Plan, sagte der Sprecher, sei gut.“: the reporting clause stands in the middle of what is reported."""
        for hit in verbs:
            subject = frame.subject_at(hit.at + 1) if "," in frame.gaps[hit.at] else None
            rest = subject.last + 1 if subject and subject.animate else len(frame.forms)
            if rest == len(frame.forms) or "," not in frame.gaps[rest]:
                continue
            if frame.forms[rest] in self.mood.either and not self._opens_in_marks(frame, frame.ends[hit.at - 1]):
                speaker, first = self.speakers.of_cue(frame, hit, True), frame.ends[hit.at - 1]
                parts = ((frame.start, first), (frame.starts[rest], self._end(frame, frame.starts[rest])))
                return list(filter(None, (self._quote(frame, *part, speaker, hit.cue) for part in parts)))
        return []

    def _behind_clause(self, frame: Frame, verbs: Sequence[CueHit]) -> list[Quote]:
        """„Alles sei ruhig, sagte der Sprecher.“: what stands in front of the last comma.

        „Bei einem Treffen, zu dem er kam, sagte er: …“ reports nothing in front of its verb.
        """
        for hit in reversed(verbs[:-1] if verbs and frame.ends_in_colon else verbs):
            gap = frame.gaps[hit.at].rstrip()
            if hit.at < SHORTEST or not gap.endswith(",") or self.speakers.apposition(frame, hit.at):
                # „Der Präsident des Verbands, Anna Vogt, warf Boll Willkür vor“: in front of the verb stands its subject.
                continue
            subject = frame.subject_at(hit.at + 1)
            if subject and subject.animate and not self._is_noun_with_relative(frame) and self._is_clause(frame, hit):
                end = frame.ends[hit.at - 1] + len(gap) - 1
                speaker = self.speakers.of_cue(frame, hit, True)
                quote = None if self._opens_in_marks(frame, end) else self._quote(frame, frame.start, end, speaker, hit.cue)
                return [quote] if quote else []
        return []

    def _is_noun_with_relative(self, frame: Frame) -> bool:
        """„Der Präsident, der seit 1994 regiert, kritisierte …“: in front of the verb stands its subject."""
        first = frame.comma_behind(0) or 0
        whole = any(p.first <= 1 and p.last == first - 1 for p in frame.phrases)
        return whole and frame.forms[first] in self.words.no_content

    def _opens_in_marks(self, frame: Frame, end: int) -> bool:
        """„„Es geht“, sagte er“: what stands in front is a quotation; „„Wir“ sei ein großes Wort, sagte er“ is reported."""
        return any(m.start - frame.start < 3 and m.end >= end - 1 for m in frame.marked)

    def _is_clause(self, frame: Frame, hit: CueHit) -> bool:
        """„Als sie ankam, sagte er“ reports nothing; „Wenn es regne, komme sie nicht, sagte er“ does."""
        first, second = frame.lower[0], frame.forms[1]
        if first in self.words.prepositional and not second[0].islower():
            # „Bis Ende 2023 soll …“, „Seit Montag ist …“
            return True
        if first in self.words.that:
            return True
        return first not in self.words.subordinators or self.mood.has_subjunctive(frame.forms[: hit.at], conditional=True)

    def _in_clauses(self, frame: Frame, cues: Sequence[CueHit]) -> Iterator[Quote]:
        """„Er sagte, dass …“, „Er sagte, es sei …, und sie meinte, es sei …“, „Er bat ihn, … zu helfen“."""
        end = frame.start
        for hit in cues:
            at = self._clause_behind(frame, hit) if hit.cue.start >= end else None
            if at is None or hit.cue.stance == DENYING:
                continue
            start, clause = frame.starts[at], frame.forms[at:]
            nearer = any(hit.cue.end <= h.cue.start < start and not h.is_noun for h in cues)
            if nearer or any(m.start < start < m.end for m in frame.marked):
                continue
            that = clause[0] in self.words.that
            if any(h.cue.start == start for h in cues):
                # „…, die angenommen wurde, heißt es, dass …“
                continue
            # „Bolls Behauptung, er habe gewonnen“: without „dass“ the clause stands right behind the noun.
            bare = start - hit.cue.end <= 2 and self.mood.has_subjunctive(clause[1:2])
            if hit.is_noun and not bare and not (that and start - hit.cue.end <= NOUN_REACH):
                continue
            infinitive = not hit.is_noun and frame.last_infinitive >= start
            if that or self.mood.has_subjunctive(clause, conditional=True) or self.mood.has_verb_in_e(frame, at) or infinitive:
                end = self._clause_end(frame, start)
                yield Quote(start, end, "indirect", self.speakers.of_cue(frame, hit, False), hit.cue)

    def _clause_end(self, frame: Frame, start: int) -> int:
        """End of reported speech: where another verb takes over („…, und erklärte: “, „…, und ging“), else the sentence's."""
        for i in range(2, len(frame.forms)):
            joined = frame.forms[i - 1] in self.words.conjunctions and "," in frame.gaps[i - 1]
            if joined and frame.starts[i - 1] > start and self._takes_over(frame, i):
                return frame.ends[i - 2]
        return self._end(frame, start)

    def _takes_over(self, frame: Frame, i: int) -> bool:
        """Whether another clause than the reported one begins at token i: a verb of telling or its subject, or a past tense."""
        subject = frame.subject_at(i)
        verb = subject.last + 1 if subject else i
        form = frame.forms[verb] if verb < len(frame.forms) else ""
        telling = form not in self.words.subjunctive and form != "" and frame.starts[verb] in frame.cue_starts
        return telling or (subject is None and self.mood.is_past(frame, i))

    def _clause_behind(self, frame: Frame, hit: CueHit) -> int | None:
        """Number of the first token of the clause behind a reporting word: after the next comma or colon."""
        for i, gap in enumerate(frame.gaps):
            opens = gap != " " and ("," in gap or gap.strip() == ":") and frame.starts[i] >= hit.cue.end
            if opens and (frame.forms[i] not in self.words.no_content or self._is_article(frame, i, hit)):
                return i
        return None

    def _is_article(self, frame: Frame, i: int, hit: CueHit) -> bool:
        """Tell „die Brücke sei sicher“ from the relative „die sicher sei“: a verb stands right behind the phrase."""
        end = frame.ends[i]
        if any(0 <= m.start - end <= 1 for m in frame.marked):
            # „er erklärte, der „Druck“ sei groß“
            return True
        phrase = frame.starting(i)
        if phrase is None or phrase.last == i:
            return False
        last = phrase.last
        if not hit.is_noun and frame.last_infinitive >= frame.ends[last]:
            # „er kündigte an, die Grenze zu sichern“
            return True
        while (phrase := frame.starting(last + 1)) is not None and "," not in frame.gaps[last + 1]:
            # „die Söldner der Gruppe wollten“: genitives belong to the phrase.
            last = phrase.last
        behind = frame.forms[last + 1] if last + 1 < len(frame.forms) else ""
        return behind in self.words.subjunctive or behind in self.words.auxiliaries or behind in self.words.conditional

    def _attributed(self, frame: Frame) -> Iterator[Quote]:
        """„Laut Polizei …“, „Analysten zufolge …“, „…, der nach Angaben des Amts …“."""
        if frame.marked and frame.verbs:
            # „„Es geht“, sagte er der Agentur zufolge in Rom“: the phrase belongs to the quotation.
            return
        for found in self.attributions.find(frame):
            start, end = self._attributed_clause(frame, found)
            quote = self._quote(frame, start, end, found.speaker, found.cue)
            if quote and len(quote.of(self.text).split()) >= SHORTEST:
                yield quote
                return

    def _attributed_clause(self, frame: Frame, found: Attribution) -> tuple[int, int]:
        """Bounds of what a phrase of attribution makes somebody's: its subordinate clause, else the sentence."""
        after = found.last + 1
        if after >= len(frame.forms):
            return frame.start, frame.ends[found.first - 1] if found.first else frame.start
        opening = next((k for k in range(found.first, 0, -1) if "," in frame.gaps[k]), 0)
        if found.first <= opening + (opening == 0):
            # „Laut Polizei …“, „…, laut Polizei …“
            return frame.starts[after], self._end(frame)
        if opening and frame.forms[opening] in self.words.no_content | self.words.that:
            stop = frame.comma_behind(after - 1)
            return frame.starts[after], frame.ends[stop - 1] if stop else self._end(frame)
        return frame.start, self._end(frame)
