"""Roles: what somebody is as, or becomes: „Als Präsident hat Boll …“, „seine Zeit als Bischof“, „Bolls Wahl zum Minister“."""

from comparator.annotate.people.clause import FAR, NEAR, OWN, Clause, Subject
from comparator.annotate.people.fronted import Fronted
from comparator.model import Person

# What the subject is stands so many words behind it at most.
REACH = 14
# The word of choosing stands so many words behind a title at most.
BEHIND = 9


class Role:
    """Looks for whom a title means behind „als“ or „zum“ in one text."""

    def __init__(self, clause: Clause) -> None:
        self.clause, self.around, self.words = clause, clause.around, clause.words
        self.fronted = Fronted(clause)
        self.marks = frozenset(closing for _, closing in self.around.world.language.grammar.marks)

    def is_quoted(self, i: int) -> bool:
        """„Boll ist ein „Lügner““: a title alone in marks."""
        closed = self.around.text[self.around.ends[i] : self.around.ends[i] + 1] in self.marks
        return closed and self.around.gap(i - 1) in self.around.opening_marks

    def is_marked(self, i: int) -> bool:
        """„Boll bezeichnete Vogt als „Lügnerin““: a title alone in marks behind „als“."""
        return self.around.lower(i - 1) in self.words.role_marks and self.is_quoted(i)

    def called_so(self, mark: int) -> str | None:
        """„nennt Vogt von der Linken als „Lügnerin““: whose name, or whose phrase, ends in front of „als“."""
        around, k = self.around, mark - 1
        while mark - k <= NEAR and not around.gap(k):
            person = around.meant_to(k)
            if person:
                linked = k == mark - 1 or around.lower(k + 1) in self.words.dative_prepositions | self.words.contracted
                return person.name if linked and not around.owns(person) else self._seen_by(mark)
            if not around.is_of_phrase(k):
                break
            k -= 1
        return self._seen_by(mark)

    def _seen_by(self, mark: int) -> str | None:
        """„Die Männer bezeichneten Vogt untereinander als „Tyrannin““: the name right behind a verb of seeing."""
        around = self.around
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            person = around.name_to(k)
            if around.gap(k) or person:
                verb = around.first_of(k) - 1
                seen = person and not around.gap(k) and not around.gap(verb) and around.lower(verb) in self.words.predicating
                # „bezeichnet Vogt Kritiker als „Feinde““: behind a verb of one she may do so herself
                seen = seen and around.lower(verb).endswith("en")
                return person.name if person and seen and not around.owns(person) else None
        return None

    def is_plain(self, i: int, mark: int) -> bool:
        """„als früherer Minister“, „als sein Vize“; „größer als der Minister“ compares."""
        words, opener = self.words, self.around.lower(mark + 1)
        determined = opener in words.definite or opener in words.indefinite or opener in words.possessives
        # „besser als Trainer geeignet“ compares nobody.
        opens = determined or self.around.is_attribute_word(mark + 1) or self.around.is_of_place(mark + 1)
        # „als Kunst- und Kulturmanager“
        shared = self.around.forms[mark + 1].endswith("-")
        return mark == i - 1 or ((shared or opens) and not self.compares(mark))

    def compares(self, mark: int) -> bool:
        """„größer als der Minister“, „alles andere als ein Held“; „später als Minister“ compares nothing."""
        word, words = self.around.lower(mark - 1), self.words
        ending = word.endswith(words.comparative) and not self.around.is_capital(mark - 1)
        plain = word in words.stopwords or word in words.times or word in words.relatives
        return not self.around.gap(mark - 1) and (word in words.comparing or (ending and not plain))

    def beside(self, i: int, mark: int) -> Subject:
        """„Boll als Märtyrer“, „er habe als Minister“, „Als Präsident hat Boll“."""
        around, words, owner = self.around, self.words, self._owner(mark)
        if owner is not None:
            return self.fronted.foreseen(i, mark) or owner
        plain, noun = True, self._before_noun(mark)
        for k in range(mark - 1, max(-1, mark - REACH), -1):
            if around.gap(k) not in ("", "(", ")"):
                break
            if self.clause.is_negation(k) or (around.lower(k) in words.acting and around.lower(k).endswith("en")):
                # „hat keine Ausbildung als Arzt“, „Boll und seine Frau arbeiten als Lehrer“
                return None
            person = around.meant_to(k)
            if person and (self.clause.is_agent(k) or (k < mark - 1 and self.clause.aside(k) >= 0)):
                continue
            if person:
                return None if self._does(k, i, mark) else self._named(around.first_of(k), person)
            if self.clause.opens_relative(k):
                return self.clause.antecedent(k)
            subject = k if self.clause.is_aged(k) else self._before_finite(k)
            if subject is not None:
                return subject
            inner = k > noun or (not around.is_capital(k) and around.lower(k) not in words.determiners)
            plain = plain and inner
            objects = around.lower(k) in words.object_masculine or around.lower(k) in words.own_object
            if self.clause.is_pronoun(k) or (objects and (plain or k == mark - 1)):
                return k
            if around.lower(k) in words.purpose and around.gap(k - 1) == ",":
                # „half, um als Berater Geld zu verdienen“
                return OWN
        return self._before_attribute(i, mark) or self.fronted.foreseen(i, mark) or self.fronted.opened(i, mark)

    def _does(self, last: int, i: int, mark: int) -> bool:
        """„Boll bezeichnete das Virus als Feind“: who does so, a name ending with token ``last``, is none himself."""
        around, words = self.around, self.words
        between = [around.lower(k) for k in range(last + 1, mark)]
        if len(between) < 2 or around.gap(last) or words.reflexive.intersection(between):
            return False
        closing = {around.lower(k) for k, _ in around.behind(i, BEHIND)}
        helped = between[0] in words.auxiliaries - words.copulas and bool(closing & words.predicating)
        return between[0] in words.predicating or helped

    def _before_finite(self, k: int) -> Subject:
        """„Boll, ein Mann aus Linz, wurde vom Amt als Spion geführt“: the subject in front of a finite verb, behind a comma."""
        around, verb = self.around, self.around.lower(k)
        finite = verb in self.words.auxiliaries or verb in self.words.passives
        return self.clause.before_verb(k) if finite and around.gap(k - 1) == "," else None

    def _named(self, first: int, person: Person) -> Subject:
        """Whom a title behind „als“ means if a name, beginning with token ``first``, stands in front."""
        front, clause = first - 1, self.clause
        if self.around.lower(front - (self.around.title(front) is not None)) in self.words.serving:
            # „Boll dient Präsident Vogt als Berater“
            return OWN
        # „Lenz, den Boll als Verräter sieht“, but „das Land, das Boll als Minister regierte“
        seen = clause.opens_object_relative(front) and (self.around.meant_to(front - 1) or self.around.title(front - 1))
        if seen or clause.is_denied_in_front(front):
            return None
        if not clause.opens_relative(front):
            return self._object_in_front(front) or person.name
        # „Boll, der Anna Vogt als Berater diente“, but „die Signale, die Boll als Chef setzte“
        thing = self.around.lower(front) in self.words.relatives_any and not self.around.title(front - 1)
        return clause.antecedent(front) or (person.name if thing else None)

    def _object_in_front(self, verb: int) -> Subject:
        """„Ihn bezeichnete Boll als Lügner“, „Den Chef Lenz bezeichnete Boll als Lügner“: the object in front of a verb."""
        around, words = self.around, self.words
        if around.lower(verb) not in words.predicating or around.gap(verb - 1):
            return None
        if around.lower(verb - 1) in words.object_masculine:
            return verb - 1
        person = around.name_to(verb - 1)
        k = around.first_of(verb - 1) - 1 if person else -1
        k = around.before_adjectives(k) if k >= 0 and around.title(k) else k
        return person.name if person and around.lower(k) in words.objects_masculine and not around.gap(k) else None

    def _before_noun(self, mark: int) -> int:
        """„gefällt ihm die Rolle als Minister“: the number of the token in front of the noun that „als“ belongs to."""
        around = self.around
        if not around.is_noun(mark - 1) or around.gap(mark - 1):
            return mark
        k = around.before_adjectives(mark - 1)
        return k - 1 if k > 0 and around.lower(k) in self.words.definite and not around.gap(k - 1) else mark - 2

    def _before_attribute(self, i: int, mark: int) -> str | None:
        """„der als Kandidat nominierte Sozialist Boll“; „Nach der Wahl zum Chef gratulierte Boll“ has a verb."""
        around = self.around
        if (around.gap(i) and not self.is_quoted(i)) or i + 1 >= around.count or not around.is_attribute_word(i + 1):
            return None
        if not around.gap(mark - 1) and around.lower(mark - 1).endswith(self.words.choices):
            return None
        return self.clause.titled_name(i + 2)

    def _owner(self, mark: int) -> int | None:
        """„seine Amtszeit als Bischof“, „vor ihrer Wahl zur Ministerin“: the number of the pronoun, if one stands so."""
        around, words = self.around, self.words
        noun = around.is_noun(mark - 1) and not around.gap(mark - 1) and not around.title(mark - 1)
        k = around.before_adjectives(mark - 1) if noun else -1
        # „in ihrer selbst gewählten Rolle als Richterin“
        k -= k > 0 and around.lower(k) in words.emphatic
        # „bezeichnete seinen Nachbarn als Querulanten“
        does = around.lower(k - 1) in words.predicating
        return k if k >= 0 and around.lower(k) in words.his | words.her and not does else None

    def acts(self, i: int) -> bool:
        """„Sie galt im Dorf als Favoritin“: what the subject of the sentence itself acts as; „als Boten kamen“ is no role."""
        around = self.around
        mark = around.first_adjective(i) - 1
        mark -= around.lower(mark) in self.words.indefinite or around.lower(mark) in self.words.possessives
        closes = around.gap(i) != "" or around.lower(i + 1) in self.words.linking or around.lower(i + 1) in self.words.additive
        if mark < 0 or around.lower(mark) not in self.words.role_marks or around.gap(mark) or not closes:
            return False
        verb = max((k for k in range(max(0, mark - FAR), mark) if around.lower(k) in self.words.acting), default=-1)
        if verb < 0 or around.lower(verb).endswith("en"):
            # „arbeiten als Ärzte“: several
            return False
        denied = any(self.clause.is_negation(k) for k in range(verb, mark))
        return not (denied or self.clause.is_denied_in_front(verb))

    def goes_on(self, i: int) -> bool:
        """„stieg vom Lehrling zum Chef auf“: whether what somebody becomes stands right behind what he was."""
        around = self.around
        chosen = any(around.lower(k) in self.words.appointing for k, _ in around.behind(i + 1, BEHIND))
        # „wurde vom Präsidenten zum Minister ernannt“: by whom
        return around.lower(i + 1) in self.words.appointing_marks and not around.gap(i) and not chosen

    def is_appointing(self, i: int, mark: int) -> bool:
        """Whether a word of choosing or naming stands near."""
        near = range(max(0, mark - FAR), min(self.around.count, i + BEHIND))
        words = [self.around.lower(k) for k in near]
        # „der zum Kommissar beförderte Boll“
        words.append(self.around.lower(i + 1).rstrip("rnm").removesuffix("e"))
        # „nach Bolls Wiederwahl zum Präsidenten“
        return any(word in self.words.appointing or word.endswith(self.words.choices) for word in words)

    def _becomes(self, i: int, mark: int) -> bool:
        """„Boll wurde sogar noch zum Kronzeugen.“; „wurde zum Arzt gebracht“ makes nobody an Arzt."""
        around, words = self.around, self.words
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            if around.gap(k):
                return False
            if around.lower(k) in words.passives:
                behind = self._is_subject(k + 1, behind=True) or self.clause.titled_name(k + 1) is not None
                return self.clause.closes(i) and (behind or self._is_subject(k - 1))
        return False

    def _is_subject(self, k: int, *, behind: bool = False) -> bool:
        """Whether a name that ends, or begins, with token k, or a pronoun there, may be the subject: no „das Haus von Boll“."""
        around = self.around
        person = around.name_from(k) if behind else around.name_to(k)
        if self.clause.is_pronoun(k) or self.clause.opens_relative(k):
            return True
        front = around.lower((k if behind else around.first_of(k)) - 1)
        governed = front in self.words.prepositions or front in self.words.contracted
        return person is not None and not around.owns(person) and (behind or not governed)

    def called(self, k: int) -> str | None:
        """„Vogt nannte Boll einen Lügner“: the name that ends with token k stands right behind a verb of calling."""
        person, first = self.around.name_to(k), self.around.first_of(k)
        calls = self.around.lower(first - 1) in self.words.calling and not self.around.gap(first - 1)
        return person.name if person and calls else None

    def appointed(self, i: int, mark: int) -> Subject:
        """„die Wahl Bolls zum Präsidenten“, „wurde Boll zum Minister ernannt“; „ging zum Arzt“ appoints nobody."""
        around = self.around
        if not self.is_appointing(i, mark) and not self._becomes(i, mark):
            return None
        owner = self._owner(mark)
        known = self._before_attribute(i, mark) or self.fronted.foreseen(i, mark) or owner
        if known is not None:
            return known
        for k in range(mark - 1, max(-1, mark - FAR), -1):
            if around.lower(k) in self.words.becoming:
                subject = self.clause.before_verb(k)
                if subject is not None and subject != OWN:
                    return subject
            if self.clause.opens_relative(k + 1):
                # „Boll, der überraschend zum Trainer berufen wurde“
                return self.clause.antecedent(k + 1)
            if around.gap(k) not in ("", "(", ")") or self.clause.is_negation(k):
                return None
            person = around.name_to(k)
            if person and not self.clause.is_agent(k):
                return person.name
            if self.clause.is_pronoun(k) or around.lower(k) in self.words.object_masculine:
                return k
            if around.lower(k) in self.words.reflexive and not self.clause.opens_relative(k - 1):
                # „rief sich selbst zur Präsidentin aus“
                return OWN
        return self.fronted.opened(i, mark)
