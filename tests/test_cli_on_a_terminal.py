"""The reader on a real terminal: what it draws, who has the keyboard, and how the terminal is left."""

import array
import contextlib
import fcntl
import os
import pty
import select
import signal
import sqlite3
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import pipeline, sources
from reader.library.library import Library

pytestmark = pytest.mark.slow

SECONDS = 30
"""What may be waited for one thing at most; none should come near."""

ENTER_SCREEN, LEAVE_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"

# Makes the terminal at standard output that of the process, as a shell's child has it, and becomes the reader.
LAUNCH = (
    "import fcntl, os, sys, termios\n"
    "fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n"
    "os.execv(sys.executable, [sys.executable, '-m', 'reader', *sys.argv[1:]])"
)


class Terminal:
    """A terminal of 100 by 30 with a reader on it, and the person before it."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self._environment = environment
        self._folder = folder
        self._person, self._screen = pty.openpty()
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.settings_before = self.settings
        self.output = b""
        self.process: subprocess.Popen[bytes]

    @property
    def settings(self) -> list[object]:
        """The terminal's settings as they are now."""
        return termios.tcgetattr(self._screen)

    def open(self, *arguments: object, owned: bool = True, **streams: int) -> None:
        """Start the reader; `owned` is whether the terminal controls it, as a shell has it."""
        start = ["-c", LAUNCH] if owned else ["-m", "reader"]
        ends = {"stdin": self._screen, "stdout": self._screen, "stderr": self._screen} | streams
        self.process = subprocess.Popen(
            [sys.executable, *start, *map(str, arguments)],
            env=self._environment, cwd=self._folder, start_new_session=True, **ends,
        )  # fmt: skip

    def wait_for(self, text: bytes) -> None:
        """Wait until the reader has written this."""
        limit = time.monotonic() + SECONDS
        while text not in self.output:
            if not self._read() and (self.process.poll() is not None or time.monotonic() > limit):
                pytest.fail(f"{text!r} was never written; the last was {self.output[-300:]!r}")

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._person, keys)

    def wait_for_end(self) -> int:
        """The exit status, when the reader has ended."""
        limit = time.monotonic() + SECONDS
        while self.process.poll() is None and time.monotonic() < limit:
            self._read()
        while self._read():
            pass
        assert self.process.returncode is not None, "the reader does not end"
        return self.process.returncode

    def wait_until_full(self) -> None:
        """Wait until the reader has written more than the terminal hands out at once, and read none of it."""
        limit = time.monotonic() + SECONDS
        waiting = array.array("i", [0])
        while waiting[0] < 4000 and time.monotonic() < limit:
            select.select([], [], [], 0.05)
            fcntl.ioctl(self._person, termios.FIONREAD, waiting)

    def hang_up(self) -> None:
        """Close the terminal, as one closes its window."""
        for end in (self._person, self._screen):
            with contextlib.suppress(OSError):
                os.close(end)

    def _read(self) -> bool:
        """Take what was written within a tenth of a second; False if nothing was."""
        if not select.select([self._person], [], [], 0.1)[0]:
            return False
        self.output += os.read(self._person, 65_536)
        return True


@pytest.fixture
def terminal(plain_environment: dict[str, str], tmp_path: Path) -> Iterator[Terminal]:
    """A terminal on which nothing runs yet."""
    terminal = Terminal(plain_environment, tmp_path)
    yield terminal
    process = getattr(terminal, "process", None)
    if process is not None and process.poll() is None:
        process.kill()
        process.wait()
    terminal.hang_up()


@pytest.fixture
def library_path(library: Library, write_page: Callable[..., Path]) -> Path:
    """A library with one article that counts as its sample, so that no others come."""
    page = sources.read_page(write_page("anchor.txt", "Anchor found in field"))
    pipeline.store(library, page, sample="anchor.txt")
    return library.path


# -- opening and quitting


def test_the_reader_opens_and_q_quits(terminal: Terminal, library_path: Path) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    assert ENTER_SCREEN in terminal.output
    terminal.press(b"q")
    assert terminal.wait_for_end() == 0


