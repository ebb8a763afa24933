"""The words of recent articles: what somebody who types the beginning of one is likely to mean.

To find all words that begin in some way takes long in a large library; to find some dozens of words does not.
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
"""Articles that have a word, for it to be known."""
_STEP, _REST = 10, 0.002
"""Articles that are read between two rests of that many seconds: reading them takes as long."""
_LAST_LETTER = "\U0010ffff"


class RecentWords:
    """Words as they stand in the index, each with the number of articles that have it."""

    def __init__(self, articles: Mapping[str, int] = MappingProxyType({})) -> None:
        self._articles = {word: number for word, number in articles.items() if number >= _LEAST}
        self._sorted = sorted(self._articles)

    def beginning_with(self, start: str, most: int) -> list[str]:
        """Those that begin so, the commonest first; `most` of them."""
        first, last = bisect_left(self._sorted, start), bisect_left(self._sorted, start + _LAST_LETTER)
        return nlargest(most, self._sorted[first:last], key=self._articles.__getitem__)


NO_WORDS = RecentWords()


def read_recent_words(library: LibraryFile) -> RecentWords:
    """The words of the newest articles. Takes some tenths of a second, and rests in between: other threads need not
    wait for it. Raises LibraryError.
    """
    newest = library.read(
        "SELECT content FROM (SELECT id, current FROM article WHERE deleted_at IS NULL AND behind IS NULL"
        " ORDER BY sort_at DESC, id DESC LIMIT ?) a JOIN version ON article_id = a.id AND number = a.current",
        (_ARTICLES,),
    )
    articles: Counter[str] = Counter()
    for place, (content,) in enumerate(newest):
        if not place % _STEP:
            time.sleep(_REST)
        try:
            texts = plain_texts(content)
        except (zlib.error, ValueError, KeyError, TypeError, AttributeError):  # damaged
            continue
        articles.update(set(indexed_words("\n".join(texts)).split()))
    return RecentWords(articles)
