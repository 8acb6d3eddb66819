"""The model file: trees as arrays give scikit-learn's own probabilities, and a wrong file says so."""

from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingClassifier

from comparator.annotate.passages.features import NAMES, describe_text
from comparator.annotate.passages.model import line_model, read_model, save_model
from comparator.errors import ConfigError
from comparator.language import load_language
from comparator.training.lines import DEPTH, to_model

GERMAN = load_language("de")
SHIPPED = GERMAN.folder / "lines.npz"


def test_arrays_predict_what_scikit_learn_predicts(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    features = random.normal(size=(400, len(NAMES))).round(1)
    labels = (features[:, 0] + features[:, 1] * features[:, 2] > 0.2).astype(int)
    classifier = GradientBoostingClassifier(n_estimators=40, max_depth=DEPTH, min_samples_leaf=5, random_state=0)
    classifier.fit(features, labels)
    save_model(to_model(classifier, "noise"), tmp_path / "model.npz")
    model = read_model(tmp_path / "model.npz")
    assert np.abs(model.predict(features) - classifier.predict_proba(features)[:, 1]).max() < 1e-5
    assert model.trained_on == "noise"


def test_the_shipped_model_is_small_and_loads_at_once() -> None:
    assert SHIPPED.stat().st_size <= 500_000
    read_model(SHIPPED)
    times = []
    for _ in range(3):
        start = perf_counter()
        read_model(SHIPPED)
        times.append(perf_counter() - start)
    assert min(times) <= 0.05


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.npz").write_bytes(b"nothing")
    with pytest.raises(ConfigError, match="this is no line model"):
        read_model(tmp_path / "x.npz")


def test_a_model_for_other_features_is_refused(tmp_path: Path) -> None:
    with np.load(SHIPPED) as arrays:
        held = dict(arrays)
    held["names"] = held["names"][:-1]
    np.savez(tmp_path / "x.npz", **held)
    with pytest.raises(ConfigError, match="other features"):
        read_model(tmp_path / "x.npz")


def test_features_are_finite_and_named_one_a_column() -> None:
    lines, features = describe_text("Teilen\n\nDer Rat hat am Montag lange getagt.\n„\n…", GERMAN)
    assert features.shape == (len(lines), len(NAMES)) and len(set(NAMES)) == len(NAMES)
    assert np.isfinite(features).all()
    probabilities = line_model(GERMAN).predict(features)
    assert ((probabilities >= 0) & (probabilities <= 1)).all()
