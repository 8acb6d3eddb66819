"""Align: which articles are on one event, which share text, and what was changed in it."""

from comparator.align.reuse import duplicate_weights, find_shared_copy
from comparator.align.slots import Slot, find_slots
from comparator.align.stories import find_stories

__all__ = ["Slot", "duplicate_weights", "find_shared_copy", "find_slots", "find_stories"]
