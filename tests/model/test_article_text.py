"""An article as plain text and as Markdown."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Link, Paragraph, ParagraphKind
from reader.model.article_text import escape_markdown, render_markdown, render_text
from tests.examples import scaled

COMMONMARK = MarkdownIt("commonmark")
FACTS = {"headline": "Goose wins", "byline": ("Ida Holm",), "publisher": "The Quay", "published": date(2024, 3, 9)}
MARKUP = st.sampled_from([*"\\`*_{}[]()<>#|~!&;-+.0123456789=:\"'", " ", "a", "Wort", "&amp;", "&#9;", "---", "](x)"])


def blocks_of(markdown: str) -> list[tuple[str, str]]:
    """What a reader of CommonMark sees: the element of each block and its text."""
    tokens = COMMONMARK.parse(markdown)
    return [
        (before.tag, "".join(child.content for child in token.children or []))
        for before, token in zip(tokens, tokens[1:], strict=False)
        if token.type == "inline"
    ]


# -- text


def test_text_has_the_head_and_a_blank_line_between_paragraphs() -> None:
    article = Article(**FACTS, standfirst="Not entered.", paragraphs=(Paragraph("It swam."), Paragraph("It won.")))
    head = "Goose wins\n\nNot entered.\n\nIda Holm · The Quay · 9 March 2024\n\n"
    assert render_text(article) == head + "It swam.\n\nIt won.\n"


def test_text_of_an_article_without_a_head_begins_with_its_first_paragraph() -> None:
    assert render_text(Article(paragraphs=(Paragraph("It swam."),))) == "It swam.\n"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (ParagraphKind.LIST_ITEM, "• It swam"),
        (ParagraphKind.BLOCK_QUOTE, "    It swam"),
        (ParagraphKind.SUBHEADING, "It swam"),
        (ParagraphKind.TABLE, "It swam"),
    ],
)
def test_text_sets_list_items_and_block_quotes_apart(kind: ParagraphKind, line: str) -> None:
    assert render_text(Article(paragraphs=(Paragraph("It swam", kind),))) == line + "\n"


def test_text_escapes_nothing() -> None:
    assert render_text(Article(paragraphs=(Paragraph("2 * 3 # <b> [x]"),))) == "2 * 3 # <b> [x]\n"


LISTS = (
    Paragraph("To bake:"),
    Paragraph("Whisk", ParagraphKind.LIST_ITEM, mark="1."),
    Paragraph("by hand", ParagraphKind.LIST_ITEM, level=1),
    Paragraph("for long", ParagraphKind.LIST_ITEM, mark="", level=1),
    Paragraph("Fold", ParagraphKind.LIST_ITEM, mark="2."),
)


def test_text_has_numbers_and_inner_lists_without_blank_lines_between_them() -> None:
    assert render_text(Article(paragraphs=LISTS)) == ("To bake:\n\n1. Whisk\n    • by hand\n      for long\n2. Fold\n")


def test_text_has_the_rows_of_a_table_without_blank_lines_between_them() -> None:
    rows = (Paragraph("Year | Loaves", ParagraphKind.TABLE), Paragraph("1999 | 64", ParagraphKind.TABLE))
    assert render_text(Article(paragraphs=(*rows, Paragraph("It rained.")))) == (
        "Year | Loaves\n1999 | 64\n\nIt rained.\n"
    )


# -- Markdown


def test_markdown_has_numbered_and_inner_lists() -> None:
    html = COMMONMARK.render(render_markdown(Article(paragraphs=LISTS)))
    assert "".join(html.split()) == (
        "<p>Tobake:</p><ol><li><p>Whisk</p><ul><li><p>byhand</p><p>forlong</p></li></ul></li><li><p>Fold</p></li></ol>"
    )


@pytest.mark.parametrize("mark", ["", "a.", "iv.", "1234567890.", "-1.", "•", "*", "#"])
def test_an_inner_item_with_no_list_around_it_is_a_list_of_its_own_in_markdown(mark: str) -> None:
    item = Paragraph("It swam", ParagraphKind.LIST_ITEM, mark=mark, level=3)
    html = COMMONMARK.render(render_markdown(Article(paragraphs=(Paragraph("Before"), item))))
    shown = "" if mark in ("", "•") else f"{mark} "
    assert html == f"<p>Before</p>\n<ul>\n<li>{shown}It swam</li>\n</ul>\n"


@pytest.mark.parametrize(
    ("kind", "tag", "line"),
    [
        (ParagraphKind.BODY, "p", "It swam"),
        (ParagraphKind.SUBHEADING, "h2", "## It swam"),
        (ParagraphKind.LIST_ITEM, "p", "- It swam"),
        (ParagraphKind.BLOCK_QUOTE, "p", "> It swam"),
        (ParagraphKind.CAPTION, "p", "*It swam*"),
        (ParagraphKind.QUESTION, "p", "**It swam**"),
        (ParagraphKind.TIME_STAMP, "p", "**It swam**"),
        (ParagraphKind.TABLE, "p", "It swam"),
    ],
)
def test_markdown_of_a_paragraph_shows_its_kind(kind: ParagraphKind, tag: str, line: str) -> None:
    rendered = render_markdown(Article(paragraphs=(Paragraph("It swam", kind),)))
    assert rendered == line + "\n"
    assert blocks_of(rendered) == [(tag, "It swam")]


def test_markdown_has_the_headline_as_its_title() -> None:
    article = Article(**FACTS, standfirst="Not entered", paragraphs=(Paragraph("It swam."),))
    assert blocks_of(render_markdown(article)) == [
        ("h1", "Goose wins"),
        ("p", "Not entered"),
        ("p", "Ida Holm · The Quay · 9 March 2024"),
        ("p", "It swam."),
    ]


@given(st.lists(MARKUP, min_size=1, max_size=12).map(lambda parts: " ".join("".join(parts).split())).filter(bool))
@settings(max_examples=scaled(500))
def test_no_text_turns_into_markup(text: str) -> None:
    paragraphs = (Paragraph("Before"), Paragraph(text), Paragraph(text, ParagraphKind.SUBHEADING))
    rendered = render_markdown(Article(headline=text, paragraphs=paragraphs))
    assert blocks_of(rendered) == [("h1", text), ("p", "Before"), ("p", text), ("h2", text)]


@pytest.mark.parametrize(
    "text", ["2024. A good year", "3) Third", "- no list", "+ no list", "---", "1.", "-", "&copy; &#38;"]
)
def test_a_line_that_begins_like_a_list_a_rule_or_an_entity_stays_text(text: str) -> None:
    assert blocks_of(escape_markdown(text)) == [("p", text)]


@pytest.mark.parametrize("text", ["R&D at 3.5", "-5 degrees", "well-known", "It cost 2.50 (or so)", "Who? Me."])
def test_prose_is_not_escaped_without_need(text: str) -> None:
    assert escape_markdown(text) == text


def test_a_link_of_a_paragraph_is_a_link_in_markdown() -> None:
    paragraph = Paragraph("The [old] goose swam.", links=(Link(4, 15, "https://quay.example/goose?a=1"),))
    rendered = render_markdown(Article(paragraphs=(paragraph,)))
    assert rendered == "The [\\[old\\] goose](https://quay.example/goose?a=1) swam.\n"
    assert blocks_of(rendered) == [("p", "The [old] goose swam.")]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x) [y](z",
        "https://a.example/x)y",
        "https://a.example/x(y",
        "https://a.example/a b",
        "https://a.example/<x>",
        "x\\",
    ],
)
def test_an_address_that_would_break_out_of_its_link_is_left_out(url: str) -> None:
    paragraph = Paragraph("The goose swam.", links=(Link(4, 9, url),))
    assert render_markdown(Article(paragraphs=(paragraph,))) == "The goose swam.\n"


def test_of_two_links_over_the_same_words_the_first_is_kept() -> None:
    links = (Link(0, 9, "https://a.example/1"), Link(4, 9, "https://a.example/2"))
    rendered = render_markdown(Article(paragraphs=(Paragraph("The goose swam.", links=links),)))
    assert rendered == "[The goose](https://a.example/1) swam.\n"


# -- marks


@pytest.fixture
def marked() -> tuple[Article, Annotations]:
    """A paragraph with two quotes, a title in quotation marks and three mentions of two people."""
    text = "“It swam,” said Per Vik of Oslo. “Fast,” people said. Vik and Ida_Holm_ saw “Geese”."

    def span(words: str, start: int = 0) -> tuple[int, int]:
        found = text.index(words, start)
        return found, found + len(words)

    quotes = (
        Quote(*span("“It swam,”"), QuoteKind.DIRECT, Speaker(*span("Per Vik"), "Per Vik")),
        Quote(*span("“Fast,”"), QuoteKind.DIRECT),
        Quote(*span("“Geese”"), QuoteKind.SCARE),
    )
    entities = (
        Entity(*span("Per Vik"), EntityKind.PERSON, "Per Vik"),
        Entity(*span("Oslo"), EntityKind.PLACE, "Oslo"),
        Entity(*span("Vik", 40), EntityKind.PERSON, "Per Vik"),
        Entity(*span("Ida_Holm_"), EntityKind.PERSON, "Ida_Holm_"),
    )
    return Article(paragraphs=(Paragraph(text),)), Annotations(quotes, entities, 1)


def test_text_lists_quotes_with_their_speakers_and_names_with_their_number(marked: tuple[Article, Annotations]) -> None:
    article, annotations = marked
    assert render_text(article, annotations) == (
        article.text + "\n\nQuotes\n\n  “It swam,” — Per Vik\n  “Fast,” — unattributed"
        "\n\nPeople\n\n  Per Vik (2)\n  Ida_Holm_ (1)\n\nPlaces\n\n  Oslo (1)\n"
    )


def test_markdown_lists_them_too_and_escapes_the_names(marked: tuple[Article, Annotations]) -> None:
    article, annotations = marked
    rendered = render_markdown(article, annotations)
    assert "## People\n\n- Per Vik (2)\n- Ida\\_Holm\\_ (1)\n" in rendered
    assert ("p", "“It swam,” — Per Vik") in blocks_of(rendered)


def test_marks_are_listed_only_where_they_are_wanted(marked: tuple[Article, Annotations]) -> None:
    article, _ = marked
    assert "People" not in render_text(article) + render_markdown(article)


def test_an_article_without_marks_has_no_empty_lists() -> None:
    article = Article(paragraphs=(Paragraph("It swam."),))
    assert render_text(article, Annotations()) == "It swam.\n"


def test_a_quote_over_two_paragraphs_is_listed_on_one_line() -> None:
    article = Article(paragraphs=(Paragraph("“It swam."), Paragraph("It won.”")))
    annotations = Annotations((Quote(0, len(article.text), QuoteKind.DIRECT),))
    assert "\n  “It swam. It won.” — unattributed\n" in render_text(article, annotations)
