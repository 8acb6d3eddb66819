"""Syllables of German words: groups of vowels, with the exceptions that running text needs.

Checked against pyphen in the tests; a hyphenation dictionary knows where a line may break, which is
not always where a syllable ends („Abend“ has two, and no break).
"""

import re
from functools import lru_cache

# Two vowels, one syllable. What is not listed is a hiatus: „Nati-on“, „aktu-ell“, „be-achten“.
_NUCLEUS = re.compile(r"eau|ie|ei|eu|au|äu|ai|ay|ey|oy|oi(?=$|s|d)|oo|aa|ee|ou|uy|[aeiouyäöüáàâéèêíóôúû]")
_TWO = re.compile(
    r"(?<=[a-zäöüß]{3})(?<!schr)(?<!sp)ien(?=s?$)"  # Italien, Medien; not schrien, spien
    r"|(?:famil|lin|ser|stud|akt|fol|präm|best|tragöd|komöd|petersil|arter|hortens)(?=ie)ie"
    r"|(?<=[a-zäöüß])(?:e(?=um)(?=[a-zäöü]*(?:um|ums)$)|(?<=mus)e(?=en))"
    r"|^(?:un)?[bg]e(?:u(?=[nrh])|i(?=mpf|nha|nfl|rr|nne|rdi)|e(?=rb|nd|hr|il))"
)
_SILENT = re.compile(r"qu|^y(?=[aeou])|(?<=t)ion(?=\b)(?!)")


@lru_cache(maxsize=100_000)
def count_syllables(word: str) -> int:
    """Count the syllables of a word, at least one; a hyphened compound is the sum of its parts."""
    if "-" in word:
        return sum(count_syllables(part) for part in word.split("-") if part) or 1
    folded = _SILENT.sub("q", word.lower())
    if not re.search(r"[aeiouyäöü]", folded):
        # An abbreviation is spelled: EU, NATO has vowels, „dpa“ too; „BR“ is two letters said aloud.
        return max(1, len(folded)) if word.isupper() else 1
    if word.isupper() and len(word) <= 3 and word.isalpha():
        return len(word)
    groups = len(_NUCLEUS.findall(folded))
    return groups + sum(1 for _ in _TWO.finditer(folded))
