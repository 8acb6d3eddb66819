"""The term index: every form of every card in one table, so that one pass over a text finds them all."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comparator.errors import ConfigError, suggest
from comparator.model import Token
from comparator.terms import Card, Variant, VariantSet
from comparator.tokens import Tokens, find_tokens
from comparator.word_table import WordTable

# The last so many letters say whether a word can end in a variant.
TAIL = 3
# Between the words of a phrase: blanks, one line break among them, and an opening mark: „der sogenannte „Islamische Staat““.
_GAP = re.compile(r"[ \u00a0\t]*\r?\n?[ \u00a0\t]*[„“”\"»«‚‘›‹']?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of the index: the set and the variant it belongs to, and how it may be compounded.

    ``bare``: without an ending, as the first part of a compound has it. „Russischen-Belarussischen-Union“
    is a name; „belarussisch-russisch“ is not. ``before``: the forms of the words in front of the last; in lower case,
    unless the case is ``exact``.
    """

    referent: str
    variant: str
    compounds: tuple[str, ...]
    bare: bool
    exact: str | None
    exclude: frozenset[str]
    unless_next: frozenset[str]
    before: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A variant found: the numbers of its first and last token."""

    first: int
    last: int
    entry: Entry


class TermIndex:
    """All forms of all cards in one dict: a look-up costs the same for ten cards and for a thousand."""

    def __init__(self, forms: Mapping[str, tuple[Entry, ...]]) -> None:
        """Index ``forms``: the entries of each word, or each last word, by its form in lower case."""
        self.forms = forms
        heads = [form for form, entries in forms.items() if any("head" in e.compounds for e in entries)]
        self.head_lengths = sorted({len(form) for form in heads}, reverse=True)
        self.tails = frozenset(form[-TAIL:] for form in heads)
        # What a word can be, or be the end of: phrases first, the longest before the shorter ones.
        self.variants: WordTable[tuple[Entry, ...]] = WordTable(self._learn)

    def find(self, form: str) -> Entry | None:
        """Find the variant that a whole token stands for; None for any other word."""
        return next((entry for entry in self.variants[form] if not entry.before), None)

    def find_all(self, text: str, tokens: Sequence[Token]) -> Iterator[Match]:
        """Yield the variants among the words of a text, in order; of two that share a word the longer one."""
        words = Tokens.of(tokens)
        known = self.variants.among(frozenset(words.forms))
        return self.match(text, words.starts, words.forms, [i for i, form in enumerate(words.forms) if form in known])

    def match(self, text: str, starts: Sequence[int], forms: Sequence[str], numbers: Iterable[int]) -> Iterator[Match]:
        """Yield those that end with some words of a text, given by their ascending numbers."""
        behind: list[Match] = []
        for i in numbers:
            while behind and behind[0].last < i - 1 - LONGEST:
                yield behind.pop(0)
            entry = next((e for e in self.variants[forms[i]] if self._fits(text, starts, forms, i, e)), None)
            if entry:
                match = Match(i - len(entry.before), i, entry)
                rivals = [m for m in behind if m.last >= match.first and m.entry.referent == entry.referent]
                # „die selbsternannte Volksrepublik Donezk“: of two that cross, the longer stays, of equal ones the first.
                if all(m.last - m.first < match.last - match.first for m in rivals):
                    behind = [*(m for m in behind if m not in rivals), match]
        yield from behind

    def _fits(self, text: str, starts: Sequence[int], words: Sequence[str], i: int, entry: Entry) -> bool:
        """Whether the words in front are those of a phrase, and the word behind makes no name of it."""
        first = i - len(entry.before)
        if first < 0 or (i + 1 < len(words) and words[i + 1] in entry.unless_next):
            return False
        case = _as_written if entry.exact else str.casefold
        return all(
            case(words[first + k]) in forms
            and _GAP.fullmatch(text, starts[first + k] + len(words[first + k]), starts[first + k + 1]) is not None
            for k, forms in enumerate(entry.before)
        )

    def _learn(self, form: str) -> tuple[Entry, ...]:
        folded = form.casefold()
        # Most words are no form, and none can be their end.
        if folded not in self.forms and folded[-TAIL:] not in self.tails and "-" not in form:
            return ()
        phrases = [entry for entry in self.forms.get(folded, ()) if entry.before and entry.exact in (None, form)]
        single = self._single(form)
        return (*sorted(phrases, key=lambda e: -len(e.before)), *([single] if single else []))

    def _single(self, form: str) -> Entry | None:
        whole = self._match(form, form, None)
        if whole or "-" not in form:
            return whole or self._head(form, form)
        parts = [part for part in form.split("-") if part]
        if not parts:
            return None
        if form.startswith("-"):
            # „Kontrollverträge und -regime“: the end of a compound whose beginning stands elsewhere.
            return self._match(parts[-1], form, "head")
        # „Ukraine-Krieg“ is written „Ukrainekrieg“, too.
        joined = "".join(parts[:1] + [part.lower() for part in parts[1:]])
        last = self._match(joined, form, None) or self._match(parts[-1], form, "last") or self._head(parts[-1], form)
        return last or self._match(parts[0], form, "first")

    def _match(self, part: str, form: str, place: str | None) -> Entry | None:
        for entry in self.forms.get(part.casefold(), ()):
            fits = place is None or (place in entry.compounds and (entry.bare or place != "first"))
            folded = form.casefold()
            excluded = folded in entry.exclude or folded.replace("-", "") in entry.exclude
            if fits and not entry.before and entry.exact in (None, part) and not excluded:
                return entry
        return None

    def _head(self, part: str, form: str) -> Entry | None:
        folded = part.casefold()
        for length in self.head_lengths if folded[-TAIL:] in self.tails else ():
            if length < len(folded):
                found = self._match(part[-length:], form, "head")
                if found and found.exact is None:
                    return found
        return None


# A phrase has at most so many words.
LONGEST = 6


def _as_written(word: str) -> str:
    return word


def index_cards(cards: Iterable[Card], paradigms: Mapping[str, tuple[str, ...]]) -> TermIndex:
    """Inflect every variant, put all forms into one index, and let each variant prove itself.

    Raises:
        ConfigError: an unknown paradigm, two variants that share a form, an example that does not match, or a
            counter-example that does.
    """
    cards = tuple(cards)
    index = TermIndex(_forms(cards, paradigms))
    for card in cards:
        for group in card.set:
            for variant in group.variant:
                _find_stems(index, card, variant, paradigms)
                _prove(index, card, group, variant)
    return index


def _forms(cards: Sequence[Card], paradigms: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Entry, ...]]:
    """Map each form in lower case to its entries; a form belongs to one variant, and a set to one card."""
    forms: dict[str, list[Entry]] = {}
    # „Ukraine-Krieg“ and „Ukrainekrieg“ are one form.
    joined: dict[str, list[Entry]] = {}
    owners: dict[str, Card] = {}
    for card in cards:
        for group in card.set:
            other = owners.setdefault(group.name, card)
            if other is not card:
                what = f'the set "{group.name}" is one of {_where(other)}, too'
                raise ConfigError(_where(card), what, "Give one of them another name.")
        for form, entry in _entries(card, paradigms):
            known, alike = forms.setdefault(form.casefold(), []), joined.setdefault(form.casefold().replace("-", ""), [])
            rival = next((e for e in alike if _is_rival(e, entry)), None)
            if rival:
                what = f'"{form}" is a form of "{rival.variant}" and of "{entry.variant}"'
                fix = f'Take it from one of them; "{rival.variant}" is of {_where(owners[rival.referent])}.'
                raise ConfigError(_where(card, entry.variant), what, fix)
            if entry not in known:
                known.append(entry)
                alike.append(entry)
    return {form: tuple(entries) for form, entries in forms.items()}


def _where(card: Card, variant: str = "") -> str:
    """Say in which file, and at which variant, something is wrong."""
    path = card.path or f"terms/{card.id}.toml"
    return f'{path}: variant "{variant}"' if variant else path


def _is_rival(known: Entry, entry: Entry) -> bool:
    """Whether two entries of one form stand for different variants, and nothing tells them apart."""
    exact = None in (known.exact, entry.exact) or known.exact == entry.exact
    other = (known.referent, known.variant) != (entry.referent, entry.variant)
    same_words = len(known.before) == len(entry.before) and all(map(frozenset.intersection, known.before, entry.before))
    return exact and other and same_words


def _entries(card: Card, paradigms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Entry]]:
    """Yield each inflected form of a card, of a phrase its last word, with its entry."""
    for group in card.set:
        for variant in group.variant:
            any_ending = {"", *(ending for name in variant.paradigm.split() for ending in paradigms.get(name, ()))}
            exclude = frozenset((word + ending).casefold() for word in variant.exclude for ending in any_ending)
            following = frozenset(variant.unless_next)
            for stem in variant.stems:
                *front, (last, endings) = _words(card, variant, stem, paradigms)
                case = _as_written if variant.exact_case else str.casefold
                before = tuple(frozenset(case(word + ending) for ending in ends) for word, ends in front)
                for ending in endings:
                    exact = last + ending if variant.exact_case else None
                    yield (
                        last + ending,
                        Entry(group.name, variant.name, variant.compounds, not ending, exact, exclude, following, before),
                    )


def _words(
    card: Card, variant: Variant, stem: str, paradigms: Mapping[str, tuple[str, ...]]
) -> list[tuple[str, tuple[str, ...]]]:
    """List the words of a stem with their endings."""
    words, names = stem.split(), variant.paradigm.split()
    where = _where(card, variant.name)
    if not names:
        raise ConfigError(where, "`paradigm` is empty", suggest("", paradigms))
    for name in names:
        if name not in paradigms:
            raise ConfigError(where, f'unknown paradigm "{name}"', suggest(name, paradigms))
    if not words or len(words) > LONGEST or 1 < len(names) < len(words):
        what = f'"{stem}" has {len(words)} words and "{variant.paradigm}" {len(names)}'
        raise ConfigError(where, what, f"Name one paradigm, or one a word, for one to {LONGEST} words.")
    # One paradigm is the last word's; of several the last ones are taken: a shorter spelling may stand beside a longer one.
    endings = [paradigms[name] for name in names[-len(words) :]]
    return list(zip(words, [("",)] * (len(words) - len(endings)) + endings, strict=True))


def _find_stems(index: TermIndex, card: Card, variant: Variant, paradigms: Mapping[str, tuple[str, ...]]) -> None:
    """Look for each stem of a variant, in the first form of each of its words."""
    for stem in variant.stems:
        text = " ".join(word + endings[0] for word, endings in _words(card, variant, stem, paradigms))
        tokens = find_tokens(text)
        whole = (m for m in index.find_all(text, tokens) if (m.first, m.last) == (0, len(tokens) - 1))
        if not any(match.entry.variant == variant.name for match in whole):
            what = f'the stem "{stem}" can never be found'
            raise ConfigError(_where(card, variant.name), what, "Write words with blanks between them, and look at `exclude`.")


def _prove(index: TermIndex, card: Card, group: VariantSet, variant: Variant) -> None:
    """Run a variant's example and counter-example."""
    where = _where(card, variant.name)
    for key, text, wanted in (("example", variant.example, True), ("counterexample", variant.counterexample, False)):
        found = {(m.entry.referent, m.entry.variant) for m in index.find_all(text, find_tokens(text))}
        if ((group.name, variant.name) in found) != wanted:
            names = sorted(name for _, name in found)
            said = f"found there: {', '.join(names)}" if names else "nothing is found there"
            what = f"`{key}` {'does not match' if wanted else 'matches'}: „{text}“ ({said})"
            fix = (
                "Correct the stems, the paradigm or `compounds`."
                if wanted
                else "Narrow the variant, or list the word under `exclude`."
            )
            raise ConfigError(where, what, fix)
