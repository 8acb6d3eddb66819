"""The archive of a report: its texts once, packed, with all that stands in them; the page unpacks what somebody opens.

What a large collection says in its page alone would be some 25 KB an article: each passage stands in many numbers, each time
with the words around it. Here an article is its text and columns of integers, and a number is a list of places.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from comparator.model import TEXT_ROLES, Passage
from comparator.report.evidence import Evidence
from comparator.report.excerpts import MARKS, Excerpt
from comparator.report.texts import Texts
from comparator.report.view import Block
from comparator.report.word_code import codes_of, encode, find_words

# Characters of text in a block: few enough to unpack at once, enough to pack well.
_BLOCK = 200_000
# Everything of a passage that its number in the archive stands for.
Kind = tuple[str, str, float | None]


@dataclass(frozen=True, slots=True)
class Articles:
    """Packed articles, the same for every language of a report.

    The first block holds the words of the texts' code, each other one articles; they are named by their content. ``firsts`` are
    the numbers, from 0, of the first article of each; ``kinds`` what the numbers of passages stand for.
    """

    words: Block
    blocks: tuple[Block, ...]
    firsts: tuple[int, ...]
    kinds: tuple[Kind, ...]


def _packed(value: object) -> str:
    """Write a value as JSON, packed and coded; lone surrogates become question marks."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _coded(text.encode("utf-8", "replace"))


def _coded(content: bytes) -> str:
    """Pack (zlib) and code (base 85, a sixteenth less than base 64); "/" stands for "<", which could end a script element."""
    return base64.b85encode(zlib.compress(content, 9)).decode().replace("<", "/")


def _named(kind: str, data: str) -> Block:
    return Block(f"{kind}-{zlib.crc32(data.encode()):08x}", Markup(data))


def pack_articles(excerpts: Iterable[Excerpt]) -> Articles:
    """Pack what is shown of the articles, in blocks of some hundred thousand characters."""
    kinds: dict[Kind, int] = {}
    held: list[tuple[list[str], list[list[list[int]]]]] = []
    firsts: list[int] = []
    size = 0
    for number, shown in enumerate(excerpts):
        if not held or size + len(shown.text) > _BLOCK:
            held.append(([], []))
            firsts.append(number)
            size = 0
        held[-1][0].append(shown.text)
        held[-1][1].append(_columns(shown, kinds))
        size += len(shown.text)
    words = find_words(text for texts, _ in held for text in texts)
    codes = codes_of(words)
    packed = ((_coded(encode(texts, codes)), _packed(list(zip(*columns, strict=True)))) for texts, columns in held)
    blocks = (_named("articles", f"{texts},{columns}") for texts, columns in packed)
    return Articles(_named("words", _packed(words)), tuple(blocks), tuple(firsts), tuple(kinds))


def _columns(shown: Excerpt, kinds: dict[Kind, int]) -> list[list[int]]:
    """Write what stands in an excerpt as columns of integers, three of each kind: steps to the start, lengths, numbers.

    Passages and sentences are stepped to from the end before, the others from the start before. The numbers are those of
    passages' kinds, of sentences where they are not 1, 2, 3 …, of marks' classes, and 1 for places that are cut, if any is.
    """
    at = _units(shown.text)
    passages = [(p.start, p.end, kinds.setdefault(_kind(said), len(kinds))) for p, said in shown.passages]
    sentences = [(s.start, s.end, number) for number, s in shown.sentences]
    marks = [(m.start, m.end, MARKS.index(css)) for m, css in shown.marks]
    places = [(place.span.start, place.span.end, int(place.cut)) for place in shown.places]
    columns = [*_steps(at, passages, True), *_steps(at, sentences, True), *_steps(at, marks), *_steps(at, places)]
    if columns[5] == list(range(1, len(sentences) + 1)):
        columns[5] = []
    if not any(columns[11]):
        columns[11] = []
    return columns


def _kind(passage: Passage) -> Kind:
    return passage.role, passage.rule, passage.probability


def _units(text: str) -> Sequence[int]:
    """Return for each character where it starts in UTF-16, in which a browser counts."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    return [0, *accumulate(1 + (character > "\uffff") for character in text)]


def _steps(at: Sequence[int], spans: Sequence[tuple[int, int, int]], from_end: bool = False) -> list[list[int]]:
    """Write (start, end, number) as three columns: steps to the starts, lengths, numbers."""
    steps: list[int] = []
    before = 0
    for start, end, _ in spans:
        steps.append(at[start] - before)
        before = at[end] if from_end else at[start]
    return [steps, [at[end] - at[start] for start, end, _ in spans], [number for *_, number in spans]]


def pack_index(
    articles: Articles, counts: Sequence[int], headings: Sequence[tuple[str, str, str]], evidence: Evidence
) -> Block:
    """Pack what leads to the articles: their headings, what passages are, and the places of every number.

    Args:
        counts: how many places each article has.
        headings: of each article its title, what is known of it, and how places in it are named.
    """
    t = evidence.texts
    rank = {place: number for number, place in enumerate(evidence.places())}
    table: Mapping[str, object] = {
        "articles": headings,
        "counts": counts,
        "words": articles.words.id,
        "blocks": [(first, block.id) for first, block in zip(articles.firsts, articles.blocks, strict=True)],
        "kinds": [kind_names(t, *kind) for kind in articles.kinds],
        "groups": [
            [group.title, evidence.scope_of(group), list(_differences(rank[place] for place in group.places))]
            for group in evidence.groups
        ],
    }
    return Block(f"index-{t.lang}", Markup(_packed(table)))


def kind_names(texts: Texts, role: str, rule: str, probability: float | None) -> tuple[str, str, str]:
    """Name the role of a passage and the rule that said so, and say how it is set: as text, a heading, or set aside."""
    said = texts.name(rule)
    if probability is not None:
        said = texts("section.texts.sure", rule=said, share=texts.percent(probability))
    css = "heading" if role in ("headline", "subheading") else "" if role in TEXT_ROLES else "aside"
    return texts(f"role.{role}"), said, css


def _differences(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number
