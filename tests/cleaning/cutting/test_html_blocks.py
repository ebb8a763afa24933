"""An HTML page cut into blocks, as a browser would stack them."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.cutting.html_blocks import cut_html, parse_html, text_content
from reader.model.blocks import Block
from tests.examples import scaled

Cut = Callable[..., list[Block]]


def texts(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks]


@pytest.mark.parametrize("html", ["", "   ", "<!-- nothing -->", "<html></html>", "<p> </p>", "<p> | </p>", "\0"])
def test_a_page_with_nothing_on_it_has_no_blocks(cut: Cut, html: str) -> None:
    assert cut(html) == []


def test_white_space_collapses_and_inline_elements_break_nothing(cut: Cut) -> None:
    assert texts(cut("<p>A  <b>go</b>ose\n  <i>swam </i> well</p>")) == ["A goose swam well"]


def test_a_tag_with_more_attributes_than_any_page_has_is_bare(cut: Cut) -> None:
    hidden = " ".join(f"a{number}" for number in range(500)) + " hidden"
    assert texts(cut(f"<p {hidden}>one</p><p>two</p>")) == ["one", "two"]


def test_text_around_a_block_is_a_block_of_its_own(cut: Cut) -> None:
    assert texts(cut("<div>before<p>inside</p>after</div>tail")) == ["before", "inside", "after", "tail"]


@pytest.mark.parametrize("tag", ["p", "div", "li", "h2", "blockquote", "figcaption", "section", "dd", "td", "button"])
def test_a_block_element_begins_and_ends_a_block(cut: Cut, tag: str) -> None:
    assert texts(cut(f"<div>one<{tag}>two</{tag}>three</div>")) == ["one", "two", "three"]


def test_a_page_without_a_body_has_blocks_too(cut: Cut) -> None:
    page = (
        "<!doctype html><title>Fog</title><meta name=a><article><h1>Fog again</h1><p>It lifted at noon.</p></article>"
    )
    assert texts(cut(page)) == ["Fog again", "It lifted at noon."]


def test_a_block_names_its_element_and_those_around_it(cut: Cut) -> None:
    (block,) = cut('<main id="Top"><div class="Story  body-text" role="main"><p>A <b>goose</b></p></div></main>')
    assert block.tag == "p"
    assert block.path == ("html", "body", "main#top", "div.story.body-text@main", "p")


def test_an_inline_element_around_a_whole_block_is_in_its_path(cut: Cut) -> None:
    (block,) = cut("<p><strong>Who won?</strong></p>")
    assert block.path[-1] == "strong"
    (partly,) = cut("<p><strong>Who</strong> won?</p>")
    assert partly.path[-1] == "p"


def test_blocks_are_counted_in_reading_order(cut: Cut) -> None:
    assert [block.order for block in cut("<p>one</p><ul><li>two<li>three</ul><p>four</p>")] == [0, 1, 2, 3]


def test_tags_that_were_never_closed_end_where_a_browser_ends_them(cut: Cut) -> None:
    assert texts(cut("<p>one <b>bold<p>two<ul><li>three<li>four")) == ["one bold", "two", "three", "four"]


# -- line breaks


def test_a_line_break_ends_a_line_of_text(cut: Cut) -> None:
    assert texts(cut("<p>one<br>two<br/><br>three</p>")) == ["one", "two", "three"]


@pytest.mark.parametrize("tag", ["h1", "h3", "figcaption"])
def test_a_heading_or_caption_runs_on_over_a_line_break(cut: Cut, tag: str) -> None:
    assert texts(cut(f"<{tag}>one<br>two</{tag}>")) == ["one two"]


def test_preformatted_text_keeps_its_lines(cut: Cut) -> None:
    assert texts(cut("<pre>one\ntwo\n\nthree</pre><p>four\nfive</p>")) == ["one", "two", "three", "four five"]


def test_a_time_beside_text_stands_apart_outside_a_paragraph_only(cut: Cut) -> None:
    assert texts(cut("<div>Goose wins<time>2 hours ago</time></div>")) == ["Goose wins", "2 hours ago"]
    assert texts(cut("<p>It won at <time>noon</time> today</p>")) == ["It won at noon today"]


# -- what is not shown


@pytest.mark.parametrize(
    "tag", ["script", "style", "template", "noscript", "svg", "iframe", "select", "textarea", "object"]
)
def test_what_is_not_text_of_the_page_is_left_out(cut: Cut, tag: str) -> None:
    assert texts(cut(f"<p>one <{tag}>hidden</{tag}>two</p>")) == ["one two"]


@pytest.mark.parametrize(
    "attribute", ["hidden", 'style="display: none"', 'style="color:red;visibility:hidden"', 'style="DISPLAY:NONE"']
)
def test_hidden_elements_show_nothing_and_what_follows_them_stays(cut: Cut, attribute: str) -> None:
    assert texts(cut(f"<div><p {attribute}>one <b>two</b></p>three</div>")) == ["three"]


def test_words_for_screen_readers_inside_a_line_are_left_out_but_not_a_block_of_them(cut: Cut) -> None:
    for name in ("sr-only", "Visually-Hidden", "SR-ONLY", "Screen-Reader-Text", "hidden-text"):
        assert texts(cut(f'<p>Goose wins<span class="{name}"> in a new window</span></p>')) == ["Goose wins"]
    assert texts(cut('<p>Goose wins<span class="sr-only"> opens in a new window</span></p>')) == ["Goose wins"]
    assert texts(cut('<div class="visually-hidden">Goose wins</div>')) == ["Goose wins"]


def test_a_page_in_an_unclosed_element_for_screen_readers_is_not_left_out(cut: Cut) -> None:
    line = "A goose won the regatta. " * 4
    assert len(texts(cut(f'<li>Menu<div class="visually-hidden"><p>More</p></ul>{f"<p>{line}</p>" * 30}'))) == 32
    assert texts(cut(f'<li>Menu<div class="visually-hidden"><p>More</p></ul>{f"<p>{line}</p>" * 10}')) == ["Menu"]


def test_how_a_word_is_read_aloud_is_no_part_of_it(cut: Cut) -> None:
    assert texts(cut("<p><ruby>災害<rp>(</rp><rt>さいがい</rt><rp>)</rp></ruby>に</p>")) == ["災害に"]


def test_a_comment_does_not_cut_a_word(cut: Cut) -> None:
    assert texts(cut("<p>go<!-- not --><!-- this -->ose</p>")) == ["goose"]


def test_hostile_characters_of_references_are_gone(cut: Cut) -> None:
    assert texts(cut("<p>A&nbsp;goose&#x1b;[2J &#x202e;swam&#8232;well</p>")) == ["A goose swam well"]


# -- tables


def test_a_row_of_data_is_one_block_with_its_cells_apart(cut: Cut) -> None:
    blocks = cut(
        "<table><tr><th>Boat</th><th>Time</th></tr><tr><td>Anna <b>Marie</b></td><td><p>12</p></td></tr></table>"
    )
    assert [(block.text, block.tag) for block in blocks] == [("Boat | Time", "tr"), ("Anna Marie | 12", "tr")]


def test_a_time_does_not_cut_a_row_of_data(cut: Cut) -> None:
    row = "<tr><td>Anna<time>noon</time></td><td>12</td></tr>"
    assert texts(cut(f"<table>{row * 3}</table>")) == ["Annanoon | 12"] * 3


def test_an_empty_inline_element_is_not_around_the_block(cut: Cut) -> None:
    (block,) = cut("<p><b></b><i>one</i></p>")
    assert block.path[-2:] == ("p", "i")


def test_a_table_that_lays_out_the_page_is_cut_into_what_it_holds(cut: Cut) -> None:
    assert texts(cut("<table><tr><td><ul><li>Home<li>News</ul></td><td>Story</td></tr></table>")) == [
        "Home",
        "News",
        "Story",
    ]
    assert texts(cut(f"<table><tr><td>Goose</td><td>{'word ' * 100}</td></tr></table>"))[0] == "Goose"


# -- any page

TAGS = st.sampled_from("p div section ul li span b em a h2 blockquote table tr td th figure br time pre".split())
WORDS = st.text("abcdefgh", min_size=1, max_size=4)
TREES = st.recursive(
    st.tuples(WORDS, st.sampled_from(["", " ", "\n"])).map("".join),
    lambda inner: st.builds(
        lambda tag, parts: f'<{tag} href="/x">{"".join(parts)}</{tag}>', TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)


def letters(text: str) -> str:
    """The words of a page alone: no tags, no spaces, none of the bars between cells."""
    return "".join(character for character in text if character in "abcdefgh")


@given(st.lists(TREES, max_size=5).map("".join))
@settings(max_examples=scaled(150))
def test_no_text_that_a_page_shows_is_lost_or_moved(html: str) -> None:
    root = parse_html(html)
    shown = "" if root is None else text_content(root)
    blocks = [] if root is None else list(cut_html(root))
    assert letters("".join(texts(blocks))) == letters(shown)
    assert all(block.text.strip() and block.text == block.text.rstrip() for block in blocks)


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(list("<>/!-\"'= apbrtd&;#x0\0\x1b") + ["<p", "</", "<!--", "<table>"])).map("".join)
)
@settings(max_examples=scaled(300))
def test_nothing_is_too_broken_to_be_cut(html: str) -> None:
    root = parse_html(html)
    blocks = [] if root is None else list(cut_html(root, html))
    assert [block.order for block in blocks] == list(range(len(blocks)))


def test_a_page_nested_deeper_than_a_parser_goes_keeps_its_text(cut: Cut) -> None:
    blocks = cut("<div>" * 5000 + "<p>The goose won.</p><p>It ate.</p>" + "</div>" * 5000)
    assert texts(blocks) == ["The goose won.", "It ate."]


def test_a_deep_path_is_cut_at_its_outer_end(cut: Cut) -> None:
    (block,) = cut("<div>" * 100 + "<section><p>The goose won.</p></section>")
    assert block.path[-2:] == ("section", "p")
    assert len(block.path) < 40
