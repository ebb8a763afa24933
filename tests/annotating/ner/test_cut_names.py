"""Names that the CRF has cut."""

import pytest

from reader.annotating.ner.cut_names import complete_cut_names
from reader.annotating.ner.second_pass import Name


def completed(text: str, *names: tuple[str, str], splits_hyphens: bool = True) -> list[tuple[str, str]]:
    """The names of a text of tokens, where the CRF has found some, in their order."""
    words = text.split()
    labelled, first = [], 0
    for name, kind in names:
        parts = name.split()
        first = next(at for at in range(first, len(words)) if words[at : at + len(parts)] == parts)
        labelled.append(Name(first, first + len(parts), kind))
        first += len(parts)
    found = complete_cut_names(words, labelled, splits_hyphens)
    return [(" ".join(words[one.first : one.end]), one.kind) for one in found]


@pytest.mark.parametrize("syllable", ["hong", "tu", "ta", "myung", "eun", "yu", "ai"])
def test_the_second_part_of_a_first_name_belongs_to_a_person(syllable: str) -> None:
    text = f"there Lin Shu - {syllable} said"
    assert completed(text, ("Lin Shu", "PER")) == [(f"Lin Shu - {syllable}", "PER")]
    assert completed(text, ("Lin Shu", "LOC")) == [("Lin Shu", "LOC")]
    assert completed(text, ("Lin Shu", "PER"), splits_hyphens=False) == [("Lin Shu", "PER")]


@pytest.mark.parametrize("word", ["led", "run", "era", "style", "based", "the", "who", "Led"])
def test_other_words_behind_a_hyphen_do_not(word: str) -> None:
    assert completed(f"the Ana Vell - {word} team", ("Ana Vell", "PER")) == [("Ana Vell", "PER")]


def test_what_ends_the_text_behind_a_hyphen_is_no_part() -> None:
    assert completed("Lin Shu -", ("Lin Shu", "PER")) == [("Lin Shu", "PER")]
    assert completed("Lin Shu", ("Lin Shu", "PER")) == [("Lin Shu", "PER")]


@pytest.mark.parametrize("marks", ['" "', "“ ”", "« »", "„ “"])
def test_a_nickname_in_marks_is_inside_a_persons_name(marks: str) -> None:
    before, after = marks.split()
    text = f"Ana {before} Sparrow {after} Vell sang"
    assert completed(text, ("Ana", "PER"), ("Vell", "PER")) == [(text.removesuffix(" sang"), "PER")]
    assert completed(text, ("Ana", "PER"), ("Vell", "ORG")) == [("Ana", "PER"), ("Vell", "ORG")]


@pytest.mark.parametrize(
    "between", ["“ no ”", "“ Sparrow", "Sparrow ”", "“ ”", "“ A B C D ”", "and Sparrow and", "“ Sparrow no ”"]
)
def test_other_words_between_two_people_are_no_nickname(between: str) -> None:
    found = completed(f"Ana {between} Vell", ("Ana", "PER"), ("Vell", "PER"))
    assert found == [("Ana", "PER"), ("Vell", "PER")]


@pytest.mark.parametrize("start", ["Ministry of Trade", "Department for Trade"])
def test_a_department_has_all_that_it_is_for(start: str) -> None:
    text = f"The {start} , Mines and Ports said"
    found = completed(text, (start, "ORG"), ("Mines and Ports", "ORG"))
    assert found == [(f"{start} , Mines and Ports", "ORG")]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The Ministry of Trade , Mines said", "Ministry of Trade", "Mines"),
        ("The Union of Trade , Mines and Ports said", "Union of Trade", "Mines and Ports"),
        ("The Ministry Trade , Mines and Ports said", "Ministry Trade", "Mines and Ports"),
        ("The Ministry of Trade ; Mines and Ports said", "Ministry of Trade", "Mines and Ports"),
        ("The Ministry , Mines and Ports said", "Ministry", "Mines and Ports"),
    ],
)
def test_two_bodies_stay_two(text: str, first: str, second: str) -> None:
    assert completed(text, (first, "ORG"), (second, "ORG")) == [(first, "ORG"), (second, "ORG")]


def test_numbers_at_its_ends_are_no_part_of_a_persons_name() -> None:
    assert completed("Ana Vell 3.2 percent", ("Ana Vell 3.2", "PER")) == [("Ana Vell", "PER")]
    assert completed("12 Ana Vell", ("12 Ana Vell", "PER")) == [("Ana Vell", "PER")]
    assert completed("12 13", ("12 13", "PER")) == [("12", "PER")]
    assert completed("Vell 12", ("Vell 12", "ORG")) == [("Vell 12", "ORG")]
