"""Predicates: whom a title is said of by a verb: „Karl Boll ist Präsident“, „Der Star des Abends ist Boll“."""

from comparator.annotate.people.ascribed import Ascribed
from comparator.annotate.people.clause import FAR, NEAR, OWN, Clause, Subject
from comparator.annotate.people.postposed import ENDS
from comparator.annotate.people.role import Role
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase


class Predicate:
    """Looks for the subjects of titles in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.clause = Clause(around)
        self.role = Role(self.clause)
        self.ascribed = Ascribed(self.role)

    def subject(self, phrase: TitlePhrase) -> Subject:
        """Find whom a title is said of: a name, the number of a pronoun, or ``OWN``."""
        subject = self._subject(phrase)
        return None if subject is None or self.clause.is_unreal(phrase.at) else subject

    def is_denied(self, i: int) -> bool:
        """„Boll ist nicht der Täter“, „falls er der Täter war“: what somebody is not, or may not be."""
        around, words, verb, negated = self.around, self.words, False, False
        k = around.first_adjective(i) - 1
        while k >= 0 and i - k <= NEAR and not around.gap(k) and not around.is_capital(k) and not verb:
            verb = around.lower(k) in words.copulas and around.lower(k) not in words.passives
            negated = negated or self.clause.is_negation(k)
            k -= 1
        last = self._closing_copula(i)
        closes = last is not None and around.gap(last) != "" and around.lower(last) not in words.passives
        predicative = verb or closes
        return predicative and (negated or self.clause.is_unreal(i))

    def _subject(self, phrase: TitlePhrase) -> Subject:
        named = self._behind_verb(phrase) or self._pronoun(phrase) or self.ascribed.subject(phrase)
        if named is not None:
            return named
        if self.role.is_marked(phrase.at):
            return self.role.called_so(phrase.at - 1)
        # „eine optimistische, tiefe Freundin“
        row = any(self.around.gap(k) for k in range(phrase.first, phrase.at))
        # „zum Apostolischen Nuntius“
        row = row or (phrase.first < phrase.at and self.around.is_capital(phrase.at - 1))
        before = phrase.first - 1 if row else self._before_compound(phrase.at)
        return self._in_front(phrase.at, phrase.one - 1 if phrase.is_one_of else before)

    def _in_front(self, i: int, k: int) -> Subject:
        """Whom the words in front of a title, from token k back, say it of: a verb, „als“ or „zum“, a pronoun or a name."""
        around, words = self.around, self.words
        # „war noch „Lügner““; „im Film „Lügner““ is a name
        quoted = k if self.role.is_quoted(i) and (around.name_to(k) or not around.is_noun(k)) else -1
        first = around.first_adjective(i)
        while k >= 0 and first - k <= NEAR and (not around.gap(k) or k == quoted):
            word, person = around.lower(k), around.meant_to(k)
            if word in words.copulas:
                return None if word in words.passives and self._goes_on_to_verb(i) else self.clause.before_verb(k)
            addressed = self.clause.addressed(k - 1) if word in words.plural_copulas and not around.gap(k - 1) else None
            if addressed:
                return addressed
            if word in words.role_marks:
                return self.role.beside(i, k) if self.role.is_plain(i, k) else None
            if word in words.appointing_marks or (word in words.agents and self.role.goes_on(i)):
                return self.role.appointed(i, k)
            called = self.role.called(k - 1) if word in words.indefinite and not around.gap(k - 1) else None
            if called:
                return called
            aside = self._before_aside(k)
            if aside < k:
                k = aside
                continue
            if word in self.clause.pronouns or self.clause.is_aged(k):
                # „Seit Montag ist der 64-Jährige Präsident“
                return k if self._has_verb(i, k) else None
            owner = person is not None and around.owns(person)
            if person and not (owner and k == i - 1):
                return person.name if self._has_verb(i, self._first_of(k)) and not owner else None
            # „Boll ist noch Minister“; „weder Boll noch Vogt“
            joins = word in words.conjunctions and word not in words.times and word not in words.both_and
            # „ist er doch ein Minister“
            joins = joins and (word in words.joining | words.neither or around.gap(k - 1) != "")
            closing = self._closing_copula(i) if joins and around.gap(k - 1) == "," else None
            if closing is not None and around.gap(closing):
                # „dass Boll verliert, aber trotzdem Minister bleibt“; „sondern auch der Manager ist sauer“
                return OWN
            if self.clause.is_negation(k) or joins or word in words.prepositions or word in words.oblique:
                return None
            # „Boll ist Merkels Berater“: what belongs to the title is passed over.
            passed = around.is_capital(k) or around.forms[k].isdigit()
            k = around.first_of(k) - 1 if owner else self.clause.behind_phrase(k) if passed else k - 1
        return None

    def _before_aside(self, k: int) -> int:
        """The number of the token in front of what may stand between a verb and its title; k where nothing of that ends."""
        around, words, word = self.around, self.words, self.around.lower(k)
        if around.is_of_place(k):
            # „als Wiener Bürgermeister“
            return k - 1
        if around.meant_to(k) and self.clause.aside(k) >= 0:
            # „Boll ist nach Vogt und Lenz der dritte Politiker“
            return self.clause.aside(k) - 1
        if around.forms[k - 1].isdigit() and around.lower(k - 2) in words.origin and word in words.prepositions:
            # „war von 1990 an Minister“
            return k - 3
        # „bleibt für viele ein Betrüger“
        held = word in words.more and around.lower(k - 1) in words.prepositions and not around.gap(k - 1)
        return k - 2 if held else k

    def _first_of(self, k: int) -> int:
        """The number of the first token of a name that ends with token k, or of the phrase of a title: „der Virologe“."""
        around = self.around
        if around.name_to(k):
            return around.first_of(k)
        opener = around.before_adjectives(k)
        return opener if around.lower(opener) in self.words.articles else around.first_adjective(k)

    def _pronoun(self, phrase: TitlePhrase) -> Subject:
        """„sollte er, der neue Chef, kommen“, „Boll, auch er ein Berater“: whom the pronoun beside a title means."""
        around, k = self.around, phrase.start - 1
        if k < 0 or not self.clause.is_pronoun(k):
            return None
        too = around.lower(k - 1) in self.words.too and not around.gap(k - 1) and not around.gap(k)
        if too:
            # „Es kam Boll, auch er ein Berater“: whose name stands right in front
            front = around.name_to(k - 2) if around.gap(k - 2) else None
            return front.name if front and not around.owns(front) else None
        apposed = around.gap(k) == "," and around.gap(self.clause.last_of_phrase(phrase.at)) == ","
        return k if apposed else None

    def _goes_on_to_verb(self, i: int) -> bool:
        """„werde Mitarbeiter in Kurzarbeit schicken“: behind the noun its clause has a verb of its own, which is no copula."""
        around, words, last = self.around, self.words, i
        for k, gap in around.behind(i, FAR):
            if gap or around.lower(k) in words.additive or not around.is_of_phrase(k):
                break
            last = k
        word = "" if around.is_capital(last) else around.lower(last)
        return last > i and word.endswith("en") and word not in words.linking | words.final_copulas

    def _has_verb(self, i: int, k: int) -> bool:
        """„Seit Montag ist Boll Präsident“, „sollte Boll Präsident werden“: whether token k is the subject of such a verb."""
        front = self._verb_in_front(k)
        if front >= 0:
            return not self.clause.is_denied_in_front(front)
        verb = self._closing_copula(i)
        # „Ich will Kanzler werden“
        becomes = verb is not None and self.around.lower(verb) in self.words.passives
        person = self.around.name_from(k)
        beside = (k - 1, (self.around.last_of(k, person) if person else k) + 1, (verb or k) + 1)
        wished = becomes and any(self.around.lower(n) in self.words.wishing for n in beside)
        return verb is not None and not wished

    def _verb_in_front(self, k: int) -> int:
        """„Seit Montag ist Boll“, „war in Linz noch der Winzer Boll“: the verb in front of a name; -1 for none."""
        around, words, n = self.around, self.words, k - 1
        while n > 0 and not around.gap(n) and around.title(n):
            n = around.first_adjective(n) - 1
        n -= around.lower(n) in words.articles and not around.gap(n)
        governed = around.lower(n) in words.prepositions
        while 0 < n < k - 1 and k - n <= FAR and not (governed or around.gap(n) or around.lower(n) in words.copulas):
            if not (around.is_capital(n) or around.lower(n) in words.times | words.locating):
                return -1
            n -= 1
        return n if n >= 0 and around.lower(n) in words.copulas and not around.gap(n) else -1

    def belongs(self, phrase: TitlePhrase) -> Subject:
        """„Boll gehört zu den besten Ärzten“, „zählt zu den Ärztinnen und Ärzten“: whose group a plural names."""
        around, words = self.around, self.words
        k = phrase.first - 1
        if k > 0 and around.lower(k) in words.additive and around.title(k - 1):
            k = around.first_adjective(k - 1) - 1
        if k < 2 or around.lower(k) not in words.plural_datives or around.lower(k - 1) not in words.infinitive_marks:
            return None
        for n in range(k - 2, max(-1, k - 2 - NEAR), -1):
            if around.gap(n) or self.clause.is_negation(n):
                return None
            if around.lower(n) in words.belonging:
                if self.clause.is_denied_in_front(n):
                    return None
                person = around.name_from(n + 1)
                return person.name if person else n + 1 if self.clause.is_pronoun(n + 1) else self.clause.before_verb(n)
        return None

    def _before_compound(self, i: int) -> int:
        """„Marketing- und Kommunikationsberater“: the number of the token in front of a title, or of two that share its end."""
        around = self.around
        # „Partei- und auch Fraktionschef“
        k = i - 1 - (around.lower(i - 1) in self.words.emphatic)
        return k - 2 if k > 1 and around.forms[k - 1].endswith("-") and around.lower(k) in self.words.additive else i - 1

    def _closing_copula(self, i: int) -> int | None:
        """„dass Boll Präsident wird“, „weil er der größte Verlierer im Land ist“: the number of the verb behind a title."""
        around, words = self.around, self.words
        for k, gap in around.behind(i, NEAR):
            if gap and not (k == i + 1 and self.role.is_quoted(i)):
                return None
            if around.lower(k) in words.final_copulas:
                return k
            if not around.is_of_phrase(k):
                return None
        return None

    def is_of_unknown(self, i: int) -> bool:
        """„Emmerling ist der Gründer“, „wer zum Präsidenten gewählt wird“, „die Wahl des Präsidenten“: of nobody named."""
        around = self.around
        k = i - 1
        closing = self._closing_copula(i) if around.name_to(k) else None
        if closing is not None and around.lower(closing) in self.words.passives:
            # „als könnte Boll Regierungschef werden“
            return True
        opener = around.first_adjective(i) - 1
        if self.clause.opens_relative(opener) and self._closes_relative(i):
            return True
        if around.lower(k) in self.words.genitives_only and self._is_choice(k - 1):
            return True
        subject = around.lower(opener - 2) in self.words.articles and around.is_noun(opener - 1) and not around.gap(opener - 1)
        last = self._closing_copula(i) if subject and around.lower(opener) in self.words.articles else None
        if last is not None and around.gap(last):
            # „dass der Staat der bessere Unternehmer ist“
            return True
        if around.lower(opener) in self.words.owning and around.lower(opener - 1) in self.words.posts:
            # „das Amt der Präsidentin“ is nobody's yet.
            return True
        chosen = around.lower(i + 1) in self.words.appointing and not around.gap(i)
        if chosen and around.lower(i + 2) in self.words.final_copulas:
            # „wenn der Präsident gewählt wird“
            return True
        if around.lower(k) in self.words.appointing_marks and self.role.is_appointing(i, k):
            return True
        while k > 0 and i - k <= NEAR and not around.gap(k) and not around.is_capital(k):
            if around.lower(k) in self.words.oblique:
                # „Im November wird das den Präsidenten treffen“
                return False
            if around.lower(k) in self.words.copulas:
                opens = k == 1 or around.gap(k - 2) != ""
                return opens and around.is_noun(k - 1) and not around.gap(k - 1) and around.name_to(k - 1) is None
            k -= 1
        return False

    def _closes_relative(self, i: int) -> bool:
        """„ein Mann, der Kanzler werden will“, „jemand, der Kanzler ist,“: a verb of being right behind closes the clause."""
        around, verb = self.around, self.around.lower(i + 1)
        wished = verb in self.words.passives and verb.endswith("en")
        return not around.gap(i) and verb in self.words.final_copulas and (wished or around.gap(i + 1).startswith(ENDS))

    def _is_choice(self, k: int) -> bool:
        """„Wahl“, „Briefwahl“, „Ernennung“: a noun of appointing, also as the end of a compound."""
        return self.around.is_capital(k) and self.around.lower(k).endswith(self.words.choices)

    def _behind_verb(self, phrase: TitlePhrase) -> str | None:
        """„Der Star des Abends ist Boll“, „Größter Rivale bleibt der Weltmeister Boll“: the title opens the sentence."""
        around, words, i = self.around, self.words, phrase.at
        start = phrase.one if phrase.is_one_of else phrase.start
        opens, opener = around.gap((start if start >= 0 else phrase.first) - 1), around.lower(start)
        oblique = (opener in words.oblique or opener in words.contracted) and not phrase.is_one_of
        oblique = oblique or opener in words.neither
        if not opens.endswith((".", "\n", ":", "!", "?", "“", ";", ",")) or oblique:
            # „Seinem Arzt zufolge ist Boll fit“
            return None
        for k, gap in around.behind(i, NEAR):
            if gap:
                return None
            if around.lower(k) in words.copulas or around.lower(k) in words.naming:
                # „Der Leiter hieß Boll willkommen“
                sure = not phrase.is_one_of and around.lower(k) in words.copulas
                found = self.clause.named_behind(k) if sure else self.clause.alone_behind(k)
                return found[1].name if found else None
            passed = around.lower(k) in words.linking or around.lower(k) in words.additive or around.lower(k) in words.times
            if not (passed or around.is_capital(k) or around.is_attribute_word(k)):
                return None
        return None
