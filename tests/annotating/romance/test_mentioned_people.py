"""Tests of naming the speakers of a text by names, roles and pronouns."""

import pytest

from reader.annotating.languages.language_tables import tables_of
from reader.annotating.romance.mentioned_people import MentionedPeople
from reader.model.annotations import Entity, EntityKind


def people(language: str, text: str, *names: str) -> MentionedPeople:
    tables = tables_of(language)
    assert tables is not None
    entities = [Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name) for name in names]
    return MentionedPeople(text, sorted(entities), tables)


@pytest.mark.parametrize(
    ("gender", "name"),
    [("m", "Marco Bianchi"), ("f", "Maria Rossi"), ("any", "Marco Bianchi"), ("many", "Marco Bianchi")],
)
def test_the_last_person_whose_gender_fits_is_meant(gender: str, name: str) -> None:
    text = "Maria Rossi e poi Marco Bianchi sono arrivati."
    assert people("it", text, "Maria Rossi", "Marco Bianchi").last_person(len(text), gender) == name


def test_a_title_says_the_gender() -> None:
    text = "La signora Holm e il signor Vik sono arrivati."
    found = people("it", text, "Holm", "Vik")
    assert found.last_person(len(text), "f") == "Holm"
    assert found.last_person(len(text), "m") == "Vik"


def test_nobody_is_meant_before_the_first_name() -> None:
    assert people("it", "Marco Bianchi arriva.", "Marco Bianchi").last_person(0) is None


def test_whoever_acts_is_meant_rather_than_whom_a_preposition_governs() -> None:
    text = "Maria Rossi ha parlato con Anna Vik."
    assert people("it", text, "Maria Rossi", "Anna Vik").last_person(len(text), "f") == "Maria Rossi"


def test_whose_gender_is_known_is_meant_rather_than_whose_is_not() -> None:
    text = "Maria Rossi e Ariel Vik sono arrivati."
    assert people("it", text, "Maria Rossi", "Ariel Vik").last_person(len(text), "f") == "Maria Rossi"


@pytest.mark.parametrize(("gender", "name"), [("m", "Nicola Holm"), ("f", "Ornella Vik")])
def test_a_first_name_says_the_gender_by_its_ending_or_by_a_list(gender: str, name: str) -> None:
    text = "Nicola Holm e Ornella Vik sono arrivati."
    assert people("it", text, "Nicola Holm", "Ornella Vik").last_person(len(text), gender) == name
