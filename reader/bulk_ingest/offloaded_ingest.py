"""Adds single pages by way of another process, since this one has keys to answer.

A long page takes seconds to extract, and a thread that does so holds up the other threads of its process for up to a
tenth of a second.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Self

from reader.base.errors import STOPPED, Cancelled, ReaderError
from reader.base.service_process import ProcessEnded
from reader.bulk_ingest.task import Rejected, Task
from reader.bulk_ingest.worker_pool import NO_WORKER, Result, WorkerPool
from reader.library.library import Library
from reader.pages.page import Page
from reader.pipeline import Added

_POLL = 0.05
"""Seconds between two checks of whether to stop."""


class OffloadedIngest:
    """A worker process for the library at `path`, started with the first page."""

    def __init__(self, path: Path, cancelled: Callable[[], bool]) -> None:
        self._pool = WorkerPool(path, 1)
        self._cancelled = cancelled

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.__exit__()

    def store(self, library: Library, page: Page) -> Added:
        """Add a page as `pipeline.store` does. Raises what that raises, Cancelled, and ReaderError where no process can
        be started.
        """
        result = self._prepared(Task(page.source, None, page))
        if isinstance(result, ReaderError):
            raise result
        if isinstance(result, Rejected):
            raise result.error
        article_id, outcome = library.add_prepared(result)
        row = library.row(article_id)
        return Added(page.source, article_id, outcome, row.headline if row else "")

    def _prepared(self, task: Task) -> Result:
        try:
            self._pool.begin(0, task)
            while not self._cancelled():
                for _, _, result in self._pool.finished(_POLL):
                    return result
        except ProcessEnded:
            raise ReaderError(NO_WORKER) from None
        raise Cancelled(STOPPED)
