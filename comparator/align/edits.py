"""Edits: what one text changed in another that it shares copy with, word by word.

With event, facts and quotes the same, each changed word is an editorial choice: the strongest evidence
there is with one article an outlet.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from comparator.model import TEXT_ROLES, Document, Span, Token
from comparator.results import Edit
from comparator.spans import Cover

# A run shorter than this is no shared passage.
SHORTEST = 7
# A gap of more words than this on a side is another paragraph, not an edit.
LONGEST = 40


def shared_passages(left: Sequence[Token], right: Sequence[Token]) -> tuple[list[tuple[Span, Span]], int]:
    """Find the passages that two texts share, and the length of the longest in words."""
    matcher = _matcher(left, right)
    blocks = [m for m in matcher.get_matching_blocks() if m.size >= SHORTEST]
    passages = [
        (Span(left[m.a].start, left[m.a + m.size - 1].end), Span(right[m.b].start, right[m.b + m.size - 1].end)) for m in blocks
    ]
    return passages, max((m.size for m in blocks), default=0)


def find_edits(left: Document, right: Document) -> Iterator[Edit]:
    """Yield the changes between two texts that share copy, quotes included, in the left one's order."""
    a, b = text_words(left), text_words(right)
    for tag, a1, a2, b1, b2 in _matcher(a, b).get_opcodes():
        if tag == "equal" or max(a2 - a1, b2 - b1) > LONGEST:
            continue
        first = Span(a[a1].start, a[a2 - 1].end) if a2 > a1 else None
        second = Span(b[b1].start, b[b2 - 1].end) if b2 > b1 else None
        kind = {"replace": "replaced", "delete": "deleted", "insert": "inserted"}[tag]
        yield Edit(kind, first, second, _about(left, first) or _about(right, second))


def text_words(document: Document) -> list[Token]:
    """Return the words of the article's text."""
    passages = Cover([p for p in document.passages if p.role in TEXT_ROLES])
    return [t for t in document.tokens if passages.at(t.start) is not None]


def _matcher(left: Sequence[Token], right: Sequence[Token]) -> "SequenceMatcher[str]":
    return SequenceMatcher(None, [t.form.casefold() for t in left], [t.form.casefold() for t in right], autojunk=False)


def _about(document: Document, span: Span | None) -> str:
    """Name the term card or the person that a changed stretch touches."""
    if span is None:
        return ""
    for mention in document.mentions:
        if mention.overlaps(span):
            return mention.referent
    return next((", ".join(label.persons) for label in document.labels if label.overlaps(span)), "")
