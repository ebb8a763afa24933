"""List items of the article and the marks before them."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.list_items import list_item
from reader.model.article import BULLET, Article, Paragraph, ParagraphKind
from reader.model.blocks import Block


def item(text: str, mark: str = BULLET, level: int = 0) -> Paragraph:
    return Paragraph(text, ParagraphKind.LIST_ITEM, mark=mark, level=level)


@pytest.mark.parametrize("text", ["- Whisk the eggs", "• Whisk the eggs", "Whisk the eggs"])
def test_a_bullet_that_is_written_out_is_the_mark(text: str) -> None:
    assert list_item(Block(text, 0)) == item("Whisk the eggs")


@pytest.mark.parametrize("tag", [None, "li"])
def test_a_number_that_is_written_out_is_the_only_mark_and_stays_in_the_text(tag: str | None) -> None:
    assert list_item(Block("3. Whisk the eggs", 0, tag, mark="1.")) == item("3. Whisk the eggs", "")


def test_items_of_html_lists_have_their_numbers(story: list[str], clean_html: Callable[..., Article]) -> None:
    steps = "<ol start=3><li>Ask the harbour master for leave.<ul><li>In writing.</li></ul></li><li>Row.</li></ol>"
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    article = clean_html("<article><h1>Goose wins</h1>", above, steps, below)
    assert [one for one in article.paragraphs if one.kind is ParagraphKind.LIST_ITEM] == [
        item("Ask the harbour master for leave.", "3."),
        item("In writing.", level=1),
        item("Row.", "4."),
    ]
