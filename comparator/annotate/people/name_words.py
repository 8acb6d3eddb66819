"""The words of names: which capitalised words of a text can be one, and how the name is written."""

import re
from collections import Counter
from collections.abc import Container
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from comparator.annotate.people.name_table import NameTable
from comparator.annotate.people.titles import TitleIndex, is_abbreviated
from comparator.annotate.running import RunningWords
from comparator.annotate.syntax import is_adjective

# A name has its capital in front of each part, and no digits; „McEnany“ and „DeLillo“ have one more, „BioNTech“ is a firm.
_NAME = re.compile(r"(?:(?:Ma?c|D[aeiou]|L[aeo]|[A-Z]'|Fitz|V[ao]n|d'|al-|el-)?[A-ZÀ-ÞĀ-Ž]?[a-zß-ÿā-ž']*(?:-|$))+")
# „Stephan B.“, „Benedikt XVI.“: what stands for a surname, with a full stop.
SHORT = re.compile(r"[A-ZÄÖÜ]|[IVX]+")
# A name in -s that is no genitive as a rule: Franziskus.
OWN_S = ("us", "is", "ss")
# Similarity (0–1) from which two first names are spellings of one.
SAME_NAME = 0.6
BLANKS = (" ", "\u00a0", "  ")
# What ends a sentence, or leads to one, between two words.
SENTENCE = re.compile(r"[.!?:„\n]")
# A nickname between first name and surname has at most so many words.
NICKNAME = 6
# Endings of compounds that name no person: groups of women, and abstract things.
_THINGS = ("innen", "ung", "ungen", "keit", "heit", "tion", "tionen", "schaft", "schaften", "isch", "ische", "ischen")
# A name hardly ever ends so, a common noun often does.
COMMON = ("en", "ung", "heit", "keit", "tion", "schaft", "nis", "tum", "ismus")
# Endings of adjectives that a proper name has: „die Bayerische Staatsoper“.
_ADJECTIVES = ("ische", "ischer", "isches", "ischen", "liche", "licher")


