"""Articles that may be deleted together with many others: nobody starred, tagged, saved, restored or corrected them."""

import json
from array import array
from collections.abc import Sequence

from reader.library.db.connection import LibraryFile
from reader.library.stores.retention import STAYS

_STRIDE = 1_000
"""Articles that are looked at in one query."""
_OF_FEEDS = f"""SELECT DISTINCT article.id FROM article_feed f CROSS JOIN article ON article.id = f.article_id
    WHERE f.feed_id IN (SELECT value FROM json_each(?1)) AND f.is_listed = 1 AND NOT {STAYS} AND NOT EXISTS (
        SELECT 1 FROM article_feed other WHERE other.article_id = article.id
        AND other.feed_id NOT IN (SELECT value FROM json_each(?1)))"""
_READ = f"""SELECT article.id FROM article WHERE id IN (SELECT value FROM json_each(?))
    AND is_read AND deleted_at IS NULL AND NOT {STAYS}"""


def disposable_of_feeds(library: LibraryFile, feed_ids: Sequence[int]) -> "array[int]":
    """The disposable articles that some feeds brought, and no other feed. Raises a LibraryError."""
    return array("q", (article_id for (article_id,) in library.read(_OF_FEEDS, (json.dumps(list(feed_ids)),))))


def disposable_read(library: LibraryFile, ids: Sequence[int]) -> "array[int]":
    """The disposable ones of some articles that have been read. Raises a LibraryError."""
    found = array("q")
    for start in range(0, len(ids), _STRIDE):
        some = json.dumps(list(ids[start : start + _STRIDE]))
        found.extend(article_id for (article_id,) in library.read(_READ, (some,)))
    return found
