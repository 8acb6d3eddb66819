"""Elements of a story: which names, numbers and quotes does one outlet have and another lack?

What an outlet lacks here may stand in an article that is not in the collection: it is never said to be concealed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from comparator.align.columns import QUOTED, surname
from comparator.model import TEXT_ROLES, Document, Span
from comparator.pack import Language
from comparator.results import Element
from comparator.spans import Cover

# A number from here on is one that outlets have in common because of the event; up to twelve it may be a word. Years are none.
SMALLEST, YEARS = 13, range(1900, 2100)
# Two quotes of so many words at least are one if so many of the shorter one's words with content (0–1) are in both.
QUOTE, SAME = 5, 0.6
# So many quotes of an article are compared with those of others.
MOST_QUOTES = 200

_FIGURE = re.compile(
    r"(?<![\w.,-])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?(?![\w.,]?\d)|(?<![\w.,:-])\d+(?:,\d+)?(?![\w:]|[.,]\d)"
)
# The initials of an organisation: „EZB“, „NATO“; Roman numerals and words in capitals for emphasis are none.
_INITIALS = re.compile(r"(?<![\w-])(?<![A-ZÄÖÜ] )(?![IVXLCDM]+\b)[A-ZÄÖÜ]{2,6}(?![\w-])(?! [A-ZÄÖÜ]{2})")
_UNIT = re.compile(r"\s+([^\W\d_][\w-]*)")


class ElementFinder:
    """Finds what stories are told with, in one language."""

    def __init__(self, language: Language) -> None:
        self.months = language.grammar.words("months")
        self.stopwords = language.grammar.words("stopwords")

    def find(self, documents: Sequence[Document]) -> list[Element]:
        """List the elements of one story that at least one of its outlets lacks, those of most outlets first."""
        outlet_of = {d.article.id: d.article.outlet for d in documents}
        every = set(outlet_of.values())
        found: list[tuple[int, Element]] = []
        for element in (*self._names(documents), *self._numbers(documents), *self._quotes(documents)):
            outlets = {outlet_of[article] for article, _ in element.places}
            if outlets != every:
                found.append((len(outlets), element))
        found.sort(key=lambda entry: (-entry[0], -len(entry[1].places), entry[1].kind, entry[1].text))
        return [element for _, element in found]

    def _names(self, documents: Sequence[Document]) -> Iterator[Element]:
        """Yield the persons named in full, with their surnames alone, and the organisations named by their initials."""
        places: dict[str, list[tuple[str, Span]]] = {}
        short: dict[str, list[tuple[str, Span]]] = {}
        for document in documents:
            inside = _text(document)
            for person in document.people:
                if inside.at(person.start):
                    place = (document.article.id, Span(person.start, person.end))
                    (places if " " in person.name else short).setdefault(person.name, []).append(place)
            for match in _INITIALS.finditer(document.article.text):
                if inside.at(match.start()):
                    places.setdefault(match.group(), []).append((document.article.id, Span(match.start(), match.end())))
        for name, found in places.items():
            alone = sum(surname(other) == surname(name) for other in places) == 1
            yield Element("name", name, (*found, *(short.get(surname(name), ()) if alone else ())))

    def _numbers(self, documents: Sequence[Document]) -> Iterator[Element]:
        """Yield the figures, each with the word behind it where it stands first."""
        places: dict[str, list[tuple[str, Span]]] = {}
        texts: dict[str, str] = {}
        for document in documents:
            text = document.article.text
            for passage in document.passages:
                if passage.role not in TEXT_ROLES:
                    continue
                for match in _FIGURE.finditer(text, passage.start, passage.end):
                    unit = _UNIT.match(text, match.end(), passage.end)
                    value = re.sub(r"[^\d,]", "", match.group())
                    if not self._tells(match.group(), value, text, match.end()):
                        continue
                    noun = f" {unit.group(1)}" if unit and unit.group(1)[0].isupper() else ""
                    texts.setdefault(value, match.group() + noun)
                    places.setdefault(value, []).append((document.article.id, Span(match.start(), match.end())))
        yield from (Element("number", texts[value], tuple(found)) for value, found in places.items())

    def _tells(self, written: str, value: str, text: str, end: int) -> bool:
        """Whether a number is a figure: no year, no day of a month, not a small one."""
        whole = int(value.partition(",")[0])
        unit = _UNIT.match(text, end + 1) if text[end : end + 1] == "." else _UNIT.match(text, end)
        dated = unit is not None and unit.group(1) in self.months
        year = written.isdigit() and whole in YEARS
        return not dated and not year and (whole >= SMALLEST or "," in value)

    def _quotes(self, documents: Sequence[Document]) -> Iterator[Element]:
        """Yield what is quoted; quotes that differ in few words are one."""
        groups: list[tuple[set[str], str, list[tuple[str, Span]]]] = []
        for document in documents:
            inside = _text(document)
            marked = (q for q in document.quotes if q.kind in QUOTED and inside.at(q.start))
            for quote in islice(marked, MOST_QUOTES):
                text = quote.of(document.article.text)
                words = re.findall(r"\w+", text.casefold())
                content = set(words) - self.stopwords
                if len(words) < QUOTE or not content:
                    continue
                place = (document.article.id, Span(quote.start, quote.end))
                for known, _, found in groups:
                    if len(known & content) >= SAME * min(len(known), len(content)) and len(known & content) > 1:
                        found.append(place)
                        break
                else:
                    groups.append((content, " ".join(text.split()), [place]))
        yield from (Element("quote", text, tuple(found)) for _, text, found in groups)


def _text(document: Document) -> Cover[Span]:
    return Cover([p for p in document.passages if p.role in TEXT_ROLES])
