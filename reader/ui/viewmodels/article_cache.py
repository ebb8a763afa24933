"""Articles ready to be shown: read from the library, laid out, with their marks. Pure; no Textual.

The neighbours of the open article are made ready while it is read, so that going on to them is only painting.
"""

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from reader.base.settings import DEFAULT_MARKS
from reader.library.library import Library
from reader.ui.viewmodels.body_layout import Document, TextLine, lay_out
from reader.ui.viewmodels.highlights import Layer, link_layer, mark_layers
from reader.ui.viewmodels.mark_kinds import MarkKind

if TYPE_CHECKING:
    from reader.library.rows.opened_articles import OpenArticle

_MOST_READY = 4
"""Articles in the cache."""


class ReadyArticle(NamedTuple):
    """An article ready to be shown; `lines` are those at a width in cells, [] before the width is known."""

    opened: "OpenArticle"
    document: Document
    links: Layer
    marks: tuple[Layer, ...]
    width: int
    lines: list[TextLine]


class ArticleCache:
    """Opens articles from the cache, or from the library."""

    def __init__(
        self,
        library: Library,
        page_key: str = "",
        shown: frozenset[MarkKind] = frozenset(map(MarkKind, DEFAULT_MARKS)),
        versions_key: str = "",
    ) -> None:
        """`page_key` and `versions_key` are the keys, as people write them, that show the original page and what
        changed since an older version; `shown` are the kinds of marks to show.
        """
        self._library = library
        self._page_key = page_key
        self._versions_key = versions_key
        self._shown = shown
        self._ready: OrderedDict[int, ReadyArticle] = OrderedDict()

    def copy(self, library: Library) -> "ArticleCache":
        """A cache with the same settings, for another connection to the library."""
        return ArticleCache(library, self._page_key, self._shown, self._versions_key)

    def mark(self, shown: frozenset[MarkKind]) -> None:
        """Show these kinds of marks from now on, and drop all articles made ready with others."""
        self._shown = shown
        self.clear()

    def clear(self) -> None:
        """Drop all articles, after several changed."""
        self._ready.clear()

    def forget(self, article_id: int) -> None:
        """Drop an article, after it changed."""
        self._ready.pop(article_id, None)

    def open(self, article_id: int, width: int) -> ReadyArticle | None:
        """An article as it is now, laid out at a width in cells; None if the library no longer has it."""
        ready = self._ready.pop(article_id, None)
        if ready is None or ready.width != width:
            return self._prepare(article_id, width)
        now = self._library.row_and_offset(article_id)
        return ready._replace(opened=ready.opened._replace(row=now[0], reading_offset=now[1])) if now else None

    def prepare(self, article_id: int, width: int) -> ReadyArticle | None:
        """Make an article ready at a width in cells, unless the cache has it; None if the library no longer does."""
        ready = self._ready.get(article_id)
        if ready is None or ready.width != width:
            ready = self._prepare(article_id, width)
        if ready is not None:
            self._ready[article_id] = ready
            while len(self._ready) > _MOST_READY:
                self._ready.popitem(last=False)
        return ready

    def _prepare(self, article_id: int, width: int) -> ReadyArticle | None:
        from reader.model.article_remarks import remarks_on
        from reader.ui.viewmodels.article_document import document_of
        from reader.ui.viewmodels.page_notice import notice_of, update_of

        opened = self._library.open_article(article_id)
        if opened is None:
            return None
        notices = (
            *remarks_on(opened.article),
            notice_of(opened.article, opened.left_out, self._page_key),
            update_of(opened.version, opened.row.is_changed, self._versions_key),
        )
        notice = " ".join(filter(None, notices))
        document = document_of(opened.article, opened.row.minutes, notice, opened.tags)
        lines = lay_out(document, width) if width > 0 else []
        marks = mark_layers(document, opened.annotations, self._shown)
        return ReadyArticle(opened, document, link_layer(document, opened.article), marks, width, lines)
