"""What the body shows of an article: its head, and its paragraphs by their kinds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article, Paragraph, ParagraphKind
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Role

WORDS = st.text("ab é橋👍", min_size=1, max_size=30).map(str.strip).filter(bool)
PARAGRAPHS = st.lists(st.builds(Paragraph, WORDS, st.sampled_from(ParagraphKind)), max_size=8)
ARTICLES = st.builds(
    Article, headline=st.none() | WORDS, standfirst=st.none() | WORDS, paragraphs=PARAGRAPHS.map(tuple)
)


def test_a_document_is_headline_standfirst_credit_and_paragraphs(bridge: Article) -> None:
    document = document_of(bridge, 4)
    assert [(block.role, block.text) for block in document.blocks][:6] == [
        (Role.HEADLINE, "Lind Bridge opens after nine years"),
        (Role.STANDFIRST, "The mayor cut the ribbon in the rain."),
        (Role.CREDIT, "Kari Moe · The Oslo Courier · 5 January 2026 · 4 min read"),
        (Role.BODY, bridge.paragraphs[0].text),
        (Role.BODY, bridge.paragraphs[1].text),
        (Role.SUBHEADING, "What it cost"),
    ]
    assert len(document.blocks) == 3 + len(bridge.paragraphs)


def test_a_head_without_facts_has_only_the_minutes() -> None:
    document = document_of(Article(paragraphs=(Paragraph("It rained."),)), 1)
    assert [(block.role, block.text) for block in document.blocks] == [
        (Role.CREDIT, "1 min read"),
        (Role.BODY, "It rained."),
    ]


@pytest.mark.parametrize(
    ("facts", "credit"),
    [
        ({"byline": ("Kari Moe", "Tor Vik")}, "Kari Moe, Tor Vik · 2 min read"),
        ({"publisher": "The Oslo Courier"}, "The Oslo Courier · 2 min read"),
        ({"published": date(2026, 1, 5)}, "5 January 2026 · 2 min read"),
    ],
)
def test_the_credit_names_what_is_known(facts: dict[str, object], credit: str) -> None:
    document = document_of(Article(**facts), 2)  # type: ignore[arg-type]
    assert [block.text for block in document.blocks] == [credit]


@pytest.mark.parametrize("kind", ParagraphKind)
def test_every_kind_of_paragraph_has_a_role_of_its_name(kind: ParagraphKind) -> None:
    document = document_of(Article(paragraphs=(Paragraph("It rained.", kind),)), 1)
    assert document.blocks[-1].role.value == kind.value.replace("_", "-")


@given(ARTICLES)
def test_the_articles_text_stands_in_the_document_from_its_beginning_on(article: Article) -> None:
    document = document_of(article, 3)
    assert document.text[document.body_start :] == article.text
