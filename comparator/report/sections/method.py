"""The method: what was counted and how, with what, and what does not follow."""

from comparator.report.sections.base import Desk, caveat_text
from comparator.report.view import Section


def method_section(desk: Desk) -> Section:
    """Write definitions, limits, all caveats, the classes of verbs, and the command that makes the report again."""
    t, manifest = desk.texts, desk.findings.manifest
    paragraphs = [(p["head"], p["text"]) for p in t.get("section.method.paragraph")]
    stances = "; ".join(f"{t(f'stance.{name}')}: {t(f'stance_reason.{name}')}" for name in desk.language.reporting.stances)
    versions = " · ".join(f"{name} {value}" for name, value in manifest.items())
    definitions = (*paragraphs, (t("section.method.stances"), stances), (t("section.method.versions"), versions))
    notes = tuple(caveat_text(desk, c) for c in desk.findings.caveats)
    return Section(
        "method",
        t("section.method.title"),
        t("section.method.question"),
        t("section.method.takeaway"),
        notes=notes,
        definitions=definitions,
    )
