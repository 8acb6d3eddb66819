"""Stories: articles on the same event, grouped by how similar they are on average."""

import heapq
from collections.abc import Iterable, Iterator, Sequence, Set

from comparator.align.columns import surname
from comparator.align.similar import Likeness
from comparator.model import Document
from comparator.relations import SharedCopy, Story

# Mean likeness (0–1) of the articles of two groups from which they are one story.
STORY = 0.13
# Two articles that name other people (two matches of a cup), or tell of no figure, person or country in common (two accidents),
# are on two events, if their likeness is below this.
CLOSE = 0.5
# Of what shares text to these degrees no date needs to tell that it is on one event.
COPIES = ("same", "substantial", "rewritten")

# Two articles by number, and their likeness.
Link = tuple[int, int, float]


def find_stories(
    documents: Sequence[Document], similar: Iterable[Likeness], shared: Iterable[SharedCopy], tells: Sequence[frozenset[int]]
) -> list[Story]:
    """Group articles on the same event; an article alone is a story of its own.

    Articles more than two days apart have a likeness of 0, and a long series of reports is several stories. An undated
    article is on an event only with one that shares its text: without a date nothing tells one summit from the next.

    Args:
        tells: of each article the figures, persons and countries that it tells of, as numbers.
    """
    links: dict[int, dict[int, float]] = {number: {} for number in range(len(documents))}
    for i, k, value in (*_by_words(documents, similar, tells), *_by_text(documents, shared)):
        links[i][k] = links[k][i] = value
    return [Story(tuple(documents[i].article.id for i in group)) for group in average_linkage(links, STORY)]


def _by_words(documents: Sequence[Document], similar: Iterable[Likeness], tells: Sequence[frozenset[int]]) -> Iterator[Link]:
    """Yield the pairs whose words are alike, and who do not tell of different things."""
    people = [{surname(person.name) for person in document.people} for document in documents]
    for x in similar:
        apart = _differ(people[x.left], people[x.right]) or _differ(tells[x.left], tells[x.right])
        if x.event >= CLOSE or (x.event and not apart):
            yield x.left, x.right, x.event


def _differ(one: Set[object], two: Set[object]) -> bool:
    """Whether both sides name something, and nothing in common."""
    return bool(one and two and not one & two)


def _by_text(documents: Sequence[Document], shared: Iterable[SharedCopy]) -> Iterator[Link]:
    """Yield the pairs with an undated article that share text."""
    number = {document.article.id: n for n, document in enumerate(documents)}
    for pair in shared:
        i, k = number[pair.left], number[pair.right]
        if pair.degree in COPIES and not (documents[i].article.date and documents[k].article.date):
            yield i, k, 1.0


def average_linkage(links: dict[int, dict[int, float]], least: float) -> list[list[int]]:
    """Join the two groups with the highest mean likeness, until none reaches ``least``.

    Args:
        links: likeness of each two members, both ways; what is not there is 0. It is used up.

    Returns:
        The groups, each in rising order, by their first member.
    """
    members = {number: [number] for number in links}
    waiting = [(-value, i, k) for i, others in links.items() for k, value in others.items() if i < k and value >= least]
    heapq.heapify(waiting)
    while waiting:
        mean, i, k = heapq.heappop(waiting)
        if i not in members or k not in members or -mean != _mean(links, members, i, k):
            continue
        # The larger number is given up; what waits for it falls out above.
        members[i] += members.pop(k)
        for other, total in links.pop(k).items():
            del links[other][k]
            if other != i:
                links[i][other] = links[other][i] = links[i].get(other, 0.0) + total
        for other in links[i]:
            value = _mean(links, members, i, other)
            if value >= least:
                heapq.heappush(waiting, (-value, min(i, other), max(i, other)))
    return sorted(sorted(group) for group in members.values())


def _mean(links: dict[int, dict[int, float]], members: dict[int, list[int]], i: int, k: int) -> float:
    return links[i].get(k, 0.0) / (len(members[i]) * len(members[k]))
