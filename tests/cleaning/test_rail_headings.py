"""What stands over other stories."""

from reader.cleaning.rail_headings import cut_last_repeats


def test_a_last_heading_has_as_many_lines_as_those_before_it() -> None:
    stretches = [("Spotlight", [1, 2]), ("Spotlight", [3, 4]), ("Spotlight", [5, 6, 7])]
    assert list(cut_last_repeats(stretches, str.casefold)) == [*stretches[:2], ("Spotlight", [5, 6]), (None, [7])]


def test_headings_that_come_twice_or_have_other_lengths_have_no_habit() -> None:
    for lengths in ((2, 3), (1, 2, 3)):
        stretches = [("Spotlight", list(range(length))) for length in lengths]
        assert list(cut_last_repeats(stretches, str.casefold)) == stretches
