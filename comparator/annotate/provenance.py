"""Whose text: the agency that wrote it.

None found means "not found", never "original": one in eleven uncredited articles shares copy with
another outlet (measured on 41,000 articles).
"""

from collections.abc import Iterator, Sequence

from comparator.annotate.agencies import find_agencies
from comparator.annotate.credits import Credit, credit_finder
from comparator.annotate.running import RunningWords
from comparator.annotate.translation import find_translation
from comparator.model import Evidence, Mention, Passage, Person, Provenance
from comparator.pack import Language


def find_provenance(
    words: RunningWords, passages: Sequence[Passage], mentions: Sequence[Mention], people: Sequence[Person], language: Language
) -> Provenance:
    """Find who wrote the text, and signs of translation."""
    text = words.text
    found = list(_credits(text, passages, language))
    # A credit at the end beats a dateline, a dateline a line of its own: it is nearest to the final text.
    order = {"credit": 0, "dateline": 1, "editorial": 2, "byline": 3}
    best = min(found, key=lambda entry: order[entry[1]], default=None)
    evidence = tuple(Evidence(c.start, c.end, _RULES[role]) for c, role in found)
    agency, share = (best[0].agency, best[0].share) if best else (None, None)
    named = tuple(find_agencies(words, passages, [credit for credit, _ in found], language))
    return Provenance(agency, share, evidence, *find_translation(text, passages, mentions, people, language), named)


_RULES = {
    "credit": "credit at the end", "dateline": "dateline", "editorial": "editorial credit", "byline": "agency in the byline",
}  # fmt: skip


def _credits(text: str, passages: Sequence[Passage], language: Language) -> Iterator[tuple[Credit, str]]:
    """Yield what names an author of the text, with the kind of place it stands in."""
    finder = credit_finder(language)
    for passage in passages:
        if passage.role not in _RULES or passage.rule == "a picture's credit":
            continue
        read = {"dateline": finder.leading, "editorial": finder.note}.get(passage.role, finder.whole)
        found = read(text, passage)
        if found:
            yield found, passage.role
