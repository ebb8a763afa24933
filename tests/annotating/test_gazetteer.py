"""The names known beforehand."""

import pytest

from reader.annotating.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("table", "name"),
    [("first_names", "Maria"), ("surnames", "Lopez"), ("places", "Lisbon"), ("places", "New York")],
)
def test_a_common_name_is_known_as_it_is_written(table: str, name: str):
    assert name in getattr(load_gazetteer(), table)


@pytest.mark.parametrize("table", ["first_names", "surnames", "places"])
def test_every_name_known_is_plain_and_begins_with_no_space(table: str):
    names = getattr(load_gazetteer(), table)
    assert len(names) > 1_000
    assert [name for name in names if not name or name != name.strip() or not name.isprintable()] == []


def test_first_names_and_surnames_are_single_words():
    known = load_gazetteer()
    assert [name for name in known.first_names | known.surnames if " " in name] == []


def test_the_table_is_read_once():
    assert load_gazetteer() is load_gazetteer()
