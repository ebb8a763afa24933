"""The work on pages in the background: reading one to be shown, and keeping what was corrected of one.

One piece of work is done after the other. What is asked for meanwhile waits, for each article as it was asked for last.
"""

import logging
import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from reader.base.errors import ReaderError, bug_message
from reader.library.library import Library
from reader.ui.main.finding import FindingActs
from reader.ui.main.reading import ReadingActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify
from reader.ui.viewmodels.article_cache import ReadyArticle

if TYPE_CHECKING:
    from reader.model.corrections import Correction
    from reader.reprocessing.recleaning import StoredPage

log = logging.getLogger("broadsheet")


class Wanted(NamedTuple):
    """The corrections that an article's page is to have, None for those that it has, and the page if it lies ready.

    If the library refuses them, the changes that they were are forgotten; those that they took back, the last of them
    first, are not.
    """

    own: "tuple[Correction, ...] | None"
    page: "StoredPage | None"
    changes: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def after(self, earlier: "Wanted | None") -> "Wanted":
        """These corrections where the earlier ones of the article are not kept: they stand for the changes of both."""
        if earlier is None:
            return self
        kept = tuple(one for one in earlier.changes if one not in self.undone)
        undone = tuple(one for one in self.undone if one not in earlier.changes)
        return self._replace(changes=(*kept, *self.changes), undone=(*earlier.undone, *undone))


