"""Voices: who speaks in each quotation, and whose words the rest is."""

import time
from collections.abc import Callable

import pytest

from comparator.model import Document

Read = Callable[..., Document]


def spoken(document: Document, *kinds: str) -> list[tuple[str, str, str | None, str | None]]:
    text = document.article.text
    return [
        (
            q.kind,
            q.of(text)[1:].rstrip('“”») "') if q.kind in ("direct", "partial", "scare") else q.of(text),
            q.speaker.person if q.speaker else None,
            q.cue.lemma if q.cue else None,
        )
        for q in document.quotes
        if q.kind in (kinds or ("direct", "partial", "scare"))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Ich komme“, sagte Anna Vogt.", ("direct", "Ich komme", "Anna Vogt", "sagen")),
        ("Anna Vogt sagte: „Ich komme morgen wieder.“", ("direct", "Ich komme morgen wieder.", "Anna Vogt", "sagen")),
        ("Gestern warnte auch Anna Vogt vor einer „roten Linie“.", ("partial", "roten Linie", "Anna Vogt", "warnen")),
        ("Anna Vogt hat dem Rat „jede Hilfe“ zugesichert.", ("partial", "jede Hilfe", "Anna Vogt", "zusichern")),
        ("Anna Vogt sichert dem Rat „jede Hilfe“ zu.", ("partial", "jede Hilfe", "Anna Vogt", "zusichern")),
        ("„Ich komme“, hatte Anna Vogt am Montag gesagt.", ("direct", "Ich komme", "Anna Vogt", "sagen")),
        (
            "Bei einem Treffen mit Karl Boll äußerte Anna Vogt sich über die „harte“ Politik.",
            ("partial", "harte", "Anna Vogt", "äußern"),
        ),
        ("„Wir sind bereit“, sagte Anna Vogt und reiste nach Altdorf ab.", ("direct", "Wir sind bereit", "Anna Vogt", "sagen")),
        ("Der Fall sei „sehr klar“ gewesen, meinte Anna Vogt.", ("partial", "sehr klar", "Anna Vogt", "meinen")),
        ("Anna Vogt nannte die Aktion „ungeheuerlich“.", ("partial", "ungeheuerlich", "Anna Vogt", "nennen")),
        ("Norwegen nannte es eine „Blockade“, aber Schweden schwieg.", ("partial", "Blockade", "Norwegen", "nennen")),
        ("„Es geht“, so Anna Vogt.", ("direct", "Es geht", "Anna Vogt", "so")),
        ("Der Verein mit dem Namen „Blaue Jungs“ gewann.", ("scare", "Blaue Jungs", None, None)),
        ("Das „Militär“ zog durch die Stadt.", ("scare", "Militär", None, None)),
    ],
)
def test_kind_speaker_and_cue_of_a_quotation(read: Read, text: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert spoken(read(text)) == [expected]


def test_a_quotation_resumed_after_its_attribution_has_the_same_speaker(read: Read) -> None:
    found = spoken(read("„Ich komme“, sagte Anna Vogt. „Dann gehe ich wieder heim.“"))
    assert [speaker for _, _, speaker, _ in found] == ["Anna Vogt", "Anna Vogt"]


def test_a_block_quote_after_a_colon_belongs_to_the_sentence_before_it(read: Read) -> None:
    text = "Am Abend sprach Karl Boll, später sagte Anna Vogt:\n\n“Das ist ein guter Tag für die Stadt.”"
    assert spoken(read(text))[-1][:3] == ("direct", "Das ist ein guter Tag für die Stadt.", "Anna Vogt")


def test_a_pronoun_is_the_subject_of_the_sentence_before_not_the_nearest_name(read: Read) -> None:
    text = "Karl Boll eröffnete die Feier mit einem Gruß an Otto Lenz. „Das ist schön“, sagte er."
    assert spoken(read(text)) == [("direct", "Das ist schön", "Karl Boll", "sagen")]


def test_a_feminine_pronoun_passes_over_a_man(read: Read) -> None:
    text = "Anna Vogt kam. Karl Boll ging. „Das ist schön“, sagte sie."
    assert spoken(read(text))[0][2] == "Anna Vogt"


def test_a_name_in_the_genitive_does_not_speak(read: Read) -> None:
    assert spoken(read("Karl Boll kam. „Es geht“, sagte Bolls Sprecher."))[0][2] == "Sprecher"


@pytest.mark.parametrize(
    ("text", "span", "speaker"),
    [
        ("Anna Vogt sagte, dass die Brücke sicher ist.", "dass die Brücke sicher ist", "Anna Vogt"),
        ("Anna Vogt betonte, die Brücke sei sicher.", "die Brücke sei sicher", "Anna Vogt"),
        ("Die Brücke ist seit Montag wieder sicher, sagte Anna Vogt.", "Die Brücke ist seit Montag wieder sicher", "Anna Vogt"),
        ("Laut Polizei war die Brücke am Montag gesperrt.", "war die Brücke am Montag gesperrt", "Polizei"),
        ("Karl Boll erklärte, der „Druck“ sei zu einem Test geworden.", "der „Druck“ sei zu einem Test geworden", "Karl Boll"),
        ("Anna Vogt betonte, dass alles gut sei, und ging heim.", "dass alles gut sei", "Anna Vogt"),
        ("Anna Vogt betonte, alles sei gut, und reiste ab.", "alles sei gut", "Anna Vogt"),
        ("Anna Vogt sagte, sie gehe, und letzte Fragen seien offen.", "sie gehe, und letzte Fragen seien offen", "Anna Vogt"),
        ("Anna Vogt sagte, es sei gut, und Karl Boll bleibe.", "es sei gut, und Karl Boll bleibe", "Anna Vogt"),
        ("Dass die Brücke sicher ist, sagte Anna Vogt.", "Dass die Brücke sicher ist", "Anna Vogt"),
        ("Anna Vogt sagte, dass es gut sei: „Die Stadt lebt wieder auf.“", "dass es gut sei", "Anna Vogt"),
        ("„Gut“ sei die Brücke nicht, sagte Anna Vogt.", "„Gut“ sei die Brücke nicht", "Anna Vogt"),
        ("Dort werde es Bäume geben, teilte Karl Boll (CSU) mit.", "Dort werde es Bäume geben", "Karl Boll"),
        ("Die Chefin der Stadt, Anna Vogt, wirft der Firma vor, sie sei faul.", "sie sei faul", "Anna Vogt"),
        ("Anna Vogt kam. Sie hoffen nun, dass es gut sei.", "dass es gut sei", None),
        ("Anna Vogt will laut eigenen Angaben im Mai gehen.", "Anna Vogt will laut eigenen Angaben im Mai gehen", "Anna Vogt"),
        ("Anna Vogt behauptete, nichts gewusst zu haben.", "nichts gewusst zu haben", "Anna Vogt"),
        ("Anna Vogt betonte, dass alles gut sei, und erklärte:", "dass alles gut sei", "Anna Vogt"),
        (
            "Bis Ende Mai soll die Brücke fertig sein, teilte Anna Vogt mit.",
            "Bis Ende Mai soll die Brücke fertig sein",
            "Anna Vogt",
        ),
        ("Wie die Polizei mitteilte, war die Brücke gesperrt.", "war die Brücke gesperrt", "Polizei"),
        ("Nach RKI-Angaben steigen die Zahlen.", "steigen die Zahlen", "RKI-Angaben"),
        ("Anna Vogt bat Karl Boll, beim Bau zu helfen.", "beim Bau zu helfen", "Anna Vogt"),
        ("Anna Vogt dankte dem Rat und erklärte, es gehe weiter.", "es gehe weiter", "Anna Vogt"),
        ("Anna Vogt sagte am Montag, man beobachte die Brücke genau.", "man beobachte die Brücke genau", "Anna Vogt"),
        ("Anna Vogt entgegnete, die Männer der Stadt wollten gehen.", "die Männer der Stadt wollten gehen", "Anna Vogt"),
        ("Anna Vogt kündigte an, die Brücke besser zu sichern.", "die Brücke besser zu sichern", "Anna Vogt"),
        ("Analysten zufolge zielt der Schritt auf die Nachbarn.", "zielt der Schritt auf die Nachbarn", "Analysten"),
    ],
)
def test_reported_speech_without_marks(read: Read, text: str, span: str, speaker: str | None) -> None:
    found = spoken(read(text), "indirect")
    assert [(f[1], f[2]) for f in found] == [(span, speaker)]


def test_the_reporting_clause_may_stand_in_the_middle(read: Read) -> None:
    found = spoken(read("Der Plan, sagte Anna Vogt, sei gut."), "indirect")
    assert [(f[1], f[2]) for f in found] == [("Der Plan", "Anna Vogt"), ("sei gut", "Anna Vogt")]
    assert spoken(read("Der Mann, warnte Anna Vogt, hatte Hunger."), "indirect") == []


def test_a_pronoun_means_the_subject_named_by_a_title_alone(read: Read) -> None:
    found = spoken(read("Karl Boll kam. Der Präsident der Kammer rief an. „Es ist spät“, sagte er."))
    assert [speaker for _, _, speaker, _ in found] == ["Präsident"]


def test_a_verb_of_feeling_leads_to_a_quotation(read: Read) -> None:
    found = spoken(read("„Das war eine gute Zeit“, erinnert sich Anna Vogt."))
    assert [(kind, speaker) for kind, _, speaker, _ in found] == [("direct", "Anna Vogt")]


def test_two_people_are_reported_in_one_sentence(read: Read) -> None:
    found = spoken(read("Karl Boll sagte, es sei spät, und Anna Vogt meinte, es sei früh."), "indirect")
    assert [(f[1], f[2]) for f in found] == [("es sei spät", "Karl Boll"), ("es sei früh", "Anna Vogt")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("„Nein“, sagte Anna Vogt.", ["direct"]),
        ("„Wir gehen“, sagte Anna Vogt, „und zwar heute.“", ["direct", "direct"]),
        ("„Wir gehen“, sagte Anna Vogt, „heute“, und lachte.", ["direct", "direct"]),
        ("„Wir gehen“, sagte Anna Vogt vom Bund „Waldweg“.", ["direct", "scare"]),
        ("Anna Vogt sprach von „Unsinn“.", ["partial"]),
        ("Der „Bote“ zeigte Bilder.", ["scare"]),
    ],
)
def test_a_half_that_is_resumed_and_a_single_word_are_direct(read: Read, text: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in read(text).quotes] == kinds


