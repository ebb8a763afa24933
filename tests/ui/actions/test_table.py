"""Every action of the table, driven by each of its keys.

A new action needs a row in `DRIVES`: the keys to press before its own, what to look at, and what that must become.
"""

import re
import socket
import webbrowser
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.library.stores.pages import PageStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Link, Paragraph
from reader.ui.actions.action import Action, Focus
from reader.ui.actions.table import ACTIONS
from reader.ui.app import BroadsheetApp
from reader.ui.main.screen import MainScreen
from reader.ui.main.view import FOR_BACKUPS
from reader.ui.themes import THEMES
from reader.ui.viewmodels.feed_rows import FeedView

SIZE = (150, 40)


class World(NamedTuple):
    """The running app, and what went out of it."""

    run: Any
    shown: Callable[..., list[str]]
    browsed: list[str]
    silent_address: str

    @property
    def main(self) -> MainScreen:
        return self.run.main


class Drive(NamedTuple):
    """The keys pressed before those of an action, what is looked at, and what that must become."""

    before: tuple[str, ...]
    see: Callable[[World], object]
    after: object
    prepare: Callable[[World], Awaitable[object]] | None = None


def opened(world: World) -> tuple[str | None, Focus]:
    return world.main.session.opened and world.main.session.opened.row.headline, world.main.parts.panes.focus


def first_row(world: World) -> str:
    return " ".join(" ".join(world.shown(world.main.view.list)[:2]).split())


def head(world: World) -> str:
    return world.main.view.head.said[0]


async def save_what_is_found(world: World) -> None:
    await world.run.all_done()


def count(world: World) -> str:
    found = re.search(r"\d+/\d+", world.shown(world.main.view.status)[0])
    return found[0] if found else ""


def has_bold_name(world: World) -> bool:
    main = world.main
    strips = main.view.body.render_lines(main.view.body.size.region)
    return any(part.text == "Ida Brandt" and bool(part.style and part.style.bold) for strip in strips for part in strip)


def current_quote(world: World) -> str:
    """How the quote gone to begins."""
    quote, opened = world.main.parts.marks.current_quote, world.main.session.opened
    return opened.article.text[quote.start :][:8] if quote and opened else ""


def mark_in_status(world: World) -> str:
    """What the bottom line says of the name gone to."""
    found = re.search(r"\w+ \w+ · \w+(?=  )", world.shown(world.main.view.status)[0])
    return found[0].strip() if found else ""


def says(text: str) -> Callable[[World], bool]:
    return lambda world: text in world.run.screen()


async def select_a_word(world: World) -> None:
    body = world.main.view.body
    y, line = next((y, line) for y, line in enumerate(world.shown(body)) if "Ida Brandt" in line)
    await world.run.pilot.double_click(body, offset=(line.index("Ida"), y))


async def begin_adding(world: World) -> None:
    world.main.controllers.adding.start([world.silent_address], opens_first=False)


async def show_the_page(world: World) -> None:
    await world.run.press("v")
    await world.run.until(lambda: world.main.parts.late.page_lines.lines)


async def take_a_line_out(world: World) -> None:
    await show_the_page(world)
    await world.run.press("x")


async def begin_with_the_second_line(world: World) -> None:
    await show_the_page(world)
    world.main.parts.late.page_lines.move_to(1)
    await world.run.press("left_square_bracket", "g")


async def go_below_the_second_line(world: World) -> None:
    await begin_with_the_second_line(world)
    world.main.parts.late.page_lines.move_to(2)


async def add_same_story(world: World) -> None:
    bridge = world.run.library.open_article(world.main.view.list.row.id).article  # type: ignore[union-attr]
    again = replace(bridge, headline="Ferry ends", url="https://example.org/ferry", paragraphs=bridge.paragraphs[:-3])
    page = RawPage("ferry", "text", "", again.url, datetime(2026, 1, 1, tzinfo=UTC))
    world.run.library.add(again, Annotations(), page)
    world.main.parts.rows.reload()


