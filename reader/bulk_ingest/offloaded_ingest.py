"""Single pages made articles of in a process beside this one, which has something better to do: to answer keys.

A long page takes seconds, and a thread that works at it holds up the others of its process for up to a tenth of one.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Self

from reader.base.errors import STOPPED, Cancelled, ReaderError
from reader.base.service_process import ProcessEnded
from reader.bulk_ingest.task import Rejected, Task
from reader.bulk_ingest.worker import Fault
from reader.bulk_ingest.worker_pool import NOBODY, WorkerPool
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.pages.page import Page
from reader.pipeline import Added

_POLL = 0.05
"""Seconds after which it is asked again whether to stop."""


class OffloadedIngest:
    """A process for the library at `path`, begun with the first page."""

    def __init__(self, path: Path, cancelled: Callable[[], bool]) -> None:
        self._crew = WorkerPool(path, 1)
        self._cancelled = cancelled

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._crew.__exit__()

    def store(self, library: Library, page: Page) -> Added:
        """As `ingest.store`. Raises what that does, Cancelled where it is to stop, and ReaderError where no process can
        be had.
        """
        made = self._made(Task(page.source, None, page))
        if isinstance(made, Rejected | Fault):
            raise made.error
        article_id, outcome = library.add_prepared(made)
        row = library.row(article_id)
        return Added(page.source, article_id, outcome, row.headline if row else "")

    def _made(self, task: Task) -> PreparedArticle | Rejected | Fault:
        try:
            self._crew.begin(0, task)
            while not self._cancelled():
                for _, _, made in self._crew.finished(_POLL):
                    return made
        except ProcessEnded:
            raise ReaderError(NOBODY) from None
        raise Cancelled(STOPPED)
