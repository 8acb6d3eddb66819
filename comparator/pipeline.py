"""The stages in order, and nothing else."""

import gc
import platform
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from comparator import engines
from comparator.align import Alignment, Slot, align, find_slots
from comparator.comparison import Comparer
from comparator.errors import CorpusError
from comparator.language import load_for
from comparator.measures.keyness import lemma
from comparator.model import Corpus, Document, Tally
from comparator.pack import Language
from comparator.results import Findings
from comparator.stats.confounds import find_caveats
from comparator.stats.rounds import REST


def analyse(
    corpus: Corpus,
    path: Path,
    seed: int = 0,
    command: str = "",
    step: Callable[[], None] = lambda: None,
    reference: str = REST,
) -> Findings:
    """Run annotate, measure, align and contrast over a corpus that was read.

    Args:
        path: the corpus folder; its ``terms/`` may hold term cards of its own.
        seed: of the permutation tests; the same seed gives the same report.
        command: the command line to name in the report.
        step: called once for each article done.
        reference: the outlet that each other one is set against, by folder or name; `REST` for all the others together.

    Raises:
        CorpusError: no outlet is called as the reference, or outlets are in several languages.
        ConfigError: a term card of the corpus is broken.
    """
    language = language_of(corpus, path)
    against = _reference(corpus, path, reference)
    documents: list[Document] = []
    tallies: list[Tally] = []
    for document, counted in engines.run(corpus, language, step):
        documents.append(document)
        tallies.extend(counted)
    # What was found in the articles stays to the end: the garbage collector need not look through it again and again.
    gc.freeze()
    try:
        return _contrast(corpus, language, documents, tallies, seed, command, against)
    finally:
        gc.unfreeze()


def _reference(corpus: Corpus, path: Path, wanted: str) -> str:
    """Return the id of the outlet that a reference names; sources are compared with, never against."""
    outlets = {outlet.id: outlet.name for outlet in corpus.outlets if not outlet.source}
    found = [outlet for outlet, name in outlets.items() if wanted.casefold() in (outlet.casefold(), name.casefold())]
    if wanted != REST and not found:
        raise CorpusError(path, f"no outlet is called {wanted}", f"Give one of: {', '.join(sorted(outlets))}.")
    return REST if wanted == REST else found[0]


def suggest_terms(corpus: Corpus, path: Path) -> list[Slot]:
    """Propose pairs of words between which the outlets of a corpus seem to choose, as drafts of term cards.

    Raises:
        ConfigError: a term card of the corpus is broken.
    """
    language = language_of(corpus, path)
    documents = [document for document, _ in engines.run(corpus, language, lambda: None)]
    return find_slots(documents, language, lru_cache(maxsize=None)(partial(lemma, code=language.code)))


def language_of(corpus: Corpus, path: Path) -> Language:
    """Load the corpus's language pack, with the term cards and people of the corpus's own.

    Raises:
        CorpusError: outlets in several languages.
        ConfigError: no such language pack, or a card or people.toml that is broken.
    """
    codes = sorted({outlet.language for outlet in corpus.outlets})
    if len(codes) > 1:
        raise CorpusError(path, f"the outlets are in several languages: {', '.join(codes)}", "Compare one language at a time.")
    return load_for(codes[0], path)


def _contrast(
    corpus: Corpus,
    language: Language,
    documents: Sequence[Document],
    tallies: Sequence[Tally],
    seed: int,
    command: str,
    reference: str,
) -> Findings:
    """Align the articles, compare the outlets, and collect all that the report shows."""
    sources = {outlet.id: outlet.source for outlet in corpus.outlets if outlet.source}
    outlets = tuple(outlet for outlet in corpus.outlets if not outlet.source)
    if not outlets:
        raise CorpusError(
            corpus.name,
            "all outlets are agencies or sources",
            "Leave out the line `kind` in an outlet.toml.",
        )
    aligned = align(documents, language, sources)
    articles = [d.article.id for d in documents if d.article.outlet not in sources]
    own = [o.article for o in aligned.owners if o.owner == "own" and o.article in set(articles)]
    without = replace(corpus, outlets=outlets, articles=tuple(a for a in corpus.articles if a.outlet not in sources))
    counted = [d for d in documents if d.article.outlet not in sources]
    compare = Comparer(corpus, language, aligned, tallies, f"{corpus.digest}|{seed}", reference).compare
    return Findings(
        corpus, outlets, tuple(documents), compare(articles), compare(own) if len(own) < len(articles) else None,
        aligned.stories, aligned.shared, aligned.groups, aligned.owners,
        tuple(find_caveats(without, counted, aligned.stories, aligned.groups, _copied(corpus, documents, aligned))),
        _manifest(corpus, seed, command),
    )  # fmt: skip


def _copied(corpus: Corpus, documents: Sequence[Document], aligned: Alignment) -> dict[str, str]:
    """Return the agency, by name, in whose folder the text of articles stands that name no agency."""
    agencies = {outlet.id: outlet.name for outlet in corpus.outlets if outlet.source == "agency"}
    outlet_of = {d.article.id: d.article.outlet for d in documents}
    unnamed = {d.article.id for d in documents if not d.provenance.agency and d.article.outlet not in agencies}
    taken = {owned.article for owned in aligned.owners if owned.owner == "agency"} & unnamed
    # A source stands on the left of what was made of it.
    return {p.right: agencies[outlet_of[p.left]] for p in aligned.shared if p.right in taken and outlet_of[p.left] in agencies}


def _manifest(corpus: Corpus, seed: int, command: str) -> dict[str, str]:
    """Say with what the findings were made, so that they can be made again."""
    return {
        "comparator": version("comparator"), "Python": platform.python_version(), "simplemma": version("simplemma"),
        "textstat": version("textstat"), "corpus": corpus.digest, "seed": str(seed), "command": command,
    }  # fmt: skip
