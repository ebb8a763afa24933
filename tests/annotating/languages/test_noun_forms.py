"""Tests of the forms of nouns in the tables, and of the nouns for people made by them."""

import pytest

from reader.annotating.languages.italian_people import ITALIAN_PEOPLE, ITALIAN_PEOPLES
from reader.annotating.languages.noun_forms import inflected
from reader.annotating.languages.spanish_people import SPANISH_PEOPLE, SPANISH_PEOPLES


def test_the_first_ending_that_fits_makes_the_forms() -> None:
    endings = (("or", "or ora"), ("r", "r rs"), ("", "- s"))
    assert inflected("autor ser fan", endings) == {"autor", "autora", "ser", "sers", "fan", "fans"}


def test_a_noun_that_no_ending_fits_stays_as_it_is() -> None:
    assert inflected("premier", (("o", "o a"),)) == {"premier"}


@pytest.mark.parametrize("noun", "portavoces jueza directoras fiscales alcaldesa investigadores".split())
def test_spanish_people_have_feminine_and_plural_forms(noun: str) -> None:
    assert noun in SPANISH_PEOPLE


@pytest.mark.parametrize("noun", "sindaca direttrice senatrici avvocata infermiera giornalisti assessora".split())
def test_italian_people_have_feminine_and_plural_forms(noun: str) -> None:
    assert noun in ITALIAN_PEOPLE


def test_peoples_have_feminine_and_plural_forms() -> None:
    assert {"holandés", "holandesa", "rusos", "alemanas"} <= SPANISH_PEOPLES
    assert {"olandese", "olandesi", "russa", "tedeschi"} <= ITALIAN_PEOPLES
