"""The reading position: which part of the document the body shows, and what stays at its top."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from textual.widget import Widget

from reader.model.annotations import Span
from reader.ui.viewmodels.body_layout import Document

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
Numbered = Callable[[int], Document]


async def test_an_article_begins_at_its_top(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        body.scroll_by(50)
        body.show_document(numbered(100))
        assert (body.top_line, body.position.offset) == (0, 0)


async def test_an_article_is_shown_from_where_it_was_left(run_app: RunApp, shown: Shown, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document, top_offset=document.blocks[60].start + 3)
        assert "Paragraph 60." in shown(body)[0]
        assert body.position.offset == document.blocks[60].start + 3


async def test_the_position_is_the_beginning_of_the_top_line(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(1 + 2 * 30)
        assert body.position.offset == document.blocks[30].start


@pytest.mark.parametrize("size", [(60, 24), (140, 50), (200, 40)])
async def test_another_size_keeps_the_position(reading: RunApp, shown: Shown, size: tuple[int, int]) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        offset = body.position.offset
        words = body.document.text[offset : offset + 12]
        await running.pilot.resize_terminal(*size)
        await running.pilot.pause()
        assert body.position.offset == offset
        assert words in " ".join(shown(body)[:2])


async def test_the_position_survives_a_narrow_screen_and_back(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        before = (body.position.offset, shown(body))
        for size in ((50, 20), (120, 40)):
            await running.pilot.resize_terminal(*size)
            await running.pilot.pause()
        assert (body.position.offset, shown(body)) == before


async def test_another_measure_keeps_the_position(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        offset = body.position.offset
        words = body.document.text[offset : offset + 12]
        for measure in (30, 100, 45):
            body.measure.choose(measure)
            assert body.position.offset == offset
            assert words in " ".join(shown(body)[:2])


async def test_progress_goes_from_what_is_in_sight_to_all(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        seen = [body.position.progress]
        for _ in range(20):
            body.page(1)
            seen.append(body.position.progress)
        assert seen == sorted(seen)
        assert seen[0] == pytest.approx(body.visible_lines / 400)
        assert seen[-1] == 1.0


async def test_a_short_article_has_been_seen_whole(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(2))
        assert body.position.progress == 1.0


async def test_the_sight_is_the_span_between_first_and_last_line(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(1)
        first, last = body.position.sight
        assert first == 0
        assert document.block_at(last) == (body.visible_lines - 1) // 2


async def test_a_span_out_of_sight_is_brought_a_third_of_the_way_down(
    run_app: RunApp, shown: Shown, numbered: Numbered
) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        block = document.blocks[100]
        body.position.bring_into_sight(Span(block.start, block.end))
        assert "Paragraph 100." in shown(body)[body.visible_lines // 3]


async def test_a_span_in_sight_moves_nothing(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(11)
        block = document.blocks[10]
        body.position.bring_into_sight(Span(block.start, block.end))
        assert body.top_line == 11


async def test_going_back_to_an_offset_brings_its_line_to_the_top(
    run_app: RunApp, shown: Shown, numbered: Numbered
) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.position.return_to(document.blocks[40].start)
        assert "Paragraph 40." in shown(body)[0]
        body.position.return_to(0)
        assert body.top_line == 0
