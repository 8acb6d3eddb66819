"""Together: several people of whom one verb says a plural title.

„Boll und Vogt sind Ärzte“, „… arbeiten als Lehrer“, „… wurden zu Ministern ernannt“, „dass Boll und Vogt Minister
werden“, „Beide gelten als Favoriten“. Each of the row is called so.
"""

from bisect import bisect_left
from operator import itemgetter

from comparator.annotate.people.clause import Clause
from comparator.annotate.people.enumeration import Enumeration
from comparator.annotate.people.role import Role
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import Topics

# A verb of several stands so many words in front of its title at most.
REACH = 14


class Together:
    """Looks for the rows of people that are the subjects of plural titles in one text."""

    def __init__(self, enumeration: Enumeration, role: Role, topics: Topics) -> None:
        self.enumeration, self.role, self.topics = enumeration, role, topics
        self.clause: Clause = role.clause
        self.around, self.words = enumeration.around, enumeration.words

    def subjects(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """Return the people of whom a verb of several says a title; none where a form is no plural, or nobody is named so."""
        if not _may_be_plural(phrase):
            return ()
        opener = self._opener(phrase)
        # „Sie sind Politikern ein Vorbild“
        dative = _is_dative(phrase) and self.around.lower(opener + 1) not in self.words.infinitive_marks
        names = self._of_group(phrase) or (() if dative else self._of_verb(phrase.at, opener))
        women = phrase.hit.title.paradigm != "feminine" or all(self.topics.gender(name) in ("f", None) for name in names)
        return names if names and women and not self.clause.is_unreal(phrase.at) else ()

    def _of_verb(self, i: int, start: int) -> tuple[str, ...]:
        """The subjects of the verb that says a title, from the token in front of its phrase back, or behind it."""
        verb = self._verb(i, start)
        if verb >= 0:
            return self._in_front(verb) or self._between(verb + 1, start) or self._meant(verb)
        if self._closes(i):
            return self._subjects_in_front(start)
        opens = self.around.lower(start + 1) in self.words.role_marks and self.around.gap(start) != ""
        return self._behind(i, self.words.acting) if opens else ()

    def _of_group(self, phrase: TitlePhrase) -> tuple[str, ...]:
        """„Boll und Vogt gehören zu den Ärzten“, „Zu den Ärzten gehört auch Boll“: the members of a group."""
        around, words, mark = self.around, self.words, phrase.first - 2
        if around.lower(mark + 1) not in words.plural_datives or around.lower(mark) not in words.infinitive_marks:
            return ()
        if around.gap(mark - 1):
            return self._behind(phrase.at, words.belonging, single=True)
        belongs = around.lower(mark - 1) in words.belonging and around.lower(mark - 1).endswith("en")
        return self._in_front(mark - 1) if belongs else ()

    def _behind(self, i: int, verbs: frozenset[str], *, single: bool = False) -> tuple[str, ...]:
        """„Als Zeugen fungierten Boll und Vogt“: the row behind a verb that follows the phrase; ``single``: or the one name."""
        for k, gap in self.around.behind(i, REACH):
            if gap or self.around.name_from(k):
                return ()
            if self.around.lower(k) in verbs:
                first = self.clause.behind_times(k + 1)
                one = self._only_behind(k) if single else None
                return self.enumeration.beginning(first) or ((one,) if one else ())
        return ()

    def _only_behind(self, verb: int) -> str | None:
        """„Zu den Ärzten gehört auch Boll“: the one behind a verb; not in „zählt Boll Anna Vogt“, „zählen Boll zufolge“."""
        around, found = self.around, self.clause.named_behind(verb)
        if not found:
            return None
        last, person = found
        other = around.name_from(last + 1) or around.lower(last + 1) in self.words.behind_names
        return None if other and not around.gap(last) else person.name

    def _subjects_in_front(self, k: int) -> tuple[str, ...]:
        """„Boll und Vogt“, up to token k; „die Eltern von Boll und Vogt“ and „nicht Boll und Vogt“ are others."""
        names, front = self.enumeration.ending(k), self.enumeration.in_front(k)
        word, words = self.around.lower(front), self.words
        governing = words.prepositions | words.role_marks | words.exemplifying
        others = not self.around.gap(front) and (word in governing or self.clause.is_negation(front))
        return () if others else names

    def _opener(self, phrase: TitlePhrase) -> int:
        """The number of the token in front of a title with its adjectives, its article and „als“ or „zu“."""
        words, k = self.words, phrase.first - 1
        k -= self.around.lower(k) in words.plural_articles
        marked = self.around.lower(k) in words.role_marks or self.around.lower(k) in words.infinitive_marks
        return k - 1 if marked and not self.around.gap(k) else k

    def _verb(self, i: int, k: int) -> int:
        """The number of the verb of several that says a title, from token k back: „sind“, „arbeiten … als“; -1 for none."""
        around, words, mark = self.around, self.words, self.around.lower(k + 1)
        role = mark in words.role_marks and not self.role.compares(k + 1)
        appoints = mark in words.infinitive_marks and self.role.is_appointing(i, k + 1)
        if (mark in words.role_marks or mark in words.infinitive_marks) and not (role or appoints):
            return -1
        while k >= 0 and i - k <= REACH and not around.gap(k):
            word = around.lower(k)
            if word in words.plural_copulas or (role and word in words.acting and word.endswith("en")):
                return -1 if word in words.passives and not (role or appoints) and self._is_object(i, k) else k
            if self.clause.is_negation(k) or word in words.final_copulas or word in words.conjunctions - words.times:
                return -1
            person = around.name_to(k)
            if person and around.owns(person):
                # „Boll und Vogt sind Merkels Berater“
                k = around.first_of(k) - 1
            elif person:
                k = self.enumeration.in_front(k)
            elif role or appoints:
                k -= 1
            elif word in words.prepositions or word in words.oblique or word in words.definite:
                return -1
            else:
                k = self.clause.behind_phrase(k) if around.is_capital(k) else k - 1
        return -1

    def _is_object(self, i: int, verb: int) -> bool:
        """„werden die Lehrer loben“, „werden Lehrer empfangen“: a noun beside the verb of a future, or of a passive."""
        beside = self.around.lower(i + 1) if not self.around.gap(i) else ""
        determined = self.around.lower(verb + 1) in self.words.plural_articles
        return determined or (beside.endswith(("en", "t")) and beside not in self.words.appointing)

    def _in_front(self, verb: int) -> tuple[str, ...]:
        """„Boll und Vogt sind Ärzte“, „weder Boll noch Vogt sind“: the row that ends in front of a verb."""
        return () if self.clause.is_denied_in_front(verb) else self._subjects_in_front(verb - 1)

    def _between(self, first: int, last: int) -> tuple[str, ...]:
        """„Seit 2010 sind Boll und Vogt Minister“: the row that begins behind the verb."""
        row = self.enumeration.beginning(first)
        return row if row and first < last and not self.around.gap(first - 1) else ()

    def _meant(self, verb: int) -> tuple[str, ...]:
        """„Beide sind Ärzte“, „Sie sind Ärzte“: the pair, or the only row, that the sentence before names."""
        around = self.around
        for k in (verb - 1, verb + 1):
            if around.gap(min(k, verb)):
                continue
            if around.lower(k) in self.words.both:
                return self.topics.pair(k)
            if around.lower(k) in self.words.pronouns_feminine:
                return self._last_row(k)
        return ()

    def _last_row(self, i: int) -> tuple[str, ...]:
        """The row of the sentence before, if that names nobody else."""
        rows, sentence = self.enumeration.rows, self.topics.sentence(self.around.starts[i])
        here = bisect_left(rows, i, key=itemgetter(0)) - 1
        if here < 0 or self.topics.sentence(self.around.starts[rows[here][0]]) != sentence - 1:
            return ()
        names, around = rows[here][1], self.around
        # „Boll und Vogt kritisierten die Wirte. Sie sind …“; in marks others are spoken of
        several = self.words.plural_articles | self.words.plural_datives
        articles = [k for k in range(rows[here][0] + 1, i) if around.lower(k) in several]
        others = any(around.title(k + 1) or around.lower(k - 1) not in self.words.prepositions for k in articles)
        sole = set(self.topics.named_in(sentence - 1)) == set(names)
        return names if sole and not others and not self.topics.quoted.at(around.starts[i]) else ()

    def _closes(self, i: int) -> bool:
        """„dass Boll und Vogt Minister werden“: a verb of several stands right behind a title; „wollen … werden“ is a wish."""
        around = self.around
        if around.lower(i + 1) not in self.words.plural_copulas or around.gap(i):
            return False
        return not any(around.lower(k) in self.words.wishing for k in range(max(0, i - REACH), min(around.count, i + 3)))


def _is_dative(phrase: TitlePhrase) -> bool:
    """„Lehrern“, „Gästen“: a plural that is no nominative."""
    form = phrase.around.forms[phrase.at]
    return phrase.hit.title.paradigm in ("er", "strong") and form.endswith("n") and form != phrase.hit.label


def _may_be_plural(phrase: TitlePhrase) -> bool:
    """Whether a title's form may mean several: „Minister“, „Kandidaten“, „Vorsitzende“; „ein Minister“ is one."""
    form, paradigm = phrase.around.forms[phrase.at], phrase.hit.title.paradigm
    if phrase.is_indefinite or phrase.is_one_of or phrase.is_quantified:
        return False
    weak = paradigm in ("weak", "or") and form.endswith("n")
    return phrase.is_plural or weak or paradigm == "er" or (paradigm == "nominalised" and form.endswith(("e", "en")))
