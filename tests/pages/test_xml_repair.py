"""What XML does not allow is written so that it does, where there is one way to read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.pages import xml_repair
from reader.pages.xml_repair import repaired_xml


def read(text: str, before: str = "") -> str:
    """The text of the only element in the root, as it is read after the repair."""
    root = etree.fromstring(repaired_xml(f"{before}<rss><a>{text}</a></rss>").encode())
    return "".join(root[0].itertext())


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Price&nbsp;rises & more", "Price\xa0rises & more"),
        ("caf&eacute; &mdash; &amp; &lt;b&gt;", "café — & <b>"),
        ("&AMP;&LT;b&GT; &quot;&apos;", "&<b> \"'"),
        ("&bogus; AT&T; a&b=c &copy 5", "&bogus; AT&T; a&b=c &copy 5"),
        ("&#38; &#x26; &#60;b &#8217;&#X2019;", "& & <b ’’"),
        ("&#38 5, &#382", "& 5, ž"),
        ("&#; &#x; &#xZZ; &#99999999999;", "&#; &#x; &#xZZ; &#99999999999;"),
        ("a &#0;&#27;&#x1b;b", "a b"),
        ("a\x00\x0b\x1b\ufffeb\tc\nd", "ab\tc\nd"),
        ("&#55357;&#56832; &#xD83D;&#xDE00; &#55357; c", "😀 😀 \ufffd c"),
        ("a < b, a <3, <- and >", "a < b, a <3, <- and >"),
        ("a ]]> b", "a ]]> b"),
        ("a<!-- & -- -->b<?php x ?>c", "abc"),
        ("<![CDATA[ & &nbsp; <b> <!-- -- --> ]]>&nbsp;", " & &nbsp; <b> <!-- -- --> \xa0"),
    ],
)
def test_what_has_one_reading_is_read_so(written: str, text: str) -> None:
    assert read(written) == text


def test_cdata_and_comments_that_never_end_go_to_the_end() -> None:
    assert repaired_xml("<rss><a><![CDATA[x & y") == "<rss><a><![CDATA[x & y]]>"
    assert repaired_xml("<rss><a>b<!-- x & y") == "<rss><a>b"


@pytest.mark.parametrize("before", ["", "\n", '<?xml version="1.0"?>', "<br />Warning: <b>x</b>", "<!-- <rss> -->\n"])
def test_what_is_around_the_root_is_dropped(before: str) -> None:
    assert repaired_xml(f"{before}<rss><a/></rss>\n<script>x</script><!-- y -->") == "<rss><a/></rss>"
    assert repaired_xml(f"{before}<rdf:RDF><a/></rdf:RDF>x").endswith("</rdf:RDF>")


def test_prefixes_that_are_declared_nowhere_are_declared() -> None:
    source = '<rss xmlns:dc="x"><content:encoded/><dc:b/><foo:c/><d bar:e="1"/></rss>'
    root = etree.fromstring(repaired_xml(source))
    assert root[0].tag == "{http://purl.org/rss/1.0/modules/content/}encoded"
    assert root[1].tag == "{x}b"
    assert (root[2].prefix, root[3].keys()) == ("foo", ["{urn:undeclared:bar}e"])
    sound = '<rss xmlns:dc="x"><dc:b xml:lang="en"/><![CDATA[<foo:c/>]]></rss>'
    assert repaired_xml(sound) == sound


# -- entities that a document declares


def test_a_declared_entity_is_its_value() -> None:
    declared = """<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY who 'Ida "Holm"'>]>"""
    assert read("a&nbsp;&who;", declared) == 'a\xa0Ida "Holm"'


@pytest.mark.parametrize("value", ["&other;", "%other;", "<b>", "x" * 300])
def test_an_entity_with_others_markup_or_much_text_stays_as_written(value: str) -> None:
    assert read("&a;", f'<!DOCTYPE rss [<!ENTITY a "{value}">]>') == "&a;"


def test_a_file_is_never_read() -> None:
    assert read("&a;", '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>') == "&a;"


def test_entities_add_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_repair, "_MOST_EXPANDED", 250)
    assert read("&a;" * 9, f'<!DOCTYPE rss [<!ENTITY a "{"x" * 100}">]>') == "x" * 200 + "&a;" * 7


@given(st.text(st.sampled_from("ab &;#x60<>!-[]CDAT?/\x00\x92é\n"), max_size=60))
def test_the_repair_of_a_repaired_text_changes_nothing(text: str) -> None:
    once = repaired_xml(f"<rss>{text}</rss>")
    assert repaired_xml(once) == once
