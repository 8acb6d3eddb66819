"""What stands in a credit: „afp/dl“, „Can Merey, dpa“, „APA, 21.4.2016“, „FR mit dpa“.

A credit is read piece by piece: agencies, an outlet's own mark, initials of the desk, names, dates. One piece
that none of these explains, and it is no credit.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from comparator.pack import Language

# A credit has no more pieces than this.
LONGEST = 16
_END = r"(?!\w|-[A-Za-zÄÖÜäöü])"
_NUMBERED = re.compile(r"(?:©\s*)?(?:dpa:[\d-]+(?:/\d+)?|dpa-infocom(?: GmbH)?)")
# What parts a name from an agency under pictures: „Karl Boll – dpa“, „Foto: AFP“.
_PICTURED = ("-", "–", "—", "|", ":")
_SITE = r"\w[\w-]{0,30}\.(?:de|at|ch|com|net|news|online)(?!\w)"
_NAME = r"(?:[A-ZÄÖÜ]\.-?){1,3}|[A-ZÄÖÜ][\w'’-]*"


class Piece(NamedTuple):
    """One piece of a credit: agency, unnamed, mixed, filler, number, desk or name."""

    kind: str
    text: str
    gap: str


def alternatives(words: Iterable[str]) -> str:
    """Write words as one pattern; the longest is tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def in_capitals_too(words: Iterable[str]) -> list[str]:
    """Return words, and the same in capitals: „FOTO: DPA“."""
    return list(dict.fromkeys(spelling for word in words for spelling in (word, word.upper())))


class CreditReader:
    """Reads the inside of credits with the agencies of one language pack."""

    def __init__(self, language: Language) -> None:
        agencies = language.agencies
        self.names = {spelling: agency.name for agency in agencies.agency for spelling in agency.spellings}
        self.beside = {spelling: agency.name for agency in agencies.agency for spelling in agency.beside}
        self.traps = [trap for agency in agencies.agency for trap in agency.traps]
        self.unnamed = agencies.unnamed_name
        self.no_initials = language.grammar.words("stopwords") | {word.lower() for word in agencies.quoted}
        self.author = re.compile(rf"(?:{alternatives(agencies.openers)})\b")
        self.spelling = alternatives(self.names)
        self.agency = re.compile(rf"(?<![\w-])(?:{self.spelling}){_END}")
        pictured = alternatives({*in_capitals_too(agencies.photo_marks), *agencies.photo_houses})
        self.piece = re.compile(
            rf"(?:(?P<agency>{self.spelling})|(?P<unnamed>{alternatives(agencies.unnamed)})|(?P<mixed>{alternatives(agencies.mixed)})"
            rf"|(?P<filler>{alternatives(agencies.fillers)})|(?P<picture>{pictured})){_END}"
            rf"|(?P<site>{_SITE})|(?P<number>\d[\d.:-]*)"
            rf"|(?P<outlet>[a-zäöüß][a-zäöüß-]{{3,20}}(?=/))|(?P<desk>[a-zäöüß]{{2,4}}\d?(?![\w-]))|(?P<mark>[A-ZÄÖÜ]{{2,6}}(?![\w.-]))|(?P<name>{_NAME})|[^\s/,;:+|&()\[\]–—.•-]+"
        )

    def kinds(self, inside: str) -> set[str]:
        """Say which kinds of pieces a text has."""
        return {self._kind(match) for match in self.piece.finditer(inside)}

    def parse(self, inside: str, bracketed: bool = False) -> tuple[str, str] | None:
        """Read what stands in a credit.

        Args:
            bracketed: whether it stands in brackets, as no picture's credit in capitals does („APA/AFP/BOLL“).

        Returns:
            Agency names joined by "/" and the share (text, text+desk, mixed); None if a piece in it is
            neither an agency nor anything that stands beside one.
        """
        inside = _NUMBERED.sub("dpa", inside).strip(" .*")
        pieces = self._pieces(inside)
        if (
            not pieces
            or "©" in inside
            or (not bracketed and _is_all_capitals(pieces))
            or self._is_other(pieces, self.author.match(inside) is not None)
        ):
            return None
        found = self._agencies(pieces)
        share = self._share(pieces)
        if not found and share != "text" and any(piece.kind == "unnamed" for piece in pieces):
            found = [self.unnamed]
        return ("/".join(found), share) if found else None

    def _pieces(self, inside: str) -> list[Piece]:
        """Split a credit; empty where it is too long, or where a trap or another word stands in it."""
        if any(trap in inside for trap in self.traps):
            return []
        pieces: list[Piece] = []
        end = 0
        for match in islice(self.piece.finditer(inside), LONGEST + 1):
            kind = self._kind(match)
            # The outlet's name stands in front of all.
            if not kind or (match.lastgroup == "outlet" and pieces):
                return []
            pieces.append(Piece(kind, match.group(), inside[end : match.start()]))
            end = match.end()
        return pieces if len(pieces) <= LONGEST else []

    def _kind(self, match: re.Match[str]) -> str:
        """Name a piece; empty for a word that stands in no credit."""
        kind, word = match.lastgroup or "", match.group().lower()
        if kind in ("desk", "name", "mark", "outlet") and word in self.no_initials:
            return ""
        return {"site": "mixed", "mark": "mixed", "outlet": "mixed", "picture": ""}.get(kind, kind)

    def _agencies(self, pieces: Sequence[Piece]) -> list[str]:
        """List the agencies; „ap“ is one beside another one only, alone it is somebody's initials."""
        if all(piece.kind != "agency" for piece in pieces):
            return []
        names = (self.names.get(piece.text) or self.beside.get(piece.text) for piece in pieces)
        return list(dict.fromkeys(name for name in names if name))

    def _share(self, pieces: Sequence[Piece]) -> str:
        kinds = {piece.kind for piece in pieces if piece.text not in self.beside}
        # „Bote/dpa“: the outlet stands in front, one word and a stroke.
        named = [piece.kind for piece in pieces[:2]] == ["name", "agency"] and pieces[1].gap == "/"
        if "mixed" in kinds or named:
            return "mixed"
        return "text+desk" if "desk" in kinds else "text"

    def _is_other(self, pieces: Sequence[Piece], authored: bool) -> bool:
        """Say whether the pieces are no credit: a person, a picture („AFP/Karl Boll“, „Karl Boll/dpa“)."""
        for i, (one, two) in enumerate(pairwise(pieces)):
            follows = [piece.gap for piece in pieces[i + 2 : i + 3]]
            full_name = i > 0 and one.gap == " " and all(_is_name(piece) for piece in (pieces[i - 1], one))
            # „Karl Boll/dpa“ stands under pictures, „Von Karl Boll/dpa“ over texts. An outlet's mark is one word.
            if _is_apart(one, two) or (full_name and two.gap.strip().startswith("/") and not authored):
                return True
            if one.kind == "agency" and two.text.isupper() and two.gap.strip() == "/" and follows == [" "]:
                return True
        return False


