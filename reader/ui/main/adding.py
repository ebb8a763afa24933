"""Acts that bring pages in: in the background, with progress, and to be stopped."""

import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.message import Message

from reader.base.errors import STOPPED, NoArticle, PageError, ReaderError, bug_message
from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.library.rows.raw_page import Outcome
from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from reader.bulk_ingest.ingest_process import IngestProcess
    from reader.bulk_ingest.summary import Summary
    from reader.sources import Source
    from reader.subscriptions.feed_discovery import FoundFeeds

log = logging.getLogger("broadsheet")

_OUTCOMES = {
    Outcome.ADDED: "added",
    Outcome.KNOWN: "already there",
    Outcome.CHANGED: "as a new version",
    Outcome.RESTORED: "restored",
}
"""What became of pages, in the order in which it is told."""

_FOLLOW_INTERVAL = 2.0
"""Seconds between two times that the list takes in what has come."""

_PATH_STARTS = ("file:", "/", "~", "./", "../")


class Job(NamedTuple):
    """Pages to be added, whether the first is opened then, and whether feeds are looked for: the one that the address
    is, or those that its page names.
    """

    sources: "Sequence[Source]"
    opens_first: bool
    seeks_feeds: bool = False


class AddingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    failures: list[str]
    """A sentence for each page of the command line that could not be added."""

    @dataclass
    class Progressed(Message):
        """So far it is; `first` is the first article that came, if one did."""

        told: str
        first: int | None = None

    @dataclass
    class Finished(Message):
        """All pages are done, or the work was stopped."""

        tally: "Summary"
        problem: str | None = None
        found: "FoundFeeds | None" = None

    _adding_stops: threading.Event | None = None
    _waiting: tuple[Job, ...] = ()
    """Jobs that come after the present one."""
    _doing = ""
    _opens_first = False
    """Whether the first article of the present job is opened once it is there."""
    _followed_at = 0.0
    """When the list took in what had come."""
    _adding_process: "IngestProcess | None" = None

    # -- acts

    def action_add(self) -> None:
        from reader.ui.dialogs.add_dialog import AddDialog

        self.app.push_screen(AddDialog(), self._add_answer)

    def _add_answer(self, answer: str | None) -> None:
        if answer is None:
            return
        try:
            source = source_of(answer)
        except ReaderError as error:
            notify(self.app, str(error), "error")
            return
        self.start_adding([source], opens_first=False, seeks_feeds=True)

    def cancel_adding(self) -> None:
        """Stop, and say so until that is done."""
        self.stop_adding()
        self._show_progress("stopping …")

    def stop_adding(self) -> None:
        """Let the work in the background end soon, and begin none that waits."""
        self._waiting = ()
        if self._adding_stops is not None:
            self._adding_stops.set()
        if self._adding_process is not None:
            self._adding_process.end_soon()

    def open_story(self) -> None:
        """What is under the panel's cursor: from the library, else by its address, else it cannot be."""
        if self.rails is None:
            return
        known, story = self.rails.article_id, self.rails.story
        if known is None and story is not None:
            from reader.library.stores.known_stories import find_story

            known = find_story(self.shelf.library, story.url, story.title)
        if known is not None:
            if self.open_article(known):
                self.go_to(Focus.BODY)
        elif story is None:
            return
        elif story.url:
            self.start_adding([story.url], opens_first=True)
        else:
            notify(self.app, "The page gave no address for this story, and the library does not have it.", "warning")

    # -- the work

    def start_adding(self, sources: Sequence["Source"], opens_first: bool, seeks_feeds: bool = False) -> None:
        """Add pages in the background, one job after the other."""
        job = Job(sources, opens_first, seeks_feeds)
        if self.is_adding:
            self._waiting = (*self._waiting, job)
            self._show_progress(self._doing)
            return
        from reader.sources import source_name

        self.is_adding, self._opens_first = True, opens_first
        self._adding_stops = threading.Event()
        self.update_status()
        self._show_progress(f"adding {source_name(sources[0])} …")
        self._add(job, self._adding_stops)

    @work(thread=True, group="adding", exit_on_error=False)
    def _add(self, job: Job, stop: threading.Event) -> None:
        from reader import pipeline
        from reader.bulk_ingest.source_scanner import are_many
        from reader.bulk_ingest.summary import Summary
        from reader.sources import local_path, source_name
        from reader.subscriptions.feed_discovery import find_feeds

        tally, problem, found = Summary(), None, None
        try:
            paths = [path for source in job.sources if (path := local_path(source)) is not None]
            if len(paths) == len(job.sources) and are_many(paths):
                tally = self._add_many(paths, stop)
                problem = STOPPED if stop.is_set() else None
            else:
                found = find_feeds(job.sources[0], stop.is_set) if job.seeks_feeds else None
                sources = job.sources if found is None else [found.page] if found.page else []
                has_feeds = found is not None and bool(found.links)
                self._add_each(sources, stop, tally, has_feeds)
        except PageError as error:
            tally.count(pipeline.Failed(source_name(job.sources[0]), error))
        except ReaderError as error:
            problem = str(error)
        except Exception as error:  # else nothing could be added any more, and nobody would know why
            log.error("adding", exc_info=error)
            problem = bug_message("Adding stopped", error)
        self.post_message(self.Finished(tally, problem, found))

    def _add_each(self, sources: Sequence["Source"], stop: threading.Event, tally: "Summary", has_feeds: bool) -> None:
        """Add a few pages. What is long about it is done by another process: threads of this one would hold up keys."""
        from reader import pipeline
        from reader.bulk_ingest.offloaded_ingest import OffloadedIngest
        from reader.sources import expand_sources

        expanded = list(expand_sources(sources))
        path = self.shelf.library.path
        with Library(path) as library, OffloadedIngest(path, stop.is_set) as elsewhere:
            results = pipeline.add_sources(library, expanded, stop.is_set, save=elsewhere.store)
            for done, result in enumerate(results, 1):
                error = result.error if isinstance(result, pipeline.Failed) else None
                if not (has_feeds and isinstance(error, NoArticle)):  # a front page, say: its feeds are what was wanted
                    tally.count(result)
                if len(expanded) > 1:
                    self.post_message(self.Progressed(f"added {done} of {len(expanded)}"))

    def _add_many(self, paths: Sequence["Path"], stop: threading.Event) -> "Summary":
        """Add folders and archives by a process of their own, with a worker for each core. Raises ReaderError."""
        from reader.bulk_ingest.ingest_process import IngestProcess
        from reader.bulk_ingest.summary import Summary

        try:
            with IngestProcess(self.shelf.library.path, paths) as self._adding_process:
                for event in self._adding_process.events() if not stop.is_set() else ():
                    if isinstance(event, Summary):
                        return event
                    self.post_message(self.Progressed(f"added {event.text}", event.first))
            return Summary()
        finally:
            self._adding_process = None

    def on_adding_acts_progressed(self, message: Progressed) -> None:
        if self._adding_stops is None or self._adding_stops.is_set():
            return
        self._show_progress(message.told)
        if message.first is None or time.monotonic() - self._followed_at < _FOLLOW_INTERVAL:
            return
        self._followed_at = time.monotonic()
        self.attempt(self.follow_rows)
        self._open_first(message.first)

    def _show_progress(self, text: str) -> None:
        self._doing = text
        waiting = sum(len(job.sources) for job in self._waiting)
        self.adding_told = f"{text}  {waiting} waiting" if waiting else text
        self.show_lead(self.lead())

    def on_adding_acts_finished(self, message: Finished) -> None:
        self.is_adding = False
        self.adding_told = ""
        self._adding_stops = None
        tally = message.tally
        first = self.shelf.library.row(tally.first) if tally.first is not None else None
        self.reload_rows(first or self.list.row)
        opened = first is not None and self._open_first(first.id)
        if not opened:
            for article_id in tally.changed:
                self.reread_page(article_id)
        self.refresh_welcome()
        self._tell_result(message, None if opened else first)
        self.update_status()
        if message.found is not None:
            self.take_found(message.found)
        if self._waiting:
            job, *later = self._waiting
            self._waiting = tuple(later)
            self.start_adding(*job)

    def take_found(self, found: "FoundFeeds") -> None:
        """Follow the feeds that somebody named, or offer those of a page."""
        raise NotImplementedError

    def _open_first(self, article_id: int) -> bool:
        """Open the first article of the job, if that is to be; True where it is open now."""
        if not self._opens_first or (self.finding is not None and not self.finding.is_active):
            return False
        self._opens_first = False
        if not self.open_article(article_id):
            return False
        self.go_to(Focus.BODY)
        return True

    def _tell_result(self, message: Finished, first: ArticleRow | None) -> None:
        tally = message.tally
        if tally.added == 1 and first:
            (outcome,) = tally.outcomes
            notify(self.app, f"{outcome.capitalize()}: {first.headline}", beside=True)
        elif tally.added > 1:
            notify(self.app, _summary(tally.outcomes), beside=True)
        if tally.done_before:
            notify(self.app, f"{_counted(tally.done_before, 'page')} passed over that you added before.", beside=True)
        for failure in tally.named[:3]:
            notify(self.app, failure, "error", beside=True)
        if more := tally.refused - len(tally.named[:3]):
            notify(self.app, f"{_counted(more, 'more page')} could not be added.", "error", beside=True)
        if message.problem:
            notify(self.app, message.problem, "warning", beside=True)
        self.failures += tally.named
        if unnamed := tally.refused - len(tally.named):
            self.failures.append(f"{_counted(unnamed, 'more page')} could not be added.")
        if message.problem:
            self.failures.append(message.problem)

    # -- the samples

    @work(thread=True, group="samples", exit_on_error=False)
    def add_samples(self) -> None:
        """Put the samples into a library that never had them."""
        from reader import pipeline

        try:
            with Library(self.shelf.library.path) as library:
                for _ in pipeline.add_samples(library):
                    pass
        except ReaderError as error:
            self.app.call_from_thread(notify, self.app, str(error), "error", beside=True)
        except Exception as error:  # what was added before is shown all the same
            log.error("adding samples", exc_info=error)
        self.app.call_from_thread(self._show_samples)

    def _show_samples(self) -> None:
        selected = self.list.row if self.opened else None
        self.reload_rows(selected)
        if selected is None:
            self.list.go_to_edge(end=False)
            self.refresh_welcome()


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


