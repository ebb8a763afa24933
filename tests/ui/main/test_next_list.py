"""At the end of a list, `n` goes on to the next that has unread articles, once the person has said so."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.base.paths import settings_path
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.listing.view import View, ViewKind
from reader.library.stores.feeds import FeedStore
from reader.ui.actions.action import Focus
from tests.ui.conftest import NARROW, WIDE


@pytest.fixture
def feeds(library: Library, put: Callable[..., int], make_article) -> dict[str, View]:
    """Three feeds by their names, each with two articles that no screen shows whole; Weir Gazette has been read."""
    store, found = FeedStore(library), {}
    for name in ("Mill Post", "Quay News", "Weir Gazette"):
        number, _ = store.subscribe(f"https://{name.split()[0].lower()}.example/feed", name)
        for part in ("first", "second"):
            texts = [f"{name} {part} {line}." for line in range(99)]
            day = datetime(2026, 1, 20, tzinfo=UTC) - timedelta(days=part == "second")
            article = put(make_article(f"{name} {part}", *texts), day)
            article_feeds.save(library, article, BroughtBy(number, int(day.timestamp()), 1))
            if name == "Weir Gazette":
                library.set_read(article, True)
        found[name] = View(ViewKind.FEED, str(number))
    return found


@pytest.fixture
def setting() -> Callable[[str], None]:
    """Writes the setting."""

    def write(value: str) -> None:
        path = settings_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'[reading]\nnext_list = "{value}"\n')

    return write


def show(run: Any, view: View) -> None:
    run.main.controllers.reading.views.show(view)


def at(run: Any) -> tuple[str, str]:
    """The list that is shown, and the article that is open."""
    return run.main.view.head.said[0], run.main.session.opened.row.headline


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_next_list_opens_with_its_first_unread_and_the_bottom_line_says_so(size, run_app, feeds, setting):
    setting("yes")
    async with run_app(size) as run:
        show(run, feeds["Mill Post"])
        await run.press("n", "n", "n")
        assert at(run) == ("Quay News", "Quay News first") and run.main.view.body.display
        assert run.main.view.status.lead == "on to Quay News, 2 unread" and "on to Quay News" in run.screen()
        await run.press("n")
        assert run.main.view.status.lead == ""
        await run.press("n")
        assert at(run) == ("Mill Post", "Mill Post first")


@pytest.mark.parametrize(("keys", "focus"), [(["n"], Focus.LIST), (["enter"], Focus.BODY)])
async def test_the_keys_stay_where_they_are(keys, focus: Focus, run_app, feeds, setting):
    setting("yes")
    async with run_app() as run:
        show(run, feeds["Mill Post"])
        await run.press(*keys, "n", "n")
        assert at(run) == ("Quay News", "Quay News first") and run.main.parts.panes.focus is focus
        assert run.main.view.list.row.headline == "Quay News first"


async def test_what_the_person_wants_is_asked_once_and_written_into_the_settings(run_app, feeds):
    async with run_app() as run:
        show(run, feeds["Mill Post"])
        await run.press("n", "n", "n")
        assert "No more unread articles below in Mill Post. Go on to Quay News, 2 unread?" in " ".join(
            run.screen().replace("│", " ").split()
        )
        await run.press("1")
        assert at(run) == ("Quay News", "Quay News first")
        await run.press("n", "n")
        assert at(run) == ("Mill Post", "Mill Post first") and run.app.screen is run.main
        await run.all_done()
        assert settings_path().read_text() == '[reading]\nnext_list = "yes"\n'


async def test_who_stays_begins_at_the_top_and_is_not_asked_again(run_app, feeds):
    async with run_app() as run:
        show(run, feeds["Mill Post"])
        await run.press("n", "n", "n", "2")
        assert at(run) == ("Mill Post", "Mill Post first")
        assert run.main.view.status.lead == "again from the top of the list"
        await run.press("n", "n")
        assert at(run) == ("Mill Post", "Mill Post first") and run.app.screen is run.main
        await run.all_done()
        assert settings_path().read_text() == '[reading]\nnext_list = "no"\n'


async def test_no_answer_changes_nothing_and_is_asked_for_again(run_app, feeds):
    async with run_app() as run:
        show(run, feeds["Mill Post"])
        await run.press("n", "n", "n", "escape")
        assert at(run) == ("Mill Post", "Mill Post second")
        await run.press("n")
        assert run.app.screen is not run.main
        await run.press("escape")
        await run.all_done()
        assert not settings_path().exists()


async def test_from_a_list_that_has_been_read_one_goes_on_too(run_app, feeds, setting):
    setting("yes")
    async with run_app() as run:
        show(run, feeds["Weir Gazette"])
        await run.press("n")
        assert at(run) == ("Mill Post", "Mill Post first")


async def test_who_stays_in_a_list_that_has_been_read_is_told(run_app, feeds, setting):
    setting("no")
    async with run_app() as run:
        show(run, feeds["Weir Gazette"])
        await run.press("n")
        assert run.notices() == ["Every article of this list has been read."] and run.main.session.opened is None


async def test_the_way_back_to_the_feeds_stays(run_app, feeds, setting):
    setting("yes")
    async with run_app() as run:
        await run.press("f", "enter", "n", "n", "n", "q")
        assert run.main.parts.panes.focus is Focus.FEEDS
        assert run.main.parts.late.feeds_panel.content.feed.feed.name == "Quay News"


@pytest.mark.parametrize(("key", "end"), [("n", "top"), ("p", "end")])
async def test_all_articles_begin_again_and_the_bottom_line_says_so(key: str, end: str, run_app, feeds, setting):
    setting("yes")
    async with run_app() as run:
        await run.press("G" if key == "n" else "g", "enter", key)
        assert run.main.view.head.said[0] == "All articles"
        assert run.main.view.status.lead == f"again from the {end} of the list"


async def test_of_a_search_the_next_list_is_none(run_app, feeds, setting):
    setting("yes")
    async with run_app() as run:
        show(run, feeds["Mill Post"])
        await run.press("slash", *"first", "enter")
        await run.until(lambda: run.main.session.searched)
        await run.press("n", "escape", "n")
        assert run.main.session.listing.view == feeds["Mill Post"]
        assert run.notices() == ["Every other article that was found has been read."]


async def test_what_was_said_ends_by_itself(run_app, feeds, setting, monkeypatch):
    from reader.ui.main.view import MainView

    setting("yes")
    waiting: list[Callable[[], object]] = []
    async with run_app() as run:
        show(run, feeds["Weir Gazette"])
        monkeypatch.setattr(MainView, "set_timer", lambda _, seconds, call: waiting.append(call))
        await run.press("n")
        assert "on to Mill Post" in run.main.view.status.lead
        for call in waiting:
            call()
        assert run.main.view.status.lead == ""
