"""The trained line classifier: boosted decision trees as plain arrays, read without pickle.

A model file is an ``.npz`` of arrays (see ``LineModel``), written by ``python -m comparator.training``.
Each tree is complete: node ``k`` has the children ``2k + 1`` and ``2k + 2``, and the nodes of its last
level are leaves.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from comparator.annotate.passages.features import NAMES, Matrix
from comparator.errors import ConfigError
from comparator.pack import Language


@dataclass(frozen=True, slots=True, eq=False)
class LineModel:
    """How likely a line is the article's own text.

    Shapes, with t trees of depth d: ``feature`` and ``threshold`` (t, 2**d - 1), a value up to the
    threshold goes left; ``value`` (t, 2**d), the leaves' log odds; ``base``, the log odds at the start.
    ``trained_on`` says in words what it was trained on.
    """

    feature: NDArray[np.uint8]
    threshold: NDArray[np.float32]
    value: NDArray[np.float32]
    base: float
    trained_on: str

    def predict(self, features: Matrix) -> NDArray[np.float64]:
        """Return the probability that each line is article, shape (lines,), from features (lines, len(NAMES))."""
        rows = features.astype(np.float32)
        flat, first = rows.ravel(), (np.arange(len(rows)) * rows.shape[1])[:, None]
        # The place of a node among all trees' nodes of one level; its children are twice as far on in the next one.
        node = np.broadcast_to(np.arange(len(self.feature)), (len(rows), len(self.feature)))
        for column, limit in _levels(self):
            node = 2 * node + (flat.take(first + column.take(node)) > limit.take(node))
        leaves = self.value.ravel().take(node)
        return np.asarray(1 / (1 + np.exp(-(self.base + leaves.sum(axis=1, dtype=np.float64)))))


@lru_cache(maxsize=4)
def _levels(model: LineModel) -> list[tuple[NDArray[np.intp], NDArray[np.float32]]]:
    """Return the nodes of each level, the root's first: features and thresholds, tree by tree."""
    depth = int(np.log2(model.feature.shape[1] + 1))
    levels = [slice(2**level - 1, 2 ** (level + 1) - 1) for level in range(depth)]
    return [(model.feature[:, level].ravel().astype(np.intp), model.threshold[:, level].ravel()) for level in levels]


def save_model(model: LineModel, path: Path) -> None:
    """Write a model file."""
    np.savez_compressed(
        path, feature=model.feature, threshold=model.threshold, value=model.value, base=np.float64(model.base),
        names=np.array(NAMES), trained_on=np.array(model.trained_on),
    )  # fmt: skip


def read_model(path: Path) -> LineModel:
    """Read a model file.

    Raises:
        ConfigError: not a model file, or one made for other features.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            names = tuple(map(str, arrays["names"]))
            model = LineModel(
                arrays["feature"], arrays["threshold"], arrays["value"], float(arrays["base"]), str(arrays["trained_on"])
            )
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(path, f"this is no line model ({error})", "Train one: python -m comparator.training") from error
    if names != NAMES:
        raise ConfigError(path, "the model was trained on other features", "Train it anew: python -m comparator.training")
    return model


@lru_cache(maxsize=4)
def line_model(language: Language) -> LineModel:
    """Return the model of a language pack; it is read once."""
    return read_model(language.folder / "lines.npz")
