"""What the user can put right. Every message says where, what, and how to fix it."""

import difflib
from collections.abc import Iterable


class UserError(Exception):
    """A slip in the input. Caught once, in ``cli``; the user never sees a traceback for it.

    Args:
        where: the file, folder or option.
        what: what is wrong there.
        fix: how to put it right.
    """

    def __init__(self, where: object, what: str, fix: str) -> None:
        self.where, self.what, self.fix = str(where), what, fix
        super().__init__(f"{where}: {what}\n  {fix}")


class CorpusError(UserError):
    """The corpus as a whole cannot be read."""


class ArticleError(UserError):
    """One article, or one outlet, cannot be read; the others still can."""


class ConfigError(UserError):
    """A TOML or CSV file is broken or says something unknown."""


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Name the known word nearest to a wrong one, else list what is known."""
    names = sorted(known)
    near = difflib.get_close_matches(wrong, names, n=1)
    return f'Did you mean "{near[0]}"?' if near else f"Known here: {', '.join(names)}."
