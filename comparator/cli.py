"""The commands: options in, paths and exit codes out.

Exit codes: 0 all well; 1 the work was done, but something was left out and said; 2 nothing could be done.
Stages are imported inside the commands that run them: ``compare --help`` answers at once.
"""

import json
import shlex
import sys
import webbrowser
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

import click
from click_default_group import DefaultGroup

from comparator.errors import CorpusError, UserError

PATH = click.Path(path_type=Path)
DONE, LEFT_OUT, NOTHING = 0, 1, 2


def _tells_errors(command: Callable[..., int]) -> Callable[..., None]:
    """Turn a user's slip into one message and an exit code; the only place that catches it."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            code = command(*args, **kwargs)
        except UserError as error:
            click.echo(f"Error: {error}", err=True)
            code = NOTHING
        except BrokenPipeError:
            # „compare annotate … | head“: the reader has what it wanted.
            sys.stderr.close()
            code = DONE
        sys.exit(code)

    return wrapped


def _version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"comparator {installed_version('comparator')}")
        context.exit()


@click.group(cls=DefaultGroup, default="run", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version and exit."
)
def main() -> None:
    """Compare how news outlets word, label, quote and share.

    \b
    Example:
      compare corpus/                 the same as: compare run corpus/
    """


@main.command()
@click.argument("corpus", type=PATH)
@click.option("-o", "--output", type=PATH, default=Path("reports"), show_default=True, help="Folder to write to.")
@click.option(
    "--lang",
    type=click.Choice(["de", "en"]),
    default="de",
    show_default=True,
    help="Language of report.html; its twin has the other one.",
)
@click.option("--open", "show", is_flag=True, help="Open the report in the browser.")
@click.option(
    "--text",
    type=click.Choice(["full", "snippet", "none"]),
    default="full",
    show_default=True,
    help="How much of the articles the report holds.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of the permutation tests.")
@click.option(
    "--reference",
    metavar="OUTLET|rest",
    default="rest",
    show_default=True,
    help="Set each outlet against this one (folder or name), or against all the others.",
)
@click.option("--blind", "hidden", is_flag=True, help="Call the outlets A, B, C, and black out their names.")
@click.option("-q", "--quiet", is_flag=True, help="Print the report's path only.")
@click.option("-v", "--verbose", is_flag=True, help="Say where the time goes.")
@_tells_errors
def run(
    corpus: Path,
    output: Path,
    lang: str,
    show: bool,
    text: str,
    seed: int,
    reference: str,
    hidden: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Compare the outlets of CORPUS and write the report.

    \b
    Example:
      compare run corpus/ -o reports --lang en --open
    """
    from comparator.blind import blind
    from comparator.corpus import read_corpus
    from comparator.output import Clock, summary, write_files
    from comparator.pipeline import analyse, language_of
    from comparator.report import render_files

    clock = Clock()
    read = read_corpus(corpus)
    language = language_of(read, corpus)
    blinded = blind(read) if hidden else None
    clock.stop("read")
    command = _command(read.name, {"--lang": lang, "--text": text, "--seed": seed, "--reference": reference}, hidden)
    with click.progressbar(
        length=len(read.articles), label="Reading", file=sys.stderr, hidden=quiet or not sys.stderr.isatty()
    ) as bar:
        against = blinded.reference(reference, read) if blinded else reference
        findings = analyse(blinded.corpus if blinded else read, corpus, seed, command, lambda: bar.update(1), against)
    if blinded:
        findings = blinded.blacken(findings)
    clock.stop("annotate, align, measure, contrast")
    written = write_files(output, render_files(findings, language, lang, text))
    clock.stop("render")
    left_out = _tell(c.values["message"] for c in read.caveats)
    report = output / next(name for name in ("report.html", "report/index.html") if name in written)
    if not quiet:
        click.echo(summary(findings))
    if blinded:
        # The key is told here and stands in no file.
        click.echo("\n".join(f"{blinded.letters[outlet.id]} = {outlet.name}" for outlet in read.outlets), err=True)
        if not all(outlet.also for outlet in read.outlets):
            _tell(["Other names (initials, sister titles) are not blacked out: give them as `also` in outlet.toml."])
    click.echo(str(report))
    if verbose:
        click.echo(clock.told(), err=True)
    if show:
        webbrowser.open(report.resolve().as_uri())
    return LEFT_OUT if left_out and any(c.code == "left-out" for c in read.caveats) else DONE


