"""People: who is named where, found in the text itself and in the pack's list of known names.

A full name is a first name with a surname behind it, or what the text presents as one (see ``presented``); after that
the bare surname means the same person. No model is needed for it.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from comparator.annotate.people.longer_names import LongerNames
from comparator.annotate.people.name_table import name_table
from comparator.annotate.people.name_words import NameWords
from comparator.annotate.people.presented import Found, Presented
from comparator.annotate.people.titles import TitleIndex
from comparator.annotate.running import RunningWords
from comparator.model import Person
from comparator.pack import Language

# A name has at most so many words in front of the surname.
LONGEST = 6
# A first name that stands alone has more letters.
SHORTEST = 2


def find_people(running: RunningWords, titles: TitleIndex, language: Language) -> tuple[Person, ...]:
    """Find every naming of a person, by full name or by surname, in the passages that can hold findings."""
    words = NameWords(running, titles, name_table(language))
    full = dict(_NameFinder(words).full_names())
    surnames = _surnames(words.table.surnames, [name for _, name in full.values()], words.table.times)
    named = {form: name for form in words.capital if (name := _lookup(form, surnames))}
    firsts = _first_names(words, surnames, [name for _, name in full.values()])
    people: list[Person] = []
    behind = 0
    for i in sorted({*full, *running.where(named), *running.where(firsts)}):
        if i < behind:
            continue
        if i in full:
            behind, name = full[i]
            # „Minister Vogt“ is the Anna Vogt whom the text, or the pack, names elsewhere.
            name = name if " " in name else surnames.get(name, name)
            people.append(Person(running.starts[i], running.ends[behind - 1], name))
        elif running.forms[i] in firsts:
            if words.stands_alone(i, firsts):
                people.append(Person(running.starts[i], running.ends[i], firsts[running.forms[i]]))
        elif not (words.is_titled_thing(i) or words.opens(i) or words.is_of_firm(i, named[running.forms[i]])):
            name = named[running.forms[i]]
            people.append(Person(running.starts[words.with_particle(i, name)], running.ends[i], name))
    return tuple(people)


def _surnames(known: dict[str, str], names: Sequence[str], never: Container[str]) -> dict[str, str]:
    """Map each surname of the text to the full name it was given with; the pack's names come first, if the text has them."""
    own = frozenset(names)
    surnames = dict(known)
    for name in sorted(own):
        parts = name.split()
        if len(parts) < 2 or len(parts[-1]) < 3 or parts[-1] in never:
            # Jan Freitag is no weekday.
            continue
        if surnames.get(parts[-1]) not in own:
            # „Daniel Altmaier“ plays tennis: in this text Altmaier is he.
            surnames[parts[-1]] = name
    for name in names:
        # A surname given alone first („Minister Vogt“) joins the full name that the text gives later.
        if " " not in name:
            surnames.setdefault(name, name)
    return surnames


