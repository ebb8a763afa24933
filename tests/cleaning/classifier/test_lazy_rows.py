"""Rows that are read to the end when they are asked for."""

from reader.cleaning.classifier.lazy_rows import LazyRows


def test_the_rest_of_a_row_follows_its_own_part() -> None:
    rows = LazyRows([[1.0], [2.0]], lambda index: [10.0 + index], lambda index: [20.0, 30.0])
    assert list(rows) == [[1.0, 10.0, 20.0, 30.0], [2.0, 11.0, 20.0, 30.0]]
    assert list(rows.own) == [[1.0], [2.0]]


def test_a_row_is_read_once_and_only_if_asked_for() -> None:
    asked: list[int] = []
    rows = LazyRows([[1.0], [2.0]], lambda index: asked.append(index) or [0.0])
    assert rows[1] is rows[1]
    assert asked == [1]
