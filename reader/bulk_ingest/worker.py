"""A process that makes articles of pages, one at a time: reads, extracts and annotates. Only its parent writes to the
library.

Reads pickled tasks, writes pickled `(result, is_last)`. It ends with its parent; where a page takes too long or too
much memory, the system ends it.
"""

import gc
import os
import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from reader.base.errors import InternalError, LibraryError, NamesError, PageError, ReaderError, internal_error
from reader.base.gc_pause import gc_paused
from reader.base.log import log_uncaught
from reader.bulk_ingest.task import PackedRecord, Rejected, Task
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.pages.archives import record_page
from reader.pages.files import read_file
from reader.pages.page import Page
from reader.pipeline import make_ready

SECONDS = 60
"""Seconds of a processor that one page may take; the longest news pages take some two."""

_MEMORY = 3 << 30
"""Bytes that a worker may allocate."""
_TOO_MUCH = "It takes too much memory. Save the article alone and add that."
_GC_INTERVAL = 200
"""Pages between two garbage collections; each page leaves little, and a collection takes the time of a page."""
_OVERSIZED = 500 << 10
"""KiB of memory above which a worker ends, to be replaced by another."""


def serve() -> None:
    """Run the process."""
    incoming, outgoing = _pipes()
    log_uncaught()
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    gc.disable()
    with Library(Path(sys.argv[1])) as library, suppress(EOFError, OSError):
        done, is_last = 0, False
        while not is_last:
            task = incoming.recv()
            signal.setitimer(signal.ITIMER_PROF, SECONDS if task.key else 0)
            result = _result(library, task)
            signal.setitimer(signal.ITIMER_PROF, 0)
            is_last = _is_oversized()
            outgoing.send((result, is_last))
            done += 1
            if done % _GC_INTERVAL == 1:  # the first time, this also exempts the tables that all pages use
                gc.collect()
                gc.freeze()


def _pipes() -> tuple[Connection, Connection]:
    """The connections for tasks and results: standard input and output, which nothing else may use from then on."""
    incoming = Connection(os.dup(0), writable=False)
    outgoing = Connection(os.dup(1), readable=False)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    return incoming, outgoing


def _is_oversized() -> bool:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > _OVERSIZED * (1024 if sys.platform == "darwin" else 1)


def _result(library: Library, task: Task) -> PreparedArticle | Rejected | ReaderError:
    """The article of a task, or why there is none. An error that would meet every page is returned as it is."""
    try:
        with gc_paused():
            return make_ready(library, _page(task))._replace(key=task.key)
    except PageError as error:
        return Rejected(task.name, error, task.key)
    except (LibraryError, NamesError) as error:
        return error
    except MemoryError:
        return Rejected(task.name, InternalError(_TOO_MUCH), task.key)
    except Exception as error:
        return Rejected(task.name, internal_error("It could not be added", error), task.key)


def _page(task: Task) -> Page:
    if isinstance(task.what, Page):
        return task.what
    return record_page(*task.what) if isinstance(task.what, PackedRecord) else read_file(task.what)
