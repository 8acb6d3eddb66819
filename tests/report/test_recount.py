"""Every number of the report on the five articles, counted again from findings.json alone, and its passages looked up in the texts.

The page is read as a reader's browser would, the findings as another program would; nothing of the report's own code is asked.
"""

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from tests.report.reread import ASIDE, TEXTS, Findings, Table, numbers, said, same


@pytest.fixture(scope="module")
def page(report: Path) -> Any:
    return lxml.html.fromstring(report.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tables(page: Any) -> list[Table]:
    """The figures over all texts: without those, and without the rows, that hold for own texts only."""
    found = []
    for figure in page.iter("figure"):
        if figure.get("class") == "own":
            continue
        rows = [row for row in figure.iter("tr") if row.get("class") != "own"]
        texts = [[said(cell.find(".//span") if cell.find("div") is not None else cell) for cell in row] for row in rows]
        title = figure.find(".//h3")
        found.append(Table(figure.get("id")[2:], "" if title is None else said(title), texts[0][1:], texts[1:]))
    return found


@pytest.fixture(scope="module")
def data(report: Path) -> Findings:
    return Findings(report.parent / "findings.json")


def subject_of(data: Findings, table: Table) -> str:
    """The set of words whose options the columns are."""
    options: dict[str, set[str]] = defaultdict(set)
    for t in data.tallies("naming"):
        options[t["subject"]] |= t["counts"].keys()
    [subject] = [name for name, known in options.items() if set(table.columns) & known]
    return subject


def check_wording(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells()), data.counts("naming", subject_of(data, table), "narrator"))


def by_voice(data: Findings, measure: str, subject: str) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for voice in ("indirect", "quoted", "caption", "furniture"):
        for (outlet, option), count in data.counts(measure, subject, voice).items():
            total[f"{outlet} | {TEXTS['voice'][voice]}", option] += count
    return total


def check_wording_voices(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells(2)), by_voice(data, "naming", subject_of(data, table)))


def check_use(table: Table, data: Findings) -> bool:
    words = {v: k for k, v in TEXTS["section"]["wording"].items() if isinstance(v, str)}
    known = {
        "follows": ("norms", "as a norm says"), "departs": ("norms", "against a norm"),
        "one": ("consistency", "one word"), "several": ("consistency", "several words"),
    }  # fmt: skip
    subject = next(
        s for s in {t["subject"] for t in data.tallies("naming")} if TEXTS["name"].get(s, s) == table.title.partition(": ")[2]
    )
    total: Counter[tuple[str, str]] = Counter()
    for column in table.columns:
        measure, option = known[words[column]]
        for (outlet, name), count in data.counts(measure, subject, "narrator").items():
            total[outlet, column] += count if name == option else 0
    return same(numbers(table.cells()), total)


def check_labels(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells()), data.counts("labels", table.title, "narrator"))


def check_label_voices(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells(2)), by_voice(data, "labels", table.title.partition(": ")[2]))


def check_joint(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells()), data.counts("combinations", table.title.partition(": ")[2]))


def check_speakers(table: Table, data: Findings) -> bool:
    """The last column sums up those that have no column."""
    counted: Counter[tuple[str, str]] = Counter()
    voice = "quoted" if table.name == "speech-quoted" else "indirect"
    for (outlet, person), count in data.counts("quoting", voice=voice).items():
        counted[outlet, person if person in table.columns else "andere"] += count
    return same(numbers(table.cells()), counted)


def check_speech_words(table: Table, data: Findings) -> bool:
    words, total = data.counts("spoken-words"), Counter[str]()
    for (outlet, _), count in words.items():
        total[outlet] += count
    shown = {(outlet, person): text for (person, outlet), text in table.cells().items()}
    return all(text == (f"{words[key]} von {total[key[0]]}" if words[key] else "0") for key, text in shown.items()) and bool(
        shown
    )


def check_share_of_words(table: Table, data: Findings) -> bool:
    measure = "directness" if table.name == "speech-directness" else "direct-speech"
    direct = data.counts(measure)
    base: Counter[str] = Counter()
    for t in data.tallies(measure):
        base[data.of(t["article"])] += t["base"]
    return all(
        text == f"{direct[outlet, 'direct']} von {base[outlet]}"
        for (outlet, column), text in table.cells().items()
        if column == "Wörter"
    )


def check_classes(table: Table, data: Findings) -> bool:
    named = Counter({(o, TEXTS["stance"][option]): n for (o, option), n in data.counts("reporting-verbs", "class").items()})
    return same(numbers(table.cells()), named)


def by_word(data: Findings, measure: str, subject: str) -> Counter[tuple[str, str]]:
    return Counter({(word, outlet): n for (outlet, word), n in data.counts(measure, subject).items()})


def check_verbs(table: Table, data: Findings) -> bool:
    return same(numbers(table.cells()), by_word(data, "reporting-verbs", "verb"))


