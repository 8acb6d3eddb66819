"""Owners: each word of a raw text is its outlet's, an agency's, shared, translated, quoted, or furniture."""

from collections.abc import Callable

import pytest

from comparator.align import align
from comparator.language import load_language
from comparator.model import Document
from tests.align.test_reuse import EDITED, OTHER, RETOLD, SAME_DAY, STORY

Read = Callable[..., Document]
GERMAN = load_language("de")


def owners(*documents: Document) -> dict[str, str]:
    return {owned.article: owned.owner for owned in align(documents, GERMAN).owners}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (f"Neustadt (dpa) - {OTHER}", "agency"),
        (f"{OTHER} (afp/dl)", "mixed"),
        (f"{OTHER} (mit dpa)", "mixed"),
        (OTHER, "own"),
        (f"{OTHER} Das sagte sie der dpa.", "own"),
    ],
)
def test_a_credit_gives_a_text_to_its_agency(read: Read, text: str, owner: str) -> None:
    assert owners(read(text)) == {"blatt/text": owner}


def test_a_text_that_another_outlet_has_too_is_shared_by_both(read: Read) -> None:
    documents = [read(STORY, outlet="a"), read(EDITED, outlet="b"), read(SAME_DAY, outlet="c")]
    assert owners(*documents) == {"a/text": "shared", "b/text": "shared", "c/text": "own"}


def test_a_text_rewritten_from_one_source_is_shared(read: Read) -> None:
    assert owners(read(STORY, outlet="a"), read(RETOLD, outlet="b")) == {"a/text": "shared", "b/text": "shared"}


def test_two_versions_in_one_outlet_are_its_own(read: Read) -> None:
    assert owners(read(STORY, name="a"), read(EDITED, name="b")) == {"blatt/a": "own", "blatt/b": "own"}


def test_a_long_text_with_a_short_shared_passage_stays_own(read: Read) -> None:
    long = f"{SAME_DAY} {RETOLD} {STORY[:105]} {OTHER} {OTHER.replace('Theater', 'Kino')}"
    assert owners(read(long, outlet="a"), read(STORY[:105], outlet="b")) == {"a/text": "own", "b/text": "shared"}


def test_the_words_of_all_owners_are_the_words_of_the_raw_text(read: Read) -> None:
    text = f"Hafen bleibt zu\n\nDer Hafen.Foto: A. Muster/AFP\n\n{STORY}"
    documents = [read(text, outlet="a"), read(STORY, outlet="b")]
    counted = align(documents, GERMAN).owners
    assert [sum(owned.counts.values()) for owned in counted] == [len(d.tokens) for d in documents]
    assert set(counted[0].counts) == {"own", "shared", "quoted", "aside"}
    assert counted[0].counts["quoted"] == 7


def test_what_stands_in_an_agencys_own_text_is_the_agencys(read: Read) -> None:
    documents = [read(STORY, outlet="dienst"), read(EDITED, outlet="blatt"), read(SAME_DAY, outlet="bote")]
    owned = {o.article: o for o in align(documents, GERMAN, {"dienst": "agency"}).owners}
    assert owned["blatt/text"].owner == "agency" and "shared" not in owned["blatt/text"].counts
    assert (owned["bote/text"].owner, owned["dienst/text"].owner) == ("own", "agency")


def test_what_stands_in_another_source_is_shared(read: Read) -> None:
    documents = [read(STORY, outlet="buch"), read(EDITED, outlet="blatt")]
    assert align(documents, GERMAN, {"buch": "source"}).owners[1].owner == "shared"


def test_words_of_a_rewritten_text_that_have_their_sentence_elsewhere_are_shared(read: Read) -> None:
    documents = [read(STORY, outlet="a"), read(f"{RETOLD} {OTHER}", outlet="b")]
    [_, owned] = align(documents, GERMAN).owners
    assert owned.owner == "shared" and owned.counts["shared"] > owned.counts["own"] > 0


def test_what_stands_in_no_text_of_the_agency_may_be_the_desks_whatever_the_credit_says(read: Read) -> None:
    added = "Unser Reporter traf am Kai den Fischer Otto Rabe, der seit Tagen nicht mehr hinausfahren darf und um seine Netze fürchtet."
    documents = [
        read(STORY, outlet="dienst"),
        read(f"{STORY} {added} (dpa)", outlet="blatt"),
        read(f"{OTHER} (dpa)", outlet="bote"),
    ]
    owned = {o.article: o for o in align(documents, GERMAN, {"dienst": "agency"}).owners}
    assert (owned["blatt/text"].owner, owned["blatt/text"].counts["mixed"]) == ("agency", len(added.split()))
    # Where the agency's text is not known, the credit holds for all of it.
    assert (owned["bote/text"].owner, set(owned["bote/text"].counts)) == ("agency", {"agency", "aside"})


def test_what_a_desk_changed_in_an_agencys_text_is_its_own(read: Read) -> None:
    documents = [
        read(STORY, outlet="dienst"),
        read(f"{EDITED} (dpa/mb)", outlet="blatt"),
        read(f"{OTHER} (dpa/mb)", outlet="bote"),
    ]
    owned = {o.article: o for o in align(documents, GERMAN, {"dienst": "agency"}).owners}
    # „weißrussische Präsident“ and „drei“ are the desk's; where the agency's text is not known, nothing tells them apart.
    assert (
        owned["blatt/text"].owner == "mixed" and 3 <= owned["blatt/text"].counts["own"] < owned["blatt/text"].counts["agency"]
    )
    assert set(owned["bote/text"].counts) == {"mixed", "aside"}
