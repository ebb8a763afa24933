"""The panes over articles of the tests' own, and what is painted on them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from rich.style import Style
from textual.geometry import Region
from textual.widget import Widget

from reader.article import Article

RunApp = Callable[..., AbstractAsyncContextManager[Any]]


@pytest.fixture
def reading(run_app: RunApp, put: Callable[..., int], bridge: Article) -> RunApp:
    """Starts the app with the article about the bridge open and the keys in its pane."""

    @asynccontextmanager
    async def run(size: tuple[int, int] = (120, 40), **options: object) -> AsyncIterator[Any]:
        put(bridge)
        async with run_app(size, **options) as running:
            await running.press("enter")
            yield running

    return run


def segments_of(widget: Widget) -> list[list[tuple[str, Style]]]:
    """The texts and styles of each line of a widget."""
    lines = widget.render_lines(Region(0, 0, *widget.size))
    return [[(part.text, part.style or Style.null()) for part in line] for line in lines]


@pytest.fixture
def painted() -> Callable[[Widget], list[list[tuple[str, Style]]]]:
    """What a widget paints, line by line."""
    return segments_of


@pytest.fixture
def style_of() -> Callable[[Widget, str], Style]:
    """The style in which a widget paints some words: that of their first letter."""

    def find(widget: Widget, words: str) -> Style:
        for line in segments_of(widget):
            place = "".join(text for text, _ in line).find(words)
            for text, style in line if place >= 0 else []:
                if place < len(text):
                    return style
                place -= len(text)
        raise AssertionError(f"{words!r} is not to be seen")

    return find
