"""The keys of actions: how they are written, and other keys from the settings."""

from itertools import combinations
from pathlib import Path

import pytest

from reader.base.paths import settings_path
from reader.ui.actions.keys import OLD_IDS, Clash, key_name, may_clash, sign_of, signs_of, with_keys
from reader.ui.actions.table import ACTIONS

BY_ID = {action.id: action for action in ACTIONS}


@pytest.fixture
def keys_file(own_folders: Path):
    """Writes the table [keys] of the settings."""

    def write(*lines: str) -> None:
        settings_path().parent.mkdir(parents=True)
        settings_path().write_text("\n".join(["[keys]", *lines]), "utf-8")

    return write


# -- the table


def test_no_key_of_the_table_means_two_actions_at_once():
    clashes = [
        (one.id, other.id, key)
        for one, other in combinations(ACTIONS, 2)
        for key in one.keys
        if key in other.keys and may_clash(one, other)
    ]
    assert clashes == []


def test_keys_are_given_by_id_and_other_actions_keep_theirs():
    table, clashes = with_keys({"star": ("X", "ctrl+x"), "undo": ()})
    changed = {action.id: action for action in table}
    assert changed["star"].keys == ("X", "ctrl+x") and changed["undo"].keys == ()
    assert [action for action in table if action.id not in ("star", "undo")] == [
        action for action in ACTIONS if action.id not in ("star", "undo")
    ]
    assert clashes == ()


def keys_of(table) -> dict[str, tuple[str, ...]]:
    return {action.id: action.keys for action in table}


def test_a_key_of_another_action_that_is_possible_at_once_is_reported_and_not_given():
    table, clashes = with_keys({"zen": ("s",)})
    assert clashes == (Clash("zen", "s is also the key of star; give that another key too, or none: star = []"),)
    assert table == ACTIONS


def test_of_two_actions_that_are_given_the_same_key_the_first_has_it():
    table, clashes = with_keys({"zen": ("X",), "star": ("X",)})
    assert [clash.action_id for clash in clashes] == ["star"]
    assert keys_of(table)["zen"] == ("X",) and keys_of(table)["star"] == ("s",)


@pytest.mark.parametrize(("old", "new"), OLD_IDS.items())
def test_an_earlier_id_of_an_action_gives_it_its_keys(old: str, new: str):
    assert old not in BY_ID
    table, clashes = with_keys({old: ("X",)})
    assert keys_of(table)[new] == ("X",) and clashes == ()


def test_the_present_id_of_an_action_counts_before_an_earlier_one():
    for given in ({"tellings": ("X",), "same_story": ("Z",)}, {"same_story": ("Z",), "tellings": ("X",)}):
        assert keys_of(with_keys(given)[0])["same_story"] == ("Z",)


def test_a_clash_names_the_action_as_the_settings_do():
    _, clashes = with_keys({"tellings": ("s",)})
    assert [clash.action_id for clash in clashes] == ["tellings"]


def test_actions_may_change_their_keys():
    table, clashes = with_keys({"zen": ("s",), "star": ("z",)})
    assert clashes == ()
    assert keys_of(table)["zen"] == ("s",) and keys_of(table)["star"] == ("z",)


def test_an_action_that_keeps_its_key_after_all_takes_it_from_the_one_that_was_given_it():
    table, clashes = with_keys({"zen": ("s",), "star": ("j",)})
    assert {clash.action_id for clash in clashes} == {"zen", "star"}
    assert table == ACTIONS


def test_an_action_may_take_a_key_from_one_that_has_none_then():
    table, clashes = with_keys({"toggle_read": ("N",), "previous_match": ()})
    assert clashes == () and keys_of(table)["toggle_read"] == ("N",) and keys_of(table)["previous_match"] == ()


def test_actions_of_different_panes_may_share_a_key():
    _, clashes = with_keys({"next_quote": ("enter",)})
    assert clashes == ()


def test_a_find_that_is_kept_and_none_may_share_a_key():
    _, clashes = with_keys({"next_unread": ("X",), "next_match": ("X",)})
    assert clashes == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [("/", "slash"), ("?", "question_mark"), (",", "comma"), ("+", "plus"), ("ctrl++", "ctrl+plus"), ("J", "J"),
     ("ctrl+x", "ctrl+x"), ("ctrl+,", "ctrl+comma"), ("↓", "down"), ("f5", "f5")],
)  # fmt: skip
def test_a_key_may_be_written_as_its_sign(written: str, name: str):
    assert key_name(written) == name


@pytest.mark.parametrize(
    ("key", "sign"),
    [("slash", "/"), ("ctrl+p", "Ctrl+p"), ("alt+r", "Alt+r"), ("escape", "Esc"), ("J", "J"), ("f1", "F1"),
     ("shift+tab", "Shift+Tab"), ("ctrl+down", "Ctrl+↓"), ("comma", ",")],
)  # fmt: skip
def test_a_key_is_shown_as_people_write_it(key: str, sign: str):
    assert sign_of(key) == sign


