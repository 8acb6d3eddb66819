"""The annotation record: one JSON object an article, the contract with scorers and other tools."""

from typing import Any

from comparator.model import Document, Quote, Span


def to_record(document: Document) -> dict[str, Any]:
    """Write a document as plain values; offsets are characters of ``text``, which is the input unchanged."""
    article = document.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "date": article.date.isoformat() if article.date else None,
        "text": article.text,
        "passages": [{**_span(p), "role": p.role, "rule": p.rule, "probability": p.probability} for p in document.passages],
        "sentences": [[s.start, s.end] for s in document.sentences],
        "quotes": [_quote(quote) for quote in document.quotes],
        "mentions": [
            {**_span(m), "referent": m.referent, "variant": m.variant, "voice": m.voice, "role": m.role}
            for m in document.mentions
        ],
        "labels": [
            {**_span(b), "label": b.label, "persons": list(b.persons), "kind": b.kind, "voice": b.voice, "role": b.role}
            for b in document.labels
        ],
        "provenance": {
            "agency": document.provenance.agency,
            "share": document.provenance.share,
            "evidence": [{**_span(e), "rule": e.rule} for e in document.provenance.evidence],
            "translation": [{**_span(e), "signal": e.rule} for e in document.provenance.translation],
            "likeness": document.provenance.likeness,
            "agencies": [{**_span(a), "agency": a.agency, "role": a.role} for a in document.provenance.agencies],
        },
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _quote(quote: Quote) -> dict[str, Any]:
    speaker, cue = quote.speaker, quote.cue
    return {
        **_span(quote),
        "kind": quote.kind,
        "speaker": speaker and {**_span(speaker), "text": speaker.text, "person": speaker.person},
        "cue": cue and {**_span(cue), "lemma": cue.lemma, "class": cue.stance},
    }
