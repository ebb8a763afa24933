"""Marks renewed in the background, where an older annotator made them: the open article's first, then the newest.
Before that, articles of an older library are put into the index of words, which takes far less time.
"""

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.base.errors import LibraryError, NamesError
from reader.library.library import Library
from reader.library.rows.opened_articles import OpenArticle
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.reprocessing.annotating_process import AnnotatingProcess

log = logging.getLogger("broadsheet")

_MOST_PROCESSES = 3
"""Processes that are begun, one after the other, where something ends them."""


class RenewingActs(ReadingActs):
    """Begins after the first frame and ends with the reader; the next start goes on from there."""

    @dataclass
    class Renewed(Message):
        """An article has other marks now; it is given where it is the open one."""

        article_id: int
        now: OpenArticle | None

    _annotator: "AnnotatingProcess | None" = None
    _renewal_begun = False
    _renewal_ends = False

    def begin_renewal(self) -> None:
        """Index in the background what is not yet, and annotate what another annotator went through; asked again, it
        goes on as it is."""
        if not self._renewal_begun:
            self._renewal_begun = True
            self._renew()

    def end_renewal(self) -> None:
        """Let the work in the background end now."""
        self._renewal_ends = True
        if self._annotator is not None:
            self._annotator.stop()

    @work(thread=True, group="renewing", exit_on_error=False)
    def _renew(self) -> None:
        from reader.library.index.words import WordIndex
        from reader.library.stores.story_clusters import StoryClusters
        from reader.reprocessing.reannotating import outdated

        try:
            with Library(self.shelf.library.path) as library:
                waiting = dict.fromkeys(outdated(library))
                unindexed = WordIndex(library).count_waiting() + StoryClusters(library).count_waiting() > 0
                for _ in range(_MOST_PROCESSES):
                    if (waiting or unindexed) and not self._renewal_ends:
                        self._renew_each(library, waiting, unindexed)
                        unindexed = False
        except NamesError as error:
            self.call_later(notify, self.app, f"The marks stay as they were. {error}", "warning", beside=True)
        except LibraryError as error:
            log.warning("renewing marks", exc_info=error)

    def _renew_each(self, library: Library, waiting: dict[int, None], unindexed: bool) -> None:
        """Renew what waits, until the process ends: at an article that it cannot stand, or with the reader."""
        from reader.base.service_process import ProcessEnded
        from reader.reprocessing.annotating_process import AnnotateOutcome, AnnotatingProcess

        try:
            with AnnotatingProcess(library.path) as self._annotator:
                while unindexed and not self._renewal_ends:
                    unindexed = self._annotator.index_some() is AnnotateOutcome.RENEWED
                    if not unindexed:  # what tells the same story stands there once now
                        self.call_later(self.follow_rows)
                while waiting and not self._renewal_ends:
                    article_id = self._most_wanted(waiting)
                    answer = self._annotator.annotate(article_id)
                    if answer is AnnotateOutcome.FAILED:
                        log.warning("article %s could not be annotated", article_id)
                    else:  # where it needed nothing any more, another reader renewed it
                        self._report(library, article_id)
        except ProcessEnded as error:
            if not self._renewal_ends:
                log.warning("the process that renews marks ended", exc_info=error)

    def _most_wanted(self, waiting: dict[int, None]) -> int:
        """Take the open article, or else the newest, from those that wait."""
        opened = self.opened  # read once: the screen may change it
        article_id = opened.row.id if opened is not None and opened.row.id in waiting else next(iter(waiting))
        del waiting[article_id]
        return article_id

    def _report(self, library: Library, article_id: int) -> None:
        """Tell the screen; what it will show at once is read here, since reading a long article takes its time."""
        now = library.open_article(article_id) if self._is_shown(article_id) else None
        self.post_message(self.Renewed(article_id, now))

    def _is_shown(self, article_id: int) -> bool:
        opened = self.opened
        return opened is not None and opened.row.id == article_id

    def on_renewing_acts_renewed(self, message: Renewed) -> None:
        article_id = message.article_id
        self.desk.forget(article_id)
        if self._is_shown(article_id):  # it may have been opened while it was renewed
            now = message.now or self.attempt(lambda: self.shelf.library.open_article(article_id))
            if now is not None:
                self.attempt(lambda: self._show_now(now))

    def _show_now(self, now: OpenArticle) -> None:
        """Show the marks that an article has; where another reader added a new version of its page, its text too."""
        if self.opened is not None and now.article.text == self.opened.article.text:
            self.show_annotations(now.row.id, now.annotations)
        else:
            self.refresh_article(now.row.id, self.desk.open(now.row.id, self.body.line_width))