SCARE = TEXTS["section"]["verbs"]["scare"]


def check_distance(table: Table, data: Findings) -> bool:
    found = data.counts("distancing")
    return same(numbers(table.cells()), Counter({(o, w if w in table.columns else SCARE): n for (o, w), n in found.items()}))


def check_targets(table: Table, data: Findings) -> bool:
    counted: Counter[tuple[str, str]] = Counter()
    for t in data.tallies("distanced"):
        for target, count in t["counts"].items():
            word = t["subject"] if any(row[:2] == [target, t["subject"]] for row in table.rows) else SCARE
            counted[f"{target} | {word}", data.of(t["article"])] += count
    return same(numbers(table.cells(2)), counted)


def passages(data: Findings) -> Iterator[tuple[str, dict[str, Any], str]]:
    for article in data.table["articles"]:
        for passage in article["passages"]:
            if passage["role"] in ASIDE:
                yield data.outlet[article["outlet"]], passage, article["text"]


def check_furniture(table: Table, data: Findings) -> bool:
    role = {key: value.replace("\u00ad", "") for key, value in TEXTS["role"].items()}
    counted = Counter((outlet, role[p["role"]]) for outlet, p, _ in passages(data))
    aside, whole = Counter[str](), Counter[str]()
    for article in data.table["articles"]:
        for p in article["passages"]:
            whole[data.outlet[article["outlet"]]] += p["end"] - p["start"]
            aside[data.outlet[article["outlet"]]] += (p["end"] - p["start"]) * (p["role"] in ASIDE)
    last = table.columns[-1]
    shares = {outlet: text for (outlet, column), text in table.cells().items() if column == last}
    return same(numbers(table.cells(), (last,)), counted) and all(
        text == f"{round(100 * aside[outlet] / whole[outlet])} %" for outlet, text in shares.items()
    )


def check_rules(table: Table, data: Findings) -> bool:
    counted: Counter[tuple[str, str]] = Counter()
    for outlet, passage, _ in passages(data):
        rule = ": ".join(TEXTS["name"].get(part, part) for part in passage["rule"].split(": "))
        counted[f"{rule} | {TEXTS['role'][passage['role']]}".replace("\u00ad", ""), outlet] += 1
    shown = Counter[tuple[str, str]]()
    for head, *cells, role in table.rows:
        for outlet, text in zip(table.columns, cells, strict=False):
            shown[f"{head} | {role}", outlet] += int(text)
    return same(shown, counted)


def check_provenance(table: Table, data: Findings) -> bool:
    for head, agency, _, evidence, signs, *_ in table.rows:
        day = head.partition(": ")[0].rpartition(", ")[2]
        article = next(
            a for a in data.table["articles"]
            if head.startswith(data.outlet[a["outlet"]]) and ".".join(str(int(x)) for x in reversed(a["date"].split("-"))) == day
        )  # fmt: skip
        found = article["provenance"]
        places = [len({(e["start"], e["end"]) for e in found[kind]}) for kind in ("evidence", "translation")]
        if [agency, evidence, signs] != [found["agency"] or "–", *map(str, places)]:
            return False
    return len(table.rows) == len(data.table["articles"])


def check_agencies(table: Table, data: Findings) -> bool:
    counted = Counter(
        (named["agency"], TEXTS["agency_role"][named["role"]])
        for article in data.table["articles"]
        for named in article["provenance"]["agencies"]
    )
    return same(numbers(table.cells()), counted)


def check_owners(table: Table, data: Findings) -> bool:
    counted: Counter[tuple[str, str]] = Counter()
    for owned in data.table["owners"]:
        for owner, count in owned["counts"].items():
            counted[data.of(owned["article"]), TEXTS["owner"][owner]] += count
            counted[data.of(owned["article"]), TEXTS["section"]["provenance"]["total"]] += count
    return same(numbers(table.cells()), counted)


def check_overview(table: Table, data: Findings) -> bool:
    section = TEXTS["section"]["overview"]
    counted = Counter((data.outlet[a["outlet"]], section["articles"]) for a in data.table["articles"])
    for t in data.tallies("direct-speech"):
        counted[data.of(t["article"]), section["words"]] += t["base"]
    for outlet, _, _ in passages(data):
        counted[outlet, section["furniture"]] += 1
    lix = {data.outlet[v["outlet"]]: v["median"] for v in data.table["values"] if v["option"] == "lix"}
    labels = data.counts("labels", voice="narrator")
    for (outlet, column), text in table.cells().items():
        if column == section["lix"] and float(text.replace(",", ".")) != round(lix[outlet], 1):
            return False
        told = re.fullmatch(r"(\S+): .+ (\d+)", text)
        if told and labels[outlet, told[1]] < int(told[2]):
            return False
    return same(numbers(table.cells(), (section["lix"], section["period"])), counted)


