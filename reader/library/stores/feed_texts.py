"""Articles that a feed brought, with two versions: the text that the feed has, and that of the page."""

from datetime import UTC, datetime
from typing import NamedTuple

from reader.library.articles import insert_version
from reader.library.index.stories import keep_sketch
from reader.library.index.words import forget_words, index_words
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.library.rows.columns import listing_columns
from reader.library.rows.content import unpacked
from reader.library.stores.marks import MarkStore
from reader.near_duplicates.sketch import sketch

FROM_FEED = "feed:"
"""How the source of a page begins that was made of the entry of a feed."""


class ArticleTexts(NamedTuple):
    """The versions of an article: the number of the newest that a feed brought, and of the newest from its page, None
    where there is none; which is `current`, where its page stands, and the feed that says so.
    """

    of_feed: int | None
    of_page: int | None
    current: int
    url: str | None
    feed_url: str = ""

    @property
    def other(self) -> int | None:
        """The version that is shown in place of the current one, None where that is still to be fetched."""
        return self.of_page if self.current == self.of_feed else self.of_feed


class FeedTextStore:
    """The two texts of the articles of a library. Every method may raise a LibraryError."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def texts(self, article_id: int) -> ArticleTexts | None:
        """Which texts an article has, None if it is gone."""
        rows = self._library.read(
            "SELECT v.number, v.source LIKE ? OR v.page_kind = 'entry', v.page_url, a.current, v.source FROM article a"
            " JOIN version v ON v.article_id = a.id WHERE a.id = ? AND a.deleted_at IS NULL ORDER BY v.number",
            (f"{FROM_FEED}%", article_id),
        )
        if not rows:
            return None
        of_feed = [number for number, is_of_feed, *_ in rows if is_of_feed]
        of_page = [number for number, is_of_feed, *_ in rows if not is_of_feed]
        said = [(url, source.removeprefix(FROM_FEED)) for _, is_of_feed, url, _, source in rows if is_of_feed and url]
        newest = (of_feed[-1] if of_feed else None, of_page[-1] if of_page else None)
        return ArticleTexts(*newest, rows[0][3], *(said[-1] if said else (None,)))

    def add_page(self, article_id: int, prepared: PreparedArticle) -> bool:
        """Keep the page of an article as its newest version, and show that; it sorts where it did. False where the
        article is gone.
        """
        with self._library.writing() as connection:
            found = connection.execute("SELECT sort_at FROM article WHERE id = ?", (article_id,)).fetchone()
            if found is None:
                return False
            columns = (found[0], *prepared.columns[1:])
            insert_version(self._library, connection, article_id, prepared._replace(columns=columns))
        return True

    def show(self, article_id: int, number: int) -> bool:
        """Show another version of an article; it sorts where it did. False where there is no such version."""
        with self._library.writing() as connection:
            found = connection.execute(
                "SELECT v.content, v.annotator, a.fetched_at FROM version v JOIN article a ON a.id = v.article_id"
                " WHERE v.article_id = ? AND v.number = ?",
                (article_id, number),
            ).fetchone()
            if found is None:
                return False
            article, annotations = unpacked(found[0], found[1], self._library.path)
            forget_words(connection, article_id, self._library.path)
            columns = listing_columns(article, datetime.fromtimestamp(found[2], UTC))
            _, headline, publisher, published, _, minutes, _, folded_title, _ = columns
            connection.execute(
                "UPDATE article SET headline = ?, publisher = ?, published = ?, minutes = ?, folded_title = ?,"
                " current = ? WHERE id = ?",
                (headline, publisher, published, minutes, folded_title, number, article_id),
            )
            index_words(connection, article_id, article)
            keep_sketch(connection, article_id, sketch(article.text))
            MarkStore(self._library).index(connection, article_id, article.text, annotations)
        return True
