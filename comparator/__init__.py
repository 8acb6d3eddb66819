"""Compare how news outlets word, label, quote and share: every word has an owner before anything is counted.

    corpus = read_corpus(Path("corpus"))
    findings = analyse(corpus, Path("corpus"))
    for name, content in render(findings, language_of(corpus, Path("corpus"))):
        ...

The functions are loaded when they are first used, so that ``compare --help`` does not wait for them.
"""

from importlib import import_module
from typing import Any

__all__ = ["analyse", "language_of", "read_corpus", "render"]

_HOMES = {
    "read_corpus": ("comparator.corpus", "read_corpus"),
    "analyse": ("comparator.pipeline", "analyse"),
    "language_of": ("comparator.pipeline", "language_of"),
    "render": ("comparator.report", "render_files"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'comparator' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
