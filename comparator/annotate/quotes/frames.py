"""Frames: a sentence of the narrator's with the quotations in it, its reporting words and its phrases.

A quotation of several sentences with „sagte er“ behind it is one frame; a quotation that stands alone
is a frame without a word of the narrator's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice

from comparator.annotate.once import once
from comparator.annotate.phrases import Phrase, PhraseFinder
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.quotes.signs import signs
from comparator.annotate.running import RunningWords
from comparator.annotate.syntax import Words, word_classes
from comparator.model import Cue, Passage, Span
from comparator.pack import Language, Reporting, Verb
from comparator.spans import within

# A stretch with more reporting words than this is no sentence; the rest of them is passed over.
MOST_CUES = 60
# A verb's auxiliary and its prefix stand no further away, in words.
REACH = 60
_CLAUSE_ENDS = frozenset(".,;:!?–…")

# „zu sichern“, „zu tun“, „anzukündigen“.
_INFINITIVE = re.compile(r"\bzu (?:[a-zäöüß]\w*(?:en|ern|eln)|tun|sein)\b|\b[a-zäöüß]\w+zu\w+en\b")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A reporting word: ``at`` is the number of the token at which its subject is sought.

    ``passive``: „es wurde gesagt“; who spoke stands behind „von“, or nowhere.
    """

    cue: Cue
    at: int
    is_noun: bool
    passive: bool = False


class Frame:
    """One or more sentences held together by quotations; the words are the narrator's alone, by their number.

    Words in lower case, gaps and phrases are found when they are asked for: most sentences report nothing.
    """

    def __init__(
        self, text: str, span: Span, marked: Sequence[Marked], starts: Sequence[int], ends: Sequence[int], forms: Sequence[str],
        phrases: PhraseFinder,
    ) -> None:  # fmt: skip
        self.text, self.start, self.end = text, span.start, span.end
        self.marked, self.starts, self.ends, self.forms, self.finder = marked, starts, ends, forms, phrases
        self.cues: Sequence[CueHit] = ()
        self.verbs: Sequence[CueHit] = ()
        # Whether a word tells of speech that is no reporting verb or noun.
        self.has_signs = False

    @once
    def lower(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.forms))

    @once
    def distinct(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self.lower)

    def cue(self, i: int) -> Cue:
        """Return a word as a cue of its own: „laut“, „so“."""
        return Cue(self.starts[i], self.ends[i], self.forms[i], "neutral")

    @once
    def gaps(self) -> list[str]:
        """What stands between each word and the one before it; in front of the first word nothing."""
        text = self.text
        return ["", *[text[end:start] for end, start in zip(self.ends, self.starts[1:], strict=False)]]

    @once
    def phrases(self) -> list[Phrase]:
        """The narrator's noun phrases, in order."""
        return list(self.finder.find(self))

    @once
    def subject(self) -> Phrase | None:
        """The first phrase that can be the subject and can speak."""
        # Of a sentence long ago nothing but this is asked for.
        phrases = vars(self).get("phrases") or self.finder.find(self)
        return next((p for p in phrases if p.subject and p.animate), None)

    @once
    def whole(self) -> str:
        """All that is written, quotations included."""
        return self.text[self.start : self.end]

    @once
    def ends_in_colon(self) -> bool:
        """Whether the sentence leads on to what stands behind it."""
        return self.whole.rstrip().endswith(":")

    @once
    def by_first(self) -> dict[int, Phrase]:
        """The phrases by their first word: no two begin at one."""
        return {phrase.first: phrase for phrase in self.phrases}

    def starting(self, i: int) -> Phrase | None:
        """Return the phrase that begins at a word."""
        return self.by_first.get(i)

    def subject_at(self, i: int) -> Phrase | None:
        """Return the phrase that begins at a word, if it can be a subject."""
        phrase = self.starting(i)
        return phrase if phrase and phrase.subject else None

    @once
    def last_infinitive(self) -> int:
        """Where the last infinitive with „zu“ begins; -1 where none does."""
        return max((found.start() for found in _INFINITIVE.finditer(self.text, self.start, self.end)), default=-1)

    @once
    def cue_starts(self) -> frozenset[int]:
        """Where the reporting verbs begin."""
        return frozenset(hit.cue.start for hit in self.verbs)

    @once
    def written(self) -> frozenset[str]:
        """The different words as they stand."""
        return frozenset(self.forms)

    def comma_behind(self, i: int) -> int | None:
        """Return the number of the next word behind one that has a comma in front of it."""
        return next((k for k in range(i + 1, len(self.gaps)) if "," in self.gaps[k]), None)


