"""Addresses that are relative to a base which only a part of the feed has."""

import pytest

from reader.cleaning.clean import clean
from reader.pages.feed import Entry
from reader.pages.feeds import parse_feed
from reader.pages.page import Page
from reader.pages.xml_base import has_relative_addresses, with_absolute_addresses

ADDRESS = "https://quay.example/news/feed"
TEXT = 'The ferry is <a href="{}">late</a> again, and nobody had told the harbour office that it would be.'


def atom(text: str, feed: str = "", entry: str = "", content: str = "", link: str = "") -> bytes:
    def stated(base: str) -> str:
        return f' xml:base="{base}"' if base else ""

    return f"""<feed xmlns="http://www.w3.org/2005/Atom"{stated(feed)}><title>Quay</title>
    <entry{stated(entry)}><title>Ferry</title><id>g</id><link{stated(link)} href="page"/>
    <content{stated(content)} {text}</content></entry></feed>""".encode()


def only(data: bytes) -> Entry:
    (entry,) = parse_feed(data, ADDRESS).entries
    return entry


def link_of(entry: Entry) -> str:
    """Where the link in the text of an entry leads when it is read."""
    html = f"<!doctype html><html><body><article><h1>{entry.title}</h1>{entry.html}</article></body></html>"
    paragraphs = clean(Page("x", "html", html, entry.url)).paragraphs
    return next(link.url for paragraph in paragraphs for link in paragraph.links)


ESCAPED = 'type="html">' + TEXT.replace("<", "&lt;").format("a/b")
INLINE = f'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{TEXT.format("a/b")}</div>'


@pytest.mark.parametrize("text", [ESCAPED, INLINE])
@pytest.mark.parametrize(
    ("feed", "entry", "content", "link", "page", "target"),
    [
        ("", "", "", "", "https://quay.example/news/page", "https://quay.example/news/a/b"),
        ("https://f.example/x/", "", "", "", "https://f.example/x/page", "https://f.example/x/a/b"),
        ("", "https://e.example/", "", "", "https://e.example/page", "https://e.example/a/b"),
        ("", "", "https://c.example/", "", "https://quay.example/news/page", "https://c.example/a/b"),
        ("", "", "", "https://l.example/", "https://l.example/page", "https://l.example/a/b"),
        ("https://f.example/x/", "y/", "z/", "", "https://f.example/x/y/page", "https://f.example/x/y/z/a/b"),
        ("x/", "", "", "", "https://quay.example/news/x/page", "https://quay.example/news/x/a/b"),
    ],
)
def test_each_address_is_relative_to_the_nearest_base(
    text: str, feed: str, entry: str, content: str, link: str, page: str, target: str
) -> None:
    found = only(atom(text, feed, entry, content, link))
    assert found.url == page
    assert link_of(found) == target


def test_the_links_of_rss_have_bases() -> None:
    data = b"""<rss><channel><item xml:base="https://e.example/x/"><title>A</title><link>a</link>
    <comments>c</comments><enclosure url="b.mp3"/></item></channel></rss>"""
    found = only(data)
    assert found.url == "https://e.example/x/a"
    assert [one.url for one in found.attachments] == ["https://e.example/x/b.mp3", "https://e.example/x/c"]


def test_a_text_without_relative_addresses_is_as_the_feed_has_it() -> None:
    text = 'type="html">&lt;a href="https://a.example/"&gt;a&lt;/a&gt; &lt;a href="#b"&gt;b&lt;/a&gt;'
    data = atom(text, "https://f.example/", content="https://c.example/")
    assert only(data).html == '<a href="https://a.example/">a</a> <a href="#b">b</a>'


def test_only_a_base_and_what_is_relative_to_it_take_the_long_way() -> None:
    base = b'<feed xml:base="https://f.example/">'
    for relative in (b'<a href="b"/>', b"&lt;img src='b'&gt;", b"&lt;img src=&quot;b&quot;&gt;", b'<x url="/b"/>'):
        assert has_relative_addresses(base + relative)
        assert not has_relative_addresses(relative)
    for absolute in (b'<a href="https://b"/>', b'<a href="#b"/>', b'<a href=""/>', b"<a href='mailto:b'/>"):
        assert not has_relative_addresses(base + absolute)


def test_what_is_no_base_changes_nothing() -> None:
    data = b'<feed xml:base="http://["><a href="b">c</a></feed>'
    assert b'<a href="b">c</a>' in with_absolute_addresses(data, ADDRESS)
    assert with_absolute_addresses(b"", ADDRESS) == b""
