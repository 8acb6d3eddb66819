"""What is known of an outlet's pages before one of them is read: its own settings, and what its articles repeat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comparator.annotate.passages.repetition import NOTHING, Repeated, find_repeated
from comparator.model import Article, Outlet


@dataclass(frozen=True, slots=True)
class PageSettings:
    """An outlet, for its ``cut_from``, ``drop_line`` and ``keep_line``, and the lines that its articles repeat."""

    outlet: Outlet | None = None
    repeated: Repeated = NOTHING


# Where nothing is known.
NO_SETTINGS = PageSettings()


def page_settings(outlets: Iterable[Outlet], articles: Sequence[Article]) -> Mapping[str, PageSettings]:
    """Return the settings of each outlet by its id; its articles must be all there are."""
    texts: dict[str, list[str]] = {}
    for article in articles:
        texts.setdefault(article.outlet, []).append(article.text)
    return {outlet.id: PageSettings(outlet, find_repeated(texts.get(outlet.id, []))) for outlet in outlets}
