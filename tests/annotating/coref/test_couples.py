"""Couples that share one surname."""

import pytest

from reader.annotating.coref.couples import couple_names


def couples(text: str, *names: str) -> dict[int, str]:
    people: list[tuple[int, int, str]] = []
    for name in names:
        start = text.index(name, people[-1][1] if people else 0)
        people.append((start, start + len(name), name))
    return couple_names(text, people)


@pytest.mark.parametrize("text", ["Anna and Karl Lindt bake.", "Anna & Karl Lindt bake."])
def test_the_surname_is_that_of_both(text: str):
    assert couples(text, "Anna", "Karl Lindt") == {0: "Anna Lindt"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Okafor and Karl Lindt bake.", ["Okafor", "Karl Lindt"]),
        ("Anna, Karl Lindt says, bakes.", ["Anna", "Karl Lindt"]),
        ("Anna and Karl bake.", ["Anna", "Karl"]),
        ("Anna Berg left. Anna and Karl Lindt bake.", ["Anna Berg", "Anna", "Karl Lindt"]),
        ("Tom Anna left. Anna and Karl Lindt bake.", ["Tom Anna", "Anna", "Karl Lindt"]),
    ],
)
def test_others_keep_their_names(text: str, names: list[str]):
    assert couples(text, *names) == {}
