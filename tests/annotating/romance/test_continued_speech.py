"""Tests of who goes on speaking where a sentence names no speaker, on invented sentences."""

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import Entity, EntityKind

PEOPLE = ("Ana Ruiz", "Paul Delmas", "Eva Lind")


def speakers(language: str, text: str, *, club: str = "") -> list[str | None]:
    """The names of the speakers of the quotes and reports of a text."""
    found = [Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name) for name in PEOPLE]
    if club:
        found.append(Entity(text.find(club), text.find(club) + len(club), EntityKind.ORGANISATION, club))
    quotes = find_quotes(text, sorted(one for one in found if one.start >= 0), language)
    return [quote.speaker and quote.speaker.name for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "« C'est clos », a dit Paul Delmas.\n« Nous partons tous demain matin. »", ["Paul Delmas"] * 2),
        ("fr", "Ana Ruiz est venue hier.\n« Nous partons tous demain matin. »", ["Ana Ruiz"]),
        ("fr", "« C'est clos », a dit Paul Delmas. Eva Lind est venue. « Partons. »", ["Paul Delmas", "Eva Lind"]),
        ("fr", "« C'est clos », a dit Paul Delmas. La mairie est fermée. « Partons. »", ["Paul Delmas"] * 2),
        ("es", "Ana Ruiz llegó. «No hay barcos para nadie», dijo ella.", ["Ana Ruiz"]),
        ("es", "Ana Ruiz calla. Dijo que «no hay barcos para nadie».", ["Ana Ruiz"]),
        (
            "es",
            "Ana Ruiz llegó. «El puerto, dice Paul Delmas, está cerrado». «No hay barcos para nadie», añadió.",
            ["Paul Delmas"] * 2,
        ),
        ("es", "«No hay nadie», dijo Ana Ruiz.\nLlueve.\nLlueve.\n«Los barcos no llegan nunca».", ["Ana Ruiz"] * 2),
        (
            "es",
            "«No hay nadie», dijo Ana Ruiz.\nLlueve.\nLlueve.\nLlueve.\nLlueve.\n«Los barcos no llegan nunca».",
            ["Ana Ruiz", None],
        ),
        (
            "es",
            "«No hay nadie», dijo Ana Ruiz.\nYa.\nYa.\nYa.\nYa.\nYa.\n"
            "«Llueve hoy mucho en todas partes» y el rector, «una lluvia muy larga y triste».",
            ["Ana Ruiz", None, "rector"],
        ),
        ("es", "Ana Ruiz llegó.\nYa. Ya. Ya. Ya. Ya. Ya. Añadió que «no hay barcos».", [None]),
        ("es", "Ana Ruiz llegó.\nYa. Ya. Ya. Ya. Añadió que «no hay barcos».", ["Ana Ruiz"]),
    ],
)
def test_whoever_spoke_last_or_is_spoken_of_goes_on(language: str, text: str, names: list[str | None]) -> None:
    assert speakers(language, text) == names


def test_an_organisation_may_be_several() -> None:
    text = "El Hallow Club llegó. Dijeron que «no hay barcos para nadie»."
    assert speakers("es", text, club="Hallow Club") == ["Hallow Club"]
