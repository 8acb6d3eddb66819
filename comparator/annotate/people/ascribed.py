"""Ascribed: what others have, see or hold somebody to be, in the accusative, or choose him for.

„Die Partei sieht in Boll einen Retter“, „Mit Boll hat der Verein einen Trainer“, „hält Boll für einen Lügner“, „wählte
Boll zu ihrem Sprecher“.
"""

from comparator.annotate.people.clause import FAR, Clause, Subject
from comparator.annotate.people.role import Role
from comparator.annotate.people.title_phrase import TitlePhrase


class Ascribed:
    """Looks for whom such titles of one text mean."""

    def __init__(self, role: Role) -> None:
        self.role, self.around, self.words = role, role.around, role.words
        self.clause: Clause = role.clause

    def subject(self, phrase: TitlePhrase) -> Subject:
        """Find whom a title behind an article or a possessive is ascribed to: a name, the number of a pronoun, or nobody."""
        words, start = self.words, phrase.start
        if start < 1 or self.around.gap(start - 1) or self.around.lower(start) not in words.indefinite | words.possessives:
            return None
        mark = self.around.lower(start - 1)
        if mark in words.infinitive_marks:
            return self.role.appointed(phrase.at, start - 1)
        if mark in words.favouring:
            return self._held(start - 1, phrase.at)
        return self._owned(phrase) if self._is_object(phrase) else None

    def _is_object(self, phrase: TitlePhrase) -> bool:
        """„einen Retter“, „eine Retterin“."""
        article = self.around.lower(phrase.start)
        masculine = article.endswith("en")
        return article in self.words.indefinite and (masculine or phrase.hit.title.paradigm == "feminine")

    def _held(self, mark: int, i: int) -> Subject:
        """„hält Boll für einen Lügner“, „wurde Boll für einen Lügner gehalten“: whoever stands in front of „für“."""
        around, held = self.around, self.around.lower(i + 1) in self.words.holding
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            if around.gap(k) or self.clause.is_negation(k):
                return None
            person = around.name_to(k)
            if person and not around.owns(person):
                first = around.first_of(k)
                holds = around.lower(first - 1) in self.words.holding and not around.gap(first - 1)
                return person.name if holds or held else None
            if self.clause.opens_object_relative(k):
                # „Boll, den viele für einen Lügner halten“
                person = around.meant_to(k - 1)
                return person.name if person and held and not around.owns(person) else None
            if around.lower(k) in self.words.object_masculine:
                return k
        return None

    def _owned(self, phrase: TitlePhrase) -> str | None:
        """„in Boll einen Retter“, „mit dem Slowenen Boll einen Trainer“: the name behind such a preposition of its clause."""
        around, words, start = self.around, self.words, phrase.start
        for k in range(start - 1, max(-1, start - FAR - FAR), -1):
            if around.gap(k) or self.clause.is_negation(k) or around.lower(k) in words.additive:
                return None
            verbs = self._verbs_with(around.lower(k))
            name = self.clause.titled_name(k + 1) if verbs else None
            if name:
                near = range(max(0, k - FAR), min(around.count, start + FAR))
                has = any(around.lower(n) in verbs for n in near)
                return name if has and not self._goes_with(k) and not self._is_done(phrase.at, verbs) else None
        return None

    def _verbs_with(self, preposition: str) -> frozenset[str]:
        """The verbs that ascribe something to whom a preposition names: „hat mit Boll einen …“, „sieht in Boll einen …“."""
        words = self.words
        if preposition in words.company:
            return words.having
        return words.seeing if preposition in words.inside else frozenset()

    def _goes_with(self, k: int) -> bool:
        """„der Streit mit Boll“, „zusammen mit Boll“: what a preposition, token k, belongs to in front of it."""
        around = self.around
        joined = around.is_noun(k - 1) or around.lower(k - 1) in self.words.jointly
        return joined and not around.gap(k - 1)

    def _is_done(self, i: int, verbs: frozenset[str]) -> bool:
        """„hat mit Boll einen Arzt besucht“: at its end the clause has another verb than of having."""
        around, last = self.around, i
        for k, gap in around.behind(i, FAR):
            if gap:
                break
            last = k
        return last > i and not around.is_capital(last) and around.lower(last) not in verbs
