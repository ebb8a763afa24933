"""Which lines of the head name the author."""

from collections.abc import Callable

import pytest

from reader.cleaning.clean import label_page
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.author_lines import is_byline
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.article import Article
from reader.model.blocks import Block
from reader.pages.page import Page

HEADLINE = "Goose wins the Port Hallow regatta"

Clean = Callable[..., Article]


def page(head: str, story: list[str]) -> str:
    return f"<h1>{HEADLINE}</h1>{head}" + "".join(f"<p>{line}</p>" for line in story)


@pytest.mark.parametrize(
    "head",
    [
        '<p class="entry-author-name">Ida Holm</p>',
        '<div class="authorname">Ida Holm</div>',
        '<p class="c-writer_name">Ida Holm</p>',
        '<p class="byline-section">Ida Holm</p>',
        '<p><a href="/people/ida-holm">Ida Holm</a></p>',
        '<p>Words and pictures: <a href="/author/ida">Ida Holm</a></p>',
        "<p>Written by</p><p>Ida Holm</p>",
        "<p>By</p><p>Ida Holm,</p>",
        "<p>March 9, 2024 | By Ida Holm</p>",
        "<p>Ida Holm • Mar 9, 2024</p>",
        "<p>Mar 9, 2024</p><p>Ida Holm</p>",
        "<p>ByIda Holm</p>",
    ],
)
def test_the_author_is_found_however_the_head_says_it(clean_html: Clean, story: list[str], head: str) -> None:
    assert clean_html(page(head, story)).byline == ("Ida Holm",)


@pytest.mark.parametrize(
    "head",
    [
        '<p><a href="/boats/ida-holm">Ida Holm</a></p>',
        '<p class="authority">Port Hallow</p>',
        '<p class="author">The bird was not entered, and no rule says that it must be.</p>',
        '<nav class="author"><a href="/">Ida Holm</a></nav>',
        "<p>Goose Island</p>",
    ],
)
def test_other_lines_of_the_head_name_no_author(clean_html: Clean, story: list[str], head: str) -> None:
    assert clean_html(page(head, story)).byline == ()


def test_names_on_lines_of_their_own_are_read_on_after_a_comma_or_an_and(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(HEADLINE, "By Ida Holm,", "Per Vik and", "Ann Rue", *story).byline == (
        "Ida Holm",
        "Per Vik",
        "Ann Rue",
    )


def test_one_name_is_an_author_after_by_and_none_after_from(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(HEADLINE, "By Quill", *story).byline == ("Quill",)
    assert clean_text(HEADLINE, "From Merrow", *story).byline == ()


@pytest.mark.parametrize("above", ["Texte", "Texto", "Testo", "Tekst"])
def test_a_name_is_no_author_below_text(clean_text: Clean, story: list[str], above: str) -> None:
    assert clean_text(HEADLINE, above, "Ida Maria Holm", *story).byline == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Boats", True),
        ("作者：李明", True),
        ("By von Holm", False),
        ("Text: Boats", False),
        ("Texte: Boats", False),
        ("Texto: Boats", False),
        ("Testo: Boats", False),
        ("Tekst: Boats", False),
        ("Text: Ida Holm", True),
        ("Tác giả: Hùng", True),
        ("Συντάκτης: Ελένη", True),
        ("حوار: سلمى", True),
    ],
)
def test_a_line_that_begins_like_a_byline_goes_on_with_a_name(line: str, expected: bool) -> None:
    blocks = [Block(line, 0)]
    assert is_byline(BlockLabels(blocks, read_block_features(blocks)), 0) is expected


def test_authors_with_their_jobs_follow_one_another(clean_text: Clean, story: list[str]) -> None:
    head = ("By", "Ida Holm News Reporter", "Per Vik Political Editor", "Merrow Wire")
    assert clean_text(HEADLINE, *head, *story).byline == ("Ida Holm", "Per Vik")


def test_a_headline_that_begins_like_a_byline_is_none(clean_text: Clean, story: list[str]) -> None:
    headline = "From Port Hallow to Merrow: how a goose came home"
    found = clean_text(headline, "By Ida Holm", *story)
    assert (found.headline, found.byline) == (headline, ("Ida Holm",))


def test_the_only_author_whose_page_is_linked_is_the_last_resort(clean_html: Clean, story: list[str]) -> None:
    foot = '<footer><a href="/author/ida">Ida Holm</a></footer>'
    other = '<footer><a href="/author/per">Per Vik</a></footer>'
    assert clean_html(page("", story) + foot).byline == ("Ida Holm",)
    assert clean_html(page("", story) + foot + other).byline == ()
    assert clean_html(page("<p>By Ann Rue</p>", story) + foot).byline == ("Ann Rue",)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("يكتب", ()),
        ("بقلم: سلمى الحداد", ("سلمى الحداد",)),
        ("Автор: Ида Холм", ("Ида Холм",)),
        ("晚报记者 王小明", ("王小明",)),
    ],
)
def test_a_byline_is_found_in_other_scripts(
    clean_text: Clean, story: list[str], line: str, byline: tuple[str, ...]
) -> None:
    assert clean_text("\n".join(["Goose wins the harbour race", "March 9, 2024", line, *story])).byline == byline


def test_above_the_text_a_line_begins_like_a_byline_whatever_it_goes_on_with(story: list[str]) -> None:
    page = Page("page.txt", "text", "\n\n".join(["Goose wins the harbour race", "By Merrow Wire and Agencies", *story]))
    assert label_page(page)[1].reason == "begins like a byline"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Von Eis und Schnee", ()),
        ("Von Eis, Schnee", ()),
        ("By Boats", ("Boats",)),
        ("Von Ida Holm", ("Ida Holm",)),
        ("Von Ida Holm und Per Vik, Reporter der Hafenzeitung in Merrow", ("Ida Holm", "Per Vik")),
    ],
)
def test_a_subheading_in_the_text_is_no_byline(
    clean_text: Clean, story: list[str], line: str, byline: tuple[str, ...]
) -> None:
    assert clean_text("\n".join(["Goose wins the harbour race", story[0], line, *story[1:]])).byline == byline
