"""The article's text in what a page hands to its scripts."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.hydration_text import read_hydration_text
from reader.model.article import Article

Clean = Callable[..., Article]
TITLE = "Goose wins Port Hallow regatta"


def page_of(data: Any, shown: str = "") -> str:
    return f'<h1>{TITLE}</h1>{shown}<script type="application/json">{json.dumps(data)}</script>'


def text_of(data: Any, shown: str = "", *titles: str) -> str | None:
    root = parse_html(page_of(data, shown))
    assert root is not None
    return read_hydration_text(root, list(cut_html(root)), titles)


def html_of(story: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in story)


def bodies(story: list[str]) -> list[Any]:
    """The ways in which sites hand a story to their scripts."""
    return [
        html_of(story),
        [{"type": "text", "content": line} for line in story],
        [{"type": "text", "content": f"<p>{line}</p>"} for line in story],
        [{"_type": "block", "children": [{"_type": "span", "text": line}]} for line in story],
        {
            "json": {
                "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": one}]} for one in story]
            }
        },
        [{"name": "core/paragraph", "attributes": {"content": line}} for line in story],
        {"blocks": [{"type": "paragraph", "data": {"text": line}} for line in story]},
    ]


@pytest.mark.parametrize("way", range(7))
def test_a_text_beside_a_title_of_the_page_is_the_articles(story: list[str], way: int) -> None:
    body = bodies(story)[way]
    assert text_of({"props": {"article": {"headline": TITLE, "body": body}}}) == html_of(story)
    assert text_of({"headlines": {"basic": "Geese at the quay win"}, "body": body}, "", "Geese at the quay win")


def test_words_within_a_line_are_joined(story: list[str]) -> None:
    parts = [{"type": "text", "text": "The goose, "}, {"type": "link", "children": [{"text": "a bird"}]}, ", won. "]
    body = [{"type": "paragraph", "children": [*parts, line]} for line in story]
    assert text_of({"title": TITLE, "body": body}) == html_of([f"The goose, a bird, won. {line}" for line in story])


def test_items_of_a_list_are_lines(story: list[str]) -> None:
    items = [{"type": "list-item", "children": [{"text": line}]} for line in ("Nine boats", "A goose")]
    body = [*({"type": "text", "content": line} for line in story), {"type": "list", "items": items}]
    assert text_of({"title": TITLE, "body": body}) == html_of([*story, "Nine boats", "A goose"])


@pytest.mark.parametrize(
    "kind",
    ["image", "ImageBlock", "core/embed", "raw_html", "interstitial_link", "ad-slot", "IMAGE", "podcast", "correction"],
)
def test_pictures_and_boxes_are_none_of_it(story: list[str], kind: str) -> None:
    box = {"type": kind, "content": "A picture of the goose"}
    body = [{"type": "heading", "content": "The race"}, *({"type": "text", "content": line} for line in story), box]
    assert text_of({"title": TITLE, "body": body}) == html_of(["The race", *story])


def test_a_text_of_which_the_page_shows_some_is_the_articles(story: list[str]) -> None:
    assert text_of({"body": html_of(story)}) is None
    assert text_of({"body": html_of(story)}, f"<p>{story[0]}</p>") == html_of(story)


def test_the_text_of_another_story_is_none(story: list[str]) -> None:
    other = {"title": "The boats that lost to it", "body": html_of(story * 2)}
    assert text_of({"title": TITLE, "more": [other]}) is None
    assert text_of({"title": TITLE, "more": [other], "body": html_of(story)}) == html_of(story)


@pytest.mark.parametrize("name", ["comments", "relatedArticles", "latest_news", "author", "trending", "translations"])
def test_what_readers_say_and_other_stories_are_not_looked_into(story: list[str], name: str) -> None:
    assert text_of({"title": TITLE, name: [{"text": line} for line in story]}) is None


def test_nothing_is_read_where_the_page_shows_much(story: list[str]) -> None:
    data = {"title": TITLE, "body": html_of(story)}
    assert text_of(data, html_of(story * 5)) is not None
    assert text_of(data, html_of(story * 7)) is None


def test_short_texts_and_huge_ones_are_none(story: list[str]) -> None:
    assert text_of({"title": TITLE, "body": html_of(story[:2])}) is None
    assert text_of({"title": TITLE, "body": html_of(story * 400)}) is None
    assert text_of({"title": TITLE, "body": [{"text": "".join(story)}]}) is None


@pytest.mark.parametrize(("length", "is_one"), [(399, False), (400, True), (200_000, True), (200_001, False)])
def test_a_text_has_four_hundred_characters_and_no_more_than_two_hundred_thousand(length: int, is_one: bool) -> None:
    body = html_of(["The goose won. ".ljust(length - 7, "x")])
    assert len(body) == length
    assert text_of({"title": TITLE, "body": body}) == (body if is_one else None)


@pytest.mark.parametrize(("length", "is_one"), [(199, False), (200, True)])
def test_two_lines_of_prose_are_a_text(story: list[str], length: int, is_one: bool) -> None:
    lines = [f"{story[0]} {story[1]}"[:200], f"{story[2]} {story[3]}"[:length]]
    assert text_of({"title": TITLE, "body": [{"text": line} for line in lines]}) == (html_of(lines) if is_one else None)


@pytest.mark.parametrize("name", ["content", "text", "html", "value", "body", "paragraph", "copy"])
def test_the_own_text_of_an_element_has_many_names(story: list[str], name: str) -> None:
    body = [{name: line, "children": [{"text": "x"}]} for line in story]
    assert text_of({"title": TITLE, "body": body}) == html_of(story)


WITHIN = ["children", "content", "content_elements", "items", "nodes", "attributes", "data", "value", "blocks"]


@pytest.mark.parametrize("name", WITHIN)
def test_what_is_within_an_element_has_many_names(story: list[str], name: str) -> None:
    body = [{"text": " ", "children": [], name: [{"text": line}]} for line in story]
    assert text_of({"title": TITLE, "body": body}) == html_of(story)


@pytest.mark.parametrize("name", ["type", "_type", "nodeType", "name", "__typename"])
def test_the_kind_of_an_element_has_many_names(story: list[str], name: str) -> None:
    body = [*({"text": line} for line in story), {name: "image", "text": "A picture of the goose"}]
    assert text_of({"title": TITLE, "body": body}) == html_of(story)


@pytest.mark.parametrize("name", ["headline", "title", "headLine"])
def test_the_title_of_a_story_has_many_names(story: list[str], name: str) -> None:
    assert text_of({name: TITLE, "body": html_of(story)}) == html_of(story)
    assert text_of({"title": TITLE, "more": {name: "The boats that lost", "body": html_of(story)}}) is None


INLINE = "text span link hyperlink entry-hyperlink strong em mark a b i Link".split()


@pytest.mark.parametrize("kind", INLINE)
def test_what_marks_words_stands_within_a_line(story: list[str], kind: str) -> None:
    body = [
        {"children": [{"text": " The goose, "}, {"type": kind, "text": "a bird"}, ", won. ", line]} for line in story
    ]
    blank = [{"children": [" ", " "]}]
    expected = html_of([f"The goose, a bird, won. {line}" for line in story])
    assert text_of({"title": TITLE, "body": [*blank, *body]}) == expected


def test_elements_of_other_kinds_are_lines(story: list[str]) -> None:
    body = [{"children": [{"type": "paragraph", "text": line} for line in story]}, {"text": "It swam."}]
    assert text_of({"title": TITLE, "body": body}) == html_of([*story, "It swam."])


@pytest.mark.parametrize(("depth", "is_one"), [(6, True), (7, False)])
@pytest.mark.parametrize("in_list", [True, False])
def test_lines_are_up_to_six_elements_deep(story: list[str], in_list: bool, depth: int, is_one: bool) -> None:
    body: list[Any] = [{"text": line} for line in story]
    for _ in range(depth):
        body = [{"children": [one] if in_list else one} for one in body]
    assert text_of({"title": TITLE, "body": body}) == (html_of(story) if is_one else None)


@pytest.mark.parametrize(("words", "is_one"), [("The lost boats", True), ("The boats that lost", False)])
def test_fewer_than_four_words_are_no_title(story: list[str], words: str, is_one: bool) -> None:
    data = {"title": TITLE, "box": {"title": words, "body": html_of(story)}}
    assert text_of(data) == (html_of(story) if is_one else None)


def test_a_title_may_be_long(story: list[str]) -> None:
    title = "Goose wins the regatta " * 9
    assert text_of({"title": title, "body": html_of(story)}, "", title) == html_of(story)


def test_a_line_of_the_page_that_is_no_main_heading_is_no_title(story: list[str]) -> None:
    data = {"title": "The boats that lost to it", "body": html_of(story)}
    assert text_of(data, "<h2>The boats that lost to it</h2>") is None


@pytest.mark.parametrize("names", [("body", "summary"), ("summary", "body")])
def test_the_longest_of_several_texts_is_the_articles(story: list[str], names: tuple[str, str]) -> None:
    texts = {"body": html_of(story), "summary": html_of(story[:4])}
    assert text_of({"title": TITLE, **{name: texts[name] for name in names}}) == html_of(story)


@pytest.mark.parametrize(("others", "is_one"), [(4, True), (5, False)])
def test_the_five_longest_texts_are_compared_with_the_page(story: list[str], others: int, is_one: bool) -> None:
    longer = [html_of([*story[1:] * 2, f"Boat {order}."]) for order in range(others)]
    found = text_of({"own": html_of(story), "more": longer}, f"<p>{story[0]}</p>")
    assert found == (html_of(story) if is_one else None)


def test_lines_in_html_stay_as_they_are_and_letters_are_composed(story: list[str]) -> None:
    lines = [f" <p>{line} Un cafe\u0301.</p>" for line in story]
    body = [{"text": line} for line in lines]
    assert text_of({"title": TITLE, "body": body}) == "".join(lines).replace("e\u0301", "\u00e9")


@pytest.mark.parametrize(("length", "is_one"), [(100, False), (101, True)])
def test_a_hundred_characters_of_a_name_are_read(story: list[str], length: int, is_one: bool) -> None:
    name = "_related".rjust(length, "x")
    assert text_of({"title": TITLE, name: html_of(story)}) == (html_of(story) if is_one else None)


@pytest.mark.parametrize(("count", "is_one"), [(99_997, True), (99_998, False)])
def test_a_hundred_thousand_values_are_looked_at(story: list[str], count: int, is_one: bool) -> None:
    data = {"title": TITLE, "body": html_of(story), "x": [1] * count}
    assert text_of(data) == (html_of(story) if is_one else None)


def test_empty_values_are_not_looked_at(story: list[str]) -> None:
    assert text_of({"title": TITLE, "body": html_of(story), "x": [0] * 100_000}) == html_of(story)
    many = dict.fromkeys(map(str, range(100_000)))
    assert text_of({"title": TITLE, "body": html_of(story), "x": many}) == html_of(story)


def test_an_article_is_read_from_it(clean_html: Clean, story: list[str]) -> None:
    figure, aside = "<figure>A goose at the quay</figure>", "<aside>More from the quay</aside>"
    body = html_of(story[:3]) + figure + aside + html_of(story[3:])
    article = clean_html(page_of({"title": TITLE, "body": body}, f"<p>{story[0]}</p>"))
    assert [one.text for one in article.paragraphs] == story


JSONS = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from([TITLE, "<p>x</p>" * 60, "The goose won. " * 9, "image", "text"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["title", "headlines", "type", "content", "children", "text", "items"]), inner
        )
    ),
    max_leaves=30,
)


@given(JSONS)
def test_any_data_can_be_read(data: Any) -> None:
    found = text_of({"title": TITLE, "body": data, "x": "y" * 400})
    assert found is None or "<p>" in found


def test_data_of_any_depth_can_be_read(story: list[str]) -> None:
    for count, is_one in ((39, True), (40, False), (60, False)):
        for wrap in (lambda inner: [inner], lambda inner: {"items": inner}):
            data: Any = html_of(story)
            for _ in range(count):
                data = wrap(data)
            assert text_of({"title": TITLE, "body": data}) == (html_of(story) if is_one else None)
