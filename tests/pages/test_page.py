"""What kind of page a text is."""

from dataclasses import FrozenInstanceError

import pytest

from reader.pages.page import Page, sniff_kind


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<title>Clock</title>",
        "<!doctype   HTML>",
        "<html lang='en'>",
        "<HTML>",
        "<head>",
        '<body class="front page">',
        "<article><h1>Clock</h1>",
        "<p>The clock struck noon.</p>",
        "<div\n  id='main'>",
        "<?xml version='1.0'?>\n<!-- saved on Tuesday -->\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "Saved from the web\n\n<html><body>",
    ],
)
def test_a_document_of_tags_is_html(text: str) -> None:
    assert sniff_kind(text) == "html"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour clock runs again\n\nThe clock struck noon.",
        "Mona Field <mona@example.org> wrote on Tuesday",
        "Noon < one, said the clockmaker > twice",
        "<---- back to the front page",
        "<3 the harbour clock",
        "<b>oldly</b> said",
        "<htmlish>",
        "<pre",
        "a <p b",
    ],
)
def test_what_only_holds_angle_brackets_is_text(text: str) -> None:
    assert sniff_kind(text) == "text"


def test_a_tag_far_down_a_text_makes_no_document_of_it() -> None:
    assert sniff_kind("The clock struck. " * 500 + "<p>") == "text"


def test_a_page_is_frozen() -> None:
    page = Page("clock.txt", "text", "The clock struck.")
    with pytest.raises(FrozenInstanceError):
        page.text = "It did not."  # type: ignore[misc]
