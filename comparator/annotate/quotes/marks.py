"""Quotation marks: where each quotation begins and ends.

All systems of the language pack, mixed in one text if need be. “ closes a German quote and opens an
English one, « and » do both: what stands beside a mark decides. A quotation does not leave its passage,
except a block quote over paragraphs, each opened anew and only the last one closed: each is one to its end.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparator.grammar import Grammar
from comparator.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Marked(Span):
    """A stretch between marks, marks included; ``inside`` is what they enclose."""

    inside: Span


# A block quotation opened once goes on for at most so many paragraphs.
PARAGRAPHS = 6


class MarkReader:
    """Reads the marks of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self.closers: dict[str, tuple[str, ...]] = {}
        for opening, closing in grammar.marks:
            self.closers[opening] = (*self.closers.get(opening, ()), closing)
        self.mark = re.compile(f"[{re.escape(grammar.all_marks)}]")

    def find(self, text: str, passages: Sequence[Passage]) -> tuple[Marked, ...]:
        """Find the quotations of some passages, outermost and nested ones, in order of their start."""
        found: list[Marked] = []
        for number, passage in enumerate(passages):
            own = list(self._in_passage(text, passage))
            found.extend(own)
            if own and own[-1].inside.end == passage.end:
                found.extend(self._continued(text, text[own[-1].start], passages[number + 1 : number + 1 + PARAGRAPHS]))
        return tuple(sorted(found, key=lambda m: (m.start, -m.end)))

    def _in_passage(self, text: str, passage: Passage) -> Iterator[Marked]:
        """Yield the quotations of one passage."""
        stack: list[int] = []
        for match in self.mark.finditer(text, passage.start, passage.end):
            at, character = match.start(), match.group()
            if stack and character in self.closers[text[stack[-1]]] and self._may_close(text, at, stack[-1]):
                start = stack.pop()
                if at > start + 1:
                    yield Marked(start, at + 1, Span(start + 1, at))
            elif character in self.closers and self._may_open(text, at, passage):
                stack.append(at)
        if stack and self._opens_block(text, stack[0], passage):
            yield Marked(stack[0], passage.end, Span(stack[0] + 1, passage.end))

    def _continued(self, text: str, opening: str, passages: Sequence[Passage]) -> list[Marked]:
        """Read on in the paragraphs behind a block quotation, if the first mark in one of them closes it; else nothing."""
        found: list[Marked] = []
        for passage in passages:
            match = self.mark.search(text, passage.start, passage.end)
            if not match:
                found.append(Marked(passage.start, passage.end, Span(passage.start, passage.end)))
            elif (
                match.group() in self.closers[opening]
                and not text[match.start() - 1].isspace()
                and match.start() > passage.start
            ):
                return [*found, Marked(passage.start, match.end(), Span(passage.start, match.start()))]
            else:
                return []
        return []

    def _may_open(self, text: str, at: int, passage: Passage) -> bool:
        """A mark opens when a word stands right behind it and none right in front."""
        before = text[at - 1] if at > passage.start else " "
        after = text[at + 1] if at + 1 < passage.end else " "
        return not after.isspace() and (not before.isalnum() or text[at] in "„‚") and after not in ",;:)"

    def _may_close(self, text: str, at: int, start: int) -> bool:
        """A mark closes unless it looks like an opening one: a blank in front, a letter behind."""
        before = text[at - 1]
        after = text[at + 1] if at + 1 < len(text) else " "
        return not (before.isspace() and after.isalnum()) and at > start + 1

    def _opens_block(self, text: str, start: int, passage: Passage) -> bool:
        """Say whether an unclosed quotation is a block quote: it opens its paragraph, or stands behind a colon."""
        before = text[passage.start : start].rstrip()
        return not before or before.endswith(":")
