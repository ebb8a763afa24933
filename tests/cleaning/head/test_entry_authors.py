"""Who wrote the entries of a live blog."""

from collections.abc import Callable

import pytest

from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.entry_authors import find_entry_authors
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

TEXT = "The goose leads at the second buoy."


@pytest.fixture
def authors() -> Callable[..., list[str]]:
    """The authors found in some lines; those that begin with a figure are times."""

    def found(*lines: str | Block) -> list[str]:
        blocks = [line if isinstance(line, Block) else Block(line, order) for order, line in enumerate(lines)]
        labels = BlockLabels(blocks, read_block_features(blocks))
        times = [index for index, block in enumerate(blocks) if block.text[0].isdigit()]
        return [blocks[index].text for index in sorted(find_entry_authors(labels, times))]

    return found


Authors = Callable[..., list[str]]


def test_a_name_is_repeated_or_stands_where_others_do(authors: Authors) -> None:
    lines = ["14:05", "Ida Holm", TEXT, "13:40", "Per Vik", TEXT, "13:02", "Ida Holm", TEXT]
    assert authors(*lines) == ["Ida Holm", "Per Vik", "Ida Holm"]
    assert authors("14:05", "Ida Holm", TEXT, "13:40", "Per Vik", TEXT, "13:02", "Goose wins", TEXT) == []


def test_names_that_are_all_different_stand_below_nearly_all_times(authors: Authors) -> None:
    names = ["Ida Holm", "Per Vik", "Lena Strand", "Jonas Reed", "Mara Quist"]
    lines = [line for order, name in enumerate(names) for line in (f"1{order}:05", name, TEXT)]
    assert authors(*lines) == names
    assert authors(*lines[:12]) == []
    lines[1] = "Goose wins the race"
    assert authors(*lines) == []


def test_a_line_may_announce_a_name(authors: Authors) -> None:
    lines = ["14:05", "By Ida Holm", TEXT, "13:40", "Goose wins the race", TEXT, "13:02", TEXT]
    assert authors(*lines) == ["By Ida Holm"]


def test_a_heading_may_stand_between_time_and_name(authors: Authors) -> None:
    lines = ["14:05", "Goose wins the race", "Ida Holm", TEXT, "13:40", "Buoy is reached", "Ida Holm", TEXT]
    assert authors(*lines, "13:02", "Off they go at last", "Per Vik", TEXT) == ["Ida Holm", "Ida Holm", "Per Vik"]


def test_names_may_stand_above_the_times(authors: Authors) -> None:
    lines = ["Ida Holm", "14:05", TEXT, "Per Vik", "13:40", TEXT, "Ida Holm", "13:02", TEXT]
    assert authors(*lines) == ["Ida Holm", "Per Vik", "Ida Holm"]


def test_jobs_below_names_recur(authors: Authors) -> None:
    job = "Reporter on the mole"
    lines = ["14:05", "Ida Holm", job, TEXT, "13:40", "Ida Holm", job, TEXT, "13:02", "Ida Holm", "Goose wins", TEXT]
    assert authors(*lines) == ["Ida Holm", job, "Ida Holm", job, "Ida Holm"]


def test_a_heading_that_a_list_of_contents_repeats_is_no_name(authors: Authors) -> None:
    heading = Block("Goose wins the race", 0, "h2", (), ("h2",))
    assert authors(heading, "14:05", heading, TEXT, "13:40", heading, TEXT, "13:02", TEXT) == []
    assert authors("Goose wins the race", "14:05", "Goose wins the race", TEXT, "13:40", TEXT, "13:02", TEXT) == []


def entries(*heads: str) -> list[str]:
    """The lines of entries, each with a time, the lines of its head, parted by a bar, and a text."""
    return [
        line
        for order, head in enumerate(heads)
        for line in (f"{20 - order}:05", *filter(None, head.split("|")), f"{TEXT[:-1]} {order}.")
    ]


