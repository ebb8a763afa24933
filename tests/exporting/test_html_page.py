"""HTML pages: well-formed, with nothing in them that the article brought as markup."""

from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporting.html_page import Listed, html_page, index_page
from reader.model.annotations import Annotations, Entity, EntityKind, Quote, QuoteKind
from reader.model.annotations import Speaker as By
from reader.model.article import Article, Link, Paragraph, ParagraphKind
from reader.model.attachment import Attachment, AttachmentKind

XHTML = "{http://www.w3.org/1999/xhtml}"


def body_of(page: str) -> ElementTree.Element:
    """The body of a page, which is read as XML."""
    found = ElementTree.fromstring(page.replace("<!doctype html>", "")).find(f"{XHTML}body")
    assert found is not None
    return found


def text_of(element: ElementTree.Element) -> str:
    """All text in an element."""
    return "".join(element.itertext())


def test_quotes_and_names_are_marked() -> None:
    text = "“The bell is ours,” said Mona Field in Veldport."
    found = Annotations(
        (Quote(0, 19, QuoteKind.DIRECT, By(25, 35, "Mona Field")),),
        (Entity(25, 35, EntityKind.PERSON, "Mona Field"), Entity(39, 47, EntityKind.PLACE, "Veldport")),
    )
    page = html_page(Article(headline="Bell", paragraphs=(Paragraph(text),)), found)
    assert '<span class="quote" title="Mona Field">“The bell is ours,”</span> said' in page
    assert '<span class="person">Mona Field</span> in <span class="place">Veldport</span>.' in page


def test_marks_that_overlap_are_nested() -> None:
    text = "“Mona Field rings”"
    found = Annotations((Quote(0, 18, QuoteKind.DIRECT),), (Entity(1, 11, EntityKind.PERSON, "Mona Field"),))
    link = Link(6, 17, "https://bell.example/")
    page = html_page(Article(paragraphs=(Paragraph("Before."), Paragraph(text, links=(link,)))), found)
    assert text in text_of(body_of(page))


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "]]>&amp;<b>"])
def test_text_is_escaped_wherever_it_stands(hostile: str) -> None:
    article = Article(
        headline=hostile, standfirst=hostile, byline=(hostile,), publisher=hostile, language='en" onload="x',
        paragraphs=tuple(Paragraph(hostile, kind, mark=hostile) for kind in ParagraphKind),
    )  # fmt: skip
    page = html_page(article, Annotations((Quote(0, 9, QuoteKind.DIRECT, By(0, 1, hostile)),)), [hostile])
    assert hostile in text_of(body_of(page))
    assert "<script" not in page and "<img" not in page and ' onload="x' not in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://"])
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    paragraph = Paragraph("Read on", links=(Link(0, 4, url),))
    page = html_page(Article(headline="Bell", url=url, paragraphs=(paragraph,)), Annotations())
    assert "<a " not in page


def test_a_page_needs_nothing_from_elsewhere() -> None:
    seen: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append(tag)
            assert not {"src", "srcset", "style", "background"} & {name for name, _ in attrs}

    page = html_page(Article(headline="Bell", paragraphs=(Paragraph("It rang."),)), Annotations())
    Tags().feed(page)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(seen)
    assert "default-src 'none'" in page and "prefers-color-scheme: dark" in page and "url(" not in page


@given(
    st.lists(st.builds(Paragraph, st.text(max_size=40), st.sampled_from(ParagraphKind)), max_size=5),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.booleans()), max_size=6),
)
def test_every_page_is_well_formed_and_whole(paragraphs: list[Paragraph], spans: list[tuple[int, int, bool]]) -> None:
    article = Article(headline="Bell", paragraphs=tuple(paragraphs))
    quotes = [Quote(min(a, b), max(a, b), QuoteKind.DIRECT) for a, b, is_quote in spans if is_quote]
    names = [Entity(min(a, b), max(a, b), EntityKind.PLACE, "x") for a, b, is_quote in spans if not is_quote]
    text = text_of(body_of(html_page(article, Annotations(tuple(quotes), tuple(names)))))
    for paragraph in article.paragraphs:
        assert " ".join(paragraph.text.split()) in " ".join(text.split())


def test_an_index_leads_to_the_pages() -> None:
    page = index_page([Listed("2026-01-01-日-x.html", "2026-01-01", "A <b>", "P & Q")], 2, has_next=True)
    links = [link.get("href") for link in body_of(page).iter(f"{XHTML}a")]
    assert links == ["2026-01-01-%E6%97%A5-x.html", "index.html", "index-3.html"]
    assert "A <b> P & Q" in text_of(body_of(page))


def test_the_shown_text_is_that_of_the_article(make_article: Callable[..., Article]) -> None:
    body = body_of(html_page(make_article("Bell", "One.", "Two."), Annotations(), ["sea"]))
    assert "Bell" in text_of(body) and "sea" in text_of(body)
    assert [text_of(one) for one in body.iter(f"{XHTML}p")][-2:] == ["One.", "Two."]


def test_what_came_with_the_article_is_listed_at_its_end(make_article) -> None:
    attached = Attachment("https://bell.example/1.mp3", AttachmentKind.AUDIO, title="Peal <1>")
    page = html_page(make_article("Bell", "One."), Annotations(), attachments=[attached])
    assert (
        '<ul class="attachments">\n<li><a href="https://bell.example/1.mp3" rel="noreferrer nofollow">'
        "Audio: Peal &lt;1&gt;</a></li>\n</ul>" in page
    )