def test_free_indirect_speech_goes_on_in_konjunktiv(read: Read) -> None:
    found = spoken(read("„Es geht“, sagte Anna Vogt. Die Brücke sei sicher und diene allen."), "free-indirect")
    assert [f[2] for f in found] == ["Anna Vogt"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke ist sicher.",
        "Anna Vogt nannte die Frau, die an der Brücke wohnt.",
        "Karl Boll wies Befürchtungen zurück, die Brücke könnte einstürzen.",
        "Es zeigt sich, dass die Brücke sicher ist.",
        "Der Präsident Karl Boll, der seit Mai regiert, kritisierte die Sanktionen scharf.",
        "Die Stadt hat eine Regel beschlossen, gemäß der ein Bau verboten ist.",
        "Ich habe die Brücke gesehen und ich habe nichts gefunden.",
        "Auch Karl Boll drohte mit Folgen, ohne aber genauer zu werden.",
        "Als sie am Montag in der Stadt ankam, sprach Anna Vogt mit Karl Boll.",
        "Auf die Reaktionen der Nachbarn bezogen, sagte Anna Vogt:\n\n„Das ist nicht so schlimm wie gedacht.“",
        "Die Brücke ist meiner Meinung nach sicher.",
        "„Es geht“, sagte Anna Vogt. Man stelle sich eine Brücke vor.",
    ],
    ids=[
        "plain sentence",
        "a relative clause behind the object",
        "a denial",
        "a reflexive verb",
        "a relative clause",
        "a norm",
        "first person",
        "ohne … zu",
        "clause of time",
        "in front of a colon",
        "the writer's own view",
        "an instruction",
    ],
)
def test_what_is_no_reported_speech(read: Read, text: str) -> None:
    assert spoken(read(text), "indirect", "free-indirect") == []


