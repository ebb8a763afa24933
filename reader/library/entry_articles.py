"""Makes an article of an entry of a feed: a new one, another version of that which it corrects, or the one that another
feed, or a person, brought before.

An address joins an entry with an article only where the text agrees: the entries of a feed may all lead to one page.
"""

import sqlite3
from typing import NamedTuple

from reader.library import article_feeds, articles
from reader.library.article_feeds import BroughtBy
from reader.library.db.connection import LibraryFile
from reader.library.prepared import PreparedArticle
from reader.library.rows.article_row import PRESENT
from reader.library.rows.columns import page_hash
from reader.library.rows.raw_page import Outcome
from reader.library.rows.version_row import IS_OF_FEED, insert_version
from reader.model.attachment import Attachment

FEWEST_OWN_WORDS = 8
"""Words of the shortest text that says which entry it is; with fewer it is a link, a greeting or a label."""


class EntryArticle(NamedTuple):
    """An entry prepared for the library. `key` is what its feed knows it by; `of_feed` is the article of its own text,
    `of_page` that of its page, None where none was fetched; `shows_page` says which of them is shown; `corrects` is the
    article that it became before, if it did.
    """

    key: bytes
    brought_by: BroughtBy
    of_feed: PreparedArticle
    of_page: PreparedArticle | None = None
    shows_page: bool = False
    attachments: tuple[Attachment, ...] = ()
    corrects: int | None = None

    @property
    def shown(self) -> PreparedArticle:
        """The one that is shown."""
        return self.of_page if self.of_page is not None and self.shows_page else self.of_feed


def add_entry(library: LibraryFile, entry: EntryArticle) -> tuple[int, Outcome]:
    """Add the article of an entry, in a transaction in which `EntryStore.ingested` is to be called next. Returns its id
    and what became of it: an article that another feed brought before is known. Raises a LibraryError.
    """
    from reader.library.stores.attachments import insert_attachments

    with library.joined() as connection:
        entry = _with_believed_address(connection, entry)
        if entry.corrects is not None:
            article_id, outcome = entry.corrects, _correct(library, connection, entry)
        else:
            found = _brought_before(library, connection, entry)
            if found is None:
                return _insert(library, connection, entry), Outcome.ADDED
            article_id, outcome = found, Outcome.KNOWN
            _join(library, connection, article_id, entry)
        insert_attachments(connection, article_id, entry.attachments)
        return article_id, outcome


def _with_believed_address(connection: sqlite3.Connection, entry: EntryArticle) -> EntryArticle:
    """The entry, its page at the address that it was fetched from where it states that of quite another article."""
    from reader.library.index.known_article import believed_url

    page = entry.of_page
    if page is None or (url := believed_url(connection, page.identity_keys)) == page.url:
        return entry
    return entry._replace(of_page=page.at(url))


def _insert(library: LibraryFile, connection: sqlite3.Connection, entry: EntryArticle) -> int:
    from reader.library.stores.attachments import insert_attachments

    brought_by, shown = entry.brought_by, entry.shown
    versions = [entry.of_feed] if entry.of_page is None else [entry.of_feed, entry.of_page]
    row = articles.NewArticle(
        _identity(connection, entry),
        shown.columns._replace(sort_at=brought_by.sort_at),
        current=versions.index(shown) + 1,
        arrived_at=brought_by.arrived_at,
    )
    with articles.inserting(library, row, shown.entries) as article_id:
        for number, one in enumerate(versions, 1):
            insert_version(connection, article_id, number, one.version)
        insert_attachments(connection, article_id, entry.attachments)
    return article_id


def _identity(connection: sqlite3.Connection, entry: EntryArticle) -> str:
    """The identity of a new article: that of its address, unless another article stands there; else that of the entry
    in its feed.
    """
    from reader.library.index.known_article import FURTHER, is_taken

    address = entry.shown.identity if entry.shown.url else "entry:"
    if entry.shown.url and not is_taken(connection, address):
        return address
    found = connection.execute("SELECT url FROM feed WHERE id = ?", (entry.brought_by.feed_id,)).fetchone()
    of_feed = page_hash(found[0] if found else "")[:8]  # the same in every library, unlike the id of the feed
    return f"{address}{FURTHER}{of_feed.hex()}:{entry.key.hex()}"


# -- articles that the library has


class _StoredText(NamedTuple):
    """A version of an article of the library: its hash and its text, whether it is that of a feed, and whether it is
    shown.
    """

    text_hash: bytes
    text: str
    is_of_feed: bool
    is_shown: bool


def _versions(connection: sqlite3.Connection, article_id: int) -> list[_StoredText]:
    """The versions of an article that is not deleted; none of one that is, which stays as it is. A hidden one has new
    versions, too.
    """
    from reader.library.rows.content import unpacked_text

    rows = connection.execute(
        f"SELECT text_hash, content, {IS_OF_FEED}, number = current FROM version"
        f" JOIN article ON article.id = article_id WHERE article_id = ? AND {PRESENT} ORDER BY number",
        (article_id,),
    )
    return [
        _StoredText(text_hash, unpacked_text(content) or "", bool(is_of_feed), bool(is_shown))
        for text_hash, content, is_of_feed, is_shown in rows.fetchall()
    ]


