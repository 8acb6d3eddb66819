"""Read: folders and files into articles. The only stage that touches the user's texts."""

from comparator.corpus.folders import read_corpus
from comparator.corpus.records import read_paths

__all__ = ["read_corpus", "read_paths"]
