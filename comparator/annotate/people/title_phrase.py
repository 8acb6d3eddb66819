"""A title in its noun phrase: article, adjectives, number, and what it is said to be of.

„der frühere Präsident“, „die Präsidenten“, „der Präsident des Verbands“ and „ein Präsident“ do not mean whom „der
Präsident“ means.
"""

from dataclasses import dataclass

from comparator.annotate.once import once
from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.plural import is_several
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import OF_BOTH, TitleHit

# An article stands so many words in front of the adjectives, what belongs to them between.
FAR = 9
# Paradigms of titles that „das“ can stand in front of.
NEUTER = ("neuter", "fixed", "name")
_CLOSING = (".", "!", "…", ":")
# In a heading a title stands so many characters behind the line's beginning.
HEADING = 120


# Without equality: what is asked once of a phrase is remembered by the phrase itself.
@dataclass(eq=False)
class TitlePhrase:
    """The title at token ``at``, with the words of its phrase; ``start``: the token in front of its adjectives, -1 for none."""

    around: Surroundings
    at: int
    hit: TitleHit

    @once
    def start(self) -> int:
        """The number of the token that opens the phrase, an article as a rule."""
        return self.around.before_adjectives(self.at)

    @once
    def article(self) -> str:
        """What opens the phrase, in lower case; empty for nothing."""
        opener, words = self.around.lower(self.start), self.around.words
        if opener in words.neuter_articles and self.hit.title.paradigm not in NEUTER:
            # „dass das Lehrer nicht wissen“
            return ""
        own = opener in words.known or opener in words.indefinite or opener in words.possessives
        return opener if own or self.start == self.at - 1 else self._far_article() or opener

    def _far_article(self) -> str:
        """„der auf Krawall bedachte Präsident“: the article in front of what an adjective brings along; empty for none."""
        around, words = self.around, self.around.words
        if not self.adjectives or self.adjectives[-1].endswith(("er", "es", "em")):
            return ""
        for k in range(self.start, max(-1, self.start - FAR), -1):
            article = around.lower(k)
            # „, das nach Ansicht aller Experten …“ is no article of theirs.
            fits = article not in words.neuter_articles or self.hit.title.paradigm in NEUTER
            if around.lower(k + 1) in words.prepositions and article in words.definite and fits and not around.gap(k):
                return article
            if around.gap(k - 1) or (not around.is_capital(k) and around.lower(k) in words.final_copulas):
                return ""
        return ""

    @once
    def first(self) -> int:
        """The number of the first adjective in front of the title; its own where there is none."""
        return self.around.first_adjective(self.at)

    @once
    def adjectives(self) -> list[str]:
        """The adjectives in front of the title, in lower case."""
        return [self.around.lower(k) for k in range(self.first, self.at)]

    @once
    def gender(self) -> str:
        """The gender that the title says, or its article: „die Vorsitzende“."""
        if self.hit.title.paradigm == "nominalised":
            return "f" if self.article in self.around.words.feminine_articles else "m"
        return "f" if self.hit.title.paradigm == "feminine" else "m"

    def agrees(self, gender: str | None) -> bool:
        """Whether the title fits a person's gender, as far as both are known: „der Regierungschef“ is no woman."""
        if gender == "m" and self._is_bare_in_e:
            return False
        return gender is None or self.hit.title.paradigm in OF_BOTH or gender == self.gender

    @property
    def _is_bare_in_e(self) -> bool:
        """„darunter Abgeordnete und Minister Boll“: without an article one man is „Abgeordneter“."""
        around, words, opener = self.around, self.around.words, self.article
        if self.hit.title.paradigm != "nominalised" or not around.forms[self.at].endswith("e"):
            return False
        return not (opener in words.determiners or opener in words.additive or around.is_capital(self.start) or self.adjectives)

    def fits(self, gender: str | None) -> bool:
        """Whether a title that stands alone fits a person's gender: „der Abgeordnete“ is a man, „der Abgeordneten“ anybody."""
        subject = self.article in self.around.words.subject_articles and self.around.forms[self.at].endswith("e")
        one = self.hit.title.paradigm == "nominalised" and subject
        return self.agrees(gender) and (not one or gender in (None, self.gender))

    @once
    def is_both(self) -> bool:
        """„die beiden Präsidenten“: the word for two stands up to three words in front, on the same line."""
        for k in range(max(0, self.at - 3), self.at):
            if self.around.lower(k) in self.around.words.both:
                return not any(self.around.gap(n) for n in range(k, self.at))
        return False

    @property
    def number(self) -> int:
        """The number in „drei Senatoren“, two in „zwei der drei Senatoren“; 0 for none."""
        numerals = self.around.words.numerals
        number = self.around.lower(self.start - 2) if self._is_part else self.article
        return numerals.index(number) if number in numerals else 0

    @once
    def _is_part(self) -> bool:
        """„zwei der drei Senatoren“: some of a number."""
        around, words, k = self.around, self.around.words, self.start
        numbered = self.article in words.numerals and around.lower(k - 1) in words.plural_genitives
        return numbered and around.lower(k - 2) in words.numerals and not (around.gap(k - 1) or around.gap(k - 2))

    @property
    def count(self) -> int:
        """The number in „die drei Senatoren“, „alle drei Kandidaten“; 0 for none, or where nothing says that they are known."""
        around, words = self.around, self.around.words
        known = around.lower(self.start - 1) in words.known | words.plural_articles and not around.gap(self.start - 1)
        return self.number if known and not self._is_part else 0

    @once
    def is_of_group(self) -> bool:
        """„einer der Richter“, „eine ihrer Richterinnen“, „die Mehrheit der Richter“."""
        around, k = self.around, self.start - 1
        if k < 0 or around.gap(k):
            return False
        part = around.forms[k] in around.words.parts or around.lower(k) in around.words.one_of
        theirs = around.words.plural_oblique if around.lower(k) in around.words.one_of else frozenset()
        return part and around.lower(self.start) in around.words.plural_genitives | theirs

    @once
    def one(self) -> int:
        """„einer der wenigen Richter“, „eine von derzeit 42 Richterinnen“: the number of the token „einer“; -1 for none."""
        around, words, k = self.around, self.around.words, self.first - 1
        if self.is_of_group and around.lower(self.start - 1) in words.one_of:
            return self.start - 1
        k -= around.lower(k).isdigit() or around.lower(k) in words.plural_articles
        k -= around.lower(k) in words.times and around.lower(k - 1) in words.origin
        numbered = k < self.first - 1 or around.forms[self.at].endswith("nen")
        part = around.lower(k) in words.origin and around.lower(k - 1) in words.one_of
        return k - 1 if numbered and part and not (around.gap(k) or around.gap(k - 1)) else -1

    @property
    def is_one_of(self) -> bool:
        """Whether a title says of one that he is among several."""
        return self.one >= 0

    @once
    def is_plural(self) -> bool:
        """„die Präsidenten“, „die Welt der Mediziner“: several, and nobody says who."""
        return not self.is_one_of and is_several(self)

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
        """„sein Verbündeter“ says what somebody is to another, not what he is called; „als ihren Sprecher“ does."""
        words = self.around.words
        marked = self.around.lower(self.start - 1) in words.role_marks | words.infinitive_marks
        return "relation" in self.hit.title.field and self.article in words.possessives and not marked

    @property
    def is_other(self) -> bool:
        """„Der frühere Präsident“, „der nächste Präsident“: not the one of today."""
        return any(word.startswith(self.around.words.former) for word in self.adjectives)

    @property
    def is_deputy(self) -> bool:
        """„der stellvertretende Präsident“: another, but one whom a text may have named."""
        return any(word.startswith(self.around.words.deputy) for word in self.adjectives)

    def has_adjective(self, stems: tuple[str, ...]) -> bool:
        """Whether an adjective in front ends in one of some stems, its own ending left out: „neuen“ in „neu“."""
        return any(word.removesuffix("s").rstrip("enmr").endswith(stems) for word in self.adjectives)

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
        headline = title.kind == "office" and not self.article and around.gap(self.at - 1).endswith("\n")
        possessive = bool(title.offices) and self.article in around.words.possessives
        owner = around.is_noun(self.at - 1) and around.forms[self.at - 1].endswith("s") and not around.gap(self.at - 1)
        # „laut Kämmerer“; „laut Experten“ are several.
        cited = self.article in around.words.according and around.forms[self.at] == self.hit.label
        # „Frau Bundeskanzlerin“
        addressed = around.forms[self.at - 1] in around.world.language.people.forms and around.gap(self.at - 2) != ""
        return self.article in around.words.known or headline or possessive or owner or cited or addressed or self.opens_heading

    @property
    def is_somebodys(self) -> bool:
        """„sein Arzt“, „Bolls Arzt“: not „sein Präsident“, who holds an office, nor „Hannovers Trainer“."""
        owner = self.around.name_to(self.start)
        owned = self.article in self.around.words.possessives or (owner is not None and self.around.owns(owner))
        one = not self.is_plural and not (self.hit.title.offices or "family" in self.hit.title.field)
        return owned and one and self.around.lower(self.at + 1) not in self.around.words.additive

    @once
    def opens_heading(self) -> bool:
        """„Berliner Amtsarzt fordert Personal“, „Studienleiter: Es wird besser“: one person, in a line that is no sentence."""
        around, i, first = self.around, self.at, self.first
        first -= around.gap(first - 1) == "" and around.is_noun(first - 1) and around.gap(first - 2) != ""
        if not around.gap(first - 1).endswith(("\n", ":")) or around.gap(i) not in ("", ":"):
            return False
        verb = around.lower(i + 1)
        if not around.gap(i) and (around.is_capital(i + 1) or not verb.endswith("t")):
            return False
        start = around.starts[i]
        begin, end = around.text.rfind("\n", 0, start) + 1, around.text.find("\n", start)
        return end > 0 and start - begin <= HEADING and around.text[begin:end].rstrip()[-1:] not in _CLOSING

    @once
    def is_in_headline(self) -> bool:
        """Whether a title stands in the first line, which no full stop closes."""
        around = self.around
        if around.starts[self.at] - around.starts[0] > HEADING:
            return False
        begin, end = around.text.find("\n", around.starts[0]), around.text.find("\n", around.ends[self.at])
        return begin == end > 0 and around.text[around.ends[self.at] : end].rstrip()[-1:] not in _CLOSING[:3]

    @property
    def heads(self) -> bool:
        """„Preis für Wirtin“: one person in the headline, where titles need no article; „Bürger klagen“ may be several."""
        told = self.hit.title.paradigm in ("weak", "or", "strong") and self.around.forms[self.at] == self.hit.label
        declined = bool(self.adjectives) and self.adjectives[-1].endswith("er")
        return self.is_in_headline and (told or declined or self.hit.title.paradigm == "feminine")

    @property
    def is_quantified(self) -> bool:
        """„jeder Präsident“, „kein Präsident“: nobody in particular."""
        return self.article in self.around.words.quantifiers

    @property
    def is_indefinite(self) -> bool:
        """„ein Forscher“: somebody new, or nobody in particular."""
        return self.article in self.around.words.indefinite

    @once
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
        if following in words.agents and after in words.indefinite:
            # „sprach der Immunologe von einem Glücksfall“
            return False
        into = after in words.determiners and after not in words.plural_genitives
        if following in words.standing and into:
            # „sah dem Täter in die Augen“
            return False
        if following in words.standing and around.lower(self.start - 1) in around.world.language.reporting.finite:
            # „sagte der Politiker in der Zeitung“
            return False
        # „spricht die Kanzlerin von „Erfolgen““, „hält der Chef für richtig“, „dass die Kanzlerin für ihre Fehler“
        noun = around.is_capital(self.at + 2) or after in words.determiners or after in words.oblique
        noun = noun and after not in words.possessives
        return following in words.genitives and noun and not around.gap(self.at + 1)

    @once
    def is_followed_by_noun(self) -> bool:
        """„der Musiker Eurico“, „des Historikers und Politikers al-Balchi“: a name that was not found, or a thing."""
        around, k = self.around, self.at
        joined = around.lower(k + 1) in around.words.additive and not around.gap(k) and around.is_capital(k + 2)
        k += 2 if joined and around.title(k + 2) else 0
        form = around.forms[k + 1] if k + 1 < around.count else ""
        becomes = around.lower(self.start - 1) in around.words.copulas and around.title(k + 1) is not None
        if becomes or form in name_table(around.world.language).times:
            # „wurde der Virologe Leiter des Amts“, „so der Minister Anfang des Monats“
            return False
        return not around.gap(k) and any(part[:1].isupper() for part in form.split("-"))
