"""Titles a language pack knows (titles.toml): nouns for people, read from groups of words into one entry a word."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comparator.config import build, read_toml
from comparator.errors import ConfigError
from comparator.people_pack import Title, TitleList

# Nouns of these paradigms have a feminine in -in.
_MASCULINE = ("er", "or", "weak", "strong")
# Lists of words beside the groups, in the order of a title list's fields.
_LISTS = ("things", "corporate", "one_named", "rivals", "incumbents", "challengers")


@dataclass(frozen=True, slots=True)
class _Group:
    """Nouns of one kind and field; the keys of ``words`` are paradigms, "Arzt/Ärztin/Ärzte" gives both genders and a plural."""

    kind: str
    words: dict[str, str]
    field: str = ""
    offices: tuple[str, ...] = ()
    colleague: bool = False
    bound: bool = False
    open: bool = False
    whole: str = ""

    def titles(self) -> Iterator[Title]:
        """Yield a title for each noun, and one for its feminine."""
        for paradigm, words in self.words.items():
            for entry in words.split():
                lemma, *others = entry.split("/")
                feminine, plural = (*others, "", "")[:2]
                yield self._title(lemma, paradigm, plural)
                if feminine or (not others and not self.open and paradigm in _MASCULINE):
                    yield self._title(feminine or _feminine(lemma), "feminine")

    def _title(self, lemma: str, paradigm: str, plural: str = "") -> Title:
        name = lemma + "e" if paradigm == "nominalised" else ""
        return Title(
            lemma, paradigm, self.kind, self.field, self.offices, self.colleague,
            lemma in self.whole.split(), self.bound, self.open, name, plural,
        )  # fmt: skip


def _feminine(lemma: str) -> str:
    """Make the feminine: Virologin, Zauberin, Kassiererin, Chefin."""
    if lemma.endswith("erer") and not lemma.endswith("ierer"):
        return lemma.removesuffix("er") + "in"
    return lemma.removesuffix("e") + "in"


def read_titles(path: Path, paradigms: dict[str, tuple[str, ...]]) -> TitleList:
    """Read the titles of a language pack.

    Raises:
        ConfigError: a group with a key that is neither a property nor a paradigm; a word that an earlier group has.
    """
    titles: dict[tuple[str, str], Title] = {}
    file = read_toml(path)
    for number, table in enumerate(file["group"], 1):
        words = {key: table.pop(key) for key in [*table] if key in paradigms}
        where = f"{path}: group {number}"
        for title in build(_Group, {**table, "words": words}, where).titles():
            if (title.lemma, title.paradigm) in titles:
                raise ConfigError(where, f'"{title.lemma}" is in an earlier group', "Keep it in one of them.")
            titles[title.lemma, title.paradigm] = title
    return TitleList(tuple(titles.values()), *(frozenset(file[key].split()) for key in _LISTS))