def _summary(outcomes: "Counter[str]") -> str:
    """What became of several pages that are in the library now."""
    pages = sum(outcomes.values())
    if len(outcomes) == 1:
        return f"{pages:,} pages {_OUTCOMES[Outcome(*outcomes)]}."
    parts = [f"{outcomes[outcome]:,} {words}" for outcome, words in _OUTCOMES.items() if outcome in outcomes]
    return f"{pages:,} pages: {', '.join(parts)}."


def source_of(answer: str) -> "Source":
    """What a person typed or pasted into the box: an address, a path, or the text of a page. Raises a PageError."""
    from reader.sources import pasted_page

    answer = answer.strip()
    if "\n" in answer:
        return pasted_page(answer)
    if not os.path.exists(os.path.expanduser(answer)):
        answer = _unquoted(answer)
    is_word = " " not in answer or os.path.exists(os.path.expanduser(answer))
    return answer if is_word or answer.lower().startswith(_PATH_STARTS) else pasted_page(answer)


def _unquoted(answer: str) -> str:
    """A path without the quotation marks or backslashes with which a terminal pastes a file that was dropped on it."""
    import shlex

    try:
        words = shlex.split(answer) if answer.startswith(("'", '"', *_PATH_STARTS)) else []
    except ValueError:  # an apostrophe alone
        return answer
    is_path = len(words) == 1 and (words[0].lower().startswith(_PATH_STARTS) or os.path.exists(words[0]))
    return words[0] if is_path else answer
