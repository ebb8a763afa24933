"""Starring, marking, deleting, and taking that back; going from article to article."""

import pytest

from reader.ui.actions.action import Focus

# -- one change


async def test_s_stars_and_unstars_and_says_so(run_app, stack, shown):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("s")
        assert "★" in shown(run.main.view.list)[1] and "★" not in shown(run.main.view.list)[3]
        assert run.notices() == ["Starred: First"]
        await run.press("s")
        assert "★" not in shown(run.main.view.list)[1]
        assert run.notices() == ["Star removed: First"]


async def test_l_keeps_for_later_and_no_longer_and_says_so_in_list_and_article(run_app, stack, shown):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "L")
        assert "◷" in shown(run.main.view.list)[1] and "◷" not in shown(run.main.view.list)[3]
        assert shown(run.main.view.body)[1].split() == ["◷", "First"]
        assert run.notices() == ["Saved to read later: First"]
        await run.press("s")
        assert "★ ◷ " in shown(run.main.view.list)[1]
        assert [line.split() for line in shown(run.main.view.body)[1:3]] == [["★", "First"], ["◷"]]
        await run.press("J")
        assert not any("★" in line or "◷" in line for line in shown(run.main.view.body))
        await run.press("K", "L", "s")
        assert not any("★" in line or "◷" in line for line in (*shown(run.main.view.body), *shown(run.main.view.list)))


async def test_m_marks_read_and_unread_and_says_so(run_app, stack, shown):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("m")
        assert [line[1] for line in shown(run.main.view.list)[:3:2]] == [" ", "●"]
        assert run.notices() == ["Marked read: First"]
        await run.press("m")
        assert [line[1] for line in shown(run.main.view.list)[:3:2]] == ["●", "●"]
        assert run.notices() == ["Marked unread: First"]


async def test_in_the_list_a_change_is_of_the_selected_article_and_in_the_body_of_the_open_one(run_app, stack):
    first, second = stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "escape", "j", "s")
        assert run.library.row(second).is_starred and not run.library.row(first).is_starred
        await run.press("l", "s")
        assert run.library.row(first).is_starred


async def test_a_change_is_in_the_library_at_the_next_start(run_app, stack, shown):
    stack("First")
    async with run_app() as run:
        await run.press("s", "m")
    async with run_app() as run:
        assert "★" in shown(run.main.view.list)[1] and "●" not in shown(run.main.view.list)[0]


# -- deletion


@pytest.mark.parametrize(
    ("moves", "left"), [([], "Second"), (["j"], "Third"), (["G"], "Second")], ids=["first", "middle", "last"]
)
async def test_a_deletion_in_the_list_selects_the_neighbour(moves, left, run_app, stack, headlines):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press(*moves)
        gone = run.main.view.list.row.headline
        await run.press("D")
        assert gone not in headlines(run) and len(headlines(run)) == 2
        assert run.main.view.list.row.headline == left and run.main.session.opened is None
        assert run.notices() == [f"Deleted: {gone} (u restores it)"]


async def test_a_deletion_in_the_body_opens_the_neighbour(run_app, stack):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("j", "enter", "D")
        assert run.main.session.opened.row.headline == "Third" and run.main.parts.panes.focus is Focus.BODY


async def test_deleting_the_open_article_from_the_list_shows_the_welcome(run_app, stack, shown):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "h", "D")
        assert run.main.session.opened is None and any("Keys for a start" in line for line in shown(run.main.view.body))
        assert run.main.view.list.row.headline == "Second" and run.main.parts.panes.focus is Focus.LIST


async def test_deleting_another_article_leaves_the_open_one(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "h", "j", "D")
        assert run.main.session.opened.row.headline == "First" and run.library.count() == 1


async def test_deleting_the_last_article_leaves_an_empty_list_that_says_how_to_add(run_app, stack, shown):
    stack("Only")
    async with run_app() as run:
        await run.press("enter", "D")
        assert run.main.parts.panes.focus is Focus.LIST and run.main.view.list.row is None
        assert "a adds a page or follows a feed." in shown(run.main.view.list)[2]


# -- undo


async def test_undo_takes_back_changes_in_reverse_order(run_app, stack, headlines):
    first, second = stack("First", "Second")
    async with run_app() as run:
        await run.press("s", "m", "D", "s")
        notices_and_rows = []
        for _ in range(4):
            await run.press("u")
            notices_and_rows.append((run.notices()[-1], run.main.view.list.row.headline))
        assert notices_and_rows == [
            ("Undone: Starred: Second", "Second"),
            ("Undone: Deleted: First", "First"),
            ("Undone: Marked read: First", "First"),
            ("Undone: Starred: First", "First"),
        ]
        assert headlines(run) == ["First", "Second"]
        rows = [run.library.row(first), run.library.row(second)]
        assert not any(row.is_starred or row.is_read for row in rows)


async def test_undo_after_several_deletions_brings_all_back_to_their_places(run_app, stack, headlines):
    names = ["First", "Second", "Third", "Fourth"]
    stack(*names)
    async with run_app() as run:
        await run.press("j", "D", "D", "D")
        assert headlines(run) == ["First"]
        await run.press("u", "u", "u")
        assert headlines(run) == names and run.main.view.list.row.headline == "Second"


async def test_undo_is_possible_only_after_a_change(run_app, stack, shown):
    stack("First")
    async with run_app() as run:
        assert "u undo" not in shown(run.main.view.status)[0]
        await run.press("u")
        assert run.notices() == []
        await run.press("s")
        assert "u undo" in shown(run.main.view.status)[0]
        await run.press("u")
        assert "u undo" not in shown(run.main.view.status)[0]


async def test_an_article_brought_back_is_opened_where_it_was_left(run_app, put, numbered, shown):
    put(numbered)
    async with run_app() as run:
        await run.press("enter", "space", "space")
        before = shown(run.main.view.body)
        await run.press("D", "u", "enter")
        assert shown(run.main.view.body) == before


async def test_undoing_the_deletion_of_the_open_article_shows_it_again_at_its_place(
    run_app, put, numbered, stack, shown
):
    put(numbered)
    stack("Newer")
    async with run_app() as run:
        await run.press("j", "enter", "space", "space")
        before = shown(run.main.view.body)
        await run.press("D")
        assert run.main.session.opened.row.headline == "Newer"
        await run.press("u")
        assert shown(run.main.view.body) == before and run.main.parts.panes.focus is Focus.BODY
        assert run.main.view.list.row.headline == run.main.session.opened.row.headline == "Numbered"


async def test_the_last_article_is_shown_again_with_the_keys_in_it(run_app, stack):
    stack("Only")
    async with run_app() as run:
        await run.press("enter", "D", "u")
        assert run.main.session.opened.row.headline == "Only" and run.main.parts.panes.focus is Focus.BODY


async def test_an_article_that_was_open_while_it_was_deleted_in_the_list_is_shown_again(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "h", "D", "u")
        assert run.main.session.opened.row.headline == "First" and run.main.parts.panes.focus is Focus.LIST


async def test_undoing_the_deletion_of_another_article_leaves_the_open_one(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "h", "j", "D", "u")
        assert run.main.session.opened.row.headline == "First" and run.main.view.list.row.headline == "Second"


@pytest.mark.parametrize("keys", ["jkJKnpsmDu", "gGbytTozM", "/()Y1cO"])
async def test_no_key_does_harm_in_an_empty_library(keys: str, run_app):
    async with run_app() as run:
        await run.press("enter", "space", *keys, "l", *keys, "tab", "escape")
        assert run.main.view.list.row is None and run.main.session.opened is None
