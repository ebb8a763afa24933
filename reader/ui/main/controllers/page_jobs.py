"""The jobs on original pages: reading one to be shown, and saving what was corrected of one.

One is done after the other. What is asked for meanwhile waits, for each article as it was asked for last.
"""

import logging
import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import ReaderError, bugs_logged
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.find import FindController
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change
from reader.ui.viewmodels.article_cache import ReadyArticle

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.corrections import Correction
    from reader.reprocessing.recleaning import StoredPage

log = logging.getLogger("broadsheet")

_GROUP = "pages"


class WantedCorrections(NamedTuple):
    """The corrections that an article's page is to have, None for those that it has, and the page if it is at hand.

    If the library refuses them, the changes that they were leave the undo stack; those that they undid return to it,
    the last of them first.
    """

    own: "tuple[Correction, ...] | None"
    page: "StoredPage | None"
    changes: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def after(self, earlier: "WantedCorrections | None") -> "WantedCorrections":
        """These corrections where the earlier ones of the article are not saved: they stand for the changes of both."""
        if earlier is None:
            return self
        changes = tuple(one for one in earlier.changes if one not in self.undone)
        undone = tuple(one for one in self.undone if one not in earlier.changes)
        return self._replace(changes=(*changes, *self.changes), undone=(*earlier.undone, *undone))


class PageJobs(Controller):
    """Reads pages and saves corrections, and shows the article that was extracted again."""

    def __init__(self, parts: Parts, article: ArticleController, find: FindController) -> None:
        super().__init__(parts)
        self._article = article
        self._find = find
        self._asked: Mapping[int, tuple[Correction, ...]] = MappingProxyType({})
        """The corrections that were asked for last, by article, until they are saved or refused."""
        self._wanted: Mapping[int, WantedCorrections] = MappingProxyType({})
        self._wanting = threading.Lock()
        """Held while `_wanted` is changed, which both the interface and the job do."""

    # -- reading

    def read(self) -> None:
        """Read the page of the open article, to be shown."""
        article_id, pane = self.session.open_id, self.late.page_lines
        if article_id is None or pane is None:
            return
        self.session.show_page(None)
        pane.show_waiting()

        def read(job: Job) -> None:
            from reader.library.library import Library
            from reader.reprocessing import recleaning

            self._write_wanted(job)  # what was corrected before belongs to it
            if article_id == self.session.open_id:  # else it was passed on the way to another
                with Library(self.library.path) as library:
                    job.post(self._take_page, article_id, recleaning.open_page(library, article_id))

        self.jobs.start(
            _GROUP,
            read,
            queues=True,
            failed=lambda error: self._take_page(article_id, None, str(error)),
            failure="The page could not be read",
        )

    def _take_page(self, article_id: int, page: "StoredPage | None", problem: str = "") -> None:
        """Show a page that was read; without one, say why."""
        if not self.panes.page_shown or article_id != self.session.open_id:
            return
        if page is None:
            self.view.show_notice(problem or "This article is no longer in the library.", "error")
            self.panes.show_page(False)
            return
        self.session.show_page(page._replace(own=self._asked.get(article_id, page.own)))

    # -- saving corrections

    def own_corrections(self, article_id: int) -> "tuple[Correction, ...] | None":
        """The corrections of an article's page, None if only the library knows them."""
        page = self.session.page
        shown = page.own if page is not None and page.article_id == article_id else None
        return self._asked.get(article_id, shown)

    def set_corrections(
        self,
        article_id: int,
        own: "tuple[Correction, ...] | None",
        change: Change | None = None,
        undone: Change | None = None,
    ) -> None:
        """Give the page of an article these corrections, None for those that it has, and extract the article again.

        `change` is the change that they are, `undone` the one that they undo.
        """
        page = self.session.page
        page = page if page is not None and page.article_id == article_id else None
        if own is not None:
            self._asked = {**self._asked, article_id: own}
            if page is not None:
                page = page._replace(own=own)
                self.session.show_page(page)
        wanted = WantedCorrections(own, page, (change,) if change else (), (undone,) if undone else ())
        with self._wanting:
            self._wanted = {**self._wanted, article_id: wanted.after(self._wanted.get(article_id))}
        self.jobs.start(_GROUP, self._write_wanted, queues=True, saves=True)

    def _write_wanted(self, job: Job) -> None:
        """On the job's thread: save all corrections that wait, the last ones of each article."""
        with self._wanting:
            wanted, self._wanted = self._wanted, {}
        for article_id, one in wanted.items():
            try:
                with bugs_logged("correcting", "The page could not be corrected"):  # of one page: the others are saved
                    ready = self._write_one(job, article_id, one)
            except ReaderError as error:
                self._refuse(job, article_id, one, str(error))
            else:
                job.post(self._take_article, article_id, one, ready)

    def _write_one(self, job: Job, article_id: int, wanted: WantedCorrections) -> ReadyArticle | None:
        from reader.library.library import Library

        with Library(self.library.path) as library:
            self._save_corrections(job, library, article_id, wanted)
            try:
                return self.cache.copy(library).open(article_id, self.view.body.measure.width)
            except ReaderError as error:  # the corrections are saved, and show when the article is opened again
                log.warning("showing a corrected article", exc_info=error)
                return None

    def _save_corrections(self, job: Job, library: "Library", article_id: int, wanted: WantedCorrections) -> None:
        from reader.reprocessing import recleaning

        if wanted.page is not None and recleaning.correct(library, _with_own(wanted.page, wanted.own)) is not None:
            return
        page = recleaning.open_page(library, article_id)
        if page is not None:
            recleaning.correct(library, _with_own(page, wanted.own))
        if wanted.page is not None:  # the one shown is of an older version
            job.post(self._read_again, article_id)

    def _read_again(self, article_id: int) -> None:
        if self.panes.page_shown and self.session.open_id == article_id:
            self.read()

    def _refuse(self, job: Job, article_id: int, refused: WantedCorrections, problem: str) -> None:
        """What comes next for the article, if anything does, holds what was refused too, and is tried first."""
        with self._wanting:
            following = self._wanted.get(article_id)
            if following is not None:
                self._wanted = {**self._wanted, article_id: following.after(refused)}
        if following is None:
            job.post(self._take_refusal, article_id, refused, problem)

    # -- results

    def _take_article(self, article_id: int, wanted: WantedCorrections, prepared: ReadyArticle | None) -> None:
        """Show an article that was extracted again from its corrected page."""
        if article_id in self._wanted:
            return  # what comes next shows itself
        self._answered(article_id, wanted)
        if self.session.find is not None and self.session.open_id == article_id:
            self._find.leave()  # its matches were in another text
        self.attempt(lambda: self._article.refresh(article_id, prepared))

    def _take_refusal(self, article_id: int, wanted: WantedCorrections, problem: str) -> None:
        """A correction could not be saved: show what the library has."""
        self._answered(article_id, wanted)
        self.view.show_notice(problem, "error")
        for change in wanted.changes:
            self.undo_stack.drop(change)
        for change in reversed(wanted.undone):
            self.undo_stack.push(change)
        page = self.session.page
        if page is not None and page.article_id == article_id:
            self.session.show_page(None)
            self._read_again(article_id)

    def _answered(self, article_id: int, wanted: WantedCorrections) -> None:
        if self._asked.get(article_id) == wanted.own:  # else something else was asked for since
            self._asked = {key: own for key, own in self._asked.items() if key != article_id}


def _with_own(page: "StoredPage", own: "tuple[Correction, ...] | None") -> "StoredPage":
    return page if own is None else page._replace(own=own)
