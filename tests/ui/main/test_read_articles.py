"""Deleting what was read of a list: only after a question, and without what the person marked."""

from reader.library.library import Library
from reader.library.stores.tags import TagStore


async def ask(run) -> None:
    run.main.controllers.reading.read_articles.delete_read()
    await run.all_done()


async def test_what_was_read_is_deleted_but_for_what_was_marked(run_app, stack, library: Library):
    ids = stack(*(f"Number {number}" for number in range(6)))
    for one in ids[:4]:
        library.set_read(one, True)
    library.set_starred(ids[0], True)
    TagStore(library).set(ids[1], ["sea"])
    async with run_app() as run:
        await ask(run)
        assert "Delete 2 articles of this list that you have read?" in " ".join(run.screen().split())
        await run.press("enter")
        await run.all_done()
        assert run.notices() == ["Deleted 2 articles that you had read (u undoes it)"]
        assert [library.row(one) is None for one in ids] == [False, False, True, True, False, False]
        await run.press("u")
        assert run.main.session.rows.count == 6
        await run.press("U")
        assert run.main.session.rows.count == 4


async def test_who_keeps_them_keeps_them(run_app, stack, library: Library):
    (first,) = stack("First")
    library.set_read(first, True)
    async with run_app() as run:
        await ask(run)
        await run.press("escape")
        assert library.row(first) is not None and len(run.main.parts.undo) == 0


async def test_where_there_is_nothing_to_delete_that_is_said(run_app, stack):
    stack("First")
    async with run_app() as run:
        await ask(run)
        assert run.notices()[0].startswith("No article of this list that you have read can be deleted.")


async def test_of_a_search_only_what_it_found_is_deleted(run_app, stack, library: Library):
    ids = stack("Ferry late", "Goose wins", "Ferry early")
    for one in ids:
        library.set_read(one, True)
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        await ask(run)
        await run.press("enter")
        await run.all_done()
        assert [library.row(one) is None for one in ids] == [True, False, True]
