"""What adding does off the interface's thread: a few pages one by one, folders and archives by worker processes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import STOPPED, Cancelled, NoArticle, PageError
from reader.ui.main.jobs import Job

if TYPE_CHECKING:
    from reader.bulk_ingest.summary import Summary
    from reader.sources import Source
    from reader.subscriptions.feed_discovery import FoundFeeds


class AddRequest(NamedTuple):
    """Pages to add, whether the first is opened then, and whether feeds are looked for: the one that the address is, or
    those that its page names. `asked_at` is where the person was that asked for a page by hand, None for other pages.
    """

    sources: "Sequence[Source]"
    opens_first: bool
    seeks_feeds: bool = False
    asked_at: tuple[int | None, int] | None = None


@dataclass
class AddResult:
    """What became of the pages so far: counts, and the feeds found. It is there also where the work ends early."""

    summary: "Summary"
    found: "FoundFeeds | None" = None


Report = Callable[[str, int | None], object]
"""Is given the progress as text, and the id of the first article that was added, None where none was yet."""


def add(request: AddRequest, library_path: Path, job: Job, result: AddResult, report: Report) -> None:
    """Add the pages of a request, and note in the result what became of them. Raises ReaderError, among them Cancelled
    where the person stopped it.
    """
    from reader import pipeline
    from reader.bulk_ingest.source_scanner import are_many
    from reader.sources import local_path, source_name
    from reader.subscriptions.feed_discovery import find_feeds

    try:
        paths = [path for source in request.sources if (path := local_path(source)) is not None]
        if len(paths) == len(request.sources) and are_many(paths):
            result.summary = _add_many(library_path, paths, job, report)
            if job.is_stopping:
                raise Cancelled(STOPPED)
            return
        found = find_feeds(request.sources[0], lambda: job.is_stopping) if request.seeks_feeds else None
        sources = request.sources if found is None else [found.page] if found.page else []
        result.found = found
        _add_each(library_path, sources, job, result, report)
    except PageError as error:
        result.summary.count(pipeline.Failed(source_name(request.sources[0]), error))


def _add_each(library_path: Path, sources: "Sequence[Source]", job: Job, result: AddResult, report: Report) -> None:
    """Add a few pages. What is long about it is done by another process: threads of this one would hold up keys."""
    from reader import pipeline
    from reader.bulk_ingest.offloaded_ingest import OffloadedIngest
    from reader.library.library import Library
    from reader.sources import expand_sources

    def is_stopping() -> bool:
        return job.is_stopping

    expanded = list(expand_sources(sources))
    has_feeds = result.found is not None and bool(result.found.links)
    with Library(library_path) as library, OffloadedIngest(library_path, is_stopping) as offloaded:
        results = pipeline.add_sources(library, expanded, is_stopping, save=offloaded.store)
        for done, one in enumerate(results, 1):
            error = one.error if isinstance(one, pipeline.Failed) else None
            if not (has_feeds and isinstance(error, NoArticle)):  # a front page, say: its feeds are what was wanted
                result.summary.count(one)
            if len(expanded) > 1:
                report(f"added {done} of {len(expanded)}", None)


def _add_many(library_path: Path, paths: Sequence[Path], job: Job, report: Report) -> "Summary":
    """Add folders and archives by a process of their own, with a worker for each core. Raises ReaderError."""
    from reader.bulk_ingest.ingest_process import IngestProcess
    from reader.bulk_ingest.summary import Summary

    with IngestProcess(library_path, paths) as process:
        job.on_stop(process.end_soon)
        for event in process.events() if not job.is_stopping else ():
            if isinstance(event, Summary):
                return event
            report(f"added {event.text}", event.first)
    return Summary()
