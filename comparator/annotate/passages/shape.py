"""Roles by rule: what the look and the place of a line say, once it is clear which lines are the article."""

import re
from collections.abc import Sequence

from comparator.annotate.credits import CreditFinder
from comparator.annotate.passages.lines import Line
from comparator.model import Span

_BULLET = re.compile(r"\s*[•●▪■◦*–—·►▶-]\s+")
_FRAGMENT = re.compile(r"[^.!?]+[.!?]")
# Scraps about a person fill no more than so many characters.
LONGEST_SCRAPS = 400
_DAY = re.compile(r"\d{1,2}\. ?(?:[A-ZJ][a-zä]+|\d{1,2}\.) ?\d{4}")
# A picture's credit closes its caption: in a line that reads like a sentence it begins in the last so many characters.
CREDIT_REACH = 70
# Past this many words a line is no headline, however it ends; past that many no subheading.
HEADLINE_WORDS = 25
SUBHEADING_WORDS = 14


def is_bullet(line: Line) -> bool:
    """Say whether a line is an item of a list."""
    return _BULLET.match(line.text) is not None


def is_byline(line: Line) -> bool:
    """Say whether a line holds a day, and hardly anything else."""
    short = len(line.words) <= 10 and not line.text.endswith((".", "!", "?"))
    return short and _DAY.search(line.text) is not None


def is_headline(line: Line, topic: frozenset[str]) -> bool:
    """Say whether a line above the text may be its headline: short, and it names something that the text names."""
    return 3 <= len(line.words) <= HEADLINE_WORDS and not line.nouns.isdisjoint(topic)


def find_special(line: Line, following: Line | None, above: bool, below: bool, finder: CreditFinder) -> tuple[str, str] | None:
    """Name a line that shows by itself that it is a credit, a caption, a byline, a dateline or a note on a person.

    Args:
        following: the next line, if no list names it: names on top of a caption belong to it.
        above: the line stands above the first sentence of the article.
        below: the line is its last sentence, or stands below it.

    Returns:
        The role and the rule, or None where the look alone does not say.
    """
    if line.credited:
        return ("byline" if above else "credit"), "an agency's name alone"
    if line.counts.credit and finder.note(line.text, Span(0, len(line.text))):
        return "editorial", "a sentence on the agency"
    if _is_caption(line, following, finder):
        return "caption", "a picture's credit or position marks"
    if line.is_sentence:
        if below and line.counts.stopwords == 0 and _is_scraps(line.text):
            return "author-bio", "scraps about a person below the text"
        return None
    if is_byline(line):
        return "byline", "by whom, or when"
    if above and line.text.endswith(",") and len(line.words) <= 3:
        return "dateline", "a place and a comma"
    return None


def _is_scraps(text: str) -> bool:
    """„Jurist. Vater. Läufer.“: a few words and a full stop, at least three times."""
    scraps = _FRAGMENT.findall(text.strip("„“”«»\"' ")) if len(text) <= LONGEST_SCRAPS else []
    return len(scraps) >= 3 and all(len(scrap.split()) <= 5 for scrap in scraps)


def _is_caption(line: Line, following: Line | None, finder: CreditFinder) -> bool:
    if len(line.words) <= 60 and _is_credited(line, finder):
        return True
    # An alternative text made of names only, on top of the caption itself.
    names = 2 <= len(line.words) <= 8 and all(word[0].isupper() for word in line.words)
    return bool(names and following and _is_credited(following, finder))


def _is_credited(line: Line, finder: CreditFinder) -> bool:
    if (line.position and len(line.words) <= 40) or finder.caption.match(line.text):
        return True
    if line.is_sentence:
        return line.photo and finder.has_photo_credit(line.text[-CREDIT_REACH:])
    return finder.has_photo_credit(line.text)


def name_text(lines: Sequence[Line], given: Sequence[str], title: str) -> list[tuple[str, str]]:
    """Name the role of each line that is the article's text: headline, lead, subheading or body.

    Args:
        given: the role each line has already; lines without one, and the headline, are the text.
        title: the article's title in lower case, empty if it is not known.
    """
    own = [i for i, role in enumerate(given) if role in ("", "headline")]
    sentences = [i for i in own if lines[i].is_sentence]
    if not sentences:
        return [("headline", "the first line") if i == 0 else ("body", "no sentence anywhere") for i in range(len(lines))]
    first, last = sentences[0], sentences[-1]
    above = [i for i in own if i < first]
    head = next((i for i in own if i <= first and title and lines[i].folded == title), None)
    if head is None:
        head = next((i for i in above if 4 <= len(lines[i].words) <= HEADLINE_WORDS), above[0] if above else None)
    roles = [("", "")] * len(lines)
    for i in own:
        line = lines[i]
        if i == head:
            roles[i] = "headline", "the first long line above the text"
        elif line.is_sentence:
            roles[i] = "body", "reads like a sentence"
        elif i < first:
            roles[i] = _above(line, next_is_text=i + 1 == first)
        else:
            roles[i] = _between(line, i < last)
    return _with_lead(lines, roles, given)


def _above(line: Line, next_is_text: bool) -> tuple[str, str]:
    if next_is_text and len(line.words) >= 8:
        return "lead", "the line right above the text"
    return "headline", "another line above the text on its subject"


def _between(line: Line, sentences_follow: bool) -> tuple[str, str]:
    if is_bullet(line) and len(line.words) >= 3:
        return "body", "an item of a list in the text"
    if sentences_follow and (len(line.words) <= SUBHEADING_WORDS or line.text.endswith("?")):
        return "subheading", "a short line between paragraphs"
    return "body", "long, but without a full stop" if sentences_follow else "a line at the end of the text"


def _with_lead(lines: Sequence[Line], roles: list[tuple[str, str]], given: Sequence[str]) -> list[tuple[str, str]]:
    """Call the first paragraph a lead where the page sets it apart, or where it stands in for a headline."""
    body = [i for i, (role, _) in enumerate(roles) if role == "body"]
    if len(body) < 3:
        return roles
    first, second = body[0], body[1]
    apart = any(role in ("byline", "caption", "credit") for role in given[first + 1 : second])
    nouns = lines[first].nouns
    headless = not any(role == "headline" for role, _ in roles[:first])
    twice = headless and len(nouns & lines[second].nouns) >= 0.5 * max(1, len(nouns))
    if apart or twice:
        roles[first] = ("lead", "set apart from the text" if apart else "says what the next paragraph says")
    return roles
