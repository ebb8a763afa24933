"""The find bar: what is typed, how many matches there are, and the keys that work."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.events import Paste
from textual.widget import Widget
from textual.widgets import Input

from reader.base import paths
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.match_count import MatchCount

Shown = Callable[[Widget], list[str]]


class FindApp(App[None]):
    """A find bar, and a line beside it that the keys can go to."""

    CSS_PATH = paths.styles() / "typing_bar.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.searches: list[tuple[str, bool]] = []
        self.messages: list[str] = []
        hints = ["Enter keep", "Alt+r pattern", "Esc leave"]
        self.bar = FindBar(lambda query, is_pattern: self.searches.append((query, is_pattern)), hints)

    def compose(self) -> ComposeResult:
        yield Input(id="elsewhere")
        yield self.bar

    def on_find_bar_accepted(self) -> None:
        self.messages.append("kept")

    def on_find_bar_left(self) -> None:
        self.messages.append("left")


@asynccontextmanager
async def bar_of(width: int = 100) -> AsyncIterator[tuple[FindApp, Any]]:
    app = FindApp()
    async with app.run_test(size=(width, 10)) as pilot:
        app.bar.input.focus()
        await pilot.pause()
        app.searches.clear()
        yield app, pilot


async def test_every_letter_is_searched_for_as_it_is_typed() -> None:
    async with bar_of() as (app, pilot):
        await pilot.press("f", "e", "backspace", "o")
        assert app.searches == [("f", False), ("fe", False), ("f", False), ("fo", False)]
        assert app.bar.typed == "fo"


async def test_a_query_can_be_read_as_a_pattern_and_back() -> None:
    async with bar_of() as (app, pilot):
        await pilot.press("f")
        app.bar.toggle_pattern()
        await pilot.press("e")
        app.bar.toggle_pattern()
        assert app.searches == [("f", False), ("f", True), ("fe", True), ("fe", False)]


async def test_the_bar_says_whether_it_finds_words_or_a_pattern(shown: Shown) -> None:
    async with bar_of() as (app, pilot):
        prompt = app.bar.children[0]
        assert shown(prompt)[0].strip() == "find:"
        app.bar.toggle_pattern()
        await pilot.pause()
        assert shown(prompt)[0].strip() == "pattern:"


async def test_enter_keeps_what_was_found() -> None:
    async with bar_of() as (app, pilot):
        await pilot.press("f", "enter")
        await pilot.pause()
        assert app.messages == ["kept"]


async def test_going_elsewhere_is_reported() -> None:
    async with bar_of() as (app, pilot):
        app.query_one("#elsewhere").focus()
        await pilot.pause()
        assert app.messages == ["left"]


async def test_the_count_stands_beside_the_line_with_the_keys(shown: Shown) -> None:
    async with bar_of() as (app, pilot):
        app.bar.show_count("3/17", True)
        await pilot.pause()
        (line,) = shown(app.query_one(MatchCount))
        assert line.startswith("3/17 ")
        assert line.split()[1:] == ["Enter", "keep", "Alt+r", "pattern", "Esc", "leave"]


@pytest.mark.parametrize("width", [80, 100])
async def test_a_long_sentence_is_cut_and_leaves_the_keys_that_help(shown: Shown, width: int) -> None:
    async with bar_of(width) as (app, pilot):
        app.bar.show_count("bad pattern: unterminated character set at position 0", False)
        await pilot.pause()
        (line,) = shown(app.query_one(MatchCount))
        assert line.startswith("bad pattern: unter") and line.endswith("…  Alt+r pattern  Esc leave")


async def test_on_a_narrow_screen_a_sentence_has_the_room_before_the_keys(shown: Shown) -> None:
    async with bar_of(40) as (app, pilot):
        app.bar.show_count("bad pattern: missing )", False)
        await pilot.pause()
        (line,) = shown(app.query_one(MatchCount))
        assert line == "bad pattern: missing )"


@pytest.mark.parametrize("width", [1, 12, 30, 60, 100])
async def test_count_and_keys_never_take_more_than_their_place(width: int) -> None:
    async with bar_of(width) as (app, pilot):
        for text in ("", "3/17", "bad pattern: unterminated character set at position 0", "橋が開通"):
            app.bar.show_count(text, False)
            await pilot.pause()
            strip = app.query_one(MatchCount).render_line(0)
            assert cell_len(strip.text) == app.query_one(MatchCount).size.width


async def test_nothing_found_looks_different_from_something_found() -> None:
    async with bar_of() as (app, pilot):
        count = app.query_one(MatchCount)
        styles = []
        for found in (True, False):
            app.bar.show_count("no match", found)
            await pilot.pause()
            styles.append(next(iter(count.render_line(0))).style)
        assert styles[0] != styles[1]


async def test_what_is_pasted_holds_no_control_characters() -> None:
    async with bar_of() as (app, pilot):
        app.bar.input.post_message(Paste("fer\x1b[31mry\u202e\x07"))
        await pilot.pause()
        assert app.bar.typed == "ferry"
        assert app.searches == [("ferry", False)]


async def test_typing_after_coming_back_replaces_what_was_typed() -> None:
    async with bar_of() as (app, pilot):
        await pilot.press("f", "e")
        app.query_one("#elsewhere").focus()
        await pilot.pause()
        app.bar.input.focus()
        await pilot.pause()
        await pilot.press("t")
        assert app.bar.typed == "t"
