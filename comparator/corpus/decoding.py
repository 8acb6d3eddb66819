"""Bytes into text: UTF-8 first, then what Windows editors leave behind, never a guess in silence."""

import codecs
from pathlib import Path

from comparator.errors import ArticleError

# A byte order mark is the only safe sign of UTF-16; half the bytes of such a German text are zero.
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Of the high bytes of a German text in UTF-16 nearly all are 0; of those of anything else a few at most.
UTF16_ZEROS = 0.6


def read_bytes(path: Path) -> bytes:
    """Read a file.

    Raises:
        ArticleError: it is a folder, or must not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(path, f"cannot be read ({error.strerror})", "Make it a readable file.") from error


def decode(raw: bytes, path: Path) -> tuple[str, str]:
    """Decode an article's bytes.

    Returns:
        The text without its byte order mark, line ends untouched, and the encoding's name:
        ``utf-8``, ``utf-16-le``, ``utf-16-be`` or ``cp1252``.

    Raises:
        ArticleError: a byte that none of them allows; the message names it.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], name, path, len(mark)), name
    if b"\0" in raw:
        zeros = {"utf-16-le": raw[1::2].count(0), "utf-16-be": raw[::2].count(0)}
        name = max(zeros, key=zeros.__getitem__)
        if zeros[name] < UTF16_ZEROS * len(raw) / 2:
            what = f"byte {raw.index(0)} is 0: this is no text"
            raise ArticleError(path, what, "Save the file as UTF-8 and run again.")
        return _strictly(raw, name, path, 0), name
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(raw, "cp1252", path, 0), "cp1252"


def _strictly(raw: bytes, encoding: str, path: Path, skipped: int) -> str:
    """Decode or say which byte stands in the way."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + skipped
        what = f"byte {at} (0x{raw[error.start]:02x}) belongs to no encoding known here (UTF-8, UTF-16, cp1252)"
        raise ArticleError(path, what, "Save the file as UTF-8 and run again.") from error
