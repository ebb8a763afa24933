"""Three feeds to test the screen of the feeds with, and the way to one of them."""

import time
from collections.abc import Callable
from typing import Any

from reader.library.library import Library
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedRow, FeedStore, Visit
from reader.model.article import Article
from reader.ui.actions.action import Focus


def follow_three(
    library: Library, put: Callable[..., int], bring: Callable[..., None], make_article: Callable[..., Article]
) -> list[int]:
    """Follow Quay News with two articles, Mill Post in a folder, and Weir Gazette, which fails."""
    feeds = FeedStore(library)
    numbers = []
    for name, folder in (("Quay News", None), ("Mill Post", "News"), ("Weir Gazette", "News")):
        url = f"https://{name.split()[0].lower()}.example/feed"
        number, _ = feeds.subscribe(url, None, folder)
        entries = [NewEntry(f"{name}{one}", "Lock opens", None, None, None, "", 0) for one in range(3)]
        feeds.visited(number, Visit(url, name, url.removesuffix("feed"), None, None, None, 1_700_000_000), entries)
        numbers.append(number)
    for headline in ("Lock opens", "Ferry late"):
        article = put(make_article(headline))
        bring(article, numbers[0])
    library.write("DELETE FROM waiting", ())
    feeds.failed(numbers[2], "weir.example cannot be reached. Check the address.", int(time.time()) + 7200)
    return numbers


def named(run: Any, name: str) -> FeedRow:
    """A feed as the library has it now."""
    return next(one for one in FeedStore(run.library).feeds() if one.name == name)


async def go_to(run: Any, name: str) -> None:
    """Open the screen, with the cursor on a feed."""
    if run.main.parts.panes.focus is not Focus.FEEDS:
        await run.press("f")
    run.main.parts.late.feeds_panel.content.go_to_feed(named(run, name).id)
    await run.pilot.pause()


def selected(run: Any) -> str:
    return run.main.parts.late.feeds_panel.content.feed.feed.name
