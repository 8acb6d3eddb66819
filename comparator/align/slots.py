"""Slots: which nouns fill the same place in sentences, in the texts of different outlets?

Two words that stand beside the same words, or share the first or the last part of a compound, may be two names of one
thing („Klimawandel“, „Klimakrise“). Whether they are, only a reader can say: what is found here are drafts.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from comparator.annotate.mentions import quoted
from comparator.annotate.syntax import word_classes
from comparator.model import TEXT_ROLES, Document, Span, Token
from comparator.pack import Language

# A word counts from so many articles on; an outlet from so many articles with either word; so many drafts are made.
ARTICLES, OWN, MOST = 4, 4, 15
# At most so many nouns are compared, the most frequent ones.
NOUNS = 4000
# Words so alike are compared (cosine of their neighbours, 0–1): with a part in common, and without.
ALIKE, ALIKE_APART = 0.10, 0.25
# The outlets' shares of the words differ by so much at least (0–1).
APART = 0.4
# So many letters at the front or the end make a common part of two compounds; a noun has so many at least.
PART, SHORTEST = 5, 5
# A noun stands behind an article or the like in this share of its places; a name of a place hardly ever does.
DETERMINED = 0.2


@dataclass(frozen=True, slots=True)
class Slot:
    """Two nouns that fill one slot: ``alike`` is the cosine of their neighbours, ``apart`` how far outlets' shares differ.

    ``forms`` are those of each word, ``examples`` a sentence with each. ``articles`` counts those with the rarer word.
    ``shares`` maps each outlet to the share of the first word, 0–1.
    """

    words: tuple[str, str]
    forms: tuple[tuple[str, ...], tuple[str, ...]]
    alike: float
    apart: float
    articles: int
    shares: Mapping[str, float]
    examples: tuple[str, str]

    @property
    def score(self) -> float:
        """How likely the two are a choice: alike, used apart, in many articles, and compounds with a part in common."""
        return self.alike * self.apart * math.log1p(self.articles) * (2 if _share_part(*self.words) else 1)


@dataclass(slots=True)
class _Noun:
    """What is known of one noun: its neighbours, its articles by outlet, its forms, and a sentence with it."""

    neighbours: Counter[str]
    articles: dict[str, set[str]]
    forms: set[str]
    determined: int = 0
    places: int = 0
    example: str = ""

    def is_common(self) -> bool:
        """Whether enough articles have it, and it is no name."""
        return sum(map(len, self.articles.values())) >= ARTICLES and self.determined >= DETERMINED * self.places


def find_slots(documents: Sequence[Document], language: Language, lemma: Callable[[str], str]) -> list[Slot]:
    """Propose pairs of nouns between which outlets seem to choose, the likeliest first.

    Args:
        lemma: gives the dictionary form of a noun.
    """
    nouns: dict[str, _Noun] = {}
    for document in documents:
        _collect(document, language, lemma, nouns)
    common = sorted((w for w, n in nouns.items() if w[0].isupper() and n.is_common()), key=lambda w: (-nouns[w].places, w))[
        :NOUNS
    ]
    # A word of a card is known already.
    new = [word for word in common if not any(language.index.find(form) for form in nouns[word].forms)]
    slots = [slot for a, b, alike in _pairs(new, nouns) if (slot := _slot(a, b, alike, nouns))]
    chosen: list[Slot] = []
    for slot in sorted(slots, key=lambda s: (-s.score, s.words)):
        # Each word stands in one draft, the likeliest: drafts can be saved side by side.
        if not any(set(slot.words) & set(other.words) for other in chosen):
            chosen.append(slot)
    return chosen[:MOST]


def _collect(document: Document, language: Language, lemma: Callable[[str], str], nouns: dict[str, _Noun]) -> None:
    """Add the narrator's nouns of one article, with the two words on each side."""
    words, quotes, first = word_classes(language), quoted(document.quotes), language.people.first
    names = {token for person in document.people for token in range(person.start, person.end)}
    inside = [p for p in document.passages if p.role in TEXT_ROLES]
    for sentence in document.sentences:
        if not any(p.covers(sentence) for p in inside):
            continue
        tokens = [t for t in document.tokens if sentence.start <= t.start < sentence.end]
        for i, token in enumerate(tokens):
            if _is_noun(token, i) and token.form not in first and token.start not in names and quotes.at(token.start) is None:
                near = [t.form.lower() for t in (*tokens[max(0, i - 2) : i], *tokens[i + 1 : i + 3])]
                noun = nouns.setdefault(lemma(token.form), _Noun(Counter(), defaultdict(set), set()))
                noun.neighbours.update(near)
                noun.forms.add(token.form)
                noun.places += 1
                noun.determined += i > 0 and tokens[i - 1].form.lower() in words.determiners | words.oblique
                noun.articles[document.article.outlet].add(document.article.id)
                noun.example = min(filter(None, (noun.example, _sentence(document, sentence))), key=lambda s: (len(s), s))


def _is_noun(token: Token, i: int) -> bool:
    """Whether a word in the middle of a sentence is written like a noun."""
    parts = token.form.split("-")
    cased = all(part.isalpha() and part[0].isupper() and part[1:].islower() for part in parts)
    return i > 0 and cased and len(token.form) >= SHORTEST


def _sentence(document: Document, sentence: Span) -> str:
    return " ".join(sentence.of(document.article.text).split())


def _pairs(common: Sequence[str], nouns: Mapping[str, _Noun]) -> list[tuple[str, str, float]]:
    """List the pairs of nouns with alike neighbours, and how alike (cosine of TF-IDF, 0–1)."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer

    if len(common) < 2:
        return []
    counts = DictVectorizer(dtype=np.float64).fit_transform([dict(nouns[word].neighbours) for word in common])
    vectors = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
    alike = (vectors @ vectors.T).tocoo()
    found = []
    for i, j, value in zip(alike.row, alike.col, alike.data, strict=True):
        if i < j and value >= (ALIKE if _share_part(common[i], common[j]) else ALIKE_APART):
            found.append((common[i], common[j], float(value)))
    return found


def _share_part(a: str, b: str) -> bool:
    """Whether two compounds have their first or last part in common: „Klimawandel“ and „Klimakrise“."""
    a, b = a.lower().replace("-", ""), b.lower().replace("-", "")
    longer = min(len(a), len(b)) > PART + 2
    return longer and a != b and (a[:PART] == b[:PART] or a[-PART:] == b[-PART:])


def _slot(a: str, b: str, alike: float, nouns: Mapping[str, _Noun]) -> Slot | None:
    """Make a draft of two nouns if at least two outlets use them differently; None else."""
    first, second = nouns[a], nouns[b]
    shares = {}
    for outlet in sorted(first.articles.keys() | second.articles.keys()):
        x, y = len(first.articles.get(outlet, ())), len(second.articles.get(outlet, ()))
        if x + y >= OWN:
            shares[outlet] = x / (x + y)
    apart = max(shares.values()) - min(shares.values()) if len(shares) > 1 else 0.0
    # One word inside the other („Krise“, „Klimakrise“) is a more general name, no choice.
    nested = a.lower().endswith(b.lower()) or b.lower().endswith(a.lower())
    articles = min(sum(map(len, noun.articles.values())) for noun in (first, second))
    forms = tuple(sorted(first.forms)), tuple(sorted(second.forms))
    examples = first.example, second.example
    return None if apart < APART or nested else Slot((a, b), forms, alike, apart, articles, shares, examples)
