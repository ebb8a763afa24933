"""The commands that articles were piped to, from one start to the next."""

import pytest

from reader.library.library import Library
from reader.ui.main.command_history import recalled_commands, remember_command


def test_the_last_one_comes_first_and_each_once(library: Library) -> None:
    assert recalled_commands(library) == []
    for used in ("wc", "lp -n 2", "wc"):
        remember_command(library, used)
    assert recalled_commands(library) == ["wc", "lp -n 2"]


def test_no_more_than_fifty_are_remembered(library: Library) -> None:
    for number in range(60):
        remember_command(library, f"wc {number}")
    assert recalled_commands(library) == [f"wc {number}" for number in range(59, 9, -1)]


@pytest.mark.parametrize("stored", ["{", "3", "null", '{"a": 1}'])
def test_what_another_version_stored_is_forgotten(library: Library, stored: str) -> None:
    library.set_state("commands", stored)
    assert recalled_commands(library) == []
    remember_command(library, "wc")
    assert recalled_commands(library) == ["wc"]
