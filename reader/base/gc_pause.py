"""Control of the cyclic garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector: each collection stops all threads, too long for the interface."""
    if not gc.isenabled():  # somebody else has paused it
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
