"""Feeds of every format, and what is none."""

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import NotAFeed
from reader.base.safe_text import safe_line
from reader.pages import feed_entries, xml_feed
from reader.pages.feed import EXCERPT_WORDS, Entry
from reader.pages.feeds import feed_of_page, looks_like_feed, parse_feed
from reader.pages.page import Page

ADDRESS = "https://quay.example/news/feed"


def rss(*items: str, title: str = "Quay news") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{title}</title><link>https://quay.example/</link>{''.join(items)}</channel></rss>"
    ).encode()


def only(data: bytes) -> Entry:
    (entry,) = parse_feed(data, ADDRESS).entries
    return entry


RSS = rss(
    '<item><title>Ferry &amp; tide</title><link>/a?x=1</link><guid isPermaLink="false">g1</guid><dc:creator>Ida Holm'
    "</dc:creator><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><description>Short.</description>"
    "<content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>"
)
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay news</title>
<link rel="self" href="https://quay.example/news/feed"/><link href="https://quay.example/"/>
<entry><title type="html">Ferry &amp;amp; tide</title><id>g1</id><link href="/a?x=1"/>
<updated>2026-03-02T09:00:00Z</updated>
<author><name>Ida Holm</name></author><summary>Short.</summary>
<content type="html">&lt;p&gt;The whole text.&lt;/p&gt;</content></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://quay.example/"><title>Quay news</title>
<link>https://quay.example/</link></channel><item rdf:about="g1"><title>Ferry &amp; tide</title>
<link>https://quay.example/a?x=1</link><description>&lt;p&gt;The whole text.&lt;/p&gt;</description>
<dc:creator>Ida Holm</dc:creator><dc:date>2026-03-02T10:00:00+01:00</dc:date></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Quay news",
        "home_page_url": "https://quay.example/",
        "items": [
            {
                "id": "g1",
                "url": "https://quay.example/a?x=1",
                "title": "Ferry & tide",
                "content_html": "<p>The whole text.</p>",
                "date_published": "2026-03-02T09:00:00Z",
                "authors": [{"name": "Ida Holm"}],
            }
        ],
    }
).encode()


@pytest.mark.parametrize("data", [RSS, ATOM, RDF, JSON], ids=["rss", "atom", "rdf", "json"])
def test_each_format_gives_the_same_entry(data: bytes):
    feed = parse_feed(data, ADDRESS)
    assert (feed.url, feed.title, feed.site) == (ADDRESS, "Quay news", "https://quay.example/")
    (entry,) = feed.entries
    assert entry == Entry(
        entry.id,
        "Ferry & tide",
        "https://quay.example/a?x=1",
        datetime(2026, 3, 2, 9, tzinfo=UTC),
        "Ida Holm",
        "<p>The whole text.</p>",
        updated=datetime(2026, 3, 2, 9, tzinfo=UTC) if data == ATOM else None,
    )
    assert entry.id in ("g1", "https://quay.example/a?x=1")  # RDF has none but its address


@pytest.mark.parametrize("data", [RSS, ATOM, RDF, RSS.decode().replace("utf-8", "utf-16").encode("utf-16")])
def test_the_thorough_library_reads_what_the_fast_one_cannot(data: bytes, monkeypatch: pytest.MonkeyPatch):
    fast = parse_feed(data, ADDRESS)

    def fail(_: bytes) -> None:
        raise ValueError

    monkeypatch.setattr(xml_feed, "_fast", fail)
    assert parse_feed(data, ADDRESS) == fast


def test_a_panic_of_a_library_is_no_feed(monkeypatch: pytest.MonkeyPatch):
    class Panic(BaseException):
        pass

    def fail(_: bytes) -> None:
        raise Panic

    monkeypatch.setattr(xml_feed, "_fast", fail)
    monkeypatch.setattr(xml_feed, "_thorough", fail)
    with pytest.raises(NotAFeed, match="cannot be parsed"):
        parse_feed(RSS, ADDRESS)


def test_the_text_of_broken_xml_is_as_the_feed_has_it():
    text = '<p style="color: red" onclick="x()"><a href="/b">The whole text</a></p><iframe src="/v"></iframe>'
    broken = RSS.replace(b"<p>The whole text.</p>", text.encode()).replace(b"Ferry &amp; tide", b"Ferry & tide")
    assert only(broken).html == text