class FrameFinder:
    """Finds the frames of one text, given its words, sentences and quotations."""

    def __init__(
        self, words: RunningWords, sentences: Sequence[Span], marked: Sequence[Marked], phrases: PhraseFinder,
        language: Language,
    ) -> None:  # fmt: skip
        self.words, self.sentences, self.marked, self.phrases, self.language = words, sentences, marked, phrases, language
        self.outer = _Outermost(marked)
        self.mark_starts = [mark.start for mark in marked]
        telling = signs(language)
        self.cues, self.signs = telling.cues.among(words.distinct), telling.others.among(words.distinct)

    def find(self, passages: Sequence[Passage]) -> Iterator[Frame]:
        """Yield the frames of some passages, in order."""
        starts = [sentence.start for sentence in self.sentences]
        for passage in passages:
            for span in _merged(self.sentences[within(starts, passage)], self.outer):
                yield self._frame(span)

    def _frame(self, span: Span) -> Frame:
        """Read the frame of some sentences."""
        words, part = self.words, within(self.words.starts, span)
        inside, starts, ends, forms = (
            self.marked[within(self.mark_starts, span)], words.starts[part], words.ends[part], words.forms[part]
        )  # fmt: skip
        if inside:
            told = [not self.outer.around(start) for start in starts]
            starts, ends, forms = [*compress(starts, told)], [*compress(ends, told)], [*compress(forms, told)]
        frame = Frame(words.text, span, inside, starts, ends, forms, self.phrases)
        numbers = [i for i, form in enumerate(forms) if form in self.cues]
        if numbers:
            frame.cues = list(islice(find_cues(frame, numbers, self.language), MOST_CUES))
            frame.verbs = [hit for hit in frame.cues if not hit.is_noun]
        frame.has_signs = not self.signs.keys().isdisjoint(forms)
        return frame


class _Outermost:
    """The quotations that stand in no other one; they share no character."""

    def __init__(self, marked: Sequence[Marked]) -> None:
        self.marks: list[Marked] = []
        for mark in marked:
            if not self.marks or not self.marks[-1].covers(mark):
                self.marks.append(mark)
        self.starts = [mark.inside.start for mark in self.marks]

    def around(self, place: int) -> bool:
        """Whether a place lies in a quotation, its opening mark excepted (a paragraph that goes on with one has none)."""
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and self.marks[number].end > place


def _merged(sentences: Sequence[Span], outer: _Outermost) -> Iterator[Span]:
    """Join sentences that one quotation holds together."""
    current: Span | None = None
    for sentence in sentences:
        if current and outer.around(sentence.start):
            current = Span(current.start, sentence.end)
            continue
        if current:
            yield current
        current = sentence
    if current:
        yield current


def find_cues(frame: Frame, numbers: Sequence[int], language: Language) -> Iterator[CueHit]:
    """Yield the reporting verbs, participles and nouns among some of the narrator's words."""
    reporting, separable = language.reporting, word_classes(language).separable
    nouns = reporting.nouns
    for i in numbers:
        form = frame.forms[i]
        word, before = (form, frame.forms[i - 1]) if i else (form.lower(), "")
        parted = word in reporting.parted and before in separable
        if word in reporting.finite or word in reporting.participles or parted:
            hit = _verb(frame, i, word, language)
            if hit:
                yield hit
        elif form in nouns:
            yield CueHit(Cue(frame.starts[i], frame.ends[i], form, nouns[form]), i, True)


