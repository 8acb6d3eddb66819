"""Values of outlets against the others', on made-up articles."""

import numpy as np
import pytest

from comparator.model import Article, Tally
from comparator.results import ValueContrast
from comparator.stats.design import make_design
from comparator.stats.term_table import read_table
from comparator.stats.values import contrast_values


def contrasts(values: dict[str, list[float]], sections: dict[str, list[str]] | None = None) -> dict[str, ValueContrast]:
    """Contrast one value of each article, in thousandths."""
    tallies, words, articles = [], [], {}
    for outlet, numbers in values.items():
        for n, value in enumerate(numbers):
            name = f"{outlet}/{n:03}"
            section = sections[outlet][n] if sections else None
            articles[name] = Article(name, outlet, f"Text {name}", None, None, None, section)
            tallies.append(Tally("readability", name, "formulas", "", 1, {"lix": round(1000 * value)}))
            words.append(Tally("keyness", name, "forms", "", 1, {"wort": 1}))
    design = make_design(read_table(words, str), articles, [(name,) for name in articles])
    return {row.outlet: row for row in contrast_values(tallies, design, {"readability": 1000})}


def test_harder_texts_are_found_with_their_shift_and_mirror() -> None:
    generator = np.random.default_rng(1)
    rows = contrasts({"a": list(generator.normal(55, 4, 30)), "b": list(generator.normal(50, 4, 40))})
    assert rows["a"].q < 0.01 and rows["a"].shift == pytest.approx(5, abs=2)
    assert rows["a"].delta == pytest.approx(-rows["b"].delta) and (rows["a"].low or 0) > 0.2


def test_ten_articles_are_tested_and_twenty_have_bounds() -> None:
    numbers = [float(n) for n in range(40)]
    assert contrasts({"a": numbers[:9], "b": numbers}) == {}
    assert contrasts({"a": numbers[:10], "b": numbers})["a"].low is None
    assert contrasts({"a": numbers[:20], "b": numbers})["a"].low is not None


def test_what_the_sections_explain_is_no_difference_of_outlets() -> None:
    generator = np.random.default_rng(2)
    sections = {"a": ["politik"] * 50 + ["sport"] * 10, "b": ["politik"] * 10 + ["sport"] * 50}
    values = {o: [float(generator.normal(60 if s == "politik" else 40, 4)) for s in held] for o, held in sections.items()}
    row = contrasts(values, sections)["a"]
    assert row.p_raw < 0.001 and row.q > 0.05
