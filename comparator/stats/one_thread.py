"""One thread: many small products of matrices are slower in several threads, which wait for each other."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep linear algebra in one thread, meanwhile."""
    # Both bring a library with threads of their own; only what is loaded can be limited.
    import scipy.linalg  # noqa: F401
    import sklearn.utils  # noqa: F401
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        yield
