"""The learnt weights of a CRF, read from a file: for each feature a row with a small number for each label.

The file is gzipped: a line of JSON (the labels, the transition weights, the length of the features and of the rows in
bytes), the features in UTF-8, one a line, the different rows, a byte for each number, then for each feature the number
of its row in two bytes. Weights are multiples of 1/`SCALE`, stored with `ZERO` added; as the same is added for every
label, comparing labels is not affected.
"""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from struct import Struct, iter_unpack, pack, unpack

SCALE = 24
ZERO = 128

_LANE = 4
"""Bytes for each number of a row in memory: sums of any number of rows must fit."""
LANE_BITS = 8 * _LANE


@dataclass(frozen=True, slots=True)
class CrfWeights:
    """What a linear-chain CRF has learnt."""

    labels: tuple[str, ...]
    transitions: tuple[tuple[int, ...], ...]
    """For each label a row with the weight of the transition from each label to it."""
    packed: Mapping[str, int]
    """A feature -> its row as one integer (`pack_rows`), so that adding two rows is a single addition."""
    _lanes: Struct = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lanes", Struct(f"<{len(self.labels)}I"))

    def rows_of(self, features: Iterable[str]) -> list[bytes]:
        """The rows of the features that are known, in their order; bytes as stored, with `ZERO` added."""
        return [bytes(self.numbers(row)) for row in map(self.packed.get, features) if row is not None]

    def sum_of(self, features: Iterable[str]) -> int:
        """The sum of the rows of the features that are known, packed into one integer; such sums may be added to each
        other.
        """
        return sum(filter(None, map(self.packed.get, features)))  # no loop of our own: most of the time goes here

    def numbers(self, total: int) -> list[int]:
        """Unpack a sum into a list with a number for each label."""
        return list(self._lanes.unpack(total.to_bytes(self._lanes.size, "little")))


def pack_rows(rows: bytes, width: int) -> list[int]:
    """Each row of `width` bytes as one integer with `_LANE` bytes for each of its numbers."""
    lanes = bytearray(len(rows) * _LANE)
    lanes[::_LANE] = rows
    return [int.from_bytes(row, "little") for (row,) in iter_unpack(f"{width * _LANE}s", lanes)]


@cache
def read_weights(path: Path) -> CrfWeights:
    """Read the weights of a file, once for each path. Raises OSError or ValueError if it is not such a file."""
    data = gzip.decompress(path.read_bytes())
    end = data.index(b"\n")
    head = json.loads(data[:end])
    start = end + 1 + head["features"]
    features = data[end + 1 : start].decode().split("\n")
    rows = pack_rows(data[start : start + head["rows"]], len(head["labels"]))
    # Three in four rows are equal to another: such share one integer.
    numbers = unpack(f"<{len(features)}H", data[start + head["rows"] :])
    packed = dict(zip(features, map(rows.__getitem__, numbers), strict=True))
    return CrfWeights(tuple(head["labels"]), tuple(map(tuple, head["transitions"])), packed)


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
    numbers = {row: number for number, row in enumerate(dict.fromkeys(saved.values()))}
    columns = [[round(weight * SCALE) for weight in column] for column in zip(*transitions, strict=True)]
    sizes = {"features": len(features), "rows": len(numbers) * len(labels)}
    head = json.dumps({"labels": list(labels), "transitions": columns, **sizes}).encode()
    chosen = pack(f"<{len(saved)}H", *map(numbers.__getitem__, saved.values()))
    path.write_bytes(gzip.compress(b"".join([head, b"\n", features, *numbers, chosen]), 9, mtime=0))


def _byte(weight: float) -> int:
    return max(0, min(255, round(weight * SCALE) + ZERO))
