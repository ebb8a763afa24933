"""The two texts of articles that a feed brought: the excerpt in the feed, and the full article on the page."""

from typing import NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.prepared import PreparedArticle
from reader.library.rows.article_row import PRESENT
from reader.library.rows.content import plain_texts
from reader.library.rows.version_row import FROM_FEED, IS_OF_FEED


class ArticleTexts(NamedTuple):
    """The versions of an article: the numbers of the newest that a feed brought and of the newest from its page, None
    where there is none, and which is `current`; the address of the page, and of the feed that gave it.
    """

    of_feed: int | None
    of_page: int | None
    current: int
    url: str | None
    feed_url: str = ""

    @property
    def other(self) -> int | None:
        """The number of the other text, to be shown in place of the current one; None if it is not fetched yet."""
        return self.of_page if self.current == self.of_feed else self.of_feed


class FeedText(NamedTuple):
    """What a feed brought of an article: the hash of its headline and text, and the headline."""

    text_hash: bytes
    headline: str


class FeedTextStore:
    """The two texts of the articles of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def texts(self, article_id: int) -> ArticleTexts | None:
        """The texts that an article has, None if it is gone."""
        rows = self._library.read(
            f"SELECT number, {IS_OF_FEED}, page_url, current, source FROM article"
            f" JOIN version ON article_id = article.id WHERE article.id = ? AND {PRESENT} ORDER BY number",
            (article_id,),
        )
        if not rows:
            return None
        of_feed = [number for number, is_of_feed, *_ in rows if is_of_feed]
        of_page = [number for number, is_of_feed, *_ in rows if not is_of_feed]
        said = [(url, source.removeprefix(FROM_FEED)) for _, is_of_feed, url, _, source in rows if is_of_feed and url]
        newest = (of_feed[-1] if of_feed else None, of_page[-1] if of_page else None)
        return ArticleTexts(*newest, rows[0][3], *(said[-1] if said else (None,)))

    def of_feed(self, article_id: int) -> FeedText | None:
        """The newest text that a feed brought of an article, None where there is none."""
        rows = self._library.read(
            f"SELECT text_hash, content FROM version WHERE article_id = ? AND {IS_OF_FEED}"
            " ORDER BY number DESC LIMIT 1",
            (article_id,),
        )
        return FeedText(rows[0][0], plain_texts(rows[0][1])[0]) if rows else None

    def add_page(self, article_id: int, prepared: PreparedArticle) -> bool:
        """Save the page of an article as its newest version, and show that; it sorts where it did. False where the
        article is gone.
        """
        return articles.add_version(self._library, article_id, prepared, sorts_anew=False)

    def show(self, article_id: int, number: int) -> bool:
        """Show another version of an article; it sorts where it did. False where there is no such version."""
        return articles.show_version(self._library, article_id, number)