async def update_it(world: World) -> None:
    opened = world.main.session.opened
    now = replace(opened.article, paragraphs=opened.article.paragraphs[:-3])  # type: ignore[union-attr]
    page = RawPage("ferry", "text", "", now.url, datetime(2026, 1, 1, tzinfo=UTC))
    world.run.library.add(now, Annotations(), page)
    world.main.parts.rows.reload()
    world.main.controllers.reading.article.open(opened.row.id)  # type: ignore[union-attr]


def said(world: World) -> str:
    """Why the line under the cursor is what it is."""
    line = world.main.parts.late.page_lines.line
    return line.reason if line else ""


def for_site(world: World) -> list[str]:
    return [str(one.destination) for one in PageStore(world.run.library).site_corrections("example.org")]


OPEN = ("j", "j", "enter")


async def follow_two_feeds(world: World) -> None:
    feed_store = FeedStore(world.run.library)
    for name in ("mill", "quay"):
        feed_store.subscribe(f"https://{name}.example/feed")
    await world.run.press("f")


async def go_to_the_failing_feeds(world: World) -> None:
    feed_store = FeedStore(world.run.library)
    for name in ("mill", "quay"):
        feed_store.subscribe(f"https://{name}.example/feed")
    feed_store.failed(1, "mill.example cannot be reached.", 4_000_000_000)
    await world.run.press("f", "k")


async def list_a_feed_with_an_article(world: World) -> None:
    feed_store = FeedStore(world.run.library)
    number, _ = feed_store.subscribe("https://mill.example/feed", "Mill")
    article_feeds.save(world.run.library, world.main.view.list.row.id, BroughtBy(number, 1, 1))  # type: ignore[union-attr]
    await world.run.press("f")


def feeds(world: World) -> list[FeedView]:
    return world.main.parts.late.feeds_panel.content.feeds if world.main.parts.late.feeds_panel else []


NO_FEED = "This article is of no feed that you follow. R refreshes all."
NO_FEEDS = "You follow no feeds. a with the address of a site or a feed does."
FOUND = (*OPEN, "slash", *"oslo", "enter")

