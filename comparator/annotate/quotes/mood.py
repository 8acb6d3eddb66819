"""Mood: which sentences stand in Konjunktiv, and which verbs are surely no reported speech."""

import re
from collections.abc import Sequence
from functools import lru_cache

from comparator.annotate.phrases import LONGEST
from comparator.annotate.quotes.frames import Frame
from comparator.annotate.syntax import Words, word_classes
from comparator.pack import Language

_VERB_IN_E = re.compile(r"[a-zäöüß]{3,}e")
# In second place of a sentence only a Konjunktiv ends so; verbs in -te may be past tense.
_KONJUNKTIV = re.compile(r"[a-zäöüß]{2,}[^teiu]e")
_PARTICIPLE = re.compile(r"[a-zäöüß]+(?:t|en)")
_WEAK_PAST = re.compile(r"[a-zäöüß]{3,}ten?")


@lru_cache(maxsize=4)
def mood(language: Language) -> "Mood":
    """Return the reader of a language's verb forms."""
    return Mood(word_classes(language))


class Mood:
    """Reads the verb forms of sentences in one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        # „ich würde“ and „wenn … würde“ are nobody's reported speech.
        self.not_carrying = words.first_person | words.conditions
        self.either = words.subjunctive | words.conditional

    def has_subjunctive(self, forms: Sequence[str], conditional: bool = False) -> bool:
        """Whether a verb stands in Konjunktiv I (or II, where asked); „ich habe“ and „es sei denn“ do not."""
        verbs = self.either if conditional else self.words.subjunctive
        if verbs.isdisjoint(forms):
            return False
        found = [i for i, form in enumerate(forms) if form in verbs]
        if any(form.lower() in self.words.first_person for form in forms):
            found = [i for i in found if forms[i] in self.words.unmistakable]
        return any(i + 1 == len(forms) or forms[i + 1] not in self.words.unless for i in found)

    def carries_on(self, frame: Frame, goes_on: bool) -> bool:
        """Whether a sentence without a reporting word is still somebody's: in Konjunktiv, or right behind reported speech."""
        if self._is_wish(frame):
            return False
        subjunctive = self.has_subjunctive(frame.forms)
        if subjunctive or (goes_on and self._second_in_e(frame)):
            return True
        return goes_on and not frame.distinct.isdisjoint(self.words.continuing) and frame.distinct.isdisjoint(self.not_carrying)

    def is_hearsay(self, frame: Frame) -> bool:
        """„Er soll die Brücke gesperrt haben“: somebody says so, whoever it is."""
        if frame.distinct.isdisjoint(self.words.hearsay):
            return False
        forms = frame.forms
        at = next((i for i, form in enumerate(forms) if form in self.words.hearsay), None)
        return at is not None and any(
            forms[i] in self.words.perfect and _PARTICIPLE.fullmatch(forms[i - 1]) for i in range(at + 2, len(forms))
        )

    def _second_in_e(self, frame: Frame) -> bool:
        """„Ein Drittel richte sich …“, „Damit bleibe …“: the verb in second place ends in -e, and is no past tense."""
        if not any(form[-1] == "e" and self._is_konjunktiv(form) for form in frame.forms[1 : LONGEST + 1]):
            return False
        first = frame.starting(0) if frame.distinct.isdisjoint(self.words.first_person) else None
        return first is not None and any(map(self._is_konjunktiv, frame.forms[first.last + 1 : first.last + 2]))

    def _is_konjunktiv(self, form: str) -> bool:
        """Whether a word behind a subject is a Konjunktiv by its ending."""
        return _KONJUNKTIV.fullmatch(form) is not None and form not in self.words.stopwords

    def _is_wish(self, frame: Frame) -> bool:
        """„Man stelle sich vor“, „Es lebe die Freiheit“."""
        return frame.lower[0] in self.words.impersonal and len(frame.forms) > 1 and frame.lower[1] in self.words.wishes

    def has_verb_in_e(self, frame: Frame, i: int) -> bool:
        """„…, man beobachte das“, „…, Boll lüge“: behind a third person or a name at token i, a verb in -e is a Konjunktiv."""
        if frame.forms[i] in self.words.third_person:
            return i + 1 < len(frame.forms) and _VERB_IN_E.fullmatch(frame.forms[i + 1]) is not None
        phrase = frame.starting(i)
        verb = frame.forms[phrase.last + 1 : phrase.last + 2] if phrase and phrase.person else ()
        return any(map(self._is_konjunktiv, verb))

    def is_past(self, frame: Frame, i: int) -> bool:
        """„…, und verließ den Saal“, „…, und reiste ab“; „…, und letzte Fragen“ is no verb."""
        form = frame.forms[i]
        noun = i + 1 < len(frame.forms) and frame.forms[i + 1][0].isupper()
        weak = _WEAK_PAST.fullmatch(form) is not None and form not in self.words.stopwords and not noun
        return form in self.words.preterites or weak
