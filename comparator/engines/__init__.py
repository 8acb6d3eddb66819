"""Engines: where the work on single articles runs. Each gives the same tallies, to the byte."""

from comparator.engines.local import run

__all__ = ["run"]
