"""The bottom line: the keys that work now."""

import re

import pytest

from reader.ui.actions.action import Focus
from reader.ui.actions.keys import sign_of
from reader.ui.actions.table import ACTIONS

LABELS = {f"{sign_of(action.keys[0])} {action.label}" for action in ACTIONS if action.footer} | {"q back", "q quit"}


@pytest.fixture
def footer(shown):
    """The keys with their labels that the bottom line shows, in order."""

    def pieces(run) -> list[str]:
        line = re.sub(r"\d+%$", "", shown(run.main.view.status)[0])
        return [piece for piece in line.strip().split("  ") if piece in LABELS]

    return pieces


async def test_in_an_empty_library(run_app, footer):
    async with run_app((200, 24)) as run:
        assert footer(run) == ["f feeds", "a add", "R refresh all", "? help", "q quit"]
        await run.press("J", "n")
        assert run.notices() == []


async def test_in_the_list(run_app, put, bridge, footer):
    put(bridge)
    async with run_app((200, 24)) as run:
        assert footer(run) == [
            "Enter open",
            "J next",
            "n unread",
            "/ search",
            "i lists",
            "f feeds",
            "a add",
            "s star",
            "O order",
            "R refresh all",
            "? help",
            "q quit",
        ]


async def test_in_the_article_with_how_far_was_read(run_app, put, bridge, footer, shown):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press("enter")
        assert footer(run) == [
            "J next", "n unread", "/ find", ") quote", "t related", "w voices", "e names", "v page", "i lists",
            "f feeds", "a add", "s star", "R refresh all", "? help", "q back",
        ]  # fmt: skip
        before = int(shown(run.main.view.status)[0].split()[-1].rstrip("%"))
        await run.press("space")
        assert before < int(shown(run.main.view.status)[0].split()[-1].rstrip("%")) < 100
        await run.press("G")
        assert shown(run.main.view.status)[0].endswith("100%")


async def test_with_a_find_kept_n_is_the_next_match(run_app, put, bridge, footer):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press("enter", "slash", *"oslo", "enter")
        assert footer(run)[:4] == ["n match", "Esc clear find", "N previous match", "J next"]
        assert "n unread" not in footer(run)
        await run.press("escape")
        assert "n unread" in footer(run) and not {"N previous match", "Esc clear find"} & set(footer(run))


async def test_in_a_list_that_shows_what_was_found_escape_is_all_articles(run_app, put, bridge, footer):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press("slash", *"lind", "enter")
        await run.all_done()
        assert footer(run)[:2] == ["Enter open", "Esc all articles"]
        await run.press("enter")
        assert "Esc all articles" not in footer(run)
        await run.press("escape", "escape", "escape")
        assert "Esc all articles" not in footer(run) and run.main.session.searched == ""


async def test_in_the_related_stories(run_app, put, bridge, footer):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press("enter", "t")
        assert "Enter open" in footer(run) and "/ find" not in footer(run)


async def test_in_the_panel_of_a_page_without_related_stories(run_app, stack, footer):
    stack("Alone")
    async with run_app((200, 24)) as run:
        await run.press("enter", "t")
        assert "Enter open" not in footer(run)


async def test_at_the_end_of_an_article_the_next_one_is_named(run_app, put, bridge, stack, shown):
    put(bridge)
    stack("Newest", "An article with a headline that is far too long for a third of the line")
    async with run_app() as run:
        await run.press("enter")
        assert "J: An article with a headline that is far …  100%" in shown(run.main.view.status)[0]
        await run.press("J", "J")
        assert "J: " not in shown(run.main.view.status)[0]
        await run.press("G")
        assert shown(run.main.view.status)[0].endswith("  100%") and "J: " not in shown(run.main.view.status)[0]
        await run.press("K", "K", ")")
        assert run.main.session.opened.row.headline == "Newest" and "J: " in shown(run.main.view.status)[0]


async def test_how_far_was_read_is_not_shown_before_the_article_has_been_laid_out(run_app, put, bridge, shown):
    put(bridge)
    async with run_app((80, 24)) as run:
        await run.press("enter", "h")
    async with run_app((80, 24)) as run:
        assert run.main.session.opened is not None and run.main.parts.panes.focus is Focus.LIST
        assert "%" not in shown(run.main.view.status)[0]
        await run.press("l")
        assert "%" in shown(run.main.view.status)[0]


async def test_how_far_was_read_is_not_shown_while_the_article_is_out_of_sight(run_app, put, bridge, shown):
    put(bridge)
    async with run_app((80, 24)) as run:
        await run.press("enter")
        assert "%" in shown(run.main.view.status)[0]
        await run.press("h")
        assert "%" not in shown(run.main.view.status)[0]


@pytest.mark.parametrize(
    "keys",
    [(), ("enter",), ("enter", "t"), ("enter", "w"), ("enter", "e"), ("enter", "slash", *"oslo", "enter"), ("s",)],
)
async def test_what_is_shown_is_possible_and_what_is_possible_is_shown(keys, run_app, put, bridge, footer):
    put(bridge)
    async with run_app((250, 24)) as run:
        await run.press(*keys)
        possible = [
            action for action in run.main.context.actions if action.footer and run.main.parts.availability.can(action)
        ]
        possible.sort(key=lambda action: action.footer)
        labels = {"close": "quit" if run.main.parts.availability.closing_quits else "back"}
        signs = [(sign_of(action.keys[0]), labels.get(action.id, action.label)) for action in possible]
        assert footer(run) == [f"{sign} {label}" for sign, label in signs]


@pytest.mark.parametrize("keys", [("enter",), ("enter", "t"), ("enter", "v"), ("f",), ("t",)])
async def test_the_key_that_goes_back_says_so_until_it_quits_and_then_that(keys, run_app, put, bridge, footer):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press(*keys)
        while run.main.parts.panes.focus is not Focus.LIST:
            assert footer(run)[-1] == "q back"
            await run.press("q")
        assert footer(run)[-1] == "q quit"
        await run.press("slash", *"lind", "enter")
        await run.all_done()
        assert footer(run)[-1] == "q quit"
        await run.press("q")
        assert run.app._exit


async def test_help_and_close_stay_where_there_is_no_room_for_all(run_app, put, bridge, footer):
    put(bridge)
    async with run_app((40, 24)) as run:
        await run.press("enter")
        assert footer(run)[-2:] == ["? help", "q back"] and len(footer(run)) < 5


async def test_a_click_on_a_key_presses_it(run_app, put, bridge, shown):
    put(bridge)
    async with run_app((200, 24)) as run:
        await run.press("enter")
        await run.pilot.click(run.main.view.status, offset=(shown(run.main.view.status)[0].index("t related"), 0))
        await run.until(lambda: run.main.parts.panes.focus is Focus.RAILS)
        assert run.main.parts.late.rails.display
