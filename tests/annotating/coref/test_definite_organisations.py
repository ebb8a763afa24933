"""Which organisation "the company" or "the court" stands for."""

import pytest

from reader.annotating.coref.definite_organisations import DefiniteOrganisations
from reader.annotating.grammar.sentences import Layout
from reader.model.annotations import Entity, EntityKind


def resolved(text: str, noun: str, *names: str, kind: EntityKind = EntityKind.ORGANISATION) -> str | None:
    """What "the" and a noun stand for at its last mention in a text in which names are organisations."""
    entities = sorted(Entity(text.index(name), text.index(name) + len(name), kind, name) for name in names)
    return DefiniteOrganisations(Layout(text), entities).resolve(noun, text.rindex(noun))


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("company", "Vell Motors"),
        ("Company", "Vell Motors"),
        ("court", "Supreme Court"),
        ("party", "Harbour Party"),
        ("university", "Vell College"),
        ("agency", "Associated Press"),
        ("council", "Vell Council"),
    ],
)
def test_a_noun_stands_for_an_organisation_that_it_fits(noun: str, expected: str) -> None:
    names = ("Associated Press", "Vell Motors", "Supreme Court", "Harbour Party", "Vell College", "Vell Council")
    assert resolved(f"{', '.join(names)} met. The {noun} left.", noun, *names) == expected


def test_of_several_the_last_named_is_meant() -> None:
    assert resolved("Orlo met Belm. The company left.", "company", "Orlo", "Belm") == "Belm"


def test_an_organisation_named_after_the_noun_is_not_meant() -> None:
    text = "Orlo left. The company rose. Belm fell."
    assert resolved(text, "company", "Orlo", "Belm") == "Orlo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlo rose.\nThe company left.", "Orlo"),
        ("Orlo rose.\nIt rained.\nThe company left.", None),
        ("The Supreme Court met. The company left.", None),
    ],
)
def test_it_is_named_in_this_paragraph_or_the_one_before_and_fits(text: str, expected: str | None) -> None:
    assert resolved(text, "company", *(name for name in ("Orlo", "Supreme Court") if name in text)) == expected


@pytest.mark.parametrize(("courts", "expected"), [(23, "Orlo"), (24, None)])
def test_it_is_looked_for_among_the_last_mentions_only(courts: int, expected: str | None) -> None:
    names = [f"{chr(ord('A') + number)}dur Court" for number in range(courts)]
    assert resolved(f"Orlo, {', '.join(names)} met. The company left.", "company", "Orlo", *names) == expected


def test_only_nouns_for_organisations_stand_for_one() -> None:
    assert resolved("Orlo rose. The mayor left.", "mayor", "Orlo") is None


def test_a_place_is_not_meant() -> None:
    assert resolved("Orlo rose. The company left.", "company", "Orlo", kind=EntityKind.PLACE) is None


def test_what_the_company_said_after_shares_in_it_fell_is_not_the_courts(said) -> None:
    text = (
        "The town may take the case to the Supreme Court.\n"
        "Shares in Bluewater Moorings fell by 7%. The company said that the ruling “does not affect the works on land”."
    )
    assert said(text)[-1].speaker == "Bluewater Moorings"
