"""The ends that a feed lacks are added, those of its entries first."""

import pytest

from reader.pages.xml_ends import is_balanced, open_tags, with_ends


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("", []),
        ("<a><b></b><c/>", ["a"]),
        ("<a><b>", ["a", "b"]),
        ('<a b="c/" d>', ["a"]),
        ("<a><b></a>", None),
        ("</a>", None),
        ("<a><![CDATA[<b>]]>", ["a"]),
    ],
)
def test_tags_without_an_end_are_open(source: str, names: list[str] | None) -> None:
    assert open_tags(source) == names
    assert is_balanced(source) == (names == [])


SOUND = "<rss><channel><title>x</title><item><b>1</b></item> <item><b>2</b></item></channel></rss>"


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        (SOUND, SOUND),
        (SOUND.removesuffix("</channel></rss>"), SOUND),
        (SOUND.removesuffix("</item></channel></rss>"), SOUND),
        (SOUND.removesuffix("</b></item></channel></rss>"), SOUND),
        (SOUND.removesuffix("b></item></channel></rss>"), SOUND),
        (SOUND.removesuffix("2</b></item></channel></rss>") + "2 <im", SOUND.replace("2", "2 ")),
        (SOUND.replace("1</b></item>", "1</b>"), SOUND.replace("</b></item> ", "</b> </item>")),
        (SOUND.replace("1</b></item> ", "1</b></item>"), SOUND.replace("> <", "><")),
        (SOUND.replace("1</b></item> ", "1"), SOUND.replace("> <", "><")),
        (SOUND.replace("1</b></item> ", "1</item>"), SOUND.replace("> <", "><")),
        ("<feed><entry><a>x", "<feed><entry><a>x</a></entry></feed>"),
        ("<rss><channel><title>x", "<rss><channel><title>x</title></channel></rss>"),
        (
            "<rss><channel><item><![CDATA[<item>]]></item>",
            "<rss><channel><item><![CDATA[<item>]]></item></channel></rss>",
        ),
    ],
)
def test_what_is_open_is_closed(source: str, whole: str) -> None:
    assert with_ends(source) == whole


def test_what_is_nested_wrongly_stays() -> None:
    wrong = "<rss><channel><item><a><b></a></b></item></channel></rss>"
    assert with_ends(wrong) == wrong
