"""Distance: words that hold a statement at arm's length („sogenannt“, „angeblich“)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.model import Evidence, Token
from comparator.pack import Language


@lru_cache(maxsize=4)
def _forms(language: Language) -> dict[str, str]:
    grammar = language.grammar
    forms = {lemma + ending: lemma for lemma, paradigm in grammar.distance.items() for ending in grammar.paradigms[paradigm]}
    forms |= {form.replace("ß", "ss"): lemma for form, lemma in forms.items()}
    return forms | {form.capitalize(): lemma for form, lemma in forms.items()}


def find_distance(tokens: Sequence[Token], language: Language) -> Iterator[Evidence]:
    """Yield the distancing words among some tokens; ``rule`` is the lemma."""
    forms = _forms(language)
    for token in tokens:
        if token.form in forms:
            yield Evidence(token.start, token.end, forms[token.form])
