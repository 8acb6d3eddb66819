"""Elements of a story: which names, numbers and quotes does one outlet have and another lack?

What an outlet lacks here may stand in an article that is not in the collection: it is never said to be concealed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import islice

from comparator.align.columns import QUOTED, surname
from comparator.align.figures import FigureReader
from comparator.align.retold import Wording, words_of
from comparator.model import TEXT_ROLES, Document, Span
from comparator.pack import Language
from comparator.relations import Element, SharedCopy
from comparator.spans import Cover

# Two quotes of so many words at least are one if so many of the shorter one's words with content (0–1) are in both.
QUOTE, SAME = 5, 0.6
# So many quotes of an article are compared with those of others.
MOST_QUOTES = 200

# The initials of an organisation: „EZB“, „NATO“; Roman numerals and words in capitals for emphasis are none.
_INITIALS = re.compile(r"(?<![\w-])(?<![A-ZÄÖÜ] )(?![IVXLCDM]+\b)[A-ZÄÖÜ]{2,6}(?![\w-])(?! [A-ZÄÖÜ]{2})")


class _Told:
    """An article of a story, with what is looked up in it again and again."""

    def __init__(self, document: Document) -> None:
        self.document, self.id, self.text = document, document.article.id, document.article.text
        self.inside = Cover([p for p in document.passages if p.role in TEXT_ROLES])

    @cached_property
    def sentences(self) -> list[tuple[Span, Wording]]:
        """The sentences with their words."""
        return [(sentence, Wording(sentence.of(self.text))) for sentence in self.document.sentences]

    def place(self, span: Span) -> tuple[str, Span]:
        """Return a stretch of the text as a place of an element."""
        return self.id, Span(span.start, span.end)


class ElementFinder:
    """Finds what stories are told with, in one language."""

    def __init__(self, language: Language, shared: Sequence[SharedCopy] = ()) -> None:
        """Take the language, and the pairs that share text: what one retells of the other's quotations is not lacking there."""
        self.retold: dict[tuple[str, Span], list[tuple[str, Span]]] = {}
        for pair in shared:
            for left, right in pair.retold:
                self.retold.setdefault((pair.left, left), []).append((pair.right, right))
                self.retold.setdefault((pair.right, right), []).append((pair.left, left))
        self.figures = FigureReader(language)
        self.stopwords = language.grammar.words("stopwords")
        self.names: dict[str, list[str]] = {}
        for organisation in language.organisations:
            for name in organisation.names:
                self.names.setdefault(name, []).extend(other for other in organisation.names if other != name)

    def find(self, documents: Sequence[Document]) -> list[Element]:
        """List the elements of one story that at least one of its outlets lacks, those of most outlets first."""
        told = [_Told(document) for document in documents]
        outlet_of = {d.article.id: d.article.outlet for d in documents}
        every = set(outlet_of.values())
        found: list[tuple[int, Element]] = []
        for single in (*self._names(told), *self._numbers(told), *self._quotes(told)):
            element = self._with_retold(single, outlet_of)
            missing = every - {outlet_of[article] for article, _ in element.places}
            complete = self._with_other_forms(element, [t for t in told if outlet_of[t.id] in missing])
            outlets = {outlet_of[article] for article, _ in complete.places}
            if outlets != every:
                found.append((len(outlets), complete))
        found.sort(key=lambda entry: (-entry[0], -len(entry[1].places), entry[1].kind, entry[1].text))
        return [element for _, element in found]

    def _with_retold(self, element: Element, outlet_of: Mapping[str, str]) -> Element:
        """Add where other articles of the story give a quotation in other words."""
        places = (place for own in element.places for place in self.retold.get(own, ()) if place[0] in outlet_of)
        return replace(element, places=tuple(dict.fromkeys((*element.places, *places))))

    def _with_other_forms(self, element: Element, others: Sequence[_Told]) -> Element:
        """Add where an article of an outlet that seems to lack an element has it in another form."""
        forms = {"name": self._named_in, "quote": self._retold_in}.get(element.kind)
        found = [told.place(span) for told in others for span in islice(forms(element.text, told), 1)] if forms else []
        return replace(element, places=(*element.places, *found)) if found else element

    def _retold_in(self, quote: str, told: _Told) -> Iterator[Span]:
        """Yield the sentences that have most of a quote's words, without marks."""
        content = words_of(quote) - self.stopwords
        for sentence, wording in told.sentences:
            if wording.retells(content):
                yield sentence

    def _named_in(self, name: str, told: _Told) -> Iterator[Span]:
        """Yield where a text has a person's surname that is nobody else's there, or an organisation by another name."""
        last = surname(name)
        forms = [rf"(?<!\w){re.escape(last)}s?(?!\w)"] if last in told.text else []
        forms += [] if " " in name else [_in_full(name), *map(_inflected, self.names.get(name, ()))]
        if not forms:
            return
        others = Cover([p for p in told.document.people if " " in p.name and surname(p.name) == last and p.name != name])
        for match in re.finditer("|".join(forms), told.text):
            if told.inside.at(match.start()) and not others.at(match.start()):
                yield Span(*match.span())

    def _names(self, told: Sequence[_Told]) -> Iterator[Element]:
        """Yield the persons named in full, and the organisations named by their initials."""
        places: dict[str, list[tuple[str, Span]]] = {}
        for one in told:
            for person in one.document.people:
                if " " in person.name and one.inside.at(person.start):
                    places.setdefault(person.name, []).append(one.place(person))
            for match in _INITIALS.finditer(one.text):
                if one.inside.at(match.start()):
                    places.setdefault(match.group(), []).append(one.place(Span(*match.span())))
        yield from (Element("name", name, tuple(found)) for name, found in places.items())

    def _numbers(self, told: Sequence[_Told]) -> Iterator[Element]:
        """Yield the figures, each as it is written where it stands first."""
        places: dict[Decimal, list[tuple[str, Span]]] = {}
        texts: dict[Decimal, str] = {}
        for one in told:
            for passage in one.document.passages:
                if passage.role in TEXT_ROLES:
                    for figure in self.figures.find(one.text, passage.start, passage.end):
                        texts.setdefault(figure.value, figure.written)
                        places.setdefault(figure.value, []).append(one.place(figure))
        yield from (Element("number", texts[value], tuple(found)) for value, found in places.items())

    def _quotes(self, told: Sequence[_Told]) -> Iterator[Element]:
        """Yield what is quoted; quotes that differ in few words are one."""
        groups: list[tuple[frozenset[str], str, list[tuple[str, Span]]]] = []
        for one in told:
            marked = (q for q in one.document.quotes if q.kind in QUOTED and one.inside.at(q.start))
            for quote in islice(marked, MOST_QUOTES):
                text = quote.of(one.text)
                content = words_of(text) - self.stopwords
                if len(text.split()) < QUOTE or not content:
                    continue
                for known, _, found in groups:
                    common = len(known & content)
                    if common > 1 and common >= SAME * min(len(known), len(content)):
                        found.append(one.place(quote))
                        break
                else:
                    groups.append((content, " ".join(text.split()), [one.place(quote)]))
        yield from (Element("quote", text, tuple(found)) for _, text, found in groups)


def _in_full(initials: str) -> str:
    """Return a pattern for the words of some initials; the last one may stand in a compound: „Europäische Zentralbank“."""
    first, *rest = (rf"{letter}[a-zäöüß]+" for letter in initials)
    last = initials[-1].lower()
    inside = rf"|(?<=[a-zäöüß]{{4}}){last}[a-zäöüß]{{2,}}" if len(rest) > 1 else ""
    between = [rf"[ -](?:\w{{3}} )?{word}" for word in rest]
    return r"\b" + "".join([first, *between[:-1], rf"(?:{between[-1]}{inside})"]) + r"\b"


def _inflected(name: str) -> str:
    """Return a pattern for a name whose words may have endings."""
    return r"(?<!\w)" + r"\s".join(rf"{re.escape(word)}\w{{0,2}}" for word in name.split()) + r"(?!\w)"
