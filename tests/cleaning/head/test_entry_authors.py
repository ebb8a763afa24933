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
