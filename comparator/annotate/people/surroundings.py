"""Surroundings: one text's tokens, with what stands between and beside them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from comparator.annotate.people.gazetteer import Gazetteer
from comparator.annotate.people.titles import TitleHit, TitleIndex, is_abbreviated
from comparator.annotate.running import RunningWords
from comparator.annotate.syntax import Words, attribute_words
from comparator.model import Person

# So many words stand in a bracket inside a phrase.
BRACKET = 6
# A name that a title stands beside is no further away, in words.
BESIDE = 30


class Surroundings:
    """What is known of the places of one text: words, gaps, names and titles, by the number of the token."""

    def __init__(
        self, running: RunningWords, people: Sequence[Person], titles: TitleIndex, world: Gazetteer, words: Words
    ) -> None:
        self.text, self.starts, self.ends, self.forms = running.text, running.starts, running.ends, running.forms
        self.titles, self.world, self.words = titles, world, words
        self.count = len(self.forms)
        self.attributes = attribute_words(world.language)
        self.capitals = frozenset([form for form in running.distinct if form[0].isupper() or is_abbreviated(form)])
        # The gaps that were asked for: many places are looked at again and again.
        self.gaps: dict[int, str] = {}
        self.opening_marks = frozenset(opening for opening, _ in world.language.grammar.marks)
        # The tokens that names begin with, by number.
        self.names = [bisect_left(running.starts, person.start) for person in people]
        self.by_start = {person.start: person for person in people}
        self.by_end = {person.end: person for person in people}
        # Titles bound so far, by their end: „Der Minister ist Arzt“.
        self.by_title: dict[int, Person] = {}

    def gap(self, i: int) -> str:
        """What stands between a token and the next one, blanks at its edges apart; a line break stays."""
        gap = self.gaps.get(i)
        if gap is None:
            if i + 1 >= self.count:
                raw = "\n"
            else:
                raw = self.text[self.ends[i] : self.starts[i + 1]] if i >= 0 else "\n" + self.text[: self.starts[0]]
            if raw[:1] == "." and self.ends[i] in self.by_end and (len(raw) > 2 or not self.is_capital(i + 1)):
                # „Kevin S. kam“, „Kevin S., Maler in Halle,“: the name's own full stop.
                raw = raw.removeprefix(".")
            self.gaps[i] = gap = raw.strip(" \u00a0\t") if raw != " " else ""
        return gap

    def lower(self, i: int) -> str:
        """A token in lower case; empty outside the text."""
        return self.forms[i].lower() if 0 <= i < self.count else ""

    def is_capital(self, i: int) -> bool:
        """Whether a token begins with a capital, or is a noun such as „dpa-Korrespondent“."""
        return 0 <= i < self.count and self.forms[i] in self.capitals

    def is_noun(self, i: int) -> bool:
        """Whether a token is a noun or a name: a capital, and no word that only opens a sentence."""
        return self.is_capital(i) and self.forms[i] not in self.words.openers

    def is_near_name(self, i: int) -> bool:
        """Whether a name stands near enough for a title to be beside it."""
        k = bisect_left(self.names, i - BESIDE)
        return k < len(self.names) and self.names[k] <= i + BESIDE

    def name_from(self, i: int) -> Person | None:
        """The person whose name begins at a token."""
        return self.by_start.get(self.starts[i]) if i < self.count else None

    def name_to(self, i: int) -> Person | None:
        """The person whose name ends with a token."""
        return self.by_end.get(self.ends[i]) if i >= 0 else None

    def meant_to(self, i: int) -> Person | None:
        """The person whose name, or a title that means one alone, ends with a token."""
        return self.name_to(i) or (self.by_title.get(self.ends[i]) if i >= 0 else None)

    def first_of(self, i: int) -> int:
        """The number of the first token of the name that ends with token i; i itself where none does."""
        person = self.name_to(i)
        while person and i > 0 and self.starts[i] > person.start:
            i -= 1
        return i

    def last_of(self, i: int, person: Person) -> int:
        """The number of the last token of a name, looked for from token i, which lies in it or in front of it."""
        while i + 1 < self.count and self.ends[i] < person.end:
            i += 1
        return i

    def title(self, i: int) -> TitleHit | None:
        """The title that a token is, a listed one or a noun that ends like one; none outside the text."""
        return self.titles.find_any(self.forms[i]) if 0 <= i < self.count else None

    def owns(self, person: Person) -> bool:
        """Whether a name stands in the genitive: „ein Kollege Conleys“ is not Conley."""
        return self.text[person.start : person.end].endswith("s") and not person.name.endswith("s")

    def is_owner(self, k: int) -> bool:
        """„Ecuadors Präsident“: whether a proper name in the genitive, of no person, ends right in front of a word."""
        return self.is_noun(k) and self.forms[k].endswith("s") and not self.gap(k) and self.name_to(k) is None

    def is_attribute_word(self, i: int) -> bool:
        """Whether a word may stand between adjectives and a noun: an adjective that is no determiner."""
        return self.attributes[self.forms[i]]

    def is_of_phrase(self, i: int) -> bool:
        """Whether a word may stand in a noun phrase: a noun, an adjective, or what links one to another."""
        return self.is_capital(i) or self.lower(i) in self.words.linking or self.is_attribute_word(i)

    def adds_noun(self, k: int) -> bool:
        """Whether „und“ at token k adds a noun to another: „CDU und CSU“."""
        return self.lower(k) in self.words.additive and self.is_capital(k + 1) and not self.gap(k)

    def first_adjective(self, i: int, most: int = 3) -> int:
        """The number of the first adjective in front of a noun; its own where there is none."""
        k = i
        if k > 1 and self.forms[k - 2][-1] == "-" and self.lower(k - 1) in self.words.additive:
            # „Kultur- und Sportminister“
            k, i = k - 2, i - 2
        forms, attributes = self.forms, self.titles.attributes
        while k > 0 and i - k < most and attributes[forms[k - 1]] and (not self.gap(k - 1) or self._is_in_row(k - 1)):
            k -= 1
        return k

    def _is_in_row(self, k: int) -> bool:
        """„eine optimistische, tiefe Freundin“: whether an adjective in front of a comma goes on to the next one."""
        alike = self.forms[k][-1] == self.forms[k + 1][-1] and self.forms[k].islower() and self.forms[k + 1].islower()
        return self.gap(k) == "," and alike and not self.gap(k - 1) and self.is_attribute(k + 1)

    def is_attribute(self, i: int) -> bool:
        """Whether a word in front of a title is an adjective, also one of an office: „Parlamentarischer Staatssekretär“."""
        return self.titles.attributes[self.forms[i]]

    def before_adjectives(self, i: int, most: int = 3) -> int:
        """The number of the token in front of a noun and its adjectives; -1 where the clause begins there."""
        k = i - 1
        if k >= 0 and self.gap(k) in self.opening_marks:
            # „die „Chefin““
            return k
        while k >= 0 and i - k <= most and (self.is_attribute(k) or self.is_of_place(k)):
            if self.gap(k) and not (k + 1 < i and self._is_in_row(k)):
                break
            k -= 3 if self._is_age(k) else 1
        return k if k >= 0 and not self.gap(k) else -1

    def _is_age(self, k: int) -> bool:
        """„der 48 Jahre alte Präsident“: whether an age in three words ends with token k."""
        return (
            self.lower(k - 1) in self.words.years and self.forms[k - 2].isdigit() and not (self.gap(k - 1) or self.gap(k - 2))
        )

    def is_of_place(self, k: int) -> bool:
        """„der Leipziger Oberbürgermeister“: a capital word in -er between an article, or an adjective, and the title."""
        form, words = self.forms[k], self.words
        if not form.endswith("er") or not self.is_noun(k) or k == 0 or self.gap(k - 1) or self.titles.find(form):
            return False
        # „als Wiener Bürgermeister“
        before = words.determiners | words.oblique | words.contracted | words.possessives | words.role_marks
        determined = self.lower(k - 1) in before
        return self.name_to(k) is None and (determined or self.is_attribute(k - 1))

    def closing(self, i: int) -> int:
        """The number of the token behind the bracket that opens in front of token i."""
        k = i
        while k < self.count and k - i < BRACKET and ")" not in self.gap(k):
            k += 1
        return k + 1

    def opening(self, i: int) -> int:
        """The number of the token in front of the bracket that closes behind token i."""
        k = i - 1
        while k >= 0 and i - k <= BRACKET and "(" not in self.gap(k):
            k -= 1
        return k

    def behind(self, i: int, reach: int) -> Iterator[tuple[int, str]]:
        """Yield (number, gap in front) of the tokens behind one, brackets passed over, up to a line's end."""
        k = i + 1
        stop = min(self.count, i + 1 + reach)
        while k < stop:
            gap = self.gap(k - 1)
            if "(" in gap:
                k = self.closing(k)
                gap = self.gap(k - 1).partition(")")[2].strip() if k < stop else "\n"
            if k >= stop or "\n" in gap:
                return
            yield k, gap
            k += 1
