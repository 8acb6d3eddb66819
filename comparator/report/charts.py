"""Strips: small fluid SVG charts in percent coordinates, made to sit in a table row.

They repeat what the row's numbers say and are hidden from screen readers, which read the numbers.
"""

from collections.abc import Sequence

from markupsafe import Markup

# Marks keep this distance to the edges, in per cent, so that a dot at 0 is whole.
_EDGE = 4
SQUARE, GAP, MOST_SQUARES = 13, 3, 14
# The width of the narrowest strip, on a phone, in pixels.
NARROWEST = 100
# Colours of neighbouring categories; what comes after is "other".
COLOURS = 4


def x(share: float) -> str:
    """Place a share (0–1) on a strip."""
    place = f"{_EDGE + (100 - 2 * _EDGE) * min(1.0, max(0.0, share)):.2f}"
    return place.rstrip("0").rstrip(".") + "%"


def _svg(body: Markup, css: str = "strip", height: int | None = None, width: int | None = None) -> Markup:
    """Wrap a drawing as wide as its place and, unless ``height`` says so, as high as its class says.

    One of its own ``width``, in pixels, shrinks where the place is narrower.
    """
    size = Markup(' height="{}"').format(height) if height else Markup("")
    box = Markup(' viewBox="0 0 {} 24" preserveAspectRatio="xMinYMid"').format(width) if width else Markup("")
    return Markup('<svg class="{}"{}{} aria-hidden="true">{}</svg>').format(css, size, box, body)


# What every strip uses is drawn once: the scale that dots sit on, and the square of a mention.
DEFINED = Markup(
    '<defs><g id="track"><line class="track" x1="{}" x2="{}" y1="12" y2="12"/>'
    '<line class="mid" x1="50%" x2="50%" y1="6" y2="18"/></g>'
    '<rect id="q" y="5" width="{}" height="{}" rx="2"/><rect id="k" width="11" height="11" rx="2"/></defs>'
).format(x(0), x(1), SQUARE, SQUARE)
_USED = Markup('<use href="#track"/>')


def dot_strip(share: float, low: float | None, high: float | None, solid: bool = False) -> Markup:
    """Draw one share as a dot with its interval; hollow where there is none to show, unless it is ``solid`` without one."""
    body = _USED
    if low is not None and high is not None:
        body += Markup('<line class="ci" x1="{}" x2="{}" y1="12" y2="12"/>').format(x(low), x(high))
    css = "dot" if solid or low is not None else "dot hollow"
    return _svg(body + Markup('<circle class="{}" cx="{}" cy="12" r="5"/>').format(css, x(share)))


def empty_strip() -> Markup:
    """Draw the scale alone: there was no choice to place on it."""
    return _svg(_USED)


def squares(counts: Sequence[int]) -> Markup:
    """Draw one square a mention, in the order of the columns; above 14 a stacked bar."""
    total = sum(counts)
    if not total:
        return Markup("")
    if total > MOST_SQUARES:
        return _bar(counts, total)
    body, at = Markup(""), 2
    for number, count in enumerate(counts):
        for _ in range(count):
            body += Markup('<use href="#q" class="{}" x="{}"/>').format(colour(number), at)
            at += SQUARE + GAP
    return _svg(body, width=at if at > NARROWEST else None)


def _bar(counts: Sequence[int], total: int) -> Markup:
    body, at = Markup(""), 0.0
    for number, count in enumerate(counts):
        width = 100 * count / total
        if count:
            body += Markup('<rect class="{}" x="{:.3g}%" y="5" width="{:.3g}%" height="13"/>').format(colour(number), at, width)
        at += width
    return _svg(body)


def key(number: int) -> Markup:
    """Draw the small square that ties a column to its marks."""
    return Markup('<svg class="key" aria-hidden="true"><use href="#k" class="{}"/></svg> ').format(colour(number))


def colour(number: int) -> str:
    """Name the colour class of the n-th category."""
    return f"s{number}" if number < COLOURS else "other"


def scale_strip(points: Sequence[tuple[str, float]], left: str, right: str, solid: bool, focus: str = "") -> Markup:
    """Draw all outlets as dots on one scale, the extremes named.

    Args:
        points: (outlet's name, position 0–1), in rising order.
        left, right: what the ends of the scale mean.
        solid: full dots; hollow ones say "only these texts".
        focus: an outlet to name, with the extreme that is further from it.
    """
    places: dict[str, list[str]] = {}
    for name, position in points:
        places.setdefault(x(position), []).append(name)
    ends = [(next(iter(places)), True), (next(reversed(places)), False)]
    for name, position in points:
        if name == focus:
            ends[position > (points[0][1] + points[-1][1]) / 2] = (x(position), position <= (points[0][1] + points[-1][1]) / 2)
    labels = [(place, _side(place, first), _label(places[place])) for place, first in ends]
    # Names that would run into each other stand on two lines.
    below = 13 if _meet(*labels) else 0
    body = _USED
    body += Markup('<text class="end" x="{}" y="{}">{}</text>').format(x(0), 46 + below, left)
    body += Markup('<text class="end right" x="{}" y="{}">{}</text>').format(x(1), 46 + below, right)
    for place in places:
        body += Markup('<circle class="{}" cx="{}" cy="12" r="5"/>').format("dot" if solid else "dot hollow", place)
    for number, (place, side, label) in enumerate(labels):
        body += Markup('<text class="lab{}" x="{}" y="{}">{}</text>').format(side, place, 31 + number * below, label)
    return _svg(body, "strip scale", 52 + below)


def _label(names: Sequence[str]) -> str:
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")


def _meet(low: tuple[str, str, str], high: tuple[str, str, str]) -> bool:
    """Whether two names overlap on the narrowest strip, where a letter takes about 2 % of the width."""
    edges = []
    for place, side, label in (low, high):
        at, width = float(place.rstrip("%")), 2.1 * len(label)
        edges.append((at - width, at) if side else (at, at + width))
    return edges[0][1] > edges[1][0]


def _side(place: str, first: bool) -> str:
    """Let the names of the two ends run apart, unless an edge is near."""
    share = float(place.rstrip("%"))
    return " right" if (first and share > 35) or (not first and share > 65) else ""


def axis(labels: Sequence[str]) -> Markup:
    """Draw the labels above the strips: left, middle, right."""
    parts = Markup("").join(
        Markup('<text class="tick {}" x="{}" y="11">{}</text>').format(css, x(i / 2), label)
        for i, (css, label) in enumerate(zip(("first", "middle", "last"), labels, strict=True))
    )
    return _svg(parts, "axis")
