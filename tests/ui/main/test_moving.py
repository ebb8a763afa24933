"""Moving within the panes and between them."""

import pytest
from textual import events

from reader.ui.actions.action import Focus


@pytest.mark.parametrize(
    ("keys", "order"),
    [(["tab"] * 4, "body rails list body"), (["shift+tab"] * 4, "rails body list rails"),
     (["l"] * 3, "body rails rails"), (["l", "l", "h", "h", "h"], "body rails body list list")],
    ids=["tab", "shift+tab", "l", "h"],
)  # fmt: skip
async def test_tab_goes_round_the_panes_and_h_and_l_stop_at_the_edges(keys, order: str, run_app, put, bridge):
    put(bridge)
    async with run_app((160, 40)) as run:
        await run.press("enter", "t", "h", "h")
        places = []
        for key in keys:
            await run.press(key)
            places.append(run.main.parts.panes.focus)
        assert places == [Focus(name) for name in order.split()]


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_without_related_stories_there_are_two_panes(key: str, run_app, put, bridge):
    put(bridge)
    async with run_app((160, 40)) as run:
        await run.press("enter", key)
        assert run.main.parts.panes.focus is Focus.LIST
        await run.press(key)
        assert run.main.parts.panes.focus is Focus.BODY


async def test_the_article_scrolls_by_lines_and_a_page_keeps_one_line_in_sight(run_app, put, numbered, shown):
    put(numbered)
    async with run_app() as run:
        await run.press("enter")
        first = shown(run.main.view.body)
        await run.press("j")
        assert [line.rstrip(" ▐") for line in shown(run.main.view.body)[:-1]] == [
            line.rstrip(" ▐") for line in first[1:]
        ]
        await run.press("k", "space")
        assert shown(run.main.view.body)[0].split()[:3] == first[-1].split()[:3]
        await run.press("b")
        assert shown(run.main.view.body) == first


async def test_paging_stops_at_the_end_and_opens_nothing(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", *["space"] * 9, "down")
        assert run.main.session.opened.row.headline == "First" and run.main.view.body.position.progress == 1.0


async def test_the_ends_of_the_article_are_two_keys_apart(run_app, put, numbered, shown):
    put(numbered)
    async with run_app() as run:
        await run.press("enter", "G")
        assert any("p39w59" in line for line in shown(run.main.view.body))
        await run.press("g")
        assert run.main.view.body.top_line == 0


async def test_in_the_list_pages_and_ends_move_the_cursor_and_keep_it_in_sight(run_app, stack):
    stack(*(f"Number {number}" for number in range(40)))
    async with run_app((120, 22)) as run:
        cursors = []
        for key in ("space", "ctrl+d", "b", "G", "ctrl+u", "j", "j", "g", "k"):
            await run.press(key)
            cursors.append(run.main.view.list.cursor)
            assert f"Number {run.main.view.list.cursor} " in run.screen()
        assert cursors == [10, 15, 5, 39, 34, 35, 36, 0, 0]


async def test_in_the_related_stories_the_cursor_goes_from_story_to_story(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "t")
        titles = [run.main.parts.late.rails.content.story.title]
        for key in ("j", "j", "j", "k", "G", "g"):
            await run.press(key)
            titles.append(run.main.parts.late.rails.content.story.title)
        one, two, three = "Ferry pilots retire together", "Toll plan dropped", "Rain expected"
        assert titles == [one, two, three, three, two, three, one]


async def test_the_bottom_line_follows_a_key_before_the_article_is_painted(run_app, put, numbered, shown):
    put(numbered)
    async with run_app() as run:
        await run.press("enter")
        before = shown(run.main.view.status)[0]
        run.main.view.body.on_key(events.Key("space", " "))  # a message to the screen would come after this
        assert shown(run.main.view.status)[0] != before
        await run.pilot.pause()
        assert shown(run.main.view.status)[0] != before
