"""Tests of which roles a text gives to whom, on invented sentences."""

import pytest

from reader.annotating.languages.language_tables import tables_of
from reader.annotating.romance.held_roles import HeldRoles, RoleHolder
from reader.model.annotations import Entity, EntityKind

PEOPLE = ("Paul Holm", "Ana Ruiz")


def holder(text: str, role: str, offset: int | None = None, *, language: str = "es") -> RoleHolder:
    """Who holds a role at an offset of a text, at its end if none is given."""
    tables = tables_of(language)
    assert tables is not None
    roles = HeldRoles(text, tables)
    for name in sorted((name for name in PEOPLE if name in text), key=text.find):
        roles.note(Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name))
    return roles.holder(role, len(text) if offset is None else offset, lambda _: True)


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Paul Holm, fiscal del puerto, llegó.", "fiscal", ("Paul Holm", "fiscal")),
        ("El rector, viejo Paul Holm llegó.", "rector", (None, "rector")),
        ("El holandés Paul Holm vino.", "entrenador holandés", (None, "entrenador")),
        ("El holandés Paul Holm vino.", "holandés", ("Paul Holm", "holandés")),
        ("El ministro ruso Paul Holm vino.", "ministro chino", (None, None)),
        ("El ministro ruso Paul Holm vino.", "ministro ruso", ("Paul Holm", "ministro")),
        ("El ministro Paul Holm vino.", "ministro chino", ("Paul Holm", "ministro")),
        ("El jefe Paul Holm vino.", "jefe de la banca", ("Paul Holm", "jefe")),
        ("El jefe de prensa Paul Holm vino.", "jefe de la banca", (None, None)),
        ("El jefe Paul Holm vino con la jefa Ana Ruiz.", "jefe", ("Paul Holm", "jefe")),
        ("El rector Paul Holm vino. El rector Ana Ruiz calló.", "rector", ("Ana Ruiz", "rector")),
        ("El juez Paul Holm vino.", "magistrado", ("Paul Holm", "magistrado")),
        ("El magistrado Paul Holm vino.", "juez", (None, "juez")),
        ("El juez ruso Paul Holm vino.", "magistrado chino", (None, "magistrado")),
        ("El juez Paul Holm vino con el magistrado Ana Ruiz.", "magistrado", ("Ana Ruiz", "magistrado")),
        ("Paul Holm vino.", "puerto", (None, None)),
    ],
)
def test_a_role_is_of_whom_the_text_calls_so(text: str, role: str, expected: tuple[str | None, str | None]) -> None:
    assert holder(text, role) == expected


def test_a_role_before_its_first_holder_is_named_is_that_holders() -> None:
    assert holder("El rector Paul Holm vino. El rector Ana Ruiz calló.", "rector", 0).name == "Paul Holm"


def test_roles_far_away_are_not_looked_at() -> None:
    text = "El rector Paul Holm vino."
    tables = tables_of("es")
    assert tables is not None
    roles = HeldRoles(text, tables)
    for _ in range(40):
        roles.note(Entity(10, 19, EntityKind.PERSON, "Paul Holm"))
    asked: list[str] = []
    roles.holder("rector", len(text), lambda name: not asked.append(name))
    assert len(asked) < 40
