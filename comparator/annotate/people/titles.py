"""Titles: nouns that name a person by office, role or judgement, and compounds that end in one."""

from collections.abc import Mapping
from dataclasses import dataclass

from comparator.annotate.syntax import attribute_words
from comparator.pack import Language
from comparator.people_pack import Title
from comparator.word_table import WordTable

# Paradigms whose words may stand for a man or a woman.
OF_BOTH = ("nominalised", "fixed", "common", "neuter", "name")


@dataclass(frozen=True, slots=True)
class TitleHit:
    """A title found: ``label`` is its base form, ``prefix`` what a compound puts in front („Kreml“).

    ``holds_office``: the word means a holder of an office, not a former or a deputy one.
    """

    title: Title
    label: str
    prefix: str
    holds_office: bool

    @property
    def gender(self) -> str:
        """The gender that the word itself says, "m" or "f"; empty for „Vorsitzende“ and „Mitglied“."""
        return "" if self.title.paradigm in OF_BOTH else "f" if self.title.paradigm == "feminine" else "m"


class TitleIndex:
    """Finds titles by form, in one look-up and a few for compounds."""

    def __init__(self, language: Language) -> None:
        self.forms: Mapping[str, Title] = {
            spelling: title
            for title in language.titles.titles if not title.open
            for form in (*(title.lemma + ending for ending in language.grammar.paradigms[title.paradigm]), *_plurals(title))
            for spelling in (form, form.replace("ß", "ss"))
        }  # fmt: skip
        self.heads = {form.lower(): title for form, title in self.forms.items() if not title.whole}
        # „Instagram-Star“: behind a hyphen any word of the list.
        self.behind_hyphen = {form.lower(): title for form, title in self.forms.items() if title.whole}
        self.lengths = sorted({len(form) for form in self.heads}, reverse=True)
        # Most words end like no title: three letters tell.
        self.tails = frozenset(form[-3:] for form in self.heads)
        self.endings = {
            title.lemma + ending: title
            for title in language.titles.titles if title.open for ending in language.grammar.paradigms[title.paradigm]
        }  # fmt: skip
        self.longest = max(map(len, self.endings))
        # „Aachener“ is no label.
        cities = frozenset(city + "er" for city in language.people.cities.split())
        self.no_label = cities.union(*(language.grammar.words(name) for name in ("openers", "months", "quantities")))
        self.things, self.rivals = language.titles.things, language.titles.rivals
        self.corporate = language.titles.corporate
        self.incumbents, self.challengers = language.titles.incumbents, language.titles.challengers
        self.detached = tuple(language.grammar.detached.split())
        self.plain, self.official = attribute_words(language), tuple(language.grammar.official.split())
        # Which words may stand in front of a title as adjectives, also with a capital: „Parlamentarischer Staatssekretär“.
        self.attributes: WordTable[bool] = WordTable(self._is_attribute)
        # The titles of the list by the word, and those with any noun that ends like a word for a person.
        self.listed: WordTable[TitleHit | None] = WordTable(self._find)
        self.any: WordTable[TitleHit | None] = WordTable(lambda form: self.listed[form] or self._find_open(form))

    def find(self, form: str) -> TitleHit | None:
        """Find the title that a token is; None for any other word, and for a word that only begins with one."""
        return self.listed[form]

    def find_any(self, form: str) -> TitleHit | None:
        """Find a title of the list, or a noun that no list has but that ends like a word for a person: „Pianistin“.

        The latter is a label only beside a name.
        """
        return self.any[form]

    def _is_attribute(self, form: str) -> bool:
        if self.plain[form] or not form.rstrip("nrsm").endswith(self.official):
            return self.plain[form]
        # „der Regierende Bürgermeister“ is one title, „der Unterhändler Bürgermeister Boll“ two.
        title = self.find(form)
        return title is None or title.title.paradigm == "nominalised"

    def _find_open(self, form: str) -> TitleHit | None:
        form = form.lstrip("-")
        if not form[:1].isupper() or form.isupper() or form in self.no_label or form in self.things:
            return None
        for length in range(min(self.longest, len(form) - 3), 1, -1):
            prefix, tail = form[:-length], form[-length:]
            # „Vegan-Koch“, „SPD-Mann“
            title = self.endings.get(tail) or (self.endings.get(tail.lower()) if prefix.endswith("-") else None)
            if title:
                return TitleHit(title, prefix + (title.lemma.capitalize() if tail[0].isupper() else title.lemma), prefix, False)
        return None

    def _find(self, form: str) -> TitleHit | None:
        if form.startswith("-"):
            # „„Süd“-Chefin“
            return self.listed[form.lstrip("-")]
        if not (form[:1].isupper() or is_abbreviated(form)) or form in self.things:
            return None
        whole = self.forms.get(form)
        if whole:
            return TitleHit(whole, whole.name or whole.lemma, "", bool(whole.offices))
        folded = form.lower()
        head, _, tail = form.rpartition("-")
        title = self.behind_hyphen.get(tail.lower()) if head else None
        if title:
            return TitleHit(title, f"{head}-{title.name or title.lemma}", f"{head}-", False)
        for length in self.lengths if folded[-3:] in self.tails else ():
            title = self.heads.get(folded[-length:]) if length < len(folded) - 1 else None
            if title:
                prefix = form[:-length]
                base = title.name or title.lemma
                label = prefix + (base if prefix.endswith("-") else base.lower())
                return TitleHit(title, label, prefix, bool(title.offices) and not prefix.lower().startswith(self.detached))
        return None


def is_abbreviated(form: str) -> bool:
    """„dpa-Korrespondent“, „ver.di-Chef“, „ifo-Präsident“: a noun that begins with a small letter; „links-liberal“ is none."""
    return "-" in form and form[:1].islower() and form.rpartition("-")[2][:1].isupper()


def _plurals(title: Title) -> tuple[str, ...]:
    """The forms of a plural that no ending makes: Ärzte, Ärzten."""
    return (title.plural, title.plural + "n") if title.plural else ()
