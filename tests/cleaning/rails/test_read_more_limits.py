"""How long the title after "Read more:" is, and how long its announcement."""

import pytest

from reader.cleaning.rails.read_more import read_more_title


@pytest.mark.parametrize(("count", "is_title"), [(2, False), (3, True), (40, True), (41, False)])
def test_a_title_has_three_to_forty_words(count: int, is_title: bool) -> None:
    found = read_more_title("Read more: " + " ".join(["Goose"] * count))
    assert found == (("Read more", 11) if is_title else None)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Read more – Goose wins the cup", ("Read more", 12)),
        ("Read – Goose wins the cup", None),
        ("» Read more: Goose wins the cup", ("Read more", 13)),
        ("[Read more] Goose wins the cup", None),
        ("READ MORE: Goose wins the cup", ("READ MORE", 11)),
        ("Goose wins: the cup is gone", None),
        ("Read more", None),
        ("", None),
    ],
)
def test_an_announcement_stands_before_a_mark(line: str, found: tuple[str, int] | None) -> None:
    assert read_more_title(line) == found