def test_every_quote_lies_in_the_text_even_behind_soft_hyphens(read: Read) -> None:
    text = "„Ich kom\u00adme“, sag\u00adte Anna Vogt."
    quote = read(text).quotes[0]
    assert quote.of(text) == "„Ich kom\u00adme“" and quote.cue and quote.cue.of(text) == "sag\u00adte"


def test_a_sentence_without_an_end_takes_linear_time(read: Read) -> None:
    assert read("Anna Vogt sagte, " * 3000).tokens


def test_and_he_went_on_with_a_colon_belongs_to_the_last_speaker(read: Read) -> None:
    found = spoken(read("„Ich komme“, sagte Anna Vogt. Und weiter: „Niemand will das hier.“"))
    assert [speaker for _, _, speaker, _ in found] == ["Anna Vogt", "Anna Vogt"]


@pytest.mark.parametrize(
    ("text", "span", "speaker"),
    [
        ("Die Brücke ist laut Polizei gesperrt.", "Die Brücke ist laut Polizei gesperrt", "Polizei"),
        ("Seiner Ansicht nach ist die Brücke sicher.", "ist die Brücke sicher", "Ansicht"),
        ("Nach offiziellen Angaben ist die Brücke sicher.", "ist die Brücke sicher", "Angaben"),
        ("Der Mann, der nach Angaben der Polizei die Brücke baute, ging.", "die Brücke baute", "Polizei"),
        ("Anna Vogt erklärte, sie gehe nicht davon aus.", "sie gehe nicht davon aus", "Anna Vogt"),
        ("Anna Vogt hat bekannt gegeben, dass sie geht.", "dass sie geht", "Anna Vogt"),
        ("In der Mitteilung heißt es, die Brücke sei sicher.", "die Brücke sei sicher", "Mitteilung"),
        ("Der Grund, so Anna Vogt, sei die Brücke.", "Der Grund, so Anna Vogt, sei die Brücke", "Anna Vogt"),
        ("Die Brücke wird gesperrt. Das teilte Anna Vogt mit.", "Die Brücke wird gesperrt", "Anna Vogt"),
        ("Elshorst sagte, die Brücke sei sicher. Die Bürger dankten Elshorst.", "die Brücke sei sicher", "Elshorst"),
    ],
)
def test_sources_of_speech_without_marks(read: Read, text: str, span: str, speaker: str) -> None:
    found = spoken(read(text), "indirect")
    assert [(f[1], f[2]) for f in found] == [(span, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Vogt gab sich zuversichtlich. Man sei gut vorbereitet.", "Anna Vogt"),
        ("Anna Vogt sagte, die Brücke sei alt. Sie würde bald gesperrt.", "Anna Vogt"),
        ("Anna Vogt sagte, die Brücke sei alt. Sie soll bald gesperrt werden.", "Anna Vogt"),
        ("Karl Boll soll die Brücke gesperrt haben.", None),
    ],
    ids=["behind its subject", "Konjunktiv II", "soll", "hearsay"],
)
def test_free_indirect_speech(read: Read, text: str, speaker: str | None) -> None:
    assert [f[2] for f in spoken(read(text), "free-indirect")] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke würde bald gesperrt.",
        "Die Brücke soll bald fertig sein.",
        "Nach der Sitzung ging Anna Vogt heim.",
        "Anna Vogt kam an. Das freute Karl Boll sehr.",
        "„Es geht weiter“, sagte Anna Vogt der Agentur zufolge bei einem Treffen in der Stadt.",
        "Karl Boll kam. Ganz gleich, was andere sagen, ich selbst trage gerne Hüte.",
        "Karl Boll kam. Die Stadt schläft, es sei denn, ein Zug fährt vorbei.",
    ],
    ids=[
        "Konjunktiv II alone",
        "soll alone",
        "a time",
        "what pleased him",
        "an agency that passes a quotation on",
        "ich",
        "es sei denn",
    ],
)
def test_what_carries_on_nobodys_speech(read: Read, text: str) -> None:
    assert spoken(read(text), "indirect", "free-indirect") == []


