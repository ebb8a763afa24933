"""What the panes have in common: moving by lines, a thumb of their own, lines as wide as the pane."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.widgets.pane import Pane
from reader.ui.widgets.pane_moves import MOVES

Shown = Callable[[Widget], list[str]]
Painted = Callable[[Widget], list[list[tuple[str, Style]]]]
RunApp = Callable[..., AbstractAsyncContextManager[Any]]


class Ruler(Pane):
    """A pane of numbered lines."""

    PARTS = "ruler"
    DEFAULT_CSS = "Ruler { background: #112233; color: #ffeecc; } Ruler > .ruler--thumb { color: #ff0000; }"

    letters = "line"

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        finish = self.finisher()
        edges = {True: Segment("▐", self.style("thumb")), False: Segment(" ", self.style())}
        texts = [f"{self.letters} {number}" for number in range(first, first + count)]
        return [
            finish([Segment(text, self.style())], cell_len(text), edges[number in thumb])
            for number, text in enumerate(texts, first)
        ]


class PaneApp(App[None]):
    """One ruler."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler = Ruler()

    def compose(self) -> ComposeResult:
        yield self.ruler


@asynccontextmanager
async def ruler_of(lines: int, size: tuple[int, int] = (30, 10)) -> AsyncIterator[tuple[Ruler, Any]]:
    app = PaneApp()
    async with app.run_test(size=size) as pilot:
        app.ruler.set_height(lines)
        app.ruler.focus()
        await pilot.pause()
        yield app.ruler, pilot


def thumb_of(ruler: Ruler) -> list[int]:
    """The lines of the pane that have the thumb beside them."""
    strips = ruler.render_lines(Region(0, 0, *ruler.size))
    return [y for y, strip in enumerate(strips) if strip.text.endswith("▐")]


# -- moving


@pytest.mark.parametrize(
    ("move", "start", "top"),
    [
        ("move_down", 0, 1),
        ("move_up", 5, 4),
        ("move_up", 0, 0),
        ("page_down", 0, 9),
        ("page_up", 20, 11),
        ("half_down", 0, 5),
        ("half_up", 20, 15),
        ("page_up", 4, 0),
        ("top", 50, 0),
        ("bottom", 0, 90),
        ("move_down", 90, 90),
        ("page_down", 85, 90),
    ],
)
async def test_moves_go_by_lines_pages_and_to_the_ends(move: str, start: int, top: int) -> None:
    async with ruler_of(100) as (ruler, _):
        ruler.jump_to(start)
        MOVES[move](ruler)
        assert ruler.top_line == top


async def test_a_page_keeps_one_line_in_sight(shown: Shown) -> None:
    async with ruler_of(100) as (ruler, _):
        last = shown(ruler)[-1]
        ruler.page(1)
        assert shown(ruler)[0] == last == "line 9"


@pytest.mark.parametrize(("line", "top"), [(-5, 0), (40, 40), (95, 90), (10_000, 90)])
async def test_a_jump_ends_where_the_content_does(line: int, top: int) -> None:
    async with ruler_of(100) as (ruler, _):
        ruler.jump_to(line)
        assert ruler.top_line == top


async def test_content_that_fits_does_not_move() -> None:
    async with ruler_of(8) as (ruler, _):
        for move in MOVES.values():
            move(ruler)
            assert ruler.top_line == 0


async def test_a_key_of_the_table_moves_the_pane_and_goes_no_further() -> None:
    async with ruler_of(100) as (ruler, pilot):
        ruler.moves.bind({"x": MOVES["page_down"]})
        await pilot.press("x")
        assert ruler.top_line == 9
        await pilot.press("j", "down", "pagedown", "end")
        assert ruler.top_line == 9


async def test_a_key_that_moves_calls_at_once_where_that_was_asked_for_and_other_moves_send_a_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Moved(Message):
        """The ruler was moved."""

    async with ruler_of(100) as (ruler, pilot):
        calls: list[int] = []
        posted: list[Message] = []
        post = ruler.post_message
        monkeypatch.setattr(ruler, "post_message", lambda message: (posted.append(message), post(message))[1])
        ruler.moves.bind({"x": MOVES["page_down"], "y": lambda pane: pane.move(1)})
        scroll = ruler.scroll_by
        monkeypatch.setattr(ruler, "scroll_by", lambda lines: (scroll(lines), ruler.moves.report(Moved())))
        ruler.moves.when_moved(lambda: calls.append(ruler.top_line))
        ruler.on_key(events.Key("x", "x"))
        assert calls == [9] and not [one for one in posted if isinstance(one, Moved)]
        ruler.on_key(events.Key("y", "y"))
        ruler.scroll_by(1)
        assert calls == [9] and len([one for one in posted if isinstance(one, Moved)]) == 2


