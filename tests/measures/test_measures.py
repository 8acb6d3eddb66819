"""Measures: texts short enough to count by eye."""

import datetime as dt
from collections import Counter
from collections.abc import Callable

import pytest

from comparator.annotate import PageSettings, annotate
from comparator.language import load_language
from comparator.measures import MEASURES, measure
from comparator.measures.lexical_diversity import mattr
from comparator.measures.quoting import tally_direct_speech
from comparator.model import Article, Document, Outlet

Read = Callable[..., Document]
GERMAN = load_language("de")


def counts(document: Document, name: str, subject: str | None = None) -> dict[str, dict[str, int]]:
    """Counts by voice."""
    found: dict[str, dict[str, int]] = {}
    for tally in measure(document, GERMAN):
        if tally.measure == name and subject in (None, tally.subject):
            found[tally.voice] = dict(tally.counts)
    return found


@pytest.mark.parametrize(
    ("text", "spoken", "words"),
    [("Er kam. Er ging.", 0, 4), ("„Ich komme“, sagte er.", 2, 4), ("Er kommt, sagte er.", 0, 4)],
    ids=["no quote", "direct quote", "indirect speech is not direct"],
)
def test_direct_speech_counts_the_words_in_quotes(read: Read, text: str, spoken: int, words: int) -> None:
    [tally] = tally_direct_speech(read(text), GERMAN)
    assert (tally.counts["direct"], tally.base) == (spoken, words)


def test_a_text_without_words_yields_no_share_of_words(read: Read) -> None:
    assert list(tally_direct_speech(read("…"), GERMAN)) == []


def test_naming_keeps_voices_captions_and_furniture_apart(read: Read) -> None:
    text = (
        "Die Grenze zu Belarus bleibt offen\n\nDer Zaun in Belarus.Foto: A. MUSTER/AFP via Getty Images\n\n"
        "Die Regierung von Belarus hat am Montag die Grenze geöffnet. „Weißrussland ist frei“, sagte Anna Vogt.\n"
        "Der Zoll von Belarus hat am Montag die Grenze geöffnet.\n\nMehr zum Thema\n\nWeißrussland im Winter"
    )
    assert counts(read(text), "naming", "Belarus") == {
        "narrator": {"Belarus": 3}, "quoted": {"Weißrussland": 1}, "caption": {"Belarus": 1}, "furniture": {"Weißrussland": 1},
    }  # fmt: skip


def test_labels_count_once_for_each_of_two_presidents(read: Read) -> None:
    document = read("Putin und Lukaschenko kamen. Die beiden Präsidenten lachten.")
    assert (
        counts(document, "labels", "Wladimir Putin")
        == counts(document, "labels", "Alexander Lukaschenko")
        == {"narrator": {"Präsident": 1}}
    )


def test_a_label_in_marks_without_a_speaker_is_not_the_narrators(read: Read) -> None:
    assert counts(read("Karl Boll – lange Zeit „der letzte Diktator“ – kam."), "labels") == {"quoted": {"Diktator": 1}}


def test_joint_pairs_need_the_name_right_before_the_title(read: Read) -> None:
    text = "Der belarussische Machthaber Lukaschenko kam. Der weißrussische, müde Präsident Lukaschenko ging."
    assert counts(read(text), "joint") == {"narrator": {"belarussisch + Machthaber": 1}}
    assert counts(read("Der Präsident von Weißrussland ging."), "joint") == {"narrator": {"Weißrussland + Präsident": 1}}
    assert counts(read("Der Präsident Weißrusslands ging."), "joint") == {"narrator": {"Weißrussland + Präsident": 1}}
    assert counts(read("Der angebliche Machthaber Lukaschenko kam."), "joint") == {}


def test_a_title_is_paired_with_the_name_that_its_article_uses_for_the_country(read: Read) -> None:
    text = "Machthaber Lukaschenko kam. In Belarus war es warm. „Weißrussland ist groß“, sagte Präsident Lukaschenko."
    pairs = {"Belarus + Machthaber": 1, "Belarus + Präsident": 1}
    assert counts(read(text), "combinations") == {"narrator": pairs}
    assert counts(read(text + " Auch in Weißrussland war es warm."), "combinations") == {}
    assert counts(read("Machthaber Putin kam. In Belarus war es warm."), "combinations") == {}


