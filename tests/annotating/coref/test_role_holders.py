"""Who holds a role, where the text says so."""

import pytest

from reader.annotating.coref.role_holders import RoleHolders
from reader.model.annotations import Entity, EntityKind


def holder(text: str, role: str, *names: str) -> str | None:
    entities = [Entity(text.index(name), text.index(name) + len(name), EntityKind.PERSON, name) for name in names]
    return RoleHolders(text, entities).holder(role, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, the mayor of Oslo, left.",
        "Mayor Ann Lee left.",
        "The mayor, Ann Lee, left.",
        "Ann Lee, a former mayor, left.",
        "Ann Lee, mayor of Oslo, left.",
        "Ann Lee, Oslo’s longtime mayor, left.",
        "Ann Lee, 52, the mayor of Oslo, left.",
        "Ann Lee is the mayor of Oslo.",
        "Ann Lee, who was mayor at the time, left.",
    ],
)
def test_the_text_says_who_is_the_mayor(text: str):
    assert holder(text, "mayor", "Ann Lee") == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee left with the mayor of Oslo.",
        "Ann Lee, said the mayor, left.",
        "Ann Lee, whose mayor, she says, is rude, left.",
        "Ann Lee is not the mayor of Oslo.",
    ],
)
def test_nobody_is_the_mayor_where_the_text_does_not_say(text: str):
    assert holder(text, "mayor", "Ann Lee") is None


def test_of_two_mayors_the_text_does_not_say_which():
    text = "Ann Lee, the mayor of Oslo, met Tom Reed, the mayor of Bergen."
    assert holder(text, "mayor", "Ann Lee", "Tom Reed") is None


def test_who_is_named_mayor_later_is_not_meant():
    text = "The mayor left. Ann Lee, the mayor of Oslo, stayed."
    entity = Entity(16, 23, EntityKind.PERSON, "Ann Lee")
    assert RoleHolders(text, [entity]).holder("mayor", 4) is None


def test_a_longer_phrase_may_be_of_another():
    assert holder("Mayor Ann Lee left.", "mayor of the town of Bergen", "Ann Lee") is None


@pytest.mark.parametrize(
    ("role", "expected"), [("new deputy mayor", "Ann Lee"), ("old new deputy mayor", None), ("", None)]
)
def test_a_role_has_three_words_at_most(role: str, expected: str | None):
    assert holder("Mayor Ann Lee left.", role, "Ann Lee") == expected
