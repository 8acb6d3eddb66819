"""Outlets as A, B and C, for classrooms: who wrote what cannot be read from the report.

Before anything is counted, outlets and articles get other ids; behind it, their names are blacked out wherever findings quote a
text. Numbers are those of the report with names.
"""

import dataclasses
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from comparator.model import Corpus, Outlet, Span
from comparator.results import Findings
from comparator.stats.rounds import REST

T = TypeVar("T")
BLACK = "▇"
# Fields whose strings are the program's own words, or ids that are letters by now.
_OWN_WORDS = frozenset((
    "id", "outlet", "article", "articles", "left", "right", "measure", "voice", "role", "kind", "rule", "order", "degree",
    "owner", "message", "confidence", "by", "time", "code", "language", "digest", "reference",
))  # fmt: skip
# What separates the parts of a name, in a folder or in a text.
_BETWEEN = re.compile(r"[\s._-]+")
# The end of an address and the article, which texts leave out; from so many letters on what is left is no common word.
_ADDRESS, _ARTICLE, _TELLING = re.compile(r"\.[a-z]{2,6}$"), re.compile(r"^(?:der|die|das)[\s_-]+", re.IGNORECASE), 8
# Letters of a part of a name that is blacked out where it stands alone.
_PART = 3
_SPELT = {
    "ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)", "ä": "(?:ae|ä)", "ö": "(?:oe|ö)", "ü": "(?:ue|ü)", "ß": "(?:ss|ß)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blinded:
    """A corpus whose outlets are called A, B, C …; ``letters`` by the outlets' ids, ``names`` what to black out."""

    corpus: Corpus
    letters: Mapping[str, str]
    names: re.Pattern[str]

    def reference(self, wanted: str, corpus: Corpus) -> str:
        """Return the letter of the outlet that a reference names, by folder or name; what names none stays."""
        found = (self.letters[o.id] for o in corpus.outlets if wanted.casefold() in (o.id.casefold(), o.name.casefold()))
        return wanted if wanted == REST else next(found, wanted)

    def blacken(self, findings: Findings) -> Findings:
        """Black out the outlets' names in all that findings quote; a bar is as long as what it covers.

        By which words the outlets can be told apart is left out.
        """
        compared = replace(findings.compared, recognition=None)
        own = findings.own and replace(findings.own, recognition=None)
        return _blacken(replace(findings, compared=compared, own=own), self.names)


def blind(corpus: Corpus) -> Blinded:
    """Give outlets and articles ids that say nothing; which letter is whose hangs on the texts, not on the alphabet."""
    order = sorted(corpus.outlets, key=lambda o: hashlib.sha256(f"{corpus.digest}|{o.id}".encode("utf-8", "replace")).digest())
    letters = {outlet.id: _letter(number) for number, outlet in enumerate(order)}
    outlets = [
        replace(o, id=letters[o.id], name=letters[o.id], kind=o.source, note="", country="", also=()) for o in corpus.outlets
    ]
    articles = [
        replace(a, id=f"{letters[a.outlet]}/{number:06d}", outlet=letters[a.outlet], url=None, author=None)
        for number, a in enumerate(corpus.articles, 1)
    ]
    spellings = sorted({s for outlet in corpus.outlets for s in _spellings(outlet)}, key=lambda s: (-len(s), s))
    hidden = replace(
        corpus,
        outlets=tuple(sorted(outlets, key=lambda o: o.id)),
        articles=tuple(sorted(articles, key=lambda a: a.id)),
    )
    # A list of words holds the parts of a name one by one.
    parts = sorted({part for spelling in spellings for part in _BETWEEN.split(spelling) if len(part) >= _PART})
    alone = [rf"\A{re.escape(part)}\Z" for part in parts]
    return Blinded(hidden, letters, re.compile("|".join([*map(_pattern, spellings), *alone]), re.IGNORECASE))


def _letter(number: int) -> str:
    """Write a number from 0 as A … Z, AA, AB …"""
    front, last = divmod(number, 26)
    return (_letter(front - 1) if front else "") + chr(ord("A") + last)


def _spellings(outlet: Outlet) -> Iterator[str]:
    yield from (outlet.name, outlet.id, *outlet.also)
    for name in (outlet.name, outlet.id):
        bare = _ARTICLE.sub("", _ADDRESS.sub("", name))
        if bare != name and len(bare) >= _TELLING:
            yield bare


def _pattern(spelling: str) -> str:
    """Write a pattern for a name: its parts joined in any way, with umlauts or without, and the ending of a case."""
    parts = [re.sub("ae|oe|ue|[äöüß]", lambda m: _SPELT[m[0]], re.escape(part.casefold())) for part in _BETWEEN.split(spelling)]
    return r"(?<![^\W\d_])" + r"[\s._-]*".join(filter(None, parts)) + r"(?:e?s|en|n)?(?:\.[a-z]{2,6})?(?![^\W\d_])"


def _blacken(value: T, names: re.Pattern[str]) -> T:
    """Black out names in the strings of a value, and of all that it holds."""
    return _Blackener(names).of(value)  # type: ignore[no-any-return]


class _Blackener:
    """Goes through findings; the same strings come again and again and are looked at once."""

    def __init__(self, names: re.Pattern[str]) -> None:
        self.names = names
        self.known: dict[str, str] = {}

    def of(self, value: Any) -> Any:
        """Return a value with its names blacked out."""
        if isinstance(value, str):
            return self.text(value)
        if type(value) is Span or value is None or isinstance(value, int | float):
            return value
        if isinstance(value, tuple | list):
            return tuple(map(self.of, value))
        if isinstance(value, Mapping):
            return self.table(value)
        return self.record(value) if dataclasses.is_dataclass(value) else value

    def text(self, text: str) -> str:
        """Black out names, with what joins their parts."""
        if text not in self.known:
            self.known[text] = self.names.sub(lambda m: BLACK * len(m[0]), text)
        return self.known[text]

    def table(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """Black out keys and values; what two keys say that are alike then is joined."""
        found: dict[str, Any] = {}
        for key, value in table.items():
            name, said = self.text(key), self.of(value)
            found[name] = found[name] + said if name in found and isinstance(said, int | tuple) else said
        return found

    def record(self, record: Any) -> Any:
        """Black out the fields of a record that quote a text or name an outlet."""
        changed = {}
        for field in dataclasses.fields(record):
            if field.name not in _OWN_WORDS or not isinstance(getattr(record, field.name), str):
                value = getattr(record, field.name)
                told = self.of(value)
                if told != value:
                    changed[field.name] = told
        return replace(record, **changed) if changed else record