def check_makeup(table: Table, data: Findings) -> bool:
    lengths, number = defaultdict(list), Counter(data.outlet[a["outlet"]] for a in data.table["articles"])
    for t in data.tallies("direct-speech"):
        lengths[data.of(t["article"])].append(t["base"])
    agency = Counter(data.of(o["article"]) for o in data.table["owners"] if o["owner"] in ("agency", "mixed"))
    section = TEXTS["section"]["makeup"]
    for (outlet, column), text in table.cells().items():
        expected = {
            section["agency"]: f"{agency[outlet]} von {number[outlet]}",
            section["elsewhere"]: f"0 von {number[outlet]}",
        }.get(column, text)
        if column == section["lengths"] and int(text.split()[0]) != int(statistics.median(lengths[outlet])):
            return False
        if text != expected:
            return False
    return bool(table.rows) and all(len(story["articles"]) == 1 for story in data.table["stories"])


def check_style(table: Table, data: Findings) -> bool:
    section = TEXTS["section"]["style"]
    option = {section[key]: key for key in ("lix", "amstad", "wstf1", "wstf2", "wstf3", "wstf4", "mattr")} | {
        section["sentence"]: "words"
    }
    values = {(data.outlet[v["outlet"]], v["option"]): v["median"] for v in data.table["values"] if v["measure"] != "x"}
    return all(
        abs(float(text.replace(",", ".")) - values[outlet, option[column]]) <= 0.051
        for (outlet, column), text in table.cells().items()
    )


CHECKS: dict[str, Callable[[Table, Findings], bool]] = {
    r"overview": check_overview, r"makeup": check_makeup, r"owners": check_owners, r"provenance": check_provenance,
    r"agencies": check_agencies, r"furniture": check_furniture, r"rules": check_rules, r"wording-[a-z]+(-\d)?": check_wording,
    r"wording-.*-voices": check_wording_voices, r"wording-.*-use": check_use, r"labels-\d+": check_labels,
    r"labels-\d+-voices": check_label_voices, r"joint-\d+": check_joint, r"speech-(quoted|indirect)": check_speakers,
    r"speech-by-words": check_speech_words, r"speech-(directness|share)": check_share_of_words,
    r"verbs-classes": check_classes, r"verbs-list": check_verbs, r"distance": check_distance, r"distance-targets": check_targets,
    r"style": check_style,
}  # fmt: skip


def test_every_figure_says_what_findings_json_says(tables: list[Table], data: Findings) -> None:
    checks = {table.name: [check for pattern, check in CHECKS.items() if re.fullmatch(pattern, table.name)] for table in tables}
    assert {name for name, found in checks.items() if len(found) != 1} == set()
    assert {table.name for table in tables if not checks[table.name][0](table, data)} == set()
    assert len(tables) > 30


def test_a_number_that_is_one_too_high_is_noticed(tables: list[Table], data: Findings) -> None:
    for table in tables:
        check = next(check for pattern, check in CHECKS.items() if re.fullmatch(pattern, table.name))
        row, at = next(
            (r, i) for r, row in enumerate(table.rows) for i, text in enumerate(row[1:], 1) if re.match(r"[1-9]", text)
        )
        wrong = [list(cells) for cells in table.rows]
        wrong[row][at] = re.sub(r"^\d+", lambda m: str(int(m[0]) + 1), wrong[row][at])
        assert not check(Table(table.name, table.title, table.columns, wrong), data), table.name


def test_every_passage_stands_in_the_sentence_that_it_names(page: Any, data: Findings) -> None:
    articles = data.table["articles"]
    lines = page.xpath("//div[@class='group']//li")
    assert len(lines) > 300
    for line in lines:
        node, link = line.find("mark").text_content(), line.find("a")
        number, sentence = map(int, re.fullmatch(r"#s(\d+)-(\d+)", link.get("href")).groups())
        article = articles[number - 1]
        start, end = article["sentences"][sentence - 1]
        at = article["text"].find(node, start)
        assert start <= at < end, (node, link.get("href"))
        assert data.outlet[article["outlet"]] in link.text and str(sentence) in link.text


def test_the_numbers_of_finding_sentences_are_those_of_the_findings(page: Any, data: Findings) -> None:
    claims = data.table["claims"]
    sentences = page.xpath("//ol[@class='claims']//li/p[1]")
    assert len(sentences) == len(claims) > 0
    for sentence, claim in zip(sentences, claims, strict=True):
        if claim["kind"] == "readability":
            expected = [round(value, 1) for _, _, value, _ in claim["ends"]]
            assert [float(n.replace(",", ".")) for n in re.findall(r"\d+,\d", said(sentence))] == expected
            continue
        # A number of no passages is written, but leads nowhere.
        expected = [int(n) for _, _, *pair in claim["ends"] for n in pair]
        assert [int(link.text) for link in sentence.iter("a")] == [n for n in expected if n]
        assert [int(n) for n in re.findall(r"\d+", said(sentence))] == expected
