"""The sample articles: when they come, and how they go."""

import threading
from pathlib import Path

import pytest

from reader import pipeline
from reader.library.library import Library
from reader.library.listing.view import ALL, SAMPLES
from reader.library.stores.feeds import FeedStore
from reader.ui.actions.action import Focus


@pytest.fixture
def two_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web_page) -> None:
    """Two pages in the place of the samples."""
    pages = [tmp_path / f"{number}.html" for number in (1, 2)]
    for number, page in enumerate(pages, 1):
        page.write_text(web_page(f"Page number {number}"), "utf-8")
    monkeypatch.setattr(pipeline, "sample_pages", lambda: pages)


async def test_the_first_start_adds_samples_marked_as_such_and_says_how_to_add_pages(run_app, two_samples, shown):
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 2)
        rows = shown(run.main.view.list)[:4]
        assert [("Page number" in row, "sample" in row) for row in rows] == [(True, False), (False, True)] * 2
        assert run.main.view.list.cursor == 0
        welcome = " ".join(" ".join(shown(run.main.view.body)).split())
        assert "Those marked “sample” are for trying things out." in welcome
        assert "press a and paste an address" in welcome


async def test_samples_before_one_that_the_reader_makes_a_mistake_on_are_shown(run_app, two_samples, monkeypatch):
    read = pipeline._sample_page

    def read_but_one(path: Path):
        if path.name == "2.html":
            raise ZeroDivisionError
        return read(path)

    monkeypatch.setattr(pipeline, "_sample_page", read_but_one)
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 1)
        assert run.main.view.list.row.headline == "Page number 1"


async def test_the_first_start_on_a_narrow_screen_says_how_to_begin(run_app, two_samples):
    async with run_app((80, 24), samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 2)
        assert run.notices() == [
            "a adds a page or follows a feed: an address, a path, or pasted text. ? shows all keys."
        ]
    async with run_app((80, 24), samples=True) as run:
        await run.pilot.pause()
        assert run.notices() == []


async def test_the_first_start_with_the_welcome_in_sight_says_it_there_only(run_app, two_samples):
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 2)
        assert run.notices() == []


async def test_the_welcome_speaks_of_samples_and_of_the_list_only_where_there_are_such(run_app, two_samples, shown):
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 2)
        seen = [" ".join(" ".join(shown(run.main.view.body)).split())]
        for _ in range(2):
            await run.press("D")
            seen.append(" ".join(" ".join(shown(run.main.view.body)).split()))
        await run.press("u")
        seen.append(" ".join(" ".join(shown(run.main.view.body)).split()))
        assert ["“sample”" in text for text in seen] == [True, True, False, True]
        assert ["Select an article" in text for text in seen] == [True, True, False, True]


async def test_a_deleted_sample_stays_deleted_at_the_next_start(run_app, two_samples):
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == 2)
        await run.press("D")
    async with run_app(samples=True) as run:
        await run.all_done()
        await run.pilot.pause()
        assert run.main.session.rows.count == 1 and run.library.count() == 1


async def test_pages_that_a_person_adds_are_not_marked_as_samples(run_app, stack, shown):
    stack("First")
    async with run_app() as run:
        assert not any("sample" in line for line in shown(run.main.view.list))


async def test_the_real_samples_come_into_the_list(run_app):
    async with run_app(samples=True) as run:
        await run.until(lambda: run.main.session.rows.count == len(pipeline.sample_pages()))
        assert run.main.view.list.row.is_sample


async def test_until_they_are_there_the_list_says_what_it_waits_for(run_app, two_samples, monkeypatch, shown):
    gate = threading.Event()
    add = pipeline.add_samples

    def add_when_let(*arguments):
        gate.wait(10)
        return add(*arguments)

    monkeypatch.setattr(pipeline, "add_samples", add_when_let)
    async with run_app(samples=True) as run:
        text = " ".join(shown(run.main.view.list))
        gate.set()
        assert "Adding the sample articles …" in text and "No articles" not in text
        await run.until(lambda: run.main.session.rows.count == 2)
        await run.press("D", "D")
        assert "No articles yet." in " ".join(shown(run.main.view.list))


