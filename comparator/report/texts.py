"""The words of the report, in one language, with numbers and dates as it writes them."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from comparator.config import read_toml

FOLDER = Path(__file__).parent / "texts"
LANGUAGES = ("de", "en")


class Texts:
    """Looks texts up by a dotted key; a missing key is a bug and raises."""

    def __init__(self, lang: str, table: dict[str, Any]) -> None:
        self.lang, self.table = lang, table

    def __call__(self, key: str, **values: object) -> str:
        """Return a text with its gaps filled."""
        return str(self.get(key)).format(**values)

    def get(self, key: str) -> Any:
        """Return what stands under a dotted key.

        Raises:
            KeyError: nothing does.
        """
        found: Any = self.table
        for name in key.split("."):
            found = found[name]
        return found

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with the language's signs: 1.207 or 53,1."""
        text = f"{value:,.{digits}f}"
        return text.translate(str.maketrans({",": self.get("thousands"), ".": self.get("decimal"), "-": "−"}))

    def signed(self, value: float, digits: int = 0) -> str:
        """Write a number with its sign: +12 or −3."""
        text = self.number(abs(value), digits)
        return text if not any(c in "123456789" for c in text) else f"{'+' if value > 0 else '−'}{text}"

    def percent(self, share: float) -> str:
        """Write a share as per cent; 0 and 100 only if truly so."""
        rounded = round(100 * share)
        rounded = max(rounded, 1) if share > 0 else rounded
        rounded = min(rounded, 99) if share < 1 else rounded
        return self("percent", n=rounded)

    def of(self, count: float, base: float) -> str:
        """Write "8 of 9"."""
        return self("of", k=self.number(count), n=self.number(base))

    def quoted(self, word: str) -> str:
        """Put a word into the language's quotation marks."""
        return self("quote", x=word)

    def either(self, words: Sequence[str]) -> str:
        """Join words between which one chooses: "Bündnis, Allianz oder Pakt"."""
        front = ", ".join(words[:-1])
        return f"{front}{self('or')}{words[-1]}" if front else words[-1]

    def name(self, name: str) -> str:
        """Translate a name that a rule or a data file gives, part by part: "list: related heading"."""
        known = self.get("name")
        return ": ".join(str(known.get(part, part)) for part in name.split(": "))

    def day(self, day: dt.date | None) -> str:
        """Write a date, or that there is none."""
        return self("date", d=day.day, m=day.month, y=day.year) if day else self("head.undated")


@lru_cache(maxsize=4)
def load_texts(lang: str) -> Texts:
    """Load the texts of ``de`` or ``en``."""
    return Texts(lang, read_toml(FOLDER / f"{lang}.toml"))
