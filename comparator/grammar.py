"""Grammar: the closed word classes and the marks of a language, as its pack lists them (see grammar.toml)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed word classes and marks; a text of words stands for the set of them."""

    code: str
    name: str
    marks: tuple[tuple[str, ...], ...]
    abbreviations: str
    numerals: str
    tens: str
    joined_one: str
    numeral_link: str
    half: str
    one_and_a_half: str
    months: str
    determiners: str
    oblique: str
    contracted: str
    dative: str
    prepositions: str
    conjunctions: str
    subordinators: str
    prepositional: str
    pronouns_masculine: str
    pronouns_feminine: str
    auxiliaries: str
    passives: str
    preterites: str
    agents: str
    separable: str
    subjunctive: str
    conditional: str
    continuing: str
    conditions: str
    unmistakable: str
    unless: str
    impersonal: str
    wishes: str
    my: str
    own: str
    hearsay: str
    perfect: str
    third_person: str
    first_person: str
    stopwords: str
    openers: str
    both: str
    of_country: str
    copulas: str
    former: str
    past: str
    past_prefixes: str
    detached: str
    that: str
    relatives: str
    relatives_object: str
    relatives_any: str
    pointing: str
    infinitive_marks: str
    locating: str
    no_content: str
    genitives: str
    genitives_only: str
    negations: str
    definite: str
    articles: str
    known: str
    indefinite: str
    more: str
    old: str
    too: str
    emphatic: str
    unreal: str
    neither: str
    his: str
    her: str
    aged: str
    quantifiers: str
    feminine_articles: str
    neuter_articles: str
    possessives: str
    subject_articles: str
    linking: str
    objects: str
    additive: str
    joining: str
    exemplifying: str
    including: str
    exemplary: str
    one_of: str
    plural_any: str
    plural_copulas: str
    becoming: str
    times: str
    genitive_prepositions: str
    according: str
    behind_names: str
    years: str
    owning: str
    no_apposition: str
    role_marks: str
    appointing_marks: str
    choices: str
    posts: str
    appointing: str
    acting: str
    calling: str
    naming: str
    own_naming: str
    own_names: str
    polite: str
    fillers: str
    named: str
    correcting: str
    both_and: str
    purpose: str
    favouring: str
    company: str
    jointly: str
    inside: str
    predicating: str
    holding: str
    having: str
    seeing: str
    final_copulas: str
    plural_articles: str
    plural_oblique: str
    asides: str
    own_object: str
    serving: str
    affairs: str
    wishing: str
    belonging: str
    official: str
    among: str
    origin: str
    home: str
    reflexive: str
    demonstratives: str
    comparative: str
    comparing: str
    deputy: str
    fresh: str
    describing: str
    standing: str
    restricting: str
    plural_datives: str
    dative_prepositions: str
    plural_genitives: str
    parts: str
    object_masculine: str
    objects_masculine: str
    institutions: str
    humans: str
    quantities: str
    magnitudes: dict[str, int]
    paradigms: dict[str, tuple[str, ...]]
    distance: dict[str, str]

    @property
    def all_marks(self) -> str:
        """All quotation marks, opening and closing."""
        return "".join(dict.fromkeys("".join(opening + closing for opening, closing in self.marks)))

    def words(self, name: str) -> frozenset[str]:
        """Return one of the word classes as a set."""
        return frozenset(getattr(self, name).split())
