"""Does the reader open here? Runs a command on a terminal of its own, waits for a sample article, and quits.

    python3 .ci/opens.py COMMAND [ARGUMENT ...]

Needs nothing but Python. The command gets a home of its own. Exit status 0 if the list of articles and, after Enter, an
article were on the screen, and `q` twice ended the reader with status 0.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
import time

LIMIT = 180.0
"""Seconds for everything: the command may have to install the reader first."""

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;:?<=>]*[ -/]*[@-~]|[\]P_^].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.S)


class Session:
    """A command on a terminal of 120 columns and 40 rows."""

    def __init__(self, command: list[str], home: str) -> None:
        self.output = b""
        self._end = time.monotonic() + LIMIT
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            folders = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("DATA", "CONFIG", "STATE", "CACHE")}
            os.environ.update(folders, TERM="xterm-256color")
            os.execvp(command[0], command)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def wait_for(self, text: str) -> None:
        """Read until a text is on the screen. Exits with what came instead if it does not come."""
        while text.encode() not in ESCAPES.sub(b"", self.output):
            if not self._read():
                print(ESCAPES.sub(b"", self.output)[-3000:].decode(errors="replace"))
                sys.exit(f"“{text}” did not come")
        self.output = b""

    def press(self, key: str) -> None:
        """Type a key."""
        os.write(self._terminal, key.encode())

    def status(self) -> int:
        """The exit status, once the command has ended. Exits if it does not end."""
        while self._read():
            pass
        while time.monotonic() < self._end:
            ended, status = os.waitpid(self._child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        sys.exit("it did not quit")

    def _read(self) -> bool:
        if not select.select([self._terminal], [], [], max(0.0, self._end - time.monotonic()))[0]:
            return False
        with contextlib.suppress(OSError):  # what Linux says when the other end is closed
            chunk = os.read(self._terminal, 65536)
            self.output += chunk
            return bool(chunk)
        return False


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        session = Session(sys.argv[1:], home)
        session.wait_for("min · sample")
        session.press("\r")
        session.wait_for("min read")
        session.press("qq")
        status = session.status()
    print("opened a sample article and quit" if status == 0 else f"ended with {status}")
    sys.exit(status)


if __name__ == "__main__":
    main()