NAMED = {"Esc", "Enter", "Space", "Tab", "Backspace", "Del", "PgDn", "PgUp", "Home", "End", "F1"}


def test_every_key_of_the_table_has_a_sign_that_people_know():
    signs = [sign.split("+")[-1] for action in ACTIONS for key in action.keys for sign in [sign_of(key)]]
    assert [sign for sign in signs if len(sign) > 1 and sign not in NAMED] == []
    assert sign_of("vertical_line") == "|" and key_name("|") == "vertical_line"


def test_digits_are_shown_as_a_row():
    assert signs_of(BY_ID["open_link"]) == "1…9" and signs_of(BY_ID["find"]) == "/ Ctrl+f"


# -- in the app


async def test_an_action_has_the_key_of_the_settings_and_no_longer_its_own(run_app, put, bridge, keys_file, shown):
    keys_file('star = ["X", "f5"]')
    number = put(bridge)
    async with run_app() as run:
        assert "X star" in shown(run.main.view.status)[0]
        for key, starred in (("s", False), ("X", True), ("f5", False)):
            await run.press(key)
            assert run.library.row(number).is_starred is starred


async def test_help_and_welcome_show_the_keys_of_the_settings(run_app, keys_file):
    keys_file('add = "ctrl+n"', 'help = "f2"')
    async with run_app() as run:
        assert "Ctrl+n and paste" in run.screen()
        await run.press("f2", *"add a page")
        assert "Ctrl+n           Add a page" in run.screen()


@pytest.mark.parametrize("key", [",", ".", "€", "é"])
async def test_any_letter_or_sign_may_be_a_key(key: str, run_app, put, bridge, keys_file):
    keys_file(f'star = "{key}"')
    number = put(bridge)
    async with run_app() as run:
        await run.press(key)
        assert run.library.row(number).is_starred


async def test_keys_that_move_may_be_others(run_app, put, make_article, keys_file):
    keys_file('move_down = "f8"', 'next_article = "f9"')
    for name in ("First", "Second", "Third"):
        put(make_article(name))
    async with run_app() as run:
        await run.press("f8", "j")
        assert run.main.view.list.cursor == 1
        await run.press("f9", "f9")
        assert run.main.session.opened.row.headline == run.main.session.rows.row_at(2).headline


async def test_an_action_without_a_key_is_reached_by_the_palette_only(run_app, put, bridge, keys_file, shown):
    keys_file("star = []")
    number = put(bridge)
    async with run_app() as run:
        assert "star" not in shown(run.main.view.status)[0]
        await run.press("s")
        assert not run.library.row(number).is_starred
        await run.press("ctrl+p", *"star")
        await run.until(lambda: "Star or unstar" in run.screen())
        await run.press("enter")
        await run.until(lambda: run.library.row(number).is_starred)


async def test_a_clash_is_reported_at_the_start_with_its_line_and_both_keep_their_keys(run_app, put, bridge, keys_file):
    keys_file('zen = "s"')
    number = put(bridge)
    async with run_app() as run:
        await run.until(run.notices)
        fault = "s is also the key of star; give that another key too, or none: star = []."
        assert run.notices() == [f'settings.toml, line 2: zen = "s": {fault}']
        await run.press("enter", "s", "z")
        assert run.main.parts.panes.zen and run.library.row(number).is_starred


async def test_an_action_that_moves_does_not_take_the_key_of_another(run_app, put, bridge, keys_file):
    keys_file('page_down = "l"')
    put(bridge)
    async with run_app() as run:
        await run.until(run.notices)
        assert 'page_down = "l": l is also the key of focus_right' in run.notices()[0]
        await run.press("l")
        assert run.app.focused is run.main.view.body


async def test_the_settings_may_use_an_earlier_id_of_an_action(run_app, put, bridge, keys_file):
    keys_file('let_cleaner_decide = "f7"')
    put(bridge)
    async with run_app() as run:
        await run.press("?", *"discard_line")
        assert "F7 " in run.screen() and run.notices() == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [('shout = "x"', "unknown command"), ("star = 5", "write a key such as"),
     ('star = "x,y"', "write a key such as"), ('star = "notakey"', '"notakey" is not a key'),
     ('star = "Ctrl+F"', 'write "ctrl+f"'), ('star = ["x", "x"]', "is given twice")],
)  # fmt: skip
async def test_a_mistake_in_the_keys_is_reported_with_its_line_and_changes_nothing(
    line: str, complaint: str, run_app, put, bridge, keys_file
):
    keys_file(line)
    number = put(bridge)
    async with run_app() as run:
        await run.until(run.notices)
        assert "line 2: " in run.notices()[0] and complaint in run.notices()[0]
        await run.press("s")
        assert run.library.row(number).is_starred
