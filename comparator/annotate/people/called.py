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
    def leading(self) -> dict[tuple[str, str], dict[str, None]]:
        """Who leads what, by the title's word: „Leiter des Gesundheitsamts“, „SPD-Landeschef“."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for at, hit, persons in self.bound:
            found.setdefault((hit.title.lemma, self.object_of(at, hit)), {}).update(dict.fromkeys(persons))
        return found

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

    def object_of(self, at: int, hit: TitleHit) -> str:
        """What a title is of, by the next noun or by what a compound puts in front, without its ending; empty for nothing."""
        around = self.around
        if hit.prefix:
            detached = hit.label.casefold().startswith(around.titles.detached)
            return "" if detached else hit.prefix.casefold().rstrip("-s")
        for k, gap in around.behind(at, NEAR):
            if gap or around.name_from(k):
                break
            if around.is_capital(k):
                return around.lower(k).removesuffix("s").removesuffix("e")
            if not around.is_of_phrase(k):
                break
        return ""


def folded(label: str) -> str:
    """A label without letter case and hyphens: „Gesundheits-Ökonom“ is the „Gesundheitsökonom“."""
    return label.casefold().replace("-", "")
