"""The letters of pages are composed before anything is cut from them."""

from html import escape
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.clean import clean, cut_page
from reader.model.blocks import Block
from reader.pages.page import ENTRY, Page

GOOSE = "La garza ganó la regata de Puerto Hallow, dijo Inés Peña el domingo por la tarde."
LETTERS = st.text("aeioucn \u00e9\u00f1\u00fc\u304c\uac01<&", max_size=30)


def blocks_of(text: str, kind: str = "html") -> list[Block]:
    return list(cut_page(Page("page", kind, text, "https://quay.example/regata"))[0])


@pytest.mark.parametrize("kind", ["html", "text", ENTRY])
def test_text_is_the_same_either_way_it_is_written(kind: str) -> None:
    page = GOOSE if kind == "text" else f"<p>{GOOSE}</p>"
    assert [one.text for one in blocks_of(normalize("NFD", page), kind)] == [GOOSE]


@pytest.mark.parametrize("mark", ["&#769;", "&#x301;", "&#X0301;", "&#00769;", "&#803;", "&#x323;"])
def test_an_entity_of_a_mark_is_composed_too(mark: str) -> None:
    letter = "\u1eb9" if mark in ("&#803;", "&#x323;") else "\u00e9"
    assert [one.text for one in blocks_of(f"<p>caf e{mark}s</p>")] == [f"caf {letter}s"]


def test_text_behind_an_element_is_composed() -> None:
    assert [one.text for one in blocks_of("<p><b>Un</b> cafe\u0301 <i>solo</i></p>")] == ["Un caf\u00e9 solo"]


def test_titles_and_stated_texts_are_composed() -> None:
    head = '<title>Cafe\u0301</title><meta property="og:title" content="Cafe\u0301 del puerto">'
    stated = '{"@type": "NewsArticle", "headline": "Cafe\\u0301", "articleBody": "Un cafe\\u0301."}'
    page = Page(
        "page", "html", f'<head>{head}<script type="application/ld+json">{stated}</script></head><p>Un gato</p>'
    )
    metadata = cut_page(page)[1]
    assert set(metadata.titles) == {"Caf\u00e9", "Caf\u00e9 del puerto"}
    assert metadata.text == "Un caf\u00e9."


def test_an_address_stays_as_it_is_written() -> None:
    (block,) = blocks_of('<p><a href="https://quay.example/cafe\u0301">Un cafe\u0301 del puerto</a></p>')
    (link,) = block.links
    assert block.text[link.start : link.end] == "Un caf\u00e9 del puerto"
    assert link.url in ("https://quay.example/cafe\u0301", "https://quay.example/cafe%CC%81")


@pytest.mark.parametrize("character", ["\x01", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_text_that_cannot_be_written_back_is_kept(character: str) -> None:
    assert "caf" in blocks_of(f"<p>cafe\u0301 {character} del puerto</p>")[0].text
    assert "caf" in blocks_of(f"<p><b>Un</b> cafe\u0301 {character} del puerto</p>")[0].text


@given(LETTERS, LETTERS)
def test_links_are_where_they_are_in_the_composed_page(above: str, inside: str) -> None:
    page = f'<p>{escape(above)} <a href="/a">{escape(inside)}</a></p>'
    one, other = blocks_of(normalize("NFC", page)), blocks_of(normalize("NFD", page))
    assert [(block.text, block.links) for block in one] == [(block.text, block.links) for block in other]


def test_an_article_is_composed() -> None:
    page = normalize("NFD", f"<h1>Garza gana la regata en Puerto Pequeño</h1><p>{GOOSE}</p><p>{GOOSE} Otra vez.</p>")
    article = clean(Page("page", "html", page))
    assert article.headline == "Garza gana la regata en Puerto Pequeño"
    assert article.paragraphs[0].text == GOOSE
