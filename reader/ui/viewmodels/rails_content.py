"""The panel of related stories: the rails of the page, and the nearest articles of the library."""

import time
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.library.rows.article_row import ArticleRow
from reader.library.rows.opened_articles import OpenArticle
from reader.model.article import Rail, Story
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.panel_content import PanelContent, PanelView
from reader.ui.viewmodels.panel_lines import PanelLine
from reader.ui.viewmodels.rail_rows import RailRow, fold_rails, lay_out_rows, near_rows, without_stories

if TYPE_CHECKING:
    from reader.library.search.related import Related


class RailsContent(PanelContent):
    """Stories below their headings, with a cursor on the stories. What the library has comes later than the rails of
    the page, and leaves the cursor where it is.
    """

    def __init__(self, view: PanelView) -> None:
        self._view = view
        self._of_page: list[RailRow] = []
        self._rows: list[RailRow] = []
        self._stored: Mapping[Story, ArticleRow] = {}
        self._near: Sequence[Related] | None = None
        self._open_id: int | None = None

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Show the related stories of the page, without itself."""
        self._open_id = opened.row.id if opened else None
        page = Story(opened.row.headline, opened.article.url) if opened else None
        self.show_rails(opened.article.rails if opened else (), page)

    def show_rails(self, rails: Sequence[Rail], page: Story | None = None) -> None:
        """Show the rails of a page, from the beginning, without the story that the page is."""
        self._stored, self._near = {}, None
        self._of_page = self._rows = fold_rails(rails, page)
        self._view.show_rows(self._stops_of_rows())

    def show_library(self, stored: Mapping[Story, ArticleRow], near: "Sequence[Related] | None") -> None:
        """Show the articles that the library has of the page's stories, and its articles near the open one; `near` is
        None while these are not known.
        """
        if (stored, near) == (self._stored, self._near):
            return
        self._stored, self._near = stored, near
        own = {story for story, row in stored.items() if row.id == self._open_id}
        self._rows = [*without_stories(self._of_page, own), *near_rows(near or (), (row.id for row in stored.values()))]
        self._view.show_rows(self._stops_of_rows(), self._view.cursor)

    @property
    def stories(self) -> list[Story]:
        """The stories of the page, each once."""
        return [row.story for row in self._of_page if row.story is not None]

    @property
    def story(self) -> Story | None:
        """The story under the cursor, None where there is none."""
        return None if self._view.row is None else self._rows[self._view.row].story

    @property
    def article_id(self) -> int | None:
        """The id of the library's article under the cursor, None where it is not known to have one."""
        if self._view.row is None:
            return None
        row = self._rows[self._view.row]
        article = row.near.row if row.near else self._stored.get(row.story) if row.story else None
        return article.id if article else None

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        return lay_out_rows(self._rows, width, int(time.time()), self._stored)

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""
        own = "This page lists no related stories"
        return f"{own}." if self._near is None else f"{own}, and your library has none either."

    def _stops_of_rows(self) -> list[int]:
        return [number for number, row in enumerate(self._rows) if row.heading is None]
