"""An outlet's own lists: cut_from, drop_line and keep_line."""

from comparator.annotate import PageSettings
from comparator.annotate.passages import find_passages
from comparator.language import load_language
from comparator.model import Article, Outlet

GERMAN = load_language("de")
BODY = (
    "Der Stadtrat hat am Montag lange über den Haushalt gesprochen und ihn dann am Abend doch noch beschlossen.",
    "Die Bürgermeisterin sagte am Abend, der Haushalt sei gut, und dankte dem Stadtrat für seine lange Arbeit.",
    "Am meisten Geld bekommt die Schule, weil es dort seit Jahren durch die Decke regnet und niemand etwas tut.",
)


def roles(text: str, **lists: tuple[str, ...]) -> list[tuple[str, str]]:
    settings = PageSettings(Outlet("a", "A", **lists))
    return [(p.role, p.rule) for p in find_passages(Article("a/b", "a", text), text, GERMAN, settings)]


def test_a_plain_entry_matches_the_whole_line_in_any_case_and_spacing() -> None:
    text = "\n".join([BODY[0], BODY[1].upper().replace(" ", "  "), BODY[2]])
    assert roles(text, drop_line=(BODY[1],))[1] == ("navigation", "outlet.toml, drop_line")
    assert roles(text, drop_line=("Die Bürgermeisterin",))[1][1] != "outlet.toml, drop_line"


def test_an_entry_between_slashes_is_searched_in_the_line() -> None:
    found = roles("\n".join(BODY), drop_line=("/Bürgermeister(in)? sagte/",))
    assert [rule == "outlet.toml, drop_line" for _, rule in found] == [False, True, False]


def test_below_a_cut_only_what_is_kept_by_name_stays() -> None:
    found = roles("\n".join(BODY), cut_from=(BODY[1],), keep_line=("/^Am meisten/",))
    assert [role for role, _ in found] == ["body", "navigation", "body"]
    assert found[2][1].startswith("outlet.toml, keep_line")


def test_a_kept_line_beats_the_lists() -> None:
    text = "\n".join([BODY[0], "Teilen", *BODY[1:]])
    assert roles(text)[1][0] == "navigation"
    assert roles(text, keep_line=("Teilen",))[1][0] == "subheading"