DRIVES = {
    "move_down": Drive((), lambda world: world.main.view.list.cursor, 1),
    "move_up": Drive(("j", "j"), lambda world: world.main.view.list.cursor, 1),
    "focus_left": Drive(OPEN, lambda world: world.main.parts.panes.focus, Focus.LIST),
    "focus_right": Drive((), lambda world: world.main.parts.panes.focus, Focus.BODY),
    "focus_next": Drive((), lambda world: world.main.parts.panes.focus, Focus.BODY),
    "focus_previous": Drive(OPEN, lambda world: world.main.parts.panes.focus, Focus.LIST),
    "open": Drive(("j", "j"), opened, ("Lind Bridge opens after nine years", Focus.BODY)),
    "next_article": Drive(OPEN, opened, ("Harbour fog lifts", Focus.BODY)),
    "previous_article": Drive(OPEN, opened, ("Night train returns", Focus.BODY)),
    "next_unread": Drive(OPEN, opened, ("Old mill sold", Focus.BODY)),
    "previous_unread": Drive(OPEN, opened, ("Choir wins prize", Focus.BODY)),
    "back": Drive((*OPEN, "J"), opened, ("Lind Bridge opens after nine years", Focus.BODY)),
    "forward": Drive((*OPEN, "J", "backspace"), opened, ("Harbour fog lifts", Focus.BODY)),
    "find": Drive(OPEN, says("find: "), True),
    "filter_list": Drive((), says("search: "), True),
    "search_library": Drive(
        OPEN, lambda world: (says("search: ")(world), world.main.parts.panes.focus), (True, Focus.LIST)
    ),
    "next_match": Drive(FOUND, count, "2/3"),
    "previous_match": Drive(FOUND, count, "3/3"),
    "clear_find": Drive(FOUND, lambda world: world.main.session.find, None),
    "choose_view": Drive((), says("Enter show ·"), True),
    "next_view": Drive((), head, "Unread"),
    "previous_view": Drive(("s", "]"), head, "All articles"),
    "sort": Drive((), says("Which order?"), True),
    "save_search": Drive(("slash", *"oslo", "enter"), says("Save the search oslo as"), True, save_what_is_found),
    "show_all": Drive(("slash", *"oslo", "enter"), lambda world: world.main.session.rows.count, 5, save_what_is_found),
    "find_regex": Drive((*OPEN, "slash"), says("pattern: "), True),
    "next_quote": Drive(OPEN, current_quote, "“It took"),
    "previous_quote": Drive((*OPEN, ")", ")"), current_quote, "“It took"),
    "next_name": Drive(OPEN, mark_in_status, "Ida Brandt · person"),
    "previous_name": Drive((*OPEN, ">", ">"), mark_in_status, "Ida Brandt · person"),
    "page_down": Drive(OPEN, lambda world: world.main.view.body.top_line, 38),
    "page_up": Drive((*OPEN, "space"), lambda world: world.main.view.body.top_line, 0),
    "half_down": Drive(OPEN, lambda world: world.main.view.body.top_line, 19),
    "half_up": Drive((*OPEN, "space"), lambda world: world.main.view.body.top_line, 19),
    "top": Drive((*OPEN, "space", "space"), lambda world: world.main.view.body.top_line, 0),
    "bottom": Drive(OPEN, lambda world: world.main.view.body.position.progress, 1.0),
    "toggle_rails": Drive(OPEN, says("Toll plan dropped"), True),
    "toggle_voices": Drive(OPEN, says("2 quotes · "), True),
    "toggle_names": Drive(OPEN, says("@ People"), True),
    "articles_of_name": Drive((*OPEN, "e"), says("mentioned 3 times"), True),
    "toggle_page": Drive(OPEN, lambda world: world.main.parts.panes.focus, Focus.PAGE),
    "into_article": Drive(OPEN, said, "you moved it into the article", take_a_line_out),
    "out_of_article": Drive(OPEN, said, "you removed it from the article", show_the_page),
    "to_rail": Drive(OPEN, said, "you moved it to the related stories", show_the_page),
    "make_headline": Drive(OPEN, said, "you made it the headline", show_the_page),
    "begin_here": Drive(OPEN, said, "you made the article begin here", show_the_page),
    "end_here": Drive(OPEN, said, "you made the article end here", show_the_page),
    "discard_line_correction": Drive(OPEN, lambda world: world.main.session.page.own, (), take_a_line_out),
    "for_site": Drive(OPEN, for_site, ["out"], take_a_line_out),
    "next_boundary": Drive(OPEN, lambda world: world.main.parts.late.page_lines.cursor, 1, begin_with_the_second_line),
    "previous_boundary": Drive(
        OPEN, lambda world: world.main.parts.late.page_lines.cursor, 1, go_below_the_second_line
    ),
    "toggle_marks": Drive(OPEN, has_bold_name, False),
    "choose_marks": Drive(OPEN, says("Enter on or off"), True),
    "correct_mark": Drive((*OPEN, ")"), says("Who said it?"), True),
    "discard_corrections": Drive((*OPEN, ")", "C", "up", "enter"), lambda world: len(world.main.parts.marks.quotes), 2),
    "zen": Drive(OPEN, lambda world: (world.main.view.list.display, world.main.view.status.display), (False, False)),
    "theme": Drive((), lambda world: world.run.app.theme, THEMES[1]),
    "wider": Drive(OPEN, lambda world: world.main.view.body.measure.width, 76),
    "narrower": Drive(OPEN, lambda world: world.main.view.body.measure.width, 68),
    "star": Drive((), lambda world: "★" in first_row(world), True),
    "later": Drive((), lambda world: "◷" in first_row(world), True),
    "toggle_read": Drive((), lambda world: "●" in first_row(world), False),
    "select": Drive((), lambda world: world.main.view.list.selected.count, 1),
    "select_all": Drive((), lambda world: world.main.view.list.selected.count, 5),
    "end_selection": Drive(("V",), lambda world: world.main.view.list.selected.count, 0),
    "mark_all_read": Drive((), says("Mark 3 articles of this list read?"), True),
    "delete": Drive((), lambda world: "Night train returns" in first_row(world), True),
    "hide": Drive((), lambda world: "Night train returns" in first_row(world), True),
    "deleted": Drive(("D",), says("Restore an article deleted in the last month"), True),
    "undo": Drive(("D",), lambda world: "Choir wins prize" in first_row(world), True),
    "redo": Drive(("D", "u"), lambda world: "Night train returns" in first_row(world), True),
    "add": Drive((), says("Enter add ·"), True),
    "refresh": Drive((), lambda world: world.run.notices(), [NO_FEED]),
    "refresh_all": Drive((), lambda world: world.run.notices(), [NO_FEEDS]),
    "full_text": Drive(
        OPEN, lambda world: world.run.notices(), ["This is the full article: no text of a feed is stored beside it."]
    ),
    "feeds": Drive((), lambda world: world.main.parts.panes.focus, Focus.FEEDS),
    "rules": Drive((), says("Rules for new articles"), True),
    "feed_articles": Drive((), lambda world: world.main.parts.panes.focus, Focus.LIST, follow_two_feeds),
    "fold_failing": Drive((), says("! https://mill.example"), True, go_to_the_failing_feeds),
    "filter_feeds": Drive((), says("feeds: "), True, follow_two_feeds),
    "sort_feeds": Drive((), says("Most unread articles first"), True, follow_two_feeds),
    "mark_feed_read": Drive((), says("Mark 1 article of Mill read"), True, list_a_feed_with_an_article),
    "rename_feed": Drive((), says("Rename https://mill.example"), True, follow_two_feeds),
    "move_feed": Drive((), says("Which folder is https://mill.example"), True, follow_two_feeds),
    "feed_full_text": Drive((), says("Fetch the pages of"), True, follow_two_feeds),
    "feed_permissions": Drive((), says("May be in your network"), True, follow_two_feeds),
    "feed_interval": Drive((), says("How often is"), True, follow_two_feeds),
    "retain_feed": Drive((), says("How long are the articles of"), True, follow_two_feeds),
    "mute_feed": Drive((), lambda world: [one.feed.is_muted for one in feeds(world)], [True, False], follow_two_feeds),
    "unfollow": Drive((), lambda world: len(feeds(world)), 1, follow_two_feeds),
    "import_feeds": Drive((), says("Import the feeds of"), True, follow_two_feeds),
    "export_feeds": Drive((), says("Export the feeds to"), True, follow_two_feeds),
    "cancel": Drive((), lambda world: "Stopped" in "".join(world.run.notices()), True, begin_adding),
    "same_story": Drive(("j", "j"), says("2 articles on the same story"), True, add_same_story),
    "versions": Drive(OPEN, says("± changed"), True, update_it),
    "browser": Drive(OPEN, lambda world: world.browsed, ["https://example.org/lind-bridge"]),
    "links": Drive(OPEN, says("https://example.org/7"), True),
    "open_link": Drive(OPEN, lambda world: world.browsed, lambda key: [f"https://example.org/{key}"]),
    "copy_address": Drive(OPEN, lambda world: world.run.app.clipboard, "https://example.org/lind-bridge"),
    "copy_quote": Drive(OPEN, lambda world: world.run.app.clipboard[:14], "“It took nine "),
    "copy_selection": Drive(OPEN, lambda world: world.run.app.clipboard, "Ida", select_a_word),
    "save": Drive((), says("Save the article as"), True),
    "pipe": Drive((), says("Pipe the article to which command?"), True),
    "tags": Drive((), says("Tags of “Choir wins prize”"), True),
    "restore_backup": Drive((), lambda world: world.run.app.return_code == FOR_BACKUPS, True),
    "check_settings": Drive((), lambda world: "No mistake was found" in "".join(world.run.notices()), True),
    "palette": Drive((), says("Search for commands"), True),
    "help": Drive((), says("type a key or a word"), True),
    "back_out": Drive(OPEN, lambda world: world.main.parts.panes.focus, Focus.LIST),
    "close": Drive(OPEN, lambda world: world.main.parts.panes.focus, Focus.LIST),
    "quit": Drive(OPEN, lambda world: world.run.app.is_running, False),
}


