"""Called: who is called what anywhere in one text, once its titles are bound; worked out as far as somebody asks."""

from collections.abc import Sequence
from functools import cached_property

from comparator.annotate.people.memory import fields_of
from comparator.annotate.people.surroundings import Surroundings
from comparator.annotate.people.titles import TitleHit

# A label has so many letters at least.
SHORTEST = 4
# Longer ones have no ends that are titles of their own.
LONGEST = 60
# Closes what somebody leads where no more nouns follow.
END = ""
# What somebody leads stands so many words behind the title at most.
NEAR = 4


class Called:
    """``bound``: the token, the title and the persons of each label."""

    def __init__(self, around: Surroundings, bound: Sequence[tuple[int, TitleHit, Sequence[str]]]) -> None:
        self.around, self.bound = around, bound

    @cached_property
    def labels(self) -> dict[str, dict[str, None]]:
        """Who is called what, by the ends of the labels: „Minister“ is the end of „Finanzminister“."""
        found: dict[str, dict[str, None]] = {}
        for label, persons in dict.fromkeys((folded(hit.label), tuple(persons)) for _, hit, persons in self.bound):
            # „Präsident“ is not whom „Vizepräsident“ means.
            whole = len(label) > LONGEST or label.startswith(self.around.titles.detached)
            for k in range(1 if whole else max(1, len(label) - SHORTEST + 1)):
                found.setdefault(label[k:], {}).update(dict.fromkeys(persons))
        return found

    @cached_property
    def leading(self) -> dict[tuple[str, ...], dict[str, None]]:
        """Who leads what, by the title's word and the nouns: „Leiter des Amts für Bau“, also as „Leiter des Amts“."""
        found: dict[tuple[str, ...], dict[str, None]] = {}
        for at, hit, persons in self.bound:
            things = self.led(at, hit)
            for part in [*(things[:k] for k in range(1, len(things) + 1)), (*things, END)] if things else ():
                found.setdefault((hit.title.lemma, *part), {}).update(dict.fromkeys(persons))
        return found

    def leader(self, at: int, hit: TitleHit) -> str | None:
        """Return who alone leads what a title is of; „Leiter des Amts“ is nobody where two have one."""
        things, lemma = self.led(at, hit), hit.title.lemma
        # „Leiter des Amts … Leiter des Amts Linz“; „Leiter des Amts Bern … Leiter des Amts Linz“ are two
        known = self.leading.get((lemma, *things)) or self.leading.get((lemma, *things[:1], END)) or {}
        return next(iter(known)) if things and len(known) == 1 else None

    def is_called(self, name: str, hit: TitleHit) -> bool:
        """Whether the text calls somebody by a title's word; „Präsident“ is not „Vizepräsident“."""
        if self._is_detached(hit):
            return name in self.labels.get(folded(hit.label), ())
        return hit.title.lemma in self.lemmas.get(name, ())

    def is_called_alike(self, name: str, hit: TitleHit) -> bool:
        """Whether the text calls somebody by a title of the same field: „Tennisspieler“, „Torjäger“."""
        return not self._is_detached(hit) and not self.fields.get(name, frozenset()).isdisjoint(fields_of(hit))

    def _is_detached(self, hit: TitleHit) -> bool:
        """„Vizepräsident“, „Ex-Präsident“: another than the one whose title it ends in."""
        return hit.label.casefold().startswith(self.around.titles.detached)

    @cached_property
    def lemmas(self) -> dict[str, set[str]]:
        """The words by which each is called."""
        found: dict[str, set[str]] = {}
        for _, hit, persons in self.bound:
            for person in persons:
                found.setdefault(person, set()).add(hit.title.lemma)
        return found

    @cached_property
    def fields(self) -> dict[str, frozenset[str]]:
        """What the titles of each are about."""
        found: dict[str, frozenset[str]] = {}
        for _, hit, persons in self.bound:
            for person in persons:
                found[person] = found.get(person, frozenset()) | fields_of(hit)
        return found

    def led(self, at: int, hit: TitleHit) -> tuple[str, ...]:
        """What a title is of, by the nouns behind or by what a compound puts in front, without endings; empty for nothing."""
        around, words = self.around, self.around.words
        if hit.prefix:
            return () if self._is_detached(hit) else (hit.prefix.casefold().rstrip("-s"),)
        things: list[str] = []
        for k, gap in around.behind(at, NEAR) if around.lower(at + 1) in words.owning | words.origin else ():
            if gap or around.name_from(k) or not (around.is_capital(k) or around.is_of_phrase(k)):
                break
            if around.is_capital(k):
                things.append(around.lower(k).removesuffix("s").removesuffix("e"))
        return tuple(things)


def folded(label: str) -> str:
    """A label without letter case and hyphens: „Gesundheits-Ökonom“ is the „Gesundheitsökonom“."""
    return label.casefold().replace("-", "")
