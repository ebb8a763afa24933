"""The whole page in place of the excerpt of a feed, by a key, and back."""

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.refreshing import refresh
from reader.ui.actions.action import Focus

EXCERPT = "<item><title>Pears ripen early</title><guid>1</guid><link>{0}</link><description>Short.</description></item>"


@pytest.fixture
def excerpt(server, library: Library, web_page) -> None:
    """An article of which there is the excerpt of a feed that never fetches pages."""
    feed_store = FeedStore(library)
    address = server.send("/pears", web_page("Pears ripen early").encode())
    rss = f'<rss version="2.0"><channel><title>Quay</title>{EXCERPT.format(address)}</channel></rss>'
    number, _ = feed_store.subscribe(server.send("/feed", rss.encode()))
    feed_store.set_full_text(number, False)
    list(refresh(library, feed_store.feeds()))
    server.asked.clear()


async def test_x_shows_the_page_and_x_again_the_text_of_the_feed(run_app, server, excerpt):
    async with run_app() as run:
        await run.press("enter", "x")
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert "Grower 5 picked the first pears" in run.screen()
        assert run.notices() == ["This is the full article; x shows the text of the feed."]
        await run.press("x")
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert "Short." in run.screen() and "Grower 5" not in run.screen()
        assert run.notices() == ["This is the text of the feed; x shows the full article."]
        await run.press("x")
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert "Grower 5" in run.screen() and len(server.asked) == 1
        assert run.main.parts.panes.focus is Focus.BODY and run.main.session.rows.count == 1


async def test_without_the_network_a_sentence_says_so_and_nothing_is_lost(run_app, server, excerpt):
    server.send("/pears", status=503)
    async with run_app() as run:
        await run.press("enter", "x")
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert run.notices()[-1].endswith("Try again later. The text of the feed stays.") and "Short." in run.screen()
        await run.press("j")
        assert run.main.session.opened is not None


async def test_c_stops_a_page_that_does_not_come(run_app, server, excerpt, shown):
    server.answers["/pears"] = lambda handler: server.closing.wait(20)
    async with run_app() as run:
        await run.press("enter", "x")
        assert "fetching 127.0.0.1" in shown(run.main.view.status)[0] and "c cancel" in shown(run.main.view.status)[0]
        await run.press("x")
        assert run.notices() == ["A page is being fetched already; c stops that."]
        await run.press("c")
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert "Stopped" in run.notices()[-1] and "Short." in run.screen()


async def test_on_an_article_of_no_feed_it_says_that_this_is_the_page(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", "x")
        assert run.notices() == ["This is the full article: no text of a feed is stored beside it."]


async def test_who_reads_another_article_by_then_goes_on_reading_that(run_app, server, excerpt, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", "x")
        await run.press("J")
        opened = run.main.session.opened.row.headline
        await run.until(lambda: not run.main.parts.jobs.is_running("full text"))
        assert run.main.session.opened.row.headline == opened == "First"
