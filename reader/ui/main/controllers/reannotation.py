"""Articles annotated again in the background, where an older annotator found their marks: the open one first, then the
newest. Before that, articles of an older library are put into the index of words, which takes far less time.
"""

import logging
from typing import TYPE_CHECKING

from reader.base.errors import NamesError, ReaderError
from reader.library.library import Library
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.rows.opened_articles import OpenArticle
    from reader.reprocessing.annotating_process import AnnotatingProcess

log = logging.getLogger("broadsheet")

_MOST_PROCESSES = 3
"""Processes that are begun, one after the other, where something ends them."""


class ReannotationController(Controller):
    """Begins after the first frame and ends with the reader; the next start goes on from there."""

    def __init__(self, parts: Parts, article: ArticleController) -> None:
        super().__init__(parts)
        self._article = article
        self._has_begun = False

    def begin(self) -> None:
        """Begin, if that was not done before."""
        if not self._has_begun:
            self._has_begun = True
            self.jobs.start("reannotation", self._reannotate, failed=self._refuse)

    def _reannotate(self, job: Job) -> None:
        from reader.library.index.words import WordIndex
        from reader.library.stores.story_clusters import StoryClusters
        from reader.reprocessing.reannotating import outdated

        with Library(self.library.path) as library:
            waiting = dict.fromkeys(outdated(library))
            unindexed = WordIndex(library).count_waiting() + StoryClusters(library).count_waiting() > 0
            for _ in range(_MOST_PROCESSES):
                if (waiting or unindexed) and not job.is_stopping:
                    self._run_process(job, library, waiting, unindexed)
                    unindexed = False

    def _run_process(self, job: Job, library: Library, waiting: dict[int, None], unindexed: bool) -> None:
        """Annotate what waits, until the process ends: at an article that it cannot stand, or with the reader."""
        from reader.base.service_process import ProcessEnded
        from reader.reprocessing.annotating_process import AnnotatingProcess

        try:
            with AnnotatingProcess(library.path) as process:
                job.on_stop(process.stop)
                self._work_through(job, process, library, waiting, unindexed)
        except ProcessEnded as error:
            if not job.is_stopping:
                log.warning("the annotating process ended", exc_info=error)

    def _work_through(
        self, job: Job, process: "AnnotatingProcess", library: Library, waiting: dict[int, None], unindexed: bool
    ) -> None:
        from reader.reprocessing.annotating_process import AnnotateOutcome

        while unindexed and not job.is_stopping:
            unindexed = process.index_some() is AnnotateOutcome.RENEWED
            if not unindexed:  # a story stands in the list once now
                job.post(self.rows.follow)
        while waiting and not job.is_stopping:
            article_id = self._next(waiting)
            if process.annotate(article_id) is AnnotateOutcome.FAILED:
                log.warning("article %s could not be annotated", article_id)
            else:  # where it needed nothing any more, another reader annotated it
                now = library.open_article(article_id) if self.session.open_id == article_id else None
                job.post(self._show, article_id, now)

    def _next(self, waiting: dict[int, None]) -> int:
        """Take the open article, or else the newest, from those that wait."""
        open_id = self.session.open_id  # read once: the interface may change it
        article_id = open_id if open_id in waiting and open_id is not None else next(iter(waiting))
        del waiting[article_id]
        return article_id

    def _show(self, article_id: int, now: "OpenArticle | None") -> None:
        """Show the marks of an article that was annotated again, if it is open: it was read on the job's thread, since
        that takes a long article's time, or has been opened since.
        """
        self.cache.forget(article_id)
        if self.session.open_id == article_id:
            renewed = now or self.attempt(lambda: self.library.open_article(article_id))
            if renewed is not None:
                self.attempt(lambda: self._article.show_renewed(renewed))

    def _refuse(self, error: ReaderError) -> None:
        if isinstance(error, NamesError):
            self.view.show_notice(f"The marks stay as they were. {error}", "warning", beside=True)
        else:
            log.warning("annotating again", exc_info=error)
