"""Repetition: what stands under several distinct articles of an outlet is the page's."""

import pytest

from comparator.annotate import PageSettings
from comparator.annotate.passages import find_passages
from comparator.annotate.passages.repetition import NOTHING, find_repeated
from comparator.language import load_language
from comparator.model import Article

GERMAN = load_language("de")
TOPICS = ("die Brücke", "den Hafen", "das Theater", "die Schule", "den Markt", "das Freibad")
NOTE = "Mehr über unsere Arbeit in Neustadt und Seebach erzählt Nummer 12 unserer kleinen Hauszeitung"


def article(topic: str, note: str = NOTE) -> str:
    return (
        f"Der Stadtrat hat am Montag lange über {topic} gesprochen und dann doch nichts beschlossen, weil das Geld fehlt.\n"
        f"Die Bürgermeisterin sagte am Abend, {topic} werde es auch im nächsten Jahr noch geben, wenn alle mithelfen.\n{note}"
    )


def test_a_line_under_four_distinct_articles_is_repeated() -> None:
    assert find_repeated([article(topic) for topic in TOPICS[:4]]).others(NOTE) == 3


def test_three_articles_are_too_few() -> None:
    assert find_repeated([article(topic) for topic in TOPICS[:3]]) == NOTHING


def test_a_text_printed_four_times_does_not_repeat_itself() -> None:
    assert find_repeated([article("die Brücke")] * 4) == NOTHING


def test_near_duplicates_count_once() -> None:
    copies = [article("die Brücke"), article("die Brücke", NOTE + ", heute neu")]
    assert find_repeated([*copies, article("den Hafen"), article("das Theater")]) == NOTHING


@pytest.mark.parametrize(
    ("line", "others"),
    [
        (NOTE.replace("12", "13"), 3),
        (NOTE + " und in Altdorf", 3),
        ("Der Stadtrat hat am Montag nichts beschlossen", 0),
        ("Hauszeitung", 0),
    ],
)
def test_another_number_or_a_word_more_is_the_same_line(line: str, others: int) -> None:
    assert find_repeated([article(topic) for topic in TOPICS[:4]]).others(line) == others


def test_a_repeated_line_is_set_aside_and_a_sure_paragraph_is_not() -> None:
    texts = [article(topic) for topic in TOPICS]
    background = "Neustadt hat im vergangenen Jahr zwölf Millionen Franken für den Bau von Straßen ausgegeben, sagte die Stadt."
    texts = [text.replace("\nDie", f"\n{background}\nDie") for text in texts]
    settings = PageSettings(repeated=find_repeated(texts))
    passages = {p.of(texts[0]): p for p in find_passages(Article("a/b", "a", texts[0]), texts[0], GERMAN, settings)}
    assert (passages[NOTE].role, passages[NOTE].rule) == ("navigation", "repeated in the outlet's other articles")
    assert passages[background].role == "body"
