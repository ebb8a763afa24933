"""The command palette: the actions that are possible now, by their names."""

import pytest
from textual.command import CommandList

from reader.ui.actions.keys import signs_of


@pytest.fixture
def offered():
    """The titles of the commands that the palette shows."""

    def titles(run) -> list[str]:
        options = run.app.screen.query_one(CommandList).options
        return [str(option.prompt).splitlines()[0] for option in options]

    return titles


def expected(run) -> list[str]:
    possible = [
        a
        for a in run.main.context.actions
        if run.main.parts.availability.can(a) and not a.numbered and a.id != "palette"
    ]
    names = [a.label.capitalize() + (f"  ({signs_of(a)})" if a.keys else "") for a in possible]
    is_typing = run.main.parts.panes.is_typing
    return sorted([*names, *([] if is_typing else ["Import feeds", "Export feeds"])])


@pytest.mark.parametrize(
    ("keys", "there", "missing"),
    [
        ((), {"Open", "Star", "Delete"}, {"Find", "Undo", "Match", "Zen", "Links"}),
        (("enter",), {"Find", "Zen", "Links", "Star"}, {"Undo", "Match", "Open", "Pattern"}),
        (("enter", "slash", *"oslo", "enter"), {"Match", "Previous match", "Clear find"}, {"Unread", "Undo", "Back"}),
        (("enter", "slash", "o"), {"Pattern", "Back", "Help"}, {"Star", "Next", "Unread"}),
        (("s",), {"Undo"}, {"Cancel"}),
    ],
    ids=["list", "article", "kept find", "find being typed", "after a change"],
)
async def test_every_action_that_is_possible_now_is_offered_and_no_other(
    keys, there, missing, run_app, put, bridge, offered
):
    put(bridge)
    async with run_app() as run:
        await run.press(*keys)
        wanted = expected(run)
        await run.press("ctrl+p")
        await run.until(lambda: len(offered(run)) >= len(wanted))
        assert sorted(offered(run)) == wanted
        names = {title.split("  (")[0] for title in offered(run)}
        assert there <= names and not missing & names


async def test_typing_finds_an_action_by_its_name_or_by_what_it_does(run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press("colon", *"star")
        await run.until(lambda: offered(run) and offered(run)[0].startswith("Star  (s)"))
        await run.press(*["backspace"] * 4, *"longer lines")
        await run.until(lambda: [title.split("  (")[0] for title in offered(run)] == ["Wider"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("follow", "Add  (a)"),
        ("foll a fe", "Add  (a)"),
        ("import", "Import feeds"),
        ("opml", "Import feeds"),
        ("export", "Export feeds"),
        ("newsboat", "Import feeds"),
    ],
)
async def test_feeds_are_found_from_the_list(typed: str, found: str, run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press("ctrl+p", *(letter if letter != " " else "space" for letter in typed))
        await run.until(lambda: found in offered(run))


@pytest.mark.parametrize("keys", [[], ["enter"], ["enter", "t"], ["f"]])
async def test_feeds_are_imported_from_any_pane(keys, run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press(*keys, "ctrl+p", *"import")
        await run.until(lambda: offered(run) and offered(run)[0].startswith("Import feeds"))
        assert ("(i)" in offered(run)[0]) is (keys == ["f"])
        await run.press("enter")
        await run.until(lambda: "Import the feeds of which OPML file" in run.screen())


async def test_letters_that_lie_scattered_in_a_help_find_nothing(run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press("colon", *"selected text")
        await run.until(lambda: [title.split("  (")[0] for title in offered(run)] == ["Copy"])
        await run.press("escape")
        await run.until(lambda: run.app.screen is run.main)
        await run.press("enter", "colon", *"previous")
        names = [
            "Previous match",
            "Previous unread",
            "Previous quote",
            "Previous name",
            "Previous pane",
            "Previous list",
            "Previous",
            "Up",
        ]
        await run.until(lambda: {title.split("  (")[0] for title in offered(run)} == set(names) - {"Previous match"})
        assert [title.split("  (")[0] for title in offered(run)][-1] == "Up"


async def test_enter_does_the_action_where_the_keys_were(run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "ctrl+p", *"page down")
        await run.until(lambda: offered(run) and offered(run)[0].startswith("Page down"))
        await run.press("enter")
        await run.until(lambda: run.main.view.body.top_line == 38)
        assert run.app.screen is run.main and run.app.focused is run.main.view.body


async def test_escape_closes_the_palette_and_does_nothing(run_app, put, bridge, offered):
    put(bridge)
    async with run_app() as run:
        await run.press("ctrl+p", *"delete")
        await run.until(lambda: offered(run))
        await run.press("escape")
        await run.until(lambda: run.app.screen is run.main)
        assert run.library.count() == 1
