"""The links of an HTML page, and its own address."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.cutting.addresses import canonical_address
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.model.blocks import Block
from tests.examples import scaled

Cut = Callable[..., list[Block]]
HERE = "https://quay.example/news/goose"


def links_of(block: Block) -> list[tuple[str, str]]:
    """The words of each link with their address."""
    return [(block.text[link.start : link.end], link.url) for link in block.links]


def test_a_link_covers_its_words_without_the_space_around_them(cut: Cut) -> None:
    (block,) = cut('<p>The  <a href="https://a.example/goose"> old\n <b>goose</b> </a>swam.</p>')
    assert block.text == "The old goose swam."
    assert links_of(block) == [("old goose", "https://a.example/goose")]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/boats", "https://quay.example/boats"),
        ("cup", "https://quay.example/news/cup"),
        ("//a.example/x", "https://a.example/x"),
        ("  HTTPS://a.example/x\n", "https://a.example/x"),
        ("?page=2", "https://quay.example/news/goose?page=2"),
    ],
)
def test_an_address_is_read_from_where_the_page_stands(cut: Cut, href: str, url: str) -> None:
    (block,) = cut(f'<p>See <a href="{href}">this</a> now</p>')
    assert links_of(block) == [("this", url)]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "mailto:a@b.example",
        "data:text/html,x",
        "ftp://a.example/x",
        "",
        "http://[bad",
        "file:///x",
    ],
)
def test_what_is_no_web_address_is_no_link(cut: Cut, href: str) -> None:
    (block,) = cut(f'<p>See <a href="{href}">this</a> now</p>')
    assert block.text == "See this now"
    assert block.links == ()


def test_a_relative_link_on_a_page_without_an_address_is_none(cut: Cut) -> None:
    (block,) = cut('<p>See <a href="/x">this</a> now</p>', None)
    assert block.links == ()


def test_a_base_element_is_where_links_start(cut: Cut) -> None:
    (block,) = cut('<base href="https://b.example/d/"><p>See <a href="x">this</a> now</p>')
    assert links_of(block) == [("this", "https://b.example/d/x")]


def test_a_base_that_is_no_web_address_is_ignored(cut: Cut) -> None:
    (block,) = cut('<base href="file:///d/"><p>See <a href="x">this</a> now</p>')
    assert links_of(block) == [("this", "https://quay.example/news/x")]


def test_a_link_around_blocks_goes_on_in_each(cut: Cut) -> None:
    blocks = cut('<a href="/x"><h2>Goose wins</h2><p>It was not entered</p></a><p>Other</p>')
    assert [links_of(block) for block in blocks] == [
        [("Goose wins", "https://quay.example/x")],
        [("It was not entered", "https://quay.example/x")],
        [],
    ]


@pytest.mark.parametrize("between", ["", " ", " | ", " · ", "&nbsp;•&nbsp;", " / "])
def test_a_row_of_links_is_a_block_for_each(cut: Cut, between: str) -> None:
    blocks = cut(f'<p><a href="/a">Boats</a>{between}<a href="/b">Geese</a></p>')
    assert [(block.text, links_of(block)) for block in blocks] == [
        ("Boats", [("Boats", "https://quay.example/a")]),
        ("Geese", [("Geese", "https://quay.example/b")]),
    ]


def test_links_with_words_between_them_stay_in_their_sentence(cut: Cut) -> None:
    (block,) = cut('<p><a href="/a">Boats</a> and <a href="/b">geese</a></p>')
    assert block.text == "Boats and geese"
    assert [words for words, _ in links_of(block)] == ["Boats", "geese"]


PIECES = st.lists(
    st.tuples(
        st.booleans(),
        st.lists(
            st.sampled_from(["goose", "swam", " ", "\n", "<b>fast</b>", "<br>", "<!-- -->", "&nbsp;"]), max_size=4
        ),
    ),
    max_size=6,
)
"""Pieces of a paragraph, some of them links."""


@given(PIECES, st.sampled_from(["p", "h2", "li", "td", "pre"]))
@settings(max_examples=scaled(300))
def test_links_lie_inside_their_text_in_order_and_never_overlap(pieces: list[tuple[bool, list[str]]], tag: str) -> None:
    html = "".join(
        f'<a href="/{n}">{"".join(words)}</a>' if linked else "".join(words) for n, (linked, words) in enumerate(pieces)
    )
    root = parse_html(f"<{tag}>{html}</{tag}><p>end</p>")
    assert root is not None
    for block in cut_html(root, HERE):
        end = 0
        for link in block.links:
            assert end <= link.start < link.end <= len(block.text)
            words = block.text[link.start : link.end]
            assert words == words.strip()
            end = link.end


def test_links_around_links_are_no_row_of_them(cut: Cut) -> None:
    (block,) = cut("<a href=/1><b>Goose <a href=/2>wins</a></b></a>")
    assert links_of(block) == [("Goose wins", "https://quay.example/1"), ("wins", "https://quay.example/2")]


def test_a_text_stands_in_no_more_than_eight_links(cut: Cut) -> None:
    inside, after = cut("".join(f"<a href=/{number}><div>" for number in range(12)) + "Goose" + "</div></a>" * 12 + "x")
    assert [url[-1] for _, url in links_of(inside)] == list("01234567")
    assert after.links == ()


# -- the page's own address


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ('<link rel="canonical" href="https://quay.example/goose">', "https://quay.example/goose"),
        ('<link rel="alternate Canonical" href="/goose">', "https://quay.example/goose"),
        ('<meta property="og:url" content="https://quay.example/og">', "https://quay.example/og"),
        ('<meta property="og:url" content="/og"><link rel="canonical" href="/goose">', "https://quay.example/goose"),
        ('<link rel="canonical" href="https://quay.example/">', HERE),
        ('<link rel="canonical" href="javascript:x">', HERE),
        ('<link rel="canonical" href="http://[bad">', HERE),
        ('<link rel="stylesheet" href="/style">', HERE),
        ("", HERE),
    ],
)
def test_a_page_states_its_address_unless_it_names_the_front_page(head: str, address: str) -> None:
    root = parse_html(f"<html><head>{head}</head><body><p>Goose</p></body></html>")
    assert root is not None
    assert canonical_address(root, HERE) == address


@pytest.mark.parametrize("url", [None, "file:///home/goose.html", "goose.html"])
def test_a_page_from_a_file_that_states_nothing_has_no_address(url: str | None) -> None:
    root = parse_html("<p>Goose</p>")
    assert root is not None
    assert canonical_address(root, url) is None


def test_links_of_a_front_page_from_a_file_start_where_it_says_to_stand() -> None:
    head = '<head><link rel="canonical" href="https://quay.example/"></head>'
    root = parse_html(f'<html>{head}<body><p><a href="/goose">Goose</a></p></body></html>')
    assert root is not None
    (block,) = cut_html(root, None)
    assert links_of(block) == [("Goose", "https://quay.example/goose")]
