"""Nouns for people and organisations that speak."""

import pytest

from reader.annotating.grammar.person_nouns import gender_of_noun, is_person_noun


@pytest.mark.parametrize(
    "noun", "spokesman officials Ministry protesters plumber activist councillors Sen. nominee".split()
)
def test_people_and_organisations_speak(noun: str):
    assert is_person_noun(noun)


@pytest.mark.parametrize("noun", "number winter statement bridge former twitter coffee summer beer door tier".split())
def test_things_do_not(noun: str):
    assert not is_person_noun(noun)


@pytest.mark.parametrize(
    ("role", "gender"),
    [
        ("spokeswoman for the bank", "f"),
        ("chairman of the board", "m"),
        ("her mother", "f"),
        ("businessman", "m"),
        ("woman", "f"),
        ("spokesperson", None),
        ("officials", None),
    ],
)
def test_some_roles_tell_men_from_women(role: str, gender: str | None):
    assert gender_of_noun(role) == gender
