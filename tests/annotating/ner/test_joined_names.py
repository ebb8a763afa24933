"""What the CRF takes for one name and is two."""

import pytest

from reader.annotating.ner.joined_names import split_joined_names
from reader.annotating.ner.known_names import known_names
from reader.annotating.ner.second_pass import Name


def parts(name: str, kind: str, *others: tuple[str, str]) -> list[tuple[str, str]]:
    """The names in the place of a name, in a text that has others too."""
    words = name.split()
    names = [Name(0, len(words), kind)]
    for text, own in others:
        names.append(Name(len(words), len(words) + len(text.split()), own))
        words += text.split()
    found = split_joined_names(words, names, known_names())
    return [(" ".join(words[one.first : one.end]), one.kind) for one in found[: len(found) - len(others)]]


@pytest.mark.parametrize("conjunction", ["and", "&", "y", "e", "et", "und", "en"])
def test_two_names_with_a_conjunction_are_split_where_the_first_stands_alone(conjunction: str) -> None:
    name = f"Orta {conjunction} Vell"
    assert parts(name, "LOC", ("Orta", "LOC")) == [("Orta", "LOC"), ("Vell", "LOC")]
    assert parts(name, "ORG", ("Orta", "LOC")) == [("Orta", "LOC"), ("Vell", "ORG")]
    assert parts(name, "LOC", ("Vell", "LOC")) == [(name, "LOC")]


def test_three_names_are_split_too() -> None:
    found = parts("Orta and Vell and Lune", "LOC", ("Orta", "LOC"), ("Vell", "LOC"))
    assert found == [("Orta", "LOC"), ("Vell", "LOC"), ("Lune", "LOC")]


def test_two_surnames_of_a_person_are_one_name() -> None:
    assert parts("Ruiz y Vega", "PER", ("Ruiz", "PER")) == [("Ruiz y Vega", "PER")]
    assert parts("Ruiz and Vega", "PER", ("Ruiz", "PER")) == [("Ruiz", "PER"), ("Vega", "PER")]


def test_a_dash_stands_between_two_names() -> None:
    assert parts("Vell Park – Sector Orta", "LOC") == [("Vell Park", "LOC"), ("Sector Orta", "LOC")]
    assert parts("Vell – Orta Bridge", "LOC") == [("Vell – Orta Bridge", "LOC")]
    assert parts("Vell – Orta Bridge", "LOC", ("Vell", "LOC")) == [("Vell", "LOC"), ("Orta Bridge", "LOC")]
    assert parts("Vell Park –", "LOC") == [("Vell Park –", "LOC")]


@pytest.mark.parametrize(
    ("name", "kind", "other", "found"),
    [
        ("Peru ’s Orta", "LOC", ("Peru", "LOC"), [("Peru", "LOC"), ("Orta", "LOC")]),
        ("VHA 's Orta Office", "ORG", ("VHA", "ORG"), [("VHA", "ORG"), ("Orta Office", "ORG")]),
        ("Vell Orta 's Office", "ORG", ("Vell Orta", "ORG"), [("Vell Orta", "ORG"), ("Office", "ORG")]),
        ("Qorvith 's Pizza", "ORG", ("Qorvith", "ORG"), [("Qorvith 's Pizza", "ORG")]),
        ("Peru 's Orta", "LOC", ("Lima", "LOC"), [("Peru", "LOC"), ("Orta", "LOC")]),
        ("Peru 's Orta Office", "ORG", ("Lima", "LOC"), [("Peru", "LOC"), ("Orta Office", "ORG")]),
        ("Henderson 's Relish", "ORG", ("Lima", "LOC"), [("Henderson 's Relish", "ORG")]),
        ("Authority 's Office", "ORG", ("Lima", "LOC"), [("Authority 's Office", "ORG")]),
        ("Vell Authority 's Office", "ORG", ("Lima", "LOC"), [("Vell Authority", "ORG"), ("Office", "ORG")]),
        ("Ministry of Vell 's Office", "ORG", ("Lima", "LOC"), [("Ministry of Vell", "ORG"), ("Office", "ORG")]),
        ("Vell Orta 's Office", "ORG", ("Lima", "LOC"), [("Vell Orta 's Office", "ORG")]),
        ("Vell Orta 's Office", "ORG", ("Vell Orta", "PER"), [("Vell Orta 's Office", "ORG")]),
    ],
)
def test_an_owner_is_a_name_of_its_own_where_the_text_has_it_alone(
    name: str, kind: str, other: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    assert parts(name, kind, other) == found


def test_a_hyphen_stands_between_two_countries() -> None:
    assert parts("Saudi Arabia - Iran", "LOC") == [("Saudi Arabia", "LOC"), ("Iran", "LOC")]
    for name, kind in (("Asia - Pacific", "LOC"), ("Peru - Iran", "ORG"), ("Peru - Vell", "LOC")):
        assert parts(name, kind) == [(name, kind)]


def test_initials_after_the_name_that_they_stand_for_are_a_name_of_their_own() -> None:
    assert parts("Vell Harbour Union VHU", "ORG") == [("Vell Harbour Union", "ORG"), ("VHU", "ORG")]
    assert parts("Vell of Harbour VH", "ORG") == [("Vell of Harbour", "ORG"), ("VH", "ORG")]
    assert parts("Vell Harbour Union VHX", "ORG") == [("Vell Harbour Union VHX", "ORG")]
    assert parts("Vell V", "ORG") == [("Vell V", "ORG")]


def test_a_body_before_a_persons_full_name_is_a_name_of_its_own() -> None:
    assert parts("Qorvith Maria Vell", "PER", ("Qorvith", "ORG")) == [("Qorvith", "ORG"), ("Maria Vell", "PER")]
    assert parts("Reuters Maria Vell", "ORG") == [("Reuters", "ORG"), ("Maria Vell", "PER")]
    assert parts("Qorvith Maria Vell", "PER", ("Qorvith", "PER")) == [("Qorvith Maria Vell", "PER")]
    assert parts("Qorvith Maria", "ORG", ("Qorvith", "ORG")) == [("Qorvith Maria", "ORG")]
    assert parts("Qorvith Maria Vell", "ORG") == [("Qorvith Maria Vell", "ORG")]
    assert parts("Qorvith Martin Inc.", "ORG", ("Qorvith", "ORG")) == [("Qorvith Martin Inc.", "ORG")]


def test_a_name_is_split_wherever_it_stands() -> None:
    words = ["there"] * 40 + "Orta and Vell".split()
    known = Name(0, 1, "LOC")
    found = split_joined_names([*["Orta"], *words[1:]], [known, Name(40, 43, "LOC")], known_names())
    assert found == [known, Name(40, 41, "LOC"), Name(42, 43, "LOC")]


def test_a_name_of_one_word_stays_and_one_of_very_many() -> None:
    long = " – ".join(["Vell"] * 3000)
    assert parts(long, "LOC") == [(long, "LOC")]
    assert parts(" – ".join(["Park"] * 15), "LOC") == [("Park", "LOC")] * 15
    assert parts("Vell", "LOC") == [("Vell", "LOC")]
    assert split_joined_names([], [], known_names()) == []