async def test_a_library_that_follows_a_feed_gets_none(run_app, two_samples, library: Library, shown):
    FeedStore(library).subscribe("https://quay.example/feed")
    async with run_app(samples=True) as run:
        await run.all_done()
        assert run.library.count() == 0 and "No articles yet." in " ".join(shown(run.main.view.list))


async def test_a_library_that_has_or_had_an_article_gets_none(run_app, two_samples, library: Library, stack):
    (article,) = stack("First")
    async with run_app(samples=True) as run:
        await run.all_done()
        assert run.library.count() == 1
    library.delete(article)
    async with run_app(samples=True) as run:
        await run.all_done()
        assert run.library.count() == 0


async def test_who_opens_a_page_gets_that_and_no_samples(run_app, two_samples, write_page):
    async with run_app(samples=True, sources=[str(write_page())]) as run:
        await run.until(lambda: run.main.session.opened is not None)
        await run.all_done()
        assert run.library.count() == 1


# -- removing them


@pytest.fixture
def sampled(put, make_article, stack) -> list[int]:
    """Two samples, above an article of the person's own."""
    return [put(make_article(headline), sample=f"{headline}.html") for headline in ("Bell", "Dam")] + stack("Own")


async def remove(run) -> None:
    """Remove the samples by the command palette."""
    await run.press("colon")
    await run.type("remove the sample")
    await run.until(lambda: "Remove the sample articles" in run.screen())
    await run.press("down", "enter")


async def test_one_command_removes_them_all_and_can_be_undone(run_app, sampled):
    async with run_app() as run:
        await remove(run)
        await run.until(lambda: run.library.count() == 1)
        assert run.notices() == ["Removed 2 sample articles (u restores them)"]
        assert "Own" in run.screen() and "Bell" not in run.screen()
        await run.press("u")
        assert run.library.count() == 3 and "Bell" in run.screen()
        assert run.notices()[-1] == "Undone: Removed 2 sample articles"
        await run.press("U")
        assert run.library.count() == 1 and "Bell" not in run.screen()


async def test_one_that_is_open_gives_way_to_the_welcome(run_app, sampled):
    async with run_app() as run:
        run.main.controllers.reading.article.open_in_body(sampled[0])
        await run.pilot.pause()
        assert run.main.parts.panes.focus is Focus.BODY
        await remove(run)
        await run.until(lambda: run.library.count() == 1)
        assert run.main.session.opened is None and run.main.parts.panes.focus is Focus.LIST
        assert run.main.view.list.row is not None and run.main.view.list.row.headline == "Own"


async def test_an_article_of_the_persons_own_stays_open(run_app, sampled):
    async with run_app() as run:
        run.main.controllers.reading.article.open_in_body(sampled[2])
        await remove(run)
        await run.until(lambda: run.library.count() == 1)
        assert run.main.session.open_id == sampled[2] and run.main.parts.panes.focus is Focus.BODY


async def test_the_choice_of_lists_has_an_entry_for_it_below_the_samples(run_app, sampled):
    async with run_app() as run:
        await run.press("i")
        await run.type("samples")
        assert "remove the sample articles" in run.screen()
        await run.press("enter")
        assert run.main.session.listing.view == SAMPLES
        await run.press("i")
        await run.type("samples")
        await run.press("down", "enter")
        await run.until(lambda: run.library.count() == 1)
        assert run.main.session.listing.view == ALL and "Own" in run.screen()
        await run.press("i")
        await run.type("sample")
        assert "remove the sample articles" not in run.screen()


async def test_without_any_the_command_is_not_offered(run_app, stack):
    stack("Own")
    async with run_app() as run:
        assert not run.main.parts.availability.can(run.main.context.action("remove_samples"))
        run.main.controllers.samples.remove_samples()
        await run.pilot.pause()
        assert run.notices() == ["There are no sample articles."]
