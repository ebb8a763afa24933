"""Learnt weights as they are written and read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.crf_weights import SCALE, ZERO, CrfWeights, pack_rows, read_weights, write_weights

LABELS = ("O", "B-PER")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_weights(
        tmp_path / "tables",
        LABELS,
        [[0.0, 0.5], [-1.0, 0.25]],
        {"wParis": [0.0, 2.0], "sé|X": [-1.0, 0.0], "rare": [0.001, -0.001], "far": [99.0, -99.0]},
    )
    return tmp_path / "tables"


def test_weights_come_back_as_multiples_of_the_scale(path: Path) -> None:
    weights = read_weights(path)
    rows = [[weight - ZERO for weight in row] for row in weights.rows_of(["wParis", "sé|X"])]
    assert weights.labels == LABELS
    assert rows == [[0, 2 * SCALE], [-SCALE, 0]]


def test_features_that_say_nothing_or_are_unknown_have_no_row(path: Path) -> None:
    assert read_weights(path).rows_of(["rare", "unknown"]) == []


def test_features_that_say_too_little_are_left_out(tmp_path: Path) -> None:
    weights = {"much": [4 / SCALE, 0.0], "little": [3 / SCALE, -3 / SCALE]}
    write_weights(tmp_path / "tables", LABELS, [[0.0, 0.0], [0.0, 0.0]], weights, least=4)
    assert list(read_weights(tmp_path / "tables").packed) == ["much"]


def test_weights_beyond_the_bounds_of_a_byte_are_cut(path: Path) -> None:
    assert [list(row) for row in read_weights(path).rows_of(["far"])] == [[255, 0]]


@given(st.lists(st.binary(min_size=3, max_size=3), min_size=1, max_size=300))
def test_sums_of_packed_rows_are_those_of_each_number(rows: list[bytes]) -> None:
    names = list(map(str, range(len(rows))))
    weights = CrfWeights(("O", "B-PER", "I-PER"), (), dict(zip(names, pack_rows(b"".join(rows), 3), strict=True)))
    plain = [sum(column) for column in zip(*rows, strict=True)]
    assert weights.rows_of(names) == rows
    assert weights.numbers(weights.sum_of([*names, "unknown"])) == plain


def test_equal_rows_share_their_memory(tmp_path: Path) -> None:
    weights = {"a": [1.0, 40.0], "b": [0.0, 1.0], "c": [1.0, 40.0]}
    write_weights(tmp_path / "tables", LABELS, [[0.0, 0.0], [0.0, 0.0]], weights)
    packed = read_weights(tmp_path / "tables").packed
    assert packed["a"] is packed["c"] and packed["a"] != packed["b"]


def test_transitions_are_read_by_the_label_that_they_lead_to(path: Path) -> None:
    assert read_weights(path).transitions == ((0, -SCALE), (SCALE // 2, SCALE // 4))


def test_writing_twice_makes_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_weights(tmp_path / name, LABELS, [[0.0, 0.0], [0.0, 0.0]], {"a": [1.0, 0.0], "b": [0.0, 1.0]})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
