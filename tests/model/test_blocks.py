"""What a page is cut into."""

from dataclasses import FrozenInstanceError

import pytest

from reader.model.article import ParagraphKind
from reader.model.blocks import Block, Label, LabelledBlock, element_of


def test_the_text_of_a_block_goes_through_the_gate() -> None:
    assert Block("The\x1b[31m ferry\u202e\nis\xa0late", 0).text == "The ferry is late"


def test_every_kind_of_paragraph_but_the_plain_one_has_a_label_of_its_name() -> None:
    labels = {str(label) for label in Label}
    assert {str(kind) for kind in ParagraphKind} - labels == {"body"}


def test_nobody_changes_a_block_or_its_label() -> None:
    labelled = LabelledBlock(Block("The ferry is late", 0), Label.PARAGRAPH, "prose of the article")
    with pytest.raises(FrozenInstanceError):
        labelled.label = Label.FURNITURE  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        labelled.block.text = "The ferry is early"  # type: ignore[misc]


@pytest.mark.parametrize("step", ["my-card", "my-card.wide.nav", "my-card#top", "my-card@main", "my-card.a#b@c"])
def test_the_name_of_an_element_is_what_its_step_begins_with(step: str) -> None:
    assert element_of(step) == "my-card"
