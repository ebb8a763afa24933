"""The dialog with the links of an article."""

import pytest
from textual.widgets import OptionList

from reader.ui.dialogs.links_dialog import ChosenLink, LinksDialog

LINKS = [(f"the bell number {number}", f"https://bell.example/{number}") for number in range(1, 20)]
LONG = "https://media.example/" + "a-name-of-an-episode-that-goes-on-" * 3


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (200, 60)])
async def test_the_keys_stay_in_sight_below_many_links(run_app, size):
    async with run_app(size) as run:
        run.app.push_screen(LinksDialog(LINKS, ["y"]))
        await run.until(lambda: "1  the bell number 1 " in run.screen())
        assert "Enter open · y copy its address · Esc" in run.screen()
        await run.press("end")
        await run.until(lambda: "https://bell.example/19" in run.screen())


async def test_a_long_address_goes_on_below_its_beginning_at_any_width(run_app):
    answers: list[ChosenLink | None] = []
    async with run_app((80, 24)) as run:
        run.app.push_screen(LinksDialog([*LINKS[:1], ("a recording", LONG)], ["y"]), answers.append)
        counts = []
        for width in (80, 50):
            await run.pilot.resize_terminal(width, 24)
            first, *others = str(run.app.screen.query_one(OptionList).get_option_at_index(1).prompt).splitlines()
            assert first == "2  a recording" and all(line.startswith("   ") for line in others)
            assert "".join(line.strip() for line in others) == LONG and others[-1].strip() in run.screen()
            counts.append(len(others))
        assert counts == [3, 5]
        await run.press("down", "y")
    assert answers == [ChosenLink(LONG, is_copied=True)]