def test_quoting_counts_marks_and_reports_apart_and_leaves_scare_quotes_out(read: Read) -> None:
    text = "„Ich komme“, sagte Anna Vogt. Karl Boll sagte, dass er geht. Das „Militär“ schwieg."
    assert counts(read(text), "quoting") == {"quoted": {"Anna Vogt": 1}, "indirect": {"Karl Boll": 1}}


def test_a_reporting_word_counts_once_however_many_quotes_hang_on_it(read: Read) -> None:
    document = read("Anna Vogt warnte vor „roten“, „gelben“ und „grünen“ Linien.")
    assert counts(document, "reporting-verbs", "verb") == {"": {"warnen": 1}}
    assert counts(document, "reporting-verbs", "class") == {"": {"threatening": 1}}


def test_a_distancing_word_in_two_parts_is_the_same_word(read: Read) -> None:
    text = "So genannte Helfer und ein selbst ernannter Chef kamen. Er selbst, ernannt von Boll, blieb so genannt."
    assert counts(read(text), "distancing") == {"narrator": {"sogenannt": 2, "selbsternannt": 1}}


def test_distancing_counts_the_narrators_words_only(read: Read) -> None:
    text = "Der angebliche Brief kam. „Das ist sogenannte Kunst“, sagte Anna Vogt. Das „Militär“ schwieg."
    assert counts(read(text), "distancing") == {"narrator": {"angeblich": 1, "scare": 1}}


def test_keyness_leaves_quoted_words_to_their_speakers(read: Read) -> None:
    assert counts(read("„Ich komme“, sagte Anna."), "keyness") == {"narrator": {"Anna": 1, "sagte": 1}}


def naive_mattr(words: str, window: int) -> float:
    shares = [len(set(words[i : i + window])) / window for i in range(len(words) - window + 1)]
    return sum(shares) / len(shares)


@pytest.mark.parametrize("words", ["abcabcabd", "aaaaaa", "abcdef", "abab"])
def test_mattr_is_the_mean_of_all_windows(words: str) -> None:
    assert mattr(words, 3) == pytest.approx(naive_mattr(words, 3))


def test_mattr_says_nothing_of_a_text_shorter_than_its_window() -> None:
    assert mattr("ab", 3) is None


def test_every_measure_counts_as_many_passages_as_it_shows(read: Read) -> None:
    text = "Der belarussische Machthaber Lukaschenko kam. „Ich komme“, sagte er. Das angebliche „Militär“ schwieg in Belarus."
    for tally in measure(read(text), GERMAN):
        if tally.measure not in ("direct-speech", "spoken-words", "directness"):
            assert {o: len(spans) for o, spans in tally.evidence.items()} in ({}, dict(tally.counts)), tally.measure


def test_all_measures_are_registered_once() -> None:
    assert max(Counter(m.id for m in MEASURES).values()) == 1


def test_each_speaker_is_given_the_words_of_the_quotes(read: Read) -> None:
    text = "„Ich komme morgen“, sagte Anna Vogt. Karl Boll erklärte, die Brücke sei sicher. Das „Militär“ schwieg."
    found = {(t.voice, *sorted(t.counts.items())): t.base for t in measure(read(text), GERMAN) if t.measure == "spoken-words"}
    assert found == {("quoted", ("Anna Vogt", 3)): 3, ("indirect", ("Karl Boll", 4)): 4}


def test_directness_sets_words_in_marks_against_words_without(read: Read) -> None:
    text = "„Ich komme morgen“, sagte Anna Vogt. Karl Boll erklärte, die Brücke sei sicher."
    [tally] = [t for t in measure(read(text), GERMAN) if t.measure == "directness"]
    assert (tally.base, tally.counts) == (7, {"direct": 3, "indirect": 4})


def test_acts_of_speech_are_counted_apart_from_speech(read: Read) -> None:
    tallies = [t for t in measure(read("Anna Vogt warnte vor hohen Kosten."), GERMAN) if t.measure == "quoting"]
    assert [(t.voice, t.counts) for t in tallies] == [("reported", {"Anna Vogt": 1})]