@pytest.fixture
def silent_address() -> Iterator[str]:
    """An address of this machine that takes a request and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that went to the web browser."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not addresses.append(url))
    return addresses


@pytest.fixture
def stocked(put: Callable[..., int], make_article: Callable[..., Article], bridge: Article, library: Any) -> None:
    """Five articles: the bridge with nine links in the middle, its neighbours read, the first and the last unread."""
    numbers = Paragraph("123456789", links=tuple(Link(n - 1, n, f"https://example.org/{n}") for n in range(1, 10)))
    first, *others = bridge.paragraphs
    bridge = replace(bridge, paragraphs=(replace(first, links=()), *others, numbers))
    articles = [make_article(title) for title in ("Choir wins prize", "Night train returns")]
    articles += [bridge, make_article("Harbour fog lifts"), make_article("Old mill sold")]
    for day, article in enumerate(articles):
        key = put(replace(article, published=None), fetched_at=datetime(2026, 1, 20 - day, tzinfo=UTC))
        library.set_read(key, day in (1, 3))


@pytest.mark.parametrize(
    ("action", "key"), [pytest.param(action, key, id=f"{action.id}-{key}") for action in ACTIONS for key in action.keys]
)
async def test_each_key_of_each_action_does_what_the_action_is_for(
    action: Action, key: str, run_app, stocked, shown, browsed, silent_address
):
    drive = drive_of(action.id)
    after = drive.after(key) if callable(drive.after) else drive.after
    async with run_app(SIZE) as run:
        world = World(run, shown, browsed, silent_address)
        await run.press(*drive.before)
        if drive.prepare:
            await drive.prepare(world)
        assert drive.see(world) != after
        await run.pilot.press(key)
        await run.until(lambda: drive.see(world) == after)


def drive_of(action_id: str) -> Drive:
    """The drive of an action. Fails with what to write where there is none."""
    if action_id not in DRIVES:
        pytest.fail(
            f'No test drives the action {action_id}. Add to DRIVES: "{action_id}": Drive((KEYS_BEFORE, ...), '
            "lambda world: WHAT_IS_LOOKED_AT, WHAT_IT_BECOMES)"
        )
    return DRIVES[action_id]


def test_the_failure_of_an_action_without_a_drive_says_what_to_write():
    with pytest.raises(pytest.fail.Exception, match=r'Add to DRIVES: "print_article": Drive\('):
        drive_of("print_article")


def test_every_drive_is_of_an_action_in_the_table():
    assert set(DRIVES) <= {action.id for action in ACTIONS}


def test_every_action_is_a_method_of_the_controller_that_its_row_names(library):
    controllers = BroadsheetApp(library).main.controllers
    missing = [one.id for one in ACTIONS if not callable(getattr(controllers.get(one.controller), one.id, None))]
    assert missing == []


def test_the_main_screen_has_one_method_for_all_actions():
    own = [kind for kind in MainScreen.__mro__ if kind.__module__.startswith("reader.")]
    assert [name for kind in own for name in vars(kind) if name.startswith("action_")] == ["action_do"]


def test_no_two_actions_share_an_id():
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_no_two_actions_have_the_same_label():
    names = [action.label for action in ACTIONS]
    assert sorted(set(names)) == sorted(names)
