"""Names that no list has, found by what the text says beside them.

A title or a form of address („Minister Vogt“, „des Musikers Eurico Ferreira“), or what presents somebody („Karman Leung,
Chef der Firma“, „Misha Zilberman (31)“).
"""

import re

from comparator.annotate.people.name_words import COMMON, NameWords
from comparator.annotate.syntax import is_adjective

# What ends a sentence, or leads to one, between two words.
_ENDS = re.compile(r"[.!?:„\n]")
# A name behind a title has at most so many words more; so many words may stand between a name and its title, so many
# belong to a title in front.
MORE, NEAR, LONGEST = 2, 3, 10

Found = tuple[int, str] | None


class Presented:
    """Matches such names in one text; each match is (token behind the last, name)."""

    def __init__(self, words: NameWords) -> None:
        self.words, self.tokens, self.forms, self.table = words, words.tokens, words.forms, words.table

    def find(self, i: int) -> Found:
        """Match a name that begins at a token; most capitalised words have nothing beside them that tells."""
        forms, words = self.forms, self.words
        found = self.titled(i) if i and forms[i - 1] in words.introducing else None
        return found or (self.presented(i) if i + 3 < len(forms) and forms[i + 1] in words.capital else None)

    def titled(self, i: int) -> Found:
        """Match a title or a form of address with a surname: „Minister Vogt“, „Frau Vogt“, „Dr. Vogt“."""
        words, token, before = self.words, self.tokens[i], self.tokens[i - 1]
        addressed = before.form in self.table.forms
        if not (addressed or self._is_title(i - 1)) or not words.is_surname(i) or self.table.is_first(token.form):
            return None
        gap = words.text[before.end : token.start]
        if addressed and gap in (" ", ". ", "\u00a0"):
            # „Frau Vogt Urlaub“ is a name and a noun.
            end = i + 1 + words.pair_recurs(i)
            return end, words.name(i, end)
        if gap != " " or addressed or token.form.endswith("s") or words.is_thing(i):
            return None
        end = i + 1
        while end - i <= MORE and words.adjacent(end - 1) and words.is_surname(end) and not words.is_thing(end):
            end += 1
        common, known = token.form.lower().endswith(COMMON), token.form in self.table.surnames
        if end == i + 1 and not known and self._is_corporate(i - 1):
            return None
        if (common or end == i + 1) and not known and not self._is_apposed(i, common):
            return None
        return end, words.name(i, end)

    def _is_title(self, k: int) -> bool:
        """Whether a word is a title that a name can follow: no genitive, but behind „des“."""
        form, hit = self.tokens[k].form, self.words.titles.find(self.tokens[k].form)
        genitive = form.endswith("s") and (k == 0 or self.tokens[k - 1].form != "des")
        return hit is not None and not genitive and (not hit.title.whole or form == hit.title.lemma)

    def _is_corporate(self, k: int) -> bool:
        """Whether firms are called so too: „der Onlinehändler“."""
        hit = self.words.titles.find(self.tokens[k].form)
        return hit is not None and hit.title.lemma in self.table.corporate

    def _is_apposed(self, i: int, common: bool) -> bool:
        """Tell the name behind a title from an object: „hat der Präsident Sanktionen angekündigt“.

        Without an article, behind „dem“ and „vom“, and in front of the verb („Der Virologe Vogt sagte“), it is a name;
        else only a word that comes again.
        """
        tokens, near = self.tokens, range(i - 2, max(-1, i - 4), -1)
        article = next((k for k in near if tokens[k].form in self.table.determiners), None)
        # „wenn Wissenschaftler Humbug verbreiten“: several, of whom none is called Humbug.
        several = i > 1 and tokens[i - 2].form in self.table.before_subjects
        if self.words.counts[self.forms[i]] > 1 or (article is None and not common and not several):
            return True
        if article is None or common:
            return False
        opens = article == 0 or _ENDS.search(self.words.text, tokens[article - 1].end, tokens[article].start) is not None
        verb = self.words.adjacent(i) and tokens[i + 1].form[0].islower()
        return tokens[article].form.lower() in self.table.dative or (opens and verb)

    def presented(self, i: int) -> Found:
        """Match two capital words with a title, an age or a party behind them."""
        tokens, words = self.tokens, self.words
        opened = words.text[tokens[i + 1].end : tokens[i + 2].start]
        if opened not in (" (", ", ") or not words.adjacent(i) or not words.is_surname(i) or not words.is_surname(i + 1):
            return None
        if words.is_thing(i) or words.is_thing(i + 1) or words.is_owned(i):
            return None
        told = self._is_told(tokens[i + 2].form) if opened == " (" else self._is_described(i + 2) or self._closes_title(i)
        return (i + 2, words.name(i, i + 2)) if told else None

    def _closes_title(self, i: int) -> bool:
        """„der Bürgermeister von Mittelberg im Tal, Andi Haid,“: a title with what it is of stands in front of the comma."""
        tokens, words = self.tokens, self.words
        if i == 0 or words.text[tokens[i - 1].end : tokens[i].start] != ", ":
            return False
        for k in range(i - 1, max(0, i - 1 - LONGEST), -1):
            form = tokens[k].form
            if words.titles.find(form):
                return k < i - 1 and tokens[k - 1].form in self.table.determiners
            if not (form[0].isupper() or form in self.table.linking or is_adjective(form)) or not words.adjacent(k - 1):
                return False
        return False

    def _is_told(self, form: str) -> bool:
        """An age or a party in brackets."""
        return (form.isdigit() and len(form) == 2) or form in self.table.parties

    def _is_described(self, k: int) -> bool:
        """A title that says of what: „Chef der Firma“, „die neue Leiterin des Museums“."""
        tokens, words, stop = self.tokens, self.words, min(len(self.tokens) - 1, k + NEAR)
        while k < stop and not tokens[k].form[0].isupper() and words.adjacent(k):
            k += 1
        title = words.titles.find(tokens[k].form) is not None
        return title and words.adjacent(k) and tokens[k + 1].form in self.table.linking
