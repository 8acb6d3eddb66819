"""Mood: which sentences stand in Konjunktiv, and which verbs are surely no reported speech."""

import re
from collections.abc import Sequence

from comparator.annotate.quotes.frames import Frame
from comparator.annotate.syntax import LONGEST, Words
from comparator.model import Token

_VERB_IN_E = re.compile(r"[a-zäöüß]{3,}e")
# In second place of a sentence only a Konjunktiv ends so; verbs in -te may be past tense.
_KONJUNKTIV = re.compile(r"[a-zäöüß]{2,}[^teiu]e")
_PARTICIPLE = re.compile(r"[a-zäöüß]+(?:t|en)")
_WEAK_PAST = re.compile(r"[a-zäöüß]{3,}ten?")


class Mood:
    """Reads the verb forms of sentences in one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        # „ich würde“ and „wenn … würde“ are nobody's reported speech.
        self.not_carrying = words.first_person | words.conditions
        self.either = words.subjunctive | words.conditional

    def has_subjunctive(self, tokens: Sequence[Token], conditional: bool = False) -> bool:
        """Whether a verb stands in Konjunktiv I (or II, where asked); „ich habe“ and „es sei denn“ do not."""
        forms = self.either if conditional else self.words.subjunctive
        found = [i for i, token in enumerate(tokens) if token.form in forms]
        if found and any(token.form.lower() in self.words.first_person for token in tokens):
            found = [i for i in found if tokens[i].form in self.words.unmistakable]
        return any(i + 1 == len(tokens) or tokens[i + 1].form not in self.words.unless for i in found)

    def carries_on(self, frame: Frame, goes_on: bool) -> bool:
        """Whether a sentence without a reporting word is still somebody's: in Konjunktiv, or right behind reported speech."""
        if self._is_wish(frame):
            return False
        subjunctive = not frame.forms.isdisjoint(self.words.subjunctive) and self.has_subjunctive(frame.tokens)
        if subjunctive or (goes_on and self._second_in_e(frame)):
            return True
        return goes_on and not frame.forms.isdisjoint(self.words.continuing) and frame.forms.isdisjoint(self.not_carrying)

    def is_hearsay(self, frame: Frame) -> bool:
        """„Er soll die Brücke gesperrt haben“: somebody says so, whoever it is."""
        if frame.forms.isdisjoint(self.words.hearsay):
            return False
        forms = [token.form for token in frame.tokens]
        at = next((i for i, form in enumerate(forms) if form in self.words.hearsay), None)
        return at is not None and any(
            forms[i] in self.words.perfect and _PARTICIPLE.fullmatch(forms[i - 1]) for i in range(at + 2, len(forms))
        )

    def _second_in_e(self, frame: Frame) -> bool:
        """„Ein Drittel richte sich …“, „Damit bleibe …“: the verb in second place ends in -e, and is no past tense."""
        if not any(t.form.endswith("e") and _KONJUNKTIV.fullmatch(t.form) for t in frame.tokens[1 : LONGEST + 1]):
            return False
        first = next((p for p in frame.phrases if p.first == 0), None)
        second = frame.tokens[first.last + 1 :][:1] if first and frame.forms.isdisjoint(self.words.first_person) else ()
        return any(_KONJUNKTIV.fullmatch(t.form) and t.form not in self.words.stopwords for t in second)

    def _is_wish(self, frame: Frame) -> bool:
        """„Man stelle sich vor“, „Es lebe die Freiheit“."""
        first, second = (frame.tokens[k].form.lower() if k < len(frame.tokens) else "" for k in (0, 1))
        return first in self.words.impersonal and second in self.words.wishes

    def has_verb_in_e(self, frame: Frame, clause: Sequence[Token]) -> bool:
        """„…, man beobachte das“, „…, Boll lüge“: behind a third person or a name, a verb in -e is a Konjunktiv."""
        if clause[0].form in self.words.third_person:
            return len(clause) > 1 and _VERB_IN_E.fullmatch(clause[1].form) is not None
        phrase = next((p for p in frame.phrases if p.start == clause[0].start and p.person), None)
        verb = frame.tokens[phrase.last + 1 : phrase.last + 2] if phrase else ()
        return any(_KONJUNKTIV.fullmatch(t.form) and t.form not in self.words.stopwords for t in verb)

    def is_past(self, frame: Frame, i: int) -> bool:
        """„…, und verließ den Saal“, „…, und reiste ab“; „…, und letzte Fragen“ is no verb."""
        form = frame.tokens[i].form
        noun = i + 1 < len(frame.tokens) and frame.tokens[i + 1].form[0].isupper()
        weak = _WEAK_PAST.fullmatch(form) is not None and form not in self.words.stopwords and not noun
        return form in self.words.preterites or weak
