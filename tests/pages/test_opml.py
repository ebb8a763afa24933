"""Lists of feeds that readers hand each other."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import NotAFeed
from reader.pages import opml
from reader.pages.feed import Subscription
from reader.pages.opml import looks_like_opml, read_opml, write_opml

LIST = b"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="Quay" type="rss" xmlUrl="https://quay.example/feed" htmlUrl="https://quay.example/"/>
  <outline text="News"><outline text="Tide &amp; wind" xmlUrl="https://tide.example/feed"/>
    <outline title="Europe"><outline TEXT="Fjord" XMLURL="https://fjord.example/feed"/></outline></outline>
  <outline text="A note without a feed"/><outline text="Bad" xmlUrl="javascript:alert(1)"/>
  <outline text="Again" xmlUrl="https://quay.example/feed"/>
</body></opml>"""


def test_feeds_come_with_their_titles_and_folders():
    assert looks_like_opml(LIST)
    assert read_opml(LIST) == (
        Subscription("https://quay.example/feed", "Quay"),
        Subscription("https://tide.example/feed", "Tide & wind", "News"),
        Subscription("https://fjord.example/feed", "Fjord", "News / Europe"),
    )


def test_the_charset_is_that_of_the_file():
    text = LIST.decode().replace("Quay", "Fähre")
    for charset in ("iso-8859-1", "utf-16"):
        data = text.replace("UTF-8", charset).encode(charset)
        assert looks_like_opml(data)
        assert read_opml(data)[0].title == "Fähre"


def test_names_in_capitals_are_the_same_names():
    data = b'<OPML><BODY><OUTLINE TITLE="Quay" XMLURL="https://quay.example/feed"/><!-- x --></BODY></OPML>'
    assert read_opml(data) == (Subscription("https://quay.example/feed", "Quay"),)


@pytest.mark.parametrize("odd", ["<t:/>", "<:/>", "<a:b:c/>", "<t:outline text='x'/>", "<t:></t:>", "<outline:/>"])
def test_an_element_with_a_name_that_xml_does_not_allow_hides_no_feed(odd: str):
    data = f'<opml><body>{odd}<outline text="Quay" xmlUrl="https://quay.example/feed"/></body></opml>'
    assert Subscription("https://quay.example/feed", "Quay") in read_opml(data.encode())
    assert read_opml(f"<opml><body>{odd}</body></opml>".encode()) == ()


def test_an_outline_with_a_prefix_that_is_not_declared_is_one():
    data = b'<opml><body><t:outline text="Quay" xmlUrl="https://quay.example/feed"/></body></opml>'
    assert read_opml(data) == (Subscription("https://quay.example/feed", "Quay"),)


def test_an_outline_of_another_namespace_is_one():
    data = b'<opml><body><t:outline xmlns:t="urn:t" text="Quay" xmlUrl="https://quay.example/feed"/></body></opml>'
    assert read_opml(data) == (Subscription("https://quay.example/feed", "Quay"),)


def test_a_file_that_breaks_off_gives_what_came_before():
    assert len(read_opml(LIST[: LIST.index(b"Europe")])) == 2


@pytest.mark.parametrize("data", [b"", b"hello", b"<html></html>", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_opml_is_reported(data: bytes):
    assert not looks_like_opml(data)
    with pytest.raises(NotAFeed, match="not an OPML file"):
        read_opml(data)


def test_a_file_with_entities_of_its_own_is_refused(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("swordfish")
    for entity in ('<!ENTITY a "ha">', f'<!ENTITY a SYSTEM "{secret.as_uri()}">'):
        text = LIST.decode().replace("<opml", f"<!DOCTYPE opml [{entity}]><opml", 1).replace("Mine", "&a;")
        for data in (text.encode(), text.replace("UTF-8", "utf-16").encode("utf-16")):
            with pytest.raises(NotAFeed, match="defines entities"):
                read_opml(data)


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opml, "MAX_BYTES", 100)
    with pytest.raises(NotAFeed, match="larger than"):
        read_opml(LIST)


_words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
_subscriptions = st.builds(
    Subscription,
    st.integers(0, 999).map(lambda number: f"https://quay.example/{number}?a=1&b=<2>"),
    st.none() | _words,
    st.none() | _words,
)


@given(st.lists(_subscriptions, unique_by=lambda one: one.url, max_size=8))
def test_what_is_written_reads_the_same(subscriptions: list[Subscription]):
    read = read_opml(write_opml(subscriptions))
    assert set(read) == set(subscriptions)


@given(st.binary(max_size=200))
def test_whatever_the_bytes_nothing_but_no_feed_is_raised(data: bytes):
    with suppress(NotAFeed):
        read_opml(b"<opml><body>" + data)


def test_an_outline_with_more_attributes_than_any_has_is_no_feed():
    many = " ".join(f'a{n}="1"' for n in range(501)).encode()
    assert Subscription("https://quay.example/feed", "Again") in read_opml(LIST.replace(b'text="Quay"', many, 1))