def test_the_terminal_is_left_as_it_was(terminal: Terminal, library_path: Path) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    assert terminal.settings != terminal.settings_before
    terminal.press(b"Q")
    terminal.wait_for_end()
    assert terminal.settings == terminal.settings_before
    assert LEAVE_SCREEN in terminal.output
    assert b"\x1b[?25h" in terminal.output.split(LEAVE_SCREEN)[1], "the cursor stays hidden"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_leaves_the_terminal_as_it_was(
    terminal: Terminal, library_path: Path, number: signal.Signals
) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"\r")
    terminal.wait_for(b"two spare wheels")
    terminal.process.send_signal(number)
    assert terminal.wait_for_end() == 128 + number
    assert terminal.settings == terminal.settings_before
    assert LEAVE_SCREEN in terminal.output
    assert b"Traceback" not in terminal.output
    with Library(library_path) as library:
        assert library.get_state("open") == "1"


def test_a_terminal_that_is_closed_ends_the_reader(terminal: Terminal, library_path: Path) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    terminal.hang_up()
    terminal.process.wait(SECONDS)


def test_a_terminal_that_takes_no_more_output_does_not_keep_the_reader(terminal: Terminal, library_path: Path) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"T" * 60)
    terminal.wait_until_full()
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.process.wait(SECONDS) == 128 + signal.SIGTERM


def test_a_library_that_cannot_be_used_is_a_sentence_and_no_screen(terminal: Terminal, tmp_path: Path) -> None:
    notes = tmp_path / "notes.db"
    notes.write_text("Milk, bread and a new lamp for the hall.\n" * 50)
    terminal.open("--library", notes)
    assert terminal.wait_for_end() == 1
    assert terminal.output.startswith(b"broadsheet: ")
    assert b"is not a Broadsheet library" in terminal.output
    assert ENTER_SCREEN not in terminal.output


