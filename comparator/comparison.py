"""Comparison: what the counts of some articles say about their outlets, and how surely."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from comparator.align import Alignment, duplicate_weights
from comparator.measures import MEASURES
from comparator.measures.keyness import lemma
from comparator.model import Corpus, Tally
from comparator.pack import Language
from comparator.results import Comparison, Matching, ValueContrast
from comparator.stats.claims import find_claims
from comparator.stats.classifier import tell_apart
from comparator.stats.contrasts import contrast_shares, number_of
from comparator.stats.design import Design, make_design
from comparator.stats.estimates import estimate_shares, summarise_values
from comparator.stats.keyness import KeyTerms, can_tell, count_terms, find_key_terms
from comparator.stats.makeup import associate, describe
from comparator.stats.rounds import REST
from comparator.stats.values import TESTED_FROM, contrast_values

_SHARES = tuple(measure.id for measure in MEASURES if measure.effect == "share")
_OPEN = frozenset(measure.id for measure in MEASURES if measure.open)
_VALUES = tuple(measure.id for measure in MEASURES if measure.effect == "value")
_SCALES = {measure.id: measure.scale for measure in MEASURES}


def compare_outlets(
    corpus: Corpus,
    language: Language,
    aligned: Alignment,
    every: Sequence[Tally],
    seed: str,
    articles: Sequence[str],
    reference: str = REST,
) -> Comparison:
    """Compare the outlets over some articles, given by id.

    Args:
        every: the tallies of all articles.
        seed: of the permutation tests.
        reference: the outlet that each other one is set against, or `REST`.
    """
    chosen = set(articles)
    tallies = [tally for tally in every if tally.article in chosen]
    outlet_of = {a.id: a.outlet for a in corpus.articles if a.id in chosen}
    weight_of = duplicate_weights([[article for article in group if article in chosen] for group in aligned.groups])
    options = [t for t in tallies if t.measure in _SHARES]
    shares = estimate_shares(options, outlet_of, weight_of, _OPEN)
    values = summarise_values([t for t in tallies if t.measure in _VALUES], outlet_of, _SCALES)
    unclaimed = {group.name for card in language.cards for group in card.set if not group.claimed}
    design = _design(corpus, language, aligned, tallies, outlet_of)
    stratum_of = dict(zip(design.articles, design.strata.numbers.tolist(), strict=True)) if design else {}
    compared = [t for t in options if t.voice in ("narrator", "")]
    contrasts = contrast_shares(compared, outlet_of, weight_of, seed, stratum_of, reference)
    key, value_contrasts, matching = _test(corpus, aligned, design, tallies, outlet_of, reference)
    counted = [a for a in corpus.articles if a.id in chosen]
    lengths = [t for t in tallies if t.measure == "direct-speech"]
    makeup = describe(counted, lengths, aligned.stories, aligned.owners, stratum_of)
    associations = associate(counted, lengths, aligned.stories, aligned.owners)
    recognition = tell_apart(design, _stories(aligned), _texts(corpus), number_of(seed)) if design else None
    return Comparison(
        tuple(articles), tuple(tallies), tuple(shares), tuple(values), tuple(contrasts), key.rows,
        tuple(find_claims(shares, values, unclaimed)), tuple(value_contrasts), matching, recognition, reference,
        key.lockwords, tuple(makeup), tuple(associations),
    )  # fmt: skip


def _design(
    corpus: Corpus, language: Language, aligned: Alignment, tallies: Sequence[Tally], outlet_of: Mapping[str, str]
) -> Design | None:
    """Find which articles can be compared on like subjects; None where there are too few for any test of words or values."""
    words = [_without(t, aligned.standing.get(t.article)) for t in tallies if t.measure == "keyness"]
    if not can_tell(words, outlet_of, TESTED_FROM):
        return None
    by_id = {a.id: a for a in corpus.articles if a.id in outlet_of}
    term_of = partial(lemma, code=language.code) if can_tell(words, outlet_of) else str.casefold
    return make_design(words, by_id, aligned.groups, term_of)


def _without(words: Tally, standing: Mapping[str, int] | None) -> Tally:
    """Return the words of an article without those of standing text: boxes and adverts are not how an outlet writes."""
    if not standing:
        return words
    left = {form: count - standing.get(form, 0) for form, count in words.counts.items()}
    return replace(words, counts={form: count for form, count in left.items() if count > 0})


def _test(
    corpus: Corpus,
    aligned: Alignment,
    design: Design | None,
    tallies: Sequence[Tally],
    outlet_of: Mapping[str, str],
    reference: str,
) -> tuple[KeyTerms, list[ValueContrast], Matching | None]:
    """Test words and values on like subjects, as far as there are articles enough; words are counted in any case."""
    words = [t for t in tallies if t.measure == "keyness"]
    story_of = _stories(aligned)
    values = contrast_values([t for t in tallies if t.measure in _VALUES], design, _SCALES, reference) if design else []
    if design is None or not can_tell(words, outlet_of):
        return KeyTerms(tuple(count_terms(words, outlet_of, story_of, str.casefold)), (), {}), values, None
    found = find_key_terms(design, story_of, _texts(corpus), reference)
    return found, values, replace(design.matching(), detectable=found.detectable)


def _stories(aligned: Alignment) -> dict[str, int]:
    return {article: number for number, story in enumerate(aligned.stories) for article in story.articles}


def _texts(corpus: Corpus) -> dict[str, str]:
    return {article.id: article.text for article in corpus.articles}
