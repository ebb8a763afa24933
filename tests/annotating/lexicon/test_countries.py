"""Names of countries and of their people are written with capitals, and no alias leads to another."""

import pytest

from reader.annotating.lexicon import countries


@pytest.mark.parametrize("name", ["PLACE_ALIASES", "NATIONALITIES"])
def test_words_that_are_looked_up_as_written_have_capitals(name: str):
    assert [word for word in getattr(countries, name) if not word[:1].isupper()] == []


def test_an_alias_leads_to_a_name_that_is_no_alias():
    assert [alias for alias, name in countries.PLACE_ALIASES.items() if name in countries.PLACE_ALIASES] == []
