"""Entries of feeds as articles."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.stores.entries import WaitingEntry
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.model.article import Article, ParagraphKind
from reader.pages.page import Page
from reader.reprocessing import recleaning
from reader.subscriptions.entry_articles import ingest_entry
from reader.subscriptions.entry_pages import entry_page, wants_page
from tests.examples import scaled

WHOLE = (
    "<p>The harbour clock in Veldport struck noon on Tuesday for the first time in eleven years, after volunteers "
    "rebuilt its movement from drawings that were found in the attic of the old customs house.</p>"
    "<p>“We had two spare wheels and a great deal of tea,” said Mona Field, who led the repair.</p>"
    + "<p>The town council paid for the paint, and the ferry company lent a crane for the better part of a week.</p>"
    * 12
)
FETCHED = 1_772_500_000
PUBLISHED = 1_772_445_600
ADDRESS = "https://quay.example/clock"


@pytest.fixture
def feed(library: Library) -> FeedRow:
    """A feed that is followed."""
    feed_store = FeedStore(library)
    found = feed_store.feed(feed_store.subscribe("https://quay.example/feed", "Quay & tide")[0])
    assert found is not None
    return found


def entry(html: str = WHOLE, title: str = "Harbour clock runs again", url: str | None = ADDRESS) -> WaitingEntry:
    key = f"{title}{url}{html}".encode()
    return WaitingEntry(1, 1, key, title, url, PUBLISHED, "Ida Holm", html, FETCHED, PUBLISHED, "[]")


def taken(library: Library, feed: FeedRow, one: WaitingEntry, page: Page | None = None) -> Article:
    opened = library.open_article(ingest_entry(library, feed, one, page).article_id)
    assert opened is not None
    return opened.article


def test_a_whole_text_is_cleaned_as_a_page_is(library: Library, feed: FeedRow):
    article = taken(library, feed, entry(WHOLE + "<script>alert(1)</script>"))
    assert article.headline == "Harbour clock runs again"
    assert article.byline == ("Ida Holm",)
    assert article.publisher == "Quay & tide"
    assert article.published == datetime.fromtimestamp(PUBLISHED, UTC)
    assert article.url == ADDRESS
    assert "two spare wheels" in article.text and "alert" not in article.text


def test_quotes_and_names_are_marked(library: Library, feed: FeedRow):
    for one in (entry(), entry("<p>“It is late,” said Mona Field.</p>", url="https://quay.example/late")):
        opened = library.open_article(ingest_entry(library, feed, one, None).article_id)
        assert opened is not None and len(opened.annotations.quotes) == 1
        speaker = opened.annotations.quotes[0].speaker
        assert speaker is not None and speaker.name == "Mona Field"


def test_an_excerpt_stays_as_it_stands(library: Library, feed: FeedRow):
    article = taken(
        library, feed, entry("<p>Short <a href='/a'>news</a>.</p><ul><li>One</li><li>Two</li></ul><p>Read on</p>")
    )
    assert [paragraph.text for paragraph in article.paragraphs] == ["Short news.", "One", "Two", "Read on"]
    assert [paragraph.kind for paragraph in article.paragraphs][1] is ParagraphKind.LIST_ITEM
    assert article.paragraphs[0].links[0].url == "https://quay.example/a"
    assert (article.headline, article.url, article.byline) == ("Harbour clock runs again", ADDRESS, ("Ida Holm",))
    assert article.published == datetime.fromtimestamp(PUBLISHED, UTC)


@pytest.mark.parametrize("html", ["", "<img src='a.png'>", "<p> </p>", "<!--"])
def test_an_entry_without_text_has_its_address(library: Library, feed: FeedRow, html: str):
    article = taken(library, feed, entry(html))
    assert (article.headline, article.text) == ("Harbour clock runs again", ADDRESS)


def test_the_page_counts_where_it_was_fetched(library: Library, feed: FeedRow):
    page = Page(ADDRESS, "html", f"<html><body><h1>Clock by its page</h1>{WHOLE}</body></html>", ADDRESS)
    article = taken(library, feed, entry("<p>Short.</p>"), page)
    assert article.headline == "Clock by its page" and "two spare wheels" in article.text


def test_a_page_without_an_article_leaves_the_excerpt(library: Library, feed: FeedRow):
    page = Page(ADDRESS, "html", "<!doctype html><title>Cookies</title><p>Do you agree?</p>", ADDRESS)
    article = taken(library, feed, entry("<p>Short.</p>"), page)
    assert (article.headline, article.text) == ("Harbour clock runs again", "Short.")


@pytest.mark.parametrize("html", ["", "<p>Short.</p><p>Subscribe now</p><h3>More</h3><p>Sign in</p>"])
def test_cleaning_it_again_leaves_an_excerpt_as_it_stands(library: Library, feed: FeedRow, html: str):
    number = ingest_entry(library, feed, entry(html), None).article_id
    before = library.open_article(number)
    (again,) = recleaning.reclean(library, every=True)
    after = library.open_article(number)
    assert not again.is_changed and not again.problem
    assert before is not None and after is not None and after.article == before.article
    assert after.left_out == 0


def test_an_entry_without_an_address_is_an_article_too(library: Library, feed: FeedRow):
    for html in (WHOLE, "<p>Short.</p>"):
        assert taken(library, feed, entry(html, url=None)).url is None


def test_what_a_feed_says_cannot_break_out_of_its_place(feed: FeedRow):
    page = entry_page(feed, entry(title='"><script>alert(1)</script>'), "html")
    assert "<script>" not in page.text


@settings(max_examples=scaled(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_entry_becomes_an_article(library: Library, feed: FeedRow, html: str, title: str):
    article = taken(library, feed, entry(html, title, None))
    assert article.paragraphs


@pytest.mark.parametrize(
    ("full_text", "html", "url", "wanted"),
    [
        (None, "<p>Short.</p>", ADDRESS, True),
        (None, WHOLE, ADDRESS, False),
        (True, WHOLE, ADDRESS, True),
        (False, "<p>Short.</p>", ADDRESS, False),
        (True, "<p>Short.</p>", None, False),
        (True, "<p>Short.</p>", "http://127.0.0.1/router", False),
        (True, "<p>Short.</p>", "http://192.168.1.1/", False),
    ],
)
def test_whether_a_page_is_fetched(feed: FeedRow, full_text: bool | None, html: str, url: str | None, wanted: bool):
    assert wants_page(feed._replace(full_text=full_text), entry(html, url=url)) is wanted
