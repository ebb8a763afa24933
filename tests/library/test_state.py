"""Where one was: values remembered by a key."""

from pathlib import Path

import pytest

from reader.library.library import Library


def test_a_value_that_was_never_set_is_none(library: Library):
    assert library.get_state("theme") is None


@pytest.mark.parametrize("value", ["dusk", "", "7", "ünïcödé 𝕏", "two\nlines"])
def test_a_value_is_remembered_as_it_is(library: Library, value: str):
    library.set_state("theme", value)
    assert library.get_state("theme") == value


def test_a_value_replaces_the_one_before(library: Library):
    library.set_state("theme", "dusk")
    library.set_state("theme", "dawn")
    assert library.get_state("theme") == "dawn"


def test_values_of_two_keys_are_two(library: Library):
    library.set_state("theme", "dusk")
    library.set_state("width", "80")
    assert (library.get_state("theme"), library.get_state("width")) == ("dusk", "80")


def test_a_value_outlives_the_program(path: Path):
    with Library(path) as library:
        library.set_state("theme", "dusk")
    with Library(path) as library:
        assert library.get_state("theme") == "dusk"
