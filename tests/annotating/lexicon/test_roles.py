"""Titles and roles are written as the code that looks them up spells words."""

import pytest

from reader.annotating.lexicon import roles


@pytest.mark.parametrize("name", ["TITLES", "ROLES", "DEFINITE_ORGANISATIONS"])
def test_words_that_are_looked_up_in_lower_case_are_in_lower_case(name: str):
    assert [word for word in getattr(roles, name) if word != word.lower()] == []
