"""Titles in a row: „N. ist Ärztin und Vorsitzende des Vereins“, „N., Jurist, früher Minister, heute Autor und Berater“.

What commas and „und“ add to a title, with no article, no name and no verb between, is said of the same person.
"""

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase

# Two titles joined by „und“ stand no further apart, in words; two of a row without articles a little further.
JOINED, APPOSED = 14, 18


class TitleRow:
    """Says of two titles of one text whether they belong to one person."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.reporting = around.world.language.reporting
        self.closing_marks = frozenset(closing for _, closing in around.world.language.grammar.marks)

    def is_one(self, last: TitlePhrase, phrase: TitlePhrase) -> bool:
        """Whether a title goes on saying who the bearer of the last one is."""
        apart = phrase.at - last.at
        if apart == 2 and self.around.lower(phrase.at - 1) in self.words.role_marks:
            # „der Minister als Vizekanzler“
            return True
        if apart == 2 and self._are_marked(last.at, phrase.at):
            return True
        if phrase.is_one_of and self.around.lower(phrase.one - 1) in self.words.additive:
            # „wurde Beraterin des Präsidenten und eine seiner Verteidigerinnen“; „Arzt, und einer der Gäste ging“
            plain = all(self._is_plain(n) for n in range(last.at, phrase.one - 1))
            # „mit der Beraterin und einem ihrer Verteidiger“; „einer der Gäste“ may be a subject
            number, owning = self.around.lower(phrase.one), self.words.owning
            another = number in self.words.oblique and (phrase.gender == "f" or number not in owning)
            return apart <= JOINED and plain and not another and self._closes(phrase.at)
        opener = phrase.first - (self.around.lower(phrase.first - 1) in self.words.articles)
        if self._is_added(opener):
            # „nicht nur Arzt am Klinikum, sondern auch Autor“, „sowohl Arzt als auch Autor“
            return apart <= JOINED and all(self._is_plain(n) for n in range(last.at + 1, opener - 2))
        if self._is_role(phrase) and self._is_role(last) and apart <= JOINED:
            # „als Moderator beim Funk, als Schauspieler“
            return all(self._is_plain(n) for n in range(last.at + 1, phrase.start))
        if phrase.start > last.at and phrase.article in self.words.additive:
            # „Boll ist Präsident (SPD) und Vorsitzender.“; „Boll war Arzt (Chirurg) und Trainer lachten“
            closed = ")" not in self.around.gap(phrase.start - 1) or self._closes(phrase.at)
            return closed and apart <= JOINED and self._is_one_phrase(self._behind_name(last.at), phrase.start)
        return apart <= APPOSED and self._goes_on(last, phrase)

    def _are_marked(self, last: int, at: int) -> bool:
        """„nannte Boll einen „Verräter“ und „Feigling““: whether „und“ joins two words in marks."""
        around = self.around
        joined = around.lower(last + 1) in self.words.additive
        return joined and around.gap(last) in self.closing_marks and around.gap(at - 1) in around.opening_marks

    def _is_added(self, k: int) -> bool:
        """Whether „sondern auch“ or „als auch“ stands in front of token k."""
        around, words = self.around, self.words
        front = around.lower(k - 2)
        adds = front in words.correcting or front in words.role_marks
        return adds and around.lower(k - 1) in words.too and not around.gap(k - 1) and not around.gap(k - 2)

    def _behind_name(self, i: int) -> int:
        """„der Abgeordnete Boll aus Linz und Vorsitzende“: the last token of a name behind a title, if it says where from."""
        around, person = self.around, self.around.name_from(i + 1) if not self.around.gap(i) else None
        last = around.last_of(i + 1, person) if person else i
        origin = not around.gap(last) and around.lower(last + 1) in self.words.origin
        return last if person and origin and not around.owns(person) else i

    def _closes(self, i: int) -> bool:
        """Whether a mark follows a title and what it is of, no verb."""
        while not self.around.gap(i) and self.around.is_of_phrase(i + 1):
            i += 1
        return self.around.gap(i) != ""

    def _is_role(self, title: TitlePhrase) -> bool:
        return title.article in self.words.role_marks

    def _is_one_phrase(self, first: int, stop: int) -> bool:
        """Whether only nouns, adjectives and what links them stand behind a title, up to a token."""
        around = self.around
        for n in range(first, stop):
            adjective = around.is_attribute_word(n)
            linked = around.lower(n) in self.words.linking or around.lower(n) in self.words.exemplifying
            plain = n == first or around.is_capital(n) or adjective or linked
            # „im Weißen Haus vergrößerten Tüftler“: an adjective behind a noun begins another phrase.
            apart = n > first and adjective and around.is_capital(n - 1)
            if around.gap(n) not in ("", ",", "(", ")", "),") or not plain or apart or self._is_another(n):
                return False
        return True

    def _is_another(self, n: int) -> bool:
        """Whether a name begins at a token; in „die Gruppe von Boll“, „die Frau Bolls“ it only says whose something is."""
        around = self.around
        person = around.name_from(n)
        owner = person and (around.owns(person) or around.lower(n - 1) in self.words.origin)
        return person is not None and not owner

    def _goes_on(self, last: TitlePhrase, phrase: TitlePhrase) -> bool:
        """„…, früher Minister“, „, heute Autor und selbst Berater“: in front of the title a comma or „und“, and adverbs."""
        around, words = self.around, self.words
        k = around.first_adjective(phrase.at)
        while k - 1 > last.at and not around.gap(k - 1) and self._is_adverb(k - 1):
            k -= 1
        ends = around.gap(phrase.at) != "" or around.lower(phrase.at + 1) in words.linking
        if around.gap(k - 1) == "," and around.lower(k) in words.emphatic and not ends:
            # „Boll ist Arzt, sogar Minister rufen an“
            return False
        joined = around.gap(k - 1) == "," or (around.lower(k - 1) in words.additive and not around.gap(k - 1))
        if k <= last.at or not joined or not self._is_bare(last):
            return False
        return all(self._is_plain(n) for n in range(last.at + 1, k)) and around.gap(last.at) in ("", ",")

    def _is_bare(self, title: TitlePhrase) -> bool:
        """„N., Jurist“, „sagte der Jurist, Autor und Berater“: but „der Präsident, Minister und Beamte“ are several."""
        around = self.around
        before = around.lower(title.start - 1)
        return title.article not in self.words.known or before in self.reporting.finite

    def _is_adverb(self, k: int) -> bool:
        word = self.around.lower(k)
        told = word in self.words.times or word in self.words.emphatic
        return told or word.isdigit() or self.around.forms[k] in self.words.months

    def _is_plain(self, n: int) -> bool:
        """Whether a word may stand in such a row: no name, no verb, no end of a sentence."""
        around = self.around
        if around.gap(n) not in ("", ",") or around.name_from(n) or around.name_to(n):
            return False
        if around.lower(n) in self.reporting.finite:
            return False
        passed = around.lower(n) in self.words.linking or around.lower(n) in self.words.additive or self._is_adverb(n)
        passed = passed or around.lower(n) in self.words.numerals
        return passed or around.is_capital(n) or around.is_attribute_word(n)
