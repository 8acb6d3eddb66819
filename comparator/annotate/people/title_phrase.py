"""A title in its noun phrase: article, adjectives, number, and what it is said to be of.

„der frühere Präsident“, „die Präsidenten“, „der Präsident des Verbands“ and „ein Präsident“ do not mean whom „der
Präsident“ means.
"""

from dataclasses import dataclass
from functools import cached_property

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import OF_BOTH, TitleHit

# An article stands so many words in front of the adjectives, what belongs to them between.
FAR = 9
_CLOSING = (".", "!", "…", ":")
# In a heading a title stands so many characters behind the line's beginning.
HEADING = 120


@dataclass(frozen=True)
class TitlePhrase:
    """The title at token ``at``, with the words of its phrase; ``start``: the token in front of its adjectives, -1 for none."""

    around: Surroundings
    at: int
    hit: TitleHit

    @cached_property
    def start(self) -> int:
        """The number of the token that opens the phrase, an article as a rule."""
        return self.around.before_adjectives(self.at)

    @cached_property
    def article(self) -> str:
        """What opens the phrase, in lower case; empty for nothing."""
        opener, words = self.around.lower(self.start), self.around.words
        own = opener in words.known or opener in words.indefinite or opener in words.possessives
        return opener if own or self.start == self.at - 1 else self._far_article() or opener

    def _far_article(self) -> str:
        """„der auf Krawall bedachte Präsident“: the article in front of what an adjective brings along; empty for none."""
        around, words = self.around, self.around.words
        if not self.adjectives or self.adjectives[-1].endswith(("er", "es", "em")):
            return ""
        for k in range(self.start, max(-1, self.start - FAR), -1):
            if around.lower(k + 1) in words.prepositions and around.lower(k) in words.definite and not around.gap(k):
                return around.lower(k)
            if around.gap(k - 1) or (not around.is_capital(k) and around.lower(k) in words.final_copulas):
                return ""
        return ""

    @property
    def adjectives(self) -> list[str]:
        """The adjectives in front of the title, in lower case."""
        first = self.around.first_adjective(self.at)
        return [self.around.lower(k) for k in range(first, self.at)]

    @property
    def gender(self) -> str:
        """The gender that the title says, or its article: „die Vorsitzende“."""
        if self.hit.title.paradigm == "nominalised":
            return "f" if self.article in self.around.words.feminine_articles else "m"
        return "f" if self.hit.title.paradigm == "feminine" else "m"

    def agrees(self, gender: str | None) -> bool:
        """Whether the title fits a person's gender, as far as both are known: „der Regierungschef“ is no woman."""
        return gender is None or self.hit.title.paradigm in OF_BOTH or gender == self.gender

    def fits(self, gender: str | None) -> bool:
        """Whether a title that stands alone fits a person's gender: „der Abgeordnete“ is a man, „der Abgeordneten“ anybody."""
        subject = self.article in self.around.words.subject_articles and self.around.forms[self.at].endswith("e")
        one = self.hit.title.paradigm == "nominalised" and subject
        return self.agrees(gender) and (not one or gender in (None, self.gender))

    @property
    def is_both(self) -> bool:
        """„die beiden Präsidenten“: the word for two stands up to three words in front, on the same line."""
        for k in range(max(0, self.at - 3), self.at):
            if self.around.lower(k) in self.around.words.both:
                return not any(self.around.gap(n) for n in range(k, self.at))
        return False

    @property
    def count(self) -> int:
        """The number in „die drei Senatoren“, „alle drei Kandidaten“; 0 for none, or where nothing says that they are known."""
        around, words = self.around, self.around.words
        known = around.lower(self.start - 1) in words.known | words.plural_articles and not around.gap(self.start - 1)
        return words.numerals.index(self.article) if known and self.article in words.numerals else 0

    @property
    def is_of_group(self) -> bool:
        """„einer der Richter“, „die Mehrheit der Richter“."""
        around, k = self.around, self.start - 1
        if k < 0 or around.gap(k):
            return False
        part = around.forms[k] in around.words.parts or around.lower(k) in around.words.one_of
        return part and around.lower(self.start) in around.words.plural_genitives

    @property
    def is_one_of(self) -> bool:
        """„einer der Richter“: one of them."""
        return self.is_of_group and self.around.lower(self.start - 1) in self.around.words.one_of

    @cached_property
    def is_plural(self) -> bool:
        """„die Präsidenten“, „die Welt der Mediziner“: several, and nobody says who."""
        words, paradigm, form = self.around.words, self.hit.title.paradigm, self.around.forms[self.at]
        if self.is_one_of:
            return False
        if self.hit.title.plural and form.removesuffix("n").lower().endswith(self.hit.title.plural.lower()):
            return True
        if paradigm == "feminine":
            return form.endswith("nen")
        if self.article in words.plural_genitives and any(word.endswith("n") for word in self.adjectives):
            # „der amerikanischen Verleger“: in the singular the adjective has no -n.
            return True
        if self.is_of_group:
            return True
        if paradigm == "nominalised":
            return form.endswith("en") and self.article in words.plural_articles | words.plural_genitives
        return self._ends_in_plural(form, paradigm) or self._has_plural_article(form, paradigm)

    def _ends_in_plural(self, form: str, paradigm: str) -> bool:
        """„Anwälte“ and „Lehrern“ by themselves, „der Länderchefs“ by the article: in the singular „des Länderchefs“."""
        words = self.around.words
        if (paradigm == "strong" and form.endswith(("e", "en"))) or (paradigm == "er" and form.endswith("n")):
            return True
        genitive = form.endswith("s") and not self.hit.label.endswith("s")
        return genitive and self.article in words.plural_genitives | words.plural_articles

    def _has_plural_article(self, form: str, paradigm: str) -> bool:
        """„von den Dozenten“, „die Welt der Mediziner“: what stands in front tells the plural."""
        words = self.around.words
        if self.article in words.plural_datives and paradigm in ("weak", "or") and form.endswith("en"):
            # „von den Dozenten“; „für den Dozenten“ is one.
            return self.around.lower(self.start - 1) in words.dative_prepositions and not self.around.gap(self.start - 1)
        if self.article not in words.plural_genitives:
            return self.article in words.plural_articles
        if paradigm != "er":
            return paradigm in ("weak", "or") and form.endswith("en")
        # „die Welt der Mediziner“, „seitens der Mediziner“: only what stands in front tells the plural from „der Mediziner“.
        before = self.around.is_noun(self.start - 1) or self.around.lower(self.start - 1) in words.genitive_prepositions
        return self.start > 0 and before and not self.around.gap(self.start - 1)

    @property
    def is_surely_plural(self) -> bool:
        """„die neuen Wähler“, „die Präsidenten“: „die Wähler“ may open with a relative pronoun."""
        told = self.around.forms[self.at].endswith("en") or (self.hit.title.paradigm == "er" and self.adjectives)
        return bool(told) and self.is_plural and self.article in self.around.words.plural_articles

    @property
    def has_plural_verb(self) -> bool:
        """„warnen Republikaner Boll“: a bare title, whose plural is no other word, right behind a verb of several."""
        around = self.around
        verb = around.lower(self.at - 1) if not around.gap(self.at - 1) else ""
        return self.hit.title.paradigm == "er" and verb.endswith("en") and verb in around.world.language.reporting.finite

    @property
    def is_of_another(self) -> bool:
        """„sein Verbündeter“ says what somebody is to another, not what he is called."""
        return "relation" in self.hit.title.field and self.article in self.around.words.possessives

    @property
    def is_other(self) -> bool:
        """„Der frühere Präsident“, „der nächste Präsident“: not the one of today."""
        return any(word.startswith(self.around.words.former) for word in self.adjectives)

    @property
    def is_past(self) -> bool:
        """„der frühere Präsident“, „der Ex-Präsident“."""
        words = self.around.words
        before = self.hit.prefix.lower().startswith(words.past_prefixes)
        return before or any(word.startswith(words.past) for word in self.adjectives)

    @property
    def is_known(self) -> bool:
        """Whether an article in front says that the title's bearer is known; in a headline none is needed."""
        around, title = self.around, self.hit.title
        headline = title.kind == "office" and not self.article and around.gap(self.at - 1) == "\n"
        possessive = bool(title.offices) and self.article in around.words.possessives
        owner = around.is_noun(self.at - 1) and around.forms[self.at - 1].endswith("s") and not around.gap(self.at - 1)
        # „laut Kämmerer“; „laut Experten“ are several.
        cited = self.article in around.words.according and around.forms[self.at] == self.hit.label
        return self.article in around.words.known or headline or possessive or owner or cited or self.opens_heading

    @property
    def is_somebodys(self) -> bool:
        """„sein Arzt“, „Bolls Arzt“: not „sein Präsident“, who holds an office, nor „Hannovers Trainer“."""
        owner = self.around.name_to(self.start)
        owned = self.article in self.around.words.possessives or (owner is not None and self.around.owns(owner))
        one = not self.is_plural and not (self.hit.title.offices or "family" in self.hit.title.field)
        return owned and one and self.around.lower(self.at + 1) not in self.around.words.additive

    @cached_property
    def opens_heading(self) -> bool:
        """„Berliner Amtsarzt fordert Personal“, „Studienleiter: Es wird besser“: one person, in a line that is no sentence."""
        around, i = self.around, self.at
        first = around.first_adjective(i)
        first -= around.gap(first - 1) == "" and around.is_noun(first - 1) and around.gap(first - 2) != ""
        if not around.gap(first - 1).endswith(("\n", ":")) or around.gap(i) not in ("", ":"):
            return False
        verb = around.lower(i + 1)
        if not around.gap(i) and (around.is_capital(i + 1) or not verb.endswith("t")):
            return False
        start = around.starts[i]
        begin, end = around.text.rfind("\n", 0, start) + 1, around.text.find("\n", start)
        return end > 0 and start - begin <= HEADING and around.text[begin:end].rstrip()[-1:] not in _CLOSING

    @property
    def is_quantified(self) -> bool:
        """„jeder Präsident“, „kein Präsident“: nobody in particular."""
        return self.article in self.around.words.quantifiers

    @property
    def is_indefinite(self) -> bool:
        """„ein Forscher“: somebody new, or nobody in particular."""
        return self.article in self.around.words.indefinite

    @property
    def is_specified(self) -> bool:
        """„der Bürgermeister von Izmir“ says of what: he is no mayor that the text has named before."""
        around, words = self.around, self.around.words
        following = around.lower(self.at + 1) if not around.gap(self.at) else ""
        if following in words.plural_genitives or following in words.genitives_only:
            return True
        after = around.lower(self.at + 2)
        if following in words.locating and (self.hit.title.offices or after in words.indefinite or after in words.possessives):
            # „tritt der Vizepräsident in Linz auf“, „sagt die Leiterin in einem Brief“, „bestärkt den Arzt in seiner Meinung“
            return False
        # „spricht die Kanzlerin von „Erfolgen““, „hält der Chef für richtig“
        noun = around.is_capital(self.at + 2) or after in words.determiners or after in words.oblique
        return following in words.genitives and noun and not around.gap(self.at + 1)

    @property
    def is_followed_by_noun(self) -> bool:
        """„der Musiker Eurico“, „des Historikers und Politikers al-Balchi“: a name that was not found, or a thing."""
        around, k = self.around, self.at
        joined = around.lower(k + 1) in around.words.additive and not around.gap(k) and around.is_capital(k + 2)
        k += 2 if joined and around.title(k + 2) else 0
        form = around.forms[k + 1] if k + 1 < around.count else ""
        return not around.gap(k) and any(part[:1].isupper() for part in form.split("-"))
