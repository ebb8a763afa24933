"""A page on the labeller's desk: its blocks, their traits, and the labels put on so far."""

from collections.abc import Iterable, Sequence

from reader.cleaning.features.block_features import BlockFeatures
from reader.model.blocks import Block, Label, LabelledBlock


class BlockLabels:
    """Labels go on once: the first rule that speaks for a block decides, and leaves its name."""

    def __init__(self, blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> None:
        self.blocks = blocks
        self.features = features
        self._labels: list[Label | None] = [None] * len(blocks)
        self._reasons = [""] * len(blocks)

    def __len__(self) -> int:
        return len(self.blocks)

    def put(self, index: int, label: Label, reason: str) -> None:
        """Label a block, unless it has its label already."""
        if self._labels[index] is None:
            self._labels[index] = label
            self._reasons[index] = reason

    def label_of(self, index: int) -> Label | None:
        """The label of a block so far."""
        return self._labels[index]

    def is_open(self, index: int) -> bool:
        """Whether a block has no label yet."""
        return self._labels[index] is None

    def open_runs(self, indices: Iterable[int]) -> Iterable[list[int]]:
        """The unlabelled blocks among `indices`, in unbroken runs."""
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
        """Every block with its label; `label` for those that no rule spoke for."""
        for index in range(len(self)):
            self.put(index, label, reason)
        return tuple(
            LabelledBlock(block, given or label, why)
            for block, given, why in zip(self.blocks, self._labels, self._reasons, strict=True)
        )
