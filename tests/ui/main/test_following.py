"""Feeds followed by their address, by that of a page that names them, or from a list."""

from pathlib import Path
from typing import Any

import pytest

from reader.base.credential_store import CredentialStore
from reader.library.library import Library
from reader.library.listing.view import View, ViewKind
from reader.library.stores.feeds import FeedStore
from reader.ui.actions.action import Focus
from tests.ui.main.typed_sources import add

RSS = "<rss version='2.0'><channel><title>{0}</title><item><title>{0} opens</title></item></channel></rss>"
LINK = '<link rel="alternate" type="application/rss+xml" href="/{0}" title="{0}">'


@pytest.fixture
def three_feeds(server, web_page) -> str:
    """The address of a page with an article, which names three feeds."""
    for name in ("Quay", "Mill", "Weir"):
        server.send(f"/{name}", RSS.format(name).encode())
    links = "".join(LINK.format(name) for name in ("Quay", "Mill", "Weir"))
    return server.send("/pears", web_page("Pears ripen early").replace("<head>", f"<head>{links}").encode())


async def end(run: Any) -> None:
    await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))


def followed(run: Any) -> list[str]:
    return sorted(one.name for one in FeedStore(run.library).feeds())


async def test_the_address_of_a_feed_follows_it_and_fetches_what_it_has(run_app, server):
    async with run_app() as run:
        await add(run, server.send("/feed", RSS.format("Quay").encode()))
        await end(run)
        assert followed(run) == ["Quay"] and run.notices() == ["You follow Quay now.", "1 new article."]
        assert "Quay opens" in run.screen()
        await run.press("u")
        assert followed(run) == [] and run.library.count() == 1


async def test_a_feed_that_is_followed_already_is_refreshed(run_app, server):
    async with run_app() as run:
        for _ in range(2):
            await add(run, server.send("/feed", RSS.format("Quay").encode()))
            await end(run)
        assert followed(run) == ["Quay"] and run.notices()[-2:] == ["You follow Quay already.", "No new articles."]


async def test_a_password_in_an_address_is_shown_nowhere_and_saved_for_the_feed(run_app, server):
    async with run_app() as run:
        address = server.send("/feed", RSS.format("Quay").encode())
        await add(run, address.replace("://", "://ida:hut@"))
        await end(run)
        assert [feed.url for feed in FeedStore(run.library).feeds()] == [address]
        assert CredentialStore().get(address) == ("ida", "hut") and "hut" not in "".join(run.notices())
        server.send("/gone", b"", 401)
        await add(run, server.url("/gone").replace("://", "://ida:boat@"))
        assert "refused the user name or the password" in run.notices()[-1] and "boat" not in run.notices()[-1]


async def test_passwords_in_an_older_library_are_moved_out_of_it(run_app, library: Library):
    FeedStore(library).subscribe("https://ida:hut@quay.example/feed")
    async with run_app() as run:
        await run.until(lambda: CredentialStore().addresses() == {"https://quay.example/feed"})
        assert [feed.url for feed in FeedStore(run.library).feeds()] == ["https://quay.example/feed"]


async def test_a_page_is_added_and_its_feeds_are_offered(run_app, server, three_feeds):
    async with run_app() as run:
        await add(run, three_feeds)
        assert "127.0.0.1 has 3 feeds. Follow which?" in run.screen()
        await run.press("2")
        await end(run)
        assert followed(run) == ["Mill"] and "Added: Pears ripen early" in run.notices()


@pytest.mark.parametrize(("key", "names"), [("4", ["Mill", "Quay", "Weir"]), ("5", []), ("escape", [])])
async def test_all_of_its_feeds_or_none_are_followed(run_app, three_feeds, key, names):
    async with run_app() as run:
        await add(run, three_feeds)
        await run.press(key)
        await end(run)
        assert followed(run) == names and run.library.count() == 1 + len(names)


async def test_a_front_page_without_an_article_offers_its_feeds_and_complains_of_nothing(run_app, server):
    page = f"<html><head>{LINK.format('Quay')}</head><body><p>Log in</p></body></html>"
    server.send("/Quay", RSS.format("Quay").encode())
    async with run_app() as run:
        await add(run, server.send("/", page.encode()))
        assert "127.0.0.1 has 1 feed. Follow it?" in run.screen() and run.notices() == []
        await run.press("1")
        await end(run)
        assert followed(run) == ["Quay"]


