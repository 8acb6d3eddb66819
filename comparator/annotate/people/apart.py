"""Apart: who is named beside a title in one sentence and is another than its bearer.

„Boll ist beliebter als der Minister“, „Boll lobte den Minister“, „Boll und der Minister“ name two people.
"""

from comparator.annotate.people.clause import NEAR
from comparator.annotate.people.predicate import Predicate
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import Topics

# The subject stands so many words in front of its object at most.
FAR = 12


class Apart:
    """Tells such people from a title's bearer in one text."""

    def __init__(self, predicate: Predicate, topics: Topics) -> None:
        self.predicate, self.topics = predicate, topics
        self.around, self.words = predicate.around, predicate.words

    def is_another(self, phrase: TitlePhrase, person: str) -> bool:
        """Whether the sentence says that a person is not a title's bearer, who stands alone."""
        unknown = self.predicate.is_of_unknown(phrase.at) or self.predicate.is_denied(phrase.at)
        return unknown or self._is_compared(phrase, person) or self._is_subject_of(phrase, person)

    def _is_compared(self, phrase: TitlePhrase, person: str) -> bool:
        """„Boll ist beliebter als der Minister“: who is compared with a title's bearer is another."""
        mark = phrase.start - 1
        likens = mark > 0 and self.around.lower(mark) in self.words.role_marks and not self.around.gap(mark)
        return likens and self.predicate.role.compares(mark) and person == self.topics.own_subject(phrase.at)

    def _is_subject_of(self, phrase: TitlePhrase, person: str) -> bool:
        """„Boll lobte den Minister“: who does so, named in the same clause, is another."""
        around, words, k = self.around, self.words, phrase.start - 1
        if phrase.article not in words.objects_masculine:
            return False
        while k >= 0 and phrase.start - k <= FAR and not around.gap(k):
            named = around.name_to(k)
            if named and named.name == person and not around.owns(named):
                front = around.lower(around.first_of(k) - 1)
                return front not in words.prepositions | words.contracted | words.exemplifying
            k -= 1
        return False

    def is_listed_with(self, phrase: TitlePhrase, person: str) -> bool:
        """„Boll aus Linz und der Sänger der Gruppe“, „die Sängerin und Anna Vogt“: two people."""
        around, k = self.around, phrase.start - 2
        while phrase.start - k < NEAR and not around.gap(k) and not around.name_to(k) and around.is_of_phrase(k):
            k -= 1
        front = around.name_to(k) if around.lower(phrase.start - 1) in self.words.additive and not around.gap(k) else None
        joins = around.lower(phrase.at + 1) in self.words.additive and not around.gap(phrase.at)
        behind = around.name_from(phrase.at + 2) if joins else None
        return person in [other.name for other in (front, behind) if other and not around.owns(other)]
