"""Tests of reading which nouns for people stand for which others."""

import pytest

from reader.annotating.languages.italian_alike import ITALIAN_ALIKE
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.spanish_alike import SPANISH_ALIKE
from reader.annotating.languages.stand_in_nouns import stand_in_nouns


def test_a_noun_of_several_lines_stands_for_all_their_nouns() -> None:
    assert stand_in_nouns("edil: alcalde\n    edil regidor: concejal") == {
        "edil": {"alcalde", "concejal"},
        "regidor": {"concejal"},
    }


@pytest.mark.parametrize(("code", "alike"), [("es", SPANISH_ALIKE), ("it", ITALIAN_ALIKE)])
def test_all_nouns_are_for_people(code: str, alike: dict[str, frozenset[str]]) -> None:
    tables = tables_of(code)
    assert tables is not None
    assert [noun for noun in {*alike, *frozenset().union(*alike.values())} if not tables.is_person(noun)] == []
