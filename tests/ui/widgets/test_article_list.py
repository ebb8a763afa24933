"""The sidebar: two lines an article, a cursor, and only the rows in sight are read."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.events import MouseScrollDown
from textual.widget import Widget

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.ui.widgets import article_list_painter
from reader.ui.widgets.article_list import ArticleList

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
StyleOf = Callable[[Widget, str], Style]

NOW = datetime(2026, 3, 11, 15, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ages are counted from a moment that never changes."""
    monkeypatch.setattr(article_list_painter.time, "time", NOW.timestamp)


@pytest.fixture
def add(library: Library) -> Callable[..., int]:
    """Adds an article that is that many hours old and gives its id."""

    def put(headline: str, hours: float = 3, text: str = "Rain.", sample: str | None = None, **facts: Any) -> int:
        moment = NOW - timedelta(hours=hours)
        page = RawPage(f"{headline}.txt", "text", text, None, moment)
        article = Article(headline=headline, paragraphs=(Paragraph(text),), **facts)
        return library.add(article, Annotations(), page, sample)[0]

    return put


@pytest.fixture
def listing(run_app: RunApp, add: Callable[..., int]) -> RunApp:
    """Starts the app over a list of that many reports, the newest first."""

    @asynccontextmanager
    async def run(count: int, **options: Any) -> AsyncIterator[Any]:
        for number in range(count):
            add(f"Report {number}", hours=number + 2)
        async with run_app(**options) as running:
            yield running

    return run


# -- a row


async def test_the_age_and_the_time_it_takes_to_read_are_told_apart(
    run_app: RunApp, add: Callable[..., int], shown: Shown
) -> None:
    add("Bridge opens", hours=1 / 60 + 0.001)
    async with run_app() as running:
        assert shown(running.main.view.list)[1].rstrip("▕ ") == "▌  1 min ago · 1 min read"


async def test_an_article_takes_two_lines(run_app: RunApp, add: Callable[..., int], shown: Shown) -> None:
    add("Bridge opens", publisher="The Oslo Courier")
    add("Toll plan dropped", hours=30, publisher="Harbour News", text="rain " * 700)
    async with run_app() as running:
        lines = [line.rstrip("▕ ") for line in shown(running.main.view.list)]
        assert lines[:5] == [
            "▌● Bridge opens",
            "▌  The Oslo Courier · 3 h · 1 min read",
            " ● Toll plan dropped",
            "   Harbour News · 1 d · 3 min read",
            "",
        ]


async def test_an_unread_article_has_a_dot_and_bold_letters(
    run_app: RunApp, add: Callable[..., int], library: Library, shown: Shown, style_of: StyleOf
) -> None:
    add("Bridge opens")
    library.set_read(add("Toll plan dropped", hours=4), True)
    async with run_app() as running:
        lines = shown(running.main.view.list)
        assert ("●" in lines[0], "●" in lines[2]) == (True, False)
        assert style_of(running.main.view.list, "Bridge opens").bold
        assert not style_of(running.main.view.list, "Toll plan").bold


async def test_a_starred_article_has_a_star(
    run_app: RunApp, add: Callable[..., int], library: Library, shown: Shown
) -> None:
    library.set_starred(add("Bridge opens"), True)
    add("Toll plan dropped", hours=4)
    async with run_app() as running:
        lines = shown(running.main.view.list)
        assert [line.rstrip("▕ ") for line in lines[1:4:2]] == ["▌  ★ 3 h · 1 min read", "   4 h · 1 min read"]


async def test_a_sample_says_that_it_is_one(run_app: RunApp, add: Callable[..., int], shown: Shown) -> None:
    add("Bridge opens", sample="bridge.html")
    async with run_app() as running:
        assert shown(running.main.view.list)[1].rstrip("▕ ").endswith("1 min read · sample")


async def test_a_long_headline_is_cut_with_an_ellipsis(run_app: RunApp, add: Callable[..., int], shown: Shown) -> None:
    add("The bridge over the harbour opens after nine years of rain")
    async with run_app() as running:
        room = running.main.view.list.text_columns - 3
        assert (
            shown(running.main.view.list)[0]
            == f"▌● {'The bridge over the harbour opens after nine years'[: room - 1]}…▕"
        )


async def test_a_long_headline_of_wide_letters_is_cut_between_letters(
    run_app: RunApp, add: Callable[..., int], shown: Shown
) -> None:
    add("橋が九年の工事の末に開通し市長が挨拶した港の新しい橋")
    async with run_app() as running:
        line = shown(running.main.view.list)[0]
        assert "…" in line
        assert cell_len(line) == running.main.view.list.size.width
        assert line.startswith("▌● 橋が九年の工事")


async def test_where_there_is_no_room_the_publisher_is_cut_first(
    run_app: RunApp, add: Callable[..., int], shown: Shown
) -> None:
    add("Bridge opens", publisher="The Courier of Oslo and the Harbour Towns")
    async with run_app((100, 30)) as running:
        detail = shown(running.main.view.list)[1].rstrip("▕ ")
        assert detail.endswith("… · 3 h · 1 min read")
        assert detail.startswith("▌  The Courier ")


