"""One name for all mentions of the same one."""

import pytest

from reader.annotating.coref.canonical_names import canonical_names
from reader.model.annotations import EntityKind

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def names_of(*mentions: tuple[str, EntityKind]) -> list[str]:
    return canonical_names("", [(0, 1, words, kind) for words, kind in mentions])


def people(*mentions: str) -> list[str]:
    return names_of(*((words, PERSON) for words in mentions))


def test_a_surname_stands_for_the_full_name():
    assert people("Maria Lopez", "Lopez") == ["Maria Lopez", "Maria Lopez"]


def test_a_surname_of_two_people_is_that_of_the_first_named():
    assert people("Anna Berg", "Tom Berg", "Berg")[2] == "Anna Berg"


@pytest.mark.parametrize("acronym", ["ICC", "I.C.C."])
def test_an_acronym_stands_for_the_organisation_spelt_out(acronym: str):
    assert names_of((acronym, BODY), ("International Criminal Court", BODY))[0] == "International Criminal Court"


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


def test_a_shared_surname_means_whoever_is_named_in_its_paragraph():
    text = "Anna Berg left.\nTom Berg stayed. Berg slept."
    named = [(0, 9, "Anna Berg", PERSON), (16, 24, "Tom Berg", PERSON), (33, 37, "Berg", PERSON)]
    assert canonical_names(text, named) == ["Anna Berg", "Tom Berg", "Tom Berg"]


def test_no_mentions_have_no_names():
    assert canonical_names("", []) == []


@pytest.mark.parametrize(
    ("language", "words", "kind", "name"),
    [
        ("en", "USA", PLACE, "United States"),
        (None, "USA", PLACE, "United States"),
        ("fr", "USA", PLACE, "États-Unis"),
        ("es", "EE UU", PLACE, "Estados Unidos"),
        ("sv", "USA", PLACE, "USA"),
        ("en", "EU", BODY, "European Union"),
        ("de", "EU", BODY, "EU"),
    ],
)
def test_a_well_known_name_is_that_of_the_language(language: str | None, words: str, kind: EntityKind, name: str):
    assert canonical_names("", [(0, 1, words, kind)], language) == [name]
