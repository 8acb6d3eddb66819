"""Norms: does a word follow or depart from what a rule of its day and country says?

„Weißrussland“ was the official form in Germany until October 2021: in a text of 2016 it is unmarked. Nothing is
counted where no dated rule held.
"""

from collections.abc import Iterator
from functools import lru_cache

from comparator.measures.measure import Measure, count_options, narrated
from comparator.model import Document, Mention, Tally
from comparator.pack import Language
from comparator.terms import Norm

FOLLOWS, DEPARTS = "as a norm says", "against a norm"


@lru_cache(maxsize=4)
def _norms(language: Language) -> dict[str, tuple[Norm, ...]]:
    """List the norms on the words of each set, by its referent."""
    found = {}
    for card in language.cards:
        for group in card.set:
            names = {variant.name for variant in group.variant}
            norms = tuple(norm for norm in card.norm if norm.variant in names)
            if norms:
                found[group.name] = norms
    return found


def tally_norms(document: Document, language: Language) -> Iterator[Tally]:
    """Count the narrator's words that follow a norm of their day and country, and those that depart from it.

    Yields one tally a referent, base = its words on which a dated norm says something. Where norms disagree, a word
    that follows one of them follows a norm.
    """
    norms = _norms(language)
    findings = []
    for mention in narrated(document):
        in_force = [n for n in norms.get(mention.referent, ()) if n.holds(document.article.date, document.country)]
        said = _said(mention, in_force)
        if said:
            findings.append((mention.referent, "narrator", said, mention))
    yield from count_options(document, "norms", findings)


def _said(mention: Mention, norms: list[Norm]) -> str | None:
    """What norms say of a word; None where they say nothing."""
    if any(norm.variant == mention.variant and not norm.avoid for norm in norms):
        return FOLLOWS
    against = any((norm.variant == mention.variant) == norm.avoid for norm in norms)
    return DEPARTS if against else None


MEASURE = Measure("norms", "count", tally_norms)
