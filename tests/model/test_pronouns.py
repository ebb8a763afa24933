"""Words that name nobody by themselves."""

import pytest

from reader.model.pronouns import is_pronoun


@pytest.mark.parametrize("word", ["they", "We", " others ", "ÉL", "Wir", "ils"])
def test_a_bare_pronoun_is_one_however_it_is_written(word: str):
    assert is_pronoun(word)


@pytest.mark.parametrize("name", ["", "Ella", "Elle", "We Farm", "they said", "Ida Holm", "police"])
def test_what_names_somebody_is_none(name: str):
    assert not is_pronoun(name)
