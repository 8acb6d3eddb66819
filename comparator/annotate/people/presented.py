"""Names that no list has, found by what the text says beside them.

A title or a form of address („Minister Vogt“, „des Musikers Eurico Ferreira“), or what presents somebody („Karman Leung,
Chef der Firma“, „Misha Zilberman (31)“).
"""

from collections.abc import Set

from comparator.annotate.people.longer_names import LongerNames
from comparator.annotate.people.name_words import COMMON, SENTENCE, NameWords
from comparator.annotate.syntax import is_adjective

# A name behind a title has at most so many words more; so many words may stand between a name and its title, so many
# belong to a title in front.
MORE, NEAR, LONGEST = 2, 3, 10
# In a row of titles and names the next title stands so many words behind at most.
LISTED = 5
# The first of two words of a name has an article in front in so many of its places at most.
OWNED = 0.4

Found = tuple[int, str] | None


class Presented:
    """Matches such names in one text; each match is (token behind the last, name)."""

    def __init__(self, words: NameWords, lasts: Set[str]) -> None:
        self.words, self.forms, self.table = words, words.forms, words.table
        self.longer = LongerNames(words)
        # The surnames of the people found so far.
        self.lasts = lasts
        self.starts, self.ends = words.starts, words.ends

    def find(self, i: int) -> Found:
        """Match a name that begins at a token; most capitalised words have nothing beside them that tells."""
        forms, words = self.forms, self.words
        found = self.titled(i) if i and forms[i - 1] in words.introducing else None
        return found or (self.presented(i) if i + 3 < len(forms) and forms[i + 1] in words.capital else None)

    def titled(self, i: int) -> Found:
        """Match a title or a form of address with a surname: „Minister Vogt“, „Frau Vogt“, „Dr. Vogt“."""
        words, form, before = self.words, self.forms[i], self.forms[i - 1]
        if before in self.table.named:
            return self._called(i)
        addressed = before in self.table.forms
        if not (addressed or self._is_title(i - 1)):
            return None
        if words.is_initial(i) and i + 1 < len(self.forms) and words.is_surname(i + 1) and not addressed:
            # „die Sängerin J. Lamotta“
            return i + 2, words.name(i, i + 2)
        if self._is_rank(i - 1) and words.is_particle(i) and self._is_noble(i):
            # „General von Blomberg“; „er ist General von Beruf“
            return i + 2, words.name(i, i + 2)
        if not words.is_surname(i):
            return None
        if self.table.is_first(form):
            end = i + 1 + (words.adjacent(i) and words.is_short(i + 1))
            return (end, words.name(i, end)) if self._is_of_one_name(i - 1) and not addressed else None
        gap = words.text[self.ends[i - 1] : self.starts[i]]
        if addressed and gap in (" ", ". ", "\u00a0"):
            # „Frau Vogt Urlaub“ is a name and a noun; behind a degree a name has two words as a rule.
            end = i + 1 + (self.longer.pair_recurs(i) or (before in self.table.academic and self._goes_on(i)))
            return end, words.name(i, end)
        return self._behind_title(i) if gap == " " and not addressed and not self._is_genitive(i) else None

    def _called(self, i: int) -> Found:
        """„ein Kommentator namens Zikun Yu“: two words behind „namens“, if a title stands in front of that."""
        words = self.words
        two = words.adjacent(i) and words.is_surname(i) and words.is_surname(i + 1)
        hit = words.titles.find(self.forms[i - 2]) if two and i > 1 else None
        # „eine Bar des Wirtes namens Blaue Gans“
        return (i + 2, words.name(i, i + 2)) if hit and hit.label == self.forms[i - 2] else None

    def _behind_title(self, i: int) -> Found:
        """Match the name right behind a title, and its end: „Minister Vogt“, „der Produzent Booker T. Jones“."""
        words, form, end = self.words, self.forms[i], i + 1
        if i > 1 and self.forms[i - 2] in self.table.more:
            # „immer mehr Tänzer Angst bekamen“
            return None
        if form in self.table.surnames or form in self.lasts:
            # „kündigte Minister Maas Konsequenzen an“
            return end, words.name(i, end)
        if end + 1 < len(self.forms) and words.adjacent(i) and words.is_initial(end) and words.is_surname(end + 1):
            return end + 2, words.name(i, end + 2)
        while end - i <= MORE and words.adjacent(end - 1) and words.is_surname(end) and not words.is_thing(end):
            end += 1
        alone = end == i + 1
        if alone and form in self.table.bare_nouns:
            # „wirft dem Banker Untreue vor“
            return None
        if words.is_thing(i, 0 if alone else OWNED) or self._is_of_firm(i, end) or (alone and self._is_adjective(i - 1)):
            return None
        common = form.lower().endswith(COMMON)
        told = (end > i + 1 and not common) or self._is_apposed(i, common)
        return (end, words.name(i, end)) if told else None

    def _is_noble(self, i: int) -> bool:
        """Whether behind a particle, token i, a surname stands."""
        words = self.words
        return words.adjacent(i) and words.is_surname(i + 1) and self.forms[i + 1] not in self.table.bare_nouns

    def _is_of_firm(self, i: int, end: int) -> bool:
        """„Händler Huber“ may be a firm, as „Produzent Texas Instruments“ is; „wo Händler Trends besprechen“ has an object.

        „Arbeitgeber Real Madrid“ is a club.
        """
        if end < len(self.forms) and self.words.adjacent(end - 1) and self.forms[end] in self.table.places:
            return True
        owned = self.forms[i].endswith("s")
        corporate = (end == i + 1 or owned) and self._is_corporate(i - 1)
        return corporate or (end == i + 1 and owned and self._may_be_several(i - 1))

    def _goes_on(self, i: int) -> bool:
        """„Dr. Sucharit Bhakdi“: the next word can be a surname, too; „Dr. Boll Patienten“ has a common noun."""
        words, k = self.words, i + 1
        if not words.adjacent(i) or not words.is_surname(k) or words.is_thing(k):
            return False
        return not self.forms[k].lower().endswith(COMMON) and not words.is_firm(k + 1)

    def _is_genitive(self, i: int) -> bool:
        """„Minister Vogts Plan“; „Ministerin Grütters kam“ and „der Regisseur Russ Meyer“ have an s of their own."""
        words, form = self.words, self.forms[i]
        if not form.endswith("s") or form in self.table.surnames:
            return False
        if form.removesuffix("s") in self.table.surnames or not words.adjacent(i):
            return True
        capital = self.forms[i + 1][0].isupper()
        return capital and (not words.is_surname(i + 1) or words.is_thing(i + 1))

    def _is_title(self, k: int) -> bool:
        """Whether a word is a title that a name can follow: no genitive, but behind „des“ or „ihres“."""
        form, hit = self.forms[k], self.words.titles.find(self.forms[k])
        owned = any(word.endswith("es") and word in self.table.oblique for word in self.forms[max(0, k - NEAR) : k])
        genitive = form.endswith("s") and not owned
        if hit and hit.title.paradigm == "er" and form.endswith("n"):
            # „macht Veranstaltern Angst“: several
            return False
        whole = hit is not None and (not hit.title.whole or form == hit.title.lemma or hit.prefix.endswith("-"))
        return whole and not genitive

    def _is_of_one_name(self, k: int) -> bool:
        """„Prinz Harry“, „Prophet Mohammed“: who bears such a title has no surname."""
        hit = self.words.titles.find(self.forms[k])
        return hit is not None and hit.title.field in self.table.one_named

    def _is_adjective(self, k: int) -> bool:
        """„Pflegende Angehörige“, „auf dem Grünen Hügel“: such a title may be an adjective of the noun behind it."""
        hit = self.words.titles.find(self.forms[k])
        plain = hit is not None and hit.title.kind != "office" and "head" not in hit.title.field
        return plain and hit is not None and hit.title.paradigm == "nominalised" and self.words.counts[self.forms[k + 1]] == 1

    def _is_rank(self, k: int) -> bool:
        """„General“, „Oberst“: ranks are of no place, so that „von“ behind one belongs to a name."""
        hit = self.words.titles.find(self.forms[k])
        return hit is not None and hit.title.kind == "office" and hit.title.field == "force"

    def _may_be_several(self, k: int) -> bool:
        """„wo Händler Trends besprechen“: a title whose form may be a plural."""
        hit = self.words.titles.find(self.forms[k])
        return hit is not None and hit.title.paradigm == "er"

    def _is_corporate(self, k: int) -> bool:
        """Whether firms are called so too: „der Onlinehändler“."""
        hit = self.words.titles.find(self.forms[k])
        return hit is not None and hit.title.lemma in self.table.corporate

    def _is_apposed(self, i: int, common: bool) -> bool:
        """Tell the name behind a title from an object: „hat der Präsident Sanktionen angekündigt“.

        Without an article, behind „dem“ and „vom“, and in front of the verb („Der Virologe Vogt sagte“), it is a name;
        else only a word that comes again; „die Sportler Abstand halten“ has several, of whom none is called Abstand.
        """
        forms, k = self.forms, self._opener(i - 1)
        # „Kritisch sieht das Parteichef Boll“
        determined = k >= 0 and forms[k] in self.table.determiners and forms[k].lower() not in self.table.pointing
        article = forms[k] if determined else ""
        if self._is_of_several(i - 1, article.lower()) or article.lower() in self.table.genitives_only:
            # „die Blutprobe des Fahrers Alkohol enthält“
            return False
        # „wenn Wissenschaftler Humbug verbreiten“: several, of whom none is called Humbug.
        several = k >= 0 and forms[k] in self.table.before_subjects
        if self.words.counts[forms[i]] > 1 or (not article and not common and not several):
            return True
        if not article or common:
            return False
        opens = k == 0 or SENTENCE.search(self.words.text, self.ends[k - 1], self.starts[k]) is not None
        verb = self.words.adjacent(i) and forms[i + 1][0].islower() and forms[i + 1] not in self.table.linking
        return article.lower() in self.table.dative or (opens and verb) or self._is_listed(i) or self._ends_list(k)

    def _ends_list(self, k: int) -> bool:
        """„… Geschäftsführer Hohloch und der Abgeordnete Berndt“: in front of the article at token k a row of names goes on."""
        return k > 1 and self.forms[k - 1] in self.table.joining and self.forms[k - 2] in self.lasts

    def _is_listed(self, i: int) -> bool:
        """„die Chefin Bessin, der Geschäftsführer Hohloch und“, „der Chef Boll (SPD)“: a row of titles, or a party, behind."""
        words, forms = self.words, self.forms
        gap = words.text[self.ends[i] : self.starts[i + 1]] if i + 1 < len(forms) else ""
        if gap == " (":
            return forms[i + 1] in self.table.parties
        k = i + 1 + (gap == " " and forms[i + 1] in self.table.joining)
        if (gap != ", " and k == i + 1) or k >= len(forms) or forms[k] not in self.table.determiners:
            return False
        k += 1
        while k < len(forms) - 1 and words.adjacent(k - 1) and words.titles.find(forms[k]) is None and k - i < LISTED:
            k += 1
        return words.titles.find(forms[k]) is not None and words.adjacent(k - 1)

    def _opener(self, k: int) -> int:
        """The number of the word in front of a title and its adjectives; -1 where something else stands between."""
        n = k - 1
        while n > k - 1 - NEAR and n >= 0 and self.words.adjacent(n) and self.words.is_attribute(n):
            n -= 1
        return n if n >= 0 and self.words.adjacent(n) else -1

    def _is_of_several(self, k: int, article: str) -> bool:
        """„ihrer Schüler Handys“, „mit anderen Stipendiaten Geld“: a title that is surely a plural."""
        form, hit = self.forms[k], self.words.titles.find(self.forms[k])
        if hit is None:
            return False
        paradigm = hit.title.paradigm
        if paradigm in ("er", "strong"):
            return article in self.table.of_several or (paradigm == "strong" and form.endswith(("e", "en")))
        if paradigm == "nominalised" and form.endswith("e") and not article:
            # „dass Kulturschaffende Hilfe verlangen“
            return True
        oblique = article not in self.table.of_several and article in self.table.oblique
        return paradigm in ("weak", "or", "nominalised") and form.endswith("en") and form != hit.label and not oblique

    def presented(self, i: int) -> Found:
        """Match two or three capital words with a title, an age or a party behind them."""
        words = self.words
        if not words.adjacent(i) or not words.is_surname(i) or not words.is_surname(i + 1) or words.is_owned(i):
            return None
        longer = words.adjacent(i + 1) and words.is_surname(i + 2) and i + 3 < len(self.forms)
        three = longer and not self.table.is_first(self.forms[i + 1]) and self._closes_title(i)
        end = i + 2 + three
        opened = words.text[self.ends[end - 1] : self.starts[end]]
        from_somewhere = opened == " " and self._is_from(end) and self._closes_title(i)
        if not (opened in (" (", ", ") or from_somewhere) or any(words.is_thing(k) for k in range(i, end)):
            return None
        told = self._is_told(self.forms[end]) if opened == " (" else from_somewhere or self._is_apposed_to(i, end)
        return (end, words.name(i, end)) if told else None

    def _is_apposed_to(self, i: int, end: int) -> bool:
        """A title or an age behind the comma, or a title in front: „N., Chef der Firma“, „N., 33,“."""
        age = self.forms[end]
        aged = age.isdigit() and len(age) == 2 and self.words.text.startswith((",", ")"), self.ends[end])
        return aged or self._is_described(end) or self._closes_title(i)

    def _closes_title(self, i: int) -> bool:
        """„der Bürgermeister von Mittelberg im Tal, Andi Haid,“: a title with what it is of stands in front of the comma."""
        forms, words = self.forms, self.words
        gap = words.text[self.ends[i - 1] : self.starts[i]] if i else ""
        # „der Chef der Weltgesundheitsorganisation (WHO), Tedros Ghebreyesus,“
        bracket = i > 1 and gap == "), " and words.text[self.ends[i - 2] : self.starts[i - 1]] == " ("
        if gap != ", " and not bracket:
            return False
        for k in range(i - 1 - bracket, max(0, i - 1 - LONGEST), -1):
            form = forms[k]
            if words.titles.find(form):
                return k < i - 1 and forms[k - 1] in self.table.determiners
            if not (form[0].isupper() or form in self.table.linking or is_adjective(form)) or not words.adjacent(k - 1):
                return False
        return False

    def _is_from(self, k: int) -> bool:
        """„der Leiter der Studie, Andi Haid von der Universität Linz,“: where somebody is from, up to a comma."""
        forms, words = self.forms, self.words
        for n in range(k, min(len(forms) - 1, k + LONGEST) if forms[k] in self.table.home else k):
            if not words.adjacent(n):
                return forms[n][0].isupper() and words.text.startswith(", ", self.ends[n])
            if n > k and not (forms[n][0].isupper() or forms[n] in self.table.linking or is_adjective(forms[n])):
                return False
        return False

    def _is_told(self, form: str) -> bool:
        """An age or a party in brackets."""
        return (form.isdigit() and len(form) == 2) or form in self.table.parties

    def _is_described(self, k: int) -> bool:
        """A title that says of what: „Chef der Firma“, „die neue Leiterin des Museums“."""
        forms, words, stop = self.forms, self.words, min(len(self.forms) - 1, k + NEAR)
        while k < stop and not forms[k][0].isupper() and words.adjacent(k):
            k += 1
        title = words.titles.find(forms[k]) is not None
        return title and words.adjacent(k) and forms[k + 1] in self.table.linking
