"""One line of a document as it is painted."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.article import Article, Paragraph, ParagraphKind
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Document, TextLine, lay_out
from reader.ui.viewmodels.highlights import NO_LAYER, Layer
from reader.ui.widgets.line_painter import BAR, LinePainter
from tests.examples import scaled

RunApp = Callable[..., AbstractAsyncContextManager[Any]]

DOCUMENT = document_of(
    Article(paragraphs=(Paragraph("one two three four five six"), Paragraph("• apples", ParagraphKind.LIST_ITEM))), 1
)


def painted(painter: LinePainter, line: TextLine, layers: tuple[Layer, ...] = (), current: Layer = NO_LAYER) -> str:
    segments, cells = painter.paint(line, layers, current)
    text = "".join(segment.text for segment in segments)
    assert cell_len(text) == cells
    return text


def line_with(document: Document, words: str, width: int = 40) -> TextLine:
    place = document.text.index(words)
    return next(line for line in lay_out(document, width) if line.start <= place < line.end)


async def test_a_line_stands_behind_its_margin_and_its_sign(run_app: RunApp) -> None:
    async with run_app() as running:
        painter = LinePainter(DOCUMENT, running.main.view.body.style, 3)
        assert painted(painter, line_with(DOCUMENT, "one")) == "   one two three four five six"
        assert painted(painter, line_with(DOCUMENT, "apples")).startswith("   • ")
        assert painted(painter, TextLine(-1, 0, 0)) == ""


async def test_a_bar_takes_the_place_of_the_margin_on_lines_with_what_is_current(run_app: RunApp) -> None:
    async with run_app() as running:
        start = DOCUMENT.text.index("three")
        current = Layer([(start, start + 10, "current-quote")])
        for margin, begins in ((4, f"  {BAR} "), (2, f"{BAR} "), (1, " "), (0, "")):
            painter = LinePainter(DOCUMENT, running.main.view.body.style, margin)
            assert painted(painter, line_with(DOCUMENT, "three", 9), (), current) == f"{begins}three"
            assert painted(painter, line_with(DOCUMENT, "one", 9), (), current) == f"{' ' * margin}one two"


async def test_a_sign_stands_in_the_margin_where_that_has_room_and_moves_no_letter(run_app: RunApp) -> None:
    async with run_app() as running:
        style, one = running.main.view.body.style, line_with(DOCUMENT, "one")
        for margin, shown in ((4, "  ★ one two"), (2, "★ one two"), (1, " one two"), (0, "one two")):
            painter = LinePainter(DOCUMENT, style, margin)
            before = painter.paint(one, ())
            segments, cells = painter.with_sign(*before, "★")
            assert "".join(segment.text for segment in segments).startswith(shown) and cells == before[1]
        segments, cells = LinePainter(DOCUMENT, style, 4).with_sign([], 0, "★")
        assert ("".join(segment.text for segment in segments), cells) == ("  ★ ", 4)


async def test_each_letter_has_its_offset_for_the_mouse(run_app: RunApp) -> None:
    async with run_app() as running:
        painter = LinePainter(DOCUMENT, running.main.view.body.style, 2)
        line = line_with(DOCUMENT, "three", 9)
        strip = painter.with_offsets(line)
        offsets = [(segment.text, segment.style and segment.style.meta.get("offset")) for segment in strip]
        words = [(text, offset) for text, offset in offsets if offset is not None]
        assert words[0] == ("three", (8, line.block))


async def test_any_text_takes_as_many_cells_as_are_said(run_app: RunApp) -> None:
    async with run_app() as running:
        style = running.main.view.body.style

        @settings(max_examples=scaled(50))
        @given(st.text("ab 橋é👍\t", max_size=60), st.integers(1, 20), st.integers(0, 4))
        def check(words: str, width: int, margin: int) -> None:
            document = document_of(Article(paragraphs=(Paragraph(words),)), 1)
            painter = LinePainter(document, style, margin)
            everything = Layer([(0, len(document.text), "current-quote")])
            for line in lay_out(document, width):
                painted(painter, line, (everything,), everything)

        check()
