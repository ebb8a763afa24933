"""Passwords in the sources of pages are removed soon after the reader opens."""

import pytest

from reader.library.stores import source_passwords
from reader.library.stores.source_passwords import are_removed


@pytest.mark.parametrize("stride", [500, 1])
async def test_they_are_gone_soon_after_the_start(run_app, stack, library, monkeypatch, stride: int) -> None:
    monkeypatch.setattr(source_passwords, "_STRIDE", stride)
    stack("Bell rings", "Clock runs")
    library.write("UPDATE version SET source = ?", ("feed:https://ida:hut@quay.example/feed",))
    async with run_app() as run:
        await run.until(lambda: are_removed(library))
        assert library.read("SELECT DISTINCT source FROM version") == [("feed:https://quay.example/feed",)]
