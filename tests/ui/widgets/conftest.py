"""The panes over articles of the tests' own."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from reader.model.article import Article

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
