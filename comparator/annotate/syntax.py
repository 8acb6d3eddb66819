"""Just enough syntax: the narrator's words of a sentence, its noun phrases, and which may be the subject.

No parser: word classes are closed lists, nouns are capitalised, and German marks case on its
determiners. A phrase behind a preposition or an oblique determiner is no subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from comparator.annotate.people.titles import TitleIndex
from comparator.model import Person, Span, Token
from comparator.pack import Language
from comparator.spans import Cover
from comparator.word_table import WordTable

_ADJECTIVE = re.compile(r"(?:\d+-)?[a-zäöüß][a-zäöüß-]+(?:e|er|es|en|em)$")


def is_adjective(form: str) -> bool:
    """Say whether a word has the shape of an inflected adjective; verbs and pronouns may have it too."""
    return bool(_ADJECTIVE.match(form))


# A noun phrase has at most so many words.
LONGEST = 24


@dataclass(frozen=True, slots=True)
class Phrase(Span):
    """A noun phrase or a pronoun of the narrator's.

    ``subject``: it can be one. ``person``: whom it names. ``pronoun``: "m", "f" or "". ``animate``:
    it is something that can speak. ``head``: the noun without what stands in front. ``first``, ``last``:
    its tokens' numbers. ``titled``: the gender of a title that means nobody named, else "".
    """

    first: int
    last: int
    head: str
    subject: bool
    animate: bool
    person: str | None
    pronoun: str
    titled: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The word classes of a language that the analysis asks for again and again."""

    determiners: frozenset[str]
    oblique: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    prepositional: frozenset[str]
    pronouns_masculine: frozenset[str]
    pronouns_feminine: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    preterites: frozenset[str]
    agents: frozenset[str]
    separable: frozenset[str]
    subjunctive: frozenset[str]
    conditional: frozenset[str]
    continuing: frozenset[str]
    conditions: frozenset[str]
    unmistakable: frozenset[str]
    unless: frozenset[str]
    impersonal: frozenset[str]
    wishes: frozenset[str]
    my: frozenset[str]
    own: frozenset[str]
    hearsay: frozenset[str]
    perfect: frozenset[str]
    third_person: frozenset[str]
    first_person: frozenset[str]
    stopwords: frozenset[str]
    openers: frozenset[str]
    both: frozenset[str]
    copulas: frozenset[str]
    that: frozenset[str]
    relatives: frozenset[str]
    infinitive_marks: frozenset[str]
    locating: frozenset[str]
    no_content: frozenset[str]
    genitives: frozenset[str]
    genitives_only: frozenset[str]
    negations: frozenset[str]
    definite: frozenset[str]
    articles: frozenset[str]
    known: frozenset[str]
    indefinite: frozenset[str]
    quantifiers: frozenset[str]
    feminine_articles: frozenset[str]
    possessives: frozenset[str]
    subject_articles: frozenset[str]
    contracted: frozenset[str]
    linking: frozenset[str]
    objects: frozenset[str]
    additive: frozenset[str]
    joining: frozenset[str]
    exemplifying: frozenset[str]
    one_of: frozenset[str]
    plural_copulas: frozenset[str]
    months: frozenset[str]
    becoming: frozenset[str]
    times: frozenset[str]
    genitive_prepositions: frozenset[str]
    according: frozenset[str]
    owning: frozenset[str]
    no_apposition: frozenset[str]
    role_marks: frozenset[str]
    appointing_marks: frozenset[str]
    appointing: frozenset[str]
    acting: frozenset[str]
    calling: frozenset[str]
    final_copulas: frozenset[str]
    plural_articles: frozenset[str]
    plural_datives: frozenset[str]
    dative_prepositions: frozenset[str]
    plural_genitives: frozenset[str]
    parts: frozenset[str]
    object_masculine: frozenset[str]
    former: tuple[str, ...]
    past: tuple[str, ...]
    past_prefixes: tuple[str, ...]
    detached: tuple[str, ...]
    institutions: tuple[str, ...]
    places: frozenset[str]


# Word classes that are asked for as beginnings or ends of words.
_TUPLES = ("former", "past", "past_prefixes", "detached", "institutions")


@lru_cache(maxsize=4)
def word_classes(language: Language) -> Words:
    """Return the word classes of a language pack as sets."""
    grammar = language.grammar
    places = {word for country in language.countries for word in (*country.names, *country.seats)}
    sets = (name for name in Words.__dataclass_fields__ if name not in ("places", *_TUPLES))
    tuples = {name: tuple(getattr(grammar, name).split()) for name in _TUPLES}
    return Words(**{name: grammar.words(name) for name in sets}, **tuples, places=frozenset(places))  # type: ignore[arg-type]


class WordKinds:
    """Says what a word can be in a noun phrase: "m" or "f" (a pronoun), determiner, adjective, noun, or nothing of it."""

    def __init__(self, language: Language) -> None:
        self.words, self.finite = word_classes(language), language.reporting.finite

    def kind(self, form: str) -> str:
        """Return the kind of a word, by its shape and the closed lists; empty for none."""
        words, lower = self.words, form.lower()
        if lower in words.pronouns_masculine or lower in words.pronouns_feminine:
            return "m" if lower in words.pronouns_masculine else "f"
        if lower in words.determiners or lower in words.oblique:
            return "determiner"
        if is_adjective(form) and form not in words.stopwords and form not in self.finite:
            return "adjective"
        # „el-Baradei“ begins in lower case.
        capital = form[0].isupper() or any(part[:1].isupper() for part in form.split("-")[1:])
        return "noun" if capital and form not in words.openers else ""


@lru_cache(maxsize=4)
def word_kinds(language: Language) -> WordTable[str]:
    """Return the kinds of the words of a language."""
    return WordTable(WordKinds(language).kind)


