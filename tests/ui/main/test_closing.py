"""What is written last waits a little for another program, and no longer."""

import sqlite3
import threading
import time
from collections.abc import Iterator

import pytest

from reader.base.errors import BusyLibrary, ReadOnlyLibrary
from reader.library.library import Library
from reader.ui.main.closing import write_soon

PATIENCE = 10.0


@pytest.fixture
def other(library: Library) -> Iterator[sqlite3.Connection]:
    """Another program that has the library open."""
    connection = sqlite3.connect(library.path, check_same_thread=False, isolation_level=None)
    yield connection
    connection.close()


def test_it_writes_at_once_where_nobody_else_does(library: Library):
    assert write_soon(library, lambda: library.set_state("row", "7"), 0)
    assert library.get_state("row") == "7"


def test_it_gives_up_where_another_program_goes_on_writing(library: Library, other: sqlite3.Connection):
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    assert not write_soon(library, lambda: library.set_state("row", "7"), 0.1)
    assert 0.1 <= time.monotonic() - began < 2
    other.execute("ROLLBACK")
    assert not library.get_state("row")


def test_it_writes_once_another_program_has_done_so(library: Library, other: sqlite3.Connection):
    other.execute("BEGIN IMMEDIATE")
    refused = threading.Event()

    def write() -> None:
        try:
            library.set_state("row", "7")
        except BusyLibrary:
            refused.set()
            raise

    def end() -> None:
        refused.wait(PATIENCE)
        other.execute("ROLLBACK")

    ending = threading.Thread(target=end)
    ending.start()
    assert write_soon(library, write, PATIENCE)
    ending.join()
    assert refused.is_set() and library.get_state("row") == "7"


def test_it_does_not_try_again_where_the_library_cannot_be_written(library: Library):
    tries: list[int] = []

    def write() -> None:
        tries.append(1)
        raise ReadOnlyLibrary("It may not be written.")

    assert not write_soon(library, write, PATIENCE) and tries == [1]


def test_a_bug_in_what_is_written_is_not_hidden(library: Library):
    with pytest.raises(ZeroDivisionError):
        write_soon(library, lambda: 1 / 0, PATIENCE)


def test_writes_wait_again_afterwards(library: Library, other: sqlite3.Connection):
    """Elsewhere a write waits for that of another program."""
    write_soon(library, lambda: library.set_state("row", "7"), 0)
    other.execute("BEGIN IMMEDIATE")
    began = threading.Event()

    def end() -> None:
        began.wait(PATIENCE)
        other.execute("ROLLBACK")

    ending = threading.Thread(target=end)
    ending.start()
    began.set()
    library.set_state("row", "8")
    ending.join()
    assert library.get_state("row") == "8"
