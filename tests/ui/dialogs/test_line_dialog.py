"""The dialog with one line to type: what of it typing replaces."""

import pytest

from reader.ui.dialogs.line_dialog import LineDialog


@pytest.mark.parametrize(
    ("value", "selected", "line"),
    [
        ("trump", "trump", "fog"),
        ("~/notes/pear.md", "pear", "~/notes/fog.md"),
        ("~/pear/pear.md", "pear", "~/pear/fog.md"),
        ("sea, town", "", "sea, townfog"),
        ("", "", "fog"),
        ("pear", "plum", "pearfog"),
    ],
)
async def test_typing_replaces_what_is_selected(run_app, value: str, selected: str, line: str):
    answers: list[str | None] = []
    async with run_app() as run:
        run.app.push_screen(LineDialog("Name", value, "Enter save", selected=selected), answers.append)
        await run.pilot.pause()
        await run.press(*"fog", "enter")
        assert answers == [line]


async def test_coming_back_from_another_window_keeps_the_cursor_where_it_was(run_app):
    answers: list[str | None] = []
    async with run_app() as run:
        run.app.push_screen(LineDialog("Name", "pear", "Enter save", selected="pear"), answers.append)
        await run.pilot.pause()
        await run.press("end")
        run.app.app_focus = False
        run.app.app_focus = True
        await run.pilot.pause()
        await run.press("s", "enter")
        assert answers == ["pears"]
