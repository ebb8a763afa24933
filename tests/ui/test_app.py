"""How the app ends: what it says, and what the log holds."""

import asyncio
from collections.abc import Callable

import pytest

from reader.base import paths
from reader.base.errors import DamagedLibrary
from reader.ui.app import BroadsheetApp, open_reader


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mistakes end the app as they do for a person; elsewhere they fail the test."""
    monkeypatch.setattr(BroadsheetApp, "is_headless", False)


async def run(app: BroadsheetApp) -> None:
    async with asyncio.timeout(20):
        await app.run_async(headless=True, size=(120, 40))


def raising(error: Exception) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


async def test_a_mistake_before_the_first_frame_is_in_the_log_that_is_named(library, on_a_terminal):
    app = BroadsheetApp(library)
    app.main.controllers.reading.article.recall = raising(ZeroDivisionError("text of a page"))
    await run(app)
    assert app.return_code == 1
    assert app.failure == (
        "Broadsheet stopped because of a bug (ZeroDivisionError). The library is safe. "
        f"What happened is in {paths.log_path()}; please report it."
    )
    logged = paths.log_path().read_text("utf-8")
    assert "in fail" in logged and logged.rstrip().endswith("ZeroDivisionError")
    assert "text of a page" not in logged


async def test_a_log_that_cannot_be_written_is_not_named(library, on_a_terminal):
    paths.log_path().parent.parent.mkdir()
    paths.log_path().parent.touch()
    app = BroadsheetApp(library)
    app.main.controllers.reading.article.recall = raising(ZeroDivisionError())
    await run(app)
    assert app.failure is not None and app.failure.endswith("The library is safe. Please report it.")


@pytest.mark.parametrize("part", ["recall", "begin"])
async def test_a_library_that_fails_ends_the_reader_with_its_own_sentence(library, on_a_terminal, part):
    app = BroadsheetApp(library)
    app.main.controllers.samples.add = lambda: None
    owner = app.main.controllers.reading.article if part == "recall" else app.main
    setattr(owner, part, raising(DamagedLibrary("The library is damaged.")))
    await run(app)
    assert (app.return_code, app.failure) == (1, "The library is damaged.")
    assert not paths.log_path().exists() or "crash" not in paths.log_path().read_text("utf-8")


def test_a_library_that_fails_at_the_end_is_reported_beside_what_failed_before(library, on_a_terminal, monkeypatch):
    def end(app: BroadsheetApp) -> None:
        app.main.controllers.adding._failures.append("pear.txt: The page is empty.")
        raise DamagedLibrary("The library is damaged.")

    monkeypatch.setattr(BroadsheetApp, "run", end)
    ending = open_reader(library, [], ["gone.txt: There is no such file."])
    assert ending == (
        1, ("gone.txt: There is no such file.", "pear.txt: The page is empty.", "The library is damaged."), False,
    )  # fmt: skip


async def test_of_several_failures_the_first_is_reported(library, on_a_terminal):
    app = BroadsheetApp(library)
    app.main.controllers.reading.article.recall = raising(DamagedLibrary("The library is damaged."))
    app.main.controllers.reading.article.remember = raising(ZeroDivisionError())
    await run(app)
    assert app.failure == "The library is damaged."
