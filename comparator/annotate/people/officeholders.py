"""Officeholders: whom a title means by the country beside it and the day („der weißrussische Präsident“ in May 2024)."""

from collections.abc import Collection, Sequence
from datetime import date

from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.titles import TitleHit
from comparator.people_pack import Country

# Offices that clubs and chambers have, too.
_ANYWHERE = frozenset({"president", "vice-president"})


class Officeholders:
    """Knows who held which office on the day of one text."""

    def __init__(self, around: Surroundings, day: date | None, everybody: Collection[str], outlet_country: str = "") -> None:
        self.around, self.world, self.day, self.everybody = around, around.world, day, everybody
        self.home = self.world.language.people.home.country(outlet_country)
        self.of_all: dict[tuple[tuple[str, ...], bool], list[str]] = {}

    def country(self, phrase: TitlePhrase) -> Country | None:
        """Find the country beside a title: in the compound, as adjective, or as genitive in front or behind."""
        i, world = phrase.at, self.world
        seat = world.country_of(phrase.hit.prefix.rstrip("-")) if phrase.hit.prefix else None
        return seat or self._country_in_front(i) or self._country_behind(i)

    def _country_in_front(self, i: int) -> Country | None:
        """„der weißrussische Präsident“, „Russlands früherer Präsident“."""
        around, world = self.around, self.world
        for k in (i - 1, i - 2):
            if k < 0 or around.gap(k):
                break
            form = around.forms[k]
            found = world.country_of(form) or self._of_place(form)
            genitive = form[0].isupper() and form.endswith("s")
            if found and (form[0].islower() or genitive or form in world.adjectives or form.endswith("er")):
                return found
        return None

    def _of_place(self, form: str) -> Country | None:
        """„Brandenburger“, „Thüringer“, „Bremer“: of the state called so, as all of its capital words in -er."""
        stem = form.removesuffix("er") if form.endswith("er") and form[0].isupper() else ""
        return self.world.names.get(stem) or self.world.names.get(stem + "en") if stem else None

    def _country_behind(self, i: int) -> Country | None:
        """„Präsident von Weißrussland“; „Präsident der Deutschen Gesellschaft“ names no country."""
        around, world = self.around, self.world
        for k in range(i + 1, min(i + 4, around.count)):
            form = around.forms[k]
            capital = form[0].isupper()
            if around.gap(k - 1) or not (form in around.words.genitives or (capital and world.country_of(form))):
                break
            if capital:
                return world.names.get(form) or world.names.get(form.removesuffix("s"))
        return None

    def is_of_state(self, hit: TitleHit) -> bool:
        """Whether a title is an office of a state; „der Ärztepräsident“ is none, „der Skandalminister“ is one."""
        home, prefix = self.world.language.people.home, hit.prefix.rstrip("-")
        plain = not prefix or prefix == home.prefix or prefix.lower() in self.around.words.past_prefixes
        elsewhere = _ANYWHERE.isdisjoint(hit.title.offices)
        return bool(hit.title.offices) and (elsewhere or plain or self.world.country_of(prefix) is not None)

    def in_country(self, phrase: TitlePhrase, country: Country) -> str | None:
        """The holder of the office in a country, that day."""
        hit = phrase.hit
        if phrase.is_other or phrase.is_indefinite:
            return None
        seat = self.world.language.people.seats.get(hit.prefix.rstrip("-"))
        offices = (seat.office,) if seat and hit.title.lemma == "Chef" else hit.title.offices if hit.holds_office else ()
        holder = self.world.holder(offices, country.name, self.day)
        return holder if holder and (holder in self.everybody or self.day) else None

    def at_home(self, hit: TitleHit) -> str | None:
        """„die Kanzlerin“, „der Bundespräsident“, „der Papst“: of the one country that has him, or whose language it is."""
        home, offices = self.world.language.people.home, hit.title.offices
        if not offices or not hit.holds_office or not self.day:
            return None
        if offices[0] in home.unique:
            return self.world.holder(offices, home.unique[offices[0]], self.day)
        # „Bundesfinanzminister“, „Bundespräsident“; not „Bundesärztekammer-Präsident“
        federal = hit.prefix == home.prefix or (not hit.prefix and hit.label.startswith(home.prefix)) or home.office in offices
        return self.world.holder(offices, self.home, self.day) if federal and self.home else None

    def named(self, phrase: TitlePhrase, before: Sequence[str]) -> list[str]:
        """List those named who hold an office that the title can mean, or held it before: those named so far, else any."""
        fits = self.held if phrase.is_past else self.holds
        found = [name for name in before if fits(name, phrase.hit)]
        key = (phrase.hit.title.offices, phrase.is_past)
        if not found and key not in self.of_all:
            self.of_all[key] = [name for name in self.everybody if fits(name, phrase.hit)]
        return found or self.of_all[key]

    def holds(self, name: str, hit: TitleHit) -> bool:
        """Whether the person holds that day an office that the title can mean."""
        return any(office in hit.title.offices for office, _ in self.world.offices_of(name, self.day))

    def in_office(self, name: str) -> bool:
        """Whether the person holds any office of a state that day."""
        return bool(self.world.offices_of(name, self.day))

    def held(self, name: str, hit: TitleHit) -> bool:
        """Whether the person held such an office once, and no more that day."""
        offices = self.world.offices.get(name, ())
        past = any(o.office in hit.title.offices and o.until and self.day and o.until < self.day for o in offices)
        return past and not self.holds(name, hit)

    def counterpart(self, country: str, partners: Sequence[str], titled: Sequence[str]) -> str | None:
        """„seinem belarussischen Amtskollegen“: who holds there the office of one of the partners, or the office just named."""
        offices = [office for name in partners for office, home in self.world.offices_of(name, self.day) if home != country]
        held = (self.world.holder((office,), country, self.day) for office in (*offices, *titled[:1]))
        return next(filter(None, held), None)
