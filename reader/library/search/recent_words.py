"""Words of recent articles: what a person who types the beginning of a word is likely to mean.

Finding all words with a beginning takes long in a large library; finding some dozens of whole words does not.
"""

import time
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from heapq import nlargest
from types import MappingProxyType

from reader.library.db.connection import LibraryFile
from reader.library.rows.content import plain_texts
from reader.searching.indexed_text import indexed_words

_ARTICLES = 300
_LEAST = 2
"""Recent articles that a word must be in to be suggested."""
_STEP, _REST = 10, 0.002
"""Articles read between two rests, and the seconds of a rest, which is as long as reading them takes."""
_LAST_LETTER = "\U0010ffff"


class RecentWords:
    """Words as they are in the index, each with the number of recent articles that have it."""

    def __init__(self, articles: Mapping[str, int] = MappingProxyType({})) -> None:
        self._articles = {word: number for word, number in articles.items() if number >= _LEAST}
        self._sorted = sorted(self._articles)

    def beginning_with(self, start: str, most: int) -> list[str]:
        """The `most` common words with a beginning, the commonest first."""
        first, last = bisect_left(self._sorted, start), bisect_left(self._sorted, start + _LAST_LETTER)
        return nlargest(most, self._sorted[first:last], key=self._articles.__getitem__)


NO_WORDS = RecentWords()


def read_recent_words(library: LibraryFile) -> RecentWords:
    """Read the words of the newest articles. Takes some tenths of a second, with rests in which other threads can run.
    Raises LibraryError.
    """
    newest = library.read(
        "SELECT content FROM (SELECT id, current FROM article WHERE deleted_at IS NULL AND behind IS NULL"
        " ORDER BY sort_at DESC, id DESC LIMIT ?) a JOIN version ON article_id = a.id AND number = a.current",
        (_ARTICLES,),
    )
    articles: Counter[str] = Counter()
    for number, (content,) in enumerate(newest):
        if not number % _STEP:
            time.sleep(_REST)
        try:
            texts = plain_texts(content)
        except (zlib.error, ValueError, KeyError, TypeError, AttributeError):  # damaged
            continue
        articles.update(set(indexed_words("\n".join(texts)).split()))
    return RecentWords(articles)
