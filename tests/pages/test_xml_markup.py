"""Elements inside texts become text, so that the libraries read all of it."""

import pytest
from lxml import etree

from reader.pages.xml_markup import has_markup_in_texts, with_broken_markup_as_text, with_markup_as_text

DIV = '<div xmlns="http://www.w3.org/1999/xhtml">'


def rss(text: str) -> bytes:
    return f"<rss><channel><item><description>{text}</description></item></channel></rss>".encode()


def read(data: bytes) -> str:
    """The text of a description, after its markup has become text."""
    return etree.fromstring(with_markup_as_text(data)).findtext(".//{*}description") or ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain &lt;b&gt;text&lt;/b&gt;.",
        "<![CDATA[<p>One.</p>]]>",
        "\n<![CDATA[<p>One.</p>]]>\n",
        "<![CDATA[a]]>b<![CDATA[c]]>",
    ],
)
def test_text_without_elements_has_no_markup(text: str) -> None:
    assert not has_markup_in_texts(rss(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a <b>bold</b> move", "a <b>bold</b> move"),
        ("<p>One.</p><p>Two &amp; &lt;b&gt;.</p>", "<p>One.</p><p>Two &amp; &lt;b&gt;.</p>"),
        ("Fish &amp; <i>chips</i> &lt; 3", "Fish &amp; <i>chips</i> &lt; 3"),
        ("&lt;p&gt;One.&lt;/p&gt;<br/>", "<p>One.</p><br>"),
        (f"{DIV}<p>One.</p></div>", "<div><p>One.</p></div>"),
        ("a<!-- note -->b<?php note ?>c", "abc"),
        ("<![CDATA[<p>One.</p>]]> and <b>two</b>", "<p>One.</p> and <b>two</b>"),
        (
            '<x:p xmlns:x="http://www.w3.org/1999/xhtml"><x:a href="?b&amp;c">l</x:a></x:p>',
            '<p><a href="?b&amp;c">l</a></p>',
        ),
    ],
)
def test_elements_become_their_html(text: str, html: str) -> None:
    assert has_markup_in_texts(rss(text))
    assert read(rss(text)) == html


def test_html_that_is_escaped_inside_an_element_is_html_where_the_feed_says_so() -> None:
    data = rss(f"{DIV}a &lt;b&gt;c&lt;/b&gt;</div>").replace(b"<description", b'<description type="html"')
    assert read(data) == "<div>a <b>c</b></div>"
    assert read(data.replace(b'"html"', b'"xhtml"')) == "<div>a &lt;b&gt;c&lt;/b&gt;</div>"


def test_a_text_is_html_from_then_on() -> None:
    data = rss(f"{DIV}a</div>").replace(b"<description", b'<description type="xhtml"')
    assert b'<description type="html">&lt;div&gt;a' in with_markup_as_text(data)


def test_media_are_no_text() -> None:
    media = b'<m:content xmlns:m="http://search.yahoo.com/mrss/"><m:title>a</m:title></m:content>'
    data = rss("").replace(b"<description", media + b"<description")
    assert not has_markup_in_texts(data)
    assert b"<m:title>a</m:title></m:content>" in with_markup_as_text(data)


def test_a_feed_may_have_a_prefix() -> None:
    data = b'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>a <b>c</b></a:title></a:entry></a:feed>'
    assert has_markup_in_texts(data)
    assert b"<a:title>a &lt;b&gt;c&lt;/b&gt;</a:title>" in with_markup_as_text(data)


def test_what_cannot_be_parsed_stays() -> None:
    assert with_markup_as_text(b"") == b""


# -- markup that is not well-formed


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a <b>c</i>", "a &lt;b&gt;c&lt;/i&gt;"),
        ("a<br>b<p>c &amp; d", "a&lt;br&gt;b&lt;p&gt;c &amp;amp; d"),
        ("<![CDATA[a<br>]]><p>b", "<![CDATA[a<br>]]>&lt;p&gt;b"),
        ("a <b>c</b>", "a <b>c</b>"),
        ("<![CDATA[a<br>]]>", "<![CDATA[a<br>]]>"),
    ],
)
def test_broken_markup_becomes_text_as_it_is(text: str, escaped: str) -> None:
    for name in ("description", "title", "content:encoded"):
        start, end = f"<item><{name}>", f"</{name}><link/></item>"
        assert with_broken_markup_as_text(start + text + end) == start + escaped + end


def test_broken_markup_is_html_whatever_the_feed_says() -> None:
    assert with_broken_markup_as_text("<content a='1' type='xhtml'><p>a</content>") == (
        "<content a='1' type=\"html\">&lt;p&gt;a</content>"
    )


@pytest.mark.parametrize("source", ["<title>a</item><item><title>b</title>", "<title>a<b>", "<title>a<title>b</title>"])
def test_a_text_without_an_end_stays(source: str) -> None:
    assert with_broken_markup_as_text(source) == source
