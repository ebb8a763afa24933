"""No text of a feed is cut and no entry lost, however the feed is written."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.pages import xml_feed
from reader.pages.feed import Entry
from reader.pages.feeds import parse_feed

ADDRESS = "https://quay.example/news/feed"
LAST = "<item><title>Last</title><guid>last</guid><description>The last one.</description></item>"
WORD = re.compile(r"\w+")


def feed(*items: str) -> str:
    head = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    return f"{head}<title>Quay</title>{''.join(items)}</channel></rss>"


def item(text: str, title: str = "First") -> str:
    return f"<item><title>{title}</title><guid>first</guid><description>{text}</description></item>"


def entries(source: str | bytes) -> tuple[Entry, ...]:
    return parse_feed(source if isinstance(source, bytes) else source.encode(), ADDRESS).entries


def words(text: str) -> list[str]:
    """The words of HTML as a browser shows them."""
    tree = etree.HTML(f"<div>{text}</div>")
    return WORD.findall("".join(tree.itertext()))


TEXTS = [
    ("Price&nbsp;rises & more, said the baker. word…", "Price rises more said the baker word"),
    ("Fish & chips &c. at AT&T", "Fish chips c at AT T"),
    ("caf&eacute; &mdash; na&#239;ve &bogus; end", "café naïve bogus end"),
    ("a <b>bold</b> move", "a bold move"),
    ("a <b>bold</i> move", "a bold move"),
    ("one<br>two<p>three", "onetwothree"),
    ("<p>one <a href='/x?a=1&b=2'>link</a></p> end", "one link end"),
    ("<p>&lt;b&gt; is a tag</p>", "b is a tag"),
    ("1 < 2 and 3 <4> end", "1 2 and 3 4 end"),
    ("one <!-- two --> three", "one three"),
    ("one <!-- two -- --> three", "one three"),
    ("one \x0b two &#0; &#27; three", "one two three"),
    ("one ]]> two", "one two"),
    ("<![CDATA[one & two <br> &nbsp;three]]>", "one two three"),
    ("<![CDATA[one]]> two <i>three</i>", "one two three"),
    ("&lt;p&gt;one &amp;amp; two&lt;/p&gt;", "one two"),
    ("&amp;lt;p&amp;gt;one", "p one"),
    ("<div xmlns='http://www.w3.org/1999/xhtml'><p>one</p> two</div>", "one two"),
    ("<foo:bar>one</foo:bar> two", "one two"),
    ("<content:encoded>one</content:encoded> two", "one two"),
    ("don&#146;t 2001&#150;2005", "don t 2001 2005"),
    ("😀 &#128512; &#55357;&#56832; one", "one"),
]


@pytest.mark.parametrize(("written", "read"), TEXTS)
def test_a_text_is_read_to_its_end(written: str, read: str) -> None:
    first, last = entries(feed(item(written), LAST))
    assert words(first.html) == read.split()
    assert (first.title, last.title, last.html) == ("First", "Last", "The last one.")


@pytest.mark.parametrize(("written", "read"), TEXTS)
def test_a_title_is_read_to_its_end(written: str, read: str) -> None:
    first, last = entries(feed(item("Text.", written), LAST))
    assert "".join(WORD.findall(first.title)).endswith(read.split()[-1])
    assert (first.html, last.title) == ("Text.", "Last")


def test_a_full_text_without_its_namespace_is_read() -> None:
    source = feed(
        item("Short.</description><content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded><description>")
    )
    source = source.replace(' xmlns:content="http://purl.org/rss/1.0/modules/content/"', "")
    assert entries(source)[0].html == "<p>All of it.</p>"


@pytest.mark.parametrize("cut", range(1, 60))
def test_a_feed_that_was_cut_off_has_what_came(cut: int) -> None:
    found = entries(feed(item("One two three."), LAST)[:-cut])
    assert [entry.title for entry in found] == ["First", "Last"]
    assert "The last one.".startswith(found[1].html) and found[0].html == "One two three."


@pytest.mark.parametrize(
    "missing", ["</title>", "</guid>", "</description>", "</description></item>", "</item>", "</channel>", "</rss>"]
)
def test_where_an_end_is_missing_no_entry_is_lost(missing: str) -> None:
    found = entries(feed(item("One two three."), LAST).replace(missing, "", 1))
    assert found[-1].html == "The last one." and len(found) == 2


@pytest.mark.parametrize(
    "around",
    ["\n \n{}", "PHP Warning: <b>x</b>{}", "{}<script>x()</script>", "\ufeff{}", "{}\x00", "{}<!-- cached -->"],
)
def test_what_is_around_a_feed_does_not_matter(around: str) -> None:
    assert [one.title for one in entries(around.format(feed(item("One."), LAST)))] == ["First", "Last"]


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "us-ascii", "bogus"])
def test_signs_of_windows_are_read_whatever_the_charset_is_called(charset: str) -> None:
    source = feed(item("don’t “say” more")).replace("?>", f' encoding="{charset}"?>', 1)
    assert entries(source.encode("cp1252"))[0].html == "don’t “say” more"


def test_a_charset_named_inside_a_text_is_not_that_of_the_feed() -> None:
    text = '<![CDATA[<meta charset="iso-8859-1">café]]> & more'
    assert entries(feed(item(text)))[0].html == '<meta charset="iso-8859-1">café & more'


def test_texts_of_atom_may_be_in_base64() -> None:
    source = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>First</title>
    <content type="text/html" mode="base64">PHA+T25lLjwvcD4=</content></entry></feed>"""
    assert entries(source)[0].html == "<p>One.</p>"


