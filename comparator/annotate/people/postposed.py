"""Postposed titles: „Putin, Präsident Russlands,“, „Anna Vogt, 33, Pianistin“, „wie Vogt sagt, die Präsidentin der Bank,“."""

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import TitleHit
from comparator.model import Person

# Between a name and a title behind it stand at most so many words; so many belong to an apposition.
NEAR, LONGEST = 6, 24
# What an apposition ends with.
ENDS = ",–—).:;\n"
_DASHED = "–—,"


class Postposed:
    """Looks for the name in front of a title in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.reporting = around.world.language.reporting
        self.determiners = around.words.articles | around.words.definite | around.words.indefinite
        self.parties = frozenset(around.world.language.people.parties.split())

    def name(self, i: int, hit: TitleHit) -> str | None:
        """„Putin, Präsident Russlands,“ „Putin – lange „der Zar“ –“, „wie Anna Vogt sagt, die Präsidentin des Verbands,“."""
        around, k = self.around, self._before_age(self._before_added(i))
        if self._has_verb(i) or self._acts(i) or self._is_party(i) or self._is_governed(i) or self._opens_speech(i):
            return None
        while k >= max(0, i - 1 - NEAR):
            gap, person = around.gap(k), around.name_to(k)
            if gap[:1] == ")":
                # „Vogt (CSU), Chefin“
                k = around.opening(k)
                gap, person = gap[1:], around.name_to(k)
            if not person and gap == "," and around.lower(k + 1) in self.determiners and self._closes_at_once(i):
                # „Vogt sagte, der Täter sei ein Einzelgänger“: a clause of its own
                clause = any(around.lower(n) in self.words.copulas for n in range(k + 1, i))
                person = None if clause else self._said_or_from(k)
            if person and around.owns(person):
                # „Anna Vogt, die Frau Bolls und Ärztin,“
                k = around.first_of(k) - 1
                continue
            if person:
                opens = next((mark for mark in (",", "–", "—", "(") if mark in gap), None)
                ends = ENDS if opens in (",", "(") else _DASHED
                closes = self._is_described(i, k) if hit.title.open else self._closes(i, ends)
                return person.name if opens and closes else None
            aged = around.forms[k].isdigit() and gap == "," and around.gap(k - 1) == ","
            if self._ends_search(around.lower(k), "" if aged else gap):
                return None
            k -= 1
        return None

    def _acts(self, i: int) -> bool:
        """„Landrat Boll, Bürgermeister und Lehrer reagieren“: others, with a verb of several right behind."""
        around, k = self.around, i
        while not around.gap(k) and around.lower(k + 1) in self.words.additive and around.title(k + 2):
            k += 2
        verb = around.lower(k + 1) if not around.gap(k) and not around.is_capital(k + 1) else ""
        return k > i and verb.endswith("en") and verb not in self.words.linking

    def _is_party(self, i: int) -> bool:
        """„Anna Vogt (Grüne)“, „Anna Vogt (Die Linke)“."""
        around = self.around
        k = i - 1 if around.lower(i - 1) in self.words.articles and not around.gap(i - 1) else i
        return around.gap(k - 1).endswith("(") and around.forms[i] in self.parties

    def _is_governed(self, i: int) -> bool:
        """„Karl Boll (im Bild neben seinem Kollegen)“, „Vogt, auch sie von den Grünen,“: a preposition has the title."""
        k = self.around.before_adjectives(i)
        if k > 0 and self.around.lower(k) in self.words.contracted:
            # „Karl Boll, Sprecher beim Veranstalter“
            return True
        governed = k > 0 and self.around.lower(k) in self.words.oblique and not self.around.gap(k - 1)
        return governed and self.around.lower(k - 1) in self.words.prepositions

    def _opens_speech(self, i: int) -> bool:
        """„Boll, mit der Gruppe „Mediziner für Freiheit““: more than an epithet, as in „Boll, „Ikone und Verweigerer“,“."""
        around, k = self.around, i
        if not around.opening_marks.intersection(around.gap(i - 1)):
            return False
        while not around.gap(k) and around.lower(k) not in self.words.prepositions:
            k += 1
        return around.lower(k) in self.words.prepositions

    def _has_verb(self, i: int) -> bool:
        """„Trainer ist Boll, Kapitän ist Vogt“: a title with a verb of its own."""
        around = self.around
        return around.lower(i + 1) in self.words.copulas and not around.gap(i) and not around.gap(i + 1)

    def _ends_search(self, word: str, gap: str) -> bool:
        """„Karl Boll, so sein Anwalt, sei unschuldig“, „Davon, sagt Boll, könne er …“: in front stands another clause."""
        words = self.words
        said = word in self.reporting.so or (word in self.reporting.finite and gap != ",")
        joins = word in words.conjunctions and word not in words.times
        clause = joins or word in words.negations or word in words.no_apposition
        subject = word in words.pronouns_masculine or word in words.auxiliaries
        return said or clause or subject or "\n" in gap or gap[:1] in (".", ",", ":", ";", "!", "?", ")")

    def _said_or_from(self, k: int) -> Person | None:
        """„wie Vogt sagt, die Chefin,“, „Boll vom Verband in Linz, ein Arzt,“: whose word or phrase ends with token k."""
        around, last = self.around, max(-1, k - NEAR)
        if not around.is_capital(k):
            return around.name_to(k - 1) if not around.gap(k - 1) else None
        for n in range(k, last, -1):
            if around.gap(n - 1):
                return None
            person = around.name_to(n - 1)
            if person:
                return person if around.lower(n) in self.words.linking else None
            if not around.is_of_phrase(n):
                return None
        return None

    def _before_added(self, i: int) -> int:
        """„Boll, 73, Protz und Wirt,“, „Kinder- und Jugendarzt“: the token in front of a title and what „und“ adds it to."""
        around = self.around
        added = i > 2 and around.lower(i - 1) in self.words.additive and not around.gap(i - 1) and not around.gap(i - 2)
        if added and around.forms[i - 2].endswith("-"):
            return i - 3
        noun = added and around.is_noun(i - 2) and not around.title(i - 2) and not around.name_to(i - 2)
        return i - 3 if noun and around.gap(i - 3) == "," and around.forms[i - 3].isdigit() else i - 1

    def _before_age(self, k: int) -> int:
        """„Anna Vogt, 33, Pianistin“, „…, 33 Jahre alt und Wirtin“: the number of the token in front of an age, or k itself."""
        around = self.around
        years = k - 2 - (around.lower(k) in self.words.additive)
        told = around.gap(years + 2) in ("", ",") and around.lower(years + 2) in self.words.old
        if told and years > 0 and around.forms[years].isdigit() and around.gap(years - 1) == ",":
            return years - 1
        aged = k > 0 and around.forms[k].isdigit() and around.gap(k) == "," and around.gap(k - 1) == ","
        return k - 1 if aged else k

    def _is_described(self, i: int, k: int) -> bool:
        """A noun that no list has counts right behind the name, if it says of what: „Anna Vogt, Dekanin der Fakultät“."""
        straight = all(self.around.is_attribute_word(n) or self.around.lower(n) in self.words.articles for n in range(k + 1, i))
        links = self.around.lower(i + 1) in self.words.linking and not self.around.gap(i)
        return straight and (links or self.around.gap(i).startswith(":")) and self._closes(i)

    def _closes_at_once(self, i: int) -> bool:
        """„sagt Vogt, die Chefin der Bank.“, „beerbt Boll, der Minister war,“; not „teilte Boll mit, der Minister habe“."""
        around, k = self.around, i
        while not around.gap(k):
            k += 1
            if around.lower(k) in self.words.final_copulas:
                return around.gap(k) != ""
            if not (around.is_of_phrase(k) or (around.adds_noun(k) and around.forms[k - 1].endswith("-"))):
                # „Vogt war es, die uns als Ministerin …“
                return around.lower(i - 1) in self.words.role_marks
        return True

    def _closes(self, i: int, ends: str = ENDS) -> bool:
        """An apposition ends in a comma, a dash, a bracket or with the sentence, some words on; between dashes, in one."""
        return any(mark in self.around.gap(k) for k in range(i, min(i + LONGEST, self.around.count)) for mark in ends)
