"""Predicates: „Karl Boll ist Präsident“, „Als Präsident hat Boll …“, „die Wahl Bolls zum Präsidenten“.

The title says what somebody is; whom, says the subject of the verb, or the name in front of „als“ and „zum“.
"""

from comparator.annotate.people.surroundings import Surroundings

# Between a title and its verb stand at most so many words, between „als“ and the name so many.
NEAR, FAR = 6, 9


class Predicate:
    """Looks for the subjects of titles in one text."""

    def __init__(self, around: Surroundings) -> None:
        self.around, self.words = around, around.words
        self.marks = frozenset(closing for _, closing in around.world.language.grammar.marks)
        self.pronouns = around.words.pronouns_masculine | around.words.pronouns_feminine

    def subject(self, i: int) -> str | int | None:
        """Find whom a title is said of: a name, or the number of the token of a pronoun („er ist Präsident“)."""
        return None if self._is_unreal(i) else self._subject(i)

    def _is_unreal(self, i: int) -> bool:
        """„Boll könnte als Minister mehr bewegen“: in the clause of the title stands a verb of what is not."""
        around, unreal = self.around, self.words.unreal
        first, last = i, i
        while i - first < FAR and not around.gap(first - 1):
            first -= 1
        while last - i < FAR and not around.gap(last):
            last += 1
        return any(around.lower(k) in unreal for k in range(first, last + 1))

    def _subject(self, i: int) -> str | int | None:
        around, words = self.around, self.words
        named = self._behind_verb(i)
        if named:
            return named
        if self._is_marked(i):
            return self._called_so(i - 1)
        k = self._before_part(i)
        while k >= 0 and i - k <= NEAR and not around.gap(k):
            word, person = around.lower(k), around.meant_to(k)
            if word in words.copulas:
                return self._before_verb(k)
            if word in words.role_marks:
                plain = k == i - 1 or around.lower(k + 1) in words.indefinite or around.is_attribute_word(k + 1)
                return self._beside_mark(i, k) if plain else None
            if word in words.appointing_marks:
                return self._appointed(i, k)
            if word in words.indefinite and around.name_to(k - 1) and not around.gap(k - 1):
                return self._called(k - 1)
            if word in self.pronouns:
                return k if self._has_verb(i, k) else None
            owner = person is not None and around.owns(person)
            if person and not (owner and k == i - 1):
                return person.name if self._has_verb(i, around.first_of(k)) and not owner else None
            if word in words.negations or word in words.prepositions or word in words.oblique or word in words.conjunctions:
                return None
            # „Boll ist Merkels Berater“: what belongs to the title is passed over.
            k = around.first_of(k) - 1 if owner else self._phrase_start(k) - 1 if around.is_capital(k) else k - 1
        return None

    def _is_marked(self, i: int) -> bool:
        """„Boll bezeichnete Vogt als „Lügnerin““: a title alone in marks."""
        around = self.around
        closed = around.text[around.ends[i] : around.ends[i] + 1] in self.marks
        return closed and around.gap(i - 1) in around.opening_marks and around.lower(i - 1) in self.words.role_marks

    def _called_so(self, mark: int) -> str | None:
        """„nennt Vogt von der Linken als „Lügnerin““: whose name, or whose phrase, ends in front of „als“."""
        around, k = self.around, mark - 1
        while mark - k <= NEAR and not around.gap(k):
            person = around.meant_to(k)
            if person:
                linked = k == mark - 1 or around.lower(k + 1) in self.words.dative_prepositions | self.words.contracted
                return person.name if linked and not around.owns(person) else None
            if not around.is_of_phrase(k):
                return None
            k -= 1
        return None

    def _has_verb(self, i: int, k: int) -> bool:
        """„Seit Montag ist Boll Präsident“, „sollte Boll Präsident werden“: whether token k is the subject of such a verb."""
        before = self.around.lower(k - 1) in self.words.copulas and not self.around.gap(k - 1)
        return before or self._ends_in_copula(i)

    def _before_part(self, i: int) -> int:
        """„ist einer der wenigen Spieler“, „war eine von drei Ärztinnen“: the number of the token in front of „einer der“."""
        around = self.around
        k = around.first_adjective(i) - 1
        k -= around.lower(k).isdigit() or around.lower(k) in self.words.plural_articles
        part = around.lower(k) in self.words.linking and around.lower(k - 1) in self.words.one_of
        if part and not around.gap(k) and not around.gap(k - 1):
            return k - 2
        # „Marketing- und Kommunikationsberater“
        return i - 3 if i > 2 and around.forms[i - 2].endswith("-") and around.lower(i - 1) in self.words.additive else i - 1

    def _ends_in_copula(self, i: int) -> bool:
        """„dass Boll Präsident wird“, „weil er der größte Verlierer im Land ist“."""
        around, words = self.around, self.words
        for k, gap in around.behind(i, NEAR):
            if gap:
                return False
            if around.lower(k) in words.final_copulas:
                return True
            if not around.is_of_phrase(k):
                return False
        return False

    def is_role(self, i: int) -> bool:
        """„Sie galt im Dorf als Favoritin“: what the subject of the sentence itself acts as; „als Boten kamen“ is no role."""
        around = self.around
        mark = around.first_adjective(i) - 1
        mark -= around.lower(mark) in self.words.indefinite
        closes = around.gap(i) != "" or around.lower(i + 1) in self.words.linking
        if mark < 0 or around.lower(mark) not in self.words.role_marks or around.gap(mark) or not closes:
            return False
        return any(around.lower(k) in self.words.acting for k in range(max(0, mark - FAR), mark))

    def is_of_unknown(self, i: int) -> bool:
        """„Emmerling ist der Gründer“, „wer zum Präsidenten gewählt wird“, „die Wahl des Präsidenten“: of nobody named."""
        around = self.around
        k = i - 1
        if around.lower(k) in self.words.genitives_only and self._is_choice(k - 1):
            return True
        if around.lower(k) in self.words.appointing_marks and self._is_appointing(i, k):
            return True
        while k > 0 and i - k <= NEAR and not around.gap(k) and not around.is_capital(k):
            if around.lower(k) in self.words.copulas:
                opens = k == 1 or around.gap(k - 2) != ""
                return opens and around.is_noun(k - 1) and not around.gap(k - 1) and around.name_to(k - 1) is None
            k -= 1
        return False

    def _phrase_start(self, k: int) -> int:
        """„ist seit Jahren Richter“: the number of the preposition that opens the phrase of a noun; 0 where none does."""
        first = self.around.first_adjective(k)
        determined = first > 0 and self.around.lower(first - 1) in self.words.oblique and not self.around.gap(first - 1)
        start = first - 1 - determined
        if start > 0 and self.around.lower(start - 1) in self.words.prepositions and not self.around.gap(start):
            # „seit vier Jahren“
            start -= 1
        opens = start > 0 and self.around.lower(start) in self.words.prepositions and not self.around.gap(start)
        return start if opens else 0

    def _behind_verb(self, i: int) -> str | None:
        """„Der Star des Abends ist Boll“, „Größter Rivale bleibt der Weltmeister Boll“: the title opens the sentence."""
        around, words = self.around, self.words
        opens = around.gap(around.before_adjectives(i) - 1 if around.before_adjectives(i) >= 0 else i - 1)
        opener = around.lower(around.before_adjectives(i))
        if not opens.endswith((".", "\n", ":", "!", "?", "“", ";", ",")) or opener in words.oblique:
            # „Seinem Arzt zufolge ist Boll fit“
            return None
        for k, gap in around.behind(i, NEAR):
            if gap:
                return None
            if around.lower(k) in words.copulas:
                # „… ist hierbei der Physiker Boll“
                return self._titled_name(k + 1) or self._titled_name(k + 2)
            passed = around.lower(k) in words.linking or around.lower(k) in words.additive or around.lower(k) in words.times
            if not (passed or around.is_capital(k) or around.is_attribute_word(k)):
                return None
        return None

    def _titled_name(self, k: int) -> str | None:
        """The name that begins at token k, articles, titles and words of time in front passed over."""
        around = self.around
        while k + 1 < around.count and not around.gap(k - 1) and not around.name_from(k):
            word = around.lower(k)
            passed = word in self.words.articles or word in self.words.times or around.is_attribute_word(k) or around.title(k)
            if not passed:
                return None
            k += 1
        person = around.name_from(k) if k < around.count and not around.gap(k - 1) else None
        return person.name if person and not around.owns(person) else None

    def _before_verb(self, verb: int) -> str | int | None:
        """„Boll (SPD) ist“, „Vogt aus Linz, 1982 geboren, ist“, „er war“: the name or the pronoun in front of the verb."""
        around, words, comma = self.around, self.words, 0
        for k in range(verb - 1, max(-1, verb - 1 - FAR), -1):
            gap = around.gap(k)
            comma += gap == ","
            if gap not in ("", ",", "(", ")") or comma > 2:
                return None
            person = around.meant_to(k)
            if person:
                # „Weder Boll noch Vogt ist Minister“
                neither = around.lower(around.first_of(k) - 1) in words.neither
                return None if around.owns(person) or comma == 1 or neither else person.name
            word = around.lower(k)
            if word in self.pronouns or (word.endswith(words.aged) and around.lower(k - 1) in words.definite):
                # „Die 28-Jährige ist Ingenieurin“
                return k - (word not in self.pronouns) if k == verb - 1 else None
            inside = comma == 1 or gap in ("(", ")") or around.is_capital(k) or word in self.words.linking
            if not inside:
                return None
        return None

    def _owner(self, mark: int) -> int | None:
        """„seine Amtszeit als Bischof“, „vor ihrer Wahl zur Ministerin“: the number of the pronoun, if one stands so."""
        around, words = self.around, self.words
        k = around.before_adjectives(mark - 1) if around.is_noun(mark - 1) and not around.gap(mark - 1) else -1
        return k if k >= 0 and around.lower(k) in words.his | words.her else None

    def _beside_mark(self, i: int, mark: int) -> str | int | None:
        """„Boll als Märtyrer“, „er habe als Minister“, „Als Präsident hat Boll“."""
        around, owner = self.around, self._owner(mark)
        if owner is not None:
            return owner
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            if around.gap(k) not in ("", "(", ")"):
                break
            if around.lower(k) in self.words.negations:
                # „hat keine Ausbildung als Arzt“
                return None
            person = around.meant_to(k)
            if person:
                return person.name
            if around.lower(k) in self.pronouns or (k == mark - 1 and around.lower(k) in self.words.object_masculine):
                return k
        if not around.gap(i) and i + 1 < around.count:
            # „der als Kandidat nominierte Sozialist Boll“
            named = self._titled_name(i + 2) if around.is_attribute_word(i + 1) and around.lower(i + 1)[-2:] == "te" else None
            if named:
                return named
        return self._fronted(i) if not mark or around.gap(mark - 1) else None

    def _fronted(self, i: int) -> str | int | None:
        """„Als Präsident hat Boll“, „Als Sängerin der Band gibt Anna Vogt“: the name or the pronoun behind the verb."""
        around = self.around
        for k, gap in around.behind(i, FAR):
            if gap:
                return None
            person = around.name_from(k)
            named = person or around.lower(k) in self.pronouns
            if named and k > i + 1 and not around.is_capital(k - 1) and not self._links(k - 1):
                return person.name if person else k
        return None

    def _links(self, k: int) -> bool:
        """Whether a word links a noun to what it is of, or is an article: behind it stands no subject."""
        word, words = self.around.lower(k), self.words
        return word in words.linking or word in words.prepositions or word in words.determiners

    def _is_choice(self, k: int) -> bool:
        """„Wahl“, „Briefwahl“, „Ernennung“: a noun of appointing, also as the end of a compound."""
        return self.around.is_capital(k) and self.around.lower(k).endswith(self.words.choices)

    def _is_appointing(self, i: int, mark: int) -> bool:
        """Whether a word of choosing or naming stands near."""
        near = range(max(0, mark - FAR), min(self.around.count, i + 4))
        return any(self.around.lower(k) in self.words.appointing for k in near)

    def _called(self, k: int) -> str | None:
        """„Vogt nannte Boll einen Lügner“: the name that ends with token k stands right behind a verb of calling."""
        person, first = self.around.name_to(k), self.around.first_of(k)
        calls = self.around.lower(first - 1) in self.words.calling and not self.around.gap(first - 1)
        return person.name if person and calls else None

    def _appointed(self, i: int, mark: int) -> str | int | None:
        """„die Wahl Bolls zum Präsidenten“, „wurde Boll zum Minister ernannt“; „ging zum Arzt“ appoints nobody."""
        around = self.around
        if not self._is_appointing(i, mark):
            return None
        owner = self._owner(mark)
        if owner is not None:
            return owner
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            if around.lower(k) in self.words.becoming:
                subject = self._before_verb(k)
                if subject is not None:
                    return subject
            if around.gap(k) not in ("", "(", ")") or around.lower(k) in self.words.negations:
                return None
            person = around.name_to(k)
            if person:
                return person.name
            if around.lower(k) in self.pronouns or around.lower(k) in self.words.object_masculine:
                return k
        return None
