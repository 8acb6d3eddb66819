"""Own words: titles that somebody says of himself, „Ich bin Arzt“; they wait until it is known who speaks."""

import re
from collections.abc import Collection, Iterator, Sequence

from comparator.annotate.people.clause import OWN, Subject
from comparator.annotate.people.title_phrase import TitlePhrase
from comparator.annotate.people.topics import Topics
from comparator.model import Quote
from comparator.spans import Cover

# A third one's words begin so many characters in front at most.
FAR = 400
# What ends a sentence.
_END = re.compile(r"[.!?\n]")


class OwnWords:
    """Collects such titles of one text; ``everybody``: the names of the people of the text."""

    def __init__(self, topics: Topics, everybody: Collection[str]) -> None:
        self.topics, self.around, self.everybody = topics, topics.around, everybody
        self.phrases: list[TitlePhrase] = []

    def is_speaker(self, subject: Subject) -> bool:
        """„Ich bin Arzt“, „für mich als Arzt“: whether the subject of a title is whoever speaks."""
        if not isinstance(subject, int) or subject == OWN:
            return False
        word, words = self.around.lower(subject), self.around.words
        return word in words.first_person or word in words.own_object

    def of_speakers(self, quotes: Sequence[Quote]) -> Iterator[tuple[TitlePhrase, str]]:
        """Yield each title with the person who says it of himself, by the quotation around it or the turn in an interview."""
        said = Cover([quote for quote in quotes if quote.kind in ("direct", "partial")] if self.phrases else [])
        for phrase in self.phrases:
            place = self.around.starts[phrase.at]
            quote = said.at(place)
            person = quote.speaker.person if quote and quote.speaker else self.topics.turn(phrase.at)
            own = person in self.everybody and not self._is_anothers(quote, place)
            if person and own and phrase.fits(self.topics.gender(person)):
                yield phrase, person

    def _is_anothers(self, quote: Quote | None, place: int) -> bool:
        """„Mein Vater sagte: Ich bin Arzt“, „Er rief: ‚Ich bin Arzt‘“, „Bin ich Arzt?“: a third one's words, or a question."""
        text = self.around.text
        begin = quote.start if quote else text.rfind("\n", 0, place) + 1
        near = max(begin, place - FAR)
        # The colon behind who has the turn is his own.
        colons = text.count(":", near, place) - (quote is None and near == begin)
        end = _END.search(text, place)
        return colons > 0 or (end is not None and end.group() == "?")
