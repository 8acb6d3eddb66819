"""Topics, estimated from the words themselves, for articles that no section tells apart."""

import hashlib
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

# A topic for so many articles, but not more topics than that.
PER_TOPIC, MOST = 60, 40
# Words in fewer articles, or in more than this share (0–1), tell no topic; nor do those that one outlet has to this share.
RARE, COMMON, ONE_OUTLET = 5, 0.3, 0.8
# Dimensions in which articles are grouped.
DIMENSIONS = 50


def estimate_topics(counts: Any, outlets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the topics of articles: their words (TF-IDF) in few dimensions, grouped by k-means (scikit-learn).

    Args:
        counts: sparse, shape (articles, terms). The same rows in any order give the same topics.
    """
    order = sorted(range(counts.shape[0]), key=partial(_digest, counts))
    telling = counts[order][:, _telling(counts, outlets)]
    groups = min(MOST, counts.shape[0] // PER_TOPIC)
    if groups < 2 or telling.shape[1] <= DIMENSIONS:
        return np.zeros(counts.shape[0], dtype=np.int64)
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfTransformer

    weighed = TfidfTransformer(sublinear_tf=True).fit_transform(telling)
    places = TruncatedSVD(DIMENSIONS, random_state=0).fit_transform(weighed)
    places /= np.maximum(np.linalg.norm(places, axis=1, keepdims=True), 1e-12)
    topics = np.empty(counts.shape[0], dtype=np.int64)
    topics[order] = KMeans(groups, n_init=2, random_state=0).fit_predict(places)
    return topics


def _digest(counts: Any, row: int) -> bytes:
    """Return a name of an article's words that no order of articles changes."""
    place = slice(counts.indptr[row], counts.indptr[row + 1])
    return hashlib.blake2b(counts.indices[place].tobytes() + counts.data[place].tobytes(), digest_size=16).digest()


def _telling(counts: Any, outlets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Say which words tell a topic: neither rare nor everywhere, nor one outlet's own."""
    present = (counts > 0).astype(np.int64)
    held = np.asarray(present.sum(axis=0)).ravel()
    by_outlet = [np.asarray(present[outlets == outlet].sum(axis=0)).ravel() for outlet in np.unique(outlets)]
    largest = np.max(by_outlet, axis=0)
    telling = (held >= RARE) & (held <= COMMON * counts.shape[0]) & (largest <= ONE_OUTLET * np.maximum(held, 1))
    return np.asarray(telling, dtype=np.bool_)
