"""Owners: how many words of an article are its outlet's, an agency's, shared with others, translated, quoted, furniture?

What is left when everything else was looked for is called own; it may have an origin that is not in the collection.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from comparator.align.columns import Words, covered
from comparator.model import Document, Span
from comparator.relations import OWNERS, Ownership, SharedCopy

# An article is a shared text if so much of its narration (0–1) stands in an article of another outlet.
SHARED = 0.2
# Translation-likeness from which a text counts as translated.
TRANSLATED = ("declared", "high")


def find_owners(
    documents: Sequence[Document], words: Sequence[Words], shared: Sequence[SharedCopy], sources: Mapping[str, str]
) -> list[Ownership]:
    """Give each word of each article one owner.

    Args:
        sources: the kind of those outlets that are sources; what stands in an agency's text is that agency's.
    """
    common = _common(documents, shared, sources)
    return [
        _owners(document, own, common[document.article.id], sources.get(document.article.outlet) == "agency")
        for document, own in zip(documents, words, strict=True)
    ]


@dataclass(slots=True)
class _Common:
    """What an article has in common with other outlets: passages with agencies and with others; rewritten from one source."""

    agency: list[Span] = field(default_factory=list)
    shared: list[Span] = field(default_factory=list)
    rewritten: bool = False


def _common(documents: Sequence[Document], shared: Sequence[SharedCopy], sources: Mapping[str, str]) -> Mapping[str, _Common]:
    """Collect what articles have in common with other outlets."""
    outlet_of = {d.article.id: d.article.outlet for d in documents}
    found: dict[str, _Common] = defaultdict(_Common)
    for pair in shared:
        if outlet_of[pair.left] != outlet_of[pair.right]:
            for number, (article, other) in enumerate(((pair.left, pair.right), (pair.right, pair.left))):
                own = found[article]
                spans = own.agency if sources.get(outlet_of[other]) == "agency" else own.shared
                spans += [passage[number] for passage in pair.passages]
                own.rewritten |= pair.degree == "rewritten"
    return found


def _owners(document: Document, words: Words, common: _Common, is_agency: bool) -> Ownership:
    found, narrated = document.provenance, ~words.quoted
    agency = covered(words.starts, common.agency) & narrated
    shared = covered(words.starts, common.shared) & narrated & ~agency
    enough = SHARED * max(1, narrated.sum())
    # A desk and its agency cannot be told apart, unless the agency's text is here: what differs from it is the desk's. If no
    # desk is named it may be, or another version of the agency's.
    credited = "agency" if is_agency or found.share == "text" else "mixed" if found.share else ""
    told = not is_agency and agency.sum() >= enough
    rest = {"agency": "mixed", "mixed": "own"}.get(credited, "") if told else credited
    rest = rest or ("translated" if found.likeness in TRANSLATED else "own")
    counts = dict.fromkeys(OWNERS, 0)
    counts["agency"] += int(agency.sum())
    counts[credited or "shared"] += int(shared.sum())
    counts[rest] += int((narrated & ~agency & ~shared).sum())
    counts["quoted"] = int(words.quoted.sum())
    counts["aside"] = len(document.tokens) - len(words)
    taken = "agency" if agency.sum() >= enough else "shared" if common.rewritten or (agency | shared).sum() >= enough else ""
    return Ownership(document.article.id, credited or taken or rest, {name: n for name, n in counts.items() if n})
