"""The word lists are written as the code that asks them looks words up."""

import pytest

from reader.annotating import words

_SMALL = "TITLES DEFINITE_ORGANISATIONS PRONOUNS MALE_PRONOUNS FEMALE_PRONOUNS".split()


@pytest.mark.parametrize("name", _SMALL)
def test_lists_that_are_asked_in_lower_case_are_in_lower_case(name: str):
    assert [word for word in getattr(words, name) if word != word.lower()] == []


@pytest.mark.parametrize("name", ["PLACE_ALIASES", "NATIONALITIES"])
def test_lists_that_are_asked_as_written_hold_words_with_capitals(name: str):
    assert [word for word in getattr(words, name) if not word[:1].isupper()] == []


def test_pronouns_of_men_and_women_are_pronouns_and_no_word_is_both():
    assert words.MALE_PRONOUNS | words.FEMALE_PRONOUNS <= words.PRONOUNS
    assert not words.MALE_PRONOUNS & words.FEMALE_PRONOUNS


def test_an_alias_leads_to_a_name_that_is_no_alias():
    assert [alias for alias, name in words.PLACE_ALIASES.items() if name in words.PLACE_ALIASES] == []