async def test_who_is_at_something_else_by_now_only_gets_a_notice(run_app, three_feeds, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter")
        run.main.controllers.adding.start([three_feeds], opens_first=False, seeks_feeds=True)
        await run.press("slash", "o")
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert (
            run.main.parts.panes.is_typing
            and "127.0.0.1 has 3 feeds. a with its address offers them again." in run.notices()
        )


async def test_a_list_of_feeds_is_taken_over(run_app, tmp_path: Path):
    path = tmp_path / "urls"
    path.write_text("https://quay.example/feed\nhttps://mill.example/feed\n", "utf-8")
    async with run_app() as run:
        await add(run, str(path))
        await run.until(run.notices)
        assert run.notices() == ["2 new feeds. R fetches what they have."] and run.library.count() == 0
        assert len(followed(run)) == 2


async def test_a_list_of_feeds_at_an_address_is_taken_over(run_app, server):
    opml = '<opml version="2.0"><body><outline xmlUrl="https://quay.example/feed"/></body></opml>'
    async with run_app() as run:
        await add(run, server.send("/subs.opml", opml.encode()))
        await run.until(run.notices)
        assert run.notices() == ["1 new feed. R fetches what they have."] and len(followed(run)) == 1


async def test_a_saved_feed_that_names_no_address_becomes_articles(run_app, tmp_path: Path):
    (tmp_path / "atom.xml").write_text(RSS.format("Quay"), "utf-8")
    async with run_app() as run:
        await add(run, str(tmp_path / "atom.xml"))
        assert run.notices() == ["Added: Quay opens"] and followed(run) == []


async def test_a_feed_that_the_reader_was_opened_with_is_followed_and_listed(run_app, server, stack):
    stack("First", "Second")
    async with run_app(sources=[server.send("/feed", RSS.format("Quay").encode())]) as run:
        await run.until(lambda: run.library.count() == 3)
        await end(run)
        assert run.main.session.listing.view == View(ViewKind.FEED, "1") and followed(run) == ["Quay"]
        assert "Quay opens" in run.screen() and "Second" not in run.screen()


async def test_a_page_that_the_reader_was_opened_with_is_shown_and_offers_nothing(run_app, three_feeds):
    async with run_app(sources=[three_feeds]) as run:
        await run.until(lambda: run.main.session.opened is not None)
        assert run.main.session.opened.row.headline == "Pears ripen early" and run.app.screen is run.main
        assert followed(run) == []


async def test_feeds_and_pages_that_the_reader_was_opened_with_are_taken_together(run_app, server, write_page):
    feed = server.send("/feed", RSS.format("Quay").encode())
    async with run_app(sources=[str(write_page()), feed, "gone.html"]) as run:
        await run.until(lambda: run.library.count() == 2)
        await end(run)
        assert followed(run) == ["Quay"] and "gone.html: There is no such file. Check the spelling." in run.notices()


async def test_a_story_that_leads_to_a_feed_follows_nothing(run_app, server):
    async with run_app() as run:
        run.main.controllers.adding.start([server.send("/feed", RSS.format("Quay").encode())], opens_first=True)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert followed(run) == [] and "This is a feed, not a page" in run.notices()[-1]


async def test_an_address_that_fails_is_reported_with_its_reason(run_app, server):
    async with run_app() as run:
        address = server.send("/gone", status=404)
        await add(run, address)
        assert len(run.notices()) == 1 and run.notices()[0].startswith(f"{address}: 127.0.0.1 answered 404")


async def test_among_the_feeds_the_cursor_goes_to_the_new_one_and_Enter_lists_its_articles(run_app, server, stack):
    stack("First")
    async with run_app() as run:
        await run.press("f")
        await add(run, server.send("/feed", RSS.format("Quay").encode()))
        await end(run)
        assert run.main.parts.panes.focus is Focus.FEEDS
        assert run.main.parts.late.feeds_panel.content.feed.feed.name == "Quay"
        await run.press("enter")
        assert run.main.parts.panes.focus is Focus.LIST and run.main.session.rows.count == 1
        assert run.main.view.list.row.headline == "Quay opens"
