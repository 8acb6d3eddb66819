"""Every entry of a language pack proves itself: its example matches, its counterexample does not."""

import re

import pytest

from comparator.annotate import annotate
from comparator.annotate.credits import compile_note
from comparator.annotate.translation import STRENGTHS as SIGN_STRENGTHS
from comparator.annotate.translation import compile_signal
from comparator.errors import ConfigError
from comparator.language import LineRule, Signal, compile_rule, load_language
from comparator.model import ROLES, Article
from comparator.pack import Note
from comparator.term_index import index_cards
from comparator.terms import STRENGTHS, Card, Variant, read_cards
from comparator.tokens import find_tokens

GERMAN = load_language("de")
VARIANTS = [(card, group.name, variant) for card in GERMAN.cards for group in card.set for variant in group.variant]
# Who says something about the words of a card, as researched for this project; of all else a card says "unverified".
SOURCES = {
    "Auswärtiges Amt": ("kiew",), "Duden": ("belarus", "kiew", "machthaber"), "SWR": ("odessa", "charkiw", "luhansk", "dnipro"),
    "deutsch-belarusische Historikerkommission": ("belarus",), "BR 2022, meedia": ("ukrainekrieg",), "BR": ("referendum", "evakuierung"),
    "journalist.de": ("separatisten", "volksrepublik"), "Übermedien": ("regime", "machthaber", "oligarch", "taiwan"),
    "NdM-Glossar": (
        "islamischer-staat", "fluechtlinge", "asylbewerber", "fluechtlingskrise", "irregulaere-migration", "abschiebung", "schleuser",
        "fremdenfeindlichkeit",
    ),
    "SZ 2017": ("besetzte-gebiete", "westjordanland"), "Unwort 2020": ("corona-diktatur",), "Unwort 2021": ("pushback",),
    "Unwort 2022": ("klimaaktivisten",), "Unwort 2023": ("abschiebung", "heizungsgesetz"), "dpa, Juli 2015": ("asylkritiker",),
    "dpa, November 2019": ("femizid",), "dpa 2019": ("sexualisierte-gewalt",), "dpa-Kompass": ("sinti-und-roma", "schwarze"),
    "Guardian 2019, taz 2020": ("klimawandel",), "Guardian": ("klimaskeptiker",), "taz": ("erderwaermung",), "DLF": ("heizungsgesetz",),
    "Pressekodex 8.7": ("suizid",), "tagesschau 2016, SRF": ("rechtsextrem",), "Floskelwolke": ("luftangriff", "floskeln"),
}  # fmt: skip


@pytest.mark.parametrize("rule", GERMAN.rules, ids=lambda rule: rule.name)
def test_a_line_rule_matches_its_example_only(rule: LineRule) -> None:
    pattern = compile_rule(rule)
    assert pattern.fullmatch(rule.example)
    assert not pattern.fullmatch(rule.counterexample)
    assert rule.role in ROLES


@pytest.mark.parametrize("note", GERMAN.agencies.notes, ids=lambda note: note.example)
def test_a_sentence_on_the_agency_matches_its_example_only(note: Note) -> None:
    pattern = compile_note(note, "dpa|Deutschen Presse-Agentur|Reuters")
    assert pattern.search(note.example)
    assert not pattern.search(note.counterexample)


@pytest.mark.parametrize("signal", GERMAN.signals, ids=lambda signal: signal.name)
def test_a_sign_of_translation_matches_its_example_only(signal: Signal) -> None:
    pattern = compile_signal(signal, GERMAN)
    assert pattern.search(signal.example)
    assert not pattern.search(signal.counterexample)
    assert not signal.needs or any(word in signal.example for word in signal.needs)
    assert signal.strength in SIGN_STRENGTHS


@pytest.mark.parametrize(("card", "referent", "variant"), VARIANTS, ids=[f"{c.id}: {v.name}" for c, _, v in VARIANTS])
def test_a_variant_matches_its_example_and_not_its_counterexample(card: Card, referent: str, variant: Variant) -> None:
    def found(text: str) -> set[tuple[str, str]]:
        document = annotate(Article("a/b", "a", text), GERMAN)
        return {(m.referent, m.variant) for m in document.mentions}

    assert (referent, variant.name) in found(variant.example)
    assert (referent, variant.name) not in found(variant.counterexample)


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("Die selbsternannte Volksrepublik Donezk.", ["selbsternannte Volksrepublik"]),
        ("Die Donezker Volksrepublik, die Volksrepublik China.", ["Volksrepublik"]),
        ("Der sogenannte „Islamische Staat“ und der IS.", ["sogenannt", "sogenannter Islamischer Staat", "IS"]),
        ("Die in Teilen rechtsextreme Partei.", ["in Teilen rechtsextrem"]),
        ("Bündnis 90, das Bündnis Sahra Wagenknecht, ein Bündnis.", ["Bündnis"]),
        ("Terroristinnen und Diktatorinnen.", ["Terrorist", "Diktator"]),
        ("Scheinreferenden und Referenden.", ["Scheinreferendum", "Referendum"]),
        ("Steuerflüchtlinge und Kriegsflüchtlinge.", ["Flüchtling"]),
        ("Anti-rassistische und rassistische Rufe.", ["rassistisch"]),
        ("Alle sind gegen das GEG.", ["GEG"]),
        ("Das Sonderrechtsregime und das Assad-Regime.", ["Regime"]),
    ],
)
def test_traps_in_the_cards(text: str, variants: list[str]) -> None:
    assert [match.entry.variant for match in GERMAN.index.find_all(text, find_tokens(text))] == variants


