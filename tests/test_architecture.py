"""The design can be seen from the tree: imports point down, modules stay small, templates hold no logic."""

import ast
import configparser
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "comparator"
# Lowest first; a module may import from its own layer and from those below.
LAYERS = (
    ("model", "errors"), ("relations", "spans", "tokens", "word_table"), ("results",), ("config",), ("terms", "people_pack", "grammar"), ("term_index",), ("pack",), ("people", "titles"), ("language",), ("records",), ("corpus", "annotate", "align", "stats"),
    ("measures", "training"), ("engines",), ("comparison", "blind"), ("report",), ("pipeline",), ("output", "pictures"), ("cli",), ("__main__", "__init__"),
)  # fmt: skip
LEVEL = {name: number for number, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    names |= {
        f"{node.module}.{alias.name}" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("comparator.") and name.split(".")[1] in LEVEL}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    own = LEVEL[part_of(path)]
    assert {name for name in imported(path) if LEVEL[name] > own} == set()


def test_the_import_check_sees_an_import_that_points_up(tmp_path: Path) -> None:
    module = tmp_path / "model.py"
    module.write_text("from comparator.report import render_files\nfrom comparator import cli\n")
    assert imported(module) == {"report", "cli"}


@pytest.mark.parametrize("part", ["stats", "report"])
def test_stats_and_report_never_import_annotate(part: str) -> None:
    assert not any("annotate" in imported(path) for path in MODULES if part_of(path) == part)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_stay_under_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_templates_know_only_loops_ifs_and_names() -> None:
    for path in (PACKAGE / "report" / "templates").glob("*.j2"):
        for expression in re.findall(r"\{\{(.*?)\}\}", path.read_text(encoding="utf-8")):
            assert re.fullmatch(
                r"""\s*(?:t\(["'][\w.]+["']\)|figure\(f\)|said\([\w.]+\)|[\w.]+(?: or [\w.]+)?)\s*""", expression
            ), expression


def test_every_data_file_of_the_package_is_in_the_wheel() -> None:
    config = configparser.ConfigParser()
    config.read(PACKAGE.parent / "setup.cfg")
    patterns = [pattern.strip() for pattern in config["options.package_data"]["comparator"].split(",")]
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern) if path.is_file()}
    data = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert data - packed == set()
    assert any(path.parent.name == "terms" for path in packed)
