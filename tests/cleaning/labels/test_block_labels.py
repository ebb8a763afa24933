"""The labels that are put on so far."""

import pytest

from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label


@pytest.fixture
def labels() -> BlockLabels:
    """Six blocks without labels."""
    blocks = [Block(f"Line {order}", order) for order in range(6)]
    return BlockLabels(blocks, read_block_features(blocks))


def test_the_first_rule_that_speaks_for_a_block_decides(labels: BlockLabels) -> None:
    labels.put(2, Label.HEADLINE, "first")
    labels.put(2, Label.FURNITURE, "second")
    assert labels.label_of(2) is Label.HEADLINE
    assert labels.finish(Label.FURNITURE, "the rest")[2].reason == "first"


def test_a_block_is_open_until_it_has_a_label(labels: BlockLabels) -> None:
    assert labels.is_open(2)
    labels.put(2, Label.HEADLINE, "a rule")
    assert not labels.is_open(2)
    assert labels.is_open(3)


def test_every_block_is_finished_with_one_label_and_the_rest_with_the_last(labels: BlockLabels) -> None:
    labels.put(1, Label.HEADLINE, "a rule")
    finished = labels.finish(Label.FURNITURE, "the rest")
    assert [one.block for one in finished] == list(labels.blocks)
    assert [(one.label, one.reason) for one in finished] == [
        (Label.HEADLINE, "a rule") if index == 1 else (Label.FURNITURE, "the rest") for index in range(6)
    ]


def test_open_runs_end_at_labels_and_at_gaps(labels: BlockLabels) -> None:
    labels.put(1, Label.HEADLINE, "a rule")
    assert list(labels.open_runs(range(6))) == [[0], [2, 3, 4, 5]]
    assert list(labels.open_runs([0, 1, 2, 4, 5])) == [[0], [2], [4, 5]]
    assert list(labels.open_runs([1])) == []
