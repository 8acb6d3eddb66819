"""Fronted: titles that a sentence says of its subject before it names it, „Als Präsident hat Boll“, „Nach der Wahl zum …“."""

from comparator.annotate.people.clause import FAR, Clause, Subject
from comparator.model import Person


class Fronted:
    """Looks for the subjects of one text that follow the verb."""

    def __init__(self, clause: Clause) -> None:
        self.clause, self.around, self.words = clause, clause.around, clause.words

    def opened(self, i: int, mark: int) -> Subject:
        """„Als Minister hat er“: whom the title at token i means, if „als“ or „zum“, token ``mark``, opens the clause."""
        return self._behind_verb(i) if self._opens_clause(mark) else None

    def foreseen(self, i: int, mark: int) -> Subject:
        """„In seiner Zeit als Minister hatte Boll“, „Nach der Wahl zum Präsidenten dankte Boll“: who follows the verb.

        A preposition, with the noun that „als“ or „zum“ belongs to, opens the sentence.
        """
        around = self.around
        if not around.is_noun(mark - 1) or around.gap(mark - 1):
            return None
        k = around.before_adjectives(mark - 1)
        k -= around.lower(k) in self.words.oblique or around.lower(k) in self.words.definite
        opens = k >= 0 and around.lower(k) in self.words.prepositions and around.gap(k - 1) not in ("", ",")
        return self._behind_verb(i, alone=True) if opens else None

    def _opens_clause(self, mark: int) -> bool:
        """„Als Minister hat er“, „Denn als Minister hat er“."""
        around = self.around
        joined = around.lower(mark - 1) in self.words.conjunctions and not around.gap(mark - 1)
        return mark == 0 or around.gap(mark - 1) != "" or (joined and around.gap(mark - 2) != "")

    def _behind_verb(self, i: int, *, alone: bool = False) -> Subject:
        """„Als Präsident hat Boll“, „Als Sängerin der Band gibt Anna Vogt“: the name or the pronoun behind the verb.

        ``alone``: „Nach der Wahl zum Minister gratulierte Boll Anna Vogt“, „traf ihn Boll“ are about two.
        """
        around = self.around
        for k, gap in around.behind(i, FAR):
            if gap:
                return None
            person = around.name_from(k)
            named = person or around.lower(k) in self.clause.pronouns
            if alone and (around.lower(k) in self.words.object_masculine or (person and self._names_another(k, person))):
                return None
            noun = around.is_capital(k - 1) and around.forms[k - 1] not in self.clause.times
            if named and k > i + 1 and not noun and not self._links(k - 1):
                return person.name if person else k
        return None

    def _names_another(self, k: int, person: Person) -> bool:
        """Whether behind a name that begins with token k, in the same clause, another name or a pronoun follows."""
        around = self.around
        others = self.clause.pronouns | self.words.object_masculine
        for n, gap in around.behind(around.last_of(k, person), FAR):
            if gap:
                break
            if around.name_from(n) or around.lower(n) in others:
                return True
        return False

    def _links(self, k: int) -> bool:
        """Whether a word links a noun to what it is of, or is an article: behind it stands no subject."""
        word, words = self.around.lower(k), self.words
        return word in words.linking or word in words.prepositions or word in words.determiners