def test_a_page_that_is_a_feed_is_read_as_one():
    feed = feed_of_page(Page(ADDRESS, "html", RSS.decode(), ADDRESS))
    assert feed is not None and feed.url == ADDRESS and len(feed.entries) == 1
    assert feed_of_page(Page(ADDRESS, "html", "<html><p>Goose wins</p></html>", ADDRESS)) is None
    assert feed_of_page(Page("feed.xml", "html", RSS.decode())) is None


def test_broken_xml_still_gives_its_entries():
    broken = RSS.replace(b"</channel></rss>", b"<item><title>Cut & off</title><link>https://quay.example/b</link></it")
    titles = [entry.title for entry in parse_feed(broken, ADDRESS).entries]
    assert titles[0] == "Ferry & tide"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("a &#55357;&#56832;", "a 😀"),
        ("a &#xD83D;&#xDE00; b", "a 😀 b"),
        ("a &#55357; b", "a \ufffd b"),
        ("&#55200;", "힠"),
    ],
)
def test_characters_written_in_two_halves_are_read(written: str, title: str):
    items = f"<item><title>{written}</title><guid>a</guid></item>", "<item><title>Lock</title><guid>b</guid></item>"
    assert [entry.title for entry in parse_feed(rss(*items), ADDRESS).entries] == [title, "Lock"]


def test_a_feed_without_entries_is_a_feed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)  # which could find no more
    feed = parse_feed(rss(), ADDRESS)
    assert (feed.title, feed.entries) == ("Quay news", ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<html><head></head><body>An <rss> in a page</body></html>",
        b"<!DOCTYPE html><html><feed>no</feed></html>",
        b'{"version": "1"}',
        b"\x89PNG\r\n\x1a\n<rss>"[:9],
    ],
)
def test_what_is_no_feed_is_reported(data: bytes):
    assert not looks_like_feed(data)
    with pytest.raises(NotAFeed):
        parse_feed(data, ADDRESS)


@given(st.binary(max_size=300), st.integers(0, 400))
def test_whatever_the_bytes_nothing_but_no_feed_is_raised(data: bytes, offset: int):
    for whole in (b"<rss><channel>" + data, RSS[:offset] + data + RSS[offset:], JSON[:offset] + data + JSON[offset:]):
        try:
            feed = parse_feed(whole, ADDRESS)
        except NotAFeed:
            continue
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        assert all(entry.id for entry in feed.entries)
        assert all(entry.title == safe_line(entry.title) for entry in feed.entries)


# -- ids, titles, addresses, dates


def test_an_entry_without_an_id_is_known_by_its_address_else_by_what_it_says():
    assert only(rss("<item><title>A</title><link>https://quay.example/a</link></item>")).id == "https://quay.example/a"
    by_text = only(rss("<item><title>A</title><description>One\ntwo</description></item>"))
    assert by_text.id.startswith("sha256:")
    assert by_text.id == only(rss("<item><title>A</title><description>One\ntwo</description></item>")).id
    assert by_text.id != only(rss("<item><title>A</title><description>One\nthree</description></item>")).id


def test_an_id_comes_once():
    twice = "<item><guid>g1</guid><title>{}</title></item>"
    feed = parse_feed(rss(twice.format("First"), twice.format("Second")), ADDRESS)
    assert [entry.title for entry in feed.entries] == ["First"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Ferry &lt;b&gt;late&lt;/b&gt;", "Ferry late"),
        ("<![CDATA[Ferry &amp; tide]]>", "Ferry & tide"),
        ("Fish &amp;amp; chips", "Fish & chips"),
        ("Fish &amp;lt;i&amp;gt;and&amp;lt;/i&amp;gt; chips", "Fish and chips"),
        ("3 &lt; 4", "3 < 4"),
        ("\u202eeirreF \x9b31m", "eirreF"),
        ("Two\n  lines", "Two lines"),
    ],
)
def test_a_title_is_plain_text(written: str, title: str):
    assert only(rss(f"<item><title>{written}</title><guid>g</guid></item>")).title == title


