"""Learnt weights, read from a file: a row of small numbers for each feature, a number for each label.

The file is gzipped: a line of JSON (labels, transitions, how many features), the features in UTF-8 on a line each, then
the rows in their order, a byte a number. Weights are whole multiples of 1/`SCALE`; a byte is `ZERO` more, and since
every label gets as much more, no comparison of labels changes.
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
"""Bytes for each number of a row, and of a sum of rows, of which there is no telling how many they are."""


@dataclass(frozen=True, slots=True)
class CrfWeights:
    """What a chain has learnt."""

    labels: tuple[str, ...]
    transitions: tuple[tuple[int, ...], ...]
    """For each label, what every label before it adds."""
    row_starts: dict[str, int]
    """A feature -> where its row begins."""
    rows: InitVar[bytes]
    _lanes: bytearray = field(init=False)
    """The rows, each number in a lane."""
    _lanes_of: Struct = field(init=False)

    def __post_init__(self, rows: bytes) -> None:
        lanes = bytearray(len(rows) * _LANE)
        lanes[::_LANE] = rows
        object.__setattr__(self, "_lanes", lanes)
        object.__setattr__(self, "_lanes_of", Struct(f"<{len(self.labels)}I"))

    def rows_of(self, features: Iterable[str]) -> list[bytes]:
        """The rows of those features that are known."""
        width, lanes = len(self.labels), self._lanes
        starts = [start for start in map(self.row_starts.get, features) if start is not None]
        return [bytes(lanes[start * _LANE : (start + width) * _LANE : _LANE]) for start in starts]

    def sum_of(self, features: Iterable[str]) -> int:
        """The sum of the rows of those features that are known, as one number: sums are added up by adding them."""
        lanes, width = self._lanes, len(self.labels) * _LANE
        total = 0
        for start in map(self.row_starts.get, features):
            if start is not None:
                start *= _LANE
                total += int.from_bytes(lanes[start : start + width], "little")
        return total

    def numbers(self, total: int) -> list[int]:
        """What a sum comes to for each label."""
        return list(self._lanes_of.unpack(total.to_bytes(self._lanes_of.size, "little")))


@cache
def read_weights(path: Path) -> CrfWeights:
    """The tables of a file."""
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
    """Write a file of tables; weights are rounded, and features left out none of whose numbers comes to `least`."""
    rounded = {feature: bytes([_byte(weight) for weight in row]) for feature, row in sorted(weights.items())}
    saved = {feature: row for feature, row in rounded.items() if max(abs(byte - ZERO) for byte in row) >= least}
    features = "\n".join(saved).encode()
    columns = [[round(weight * SCALE) for weight in column] for column in zip(*transitions, strict=True)]
    head = json.dumps({"labels": list(labels), "transitions": columns, "bytes": len(features)}).encode()
    path.write_bytes(gzip.compress(head + b"\n" + features + b"".join(saved.values()), 9, mtime=0))


def _byte(weight: float) -> int:
    return max(0, min(255, round(weight * SCALE) + ZERO))
