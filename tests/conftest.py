"""Short texts in, documents out: what most tests need."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from comparator.annotate import annotate
from comparator.corpus import read_corpus
from comparator.language import load_language
from comparator.model import Article, Document
from comparator.pack import Language
from comparator.pipeline import analyse, language_of
from comparator.report import render_files
from comparator.results import Findings

# A machine with much else to do is slow, and that is no fault of a test.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"


Read = Callable[..., Document]
Labels = list[tuple[str, tuple[str, ...]]]


def labels(document: Document) -> Labels:
    """List (label, persons) of a document."""
    return [(label.label, label.persons) for label in document.labels]


@pytest.fixture(scope="session")
def german() -> Language:
    return load_language("de")


@pytest.fixture(scope="session")
def read(german: Language) -> Callable[..., Document]:
    """Annotate a text; ``day`` is its date."""

    def annotated(text: str, day: str | None = "2024-05-24", outlet: str = "blatt", name: str = "text") -> Document:
        date = dt.date.fromisoformat(day) if day else None
        return annotate(Article(f"{outlet}/{name}", outlet, text, date), german)

    return annotated


@pytest.fixture
def make_corpus(tmp_path: Path) -> Callable[[dict[str, str | bytes]], Path]:
    """Write files, given by their path, into a corpus folder."""

    def made(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "sammlung"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return made


def run(folder: Path) -> Findings:
    """Analyse a corpus folder."""
    return analyse(read_corpus(folder), folder, command="test")


@pytest.fixture(scope="session")
def findings() -> Findings:
    """The findings of the project's own corpus."""
    return run(CORPUS)


def write_report(findings: Findings, folder: Path, corpus: Path = CORPUS, **options: Any) -> Path:
    """Render all files into a folder and return the path of the report."""
    for name, content in render_files(findings, language_of(findings.corpus, corpus), **options):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return folder / "report.html"


@pytest.fixture(scope="session")
def report(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The report on the project's own corpus, written to disk."""
    yield write_report(findings, tmp_path_factory.mktemp("report"))
