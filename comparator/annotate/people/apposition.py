"""Apposition: the name that stands beside a title, and near misses that look like one.

„Präsident Putin“, „Putin, Präsident Russlands,“ and „der Chef des Stabs, N.,“ name one person twice. „ein
Anwalt der Putin-Gegner“, „der Arzt des Präsidenten, N.“ and „ihr Arzt, N. komme bald“ do not.
"""

from comparator.annotate.people.enumeration import Enumeration
from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.plural import has_own_plural
from comparator.annotate.people.postposed import ENDS, Postposed
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.model import Person

# So many words may belong to a title in front of its name.
REACH = 14
_DASHES = ("–", "—", "-")


class Apposition:
    """Looks for names beside titles in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.marks = around.world.language.grammar.all_marks
        people = around.world.language.people
        # „der Virologe Professor Dr. Boll“
        self.forms = frozenset((*people.forms, *people.degrees, *people.faculties))
        self.reporting, self.gender = around.world.language.reporting, name_table(around.world.language).gender_of
        self.enumeration, self.postposed = Enumeration(around), Postposed(around)

    def beside(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """Find the person whom a title stands beside, or all those of a plural; none where a name is near but not meant."""
        if not self.around.is_near_name(phrase.at) or (self._is_group(phrase) and not phrase.is_one_of):
            return ()
        i, hit = phrase.at, phrase.hit
        direct = None if phrase.is_one_of else self.adjacent(i)
        if direct:
            names = self.enumeration.apposed(phrase, direct)
            # „dass die neuen Wähler Johnson verlassen“, „warnen Republikaner Trump“: several, of whom he is none.
            joined = self.around.lower(self.around.last_of(i, direct) + 1) in self.words.joining
            several = phrase.is_surely_plural or has_own_plural(phrase) or (phrase.has_plural_verb and not joined)
            return () if several and len(names) == 1 else names
        row = self.enumeration.behind(phrase)
        if row:
            return row
        found = self._joined(i) or self._in_brackets(i) or self._behind(i)
        if not found and not self._is_in_genitive(i):
            found = self.postposed.name(i, hit)
        return (found,) if found else self.enumeration.examples(phrase)

    def adjacent(self, i: int) -> Person | None:
        """„Präsident Putin“, „Professor Dr. Muster“; not „Präsident Putins Sprecher“."""
        k, around = i + 1, self.around
        while k < around.count and around.forms[k] in self.forms and around.gap(k - 1) in ("", "."):
            k += 1
        if k > i + 1 and around.titles.find(around.forms[i]) is None:
            # „der Berliner Professor Boll“
            return None
        if around.lower(k) in self.words.named and not around.gap(k - 1) and not around.gap(k):
            # „ein Makler namens Boll“
            return around.name_from(k + 1)
        gap = around.gap(k - 1)
        second = not gap and k == i + 1 and around.titles.find(around.forms[i]) and around.titles.find(around.forms[k])
        if second and around.name_from(k + 1):
            # „der falsche Prophet Papst Franziskus“
            k += 1
            gap = around.gap(k - 1)
        # „die „Präsidentin“ Anna Vogt“
        closed = len(gap) == 1 and gap in self.marks and around.gap(i - 1)[-1:] in around.opening_marks
        near = gap == "" or closed or (gap == "." and around.forms[k - 1] in self.forms)
        person = around.name_from(k) if near else None
        return person if person and (not around.owns(person) or self._is_owner(i, k)) else None

    def _is_owner(self, i: int, k: int) -> bool:
        """„Kanzlerin Merkels Rede“: without an article the title is hers; „ein Kollege Merkels“ is somebody else."""
        around, person = self.around, self.around.name_from(k)
        k = around.last_of(k, person) if person else k
        hit, before = around.titles.find(around.forms[i]), around.lower(i - 1)
        if hit and hit.holds_office and around.is_noun(i - 1) and not around.gap(i - 1) and not around.name_to(i - 1):
            # „die Krankheit Präsident Bolls“
            return True
        governed = before in self.words.prepositions or before in self.words.dative_prepositions
        linked = before in self.words.linking or before in self.words.articles or around.is_attribute_word(i - 1)
        bare = around.gap(i - 1) != "" or governed or not linked
        # „Kanzlerin Merkels „Wir schaffen das““
        return bare and (not around.gap(k) or around.gap(k) in around.opening_marks) and around.is_capital(k + 1)

    def _is_group(self, phrase: TitlePhrase) -> bool:
        """„der Verhandlungsführer der Arbeitnehmer N.“: several, whom the title in front belongs to."""
        if phrase.hit.title.paradigm == "feminine":
            return False
        k, beside = phrase.start, self.around.name_from(phrase.at + 1)
        if phrase.hit.title.paradigm == "nominalised" and beside and self.gender(beside.name) == "f":
            # „die Nachfolge der Vorsitzenden Anna Vogt“
            return False
        if phrase.is_of_group:
            return True
        owner = k > 0 and self.around.lower(k) in self.words.plural_genitives and not self.around.gap(k - 1)
        form, lemma = self.around.forms[phrase.at], phrase.hit.title.lemma
        if phrase.hit.title.paradigm != "er" and form.lower().endswith(lemma.lower()):
            # „vor der Rede der Kanzlerin der Präsident des Senats N.“: no plural
            return False
        return owner and self.around.titles.find(self.around.forms[k - 1]) is not None

    def _joined(self, i: int) -> str | None:
        """„Kandidat und Minister N.“, „Autor, Regisseur und Sänger N.“: titles in a row, and only the last has the name."""
        around, k, joined = self.around, i, False
        while k + 1 < around.count and k - i < REACH:
            gap, following = around.gap(k), around.lower(k + 1)
            if following in self.words.additive and not gap:
                joined = True
            elif (k > i or gap == ",") and gap in ("", ",") and around.is_capital(k + 1) and around.title(k + 1):
                person = self.adjacent(k + 1)
                if person:
                    return person.name if joined else None
                if joined:
                    return self._behind(k + 1)
            elif gap or k == i or not around.is_attribute_word(k + 1):
                return None
            k += 1
        return None

    def _in_brackets(self, i: int) -> str | None:
        """„die Staatsanwältin (Anna Vogt)“, „der Darsteller des Wotan (Karl Boll)“: a full name alone in brackets."""
        around, k = self.around, i
        while not around.gap(k) and k - i < REACH and (around.lower(k + 1) in self.words.linking or around.is_capital(k + 1)):
            k += 1
        person = around.name_from(k + 1) if around.gap(k) == "(" else None
        closed = person and around.text[person.end : person.end + 1] == ")"
        return person.name if person and closed and " " in person.of(around.text) else None

    def _is_in_genitive(self, i: int) -> bool:
        """„der Leibarzt des US-Präsidenten“: a title in the genitive behind a noun."""
        k = self._genitive(i)
        return k > 0 and not self.around.gap(k - 1) and self.around.is_noun(k - 1)

    def _is_attribute(self, i: int) -> bool:
        """„der Leibarzt des Präsidenten, N.“: a genitive behind another title; „aus Sicht des Direktors, N.,“ is none."""
        return self._is_in_genitive(i) and self.around.title(self._genitive(i) - 1) is not None

    def _genitive(self, i: int) -> int:
        """The number of the article in the genitive that opens a title's phrase; 0 where there is none."""
        k, around = i - 1, self.around
        while (
            k > 0 and around.lower(k) == around.forms[k] and around.lower(k) not in self.words.genitives and not around.gap(k)
        ):
            k -= 1
        return k if k > 0 and around.forms[k] in self.words.genitives and not around.gap(k) else 0

    def _behind(self, i: int) -> str | None:
        """„Präsident Russlands Wladimir Putin“, „die Chefin der Firma in Linz Anna Vogt“, „der Chef des Stabs, N.,“."""
        around, linked, country, second, group = self.around, False, False, False, False
        for k, inner in around.behind(i, REACH):
            # „der Präsident des Verbands „Süd“ Karl Boll“, „der Facharzt für Mikrobiologie Dr. Boll“
            gap = inner.strip(self.marks + "." if around.forms[k - 1] in self.forms else self.marks)
            if gap:
                return None if self._is_attribute(i) else self._apposed(i, k, gap)
            person = around.name_from(k)
            if around.lower(k) in self.words.exemplifying:
                return None
            if person and around.lower(k - 1) in self.words.origin and around.gap(around.last_of(k, person)) == ",":
                # „der Anwalt von Boll, N.,“
                return self._apposed(i, around.last_of(k, person) + 1, ",")
            if person:
                affair = around.forms[k - 1] in self.words.affairs
                full = linked and " " in person.of(around.text) and around.is_capital(k - 1) and not affair
                # „die Lieder der Sänger Karl Boll und Otto Lenz“
                theirs = group and len(self.enumeration.beginning(k)) > 1
                other = second or theirs or around.owns(person)
                return person.name if (country or full) and not other else None
            form = around.forms[k]
            if around.is_capital(k):
                # „der Direktor der Klinik und Bonner Kreisrat, N.,“, „der Arzt des Präsidenten, N.,“
                hit = around.titles.find(form)
                # „der Chef der Grünen Karl Boll“: the party
                titled = hit is not None and not (hit.title.field == "party" and form.endswith("n"))
                # „der Sprecher der Arbeitnehmer Karl Boll“: several
                several = TitlePhrase(around, k, hit) if hit else None
                group = several is not None and (has_own_plural(several) or self._is_group(several))
                second = second or (titled and not group)
                if titled and not self._goes_on(k):
                    return None
                country = around.world.country_of(form) is not None
            elif around.lower(k) in self.words.linking:
                if around.lower(k) in self.words.objects and around.lower(k - 1) not in self.words.prepositions:
                    # „schoss ein Polizist dem Mann Karl Boll ins Bein“
                    return None
                linked, country = True, False
            elif (around.lower(k) in self.words.additive and linked) or (country and around.adds_noun(k)):
                continue
            elif not around.is_attribute_word(k):
                return None
        return None

    def _goes_on(self, k: int) -> bool:
        """Whether the noun at token k belongs to the title in front of it: behind „und“, or in the genitive."""
        around = self.around
        if around.is_capital(k - 1) and around.forms[k - 1].endswith("er") and not around.gap(k - 1):
            # „der Vorsitzende des Verbands Deutscher Chirurgen“
            return True
        opener = around.before_adjectives(k)
        opener -= around.is_capital(opener) and not around.titles.find(around.forms[opener])
        return around.lower(opener) in self.words.additive or around.lower(opener) in self.words.owning

    def _apposed(self, i: int, k: int, gap: str) -> str | None:
        """The name at token k, behind a mark: „der Chef des Stabs, N.,“, „Der Kapitän – Karl Boll:“, „Kandidat: Karl Boll.“."""
        around = self.around
        if gap == "," and k > i + 1 and around.is_attribute_word(k - 1) and not around.is_capital(k - 1):
            # „Der Minister erklärte, Karl Boll irre“: a verb in front of the comma
            return None
        opener = around.before_adjectives(i)
        opener = opener if opener >= 0 and around.lower(opener) in self.words.articles else around.first_adjective(i)
        alone = gap == ":" and k == i + 1 and around.gap(opener - 1).endswith((".", "\n"))
        # „der Präsident des Kammertages, DIHK, Karl Boll“
        k += gap == "," and around.gap(k) == "," and len(around.forms[k]) > 1 and around.forms[k].isupper()
        while around.forms[k] in self.forms and k + 1 < around.count and around.gap(k) in ("", "."):
            k += 1
        person = around.name_from(k)
        if not person:
            return self._second_title(k, around.lower(around.before_adjectives(i))) if gap == "," else None
        first = around.first_adjective(i)
        if gap == "," and around.gap(first - 1) == "," and around.name_to(first - 1):
            # „Boll, Arzt, Vogt, Ärztin, und Lenz“
            return None
        full = " " in person.of(around.text)
        opens = "\n" in around.gap(around.before_adjectives(i) - 1)
        last = around.last_of(k, person)
        several = around.gap(last) == "," and around.name_from(last + 1) is not None
        closed = around.gap(last) == gap
        dashed = gap in _DASHES and not several and (closed or (full and (opens or self._ends_apposition(person))))
        listed = alone and full and around.gap(last).startswith((".", "\n", ","))
        listed_title = around.titles.find(around.forms[i]) is not None
        introduced = gap == ":" and full and not several and listed_title and self._introduces(i, k, person)
        # „ein Berater von Boll, Lenz, Vogt“ names those whom he advises
        row = several and around.name_to(k - 1) is not None
        closes = self._ends_apposition(person) or self.enumeration.is_from(last)
        fits = (closes and not row) if gap == "," else dashed or listed or introduced
        return person.name if fits and not around.owns(person) else None

    def _introduces(self, i: int, k: int, person: Person) -> bool:
        """„Hilfe kommt vom Leiter des Amtes: Karl Boll warnt“; in „Der Leiter des Amtes sagt: Karl Boll …“ he says it."""
        around, first = self.around, i
        if self._is_governed(i):
            return False
        while first > 0 and i - first < REACH and not around.gap(first - 1):
            first -= 1
        behind = around.last_of(k, person)
        clause = around.gap(behind) == "" or (around.gap(behind) == "," and around.lower(behind + 1) in self.words.definite)
        return clause and not any(around.lower(n) in self.reporting.finite for n in range(first, k))

    def _is_governed(self, i: int) -> bool:
        """„Kritik am Leiter“, „Streit um den Leiter“, „das Erbe des Leiters“: a noun stands in front of a title's phrase."""
        around, k = self.around, self.around.before_adjectives(i)
        if k > 0 and around.lower(k) in self.words.articles | self.words.oblique and not around.gap(k - 1):
            k -= around.lower(k - 1) in self.words.prepositions
        return k > 0 and not around.gap(k - 1) and around.is_noun(k - 1)

    def _second_title(self, k: int, article: str) -> str | None:
        """„der Vorsitzende, der neue Minister N.“, „…, Bonns Bürgermeister N.,“: behind the comma a title with its name.

        „mit seinem Chef, dem Minister N.,“: in other cases both articles end alike; „Der Seufzer, den Minister N. ausstieß“.
        """
        around = self.around
        if around.is_capital(k) and around.title(k):
            person = self.adjacent(k)
            return person.name if person and self._ends_apposition(person) and not self._is_listed(person, k) else None
        owner = around.is_noun(k) and around.forms[k].endswith("s") and not around.name_from(k)
        alike = around.lower(k) in self.words.oblique and around.lower(k)[-2:] == article[-2:]
        if not (alike or owner or around.lower(k) in self.words.articles):
            return None
        k += 1
        while k < around.count and not around.gap(k - 1) and around.is_attribute_word(k):
            k += 1
        titled = k < around.count and not around.gap(k - 1) and around.is_capital(k) and around.title(k)
        person = self.adjacent(k) if titled else None
        # „der Täter, den Kommissar Boll suchte“
        ends = person is not None and (not alike or self._ends_apposition(person))
        return person.name if person and ends and not self._is_listed(person, k) else None

    def _is_listed(self, person: Person, k: int) -> bool:
        """„die Kanzlerin, der Minister N. und der Präsident“: a list of several people."""
        around = self.around
        k = around.last_of(k, person)
        if "(" in around.gap(k):
            k = around.closing(k + 1) - 1
        following = around.lower(k + 1)
        return following in self.words.additive or (around.gap(k).endswith(",") and following in self.words.articles)

    def _ends_apposition(self, person: Person) -> bool:
        """Behind the name of an apposition comes a mark, not a verb: „ihr Arzt, N. komme bald“ is a new clause."""
        text = self.around.text
        return text[person.end : person.end + 1] in ("", *ENDS) or text[person.end : person.end + 2] in (" –", " (")
