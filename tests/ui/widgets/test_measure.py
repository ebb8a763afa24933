"""The measure of the body: how wide its lines are."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.widget import Widget

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]


async def test_text_is_72_columns_wide_and_stands_in_the_middle(reading: RunApp, shown: Shown) -> None:
    async with reading((200, 40)) as running:
        body = running.main.view.body
        lines = [line for line in shown(body) if line]
        left = min(len(line) - len(line.lstrip()) for line in lines)
        widest = max(len(line.rstrip("▐ ").strip()) for line in lines)
        assert body.measure.width == 72
        assert widest <= 72
        assert left == (body.text_columns - 72) // 2 > 20


async def test_a_pane_with_less_room_is_filled_but_for_a_margin(reading: RunApp, shown: Shown) -> None:
    async with reading((60, 24)) as running:
        body = running.main.view.body
        assert body.size.width == 60
        assert body.measure.width == 60 - 1 - 2 * 2
        assert shown(body)[1].startswith("  Lind")


async def test_another_measure_lays_the_text_out_anew(reading: RunApp, shown: Shown) -> None:
    async with reading((200, 40)) as running:
        body = running.main.view.body
        body.measure.choose(30)
        await running.pilot.pause()
        assert body.measure.width == 30
        assert max(len(line.rstrip("▐ ").strip()) for line in shown(body)) <= 30
