"""The labels that are put on so far."""

import pytest

from reader.cleaning.block_features import read_traits
from reader.cleaning.block_labels import BlockLabels
from reader.model.blocks import Block, Label


@pytest.fixture
def sheet() -> BlockLabels:
    """Six blocks without labels."""
    blocks = [Block(f"Line {order}", order) for order in range(6)]
    return BlockLabels(blocks, read_traits(blocks))


def test_the_first_rule_that_speaks_for_a_block_decides(sheet: BlockLabels) -> None:
    sheet.put(2, Label.HEADLINE, "first")
    sheet.put(2, Label.FURNITURE, "second")
    assert sheet.label(2) is Label.HEADLINE
    assert sheet.finish(Label.FURNITURE, "the rest")[2].reason == "first"


def test_a_block_is_open_until_it_has_a_label(sheet: BlockLabels) -> None:
    assert sheet.is_open(2)
    sheet.put(2, Label.HEADLINE, "a rule")
    assert not sheet.is_open(2)
    assert sheet.is_open(3)


def test_every_block_is_finished_with_one_label_and_the_rest_with_the_last(sheet: BlockLabels) -> None:
    sheet.put(1, Label.HEADLINE, "a rule")
    finished = sheet.finish(Label.FURNITURE, "the rest")
    assert [one.block for one in finished] == list(sheet.blocks)
    assert [(one.label, one.reason) for one in finished] == [
        (Label.HEADLINE, "a rule") if index == 1 else (Label.FURNITURE, "the rest") for index in range(6)
    ]


def test_open_runs_end_at_labels_and_at_gaps(sheet: BlockLabels) -> None:
    sheet.put(1, Label.HEADLINE, "a rule")
    assert list(sheet.open_runs(range(6))) == [[0], [2, 3, 4, 5]]
    assert list(sheet.open_runs([0, 1, 2, 4, 5])) == [[0], [2], [4, 5]]
    assert list(sheet.open_runs([1])) == []
