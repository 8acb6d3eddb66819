"""People: who is named where, found in the text itself and in the pack's list of known names.

A full name is a first name with a surname behind it, or a title (or form of address) with a capitalised
word behind it; after that the bare surname means the same person. No model is needed for it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from comparator.annotate.people.titles import TitleIndex
from comparator.annotate.syntax import is_adjective
from comparator.model import Person, Token
from comparator.pack import Language

# Similarity (0–1) from which two first names are spellings of one.
SAME_NAME = 0.6
# Endings of compounds that name no person: groups of women, and abstract things.
_THINGS = ("innen", "ung", "ungen", "keit", "heit", "tion", "tionen", "schaft", "schaften", "isch", "ische", "ischen")


# A first name hardly ever ends so, a common noun often does.
_COMMON = ("en", "ung", "heit", "keit", "tion", "schaft", "nis", "tum", "ismus")
# What ends a sentence, or leads to one, between two words.
_ENDS = re.compile(r"[.!?:„\n]")


@dataclass(frozen=True, slots=True)
class NameTable:
    """What the language pack knows of names, ready for look-up."""

    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    surnames: dict[str, str]
    genders: Mapping[str, str]
    first: Mapping[str, str]
    particles: frozenset[str]
    articles: frozenset[str]
    forms: frozenset[str]
    suffixes: frozenset[str]
    places: frozenset[str]
    no_names: frozenset[str]
    determiners: frozenset[str]
    dative: frozenset[str]
    stopwords: frozenset[str]
    verbs: frozenset[str]
    linking: frozenset[str]
    parties: frozenset[str]
    institutions: tuple[str, ...]


    def is_first(self, form: str) -> bool:
        """Say whether a word is a first name, or two with a hyphen: „Heinz-Christian“."""
        return form in self.first or ("-" in form and all(part in self.first for part in form.split("-")))


@lru_cache(maxsize=4)
def name_table(pack: Language) -> NameTable:
    """Return the look-ups for a language pack; they are built once."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    surnames: dict[str, str] = {}
    genders: dict[str, str] = {}
    for person in pack.people.person:
        genders[person.name] = person.gender
        for name in (person.name, *person.names):
            parts = tuple(name.split())
            if len(parts) == 1:
                surnames[name] = person.name
            known.setdefault(parts[0], []).append((parts, person.name))
    first = pack.people.first
    places = {word for country in pack.countries for word in (*country.names, *country.seats)}
    cities = frozenset(pack.people.cities.split())
    no_names = (
        pack.grammar.words("openers")
        | pack.grammar.words("quantities")
        | pack.grammar.words("months")
        | places
        | {place + "s" for place in places}
        | cities
        | frozenset(pack.people.departments.split())
    )
    grammar = pack.grammar
    return NameTable(
        {key: tuple(sorted(names, key=lambda n: -len(n[0]))) for key, names in known.items()},
        surnames,
        {**first, **genders},
        first,
        frozenset(pack.people.particles),
        frozenset(pack.people.articles),
        frozenset(pack.people.forms),
        frozenset(pack.people.suffixes),
        frozenset(places) | {place + "s" for place in places} | cities,
        frozenset(no_names),
        grammar.words("determiners") | grammar.words("oblique") | grammar.words("contracted"),
        grammar.words("dative"),
        grammar.words("stopwords"),
        grammar.words("stopwords") | pack.reporting.finite.keys(),
        grammar.words("linking"),
        frozenset(pack.people.parties.split()),
        tuple(grammar.institutions.split()),
    )


def find_people(text: str, tokens: Sequence[Token], titles: TitleIndex, language: Language) -> tuple[Person, ...]:
    """Find every naming of a person, by full name or by surname.

    Args:
        tokens: those of the passages that can hold findings, in order.
    """
    finder = _Finder(text, tokens, titles, name_table(language))
    full = dict(finder.full_names())
    surnames = finder.surnames(full)
    people: list[Person] = []
    behind = 0
    for i, token in enumerate(tokens):
        if i < behind:
            continue
        if i in full:
            behind, name = full[i]
            # „Minister Vogt“ is the Anna Vogt whom the text, or the pack, names elsewhere.
            name = name if " " in name else surnames.get(name, name)
            people.append(Person(token.start, tokens[behind - 1].end, name))
            continue
        named = _lookup(token.form, surnames) if token.form[0].isupper() else None
        if named and not finder.is_titled_thing(i):
            people.append(Person(token.start, token.end, named))
    return tuple(people)


