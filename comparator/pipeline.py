"""The stages in order, and nothing else."""

import platform
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from comparator import engines
from comparator.align import Slot, duplicate_weights, find_shared_copy, find_slots, find_stories
from comparator.errors import CorpusError
from comparator.language import load_for
from comparator.measures import MEASURES
from comparator.measures.keyness import lemma
from comparator.model import Corpus, Document, Tally
from comparator.pack import Language
from comparator.results import Findings
from comparator.stats.claims import find_claims
from comparator.stats.confounds import find_caveats
from comparator.stats.contrasts import contrast_shares
from comparator.stats.estimates import estimate_shares, summarise_values
from comparator.stats.keyness import can_tell, count_terms

_SHARES = tuple(measure.id for measure in MEASURES if measure.effect == "share")
_VALUES = tuple(measure.id for measure in MEASURES if measure.effect == "value")


def analyse(corpus: Corpus, path: Path, seed: int = 0, command: str = "", step: Callable[[], None] = lambda: None) -> Findings:
    """Run annotate, measure, align and contrast over a corpus that was read.

    Args:
        path: the corpus folder; its ``terms/`` may hold term cards of its own.
        seed: of the permutation tests; the same seed gives the same report.
        command: the command line to name in the report.
        step: called once for each article done.

    Raises:
        ConfigError: a term card of the corpus is broken.
    """
    language = language_of(corpus, path)
    documents: list[Document] = []
    tallies: list[Tally] = []
    for document, counted in engines.run(corpus, language, step):
        documents.append(document)
        tallies.extend(counted)
    return _contrast(corpus, language, documents, tallies, seed, command)


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
    corpus: Corpus, language: Language, documents: Sequence[Document], tallies: Sequence[Tally], seed: int, command: str
) -> Findings:
    """Align the articles, compare the outlets, and collect all that the report shows."""
    stories, shared = find_stories(documents), find_shared_copy(documents)
    outlet_of = {a.id: a.outlet for a in corpus.articles}
    weight_of = duplicate_weights(documents, shared)
    story_of = {article: number for number, story in enumerate(stories) for article in story.articles}
    scales = {measure.id: measure.scale for measure in MEASURES}
    shared_options = [t for t in tallies if t.measure in _SHARES]
    shares = estimate_shares(shared_options, outlet_of, weight_of)
    values = summarise_values([t for t in tallies if t.measure in _VALUES], outlet_of, scales)
    words = [t for t in tallies if t.measure == "keyness"]
    term_of = partial(lemma, code=language.code) if can_tell(words, outlet_of) else str.casefold
    unclaimed = {group.name for card in language.cards for group in card.set if not group.claimed}
    compared = [t for t in shared_options if t.voice in ("narrator", "")]
    return Findings(
        corpus, tuple(documents), tuple(tallies), tuple(shares), tuple(values),
        tuple(contrast_shares(compared, outlet_of, weight_of, f"{corpus.digest}|{seed}")),
        tuple(count_terms(words, outlet_of, story_of, term_of)),
        tuple(stories), tuple(shared), tuple(find_claims(shares, values, unclaimed)),
        tuple(find_caveats(corpus, documents, stories, shared)), _manifest(corpus, seed, command),
    )  # fmt: skip


def _manifest(corpus: Corpus, seed: int, command: str) -> dict[str, str]:
    """Say with what the findings were made, so that they can be made again."""
    return {
        "comparator": version("comparator"), "Python": platform.python_version(), "simplemma": version("simplemma"),
        "textstat": version("textstat"), "corpus": corpus.digest, "seed": str(seed), "command": command,
    }  # fmt: skip
