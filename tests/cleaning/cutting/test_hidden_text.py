"""An article that a page hides is revealed, unless the page shows one."""

from collections.abc import Callable

import pytest

from reader.cleaning.cutting.hidden_text import count_prose, is_prose, reveal_article
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.model.article import Article

Clean = Callable[..., Article]


def revealed(html: str) -> list[str] | None:
    """The lines of a page once its article is revealed; None if nothing is."""
    root = parse_html(html)
    assert root is not None
    if not reveal_article(root, list(cut_html(root))):
        return None
    return [block.text for block in cut_html(root)]


def paragraphs(story: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in story)


@pytest.mark.parametrize(
    "around",
    [
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<article><div hidden>{}</div></article>",
        "<article><div style='display:none'>{}</div></article>",
        "<article><section hidden>{}</section></article><noscript><img src=a.png></noscript>",
    ],
)
def test_hidden_prose_is_revealed_on_a_page_without_any(around: str, story: list[str]) -> None:
    assert revealed("<h1>Goose wins</h1>" + around.format(paragraphs(story))) == ["Goose wins", *story]


def test_parts_that_are_hidden_one_by_one_count_together(story: list[str]) -> None:
    longer = [f"{text} {text} {text} {text}" for text in story]
    parts = "".join(f"<div hidden><p>{text}</p></div>" for text in longer[1:])
    assert revealed(f"<article><p>{longer[0]}</p>{parts}</article>") == longer


def test_of_hidden_elements_in_each_other_the_outermost_is_shown(story: list[str]) -> None:
    page = f"<article><div hidden>{paragraphs(story)}<div hidden>{paragraphs(story)}</div></div></article>"
    assert revealed(page) == story


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Goose wins</h1><div hidden>{}</div>",
        "<h1>Goose wins</h1><noscript>Switch on scripts.</noscript>",
        "<article><p>One</p><div hidden>" + "<p>Share</p>" * 100 + "</div></article>",
        "{}<noscript>{}</noscript>",
        "<p>{}</p><noscript>{}</noscript>",
    ],
)
def test_nothing_else_is_revealed(page: str, story: list[str]) -> None:
    assert revealed(page.replace("{}", paragraphs(story))) is None


@pytest.mark.parametrize(
    ("shown", "hidden", "is_revealed"),
    [
        (0, [399], False),
        (0, [400], True),
        (0, [399, 399], False),
        (0, [79] * 6, False),
        (200, [599], False),
        (200, [600], True),
        (999, [3000], True),
        (1000, [3000], False),
    ],
)
def test_it_takes_enough_prose_and_much_more_than_is_shown(shown: int, hidden: list[int], is_revealed: bool) -> None:
    parts = "".join(f"<div hidden>{'g' * length}<p>Share</p></div>" for length in hidden)
    assert (revealed(f"<article><p>{'g' * shown}</p>{parts}</article>") is not None) is is_revealed


@pytest.mark.parametrize(("length", "is_one"), [(79, False), (80, True)])
def test_a_long_line_is_prose(length: int, is_one: bool) -> None:
    assert is_prose("g" * length) is is_one
    assert count_prose(["g" * length, "Share"]) == length * is_one


@pytest.mark.parametrize(("count", "is_revealed"), [(99, True), (100, False)])
def test_the_first_hundred_hidden_elements_are_looked_into(story: list[str], count: int, is_revealed: bool) -> None:
    page = f"<article>{'<div hidden>Share</div>' * count}<div hidden>{paragraphs(story)}</div></article>"
    assert (revealed(page) is not None) is is_revealed


def test_what_holds_no_prose_stays_hidden_beside_the_article(story: list[str]) -> None:
    page = f"<article><div hidden>{'<p>Share</p>' * 100}</div><div hidden>{paragraphs(story)}</div></article>"
    assert revealed(page) == story


def test_a_revealed_element_keeps_its_name_where_that_does_not_hide_it(story: list[str]) -> None:
    root = parse_html(f"<article><section hidden>{paragraphs(story)}</section></article>")
    assert root is not None and reveal_article(root, [])
    assert [block.path[3] for block in cut_html(root)] == ["section"] * 6


def test_no_element_keeps_another_name_if_nothing_is_revealed(story: list[str]) -> None:
    root = parse_html(f"{paragraphs(story)}<noscript>{'<p>Share</p>' * 100}</noscript>")
    assert root is not None
    assert not reveal_article(root, [])
    assert root.find(".//noscript") is not None


def test_a_page_with_a_hidden_article_is_cleaned_as_if_it_were_shown(clean_html: Clean, story: list[str]) -> None:
    article = clean_html(f"<h1>Goose wins</h1><noscript>{paragraphs(story)}</noscript>")
    assert (article.headline, [one.text for one in article.paragraphs]) == ("Goose wins", story)
