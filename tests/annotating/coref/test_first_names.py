"""First names that tell men from women."""

import pytest

from reader.annotating.coref import first_names
from reader.annotating.coref.first_names import gender_of_first_name


@pytest.mark.parametrize(("name", "gender"), [("Maria", "f"), ("Tom", "m"), ("Zaheed", None), ("Andrea", None)])
def test_a_common_name_tells(name: str, gender: str | None):
    assert gender_of_first_name(name) == gender


def test_no_name_is_both():
    assert not first_names._MEN & first_names._WOMEN
