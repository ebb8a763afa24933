"""The rows of the panel of related stories: the rails of the page, each story once with its status in the library, then
the nearest articles of the library. Pure; no Textual.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reader.library.rows.address import address_identity
from reader.library.rows.article_row import ArticleRow
from reader.model.article import Rail, Story, fold_title
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, TextRun, opening, wrapped

if TYPE_CHECKING:
    from reader.library.search.related import Related

_NO_HEADING = "More stories"
_NEAR_HEADING = "In your library"
_UNREAD, _READ = "●", "○"
"""Signs before an article of the library; an unread one has the sign of the list."""


class RailRow(NamedTuple):
    """A heading; or a story with the number of times that the page lists it; or a near article of the library."""

    heading: str | None
    story: Story | None = None
    times: int = 1
    near: "Related | None" = None


def near_rows(near: "Iterable[Related]", shown: Iterable[int] = ()) -> list[RailRow]:
    """The rows of the near articles, without those among the stories of the page, whose ids are `shown`."""
    known = set(shown)
    rows = [RailRow(None, near=one) for one in near if one.row.id not in known]
    return [RailRow(_NEAR_HEADING), *rows] if rows else []


def fold_rails(rails: Iterable[Rail], page: Story | None = None) -> list[RailRow]:
    """The rows of the rails. A story of several rails is in the first one, with the facts that any of them gives; the
    story that the page itself is, is in none.
    """
    rails = list(rails)
    stories = [story for rail in rails for story in rail.stories]
    firsts = _first_mentions([*stories, *([page] if page else [])])
    of_page = firsts[len(stories) :]
    folded: dict[int, tuple[Story, int]] = {}
    for first, story in zip(firsts[: len(stories)], stories, strict=True):
        known, count = folded.get(first, (story, 0))
        folded[first] = (_merge(known, story), count + 1)
    rows: list[RailRow] = []
    begin = 0
    for rail in rails:
        end = begin + len(rail.stories)
        firsts_here = (number for number in range(begin, end) if firsts[number] == number)
        fresh = [folded[number] for number in firsts_here if number not in of_page]
        if fresh:
            rows.append(RailRow(rail.heading or _NO_HEADING))
            rows += [RailRow(None, story, count) for story, count in fresh]
        begin = end
    return rows


def without_stories(rows: Sequence[RailRow], left_out: Container[Story]) -> list[RailRow]:
    """Rows without some stories, and without the headings that have no story left."""
    left: list[RailRow] = []
    for row in reversed(rows):
        is_needed = row.story not in left_out if row.heading is None else bool(left) and left[-1].heading is None
        left += [row] * is_needed
    return left[::-1]


def _first_mentions(stories: Sequence[Story]) -> list[int]:
    """For each story the index of the first story that is the same: by title or address, directly or through others."""
    before = list(range(len(stories)))
    known: dict[tuple[str, str], int] = {}

    def first(number: int) -> int:
        while before[number] != number:
            before[number] = before[before[number]]
            number = before[number]
        return number

    for number, story in enumerate(stories):
        for key in _identities(story):
            one, other = first(known.setdefault(key, number)), first(number)
            before[max(one, other)] = min(one, other)
    return [first(number) for number in range(len(stories))]


def _identities(story: Story) -> list[tuple[str, str]]:
    title = ("title", fold_title(story.title))
    is_page = story.url is not None and story.url.lower().startswith(("http://", "https://"))
    return [title, ("address", address_identity(story.url))] if is_page and story.url else [title]


def _merge(known: Story, other: Story) -> Story:
    return replace(
        known,
        url=known.url or other.url,
        age=known.age or other.age,
        teaser=known.teaser or other.teaser,
        caption=known.caption or other.caption,
    )


def lay_out_rows(
    rows: Iterable[RailRow], width: int, now: int = 0, stored: Mapping[Story, ArticleRow] = MappingProxyType({})
) -> list[PanelLine]:
    """The lines of the panel at a width in cells; `now` is in seconds since 1970. `stored` are the
    articles of the library for stories of the page.
    """
    lines: list[PanelLine] = []
    for number, row in enumerate(rows):
        if lines:
            lines.append(BLANK)
        if row.near is not None:
            lines += _near_lines(number, row.near, width, now)
        elif row.story is not None:
            lines += _story_lines(number, row.story, row.times, stored.get(row.story), width)
        else:
            lines += wrapped(number, row.heading or "", "heading", width)
    return lines


def _story_lines(number: int, story: Story, times: int, stored: ArticleRow | None, width: int) -> list[PanelLine]:
    lines = wrapped(number, story.title, "title", width)
    parts = (library_status(stored) if stored else "", story.age or "", f"listed {times} times" if times > 1 else "")
    detail = " · ".join(filter(None, parts))
    if detail:
        lines += wrapped(number, detail, "detail", width)
    if story.teaser:
        lines += wrapped(number, story.teaser, "teaser", width)
    return lines


def _near_lines(number: int, near: "Related", width: int, now: int) -> list[PanelLine]:
    row = near.row
    lines = _lines(number, opening(row.headline, width, most=3), "title")
    sign = f"{_READ} read" if row.is_read else f"{_UNREAD} unread"
    detail = " · ".join(filter(None, (sign, short_age(row.sort_at, now), row.source)))
    lines += _lines(number, opening(detail, width, most=1), "detail")
    if near.shared:
        lines += _lines(number, opening(f"also names {', '.join(near.shared)}", width), "teaser")
    return lines


def _lines(number: int, texts: Iterable[str], part: str) -> list[PanelLine]:
    return [PanelLine(number, (TextRun(text, part),)) for text in texts]


def library_status(stored: ArticleRow) -> str:
    """The status of a story that the library has an article of."""
    return f"{_READ} in your library, read" if stored.is_read else f"{_UNREAD} in your library, unread"
