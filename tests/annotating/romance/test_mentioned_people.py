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


def holder(text: str, role: str, *names: str) -> str | None:
    """Who holds a role at the end of a text."""
    found = people("fr", text, *names)
    return found._holder(role, len(text), "m")


def test_a_role_of_another_country_has_another_holder() -> None:
    text = "Le président russe Ivan Orlov est là. Ivan Orlov parle."
    assert holder(text, "président du Kazakhstan", "Ivan Orlov") is None
    assert holder(text, "président de la Russie", "Ivan Orlov") == "Ivan Orlov"
    assert holder(text, "président", "Ivan Orlov") == "Ivan Orlov"


def test_only_the_head_of_a_role_says_who_holds_it() -> None:
    text = "Le ministre Paul Vik est là."
    assert holder(text, "ministre de la ville", "Paul Vik") == "Paul Vik"
    assert holder(text, "entourage du ministre", "Paul Vik") is None


def test_nobody_is_a_body() -> None:
    text = "Le club salue son joueur Paul Vik."
    assert holder(text, "club", "Paul Vik") is None
