"""articles.csv and outlet.toml: what is known about the texts beside the texts."""

import csv
import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from comparator.config import build, read_toml
from comparator.corpus.decoding import read_bytes
from comparator.errors import ConfigError, suggest
from comparator.model import Outlet, is_pattern

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:.*)?")
COLUMNS = ("file", "date", "title", "url", "section", "author")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of ``articles.csv``."""

    file: str
    date: dt.date | None = None
    title: str | None = None
    url: str | None = None
    section: str | None = None
    author: str | None = None


def read_outlet(folder: Path) -> Outlet:
    """Read ``outlet.toml``; a folder without one is an outlet with the folder's name.

    Raises:
        ConfigError: the file is broken or has an unknown key.
    """
    path = folder / "outlet.toml"
    table = read_toml(path) if path.exists() else {}
    if "id" in table:
        raise ConfigError(path, 'unknown key "id"', "The folder's name is the outlet's id.")
    outlet = build(Outlet, {"name": folder.name, **table, "id": folder.name}, path)
    for key in ("cut_from", "drop_line", "keep_line"):
        _check_lines(path, key, getattr(outlet, key))
    return outlet


def _check_lines(path: Path, key: str, entries: Sequence[str]) -> None:
    """Refuse an entry that would match every line or none: an empty one, or a broken /regular expression/."""
    for entry in entries:
        if not entry.strip():
            raise ConfigError(path, f'"{key}" holds an empty line', "Write the line's text, or a /regular expression/.")
        try:
            matches_all = is_pattern(entry) and re.compile(entry[1:-1]).search("")
        except re.error as error:
            fix = "Correct it, or write the line's text without slashes."
            raise ConfigError(path, f'"{key}" holds a broken regular expression: {entry} ({error})', fix) from error
        if matches_all:
            raise ConfigError(path, f'"{key}": {entry} matches every line', "Name what stands in the line.")


def read_rows(folder: Path) -> tuple[dict[str, Row], list[ConfigError]]:
    """Read ``articles.csv`` by file name; without such a file nothing is known, and that is fine.

    Returns:
        The rows, and a message for each line that is broken: its article is read without it.

    Raises:
        ConfigError: the table as a whole is broken, has an unknown column, or no column ``file``.
    """
    path = folder / "articles.csv"
    if not path.exists():
        return {}, []
    header, lines = _table(path)
    rows: dict[str, Row] = {}
    slips: list[ConfigError] = []
    for number, cells in lines:
        where = f"{path}, line {number}"
        try:
            row = _row(where, header, cells)
            if row.file in rows:
                raise ConfigError(where, f'"{row.file}" stands here a second time', "Keep one line a file.")
            rows[row.file] = row
        except ConfigError as error:
            slips.append(error)
    return rows, slips


def _table(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Read a CSV file into its column names and its numbered lines."""
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"byte {error.start} is no UTF-8", "Save the table as CSV in UTF-8.") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        where = f"{path}, line {reader.line_num}"
        raise ConfigError(where, f"this is no CSV: {error}", "Quote cells that hold a comma or a quotation mark.") from error
    if not lines:
        raise ConfigError(path, "the table is empty", f"Its first line names the columns: {', '.join(COLUMNS)}.")
    header = [cell.strip() for cell in lines[0][1]]
    if len(header) == 1 and ";" in header[0]:
        raise ConfigError(path, "the cells are separated by semicolons", "Save the table with commas between the cells.")
    for name in header:
        if name not in COLUMNS:
            raise ConfigError(path, f'unknown column "{name}"', suggest(name, COLUMNS))
    if "file" not in header:
        raise ConfigError(path, 'the column "file" is missing', f"The first line names the columns: {', '.join(COLUMNS)}.")
    return header, lines[1:]


def _row(where: str, header: list[str], cells: list[str]) -> Row:
    """Check one line of the table."""
    if len(cells) != len(header):
        raise ConfigError(where, f"{len(cells)} cells under {len(header)} columns", "Quote cells that hold a comma.")
    values = {name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip()}
    if "file" not in values:
        raise ConfigError(where, "no file is named", "Write the article's file name into the column file.")
    date = parse_date(values.get("date"), where)
    return Row(values["file"], date, *(values.get(column) for column in COLUMNS[2:]))


def parse_date(value: str | None, where: object) -> dt.date | None:
    """Read an ISO date, with or without a time behind it.

    Raises:
        ConfigError: another form of date.
    """
    if not value:
        return None
    try:
        if not _DAY.fullmatch(value):
            raise ValueError(value)
        return dt.date.fromisoformat(value[:10])
    except ValueError as error:
        raise ConfigError(where, f'"{value}" is no date', "Write dates as YYYY-MM-DD.") from error
