"""False discoveries, against scipy and by hand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from comparator.stats.discovery import benjamini_hochberg, gilbert_screen, screened_q

chances = st.lists(st.floats(1e-9, 1.0), min_size=1, max_size=30)


@given(chances)
def test_benjamini_hochberg_is_scipys(p: list[float]) -> None:
    assert np.allclose(benjamini_hochberg(p), stats.false_discovery_control(p))


def test_tests_that_cannot_be_findings_burden_nobody() -> None:
    # K = 2: two tests can reach .05 / 2, the third cannot.
    lowest = np.array([0.001, 0.02, 0.04])
    assert gilbert_screen(lowest, 0.05).tolist() == [True, True, False]
    q = screened_q(np.array([0.02, 0.5, 0.04]), lowest, np.ones(3))
    assert q.tolist()[:2] == [0.04, 0.5] and np.isnan(q[2])
    # Weights 3 and 1 have the mean 2: the first p counts two thirds, the second twice.
    weighed = screened_q(np.array([0.02, 0.5, 0.04]), lowest, np.array([3.0, 1.0, 1.0]))
    assert np.allclose(weighed[:2], [0.02 * 2 / 3 * 2, 1.0])


@given(chances)
def test_the_screen_is_the_smallest_number_that_no_more_tests_reach(lowest: list[float]) -> None:
    able = gilbert_screen(np.array(lowest), 0.05)
    k = next(k for k in range(1, len(lowest) + 1) if sum(p <= 0.05 / k for p in lowest) <= k)
    assert able.tolist() == [p <= 0.05 / k for p in lowest]
