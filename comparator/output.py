"""What the commands print and write: tables for the terminal, files that are whole or not there."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from comparator.align import Slot
from comparator.annotate import page_settings
from comparator.annotate.passages import find_passages
from comparator.annotate.view import normalise
from comparator.errors import ConfigError, CorpusError
from comparator.model import TEXT_ROLES, Corpus, Passage
from comparator.pack import Language
from comparator.results import Findings
from comparator.terms import STRENGTHS, Card, Variant

_WIDTH = 72


class Clock:
    """Notes how long the stages took."""

    def __init__(self) -> None:
        self.last = time.perf_counter()
        self.stages: list[tuple[str, float]] = []

    def stop(self, stage: str) -> None:
        """End a stage."""
        now = time.perf_counter()
        self.stages.append((stage, now - self.last))
        self.last = now

    def told(self) -> str:
        """Write the stages with their seconds."""
        return "\n".join(f"{seconds:6.2f} s  {stage}" for stage, seconds in self.stages)


# All that a run may write: what an older run left of it, and this one has not, is removed.
_WRITTEN = (
    "report.html", "report.??.html", "report/index.html", "report/index.??.html", "report/data/*.js", "csv/*.csv", "svg/*.svg",
    "png/*.png",
)  # fmt: skip


def write_files(folder: Path, files: Iterable[tuple[str, str]]) -> list[str]:
    """Write files so that an interrupted run leaves the old ones whole: to a folder beside, then renamed; return their names.

    Figures of an older run that this one does not have are removed, and so is its report where it had another place.

    Raises:
        CorpusError: the folder cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    except OSError as error:
        raise CorpusError(folder, f"cannot write here ({error.strerror})", "Give another folder with -o.") from error
    try:
        names: dict[str, None] = {}
        for name, content in files:
            path = staged / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8", "replace"))
            names[name] = None
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged / name, folder / name)
        _remove_old(folder, set(names))
    except OSError as error:
        raise CorpusError(
            folder, f"cannot write here ({error.strerror}: {error.filename})", "Give another folder with -o."
        ) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return list(names)


def _remove_old(folder: Path, names: set[str]) -> None:
    """Remove what an older run wrote and this one did not, and folders that are empty then."""
    for old in [path for pattern in _WRITTEN for path in folder.glob(pattern)]:
        if old.relative_to(folder).as_posix() not in names:
            old.unlink()
    for emptied in (folder / "report/data", folder / "report"):
        if emptied.is_dir() and not any(emptied.iterdir()):
            emptied.rmdir()


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Align a small table in columns; the first is text, the others are numbers."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    aligned = [
        "  ".join(cell.ljust(widths[i]) if i == 0 else cell.rjust(widths[i]) for i, cell in enumerate(line)).rstrip()
        for line in lines
    ]
    return "\n".join([aligned[0], "  ".join("-" * width for width in widths), *aligned[1:]])


def summary(findings: Findings) -> str:
    """Write a run's short table: one outlet a row."""
    rows = []
    outlet_of = {a.id: a.outlet for a in findings.corpus.articles}
    for outlet in findings.outlets:
        documents = [d for d in findings.documents if d.article.outlet == outlet.id]
        own = [t for t in findings.compared.tallies if outlet_of[t.article] == outlet.id]
        words = sum(t.base for t in own if t.measure == "direct-speech")
        quotes = sum(t.base for t in own if t.measure == "quoting" and t.voice == "quoted")
        aside = sum(p.role not in TEXT_ROLES for d in documents for p in d.passages)
        credited = ", ".join(sorted({d.provenance.agency for d in documents if d.provenance.agency})) or "–"
        rows.append((outlet.name, str(len(documents)), str(words), str(quotes), str(aside), credited))
    return table(("outlet", "articles", "words", "quotes", "set aside", "agency credit"), rows)


def check_lines(corpus: Corpus, language: Language) -> Iterator[str]:
    """Write what was read, and what is set aside or unsure, line by line with the rule that says so and how sure it is."""
    settings = page_settings(corpus.outlets, corpus.articles)
    names = {outlet.id: outlet.name for outlet in corpus.outlets}
    for article in corpus.articles:
        view = normalise(article.text)
        passages = find_passages(article, view.text, language, settings[article.outlet])
        aside = [p for p in passages if p.role not in TEXT_ROLES]
        unsure = [p for p in passages if p.role in TEXT_ROLES and p.rule.startswith("unsure")]
        share = sum(p.end - p.start for p in aside) / max(1, sum(p.end - p.start for p in passages))
        missing = ", ".join(name for name in ("date", "title", "url") if getattr(article, name) is None)
        yield f"{article.id}  ({names[article.outlet]})"
        kept = f"{len(passages) - len(aside)} passages of text" + (f" ({len(unsure)} unsure)" if unsure else "")
        yield f"  {kept}, {len(aside)} set aside ({share:.0%} of the characters)"
        if missing:
            yield f"  not known: {missing}"
        for passage in sorted((*aside, *unsure), key=lambda p: p.start):
            yield _check_line(passage, view.back(passage).of(article.text))
    yield "To correct a line, name it in keep_line, drop_line or cut_from of its outlet.toml."


