"""The screen of the feeds: what it shows, and the actions on them."""

import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.widgets import Input

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.ui.actions.action import Focus
from reader.ui.main.controllers import many_articles
from tests.ui.main.three_feeds import follow_three, go_to, named, selected


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def three(feeds: FeedStore, library: Library, put: Callable[..., int], bring, make_article) -> list[int]:
    return follow_three(library, put, bring, make_article)


async def paste(run: Any, text: str) -> None:
    run.app.screen.query_one(Input).value = ""
    run.app.post_message(events.Paste(text))
    await run.pilot.pause()


async def test_f_shows_every_feed_with_its_numbers_the_failing_first(run_app, three, shown):
    async with run_app((80, 24)) as run:
        await run.press("f", "k", "enter")
        lines = [" ".join(line.strip("▌▕▐│ ").split()) for line in shown(run.main.parts.late.feeds_panel)]
        assert lines[2].startswith("! Weir Gazette 0 Nov 2023 in ")
        assert [*lines[:2], *lines[3:9]] == [
            "unread all refreshed next", "▾ 1 feed fails", "", "No folder 1 · 2 unread",
            "Quay News 2 2 Nov 2023 any time", "", "News 1", "Mill Post 0 Nov 2023 any time",
        ]  # fmt: skip
        assert run.main.parts.panes.focus is Focus.FEEDS and not run.main.view.list.display


async def test_below_stands_why_the_feed_fails_and_what_to_do(run_app, three):
    async with run_app((80, 24)) as run:
        await run.press("f", "k", "enter", "j")
        assert selected(run) == "Weir Gazette"
        screen = " ".join(run.screen().split())
        assert "Weir Gazette · https://weir.example/feed" in screen
        assert (
            "weir.example cannot be reached. Check the address. Failed once" in screen
            and "r refreshes it now" in screen
        )


@pytest.mark.parametrize("key", ["f", "escape", "q"])
async def test_leaving_gives_the_keys_back_to_the_article(run_app, three, key: str):
    async with run_app() as run:
        await run.press("enter", "f", key)
        assert run.main.parts.panes.focus is Focus.BODY and not run.main.parts.late.feeds_panel.display
        assert run.app.is_running


async def test_without_feeds_it_says_how_to_follow_one(run_app):
    async with run_app() as run:
        await run.press("f")
        assert "You follow no feeds yet. a follows a feed by its address or that of a site" in run.screen()
        await run.press("D", "x", "m", "e", "r")
        assert run.app.screen is run.main and run.notices() == []