def _verb(frame: Frame, i: int, form: str, language: Language) -> CueHit | None:
    """Read the verb or participle at token i; None where it reports nothing."""
    reporting, words = language.reporting, word_classes(language)
    if i and frame.forms[i - 1] in words.infinitive_marks:
        return None
    fitting = _fitting(reporting.finite[form], frame, i, words) if form in reporting.finite else None
    verb = fitting or reporting.participles.get(form) or _parted(frame, i, reporting)
    if not verb or (_is_reflexive(frame, i) and verb.lemma not in reporting.reflexive):
        return None
    # „hatte er … gesagt“, „wurde von ihm … bezeichnet“: the subject stands at the auxiliary.
    auxiliary = _auxiliary(frame, i, words)
    finite = fitting is not None and not form.startswith("ge") and (auxiliary is None or form.endswith(("te", "ten")))
    at = i if finite or auxiliary is None else auxiliary
    passive = at != i and frame.lower[at] in words.passives and form != verb.lemma
    return CueHit(Cue(frame.starts[i], frame.ends[i], verb.lemma, verb.stance), at, False, passive)


def _parted(frame: Frame, i: int, reporting: Reporting) -> Verb | None:
    """„bekannt gegeben“: a participle in two words."""
    return reporting.participles.get(frame.forms[i - 1] + frame.forms[i]) if i else None


def _auxiliary(frame: Frame, i: int, words: Words) -> int | None:
    """Number of the auxiliary of the clause that a participle or infinitive at token i closes; None for other verbs.

    An embedded clause may stand between: „wurde, wie sie sagte, von ihm bezeichnet“ is too rare to look for.
    """
    for k in range(i - 1, max(-1, i - REACH), -1) if not words.auxiliaries.isdisjoint(frame.lower) else ():
        if "," in frame.gaps[k + 1]:
            return None
        if frame.lower[k] in words.auxiliaries:
            return k
    return None


def _is_reflexive(frame: Frame, i: int) -> bool:
    """„zeigt sich“ reports nothing: the pronoun stands within three words of the verb, in the same clause."""
    for k in range(i + 1, min(i + 4, len(frame.forms))):
        if "," in frame.gaps[k]:
            return False
        if frame.forms[k] == "sich":
            return True
    return False


def _fitting(verbs: Sequence[Verb], frame: Frame, i: int, words: Words) -> Verb | None:
    """Choose among verbs of one form by the prefix that closes the clause: „kündigte … an“."""
    plain = next((verb for verb in verbs if not verb.prefix), None)
    if plain is None and all(verb.prefix not in frame.written for verb in verbs):
        return None
    forms, gaps, closing = frame.forms, frame.gaps, set[str]()
    own, comma = set[str](), frame.comma_behind(i) or len(forms)
    for k in range(i + 1, min(len(forms), i + REACH)):
        following = forms[k + 1] if k + 1 < len(forms) else ""
        joined = following in words.conjunctions
        if joined if following and gaps[k + 1] == " " else _closes_clause(frame, k, words):
            closing.add(forms[k])
            if k < comma:
                own.add(forms[k])
            if not joined or (k + 2 < len(forms) and forms[k + 2][0].islower()):
                # „sagte sie und reiste ab“: the prefix belongs to the next verb.
                break
    prefixed = next((verb for verb in verbs if verb.prefix and verb.prefix in closing), None)
    if prefixed or own & words.separable:
        # „fand … statt“ is no „fand“; in „erklärte, er gehe davon aus“ the prefix is another verb's.
        return prefixed
    return plain


def _closes_clause(frame: Frame, k: int, words: Words) -> bool:
    """Whether a clause ends behind token k: a mark of punctuation, the end, or a conjunction follows."""
    last = k + 1 == len(frame.forms)
    gap = frame.text[frame.ends[k] : frame.end] if last else frame.gaps[k + 1]
    # „teilte Boll (CSU) mit“: a bracket ends no clause.
    behind = gap.lstrip(" )").rstrip()
    return behind[:1] in _CLAUSE_ENDS if behind else last or frame.forms[k + 1] in words.conjunctions
