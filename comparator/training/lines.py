"""The line classifier: from labelled pages to a model file, and its scores on families it has not seen."""

from collections.abc import Sequence

import numpy as np
import sklearn
from joblib import Parallel, delayed
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier

from comparator.annotate.passages import find_passages
from comparator.annotate.passages.features import describe_text
from comparator.annotate.passages.model import LineModel
from comparator.model import TEXT_ROLES, Article
from comparator.pack import Language
from comparator.training.pages import Page, label

DEPTH = 5
SETTINGS = {
    "n_estimators": 300, "learning_rate": 0.06, "max_depth": DEPTH, "subsample": 0.7, "max_features": 0.1,
    "min_samples_leaf": 20, "random_state": 0,
}  # fmt: skip
# A long line weighs more than a short one, but not as its characters do.
LENGTH_WEIGHT = 0.3
# How much each twin of a page weighs (see ``Page.twins``), in their order; the last weight is for all the rest.
TWIN_WEIGHTS = (2.0, 0.5)
KEYS = ("tp", "fp", "fn", "tn", "ctp", "cfp", "cfn")


def train_lines(pages: Sequence[Page], language: Language) -> LineModel:
    """Train on labelled pages.

    Raises:
        ValueError: pages of one class only.
    """
    return _fit([_examples(page, language) for page in pages], len(pages), len({page.family for page in pages}))


Examples = tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]


def _examples(page: Page, language: Language) -> Examples:
    """Return features, labels and weights of the judged lines of a page and of its twins."""
    parts = [_judged(page, language, 1.0)]
    for number, twin in enumerate(page.twins()):
        parts.append(_judged(twin, language, TWIN_WEIGHTS[min(number, len(TWIN_WEIGHTS) - 1)]))
    features, labels, weights = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    return features, labels, weights


def _judged(page: Page, language: Language, weight: float) -> Examples:
    blocks, features = describe_text(page.text, language)
    labels = np.array(label(blocks, page), np.int64)
    sizes = np.array([len(block.text) for block in blocks], float)
    judged = labels >= 0
    return features[judged], labels[judged], weight * (sizes[judged] / 100) ** LENGTH_WEIGHT


def _fit(examples: Sequence[Examples], pages: int, families: int) -> LineModel:
    features, labels, weights = (np.concatenate(arrays) for arrays in zip(*examples, strict=True))
    classifier = GradientBoostingClassifier(**SETTINGS).fit(features, labels, sample_weight=weights)
    told = f"{len(labels)} lines of {pages} pages, {families} families; scikit-learn {sklearn.__version__}"
    return to_model(classifier, told)


def to_model(classifier: GradientBoostingClassifier, trained_on: str) -> LineModel:
    """Turn scikit-learn's trees into complete trees in arrays; the prediction stays the same to 1e-5."""
    trees = [estimator.tree_ for estimator in classifier.estimators_[:, 0]]
    inner, rate = 2**DEPTH - 1, classifier.learning_rate
    feature = np.zeros((len(trees), inner), np.uint8)
    threshold = np.full((len(trees), inner), np.inf, np.float32)
    value = np.zeros((len(trees), inner + 1), np.float32)
    for number, tree in enumerate(trees):
        places = [(0, 0)]
        while places:
            place, node = places.pop()
            left = tree.children_left[node]
            if place >= inner:
                value[number, place - inner] = rate * tree.value[node, 0, 0]
            elif left < 0:
                # A leaf above the last level: everything goes left, down to one leaf of its value.
                places.append((2 * place + 1, node))
            else:
                feature[number, place], threshold[number, place] = tree.feature[node], _down(tree.threshold[node])
                places += [(2 * place + 1, left), (2 * place + 2, tree.children_right[node])]
    share = float(classifier.init_.class_prior_[1])
    return LineModel(feature, threshold, value, float(np.log(share / (1 - share))), trained_on)


def _down(threshold: float) -> np.float32:
    """Round to 32 bits without passing a value that scikit-learn, too, compares in 32 bits."""
    rounded = np.float32(threshold)
    return rounded if rounded <= threshold else np.nextafter(rounded, np.float32(-np.inf))


def cross_validate(pages: Sequence[Page], language: Language) -> list[dict[str, int]]:
    """Score each page with a model that has seen no page of its family.

    Returns:
        For each page, lines and characters (c…) kept rightly (tp), kept wrongly (fp), lost (fn), set aside rightly (tn).
    """
    examples = [_examples(page, language) for page in pages]
    families = sorted({page.family for page in pages})
    models = Parallel(n_jobs=-1)(
        delayed(_fit)([e for e, page in zip(examples, pages, strict=True) if page.family != family], 0, 0)
        for family in families
    )
    by_family = dict(zip(families, models, strict=True))
    return [score_page(page, language, by_family[page.family]) for page in pages]


def score_page(page: Page, language: Language, model: LineModel) -> dict[str, int]:
    """Count how a page's lines are taken by the whole chain of rules and this model; a line goes by its middle."""
    text = page.text
    passages = find_passages(Article("page", "page", text), text, language, model=model)
    counts = dict.fromkeys(KEYS, 0)
    at = 0
    for line, main in zip(page.lines, page.main, strict=True):
        middle = at + len(line) // 2
        at += len(line) + 1
        kept = any(p.role in TEXT_ROLES and p.start <= middle < p.end for p in passages)
        cell = ("tp" if main else "fp") if kept else ("fn" if main else "tn")
        if main >= 0:
            counts[cell] += 1
            if cell != "tn":
                counts["c" + cell] += len(line)
    return counts


def summarise(counts: Sequence[dict[str, int]]) -> dict[str, float]:
    """Sum up pages: F1 of lines and of characters, share of furniture in what was kept, share of the article lost."""
    tp, fp, fn, _, ctp, cfp, cfn = (sum(page[key] for page in counts) for key in KEYS)
    return {
        "line F1": 2 * tp / max(1, 2 * tp + fp + fn), "char F1": 2 * ctp / max(1, 2 * ctp + cfp + cfn),
        "furniture left": cfp / max(1, ctp + cfp), "article lost": cfn / max(1, ctp + cfn),
    }  # fmt: skip
