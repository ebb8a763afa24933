"""What adding does off the interface's thread: a few pages one by one, folders and archives by worker processes."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import STOPPED, NoArticle, PageError, ReaderError, bug_message
from reader.ui.main.jobs import Job

if TYPE_CHECKING:
    from reader.bulk_ingest.summary import Summary
    from reader.sources import Source
    from reader.subscriptions.feed_discovery import FoundFeeds

log = logging.getLogger("broadsheet")


class AddRequest(NamedTuple):
    """Pages to add, whether the first is opened then, and whether feeds are looked for: the one that the address is, or
    those that its page names.
    """

    sources: "Sequence[Source]"
    opens_first: bool
    seeks_feeds: bool = False


class AddResult(NamedTuple):
    """What became of the pages: counts, a sentence where the work did not come to its end, and the feeds found."""

    summary: "Summary"
    problem: str | None
    found: "FoundFeeds | None"


Report = Callable[[str, int | None], object]
"""Is given the progress as text, and the id of the first article that was added, None where none was yet."""


def add(request: AddRequest, library_path: Path, job: Job, report: Report) -> AddResult:
    """Add the pages of a request. What was added before an error is in the summary."""
    from reader import pipeline
    from reader.bulk_ingest.source_scanner import are_many
    from reader.bulk_ingest.summary import Summary
    from reader.sources import local_path, source_name
    from reader.subscriptions.feed_discovery import find_feeds

    summary, problem, found = Summary(), None, None
    try:
        paths = [path for source in request.sources if (path := local_path(source)) is not None]
        if len(paths) == len(request.sources) and are_many(paths):
            summary = _add_many(library_path, paths, job, report)
            problem = STOPPED if job.is_stopping else None
        else:
            found = find_feeds(request.sources[0], lambda: job.is_stopping) if request.seeks_feeds else None
            sources = request.sources if found is None else [found.page] if found.page else []
            has_feeds = found is not None and bool(found.links)
            _add_each(library_path, sources, job, summary, has_feeds, report)
    except PageError as error:
        summary.count(pipeline.Failed(source_name(request.sources[0]), error))
    except ReaderError as error:
        problem = str(error)
    except Exception as error:  # a bug: what was added before is shown all the same
        log.error("adding", exc_info=error)
        problem = bug_message("Adding stopped", error)
    return AddResult(summary, problem, found)


def _add_each(
    library_path: Path, sources: "Sequence[Source]", job: Job, summary: "Summary", has_feeds: bool, report: Report
) -> None:
    """Add a few pages. What is long about it is done by another process: threads of this one would hold up keys."""
    from reader import pipeline
    from reader.bulk_ingest.offloaded_ingest import OffloadedIngest
    from reader.library.library import Library
    from reader.sources import expand_sources

    def is_stopping() -> bool:
        return job.is_stopping

    expanded = list(expand_sources(sources))
    with Library(library_path) as library, OffloadedIngest(library_path, is_stopping) as offloaded:
        results = pipeline.add_sources(library, expanded, is_stopping, save=offloaded.store)
        for done, result in enumerate(results, 1):
            error = result.error if isinstance(result, pipeline.Failed) else None
            if not (has_feeds and isinstance(error, NoArticle)):  # a front page, say: its feeds are what was wanted
                summary.count(result)
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
