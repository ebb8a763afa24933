"""Searching the library: what is typed is looked for off the interface's thread, and its results are listed."""

from typing import TYPE_CHECKING

from reader.base.errors import QueryError
from reader.library.listing.view import ALL
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.search_job import RecentWordsJob, search_passes
from reader.ui.main.controllers.search_results import SearchResults
from reader.ui.main.jobs import Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.paged_rows import PagedRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.timer import Timer

    from reader.library.search.search import FoundKeys
    from reader.searching.query import Query
    from reader.searching.snippets import Snippet
    from reader.ui.widgets.filter_bar import FilterBar

_DEBOUNCE = 0.04
"""Seconds without a letter after which what was typed is looked for."""


class SearchController(Controller):
    """Opens the search bar, and starts a search once the person pauses."""

    def __init__(self, parts: Parts, results: SearchResults) -> None:
        super().__init__(parts)
        self._results = results
        self._debounce: Timer | None = None
        self._goes_to_results = False
        """Whether the person pressed Enter, so that the results get the keys once they are there."""
        self._searched_from: ArticleRow | None = None
        """The row under the cursor before anything was searched for, to go back to where nothing is found."""
        self._recent_words = RecentWordsJob(self.jobs, self.library.path)

    async def filter_list(self) -> None:
        """Open the search bar."""
        bar = await self.late.attach_filter_bar(self._after_typing)
        self._searched_from = self._searched_from if self.session.searched else self.view.list.row
        self._show_bar(True)
        bar.input.focus()
        self._after_typing()
        self._recent_words.start()

    async def show(self, typed: str) -> None:
        """List what a search finds, as if it had been typed and Enter pressed."""
        bar = await self.late.attach_filter_bar(self._after_typing)
        self._show_bar(True)
        bar.input.value = typed
        self._goes_to_results = True
        self._look()

    def leave(self) -> None:
        """List all of the view again, with the cursor where it is."""
        self._goes_to_results = False
        self._show_bar(False)
        with self.session.batch():
            self._list_view_again()
            self.panes.go_to(Focus.LIST)

    def _show_bar(self, shown: bool) -> None:
        if self.late.filter_bar is not None:
            self.late.filter_bar.display = shown
        self.status.arrange()

    def _list_view_again(self) -> None:
        if self.late.filter_bar is not None:
            self.late.filter_bar.show_count("", True)
        if self.session.searched:
            opened = self.session.opened
            selected = self.view.list.row or self._searched_from or (opened.row if opened else None)
            rows = PagedRows(self.session.listing)
            with self.session.batch():
                self.session.list_found(rows, "")
                self.rows.show(rows.index_of(selected) if selected else 0)

    # -- typing

    def _after_typing(self) -> None:
        """Look once the person pauses."""
        self._goes_to_results = False
        if self._debounce is not None:
            self._debounce.stop()
        self._debounce = self.view.set_timer(_DEBOUNCE, self._look)

    def accept(self) -> None:
        """Enter was pressed: go to the results, now or once they are there."""
        bar = self.late.filter_bar
        if bar is not None and bar.typed == self.session.searched and self.session.rows.count:
            self._go_to_results()
        else:
            self._goes_to_results = True
            self._look()

    def blur(self) -> None:
        """The bar lost the keys: a click elsewhere keeps the results; going to another window does not."""
        if self.view.has_terminal_focus and self.view.is_on_top and not self.panes.is_typing_search:
            self._show_bar(False)
            self.session.changed(Topic.PANES)

    def _go_to_results(self) -> None:
        self._goes_to_results = False
        self._show_bar(False)
        self.panes.go_to(Focus.LIST)

    # -- looking

    def _look(self) -> None:
        if self._debounce is not None:
            self._debounce.stop()  # where Enter was faster
        bar = self.late.filter_bar
        if bar is None or not bar.display:
            return
        if not bar.typed.strip():
            self._list_view_again()
            if self._goes_to_results:
                self.leave()
            return
        from reader.searching.query import parse_query

        try:
            query = parse_query(bar.typed, is_typing=True)
        except QueryError as error:
            self._show_problem(bar, str(error))
            return
        view = self.session.listing.view
        self._start(bar.typed, query if view == ALL else query._replace(view=str(view)))

    def _show_problem(self, bar: "FilterBar", sentence: str) -> None:
        """Say what is wrong with a query: in the bar if typing on cannot mend it, in a notice once Enter is pressed."""
        is_begun = bar.typed.rstrip().endswith(":") or bar.typed.strip() in ("-", '"')
        bar.show_count("" if is_begun else f"{sentence.partition('. ')[0].removesuffix('.')}.", is_begun)
        if self._goes_to_results:
            self.view.show_notice(sentence)

    def _start(self, typed: str, query: "Query") -> None:
        take = {"first": self._take_first, "best": self._results.take_best, "rest": self._results.take_rest}

        def search(job: Job) -> None:
            from reader.library.library import Library

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                for kind, found, snippets in search_passes(library, query, self._recent_words.words):
                    if job.is_stopping:
                        return
                    job.post(take[kind], typed, query, found, snippets)

        self.jobs.start("search", search, replaces=True, failure="The search failed")

    def _take_first(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> None:
        if self._results.take_first(typed, query, found, snippets) and self._goes_to_results:
            self._go_to_results()
