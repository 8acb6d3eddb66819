"""Outlets as A, B and C, for classrooms: who wrote what cannot be read from the report.

Before anything is counted, outlets and articles get other ids, by what they wrote; behind it, their names are blacked out
wherever findings quote a text. Counts are those of the report with names; the p of permutations differ by chance.
"""

import dataclasses
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from comparator.model import Caveat, Corpus, Outlet, Span
from comparator.results import Findings
from comparator.stats.rounds import REST

BLACK = "▇"
# Measures whose subjects and options are words of the texts; those of the others are the program's and its cards'.
_OF_TEXTS = frozenset(("labels", "quoting", "spoken-words", "named", "distanced", "keyness"))
_OF_MEASURES = frozenset(("subject", "option", "counts", "evidence", "ends"))
# Fields whose strings are the program's own words, or ids that are letters by now.
_OWN_WORDS = frozenset((
    "id", "outlet", "article", "articles", "left", "right", "measure", "voice", "role", "kind", "rule", "order", "degree",
    "owner", "message", "confidence", "by", "time", "code", "language", "digest", "reference", "about", "stance", "referent",
    "variant",
))  # fmt: skip
# What separates the parts of a name, in a folder or in a text, and what may stand unseen between two letters.
_BETWEEN, _UNSEEN = re.compile(r"[\s._-]+"), "[\u00ad\u200b]*"
# The end of an address and the article, which texts leave out; from so many letters on what is left is no common word.
_ADDRESS, _ARTICLE, _TELLING = re.compile(r"\.[a-z]{2,6}$"), re.compile(r"^(?:der|die|das)[\s_-]+", re.IGNORECASE), 8
_ARTICLES, _ANY_ARTICLE = ("der", "die", "das"), "d(?:er|ie|as|em|en|es)"
# Letters of a part of a name that is blacked out where it stands alone in a list of words.
_PART = 3
# From so many letters on the parts of a name may stand together: „a-b“ is no „ab“.
_JOINED = 6
_SPELT = {
    "ae": "(?:ae|ä|a\u0308)", "oe": "(?:oe|ö|o\u0308)", "ue": "(?:ue|ü|u\u0308)",
    "ä": "(?:ae|ä|a\u0308)", "ö": "(?:oe|ö|o\u0308)", "ü": "(?:ue|ü|u\u0308)", "ß": "(?:ss|ß)",
}  # fmt: skip
_LETTER = re.compile("ae|oe|ue|.")


@dataclass(frozen=True, slots=True)
class Blinded:
    """A corpus whose outlets are called A, B, C …

    ``letters`` by the outlets' ids; ``names`` is what to black out, ``parts`` what is blacked out where it stands alone.
    """

    corpus: Corpus
    letters: Mapping[str, str]
    names: re.Pattern[str]
    parts: re.Pattern[str]

    def reference(self, wanted: str, corpus: Corpus) -> str:
        """Return the letter of the outlet that a reference names, by folder or name; what names none stays."""
        found = (self.letters[o.id] for o in corpus.outlets if wanted.casefold() in (o.id.casefold(), o.name.casefold()))
        return wanted if wanted == REST else next(found, wanted)

    def blacken(self, findings: Findings) -> Findings:
        """Black out the outlets' names in all that findings quote.

        In a text a bar is as long as what it covers, so that everything stays in its place; a name alone is always three signs.
        By which words the outlets can be told apart is left out, and so are the outlets' own lists of lines.
        """
        bare = [replace(outlet, cut_from=(), drop_line=(), keep_line=()) for outlet in findings.corpus.outlets]
        of = {outlet.id: outlet for outlet in bare}
        black = _Blackener(self.names, self.parts)
        told: Findings = black.of(
            replace(
                findings,
                corpus=replace(findings.corpus, outlets=tuple(bare)),
                outlets=tuple(of[outlet.id] for outlet in findings.outlets),
                compared=replace(findings.compared, recognition=None),
                own=findings.own and replace(findings.own, recognition=None),
                manifest={},
            )
        )
        return replace(told, manifest={**findings.manifest, "command": black.text(findings.manifest.get("command", ""), False)})


def blind(corpus: Corpus) -> Blinded:
    """Give outlets and articles ids that say nothing: which letter is whose hangs on the texts, and on no name."""
    hashes = {a.id: hashlib.sha256(a.text.encode("utf-8", "surrogatepass")).hexdigest() for a in corpus.articles}
    written = {o.id: sorted(hashes[a.id] for a in corpus.articles if a.outlet == o.id) for o in corpus.outlets}
    order = sorted(written, key=lambda outlet: hashlib.sha256("".join(written[outlet]).encode()).digest())
    letters = {outlet: _letter(number) for number, outlet in enumerate(order)}
    outlets = [replace(o, id=letters[o.id], name=letters[o.id], kind=o.source, note="", also=()) for o in corpus.outlets]
    ranked = sorted(corpus.articles, key=lambda a: (hashes[a.id], a.id))
    articles = [
        replace(a, id=f"{letters[a.outlet]}/{number:06d}", outlet=letters[a.outlet], url=None, author=None)
        for number, a in enumerate(ranked, 1)
    ]
    hidden = replace(
        corpus,
        outlets=tuple(sorted(outlets, key=lambda o: o.id)),
        articles=tuple(sorted(articles, key=lambda a: a.id)),
        caveats=tuple(map(_unplaced, corpus.caveats)),
    )
    patterns = dict.fromkeys(pattern for outlet in corpus.outlets for pattern in _patterns(outlet))
    parts = sorted(
        {part for o in corpus.outlets for s in (o.name, o.id, *o.also) for part in _BETWEEN.split(s) if len(part) >= _PART}
    )
    alone = "|".join(rf"\A{re.escape(part)}\Z" for part in parts)
    named = "|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)"
    return Blinded(hidden, letters, re.compile(named, re.IGNORECASE), re.compile(f"{named}|{alone}", re.IGNORECASE))


