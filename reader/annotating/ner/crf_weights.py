"""The learnt weights of a CRF, read from a file: for each feature a row with a small number for each label.

The file is gzipped: a line of JSON (the labels, the transition weights, the length of the features in bytes), the
features in UTF-8, one a line, then the rows in the same order, a byte for each number. Weights are multiples of
1/`SCALE`, stored with `ZERO` added; as the same is added for every label, comparing labels is not affected.
"""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from functools import cache
from pathlib import Path
from struct import Struct

SCALE = 24
ZERO = 128

_LANE = 4
"""Bytes for each number of a row in memory: sums of any number of rows must fit."""


@dataclass(frozen=True, slots=True)
class CrfWeights:
    """What a linear-chain CRF has learnt."""

    labels: tuple[str, ...]
    transitions: tuple[tuple[int, ...], ...]
    """For each label a row with the weight of the transition from each label to it."""
    row_starts: dict[str, int]
    """A feature -> the index in `rows` at which its row begins."""
    rows: InitVar[bytes]
    _lanes: bytes = field(init=False)
    """The rows, each number in `_LANE` bytes. Slices of bytes are made quicker than those of a bytearray."""
    _lanes_of: Struct = field(init=False)

    def __post_init__(self, rows: bytes) -> None:
        lanes = bytearray(len(rows) * _LANE)
        lanes[::_LANE] = rows
        object.__setattr__(self, "_lanes", bytes(lanes))
        object.__setattr__(self, "_lanes_of", Struct(f"<{len(self.labels)}I"))

    def rows_of(self, features: Iterable[str]) -> list[bytes]:
        """The rows of the features that are known, in their order; bytes as stored, with `ZERO` added."""
        width, lanes = len(self.labels), self._lanes
        starts = [start for start in map(self.row_starts.get, features) if start is not None]
        return [lanes[start * _LANE : (start + width) * _LANE : _LANE] for start in starts]

    def sum_of(self, features: Iterable[str]) -> int:
        """The sum of the rows of the features that are known, packed into one integer; such sums may be added to each
        other.
        """
        lanes, width, from_bytes = self._lanes, len(self.labels) * _LANE, int.from_bytes
        total = 0
        for start in map(self.row_starts.get, features):
            if start is not None:
                start *= _LANE
                total += from_bytes(lanes[start : start + width], "little")
        return total

    def numbers(self, total: int) -> list[int]:
        """Unpack a sum into a list with a number for each label."""
        return list(self._lanes_of.unpack(total.to_bytes(self._lanes_of.size, "little")))


@cache
def read_weights(path: Path) -> CrfWeights:
    """Read the weights of a file, once for each path. Raises OSError or ValueError if it is not such a file."""
    data = gzip.decompress(path.read_bytes())
    end = data.index(b"\n")
    head = json.loads(data[:end])
    start = end + 1 + head["bytes"]
    features = data[end + 1 : start].decode().split("\n")
    width = len(head["labels"])
    row_starts = dict(zip(features, range(0, len(features) * width, width), strict=True))
    return CrfWeights(tuple(head["labels"]), tuple(map(tuple, head["transitions"])), row_starts, data[start:])


def write_weights(
    path: Path,
    labels: Sequence[str],
    transitions: Sequence[Sequence[float]],
    weights: Mapping[str, Sequence[float]],
    least: int = 1,
) -> None:
    """Write a file of weights, rounded to multiples of 1/`SCALE`. Features are left out if no number of their row, in
    these units, is at least `least`.

    `transitions` gives for each label the weight of the transition to each label; `weights` maps features to rows.
    """
    rounded = {feature: bytes([_byte(weight) for weight in row]) for feature, row in sorted(weights.items())}
    saved = {feature: row for feature, row in rounded.items() if max(abs(byte - ZERO) for byte in row) >= least}
    features = "\n".join(saved).encode()
    columns = [[round(weight * SCALE) for weight in column] for column in zip(*transitions, strict=True)]
    head = json.dumps({"labels": list(labels), "transitions": columns, "bytes": len(features)}).encode()
    path.write_bytes(gzip.compress(head + b"\n" + features + b"".join(saved.values()), 9, mtime=0))


def _byte(weight: float) -> int:
    return max(0, min(255, round(weight * SCALE) + ZERO))
