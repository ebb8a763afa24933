"""The hostile pages of the manifest in the app: each is opened, and nothing of it reaches the screen raw."""

import io
import unicodedata
from contextlib import suppress

import pytest

from reader.base.errors import PageError
from reader.library.library import Library
from reader.pages.files import read_stream
from reader.pipeline import store
from tests.torture.manifest import cases, data_of


@pytest.fixture
def articles(library: Library) -> int:
    """How many of the pages became articles of the library."""
    for case in cases():
        if case["route"] in ("page", "text"):
            with suppress(PageError):
                store(library, read_stream(io.BytesIO(data_of(case) + b"<!-- %s -->" % case["id"].encode())))
    return library.count()


async def test_each_is_shown_plainly(run_app, articles: int) -> None:
    assert articles > 12
    async with run_app((120, 40)) as run:
        await run.press("enter")
        for _ in range(articles):
            strips = run.app.screen._compositor.render_strips()
            text = "".join(part.text for strip in strips for part in strip)
            assert [one for one in text if unicodedata.category(one) in ("Cc", "Cf", "Cs")] == []
            assert [notice for notice in run.notices() if not notice.isprintable()] == []
            await run.press("J")
