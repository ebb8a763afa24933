"""The labels of a page's blocks while the labelling steps run, together with the blocks and their features."""

from collections.abc import Iterable, Sequence

from reader.cleaning.features.block_features import BlockFeatures
from reader.model.blocks import Block, Label, LabelledBlock


class BlockLabels:
    """A page's blocks and features, and the labels set so far. The first rule to label a block decides."""

    def __init__(self, blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> None:
        """`blocks` and `features` have the same length and order."""
        self.blocks = blocks
        self.features = features
        self._labels: list[Label | None] = [None] * len(blocks)
        self._reasons = [""] * len(blocks)

    def __len__(self) -> int:
        return len(self.blocks)

    def put(self, index: int, label: Label, reason: str) -> None:
        """Label a block and record the reason, unless it has a label already."""
        if self._labels[index] is None:
            self._labels[index] = label
            self._reasons[index] = reason

    def label_of(self, index: int) -> Label | None:
        """Return the label of a block, None if it has none yet."""
        return self._labels[index]

    def is_open(self, index: int) -> bool:
        """Whether a block has no label yet."""
        return self._labels[index] is None

    def open_runs(self, indices: Iterable[int]) -> Iterable[list[int]]:
        """Yield the unlabelled blocks among `indices`, as lists of consecutive indexes."""
        run: list[int] = []
        for index in indices:
            if self.is_open(index) and (not run or index == run[-1] + 1):
                run.append(index)
            else:
                if run:
                    yield run
                run = [index] if self.is_open(index) else []
        if run:
            yield run

    def finish(self, label: Label, reason: str) -> tuple[LabelledBlock, ...]:
        """Give `label` and `reason` to every block without a label, and return all labelled blocks."""
        for index in range(len(self)):
            self.put(index, label, reason)
        return tuple(
            LabelledBlock(block, given or label, why)
            for block, given, why in zip(self.blocks, self._labels, self._reasons, strict=True)
        )
