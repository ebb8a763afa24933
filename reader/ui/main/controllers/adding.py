"""Adding pages: in the background, with progress, one request after the other, and to be stopped."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.base.errors import ReaderError
from reader.library.rows.article_row import ArticleRow
from reader.library.rows.raw_page import Outcome
from reader.ui.main.controllers.adding_work import AddRequest, AddResult, IndexPage, add
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import ADDING, Job
from reader.ui.main.parts import Parts
from reader.ui.main.view import Severity

if TYPE_CHECKING:
    from collections import Counter

    from reader.bulk_ingest.summary import Summary
    from reader.sources import Source
    from reader.subscriptions.feed_discovery import FoundFeeds

_OUTCOMES = {
    Outcome.ADDED: "added",
    Outcome.KNOWN: "already there",
    Outcome.CHANGED: "as a new version",
    Outcome.RESTORED: "restored",
}
"""What became of pages, in the order in which the notice has it."""

_FOLLOW_INTERVAL = 2.0
"""Seconds between two times that the list takes in what has come."""

_MOST_NAMED = 3
"""Pages that could not be added of which each has a notice of its own."""


class AddingController(Controller):
    """Asks for pages to add, and shows how far adding them is and what became of them."""

    def __init__(
        self,
        parts: Parts,
        article: ArticleController,
        take_feeds: "Callable[[FoundFeeds, bool], object]",
        offer_stories: Callable[[IndexPage], object],
        page_changed: Callable[[int], object],
    ) -> None:
        """`take_feeds` is given the feeds of a source, and whether they were named when the reader was opened;
        `offer_stories` an index page that was to be added; `page_changed` the id of each article that has a new version
        of its page.
        """
        super().__init__(parts)
        self._article = article
        self._take_feeds = take_feeds
        self._offer_stories = offer_stories
        self._page_changed = page_changed
        self._failures: list[str] = []
        self._waiting: tuple[AddRequest, ...] = ()
        self._progress = ""
        self._opens_first = False
        """Whether the first article of the present request is opened once it is there."""
        self._asked_at: tuple[int | None, int | None] | None = None
        """Where the person was who asked for a page by hand, and who is not taken away from elsewhere."""
        self._is_opening = False
        """Whether the sources of the present request were named when the reader was opened."""
        self._followed_at = 0.0
        """When the list took in what had come."""

    @property
    def failures(self) -> Sequence[str]:
        """A sentence for each page that could not be added."""
        return self._failures

    def add(self) -> None:
        """Ask for an address, a path or the text of a page, and add it."""
        from reader.ui.dialogs.add_dialog import AddDialog

        self.view.open_dialog(AddDialog(), self._answer)

    def _answer(self, answer: str | None) -> None:
        if answer is None:
            return
        from reader.sources import typed_source

        try:
            source = typed_source(answer)
        except ReaderError as error:
            self.view.show_notice(str(error), "error")
            return
        self._take(AddRequest([source], opens_first=True, seeks_feeds=True, asked_at=self._where))

    @property
    def _where(self) -> tuple[int | None, int | None]:
        """Where the person is: the ids of the open article, and of the one under the cursor."""
        row = self.view.list.row
        return self.session.open_id, row.id if row else None

    def start(self, sources: "Sequence[Source]", opens_first: bool, seeks_feeds: bool = False) -> None:
        """Add pages in the background, one request after the other. With `seeks_feeds` those that sources are, or name,
        are followed or offered. An address without its https:// is asked about.
        """
        self._take(AddRequest(sources, opens_first, seeks_feeds))

    def _take(self, request: AddRequest) -> None:
        from reader.sources import address_meant

        meant = {source: address for source in request.sources if (address := address_meant(source))}
        if not meant:
            self._start(request)
            return

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                wanted = [meant.get(source, source) for source in request.sources]
            else:
                wanted = [source for source in request.sources if source not in meant]
            if wanted:
                self._start(request._replace(sources=wanted))

        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        it = "them" if len(meant) > 1 else "it"
        dialog = ChoiceDialog(f"Fetch {' and '.join(meant.values())}?", [f"Fetch {it}", f"Do not fetch {it}"])
        self.view.open_dialog(dialog, answer)

    def _start(self, request: AddRequest) -> None:
        if self.jobs.is_running(ADDING):
            self._waiting = (*self._waiting, request)
            self._say(self._progress)
        else:
            self._begin(request)

    def _begin(self, request: AddRequest) -> None:
        from reader.bulk_ingest.summary import Summary
        from reader.sources import source_name

        result = AddResult(Summary())

        def work(job: Job) -> None:
            add(request, self.library.path, job, result, lambda *progress: job.post(self._report, job, *progress))

        self._opens_first, self._asked_at = request.opens_first, request.asked_at
        self._is_opening = request.opens_first and request.seeks_feeds and request.asked_at is None
        self._say(f"adding {source_name(request.sources[0])} …")
        self.jobs.start(
            ADDING,
            work,
            done=lambda _: self._finish(result),
            failed=lambda error: self._finish(result, str(error)),  # what was added before is shown all the same
            failure="Adding stopped",
        )

    def stop(self) -> None:
        """Stop adding, and say so until that is done; begin none of the requests that wait."""
        self._waiting = ()
        if self.jobs.is_running(ADDING):
            self.jobs.stop(ADDING)
            self._say("stopping …")

    # -- on the way

    def _report(self, job: Job, progress: str, first: int | None) -> None:
        """Show how far adding is, and from time to time the new articles in the list."""
        if job.is_stopping:
            return
        self._say(progress)
        if first is None or time.monotonic() - self._followed_at < _FOLLOW_INTERVAL:
            return
        self._followed_at = time.monotonic()
        self.attempt(self.rows.follow)
        if self._asked_at is None:
            self._open_first(first)

    def _say(self, progress: str) -> None:
        self._progress = progress
        waiting = sum(len(request.sources) for request in self._waiting)
        self.jobs.say(ADDING, f"{progress}  {waiting} waiting" if waiting else progress)

    def _open_first(self, article_id: int) -> bool:
        """Open the first article of the request, if that is wanted; True where it is open now."""
        find = self.session.find
        if not self._opens_first or (find is not None and not find.is_active):
            return False
        self._opens_first = False
        return self._article.open_in_body(article_id)

    # -- at the end

    def _finish(self, result: AddResult, problem: str = "") -> None:
        """Show what became of the pages, and why the rest of them was not added, if so."""
        summary = result.summary
        if self._asked_at is not None:
            is_still = self._asked_at == self._where and self.view.is_on_top
            self._opens_first = self._opens_first and is_still and summary.added == 1
        first = self.library.row(summary.first) if summary.first is not None else None
        self.rows.reload(first or self.view.list.row)
        opened = first is not None and self._open_first(first.id)
        if not opened:
            for article_id in summary.changed:
                self._page_changed(article_id)
        self._show_summary(summary, None if opened and self._asked_at is None else first)
        if problem:
            self._notify(problem, "warning")
            self._failures.append(problem)
        for found in result.found:
            self._take_feeds(found, self._is_opening)
        if result.index_page is not None:
            self._offer_stories(result.index_page)
        if self._waiting:
            request, *later = self._waiting
            self._waiting = tuple(later)
            self._begin(request)

    def _show_summary(self, summary: "Summary", first: ArticleRow | None) -> None:
        if summary.added == 1 and first:
            (outcome,) = summary.outcomes
            self._notify(f"{outcome.capitalize()}: {first.headline}")
        elif summary.added > 1:
            self._notify(_sentence_of(summary.outcomes))
        if summary.done_before:
            self._notify(f"{_counted(summary.done_before, 'page')} skipped that you added before.")
        failures = list(summary.named)
        if unnamed := summary.refused - len(failures):
            failures.append(f"{_counted(unnamed, 'more page')} could not be added.")
        for failure in summary.named[:_MOST_NAMED]:
            self._notify(failure, "error")
        if more := summary.refused - len(summary.named[:_MOST_NAMED]):
            self._notify(f"{_counted(more, 'more page')} could not be added.", "error")
        self._failures += failures

    def _notify(self, sentence: str, severity: Severity = "information") -> None:
        self.view.show_notice(sentence, severity, beside=True)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


def _sentence_of(outcomes: "Counter[str]") -> str:
    """What became of several pages that are in the library now."""
    pages = sum(outcomes.values())
    if len(outcomes) == 1:
        return f"{pages:,} pages {_OUTCOMES[Outcome(*outcomes)]}."
    parts = [f"{outcomes[outcome]:,} {words}" for outcome, words in _OUTCOMES.items() if outcome in outcomes]
    return f"{pages:,} pages: {', '.join(parts)}."
