"""Distance: words that hold a statement at arm's length („sogenannt“, „angeblich“)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.model import Evidence, Token
from comparator.pack import Language


@lru_cache(maxsize=4)
def _forms(language: Language) -> tuple[dict[str, str], frozenset[str]]:
    """Map each form in lower case to its lemma; list the first words of those in two („so genannte“)."""
    grammar = language.grammar
    forms = {stem + ending: stem for stem, paradigm in grammar.distance.items() for ending in grammar.paradigms[paradigm]}
    forms |= {form.replace("ß", "ss"): stem for form, stem in forms.items()}
    firsts = frozenset(form.partition(" ")[0] for form in forms if " " in form)
    return {form: stem.replace(" ", "") for form, stem in forms.items()}, firsts


def find_distance(tokens: Sequence[Token], language: Language) -> Iterator[Evidence]:
    """Yield the distancing words among some tokens; ``rule`` is the lemma."""
    forms, firsts = _forms(language)
    for i, token in enumerate(tokens):
        lower = token.form.lower()
        if lower in forms:
            yield Evidence(token.start, token.end, forms[lower])
        elif lower in firsts and i + 1 < len(tokens) and tokens[i + 1].start == token.end + 1:
            both = f"{lower} {tokens[i + 1].form}"
            if both in forms:
                yield Evidence(token.start, tokens[i + 1].end, forms[both])