def _is_all_capitals(pieces: Sequence[Piece]) -> bool:
    """Say whether agencies and a name stand in capitals: „APA/AFP/BOLL“."""
    return len(pieces) > 1 and len(pieces[-1].text) > 2 and _is_name(pieces[-1]) and all(p.text.isupper() for p in pieces)


def _is_name(piece: Piece) -> bool:
    """Say whether a piece may be a word of somebody's name, in capitals too."""
    return piece.kind == "name" or (piece.kind == "mixed" and piece.text.isupper())


def _is_apart(one: Piece, two: Piece) -> bool:
    """Say whether two neighbours do not stand so in a credit for a text."""
    gap, kinds = two.gap.strip(), (one.kind, two.kind)
    if kinds == ("agency", "number"):
        # „Az. 3 AP 12/20“ numbers a case; „APA, 21.4.2016“ and „dpa 21.4.2016“ have a date.
        return not gap and "." not in two.text
    if kinds == ("agency", "name"):
        return gap in ("", "/", "|", ")/")
    # „Michael Bloomberg“ is a person, „SPD AP“ nothing; „FR dpa“ may be a credit.
    named = not gap and not two.text.islower()
    if kinds == ("name", "agency"):
        return named or gap in _PICTURED or (gap.startswith(".") and len(one.text) > 4)
    if kinds == ("mixed", "agency"):
        return named and one.text.isupper()
    # „Frohe Weihnachten. (mit dpa)“ is more than a credit.
    return one.kind == "name" and gap.startswith(".") and len(one.text) > 4
