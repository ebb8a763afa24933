"""One name for all mentions of the same one."""

import pytest

from reader.annotating.canonical import canonical_names
from reader.article import EntityKind

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def names_of(*mentions: tuple[str, EntityKind]) -> list[str]:
    found = canonical_names([(0, 1, words, kind) for words, kind in mentions])
    return [found[mention] for mention in mentions]


def people(*mentions: str) -> list[str]:
    return names_of(*((words, PERSON) for words in mentions))


def test_a_surname_stands_for_the_full_name():
    assert people("Maria Lopez", "Lopez") == ["Maria Lopez", "Maria Lopez"]


def test_a_surname_before_its_full_name_stands_for_it_too():
    assert people("Lopez", "Maria Lopez") == ["Maria Lopez", "Maria Lopez"]


def test_a_family_name_that_comes_first_stands_for_the_full_name():
    assert people("Xi Jinping", "Xi") == ["Xi Jinping", "Xi Jinping"]


def test_a_surname_is_rather_the_last_word_of_a_name_than_the_first_of_another():
    assert people("Reed Lopez", "Tom Reed", "Reed")[2] == "Tom Reed"


def test_two_people_of_one_surname_stay_two():
    assert people("Anna Berg", "Tom Berg") == ["Anna Berg", "Tom Berg"]


def test_a_surname_of_two_people_is_that_of_the_first_named():
    assert people("Anna Berg", "Tom Berg", "Berg")[2] == "Anna Berg"


def test_a_name_without_its_middle_name_is_the_same_person():
    assert people("John Ronald Reed", "John Reed")[1] == "John Ronald Reed"


def test_an_unknown_single_name_stands_for_itself():
    assert people("Anna Berg", "Lopez")[1] == "Lopez"


@pytest.mark.parametrize("acronym", ["ICC", "I.C.C."])
def test_an_acronym_stands_for_the_organisation_spelt_out(acronym: str):
    assert names_of((acronym, BODY), ("International Criminal Court", BODY))[0] == "International Criminal Court"


def test_small_words_leave_no_initial():
    assert names_of(("House of Vell Commons", BODY), ("HVC", BODY))[1] == "House of Vell Commons"


def test_two_initials_are_too_few_for_an_acronym():
    assert names_of(("Harbour Board", BODY), ("HB", BODY))[1] == "HB"


def test_an_organisation_goes_without_its_article():
    assert names_of(("The Harbour Post", BODY)) == ["Harbour Post"]


@pytest.mark.parametrize("words", ["U.S.", "US", "USA", "America", "United States"])
def test_the_spellings_of_a_country_are_one(words: str):
    assert names_of((words, PLACE)) == ["United States"]


@pytest.mark.parametrize(
    ("words", "country"),
    [("French", "France"), ("Germans", "Germany"), ("British", "United Kingdom"), ("New Zealanders", "New Zealand")],
)
def test_a_nationality_goes_by_its_country(words: str, country: str):
    assert names_of((words, EntityKind.NATIONALITY)) == [country]


def test_one_word_of_two_kinds_has_a_name_for_each():
    assert names_of(("Maria Reading", PERSON), ("Reading", PERSON), ("Reading", PLACE)) == [
        "Maria Reading",
        "Maria Reading",
        "Reading",
    ]


def test_no_mentions_have_no_names():
    assert canonical_names([]) == {}
