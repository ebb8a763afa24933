"""The feeds that a page names."""

from hypothesis import given
from hypothesis import strategies as st

from reader.base.safe_text import safe_line
from reader.pages.feed_links import FeedLink, find_feed_links

PAGE = "https://quay.example/news/today"


def head(*links: str) -> str:
    return f"<!doctype html><html><head><title>Quay</title>{''.join(links)}</head><body><p>Text.</p></body></html>"


RSS = '<link rel="alternate" type="application/rss+xml" title="Quay &amp; tide" href="/feed">'


def test_a_page_names_its_feeds_with_their_titles():
    atom = "<link rel=alternate type=application/atom+xml href=atom.xml>"
    assert find_feed_links(head(RSS, atom), PAGE) == (
        FeedLink("https://quay.example/feed", "Quay & tide"),
        FeedLink("https://quay.example/news/atom.xml", ""),
    )


def test_feeds_of_comments_come_last():
    comments = RSS.replace("Quay &amp; tide", "Quay: Comments").replace("/feed", "/comments/feed")
    assert [link.url for link in find_feed_links(head(comments, RSS), PAGE)] == [
        "https://quay.example/feed",
        "https://quay.example/comments/feed",
    ]


def test_the_base_of_the_page_counts():
    assert find_feed_links(head('<base href="https://other.example/x/">', RSS.replace("/feed", "feed")), PAGE) == (
        FeedLink("https://other.example/x/feed", "Quay & tide"),
    )


def test_other_links_and_those_that_lead_nowhere_are_no_feeds():
    others = (
        '<link rel="stylesheet" href="/style.css">',
        '<link rel="alternate" hreflang="de" href="/de">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml">',
        f"<!-- {RSS} -->",
    )
    assert find_feed_links(head(*others), PAGE) == ()


def test_a_feed_that_is_named_twice_comes_once():
    assert len(find_feed_links(head(RSS, RSS), PAGE)) == 1


@given(st.text(max_size=200))
def test_any_page_at_all_has_feeds_or_none(text: str):
    for page in (text, head(RSS, text), head(f'<link type="application/rss+xml" href="{text}">')):
        assert all(link.title == safe_line(link.title) for link in find_feed_links(page, PAGE))


def test_a_link_with_more_attributes_than_any_has_is_none():
    assert find_feed_links(head(RSS.replace(" href", f" {' '.join(f'a{n}=1' for n in range(501))} href")), PAGE) == ()