def test_every_form_of_a_variant_is_found_in_any_case_and_spelling() -> None:
    for form in ("Weißrusslands", "Weissrussland", "Weißrußland", "WEISSRUSSLAND"):
        entry = GERMAN.index.find(form)
        assert entry and entry.variant == "Weißrussland"


@pytest.mark.parametrize(
    ("form", "variant"),
    [
        ("russisch-belarussischen", "belarussisch"), ("belarussisch-russische", "belarussisch"), ("Belarus-Konflikt", "Belarus"),
        ("Kriegsflüchtlingen", "Flüchtling"), ("Russischen-Belarussischen-Union", None), ("kompakt", None), ("Russland", None), ("-", None),
    ],
)  # fmt: skip
def test_compounds_count_where_the_card_says_so(form: str, variant: str | None) -> None:
    entry = GERMAN.index.find(form)
    assert (entry.variant if entry else None) == variant


@pytest.mark.parametrize("card", GERMAN.cards, ids=lambda card: card.id)
def test_a_source_stands_on_the_cards_it_speaks_of_only(card: Card) -> None:
    for entry in (*card.reading, *card.norm):
        assert entry.source == "unverified" or card.id in SOURCES[entry.source], entry
        assert entry.strength in STRENGTHS
    assert card.reading or card.norm


def test_no_card_speaks_of_political_sides() -> None:
    sides = re.compile(r"\b(?:linke|rechte|konservative|liberale)[nr]?\b", re.IGNORECASE)
    for card in GERMAN.cards:
        for said in (*(r.says for r in card.reading), *(n.who for n in card.norm)):
            assert not sides.search(said), (card.id, said)


def test_variants_that_share_a_form_are_an_error(tmp_path) -> None:
    card = 'referent = "X"\nabout = "x"\n[[set]]\nname = "X"\n'
    card += "".join(
        f'[[set.variant]]\nname = "{n}"\nstems = ["Haus"]\nparadigm = "fixed"\nexample = "Haus"\ncounterexample = "Maus"\n'
        for n in "ab"
    )
    (tmp_path / "x.toml").write_text(card)
    with pytest.raises(ConfigError, match='"Haus" is a form of "a" and of "b"'):
        index_cards(read_cards([tmp_path]), GERMAN.grammar.paradigms)


def test_a_card_of_the_corpus_replaces_the_packs_card_of_the_same_name(tmp_path) -> None:
    (tmp_path / "belarus.toml").write_text(
        'referent = "Eigene"\nabout = "x"\n[[set]]\nname = "Eigene"\n[[set.variant]]\nname = "Minsk"\nstems = ["Minsk"]\n'
        'paradigm = "name"\nexample = "Minsk"\ncounterexample = "Pinsk"\n'
    )
    language = load_language("de", [tmp_path])
    assert language.index.find("Minsk") and not language.index.find("Belarus")


def test_offices_of_one_person_are_in_order_and_end_after_they_begin() -> None:
    for person in GERMAN.people.person:
        for office in person.offices:
            assert office.until is None or office.since < office.until, person.name


def test_no_two_people_hold_one_office_on_one_day() -> None:
    held = [(o.office, o.country, o.since, o.until) for p in GERMAN.people.person for o in p.offices]
    for a in held:
        for b in held:
            if a is not b and a[:2] == b[:2] and a[2] <= b[2]:
                assert a[3] is not None and a[3] <= b[2], (a, b)


def test_reporting_verbs_have_one_class_each() -> None:
    stances: dict[str, set[str]] = {}
    for verbs in GERMAN.reporting.finite.values():
        for verb in verbs:
            stances.setdefault(verb.lemma, set()).add(verb.stance)
    assert {lemma for lemma, found in stances.items() if len(found) > 1} == set()


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="there is no such language pack"):
        load_language("xx")


def test_a_rule_never_matches_a_plain_sentence() -> None:
    sentence = "Der Stadtrat hat am Montag den neuen Haushalt mit großer Mehrheit beschlossen."
    assert find_tokens(sentence)
    assert not any(compile_rule(rule).fullmatch(sentence) for rule in GERMAN.rules)