def _lookup(form: str, surnames: dict[str, str]) -> str | None:
    """Find a surname, also in the genitive: „Putins“, „Schulz'“."""
    return surnames.get(form) or surnames.get(form.removesuffix("'").removesuffix("s"))


def _alike(first: str, second: str) -> bool:
    """Whether two first names are spellings of one: Alexander and Aljaksandr, not Joe and Jill."""
    return first[:1] == second[:1] and SequenceMatcher(None, first, second).ratio() >= SAME_NAME


class _Finder:
    def __init__(self, text: str, tokens: Sequence[Token], titles: TitleIndex, table: NameTable) -> None:
        self.text, self.tokens, self.titles, self.table = text, tokens, titles, table
        self.forms = Counter(token.form for token in tokens)
        behind_article = (k for k in range(1, len(tokens)) if tokens[k - 1].form.lower() in table.determiners)
        # Surnames of the people found so far: „sprach Moritz Empfehlungen aus“ is no new Moritz.
        self.lasts: set[str] = set()
        self.things = {tokens[k].form for k in behind_article}

    def full_names(self) -> Iterator[tuple[int, tuple[int, str]]]:
        """Yield (first token, (token behind the last, full name))."""
        behind, known, is_first, titles, forms = 0, self.table.known, self.table.is_first, self.titles, self.table.forms
        before = ""
        for i, token in enumerate(self.tokens):
            form, titled = token.form, before in forms or (before and titles.find(before))
            before = form
            if i < behind or not (titled or form in known or is_first(form) or form[0].isupper()):
                continue
            end, name = self._known(i) or self._first_and_last(i) or self._titled(i) or self._introduced(i) or (i, "")
            if end > i:
                yield i, (end, name)
                self.lasts.add(name.rpartition(" ")[2])
                behind = end

    def surnames(self, full: dict[int, tuple[int, str]]) -> dict[str, str]:
        """Map each surname of the text to the full name it was given with; the pack's names come first."""
        surnames = dict(self.table.surnames)
        for _, name in sorted(full.values()):
            parts = name.split()
            if len(parts) > 1 and len(parts[-1]) > 2:
                surnames.setdefault(parts[-1], name)
        for _, name in full.values():
            # A surname given alone first („Minister Vogt“) joins the full name that the text gives later.
            if " " not in name:
                surnames.setdefault(name, name)
        return surnames

    def _adjacent(self, i: int) -> bool:
        """Whether only one blank stands between a token and the next."""
        gap = self.text[self.tokens[i].end : self.tokens[i + 1].start] if i + 1 < len(self.tokens) else "\n"
        return gap in (" ", "\u00a0")

    def _known(self, i: int) -> tuple[int, str] | None:
        """Match a name of the pack that has several words."""
        for parts, name in self.table.known.get(self.tokens[i].form, ()):
            end = i + len(parts)
            if len(parts) < 2 or end > len(self.tokens) or not all(self._adjacent(k) for k in range(i, end - 1)):
                continue
            forms = [token.form for token in self.tokens[i:end]]
            junior = end < len(self.tokens) and self.tokens[end].form in self.table.suffixes
            if not junior and parts in (tuple(forms), (*forms[:-1], forms[-1].removesuffix("s"))):
                return end, name
        return None

    def _first_and_last(self, i: int) -> tuple[int, str] | None:
        """Match first name (and more of them, initials, particles) and surname."""
        token = self.tokens[i]
        is_first = self.table.is_first
        known = token.form in self.table.no_names or token.form in self.table.surnames or token.form in self.lasts
        if not is_first(token.form) or known or not self._adjacent(i):
            return None
        k = i + 1
        while k < len(self.tokens) and (is_first(self.tokens[k].form) or self._is_particle(k)) and self._adjacent(k):
            k += 1
        initial = (
            k < len(self.tokens)
            and len(self.tokens[k].form) == 1
            and self.text[self.tokens[k].end : self.tokens[k].end + 2] == ". "
        )
        k += 1 if initial else 0
        if k >= len(self.tokens) or not self._is_surname(k):
            # „Charles Michel“: a first name that serves as surname.
            return (k, self._name(i, k)) if k - i == 2 and not initial and is_first(self.tokens[k - 1].form) else None
        if self._pair_recurs(k) or (self._adjacent(k) and self.tokens[k + 1].form in self.table.suffixes):
            k += 1
        return k + 1, self._name(i, k + 1)

    def _is_particle(self, k: int) -> bool:
        """„van der Bellen“; „Ernst der Lage“ has an article."""
        form = self.tokens[k].form.lower()
        return form in self.table.particles and (
            form not in self.table.articles or self.tokens[k - 1].form.lower() in self.table.particles
        )

    def _pair_recurs(self, k: int) -> bool:
        """„Amy Coney Barrett“: a capital word behind a name belongs to it when it also stands alone as a name."""
        if not self._adjacent(k) or not self._is_surname(k + 1) or self.tokens[k].form.endswith("s"):
            return False
        last = self.tokens[k + 1].form
        return "-" not in last and self.forms[last] > 1 and last not in self.things

    def _titled(self, i: int) -> tuple[int, str] | None:
        """Match a title or a form of address with a surname: „Minister Vogt“, „Frau Vogt“, „Dr. Vogt“."""
        token, before = self.tokens[i], self.tokens[i - 1]
        if i == 0 or not before.form[0].isupper() or not self._is_surname(i) or self.table.is_first(token.form):
            return None
        gap = self.text[before.end : token.start]
        if before.form in self.table.forms and gap in (" ", ". ", "\u00a0"):
            # „Frau Vogt Urlaub“ is a name and a noun.
            two = self._adjacent(i) and self._pair_recurs(i)
            return i + 1 + two, self._name(i, i + 1 + two)
        hit = self.titles.find(before.form)
        genitive = before.form.endswith("s") and self.tokens[i - 2].form != "des"
        plain = hit and gap == " " and not genitive and (not hit.title.whole or before.form == hit.title.lemma)
        if not plain or token.form.endswith("s") or self._is_thing(i):
            return None
        # „Sprecherin Kayleigh McEnany“, „des Musikers Eurico Ferreira Mathias“: capital words behind a title are a name.
        two = 0
        while two < 2 and self._adjacent(i + two) and self._is_surname(i + two + 1) and not self._is_thing(i + two + 1):
            two += 1
        common = token.form.lower().endswith(_COMMON)
        if (common or not two) and token.form not in self.table.surnames and not self._is_apposed(i, common):
            return None
        return i + 1 + two, self._name(i, i + 1 + two)

    def _introduced(self, i: int) -> tuple[int, str] | None:
        """Match two capital words that the text itself presents: „Karman Leung, Chef der Firma“, „Misha Zilberman (31)“."""
        gap = self.text[self.tokens[i].end : self.tokens[i].end + 1]
        if gap != " " or i + 3 >= len(self.tokens) or not (self._is_surname(i) and self._is_surname(i + 1)):
            return None
        if not self._adjacent(i) or self._is_thing(i) or self._is_thing(i + 1) or self._is_owned(i):
            return None
        end = self.tokens[i + 1].end
        following = self.tokens[i + 2].form
        opened = self.text[end : self.tokens[i + 2].start]
        if opened == " (":
            age = following.isdigit() and len(following) == 2
            presented = age or following in self.table.parties
        else:
            k = i + 2
            while k < min(len(self.tokens) - 1, i + 5) and not self.tokens[k].form[0].isupper() and self._adjacent(k):
                k += 1
            presented = opened == ", " and self.titles.find(self.tokens[k].form) is not None and self._links(k)
        return (i + 2, self._name(i, i + 2)) if presented else None

    def _is_owned(self, i: int) -> bool:
        """An article or an adjective in front makes a noun: „die Rote Kapelle“, „neue Deutsche Welle“."""
        before = self.tokens[i - 1].form if i else ""
        adjective = i > 0 and self._adjacent(i - 1) and is_adjective(before)
        return before.lower() in self.table.determiners or (adjective and before not in self.table.verbs)

    def _links(self, k: int) -> bool:
        """Whether a title says of what: „Chef der Firma“."""
        return self._adjacent(k) and self.tokens[k + 1].form in self.table.linking

    def _is_apposed(self, i: int, common: bool) -> bool:
        """Tell the name behind a title from an object: „hat der Präsident Sanktionen angekündigt“.

        Without an article, behind „dem“ and „vom“, and in front of the verb („Der Virologe Vogt sagte“), it is a name;
        else only a word that comes again.
        """
        article = next((k for k in range(i - 2, max(-1, i - 4), -1) if self.tokens[k].form.lower() in self.table.determiners), None)
        if self.forms[self.tokens[i].form] > 1 or (article is None and not common):
            return True
        if article is None or common:
            return False
        opens = article == 0 or bool(_ENDS.search(self.text, self.tokens[article - 1].end, self.tokens[article].start))
        verb = self._adjacent(i) and self.tokens[i + 1].form[0].islower()
        return self.tokens[article].form.lower() in self.table.dative or (opens and verb)

    def is_titled_thing(self, i: int) -> bool:
        """„Der Kaiser kam“ is nobody called Kaiser."""
        before = self.tokens[i - 1].form.lower() if i else ""
        return before in self.table.determiners and self.titles.find(self.tokens[i].form) is not None

    def _is_thing(self, k: int) -> bool:
        """A capital word that is no name: it ends like an institution or an adjective, or has an article elsewhere."""
        form = self.tokens[k].form
        if form.lower().endswith(self.table.institutions) or form.endswith(
            ("ische", "ischer", "isches", "ischen", "liche", "licher")
        ):
            return True
        return form in self.things

    def _is_surname(self, k: int) -> bool:
        form = self.tokens[k].form
        plain = form[0].isupper() and len(form) > 1 and not form.isupper() and not any(c.isdigit() for c in form)
        if "-" in form and (
            form.count("-") > 1 or form.lower().removesuffix("s").endswith(self.table.institutions) or form.endswith(_THINGS)
        ):
            # „Robert Koch-Institut“ is no Robert, „Mary Poppins-Darstellerinnen“ are no Mary.
            return False
        after_first = k > 0 and self.table.is_first(self.tokens[k - 1].form)
        known = form in (self.table.places if after_first else self.table.no_names)
        return plain and not known and not self._is_title(k, after_first) and form not in self.table.forms

    def _is_title(self, k: int, after_first: bool) -> bool:
        """A title is no surname; behind a first name „Kaiser“ and „Richter“ are, „Kaiserin“ and „Amtsrichter“ are not."""
        hit = self.titles.find(self.tokens[k].form)
        surname = hit and after_first and not hit.prefix and hit.title.paradigm != "feminine"
        return hit is not None and not surname

    def _name(self, i: int, end: int) -> str:
        """Write a full name as the text has it, without the s of a genitive."""
        name = " ".join(self.text[self.tokens[i].start : self.tokens[end - 1].end].split())
        last = self.tokens[end - 1].form
        bare = last.removesuffix("s")
        # „George Floyds Tod“: a noun behind a name in s makes that a genitive.
        behind = [token.form for token in self.tokens[end : end + 4]] if self._adjacent(end - 1) else []
        plain = (form for form in behind if not is_adjective(form) or form in self.table.stopwords)
        owns = next((form[0].isupper() for form in plain), False)
        if bare != last and (bare in self.table.surnames or bare in self.forms or owns):
            name, last = name.removesuffix("s"), bare
        known = self.table.surnames.get(last, "")
        # „Alexander Lukaschenka“: another spelling of somebody known, unless the first name says otherwise.
        return known if end - i > 1 and _alike(known.partition(" ")[0], name.partition(" ")[0]) else name