def _first_names(words: NameWords, surnames: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """Map first names that one person of the text bears alone, „Rıfat“, to the full name; none that is any other word."""
    bearers: dict[str, set[str]] = {}
    times = Counter[str]()
    for name in names:
        first, _, last = name.partition(" ")
        if last:
            bearers.setdefault(first, set()).add(name)
            times[first] += 1
    table = words.table
    one = (first for first in bearers if len(bearers[first]) == 1 and len(first) > SHORTEST and first not in surnames)
    plain = (first for first in one if table.is_first(first) and first not in table.no_names)
    alone = (first for first in plain if words.counts[first] > times[first] and first not in words.things)
    return {first: next(iter(bearers[first])) for first in alone}


def _lookup(form: str, surnames: dict[str, str]) -> str | None:
    """Find a surname, also in the genitive: „Putins“, „Schulz'“."""
    return surnames.get(form) or surnames.get(form.removesuffix("'").removesuffix("s"))


class _NameFinder:
    """Finds the full names of one text, each with the number of the token behind it."""

    def __init__(self, words: NameWords) -> None:
        self.words, self.forms, self.table = words, words.forms, words.table
        self.longer = LongerNames(words)
        # Surnames of the people found so far: „sprach Moritz Empfehlungen aus“ is no new Moritz.
        self.lasts: set[str] = set()
        self.by_text = Presented(words, self.lasts)

    def full_names(self) -> Iterator[tuple[int, tuple[int, str]]]:
        """Yield (first token, (token behind the last, full name))."""
        behind, listed = 0, self.words.listed
        for i in self.words.beginnings():
            if i < behind:
                continue
            found = (self._known(i) or self._first_and_last(i)) if self.forms[i] in listed else None
            found = found or self.by_text.find(i)
            if found and self.words.is_of_institution(i):
                continue
            if found:
                yield i, found
                behind = found[0]
                self.lasts.add(found[1].rpartition(" ")[2])

    def _are_first(self, i: int, end: int) -> bool:
        """„Amira Mohamed Ali“, „Bruno Le Maire“: two or three first names are a name; „sagt Anna zu Karl“ names two people."""
        linking = self.table.linking
        names = [k for k in range(i, end) if not self.words.is_particle(k) or self.forms[k] in linking]
        return len(names) in (2, 3) and names[-1] == end - 1 and all(self.table.is_first(self.forms[k]) for k in names)

    def _known(self, i: int) -> Found:
        """Match a name of the pack that has several words."""
        for parts, name in self.table.known.get(self.forms[i], ()):
            end = i + len(parts)
            if len(parts) < 2 or end > len(self.forms) or not all(self.words.adjacent(k) for k in range(i, end - 1)):
                continue
            forms = self.forms[i:end]
            junior = end < len(self.forms) and self.forms[end] in self.table.suffixes
            if not junior and parts in (tuple(forms), (*forms[:-1], forms[-1].removesuffix("s"))):
                return end, name
        return None

    def _first_and_last(self, i: int) -> Found:
        """Match first name (and more of them, initials, particles) and surname."""
        words, form, is_first = self.words, self.forms[i], self.table.is_first
        if not is_first(form) or form in self.table.surnames or form in self.lasts:
            return None
        if form in self.table.no_names and not (i and words.adjacent(i - 1) and words.titles.find(self.forms[i - 1])):
            # „Anders gesagt“, but „der Epidemiologe Anders Tegnell“
            return None
        k = i + 1
        while k - i < LONGEST and words.adjacent(k - 1) and (is_first(self.forms[k]) or words.is_particle(k)):
            k += 1
        behind = words.behind_nickname(k)
        if behind:
            # „Heinz „Cookie“ Huber“
            return behind + 1, f"{words.name(i, k)} {words.name(behind, behind + 1)}"
        if not words.adjacent(k - 1):
            # „Charles Michel“: a first name that serves as surname.
            return (k, words.name(i, k)) if self._are_first(i, k) else None
        return self._with_surname(i, k)

    def _with_surname(self, i: int, first: int) -> Found:
        """Match what stands behind the first names of token i on: initials and a surname, or what stands for one."""
        words, k = self.words, first
        while k < len(self.forms) - 1 and k - i < LONGEST and words.is_initial(k):
            k += 1
        if not words.is_surname(k):
            end = max(k, first + words.is_short(k))
            noble = self.table.nobility
            while end == first and words.is_particle(first - 1) and self.forms[first - 1] not in noble:
                # „Ezekiel Emanuel von der Universität“
                end = first = first - 1
            # „Jörg Graf von der Geschäftsführung“ is called Graf.
            named = end > first or self._are_first(i, end) or self.forms[end - 1] in noble
            return (end, words.name(i, end)) if named else None
        if self.longer.is_noble(i, k):
            return k + 2, words.name(i, k + 2)
        junior = words.adjacent(k) and self.forms[k + 1] in self.table.suffixes
        end = k + 1 + (junior or self.longer.goes_on(i, k))
        if words.is_of_club(i + 2, end):
            return i + 2, words.name(i, i + 2)
        return None if words.is_firm(end) else (end, words.name(i, end))
