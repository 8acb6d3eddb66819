"""Titles: nouns that name a person by office, role or judgement, and compounds that end in one."""

from collections.abc import Mapping
from dataclasses import dataclass

from comparator.language import Language, Title

# In front of these a title no longer (or not quite) means the office itself.
DETACHED = (
    "ex",
    "vize",
    "alt",
    "parlaments",
    "noch-nicht",
    "stellvertreter",
    "möchtegern",
    "schatten",
    "gegen",
    "interims",
    "übergangs",
)


@dataclass(frozen=True, slots=True)
class TitleHit:
    """A title found: ``label`` is its base form, ``prefix`` what a compound puts in front („Kreml“)."""

    title: Title
    label: str
    prefix: str

    @property
    def holds_office(self) -> bool:
        """Whether the word means a holder of the office, not a former or a deputy one."""
        return bool(self.title.offices) and not self.prefix.lower().rstrip("-").startswith(DETACHED)


class TitleIndex:
    """Finds titles by form, in one look-up and a few for compounds."""

    def __init__(self, language: Language) -> None:
        self.forms: Mapping[str, Title] = {
            title.lemma + ending: title for title in language.titles for ending in language.grammar.paradigms[title.paradigm]
        }
        self.heads = {form.lower(): title for form, title in self.forms.items() if not title.whole}
        self.lengths = sorted({len(form) for form in self.heads}, reverse=True)
        self.cache: dict[str, TitleHit | None] = {}

    def find(self, form: str) -> TitleHit | None:
        """Find the title that a token is; None for any other word, and for a word that only begins with one."""
        if form not in self.cache:
            self.cache[form] = self._find(form) if form[0].isupper() else None
        return self.cache[form]

    def _find(self, form: str) -> TitleHit | None:
        whole = self.forms.get(form)
        if whole:
            return TitleHit(whole, whole.name or whole.lemma, "")
        folded = form.lower()
        for length in self.lengths:
            title = self.heads.get(folded[-length:]) if length < len(folded) - 1 else None
            if title:
                prefix = form[:-length]
                base = title.name or title.lemma
                return TitleHit(title, prefix + (base if prefix.endswith("-") else base.lower()), prefix)
        return None
