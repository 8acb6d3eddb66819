"""TOML into frozen dataclasses; an unknown key or a wrong type is an error with a suggestion."""

import dataclasses
import datetime as dt
import tomllib
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from comparator.errors import ConfigError, suggest

T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        ConfigError: not readable, not UTF-8, or not TOML; the message names the line.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror})", "Make it a readable file.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"byte {error.start} is no UTF-8", "Save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, f"this is no TOML: {error}", 'Write one `key = "value"` a line; text needs quotes.') from error


def build(kind: type[T], table: object, where: object) -> T:
    """Build a dataclass from a TOML table, checking each key and each type.

    Lists become tuples and tables of tables become tuples of dataclasses, as the annotations say.

    Raises:
        ConfigError: an unknown key, a missing one, or a value of another type.
    """
    if not isinstance(table, dict):
        raise ConfigError(where, f"expected a table, found {table!r}", "See docs/ for the form of this file.")
    hints = typing.get_type_hints(kind)
    fields = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    for key in table:
        if key not in fields:
            raise ConfigError(where, f'unknown key "{key}"', suggest(key, fields))
    for name, entry in fields.items():
        required = entry.default is dataclasses.MISSING and entry.default_factory is dataclasses.MISSING
        if required and name not in table:
            raise ConfigError(where, f'the key "{name}" is missing', f"Add a line `{name} = …`.")
    return kind(**{key: _convert(hints[key], value, where, key) for key, value in table.items()})


def _convert(hint: Any, value: Any, where: object, key: str) -> Any:
    """Convert one TOML value to the annotated type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _convert(next(a for a in arguments if a is not type(None)), value, where, key)
    if origin is tuple and isinstance(value, list):
        return tuple(_convert(arguments[0], item, where, key) for item in value)
    if origin in (dict, Mapping) and isinstance(value, dict):
        return {name: _convert(arguments[1], item, where, f"{key}.{name}") for name, item in value.items()}
    if dataclasses.is_dataclass(hint):
        return build(typing.cast(type[Any], hint), value, f"{where}: {key}")
    plain = tuple if origin is tuple else dict if origin in (dict, Mapping) else hint
    # A bool is an int, and a time of day a date, to Python; to the writer of a file they are not.
    other = (plain is int and isinstance(value, bool)) or (plain is dt.date and isinstance(value, dt.datetime))
    if plain is Any or (isinstance(value, plain) and not other):
        return value
    wanted = {
        str: "text in quotes", int: "a whole number", bool: "true or false", tuple: "a list", dict: "a table",
        dt.date: "a day such as 2024-05-31",
    }  # fmt: skip
    raise ConfigError(where, f'"{key}" should be {wanted.get(plain, plain.__name__)}, found {value!r}', "Correct the value.")
