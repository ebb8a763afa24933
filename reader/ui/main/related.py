"""What the library has beside the open article: the stories of its page, and the articles that are nearest to it.

Looked up in the background while the panel of related stories is shown, and again when articles come, go or are read.
"""

import logging
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.base.errors import LibraryError
from reader.library.library import Library
from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs

if TYPE_CHECKING:
    from reader.library.rows.article_row import ArticleRow
    from reader.library.search.related import Related
    from reader.model.article import Story

log = logging.getLogger("broadsheet")

_PASSING = 0.15
"""Seconds after which an article is taken to be read, and not passed on the way to another."""
_KEPT = 64
"""Articles of which it is kept what is near."""


class RelatedActs(ReadingActs):
    """Fills the panel of related stories."""

    @dataclass
    class LookedUp(Message):
        """What the library has beside an article; `near` is None where it is still being looked for."""

        article_id: int
        held: "Mapping[Story, ArticleRow]"
        near: "Sequence[Related] | None"

    _found: "dict[int, Sequence[Related]] | None" = None
    """What was found near articles since the last came or went."""
    _looking = threading.Lock()
    """One article at a time is looked for, and none that was passed meanwhile."""

    def reload_rows(self, selected: "ArticleRow | None" = None) -> None:
        super().reload_rows(selected)
        self._found = None
        self.look_beside()

    def after_change(self, article_id: int) -> None:
        super().after_change(article_id)
        self.look_beside()

    def look_beside(self) -> None:
        """Find out what the library has beside the open article, where that is shown."""
        if self.panel is Focus.RAILS and self.opened is not None and self.rails is not None:
            self._found = {} if self._found is None or len(self._found) > _KEPT else self._found
            self._find_beside(self.opened.row.id, self.rails.stories, self._found)

    @work(thread=True, group="related", exit_on_error=False)
    def _find_beside(self, article_id: int, stories: "Sequence[Story]", found: "dict[int, Sequence[Related]]") -> None:
        with self._looking:
            if self._is_beside(article_id):
                try:
                    with Library(self.shelf.library.path) as library:
                        self._find_in(library, article_id, stories, found)
                except LibraryError as error:
                    log.warning("looking for related articles", exc_info=error)
                except Exception as error:  # the rails of the page are there all the same
                    log.error("looking for related articles", exc_info=error)

    def _find_in(
        self, library: Library, article_id: int, stories: "Sequence[Story]", found: "dict[int, Sequence[Related]]"
    ) -> None:
        from reader.library.search.related import RelatedArticles
        from reader.library.stores.known_stories import known_stories

        rows = known_stories(library, stories)
        held = {story: row for story, row in zip(stories, rows, strict=True) if row is not None}
        articles = RelatedArticles(library)
        if article_id not in found:
            self.post_message(self.LookedUp(article_id, held, None))
            time.sleep(_PASSING)
            if not self._is_beside(article_id):
                return
            found[article_id] = articles.near(article_id)
        self.post_message(self.LookedUp(article_id, held, articles.as_they_are(found[article_id])))

    def _is_beside(self, article_id: int) -> bool:
        """Whether the panel is beside that article; asked by the work too."""
        opened = self.opened
        return self.panel is Focus.RAILS and opened is not None and opened.row.id == article_id

    def on_related_acts_looked_up(self, message: LookedUp) -> None:
        if self.rails is not None and self._is_beside(message.article_id):
            self.rails.show_library(message.held, message.near)
            self.update_status()
