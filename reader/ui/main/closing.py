"""What the library remembers at the end, without keeping the person waiting for another program that writes to it."""

import time
from collections.abc import Callable

from reader.base.errors import BusyLibrary, LibraryError
from reader.library.library import Library

_PAUSE = 0.02
"""Seconds between two tries to write."""


def write_soon(library: Library, write: Callable[[], object], seconds: float) -> bool:
    """Write to the library as soon as no other program does, within some seconds; false where that cannot be."""
    end = time.monotonic() + seconds
    while True:
        try:
            with library.at_once():
                write()
                return True
        except BusyLibrary:
            if time.monotonic() >= end:
                return False
            time.sleep(_PAUSE)
        except LibraryError:
            return False
