"""Names in German, where all nouns have capitals."""

import pytest

from reader.annotating.ner.german_names import german_names
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.tokens import split_tokens


def found(text: str, *labelled: tuple[str, str]) -> list[tuple[str, str]]:
    """The names of a text with their kinds, where the CRF has found some words of it."""
    words = split_tokens(text).words
    names = [
        Name(first, first + len(name.split()), kind)
        for name, kind in labelled
        for first in range(len(words))
        if words[first : first + len(name.split())] == name.split()
    ]
    return [(" ".join(words[one.first : one.end]), one.kind) for one in german_names(words, names)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gestern kam Anna Vell ins Rathaus.", ["Anna Vell"]),
        ("Gestern kam Bauamtsleiter Thorsten Wiebe ins Rathaus.", ["Thorsten Wiebe"]),
        ("Gestern kam Ursula von der Leyen ins Rathaus.", ["Ursula von der Leyen"]),
        ("Anna Vell kam. Danach ging Vell, und Vells Hut blieb.", ["Anna Vell", "Vell", "Vells"]),
        ("Ein Mann und die Frau kamen mit dem Strom.", []),
        ("Die Geschwindigkeit war hoch, die Stadt still.", []),
    ],
)
def test_people_are_found_by_first_names_and_then_by_surnames(text: str, names: list[str]) -> None:
    assert found(text) == [(name, "PER") for name in names]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Das gilt in Deutschland auch.", "Deutschland", "LOC"),
        ("Das gilt in Brellingen auch.", "Brellingen", "LOC"),
        ("Das gilt der CDU auch.", "CDU", "ORG"),
    ],
)
def test_places_and_parties_stand_out_by_themselves(text: str, name: str, kind: str) -> None:
    assert found(text) == [(name, kind)]


def test_of_what_the_crf_finds_only_known_names_stay() -> None:
    text = "Der Strom fiel aus, sagte Reuters in der Hauptstadt."
    assert found(text, ("Strom", "ORG"), ("Reuters", "ORG"), ("Hauptstadt", "LOC")) == [("Reuters", "ORG")]


def test_a_part_of_a_compound_is_no_name() -> None:
    assert found("Der CDU-Politiker und der Berlin-Besuch waren lang.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gestern kam Anna ins Rathaus.", []),
        ("Gestern kam die Anna Vell an.", []),
        ("Anna Vell kam.", ["Anna Vell"]),
        ("Gestern kam Anna V. Vell an.", ["Anna V. Vell"]),
        ("Gestern kam Anna VELLVELL an.", []),
        ("Gestern kam Anna Vellung an.", []),
        ("Gestern kam Anna Vell von hier.", ["Anna Vell"]),
        ("Gestern kam Anna von hier.", []),
        ("Anna Vell Holm Rue Quay kam.", ["Anna Vell Holm Rue"]),
        ("Anna Vell, Thorsten Wiebe und Vells Hut kamen.", ["Anna Vell", "Thorsten Wiebe", "Vells"]),
    ],
)
def test_a_full_name_has_a_first_name_and_up_to_four_words(text: str, names: list[str]) -> None:
    assert found(text) == [(name, "PER") for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das gilt der X auch.", []),
        ("Das gilt der XY auch.", [("XY", "ORG")]),
        ("Das gilt der XYZXY auch.", [("XYZXY", "ORG")]),
        ("Das gilt der XYZXYZ auch.", []),
        ("Das gilt der X2Y auch.", []),
        ("Das gilt Deutschlands Rat auch.", [("Deutschlands", "LOC")]),
        ("Das gilt Brellingen auch.", []),
        ("Er kam aus Brellingen.", [("Brellingen", "LOC")]),
        ("Er kam aus Vell.", []),
        ("Das gilt der Rats-CDU auch.", []),
    ],
)
def test_a_single_word_is_a_name_by_its_form_or_the_word_before_it(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_a_known_name_before_a_hyphen_or_inside_a_persons_name_is_dropped() -> None:
    assert found("Der Reuters-Bericht kam an.", ("Reuters", "ORG")) == []
    assert found("Gestern kam Anna Berlin an.", ("Berlin", "LOC")) == [("Anna Berlin", "PER")]
    assert found("Gestern kam er in Berlin an.", ("Berlin", "LOC")) == [("Berlin", "LOC")]