class PageWork(FindingActs, ReadingActs):
    """Reads pages and keeps corrections, and shows what came of it. An error is told, and the reader goes on."""

    kept_page: "StoredPage | None" = None
    """The page that is shown as it came, or was last."""
    _asked: "Mapping[int, tuple[Correction, ...]]" = MappingProxyType({})
    """The corrections that were asked for last, by article, until they are kept or refused."""
    _wanted: Mapping[int, Wanted] = MappingProxyType({})
    _wanting = threading.Lock()
    """Held while `_wanted` is changed, which both the screen and the work do."""
    _writing = threading.Lock()

    def show_kept_page(self, opens: bool = False) -> None:
        """Show the page that was read; where that `opens` it, with the cursor on the paragraph that was being read."""
        raise NotImplementedError

    # -- reading

    def read_page(self) -> None:
        """Read the page of the open article, to show it as it came."""
        if self.opened is not None and self.page_lines is not None:
            self.kept_page = None
            self.page_lines.show_waiting()
            self._read(self.opened.row.id)

    @work(thread=True, group="page", exit_on_error=False)
    def _read(self, article_id: int) -> None:
        from reader.reprocessing import recleaning

        with self._writing:  # what was corrected before belongs to it
            self._write_wanted()
            if not self._is_open(article_id):
                return  # it was passed on the way to another
            try:
                with Library(self.shelf.library.path) as library:
                    page = recleaning.open_page(library, article_id)
                self.call_later(self._take_page, article_id, page)
            except ReaderError as error:
                self.call_later(self._take_page, article_id, None, str(error))
            except Exception as error:
                self.call_later(self._take_page, article_id, None, _mistake(error))

    def _take_page(self, article_id: int, page: "StoredPage | None", problem: str = "") -> None:
        """A page was read; without one, why not."""
        if not self.page_shown or not self._is_open(article_id):
            return
        if page is None:
            notify(self.app, problem or "This article is no longer in the library.", "error")
            self.show_page(False)
            return
        self.kept_page = page._replace(own=self._asked.get(article_id, page.own))
        self.show_kept_page(opens=True)

    def _is_open(self, article_id: int) -> bool:
        opened = self.opened  # read once: the work asks too
        return opened is not None and opened.row.id == article_id

    # -- keeping what was corrected

    def own_corrections(self, article_id: int) -> "tuple[Correction, ...] | None":
        """What was said of the lines of an article's page, None if only the library knows."""
        page = self.kept_page
        shown = page.own if page is not None and page.article_id == article_id else None
        return self._asked.get(article_id, shown)

    def set_corrections(
        self,
        article_id: int,
        own: "tuple[Correction, ...] | None",
        change: Change | None = None,
        undone: Change | None = None,
    ) -> None:
        """Give the page of an article these corrections, None for those that it has, and make the article of it anew.

        `change` is what they are, `undone` what they take back.
        """
        page = self.kept_page if self.kept_page and self.kept_page.article_id == article_id else None
        if own is not None:
            self._asked = {**self._asked, article_id: own}
            if page is not None:
                self.kept_page = page = page._replace(own=own)
                self.show_kept_page()
        wanted = Wanted(own, page, (change,) if change else (), (undone,) if undone else ())
        with self._wanting:
            self._wanted = {**self._wanted, article_id: wanted.after(self._wanted.get(article_id))}
        self._write()

    @work(thread=True, group="correcting", exit_on_error=False)
    def _write(self) -> None:
        with self._writing:  # one after the other, the last correction last
            self._write_wanted()

    def _write_wanted(self) -> None:
        with self._wanting:
            wanted, self._wanted = self._wanted, {}
        for article_id, one in wanted.items():
            try:
                self.call_later(self._take_article, article_id, one, self._write_one(article_id, one))
            except ReaderError as error:
                self._refuse(article_id, one, str(error))
            except Exception as error:
                self._refuse(article_id, one, _mistake(error))

    def _write_one(self, article_id: int, wanted: Wanted) -> ReadyArticle | None:
        with Library(self.shelf.library.path) as library:
            self._keep_corrections(library, article_id, wanted)
            try:
                return self.desk.copy(library).open(article_id, self.body.line_width)
            except ReaderError as error:  # what was corrected is kept, and shows when the article is opened again
                log.warning("showing a corrected article", exc_info=error)
                return None

    def _keep_corrections(self, library: Library, article_id: int, wanted: Wanted) -> None:
        from reader.reprocessing import recleaning

        if wanted.page is not None and recleaning.correct(library, _with_own(wanted.page, wanted.own)) is not None:
            return
        page = recleaning.open_page(library, article_id)
        if page is not None:
            recleaning.correct(library, _with_own(page, wanted.own))
        if wanted.page is not None:  # the one shown is of an older version
            self.call_later(self.reread_page, article_id)

    def _refuse(self, article_id: int, refused: Wanted, problem: str) -> None:
        """What comes next for the article, if anything does, holds what was refused too, and is tried first."""
        with self._wanting:
            following = self._wanted.get(article_id)
            if following is not None:
                self._wanted = {**self._wanted, article_id: following.after(refused)}
        if following is None:
            self.call_later(self._take_refusal, article_id, refused, problem)

    # -- what came of it

    def _take_article(self, article_id: int, wanted: Wanted, prepared: ReadyArticle | None) -> None:
        """An article was made anew of its corrected page, and prepared to be shown."""
        if article_id in self._wanted:
            return  # what comes next shows itself
        self._answered(article_id, wanted)
        if self.finding is not None and self._is_open(article_id):
            self.leave_find()  # its matches were in another text
        self.attempt(lambda: self.refresh_article(article_id, prepared))

    def _take_refusal(self, article_id: int, wanted: Wanted, problem: str) -> None:
        """A correction could not be kept: what is shown is what the library has."""
        self._answered(article_id, wanted)
        notify(self.app, problem, "error")
        for change in wanted.changes:
            self.changes.forget(change)
        for change in reversed(wanted.undone):
            self.changes.remember(change)
        if self.kept_page is not None and self.kept_page.article_id == article_id:
            self.kept_page = None
            self.reread_page(article_id)

    def _answered(self, article_id: int, wanted: Wanted) -> None:
        if self._asked.get(article_id) == wanted.own:  # else something else was asked for since
            self._asked = {key: own for key, own in self._asked.items() if key != article_id}


def _with_own(page: "StoredPage", own: "tuple[Correction, ...] | None") -> "StoredPage":
    return page if own is None else page._replace(own=own)


def _mistake(error: Exception) -> str:
    log.error("correcting", exc_info=error)
    return bug_message("The page could not be corrected", error)
