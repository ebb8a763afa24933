"""No bug in the work of a job vanishes: the person hears of it, and the reader goes on."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader import pipeline
from reader.base import paths
from reader.base.log import log_to_file
from reader.library.library import Library
from reader.library.search.related import RelatedArticles
from reader.library.search.search import Search
from reader.library.stores.changes_in_steps import ChangesInSteps
from reader.library.stores.feeds import FeedStore
from reader.model.article import Article
from reader.ui.main.controllers import many_articles

BUG = "because of a bug in Broadsheet (ZeroDivisionError)."


def fail(*_: Any, **__: Any) -> Any:
    """Work with a bug."""
    raise ZeroDivisionError("words of a page")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], None]:
    """Puts a bug into a function, given with what it belongs to."""
    return lambda owner, name: monkeypatch.setattr(owner, name, fail)


@pytest.fixture
def articles(put: Callable[..., int], make_article: Callable[..., Article], bridge: Article) -> None:
    """A library of two articles, the bridge first, with quotes and names."""
    put(make_article("Choir wins prize"))
    put(bridge)


def write_settings(text: str) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


async def answer(run: Any, text: str) -> None:
    """Answer the dialog, which asks for a line."""
    run.app.screen.query_one("Input").value = text
    await run.press("enter")


async def check_reported(run: Any, sentence: str) -> None:
    """Whether the sentence, and no other, is shown, and the reader goes on without a job."""
    await run.until(run.notices)
    await run.all_done()
    assert run.notices() == [f"{sentence} {BUG}"]
    assert dict(run.main.parts.jobs.texts) == {} and run.app._running


async def test_adding(run_app, broken, orchard: Path) -> None:
    broken(pipeline, "add_sources")
    async with run_app() as run:
        await run.press("a")
        await answer(run, "pear.txt")
        await check_reported(run, "Adding stopped")


async def test_adding_before_anything_is_read(run_app, broken, orchard: Path) -> None:
    from reader.ui.main.controllers import adding

    broken(adding, "add")
    async with run_app() as run:
        await run.press("a")
        await answer(run, "pear.txt")
        await check_reported(run, "Adding stopped")


async def test_adding_many(run_app, broken, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, write_page) -> None:
    from reader.bulk_ingest import ingest_process, source_scanner

    write_page("pages/harbour.txt")
    monkeypatch.setattr(source_scanner, "are_many", lambda _: True)
    broken(ingest_process.IngestProcess, "events")
    async with run_app() as run:
        await run.press("a")
        await answer(run, str(tmp_path / "pages"))
        await check_reported(run, "Adding stopped")


async def test_refreshing(run_app, broken, server, library: Library) -> None:
    from reader.subscriptions import refreshing_process

    FeedStore(library).subscribe(server.send("/a", b""))
    broken(refreshing_process.RefreshingProcess, "events")
    async with run_app() as run:
        await run.press("R")
        await run.until(lambda: len(run.notices()) > 1)
        await run.all_done()
        assert f"Refreshing stopped {BUG}" in run.notices()


async def test_searching(run_app, broken, articles) -> None:
    broken(Search, "find_first")
    async with run_app() as run:
        await run.press("slash")
        await run.type("c")
        await check_reported(run, "The search failed")


async def test_reading_recent_words_is_only_logged(run_app, broken, articles) -> None:
    from reader.library.search import recent_words

    assert log_to_file()
    broken(recent_words, "read_recent_words")
    broken(Search, "is_large")
    async with run_app() as run:
        await run.press("slash")
        await run.type("choir")
        await run.all_done()
    assert "job: recent words" in paths.log_path().read_text("utf-8")


async def test_saving(run_app, broken, articles) -> None:
    from reader.exporting import one_article

    broken(one_article, "save_article")
    async with run_app() as run:
        await run.press("S", "enter")
        await check_reported(run, "The article was not saved")


async def test_piping(run_app, broken, articles) -> None:
    from reader.exporting import one_article

    write_settings('[pipe]\ncat = ["cat"]\n')
    broken(one_article, "rendered")
    async with run_app() as run:
        await run.press("vertical_line", "enter")
        await check_reported(run, "The command got nothing")


async def test_settings(run_app, broken) -> None:
    from reader.base import saved_settings

    broken(saved_settings, "save_setting")
    async with run_app() as run:
        await run.press("T")
        await check_reported(run, "The settings were not saved")


async def test_named_articles(run_app, broken, articles) -> None:
    from reader.ui.viewmodels import named_article_rows

    broken(named_article_rows, "read_articles")
    async with run_app() as run:
        await run.press("enter", "e", "A")
        await check_reported(run, "The articles could not be listed")


async def test_related_stories_are_only_logged(run_app, broken, articles) -> None:
    assert log_to_file()
    broken(RelatedArticles, "__init__")
    async with run_app() as run:
        await run.press("enter", "t")
        await run.all_done()
        assert run.notices() == [] and "Ferry pilots retire" in run.screen()
    logged = paths.log_path().read_text("utf-8")
    assert "job: related" in logged and "ZeroDivisionError" in logged and "words of a page\n" not in logged


async def test_reading_the_page(run_app, broken, articles) -> None:
    from reader.reprocessing import recleaning

    broken(recleaning, "open_page")
    async with run_app() as run:
        await run.press("enter", "v")
        await check_reported(run, "The page could not be read")
        assert not run.main.parts.panes.page_shown


async def test_comparing(run_app, broken, put, make_article) -> None:
    from reader.model import diff

    for day, text in ((1, "The kiln was lit on Monday."), (2, "The kiln was lit on Tuesday.")):
        put(make_article("Kiln lit", text, url="https://quay.example/kiln"), datetime(2026, 1, day, tzinfo=UTC))
    broken(diff, "compare_articles")
    async with run_app() as run:
        await run.press("enter", "equals_sign")
        await run.all_done()
        assert "The texts could not be compared because of a bug" in run.screen()


async def test_switching_to_the_full_article(run_app, broken, articles) -> None:
    from reader.subscriptions import full_texts

    broken(full_texts, "switch_text")
    async with run_app() as run:
        run.main.controllers.reading.full_text._start(1, "https://example.org/lind-bridge")
        assert dict(run.main.parts.jobs.texts) == {"full text": "fetching example.org …"}
        await check_reported(run, "The page could not be shown")


@pytest.mark.parametrize(
    ("key", "name", "sentence"),
    [
        ("i", "import_feeds", "{path}: The feeds could not be imported"),
        ("E", "export_feeds", "The feeds could not be exported"),
    ],
)
async def test_lists_of_feeds(run_app, broken, tmp_path: Path, key: str, name: str, sentence: str) -> None:
    from reader.subscriptions import subscribing

    broken(subscribing, name)
    path = tmp_path / "feeds.opml"
    async with run_app() as run:
        await run.press("f", key)
        await answer(run, str(path))
        await check_reported(run, sentence.format(path=path))


async def test_unfollowing(run_app, broken, library: Library, server, monkeypatch) -> None:
    from reader.library.stores import leaving_feeds

    FeedStore(library).subscribe(server.url("/a"))
    broken(leaving_feeds, "unsubscribe")
    monkeypatch.setattr(many_articles, "AT_ONCE", -1)
    async with run_app() as run:
        await run.press("f", "D")
        await check_reported(run, "Changing the articles stopped")


async def test_marking_all(run_app, broken, articles, monkeypatch) -> None:
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    broken(ChangesInSteps, "make")
    async with run_app() as run:
        await run.press("A", "enter")
        await check_reported(run, "Changing the articles stopped")


async def test_finding_what_is_unread(run_app, broken, articles) -> None:
    async with run_app() as run:
        await run.press("slash")
        await run.type("bridge")
        await run.press("enter")
        await run.all_done()
        broken(Search, "find_newest")
        await run.press("A")
        await check_reported(run, "The search failed")


async def test_adding_the_samples(run_app, broken) -> None:
    broken(pipeline, "add_samples")
    async with run_app(samples=True) as run:
        await check_reported(run, "The samples were not added")


async def test_annotating_again_is_only_logged(run_app, broken, articles) -> None:
    from reader.reprocessing import reannotating

    assert log_to_file()
    broken(reannotating, "outdated")
    async with run_app(reannotates=True) as run:
        await run.all_done()
    assert "job: reannotation" in paths.log_path().read_text("utf-8")


async def test_opening_a_browser(run_app, broken, articles) -> None:
    import webbrowser

    broken(webbrowser, "open")
    async with run_app() as run:
        await run.press("o")
        await check_reported(run, "The browser could not be opened")
