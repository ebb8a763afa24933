"""Acts that bring pages in: in the background, with progress, and to be stopped."""

import logging
import os
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.message import Message

from reader.errors import NoArticle, PageError, PageMistake, ReaderError, own_mistake
from reader.library.library import Library, Outcome
from reader.library.rows import ArticleRow
from reader.ui.action import Place
from reader.ui.plain import tell
from reader.ui.screens.reading import ReadingActs

if TYPE_CHECKING:
    from reader import ingest
    from reader.following.feed_finding import FoundFeeds

log = logging.getLogger("broadsheet")

_OUTCOMES = {
    Outcome.ADDED: "added",
    Outcome.KNOWN: "already there",
    Outcome.CHANGED: "as a new version",
    Outcome.RESTORED: "restored",
}
"""What became of pages, in the order in which it is told."""

_PATH_STARTS = ("file:", "/", "~", "./", "../")


class Job(NamedTuple):
    """Pages to be added, whether the first is opened then, and whether feeds are looked for: the one that the address
    is, or those that its page names.
    """

    sources: "Sequence[ingest.Source]"
    opens_first: bool
    seeks_feeds: bool = False


class AddingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    failures: list[str]
    """A sentence for each page of the command line that could not be added."""

    @dataclass
    class Progressed(Message):
        """One more page is done, or failed."""

        done: int
        total: int
        result: "ingest.Added | ingest.Failed"

    @dataclass
    class Finished(Message):
        """All pages are done, or the work was stopped."""

        added: "tuple[ingest.Added, ...]"
        failed: "tuple[ingest.Failed, ...]"
        opens_first: bool
        problem: str | None = None
        found: "FoundFeeds | None" = None

    _stop: threading.Event | None = None
    _waiting: tuple[Job, ...] = ()
    """Jobs that come after the present one."""
    _doing = ""

    # -- acts

    def action_add(self) -> None:
        from reader.ui.screens.add_dialog import AddDialog

        self.app.push_screen(AddDialog(), self._add_answer)

    def _add_answer(self, answer: str | None) -> None:
        if answer is None:
            return
        try:
            source = source_of(answer)
        except ReaderError as error:
            tell(self.app, str(error), "error")
            return
        self.start_adding([source], opens_first=False, seeks_feeds=True)

    def cancel_adding(self) -> None:
        """Stop, and say so until that is done."""
        self.stop_adding()
        self._show_progress("stopping …")

    def stop_adding(self) -> None:
        """Let the work in the background end soon, and begin none that waits."""
        self._waiting = ()
        if self._stop is not None:
            self._stop.set()

    def open_story(self) -> None:
        """What is under the panel's cursor: from the library, else by its address, else it cannot be."""
        if self.rails is None:
            return
        known, story = self.rails.article_id, self.rails.story
        if known is None and story is not None:
            known = self.shelf.library.find_story(story.url, story.title)
        if known is not None:
            if self.open_article(known):
                self.go_to(Place.BODY)
        elif story is None:
            return
        elif story.url:
            self.start_adding([story.url], opens_first=True)
        else:
            tell(self.app, "The page gave no address for this story, and the library does not have it.", "warning")

    # -- the work

    def start_adding(self, sources: Sequence["ingest.Source"], opens_first: bool, seeks_feeds: bool = False) -> None:
        """Add pages in the background, one job after the other."""
        job = Job(sources, opens_first, seeks_feeds)
        if self.is_adding:
            self._waiting = (*self._waiting, job)
            self._show_progress(self._doing)
            return
        from reader import ingest

        self.is_adding = True
        self._stop = threading.Event()
        self.update_status()
        self._show_progress(f"adding {ingest.source_name(sources[0])} …")
        self._add(job, self._stop)

    @work(thread=True, group="adding", exit_on_error=False)
    def _add(self, job: Job, stop: threading.Event) -> None:
        from reader import ingest
        from reader.following.feed_finding import find_feeds

        found: FoundFeeds | None = None
        added: list[ingest.Added] = []
        failed: list[ingest.Failed] = []
        problem: str | None = None
        try:
            found = find_feeds(job.sources[0], stop.is_set) if job.seeks_feeds else None
            expanded = list(ingest.expand_sources(job.sources) if found is None else filter(None, [found.page]))
            with Library(self.shelf.library.path) as library:
                for result in ingest.add_sources(library, expanded, stop.is_set):
                    (added if isinstance(result, ingest.Added) else failed).append(result)  # type: ignore[arg-type]
                    if isinstance(result, ingest.Failed) and isinstance(result.error, PageMistake):
                        log.error("adding", exc_info=result.error)
                    self.post_message(self.Progressed(len(added) + len(failed), len(expanded), result))
        except PageError as error:
            failed.append(ingest.Failed(ingest.source_name(job.sources[0]), error))
        except ReaderError as error:
            problem = str(error)
        except Exception as error:  # else nothing could be added any more, and nobody would know why
            log.error("adding", exc_info=error)
            problem = own_mistake("Adding stopped", error)
        self.post_message(self.Finished(tuple(added), tuple(failed), job.opens_first, problem, found))

    def on_adding_acts_progressed(self, message: Progressed) -> None:
        if message.total > 1:
            self._show_progress(f"added {message.done} of {message.total}")

    def _show_progress(self, text: str) -> None:
        self._doing = text
        waiting = sum(len(job.sources) for job in self._waiting)
        self.adding_told = f"{text}  {waiting} waiting" if waiting else text
        self.show_lead(self.lead())

    def on_adding_acts_finished(self, message: Finished) -> None:
        self.is_adding = False
        self.adding_told = ""
        self._stop = None
        first = self.shelf.library.row(message.added[0].article_id) if message.added else None
        self.reload_rows(first or self.list.row)
        opens = message.opens_first and (self.finding is None or self.finding.is_kept)
        if first and opens and self.open_article(first.id):
            self.go_to(Place.BODY)
        else:
            self._follow_new_versions(message.added)
        self.refresh_welcome()
        self._tell_result(message, None if opens else first)
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

    def _follow_new_versions(self, added: "Sequence[ingest.Added]") -> None:
        for one in added:
            if one.outcome is Outcome.CHANGED:
                self.reread_page(one.article_id)

    def _tell_result(self, message: Finished, first: ArticleRow | None) -> None:
        if len(message.added) == 1 and first:
            outcome = str(message.added[0].outcome).capitalize()
            tell(self.app, f"{outcome}: {first.headline}", beside=True)
        elif len(message.added) > 1:
            tell(self.app, _summary(message.added), beside=True)
        if message.found is not None and message.found.links:  # a front page, say: its feeds are what was wanted
            message.failed = tuple(one for one in message.failed if not isinstance(one.error, NoArticle))
        for failure in message.failed[:3]:
            tell(self.app, f"{failure.source}: {failure.error}", "error", beside=True)
        if more := len(message.failed[3:]):
            pages = "page" if more == 1 else "pages"
            tell(self.app, f"{more} more {pages} could not be added.", "error", beside=True)
        if message.problem:
            tell(self.app, message.problem, "warning", beside=True)
        self.failures += [f"{failure.source}: {failure.error}" for failure in message.failed]
        if message.problem:
            self.failures.append(message.problem)

    # -- the samples

    @work(thread=True, group="samples", exit_on_error=False)
    def add_samples(self) -> None:
        """Put the samples into a library that never had them."""
        from reader import ingest

        try:
            with Library(self.shelf.library.path) as library:
                for _ in ingest.add_samples(library):
                    pass
        except ReaderError as error:
            self.app.call_from_thread(tell, self.app, str(error), "error", beside=True)
        except Exception as error:  # what was added before is shown all the same
            log.error("adding samples", exc_info=error)
        self.app.call_from_thread(self._show_samples)

    def _show_samples(self) -> None:
        selected = self.list.row if self.opened else None
        self.reload_rows(selected)
        if selected is None:
            self.list.go_to_edge(end=False)
            self.refresh_welcome()


