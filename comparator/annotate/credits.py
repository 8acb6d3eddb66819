"""Credits: which agency is named, in which role, and where in a line it stands.

„(afp/dl)“ at the end of a text and „MOSKAU (Reuters) –“ at its start say who wrote it; „AFP via Getty
Images“ under a picture says nothing about the text; „sagte er der dpa“ quotes an agency.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from comparator.model import TEXT_ROLES, Passage, Span
from comparator.pack import Agencies, Language

_TRAILING = re.compile(r"\(([^()]{2,70})\)[\s.]*$")
_BARE_END = re.compile(r"(?<=[.!?“”\"»«)])\s*(?:[–—-]\s*)?([\w-]{2,20}(?:\s?[/,]\s?[\w-]{2,20}){0,4})\s*$")
# No credit for a text is longer than this.
LONGEST = 150
_INITIALS = re.compile(r"[a-zäöüß]{2,4}\d?")
_NAME = re.compile(r"[\d.,:;/–-]+|[A-ZÄÖÜ][\w.'-]*")
_SITE = re.compile(r"\w+\.(?:de|ch|at|com|net)")
_NUMBERED = re.compile(r"dpa:[\d-]+(?:/\d+)?|dpa-infocom")


@dataclass(frozen=True, slots=True)
class Credit(Span):
    """A credit in a text: ``share`` is text, text+desk or mixed."""

    agency: str
    share: str


class CreditFinder:
    """Finds credits in lines, with the agencies of one language pack."""

    def __init__(self, agencies: Agencies) -> None:
        self.names = {spelling: agency.name for agency in agencies.agency for spelling in agency.spellings}
        self.traps = [trap for agency in agencies.agency for trap in agency.traps]
        self.mixed = agencies.mixed
        self.fillers = agencies.fillers
        openers = "|".join(map(re.escape, agencies.openers))
        self.opener = re.compile(rf"(?:{openers})\s*:?\s+", re.IGNORECASE)
        words = "|".join(re.escape(s) for s in sorted(self.names, key=lambda s: (-len(s), s)))
        self.agency = re.compile(rf"(?<![\w-])(?:{words})(?!\w|-[A-Za-zÄÖÜäöü])")
        marks = "|".join(re.escape(mark) for mark in agencies.photo_marks if mark != "©")
        houses = "|".join(re.escape(house) for house in agencies.photo_houses)
        self.photo = re.compile(
            rf"(?<![^\W\d_])(?:{marks})\s*:\s*|©\s*(?=\S)|(?<=[\w.!?)])\s+[-–|]\s+(?=(?:{words}|{houses})\s*$)"
            rf"|(?<=[.!?)“”]) ?(?=[A-ZÄÖÜ][^.!?]{{0,60}}(?:{houses})(?:\W|$))|\b(?=(?:{houses})(?:\s*[/|]|\s*$))"
            rf"|[(\[](?=(?:{marks})\b(?!\))|(?:{words})\s*/\s*[A-ZÄÖÜ])"
        )
        # „Archivbild (16. 8.): Der Saal.“ – what a caption may open with.
        self.caption = re.compile(rf"(?:{marks})(?:\s*\([^()]*\))?\s*:")
        positions = "|".join(map(re.escape, agencies.positions))
        self.position = re.compile(rf"\((?:{positions})\.?\)")
        self.dateline = re.compile(
            r"[A-ZÄÖÜ][\w./-]*(?:[ /][A-ZÄÖÜa-zäöü][\w./-]*){0,3}(?:, ?\d{1,2}\. ?\w+\.?(?: \d{4})?)?\s*"
            r"\(([^()]{2,40})\)\s*(?:[-–—:.]+|$)\s*"
        )

    def parse(self, inside: str) -> tuple[str, str] | None:
        """Read what stands in a credit.

        Returns:
            Agency names joined by "/" and the share (text, text+desk, mixed); None if a word in it is
            neither an agency nor anything that stands beside one.
        """
        inside = _NUMBERED.sub("dpa", inside.strip(" .©"))
        if any(trap in inside for trap in self.traps):
            return None
        opener = self.opener.match(inside)
        inside = inside[opener.end() :] if opener else inside
        found = list(dict.fromkeys(self.names[m.group()] for m in self.agency.finditer(inside)))
        if not found:
            return None
        share = "mixed" if opener and self.mixed & set(opener.group().split()) else "text"
        for word in re.split(r"[\s/,;+|]+", self.agency.sub(" ", inside).strip()):
            if not word or word in "-–—&":
                continue
            if word in self.mixed:
                share = "mixed"
            elif _INITIALS.fullmatch(word) and word not in self.fillers:
                share = share if share == "mixed" else "text+desk"
            elif _SITE.fullmatch(word):
                share = "mixed"
            elif word not in self.fillers and not _NAME.fullmatch(word):
                return None
        return "/".join(found), share

    def is_credit_line(self, line: str) -> bool:
        """Say whether a whole line is an agency's credit for the text; „© dpa | N.“ credits a picture."""
        if len(line) > LONGEST or len(line.split()) > 7 or line.rstrip().endswith(("!", "?")):
            return False
        if self.has_photo_credit(line) and not _NUMBERED.search(line):
            return False
        return self.parse(line.strip(" ()")) is not None

    def has_photo_credit(self, line: str) -> bool:
        """Say whether a line names the photographer or the house a picture comes from."""
        return self.photo.search(line) is not None

    def trailing(self, text: str, span: Span) -> Credit | None:
        """Find the credit that closes a passage: „… üben. (afp/dl)“ or „… üben. dpa“."""
        piece = span.of(text)
        for pattern in (_TRAILING, _BARE_END):
            match = pattern.search(piece, max(0, len(piece) - LONGEST))
            parsed = self.parse(match.group(1)) if match else None
            if match and parsed:
                whole = match.start() if pattern is _TRAILING else match.start(1)
                return Credit(span.start + whole, span.start + len(piece.rstrip()), *parsed)
        return None

    def leading(self, text: str, span: Span) -> Credit | None:
        """Find the dateline that opens a passage: „MOSKAU (Reuters) –“."""
        match = self.dateline.match(text, span.start, span.end)
        parsed = self.parse(match.group(1)) if match else None
        return Credit(span.start, span.start + len(match.group().rstrip()), *parsed) if match and parsed else None

    def cut(self, text: str, span: Span, role: str, rule: str, probability: float | None = None) -> Iterator[Passage]:
        """Yield the passages of one line: credits inside it stand apart from the text."""
        start, end = span.start, span.end
        if role == "caption":
            yield from self._cut_caption(text, span, rule)
            return
        if role not in TEXT_ROLES:
            yield Passage(start, end, role, rule, probability)
            return
        opening = self.leading(text, span)
        if opening and opening.end < end:
            yield Passage(opening.start, opening.end, "dateline", "a place and an agency in front of the text")
            start = opening.end + len(text[opening.end : end]) - len(text[opening.end : end].lstrip())
        closing = self.trailing(text, Span(start, end))
        if closing and closing.start > start:
            yield Passage(start, start + len(text[start : closing.start].rstrip()), role, rule, probability)
            yield Passage(closing.start, closing.end, "credit", "an agency behind the text")
        elif closing:
            yield Passage(start, end, "credit", "an agency alone")
        else:
            yield Passage(start, end, role, rule, probability)

    def _cut_caption(self, text: str, span: Span, rule: str) -> Iterator[Passage]:
        match = self.photo.search(text, span.start, span.end)
        if not match:
            yield Passage(span.start, span.end, "caption", rule)
            return
        at = match.start() + len(match.group()) - len(match.group().lstrip())
        before = text[span.start : match.start()].rstrip()
        if before:
            yield Passage(span.start, span.start + len(before), "caption", rule)
        if at < span.end:
            yield Passage(at if before else span.start, span.end, "credit", "a picture's credit")


@lru_cache(maxsize=4)
def _finder(agencies: Agencies) -> CreditFinder:
    return CreditFinder(agencies)


def credit_finder(language: Language) -> CreditFinder:
    """Return the finder for a language pack; it is built once."""
    return _finder(language.agencies)
