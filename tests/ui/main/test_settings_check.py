"""Mistakes in the settings: told in one notice, and listed with their lines."""

from collections.abc import Callable

import pytest
from textual.widgets._toast import Toast

from reader.base.paths import settings_path
from tests.ui.conftest import NARROW, WIDE


@pytest.fixture
def write() -> Callable[[str], None]:
    """Writes the settings file."""

    def write(text: str) -> None:
        settings_path().parent.mkdir(parents=True, exist_ok=True)
        settings_path().write_text(text)

    return write


MANY = 'theme = "sepia"\nwidth = "wide"\n[reading]\nmark_read = 3\n[keys]\nlaunch = "x"\nzen = "s"\nquit = ""\n'


async def test_one_mistake_is_told_in_full(run_app, write):
    write("width = 500\n")
    async with run_app() as run:
        assert run.notices() == ["settings.toml, line 1: width = 500: must be a whole number from 30 to 160."]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_many_are_counted_in_one_notice_and_listed_by_a_key(size, run_app, write):
    write(MANY)
    async with run_app(size, notices=True) as run:
        counted = "settings.toml has 6 mistakes. Those settings have their defaults; Alt+e lists them."
        assert run.notices()[0] == counted
        await run.press("alt+e")
        assert "6 mistakes in the settings" in run.screen() and run.notices() == []
        assert 'line 1  theme = "sepia"' in run.screen() and "Esc close" in run.screen()
        await run.press("end")
        await run.until(lambda: 'line 8  quit = ""' in run.screen())
        await run.until(lambda: "or [] for none" in " ".join(run.screen().replace("│", " ").split()))
        await run.press("escape")
        assert run.app.screen is run.main


async def test_a_click_on_the_notice_lists_them(run_app, write):
    write(MANY)
    async with run_app(notices=True) as run:
        await run.until(lambda: run.app.query(Toast) and run.app.query_one(Toast).region.height)
        await run.pilot.click(Toast, offset=(4, 1))
        await run.until(lambda: "6 mistakes in the settings" in run.screen())
        assert run.notices() == []


async def test_the_palette_lists_them_and_the_file_is_read_anew(run_app, write):
    write(MANY)
    async with run_app() as run:
        write('[keys]\nzen = "s"\n')
        await run.press("ctrl+p", *"check")
        await run.until(lambda: "List the mistakes" in run.screen())
        await run.press("enter")
        await run.until(lambda: "1 mistake in the settings" in run.screen())
        assert "s is also the key of star; give that another key too, or none: star = []." in run.screen()
        await run.press("escape")
        write("")
        await run.press("alt+e")
        assert run.app.screen is run.main and run.notices()[-1].startswith("No mistake was found in the settings, ")


async def test_without_the_key_the_notice_names_the_palette(run_app, write):
    write("theme = 3\nwidth = 3\n[keys]\ncheck_settings = []\n")
    async with run_app() as run:
        assert "“Check settings” in the command palette lists them" in run.notices()[0]


async def test_what_a_file_says_cannot_move_the_cursor(run_app, write):
    write('"\\u001b[2Jink" = 1\ntheme = "[red]\\u009b2J[/]"\n')
    async with run_app() as run:
        await run.press("alt+e")
        assert 'theme = "[red]' in run.screen() and "\x1b" not in run.screen() and "\x9b" not in run.screen()