class PhraseFinder:
    """Finds the noun phrases in a run of tokens."""

    def __init__(
        self, text: str, language: Language, titles: TitleIndex, people: Sequence[Person], bound: dict[int, str]
    ) -> None:
        """Prepare for one text; ``bound`` maps the start of a title to the one person it means."""
        self.text, self.language, self.titles, self.bound = text, language, titles, bound
        self.words, self.kinds = word_classes(language), word_kinds(language)
        self.particles = frozenset(language.people.particles)
        self.people = {person.start: person for person in people}
        self.names = Cover(people)
        genitives = {p.end for p in people if text[p.start : p.end].endswith("s") and not p.name.endswith("s")}
        self.ends = {person.end for person in people} - genitives

    def find(self, tokens: Sequence[Token]) -> list[Phrase]:
        """Find the phrases of the narrator's tokens of one sentence, in order."""
        phrases: list[Phrase] = []
        names, particles, behind = self.people, self.particles, 0
        kinds = [self.kinds[token.form] for token in tokens]
        for i, token in enumerate(tokens):
            kind = kinds[i]
            if i < behind or not (kind or token.start in names or token.form in particles):
                continue
            pronoun = kind in ("m", "f")
            phrase = self._pronoun(token, i, kind) if pronoun else self._noun_phrase(tokens, kinds, i)
            if phrase:
                phrases.append(self._coordinated(tokens, phrase, phrases))
                behind = phrase.last + 1
        return phrases

    def _coordinated(self, tokens: Sequence[Token], phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
        """„zwischen Stahl und Pence“: what stands behind „und“ is no subject if its partner is none."""
        partner = before[-1] if before else None
        joined = partner and partner.last == phrase.first - 2 and tokens[phrase.first - 1].form in self.words.conjunctions
        return replace(phrase, subject=False) if joined and partner and not partner.subject else phrase

    def _pronoun(self, token: Token, i: int, kind: str) -> Phrase:
        return Phrase(token.start, token.end, i, i, token.form.lower(), True, True, None, kind)

    def _bounds(self, tokens: Sequence[Token], kinds: Sequence[str], i: int) -> tuple[int, int]:
        """Read determiner, adjectives and nouns from token i on; return the first noun's number and the one behind the last."""
        k, stop = i + (kinds[i] == "determiner"), min(len(tokens), i + LONGEST)
        while k < stop and kinds[k] == "adjective" and self._joined(tokens, i, k):
            k += 1
        nouns = k
        while k < stop and (kinds[k] == "noun" or self._is_in_name(tokens[k])) and self._joined(tokens, i, k):
            k += 1
            if tokens[k - 1].end in self.ends:
                # „warf Stahl Trump vor“: a person's name ends a phrase.
                break
        return nouns, k

    def _noun_phrase(self, tokens: Sequence[Token], kinds: Sequence[str], i: int) -> Phrase | None:
        """Read the noun phrase that begins at token i; None where none does."""
        nouns, k = self._bounds(tokens, kinds, i)
        if k == nouns:
            return None
        determiner = tokens[i].form.lower()
        b = i - 1
        while b > 0 and tokens[b].form[0].isdigit():
            # „um 10 Uhr“
            b -= 1
        before = tokens[b].form.lower() if i else ""
        noun = i > 0 and tokens[i - 1].form[0].isupper() and tokens[i - 1].form not in self.words.openers
        genitive = determiner == "der" and noun and self._joined(tokens, i - 1, i)
        subject = before not in self.words.prepositions and determiner not in self.words.oblique and not genitive
        head, person = self._head(tokens, nouns, k)
        acronym = len(head) > 1 and head.isupper()
        title = self.titles.find(head)
        titled = title.gender if title and person is None else ""
        animate = (
            acronym
            or person is not None
            or title is not None
            or head in self.words.places
            or head.lower().endswith(self.words.institutions)
        )
        return Phrase(tokens[i].start, tokens[k - 1].end, i, k - 1, head, subject, animate, person, "", titled)

    def _joined(self, tokens: Sequence[Token], first: int, k: int) -> bool:
        """Whether only blanks stand between a token and the one before it."""
        if k == first:
            return True
        gap = self.text[tokens[k - 1].end : tokens[k].start]
        return gap == " " or gap.strip("\u00a0 ") in ("", ".")

    def _is_in_name(self, token: Token) -> bool:
        """Whether a name begins with a word, or has it inside as a particle: the „von“ of „Ursula von der Leyen“."""
        return token.start in self.people or (token.form in self.particles and self.names.at(token.start) is not None)

    def _head(self, tokens: Sequence[Token], nouns: int, end: int) -> tuple[str, str | None]:
        """Find the noun that carries the phrase, and the person it means.

        „Putins Sprecher“ is a spokesman, not Putin: a name in the genitive with a noun behind it is
        no head. „Machthaber Lukaschenko“ is Lukaschenko.
        """
        for k in range(nouns, end):
            person = self.people.get(tokens[k].start)
            if person:
                stretch = [t for t in tokens[k:end] if t.end <= person.end]
                behind = tokens[k + len(stretch)].form if k + len(stretch) < end else ""
                genitive = stretch[-1].form.endswith("s") and not person.name.endswith("s")
                owned = k > nouns and not self.titles.find(tokens[k - 1].form)
                if genitive and (behind or owned):
                    # „Putins Sprecher“, „die Äußerungen Putins“
                    continue
                return person.name, person.name
        for k in range(nouns, end):
            if tokens[k].start in self.bound:
                return tokens[k].form, self.bound[tokens[k].start]
        titled = [tokens[k].form for k in range(nouns, end) if self.titles.find(tokens[k].form)]
        return (titled[0] if titled else tokens[end - 1].form), None
