"""Annotate: give every word of one article an owner. Pure functions of article and language pack."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from comparator.annotate.distance import find_distance
from comparator.annotate.mentions import Roles, Voices, find_mentions
from comparator.annotate.passages import find_passages
from comparator.annotate.passages.settings import NO_SETTINGS, PageSettings, page_settings
from comparator.annotate.people.labels import BoundTitle, LabelFinder, iterate_bound
from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.names import find_people
from comparator.annotate.people.titles import TitleIndex
from comparator.annotate.phrases import PhraseFinder
from comparator.annotate.provenance import find_provenance
from comparator.annotate.quotes.frames import FrameFinder
from comparator.annotate.quotes.marked import QuoteReader
from comparator.annotate.quotes.marks import MarkReader
from comparator.annotate.quotes.speakers import SpeakerFinder
from comparator.annotate.running import RunningWords
from comparator.annotate.view import View, normalise
from comparator.annotate.words import find_sentences
from comparator.model import TEXT_ROLES, Article, Document, Label, Passage
from comparator.pack import Language
from comparator.tokens import find_tokens

__all__ = ["PageSettings", "annotate", "page_settings"]

# Findings about people and speech are looked for here; what stands in furniture is not the article's.
_READ = (*TEXT_ROLES, "caption")


@lru_cache(maxsize=4)
def _mark_reader(language: Language) -> MarkReader:
    return MarkReader(language.grammar)


@lru_cache(maxsize=4)
def _titles(language: Language) -> TitleIndex:
    return TitleIndex(language)


def annotate(article: Article, language: Language, settings: PageSettings = NO_SETTINGS) -> Document:
    """Find roles, words, people, voices, labels, wording variants and provenance of one article.

    ``settings`` is what is known of its outlet's pages (see ``page_settings``).
    All offsets in the result are characters of ``article.text``.
    """
    view = normalise(article.text)
    passages = find_passages(article, view.text, language, settings)
    text = _unwrapped(view.text, passages)
    tokens = find_tokens(text)
    words = RunningWords(text, list(tokens.starts), tokens.forms)
    read = [p for p in passages if p.role in _READ]
    own = words.inside(read)
    sentences = tuple(s for p in passages for s in find_sentences(text, p.start, p.end, language.grammar))
    titles = _titles(language)
    people = find_people(own, titles, language)
    marked = _mark_reader(language).find(text, read)
    country = settings.outlet.country if settings.outlet else ""
    labels = LabelFinder(own, people, marked, sentences, titles, article.date, language, country)
    bound = labels.find()
    phrases = PhraseFinder(text, language, titles, people, dict(iterate_bound(bound)))
    frames = FrameFinder(own, sentences, marked, phrases, language).find(read)
    speakers = SpeakerFinder(text, people, name_table(language).gender_of, language)
    quotes = QuoteReader(text, speakers, language).read(frames)
    bound = tuple(sorted((*bound, *labels.spoken(quotes)), key=attrgetter("start")))
    roles, voices = Roles(passages), Voices(quotes)
    mentions = tuple(find_mentions(words, roles, voices, language))
    document = Document(
        article, passages, sentences, tokens, people, quotes, mentions, _labels(bound, roles, voices),
        tuple(find_distance(own, language)), find_provenance(words, passages, mentions, people, language), country,
    )  # fmt: skip
    return _back(document, view)


def _labels(bound: Sequence[BoundTitle], roles: Roles, voices: Voices) -> tuple[Label, ...]:
    """Give each bound title its voice and role."""
    return tuple(
        Label(b.start, b.end, b.hit.label, b.persons, voices.at(b), roles.at(b), b.hit.title.kind) for b in bound
    )  # fmt: skip


def _unwrapped(text: str, passages: Sequence[Passage]) -> str:
    """Put a blank for each line break inside a passage: lines that were wrapped by hand are one; offsets stay."""
    pieces: list[str] = []
    at = 0
    for passage in passages:
        if text.find("\n", passage.start, passage.end) >= 0:
            pieces += (text[at : passage.start], passage.of(text).replace("\n", " "))
            at = passage.end
    return "".join([*pieces, text[at:]])


def _back(document: Document, view: View) -> Document:
    """Point every finding at the untouched text."""
    if not view.starts:
        return document
    back = view.back
    quotes = tuple(replace(back(q), speaker=q.speaker and back(q.speaker), cue=q.cue and back(q.cue)) for q in document.quotes)
    provenance = replace(
        document.provenance,
        evidence=tuple(map(back, document.provenance.evidence)),
        translation=tuple(map(back, document.provenance.translation)),
        agencies=tuple(map(back, document.provenance.agencies)),
    )
    return replace(
        document, passages=tuple(map(back, document.passages)), sentences=tuple(map(back, document.sentences)),
        tokens=tuple(map(back, document.tokens)), people=tuple(map(back, document.people)), quotes=quotes,
        mentions=tuple(map(back, document.mentions)), labels=tuple(map(back, document.labels)),
        distance=tuple(map(back, document.distance)), provenance=provenance,
    )  # fmt: skip
