"""Attribution by a phrase: „laut Polizei“, „nach Angaben des Amts“, „Analysten zufolge“, „seiner Ansicht nach“, „demnach“.

Such a phrase makes its clause somebody's: the whole sentence, or the subordinate clause that it stands in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from comparator.annotate.phrases import Phrase
from comparator.annotate.quotes.frames import Frame
from comparator.annotate.quotes.signs import signs
from comparator.annotate.quotes.speakers import SpeakerFinder
from comparator.annotate.syntax import word_classes
from comparator.model import Cue, Speaker
from comparator.pack import Language
from comparator.word_table import WordTable


@dataclass(frozen=True, slots=True)
class Attribution:
    """A phrase that names a source: its first and last token, whose words they are, and the cue."""

    first: int
    last: int
    speaker: Speaker | None
    cue: Cue


@lru_cache(maxsize=4)
def _heads(language: Language) -> WordTable[bool]:
    """Return which words are „Angaben“, or a compound of such: „Medienberichten“, „RKI-Schätzungen“."""
    heads = language.reporting.heads
    endings = tuple(head.lower() for head in heads)
    return WordTable(lambda form: form in heads or form.lower().endswith(endings))


class AttributionFinder:
    """Finds such phrases in the frames of one text."""

    def __init__(self, speakers: SpeakerFinder, language: Language) -> None:
        self.speakers = speakers
        self.reporting, self.words = language.reporting, word_classes(language)
        self.signs, self.heads = signs(language).attributing, _heads(language)

    def find(self, frame: Frame) -> Iterator[Attribution]:
        """Yield the phrases of one sentence, in order."""
        if not frame.has_signs or frame.distinct.isdisjoint(self.signs):
            return
        after = 0
        for i, form in enumerate(frame.lower):
            if i < after or form not in self.signs:
                continue
            found = None
            if form in self.reporting.after and i:
                found = self._in_front(frame, i)
            elif form in self.reporting.before:
                found = self._whose(frame, i, i + 1)
            elif form == self.reporting.in_front:
                found = self._source(frame, i) or self._turned(frame, i)
            elif form in self.reporting.thereafter and self._opens_clause(frame, i):
                found = self._anaphor(frame, i)
            if found:
                after = found.last + 1
                forms = set(frame.lower[found.first : found.last + 1])
                if forms.isdisjoint(self.words.my):
                    yield self._own(frame, found) if forms & self.words.own else found

    def _own(self, frame: Frame, found: Attribution) -> Attribution:
        """„Boll will nach eigenen Angaben gehen“: the source is the subject of the sentence."""
        return replace(found, speaker=self.speakers.speaker(frame.subject)) if frame.subject else found

    def _opens_clause(self, frame: Frame, i: int) -> bool:
        return i == 0 or "," in frame.gaps[i]

    def _in_front(self, frame: Frame, i: int) -> Attribution | None:
        """„Analysten zufolge“: the speaker stands in front, genitives and „von X“ with it."""
        phrase = next((p for p in reversed(frame.phrases) if p.last == i - 1), None)
        if not phrase:
            return None
        while True:
            before = next((p for p in frame.phrases if p.last == phrase.first - 1 and self._belongs(frame, phrase)), None)
            if not before:
                break
            phrase = before
        return Attribution(phrase.first, i, self.speakers.speaker(phrase), frame.cue(i))

    def _belongs(self, frame: Frame, phrase: Phrase) -> bool:
        """Whether a phrase is the genitive of the one in front: „Angaben des Amts“."""
        return frame.lower[phrase.first] in self.words.genitives

    def _source(self, frame: Frame, i: int) -> Attribution | None:
        """„nach Angaben des Amts“, „nach RKI-Schätzungen“, „nach einem Bericht der Zeitung“, „nach offiziellen Angaben“."""
        for k in range(i + 1, min(i + 6, len(frame.forms))):
            form = frame.forms[k]
            if form[0].islower():
                if form in self.words.conjunctions or form in self.words.prepositions:
                    return None
                continue
            if not self.heads[form]:
                return None
            own = form not in self.reporting.heads or not self.words.determiners.issuperset(frame.lower[i + 1 : k])
            return self._whose(frame, i, k + 1, None if not own else k) if k + 1 < len(frame.forms) or own else None
        return None

    def _turned(self, frame: Frame, i: int) -> Attribution | None:
        """„seiner Ansicht nach“: the preposition stands behind."""
        if not i or not self.heads[frame.forms[i - 1]]:
            return None
        phrase = next((p for p in frame.phrases if p.last == i - 1), None)
        if not phrase:
            return None
        return Attribution(phrase.first, i, self.speakers.speaker(phrase), frame.cue(i))

    def _anaphor(self, frame: Frame, i: int) -> Attribution:
        """„Demnach …“: the source that was named before; the adverb stands for it. „Berichte, wonach …“: the noun in front."""
        known = self.speakers.last
        start, end, lower = frame.starts[i], frame.ends[i], frame.lower[i]
        sources = [p for p in frame.phrases if p.last < i and self.heads[frame.forms[p.last]]]
        if sources:
            speaker = self.speakers.speaker(sources[-1])
            return Attribution(i, i, speaker, Cue(start, end, lower, "neutral"))
        speaker = Speaker(start, end, frame.forms[i], known.person if known else None)
        return Attribution(i, i, speaker, Cue(start, end, lower, "neutral"))

    def _whose(self, frame: Frame, i: int, k: int, own: int | None = None) -> Attribution | None:
        """The speaker is the phrase at token k, or behind a „von“ there; else the noun ``own`` is the source itself."""
        # „gemäß der ein Einsatz …“ is a relative clause: only „von“ may stand between.
        j = k + (1 if k < len(frame.forms) and frame.forms[k] in self.words.agents else 0)
        genitive = own is None or (j < len(frame.forms) and (j > k or frame.lower[j] in self.words.genitives))
        phrase = next((p for p in frame.phrases if p.first <= j <= p.last), None) if genitive else None
        if phrase is None and own is not None:
            phrase = next((p for p in frame.phrases if p.first <= own <= p.last), None)
        if not phrase:
            return None
        last = max(phrase.last, own or 0, k - 1)
        cue = Cue(frame.starts[i], frame.ends[max(i, k - 1)], frame.lower[i], "neutral")
        return Attribution(i, last, self.speakers.speaker(phrase), cue)
