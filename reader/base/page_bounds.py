"""Bounds what one page may cost: seconds of a processor, and memory. No news page comes near them.

Worker processes of the crew are killed by their own timer; everywhere else the page ends with an error.
"""

import resource
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import ceil

from reader.base.errors import OversizePage, SlowPage

SECONDS = 60
"""Seconds of a processor that one page may take; the longest news pages take some two."""
MEMORY = 600 << 20
"""Bytes that a process may use while it works on a page."""
_WITH_PIPELINE = 3 << 30
"""The same where the settings name a spaCy pipeline, which has models of its own."""
TOO_SLOW = f"It takes longer than {SECONDS} seconds. Save the article alone and add that."
TOO_MUCH = f"It takes more than {MEMORY >> 20} MB of memory. Save the article alone and add that."
_AGAIN = 1.0
"""Seconds after which the error is raised once more, where it met code that went on."""
_AT_LAST = 10
"""Seconds later at which the system ends the process: code that is no Python's hears of no timer."""


@contextmanager
def page_bounds() -> Iterator[None]:
    """For the time of the block: raise SlowPage or OversizePage where a page takes too much. Does nothing on other
    threads than the main one, and where a timer runs already.
    """
    if threading.current_thread() is not threading.main_thread() or any(signal.getitimer(signal.ITIMER_PROF)):
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    limits = [(one, resource.getrlimit(one)) for one in (resource.RLIMIT_DATA, resource.RLIMIT_CPU)]
    _limit(resource.RLIMIT_DATA, max(memory(), in_use() + memory() // 2))  # a large process has room for a page, too
    _limit(resource.RLIMIT_CPU, ceil(time.process_time() + SECONDS) + _AT_LAST)
    signal.setitimer(signal.ITIMER_PROF, SECONDS, _AGAIN)
    try:
        yield
    except MemoryError:
        raise OversizePage(TOO_MUCH) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        for one, values in limits:
            resource.setrlimit(one, values)


def limit_memory() -> None:
    """Let this process use no more memory than one page may take."""
    _limit(resource.RLIMIT_DATA, memory())


def memory() -> int:
    """The bytes that a process may use while it works on a page."""
    from reader.base import paths

    path = paths.settings_path()
    if not path.exists():
        return MEMORY
    from reader.base.settings import names_setting  # most people have no settings file

    return MEMORY if names_setting(path) is None else _WITH_PIPELINE


def in_use() -> int:
    """The bytes of data that this process has by now; 0 where the system does not say. See proc_pid_statm(5)."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[5]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _limit(what: int, most: int) -> None:
    """Lower a limit of this process, unless it is lower already."""
    soft, hard = resource.getrlimit(what)
    lower = [one for one in (soft, hard, most) if one != resource.RLIM_INFINITY]
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (min(lower), hard))


def _stop(*_: object) -> None:
    raise SlowPage(TOO_SLOW)
