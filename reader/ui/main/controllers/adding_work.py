"""What adding does off the interface's thread: a few pages one by one, folders and archives by worker processes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import STOPPED, Cancelled, NoArticle, PageError
from reader.ui.main.jobs import Job

if TYPE_CHECKING:
    from reader.bulk_ingest.summary import Summary
    from reader.library.library import Library
    from reader.library.rows.article_row import ArticleRow
    from reader.model.article import Story
    from reader.sources import Source
    from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed


class AddRequest(NamedTuple):
    """Sources to add, whether the first page is opened then, and whether feeds are looked for: those that sources are,
    and those that a page names. `asked_at` is where the person was that asked for a page by hand, None for other pages.
    """

    sources: "Sequence[Source]"
    opens_first: bool
    seeks_feeds: bool = False
    asked_at: tuple[int | None, int | None] | None = None


class IndexPage(NamedTuple):
    """A page that lists stories and is no article: the name of its source, its stories and the articles of the library
    that these are; its address where it can be followed; the feeds that it names, and the address as it was typed,
    perhaps with a password.
    """

    source: str
    stories: "Sequence[Story]"
    stored: "Sequence[ArticleRow | None]"
    url: str | None = None
    links: "Sequence[NamedFeed]" = ()
    typed: str = ""


@dataclass
class AddResult:
    """What became of the pages so far: counts, and the feeds found; and the front page that was all there was to add.
    It is there also where the work ends early.
    """

    summary: "Summary"
    found: "list[FoundFeeds]" = field(default_factory=list)
    index_page: IndexPage | None = None


Report = Callable[[str, int | None], object]
"""Is given the progress as text, and the id of the first article that was added, None where none was yet."""


def add(request: AddRequest, library_path: Path, job: Job, result: AddResult, report: Report) -> None:
    """Add the sources of a request, and note in the result what became of them. Raises ReaderError, among them
    Cancelled where the person stopped it.
    """
    from reader.bulk_ingest.source_scanner import are_many
    from reader.sources import local_path
    from reader.subscriptions.feed_discovery import has_feeds

    paths = {id(source): path for source in request.sources if (path := local_path(source)) is not None}
    pages = {key: path for key, path in paths.items() if not (request.seeks_feeds and has_feeds(path))}
    few: Sequence[Source] = request.sources
    if are_many(pages.values()):
        few = [source for source in request.sources if id(source) not in pages]
        result.summary = _add_many(library_path, list(pages.values()), job, report)
        if job.is_stopping:
            raise Cancelled(STOPPED)
    _add_few(request._replace(sources=few), library_path, job, result, report)


def _add_few(request: AddRequest, library_path: Path, job: Job, result: AddResult, report: Report) -> None:
    """Add a few sources. What is long about it is done by another process: threads of this one would hold up keys."""
    from reader import pipeline
    from reader.bulk_ingest.offloaded_ingest import OffloadedIngest
    from reader.library.library import Library
    from reader.sources import expand_sources

    def is_stopping() -> bool:
        return job.is_stopping

    expanded = list(expand_sources(request.sources))
    pages = _Pages(expanded, result, is_stopping) if request.seeks_feeds else expanded
    with Library(library_path) as library, OffloadedIngest(library_path, is_stopping) as offloaded:
        library.require_writing()
        results = pipeline.add_sources(library, pages, is_stopping, save=offloaded.store)
        for done, one in enumerate(results, 1):
            error = one.error if isinstance(one, pipeline.Failed) else None
            if len(expanded) == 1 and isinstance(error, NoArticle) and error.stories:
                result.index_page = _index_page(library, expanded[0], error.stories, result.found)
            elif not (isinstance(pages, _Pages) and pages.names_feeds and isinstance(error, NoArticle)):
                result.summary.count(one)
            if len(expanded) > 1:
                report(f"added {done} of {max(done, len(expanded))}", None)


def _index_page(
    library: "Library", source: "Source", stories: "Sequence[Story]", found: "list[FoundFeeds]"
) -> IndexPage:
    """A source that is a front page. Where feeds were looked for, what was found of it is taken out of the others."""
    from reader.library.stores.known_stories import known_stories
    from reader.sources import local_path, source_name
    from reader.subscriptions.followed_pages import are_enough

    path, stored, can_follow = local_path(source), known_stories(library, stories), are_enough(stories)
    name = path.name if path is not None else source_name(source)
    of_page = found.pop() if found and found[-1].page is not None else None
    if of_page is None or of_page.page is None:
        return IndexPage(name, stories, stored, name if "://" in name and can_follow else None)
    return IndexPage(name, stories, stored, of_page.page.url if can_follow else None, of_page.links, of_page.typed)


class _Pages:
    """The pages of sources, one after the other; feeds and lists of feeds go to the result instead."""

    def __init__(self, sources: "Sequence[Source]", result: AddResult, is_stopping: Callable[[], bool]) -> None:
        self._sources, self._result, self._is_stopping = sources, result, is_stopping
        self.names_feeds = False
        """Whether the last page names feeds: a front page, say, without an article. Its feeds are what was wanted."""

    def __iter__(self) -> "Iterator[Source]":
        from reader import pipeline
        from reader.sources import source_name
        from reader.subscriptions.feed_discovery import find_feeds

        for source in self._sources:
            self.names_feeds = False
            try:
                found = find_feeds(source, self._is_stopping)
            except PageError as error:
                self._result.summary.count(pipeline.Failed(source_name(source), error))
                continue
            if found is None:
                yield source
                continue
            self.names_feeds = bool(found.links)
            if not found.entries:
                self._result.found.append(found)
            yield from found.entries or ([found.page] if found.page is not None else [])


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
