"""A front page that is added in the reader: its stories are shown, to be opened, or the page followed."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.color import Color
from textual.widgets import OptionList

from reader.library.stores.feeds import FeedStore
from reader.ui.widgets.component_styles import contrast
from tests.ui.main.typed_sources import add

TITLES = [f"Goose number {number} wins the regatta at Port Hallow" for number in range(1, 13)]
TEASER = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."
FEED = '<link rel="alternate" type="application/rss+xml" href="/feed" title="All of it">'
RSS = b"<rss version='2.0'><channel><title>Quay feed</title></channel></rss>"


def front(head: str = "", stories: int = 12) -> bytes:
    titles = TITLES[:stories]
    cards = [f'<h2><a href="/2026/03/goose-{n}-wins-the-day">{title}</a></h2>' for n, title in enumerate(titles)]
    cards[0] += f"<p>{TEASER}</p><p>2 hours ago</p>"
    body = f"<body><main>{''.join(cards)}</main></body>"
    return f"<!doctype html><html><head><title>The Quay</title>{head}</head>{body}</html>".encode()


@pytest.fixture
def address(server, web_page: Callable[..., str]) -> str:
    """That of a front page, with a page for each story."""
    for number, title in enumerate(TITLES):
        server.send(f"/2026/03/goose-{number}-wins-the-day", web_page(title).encode())
    return server.send("/", front())


async def all_added(run: Any) -> None:
    await run.until(lambda: not run.main.parts.jobs.is_running("adding"))


def followed(run: Any) -> list[tuple[str, bool]]:
    return [(one.name, one.is_page) for one in FeedStore(run.library).feeds()]


def headlines(run: Any) -> list[str]:
    return [row[0] for row in run.library.read("SELECT headline FROM article ORDER BY headline")]


async def test_the_stories_of_a_front_page_are_shown_and_nothing_is_added(run_app, address):
    async with run_app() as run:
        await add(run, address)
        screen = run.screen()
        assert "127.0.0.1 lists 12 stories" in screen and TITLES[0] in screen and "2 hours ago · A bird" in screen
        assert run.notices() == [] and run.library.count() == 0
        await run.press("escape")
        assert run.library.count() == 0 and followed(run) == []


async def test_enter_opens_the_story_under_the_cursor(run_app, address):
    async with run_app() as run:
        await add(run, address)
        await run.press("j", "j", "k", "enter")
        await all_added(run)
        assert run.main.session.opened.row.headline == TITLES[1] and headlines(run) == [TITLES[1]]


async def test_a_story_that_the_library_has_says_so_and_is_opened_at_once(run_app, server, address):
    async with run_app() as run:
        await add(run, server.url("/2026/03/goose-3-wins-the-day"))
        await run.press("q")
        await add(run, address)
        assert "● in your library, unread" in run.screen() or "○ in your library, read" in run.screen()
        asked = len(server.asked)
        await run.press("j", "j", "j", "enter")
        assert run.main.session.opened.row.headline == TITLES[3] and len(server.asked) == asked


async def test_the_stories_are_shown_once_more_where_they_were_left(run_app, server, address):
    async with run_app() as run:
        run.main.controllers.stories.show_stories()
        await run.until(run.notices)
        assert "There was no front page yet." in run.notices()[-1]
        await add(run, address)
        await run.press("j", "enter")
        await all_added(run)
        asked = len(server.asked)
        run.main.controllers.stories.show_stories()
        await run.pilot.pause()
        options = run.app.screen.query_one(OptionList)
        assert options.highlighted == 1 and "in your library" in run.screen() and len(server.asked) == asked
        await run.press("j", "enter")
        await all_added(run)
        assert run.main.session.opened.row.headline == TITLES[2]


async def test_selected_stories_are_added_all(run_app, address):
    async with run_app() as run:
        await add(run, address)
        await run.press("space", "space", "k", "space", "space")  # the second is selected, and no longer
        assert "Enter add 2" in run.screen() and run.screen().count("✓") == 2
        await run.press("enter")
        await all_added(run)
        assert headlines(run) == sorted([TITLES[0], TITLES[2]])
        assert run.main.session.opened is None and run.notices() == ["2 pages added."]


async def test_a_single_selected_story_is_opened_wherever_the_cursor_is(run_app, address):
    async with run_app() as run:
        await add(run, address)
        assert "Enter open · " in run.screen()
        await run.press("space", "j")
        assert "Enter open ✓ · " in run.screen()
        await run.press("enter")
        await all_added(run)
        assert run.main.session.opened.row.headline == TITLES[0]


async def test_the_page_is_followed_and_unfollowed_by_undoing(run_app, server, address):
    async with run_app() as run:
        await add(run, address)
        await run.press("f")
        await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))
        assert followed(run) == [("The Quay", True)] and len(headlines(run)) == 12
        await run.press("u")
        assert followed(run) == []


@pytest.mark.parametrize(("key", "names"), [("1", ["Quay feed"]), ("2", ["The Quay"]), ("escape", [])])
async def test_where_the_page_names_a_feed_that_comes_first(run_app, server, address, key, names):
    server.send("/", front(FEED))
    server.send("/feed", RSS)
    async with run_app() as run:
        await add(run, address)
        assert "lists 12 stories" in run.screen()
        await run.press("f")
        screen = run.screen()
        assert "1  Its feed: All of it" in screen and "2  The stories of this page" in screen
        await run.press(key)
        await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))
        assert [name for name, _ in followed(run)] == names


async def test_who_is_at_something_else_by_now_only_gets_a_notice(run_app, address, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter")
        run.main.controllers.adding.start([address], opens_first=False, seeks_feeds=True)
        await run.press("slash", "o")
        await all_added(run)
        assert "127.0.0.1 lists 12 stories. a with its address shows them again." in run.notices()


async def test_a_story_that_is_itself_a_list_shows_its_stories(run_app, address):
    async with run_app() as run:
        run.main.controllers.adding.start([address], opens_first=True)
        await all_added(run)
        assert "127.0.0.1 lists 12 stories" in run.screen() and run.notices() == []


async def test_a_front_page_from_a_file_cannot_be_followed(run_app, tmp_path):
    path = tmp_path / "front.html"
    path.write_bytes(front('<link rel="canonical" href="https://quay.example/">'))
    async with run_app() as run:
        await add(run, str(path))
        assert "front.html lists 12 stories" in run.screen() and "follow the page" not in run.screen()
        await run.press("f")
        assert "lists 12 stories" in run.screen() and followed(run) == []


@pytest.mark.parametrize(
    ("stories", "title", "can_follow"),
    [(1, "lists one story", False), (2, "lists 2 stories", False), (3, "lists 3 stories", True)],
)
async def test_a_page_with_fewer_stories_than_a_visit_needs_cannot_be_followed(
    run_app, server, stories: int, title: str, can_follow: bool
):
    menu = "".join(
        f'<p><a href="/guide/{n}">Guide number {n} to the whole of the old harbour</a></p>' for n in range(12)
    )
    address = server.send("/", front(stories=stories).replace(b"</main>", f"</main><nav>{menu}</nav>".encode()))
    async with run_app() as run:
        await add(run, address)
        assert title in run.screen() and ("follow the page" in run.screen()) is can_follow


async def test_one_of_several_pages_is_refused_with_a_sentence(run_app, server, address):
    async with run_app() as run:
        pages = [address, server.url("/2026/03/goose-3-wins-the-day")]
        run.main.controllers.adding.start(pages, opens_first=False, seeks_feeds=True)
        await all_added(run)
        assert headlines(run) == [TITLES[3]] and any("a list of 12 stories" in one for one in run.notices())


async def test_the_keys_stay_in_sight_below_many_stories(run_app, address):
    async with run_app((80, 24)) as run:
        await add(run, address)
        assert "Enter open · Space select · f follow the page · Esc close" in run.screen()


async def test_the_stories_fit_a_narrow_screen_and_follow_its_width(run_app, address):
    async with run_app((50, 24)) as run:
        await add(run, address)
        options = run.app.screen.query_one(OptionList)
        before = options.virtual_size.height
        assert all(len(line) <= 50 for line in run.screen().splitlines())
        await run.pilot.resize_terminal(100, 24)
        await run.until(lambda: options.virtual_size.height < before)


async def test_the_small_print_of_the_story_under_the_cursor_is_readable(run_app, address: str, style_of):
    async with run_app() as run:
        await add(run, address)
        small = style_of(run.app.screen.query_one(OptionList), "2 hours ago")
        assert contrast(Color(*small.color.triplet), Color(*small.bgcolor.triplet)) > 3
