"""Wording variants in their voice and role: what stands in furniture or in a quote is not the narrator's."""

from collections.abc import Callable

from comparator.model import Document

Read = Callable[..., Document]
BODY = "Die Verwaltung von Belarus hat am Montag den Haushalt beschlossen und die Grenze geöffnet."


def test_each_mention_has_its_voice_and_role(read: Read) -> None:
    text = (
        "Belarus beschließt den Haushalt der Verwaltung\n\n"
        f"{BODY}\n„Weißrussland ist frei“, sagte Anna Vogt. Die Grenze zu Weissrussland sei offen.\n\n"
        "Mehr zum Thema\n\nWeißrussland im Winter"
    )
    found = [(m.variant, m.voice, m.role) for m in read(text).mentions]
    assert found == [
        ("Belarus", "narrator", "headline"),
        ("Belarus", "narrator", "body"),
        ("Weißrussland", "direct", "body"),
        ("Weißrussland", "indirect", "body"),
        ("Weißrussland", "narrator", "related"),
    ]


def test_a_party_is_no_alliance(read: Read) -> None:
    assert read("Das Bündnis 90 und die Grünen stimmten zu.").mentions == ()
