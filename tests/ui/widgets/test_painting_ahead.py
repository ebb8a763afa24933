"""What may be shown next is painted ahead, and looks no other than if it were painted when it is shown."""

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.style import Style
from textual import events
from textual.widget import Widget

from reader.model.annotations import Span
from reader.ui.viewmodels.body_layout import Document, TextLine, lay_out
from reader.ui.viewmodels.highlights import NO_LAYER, Layer
from reader.ui.widgets.article_body import ArticleBody
from reader.ui.widgets.line_painter import LinePainter

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Painted = Callable[[Widget], list[list[tuple[str, Style]]]]
Numbered = Callable[[int], Document]

MARKS = (Layer([(10, 30, "quote"), (700, 720, "quote")]),)
SIGNS = ("★",)


@pytest.fixture
def painted_lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[TextLine]]:
    """The lines that were painted so far."""
    lines: list[TextLine] = []
    paint = LinePainter.paint

    def record(painter: LinePainter, line: TextLine, *more: Any) -> Any:
        lines.append(line)
        return paint(painter, line, *more)

    monkeypatch.setattr(LinePainter, "paint", record)
    yield lines


def prepare(body: ArticleBody, document: Document, offset: int = 0) -> None:
    body.painter.prepare(document, lay_out(document, body.measure.width), MARKS, NO_LAYER, SIGNS, offset)


def show(body: ArticleBody, document: Document, offset: int = 0) -> None:
    body.show_document(document, MARKS, NO_LAYER, offset)
    body.show_signs(SIGNS)


@pytest.mark.parametrize("count", [3, 200])
@pytest.mark.parametrize("offset", [0, 400, 10_000])
async def test_a_prepared_document_is_not_painted_when_it_is_shown_and_looks_the_same(
    run_app: RunApp, painted: Painted, numbered: Numbered, painted_lines: list[TextLine], count: int, offset: int
) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(count)
        prepare(body, document, offset)
        painted_lines.clear()
        show(body, document, offset)
        ahead = painted(body)
        assert painted_lines == []
        body.marks.show(True)  # paints anew
        assert painted(body) == ahead and painted_lines


def hide_marks(body: ArticleBody) -> None:
    body.marks.show(False)


def choose_width(body: ArticleBody) -> None:
    body.measure.choose(40)


def find(body: ArticleBody) -> None:
    body.marks.find([Span(20, 40)], 0)


def go_to_mark(body: ArticleBody) -> None:
    body.marks.go_to(Span(20, 40))


def show_other_signs(body: ArticleBody) -> None:
    body.show_signs(("◆", "★"))


def change_styles(body: ArticleBody) -> None:
    body.app.theme = "broadsheet-light"


@pytest.mark.parametrize("change", [hide_marks, choose_width, find, go_to_mark, show_other_signs, change_styles])
@pytest.mark.parametrize("is_first", [True, False])
async def test_a_document_that_looks_otherwise_by_now_is_painted_anew(
    run_app: RunApp, painted: Painted, numbered: Numbered, change: Callable[[ArticleBody], None], is_first: bool
) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        prepare(body, document)
        for step in (change, lambda body: show(body, document))[:: 1 if is_first else -1]:
            step(body)
            await running.pilot.pause()
        shown = painted(body)
        body.painter.repaint()
        assert painted(body) == shown


async def test_strips_go_with_their_document(run_app: RunApp, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(3)
        prepare(body, document)
        assert len(body.painter._ahead) == 1
        del document
        assert len(body.painter._ahead) == 0


async def test_in_a_pane_out_of_sight_nothing_is_painted(
    run_app: RunApp, numbered: Numbered, painted_lines: list[TextLine]
) -> None:
    async with run_app((70, 24)) as running:
        body = running.main.view.body
        assert not body.display
        prepare(body, numbered(3))
        assert painted_lines == []


@pytest.mark.parametrize("key", ["J", "K"])
async def test_the_articles_beside_the_open_one_are_painted_while_it_is_read(
    run_app: RunApp, stack: Callable[..., list[int]], painted_lines: list[TextLine], key: str
) -> None:
    stack("First", "Second", "Third")
    async with run_app() as running:
        await running.press("j", "enter")
        body = running.main.view.body
        await running.until(lambda: len(body.painter._ahead) == 2)
        painted_lines.clear()
        body.on_key(events.Key(key, key))
        assert painted_lines == []