def _check_line(passage: Passage, text: str) -> str:
    """Write a passage with what said so, and how sure: „?“ marks what is kept all the same."""
    text = " ".join(text.split())
    sure = "" if passage.probability is None else f", {passage.probability:.0%} article"
    mark = "?" if passage.role in TEXT_ROLES else " "
    return f"  {mark} {passage.role:<13}{text if len(text) <= _WIDTH else text[: _WIDTH - 1] + '…'}  [{passage.rule}{sure}]"


def card_list(cards: Sequence[Card]) -> Iterator[str]:
    """Write one line a card: its name and its words."""
    width = max((len(card.id) for card in cards), default=0) + 2
    for card in sorted(cards, key=lambda card: card.id):
        words = "; ".join(" / ".join(v.name for v in group.variant) for group in card.set)
        yield f"{card.id:<{width}}{words}"


def card_lines(cards: Sequence[Card], name: str) -> Iterator[str]:
    """Write a card with everything that it matches, and everything said on it and by whom.

    Args:
        name: of the card, of its referent, or a word of it.

    Raises:
        ConfigError: there is no card of that name.
    """
    names = {word.casefold(): card for card in reversed(cards) for word in _names(card)}
    card = names.get(name.casefold())
    if card is None:
        near = get_close_matches(name.casefold(), names, n=1)
        fix = f'Did you mean "{near[0]}"?' if near else "`compare terms` lists them."
        raise ConfigError(f'term "{name}"', "there is no such card", fix)
    yield f"{card.referent} ({card.id}): {card.about}"
    if card.countries:
        yield f"contested in {', '.join(card.countries)}"
    for group in card.set:
        yield f"\n{group.name}" + ("" if group.claimed else "  (counted, never set against another outlet)")
        for variant in group.variant:
            yield f"  {variant.name:<24}{', '.join(variant.stems)}  [{_rules(variant)}]"
            yield f"  {'':<24}yes: {variant.example}  no: {variant.counterexample}"
    for reading in card.reading:
        yield f"\n{reading.says}\n  {reading.who} – {STRENGTHS[reading.strength]}; {reading.source}"
    for norm in card.norm:
        dates = f"{norm.since or ''}–{norm.until or ''}"
        yield f"\n{'not ' if norm.avoid else ''}{norm.variant} {dates} {norm.country}"
        yield f"  {norm.who} – {STRENGTHS[norm.strength]}; {norm.source}"


def _names(card: Card) -> Iterator[str]:
    """Yield what a card can be asked for by: its words, its referent, and last its name."""
    yield from (variant.name for group in card.set for variant in group.variant)
    yield from (card.referent, card.id)


def _rules(variant: Variant) -> str:
    """Write how a variant is inflected and compounded, and what is none of it."""
    parts = [variant.paradigm]
    parts += [f"compounds: {', '.join(variant.compounds)}"] if variant.compounds else []
    parts += ["case as written"] if variant.exact_case else []
    parts += [f"never {', '.join(variant.exclude)}"] if variant.exclude else []
    parts += [f"not in front of {', '.join(variant.unless_next)}"] if variant.unless_next else []
    return "; ".join(parts)


def draft_lines(slots: Sequence[Slot]) -> Iterator[str]:
    """Write each pair of words as the draft of a card, ready to be saved in a file of its own and edited."""
    for slot in slots:
        first = slot.words[0]
        shares = ", ".join(f"{outlet} {share:.0%}" for outlet, share in slot.shares.items())
        name = "-".join(word.casefold() for word in slot.words)
        yield f"# ---- save as terms/{name}.toml; correct it, or leave it out"
        yield f"# share of articles with {first}: {shares}; neighbours alike: {slot.alike:.2f}"
        yield f"referent = {json.dumps(first, ensure_ascii=False)}"
        yield 'about = "…"'
        yield f"\n[[set]]\nname = {json.dumps(first, ensure_ascii=False)}"
        for word, forms, example, other in zip(slot.words, slot.forms, slot.examples, slot.examples[::-1], strict=True):
            counter = "…" if any(form in other for form in forms) else other
            values = {"name": word, "stems": list(forms), "paradigm": "fixed", "example": example, "counterexample": counter}
            yield "[[set.variant]]"
            yield from (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
        yield ""
