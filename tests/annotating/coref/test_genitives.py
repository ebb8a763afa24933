"""Names in the genitive."""

import pytest

from reader.annotating.coref.genitives import without_genitives
from reader.model.annotations import EntityKind


def plain(*names: str) -> list[str]:
    """The words of names, in a language that knows the surname Vell and the given name Hans."""
    named = [(number, number + 1, words, EntityKind.PERSON) for number, words in enumerate(names)]
    return [words for _, _, words, _ in without_genitives(named, {"Vell", "Hans", "Han"}.__contains__)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Anna Orta", "Ortas"), ["Anna Orta", "Orta"]),
        (("Ortas",), ["Ortas"]),
        (("Vells",), ["Vell"]),
        (("Anna Vells",), ["Anna Vell"]),
        (("Anna Vells", "Vells"), ["Anna Vells", "Vells"]),
        (("Anna Vells", "Vells", "Vell"), ["Anna Vell", "Vell", "Vell"]),
        (("Hans",), ["Hans"]),
        (("Hans’",), ["Hans"]),
        (("As", "A"), ["As", "A"]),
    ],
)
def test_a_genitive_has_the_words_of_its_nominative(names: tuple[str, ...], expected: list[str]) -> None:
    assert plain(*names) == expected
