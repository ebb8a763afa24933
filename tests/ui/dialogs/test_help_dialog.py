"""The help: every action with its keys."""

import pytest
from textual.widgets import Static

from reader.ui.actions.keys import signs_of
from reader.ui.actions.table import ACTIONS, HEADINGS


@pytest.fixture
def rows():
    """The lines of the help without its headings, those out of sight too."""

    def lines(run) -> list[str]:
        return [line for line in everything(run) if line and line not in HEADINGS.values()]

    return lines


def everything(run) -> list[str]:
    return str(run.app.screen.query_one("#help-text", Static).content).splitlines()


async def test_the_actions_stand_under_headings_which_are_found_too(run_app):
    async with run_app() as run:
        await run.press("question_mark")
        headings = [line for line in everything(run) if line in HEADINGS.values()]
        assert headings == list(HEADINGS.values())
        await run.press(*"list of feeds")
        assert everything(run)[0] == "The list of feeds" and "(unfollow)" in everything(run)[-3]
        await run.press(*["backspace"] * 20, *"next_view")
        assert everything(run) == ["Lists", everything(run)[1]] and "(next_view)" in everything(run)[1]


def test_every_heading_is_that_of_an_action() -> None:
    assert set(HEADINGS) <= {action.id for action in ACTIONS} and ACTIONS[0].id in HEADINGS


async def test_every_action_is_listed_with_its_keys_and_its_id(run_app, rows):
    async with run_app() as run:
        await run.press("question_mark")
        shown = rows(run)
        assert len(shown) == len(ACTIONS)
        for line, action in zip(shown, ACTIONS, strict=True):
            assert line.startswith(signs_of(action)) and action.help in line and f"({action.id})" in line


async def test_the_help_says_where_an_action_works_if_not_everywhere(run_app, rows):
    async with run_app() as run:
        await run.press("question_mark")
        lines = {line.rsplit("(", 1)[1].rstrip(")"): line for line in rows(run)}
        assert "[body]" in lines["find"] and "[body, list]" in lines["delete"] and "[" not in lines["theme"]
        assert "[list, panels]" in lines["open"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("copy_", ["copy_address", "copy_quote", "copy_selection"]), ("Ctrl+d", ["half_down"]), ("NEXT THEME", ["theme"])],
    ids=["id", "key", "words in any case"],
)
async def test_typing_narrows_the_rows(typed: str, ids: list[str], run_app, rows):
    async with run_app() as run:
        await run.press("question_mark", *typed)
        assert [line.rsplit("(", 1)[1].rstrip(")") for line in rows(run)] == ids


async def test_deleting_what_was_typed_brings_the_rows_back(run_app, rows):
    async with run_app() as run:
        await run.press("question_mark", "z", "e", "n")
        assert len(rows(run)) < 5
        await run.press("backspace", "backspace", "backspace")
        assert len(rows(run)) == len(ACTIONS)


async def test_a_filter_that_fits_nothing_says_so(run_app, rows):
    async with run_app() as run:
        await run.press("question_mark", *"[zz]")
        assert rows(run) == ["No command matches “[zz]”."]


async def test_arrows_scroll_and_typing_goes_back_to_the_top(run_app):
    async with run_app((120, 20)) as run:
        await run.press("question_mark")
        area = run.app.screen.query_one("#help-rows")
        await run.press("down", "down", "pagedown", "up")
        assert area.scroll_offset.y == 11
        await run.press("o")
        assert area.scroll_offset.y == 0


@pytest.mark.parametrize("width", [60, 80])
async def test_on_a_narrow_screen_what_an_action_does_stays_in_its_column(width: int, run_app, rows):
    async with run_app((width, 24)) as run:
        await run.press("question_mark")
        room = run.app.screen.query_one("#help-text").size.width
        lines = rows(run)
        assert len(lines) > len(ACTIONS) and max(map(len, lines)) <= room
        continued = [line for line in lines if line.startswith("    ")]
        assert len(lines) - len(continued) == len(ACTIONS)
        assert all(line[:17].isspace() and line[17] != " " for line in continued)
        words = " ".join(" ".join(lines).split())
        assert all(f"{action.help} " in words and f"({action.id})" in words for action in ACTIONS)


async def test_the_help_is_laid_out_anew_when_the_screen_changes(run_app, rows):
    async with run_app() as run:
        await run.press("question_mark", *"scroll")
        wide = rows(run)
        await run.pilot.resize_terminal(50, 24)
        assert len(rows(run)) > len(wide)
        await run.pilot.resize_terminal(120, 40)
        assert rows(run) == wide


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_the_help_closes_and_leaves_the_keys_where_they_were(key: str, run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "f1")
        assert run.app.screen is not run.main
        await run.press(key)
        assert run.app.screen is run.main and run.app.focused is run.main.view.body


async def test_a_letter_in_the_help_is_no_command(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("question_mark", "D", "q", "s", "escape")
        assert run.app.is_running and run.library.count() == 1 and not run.main.view.list.row.is_starred


async def test_the_help_opens_while_typing_a_find_and_goes_back_to_it(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "slash", "b", "f1", "escape", "r")
        assert run.main.parts.panes.is_typing and run.main.parts.late.find_bar.typed == "br"


async def test_the_notice_that_names_the_help_does_not_lie_over_it(run_app):
    async with run_app((80, 24), notices=True) as run:
        run.main.view.show_notice("a adds a page. ? shows all keys.")
        await run.press("question_mark")
        assert run.notices() == [] and "shows all keys" not in run.screen()
