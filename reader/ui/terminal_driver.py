"""Textual's driver of a terminal: the paste gate in front of its parser of keys, and frames written at once."""

import os
import select
import selectors
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import constants, events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader.ui.paste_gate import InputChunk, PasteGate

if TYPE_CHECKING:
    from textual.message import Message

_WAIT = 0.1
"""Seconds after which the thread looks whether input is to end, as in Textual's own driver."""

_BYTES = 4096
"""Bytes of one read, as in Textual's own driver."""


class TerminalDriver(LinuxDriver):
    """Reads keys as Textual does; a pasted text reaches the app whole, whatever it holds.

    A frame is written where it was painted. Textual's thread for it would first have to be woken, and then wait until
    the app rests.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._unwritten: list[str] = []
        """The beginning of a frame."""

    def write(self, data: str) -> None:
        """Write to the terminal; a frame as a whole, with what begins and ends it."""
        is_within_frame = (data == SYNC_START or bool(self._unwritten)) and data != SYNC_END
        self._unwritten.append(data)
        if is_within_frame:
            return
        text = "".join(self._unwritten)
        self._unwritten.clear()
        assert self._file is not None
        with suppress(OSError):  # the terminal is gone, which a signal tells the app
            _write_all(self._file.fileno(), text.encode(self._file.encoding, self._file.errors or "strict"))

    def send_message(self, message: "Message") -> None:
        """Send a message to the app. Called in the thread of input; Textual would start a task for each."""
        with suppress(RuntimeError):  # the app has ended, and its loop is closed
            self._app.post_message(message)

    def run_input_thread(self) -> None:
        """Read the terminal until the driver's `exit_event` is set. Runs in a thread of its own."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        gate, parser = PasteGate(constants.ESCAPE_DELAY), XTermParser()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_WAIT):
                    data = os.read(self.fileno, _BYTES)
                    if not data:
                        return  # the terminal is gone
                    self._pass_on(gate.feed(decode(data), time.monotonic()), parser)
                else:
                    self._pass_on(gate.idle(time.monotonic()), parser)
                if not gate.is_within_marker:
                    for message in parser.tick():
                        self.process_message(message)

    def _pass_on(self, chunks: Iterable[InputChunk], parser: XTermParser) -> None:
        """Send the keys and pastes of chunks to the app. The parser's own pastes are empty: it sees only markers."""
        for text, is_pasted in chunks:
            if is_pasted:
                self.process_message(events.Paste(text.replace("\x00", "")))
            else:
                for message in parser.feed(text):
                    if not isinstance(message, events.Paste):
                        self.process_message(message)


def _write_all(terminal: int, data: bytes) -> None:
    while data:
        try:
            data = data[os.write(terminal, data) :]
        except BlockingIOError:  # another program on the terminal asked for writes that do not wait
            select.select([], [terminal], [])
