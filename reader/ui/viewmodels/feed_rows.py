"""The feeds as rows of a screen, and all there is to say of one of them. Pure; no Textual.

Those that fail come first, then the others by their folders.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from reader.base.safe_text import safe_line
from reader.library.stores.feeds import FeedRow
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.body_layout import cut, fit, wrap
from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, TextRun

_FAILING, _NO_FOLDER = "Failing", "In no folder"
_COLUMNS = (("unread", 8), ("all", 8), ("visited", 12), ("next", 12))
"""Columns behind the names: what they are called, and the cells that each takes."""
_FEW_COLUMNS = _COLUMNS[:1]
_ALL_FROM = 64
"""Cells from which there is room for all columns."""
_MANY = 1_000_000
"""A number of articles from which on only the thousands are told: no more has room."""
_DAY = 86_400

FULL_TEXT: Mapping[bool | None, str] = {
    None: "whole pages where the feed has little text",
    True: "whole pages always",
    False: "whole pages never",
}


class FeedView(NamedTuple):
    """A feed with the numbers of its articles."""

    feed: FeedRow
    unread: int
    listed: int


FeedListRow: TypeAlias = str | FeedView
"""A heading, or a feed below it."""


def rows_of(views: Iterable[FeedView]) -> list[FeedListRow]:
    """The rows of the screen: each group of feeds below its heading. The feeds come in the order of their folders."""
    groups: dict[str, list[FeedView]] = {_FAILING: []}
    for view in views:
        heading = _FAILING if view.feed.error else view.feed.folder or _NO_FOLDER
        groups.setdefault(heading, []).append(view)
    rows: list[FeedListRow] = []
    for heading, members in groups.items():
        rows += [_heading(heading, members), *members] if members else []
    return rows


def _heading(heading: str, members: Sequence[FeedView]) -> str:
    unread = sum(one.unread for one in members)
    return f"{heading}  {len(members):,}" + (f" · {unread:,} unread" if unread else "")


def lay_out_feeds(rows: Sequence[FeedListRow], width: int, now: int) -> list[PanelLine]:
    """The lines of the screen at a width of that many cells; `now` is in seconds since 1970."""
    lines: list[PanelLine] = []
    for number, row in enumerate(rows):
        if isinstance(row, str):
            lines += [*([BLANK] if lines else []), PanelLine(number, (TextRun(cut(safe_line(row), width), "heading"),))]
        else:
            lines.append(PanelLine(number, _pieces(row, width, now)))
    return lines


def column_titles(width: int) -> str:
    """The titles of the columns, at the width of the lines."""
    columns = _columns(width)
    room = width - sum(cells for _, cells in columns)
    return fit("", room) + "".join(title.rjust(cells) for title, cells in columns)


def _columns(width: int) -> Sequence[tuple[str, int]]:
    return _COLUMNS if width >= _ALL_FROM else _FEW_COLUMNS


def _pieces(view: FeedView, width: int, now: int) -> tuple[TextRun, ...]:
    feed, columns = view.feed, _columns(width)
    room = max(1, width - sum(cells for _, cells in columns) - 2)
    sign = "×" if feed.is_gone else "!" if feed.error else " "
    name = "detail" if feed.is_muted or feed.is_gone else "title"
    values = (_count(view.unread) if view.unread else "", _count(view.listed), _visited(feed, now), _next(feed, now))
    behind = "".join(value.rjust(cells) for value, (_, cells) in zip(values, columns, strict=False))
    return (
        TextRun(f"{sign} ", "failing"),
        TextRun(fit(safe_line(feed.name), room), "unread" if view.unread and name == "title" else name),
        TextRun(behind, "detail"),
    )


def _count(number: int) -> str:
    return f"{number:,}" if number < _MANY else f"{number // 1000:,}k"


def _visited(feed: FeedRow, now: int) -> str:
    return "never" if feed.last_success is None else short_age(feed.last_success, now)


def _next(feed: FeedRow, now: int) -> str:
    if feed.is_gone:
        return "gone"
    return "muted" if feed.is_muted else short_wait(feed.next_visit - now)


def short_wait(seconds: int) -> str:
    """How long something is off in a few cells: "due", "in 5 min", "in 3 h", "in 2 d"."""
    if seconds <= 0:
        return "due"
    if seconds < 3600:
        return f"in {-(-seconds // 60)} min"
    return f"in {round(seconds / 3600)} h" if seconds < 2 * _DAY else f"in {round(seconds / _DAY)} d"


# -- one feed


def detail_lines(view: FeedView, width: int, height: int, now: int, keys: Mapping[str, str]) -> list[str]:
    """All there is to say of a feed in so many lines, the last of which are cut where there is no room for all: its
    name and address, how it fares and what one can do, what is set for it. `keys` are those of acts, as people write
    them.
    """
    feed = view.feed
    head = cut(safe_line(f"{feed.name} · {feed.url}" if feed.name != feed.url else feed.url), width)
    told, options = safe_line(state_of(feed, now, keys)), cut(safe_line(options_of(feed)), width)
    lines = [told[start:end] for start, end in wrap(told, width)]
    room = max(1, height - 2)
    if len(lines) > room:
        lines[room - 1 :] = [cut(f"{lines[room - 1]}…", width)]
    return [head, *lines, options][:height]


def state_of(feed: FeedRow, now: int, keys: Mapping[str, str]) -> str:
    """How a feed fares, in sentences that say what one can do."""
    by_itself = f"{keys['refresh']} asks it now" if keys.get("refresh") else "it can be asked by itself"
    leaving = f"{keys['unfollow']} unfollows it, and its articles stay" if keys.get("unfollow") else ""
    if feed.is_gone:
        return " ".join(filter(None, [feed.error, f"{leaving[:1]}{leaving[1:]}." if leaving else ""]))
    coming = f"R leaves it out, {by_itself}" if feed.is_muted else f"it is {_told_wait(feed, now)}, and {by_itself}"
    if feed.error:
        times = f"It has failed {feed.failures:,} times" if feed.failures > 1 else "It failed once"
        since = f"; it went well {_ago(feed.last_success, now)}" if feed.last_success else ""
        return f"{feed.error} {times}{since}; {coming}."
    if feed.last_success is None:
        return f"It was never visited; {coming}."
    return f"It was visited {_ago(feed.last_success, now)}; {coming}."


def _told_wait(feed: FeedRow, now: int) -> str:
    wait = short_wait(feed.next_visit - now)
    return wait if wait == "due" else f"due {wait}"


def _ago(moment: int, now: int) -> str:
    seconds = max(0, now - moment)
    if seconds < 60:
        return "just now"
    if seconds < 3600:
        return f"{seconds // 60} min ago"
    return f"{seconds // 3600} h ago" if seconds < 2 * _DAY else f"{seconds // _DAY} days ago"


def options_of(feed: FeedRow) -> str:
    """What is set for a feed, in few words."""
    often = f"every {hours_text(feed.interval)} at most" if feed.interval else "whenever feeds are refreshed"
    folder = f"in {feed.folder}" if feed.folder else "in no folder"
    return " · ".join([folder, FULL_TEXT[feed.full_text], often, *["muted"] * feed.is_muted])


def hours_text(seconds: int) -> str:
    """A number of hours as people say it."""
    hours = seconds / 3600
    if hours >= 48 and hours % 24 == 0:
        return f"{hours / 24:g} days"
    return "hour" if hours == 1 else f"{hours:g} hours"
