"""Can the outlets be told apart at all, by the words of their articles, and better than their subjects alone would tell them?

A linear classifier (ridge) in few dimensions, trained on four fifths of the articles and tried on the rest; reports on one
event stay on one side. Its answers depend on the labels by one matrix, so that the labels can be permuted many times.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comparator.results import Recognition
from comparator.stats.design import Design
from comparator.stats.rounds import SHARED

# Outlets with fewer articles, or fewer stories in all, are not told apart. Of larger ones so many articles are taken.
ARTICLES, STORIES, MOST = 20, 10, 400
# Permutations of the labels, folds, dimensions, the strength of the ridge.
PERMUTATIONS, FOLDS, DIMENSIONS, RIDGE = 199, 5, 100, 1.0
# Permutations that are worked out together.
AT_ONCE = 20
# Words in fewer articles are left out.
RARE = 5
# So many words that give an outlet away are named.
NAMED = 10

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]


def tell_apart(design: Design, story_of: Mapping[str, int], text_of: Mapping[str, str], seed: int) -> Recognition | None:
    """Try to recognise the outlets of articles.

    Args:
        story_of: number of each article's story.
        text_of: each article's text, by which samples and folds are drawn.
        seed: of the permutations.

    Returns:
        None where fewer than two outlets have 20 articles, or there are fewer than 10 stories.
    """
    names = {article: _digest(text_of[article]) for article in design.articles}
    chosen = _sample(design, names)
    outlets = design.outlets[chosen]
    stories = np.array([story_of[design.articles[n]] for n in chosen.tolist()], dtype=np.int64)
    if len(np.unique(outlets)) < 2 or len(np.unique(stories)) < STORIES:
        return None
    labels = np.unique(outlets, return_inverse=True)[1].astype(np.int64)
    counts = design.table.counts[chosen]
    places, words, vectors = _dimensions(counts)
    operator = _operator(places, _folds(stories, [names[design.articles[n]] for n in chosen.tolist()]))
    accuracy = _balanced(operator @ _marks(labels), labels)
    generator = np.random.Generator(np.random.PCG64(seed))
    permuted = _permuted(operator, labels, design.strata.numbers[chosen], generator)
    p = (1 + int((permuted >= accuracy - 1e-12).sum())) / (PERMUTATIONS + 1)
    told = _weights(places, labels) @ vectors
    gives_away = {
        design.names[outlet]: tuple(design.table.terms[words[n]] for n in np.argsort(-row, kind="stable")[:NAMED].tolist())
        for outlet, row in zip(np.unique(outlets).tolist(), told, strict=True)
    }
    return Recognition(len(labels), accuracy, float(permuted.mean()), p, gives_away)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _sample(design: Design, names: Mapping[str, bytes]) -> Numbers:
    """Choose the articles of the outlets that have enough, of each at most so many; no order of articles changes which."""
    chosen: list[int] = []
    for outlet, name in enumerate(design.names):
        if name == SHARED:
            continue
        own = np.flatnonzero(design.outlets == outlet).tolist()
        if len(own) >= ARTICLES:
            chosen += sorted(own, key=lambda n: names[design.articles[n]])[:MOST]
    return np.array(sorted(chosen, key=lambda n: names[design.articles[n]]), dtype=np.int64)


def _dimensions(counts: Any) -> tuple[Values, Numbers, Values]:
    """Return articles in few dimensions, the words used, and how each word lies in them."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfTransformer

    words = np.flatnonzero(np.asarray((counts > 0).sum(axis=0)).ravel() >= RARE)
    weighed = TfidfTransformer(sublinear_tf=True).fit_transform(counts[:, words])
    svd = TruncatedSVD(min(DIMENSIONS, weighed.shape[0] - 1, weighed.shape[1] - 1), n_iter=7, random_state=0)
    places = svd.fit_transform(weighed)
    return np.hstack([places, np.full((len(places), 1), 0.1)]), words, svd.components_


def _folds(stories: Numbers, names: Sequence[bytes]) -> Numbers:
    """Deal the stories into folds, by the first of their articles' digests."""
    first: dict[int, bytes] = {}
    for story, name in zip(stories.tolist(), names, strict=True):
        first[story] = min(name, first.get(story, name))
    return np.array([int.from_bytes(first[story]) % FOLDS for story in stories.tolist()], dtype=np.int64)


def _operator(places: Values, folds: Numbers) -> Values:
    """Return the matrix that makes answers for all articles from the labels of those in other folds."""
    operator = np.zeros((len(places), len(places)))
    for fold in range(FOLDS):
        held, learnt = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        known = places[learnt]
        inverse = np.linalg.inv(known.T @ known + RIDGE * np.eye(known.shape[1]))
        operator[np.ix_(held, learnt)] = places[held] @ inverse @ known.T
    return operator


def _marks(labels: Numbers) -> Values:
    """Return a column for each label, of weight 1 in all: small outlets count as much as large ones."""
    marks = np.eye(int(labels.max()) + 1)[labels]
    return np.asarray(marks / marks.sum(axis=0) * len(labels) / marks.shape[1])


def _balanced(answers: Values, labels: Numbers) -> float:
    """Return the balanced accuracy: the mean over outlets of the share that was recognised."""
    right = answers.argmax(axis=1) == labels
    return float(np.mean([right[labels == label].mean() for label in range(int(labels.max()) + 1)]))


def _permuted(operator: Values, labels: Numbers, strata: Numbers, generator: np.random.Generator) -> Values:
    """Return the accuracies with the labels changed among articles on like subjects, many times."""
    orders = np.tile(labels, (PERMUTATIONS, 1))
    for stratum in np.unique(strata):
        held = np.flatnonzero(strata == stratum)
        orders[:, held] = generator.permuted(orders[:, held], axis=1)
    found = []
    # Many columns at a time: a wide product of matrices takes a fraction of many narrow ones.
    for start in range(0, PERMUTATIONS, AT_ONCE):
        some = orders[start : start + AT_ONCE]
        answers = operator @ np.hstack([_marks(mixed) for mixed in some])
        found += [_balanced(part, mixed) for part, mixed in zip(np.hsplit(answers, len(some)), some, strict=True)]
    return np.array(found)


def _weights(places: Values, labels: Numbers) -> Values:
    """Return the weight of each dimension for each outlet, learnt from all articles."""
    inverse = np.linalg.inv(places.T @ places + RIDGE * np.eye(places.shape[1]))
    return np.asarray((inverse @ places.T @ _marks(labels)).T[:, :-1])
