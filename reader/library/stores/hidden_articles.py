"""Hidden articles: in no list and in no search but `is:hidden`, and never dropped."""

from reader.library import articles
from reader.library.db.connection import LibraryFile


class HiddenArticles:
    """The hidden articles of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def has(self, article_id: int) -> bool:
        """Whether an article is hidden."""
        return bool(self._library.read("SELECT 1 FROM article WHERE id = ? AND is_hidden = 1", (article_id,)))

    def count(self) -> int:
        """How many articles are hidden."""
        return int(self._library.read("SELECT count(*) FROM article WHERE is_hidden = 1")[0][0])

    def set(self, article_id: int, is_hidden: bool) -> None:
        """Take an article out of all lists for as long as it `is_hidden`."""
        articles.set_hidden(self._library, article_id, is_hidden)
