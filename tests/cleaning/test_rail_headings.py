"""What stands over other stories."""

import pytest

from reader.cleaning.rail_headings import cut_last_repeats, read_more_title


def test_an_announcement_is_cut_from_its_title() -> None:
    assert read_more_title("Read more: Snow expected over the weekend") == ("Read more", 11)


@pytest.mark.parametrize(
    "line", ["The cup: a history of barley", "Read more: here", "Read more", "More or less: all of them agreed"]
)
def test_other_lines_with_a_colon_announce_nothing(line: str) -> None:
    assert read_more_title(line) is None


def test_a_last_heading_has_as_many_lines_as_those_before_it() -> None:
    stretches = [("Spotlight", [1, 2]), ("Spotlight", [3, 4]), ("Spotlight", [5, 6, 7])]
    assert list(cut_last_repeats(stretches, str.casefold)) == [*stretches[:2], ("Spotlight", [5, 6]), (None, [7])]


def test_headings_that_come_twice_or_have_other_lengths_have_no_habit() -> None:
    for lengths in ((2, 3), (1, 2, 3)):
        stretches = [("Spotlight", list(range(length))) for length in lengths]
        assert list(cut_last_repeats(stretches, str.casefold)) == stretches
