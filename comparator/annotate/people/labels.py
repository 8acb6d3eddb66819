"""Labels: every title or epithet bound to the person (or persons) it means.

A title is bound by its neighbours first (apposition, predicate), then by the country beside it and the date
(„der weißrussische Präsident“ in May 2024), then by what the article has said so far („der
Präsident“, „beide Präsidenten“). Where two people would fit, nobody is named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from comparator.annotate.people.apposition import Apposition
from comparator.annotate.people.discourse import MEMORY, Discourse
from comparator.annotate.people.gazetteer import gazetteer
from comparator.annotate.people.names import name_table
from comparator.annotate.people.predicate import Predicate
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import TitleHit, TitleIndex
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.syntax import word_classes
from comparator.model import Person, Span, Token
from comparator.pack import Country, Language
from comparator.spans import Cover

# Two titles joined by „und“ stand no further apart, in words.
JOINED = 14


@dataclass(frozen=True, slots=True)
class BoundTitle(Span):
    """A title with the persons it means, before voice and role are known; ``at`` is its token's number."""

    hit: TitleHit
    persons: tuple[str, ...]
    at: int


class LabelFinder:
    """Binds the titles of one text."""

    def __init__(
        self, text: str, tokens: Sequence[Token], people: Sequence[Person], marked: Sequence[Marked],
        sentences: Sequence[Span], titles: TitleIndex, day: date | None, language: Language,
    ) -> None:  # fmt: skip
        self.text, self.tokens, self.titles, self.day = text, tokens, titles, day
        self.world, self.words = gazetteer(language), word_classes(language)
        self.people, self.marked = people, marked
        self.everybody = frozenset(person.name for person in people)
        self.genders = name_table(language).genders
        self.around = Surroundings(text, tokens, people, titles, self.world, self.words)
        self.apposition, self.predicate = Apposition(self.around), Predicate(self.around)
        self.discourse = Discourse(self.around, people, sentences, marked, self._gender)
        self.names = Cover(people)
        self.found: list[BoundTitle] = []

    def find(self) -> tuple[BoundTitle, ...]:
        """Find and bind the titles; one that means nobody certain is left out.

        What stands beside a name is bound first, so that the titles that stand alone know who is called what later on.
        """
        hits = self._hits()
        beside = [self._beside(i, hit) for i, hit in hits]
        self.discourse.foresee((hit, persons) for (_, hit), persons in zip(hits, beside, strict=True) if persons)
        for (i, hit), named in zip(hits, beside, strict=True):
            persons = self._apart(i, hit) if named is None else named
            if persons:
                span = self._whole_epithet(self.tokens[i])
                self.found.append(BoundTitle(span.start, span.end, hit, persons, i))
                self.discourse.call(hit, persons)
            elif self.around.lower(self.around.before_adjectives(i)) in self.words.indefinite:
                self.discourse.pass_over(hit)
        return tuple(self.found)

    def _hits(self) -> list[tuple[int, TitleHit]]:
        """List the titles of the text, those inside names apart: words of the list, and nouns beside a name that end like one."""
        find, find_open = self.titles.find, self.titles.find_open
        found = [(i, find(token.form) or find_open(token.form)) for i, token in enumerate(self.tokens)]
        opening = self.words.openers
        return [
            (i, hit) for i, hit in found
            if hit and not (self.tokens[i].form in opening and self.around.gap(i - 1)) and (not hit.title.open or self._is_beside(i)) and not self.names.at(self.tokens[i].start)
        ]  # fmt: skip

    def _is_beside(self, i: int) -> bool:
        """A noun that no list has may be a label beside a name: „die Pianistin Anna Vogt“, „Anna Vogt, Pianistin aus Linz,“."""
        gap = self.around.gap(i)
        person = self.apposition.adjacent(i) if gap == "" else None
        if person:
            known = " " in person.of(self.text)
            return known or self.around.lower(self.around.before_adjectives(i)) in self.words.articles
        before = self.around.gap(i - 1) in (",", "") and self.around.lower(i + 1) in self.words.linking
        return before or gap.startswith(":")

    def _beside(self, i: int, hit: TitleHit) -> tuple[str, ...] | None:
        """Bind a title to the name beside it; empty where that is somebody else's, None where no name stands beside it."""
        named = self.apposition.beside(i, hit)
        if len(named) == 1 and not self._agrees(hit, named[0]):
            return () if self.apposition.adjacent(i) else None
        if named and self._is_plural(i, hit) and len(named) == 1 and not self.apposition.adjacent(i):
            return None
        return named or None

    def _apart(self, i: int, hit: TitleHit) -> tuple[str, ...]:
        """Bind a title without a name beside it, trying the surest way first."""
        if self._is_both(i):
            return self._pair(i, hit)
        article = self.around.lower(self.around.before_adjectives(i))
        if hit.title.open or ("relation" in hit.title.field and article in self.words.possessives):
            # „Boll ist sein Verbündeter“ says what he is to somebody, not what he is called.
            return ()
        single = self._joined(i) or self._predicated(i)
        if single:
            return (single,) if self._agrees(hit, single) else ()
        if hit.title.bound:
            return ()
        if self._is_plural(i, hit):
            return self._several(i, hit)
        country = self._country(i, hit)
        if hit.title.colleague:
            person = self._colleague(i, country)
        else:
            person = self._by_country(i, hit, country) or self._by_context(i, hit, country)
        return (person,) if person and self._agrees(hit, person) else ()

    def _agrees(self, hit: TitleHit, name: str) -> bool:
        """Whether a title fits a person's gender, as far as both are known: „der Regierungschef“ is no woman."""
        if hit.title.paradigm in ("nominalised", "fixed", "neuter", "name"):
            return True
        return self._gender(name) in (None, "f" if hit.title.paradigm == "feminine" else "m")

    def _gender(self, name: str) -> str | None:
        first = name.split(maxsplit=1)[0]
        return self.genders.get(name) or self.genders.get(first) or self.genders.get(first.partition("-")[0])

    def _is_both(self, i: int) -> bool:
        """„die beiden Präsidenten“: the word for two stands up to three words in front, on the same line."""
        for k in range(max(0, i - 3), i):
            if self.around.lower(k) in self.words.both:
                return "\n" not in self.text[self.tokens[k].end : self.tokens[i].start]
        return False

    def _is_plural(self, i: int, hit: TitleHit) -> bool:
        """„die Präsidenten“, „die Welt der Mediziner“: several, and nobody says who."""
        at, paradigm, form = self.around.before_adjectives(i), hit.title.paradigm, self.tokens[i].form
        article = self.around.lower(at)
        if paradigm == "feminine":
            return form.endswith("nen")
        if article in self.words.plural_genitives and any(self.around.lower(k).endswith("n") for k in self._adjectives(i)):
            # „der amerikanischen Verleger“: in the singular the adjective has no -n.
            return True
        if paradigm == "nominalised":
            return form.endswith("en") and article in self.words.plural_articles | self.words.plural_genitives
        if (paradigm == "strong" and form.endswith(("e", "en"))) or (paradigm == "er" and form.endswith("n")):
            return True
        owner = at > 0 and self.around.is_noun(at - 1) and not self.around.gap(at - 1)
        weak = paradigm in ("weak", "or") and form.endswith("en")
        return article in self.words.plural_articles or (article in self.words.plural_genitives and (weak or owner))

    def _pair(self, i: int, hit: TitleHit) -> tuple[str, ...]:
        """„Die beiden Präsidenten“: the two people named last whom the title fits."""
        called = self.discourse.called_so(hit.label)
        fitting = [name for name in self.discourse.before(i) if name in called or self._holds(name, hit)]
        return tuple(fitting[:2]) if len(fitting) >= 2 else ()

    def _several(self, i: int, hit: TitleHit) -> tuple[str, ...]:
        """„Die Virologen“: the two whom the text has called so; of more, or of one, nothing is certain."""
        article = self.around.lower(self.around.before_adjectives(i, 0))
        called = self.discourse.called_so(hit.label) if article in self.words.plural_articles else []
        return tuple(called) if len(called) == 2 else ()

    def _holds(self, name: str, hit: TitleHit) -> bool:
        """Whether the person holds that day an office that the title can mean."""
        return any(office in hit.title.offices for office, _ in self.world.offices_of(name, self.day))

    def _joined(self, i: int) -> str | None:
        """„N. ist Ärztin und Vorsitzende des Vereins“: what „und“ joins to a title is said of the same person."""
        last = self.found[-1] if self.found else None
        if last and last.at == i - 2 and self.around.lower(i - 1) in self.words.role_marks and len(last.persons) == 1:
            # „der Minister als Vizekanzler“
            return last.persons[0]
        k = self.around.before_adjectives(i)
        if not last or i - last.at > JOINED or len(last.persons) > 1 or k <= last.at or self.around.lower(k) not in self.words.additive:
            return None
        for n in range(last.at, k):
            gap, word = self.around.gap(n), self.around.lower(n)
            plain = n == last.at or self.around.is_capital(n) or word in self.words.linking or self.around.is_attribute_word(n)
            # „im Weißen Haus vergrößerten Tüftler“: an adjective behind a noun begins another phrase.
            apart = n > last.at and self.around.is_attribute_word(n) and self.around.is_capital(n - 1)
            if gap not in ("", ",") or not plain or apart or self.around.name_from(n) or self.around.name_to(n):
                return None
        return last.persons[0]

    def _predicated(self, i: int) -> str | None:
        """„N. ist Präsident“, „Er war lange Richter“."""
        subject = self.predicate.subject(i)
        if not isinstance(subject, int):
            return subject
        gender = "m" if self.around.lower(subject) in self.words.pronouns_masculine else "f"
        return self.discourse.antecedent(subject, gender)

    def _country(self, i: int, hit: TitleHit) -> Country | None:
        """Find the country beside a title: in the compound, as adjective, or as genitive in front or behind."""
        seat = hit.prefix.rstrip("-")
        if seat and self.world.country_of(seat):
            return self.world.country_of(seat)
        for k in (i - 1, i - 2):
            if k < 0 or self.around.gap(k):
                break
            form = self.tokens[k].form
            found = self.world.country_of(form)
            genitive = form[0].isupper() and form.endswith("s")
            if found and (form[0].islower() or genitive or form in self.world.adjectives):
                return found
        for k in range(i + 1, min(i + 4, len(self.tokens))):
            if self.around.gap(k - 1):
                break
            form = self.tokens[k].form
            if form not in self.words.genitives and not (form[0].isupper() and self.world.country_of(form)):
                break
            if form[0].isupper():
                # „Präsident der Deutschen Gesellschaft“ names no country.
                return self.world.names.get(form) or self.world.names.get(form.removesuffix("s"))
        return None

    def _by_country(self, i: int, hit: TitleHit, country: Country | None) -> str | None:
        """The holder of the office in that country, that day."""
        if not country or self._is_other(i):
            return None
        seats = self.world.language.people.seats
        seat = seats.get(hit.prefix.rstrip("-"))
        offices = (seat.office,) if seat and hit.title.lemma == "Chef" else hit.title.offices if hit.holds_office else ()
        holder = self.world.holder(offices, country.name, self.day)
        return holder if holder and (holder in self.everybody or self.day) else None

    def _is_other(self, i: int) -> bool:
        """„Der frühere Präsident“, „der nächste Präsident“: not the one of today."""
        return any(self.around.lower(k).startswith(self.words.former) for k in self._adjectives(i))

    def _adjectives(self, i: int) -> range:
        """The numbers of the adjectives in front of a noun."""
        k = i
        while k > 0 and i - k < 3 and not self.around.gap(k - 1) and self.around.is_attribute_word(k - 1):
            k -= 1
        return range(k, i)

    def _by_context(self, i: int, hit: TitleHit, country: Country | None) -> str | None:
        """A bare title with an article that says so means somebody the text has named."""
        at = self.around.before_adjectives(i)
        article = self.around.lower(at)
        if not self._is_known(i, hit, article):
            return None
        if country and hit.holds_office:
            return self.discourse.called_alone(hit, exactly=True) if self._is_specified(i, hit) else None
        if self.around.is_capital(i + 1) and not self.around.gap(i) and not country:
            # „der Musiker Eurico“: a name that was not found.
            return None
        if self._is_specified(i, hit):
            opens = at >= 0 and self.around.is_capital(at)
            return self.discourse.called_alone(hit, exactly=True) or (self.discourse.followed(i, hit) if opens else None)
        was = self._was(i, hit)
        if self._is_other(i) and not was:
            return None
        holders = self._holders(i, hit, was) if hit.holds_office or was else []
        at_home = None if holders or was else self._at_home(hit)
        return self.discourse.meant(i, hit, holders, article) or at_home

    def _at_home(self, hit: TitleHit) -> str | None:
        """„die Kanzlerin“, „der Bundespräsident“: of the country whose language it is, if nobody else is meant."""
        home = self.world.language.people.home
        if hit.title.offices and hit.title.offices[0] in home.unique:
            return self.world.holder(hit.title.offices, home.unique[hit.title.offices[0]], self.day) if self.day else None
        federal = hit.prefix == home.prefix or hit.label.startswith(home.prefix) or home.office in hit.title.offices
        holder = self.world.holder(hit.title.offices, home.country, self.day) if federal and hit.holds_office and self.day else None
        return holder if holder and self._agrees(hit, holder) else None

    def _is_known(self, i: int, hit: TitleHit, article: str) -> bool:
        """Whether an article in front says that the title's bearer is known; in a headline none is needed."""
        headline = hit.title.kind == "office" and article == "" and self.around.gap(i - 1) == "\n"
        possessive = bool(hit.title.offices) and article in self.words.possessives
        owner = self.around.is_noun(i - 1) and self.tokens[i - 1].form.endswith("s") and not self.around.gap(i - 1)
        return article in self.words.known or headline or possessive or owner

    def _was(self, i: int, hit: TitleHit) -> bool:
        """„der frühere Präsident“, „der Ex-Präsident“."""
        return hit.prefix.lower().startswith(self.words.past_prefixes) or any(
            self.around.lower(k).startswith(self.words.past) for k in self._adjectives(i)
        )

    def _holders(self, i: int, hit: TitleHit, was: bool) -> list[str]:
        """List those named who hold an office that the title can mean, or held it before; those named so far come first."""
        before = self.discourse.before(i)
        fits = self._held if was else self._holds
        found = [name for name in before if fits(name, hit)]
        return found or [name for name in dict.fromkeys(p.name for p in self.people) if fits(name, hit)]

    def _held(self, name: str, hit: TitleHit) -> bool:
        """Whether the person held such an office once, and no more that day."""
        offices = self.world.offices.get(name, ())
        past = any(o.office in hit.title.offices and o.until and self.day and o.until < self.day for o in offices)
        return past and not self._holds(name, hit)

    def _is_specified(self, i: int, hit: TitleHit) -> bool:
        """„der Bürgermeister von Izmir“ says of what: he is no mayor that the text has named before."""
        following = self.around.lower(i + 1) if not self.around.gap(i) else ""
        if following in self.words.plural_genitives or following in self.words.genitives_only:
            return True
        # „spricht die Kanzlerin von „Erfolgen““, „hält der Chef für richtig“
        return following in self.words.genitives and self.around.is_capital(i + 2) and not self.around.gap(i + 1)

    def _colleague(self, i: int, country: Country | None) -> str | None:
        """„seinem belarussischen Amtskollegen“: who holds there the office of the man named before."""
        if not country:
            return None
        self.discourse.before(i)
        partners = [person.name for person in reversed(self.people[max(0, self.discourse.at - 2) : self.discourse.at])]
        offices = [
            office for name in partners for office, home in self.world.offices_of(name, self.day) if home != country.name
        ]
        titled = [office for bound in reversed(self.found[-MEMORY:]) for office in bound.hit.title.offices]
        for office in (*offices, *titled[:1]):
            holder = self.world.holder((office,), country.name, self.day)
            if holder:
                return holder
        return None

    def _whole_epithet(self, token: Token) -> Span:
        """An epithet in marks is a label as a whole: „Europas letzter Diktator“."""
        for marked in self.marked:
            inside = marked.inside
            if inside.end == token.end and inside.covers(token) and len(inside.of(self.text).split()) <= 5:
                return inside
        return token


def iterate_bound(found: Sequence[BoundTitle]) -> Iterator[tuple[int, str]]:
    """Yield (start of the title, person) for titles that mean exactly one person."""
    for bound in found:
        if len(bound.persons) == 1:
            yield bound.start, bound.persons[0]