@pytest.mark.parametrize("table", ["article", "list_all_time", "state"])
def test_a_library_that_is_damaged_inside_ends_the_reader_with_its_own_sentence(
    terminal: Terminal, library_path: Path, library: Library, table: str
) -> None:
    library.close()  # so that all is in the one file
    with contextlib.closing(sqlite3.connect(library_path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with open(library_path, "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    terminal.open("--library", library_path)
    assert terminal.wait_for_end() == 1
    afterwards = terminal.output.split(LEAVE_SCREEN)[-1]
    assert (
        f"broadsheet: The library {library_path} is damaged. It was not changed: `broadsheet check".encode()
        in afterwards
    )
    assert afterwards.count(b"broadsheet:") == 1
    assert b"mistake" not in terminal.output and b"Warning" not in terminal.output
    assert terminal.settings == terminal.settings_before


# -- pages to open


def test_a_page_is_added_and_opened(terminal: Terminal, library_path: Path, write_page: Callable[..., Path]) -> None:
    terminal.open("--library", library_path, write_page())
    terminal.wait_for(b"two spare wheels")
    terminal.press(b"Q")
    assert terminal.wait_for_end() == 0


def test_a_file_called_like_a_command_is_opened_by_its_folder(
    terminal: Terminal, library_path: Path, write_page: Callable[..., Path]
) -> None:
    write_page("add")
    terminal.open("--library", library_path, "./add")
    terminal.wait_for(b"two spare wheels")


def test_pages_that_failed_are_reported_after_the_screen_was_left(
    terminal: Terminal, library_path: Path, write_page: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "short.txt").write_text("Sign in")
    terminal.open("--library", library_path, "missing.txt", "short.txt", write_page())
    terminal.wait_for(b"two spare wheels")
    terminal.press(b"Q")
    assert terminal.wait_for_end() == 1
    afterwards = terminal.output.split(LEAVE_SCREEN)[1]
    assert afterwards.count(b"broadsheet: missing.txt: There is no such file. Check the spelling.\r\n") == 1
    assert afterwards.count(b"broadsheet: ") == 2
    assert b"broadsheet: short.txt: No article was found" in afterwards


def test_control_bytes_of_a_page_do_not_reach_the_terminal(
    terminal: Terminal, library_path: Path, write_page: Callable[..., Path]
) -> None:
    page = write_page("\x1b]0;owned\x07clock.txt", headline="Bell \x1b]52;c;aGk=\x07rings\x9b31m twice\u202e")
    page.write_text(page.read_text("utf-8").replace("volunteers", "volunteers\x1b]8;;http://x.example\x07 \x1bPq"))
    terminal.open("--library", library_path, page)
    terminal.wait_for(b"Bell rings twice")
    terminal.wait_for(b"two spare wheels")
    terminal.press(b"Q")
    assert terminal.wait_for_end() == 0
    written = terminal.output.replace(b"\x1b]22;default\x07", b"")  # Textual's own: the shape of the pointer
    for hostile in (b"owned", b"\x1b]52", b"\x1b]8;", b"\x1bPq", "\x9b".encode(), "\u202e".encode(), b"\x07"):
        assert hostile not in written


# -- pasted text


@pytest.mark.parametrize(
    "text", [b"\x1bD", b"\x1b\x1bD", b"see \x1b[Q", b"\x1b[200~D", b"D\x1b[201", b"\x1b" * 40 + b"DQ"]
)
def test_a_pasted_text_with_escape_characters_presses_no_keys(
    terminal: Terminal, library_path: Path, text: bytes
) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"\x1b[200~" + text + b"\x1b[201~")
    terminal.press(b"\r")
    terminal.wait_for(b"two spare wheels")
    terminal.press(b"q")
    terminal.press(b"q")
    assert terminal.wait_for_end() == 0


def test_a_pasted_text_with_escape_characters_stands_in_the_box_without_them(
    terminal: Terminal, library_path: Path
) -> None:
    terminal.open("--library", library_path)
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"a")
    terminal.wait_for(b"or follow a feed")
    terminal.press(b"\x1b[200~https://quay.exam\x1bple\x1b[31m/QQQ\x1b[201~")
    terminal.wait_for(b"https://quay.example/QQQ")


# -- what is no terminal


def test_a_piped_page_leaves_the_keyboard_to_the_reader(
    terminal: Terminal, library_path: Path, write_page: Callable[..., Path]
) -> None:
    with open(write_page(), "rb") as page:
        terminal.open("--library", library_path, "-", stdin=page.fileno())
    terminal.wait_for(b"two spare wheels")
    terminal.press(b"Q")
    assert terminal.wait_for_end() == 0
    assert terminal.settings == terminal.settings_before


def test_keys_come_from_the_terminal_where_standard_input_is_something_else(
    terminal: Terminal, library_path: Path
) -> None:
    terminal.open("--library", library_path, stdin=subprocess.DEVNULL)
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"q")
    assert terminal.wait_for_end() == 0


def test_an_empty_page_piped_in_is_a_sentence_and_no_screen(terminal: Terminal, library_path: Path) -> None:
    terminal.open("--library", library_path, "-", stdin=subprocess.DEVNULL)
    assert terminal.wait_for_end() == 1
    assert terminal.output == b"broadsheet: standard input: The page is empty. Check that all of it was saved.\r\n"


def test_a_piped_page_without_a_terminal_for_keys_is_a_sentence(
    terminal: Terminal, library_path: Path, write_page: Callable[..., Path]
) -> None:
    with open(write_page(), "rb") as page:
        terminal.open("--library", library_path, "-", owned=False, stdin=page.fileno())
    assert terminal.wait_for_end() == 1
    assert terminal.output.startswith(b"broadsheet: There is no terminal to read keys from.")
    assert ENTER_SCREEN not in terminal.output


def test_the_screen_is_drawn_where_standard_error_is_a_file(
    terminal: Terminal, library_path: Path, tmp_path: Path
) -> None:
    with open(tmp_path / "errors", "wb") as errors:
        terminal.open("--library", library_path, "missing.txt", "anchor.txt", stderr=errors.fileno())
    terminal.wait_for(b"Anchor found in field")
    terminal.press(b"Q")
    assert terminal.wait_for_end() == 1
    assert (
        tmp_path / "errors"
    ).read_bytes() == b"broadsheet: missing.txt: There is no such file. Check the spelling.\n"