async def test_a_feed_is_renamed_and_that_is_undone(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("e")
        await run.type("My quay")
        await run.press("enter")
        assert named(run, "My quay").own_title == "My quay" and selected(run) == "My quay"
        assert run.notices() == ["Quay News renamed to My quay"]
        await run.press("u")
        assert selected(run) == "Quay News" and named(run, "Quay News").own_title is None
        assert run.main.parts.panes.focus is Focus.FEEDS


async def test_the_list_says_the_own_name_of_a_feed(run_app, three, shown):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("e")
        await run.type("My quay")
        await run.press("enter", "q")
        assert "My quay" in "".join(shown(run.main.view.list))
        await run.press("u")
        assert "My quay" not in "".join(shown(run.main.view.list))


async def test_the_name_of_a_feed_that_is_renamed_again_is_selected(run_app, three, feeds):
    feeds.rename(three[0], "My quay")
    async with run_app() as run:
        await go_to(run, "My quay")
        await run.press("e")
        await run.type("Harbour")
        await run.press("enter")
        assert named(run, "Harbour").own_title == "Harbour"


async def test_a_feed_is_moved_to_a_folder_that_there_is(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("F", *"new", "enter")
        assert named(run, "Quay News").folder == "new"
        await run.press("u", "F", "up", "enter")
        assert named(run, "Quay News").folder == "News" and selected(run) == "Quay News"


async def test_a_feed_is_moved_out_of_its_folder(run_app, three):
    async with run_app() as run:
        await go_to(run, "Mill Post")
        await run.press("F", "down", "enter")
        assert named(run, "Mill Post").folder is None
        await run.press("u")
        assert named(run, "Mill Post").folder == "News"


async def test_whether_pages_are_fetched_is_chosen(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("x", "2")
        assert named(run, "Quay News").full_text is True and "full articles always" in run.screen()
        await run.press("u")
        assert named(run, "Quay News").full_text is None
        await run.press("U")
        assert named(run, "Quay News").full_text is True


async def test_how_often_a_feed_is_visited_is_chosen_and_an_odd_number_is_kept(run_app, three, feeds):
    feeds.set_interval(three[0], 5 * 3600)
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("w", "enter")
        assert named(run, "Quay News").interval == 5 * 3600 and not len(run.main.parts.undo)
        await run.press("w", "4")
        assert named(run, "Quay News").interval == 6 * 3600
        await run.press("u")
        assert named(run, "Quay News").interval == 5 * 3600


async def test_m_mutes_a_feed_and_unmutes_it(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("m")
        assert named(run, "Quay News").is_muted and "muted" in run.screen()
        await run.press("m")
        assert not named(run, "Quay News").is_muted
        await run.press("u")
        assert named(run, "Quay News").is_muted


async def test_D_follows_a_feed_no_longer_and_undo_brings_it_back_with_its_articles(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        before = named(run, "Quay News")
        await run.press("D")
        assert "Unfollow it, keep its 2 articles" in run.screen()
        await run.press("enter")
        await run.until(lambda: len(run.main.parts.late.feeds_panel.content.feeds) == 2)
        assert run.notices() == ["Quay News is no longer followed, and its 2 articles stay (u undoes it)"]
        assert run.library.count() == 2
        await run.press("u")
        assert named(run, "Quay News") == before and selected(run) == "Quay News"
        assert FeedStore(run.library).counts() == {before.id: (2, 2)}
        await run.press("U")
        assert len(FeedStore(run.library).feeds()) == 2 and run.library.count() == 2
        await run.press("u")
        assert named(run, "Quay News") == before and FeedStore(run.library).counts() == {before.id: (2, 2)}


@pytest.mark.parametrize("at_once", [0, 50])
async def test_a_feed_is_left_with_its_articles_but_for_those_that_were_marked(
    at_once: int, run_app, three, monkeypatch
):
    monkeypatch.setattr(many_articles, "AT_ONCE", at_once)
    async with run_app() as run:
        await go_to(run, "Quay News")
        feed = named(run, "Quay News")
        starred = run.library.read("SELECT min(article_id) FROM article_feed WHERE feed_id = ?", (feed.id,))[0][0]
        run.library.set_starred(starred, True)
        await run.press("D", "2")
        await run.all_done()
        assert run.notices() == ["Quay News is no longer followed, and 1 article is deleted (u undoes it)"]
        assert run.library.count() == 1 and run.library.row(starred) is not None
        await run.press("u")
        await run.all_done()
        assert named(run, "Quay News") == feed and run.library.count() == 2
        assert FeedStore(run.library).counts()[feed.id][0] == 2
        await run.press("U")
        await run.all_done()
        assert len(FeedStore(run.library).feeds()) == 2 and run.library.count() == 1


@pytest.mark.parametrize("keys", ["3", "escape"])
async def test_who_does_not_want_to_unfollow_follows_further(keys: str, run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("D", keys)
        await run.all_done()
        assert len(FeedStore(run.library).feeds()) == 3 and len(run.main.parts.undo) == 0


async def test_the_articles_of_a_feed_are_deleted_alone(run_app, three):
    async with run_app() as run:
        await go_to(run, "Quay News")
        feed = named(run, "Quay News")
        run.main.controllers.unfollowing.delete_feed_articles()
        await run.all_done()
        assert "Delete 2 articles of Quay News?" in run.screen()
        await run.press("enter")
        await run.all_done()
        assert run.notices() == ["Deleted 2 articles (u undoes it)"] and run.library.count() == 0
        assert named(run, "Quay News") == feed
        run.main.controllers.unfollowing.delete_feed_articles()
        await run.all_done()
        assert run.notices()[-1].startswith("No article of Quay News can be deleted.")
        await run.press("u")
        assert run.library.count() == 2


async def test_a_feed_without_articles_is_left_at_once(run_app, three):
    async with run_app() as run:
        names = {one.name for one in FeedStore(run.library).feeds()} - {"Quay News"}
        await go_to(run, sorted(names)[0])
        await run.press("D")
        assert len(FeedStore(run.library).feeds()) == 2


async def test_r_refreshes_the_feed_under_the_cursor(run_app, server, feeds, three):
    rss = b'<rss version="2.0"><channel><title>Quay</title><item><title>New</title></item></channel></rss>'
    number, _ = feeds.subscribe(server.send("/feed", rss), "Local")
    async with run_app() as run:
        await go_to(run, "Local")
        await run.press("r")
        await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))
        assert [path for path, _ in server.asked] == ["/feed"]
        assert run.main.parts.late.feeds_panel.content.feed.listed == 1 and run.main.parts.panes.focus is Focus.FEEDS


async def test_o_opens_the_site_of_the_feed(run_app, three, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not opened.append(url))
    async with run_app() as run:
        await go_to(run, "Quay News")
        await run.press("o", "y")
        await run.all_done()
        assert opened == ["https://quay.example/"] and run.app.clipboard == "https://quay.example/"


async def test_a_list_of_feeds_is_taken_over_and_counted(run_app, three, tmp_path: Path):
    path = tmp_path / "urls"
    path.write_text("https://quay.example/feed\nhttps://lock.example/feed News\nquery:x:y\n", "utf-8")
    async with run_app() as run:
        await run.press("f", "i")
        await paste(run, str(path))
        await run.press("enter")
        await run.until(run.notices)
        assert run.notices() == ["1 new feed, 1 followed already, 1 line skipped: query:x:y. R fetches what they have."]
        assert len(run.main.parts.late.feeds_panel.content.feeds) == 4
        await run.press("u")
        assert len(run.main.parts.late.feeds_panel.content.feeds) == 3
        assert run.notices()[-1] == "Undone: Followed 1 feed"
        await run.press("U")
        assert len(run.main.parts.late.feeds_panel.content.feeds) == 4


async def test_a_list_that_is_none_is_reported(run_app, tmp_path: Path):
    async with run_app() as run:
        await run.press("f", "i")
        await paste(run, str(tmp_path / "nowhere"))
        await run.press("enter")
        await run.until(run.notices)
        assert run.notices() == [f"{tmp_path / 'nowhere'}: There is no such file. Check the spelling."]


async def test_the_feeds_are_written_into_a_file_but_not_over_one_of_the_persons_own(run_app, three, tmp_path: Path):
    path = tmp_path / "mine.opml"
    async with run_app() as run:
        for own in ("", "<!-- mine -->"):
            if own:
                path.write_text(path.read_text("utf-8") + own)
            await run.press("f" if run.main.parts.panes.focus is not Focus.FEEDS else "g", "E")
            await paste(run, str(path))
            await run.press("enter")
            await run.all_done()
        assert run.notices()[-1] == f"{path} is there already, and is not as Broadsheet wrote it. Name another file."
        assert "https://weir.example/feed" in path.read_text("utf-8") and own in path.read_text("utf-8")


async def test_keys_of_the_articles_do_nothing_to_them_here(run_app, three):
    async with run_app() as run:
        await run.press("f", "J", "n", "s", "tab", "h", "l", "z", "t")
        assert run.main.parts.panes.focus is Focus.FEEDS and run.main.session.opened is None


async def test_a_change_that_the_library_refuses_is_reported_and_not_remembered(run_app, three, monkeypatch):
    from reader.base.errors import BusyLibrary

    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing.")

    async with run_app() as run:
        await go_to(run, "Quay News")
        monkeypatch.setattr(FeedStore, "set_full_text", refuse)
        await run.press("x", "2")
        assert run.notices() == ["Another program is writing."] and not len(run.main.parts.undo)


async def test_the_row_under_the_cursor_is_always_in_sight_of_five_hundred(run_app, feeds: FeedStore, shown):
    for number in range(500):
        feeds.subscribe(f"https://paper{number}.example/feed", f"Paper {number:03}", f"Folder {number % 7}")
    async with run_app((80, 24)) as run:
        await run.press("f")
        for key in ["G", *["k"] * 40, "g", "space", "space", "b", *["j"] * 40, "b", *["k"] * 30]:
            await run.press(key)
            rows = [line for line in shown(run.main.parts.late.feeds_panel) if "▌" in line]
            assert len(rows) == 1 and selected(run) in rows[0], key


async def test_what_a_feed_may_do_is_chosen_and_undone(run_app, three):
    async with run_app((80, 24)) as run:
        await go_to(run, "Quay News")
        await run.press("p", "3")
        feed = named(run, "Quay News")
        assert (feed.allows_private, feed.allows_http) == (False, True)
        assert "may be redirected to unencrypted http" in run.screen()
        await run.press("u")
        feed = named(run, "Quay News")
        assert (feed.allows_private, feed.allows_http) == (True, False)
