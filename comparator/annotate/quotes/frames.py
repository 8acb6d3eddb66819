"""Frames: a sentence of the narrator's with the quotations in it, its reporting words and its phrases.

A quotation of several sentences with „sagte er“ behind it is one frame; a quotation that stands alone
is a frame without a word of the narrator's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from comparator.annotate.quotes.marks import Marked
from comparator.annotate.syntax import Phrase, PhraseFinder, Words, word_classes
from comparator.model import Cue, Passage, Span, Token
from comparator.pack import Language, Reporting, Verb

# A stretch with more reporting words than this is no sentence; the rest of them is passed over.
MOST_CUES = 60
# A verb's auxiliary and its prefix stand no further away, in words.
REACH = 60
_CLAUSE_ENDS = frozenset(".,;:!?–…")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A reporting word: ``at`` is the number of the token at which its subject is sought.

    ``passive``: „es wurde gesagt“; who spoke stands behind „von“, or nowhere.
    """

    cue: Cue
    at: int
    is_noun: bool
    passive: bool = False


@dataclass(frozen=True)
class Frame(Span):
    """One or more sentences held together by quotations; ``tokens`` are the narrator's alone.

    ``forms`` are the tokens' forms in lower case. The phrases are found when they are asked for: most
    sentences report nothing.
    """

    passage: Passage
    marked: tuple[Marked, ...]
    tokens: tuple[Token, ...]
    cues: tuple[CueHit, ...]
    finder: PhraseFinder

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different words of the narrator, in lower case."""
        return frozenset([token.form.lower() for token in self.tokens])

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The narrator's noun phrases, in order."""
        return tuple(self.finder.find(self.tokens))


def find_frames(
    text: str, passages: Sequence[Passage], sentences: Sequence[Span], tokens: Sequence[Token], marked: Sequence[Marked],
    phrases: PhraseFinder, language: Language,
) -> Iterator[Frame]:  # fmt: skip
    """Yield the frames of the passages, in order."""
    outer = _Outermost(marked)
    token_starts, mark_starts, sentence_starts = ([s.start for s in spans] for spans in (tokens, marked, sentences))
    for passage in passages:
        low, high = bisect_left(sentence_starts, passage.start), bisect_left(sentence_starts, passage.end)
        for span in _merged(sentences[low:high], outer):
            inside = tuple(marked[bisect_left(mark_starts, span.start) : bisect_left(mark_starts, span.end)])
            own = tokens[bisect_left(token_starts, span.start) : bisect_left(token_starts, span.end)]
            if inside:
                own = [token for token in own if not outer.around(token.start)]
            cues = tuple(sorted(islice(find_cues(text, own, span, language), MOST_CUES), key=lambda c: c.cue.start))
            yield Frame(span.start, span.end, passage, inside, tuple(own), cues, phrases)


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


def find_cues(text: str, tokens: Sequence[Token], frame: Span, language: Language) -> Iterator[CueHit]:
    """Yield the reporting verbs, participles and nouns among the narrator's words."""
    reporting, words = language.reporting, word_classes(language)
    signs, nouns = reporting.signs, reporting.nouns
    found = [i for i, token in enumerate(tokens) if i == 0 or token.form in signs or token.form in nouns]
    for i in found:
        token = tokens[i]
        form = token.form if i else token.form.lower()
        if form not in signs and token.form not in nouns:
            continue
        parted = i > 0 and form in reporting.parted and tokens[i - 1].form in words.separable
        if form in reporting.finite or form in reporting.participles or parted:
            if i and tokens[i - 1].form in words.infinitive_marks:
                continue
            verb = _fitting(reporting.finite[form], text, tokens, i, frame, words) if form in reporting.finite else None
            # „hatte er … gesagt“, „wurde von ihm … bezeichnet“: the subject stands at the auxiliary.
            auxiliary = _auxiliary(text, tokens, i, words)
            finite = verb is not None and not form.startswith("ge") and (auxiliary is None or form.endswith(("te", "ten")))
            verb = verb or reporting.participles.get(form) or _parted(tokens, i, reporting)
            if verb and not (_is_reflexive(text, tokens, i) and verb.lemma not in reporting.reflexive):
                at = i if finite or auxiliary is None else auxiliary
                passive = at != i and tokens[at].form.lower() in words.passives and form != verb.lemma
                yield CueHit(Cue(token.start, token.end, verb.lemma, verb.stance), at, False, passive)
        elif token.form in reporting.nouns:
            yield CueHit(Cue(token.start, token.end, token.form, reporting.nouns[token.form]), i, True)


def _parted(tokens: Sequence[Token], i: int, reporting: Reporting) -> Verb | None:
    """„bekannt gegeben“: a participle in two words."""
    return reporting.participles.get(tokens[i - 1].form + tokens[i].form) if i else None


def _auxiliary(text: str, tokens: Sequence[Token], i: int, words: Words) -> int | None:
    """Number of the auxiliary of the clause that a participle or infinitive at token i closes; None for other verbs.

    An embedded clause may stand between: „wurde, wie sie sagte, von ihm bezeichnet“ is too rare to look for.
    """
    for k in range(i - 1, max(-1, i - REACH), -1):
        if "," in text[tokens[k].end : tokens[k + 1].start]:
            return None
        if tokens[k].form.lower() in words.auxiliaries:
            return k
    return None


def _is_reflexive(text: str, tokens: Sequence[Token], i: int) -> bool:
    """„zeigt sich“ reports nothing: the pronoun stands within three words of the verb, in the same clause."""
    for k in range(i + 1, min(i + 4, len(tokens))):
        if "," in text[tokens[k - 1].end : tokens[k].start]:
            return False
        if tokens[k].form == "sich":
            return True
    return False


def _fitting(verbs: Sequence[Verb], text: str, tokens: Sequence[Token], i: int, frame: Span, words: Words) -> Verb | None:
    """Choose among verbs of one form by the prefix that closes the clause: „kündigte … an“."""
    closing: set[str] = set()
    own, same_clause = set[str](), True
    for k in range(i + 1, min(len(tokens), i + REACH)):
        same_clause = same_clause and "," not in text[tokens[k - 1].end : tokens[k].start]
        if _closes_clause(text, tokens, k, frame, words):
            closing.add(tokens[k].form)
            if same_clause:
                own.add(tokens[k].form)
            following = tokens[k + 1].form if k + 1 < len(tokens) else ""
            taken_over = k + 2 < len(tokens) and following in words.conjunctions and tokens[k + 2].form[0].islower()
            if following not in words.conjunctions or taken_over:
                # „sagte sie und reiste ab“: the prefix belongs to the next verb.
                break
    prefixed = next((verb for verb in verbs if verb.prefix and verb.prefix in closing), None)
    if prefixed or own & words.separable:
        # „fand … statt“ is no „fand“; in „erklärte, er gehe davon aus“ the prefix is another verb's.
        return prefixed
    return next((verb for verb in verbs if not verb.prefix), None)


def _closes_clause(text: str, tokens: Sequence[Token], k: int, frame: Span, words: Words) -> bool:
    """Whether a clause ends behind token k: a mark of punctuation, the end, or a conjunction follows."""
    last = k + 1 == len(tokens)
    # „teilte Boll (CSU) mit“: a bracket ends no clause.
    behind = text[tokens[k].end : frame.end if last else tokens[k + 1].start].lstrip(" )").rstrip()
    return behind[:1] in _CLAUSE_ENDS if behind else last or tokens[k + 1].form in words.conjunctions