def _unplaced(caveat: Caveat) -> Caveat:
    """Take out of a caveat which file it is about; the terminal says so."""
    return replace(
        caveat, where=BLACK * 3, values={name: "" if name == "message" else text for name, text in caveat.values.items()}
    )


def _letter(number: int) -> str:
    """Write a number from 0 as A … Z, AA, AB …"""
    front, last = divmod(number, 26)
    return (_letter(front - 1) if front else "") + chr(ord("A") + last)


def _patterns(outlet: Outlet) -> Iterator[str]:
    """Yield patterns for an outlet's name, its folder, what it is called too, and these without article and address."""
    for name in (outlet.name, *outlet.also):
        # A name that is a letter could be another outlet's by now.
        if len(name) > 1:
            yield _pattern(name)
    if len(outlet.id) > 1 and (len(_BETWEEN.split(outlet.id)) > 1 or outlet.id != outlet.id.lower()):
        yield _pattern(outlet.id)
    elif len(outlet.id) > 1:
        # A folder „welt“ is no reason to black out the world.
        yield rf"(?<![^\W\d_])(?-i:{re.escape(outlet.id)}|{re.escape(outlet.id.upper())})(?![^\W\d_])"
    for name in (outlet.name, outlet.id):
        if _ADDRESS.search(name):
            site = name.casefold().split(".")[-2:]
            yield _pattern(".".join(site))
            # „ZEIT“ is the outlet, „Zeit“ is not.
            yield rf"(?<![^\W\d_])(?-i:{re.escape(site[0].upper())})(?![^\W\d_])"
        bare = _ARTICLE.sub("", _ADDRESS.sub("", name))
        if bare != name and len(bare) >= _TELLING:
            yield _pattern(bare)


def _pattern(spelling: str) -> str:
    """Write a pattern for a name: its parts joined in any way, with the endings of cases, with umlauts or without."""
    parts = [part for part in _BETWEEN.split(spelling.casefold()) if part]
    spelt = [_UNSEEN.join(_SPELT.get(m[0]) or re.escape(m[0]) for m in _LETTER.finditer(part)) for part in parts]
    cases = [_ANY_ARTICLE if part in _ARTICLES else f"{s}(?:e?[nmrs]|en|es)?" for part, s in zip(parts, spelt, strict=True)]
    compound = r"\w*" if len(parts) == 1 and len(parts[0]) >= _TELLING else ""
    joint = r"[\s._-]*" if sum(map(len, parts)) >= _JOINED else r"[\s._-]+"
    return r"(?<![^\W\d_])" + joint.join(cases) + compound + r"(?:\.[a-z]{2,6})?(?![^\W\d_])"


class _Blackener:
    """Goes through findings; the same strings come again and again and are looked at once."""

    def __init__(self, names: re.Pattern[str], parts: re.Pattern[str]) -> None:
        self.names, self.parts = names, parts
        self.known: dict[tuple[str, bool], str] = {}

    def of(self, value: Any, alone: bool = False) -> Any:
        """Return a value with its names blacked out; ``alone``: its strings are single words."""
        if isinstance(value, str):
            return self.text(value, alone)
        if type(value) is Span or value is None or isinstance(value, int | float):
            return value
        if isinstance(value, tuple | list):
            return tuple(self.of(item, alone) for item in value)
        if isinstance(value, Mapping):
            return self.table(value, alone)
        return self.record(value) if dataclasses.is_dataclass(value) else value

    def text(self, text: str, alone: bool) -> str:
        """Black out names, with what joins their parts."""
        key = (text, alone)
        if key not in self.known:
            pattern = self.parts if alone else self.names
            whole = pattern.fullmatch(text)
            self.known[key] = BLACK * 3 if whole else pattern.sub(lambda m: BLACK * len(m[0]), text)
        return self.known[key]

    def table(self, table: Mapping[str, Any], alone: bool) -> dict[str, Any]:
        """Black out keys and values; what two keys say that are alike then is joined."""
        found: dict[str, Any] = {}
        for key, value in table.items():
            name, said = self.text(key, alone), self.of(value, alone)
            found[name] = found[name] + said if name in found and isinstance(said, int | tuple) else said
        return found

    def record(self, record: Any) -> Any:
        """Black out the fields of a record that quote a text or name an outlet."""
        measure = getattr(record, "measure", getattr(record, "kind", ""))
        kept = _OF_MEASURES if hasattr(record, "option") or hasattr(record, "counts") else frozenset()
        kept = frozenset() if measure in _OF_TEXTS or not measure else kept
        alone = measure == "keyness" or hasattr(record, "term")
        changed = {}
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if field.name in kept or (field.name in _OWN_WORDS and isinstance(value, str)):
                continue
            told = self.of(value, alone)
            if told != value:
                changed[field.name] = told
        return replace(record, **changed) if changed else record
