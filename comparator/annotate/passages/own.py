"""What an outlet's own settings say of its lines: ``cut_from``, ``drop_line`` and ``keep_line`` of outlet.toml."""

import re
from collections.abc import Sequence
from functools import lru_cache

from comparator.model import Outlet, is_pattern


class OwnLines:
    """The three lists of one outlet, ready to match lines.

    An entry matches a line that equals it, letter case and spacing aside; one between slashes is a
    regular expression that may match anywhere in the line.
    """

    def __init__(self, outlet: Outlet) -> None:
        self.cut_from = _Matcher(outlet.cut_from)
        self.drop_line = _Matcher(outlet.drop_line)
        self.keep_line = _Matcher(outlet.keep_line)


class _Matcher:
    def __init__(self, entries: Sequence[str]) -> None:
        patterns = [entry[1:-1] for entry in entries if is_pattern(entry)]
        self.whole = frozenset(_plain(entry) for entry in entries if not is_pattern(entry))
        self.pattern = re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None

    def match(self, line: str) -> bool:
        """Say whether an entry matches a line."""
        return _plain(line) in self.whole or bool(self.pattern and self.pattern.search(line))


def _plain(line: str) -> str:
    return " ".join(line.split()).casefold()


@lru_cache(maxsize=1024)
def own_lines(outlet: Outlet) -> OwnLines:
    """Return an outlet's lists; they are compiled once."""
    return OwnLines(outlet)
