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


@pytest.mark.parametrize("kind", ["image", "ImageBlock", "core/embed", "raw_html", "interstitial_link", "ad-slot"])
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


@pytest.mark.parametrize("name", ["comments", "relatedArticles", "latest_news", "author"])
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
    data: Any = html_of(story)
    for depth in range(60):
        data = {"items": [data]} if depth % 2 else [data]
    assert text_of({"title": TITLE, "body": data}) is None
