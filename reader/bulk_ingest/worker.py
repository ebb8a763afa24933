"""A process that makes articles of pages, one at a time: reads, cleans and annotates. Only its parent writes to the
library.

Tasks come in; what they come to goes out, pickled, and whether it was the last. It ends with its parent; where a page
takes too long or too much memory, the system ends it.
"""

import gc
import os
import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import LibraryError, NamesError, PageError, PageMistake, own_mistake
from reader.base.gc_pause import gc_paused
from reader.bulk_ingest.task import PackedRecord, Rejected, Task
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.pages.archives import record_page
from reader.pages.files import read_file
from reader.pages.page import Page
from reader.pipeline import make_ready

SECONDS = 60
"""Seconds of a processor that one page may take; the longest pages of news take some two."""

_MEMORY = 3 << 30
"""Bytes that a worker may ask for."""
_TOO_MUCH = "It takes too much memory. Save the article alone and add that."
_ROUND = 200
"""Pages after which garbage is looked for; they leave little, and it takes the time of a page."""
_SWOLLEN = 500 << 10
"""KiB of memory after which a worker ends and another takes its place."""


class Fault(NamedTuple):
    """Why no page at all can be taken in: a library or names that cannot be had."""

    error: LibraryError | NamesError


def serve() -> None:
    """The process itself."""
    incoming, outgoing = _pipes()
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    gc.disable()
    with Library(Path(sys.argv[1])) as library, suppress(EOFError, OSError):
        done, is_last = 0, False
        while not is_last:
            task = incoming.recv()
            signal.setitimer(signal.ITIMER_PROF, SECONDS if task.key else 0)
            made = _made(library, task)
            signal.setitimer(signal.ITIMER_PROF, 0)
            is_last = _is_swollen()
            outgoing.send((made, is_last))
            done += 1
            if done % _ROUND == 1:  # the first time, tables that the next pages read, too, are put aside
                gc.collect()
                gc.freeze()


def _pipes() -> tuple[Connection, Connection]:
    """What comes and goes by standard input and output, which nobody else may use then."""
    incoming = Connection(os.dup(0), writable=False)
    outgoing = Connection(os.dup(1), readable=False)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    return incoming, outgoing


def _is_swollen() -> bool:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > _SWOLLEN * (1024 if sys.platform == "darwin" else 1)


def _made(library: Library, task: Task) -> PreparedArticle | Rejected | Fault:
    """What a task comes to."""
    try:
        with gc_paused():
            return make_ready(library, _page(task))._replace(key=task.key)
    except PageError as error:
        return Rejected(task.name, error, task.key)
    except (LibraryError, NamesError) as error:
        return Fault(error)
    except MemoryError:
        return Rejected(task.name, PageMistake(_TOO_MUCH), task.key)
    except Exception as error:
        return Rejected(task.name, PageMistake(own_mistake("It could not be added", error)), task.key)


def _page(task: Task) -> Page:
    if isinstance(task.what, Page):
        return task.what
    return record_page(*task.what) if isinstance(task.what, PackedRecord) else read_file(task.what)
