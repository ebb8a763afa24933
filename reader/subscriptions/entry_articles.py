"""Makes articles of the entries of feeds.

A full text is cleaned like a page. For an excerpt the page is fetched, unless the settings of the feed say otherwise,
and shown in place of the excerpt if it has all of it; both texts are kept. Where there is no page or no article on it,
the excerpt itself becomes the article, unchanged.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader import pipeline
from reader.base.errors import PageError
from reader.base.page_bounds import page_bounds
from reader.library import entry_articles
from reader.library.article_feeds import BroughtBy
from reader.library.entry_articles import FEWEST_OWN_WORDS, EntryArticle
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.attachments import attachments_from_text
from reader.library.stores.entries import EntryStore, WaitingEntry
from reader.library.stores.feeds import FeedRow
from reader.model.article import fold_title
from reader.pipeline import Added
from reader.subscriptions.entry_pages import entry_page, is_excerpt, own_words, page_as_it_is

if TYPE_CHECKING:
    from reader.library.prepared import PreparedArticle
    from reader.pages.page import Page

_SHARE_OF_TITLE = 0.5
"""Least share of the words of a title that a page has, too, for it to be the page of a link without a text."""


_LITTLE = 3
"""Letters of the longest little word, such as "the"."""


def ingest_entry(
    library: Library,
    feed: FeedRow,
    entry: WaitingEntry,
    page: "Page | None",
    on_new: "Callable[[int, PreparedArticle, int], object]" = lambda *_: None,
) -> Added:
    """Add the article of an entry, and note that it waits no longer; `page` is its page, if that was fetched. `on_new`
    is called with the id of a new article, the article and the id of the feed, in the same transaction. Raises
    LibraryError, or NamesError.
    """
    of_feed = _of_feed(library, feed, entry)
    of_page = _of_page(library, page)
    prepared = EntryArticle(
        key=entry.key,
        brought_by=BroughtBy(feed.id, entry.sort_at, entry.fetched_at),
        of_feed=of_feed,
        of_page=of_page,
        shows_page=of_page is not None and (feed.full_text is True or _is_page_of(of_page, of_feed, entry, feed)),
        attachments=attachments_from_text(entry.attachments),
        corrects=entry.article_id,
    )
    with library.writing():
        article_id, outcome = entry_articles.add_entry(library, prepared)
        EntryStore(library).ingested(entry, article_id)
        if outcome is Outcome.ADDED:
            on_new(article_id, prepared.shown, feed.id)
    headline = prepared.shown.headline if outcome is not Outcome.KNOWN else ""
    return Added(of_feed.version.source, article_id, outcome, headline)


def is_correction(library: Library, feed: FeedRow, entry: WaitingEntry) -> bool:
    """Whether an entry that changed says something else than before: not where only its markup is another, or labels
    around its links. Raises LibraryError, or NamesError.
    """
    from reader.library.stores.feed_texts import FeedTextStore

    if entry.article_id is None:
        return True
    before = FeedTextStore(library).of_feed(entry.article_id)
    if before is None:
        return False
    now = _of_feed(library, feed, entry)
    if own_words(entry) < FEWEST_OWN_WORDS:
        return fold_title(now.headline) != fold_title(before.headline)
    return now.version.text_hash != before.text_hash


def _of_feed(library: Library, feed: FeedRow, entry: WaitingEntry) -> "PreparedArticle":
    """The article of the text that the feed has."""
    if not is_excerpt(entry):
        try:
            with page_bounds():
                return _at(pipeline.make_ready(library, entry_page(feed, entry, "html")), entry.url)
        except PageError:
            pass
    return _at(pipeline.make_ready(library, page_as_it_is(feed, entry)), entry.url)


def _at(prepared: "PreparedArticle", url: str | None) -> "PreparedArticle":
    """An article at the address of its entry, whatever address its text states."""
    return prepared if prepared.url == url else prepared.at(url)


def _of_page(library: Library, page: "Page | None") -> "PreparedArticle | None":
    """The article on the page of an entry, None where there is none."""
    if page is None:
        return None
    try:
        with page_bounds():
            return pipeline.make_ready(library, page)
    except PageError:
        return None


def _is_page_of(of_page: "PreparedArticle", of_feed: "PreparedArticle", entry: WaitingEntry, feed: FeedRow) -> bool:
    """Whether a page has all that the feed has of an entry: its words, in order, or for a link most of its title. A
    story of a followed page is a link: its teaser is often written for the list alone.
    """
    from reader.near_duplicates.containment import contains
    from reader.near_duplicates.shingles import words

    whole = of_page.whole_text
    if own_words(entry) >= FEWEST_OWN_WORDS and not feed.is_page:
        return contains(whole, of_feed.text)
    title, found = _content_words(entry.title), set(words(whole))
    return not title or sum(word in found for word in title) >= _SHARE_OF_TITLE * len(title)


def _content_words(title: str) -> list[str]:
    """The longer words of a title, all where it has only short ones: little words are in any text."""
    from reader.near_duplicates.shingles import words

    every = words(title)
    return [word for word in every if len(word) > _LITTLE] or every