def _summary(added: "Sequence[ingest.Added]") -> str:
    """What became of several pages that are in the library now."""
    counts = Counter(one.outcome for one in added)
    if len(counts) == 1:
        return f"{len(added)} pages {_OUTCOMES[added[0].outcome]}."
    parts = [f"{counts[outcome]} {words}" for outcome, words in _OUTCOMES.items() if outcome in counts]
    return f"{len(added)} pages: {', '.join(parts)}."


def source_of(answer: str) -> "ingest.Source":
    """What a person typed or pasted into the box: an address, a path, or the text of a page. Raises a PageError."""
    from reader import ingest

    answer = answer.strip()
    if "\n" in answer:
        return ingest.pasted_page(answer)
    if not os.path.exists(os.path.expanduser(answer)):
        answer = _unquoted(answer)
    is_word = " " not in answer or os.path.exists(os.path.expanduser(answer))
    return answer if is_word or answer.lower().startswith(_PATH_STARTS) else ingest.pasted_page(answer)


def _unquoted(answer: str) -> str:
    """A path without the quotation marks or backslashes with which a terminal pastes a file that was dropped on it."""
    import shlex

    try:
        words = shlex.split(answer) if answer.startswith(("'", '"', *_PATH_STARTS)) else []
    except ValueError:  # an apostrophe alone
        return answer
    is_path = len(words) == 1 and (words[0].lower().startswith(_PATH_STARTS) or os.path.exists(words[0]))
    return words[0] if is_path else answer
