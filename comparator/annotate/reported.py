"""Reported speech without marks: dass-clauses, Konjunktiv, „…, sagte er“, „laut“, „zufolge“.

Free indirect speech is a sentence in Konjunktiv without a reporting word, behind one that had a speaker.
"""

import re
from collections.abc import Iterator, Sequence

from comparator.annotate.frames import CueHit, Frame
from comparator.annotate.speakers import SpeakerFinder
from comparator.annotate.syntax import word_classes
from comparator.model import Cue, Quote, Speaker, Token
from comparator.pack import Language

_INFINITIVE = re.compile(r"\bzu \w+(?:en|ern|eln|tun|sein)\b|\b\w+zu\w+en\b")


class ReportedReader:
    """Finds reported speech in the frames of one text."""

    def __init__(self, text: str, speakers: SpeakerFinder, language: Language) -> None:
        self.text, self.speakers = text, speakers
        self.reporting = language.reporting
        self.words = word_classes(language)
        self.starts: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.reporting.before:
            words = tuple(phrase.split())
            self.starts.setdefault(words[0].lower(), []).append(words)

    def find(self, frame: Frame, goes_on: bool) -> Iterator[Quote]:
        """Yield the reported speech of one sentence; ``goes_on``: a quote came before it in the paragraph."""
        verbs = [hit for hit in frame.cues if not hit.is_noun]
        found = self._behind_clause(frame, verbs) or self._in_clause(frame, frame.cues) or self._attributed(frame)
        if found:
            yield found
        elif goes_on and not frame.marked and not verbs and self._has_subjunctive(frame.tokens):
            speaker = self.speakers.memory.speaker
            if speaker:
                yield Quote(frame.start, self._end(frame), "free-indirect", speaker, None)

    def _has_subjunctive(self, tokens: Sequence[Token]) -> bool:
        return any(token.form in self.words.subjunctive for token in tokens)

    def _end(self, frame: Frame) -> int:
        """End of the sentence without its full stop."""
        return frame.start + len(self.text[frame.start : frame.end].rstrip(" .\n"))

    def _behind_clause(self, frame: Frame, verbs: list[CueHit]) -> Quote | None:
        """„Alles sei ruhig, sagte der Sprecher.“: what stands in front of the last comma."""
        if (
            self.text[frame.start : frame.end].rstrip().endswith(":")
            or frame.tokens[0].form.lower() in self.words.subordinators
        ):
            # „Bei einem Treffen, zu dem er kam, sagte er: …“: what he said comes later.
            return None
        for hit in reversed(verbs):
            at = frame.tokens[hit.at]
            before = self.text[frame.start : at.start].rstrip()
            if not before.endswith(",") or hit.at < 4:
                continue
            subject = [p for p in frame.phrases if p.first == hit.at + 1]
            if not subject or any(m.end >= at.start - 3 for m in frame.marked if m.start < at.start):
                continue
            speaker = self.speakers.of_cue(frame, hit, True)
            return Quote(frame.start, frame.start + len(before) - 1, "indirect", speaker, hit.cue)
        return None

    def _in_clause(self, frame: Frame, cues: tuple[CueHit, ...]) -> Quote | None:
        """„Er sagte, dass …“, „Er sagte, es sei …“, „Er bat ihn, … zu helfen“."""
        for hit in cues:
            start = self._clause_behind(frame, hit)
            if start is None:
                continue
            clause = [token for token in frame.tokens if token.start >= start]
            that = clause[0].form in self.words.that
            near = that and clause[0].start - hit.cue.end <= 12
            if hit.is_noun and not near and (that or not self._has_subjunctive(clause)):
                continue
            words = self.text[start : frame.end]
            infinitive = hit.cue.stance in ("interpretive", "assertive", "threatening") and _INFINITIVE.search(words)
            if that or self._has_subjunctive(clause) or infinitive:
                if any(m.start < start < m.end for m in frame.marked):
                    continue
                return Quote(start, self._end(frame), "indirect", self.speakers.of_cue(frame, hit, False), hit.cue)
        return None

    def _clause_behind(self, frame: Frame, hit: CueHit) -> int | None:
        """Start of the clause behind a reporting word: after the next comma or colon."""
        behind = [i for i, token in enumerate(frame.tokens) if token.start >= hit.cue.end]
        for i in behind:
            gap = self.text[frame.tokens[i - 1].end : frame.tokens[i].start] if i else ""
            if ("," in gap or gap.strip() == ":") and (
                frame.tokens[i].form not in self.words.no_content or self._is_article(frame, i)
            ):
                return frame.tokens[i].start
        return None

    def _is_article(self, frame: Frame, i: int) -> bool:
        """Tell „die Brücke sei sicher“ from the relative „die sicher sei“: a verb stands right behind the phrase."""
        phrase = next((p for p in frame.phrases if p.first == i and p.last > i), None)
        behind = frame.tokens[phrase.last + 1].form if phrase and phrase.last + 1 < len(frame.tokens) else ""
        return behind in self.words.subjunctive or behind in self.words.auxiliaries

    def _attributed(self, frame: Frame) -> Quote | None:
        """„Laut Polizei …“, „Analysten zufolge …“, „nach Angaben des Amts“."""
        found = self.attribution(frame)
        if not found or frame.marked:
            return None
        last, speaker, cue = found
        if last + 1 >= len(frame.tokens):
            return None
        first = frame.tokens[0]
        inside = cue.start - frame.start > 25
        start = frame.start if inside and first.form != "Nach" else frame.tokens[last + 1].start
        return Quote(start, self._end(frame), "indirect", speaker, cue) if start < self._end(frame) else None

    def attribution(self, frame: Frame) -> tuple[int, Speaker | None, Cue] | None:
        """Find a phrase that makes the sentence somebody's.

        Returns:
            The number of its last token, the speaker and the cue.
        """
        for i, token in enumerate(frame.tokens):
            if token.form in self.reporting.after and i:
                phrase = next((p for p in frame.phrases if p.last == i - 1), None)
                if phrase:
                    return i, self.speakers.speaker(phrase), Cue(token.start, token.end, token.form, "neutral")
            for words in self.starts.get(token.form.lower(), ()):
                forms = tuple(t.form for t in frame.tokens[i : i + len(words)])
                if (forms[:1] and forms[0].lower(), *forms[1:]) != (words[0].lower(), *words[1:]):
                    continue
                k = i + len(words)
                article = words[-1] in ("der", "des")
                phrase = next((p for p in frame.phrases if p.first in ((k - 1, k) if article else (k,))), None)
                if phrase:
                    cue = Cue(token.start, frame.tokens[k - 1].end, " ".join(words), "neutral")
                    return phrase.last, self.speakers.speaker(phrase), cue
        return None
