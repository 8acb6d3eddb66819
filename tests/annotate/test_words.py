"""Words and sentences: the full stops, hyphens and dashes of real articles."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparator.annotate.words import find_sentences
from comparator.language import load_language
from comparator.tokens import find_tokens

GRAMMAR = load_language("de").grammar
TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("„“«».!?- \n-aBß5"), max_size=80)


def sentences(text: str) -> list[str]:
    return [s.of(text) for s in find_sentences(text, 0, len(text), GRAMMAR)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wirtschafts- und Sicherheitsfragen", ["Wirtschafts-", "und", "Sicherheitsfragen"]),
        ("Ministerinnen und -präsidenten", ["Ministerinnen", "und", "-präsidenten"]),
        ("russisch-belarussische Grenze", ["russisch-belarussische", "Grenze"]),
        ("müssen - dazu", ["müssen", "dazu"]),
        ("Lukaschenko – lange Zeit", ["Lukaschenko", "lange", "Zeit"]),
        ("um 16:30 Uhr 3,5 Prozent", ["um", "16:30", "Uhr", "3,5", "Prozent"]),
        ("wird.Die", ["wird", "Die"]),
        ("auf reuters.com stand", ["auf", "reuters.com", "stand"]),
        ("so geht's", ["so", "geht's"]),
        ("(afp/dl)", ["afp", "dl"]),
        ("Präsident:innen und Bürger*innen", ["Präsident:innen", "und", "Bürger*innen"]),
        ("…", []),
    ],
)
def test_words_are_split_as_a_reader_would(text: str, words: list[str]) -> None:
    assert [t.form for t in find_tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Er kam am 6. Dezember. Sie ging.", ["Er kam am 6. Dezember.", "Sie ging."]),
        ("Zum 25. Jahrestag kamen viele.", ["Zum 25. Jahrestag kamen viele."]),
        ("Er kam auf Platz 3. Danach ging er.", ["Er kam auf Platz 3.", "Danach ging er."]),
        ("Im Jahr 2023. Die Lage blieb.", ["Im Jahr 2023.", "Die Lage blieb."]),
        ("Das ist z. B. in St. Petersburg so.", ["Das ist z. B. in St. Petersburg so."]),
        ("Papst Johannes Paul II. starb.", ["Papst Johannes Paul II. starb."]),
        ("Es kostet 3,5 Mrd. Euro.", ["Es kostet 3,5 Mrd. Euro."]),
        ("Er fragte: „Wohin?“, und ging.", ["Er fragte: „Wohin?“, und ging."]),
        ("„Ich gehe.“ Er ging.", ["„Ich gehe.“", "Er ging."]),
        ("Er ging heim.Die Tür blieb offen.", ["Er ging heim.", "Die Tür blieb offen."]),
        ("Eine Überschrift\nUnd ein Satz.", ["Eine Überschrift", "Und ein Satz."]),
        ("George W. Bush kam.", ["George W. Bush kam."]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(TEXTS)
def test_tokens_lie_in_order_inside_the_text_and_are_what_they_cover(text: str) -> None:
    tokens = find_tokens(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    assert all(t.of(text).replace("‑", "-").replace("’", "'") == t.form for t in tokens)


@given(TEXTS)
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    covered = list(find_sentences(text, 0, len(text), GRAMMAR))
    assert all(a.end <= b.start for a, b in itertools.pairwise(covered))
    kept = "".join(s.of(text) for s in covered)
    assert "".join(kept.split()) == "".join(text.split())
