"""Textual's driver of a terminal, with the paste gate in front of its parser of keys."""

import os
import selectors
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader.ui.paste_gate import InputChunk, PasteGate

_WAIT = 0.1
"""Seconds after which the thread looks whether input is to end, as in Textual's own driver."""

_BYTES = 4096
"""Bytes of one read, as in Textual's own driver."""


class TerminalDriver(LinuxDriver):
    """Reads keys as Textual does; a pasted text reaches the app whole, whatever it holds."""

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
