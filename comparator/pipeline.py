"""The stages in order, and nothing else."""

import platform
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from comparator import engines
from comparator.align import Alignment, Slot, align, duplicate_weights, find_slots
from comparator.errors import CorpusError
from comparator.language import load_for
from comparator.measures import MEASURES
from comparator.measures.keyness import lemma
from comparator.model import Corpus, Document, Tally
from comparator.pack import Language
from comparator.results import Comparison, Findings
from comparator.stats.claims import find_claims
from comparator.stats.confounds import find_caveats
from comparator.stats.contrasts import contrast_shares
from comparator.stats.estimates import estimate_shares, summarise_values
from comparator.stats.keyness import can_tell, count_terms, find_key_terms

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
    compare = partial(_compare, corpus, language, aligned, tallies, f"{corpus.digest}|{seed}")
    return Findings(
        corpus, outlets, tuple(documents), compare(articles), compare(own) if len(own) < len(articles) else None,
        aligned.stories, aligned.shared, aligned.groups, aligned.owners,
        tuple(find_caveats(without, counted, aligned.stories, aligned.shared)), _manifest(corpus, seed, command),
    )  # fmt: skip


def _compare(
    corpus: Corpus, language: Language, aligned: Alignment, every: Sequence[Tally], seed: str, articles: Sequence[str]
) -> Comparison:
    """Compare the outlets over some articles."""
    chosen = set(articles)
    tallies = [tally for tally in every if tally.article in chosen]
    outlet_of = {a.id: a.outlet for a in corpus.articles if a.id in chosen}
    weight_of = duplicate_weights([[article for article in group if article in chosen] for group in aligned.groups])
    story_of = {article: number for number, story in enumerate(aligned.stories) for article in story.articles}
    scales = {measure.id: measure.scale for measure in MEASURES}
    shared_options = [t for t in tallies if t.measure in _SHARES]
    shares = estimate_shares(shared_options, outlet_of, weight_of)
    values = summarise_values([t for t in tallies if t.measure in _VALUES], outlet_of, scales)
    words = [t for t in tallies if t.measure == "keyness"]
    matching = None
    if can_tell(words, outlet_of):
        by_id = {a.id: a for a in corpus.articles if a.id in chosen}
        keyness, matching = find_key_terms(words, by_id, aligned.groups, story_of, partial(lemma, code=language.code))
    else:
        keyness = count_terms(words, outlet_of, story_of, str.casefold)
    unclaimed = {group.name for card in language.cards for group in card.set if not group.claimed}
    compared = [t for t in shared_options if t.voice in ("narrator", "")]
    return Comparison(
        tuple(articles), tuple(tallies), tuple(shares), tuple(values),
        tuple(contrast_shares(compared, outlet_of, weight_of, seed)),
        tuple(keyness), tuple(find_claims(shares, values, unclaimed)), matching,
    )  # fmt: skip


def _manifest(corpus: Corpus, seed: int, command: str) -> dict[str, str]:
    """Say with what the findings were made, so that they can be made again."""
    return {
        "comparator": version("comparator"), "Python": platform.python_version(), "simplemma": version("simplemma"),
        "textstat": version("textstat"), "corpus": corpus.digest, "seed": str(seed), "command": command,
    }  # fmt: skip
