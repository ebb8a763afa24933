"""The list of a feed that was chosen among the feeds leads back to them."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.ui.actions.action import Focus
from tests.ui.main.three_feeds import follow_three, go_to, selected


@pytest.fixture
def three(library: Library, put: Callable[..., int], bring, make_article) -> list[int]:
    return follow_three(library, put, bring, make_article)


async def list_quay(run: Any) -> None:
    """List Quay News from the feeds."""
    await go_to(run, "Quay News")
    await run.press("enter")


async def search_for_ferry(run: Any) -> None:
    """Find the articles about a ferry in the list, which has the keys afterwards."""
    await run.press("slash", *"ferry", "enter")
    await run.until(lambda: run.main.session.searched == "ferry" and run.main.parts.panes.focus is Focus.LIST)


def where(run: Any) -> tuple[Focus, str]:
    """The pane that has the keys, and the name of the list."""
    return run.main.parts.panes.focus, run.main.view.head.said[0]


@pytest.mark.parametrize("key", ["q", "escape"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_list_of_a_feed_leads_back_to_the_feeds(size, key: str, run_app, three):
    async with run_app(size) as run:
        await list_quay(run)
        assert where(run) == (Focus.LIST, "Quay News")
        await run.press("enter", key, key)
        assert where(run) == (Focus.FEEDS, "All articles") and selected(run) == "Quay News"
        await run.press(key)
        assert where(run) == (Focus.LIST, "All articles") and run.app.is_running
        await run.press("q")
        assert not run.app.is_running


async def test_escape_leaves_the_search_of_a_feed_first(run_app, three):
    async with run_app() as run:
        await list_quay(run)
        await search_for_ferry(run)
        await run.press("escape")
        assert where(run) == (Focus.LIST, "Quay News") and not run.main.session.searched
        await run.press("escape")
        assert where(run)[0] is Focus.FEEDS


async def test_q_leaves_the_search_of_a_feed_with_its_list(run_app, three):
    async with run_app() as run:
        await list_quay(run)
        await search_for_ferry(run)
        await run.press("q")
        assert where(run) == (Focus.FEEDS, "All articles") and not run.main.session.searched


async def test_the_bottom_line_says_that_the_list_of_a_feed_leads_back(run_app, three, shown):
    async with run_app() as run:
        await list_quay(run)
        assert "q back" in shown(run.main.view.status)[0]


async def test_another_feed_chosen_from_there_leads_back_to_the_first_list(run_app, three):
    async with run_app() as run:
        await list_quay(run)
        await run.press("f")
        await go_to(run, "Mill Post")
        await run.press("enter")
        assert where(run) == (Focus.LIST, "Mill Post")
        await run.press("O", "enter", "q", "q")
        assert where(run) == (Focus.LIST, "All articles")


async def test_a_list_that_was_chosen_otherwise_quits(run_app, three):
    async with run_app() as run:
        await list_quay(run)
        await run.press("i", *"unread", "enter")
        assert where(run) == (Focus.LIST, "Unread")
        await run.press("q")
        assert not run.app.is_running


async def test_the_next_feed_leads_back_to_the_feeds_too(run_app, three, library: Library, put, make_article):
    article = put(make_article("Mill closes"))
    article_feeds.save(library, article, BroughtBy(three[1], 1, 1))
    async with run_app() as run:
        await list_quay(run)
        await run.press("[", "]")
        assert where(run) == (Focus.LIST, "Quay News")
        await run.press("[")
        assert where(run) == (Focus.LIST, "Mill Post")
        await run.press("q")
        assert where(run)[0] is Focus.FEEDS and selected(run) == "Mill Post"
