"""Taking back and making again, with selection and scroll as they were, whatever the list shows by then."""

import re

import pytest

from reader.ui.actions.action import Focus


def selected(run) -> str:
    return run.main.view.list.row.headline


@pytest.fixture
def many(stack):
    """Sixty articles, more than any screen of these tests shows."""
    return stack(*(f"Number {number}" for number in range(60)))


@pytest.mark.parametrize("key", ["s", "m", "L", "D", "H"])
async def test_undo_puts_selection_and_scroll_back(key: str, run_app, many, shown):
    async with run_app((120, 24)) as run:
        await run.press(*["ctrl+d"] * 4, "k", "k", "k")
        before, row = shown(run.main.view.list), selected(run)
        await run.press(key, "g", "j")
        await run.press("u")
        assert selected(run) == row and shown(run.main.view.list) == before


async def test_undoing_a_star_given_in_the_article_leaves_the_cursor_where_it_was(run_app, many):
    async with run_app((120, 24)) as run:
        await run.press("enter", "h", "G", "l", "s", "h", "g", "u")
        assert selected(run) == "Number 59"


async def test_several_deletions_come_back_in_order_and_are_made_again(run_app, stack):
    stack("First", "Second", "Third", "Fourth")
    async with run_app() as run:
        await run.press("j", "D", "D", "u", "u")
        assert run.main.session.rows.count == 4 and selected(run) == "Second"
        await run.press("U")
        assert run.notices()[-1] == "Redone: Deleted: Second"
        assert run.main.session.rows.count == 3 and selected(run) == "Third"
        await run.press("ctrl+r")
        assert run.main.session.rows.count == 2 and selected(run) == "Fourth"
        await run.press("u", "u")
        assert run.main.session.rows.count == 4 and selected(run) == "Second"


async def test_a_deletion_made_again_puts_the_open_article_away(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "D", "u")
        assert run.main.session.opened.row.headline == "First"
        await run.press("U")
        assert (
            run.main.session.opened.row.headline == selected(run) == "Second"
            and run.main.parts.panes.focus is Focus.BODY
        )


async def test_hiding_puts_the_open_article_away_and_undo_opens_it_again(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "H")
        assert run.notices()[-1] == "Hidden: First (u undoes it; is:hidden finds it)"
        assert run.main.session.opened.row.headline == selected(run) == "Second"
        await run.press("u")
        assert run.main.session.opened.row.headline == "First" and run.main.session.rows.count == 2
        await run.press("U")
        assert run.main.session.opened.row.headline == "Second" and run.main.session.rows.count == 1


async def test_a_hidden_article_is_found_read_listed_again_and_deleted(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("H", "slash")
        await run.type("is:hidden")
        await run.press("enter")
        await run.all_done()
        assert selected(run) == "First" and run.main.session.rows.count == 1
        await run.press("enter")
        assert run.main.session.opened.row.headline == "First"
        await run.press("h", "D")
        assert run.main.session.rows.count == 0
        await run.press("u")
        assert selected(run) == "First"
        await run.press("H")
        assert run.main.session.rows.count == 0
        await run.press("escape")
        assert run.main.session.rows.count == 2


async def test_redo_is_possible_only_after_an_undo_and_until_the_next_change(run_app, stack, shown):
    stack("First")
    async with run_app((160, 24)) as run:
        await run.press("s")
        assert "U redo" not in shown(run.main.view.status)[0]
        await run.press("u")
        assert "U redo" in shown(run.main.view.status)[0]
        await run.press("m")
        assert "U redo" not in shown(run.main.view.status)[0]


async def test_undo_in_a_list_that_does_not_show_the_article_says_so(run_app, stack):
    stack("Goose wins", "Ferry late", "Ferry early")
    async with run_app() as run:
        await run.press("s", "slash", *"ferry", "enter")
        await run.all_done()
        await run.press("j")
        before = selected(run)
        await run.press("u")
        assert run.notices()[-1] == "Undone: Starred: Goose wins (not in this list)"
        assert selected(run) == before and run.main.session.rows.count == 2


async def test_undo_after_the_list_changed_selects_the_article_where_it_stands_now(run_app, stack):
    stack("Goose wins", "Ferry late", "Ferry early")
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        gone = selected(run)
        await run.press("D", "escape")
        await run.press("g", "u")
        assert selected(run) == gone and run.main.session.rows.count == 3


async def test_an_article_deleted_while_it_was_open_is_shown_again_in_whatever_list(run_app, stack):
    stack("Goose wins", "Ferry late", "Ferry early")
    async with run_app() as run:
        await run.press("enter", "D", "h", "slash", *"ferry", "enter")
        await run.all_done()
        await run.press("u")
        assert run.main.session.opened.row.headline == "Goose wins" and run.main.session.rows.count == 2


async def test_undo_says_by_which_key_it_is_done(run_app, stack, own_folders):
    from reader.base.paths import settings_path

    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('[keys]\nundo = "Z"\n', "utf-8")
    stack("First", "Second")
    async with run_app() as run:
        await run.press("D")
        assert run.notices() == ["Deleted: First (Z restores it)"]


async def test_a_corrected_name_is_made_again(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", ")", "C", "up", "enter")
        corrected = len(run.main.parts.marks.quotes)
        await run.press("u")
        assert len(run.main.parts.marks.quotes) == corrected + 1
        await run.press("U")
        assert len(run.main.parts.marks.quotes) == corrected


async def test_saving_and_deleting_searches_is_undone_and_redone(run_app, stack):
    from reader.library.stores.searches import SearchStore

    stack("Ferry late")
    async with run_app() as run:
        search_store = SearchStore(run.library)

        async def names(*keys: str) -> list[str]:
            await run.press(*keys)
            return [one.name for one in search_store.all()]

        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        key = run.main.context.action("save_search").keys[0]
        assert await names(key, "enter") == ["ferry"]
        assert await names(key, "end", "s", "enter") == ["ferrys"]
        assert await names(key, *["backspace"] * 6, "enter") == []
        assert [await names("u") for _ in range(3)] == [["ferrys"], ["ferry"], []]
        assert [await names("U") for _ in range(3)] == [["ferry"], ["ferrys"], []]
        await run.press("u")
        assert run.notices()[-1] == "Undone: Saved search deleted: ferrys"


# -- what was deleted before


async def test_what_was_deleted_before_the_reader_was_closed_is_brought_back(run_app, stack, headlines):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("D", "D")
    async with run_app() as run:
        await run.press("alt+d")
        assert re.findall(r"\d  (\w+) +now", run.screen()) == ["Second", "First"]
        await run.press("down", "enter")
        assert headlines(run) == ["First", "Third"] and selected(run) == "First"
        assert run.notices() == ["Restored: First"]
        await run.press("u")
        assert headlines(run) == ["Third"]
        await run.press("U", "alt+d", "enter")
        assert headlines(run) == ["First", "Second", "Third"]


async def test_where_nothing_was_deleted_that_is_said(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("alt+d")
        assert run.notices() == ["Nothing was deleted in the last month."] and run.app.screen is run.main


async def test_a_change_does_not_hold_what_a_search_found(run_app, stack):
    import gc
    import weakref

    stack("Ferry late", "Ferry early")
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        found = weakref.ref(run.main.session.rows)
        await run.press("s", "escape")
        gc.collect()
        assert found() is None and len(run.main.parts.undo) == 1
