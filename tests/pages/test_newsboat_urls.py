"""newsboat's list of feeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import NotAFeed
from reader.pages.feed import Subscription
from reader.pages.newsboat_urls import read_newsboat_urls

URLS = b"""# my feeds
https://quay.example/feed

https://tide.example/feed "~Tide \\"and\\" wind" news "far away"
  https://fjord.example/feed !hidden "!" norway
"query:Unread:unread = \\"yes\\""
exec:~/bin/weather
https://quay.example/feed again
"""


def test_tags_become_folders_and_a_tilde_makes_a_title():
    read = read_newsboat_urls(URLS)
    assert read.subscriptions == (
        Subscription("https://quay.example/feed"),
        Subscription("https://tide.example/feed", 'Tide "and" wind', "news"),
        Subscription("https://fjord.example/feed", None, "norway"),
    )


def test_what_broadsheet_has_no_equal_for_is_named():
    assert read_newsboat_urls(URLS).left_out == ('"query:Unread:unread = \\"yes\\""', "exec:~/bin/weather")


@pytest.mark.parametrize("data", [b"", b"# nothing\n", b"hello\nworld\n", b"\x89PNG\r\n\x1a\n"])
def test_a_file_without_addresses_is_no_list(data: bytes):
    with pytest.raises(NotAFeed, match="not a list of feeds"):
        read_newsboat_urls(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_line_is_a_feed_or_left_out(text: str):
    read = read_newsboat_urls(f"https://quay.example/feed\n{text}".encode())
    assert read.subscriptions[0].url == "https://quay.example/feed"


@pytest.mark.parametrize("rest", ['"~Quay news', '"~Quay news\\', '"~Quay news"'])
def test_marks_that_are_never_closed_go_to_the_end_of_the_line(rest: str):
    (one,) = read_newsboat_urls(f"https://quay.example/feed {rest}".encode()).subscriptions
    assert one.title is not None and one.title.startswith("Quay news")
