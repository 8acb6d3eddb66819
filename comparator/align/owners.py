"""Owners: how many words of an article are its outlet's, an agency's, shared with others, translated, quoted, furniture?

What is left when everything else was looked for is called own; it may have an origin that is not in the collection.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from comparator.align.columns import Words, covered
from comparator.model import Document, Span
from comparator.results import OWNERS, Ownership, SharedCopy

# An article is a shared text if so much of its narration (0–1) stands in an article of another outlet.
SHARED = 0.2
# Translation-likeness from which a text counts as translated.
TRANSLATED = ("declared", "high")


def find_owners(documents: Sequence[Document], words: Sequence[Words], shared: Sequence[SharedCopy]) -> list[Ownership]:
    """Give each word of each article one owner."""
    passages, rewritten = _common(documents, shared)
    return [
        _owners(document, own, passages[document.article.id], document.article.id in rewritten)
        for document, own in zip(documents, words, strict=True)
    ]


def _common(documents: Sequence[Document], shared: Sequence[SharedCopy]) -> tuple[Mapping[str, list[Span]], set[str]]:
    """Collect what articles share with other outlets: passages, and that they are rewritten from one source."""
    outlet_of = {d.article.id: d.article.outlet for d in documents}
    passages: dict[str, list[Span]] = defaultdict(list)
    rewritten: set[str] = set()
    for pair in shared:
        if outlet_of[pair.left] != outlet_of[pair.right]:
            passages[pair.left] += [left for left, _ in pair.passages]
            passages[pair.right] += [right for _, right in pair.passages]
            if pair.degree == "rewritten":
                rewritten |= {pair.left, pair.right}
    return passages, rewritten


def _owners(document: Document, words: Words, passages: Sequence[Span], rewritten: bool) -> Ownership:
    found = document.provenance
    narrated = ~words.quoted
    common = covered(words.starts, passages) & narrated
    credited = "mixed" if found.share == "mixed" else "agency" if found.agency else ""
    is_shared = rewritten or common.sum() >= SHARED * max(1, narrated.sum())
    rest = credited or ("translated" if found.likeness in TRANSLATED else "own")
    counts = dict.fromkeys(OWNERS, 0)
    counts[credited or "shared"] += int(common.sum())
    counts[rest] += int((narrated & ~common).sum())
    counts["quoted"] = int(words.quoted.sum())
    counts["aside"] = len(document.tokens) - len(words)
    owner = credited or ("shared" if is_shared and np.any(narrated) else rest)
    return Ownership(document.article.id, owner, {name: count for name, count in counts.items() if count})
