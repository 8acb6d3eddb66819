"""Plural: whether a title means several people, told by its form and by what stands in front of it.

German tells one from several by the ending („Ärzte“), by the article („die Forscher“), or by both together („der
Forscher“ is one, „die Welt der Forscher“ is several).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparator.annotate.people.title_phrase import TitlePhrase

# A preposition governs what „und“ adds so many words behind it.
GOVERNS = 6


def has_own_plural(phrase: TitlePhrase) -> bool:
    """„die Ärzte“, „der Anwälten“: a plural that no ending alone makes."""
    plural = phrase.hit.title.plural.lower()
    return bool(plural) and phrase.around.lower(phrase.at).endswith((plural, plural + "n"))


def is_several(phrase: TitlePhrase) -> bool:
    """Say whether a title is a plural, as far as its phrase tells."""
    around, hit, words = phrase.around, phrase.hit, phrase.around.words
    form, paradigm = around.forms[phrase.at], hit.title.paradigm
    if has_own_plural(phrase):
        return True
    if paradigm == "feminine":
        return form.endswith("nen")
    if paradigm == "common":
        return form.endswith("n")
    if phrase.article in words.plural_genitives and any(word.endswith("n") for word in phrase.adjectives):
        # „der amerikanischen Verleger“: in the singular the adjective has no -n.
        return True
    weak = paradigm in ("weak", "or") and form.endswith("n")
    before = "" if around.gap(phrase.at - 1) else around.forms[phrase.at - 1]
    undetermined = phrase.article not in words.known and (phrase.at > phrase.first or before[:1].isupper())
    if weak and before.endswith("er") and undetermined:
        # „Verband deutscher Chirurgen“; „zum Leipziger Präsidenten“ is one
        return True
    if phrase.is_of_group:
        return True
    if paradigm == "nominalised":
        quantity = form.endswith("e") and (phrase.number > 1 or phrase.article in words.more)
        return quantity or (form.endswith("en") and phrase.article in words.plural_articles | words.plural_genitives)
    return _by_ending(phrase, form, paradigm) or _by_article(phrase, form, paradigm)


def _by_ending(phrase: TitlePhrase, form: str, paradigm: str) -> bool:
    """„Anwälte“ and „Lehrern“ by themselves, „der Länderchefs“ by the article: in the singular „des Länderchefs“."""
    words = phrase.around.words
    if (paradigm == "strong" and form.endswith(("e", "en"))) or (paradigm == "er" and form.endswith("n")):
        return True
    genitive = form.endswith("s") and not phrase.hit.label.endswith("s")
    told = phrase.article in words.plural_genitives | words.plural_articles | words.plural_datives
    return genitive and (told or phrase.article.isdigit())


def _by_article(phrase: TitlePhrase, form: str, paradigm: str) -> bool:
    """„von den Dozenten“, „die Welt der Mediziner“, „man könne Migranten …“: what stands in front tells the plural."""
    around, words, article = phrase.around, phrase.around.words, phrase.article
    weak = paradigm in ("weak", "or") and form.endswith("en")
    if article in words.plural_datives and weak:
        # „von den Dozenten“, „von Boll und den Dozenten“; „für den Dozenten“ is one.
        return _is_dative(phrase)
    if article in words.plural_articles or article in words.plural_oblique:
        return True
    if article not in words.plural_genitives:
        return weak and not _is_determined(phrase)
    if paradigm != "er":
        return weak
    # „die Welt der Mediziner“, „seitens der Mediziner“: only what stands in front tells the plural from „der Mediziner“.
    if any(not word.endswith("n") for word in phrase.adjectives):
        # „Boll ist nach Vogt der dritte Politiker“
        return False
    noun = around.is_noun(phrase.start - 1) and not around.name_to(phrase.start - 1)
    before = noun or around.lower(phrase.start - 1) in words.genitive_prepositions
    return phrase.start > 0 and before and not around.gap(phrase.start - 1)


def _is_dative(phrase: TitlePhrase) -> bool:
    """Whether a preposition with the dative stands in front of „den“, or in front of what „und“ joins to it."""
    around, words, k = phrase.around, phrase.around.words, phrase.start - 1
    if around.gap(k):
        return False
    joined = around.lower(k) in words.additive
    stop = max(-1, k - GOVERNS) if joined else k - 1
    while k > stop and k >= 0 and not around.gap(k):
        if around.lower(k) in words.dative_prepositions or around.lower(k) in words.among:
            return True
        k -= 1
    return False


def _is_determined(phrase: TitlePhrase) -> bool:
    """Whether a word of one stands in front: an article in some case, „als“, „und“, or a name („Bolls Kollegen“)."""
    around, words, opener = phrase.around, phrase.around.words, phrase.article
    if phrase.start < 0 or around.name_from(phrase.at + 1):
        # „den Forscher, Philosophen und Autor“, „Präsidenten Boll“
        return around.gap(phrase.at - 1) == "," or around.name_from(phrase.at + 1) is not None
    linked = opener in words.additive or opener in words.role_marks or around.is_capital(phrase.start)
    return linked or opener in words.determiners or opener in words.oblique or opener in words.contracted
