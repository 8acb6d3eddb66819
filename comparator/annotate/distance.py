"""Distance: words that hold a statement at arm's length („sogenannt“, „angeblich“)."""

from collections.abc import Iterator
from functools import lru_cache

from comparator.annotate.running import RunningWords
from comparator.model import Evidence
from comparator.pack import Language


@lru_cache(maxsize=4)
def _forms(language: Language) -> tuple[dict[str, str], frozenset[str]]:
    """Map each form in lower case to its lemma; return their first words, too („so genannte“ has two)."""
    grammar = language.grammar
    forms = {stem + ending: stem for stem, paradigm in grammar.distance.items() for ending in grammar.paradigms[paradigm]}
    forms |= {form.replace("ß", "ss"): stem for form, stem in forms.items()}
    firsts = frozenset(form.partition(" ")[0] for form in forms)
    return {form: stem.replace(" ", "") for form, stem in forms.items()}, firsts


def find_distance(words: RunningWords, language: Language) -> Iterator[Evidence]:
    """Yield the distancing words of a text; ``rule`` is the lemma."""
    forms, firsts = _forms(language)
    for i in words.where({form for form in words.distinct if form.lower() in firsts}):
        lower, start, end = words.forms[i].lower(), words.starts[i], words.ends[i]
        if lower in forms:
            yield Evidence(start, end, forms[lower])
        elif i + 1 < len(words) and words.starts[i + 1] == end + 1:
            both = f"{lower} {words.forms[i + 1]}"
            if both in forms:
                yield Evidence(start, words.ends[i + 1], forms[both])
