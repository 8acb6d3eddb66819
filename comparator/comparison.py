"""Comparison: what the counts of some articles say about their outlets, and how surely."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import cached_property, partial

from comparator.align import Alignment, duplicate_weights
from comparator.measures import MEASURES
from comparator.measures.keyness import lemma
from comparator.model import Corpus, Tally
from comparator.pack import Language
from comparator.results import Comparison, Matching, ValueContrast
from comparator.stats.claims import Verdicts, find_claims
from comparator.stats.classifier import tell_apart
from comparator.stats.contrasts import contrast_shares, number_of
from comparator.stats.design import Design, make_design
from comparator.stats.estimates import estimate_shares, summarise_values
from comparator.stats.keyness import KeyTerms, can_tell, count_terms, find_key_terms
from comparator.stats.makeup import associate, describe
from comparator.stats.one_thread import one_thread
from comparator.stats.rounds import REST
from comparator.stats.term_table import TermTable, read_table
from comparator.stats.values import TESTED_FROM, contrast_values

_SHARES = tuple(measure.id for measure in MEASURES if measure.effect == "share")
_OPEN = frozenset(measure.id for measure in MEASURES if measure.open)
_VALUES = tuple(measure.id for measure in MEASURES if measure.effect == "value")
_SCALES = {measure.id: measure.scale for measure in MEASURES}


class Comparer:
    """Compares the outlets of a corpus, over all articles or some; what does not depend on them is worked out once."""

    def __init__(
        self,
        corpus: Corpus,
        language: Language,
        aligned: Alignment,
        tallies: Sequence[Tally],
        seed: str,
        reference: str = REST,
    ) -> None:
        """Take the corpus with all its tallies.

        Args:
            seed: of the permutation tests.
            reference: the outlet that each other one is set against, or `REST`.
        """
        self.corpus, self.language, self.aligned, self.tallies = corpus, language, aligned, tallies
        self.seed, self.reference = seed, reference
        self.texts = {article.id: article.text for article in corpus.articles}
        self.group_of = {article: number for number, group in enumerate(aligned.groups) for article in group}
        self.story_of = {article: number for number, story in enumerate(aligned.stories) for article in story.articles}

    def compare(self, articles: Sequence[str]) -> Comparison:
        """Compare the outlets over some articles, given by id."""
        chosen = set(articles)
        tallies = [tally for tally in self.tallies if tally.article in chosen]
        outlet_of = {a.id: a.outlet for a in self.corpus.articles if a.id in chosen}
        large = can_tell([t for t in tallies if t.measure == "keyness"], outlet_of, TESTED_FROM)
        with one_thread() if large else nullcontext():
            return self._compare(articles, tallies, large)

    def _compare(self, articles: Sequence[str], tallies: Sequence[Tally], large: bool) -> Comparison:
        """Compare over some articles; ``large``: two sides have enough of them for a test of words or values."""
        chosen = set(articles)
        counted = {a.id: a for a in self.corpus.articles if a.id in chosen}
        outlet_of = {a.id: a.outlet for a in counted.values()}
        weight_of = duplicate_weights([[article for article in group if article in chosen] for group in self.aligned.groups])
        options = [t for t in tallies if t.measure in _SHARES]
        shares = estimate_shares(options, outlet_of, weight_of, _OPEN, self.group_of)
        first = {min(held) for held in self._copies(chosen)}
        values = summarise_values([t for t in tallies if t.measure in _VALUES and t.article in first], outlet_of, _SCALES)
        unclaimed = {group.name for card in self.language.cards for group in card.set if not group.claimed}
        design = make_design(self.table, counted, self.aligned.groups) if large else None
        stratum_of = self._strata(design) if design else {}
        compared = [t for t in options if t.voice in ("narrator", "")]
        contrasts = contrast_shares(compared, outlet_of, weight_of, self.seed, stratum_of, self.reference, self.group_of)
        key, value_contrasts, matching = self._test(design, tallies, outlet_of)
        lengths = [t for t in tallies if t.measure == "direct-speech"]
        makeup = describe(list(counted.values()), lengths, self.aligned.stories, self.aligned.owners, stratum_of)
        associations = associate(list(counted.values()), lengths, self.aligned.stories, self.aligned.owners)
        recognition = tell_apart(design, self.story_of, self.texts, number_of(self.seed)) if design else None
        verdicts = Verdicts(contrasts, value_contrasts, Counter(outlet_of.values()))
        claims = find_claims(shares, values, unclaimed, verdicts, self.reference)
        return Comparison(
            tuple(articles), tuple(tallies), tuple(shares), tuple(values), tuple(contrasts), key.rows,
            tuple(claims), tuple(value_contrasts), matching, recognition, self.reference,
            key.lockwords, tuple(makeup), tuple(associations),
        )  # fmt: skip

    def _strata(self, design: Design) -> dict[str, int]:
        """Return the stratum of each article, that of a copy being its text's, whichever outlet's copy was counted."""
        counted = dict(zip(design.articles, design.strata.numbers.tolist(), strict=True))
        found = {self.group_of[article]: stratum for article, stratum in counted.items()}
        return {article: found[group] for article, group in self.group_of.items() if group in found}

    def _copies(self, chosen: set[str]) -> list[list[str]]:
        """Return the articles, each outlet's copies of one text together."""
        found: dict[tuple[str, int], list[str]] = {}
        for article in self.corpus.articles:
            if article.id in chosen:
                found.setdefault((article.outlet, self.group_of.get(article.id, -1)), []).append(article.id)
        return list(found.values())

    @cached_property
    def table(self) -> TermTable:
        """The words of all articles without their standing text; merged into lemmas where key terms can be told at all."""
        words = [_without(t, self.aligned.standing.get(t.article)) for t in self.tallies if t.measure == "keyness"]
        outlet_of = {a.id: a.outlet for a in self.corpus.articles}
        lemmas = can_tell(words, outlet_of)
        return read_table(words, partial(lemma, code=self.language.code) if lemmas else str.casefold)

    def _test(
        self, design: Design | None, tallies: Sequence[Tally], outlet_of: Mapping[str, str]
    ) -> tuple[KeyTerms, list[ValueContrast], Matching | None]:
        """Test words and values on like subjects, as far as there are articles enough; words are counted in any case."""
        words = [t for t in tallies if t.measure == "keyness"]
        valued = [t for t in tallies if t.measure in _VALUES]
        values = contrast_values(valued, design, _SCALES, self.reference) if design else []
        if design is None or not can_tell(words, outlet_of):
            return KeyTerms(tuple(count_terms(words, outlet_of, self.story_of, str.casefold)), (), {}), values, None
        found = find_key_terms(design, self.story_of, self.texts, self.reference)
        return found, values, replace(design.matching(), detectable=found.detectable)


def _without(words: Tally, standing: Mapping[str, int] | None) -> Tally:
    """Return the words of an article without those of standing text: boxes and adverts are not how an outlet writes."""
    if not standing:
        return words
    left = {form: count - standing.get(form, 0) for form, count in words.counts.items()}
    return replace(words, counts={form: count for form, count in left.items() if count > 0})
