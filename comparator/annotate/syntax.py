"""Just enough syntax: the classes of words, and what a word can be in a noun phrase.

No parser: word classes are closed lists, and nouns are capitalised.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from comparator.pack import Language
from comparator.word_table import WordTable

_ADJECTIVE = re.compile(r"(?:\d+-|[A-ZÄÖÜ][A-Za-zäöüß]+-)?[a-zäöüß][a-zäöüß-]+(?:e|er|es|en|em)$")


def is_adjective(form: str) -> bool:
    """Say whether a word has the shape of an inflected adjective; verbs and pronouns may have it too."""
    return bool(_ADJECTIVE.match(form))


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
    pointing: frozenset[str]
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
    relatives_object: frozenset[str]
    comparing: frozenset[str]
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
    including: frozenset[str]
    exemplary: frozenset[str]
    one_of: frozenset[str]
    plural_any: frozenset[str]
    plural_copulas: frozenset[str]
    months: frozenset[str]
    becoming: frozenset[str]
    times: frozenset[str]
    genitive_prepositions: frozenset[str]
    according: frozenset[str]
    behind_names: frozenset[str]
    years: frozenset[str]
    owning: frozenset[str]
    no_apposition: frozenset[str]
    role_marks: frozenset[str]
    old: frozenset[str]
    too: frozenset[str]
    emphatic: frozenset[str]
    quantities: frozenset[str]
    unreal: frozenset[str]
    neither: frozenset[str]
    his: frozenset[str]
    her: frozenset[str]
    appointing_marks: frozenset[str]
    appointing: frozenset[str]
    acting: frozenset[str]
    calling: frozenset[str]
    naming: frozenset[str]
    own_naming: frozenset[str]
    own_names: frozenset[str]
    polite: frozenset[str]
    neuter_articles: frozenset[str]
    relatives_any: frozenset[str]
    fillers: frozenset[str]
    named: frozenset[str]
    objects_masculine: frozenset[str]
    correcting: frozenset[str]
    both_and: frozenset[str]
    purpose: frozenset[str]
    favouring: frozenset[str]
    company: frozenset[str]
    jointly: frozenset[str]
    inside: frozenset[str]
    predicating: frozenset[str]
    holding: frozenset[str]
    having: frozenset[str]
    seeing: frozenset[str]
    final_copulas: frozenset[str]
    plural_articles: frozenset[str]
    plural_oblique: frozenset[str]
    asides: frozenset[str]
    own_object: frozenset[str]
    serving: frozenset[str]
    affairs: frozenset[str]
    wishing: frozenset[str]
    belonging: frozenset[str]
    among: frozenset[str]
    origin: frozenset[str]
    home: frozenset[str]
    reflexive: frozenset[str]
    demonstratives: frozenset[str]
    standing: frozenset[str]
    restricting: frozenset[str]
    more: frozenset[str]
    plural_datives: frozenset[str]
    dative_prepositions: frozenset[str]
    plural_genitives: frozenset[str]
    parts: frozenset[str]
    object_masculine: frozenset[str]
    numerals: tuple[str, ...]
    former: tuple[str, ...]
    comparative: tuple[str, ...]
    deputy: tuple[str, ...]
    fresh: tuple[str, ...]
    describing: tuple[str, ...]
    aged: tuple[str, ...]
    choices: tuple[str, ...]
    posts: frozenset[str]
    past: tuple[str, ...]
    past_prefixes: tuple[str, ...]
    institutions: tuple[str, ...]
    humans: tuple[str, ...]
    places: frozenset[str]


# Word classes that are asked for as beginnings or ends of words.
_TUPLES = (
    "numerals",
    "aged",
    "choices",
    "former",
    "comparative",
    "deputy",
    "fresh",
    "describing",
    "past",
    "past_prefixes",
    "institutions",
    "humans",
)


@lru_cache(maxsize=4)
def word_classes(language: Language) -> Words:
    """Return the word classes of a language pack as sets."""
    grammar = language.grammar
    places = {word for country in language.countries for word in (*country.names, *country.seats)}
    sets = (name for name in Words.__dataclass_fields__ if name not in ("places", *_TUPLES))
    tuples = {name: tuple(getattr(grammar, name).split()) for name in _TUPLES}
    return Words(**{name: grammar.words(name) for name in sets}, **tuples, places=frozenset(places))  # type: ignore[arg-type]


@lru_cache(maxsize=4)
def attribute_words(language: Language) -> WordTable[bool]:
    """Return which words may stand between adjectives and a noun: adjectives that are no determiners."""
    words = word_classes(language)
    return WordTable(lambda form: is_adjective(form) and form not in words.determiners and form not in words.oblique)


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
