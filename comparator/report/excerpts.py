"""How much of an article a report shows: all of it, the sentences that hold a passage, or the first words of passages alone."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from comparator.model import Document, Passage, Span

# What stands where sentences are left out.
OMISSION = " … "
# Without texts a passage is shown up to here: enough for a word, too little for a sentence.
LONGEST = 40

# Characters of context on each side of a passage, cut at a word.
CONTEXT = 56
# Classes of marks: speech in marks, marks without a speaker, speech without marks, wording, labels.
MARKS = ("q", "sc", "in", "m", "l")
_CSS = {"direct": "q", "partial": "q", "scare": "sc", "indirect": "in", "free-indirect": "in", "reported": "in"}


def first_words(words: str) -> str:
    """Return what of a passage is shown without texts."""
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in the shown text; ``cut``: it goes on, but what follows is not shown."""

    span: Span
    cut: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The text that is shown of an article, with everything that stands in it; all spans are of this text.

    ``sentences`` carry their numbers in the article, ``passages`` what was said of them; ``marks`` have a class; ``places`` are
    those that numbers lead to, in the order asked for.
    """

    text: str
    passages: tuple[tuple[Span, Passage], ...]
    sentences: tuple[tuple[int, Span], ...]
    marks: tuple[tuple[Span, str], ...]
    places: tuple[Place, ...]

    def context(self, place: Place) -> tuple[str, str]:
        """Return the words around a place, within its passage; an ellipsis says that it goes on."""
        span = place.span
        home = bisect_right(self.passages, span.start, key=lambda passage: passage[0].start) - 1
        passage = self.passages[max(0, home)][0]
        begin, stop = span.start - CONTEXT, span.end + CONTEXT
        left = self.text[max(passage.start, begin) : span.start].replace("\n", " ")
        right = self.text[span.end : max(span.end, min(passage.end, stop))].replace("\n", " ")
        left = "… " + left.partition(" ")[2] if begin > passage.start else left
        right = right.rpartition(" ")[0] + " …" if stop < passage.end else right
        return left, " …" if place.cut else right

    def sentence_of(self, place: Place) -> int:
        """Return the number of the sentence that a place begins in."""
        at = bisect_right(self.sentences, place.span.start, key=lambda sentence: sentence[1].start)
        return self.sentences[max(0, at - 1)][0]


def excerpt(document: Document, places: Sequence[Span], mode: str) -> Excerpt:
    """Take out of a document what a report shows.

    Args:
        places: the passages that numbers lead to.
        mode: ``full``, ``snippet`` (the sentences that hold a place) or ``none`` (the first words of places).
    """
    if mode == "none":
        return _words_alone(document, places)
    starts = [s.start for s in document.sentences]
    homes = [max(0, bisect_right(starts, place.start) - 1) for place in places]
    if mode == "full":
        runs = [[Span(p.start, p.end)] for p in document.passages]
        ends = [place.end for place in places]
    else:
        runs = _runs(document, sorted(set(homes)))
        ends = [min(p.end, max(p.start + 1, document.sentences[home].end)) for p, home in zip(places, homes, strict=True)]
    laid = _lay_out(document, runs)
    spans = (laid.moved(Span(p.start, end)) for p, end in zip(places, ends, strict=True))
    found = tuple(Place(span, end < p.end) for span, p, end in zip(spans, places, ends, strict=True))
    marks: list[tuple[Span, str]] = [(q, _CSS[q.kind]) for q in document.quotes]
    marks += [(m, "m") for m in document.mentions] + [(b, "l") for b in document.labels]
    marks.sort(key=lambda mark: (mark[0].start, mark[0].end, MARKS.index(mark[1])))
    shown = ((laid.moved(span), css) for span, css in marks if laid.shows(span.start))
    sentences = ((n, laid.moved(s)) for n, s in enumerate(document.sentences, 1) if laid.shows(s.start))
    return Excerpt(laid.text, laid.passages, tuple(sentences), tuple(shown), found)


def _runs(document: Document, wanted: Sequence[int]) -> list[list[Span]]:
    """Return for each passage the stretches of it that hold the wanted sentences, given by index."""
    runs: list[list[Span]] = [[] for _ in document.passages]
    starts = [p.start for p in document.passages]
    for before, index in pairwise([-2, *wanted]):
        sentence = document.sentences[index]
        home = runs[bisect_right(starts, sentence.start) - 1]
        if home and before == index - 1:
            home[-1] = Span(home[-1].start, sentence.end)
        else:
            home.append(Span(sentence.start, sentence.end))
    return runs


@dataclass(frozen=True, slots=True)
class _Layout:
    """The shown text, and where its stretches stood and stand."""

    text: str
    passages: tuple[tuple[Span, Passage], ...]
    runs: tuple[Span, ...]
    starts: tuple[int, ...]

    def shows(self, at: int) -> bool:
        """Whether a character of the article is shown."""
        run = bisect_right(self.runs, at, key=lambda r: r.start) - 1
        return run >= 0 and at < self.runs[run].end

    def moved(self, span: Span) -> Span:
        """Return where a span of the article stands in the shown text, as far as it is shown."""
        first = max(0, bisect_right(self.runs, span.start, key=lambda r: r.start) - 1)
        last = max(first, bisect_right(self.runs, span.end - 1, key=lambda r: r.start) - 1)
        start = self.starts[first] + min(span.start, self.runs[first].end) - self.runs[first].start
        return Span(start, max(start, self.starts[last] + min(span.end, self.runs[last].end) - self.runs[last].start))


def _lay_out(document: Document, runs: Sequence[Sequence[Span]]) -> _Layout:
    """Write the stretches of each passage on a line of its own."""
    text = document.article.text
    pieces: list[str] = []
    starts: list[int] = []
    passages: list[tuple[Span, Passage]] = []
    at = 0
    for passage, stretches in zip(document.passages, runs, strict=True):
        begin = at
        for number, run in enumerate(stretches):
            glue = OMISSION if number else ""
            starts.append(at + len(glue))
            pieces += [glue, run.of(text)]
            at = starts[-1] + run.end - run.start
        if stretches:
            passages.append((Span(begin, at), passage))
            pieces.append("\n")
            at += 1
    return _Layout("".join(pieces), tuple(passages), tuple(run for stretches in runs for run in stretches), tuple(starts))


def _words_alone(document: Document, places: Sequence[Span]) -> Excerpt:
    """Take the first words of each place, and nothing around them."""
    text, starts = document.article.text, [s.start for s in document.sentences]
    firsts = [p.start for p in document.passages]
    pieces: list[str] = []
    passages: list[tuple[Span, Passage]] = []
    sentences: list[tuple[int, Span]] = []
    found: list[Place] = []
    at = 0
    for place in places:
        words = place.of(text)
        shown = first_words(words)
        span = Span(at, at + len(shown))
        pieces.append(shown)
        passages.append((span, document.passages[max(0, bisect_right(firsts, place.start) - 1)]))
        sentences.append((max(1, bisect_right(starts, place.start)), span))
        found.append(Place(span, len(shown) < len(words)))
        at = span.end + 1
    return Excerpt("\n".join(pieces), tuple(passages), tuple(sentences), (), tuple(found))
