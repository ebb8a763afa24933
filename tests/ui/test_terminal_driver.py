"""The driver writes a frame at once and as a whole, and hands messages on."""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from textual import events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.app import App

from reader.ui.terminal_driver import TerminalDriver


class Terminal(NamedTuple):
    """A driver, and the end of the pipe at which a terminal would be."""

    driver: TerminalDriver
    output: int

    def written(self) -> str:
        """What was written since the last call."""
        os.set_blocking(self.output, False)
        with suppress(BlockingIOError):
            return os.read(self.output, 1 << 20).decode()
        return ""


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    output, own = os.pipe()
    with os.fdopen(own, "w", encoding="utf-8", closefd=False) as file:
        driver = TerminalDriver.__new__(TerminalDriver)  # made as usual, it would take over the signals of the tests
        driver._file, driver._unwritten = file, []
        yield Terminal(driver, output)
    for end in (output, own):
        with suppress(OSError):
            os.close(end)


def test_a_frame_is_written_as_a_whole_when_it_ends(terminal: Terminal) -> None:
    terminal.driver.write(SYNC_START)
    terminal.driver.write("Føroyar")
    assert terminal.written() == ""
    terminal.driver.write(SYNC_END)
    assert terminal.written() == f"{SYNC_START}Føroyar{SYNC_END}"


def test_what_belongs_to_no_frame_is_written_at_once(terminal: Terminal) -> None:
    for text in ("\x1b[?25l", SYNC_END, "\x1b[?25h"):
        terminal.driver.write(text)
        assert terminal.written() == text


def test_a_terminal_that_takes_no_more_for_now_gets_the_rest_later(terminal: Terminal) -> None:
    os.set_blocking(terminal.driver._file.fileno(), False)  # type: ignore[union-attr]
    frame, got = "x" * (1 << 20), []
    writer = threading.Thread(target=terminal.driver.write, args=(frame,))
    writer.start()
    while sum(map(len, got)) < len(frame):
        got.append(os.read(terminal.output, 1 << 16))
    writer.join()
    assert b"".join(got).decode() == frame


def test_a_terminal_that_is_gone_is_no_error(terminal: Terminal) -> None:
    os.close(terminal.output)
    terminal.driver.write("x")


async def test_a_message_of_the_input_thread_reaches_the_app() -> None:
    got: list[str] = []

    class Listening(App[None]):
        def on_key(self, event: events.Key) -> None:
            got.append(event.key)

    app = Listening()
    async with app.run_test() as pilot:
        driver: Any = TerminalDriver.__new__(TerminalDriver)
        driver._app = app
        thread = threading.Thread(target=driver.send_message, args=(events.Key("x", "x"),))
        thread.start()
        thread.join()
        await pilot.pause()
        assert got == ["x"]


def test_a_message_after_the_end_of_the_app_is_dropped() -> None:
    def post(_: events.Key) -> None:
        raise RuntimeError("Event loop is closed")

    driver: Any = TerminalDriver.__new__(TerminalDriver)
    driver._app = SimpleNamespace(post_message=post)
    driver.send_message(events.Key("x", "x"))
