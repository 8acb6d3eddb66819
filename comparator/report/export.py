"""Findings and figures as data: findings.json says what the HTML says, and each figure is a CSV."""

import csv
import dataclasses
import datetime as dt
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from comparator.model import Document, Span, Tally
from comparator.records import to_record
from comparator.relations import Story
from comparator.report.excerpts import first_words
from comparator.report.view import Figure, Report
from comparator.results import Comparison, Findings, Share

# A cell that begins with one of these is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Digits of the floats in findings.json: enough for any reader, and the same on every machine.
_DIGITS = 6
# One encoder for the many small values of a large corpus.
_ENCODER = json.JSONEncoder(ensure_ascii=False)


class _Written(str):
    """A value that is JSON already."""

    __slots__ = ()


def to_json(findings: Findings, mode: str = "full") -> str:
    """Write the findings as JSON, one line a key, keys in a fixed order.

    With ``mode`` other than ``full`` the articles' texts are left out; spans still say where things stand.
    """
    corpus = findings.corpus
    table = {
        "manifest": findings.manifest,
        "corpus": {"name": corpus.name, "digest": corpus.digest},
        "outlets": corpus.outlets,
        "articles": (_article(document, mode) for document in findings.documents),
        **_comparison(findings.compared),
        "own": findings.own and {"articles": findings.own.articles, **_comparison(findings.own, tallies=False)},
        "stories": findings.stories if mode != "none" else map(_without_quotes, findings.stories),
        "shared": findings.shared,
        "groups": [group for group in findings.groups if len(group) > 1],
        "owners": findings.owners,
        "caveats": findings.caveats,
    }
    lines = (f"{json.dumps(key)}: {_written(value)}" for key, value in table.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _written(value: Any) -> str:
    """Write a value; the items of a list one by one, because of a large corpus their plain values take much memory."""
    if isinstance(value, list | tuple | Iterator):
        return f"[{', '.join(map(_written, value))}]"
    return value if isinstance(value, _Written) else _ENCODER.encode(_plain(value))


def _comparison(compared: Comparison, tallies: bool = True) -> dict[str, Any]:
    """Write what was counted and compared over some articles."""
    table: dict[str, Any] = {
        "reference": compared.reference,
        "shares": [_share(share) for share in compared.shares],
        "values": compared.values,
        "contrasts": compared.contrasts,
        "value_contrasts": compared.value_contrasts,
        "keyness": compared.keyness,
        "lockwords": compared.lockwords,
        "makeup": compared.makeup,
        "associations": compared.associations,
        "matching": compared.matching,
        "recognition": compared.recognition,
        "claims": compared.claims,
    }
    return table | ({"tallies": (_tally(t) for t in compared.tallies if t.measure != "keyness")} if tallies else {})


def _without_quotes(story: Story) -> Story:
    """Return a story with no more than the first words of its elements."""
    return replace(story, elements=tuple(replace(e, text=first_words(e.text)) for e in story.elements))


def _tally(tally: Tally) -> _Written:
    """Write a tally; of a large corpus these are the most."""
    evidence = {option: [[span.start, span.end] for span in found] for option, found in tally.evidence.items()}
    table = {
        "measure": tally.measure, "article": tally.article, "subject": tally.subject, "voice": tally.voice, "base": tally.base,
        "counts": dict(tally.counts), "evidence": evidence,
    }  # fmt: skip
    return _Written(_ENCODER.encode(table))


def _share(share: Share) -> dict[str, Any]:
    """Write a share; one of wording also says its referent and variant by these names."""
    row: dict[str, Any] = _plain(share)
    return row | {"referent": share.subject, "variant": share.option} if share.measure == "naming" else row


def _article(document: Document, mode: str) -> _Written:
    record = to_record(document)
    for passage in record["passages"]:
        passage["probability"] = passage["probability"] and round(passage["probability"], _DIGITS)
    record.update(title=document.article.title, url=document.article.url, section=document.article.section)
    if mode != "full":
        del record["text"]
        for quote in record["quotes"]:
            if quote["speaker"]:
                del quote["speaker"]["text"]
    return _Written(_ENCODER.encode(record))


def _plain(value: Any) -> Any:
    """Turn dataclasses, spans, dates and floats into plain JSON values."""
    if type(value) is Span:
        return [value.start, value.end]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, _DIGITS)
    return value.isoformat() if isinstance(value, dt.date) else value


def to_csv(figure: Figure, report: Report) -> str:
    """Write a figure as CSV: its table, and behind it the scope line that a figure needs to travel alone."""
    source = f"{report.title}: {report.scope}" + (f" · {report.switch}" if figure.scope == "own" else "")
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([_safe(text) for text in (figure.head, *(c.text for c in figure.columns), "source")])
    for row in figure.rows:
        writer.writerow([_safe(text) for text in (row.head, *(cell.said for cell in row.cells), source)])
    return "\ufeff" + lines.getvalue()


def _safe(text: str) -> str:
    """Keep a spreadsheet from running a cell as a formula; soft hyphens are for the page."""
    plain = text.replace("\u00ad", "")
    return "'" + plain if plain.startswith(_FORMULA) else plain
