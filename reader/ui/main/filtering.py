"""Acts that show in the list what a search of the library finds."""

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import work
from textual.worker import get_current_worker

from reader.base.errors import LibraryError, QueryError, ReaderError, StoppedReading, bug_message
from reader.library.library import Library
from reader.library.listing.view import ALL, View
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.actions.keys import sign_of
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify
from reader.ui.viewmodels.paged_rows import PagedRows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.timer import Timer

    from reader.library.search.recent_words import RecentWords
    from reader.library.search.search import FoundKeys
    from reader.searching.query import Query
    from reader.searching.snippets import Snippet
    from reader.ui.viewmodels.filtered_rows import FilteredRows
    from reader.ui.widgets.filter_bar import FilterBar

log = logging.getLogger("broadsheet")

_PAUSE = 0.04
"""Seconds without a letter after which what was typed is looked for."""
_NEWEST = 200
"""Articles that are found first, so that they show at once in a library of any size; the others follow."""
_ORDER, _BEST_FIRST, _NEWEST_FIRST = "search_order", "best", "newest"
"""Where the library remembers the order that the person wants, and the orders."""


class FilteringActs(ReadingActs):
    """Each act is the method of its id in the table of acts. The library is searched off the interface's thread."""

    _pause: "Timer | None" = None
    _keeps = False
    """Whether the person pressed Enter, so that what is found is gone to."""
    _searched_from: ArticleRow | None = None
    """The row that the cursor was on before anything was searched for, to go back to where nothing is found."""
    _begun_at: tuple[int, int | None] = (0, None)
    """Where the person was when what was found showed first."""
    _searching: Library | None = None
    """What the last search reads, on its own thread."""
    _recent: "RecentWords | None" = None
    """The words of recent articles, once they are known and where the library is large."""

    async def action_search_library(self) -> None:
        if self.listing.view != ALL:
            self.show_view(ALL)
        self.go_to(Focus.LIST)
        await self.action_filter_list()

    async def action_filter_list(self) -> None:
        bar = await self._attach_filter_bar()
        self._searched_from = self._searched_from if self.searched else self.list.row
        self._show_filter_bar(True)
        bar.input.focus()
        self._after_typing()
        if self._recent is None:
            self._read_recent_words()

    async def _attach_filter_bar(self) -> "FilterBar":
        if self.filter_bar is None:
            from reader.ui.widgets.filter_bar import FilterBar

            await self.attach_find_bar()  # whose style sheet it has
            acts = (("back_out", "leave"), ("sort", "order"))
            signs = {act: [sign for key in self.acts[act].keys if len(sign := sign_of(key)) > 1] for act, _ in acts}
            hints = ["Enter go to them", *(f"{signs[act][0]} {hint}" for act, hint in acts if signs[act])]
            self.filter_bar = FilterBar(self._after_typing, hints, id="filter")
            await self.mount_late(self.filter_bar)
        return self.filter_bar

    def _show_filter_bar(self, shown: bool) -> None:
        if self.filter_bar is not None:
            self.filter_bar.display = shown
        self.arrange_status()

    def show_view(self, view: View) -> None:
        """Show a view as it was left, without what was searched for."""
        raise NotImplementedError

    # -- looking

    def _after_typing(self) -> None:
        """Look once the person pauses."""
        self._keeps = False
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._look)

    def on_filter_bar_accepted(self) -> None:
        if self.filter_bar is not None and self.filter_bar.typed == self.searched and self.rows.count:
            self._keep()
        else:
            self._keeps = True
            self._look()

    def on_filter_bar_left(self) -> None:
        """A click elsewhere keeps what was found; going to another window of the terminal does not."""
        if self.app.app_focus and self.app.screen is self and not self.is_typing_search:
            self._show_filter_bar(False)
            self.update_status()

    def _look(self) -> None:
        if self._pause is not None:
            self._pause.stop()  # where Enter was faster
        bar = self.filter_bar
        if bar is None or not bar.display:
            return
        if not bar.typed.strip():
            self._show_all()
            if self._keeps:
                self.leave_filter()
            return
        from reader.searching.query import parse_query

        try:
            query = parse_query(bar.typed, is_typing=True)
            if self.listing.view != ALL:
                query = query._replace(view=str(self.listing.view))
        except QueryError as error:
            self._tell_problem(bar, str(error))
            return
        if self._searching is not None:
            self._searching.stop_reading()
        self._look_up(bar.typed, query)

    @work(thread=True, exclusive=True, group="recent words", exit_on_error=False)
    def _read_recent_words(self) -> None:
        """Know what somebody is likely to mean who types the beginning of a word."""
        from reader.library.search.recent_words import NO_WORDS, read_recent_words
        from reader.library.search.search import Search

        with suppress(LibraryError), Library(self.shelf.library.path) as library:
            self._recent = read_recent_words(library) if Search(library).is_large else NO_WORDS

    def _tell_problem(self, bar: "FilterBar", sentence: str) -> None:
        """Say what is not well put: in the bar where it cannot come right by typing on, and once one presses Enter."""
        is_begun = bar.typed.rstrip().endswith(":") or bar.typed.strip() in ("-", '"')
        bar.show_count("" if is_begun else f"{sentence.partition('. ')[0].removesuffix('.')}.", is_begun)
        if self._keeps:
            notify(self.app, sentence)

    @work(thread=True, exclusive=True, group="filtering", exit_on_error=False)
    def _look_up(self, typed: str, query: "Query") -> None:
        worker = get_current_worker()
        try:
            with Library(self.shelf.library.path) as library:
                self._searching = library
                for take, *found in self._passes(library, query):
                    if worker.is_cancelled:
                        return
                    self.call_later(take, typed, query, *found)
        except StoppedReading:
            pass  # another letter was typed
        except ReaderError as error:
            self.call_later(notify, self.app, str(error), "error")
        except Exception as error:  # else nobody would know why the list stays as it is
            log.error("searching the library", exc_info=error)
            mistake = bug_message("The search failed", error)
            self.call_later(notify, self.app, mistake, "error")

    def _passes(self, library: Library, query: "Query") -> "Iterator[tuple[Any, ...]]":
        """What a query finds, sooner a little and later more: the newest, then the best of many, then all. With each
        what takes it, and the words around what was looked for in the articles that show first.
        """
        from reader.library.search.recent_words import NO_WORDS
        from reader.library.search.search import MOST_RANKED, Search
        from reader.ui.viewmodels.filtered_rows import first_snippets

        search = Search(library)
        found = search.find_first(query, _NEWEST, self._recent or NO_WORDS)
        yield self._take_found, found, first_snippets(search, query, found.rowids)
        shown = len(found.rowids)
        if not found.is_complete:
            found = search.find_newest(query, MOST_RANKED)
        found = search.rank(query, found)
        if found.best:
            shown = len(found.rowids)
            yield self._take_best, found, first_snippets(search, query, found.best)
        if not found.is_complete:
            found = search.find_rest(query, found)
        if shown < len(found.rowids):
            yield self._take_all, found

    def _take_found(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> None:
        """Show what was found, unless something else has been typed since."""
        bar = self.filter_bar
        if bar is None or not bar.display or bar.typed != typed:
            return
        from reader.ui.viewmodels.filtered_rows import FilteredRows

        rows, selected = FilteredRows(self.shelf.library, query, found, snippets), self.list.row
        self.rows = rows
        self.list.show_rows(rows, rows.index_of(selected) if selected is not None and rows.has(selected) else 0)
        bar.show_count(rows.count_text, rows.count > 0)
        self.searched = typed
        self._begun_at = self._where
        self.update_status()
        if self._keeps and rows.count:
            self._keep()

    def _take_best(self, typed: str, query: "Query", found: "FoundKeys", snippets: "Mapping[int, Snippet]") -> None:
        """Know which are the best, and put them first where one wants that, unless one moves already."""
        rows = self._found_rows(typed)
        if rows is None:
            return
        is_still = self._where == self._begun_at
        rows.complete(found, snippets)
        if self.wants_best and is_still:
            rows.put_best_first(True)
            self.list.show_rows(rows, 0)
        self._show_more(rows)

    def _take_all(self, typed: str, query: "Query", found: "FoundKeys") -> None:
        """Show the articles beyond the newest, too, unless the list shows something else by now."""
        rows = self._found_rows(typed)
        if rows is not None:
            rows.complete(found)
            self._show_more(rows)

    def _show_more(self, rows: "FilteredRows") -> None:
        self.list.show_more()
        if self.filter_bar is not None:
            self.filter_bar.show_count(rows.count_text, rows.count > 0)
        self.update_status()

    def _found_rows(self, typed: str) -> "FilteredRows | None":
        """The rows of the list, where it shows what was found for that."""
        from reader.ui.viewmodels.filtered_rows import FilteredRows

        return self.rows if self.searched == typed and isinstance(self.rows, FilteredRows) else None

    # -- in which order

    @property
    def _where(self) -> tuple[int, int | None]:
        """Where one is: in the list, and in which article."""
        return self.list.cursor, self.opened.row.id if self.opened else None

    @property
    def wants_best(self) -> bool:
        """Whether the person wants the best of what is found first."""
        with suppress(LibraryError):
            return self.shelf.library.get_state(_ORDER) != _NEWEST_FIRST
        return True

    def order_found(self) -> None:
        """Put the best of what was found first, or the newest."""
        rows = self._found_rows(self.searched)
        wants_best = not self.wants_best if rows is None or not rows.is_ranked else not rows.best_first
        self.attempt(lambda: self.shelf.library.set_state(_ORDER, _BEST_FIRST if wants_best else _NEWEST_FIRST))
        if rows is None:
            return
        if wants_best and not rows.is_ranked:
            why = (
                "it takes too long to tell which of them are" if rows.query.uses_index else "no words make one of them"
            )
            notify(self.app, f"These stand newest first: {why} better than others.")
            return
        selected = self.list.row if self.list.cursor else None
        rows.put_best_first(wants_best)
        self.list.show_rows(rows, rows.index_of(selected) if selected else 0)
        self._show_more(rows)

    def _keep(self) -> None:
        self._keeps = False
        self._show_filter_bar(False)
        self.go_to(Focus.LIST)

    # -- in the article

    def find_searched(self) -> None:
        """In an article that a search found, mark what was looked for and go to the first; `n` goes on from there."""
        if not self.searched or self.opened is None or not self.rows.has(self.opened.row):
            return
        from reader.ui.viewmodels.find_session import FindSession

        pattern = self.rows.pattern
        session = FindSession(self.body.document.text, 0)
        if pattern:
            session.search(pattern, is_pattern=True)
        if session.match:
            session.query, session.is_active = self.searched, True
            self.finding = session
            self.body.show_matches(session.matches, session.current)
            self.body.bring_into_sight(session.match)

    async def show_search(self, typed: str) -> None:
        """Show what a search finds, as if it had been typed."""
        bar = await self._attach_filter_bar()
        self._show_filter_bar(True)
        bar.input.value = typed
        self._keeps = True
        self._look()

    # -- all again

    def leave_filter(self) -> None:
        """Show all of the view again, with the cursor where it is."""
        self._keeps = False
        self._show_filter_bar(False)
        self._show_all()
        self.go_to(Focus.LIST)

    def _show_all(self) -> None:
        if self.filter_bar is not None:
            self.filter_bar.show_count("", True)
        if self.searched:
            selected = self.list.row or self._searched_from or (self.opened.row if self.opened else None)
            self.searched = ""
            self.rows = PagedRows(self.listing)
            self.list.show_rows(self.rows, self.rows.index_of(selected) if selected else 0)
            self.update_status()
