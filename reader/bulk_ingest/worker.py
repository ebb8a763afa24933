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

from reader.base.errors import LibraryError, NamesError, OversizePage, PageError, ReaderError, internal_error
from reader.base.gc_pause import gc_paused
from reader.base.log import log_uncaught
from reader.base.page_bounds import SECONDS, TOO_MUCH, limit_memory, memory
from reader.bulk_ingest.task import PackedRecord, Rejected, Task
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.pages.archives import record_page
from reader.pages.files import read_file
from reader.pages.page import Page
from reader.pipeline import make_ready

_GC_INTERVAL = 200
"""Pages between two garbage collections; each page leaves little, and a collection takes the time of a page."""
_SHARE = 0.4
"""The share of the memory of a page above which a worker ends, to be replaced by another: the next page needs it."""


def serve() -> None:
    """Run the process."""
    incoming, outgoing = _pipes()
    log_uncaught()
    limit_memory()
    most = _SHARE * memory()
    gc.disable()
    with Library(Path(sys.argv[1])) as library, suppress(EOFError, OSError):
        done, is_last = 0, False
        while not is_last:
            task = incoming.recv()
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            result = _result(library, task)
            signal.setitimer(signal.ITIMER_PROF, 0)
            is_last = _largest() > most
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


def _largest() -> int:
    """The most bytes of memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


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
        return Rejected(task.name, OversizePage(TOO_MUCH), task.key)
    except Exception as error:
        return Rejected(task.name, internal_error("It could not be added", error), task.key)


def _page(task: Task) -> Page:
    if isinstance(task.what, Page):
        return task.what
    return record_page(*task.what) if isinstance(task.what, PackedRecord) else read_file(task.what)
