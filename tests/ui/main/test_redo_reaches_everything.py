"""A chain of changes of all kinds, made with keys in any order: undoing all of them gives the library as it was, and
redoing all of them that which there was then.
"""

import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed
from reader.ui.main.controllers import many_articles, selected_articles

Step = Callable[[Any], Awaitable[None]]

TABLES = {
    "article": "id, is_read, is_starred, is_later, deleted_at IS NULL, is_hidden, behind",
    "tag": "*",
    "feed": "*",
    "article_feed": "*",
    "saved_search": "*",
    "sketch": "article_id, story, is_apart",
    "view_count": "kind, value, listed, unread",
}


def state(library: Library) -> dict[str, list[Any]]:
    """All that changes change. Counts of nothing may be stored or not."""
    found = {table: library.read(f"SELECT {columns} FROM {table}") for table, columns in TABLES.items()}
    found["view_count"] = [row for row in found["view_count"] if row[2]]
    return {table: sorted(rows, key=repr) for table, rows in found.items()}


def keys(*names: str) -> Step:
    async def press(run: Any) -> None:
        await run.press("g", *names)

    return press


async def follow(run: Any) -> None:
    """Follow another feed."""
    number = len(FeedStore(run.library).feeds())
    found = FoundFeeds(feed=NamedFeed(f"https://lock{number}.example/feed", ""))
    run.main.controllers.subscribing.take_found(found)


async def in_feeds(run: Any, *names: str) -> None:
    """Press keys in the list of feeds, if there is a feed."""
    if FeedStore(run.library).feeds():
        await run.press("f", "g", *names)
        await run.all_done()
        await run.press("f")


def on_feed(*names: str) -> Step:
    async def press(run: Any) -> None:
        await in_feeds(run, *names)

    return press


async def rename(run: Any) -> None:
    await in_feeds(run, "e", "end", "x", "enter")


async def move(run: Any) -> None:
    await in_feeds(run, "F", "end", "y", "enter")


async def save_search(run: Any) -> None:
    await run.press("slash", *"mill", "enter")
    await run.all_done()
    await run.press(run.main.context.action("save_search").keys[0], "end", "z", "enter", "escape")


STEPS: dict[str, Step] = {
    "star": keys("s"),
    "later": keys("j", "L"),
    "read": keys("j", "m"),
    "tag": keys("E", "end", "comma", "t", "enter"),
    "delete": keys("j", "j", "D"),
    "hide": keys("j", "H"),
    "star several": keys("V", "j", "j", "s", "escape"),
    "tag several": keys("j", "V", "j", "E", "x", "enter", "escape"),
    "delete several": keys("V", "j", "D"),
    "mark all read": keys("A", "enter"),
    "follow": follow,
    "rename feed": rename,
    "move feed": move,
    "mute feed": on_feed("m"),
    "unfollow, keep": on_feed("D", "1"),
    "unfollow, delete": on_feed("D", "2"),
    "save search": save_search,
}


@pytest.fixture
def stocked(library: Library, put, make_article) -> None:
    """Eight articles, two of them of a story, three of a feed."""
    feed, _ = FeedStore(library).subscribe("https://quay.example/feed", "Quay", "News")
    ids = [put(make_article(f"Mill {number}")) for number in range(6)]
    text = " ".join(f"word{number}" for number in range(100))
    ids += [put(make_article("Toll", text, url=f"https://toll.example/{number}")) for number in range(2)]
    for one in ids[2:5]:
        article_feeds.save(library, one, BroughtBy(feed, 100 + one, 200))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("at_once", [0, 50])
async def test_undoing_and_redoing_all_gives_the_library_that_there_was(
    seed: int, at_once: int, run_app, stocked, library: Library, monkeypatch
):
    monkeypatch.setattr(many_articles, "AT_ONCE", at_once)
    monkeypatch.setattr(selected_articles, "AT_ONCE", 50)
    chance = random.Random(seed)
    chain = chance.sample(sorted(STEPS), len(STEPS))
    async with run_app() as run:
        monkeypatch.setattr(run.main.controllers.refreshing, "refresh_feeds", lambda _: None)
        await run.press("right_square_bracket", "left_square_bracket")
        states = [state(library)]
        for name in chain:
            before = len(run.main.parts.undo)
            await STEPS[name](run)
            await run.all_done()
            await run.pilot.pause()
            assert len(run.main.parts.undo) <= before + 1, name
            if len(run.main.parts.undo) > before:
                states.append(state(library))
        count = len(run.main.parts.undo)
        assert count > len(STEPS) // 2 and len(states) == count + 1
        for number in reversed(range(count)):
            await run.press("u")
            await run.all_done()
            assert state(library) == states[number], run.notices()[-1]
        for number in range(count):
            await run.press("U")
            await run.all_done()
            assert state(library) == states[number + 1], run.notices()[-1]
        await run.press(*["u"] * count)  # without waiting for one before the next
        await run.until(lambda: not len(run.main.parts.undo))
        await run.all_done()
        assert state(library) == states[0]
        await run.press(*["U"] * count)
        await run.until(lambda: len(run.main.parts.undo) == count)
        await run.all_done()
        assert state(library) == states[-1]
