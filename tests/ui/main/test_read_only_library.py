"""A library that can only be read: the line above the list says so, reading works, and each change says why not."""

from collections.abc import Callable

import pytest

from reader.base.errors import ReadOnlyLibrary
from reader.library.db import connection as connection_module
from reader.library.db import reading_only
from reader.library.db.connection import Access
from reader.library.db.reading_only import Refusal
from reader.library.library import Library
from reader.ui.main.daily_backup import DailyBackup

REFUSAL = Refusal("its file is write-protected", "Ask whose it is")


@pytest.fixture
def protect(library: Library, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Opens the library again as one that cannot be written; so do jobs."""

    def refuse(*_: object) -> None:
        raise ReadOnlyLibrary("It may not be written.")

    def protect() -> None:
        library.close()
        monkeypatch.setattr(connection_module, "open_connection", refuse)
        monkeypatch.setattr(reading_only, "refusal_of", lambda _: REFUSAL)
        monkeypatch.setattr(library, "_access", Access(library.path, lambda _: None))

    return protect


async def test_the_line_above_the_list_says_why(run_app, stack, protect):
    stack("Bridge", "Tunnel")
    protect()
    async with run_app((160, 30)) as run:
        assert run.main.view.head.said == ("All articles", "read-only: its file is write-protected", "2 unread of 2")
        await run.press("slash", *"bridge", "enter")
        await run.all_done()
        assert run.main.view.head.said[:2] == ("search: bridge", "read-only: its file is write-protected")
        assert run.main.session.rows.count == 1


async def test_the_start_says_what_to_do(run_app, protect, library):
    protect()
    async with run_app(notices=True, samples=True) as run:
        assert run.notices() == [REFUSAL.sentence(library.path)]
        assert not run.main.parts.jobs.is_running("samples")


@pytest.mark.parametrize("keys", [("s",), ("m",), ("D",), ("L",), ("V", "j", "m"), ("E", *"fog", "enter")])
async def test_each_change_says_why_it_cannot_be_made(run_app, stack, protect, library, keys):
    ids = stack("Bridge", "Tunnel")
    before = [library.row(one) for one in ids]
    protect()
    async with run_app(notices=True) as run:
        run.main.view.clear_notices()
        await run.press(*keys)
        await run.all_done()
        assert REFUSAL.sentence(library.path) in run.notices()
        assert [library.row(one) for one in ids] == before


async def test_reading_says_nothing(run_app, stack, protect, monkeypatch):
    stack("Bridge", "Tunnel")
    protect()
    began: list[object] = []
    monkeypatch.setattr(DailyBackup, "begin", began.append)
    async with run_app(notices=True) as run:
        await run.press("enter", "G", "J", "space", "t", "q", "q", "q")
    assert len(run.notices()) == 1 and began == [] and run.app.return_code == 0
