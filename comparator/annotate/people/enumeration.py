"""Names in a row that one title belongs to: „die Minister Boll, Huber und Vogt“, „Experten wie Boll und die Ärztin Vogt“."""

from functools import cached_property

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.model import Person

# Behind a plural title stand at most so many names; between it and „wie“ so many words, in front of a name so many.
NAMES, REACH, TITLED = 8, 10, 7
# Where somebody is from has so many words.
PLACE = 3

# What the gap behind a row that is closed begins with.
_ENDS = tuple(",.;:–—)(\n!?")


class Enumeration:
    """Reads names in a row in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.forms = frozenset(around.world.language.people.forms)

    def apposed(self, phrase: TitlePhrase, first: Person) -> tuple[str, ...]:
        """„die Minister Boll, Huber und Vogt“: the name right behind a title, and further ones that a plural belongs to."""
        form, paradigm, words = self.around.forms[phrase.at], phrase.hit.title.paradigm, self.words
        # „mit den Vorsitzenden Boll und Vogt“; „traf den Vorsitzenden Boll und Vogt“ are two.
        dative = phrase.article in words.plural_datives and self.around.lower(phrase.start - 1) in words.dative_prepositions
        several = phrase.is_plural or phrase.is_both or (paradigm == "nominalised" and form.endswith("en") and dative)
        if not (phrase.is_plural if paradigm == "feminine" else several):
            return (first.name,)
        last = self.around.last_of(phrase.at + 1, first)
        further = [person.name for _, person in self._further(last, titled=False)]
        if not further and self.around.lower(last + 1) in self.words.joining and self.around.is_capital(last + 2):
            # „die Autoren Boll und Xyz“: a name that was not found
            return ()
        # „Gestern hätten die Betreiber Boll gewarnt“; „der Plan, die Minister Boll hatte“ has a relative pronoun
        others = paradigm == "er" and phrase.article in words.plural_articles and self.around.gap(phrase.start - 1) != ","
        return () if others and not further else (first.name, *further)

    def behind(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„die Inhaber des Lokals, Karl Boll und Anna Vogt,“: a row of names behind the comma."""
        if not phrase.is_plural or self._belongs_to_title(phrase):
            return ()
        comma = self._comma(phrase)
        if comma > 0 and self.around.lower(comma) in self.words.including:
            return self._included(comma)
        row = self._apposed_row(comma) if comma > 0 else self._behind_colon(phrase)
        # „mit den zwölf Bürgermeistern, Senator Boll und Senatorin Vogt“: others.
        return row if phrase.number in (0, len(row)) else ()

    def _comma(self, phrase: TitlePhrase) -> int:
        """The number of the token behind the comma that follows a title and what it is of; -1 for none."""
        for k, gap in self.around.behind(phrase.at, REACH):
            if gap == ",":
                return k
            if gap or not (self.around.is_of_phrase(k) or self.around.adds_noun(k)) or self.around.name_from(k):
                # „Zu den Gästen zählten der Maler Boll, …“
                return -1
        return -1

    def _apposed_row(self, k: int) -> tuple[str, ...]:
        """The names of a row that begins with token k and closes an apposition."""
        row = self._read(k)
        # „trafen sich die Minister, Karl Boll und Anna Vogt fehlten“: a new clause
        closed = len(row) > 1 and self.around.gap(self._passed_place(row[-1][0])).startswith(_ENDS)
        return _names(row) if closed else ()

    def _apposed_names(self, k: int) -> tuple[str, ...]:
        """„Andere Experten, wie Karl Boll, …“: a name or a row, from token k up to a comma; „, wie Boll sagt,“ is a clause."""
        row = self._read(k)
        return _names(row) if row and self.around.gap(row[-1][0]) == "," else ()

    def _included(self, k: int) -> tuple[str, ...]:
        """„Popstars, darunter etwa Karl Boll und Anna Vogt“: the names behind „darunter“, token k."""
        return _names(self._read(k + 1 + (self.around.lower(k + 1) in self.words.exemplary)))

    def _behind_colon(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Drei Senatoren sind krank: Boll, Huber und Vogt“: a row of as many names behind the colon."""
        around, stop = self.around, min(self.around.count, phrase.at + REACH + REACH)
        for k in range(phrase.at + 1, stop if phrase.number > 1 else 0):
            gap = around.gap(k - 1)
            if gap == ":":
                return _names(self._read(k))
            if gap not in ("", ",", "(", ")") or around.name_from(k):
                return ()
        return ()

    def _belongs_to_title(self, phrase: TitlePhrase) -> bool:
        """„die Freunde der Künstler, N. und M.,“: in the genitive behind another title, whose the names are."""
        k = phrase.start - 1
        return k >= 0 and not self.around.gap(k) and self.around.is_capital(k) and self.around.title(k) is not None

    def ending(self, k: int) -> tuple[str, ...]:
        """„Karl Boll und Anna Vogt“: the names of a row that ends with token k; none for a single name."""
        names = self._back(k)[1]
        return names if len(names) > 1 else ()

    def in_front(self, k: int) -> int:
        """The number of the token in front of the name, or the row of names, that ends with token k."""
        return self._back(k)[0]

    def _back(self, k: int) -> tuple[int, tuple[str, ...]]:
        """The names of a row that ends with token k, with the number of the token in front of it."""
        around, names = self.around, list[str]()
        while k >= 0 and len(names) < NAMES and around.gap(k) in ("", ","):
            person = around.name_to(k)
            if not person or around.owns(person):
                break
            names.append(person.name)
            k = self._before_titles(around.first_of(k) - 1)
            k -= around.lower(k) in self.words.joining
        return k, tuple(reversed(names))

    def beginning(self, k: int) -> tuple[str, ...]:
        """„Karl Boll und die Ärztin Anna Vogt“: the names of a row that begins with token k; none for a single name."""
        row = self._read(k)
        return _names(row) if len(row) > 1 else ()

    def _before_titles(self, k: int) -> int:
        """„Boll und Brasiliens Präsident Vogt sind“: the number of the token in front of titles that end with token k."""
        around, last = self.around, k
        while k > 0 and last - k < TITLED and not around.gap(k) and around.is_capital(k) and around.title(k):
            k = around.first_adjective(k) - 1
            determined = around.lower(k) in self.words.articles or (around.is_noun(k) and around.forms[k].endswith("s"))
            k -= determined and not around.gap(k)
        return k

    @cached_property
    def rows(self) -> list[tuple[int, tuple[str, ...]]]:
        """List the rows of names of the whole text, „Boll, Huber und Vogt“, each with its first token, the longest ones."""
        rows: list[tuple[int, tuple[str, ...]]] = []
        behind = -1
        for number in self.around.names:
            row = self._read(number) if number > behind else []
            if len(row) > 1:
                rows.append((number, _names(row)))
                behind = row[-1][0]
        return rows

    def examples(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Experten für Viren wie Boll und Vogt“, „ein Dirigent wie Huber“; „der Minister wie Boll“ are two."""
        around, words = self.around, self.words
        if phrase.is_quantified or (phrase.article in words.definite and not phrase.is_plural):
            return ()
        for k, gap in around.behind(phrase.at, REACH):
            likens = around.lower(k) in words.exemplifying
            if likens and gap == ",":
                return self._apposed_names(k + 1)
            if gap:
                return ()
            if likens:
                first = self._name(k + 1)
                return self._row(phrase, *first) if first else ()
            if not around.is_of_phrase(k):
                return ()
        return ()

    def _read(self, k: int) -> list[tuple[int, Person]]:
        """The names of a row that begins with token k, or the one name, each with its last token; none where no name begins."""
        first = self._name(k)
        return [first, *self._further(first[0])] if first else []

    def _row(self, phrase: TitlePhrase, k: int, first: Person) -> tuple[str, ...]:
        """The name that ends with token k and those behind it; nobody where a row cannot be read to its end."""
        further = [person.name for _, person in self._further(k)]
        goes_on = self.around.gap(k) == "," and self.around.is_capital(k + 1)
        several = phrase.article not in self.words.indefinite
        unread = several and not further and (goes_on or self.around.lower(k + 1) in self.words.joining)
        return () if unread else (first.name, *further)

    def _further(self, k: int, *, titled: bool = True) -> list[tuple[int, Person]]:
        """Collect the names behind the one that ends with token k, with their last tokens, if „und“ closes the row."""
        around, names = self.around, list[tuple[int, Person]]()
        while len(names) < NAMES:
            # „Karl Boll (SPD), Anna Vogt (CDU) und …“
            k = around.closing(k + 1) - 1 if around.gap(k) == "(" else self._passed_place(k)
            gap = around.gap(k).removeprefix(")").strip()
            joined = around.lower(k + 1) in self.words.joining and not gap and not around.gap(k + 1)
            if around.lower(k + 1) in self.words.role_marks and around.lower(k + 2) in self.words.too and not gap:
                # „sowohl Anna Vogt (SPD) als auch Karl Boll“
                joined, k = True, k + 1
            found = self._name(k + 2 if joined else k + 1) if joined or gap == "," else None
            if joined and names and not titled and around.title(k + 2):
                # „die Minister Boll, Huber und Kanzlerin Vogt“
                return names
            if not found:
                return []
            k = found[0]
            names.append(found)
            if joined:
                return names
        return []

    def _passed_place(self, k: int) -> int:
        """„Anna Vogt aus Linz und Karl Boll“: the number of the last word of where somebody is from; k where none is told."""
        around = self.around
        if around.lower(k + 1) not in self.words.origin or around.gap(k) or around.gap(k + 1):
            return k
        # „von der Universität Linz“
        last = k + 1 + (around.lower(k + 2) in self.words.oblique | self.words.determiners and not around.gap(k + 2))
        stop = last + PLACE
        while last < stop and around.is_capital(last + 1) and not around.name_from(last + 1):
            last += 1
            if around.gap(last):
                break
        return last if around.is_capital(last) else k

    def is_from(self, k: int) -> bool:
        """„Karl Boll von der medizinischen Fakultät in Linz,“: whether only where a name is from closes the phrase it ends."""
        around, words = self.around, self.words
        if around.gap(k) or around.lower(k + 1) not in words.home:
            return False
        for n, gap in around.behind(k + 1, REACH):
            if gap:
                listed = around.name_from(n) or around.lower(n) in words.additive
                return gap == "," and around.is_capital(n - 1) and not listed
            if not around.is_of_phrase(n):
                return False
        return False

    def _name(self, k: int) -> tuple[int, Person] | None:
        """Return the last token of the name that begins at token k, and whose it is; „den Arzt Dr.“ is passed over."""
        around = self.around
        stop = min(around.count, k + TITLED)
        while k < stop:
            person = around.name_from(k)
            if person:
                return None if around.owns(person) else (around.last_of(k, person), person)
            word, form = around.lower(k), around.forms[k]
            if word in self.words.exemplifying:
                return None
            determined = word in self.words.determiners or word in self.words.oblique
            passed = determined or word in self.words.times or form in self.forms or around.is_attribute_word(k)
            # „Bonns Bürgermeister Boll“
            owner = around.is_owner(k) and around.title(k + 1)
            if not (passed or owner or around.title(k)) or around.gap(k) not in ("", "."):
                return None
            k += 1
        return None


def _names(row: list[tuple[int, Person]]) -> tuple[str, ...]:
    return tuple(person.name for _, person in row)