def _command(corpus: str, options: Mapping[str, object], hidden: bool) -> str:
    """Write the command that makes a report again."""
    given = [word for name, value in options.items() if (name, value) != ("--reference", "rest") for word in (name, str(value))]
    return shlex.join(["compare", "run", corpus, *given, *["--blind"] * hidden])


def _tell(messages: Iterable[str]) -> int:
    """Print messages to standard error; return how many there were."""
    told = list(messages)
    for message in told:
        click.echo(f"Note: {message}", err=True)
    return len(told)


@main.command()
@click.argument("corpus", type=PATH)
@_tells_errors
def check(corpus: Path) -> int:
    """Show what was read, what would be set aside and why, and what is missing; count nothing.

    \b
    Example:
      compare check corpus/
    """
    from comparator.corpus import read_corpus
    from comparator.output import check_lines
    from comparator.pipeline import language_of

    read = read_corpus(corpus)
    for line in check_lines(read, language_of(read, corpus)):
        click.echo(line)
    _tell(c.values["message"] for c in read.caveats)
    return LEFT_OUT if any(c.code == "left-out" for c in read.caveats) else DONE


@main.command()
@click.argument("folder", type=PATH, default=Path("reports"))
@click.option("--png", is_flag=True, required=True, help="Draw each figure as a PNG, beside its SVG and CSV.")
@_tells_errors
def export(folder: Path, png: bool) -> int:
    """Turn the figures of a report, in FOLDER/svg/, into pictures in FOLDER/png/.

    \b
    Example:
      compare export reports --png
    """
    from comparator.pictures import save_pictures

    written = save_pictures(folder)
    click.echo(f"{len(written)} pictures in {folder / 'png'}")
    return DONE


@main.command()
@click.argument("paths", type=PATH, nargs=-1, required=True)
@_tells_errors
def annotate(paths: Sequence[Path]) -> int:
    """Write what is found in each article as one JSON object a line; count nothing.

    PATHS are corpus folders, text files, or .jsonl files with {"id", "outlet", "text"} a line.

    \b
    Example:
      compare annotate corpus/ > findings.jsonl
    """
    from comparator.annotate import annotate as annotate_article
    from comparator.annotate import page_settings
    from comparator.corpus import read_paths
    from comparator.language import load_for
    from comparator.records import to_record

    read = [(article, outlet, path) for path in paths for article, outlet in read_paths([path])]
    outlets = {outlet.id: outlet for _, outlet, _ in read}
    settings = page_settings(outlets.values(), [article for article, _, _ in read])
    for article, outlet, path in read:
        document = annotate_article(article, load_for(outlet.language, path), settings[outlet.id])
        sys.stdout.buffer.write(json.dumps(to_record(document), ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
    sys.stdout.flush()
    return DONE


@main.command()
@click.argument("name", required=False)
@click.option("--corpus", type=PATH, help="Corpus whose terms/ folder adds or replaces cards.")
@click.option("--suggest", type=PATH, metavar="CORPUS", help="Propose cards from the words of a corpus, as drafts to edit.")
@click.option("--lang", "code", default="de", show_default=True, help="Language pack.")
@_tells_errors
def terms(name: str | None, corpus: Path | None, suggest: Path | None, code: str) -> int:
    """List the term cards in force, or show the card NAME with its sources.

    \b
    Example:
      compare terms belarus
      compare terms --suggest corpus/
    """
    from comparator.language import load_language
    from comparator.output import card_lines, card_list

    if suggest and name:
        raise click.UsageError("Give a NAME or --suggest CORPUS, not both.")
    if suggest:
        return _suggest(suggest)
    if corpus and not corpus.is_dir():
        raise CorpusError(corpus, "there is no such folder", "Give the folder whose terms/ folder holds cards.")
    own = corpus / "terms" if corpus else None
    cards = load_language(code, (own.resolve(),) if own and own.is_dir() else ()).cards
    for line in card_lines(cards, name) if name else card_list(cards):
        click.echo(line)
    return DONE


def _suggest(path: Path) -> int:
    """Print drafts of term cards for a corpus."""
    from comparator.corpus import read_corpus
    from comparator.output import draft_lines
    from comparator.pipeline import suggest_terms

    read = read_corpus(path)
    slots = suggest_terms(read, path)
    for line in draft_lines(slots):
        click.echo(line)
    if not slots:
        _tell(["No two words of this corpus seem to be a choice; a hundred articles of several outlets are a good start."])
    return DONE
