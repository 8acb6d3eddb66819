"""A real browser: Debian's Chromium, driven by Playwright, opens reports from disk."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from comparator.results import Findings
from tests.conftest import write_report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "no chromium on the PATH: run `make test`, which installs it"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a file; the page's ``problems`` collect requests beyond it, console messages and errors."""
    contexts = []

    def opened(path: Path, width: int = 1440, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.problems = []  # type: ignore[attr-defined]
        beside = (path.parent / "data").as_uri()

        def asked(url: str) -> None:
            if url != path.as_uri() and not url.startswith((beside, "data:image/svg+xml")):
                page.problems.append(f"request {url}")  # type: ignore[attr-defined]

        page.on("request", lambda r: asked(r.url))
        page.on("console", lambda m: page.problems.append(f"console {m.text}"))  # type: ignore[attr-defined]
        page.on("pageerror", lambda e: page.problems.append(f"error {e}"))  # type: ignore[attr-defined]
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def packed(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the project's own corpus with its archive packed, as that of a large corpus is."""
    return write_report(findings, tmp_path_factory.mktemp("packed"), plain=0)


@pytest.fixture(scope="session")
def apart(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its archive in files beside it, as that of a very large corpus has it."""
    folder = tmp_path_factory.mktemp("apart")
    write_report(findings, folder, plain=0, largest=1000)
    return folder / "report" / "index.html"