def _brought_before(library: LibraryFile, connection: sqlite3.Connection, entry: EntryArticle) -> int | None:
    """The article at the address of an entry that agrees with it, unless this feed has brought that as another entry;
    of several the one with the nearest date.
    """
    from reader.library.index.known_article import all_at

    brought_by, pages = entry.brought_by, (entry.of_feed, entry.of_page)
    urls = dict.fromkeys(one.url for one in pages if one is not None and one.url is not None)
    rows = [row[0] for url in urls for row in all_at(connection, url)] or _without_address(connection, entry)
    own = set(article_feeds.brought_by(library, brought_by.feed_id, rows)) if rows else set()
    dated = [(_date(connection, article_id), article_id) for article_id in rows if article_id not in own]
    for (sort_at, title), article_id in sorted(dated, key=lambda one: abs(one[0][0] - brought_by.sort_at)):
        is_twin = sort_at == brought_by.sort_at and title == entry.of_feed.columns.folded_title
        if _agrees(connection, entry, article_id, is_twin):
            return article_id
    return None


def _without_address(connection: sqlite3.Connection, entry: EntryArticle) -> list[int]:
    """The articles without an address that have the very text of an entry without one."""
    if entry.of_feed.url:
        return []
    found = connection.execute(
        "SELECT article_id FROM version JOIN article ON article.id = article_id WHERE text_hash = ? AND url IS NULL",
        (entry.of_feed.version.text_hash,),
    )
    return [article_id for (article_id,) in found]


def _date(connection: sqlite3.Connection, article_id: int) -> tuple[int, str]:
    """The time that an article sorts by, and its folded title."""
    found: tuple[int, str] = connection.execute(
        "SELECT sort_at, folded_title FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    return found


def _agrees(connection: sqlite3.Connection, entry: EntryArticle, article_id: int, is_twin: bool) -> bool:
    """Whether a text of an article is much the same as one of an entry, or has all of it, or the other way round. Where
    one of them has hardly any words, such as a link, it is enough that title and date are the same: `is_twin`.
    """
    from reader.library.rows.content import unpacked_text

    rows = connection.execute("SELECT text_hash, content FROM version WHERE article_id = ?", (article_id,)).fetchall()
    mine = [one for one in (entry.of_feed, entry.of_page) if one is not None]
    hashes = {one.version.text_hash for one in mine}
    if any(text_hash in hashes for text_hash, _ in rows):
        return True
    texts = [unpacked_text(content) or "" for _, content in rows]
    if is_twin and (_says_little(entry.of_feed.text) or all(map(_says_little, texts))):
        return True
    return any(_is_same(one.text, text) for one in mine for text in texts)


def _says_little(text: str) -> bool:
    """Whether a text has too few words to say which entry it is."""
    from reader.near_duplicates.shingles import words

    return len(words(text)) < FEWEST_OWN_WORDS


def _is_same(one: str, other: str) -> bool:
    from reader.near_duplicates.containment import contains
    from reader.near_duplicates.shingles import words
    from reader.near_duplicates.story_text import StoryText

    shorter, longer = sorted((one, other), key=len)
    if _says_little(shorter):  # as in any other text: a link, a greeting
        return words(shorter) == words(longer)
    return contains(longer, shorter) or StoryText(one).is_near_duplicate(StoryText(other))


def _join(library: LibraryFile, connection: sqlite3.Connection, article_id: int, entry: EntryArticle) -> None:
    """Keep what an entry adds to the article that it is; it is shown where it contains what was shown."""
    from reader.near_duplicates.containment import contains

    for one in (entry.of_feed, entry.of_page):
        known = _versions(connection, article_id)
        if not known or one is None or any(contains(its.text, one.text) for its in known):
            continue
        if contains(one.text, next(its.text for its in known if its.is_shown)):
            articles.add_version(library, article_id, one, sorts_anew=False)
        else:
            articles.add_hidden_version(library, article_id, one)


def _correct(library: LibraryFile, connection: sqlite3.Connection, entry: EntryArticle) -> Outcome:
    """Keep what an entry says now as the newest version of its article, and show it where it is another text. The text
    of a page is not replaced by an excerpt, even where the page cannot be fetched any more.
    """
    assert entry.corrects is not None
    known = _versions(connection, entry.corrects)
    hashes = {one.text_hash for one in known}
    shown = entry.shown
    is_page_shown = any(one.is_shown and not one.is_of_feed for one in known)
    is_hidden = shown.version.text_hash in hashes or is_page_shown and not entry.shows_page
    for one in (entry.of_feed, entry.of_page):
        if known and one is not None and one.version.text_hash not in hashes and (one is not shown or is_hidden):
            articles.add_hidden_version(library, entry.corrects, one)
    if not known or is_hidden:
        return Outcome.KNOWN
    articles.add_version(library, entry.corrects, shown, sorts_anew=False)
    articles.set_changed(library, entry.corrects)
    return Outcome.CHANGED
