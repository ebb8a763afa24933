"""Headline, standfirst, byline, date and publisher."""

from collections.abc import Callable

import pytest

Label = Callable[..., list[tuple[str, str]]]
HEADLINE = "Goose wins Port Hallow regatta"


def labelled(pairs: list[tuple[str, str]], label: str) -> list[str]:
    """The texts with a label."""
    return [text for text, given in pairs if given == label]


def page(head: str, body: str) -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def paragraphs(story: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in story)


# -- on a text page


def test_a_text_page_shows_headline_byline_and_date(label_text: Label, story: list[str]) -> None:
    found = label_text("Home", "News", HEADLINE, "By Per Quill", "March 9, 2024", *story, "Share")
    assert labelled(found, "headline") == [HEADLINE]
    assert labelled(found, "byline") == ["By Per Quill"]
    assert labelled(found, "date") == ["March 9, 2024"]
    assert labelled(found, "paragraph") == story


def test_the_headline_is_the_line_that_shares_its_words_with_the_text(label_text: Label, story: list[str]) -> None:
    found = label_text("Snow expected over weekend in hills", HEADLINE, "Lobster prices fall again", *story)
    assert labelled(found, "headline") == [HEADLINE]


@pytest.mark.parametrize(
    "line", ["Most read", "2 hours ago", "9 March 2024", "quay_news_desk", "Sign up to the goose letter"]
)
def test_a_line_that_is_plainly_something_else_is_no_headline(label_text: Label, story: list[str], line: str) -> None:
    assert labelled(label_text(line, *story), "headline") == []
    assert labelled(label_text(HEADLINE, line, *story), "headline") == [HEADLINE]


def test_the_caption_of_the_first_picture_is_no_headline(label_text: Label, story: list[str]) -> None:
    caption = "The goose at the mole on Sunday (Photo: Ida Holm)"
    found = label_text(HEADLINE, caption, *story)
    assert labelled(found, "headline") == [HEADLINE]
    assert labelled(found, "caption") == [caption]


def test_a_page_that_begins_with_its_text_has_no_headline(label_text: Label, story: list[str]) -> None:
    assert labelled(label_text(*story), "headline") == []


@pytest.mark.parametrize(
    "line", ["By Per Quill", "BY PER QUILL", "Written by Per Quill", "Von Per Quill", "Par Per Quill"]
)
def test_a_line_that_begins_like_a_byline_is_one(label_text: Label, story: list[str], line: str) -> None:
    assert labelled(label_text(HEADLINE, line, *story), "byline") == [line]


@pytest.mark.parametrize(
    "line", ["By the mole", "From nine to five", "By Sunday the goose had swum to Merrow and back."]
)
def test_a_line_that_goes_on_without_a_name_is_no_byline(label_text: Label, story: list[str], line: str) -> None:
    assert labelled(label_text(HEADLINE, line, *story), "byline") == []


def test_a_sentence_between_headline_and_byline_is_the_standfirst(label_text: Label, story: list[str]) -> None:
    line = "The bird was not entered, and no rule says it must."
    found = label_text(HEADLINE, line, "By Per Quill", *story)
    assert labelled(found, "standfirst") == [line]
    assert labelled(label_text(HEADLINE, "Nine boats", "By Per Quill", *story), "standfirst") == []


def test_a_slug_above_the_text_is_the_publisher(label_text: Label, story: list[str]) -> None:
    found = label_text(HEADLINE, "quay_news_desk", "By Per Quill", *story)
    assert labelled(found, "publisher") == ["quay_news_desk"]


def test_a_name_beside_the_byline_is_the_publisher_if_the_page_gives_it_again(
    label_text: Label, story: list[str]
) -> None:
    head = (HEADLINE, "By Per Quill", "Merrow Wire")
    again = [f"PORT HALLOW (Merrow Wire) — {story[0]}", *story[1:]]
    assert labelled(label_text(*head, *again), "publisher") == ["Merrow Wire"]
    assert labelled(label_text(HEADLINE, "Merrow Wire", "By Per Quill", *again), "publisher") == ["Merrow Wire"]
    assert labelled(label_text(*head, *story), "publisher") == []


# -- on an HTML page


def test_the_title_that_metadata_states_is_found_on_the_page(label_html: Label, story: list[str]) -> None:
    head = f"<title>{HEADLINE} | The Quay</title>"
    found = label_html(page(head, f"<h1>The Quay</h1><h2>{HEADLINE}</h2>{paragraphs(story)}"))
    assert labelled(found, "headline") == [HEADLINE]


def test_the_main_heading_above_the_text_is_the_headline_where_metadata_is_silent(
    label_html: Label, story: list[str]
) -> None:
    found = label_html(
        page("", f"<h1>The Quay</h1><h1>Nobody saw it coming</h1>{paragraphs(story)}<h1>Most of all</h1>")
    )
    assert labelled(found, "headline") == ["Nobody saw it coming"]


def test_a_title_in_the_menu_is_not_the_headline(label_html: Label, story: list[str]) -> None:
    head = f"<title>{HEADLINE}</title>"
    found = label_html(page(head, f"<nav><h1>{HEADLINE}</h1></nav><h2>{HEADLINE}</h2>{paragraphs(story)}"))
    assert [label for text, label in found if text == HEADLINE] == ["furniture", "headline"]


@pytest.mark.parametrize("name", ["byline", "article-author", "c-byline__authors", "autor"])
def test_what_the_markup_calls_the_author_is_the_byline(label_html: Label, story: list[str], name: str) -> None:
    found = label_html(page("", f'<h1>{HEADLINE}</h1><div class="{name}">Per Quill</div>{paragraphs(story)}'))
    assert labelled(found, "byline") == ["Per Quill"]


@pytest.mark.parametrize("name", ["standfirst", "article-dek", "story__summary", "subtitle", "chapo"])
def test_what_the_markup_calls_the_summary_is_the_standfirst(label_html: Label, story: list[str], name: str) -> None:
    line = "Nobody had entered the bird and nobody could stop it"
    found = label_html(page("", f'<h1>{HEADLINE}</h1><p class="{name}">{line}</p>{paragraphs(story)}'))
    assert labelled(found, "standfirst") == [line]


def test_a_heading_right_under_the_headline_is_the_standfirst(label_html: Label, story: list[str]) -> None:
    line = "Nobody had entered the bird and nobody could stop it"
    found = label_html(page("", f"<h1>{HEADLINE}</h1><h2>{line}</h2>{paragraphs(story)}"))
    assert labelled(found, "standfirst") == [line]


def test_the_first_paragraph_is_no_standfirst(label_html: Label, story: list[str]) -> None:
    assert labelled(label_html(page("", f"<h1>{HEADLINE}</h1>{paragraphs(story)}")), "standfirst") == []


def test_the_publisher_that_metadata_states_is_found_above_the_text(label_html: Label, story: list[str]) -> None:
    head = '<meta property="og:site_name" content="The Quay">'
    body = f"<p>Home</p><p>The Quay</p><h1>{HEADLINE}</h1><p>{story[0]}</p><p>The Quay</p>{paragraphs(story[1:])}"
    assert [label for text, label in label_html(page(head, body)) if text == "The Quay"] == ["publisher", "furniture"]