@pytest.mark.parametrize("name", ["Ida Holm and Per Vik", "Holm Holm", "– Ida Holm •"])
def test_a_name_may_be_one_of_several_or_stand_between_marks(authors: Authors, name: str) -> None:
    assert authors(*entries(f"Boats|{name}", f"Goose|{name}", f"Buoy|{name}")) == [name] * 3


@pytest.mark.parametrize(("words", "expected"), [(12, True), (13, False)])
def test_a_line_that_announces_a_name_has_twelve_words_at_most(authors: Authors, words: int, expected: bool) -> None:
    line = " ".join("By Ida Holm, who reports from the mole of Port Hallow at noon".split()[:words])
    assert (authors(*entries(line, "", "")) == [line]) is expected


@pytest.mark.parametrize(("words", "expected"), [(8, True), (9, False)])
def test_a_job_has_eight_words_at_most(authors: Authors, words: int, expected: bool) -> None:
    job = " ".join("reporter on the mole of Port Hallow in Merrow".split()[:words])
    assert (job in authors(*entries(*[f"Ida Holm|{job}"] * 3))) is expected


@pytest.mark.parametrize(("lines", "expected"), [(2, True), (3, False)])
def test_a_name_stands_among_the_three_lines_below_a_time(authors: Authors, lines: int, expected: bool) -> None:
    heads = ["|".join([*(f"boats and gulls {order}{n}" for n in range(lines)), "Ida Holm"]) for order in range(3)]
    assert (authors(*entries(*heads)) == ["Ida Holm"] * 3) is expected


@pytest.mark.parametrize(("others", "expected"), [(3, True), (4, False)])
def test_half_of_the_times_have_a_name_at_one_offset(authors: Authors, others: int, expected: bool) -> None:
    heads = ["boats|Ida Holm", "gulls|Ida Holm", "geese|Per Vik", *(f"boats {order}" for order in range(others))]
    assert ("Per Vik" in authors(*entries(*heads))) is expected


def test_of_ten_times_nine_with_names_that_are_all_different_are_enough(authors: Authors) -> None:
    names = [f"{first} {last}" for first in ("Ida", "Per", "Lena") for last in ("Holm", "Vik", "Strand")]
    assert authors(*entries(*names, "")) == names
    assert authors(*entries(*names, "", "")) == []


def test_that_one_of_the_lines_announces_a_name_makes_the_others_names(authors: Authors) -> None:
    heads = ["boats|By Ida Holm", "gulls|By Per Vik", "geese|Lena Strand"]
    assert authors(*entries(*heads)) == ["By Ida Holm", "By Per Vik", "Lena Strand"]


def test_what_recurs_below_a_heading_or_is_a_button_or_a_time_is_no_name(authors: Authors) -> None:
    heads = ["boats|from the mole", "gulls|from the mole", "geese", "buoy", "mole"]
    assert authors(*entries(*heads)) == []
    assert authors(*entries(*["Share this"] * 2, "")) == []
    assert authors("20:05", *["14:05 Uhr"] * 2, TEXT, "19:05", "14:05 Uhr", TEXT) == []


def test_the_last_line_is_not_above_the_first_and_nothing_is_below_it(authors: Authors) -> None:
    lines = ["14:05", TEXT, "Ida Holm", "13:40", TEXT, "Ida Holm", "13:02", TEXT, "Ida Holm"]
    assert authors(*lines) == []
    assert authors(*lines[3:], *entries("Ida Holm", "Ida Holm"), "12:00", "Ida Holm") == ["Ida Holm"] * 3


def test_a_time_and_a_sentence_name_nobody(authors: Authors) -> None:
    assert authors("14:05 By Ida Holm", "13:40 By Ida Holm", "13:02 By Ida Holm", "12:50 By Ida Holm", TEXT) == []
    assert authors("By Ida Holm.", "14:05", TEXT, "By Ida Holm.", "13:40", TEXT, "By Ida Holm.", "13:02", TEXT) == []
    assert authors(*[line for time in ("14:05", "13:40", "13:02") for line in (time, TEXT, "Ida Holm", "boats")]) == []
