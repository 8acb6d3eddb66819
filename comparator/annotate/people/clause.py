"""Clause: the subject of the clause that a title stands in, as far as word order tells.

Whom a title is said of is a name, or the number of the token of a pronoun („er ist Präsident“), or ``OWN``: the subject of
the sentence so far („Boll kam 2010 und war dann Präsident“).
"""

from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.surroundings import Surroundings
from comparator.model import Person

# Between a title and its verb stand at most so many words, between „als“ and the name so many.
NEAR, FAR = 6, 9
# A title with what it is of has so many words at most.
LONGEST = 14
OWN = -1

Subject = str | int | None
# A name with the number of its last token.
Named = tuple[int, Person]


class Clause:
    """Looks for the subjects of verbs in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        words = around.words
        self.times = name_table(around.world.language).times
        self.pronouns = words.pronouns_masculine | words.pronouns_feminine | words.first_person

    def is_unreal(self, i: int) -> bool:
        """„Boll könnte als Minister mehr bewegen“, „falls er Minister ist“: a word of what may not be stands near."""
        # „OB“ is no „ob“.
        return any(self.around.lower(k) in self.words.unreal for k in self._near(i) if k != i)

    def _near(self, i: int) -> range:
        """The numbers of the tokens beside token i that no mark parts from it."""
        around, first, last = self.around, i, i
        while i - first < FAR and not around.gap(first - 1):
            first -= 1
        while last - i < FAR and not around.gap(last):
            last += 1
        return range(first, last + 1)

    def is_negation(self, k: int) -> bool:
        """„nicht“, „kein“; „nicht der erste Minister“ is one, and „ohne Abstimmung“ denies nothing but that."""
        words, word = self.words, self.around.lower(k)
        taken_back = any(self.around.lower(n) in words.restricting for n in (k + 1, k + 2))
        return word in words.negations and word not in words.prepositions and not taken_back

    def is_denied_in_front(self, verb: int) -> bool:
        """„Nie war Boll Minister“: a negation stands right in front of a verb."""
        return self.is_negation(verb - 1) and not self.around.gap(verb - 1)

    def behind_times(self, k: int) -> int:
        """„seit vier Jahren“, „nun auch“: the number of the token behind words of time, from token k on."""
        around, words, stop = self.around, self.words, k + NEAR
        while k < min(stop, around.count) and not around.gap(k - 1):
            form, word = around.forms[k], around.lower(k)
            timed = form in words.quantities or form in words.months or form in self.times or self._is_number(k)
            if not (timed or word in words.times or word in words.fillers):
                break
            k += 1
        return k

    def before_verb(self, verb: int) -> Subject:
        """„Boll (SPD) ist“, „Vogt aus Linz, 1982 geboren, ist“, „er war“: the name or the pronoun in front of the verb."""
        around, words, comma = self.around, self.words, 0
        # „Boll selbst ist“
        verb -= around.lower(verb - 1) in words.emphatic and not around.gap(verb - 1)
        if around.lower(verb - 1) in words.additive and not around.gap(verb - 1):
            # „Boll kam 2010 und war dann Präsident“
            return OWN
        for k in range(verb - 1, max(-1, verb - 1 - FAR), -1):
            gap = around.gap(k)
            comma += gap == ","
            if gap not in ("", ",", "(", ")") or comma > 2:
                return None
            person = around.meant_to(k)
            if person:
                # „Weder Boll noch Vogt ist Minister“, „Nicht Boll ist Minister“, „Für Boll wird ein Nachfolger gesucht“
                front = around.first_of(k) - 1
                word = "" if around.gap(front) else around.lower(front)
                # … but „Mit Boll war auch die Ministerin da“
                governed = word in (words.prepositions | words.contracted) - words.company
                apart = word in words.neither or governed or (word and self.is_negation(front))
                return None if around.owns(person) or comma == 1 or apart else person.name
            word = around.lower(k)
            if self.is_pronoun(k):
                return k if k == verb - 1 else None
            if self.is_aged(k):
                return k if k == verb - 1 else None
            inside = comma == 1 or gap in ("(", ")") or around.is_capital(k) or word in self.words.linking
            if not inside:
                return None
        return None

    def titled_name(self, k: int) -> str | None:
        """Whose name begins at token k, articles, titles and words of time in front passed over."""
        found = self._titled(k)
        return found[1].name if found else None

    def _titled(self, k: int) -> Named | None:
        """That name, with its last token."""
        around = self.around
        while k + 1 < around.count and not around.gap(k - 1) and not around.name_from(k):
            word = around.lower(k)
            passed = word in self.words.articles or word in self.words.times or around.is_attribute_word(k) or around.title(k)
            # „Bayerns Ministerpräsident Boll“
            owner = around.is_noun(k) and around.forms[k].endswith("s") and around.title(k + 1)
            # „der Sohn von Boll“
            if word in self.words.origin or not (passed or owner):
                return None
            k += 1
        person = around.name_from(k) if k < around.count and not around.gap(k - 1) else None
        return (around.last_of(k, person), person) if person and not around.owns(person) else None

    def named_behind(self, verb: int) -> Named | None:
        """„Leiter ist seit 2019 der Physiker Boll“: the name behind a verb, with its last token; „war Boll nie“ denies it."""
        found = self._titled(self.behind_times(verb + 1)) or self._titled(verb + 2)
        last = found[0] if found else verb
        denied = any(self.is_negation(n) and not self.around.gap(n - 1) for n in (last + 1, last + 2))
        return None if denied else found

    def alone_behind(self, verb: int) -> Named | None:
        """„Einer der Vorreiter war Boll.“; „Einer der Täter war Boll gefolgt“ tells what he did."""
        found = self._titled(verb + 1)
        last = found[0] if found else verb
        return found if self.around.gap(last) or self.around.lower(last + 1) in self.words.additive else None

    def is_aged(self, k: int) -> bool:
        """„die 28-Jährige“, „der heute 47-Jährige“: a word for somebody of an age, in the nominative."""
        around, words = self.around, self.words
        if not around.lower(k).endswith(words.aged):
            return False
        return around.lower(k - 1 - (around.lower(k - 1) in words.times)) in words.definite

    def is_pronoun(self, k: int) -> bool:
        """„er“, „sie“, and „dieser“ in front of a verb."""
        word = self.around.lower(k)
        return word in self.pronouns or (word in self.words.demonstratives and self._is_verb(k + 1))

    def _is_verb(self, k: int) -> bool:
        word, words = self.around.lower(k), self.words
        told = word in words.copulas or word in words.acting or word in words.auxiliaries
        return not self.around.gap(k - 1) and (told or word in self.around.world.language.reporting.finite)

    def addressed(self, k: int) -> str | None:
        """„Frau Vogt, Sie sind Ärztin“: whom „Sie“ at token k means, by the name in front of its comma."""
        around = self.around
        polite = k > 0 and around.forms[k] in self.words.polite and around.gap(k - 1) == ","
        person = around.name_to(k - 1) if polite else None
        return person.name if person else None

    def opens_relative(self, k: int) -> bool:
        """„Boll, der als Minister …“: a relative pronoun that can be the subject, behind a comma."""
        return self.around.lower(k) in self.words.relatives and self.around.gap(k - 1) == ","

    def antecedent(self, k: int) -> str | None:
        """Whom the relative pronoun at token k means: the name, or the title that means one, in front of its comma."""
        if k < 1 or not self.opens_relative(k):
            return None
        person = self.around.meant_to(k - 1)
        return person.name if person and not self.around.owns(person) else None

    def opens_object_relative(self, k: int) -> bool:
        """„Lenz, den Boll als Verräter sieht“: a relative pronoun that is no subject, behind a comma."""
        return self.around.lower(k) in self.words.relatives_object and self.around.gap(k - 1) == ","

    def is_agent(self, k: int) -> bool:
        """„Lenz wurde vom Kollegen Boll als Betrüger bezeichnet“: by whom something is done, a name ending with token k."""
        around, words, first = self.around, self.words, self.around.first_of(k)
        while k - first < FAR and not around.gap(first - 1) and around.lower(first - 1) not in words.passives:
            if not (around.title(first - 1) or self._is_of_name(first - 1)):
                break
            first -= 1
        says = first > 0 and around.lower(first - 1) in words.agents and not around.gap(first - 1)
        # „Die Wahl von Boll zum Präsidenten wurde gefeiert“, „das Bild von Boll als Präsident“
        noun = around.is_noun(first - 2) and not around.gap(first - 2) and not around.name_to(first - 2)
        return says and not noun and any(around.lower(n) in words.passives for n in self._near(k))

    def _is_of_name(self, k: int) -> bool:
        """Whether a word may stand between a preposition and a name: an article or an adjective."""
        return self.around.lower(k) in self.words.definite or self.around.is_attribute_word(k)

    def aside(self, k: int) -> int:
        """„galt neben Boll und Lenz als Favorit“: where the preposition of a name ending with token k stands; else -1."""
        around, first = self.around, self.around.first_of(k)
        while first > 1 and around.lower(first - 1) in self.words.additive and around.name_to(first - 2):
            first = around.first_of(first - 2)
        told = first > 0 and not around.gap(first - 1) and around.lower(first - 1) in self.words.asides
        return first - 1 if told else -1

    def behind_phrase(self, k: int) -> int:
        """„ist seit Jahren Richter“, „war seit 2004 Richter“: the number of the token in front of a phrase that is passed over.

        The phrase ends with the noun or the number at token k; where no preposition opens it, only that is passed over.
        """
        around = self.around
        if around.forms[k] in self.words.months and around.forms[k - 1].isdigit():
            # „seit dem 1. März“, „am 1. März“
            k -= 2
            k -= around.lower(k) in self.words.oblique
            return k - (around.lower(k) in self.words.prepositions or around.lower(k) in self.words.contracted)
        if around.forms[k] in self.words.quantities and self._is_number(k - 1):
            # „18 Jahre lang“, „seit 18 Jahren“, „seit den 1980er Jahren“
            k -= 2 + (around.lower(k - 2) in self.words.oblique)
            return k - (around.lower(k) in self.words.prepositions)
        first = around.first_adjective(k)
        determined = first > 0 and around.lower(first - 1) in self.words.oblique and not around.gap(first - 1)
        start = first - 1 - determined
        if start > 0 and around.lower(start - 1) in self.words.prepositions and not around.gap(start):
            # „seit vier Jahren“
            start -= 1
        opens = start > 0 and around.lower(start) in self.words.prepositions and not around.gap(start)
        return start - 1 if opens else k - 1 if around.forms[k].isdigit() else -1

    def _is_number(self, k: int) -> bool:
        return self.around.forms[k][:1].isdigit() or self.around.lower(k) in self.words.numerals

    def last_of_phrase(self, i: int) -> int:
        """The number of the last token of a title, what it is of, and what „und“ adds to that, so many words at most."""
        around, last = self.around, i
        while last - i < LONGEST and not around.gap(last) and (around.is_of_phrase(last + 1) or around.adds_noun(last + 1)):
            last += 1
        return last

    def closes(self, i: int) -> bool:
        """„wurde zum Kronzeugen einer Wahrheit.“: behind a title and what it is of, its clause has no verb."""
        last = self.last_of_phrase(i)
        return self.around.gap(last) != "" and (last == i or self.around.is_capital(last))