def test_sentences_of_free_indirect_speech_in_a_row_are_one_quote(read: Read) -> None:
    found = spoken(read("„Es geht“, sagte Anna Vogt. Die Brücke sei sicher. Sie diene allen."), "free-indirect")
    assert [f[1] for f in found] == ["Die Brücke sei sicher. Sie diene allen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Vogt warnte vor hohen Kosten.", [("Anna Vogt", "warnen")]),
        ("Die Stadt wurde von Anna Vogt als zu laut bezeichnet.", []),
        ("Anna Vogt sprach von einem Erfolg.", [("Anna Vogt", "sprechen")]),
        ("Anna Vogt sprach mit Karl Boll.", []),
        ("Verschwörungen versprechen Abhilfe.", []),
    ],
)
def test_an_act_of_speech_named_with_its_content_is_reported(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f[2], f[3]) for f in spoken(read(text), "reported")] == expected


def test_the_words_of_a_reported_act_stay_the_narrators(read: Read) -> None:
    document = read("Präsident Lukaschenko warnte vor Folgen für Belarus.")
    assert [label.voice for label in document.labels] == ["narrator"]
    assert [mention.voice for mention in document.mentions] == ["narrator"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Vogt nannte die Hütte „Zum Adler“.", "scare"),
        ("Anna Vogt sprach in der Zeitung „Der Bote“ über die Stadt.", "scare"),
        ("Anna Vogt sprach von „Terror“.", "partial"),
        ("Anna Vogt lobte ausländische „Freunde“.", "partial"),
    ],
)
def test_a_name_in_marks_is_told_from_a_word_in_marks(read: Read, text: str, kind: str) -> None:
    assert [f[0] for f in spoken(read(text))] == [kind]


def test_a_relative_pronoun_speaks_for_its_noun(read: Read) -> None:
    [quote] = [q for q in read("Anna Vogt, die der Stadt vorwarf, die Brücke zu sperren, ging.").quotes if q.kind == "indirect"]
    assert quote.speaker and (quote.speaker.text, quote.speaker.person) == ("die", "Anna Vogt")


