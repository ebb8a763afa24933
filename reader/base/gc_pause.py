"""When Python looks for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """Let garbage lie for a while: looking for it stops all threads, for many frames while a long page is taken in."""
    if not gc.isenabled():  # somebody else sees to it
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
