"""The line above the list."""

import pytest
from rich.cells import cell_len

from reader.ui.dialogs.view_dialog import ViewDialog


async def test_title_and_detail_stand_on_the_left_and_the_count_on_the_right(run_app, shown):
    async with run_app() as run:
        head = run.main.view.head
        head.say("Unread", "oldest first", "1,204")
        (line,) = shown(head)
        assert line.startswith(" Unread · oldest first  ") and line.endswith("  1,204")
        assert cell_len(line) == head.size.width - 1


@pytest.mark.parametrize("width", [8, 20, 30, 60])
async def test_on_any_screen_it_is_one_line_that_fits(run_app, shown, width: int):
    async with run_app((width, 12)) as run:
        head = run.main.view.head
        head.say("漢字 of a long folder’s name", "search: [/] [bold]x", "12 unread of 1,204")
        (line,) = shown(head)
        assert cell_len(line) <= head.size.width == run.main.view.list.size.width


async def test_what_a_site_calls_itself_is_shown_letter_for_letter(run_app, shown):
    async with run_app() as run:
        run.main.view.head.say("[red]x[/]\x1b]52;c;x\x07", "", "")
        (line,) = shown(run.main.view.head)
        assert line.startswith(" [red]x[/]") and "\x1b" not in line and "\x07" not in line


async def test_a_click_asks_for_a_list(run_app):
    async with run_app() as run:
        await run.pilot.click(run.main.view.head)
        assert isinstance(run.app.screen, ViewDialog)


async def test_it_goes_with_the_list_on_a_narrow_screen(run_app, put, make_article):
    put(make_article("Quay"))
    async with run_app((60, 20)) as run:
        assert run.main.view.side.display and run.main.view.head.said[0] == "All articles"
        await run.press("enter")
        assert not run.main.view.side.display and run.main.view.body.display
        await run.press("escape")
        assert run.main.view.side.display