# -- which library reads a feed


@pytest.fixture
def thorough(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was given to the slow library."""
    given: list[bytes] = []

    def read(data: bytes) -> None:
        given.append(data)

    monkeypatch.setattr(xml_feed, "_thorough", read)
    return given


@pytest.mark.parametrize("written", [written for written, _ in TEXTS])
def test_what_can_be_repaired_needs_no_slow_library(thorough: list[bytes], written: str) -> None:
    assert len(entries(feed(item(written), LAST))) == 2
    assert thorough == []


WRONG = item("x</item></description>")


def test_what_cannot_be_repaired_goes_to_the_slow_library(thorough: list[bytes]) -> None:
    entries(feed(WRONG, LAST))
    assert len(thorough) == 1


def test_a_large_feed_never_does(thorough: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_feed, "_MAX_THOROUGH", 100)
    assert entries(feed(WRONG, LAST))
    assert thorough == []


def test_what_the_slow_library_loses_the_fast_one_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_feed, "_thorough", lambda _: {"feed": {}, "entries": []})
    assert entries(feed(WRONG, LAST))


# -- any feed


INLINE = st.sampled_from(["{}", "<b>{}</b>", "<p>{}</p>", "{} &amp; co", "<br/>{}", "é {}"])
HTML = st.lists(st.tuples(INLINE, st.text("abcdefg", min_size=1, max_size=6)), max_size=6).map(
    lambda parts: " ".join(form.format(word) for form, word in parts)
)
ESCAPES = {
    "escaped": lambda text: html.escape(text),
    "CDATA": lambda text: f"<![CDATA[{text}]]>",
    "elements": lambda text: text,
}


@given(
    st.lists(st.tuples(HTML, HTML, st.sampled_from(sorted(ESCAPES)), st.booleans()), min_size=1, max_size=8), st.data()
)
def test_no_entry_is_lost_and_each_text_survives(stated: list[tuple[str, str, str, bool]], data: st.DataObject) -> None:
    items = []
    for number, (title, text, form, has_guid) in enumerate(stated):
        guid = f"<guid>g{number}</guid>" if has_guid else f"<link>https://a.example/{number}</link>"
        written = ESCAPES[form]
        items.append(f"<item><title>{written(title)}</title>{guid}<description>{written(text)}</description></item>")
    found = entries(feed(*items))
    assert len(found) == len(stated)
    for entry, (title, text, _, has_guid) in zip(found, stated, strict=True):
        assert words(entry.html) == words(text)
        assert "".join(WORD.findall(entry.title)) == "".join(words(title))
        assert entry.has_own_id is has_guid
    cut = data.draw(st.integers(0, len(items[-1])))
    assert len(entries(feed(*items)[: -cut - len("</channel></rss>")])) >= len(stated) - 1
