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
    ],
)
def test_the_text_says_who_is_the_mayor(text: str):
    assert holder(text, "mayor", "Ann Lee") == "Ann Lee"


def test_nobody_is_the_mayor_where_the_text_does_not_say():
    assert holder("Ann Lee left with the mayor of Oslo.", "mayor", "Ann Lee") is None


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
