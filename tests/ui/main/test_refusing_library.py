"""A library that refuses: each action says why, nothing is lost, and the reader goes on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from reader.base.errors import BusyLibrary, DamagedLibrary
from reader.library.library import Library
from reader.library.listing.listing import Listing


@pytest.fixture
def busy(library: Library, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Makes the library refuse to be written, or lets it be written again."""
    ways = {name: getattr(library, name) for name in ("write", "writing")}

    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing to the library. Try again in a moment.")

    def set_busy(refuses: bool) -> None:
        for name, way in ways.items():
            monkeypatch.setattr(library, name, refuse if refuses else way)

    return set_busy


@pytest.fixture
def damaged(library: Library, put, make_article) -> Iterator[int]:
    """The id of an article whose text is damaged in the library."""
    article_id = put(make_article("Torn"))
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE version SET content = x'00' WHERE article_id = ?", (article_id,))
    yield article_id


@pytest.mark.parametrize("key", ["s", "m", "D"])
async def test_a_change_that_is_refused_is_reported_and_not_made(run_app, put, make_article, library, busy, key):
    article_id = put(make_article())
    before = library.row(article_id)
    async with run_app(notices=True) as run:
        busy(True)
        await run.press(key)
        assert run.notices() == ["Another program is writing to the library. Try again in a moment."]
        assert library.row(article_id) == before
        busy(False)
        await run.press("u")
        assert library.row(article_id) == before


async def test_an_undo_that_is_refused_can_be_tried_again(run_app, put, make_article, library, busy):
    article_id = put(make_article())
    async with run_app(notices=True) as run:
        await run.press("s")
        busy(True)
        await run.press("u")
        assert library.row(article_id).is_starred
        busy(False)
        await run.press("u")
        assert not library.row(article_id).is_starred


async def test_an_article_opens_while_it_cannot_be_marked_read(run_app, put, make_article, busy):
    put(make_article("Lock opens"))
    async with run_app(notices=True) as run:
        busy(True)
        await run.press("enter")
        assert run.main.session.opened.article.headline == "Lock opens"
        await run.press("q", "q")
    assert run.app.return_code == 0


async def test_a_damaged_article_is_reported_and_the_others_open(run_app, damaged, put, make_article):
    put(make_article("Whole"))
    async with run_app(notices=True) as run:
        rows = [run.main.session.rows.row_at(index).headline for index in (0, 1)]
        await run.press(*["j"] * rows.index("Torn"), "enter")
        assert "damaged" in run.notices()[0]
        assert run.main.session.opened is None
        await run.press("g", *["j"] * rows.index("Whole"), "enter")
        assert run.main.session.opened.article.headline == "Whole"


async def test_an_action_that_the_library_refuses_is_reported_and_the_reader_goes_on(
    run_app, stack, library, monkeypatch
):
    stack("First", "Second")

    def refuse(*_: object) -> None:
        raise DamagedLibrary("The library is damaged. It was left as it is.")

    async with run_app(notices=True) as run:
        with monkeypatch.context() as patch:
            patch.setattr(Listing, "next_unread", refuse)
            await run.press("j", "enter", "n")
            assert run.notices() == ["The library is damaged. It was left as it is."]
        await run.press("n")
        assert run.main.session.opened.article.headline == "First"


async def test_the_reader_opens_where_a_damaged_article_was_open_last(run_app, damaged, library):
    library.set_state("open", str(damaged))
    async with run_app(notices=True) as run:
        assert run.main.session.opened is None
        assert "damaged" in run.notices()[0]
