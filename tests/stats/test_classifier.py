"""Outlets told apart by their words, and not where only chance or copies speak."""

import numpy as np

from comparator.model import Article, Tally
from comparator.results import Recognition
from comparator.stats.classifier import tell_apart
from comparator.stats.design import make_design
from comparator.stats.term_table import read_table

WORDS = [f"wort{n:03}" for n in range(120)]


def recognised(seed: int, planted: float = 0.0, size: int = 40, subjects: bool = False, order: int = 1) -> Recognition | None:
    """Make two outlets; „eigen“ stands in some articles of the first; with subjects each outlet has mostly one."""
    generator = np.random.default_rng(seed)
    words, articles, story_of = [], {}, {}
    for outlet in ("a", "b"):
        for n in range(size):
            name = f"{outlet}/{n:03}"
            subject = (n % 5 > 0) == (outlet == "a") if subjects else n % 2 == 0
            shares = 1 / np.arange(3, len(WORDS) + 3)
            shares[10:30] *= 6 if subject else 1
            counts = {WORDS[k]: int(c) for k, c in enumerate(generator.multinomial(60, shares / shares.sum())) if c}
            if outlet == "a" and n < planted * size:
                counts["eigen"] = 2
            words.append(Tally("keyness", name, "forms", "", 60, counts))
            articles[name] = Article(name, outlet, f"{name} {seed}", None, None, None, "x" if subject else "y")
            story_of[name] = len(story_of)
    design = make_design(read_table(words[::order], str), articles, [(name,) for name in articles])
    return tell_apart(design, story_of, {name: article.text for name, article in articles.items()}, seed)


def test_an_outlet_with_words_of_its_own_is_told_by_them() -> None:
    found = recognised(1, planted=0.9)
    assert found is not None and found.accuracy > 0.85 and found.p == 0.005 and found.chance < 0.6
    assert found.gives_away["a"][0] == "eigen"


def test_where_nothing_differs_or_only_the_subjects_do_chance_is_no_worse() -> None:
    alike = [recognised(seed) for seed in range(12)]
    assert sum(r is not None and r.p <= 0.05 for r in alike) <= 2
    subjects = [recognised(seed, subjects=True) for seed in range(12)]
    assert sum(r is not None and r.p <= 0.05 for r in subjects) <= 2
    # The subjects alone tell the outlets apart, and the report says how far.
    assert np.mean([r.chance for r in subjects if r]) > 0.65


def test_below_twenty_articles_nothing_is_told() -> None:
    assert recognised(1, planted=1.0, size=19) is None


def test_the_order_of_articles_changes_nothing() -> None:
    assert recognised(1, planted=0.5) == recognised(1, planted=0.5, order=-1)
