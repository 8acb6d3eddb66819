"""``python -m comparator.training``: train the models that ship with a language pack."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from comparator.annotate.passages.model import save_model
from comparator.errors import UserError
from comparator.language import load_language
from comparator.training.lines import cross_validate, summarise, train_lines
from comparator.training.pages import read_pages

PATH = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Train the models that ship with a language pack."""


@main.command()
@click.argument("files", type=PATH, nargs=-1, required=True)
@click.option("-o", "--output", type=PATH, help="Model file to write (.npz).")
@click.option("--score", is_flag=True, help="Score each file by leaving out one family of templates after the other.")
@click.option("--lang", default="de", show_default=True, help="Language pack whose lists and words the features use.")
def lines(files: Sequence[Path], output: Path | None, score: bool, lang: str) -> None:
    """Train the classifier that tells lines of an article from furniture.

    FILES are labelled pages, JSON lines: {"lines": ["…"], "main": [1, 0, -1], "family": "…"}.

    \b
    Example:
      python -m comparator.training lines pages.jsonl.gz --score -o comparator/languages/de/lines.npz
    """
    try:
        language = load_language(lang)
        pages = {path: read_pages([path]) for path in files}
        everything = [page for held in pages.values() for page in held]
        if score:
            counts = iter(cross_validate(everything, language))
            for path, held in pages.items():
                told = summarise([next(counts) for _ in held])
                click.echo(f"{path.name:<24}" + "  ".join(f"{name} {value:.3f}" for name, value in told.items()))
        if output:
            model = train_lines(everything, language)
            save_model(model, output)
            click.echo(f"{output}: {model.trained_on}, {output.stat().st_size / 1000:.0f} kB")
    except UserError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


main()
