"""A broken file says where, what, and how to put it right."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from comparator.config import build, read_toml
from comparator.errors import ConfigError


@dataclass(frozen=True)
class Settings:
    name: str
    tags: tuple[str, ...] = ()
    pages: int = 0


def test_a_table_becomes_a_dataclass_and_lists_become_tuples() -> None:
    assert build(Settings, {"name": "Blatt", "tags": ["a", "b"], "pages": 2}, "x.toml") == Settings("Blatt", ("a", "b"), 2)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"name": "Blatt", "nme": "x"}, 'x.toml: unknown key "nme"\n  Did you mean "name"?'),
        ({"tags": []}, 'x.toml: the key "name" is missing'),
        ({"name": 3}, 'x.toml: "name" should be text in quotes, found 3'),
        ({"name": "Blatt", "pages": True}, 'x.toml: "pages" should be a whole number, found True'),
        ({"name": "Blatt", "tags": "a"}, 'x.toml: "tags" should be a list'),
        ("Blatt", "x.toml: expected a table"),
    ],
    ids=["unknown key", "missing key", "number for text", "yes for a number", "text for a list", "no table"],
)
def test_a_slip_is_named_with_its_remedy(table: object, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        build(Settings, table, "x.toml")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(("content", "message"), [(b"name = ", "this is no TOML"), (b'name = "\xff"', "byte 8 is no UTF-8")])
def test_a_broken_file_names_the_place(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "outlet.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=message):
        read_toml(path)
