"""Distance: words that hold a statement at arm's length („sogenannt“, „angeblich“)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from comparator.model import Evidence, Token
from comparator.pack import Language


@lru_cache(maxsize=4)
def _forms(language: Language) -> dict[str, str]:
    """Map each form in lower case to its lemma; „so genannte“ is written in two words."""
    grammar = language.grammar
    forms = {stem + ending: stem for stem, paradigm in grammar.distance.items() for ending in grammar.paradigms[paradigm]}
    forms |= {form.replace("ß", "ss"): stem for form, stem in forms.items()}
    return {form: stem.replace(" ", "") for form, stem in forms.items()}


def find_distance(tokens: Sequence[Token], language: Language) -> Iterator[Evidence]:
    """Yield the distancing words among some tokens; ``rule`` is the lemma."""
    forms = _forms(language)
    firsts = {form.partition(" ")[0] for form in forms if " " in form}
    for i, token in enumerate(tokens):
        lower = token.form.lower()
        if lower in forms:
            yield Evidence(token.start, token.end, forms[lower])
        elif lower in firsts and i + 1 < len(tokens) and tokens[i + 1].start == token.end + 1:
            both = f"{lower} {tokens[i + 1].form}"
            if both in forms:
                yield Evidence(token.start, tokens[i + 1].end, forms[both])
