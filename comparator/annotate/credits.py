"""Credits: where in a text an agency is named as its author, and where as that of a picture.

„(afp/dl)“ at the end of a text and „MOSKAU (Reuters) –“ at its start say who wrote it; „AFP via Getty
Images“ under a picture says nothing about the text; „sagte er der dpa“ quotes an agency.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from comparator.annotate.credit_words import CreditReader, alternatives, in_capitals_too
from comparator.model import TEXT_ROLES, Passage, Span
from comparator.pack import Language, Note

# „… üben. (afp/dl)“, also with the desk's initials before or after: „… üben. kle/qu (dpa, afp)“, „… üben. (dpa) (mho)“.
_TRAILING = re.compile(
    r"(?:(?<=[.!?“”\"»«)])\s*[A-Za-zäöü]{2,4}(?:/[A-Za-zäöü]{2,4})?\s*)?"
    r"[(\[]([^()\[\]]{2,90})[)\]](?:\s*/?\s*\([a-zäöü]{2,4}\))?[\s.*]*$"
)
# „… üben. dpa/afp“, „… üben. Mit Material von dpa“.
_BARE_END = re.compile(r"[.!?…][“”\"»«)]*\s*(?:[–—-]\s*)?([^\s.!?…“”\"»«()][^!?…“”\"»«()]{1,60})$")
_SENTENCE_END = tuple('.!?…:“”"»«')
# No credit for a text is longer than this, in characters and in words.
LONGEST, MOST_WORDS = 150, 12
# A line that only tells who wrote the text is no longer than this.
NOTE = 250
# No dateline goes on further than this.
DATELINE = 90
_PLACE = r"[A-ZÄÖÜ][\w.'’-]*(?:[ /](?:[A-ZÄÖÜ][\w.'’-]*|a[mn]|bei|d[aeou]|del|i[mn]|l[ae]|ob|upon|von|vor)){0,4}"
_DAY = r"(?:,? (?:den )?\d{1,2}\. ?(?:\d{1,2}\.|\w{3,9}\.?)(?: ?\d{4})?)?"
_DASH = r"(?:--|[-–—:.|]+(?=\s|$)|$|(?=[A-ZÄÖÜ„»«\"]))"


@dataclass(frozen=True, slots=True)
class Credit(Span):
    """A credit in a text: ``share`` is text, text+desk or mixed."""

    agency: str
    share: str


class CreditFinder:
    """Finds credits in lines, with the agencies of one language pack."""

    def __init__(self, language: Language) -> None:
        agencies = language.agencies
        self.reader = CreditReader(language)
        self.stopwords = language.grammar.words("stopwords")
        words = self.reader.spelling
        mixed = alternatives(agencies.mixed)
        marks = alternatives(in_capitals_too(mark for mark in agencies.photo_marks if mark != "©"))
        houses = alternatives(agencies.photo_houses)
        self.photo = re.compile(
            rf"(?<![^\W\d_])(?:{marks})\s*:\s*|©\s*(?=\S)|(?<=[\w.!?)])\s+[-–|]\s+(?=(?:{words}|{houses})\s*$)"
            rf"|(?<=[.!?)“”]) ?(?=[A-ZÄÖÜ][^.!?]{{0,60}}(?:{houses})(?:\W|$))|\b(?=(?:{houses})(?:\s*[/|]|\s*$))"
            rf"|[(\[](?=(?:{marks})\b(?!\))|(?:{words})\s*/\s*(?!(?:{words}|{mixed})\W)[A-ZÄÖÜ][\w.]*[a-zäöü ])"
            # „APA/AFP/BOLL“, „APA/Karl Boll“, „Karl Boll/dpa“, alone on their lines.
            rf"|^(?:(?:{words})\s*/\s*){{1,3}}(?!(?:{words})\b)(?:[A-ZÄÖÜ][\w.-]+ [A-ZÄÖÜ][\w-]+|[A-ZÄÖÜ]{{4,}})\s*$"
            rf"|^[A-ZÄÖÜ][\w.'-]+(?: [A-ZÄÖÜ][\w.'-]*){{1,2}} ?/ ?(?:[\w ]{{1,30}}/ ?){{0,2}}(?:{words})\s*$"
        )
        # „Archivbild (16. 8.): Der Saal.“ – what a caption may open with.
        self.caption = re.compile(rf"(?:{marks})(?:\s*\([^()]*\))?\s*:")
        self.position = re.compile(rf"\((?:{'|'.join(map(re.escape, agencies.positions))})\.?\)")
        lower = alternatives(spelling for spelling in self.reader.names if spelling.islower())
        self.datelines = (
            re.compile(
                rf"({_PLACE}(?: \([A-Z]\w+\.?\)|, [A-Z]\.[A-Z]\.)?{_DAY}\.?)?\s*(?:[-–—] ?)?\(([^()]{{2,40}})\)\s*{_DASH}\s*"
            ),
            # „BERLIN dpa/taz | Der Rat …“, „Halle/dpa – Der Rat …“: in lower case only, „Thomson Reuters – …“ is none.
            re.compile(rf"({_PLACE})[ /,]+((?:{lower})(?:/[\w-]{{2,12}})*)\s+[|–—-](?:\s+|$)"),
        )
        self.spellings = re.compile(rf"(?<![\w-])(?:{words})(?!\w)")
        self.notes = [compile_note(note, words) for note in agencies.notes]

    def is_credit_line(self, line: str) -> bool:
        """Say whether a whole line is an agency's credit for the text; „© dpa | N.“ credits a picture."""
        if len(line) > LONGEST or len(line.split()) > MOST_WORDS or line.rstrip().endswith(("!", "?")):
            return False
        return self.reader.parse(line, line.startswith(("(", "["))) is not None

    def whole(self, text: str, span: Span) -> Credit | None:
        """Read a passage that is a credit from its first character to its last."""
        place = self.leading(text, span)
        if place and place.end == span.end:
            return place
        inside = span.of(text)
        parsed = self.reader.parse(inside, inside.startswith(("(", "[")))
        return Credit(span.start, span.end, *parsed) if parsed else None

    def has_photo_credit(self, line: str) -> bool:
        """Say whether a line names the photographer or the house a picture comes from."""
        return self.photo.search(line) is not None

    def note(self, text: str, span: Span) -> Credit | None:
        """Find a sentence on the agency in a short line: „Diese Meldung wurde automatisch von der dpa übernommen.“"""
        if span.end - span.start > NOTE:
            return None
        piece = span.of(text)
        for match in filter(None, (note.search(piece) for note in self.notes)):
            agency = "/".join(dict.fromkeys(self.reader.names[found] for found in self.spellings.findall(match.group())))
            share = "mixed" if "mixed" in self.reader.kinds(match.group()) else "text"
            return Credit(span.start + match.start(), span.start + match.end(), agency, share)
        return None

    def trailing(self, text: str, span: Span) -> Credit | None:
        """Find the credit that closes a passage: „… üben. (afp/dl)“ or „… üben. dpa“."""
        end = span.start + len(span.of(text).rstrip())
        start = max(span.start, end - LONGEST)
        piece = text[start:end]
        bracket = _TRAILING.search(piece) if piece.endswith((")", ").", "]", ")*")) else None
        if bracket:
            opening = max(piece.rfind("(", 0, bracket.end(1)), piece.rfind("[", 0, bracket.end(1)))
            parsed = self.reader.parse(bracket.group(1), bracketed=True)
            if parsed and not self._explains(piece[:opening], bracket.group(1), start > span.start):
                return Credit(start + bracket.start() + _blank(bracket.group()), end, *parsed)
        bare = _BARE_END.search(piece) if not bracket and piece[-1:].isalpha() else None
        parsed = self.reader.parse(bare.group(1)) if bare and "name" not in self.reader.kinds(bare.group(1)) else None
        return Credit(start + bare.start(1), end, *parsed) if bare and parsed else None

    def _explains(self, before: str, inside: str, cut: bool) -> bool:
        """Say whether a bracket in mid-sentence only gives the letters of a name: „… der Australian Federal Police (AFP).“"""
        before = before.rstrip()
        if not inside.isalpha() or (not before and not cut) or before.endswith(_SENTENCE_END):
            return False
        return before.rpartition(" ")[2][:1].isupper()

    def leading(self, text: str, span: Span) -> Credit | None:
        """Find the dateline that opens a passage: „MOSKAU (Reuters) –“."""
        stop = min(span.end, span.start + DATELINE)
        # The first has a bracket.
        for pattern in self.datelines if text.find("(", span.start, stop) >= 0 else self.datelines[1:]:
            match = pattern.match(text, span.start, stop)
            parsed = self.reader.parse(match.group(2), bracketed=True) if match else None
            if match and parsed and not self._is_no_place(match.group(1) or ""):
                return Credit(span.start, span.start + len(match.group().rstrip()), *parsed)
        return None

    def _is_no_place(self, words: str) -> bool:
        """Say whether the words before an agency are no place: „Die Deutsche Presse-Agentur (dpa)“."""
        first = re.split(r"\W", words, maxsplit=1)[0].lower()
        trap = any(trap in words for trap in self.reader.traps)
        return trap or first in self.stopwords or self.reader.agency.search(words) is not None

    def cut(
        self, text: str, span: Span, closing: Credit | None, role: str, rule: str, probability: float | None = None
    ) -> Iterator[Passage]:
        """Yield the passages of one line: credits inside it stand apart from the text.

        Args:
            closing: the ``trailing`` one.
        """
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


def compile_note(note: Note, spellings: str) -> re.Pattern[str]:
    """Compile the pattern of a sentence on who wrote a text, with the spellings of all agencies."""
    return re.compile(note.pattern.replace("AGENCY", rf"(?<![\w-])(?:{spellings})(?!\w)"))


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())


@lru_cache(maxsize=4)
def credit_finder(language: Language) -> CreditFinder:
    """Return the finder for a language pack; it is built once."""
    return CreditFinder(language)
