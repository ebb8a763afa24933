"""From a place in the article to the line of its page, and back."""

from collections.abc import Callable, Sequence

import pytest

from reader.model.article import Article, Paragraph, ParagraphKind
from reader.model.blocks import Block, Label, LabelledBlock
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Document
from reader.ui.viewmodels.page_offsets import line_of_offset, moved_offset, offset_of_line

PAGE = tuple(
    LabelledBlock(Block(text, number), label, "")
    for number, (text, label) in enumerate(
        [
            ("Menu", Label.FURNITURE),
            ("Goose wins", Label.HEADLINE),
            ("By Ida Holm", Label.BYLINE),
            ("It swam.", Label.PARAGRAPH),
            ("Sign up", Label.FURNITURE),
            ("It ate.", Label.PARAGRAPH),
            ("• Barley", Label.LIST_ITEM),
            ("It swam.", Label.PARAGRAPH),
            ("Ferry late", Label.RAIL_STORY),
        ]
    )
)
ARTICLE = Article(
    headline="Goose wins",
    byline=("Ida Holm",),
    paragraphs=(
        Paragraph("It swam."),
        Paragraph("It ate."),
        Paragraph("Barley", ParagraphKind.LIST_ITEM),
        Paragraph("It swam."),
    ),
)
DOCUMENT = document_of(ARTICLE, 1)


def start_of(document: Document, paragraph: int) -> int:
    """The offset at which a paragraph begins."""
    return [block.start for block in document.blocks if block.start >= document.body_start][paragraph]


@pytest.mark.parametrize(("paragraph", "line"), [(0, 3), (1, 5), (2, 6), (3, 7)])
def test_a_paragraph_and_its_line_lead_to_each_other(paragraph: int, line: int):
    place = start_of(DOCUMENT, paragraph)
    assert line_of_offset(PAGE, ARTICLE, DOCUMENT, place + 3) == line
    assert offset_of_line(PAGE, ARTICLE, DOCUMENT, line) == place


def test_the_head_of_the_article_and_the_headline_lead_to_each_other():
    assert line_of_offset(PAGE, ARTICLE, DOCUMENT, 0) == 1
    assert offset_of_line(PAGE, ARTICLE, DOCUMENT, 1) == 0


@pytest.mark.parametrize(("line", "place"), [(0, 0), (2, 0), (4, start_of(DOCUMENT, 0)), (8, start_of(DOCUMENT, 3))])
def test_a_line_that_is_no_paragraph_leads_to_the_one_above(line: int, place: int):
    assert offset_of_line(PAGE, ARTICLE, DOCUMENT, line) == place


def test_without_a_headline_on_the_page_the_head_leads_to_the_first_line_kept():
    assert line_of_offset(PAGE[2:], ARTICLE, DOCUMENT, 0) == 0


def test_a_paragraph_that_no_line_is_leads_to_the_line_of_the_one_above():
    other = Article(paragraphs=(Paragraph("It swam."), Paragraph("Made of two lines."), Paragraph("It ate.")))
    document = document_of(other, 1)
    assert line_of_offset(PAGE, other, document, start_of(document, 1)) == 3
    assert line_of_offset(PAGE, other, document, start_of(document, 2)) == 5


def test_a_page_without_lines_leads_nowhere():
    assert line_of_offset((), Article(), document_of(Article(), 1), 0) == 0
    assert offset_of_line((), Article(), document_of(Article(), 1), 0) == 0


# -- the same place in another document


@pytest.fixture
def document(make_article: Callable[..., Article]) -> Callable[[Sequence[str]], Document]:
    """The document of an article of these paragraphs."""
    return lambda texts: document_of(make_article("Goose wins", *texts), 1)


BEFORE = ["One stone.", "Two stones.", "Three stones.", "One stone."]


@pytest.mark.parametrize(
    ("paragraph", "after", "found"),
    [
        (1, ["Zero stones.", "One stone.", "Two stones."], 2),
        (1, ["Two stones."], 0),
        (1, ["One stone.", "Three stones."], 1),
        (3, ["One stone.", "One stone."], 1),
        (0, ["One stone.", "Two stones.", "One stone."], 0),
        (2, ["One stone.", "Four stones."], 0),
    ],
    ids=["moved", "alone", "gone", "last of two", "first of two", "gone, and so are those below but one"],
)
def test_the_paragraph_at_the_top_stays_there(paragraph: int, after: list[str], found: int, document):
    old, new = document(BEFORE), document(after)
    assert moved_offset(old, start_of(old, paragraph), new) == start_of(new, found)


def test_within_a_paragraph_the_place_stays_where_it_was(document):
    old, new = document(BEFORE), document(["Zero stones.", *BEFORE])
    assert moved_offset(old, start_of(old, 1) + 4, new) == start_of(new, 2) + 4


def test_the_beginning_stays_the_beginning(document):
    assert moved_offset(document(BEFORE), 0, document(["Four stones."])) == 0


def test_a_place_below_all_that_is_left_is_the_end(document):
    old, new = document(BEFORE), document(["Four stones."])
    assert moved_offset(old, start_of(old, 3), new) == new.blocks[-1].start
