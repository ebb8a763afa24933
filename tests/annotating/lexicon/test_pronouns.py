"""The pronouns of men and of women."""

from reader.annotating.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS


def test_pronouns_are_in_lower_case():
    assert [word for word in MALE_PRONOUNS | FEMALE_PRONOUNS if word != word.lower()] == []


def test_no_pronoun_is_of_both_genders():
    assert not MALE_PRONOUNS & FEMALE_PRONOUNS
