"""From a page to its article."""

import gc
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.base.errors import OversizePage
from reader.cleaning import clean as cleaning
from reader.cleaning.clean import assemble_article, clean, label_page
from reader.cleaning.features.metadata import Metadata
from reader.model.article import Article, Link, Paragraph, ParagraphKind
from reader.model.blocks import Block, Label, LabelledBlock
from reader.pages.page import Page
from tests.examples import scaled

Clean = Callable[..., Article]


def test_a_text_page_becomes_its_article(clean_text: Clean, story: list[str]) -> None:
    article = clean_text(
        "Home", "News", "Goose wins Port Hallow regatta", "By Per Quill", "March 9, 2024", *story, "Share"
    )
    assert article.headline == "Goose wins Port Hallow regatta"
    assert article.byline == ("Per Quill",)
    assert article.paragraphs == tuple(map(Paragraph, story))
    assert article.language == "en"


def test_an_html_page_becomes_its_article(clean_html: Clean, story: list[str]) -> None:
    head = '<title>Goose wins | The Quay</title><meta property="og:site_name" content="The Quay">'
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    menu = "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
    article = clean_html(
        f'<html lang="en"><head>{head}</head><body>{menu}<h1>Goose wins</h1>{paragraphs}</body></html>'
    )
    assert (article.headline, article.publisher, article.language) == ("Goose wins", "The Quay", "en")
    assert article.paragraphs == tuple(map(Paragraph, story))
    assert article.url == "https://quay.example/news/goose"


def test_the_same_story_as_text_and_as_html_is_the_same_article(
    clean_text: Clean, clean_html: Clean, story: list[str]
) -> None:
    parts = ["Goose wins Port Hallow regatta", "By Per Quill", "March 9, 2024", *story]
    assert clean_text(*parts).paragraphs == clean_html("".join(f"<p>{part}</p>" for part in parts)).paragraphs


def test_a_paragraph_keeps_its_links(clean_html: Clean, story: list[str]) -> None:
    linked = story[0].replace("regatta", "<a href='/regatta'>regatta</a>")
    article = clean_html(f"<p>{linked}</p>", *(f"<p>{text}</p>" for text in story[1:]))
    start = story[0].index("regatta")
    assert article.paragraphs[0].links == (Link(start, start + 7, "https://quay.example/regatta"),)


def test_the_bullet_of_a_text_page_goes_but_a_number_stays(clean_text: Clean, story: list[str]) -> None:
    article = clean_text(*story[:3], "* Nine boats were entered", "2. One of them sank", *story[3:])
    items = [paragraph.text for paragraph in article.paragraphs if paragraph.kind is ParagraphKind.LIST_ITEM]
    assert items == ["Nine boats were entered", "2. One of them sank"]


def test_what_looks_like_a_bullet_stays_in_html(clean_html: Clean, story: list[str]) -> None:
    paragraphs = [f"<p>{text}</p>" for text in story]
    article = clean_html(*paragraphs[:3], "<ul><li>– nine boats were entered</ul>", *paragraphs[3:])
    assert "– nine boats were entered" in [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (Label.PARAGRAPH, "body"),
        (Label.SUBHEADING, "subheading"),
        (Label.CAPTION, "caption"),
        (Label.LIST_ITEM, "list_item"),
        (Label.BLOCK_QUOTE, "block_quote"),
        (Label.TABLE, "table"),
        (Label.TIME_STAMP, "time_stamp"),
        (Label.QUESTION, "question"),
    ],
)
def test_a_label_of_the_text_is_a_kind_of_paragraph(label: Label, kind: str) -> None:
    article = assemble_article([LabelledBlock(Block("It swam", 0), label, "a rule")], Metadata())
    assert [(paragraph.text, str(paragraph.kind)) for paragraph in article.paragraphs] == [("It swam", kind)]


@pytest.mark.parametrize("label", [Label.FURNITURE, Label.HEADLINE, Label.BYLINE, Label.RAIL_STORY, Label.DATE])
def test_other_labels_are_no_paragraphs(label: Label) -> None:
    assert assemble_article([LabelledBlock(Block("It swam", 0), label, "a rule")], Metadata()).paragraphs == ()


def test_an_article_whose_rest_is_for_subscribers_is_a_part(clean_text: Clean, story: list[str]) -> None:
    notice = "To read the full story, please subscribe to the Quay."
    assert clean_text("Goose wins regatta", *story, notice).is_part
    assert not clean_text("Goose wins regatta", *story).is_part


@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_page_without_an_article_is_an_article_without_paragraphs(kind: str) -> None:
    assert clean(Page("page", kind, "", "https://quay.example/goose")).paragraphs == ()
    assert clean(Page("page", kind, "Home\nNews\nShare")).paragraphs == ()


def test_a_text_page_has_the_address_that_it_came_from() -> None:
    assert clean(Page("page", "text", "Goose", "https://quay.example/goose")).url == "https://quay.example/goose"


def test_no_garbage_is_looked_for_while_a_page_is_cleaned_but_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(cleaning, "label_blocks", lambda *_: seen.append(gc.isenabled()) or ())
    gc.enable()
    label_page(Page("page", "text", "Goose wins"))
    assert (seen, gc.isenabled()) == ([False], True)


@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_page_of_too_many_lines_is_refused_and_one_at_the_limit_is_not(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cleaning, "MAX_BLOCKS", 5)
    line = "<p>Goose</p>" if kind == "html" else "Goose\n"
    assert len(label_page(Page("page", kind, line * 5))) == 5
    for work in (clean, label_page):
        with pytest.raises(OversizePage, match="more than 5 lines"):
            work(Page("page", kind, line * 6))


@given(st.text(max_size=300), st.sampled_from(["text", "html"]), st.none() | st.text(max_size=20))
@settings(max_examples=scaled(200))
def test_no_page_is_too_odd_to_be_cleaned(text: str, kind: str, url: str | None) -> None:
    page = Page("page", kind, text, url)
    article = clean(page)
    assert len(article.text.split("\n")) == max(1, len(article.paragraphs))
    assert clean(page) == article