# -- lines


async def test_every_line_is_as_wide_as_the_pane() -> None:
    async with ruler_of(100) as (ruler, _):
        for letters in ("", "line", "a line that is far too long for this pane", "橋" * 30):
            ruler.letters = letters
            for strip in ruler.render_lines(Region(0, 0, *ruler.size)):
                assert strip.cell_length == cell_len(strip.text) == 30


async def test_a_long_line_leaves_the_last_column_to_the_thumb() -> None:
    async with ruler_of(100) as (ruler, _):
        ruler.letters = "a line that is far too long for this pane"
        assert thumb_of(ruler) == [0]


async def test_a_part_of_the_pane_is_drawn_alone() -> None:
    async with ruler_of(100) as (ruler, _):
        ruler.jump_to(20)
        strips = ruler.render_lines(Region(2, 3, 6, 2))
        assert [strip.text for strip in strips] == ["ne 23 ", "ne 24 "]


async def test_no_colour_takes_the_colours_out(monkeypatch: pytest.MonkeyPatch, painted: Painted) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with ruler_of(100) as (ruler, _):
        colours = {colour for line in painted(ruler) for _, style in line for colour in (style.color, style.bgcolor)}
        triplets = [colour.triplet for colour in colours if colour is not None]
        assert triplets
        assert all(one is None or one.red == one.green == one.blue for one in triplets)


async def test_there_are_colours_without_it(painted: Painted) -> None:
    async with ruler_of(100) as (ruler, _):
        _, style = painted(ruler)[0][0]
        assert style.color and style.color.triplet == (0xFF, 0xEE, 0xCC)
        assert style.bgcolor and style.bgcolor.triplet == (0x11, 0x22, 0x33)


# -- the scroll bar


async def test_there_is_no_thumb_where_all_is_in_sight() -> None:
    async with ruler_of(10) as (ruler, _):
        assert thumb_of(ruler) == []


async def test_the_thumb_is_as_long_as_the_share_in_sight_and_goes_from_end_to_end() -> None:
    async with ruler_of(40) as (ruler, _):
        places = []
        for top in range(31):
            ruler.jump_to(top)
            places.append(thumb_of(ruler))
        assert places[0] == [0, 1]
        assert places[-1] == [8, 9]
        assert places == sorted(places)
        assert {len(place) for place in places} == {2}


async def test_a_very_long_content_still_has_a_thumb() -> None:
    async with ruler_of(1_000_000) as (ruler, _):
        ruler.go_to_edge(end=True)
        assert thumb_of(ruler) == [9]


async def test_a_click_on_the_bar_goes_there() -> None:
    async with ruler_of(109) as (ruler, pilot):
        await pilot.click(ruler, offset=(29, 9))
        assert ruler.top_line == 99
        await pilot.click(ruler, offset=(29, 0))
        assert ruler.top_line == 0


async def test_the_thumb_can_be_dragged_and_is_let_go_of() -> None:
    async with ruler_of(109) as (ruler, pilot):
        await pilot.mouse_down(ruler, offset=(29, 0))
        await pilot.hover(ruler, offset=(10, 3))
        assert ruler.top_line == 33
        await pilot.hover(ruler, offset=(10, 6))
        assert ruler.top_line == 66
        await pilot.mouse_up(ruler, offset=(10, 6))
        await pilot.hover(ruler, offset=(10, 0))
        assert ruler.top_line == 66


async def test_a_press_beside_the_bar_moves_nothing() -> None:
    async with ruler_of(109) as (ruler, pilot):
        await pilot.click(ruler, offset=(28, 9))
        assert ruler.top_line == 0


async def test_all_panes_of_the_main_screen_have_the_keys_of_the_table(run_app: RunApp) -> None:
    async with run_app() as running:
        main = running.main
        assert main.view.list.moves.bound == main.view.body.moves.bound == main.parts.late.rails.moves.bound
        assert {"j", "k", "space", "b", "g", "G", "ctrl+d", "ctrl+u"} <= set(main.view.list.moves.bound)
