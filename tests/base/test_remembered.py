"""Values of a function that are remembered."""

from reader.base import remembered
from reader.base.remembered import Remembered


def test_a_value_is_computed_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["mole"], lengths["mole"], lengths["ia"]] == [4, 4, 2]
    assert list(map(lengths.__getitem__, ["mole"])) == [4]
    assert asked == ["mole", "ia"]


def test_what_is_remembered_has_a_bound() -> None:
    squares = Remembered[int, int](lambda number: number * number)
    for number in range(remembered.MOST + 1):
        assert squares[number] == number * number
    assert len(squares) == 1
