"""The rails of a page as rows of the panel: each story once, with how often the page has it. Pure; no Textual."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.article import Rail, Story, fold_title
from reader.library.address import address_identity
from reader.ui.panel_lines import BLANK, PanelLine, wrapped

_NO_HEADING = "More stories"


class RailRow(NamedTuple):
    """A heading, or a story with the number of times that the page lists it."""

    heading: str | None
    story: Story | None = None
    times: int = 1


def fold_rails(rails: Iterable[Rail]) -> list[RailRow]:
    """The rows of a panel. A story that several rails list stands in the first, with what any of them says of it."""
    rails = list(rails)
    stories = [story for rail in rails for story in rail.stories]
    firsts = _first_mentions(stories)
    folded: dict[int, tuple[Story, int]] = {}
    for first, story in zip(firsts, stories, strict=True):
        known, count = folded.get(first, (story, 0))
        folded[first] = (_merge(known, story), count + 1)
    rows: list[RailRow] = []
    begin = 0
    for rail in rails:
        end = begin + len(rail.stories)
        fresh = [folded[number] for number in range(begin, end) if firsts[number] == number]
        if fresh:
            rows.append(RailRow(rail.heading or _NO_HEADING))
            rows += [RailRow(None, story, count) for story, count in fresh]
        begin = end
    return rows


def _first_mentions(stories: Sequence[Story]) -> list[int]:
    """For each story the number of the first that is the same: by its title, its address, or through another that
    shares both.
    """
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


def lay_out_rows(rows: Iterable[RailRow], width: int) -> list[PanelLine]:
    """The lines of the panel at a width of that many cells."""
    lines: list[PanelLine] = []
    for number, row in enumerate(rows):
        if lines:
            lines.append(BLANK)
        if row.story is None:
            lines += wrapped(number, row.heading or "", "heading", width)
            continue
        lines += wrapped(number, row.story.title, "title", width)
        detail = " · ".join(part for part in (row.story.age or "", f"×{row.times}" if row.times > 1 else "") if part)
        if detail:
            lines += wrapped(number, detail, "detail", width)
        if row.story.teaser:
            lines += wrapped(number, row.story.teaser, "teaser", width)
    return lines
