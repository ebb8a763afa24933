"""Runs a program on a pty: sends it keys, records every byte that it writes, and checks how it leaves the terminal.

Used by hostile_screens.py and quit.py. There is no terminal emulator, which might hide what is hostile in the bytes.
"""

import fcntl
import os
import re
import select
import shutil
import signal
import struct
import termios
import time

ROWS, COLUMNS = 40, 120
START, ANSWER, END = 20.0, 5.0, 3.0
"""Seconds in which a program must have started, answered a key, and ended after a request to end."""

_SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGPIPE]
"""Signals that a program may find ignored, where the benchmark itself was started in the background."""

_QUIET, _QUIET_AFTER_ESCAPE = 0.12, 0.4
"""Seconds without output after which a screen is taken to be done. Escape is known to be alone only after a while."""

_UNIT = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[PX^_].*?\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]", re.S
)
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9]*u")
_ON_AT_FIRST = {b"25", b"7"}
"""Private modes that a terminal has on before a program starts: the cursor, wrapping."""


class Terminal:
    """One program on a pty of its own."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.raw, self.is_closed = bytearray(), False
        self._master, self._slave = os.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._before = termios.tcgetattr(self._slave)
        self._status: int | None = None
        name = os.ttyname(self._slave)
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), *((os.POSIX_SPAWN_DUP2, 0, to) for to in (1, 2))]
        program = shutil.which(command[0]) or command[0]
        self.pid = os.posix_spawn(program, command, environment, file_actions=actions, setsid=True, setsigdef=_SIGNALS)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.exit_status() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.exit_status(END)
        self.close_window()
        os.close(self._slave)

    def close_window(self) -> None:
        """What the person does who closes the window while the reader runs."""
        if not self.is_closed:
            self.is_closed = True
            os.close(self._master)

    def read(self, wait: float) -> bool:
        """Read what is there, or comes within `wait` seconds. Returns whether there was anything."""
        if self.is_closed:
            time.sleep(wait)
        if self.is_closed or not select.select([self._master], [], [], wait)[0]:
            return False
        self.raw += os.read(self._master, 1 << 16)
        return True

    def pump(self, quiet: float = _QUIET, limit: float = ANSWER) -> None:
        """Read until nothing came for a while."""
        end = time.monotonic() + limit
        while time.monotonic() < end and self.read(quiet):
            pass

    def shown(self, since: int = 0) -> str:
        """The letters written since a place in the output, without white space: lines break anywhere."""
        return squeeze(_UNIT.sub("", self.raw[since:].decode("utf-8", "replace")))

    def wait_for(self, words: str, since: int = 0, limit: float = START) -> bool:
        """Whether these words come in time."""
        end = time.monotonic() + limit
        while squeeze(words) not in self.shown(since):
            if time.monotonic() > end or not self.read(0.3) and self.exit_status() is not None:
                return False
        return True

    def type(self, keys: str) -> None:
        """Type, and wait for nothing."""
        os.write(self._master, keys.encode("utf-8", "replace"))

    def press(self, keys: str, words: str = "") -> bool:
        """Type; then wait for words, if any, and for quiet. Whether the words came."""
        since = len(self.raw)
        self.type(keys)
        came = not words or self.wait_for(words, since, ANSWER)
        self.pump(_QUIET_AFTER_ESCAPE if keys == "\x1b" else _QUIET)
        return came

    def paste(self, text: str, words: str = "") -> bool:
        """Paste as a terminal does."""
        return self.press(f"\x1b[200~{text}\x1b[201~", words)

    def exit_status(self, limit: float = 0.0) -> int | None:
        """The exit status, negative for a signal; None if it has not ended in time."""
        end = time.monotonic() + limit
        while self._status is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                break
            else:
                self.read(0.02)
        return self._status

    def is_stopped(self, limit: float = END) -> bool:
        """Whether it stands still in time, as after Ctrl+Z."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            with open(f"/proc/{self.pid}/stat") as stat:
                if stat.read().rpartition(")")[2].split()[0] == "T":
                    return True
            self.read(0.02)
        return False

    def left_on(self) -> list[str]:
        """What of the terminal is not as it was before: modes, keyboard, line discipline."""
        self.pump(0.05)
        state: dict[bytes, bool] = {}
        for modes, letter in _MODE.findall(bytes(self.raw)):
            state |= dict.fromkeys(modes.split(b";"), letter == b"h")
        left = [f"mode {mode.decode()}" for mode, on in state.items() if on != (mode in _ON_AT_FIRST)]
        signs = _KEYBOARD.findall(bytes(self.raw))
        left += ["keyboard protocol"] if signs.count(b">") > signs.count(b"<") else []
        left += ["line discipline"] if termios.tcgetattr(self._slave) != self._before else []
        return [f"leaves {what}" for what in left]


def squeeze(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())
