"""Shared text, edits and stories on small texts of our own."""

from collections.abc import Callable

from comparator.align import duplicate_weights, find_shared_copy, find_stories
from comparator.model import Document

Read = Callable[..., Document]
STORY = (
    "Der Hafen von Neustadt bleibt nach dem Sturm vom Wochenende bis auf Weiteres für große Schiffe gesperrt. "
    "Taucher fanden am Montag in der Einfahrt zwei Container, die von einem Frachter gefallen waren. "
    "Der belarussische Machthaber Lukaschenko hatte den Hafen erst im Frühjahr mit großem Gefolge besucht. "
    "Die Reederei will die Container noch in dieser Woche mit einem Kran aus dem Wasser heben lassen."
)
EDITED = STORY.replace("belarussische Machthaber", "weißrussische Präsident").replace("zwei Container", "drei Container")
OTHER = (
    "Im Theater von Altdorf hat am Sonntag ein neues Stück über die Anfänge der Eisenbahn Premiere gefeiert. "
    "Das Publikum klatschte lange, doch einige Zuschauer verließen den Saal schon in der ersten Pause wieder."
)


def test_copies_are_paired_and_unrelated_texts_are_not(read: Read) -> None:
    documents = [read(STORY, name="a"), read(EDITED, outlet="bote", name="b"), read(OTHER, outlet="bote", name="c")]
    [pair] = find_shared_copy(documents)
    assert (pair.left, pair.right, pair.degree) == ("blatt/a", "bote/b", "same")


def test_each_changed_word_is_an_edit_and_names_what_it_is_about(read: Read) -> None:
    [pair] = find_shared_copy([read(STORY, name="a"), read(EDITED, outlet="bote", name="b")])
    edits = [(e.kind, e.left and e.left.of(STORY), e.right and e.right.of(EDITED), e.about) for e in pair.edits]
    assert edits == [
        ("replaced", "zwei", "drei", ""),
        ("replaced", "belarussische Machthaber", "weißrussische Präsident", "Belarus (Adjektiv)"),
    ]


def test_a_cut_sentence_is_a_deletion(read: Read) -> None:
    first, rest = STORY.split(". ", 1)
    cut = rest.split(". ", 1)[1]
    [pair] = find_shared_copy([read(STORY, name="a"), read(f"{first}. {cut}", outlet="bote", name="b")])
    assert [(e.kind, e.left.of(STORY)) for e in pair.edits if e.left] == [("deleted", rest.split(". ")[0])]


def test_two_texts_that_quote_the_same_speech_share_no_copy(read: Read) -> None:
    speech = "„" + STORY.replace(". ", ", ").rstrip(".") + "“"
    left = f"Anna Vogt trat am Mittag vor die Presse und sagte: {speech}"
    right = f"{OTHER} In einem anderen Saal sagte Anna Vogt: {speech}"
    assert find_shared_copy([read(left, name="a"), read(right, outlet="bote", name="b")]) == []


def test_duplicates_share_one_vote(read: Read) -> None:
    documents = [read(STORY, name="a"), read(STORY, outlet="bote", name="b"), read(OTHER, name="c")]
    shared = find_shared_copy(documents)
    assert [p.degree for p in shared] == ["same"]
    assert duplicate_weights(documents, shared) == {"blatt/a": 0.5, "bote/b": 0.5, "blatt/c": 1.0}


RETOLD = (
    "Große Schiffe können den Hafen von Neustadt nach dem Sturm nicht anlaufen, weil zwei Container die Einfahrt versperren. "
    "Die Reederei kündigte an, sie mit einem Kran aus dem Wasser zu holen. Im Frühjahr war Lukaschenko im Hafen gewesen."
)


def test_articles_on_one_event_are_one_story_within_two_days(read: Read) -> None:
    documents = [
        read(STORY, "2024-05-24", name="a"),
        read(RETOLD, "2024-05-25", outlet="bote", name="b"),
        read(OTHER, "2024-05-25", name="c"),
    ]
    assert [s.articles for s in find_stories(documents)] == [("blatt/a", "bote/b"), ("blatt/c",)]


def test_a_week_apart_is_another_story(read: Read) -> None:
    documents = [read(STORY, "2024-05-24", name="a"), read(RETOLD, "2024-05-31", outlet="bote", name="b")]
    assert len(find_stories(documents)) == 2


def test_undated_articles_share_no_story(read: Read) -> None:
    assert len(find_stories([read(STORY, None, name="a"), read(STORY, None, outlet="bote", name="b")])) == 2