def test_titles_and_texts_may_be_made_of_elements():
    div = '<div xmlns="http://www.w3.org/1999/xhtml">'
    data = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><id>g1</id>
    <title type="xhtml">{div}Ferry <b>late</b></div></title>
    <content type="xhtml">{div}<p>One.</p><p>Two &amp; three.</p></div></content></entry></feed>"""
    entry = only(data.encode())
    assert entry.title == "Ferry late"
    assert "<p>One.</p><p>Two &amp; three.</p>" in entry.html
    assert "<p>One.</p><p>Two &amp; three.</p>" in only(data.replace('<title type="xhtml">', "<title>").encode()).html


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "ftp://x/y"])
def test_an_address_that_is_not_of_the_web_is_none(link: str):
    assert only(rss(f"<item><title>A</title><guid>g</guid><link>{link}</link></item>")).url is None


def test_an_address_is_made_whole_by_the_base_that_the_feed_names():
    data = ATOM.replace(b'<feed xmlns="', b'<feed xml:base="https://other.example/x/" xmlns="').replace(
        b'"/a?x=1"', b'"a"'
    )
    assert only(data).url == "https://other.example/x/a"


@pytest.mark.parametrize("date", ["yesterday", "", "99999-01-01", "Mon, 99 Foo 2026"])
def test_what_is_no_date_is_none(date: str):
    assert only(rss(f"<item><title>A</title><guid>g</guid><pubDate>{date}</pubDate></item>")).published is None


def test_plain_text_becomes_paragraphs_with_its_signs_as_they_are():
    data = JSON.replace(b'"content_html": "<p>The whole text.</p>"', b'"content_text": "If a <b> c\\n\\nThen d"')
    assert only(data).html == "<p>If a &lt;b&gt; c</p><p>Then d</p>"


def test_the_charset_is_that_of_the_feed_else_that_of_the_server():
    item = "<item><title>Fähre</title><guid>g</guid></item>"
    text = rss(item).decode()
    latin = text.replace("utf-8", "iso-8859-1").encode("latin-1")
    assert only(latin).title == "Fähre"
    undeclared = text.replace(' encoding="utf-8"', "").encode("cp1252")
    (entry,) = parse_feed(undeclared, ADDRESS, "windows-1252").entries
    assert entry.title == "Fähre"


def test_a_short_text_is_an_excerpt():
    assert Entry("g", html="<p>" + "word " * (EXCERPT_WORDS - 1) + "</p>").is_excerpt
    assert not Entry("g", html="<p>" + "word " * EXCERPT_WORDS + "</p>").is_excerpt
    assert Entry("g", html=f"<p class='{'word ' * 900}'>Short.</p>").is_excerpt


def test_half_characters_of_json_are_replaced():
    data = (
        JSON.replace(b"The whole text.", b"x \\udfff y")
        .replace(b"Ferry & tide", b"a \\ud83d")
        .replace(b"?x=1", b"?x=\\udfff")
    )
    feed = parse_feed(data, ADDRESS)
    (entry,) = feed.entries
    assert repr((feed, entry)).encode()
    for text in (entry.html, entry.title, entry.id, entry.url or "", feed.site or ""):
        assert text.encode()
    assert "\ufffd" in entry.html


# -- bounds


def test_a_title_is_cut_at_the_limit():
    title = only(rss(f"<item><title>{'Ferry ' * 2_000}</title><guid>g</guid></item>")).title
    assert len(title) == 500 and title.startswith("Ferry Ferry") and title.endswith("…")


def test_entities_are_not_expanded():
    levels = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    bomb = RSS.decode().replace("<rss", f'<!DOCTYPE r [<!ENTITY a0 "ha">{levels}]><rss', 1).replace("Short.", "&a9;")
    with suppress(NotAFeed):
        assert sum(len(entry.html) for entry in parse_feed(bomb.encode(), ADDRESS).entries) < 10_000


def test_a_file_that_an_entity_names_is_not_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("swordfish")
    data = RSS.decode().replace("<rss", f'<!DOCTYPE r [<!ENTITY s SYSTEM "{secret.as_uri()}">]><rss', 1)
    for text in ("Short.", "The whole text.", "Ferry"):
        with suppress(NotAFeed):
            assert "swordfish" not in repr(parse_feed(data.replace(text, "&s;").encode(), ADDRESS))


def test_a_feed_has_no_more_entries_than_the_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(feed_entries, "MAX_ENTRIES", 3)
    items = [f"<item><title>{n}</title><guid>{n}</guid></item>" for n in range(5)]
    assert [entry.title for entry in parse_feed(rss(*items), ADDRESS).entries] == ["0", "1", "2"]


def test_what_looks_like_no_feed_is_not_given_to_the_libraries(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "fastfeedparser", None)
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(NotAFeed, match="This is not an RSS"):
        parse_feed(b"<html></html>", ADDRESS)


def test_an_element_with_more_attributes_than_any_has_is_bare():
    many = " ".join(f'a{n}="1"' for n in range(501))
    data = ATOM.replace(b"<entry>", f"<entry><link {many} href='https://quay.example/bad'/>".encode(), 1)
    assert all(entry.url != "https://quay.example/bad" for entry in parse_feed(data, ADDRESS).entries)