class NameWords:
    """Says of the words of one text what part of a name they can be."""

    def __init__(self, running: RunningWords, titles: TitleIndex, table: NameTable) -> None:
        self.text, self.starts, self.ends, self.forms = running.text, running.starts, running.ends, running.forms
        self.distinct, self.titles, self.table = running.distinct, titles, table
        self.capital = frozenset([form for form in self.distinct if form[0].isupper()])
        # First names, and what names of the pack begin with.
        joined = [form for form in self.capital if "-" in form and table.is_first(form)]
        self.listed = self.distinct & table.beginnings | frozenset(joined)
        # Titles and forms of address, and „namens“.
        nouns = self.capital.union(filter(is_abbreviated, self.distinct))
        self.introducing = titles.listed.among(nouns).keys() | (table.forms & self.capital) | table.named
        self.running = running
        self.opening = frozenset(f" {opening}" for opening, _ in table.marks)
        self.closing = frozenset(f"{closing} " for _, closing in table.marks)

    def beginnings(self) -> list[int]:
        """List the numbers of the words that a full name can begin with: few have anything beside them that tells."""
        forms, listed, capital, introducing = [*self.forms, ""], self.listed, self.capital, self.introducing
        numbers = self.running.where(capital | listed)
        return [i for i in numbers if forms[i] in listed or forms[i + 1] in capital or forms[i - 1] in introducing]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(self.forms)

    @cached_property
    def things(self) -> Counter[str]:
        """How often words have an article in front."""
        determiners = self.table.determiners
        return Counter([after for before, after in pairwise(self.forms) if before in determiners])

    @cached_property
    def first_names(self) -> dict[str, set[str]]:
        """The first names in front of words, by the word."""
        found: dict[str, set[str]] = {}
        for first, after in pairwise(self.forms):
            if self.table.is_first(first):
                found.setdefault(after, set()).add(first)
        return found

    def behind_nickname(self, k: int) -> int:
        """„Heinz „Cookie“ Huber“: the number of the surname behind a nickname in marks that begins at token k; 0 for none."""
        if k >= len(self.forms) or self.text[self.ends[k - 1] : self.starts[k]] not in self.opening:
            return 0
        stop = min(len(self.forms) - 1, k + NICKNAME)
        n = next((n for n in range(k, stop) if not self.adjacent(n)), stop)
        closes = n < stop and self.text[self.ends[n] : self.starts[n + 1]] in self.closing
        return n + 1 if closes and self.is_surname(n + 1) else 0

    def is_attribute(self, k: int) -> bool:
        """Whether a word is an adjective by its shape, and no verb."""
        return is_adjective(self.forms[k]) and self.forms[k] not in self.table.verbs

    def adjacent(self, i: int) -> bool:
        """Whether only blanks stand between a token and the next: two where a line was wrapped behind one."""
        return i + 1 < len(self.forms) and self.text[self.ends[i] : self.starts[i + 1]] in BLANKS

    def is_particle(self, k: int) -> bool:
        """„van der Bellen“, „Freiherr von Altdorf“; „Ernst der Lage“ has an article."""
        form, table, behind = self.forms[k].lower(), self.table, "".join(self.forms[k + 1 : k + 2])
        if self.forms[k] in table.nobility:
            return behind in table.particles
        if form in table.direct and not behind[:1].isupper():
            return False
        return form in table.particles and (form not in table.articles or self.forms[k - 1].lower() in table.particles)

    def with_particle(self, i: int, name: str) -> int:
        """„Bezirksbürgermeister von Dassel“: where the surname at token i begins, with the particles of somebody's name."""
        parts, particles = name.lower().split(), self.table.particles
        while len(parts) > 2 and i and parts[-2] in particles and self.forms[i - 1].lower() == parts[-2]:
            i -= 1
            parts.pop()
        return i

    def is_initial(self, k: int) -> bool:
        """The „W.“ of „George W. Bush“."""
        another = k + 1 < len(self.forms) and self.table.is_first(self.forms[k + 1]) and self.adjacent(k + 1)
        if len(self.forms[k]) != 1 or another:
            # „gegen Karl B. Hannelore K. schwieg“: another name; „Moderator Markus J. Karsten, …“ is one
            return False
        wraps = self.text.startswith(".\n", self.ends[k]) and not self.text.startswith("\n", self.ends[k] + 2)
        return self.text.startswith(". ", self.ends[k]) or (wraps and self._is_named_again(k + 1))

    def _is_named_again(self, k: int) -> bool:
        """„George W.⏎Bush … Bush“: a word that can be a surname stands in the text again, and never has an article."""
        again = k < len(self.forms) and self.counts[self.forms[k]] > 1
        return again and self.is_surname(k) and not self.is_thing(k)

    def is_short(self, k: int) -> bool:
        """The „B.“ of „Stephan B. schwieg“, the „XVI.“ of „Benedikt XVI.“."""
        return SHORT.fullmatch(self.forms[k]) is not None and self.text.startswith(".", self.ends[k])

    def is_surname(self, k: int) -> bool:
        """Whether a word can be a surname: capitalised, no acronym, no title, no place; behind a first name more can be one."""
        form = self.forms[k]
        if form.startswith(self.table.prefixes):
            # „al-Tayyeb“
            return form.partition("-")[2][:1].isupper()
        if not form[0].isupper() or len(form) == 1 or form.isupper() or form in self.table.forms:
            return False
        after_first = k > 0 and self.table.is_first(self.forms[k - 1])
        # „Präsident der Global Solutions Initiative“, „am Thalia Theater“; Hans Bürger has a first name.
        thing = form in self.table.named_things or form.lower() in self.table.institutions
        if thing and (not after_first or (k > 1 and self.forms[k - 2] in self.table.determiners)):
            return False
        if form in (self.table.places if after_first else self.table.no_names) or self._is_title(form, after_first):
            return False
        return not ("-" in form and self._is_compound(form)) and _NAME.fullmatch(form) is not None

    def _is_compound(self, form: str) -> bool:
        """„Robert Koch-Institut“ is no Robert, „Mary Poppins-Darstellerinnen“ are no Mary."""
        bare = form.lower().removesuffix("s")
        institution = bare.endswith(self.table.institutions) or bare.removesuffix("e").endswith(self.table.institutions)
        return form.count("-") > 1 or institution or form.endswith(_THINGS)

    def _is_title(self, form: str, after_first: bool) -> bool:
        """A title is no surname; behind a first name „Kaiser“ and „Mettenleiter“ are, „Kaiserin“ and „Kino-Leiter“ are not."""
        hit = self.titles.find(form)
        surname = hit and after_first and "-" not in hit.prefix and hit.title.paradigm != "feminine"
        return hit is not None and not surname

    def is_thing(self, k: int, share: float = 0) -> bool:
        """A capital word that is no name: it ends like an institution or an adjective, or has an article elsewhere.

        ``share``: of its places, how many may have one all the same: „die Kunst der Hito Steyerl“.
        """
        form = self.forms[k]
        owned = self.things[form] > share * self.counts[form]
        return owned or form.endswith(_ADJECTIVES) or form.lower().endswith(self.table.institutions)

    def is_firm(self, end: int) -> bool:
        """„Philipp Holzmann AG“, „Konrad Adenauer Stiftung“: what stands behind the name makes it a thing's."""
        return self.adjacent(end - 1) and self.forms[end] in self.table.named_things

    def is_of_club(self, k: int, end: int) -> bool:
        """„Michael Mina von der Harvard Universität“, „Cristiano Ronaldo von Juventus Turin“: what somebody is from."""
        if k >= end:
            return False
        place = self.adjacent(end - 1) and self.forms[end] in self.table.places
        # „Karl Max von Erstligist Verona“
        named = self.adjacent(k + 1) and self.forms[k + 2][0].isupper()
        thing = place or self.is_firm(end) or (named and self.titles.find_any(self.forms[k + 1]) is not None)
        return self.is_particle(k) and self.table.is_first(self.forms[k - 1]) and thing

    def is_of_firm(self, i: int, name: str) -> bool:
        """„Johnson & Johnson“ is no Johnson, nor is the „Gates Stiftung“ Bill Gates; „Brählers Institut“ is his."""
        if name.endswith(self.forms[i]) and self.is_firm(i + 1):
            return True
        return self.text.startswith(" & ", self.ends[i]) or self.text.endswith(" & ", 0, self.starts[i])

    def is_of_institution(self, i: int) -> bool:
        """„im Krankenhaus Walter Reed“, „am Flughafen Willy Brandt“: what stands in front of the name is called so."""
        before = self.forms[i - 1] if i else ""
        return before[:1].isupper() and self.adjacent(i - 1) and before.lower().endswith(self.table.named_places)

    def is_titled_thing(self, i: int) -> bool:
        """„Der Kaiser kam“ is nobody called Kaiser."""
        before = self.forms[i - 1] if i else ""
        return before in self.table.determiners and self.titles.find(self.forms[i]) is not None

    def opens(self, i: int) -> bool:
        """„Weil es regnet“ names no Stephan Weil: a word that begins sentences, behind anything but a blank."""
        return self.forms[i] in self.table.openers and (i == 0 or not self.adjacent(i - 1))

    def stands_alone(self, i: int, firsts: Container[str]) -> bool:
        """„sagte Greta“: no capital word stands beside a first name, no article and no hyphen; „Meghan und Harry“ are others.

        ``firsts``: the first names of people of the text.
        """
        forms = self.forms
        if i > 1 and forms[i - 1] in self.table.joining and self.table.is_first(forms[i - 2]) and forms[i - 2] not in firsts:
            return False
        behind = self.adjacent(i) and i + 1 < len(forms) and forms[i + 1][0].isupper()
        front = i > 0 and self.adjacent(i - 1) and (forms[i - 1][0].isupper() or forms[i - 1] in self.table.determiners)
        return not (behind or front or self.opens(i))

    def is_owned(self, i: int) -> bool:
        """An article or an adjective in front makes a noun: „die Rote Kapelle“, „neue Deutsche Welle“."""
        before = self.forms[i - 1] if i else ""
        adjective = i > 0 and self.adjacent(i - 1) and self.is_attribute(i - 1)
        return before in self.table.determiners or adjective

    def name(self, i: int, end: int) -> str:
        """Write a full name as the text has it, without the s of a genitive."""
        name = " ".join(self.text[self.starts[i] : self.ends[end - 1]].split())
        last = self.forms[end - 1]
        if end - i > 1 and self.is_short(end - 1):
            return name + "."
        bare = last.removesuffix("s")
        # „Bald kündigte Maas Konsequenzen an“: elsewhere he stands without.
        owns = not last.endswith(OWN_S) and last not in self.plain
        if bare != last and (bare in self.table.surnames or bare in self.distinct or owns):
            name, last = name.removesuffix("s"), bare
        known = self.table.surnames.get(last, "")
        # „Alexander Lukaschenka“: another spelling of somebody known, unless the first name says otherwise.
        return known if end - i > 1 and _alike(known.partition(" ")[0], name.partition(" ")[0]) else name

    @cached_property
    def plain(self) -> frozenset[str]:
        """The capital words in -s behind which, in some place, nothing stands that the s could own: „Heiko Maas kam“."""
        ending = [form for form in self.capital if form.endswith("s")]
        return frozenset([self.forms[k] for k in self.running.where(frozenset(ending)) if not self._owns(k + 1)])

    def _owns(self, end: int) -> bool:
        """„George Floyds Tod“: a noun behind a name in s makes that a genitive."""
        stop = end
        while stop < min(len(self.forms), end + 4) and self.adjacent(stop - 1):
            stop += 1
        behind = self.forms[end:stop]
        plain = (form for form in behind if not is_adjective(form) or form in self.table.stopwords)
        return next((form[0].isupper() for form in plain), False)


def _alike(first: str, second: str) -> bool:
    """Whether two first names are spellings of one: Alexander and Aljaksandr, not Joe and Jill."""
    return first[:1] == second[:1] and SequenceMatcher(None, first, second).ratio() >= SAME_NAME