async def test_an_empty_library_says_how_to_fill_it(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        lines = [line.strip(" ▕") for line in shown(running.main.view.list)]
        assert lines[:4] == ["", "No articles yet.", "a adds a page or follows a feed.", ""]
        assert running.main.view.list.row is None


async def test_an_empty_list_bears_every_move(run_app: RunApp) -> None:
    async with run_app() as running:
        await running.press("j", "k", "space", "b", "G", "g", "enter")
        await running.pilot.click(running.main.view.list, offset=(5, 0))
        assert (running.main.view.list.cursor, running.main.session.opened) == (0, None)


# -- the cursor


async def test_keys_move_the_cursor_and_open_nothing(listing: RunApp) -> None:
    moves = [("j", 1), ("down", 2), ("k", 1), ("up", 0), ("k", 0), ("G", 99), ("j", 99), ("g", 0), ("end", 99)]
    moves += [("home", 0), ("space", 19), ("pagedown", 38), ("b", 19), ("pageup", 0), ("ctrl+d", 9), ("ctrl+u", 0)]
    async with listing(100) as running:
        for key, cursor in moves:
            await running.press(key)
            assert (key, running.main.view.list.cursor) == (key, cursor)
            assert running.main.view.list.row.headline == f"Report {cursor}"
        assert running.main.session.opened is None


async def test_the_row_under_the_cursor_is_always_seen_whole(listing: RunApp, shown: Shown) -> None:
    async with listing(100, size=(120, 24)) as running:
        for key in ("G", "k", "pageup", "pageup", "g", "space", "space", "j", "ctrl+u", "end", "home"):
            await running.press(key)
            lines = shown(running.main.view.list)
            (first,) = [number for number, line in enumerate(lines) if line.startswith("▌●")]
            assert lines[first + 1].startswith("▌  ")
            assert f"Report {running.main.view.list.cursor}" in lines[first]


async def test_the_cursor_looks_different_while_the_keys_are_elsewhere(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        elsewhere = style_of(running.main.view.list, "Lind Bridge").bgcolor
        await running.press("h")
        assert running.main.view.list.has_focus
        assert style_of(running.main.view.list, "Lind Bridge").bgcolor != elsewhere


async def test_the_open_article_has_a_bar_of_its_own(listing: RunApp, shown: Shown) -> None:
    async with listing(5) as running:
        await running.press("enter", "h", "j")
        assert [line[0] for line in shown(running.main.view.list)[:5]] == ["│", "│", "▌", "▌", " "]


async def test_a_click_opens_the_article_under_the_mouse(listing: RunApp) -> None:
    async with listing(100, size=(120, 24)) as running:
        await running.press("G")
        top = running.main.view.list.top_line
        await running.pilot.click(running.main.view.list, offset=(8, 5))
        await running.pilot.pause()
        assert running.main.session.opened.row.headline == f"Report {(top + 5) // 2}"
        assert running.main.view.list.cursor == (top + 5) // 2


async def test_a_click_below_the_last_row_opens_nothing(listing: RunApp) -> None:
    async with listing(3) as running:
        await running.pilot.click(running.main.view.list, offset=(8, 12))
        assert running.main.session.opened is None


async def test_the_wheel_moves_the_list_and_not_the_cursor(listing: RunApp) -> None:
    async with listing(100) as running:
        rows = running.main.view.list
        rows.post_message(MouseScrollDown(rows, 5, 5, 0, 0, 0, False, False, False))
        await running.pilot.pause()
        assert rows.top_line > 0
        assert rows.cursor == 0
        assert running.main.session.opened is None


# -- changes


async def test_a_changed_row_is_drawn_anew(listing: RunApp, library: Library, shown: Shown) -> None:
    async with listing(5) as running:
        rows: ArticleList = running.main.view.list
        assert rows.row is not None
        rows.refresh_row(rows.row._replace(is_starred=True, is_read=True))
        lines = shown(rows)
        assert "★" in lines[1]
        assert "●" not in lines[0]
        assert "●" in lines[2]


async def test_rows_shown_anew_keep_the_cursor_within_them(listing: RunApp) -> None:
    async with listing(5) as running:
        rows: ArticleList = running.main.view.list
        rows.show_rows(running.main.session.rows, 99)
        assert rows.cursor == 4
        rows.show_rows(running.main.session.rows, -1)
        assert rows.cursor == 0


async def test_a_list_of_thousands_reads_only_the_windows_in_sight(
    listing: RunApp, monkeypatch: pytest.MonkeyPatch, shown: Shown
) -> None:
    read: list[int] = []
    for name in ("rows_after", "rows_before"):
        query = getattr(Listing, name)

        def counted(self: Listing, key: Any, limit: int, query: Any = query) -> Any:
            rows = query(self, key, limit)
            read.append(len(rows))
            return rows

        monkeypatch.setattr(Listing, name, counted)
    async with listing(1_500) as running:
        assert sum(read) <= 200
        await running.press("G")
        assert "Report 1499" in "\n".join(shown(running.main.view.list))
        assert sum(read) <= 400
