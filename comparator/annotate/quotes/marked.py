"""Quotes: words in quotation marks, told apart into direct, partial and scare, with their speakers."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from comparator.annotate.quotes.frames import CueHit, Frame
from comparator.annotate.quotes.indirect import ReportedReader
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.quotes.speakers import SpeakerFinder, leads_on
from comparator.annotate.syntax import word_classes, word_kinds
from comparator.model import Cue, Quote, Speaker
from comparator.pack import Language

_BEHIND = re.compile(r"[\s,–—.!?)]*")
# Classes of verbs whose „das“ is what was said; „das kritisierte sie“ says nothing.
_STATING = ("neutral", "assertive", "conceding")
# So many words in marks that begin in lower case are somebody's.
CLAUSE = 5
# A stretch with more quotations than this is no sentence: the rest of them is nobody's.
MOST_MARKS = 60
# Of the quotes so far only the last ones can stand in the sentence before.
NEAR = 8
_SENTENCE_END = (".", "!", "?", "…")


@lru_cache(maxsize=4)
def _naming(language: Language) -> tuple[str, ...]:
    """Return the nouns, in lower case, that have a name in marks behind them: „Sendung“."""
    return tuple(word.lower() for word in sorted(language.reporting.naming))


class QuoteReader:
    """Reads the frames of one text in order and says who speaks in each quotation."""

    def __init__(self, text: str, speakers: SpeakerFinder, language: Language) -> None:
        self.text, self.speakers = text, speakers
        self.reporting = language.reporting
        self.words, self.kinds = word_classes(language), word_kinds(language)
        self.reported = ReportedReader(text, speakers, language)
        self.naming = _naming(language)
        self.last_cue: Cue | None = None
        self.open = False

    def read(self, frames: Iterable[Frame]) -> tuple[Quote, ...]:
        """Find all quotes of a text, in order of their start."""
        quotes: list[Quote] = []
        before: Frame | None = None
        for frame in frames:
            fresh = self._marked(frame, before) if frame.marked else []
            if frame.forms:
                indirect = self._reported(frame, quotes)
                if indirect:
                    fresh = [self._inside(frame, quote, indirect) for quote in fresh]
                if before and frame.verbs and not fresh and not any(q.kind == "indirect" for q in indirect):
                    indirect = self._pointing_back(frame, before, quotes) or indirect
                quotes.extend(indirect)
                self._note(frame, [*fresh, *indirect])
            quotes.extend(fresh)
            before = frame
        return tuple(sorted(quotes, key=lambda q: (q.start, -q.end)))

    def _reported(self, frame: Frame, quotes: list[Quote]) -> list[Quote]:
        """Find the reported speech of a sentence; half of them have none of its signs."""
        if not (self.open or frame.cues or frame.has_signs):
            return []
        return [self._joined(quotes, quote) for quote in self.reported.find(frame, self.open)]

    def _pointing_back(self, frame: Frame, before: Frame, quotes: Sequence[Quote]) -> list[Quote]:
        """„Die Brücke ist gesperrt. Das teilte die Polizei mit.“: the sentence in front is what was said."""
        hit = next((h for h in frame.verbs if h.cue.stance in _STATING), None)
        points = frame.lower[0] in self.words.pointing and hit and hit.at <= 1 and "," not in frame.whole
        if not points or not hit or not before.forms or any(q.end > before.start for q in quotes[-NEAR:]):
            return []
        speaker = self.speakers.of_cue(frame, hit, False)
        end = before.start + len(before.whole.rstrip(" .\n"))
        return [Quote(before.start, end, "indirect", speaker, hit.cue)] if speaker else []

    def _joined(self, quotes: list[Quote], quote: Quote) -> Quote:
        """Sentences of free indirect speech in a row are one quote."""
        last = quotes[-1] if quotes else None
        follows = last and last.kind == quote.kind == "free-indirect" and not self.text[last.end : quote.start].strip(" .\n!?")
        if last and follows and last.speaker == quote.speaker:
            quotes.pop()
            return replace(quote, start=last.start)
        return quote

    def _inside(self, frame: Frame, quote: Quote, indirect: Sequence[Quote]) -> Quote:
        """A few words in marks inside somebody's reported speech are that speaker's."""
        around = next((q for q in indirect if q.covers(quote) and q.speaker), None)
        marked = next((m for m in frame.marked if m.start == quote.start), None)
        nested = any(m.covers(quote) and m.start < quote.start for m in frame.marked)
        if quote.kind != "scare" or around is None or marked is None or nested or self._is_name(frame, marked):
            return quote
        return replace(quote, kind="partial", speaker=around.speaker, cue=around.cue)

    def _note(self, frame: Frame, quotes: Sequence[Quote]) -> None:
        """Remember who spoke, and that a colon or a quotation invites the next words."""
        self.speakers.remember(frame)
        spoken = [q for q in quotes if q.speaker and q.kind != "scare"]
        verbs = frame.verbs
        self.open = bool(spoken)
        if verbs and frame.ends_in_colon:
            speaker = self.speakers.of_cue(frame, verbs[-1], False)
            if speaker:
                self.speakers.last, self.last_cue, self.open = speaker, verbs[-1].cue, True
        elif spoken:
            self.speakers.last, self.last_cue = spoken[-1].speaker, spoken[-1].cue
        elif verbs:
            # „Sie äußerte sich zum Vertrag. Er diene dem Frieden.“: who spoke counts, whatever was said.
            self.speakers.last = self.speakers.of_cue(frame, verbs[-1], False) or self.speakers.last

    def _marked(self, frame: Frame, before: Frame | None) -> list[Quote]:
        """Read the quotations in marks."""
        return list(self._framed(frame) if frame.forms else self._alone(frame, before))

    def _alone(self, frame: Frame, before: Frame | None) -> Iterator[Quote]:
        """A quotation without a word around it goes on with the speaker before it."""
        speaker, cue = (self.speakers.last, self.last_cue) if self.open and before else (None, None)
        for number, marked in enumerate(frame.marked):
            if number and frame.marked[0].covers(marked):
                yield Quote(marked.start, marked.end, "scare", None, None)
            elif speaker or len(marked.inside.of(self.text).split()) >= 4:
                yield Quote(marked.start, marked.end, "direct", speaker, cue)
            else:
                yield Quote(marked.start, marked.end, "scare", None, None)

    def _framed(self, frame: Frame) -> Iterator[Quote]:
        """Quotations inside a sentence of the narrator's."""
        behind, last = frame.start, None
        for number, marked in enumerate(frame.marked):
            nested, behind = marked.end <= behind, max(behind, marked.end)
            if nested or number >= MOST_MARKS:
                yield Quote(marked.start, marked.end, "scare", None, None)
                continue
            if last and last.speaker and self._is_resumed(last, marked):
                last = replace(last, start=marked.start, end=marked.end)
                yield last
                continue
            speaker, cue, attached = self._attribution(frame, marked)
            kind = self._kind(frame, marked, speaker, attached)
            if kind == "scare" and (cue or self._is_clause(marked)):
                # A reporting word without a speaker still says that somebody is quoted; so does half a sentence in marks.
                kind = "partial"
            if kind == "partial" and not attached and self._looks_like_name(frame, marked, cue):
                kind, speaker, cue = "scare", None, None
            quote = Quote(marked.start, marked.end, kind, speaker, cue)
            last = quote if attached and kind == "direct" else None
            yield quote

    def _is_resumed(self, last: Quote, marked: Marked) -> bool:
        """„Wir gehen“, sagte sie, „und zwar heute“: a comma leads from the attribution to the second half."""
        between = self.text[last.end : marked.start].rstrip()
        return last.cue is not None and last.end <= last.cue.start < marked.start and between.endswith(",")

    def _kind(self, frame: Frame, marked: Marked, speaker: Speaker | None, attached: bool) -> str:
        """Direct: a whole utterance. Partial: a few words in the narrator's sentence. Scare: nobody's."""
        inside = marked.inside.of(self.text).strip()
        words = len(inside.split())
        sentence = inside.endswith(_SENTENCE_END) and words >= 3
        own = self.text[frame.start : marked.start].split()
        if attached and len(own) >= 2 and not leads_on(self.text, frame, marked) and marked == frame.marked[0]:
            # „Er sei nicht fähig, „den Job ernst zu nehmen“, sagte sie.“
            return "partial"
        if attached:
            return "direct"
        if leads_on(self.text, frame, marked) and words >= 3:
            return "direct" if speaker or sentence else "scare"
        if sentence and (self.text[frame.start : marked.start].strip(" ,–—") == "" or speaker is None) and words >= 4:
            return "direct"
        return "partial" if speaker else "scare"

    def _is_clause(self, marked: Marked) -> bool:
        """Several words that begin in lower case are no name and no title: „alle Brücken zu sperren und …“."""
        inside = marked.inside.of(self.text).strip()
        return inside[:1].islower() and len(inside.split()) >= CLAUSE

    def _looks_like_name(self, frame: Frame, marked: Marked, cue: Cue | None) -> bool:
        """One to three words with a capital, behind a noun or a definite article: „die Hütte „Zum Adler““, „der „Adler““."""
        inside = marked.inside.of(self.text).split()
        if not inside or len(inside) > 3 or not inside[0][:1].isupper():
            return False
        k, end = bisect_right(frame.ends, marked.start) - 1, marked.start
        first = max(0, k - 3)
        while k >= first and not self.text[frame.ends[k] : end].strip():
            form, end = frame.forms[k], frame.starts[k]
            if self.kinds[form] != "adjective":
                own_noun = form[0].isupper() and form not in self.words.openers and form not in self.reporting.nouns
                # „Der „Spiegel“ zeigte Bilder“
                subject = cue is not None and not self.text[marked.end : cue.start].strip() and marked.end < cue.start
                return cue is None or own_noun or (form.lower() in self.words.definite and (len(inside) > 1 or subject))
            k -= 1
        return cue is None

    def _attribution(self, frame: Frame, marked: Marked) -> tuple[Speaker | None, Cue | None, bool]:
        """Find speaker and cue; the third value says whether the verb is attached („“, sagte er“)."""
        if self._is_name(frame, marked):
            return None, None, False
        attached = self._attached(frame, marked)
        if attached:
            return self.speakers.of_cue(frame, attached, True), attached.cue, True
        so = self._so(frame, marked)
        if so:
            return so[0], so[1], True
        colon = leads_on(self.text, frame, marked)
        hit = self._nearest(frame, marked)
        if hit:
            return self.speakers.of_cue(frame, hit, False), hit.cue, False
        phrase = next(self.reported.attributions.find(frame), None)
        if phrase:
            return phrase.speaker, phrase.cue, False
        if colon:
            subject = frame.subject
            if subject is None and self.open:
                # „Und weiter: „…““
                return self.speakers.last, self.last_cue, False
            return (self.speakers.speaker(subject) if subject else None), None, False
        if self.open and self.reported.mood.has_subjunctive(frame.forms):
            # „Es dürfe keiner „hinten runterfallen“.“ goes on with the speaker before it.
            return self.speakers.last, None, False
        return None, None, False

    def _attached(self, frame: Frame, marked: Marked) -> CueHit | None:
        """The reporting verb right behind a quotation, with or without an auxiliary."""
        first = next((i for i, start in enumerate(frame.starts) if start >= marked.end), None)
        if first is None:
            return None
        gap = self.text[marked.end : frame.starts[first]]
        if not _BEHIND.fullmatch(gap) or not (
            "," in gap or "–" in gap or marked.inside.of(self.text).rstrip().endswith((",", "!", "?", "…"))
        ):
            return None
        verbs = frame.verbs
        direct = next((hit for hit in verbs if hit.cue.start == frame.starts[first]), None)
        if direct:
            return direct
        if frame.forms[first] in self.words.auxiliaries:
            return next((hit for hit in verbs if hit.cue.start > frame.starts[first] and hit.at == first), None)
        # „“, so hieß es“, „“, wie er sagte“: the verb comes a few words on.
        if frame.forms[first] in self.reporting.how:
            return next((hit for hit in verbs if 0 < hit.at - first <= 5), None)
        return None

    def _so(self, frame: Frame, marked: Marked) -> tuple[Speaker | None, Cue] | None:
        """„“, so der Minister“."""
        for i in [i for i, form in enumerate(frame.forms) if form in self.reporting.so]:
            start = frame.starts[i]
            if start >= marked.end and self.text[marked.end : start].strip(" ,") == "":
                return self.speakers.by_phrase(frame, i + 1), frame.cue(i)
        return None

    def _nearest(self, frame: Frame, marked: Marked) -> CueHit | None:
        """The nearest reporting word in front, a verb rather than a noun; else the nearest verb behind."""
        before = [hit for hit in frame.cues if hit.cue.end <= marked.start]
        verbs = [hit for hit in before if not hit.is_noun]
        nouns = [hit for hit in before if hit.is_noun and self._introduces(hit, marked)]
        # „… „rote Linie“ gewarnt“: a verb behind counts in the same clause only.
        after = [h for h in frame.verbs if h.cue.start >= marked.end and "," not in self._between(marked, h)]
        return next(iter([*verbs[-1:], *nouns[-1:], *after[:1]]), None)

    def _introduces(self, hit: CueHit, marked: Marked) -> bool:
        """A noun of speech leads to a quotation right behind it, or to a dass-clause with one in it."""
        between = self.text[hit.cue.end : marked.start]
        return len(between.split()) <= 2 or any(word in self.words.that for word in re.findall(r"\w+", between))

    def _between(self, marked: Marked, hit: CueHit) -> str:
        return self.text[marked.end : hit.cue.start]

    def _is_name(self, frame: Frame, marked: Marked) -> bool:
        """„mit dem Spitznamen „X““, „der Film „X““: a name in marks is nobody's speech."""
        k = bisect_right(frame.ends, marked.start) - 1
        near = k >= 0 and self.text[frame.ends[k] : marked.start].strip() == ""
        # „in der ZDF-Sendung „X““: the noun may be the head of a compound.
        head = frame.forms[k].rpartition("-")[2].lower() if k >= 0 else ""
        inside = marked.inside.of(self.text).strip()
        return bool(near and head.endswith(self.naming) and not inside[:1].islower())
