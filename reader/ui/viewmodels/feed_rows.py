"""The rows of the list of feeds as lines, and the details of one feed. Pure; no Textual."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from reader.base.safe_text import safe_line
from reader.library.stores.feeds import FeedRow
from reader.subscriptions.due_feeds import is_due
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.body_layout import cut, fit, wrap
from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, TextRun

_COLUMNS = (("unread", 8), ("all", 8), ("refreshed", 12), ("next", 12))
"""Columns after the names: their titles, and their widths in cells."""
_FEW_COLUMNS = _COLUMNS[:1]
_ALL_FROM = 64
"""Cells from which there is room for all columns."""
_MANY = 1_000_000
"""Articles from which a number is rounded down to thousands, to fit its column."""
_DAY = 86_400

FULL_TEXT: Mapping[bool | None, str] = {
    None: "full articles where the feed has excerpts",
    True: "full articles always",
    False: "full articles never",
}

PERMISSIONS: Mapping[tuple[bool, bool], str] = {
    (False, False): "neither from your network nor unencrypted",
    (True, False): "may be in your network",
    (False, True): "may be redirected to unencrypted http",
    (True, True): "may be in your network, and unencrypted",
}
"""What a feed may do, by whether it may be in the own network, and whether it may be unencrypted."""


class FeedView(NamedTuple):
    """A feed with the numbers of its articles."""

    feed: FeedRow
    unread: int
    listed: int
    latest: int = 0
    """The time of its latest article, in seconds since 1970; 0 where it has none."""


class FailingLine(NamedTuple):
    """The line above the feeds that fail, which stands for them while they are folded."""

    feeds: tuple[FeedView, ...]
    is_folded: bool


FeedListRow: TypeAlias = str | FailingLine | FeedView
"""A heading, the line of those that fail, or a feed below one of them."""


def unread_text(views: Sequence[FeedView]) -> str:
    """How many articles of feeds are unread, to follow their number; "" where none is."""
    unread = sum(view.unread for view in views)
    return f" · {unread:,} unread" if unread else ""


def failing_text(line: FailingLine) -> str:
    """How many feeds fail, in a few words."""
    count = len(line.feeds)
    return f"{count:,} {'feed fails' if count == 1 else 'feeds fail'}{unread_text(line.feeds)}"


def lay_out_feeds(rows: Sequence[FeedListRow], width: int, now: int) -> list[PanelLine]:
    """The lines of the list at a width in cells; `now` is in seconds since 1970."""
    lines: list[PanelLine] = []
    for number, row in enumerate(rows):
        if isinstance(row, str):
            lines += [*([BLANK] if lines else []), PanelLine(number, (TextRun(cut(safe_line(row), width), "heading"),))]
        elif isinstance(row, FailingLine):
            lines.append(PanelLine(number, _failing_pieces(row, width)))
        else:
            lines.append(PanelLine(number, _pieces(row, width, now)))
    return lines


def _failing_pieces(line: FailingLine, width: int) -> tuple[TextRun, ...]:
    sign = "▸ " if line.is_folded else "▾ "
    return TextRun(sign, "failing"), TextRun(cut(failing_text(line), max(1, width - 2)), "heading")


def column_titles(width: int, typed: str = "") -> str:
    """The line with the titles of the columns, at a width in cells, after what was typed to find feeds."""
    columns = _columns(width)
    room = max(0, width - sum(cells for _, cells in columns))
    found = f"named “{safe_line(typed)}”" if typed else ""
    return fit(cut(found, room), room) + "".join(title.rjust(cells) for title, cells in columns)


def _columns(width: int) -> Sequence[tuple[str, int]]:
    return _COLUMNS if width >= _ALL_FROM else _FEW_COLUMNS


def _pieces(view: FeedView, width: int, now: int) -> tuple[TextRun, ...]:
    feed, columns = view.feed, _columns(width)
    room = max(1, width - sum(cells for _, cells in columns) - 2)
    sign = "×" if feed.is_gone else "!" if feed.error else " "
    name = "detail" if feed.is_muted or feed.is_gone else "title"
    values = (_count(view.unread) if view.unread else "", _count(view.listed), _refreshed(feed, now), _next(feed, now))
    columns_text = "".join(value.rjust(cells) for value, (_, cells) in zip(values, columns, strict=False))
    return (
        TextRun(f"{sign} ", "failing"),
        TextRun(fit(safe_line(feed.name), room), "unread" if view.unread and name == "title" else name),
        TextRun(columns_text, "detail"),
    )


def _count(number: int) -> str:
    return f"{number:,}" if number < _MANY else f"{number // 1000:,}k"


def _refreshed(feed: FeedRow, now: int) -> str:
    return "never" if feed.last_success is None else short_age(feed.last_success, now)


def _next(feed: FeedRow, now: int) -> str:
    if feed.is_gone:
        return "gone"
    return "muted" if feed.is_muted else short_wait(0 if is_due(feed, now) else feed.next_visit - now)


def short_wait(seconds: int) -> str:
    """A number of seconds from now, in a few cells: "any time", "in 5 min", "in 3 h", "in 2 d"."""
    if seconds <= 0:
        return "any time"
    if seconds < 3600:
        return f"in {-(-seconds // 60)} min"
    return f"in {round(seconds / 3600)} h" if seconds < 2 * _DAY else f"in {round(seconds / _DAY)} d"


# -- one feed


def detail_lines(view: FeedView, width: int, height: int, now: int, keys: Mapping[str, str]) -> list[TextRun]:
    """The details of a feed in at most `height` lines of `width` cells: name and address, status, options. Where there
    is too much, the options are cut to one line first, then the status. `keys` are the keys of actions by their ids, as
    people write them.
    """
    feed = view.feed
    head = cut(safe_line(f"{feed.name} · {feed.url}" if feed.name != feed.url else feed.url), width)
    status, options = (_wrapped(safe_line(text), width) for text in (state_of(feed, now, keys), options_of(feed)))
    if 1 + len(status) + len(options) > height:
        options = [cut(safe_line(options_of(feed)), width)]
    status = _at_most(status, height - 2, width)
    return [TextRun(head, "name"), *_runs(status, "state"), *_runs(options, "options")][:height]


def failing_lines(line: FailingLine, width: int, height: int, keys: Mapping[str, str]) -> list[TextRun]:
    """What is said of the feeds that fail: their number, their names, and the key that shows or hides them."""
    names = _at_most(_wrapped(safe_line(", ".join(view.feed.name for view in line.feeds)), width), height - 2, width)
    key = keys.get("fold_failing", "")
    hint = f"{key} {'shows' if line.is_folded else 'hides'} them" if key else ""
    head = TextRun(cut(failing_text(line), width), "name")
    return [head, *_runs(names, "state"), TextRun(cut(hint, width), "options")][:height]


def _wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def _at_most(lines: list[str], most: int, width: int) -> list[str]:
    """The first of some lines, the last of which says that there are more."""
    room = max(1, most)
    return lines if len(lines) <= room else [*lines[: room - 1], cut(f"{lines[room - 1]}…", width)]


def _runs(lines: list[str], part: str) -> list[TextRun]:
    return [TextRun(line, part) for line in lines]


def state_of(feed: FeedRow, now: int, keys: Mapping[str, str]) -> str:
    """The status of a feed in sentences, with the keys that help."""
    refresh = f"; {keys['refresh']} refreshes it now" if keys.get("refresh") else ""
    if feed.is_gone:
        unfollow = f"{keys['unfollow']} unfollows it; its articles stay." if keys.get("unfollow") else ""
        return " ".join(filter(None, [feed.error, unfollow]))
    coming = ("muted" if feed.is_muted else _next_refresh(feed, now)) + refresh
    last = f"refreshed {_ago(feed.last_success, now)}" if feed.last_success is not None else "never refreshed"
    if feed.error:
        times = f"Failed {feed.failures:,} times" if feed.failures > 1 else "Failed once"
        since = f"; last {last}" if feed.last_success is not None else ""
        return f"{feed.error} {times}{since}; {coming}."
    return f"{last.capitalize()}; {coming}."


def _next_refresh(feed: FeedRow, now: int) -> str:
    return "next when all feeds are refreshed" if is_due(feed, now) else f"next {short_wait(feed.next_visit - now)}"


def _ago(moment: int, now: int) -> str:
    seconds = max(0, now - moment)
    if seconds < 60:
        return "just now"
    if seconds < 3600:
        return f"{seconds // 60} min ago"
    return f"{seconds // 3600} h ago" if seconds < 2 * _DAY else f"{seconds // _DAY} days ago"


def options_of(feed: FeedRow) -> str:
    """The options of a feed on one line."""
    often = f"at most every {hours_text(feed.interval)}" if feed.interval else "whenever feeds are refreshed"
    folder = f"in {feed.folder}" if feed.folder else "no folder"
    page = ["followed page"] * feed.is_page
    allowed = [PERMISSIONS[False, True]] * feed.allows_http
    return " · ".join([*page, folder, FULL_TEXT[feed.full_text], often, *allowed, *["muted"] * feed.is_muted])


def hours_text(seconds: int) -> str:
    """A number of seconds in hours or days, to follow "every": "hour", "6 hours", "2 days"."""
    hours = seconds / 3600
    if hours >= 48 and hours % 24 == 0:
        return f"{hours / 24:g} days"
    return "hour" if hours == 1 else f"{hours:g} hours"