MARKS = ["„Ja“, sagte Boll, ", "Boll: „Ja“ ", "Karl ", "Karl von ", "Karl Boll sagte ", "„Ja das ist so“ und "]
TITLES = [
    "Minister (", "Minister und ", "Anna Vogt, ", "Minister Karl Boll kam. Der Minister ging. ", "Anna Vogt kam. Ein Forscher ging. ",
    "Chef der Firma, ", "er ist als Minister ", "Experten wie Karl Boll und ", ", der Abend der Stadt", ", und Anna Vogt und Karl Boll ging", "„Nein“, sagte Karl Brehme. Der Arzt ging. ", "Karl Maas Karl B. ", "Arzt, Autor und ",
    "Karl Boll, Max Lenz und Anna Vogt. Die drei Kandidaten. Beide Kandidaten. Die Kandidaten. ", "Boll: Ich bin Arzt.\n", "Heinz „Cookie“ Huber ",
    "Donald Trump traf Karl Boll. Der Amtsinhaber lacht. Ministerpräsident Karl Boll ging. Die Regierungschefin. Minister, darunter Boll. ",
    "Karl Boll und Max Lenz sind Minister, Zu den Ärzten zählen Karl Boll und ", "in Boll einen Retter, mit Boll einen Trainer, ",
    "Die Wirtin Anna Vogt kam. Der Wirtin half der Chef. ", "vom Lehrling zum Chef, der Anwalt von Boll, Max Lenz, ",
    "ihn als Lügner ",
]  # fmt: skip


@pytest.mark.parametrize(
    "piece", ["„", "„Wort ", "Wort ", "Anna Vogt ", "Der Präsident Vogt ", "laut Vogt ", "Das sagte er. ", *TITLES]
)
def test_any_text_takes_linear_time(read: Read, piece: str) -> None:
    """Half a megabyte of anything takes seconds; quadratic code would take minutes."""
    start = time.perf_counter()
    assert read(piece * (500_000 // len(piece))).passages
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Es fehlen Belege für Anna Vogts Behauptung, sie habe gewonnen.", "sie habe gewonnen"),
        ("Es fehlen Belege für Anna Vogts Behauptung, dass sie gewonnen habe.", "dass sie gewonnen habe"),
    ],
)
def test_a_noun_of_speech_leads_to_its_clause_and_its_owner(read: Read, text: str, said: str) -> None:
    [quote] = read("Anna Vogt kam. " + text).quotes
    assert quote.of("Anna Vogt kam. " + text) == said and quote.speaker and quote.speaker.person == "Anna Vogt"


def test_a_quotation_may_open_low_and_close_straight(read: Read) -> None:
    text = 'Anna Vogt sagte: „Wir kommen morgen". Dann ging sie nach Hause.'
    assert [q.of(text) for q in read(text).quotes] == ['„Wir kommen morgen"']


@pytest.mark.parametrize(
    ("text", "said"),
    [("Anna Vogt sagte, Karl Boll lüge.", ["Karl Boll lüge"]), ("Anna Vogt sagte es, Karl Boll sagte nichts.", [])],
)
def test_a_verb_in_e_behind_a_name_is_a_konjunktiv(read: Read, text: str, said: list[str]) -> None:
    assert [q.of(text) for q in read(text).quotes] == said


def test_swiss_spelling_of_verbs_and_titles(read: Read) -> None:
    document = read("Der russische Aussenminister äusserte, er sei müde.")
    assert [b.persons for b in document.labels] == [("Sergej Lawrow",)]
    assert [q.cue and q.cue.lemma for q in document.quotes] == ["äußern"]


@pytest.mark.parametrize(
    ("paragraphs", "quoted"),
    [
        (["„Wir gehen jetzt heim.", "Es ist schon sehr spät.", "Morgen ist ein Tag.“", "Dann schwieg sie."], 3),
        (["„Wir gehen jetzt heim.", "Es ist schon sehr spät.", "Dann schwieg sie lange."], 1),
    ],
    ids=["opened once, closed in the last paragraph", "never closed"],
)
def test_a_block_quotation_over_paragraphs(read: Read, paragraphs: list[str], quoted: int) -> None:
    first, *others = paragraphs
    lead = "Der Rat der Stadt hat am Montag lange beraten.\n\nAnna Vogt sagte am Abend im Saal: "
    quotes = read("\n\n".join([lead + first, *others])).quotes
    assert [q.kind for q in quotes] == ["direct"] * quoted
    assert [q.speaker and q.speaker.person for q in quotes] == ["Anna Vogt"] * quoted
