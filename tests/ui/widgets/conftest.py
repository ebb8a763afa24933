"""The panes over articles of the tests' own."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from reader.model.article import Article
from reader.ui.viewmodels.body_layout import Document, Role, document_of_blocks

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


@pytest.fixture
def numbered() -> Callable[[int], Document]:
    """Makes a document of a number of short paragraphs, each of which takes a line and a blank one."""
    return lambda count: document_of_blocks([(f"Paragraph {number}.", Role.BODY) for number in range(count)])
