"""Labels: every title or epithet bound to the person (or persons) it means.

A title is bound by its neighbours first (apposition), then by the country beside it and the date
(„der weißrussische Präsident“ in May 2024), then by what the article has said so far („der
Präsident“, „beide Präsidenten“). Where two people would fit, nobody is named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from comparator.annotate.people.apposition import Apposition
from comparator.annotate.people.gazetteer import gazetteer
from comparator.annotate.people.names import name_table
from comparator.annotate.people.titles import TitleHit, TitleIndex
from comparator.annotate.quotes.marks import Marked
from comparator.annotate.syntax import word_classes
from comparator.model import Person, Span, Token
from comparator.pack import Country, Language
from comparator.spans import Cover

# „Anna Vogt (SPD)“: what stands in brackets right behind a name.
_BRACKET = re.compile(r" \(([\w/-]{2,20})[,)]")
# A bare title that many may bear means one of the last so many people named.
RECENT = 3
# So many people, and so many titles, are remembered for a bare title.
MEMORY = 50


@dataclass(frozen=True, slots=True)
class BoundTitle(Span):
    """A title with the persons it means, before voice and role are known."""

    hit: TitleHit
    persons: tuple[str, ...]


class LabelFinder:
    """Binds the titles of one text."""

    def __init__(
        self, text: str, tokens: Sequence[Token], people: Sequence[Person], marked: Sequence[Marked],
        titles: TitleIndex, day: date | None, language: Language,
    ) -> None:  # fmt: skip
        self.text, self.tokens, self.titles, self.day = text, tokens, titles, day
        self.world, self.words = gazetteer(language), word_classes(language)
        self.people, self.marked = people, marked
        self.everybody = frozenset(person.name for person in people)
        self.genders = name_table(language).genders
        self.apposition = Apposition(text, tokens, people, titles, self.world, self.words)
        self.names = Cover(people)
        self.found: list[BoundTitle] = []
        self.parties: dict[str, set[str]] = {}
        for person in people:
            bracket = _BRACKET.match(text, person.end)
            if bracket:
                self.parties.setdefault(person.name, set()).update(bracket.group(1).split("/"))
        # Who was called what so far, by label and by office; who was named so far, the last one at the end.
        self.called: dict[str, set[str]] = {}
        self.offices: dict[tuple[str, bool], set[str]] = {}
        self.named: dict[str, None] = {}
        self.at = 0

    def find(self) -> tuple[BoundTitle, ...]:
        """Find and bind the titles; one that means nobody certain is left out."""
        for i, token in enumerate(self.tokens):
            if not token.form[0].isupper():
                continue
            hit = self.titles.find(token.form) or self._open(i)
            if hit and not self.names.at(token.start):
                persons = self._persons(i, hit)
                if persons:
                    span = self._whole_epithet(token)
                    self.found.append(BoundTitle(span.start, span.end, hit, persons))
                    self.called.setdefault(hit.label, set()).update(persons)
                    self.offices.setdefault((hit.title.lemma, hit.holds_office), set()).update(persons)
        return tuple(self.found)

    def _open(self, i: int) -> TitleHit | None:
        """A noun that no list has is a label in front of a full name: „die Pianistin Anna Vogt“."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        person = self.apposition.by_start.get(following.start) if following else None
        full = person and " " in person.of(self.text) and self.apposition.gap(i) == " "
        return self.titles.find_open(self.tokens[i].form) if full else None

    def _persons(self, i: int, hit: TitleHit) -> tuple[str, ...]:
        """Try the bindings from the surest to the least sure."""
        named = self.apposition.beside(i)
        if named:
            return (named,) if self._agrees(hit, named) else ()
        if self._is_both(i):
            return self._pair(i, hit)
        if hit.title.bound or self._is_plural(i, hit):
            return ()
        country = self._country(i, hit)
        if hit.title.colleague:
            person = self._colleague(i, country)
        else:
            person = self._by_country(i, hit, country) or self._by_context(i, hit, country)
        return (person,) if person and self._agrees(hit, person) else ()

    def _agrees(self, hit: TitleHit, name: str) -> bool:
        """Whether a title fits a person's gender, as far as both are known: „der Regierungschef“ is no woman."""
        if hit.title.paradigm in ("nominalised", "fixed"):
            return True
        known = self._gender(name)
        return known in (None, "f" if hit.title.paradigm == "feminine" else "m")

    def _is_both(self, i: int) -> bool:
        """„die beiden Präsidenten“: the word for two stands up to three words in front, on the same line."""
        for k in range(max(0, i - 3), i):
            if self.tokens[k].form.lower() in self.words.both:
                return "\n" not in self.text[self.tokens[k].end : self.tokens[i].start]
        return False

    def _is_plural(self, i: int, hit: TitleHit) -> bool:
        """„die Präsidenten“, „die Welt der Mediziner“: several, and nobody says who."""
        article = self.tokens[i - 1].form.lower() if i else ""
        if hit.title.paradigm == "feminine":
            return self.tokens[i].form.endswith("nen")
        if hit.title.paradigm == "nominalised":
            return False
        owner = i > 1 and self.tokens[i - 2].form[0].isupper() and not self.apposition.gap(i - 2).strip()
        weak = hit.title.paradigm == "weak" and self.tokens[i].form.endswith("en")
        return article in self.words.plural_articles or (article in self.words.plural_genitives and (weak or owner))

    def _pair(self, i: int, hit: TitleHit) -> tuple[str, ...]:
        """„Die beiden Präsidenten“: the two people named last whom the title fits."""
        fitting = [name for name in self._named_before(i) if self._fits(name, hit)]
        return tuple(fitting[:2]) if len(fitting) >= 2 else ()

    def _named_before(self, i: int) -> list[str]:
        """List the people named so far, the last one first; nobody so far: those named at all."""
        while self.at < len(self.people) and self.people[self.at].start < self.tokens[i].start:
            name = self.people[self.at].name
            self.named.pop(name, None)
            self.named[name] = None
            self.at += 1
        before = islice(reversed(self.named), MEMORY) if self.named else (p.name for p in self.people[:MEMORY])
        return list(dict.fromkeys(before))

    def _fits(self, name: str, hit: TitleHit) -> bool:
        """Whether the person holds such an office that day, or was called so before in the text."""
        held = {office for office, _ in self.world.offices_of(name, self.day)}
        called = self.offices.get((hit.title.lemma, hit.holds_office), ())
        return name in called or bool(held & set(hit.title.offices))

    def _country(self, i: int, hit: TitleHit) -> Country | None:
        """Find the country beside a title: in the compound, as adjective, or as genitive in front or behind."""
        seat = hit.prefix.rstrip("-")
        if seat and self.world.country_of(seat):
            return self.world.country_of(seat)
        for k in (i - 1, i - 2):
            if k < 0 or self.apposition.gap(k).strip():
                break
            form = self.tokens[k].form
            found = self.world.country_of(form)
            genitive = form[0].isupper() and form.endswith("s")
            if found and (form[0].islower() or genitive or form in self.world.adjectives):
                return found
        for k in range(i + 1, min(i + 4, len(self.tokens))):
            if self.apposition.gap(k - 1).strip():
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
        if not country or self._is_former(i):
            return None
        seats = self.world.language.people.seats
        seat = seats.get(hit.prefix.rstrip("-"))
        offices = (seat.office,) if seat and hit.title.lemma == "Chef" else hit.title.offices if hit.holds_office else ()
        holder = self.world.holder(offices, country.name, self.day)
        return holder if holder and (holder in self.everybody or self.day) else None

    def _is_former(self, i: int) -> bool:
        return any(self.tokens[k].form.lower().startswith(self.words.former) for k in range(max(0, i - 3), i))

    def _by_context(self, i: int, hit: TitleHit, country: Country | None) -> str | None:
        """A bare title means the one person in the text who was called so, or who holds the office."""
        definite = i > 0 and self.tokens[i - 1].form.lower() in self.words.definite and not self.apposition.gap(i - 1).strip()
        if country or not definite or self._is_former(i) or self._is_specified(i):
            return None
        before = self._named_before(i)
        called = [name for name in before if name in self.called.get(hit.label, ())]
        holders = [n for n in before if hit.holds_office and self._fits(n, hit)]
        if len(called) == 1 and hit.title.kind == "evaluative":
            # „Der Machthaber“ is whom the text has called so, whoever else would fit.
            return called[0]
        if not hit.holds_office:
            # Many may be called so: „der Republikaner“ is somebody named just now.
            alike = called or [name for name in before if name in self.offices.get((hit.title.lemma, False), ())]
            called = (
                [name for name in alike if name in before[:RECENT]]
                or self._of_party(before, hit)
                or self._only_one(before, hit)
            )
        fitting = dict.fromkeys(called + holders)
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _of_party(self, before: Sequence[str], hit: TitleHit) -> list[str]:
        """„Der SPD-Politiker“ is the one behind whose name „(SPD)“ stands."""
        party = hit.prefix.rstrip("-")
        return [name for name in before[:RECENT] if party and party in self.parties.get(name, ())]

    def _is_specified(self, i: int) -> bool:
        """„der Bürgermeister von Izmir“ says of what: he is no mayor that the text has named before."""
        following = self.tokens[i + 1].form if i + 1 < len(self.tokens) else ""
        return following in self.words.genitives and not self.apposition.gap(i).strip()

    def _only_one(self, before: Sequence[str], hit: TitleHit) -> list[str]:
        """„Die Professorin“ is the only woman named so far, if she was named just now."""
        women = [name for name in before if self._gender(name) == "f"] if hit.title.paradigm == "feminine" else []
        return women if len(women) == 1 and women[0] in before[:RECENT] else []

    def _gender(self, name: str) -> str | None:
        return self.genders.get(name) or self.genders.get(name.split(maxsplit=1)[0])

    def _colleague(self, i: int, country: Country | None) -> str | None:
        """„seinem belarussischen Amtskollegen“: who holds there the office of the man named before."""
        if not country:
            return None
        start = self.tokens[i].start
        self._named_before(i)
        partners = [person.name for person in reversed(self.people[max(0, self.at - 2) : self.at])]
        offices = [
            office for name in partners for office, home in self.world.offices_of(name, self.day) if home != country.name
        ]
        titled = [
            office for bound in reversed(self.found[-MEMORY:]) if bound.end <= start for office in bound.hit.title.offices
        ]
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