def test_what_stands_behind_a_distancing_word(read: Read) -> None:
    text = "Der sogenannte große Plan lag vor. Angeblich, so der Rat, half er. Das „Militär“ schwieg."
    found = {(t.subject, option) for t in measure(read(text), GERMAN) if t.measure == "distanced" for option in t.counts}
    assert found == {("sogenannt", "Plan"), ("scare", "Militär")}


def test_an_article_that_changes_the_word_is_told_from_one_that_keeps_it(read: Read) -> None:
    kept = read("Belarus hat eine Grenze. Die Grenze von Belarus ist lang. „Weißrussland ist groß“, sagte Anna Vogt.")
    mixed = read("Belarus hat eine Grenze. Die Grenze von Weißrussland ist lang.")
    once = read("Belarus hat eine Grenze.")
    assert counts(kept, "consistency") == {"narrator": {"one word": 1}}
    assert counts(mixed, "consistency") == {"narrator": {"several words": 1}}
    assert counts(once, "consistency") == {}
    [tally] = [t for t in measure(mixed, GERMAN) if t.measure == "consistency"]
    assert [span.of(mixed.article.text) for span in tally.evidence["several words"]] == ["Weißrussland"]


def test_an_abbreviation_that_is_spelt_out_is_no_change_of_word(read: Read) -> None:
    text = "Die Miliz Islamischer Staat (IS) kam. Der IS ging. Der Islamische Staat blieb."
    assert counts(read(text), "consistency") == {"narrator": {"one word": 1}}


def test_captions_and_furniture_are_no_choice_of_words(read: Read) -> None:
    text = "Belarus hat eine Grenze.\n\nIn Belarus ist es Mai geworden, und alle gehen hinaus.\n\nMehr zum Thema:\n\nWeißrussland im Bild"
    assert counts(read(text), "consistency") == {"narrator": {"one word": 1}}
    assert counts(read(text), "norms")["narrator"] == {"as a norm says": 2}


def test_words_that_may_mean_several_things_are_no_inconsistency(read: Read) -> None:
    assert counts(read("Die Flüchtlinge kamen. Auch die Migranten kamen."), "consistency") == {}


@pytest.mark.parametrize(
    ("text", "day", "country", "said"),
    [
        ("Weißrussland hat eine Grenze.", "2016-05-01", "DE", {"as a norm says": 1}),
        ("Weißrussland hat eine Grenze.", "2022-05-01", "DE", {"against a norm": 1}),
        ("Weißrussland hat eine Grenze.", "2021-10-31", "DE", {"as a norm says": 1}),
        ("Weißrussland hat eine Grenze.", "2021-11-01", "DE", {"against a norm": 1}),
        ("Kyiv liegt am Fluss.", "2024-05-01", "DE", None),
        ("Kiew liegt am Fluss.", "2024-02-29", "DE", None),
        ("Kiew liegt am Fluss.", "2024-03-01", "DE", {"against a norm": 1}),
        ("Belarus hat eine Grenze.", "2022-05-01", "DE", {"as a norm says": 1}),
        ("Weißrussland hat eine Grenze.", "2022-05-01", "", {"against a norm": 1}),
        ("Weißrussland hat eine Grenze.", "2016-05-01", "CH", None),
        ("Weißrussland hat eine Grenze.", None, "DE", None),
        ("„Weißrussland ist groß“, sagte Anna Vogt.", "2022-05-01", "DE", None),
        ("Die Asylkritiker kamen.", "2015-07-31", "DE", None),
        ("Die Asylkritiker kamen.", "2015-08-01", "DE", {"against a norm": 1}),
        ("Die Asylgegner kamen.", "2015-08-01", "DE", None),
    ],
)
def test_a_word_follows_a_norm_of_its_day_and_country_or_departs_from_it(
    text: str, day: str | None, country: str, said: dict[str, int] | None
) -> None:
    outlet = Outlet("blatt", "Blatt", country=country)
    date = dt.date.fromisoformat(day) if day else None
    document = annotate(Article("blatt/a", "blatt", text, date), GERMAN, PageSettings(outlet))
    assert counts(document, "norms").get("narrator") == said
