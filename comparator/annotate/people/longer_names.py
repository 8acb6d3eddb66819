"""Longer names: which words behind a first name and a surname belong to the name, too.

„Amy Coney Barrett“, „Karl Graf Altdorf“, „der Chef, Tedros Adhanom Ghebreyesus,“, „Richterin Ruth Bader Ginsburg“.
"""

from comparator.annotate.people.name_words import COMMON, SENTENCE, NameWords

# A surname has what looks like an article in front in so many of its places at most.
OWNED = 0.3


class LongerNames:
    """Says so of the words of one text."""

    def __init__(self, words: NameWords) -> None:
        self.words, self.forms, self.table = words, words.forms, words.table

    def goes_on(self, i: int, k: int) -> bool:
        """Whether the word behind token k belongs to the name that begins with token i."""
        if not self.words.adjacent(k):
            return False
        return self.pair_recurs(k) or self._is_enclosed(i, k + 1) or self._is_third(i, k + 1)

    def pair_recurs(self, k: int) -> bool:
        """„Amy Coney Barrett“: a capital word behind a name belongs to it when it also stands alone as a name."""
        if not self.words.adjacent(k) or not self.words.is_surname(k + 1) or self.forms[k].endswith("s"):
            return False
        last = self.forms[k + 1]
        places = self.words.counts[last] + self.words.counts[last + "s"]
        # „auf der Barrett sprach“ is no article.
        common = self.words.things[last] > OWNED * places or last.endswith(COMMON)
        # „Kamala Harris … Als Susan Page Harris fragte“ are two.
        others = self.words.first_names.get(last, set()) - {self.forms[k - 1]}
        return "-" not in last and places > 1 and not common and not others

    def is_noble(self, i: int, k: int) -> bool:
        """„Karl Graf Altdorf“: behind a man's first name, token i, a title of nobility, token k; „Eva Graf“ is called so."""
        title = self.forms[k] in self.table.nobility and self.table.gender_of(self.forms[i]) == "m"
        if not title or not self.words.adjacent(k) or not self.words.is_surname(k + 1) or self.words.is_thing(k + 1):
            return False
        return not self.forms[k + 1].lower().endswith(COMMON) and self.forms[k + 1] not in self.table.no_names

    def _can_be_last(self, k: int) -> bool:
        """Whether a word right behind a name can be a surname, and is no common noun by its ending or its article."""
        words, last = self.words, self.forms[k]
        return words.is_surname(k) and not words.is_thing(k) and not last.lower().endswith(COMMON)

    def _is_enclosed(self, i: int, k: int) -> bool:
        """„der Chef, Tedros Adhanom Ghebreyesus,“: between two commas the last word belongs to the name, too."""
        words = self.words
        opens = i > 0 and words.text[words.starts[i] - 2 : words.starts[i]] == ", "
        return opens and self._can_be_last(k) and words.text.startswith(",", words.ends[k])

    def _is_third(self, i: int, k: int) -> bool:
        """„Der Tod der Richterin Ruth Bader Ginsburg“: behind a title and two words of a name a third one.

        „Dafür stand Minister Karl Boll Pate“, „Gestern traf Minister Karl Boll Merkel“: an object needs no article. In
        front of the verb of a sentence, behind a preposition and in the genitive behind a noun, there is none.
        """
        words, last = self.words, self.forms[k]
        titled = i > 0 and words.adjacent(i - 1) and words.titles.find(self.forms[i - 1]) is not None
        if not titled or k - i != 2 or not self._can_be_last(k) or self.forms[k - 1].endswith("s"):
            return False
        # „Gestern traf Minister Karl Boll Anna Vogt“
        another = words.adjacent(k) and self.forms[k + 1][0].isupper()
        plain = last in self.table.bare_nouns or last in self.table.surnames or words.is_firm(k + 1)
        # „Ministerin Anna Vogt Kuhn … Vogt“ is called Vogt.
        once = words.counts[last] == 1 and words.counts[self.forms[k - 1]] == 1
        return once and not plain and not another and self._has_no_object(i - 1, k)

    def _has_no_object(self, i: int, k: int) -> bool:
        """Whether no object stands between the title, token i, and token k: it is governed, or opens the sentence."""
        n, forms, words, table = i - 1, self.forms, self.words, self.table
        while n >= 0 and words.adjacent(n) and words.is_attribute(n):
            n -= 1
        genitive = n > 0 and forms[n] in table.genitives and words.adjacent(n - 1) and forms[n - 1][0].isupper()
        n -= n >= 0 and words.adjacent(n) and forms[n] in table.determiners
        governed = genitive or (n >= 0 and words.adjacent(n) and forms[n] in table.prepositions)
        opens = n < 0 or SENTENCE.search(words.text, words.ends[n], words.starts[n + 1]) is not None
        return governed or (opens and words.adjacent(k) and forms[k + 1] not in table.linking)
