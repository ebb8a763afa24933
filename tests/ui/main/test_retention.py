"""How long articles are kept, set in the reader."""

import time
from collections.abc import Callable

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores import changes_in_steps, limiting_retention
from reader.library.stores.changes_in_steps import deleting, reading
from reader.library.stores.feeds import FeedStore
from reader.library.stores.retention import RetentionStore
from reader.model.retention import FOR_EVER, Retention
from reader.ui.main.controllers import many_articles
from tests.ui.main.gated_changes import Gate, star

DAY = 86_400


@pytest.fixture
def feed(library: Library, put: Callable[..., int], make_article) -> int:
    """A feed with an article of today and two that came in forty days ago."""
    number, _ = FeedStore(library).subscribe("https://quay.example/feed", "Quay")
    now = int(time.time())
    for days in (0, 40, 41):
        article_feeds.save(library, put(make_article(f"Bell {days}")), BroughtBy(number, now, now - days * DAY))
    return number


async def type_limit(run, text: str) -> None:
    await run.press("f", "K")
    await run.pilot.pause()
    await run.press(*text, "enter")
    await run.pilot.pause()


async def test_what_limits_would_delete_is_shown_before_they_are_set(run_app, library: Library, feed: int):
    async with run_app() as run:
        await type_limit(run, "30d")
        await run.until(lambda: "This would delete 2 of 3 articles now" in run.screen())
        await run.press("enter")
        assert RetentionStore(library).of_feed(feed) is None and library.count() == 3
        await run.press("f")
        await type_limit(run, "30d")
        await run.until(lambda: "This would delete 2 of 3 articles now" in run.screen())
        await run.press("up", "enter")
        await run.until(lambda: library.count() == 1)
        assert RetentionStore(library).of_feed(feed) == Retention(30)
        await run.until(lambda: any("2 articles deleted, past the limits" in one for one in run.notices()))
        await run.press("u")
        await run.until(lambda: library.count() == 3)
        assert RetentionStore(library).of_feed(feed) is None
        await run.press("U")
        await run.until(lambda: library.count() == 1)


async def test_limits_that_delete_nothing_are_set_at_once(run_app, library: Library, feed: int):
    async with run_app() as run:
        await type_limit(run, "1y")
        await run.until(lambda: RetentionStore(library).of_feed(feed) == Retention(365))
        assert "Articles of Quay are kept: 365 days (u undoes it)" in run.notices()
        await run.press("f")
        await type_limit(run, "soon")
        assert any("“30 days”" in one for one in run.notices())


async def test_what_is_past_its_limits_is_deleted_soon_after_the_start(run_app, library: Library, feed: int):
    RetentionStore(library).set_default(Retention(30))
    async with run_app() as run:
        await run.until(lambda: library.count() == 1)
        await run.until(lambda: "Bell 40" not in run.screen())


async def test_the_limits_of_all_feeds_are_set_from_the_palette(run_app, library: Library, feed: int):
    async with run_app() as run:
        run.main.controllers.retention.retain_all()
        await run.pilot.pause()
        await run.press(*"2y", "enter")
        await run.until(lambda: RetentionStore(library).default() == Retention(730))
        await run.press("u")
        assert RetentionStore(library).default() == FOR_EVER


async def confirm_limit(run) -> None:
    await type_limit(run, "30d")
    await run.until(lambda: "This would delete 2 of 3 articles now" in run.screen())
    await run.press("up", "enter")


@pytest.fixture
def in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are made by a job, an article a step."""
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    monkeypatch.setattr(changes_in_steps, "STEP", 1)


@pytest.mark.usefixtures("in_steps")
async def test_deleting_waits_for_changes_under_way_and_so_does_its_undo(run_app, library: Library, feed: int):
    first, second = Gate(), Gate(step=1)
    async with run_app() as run:
        many = run.main.controllers.reading.many_articles
        star(many, 3, first.change(reading(True)))
        await run.until(first.reached.is_set)
        await confirm_limit(run)
        await run.pilot.pause(0.1)
        assert library.count() == 3
        first.opened.set()
        await run.all_done()
        assert library.count() == 1
        star(many, 1, second.change())
        await run.until(second.reached.is_set)
        await run.press("u", "u")
        await run.pilot.pause(0.1)
        assert library.count() == 1
        second.opened.set()
        await run.all_done()
        assert library.count() == 3 and RetentionStore(library).of_feed(feed) is None


@pytest.mark.usefixtures("in_steps")
async def test_undo_while_articles_are_deleted_deletes_no_more(run_app, library: Library, feed: int, monkeypatch):
    gate = Gate()
    monkeypatch.setattr(limiting_retention, "deleting", lambda: gate.change(deleting()))
    async with run_app() as run:
        await confirm_limit(run)
        await run.until(gate.reached.is_set)
        await run.press("u")
        gate.opened.set()
        await run.all_done()
        assert library.count() == 3 and RetentionStore(library).of_feed(feed) is None
        await run.press("U")
        await run.all_done()
        assert library.count() == 1 and RetentionStore(library).of_feed(feed) == Retention(30)
