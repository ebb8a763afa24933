"""Tables of names that are read without making anything of each name."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.name_table import NameTable, pack_names

NAMES = st.text(st.characters(codec="utf8", exclude_characters="\0\t\n"), max_size=4)


def table(names: dict[str, str]) -> NameTable:
    return NameTable(pack_names(names))


@given(st.dictionaries(NAMES, NAMES, max_size=300), st.lists(NAMES))
def test_a_table_has_its_names_and_no_others(names: dict[str, str], others: list[str]) -> None:
    found = table(names)
    assert dict(found) == names and len(found) == len(names)
    assert [found.get(other) for other in others] == [names.get(other) for other in others]
    assert [other in found for other in others] == [other in names for other in others]


def test_names_are_found_in_every_block() -> None:
    names = {f"Vell{number}": str(number % 7) for number in range(1000)}
    assert {name: table(names)[name] for name in names} == names


def test_a_name_is_not_its_beginning_nor_what_goes_on_with_it() -> None:
    found = table({"Vell": "L", "Vell-Okafor": "L"})
    assert [name in found for name in ("Vel", "Vell-", "Vell", "Vell\t", "ell", "")] == [False, False, True] + 3 * [
        False
    ]


def test_half_a_surrogate_pair_is_no_name() -> None:
    assert "\ud800" not in table({"Vell": "L"})


@given(st.dictionaries(NAMES, NAMES, max_size=300), NAMES)
def test_names_are_found_by_their_beginning(names: dict[str, str], start: str) -> None:
    expected = sorted((name, flags) for name, flags in names.items() if name.startswith(start))
    assert list(table(names).beginning_with(start)) == expected


def test_names_of_several_blocks_are_found_by_their_beginning() -> None:
    names = {f"Vell{number:04}": "L" for number in range(1000)}
    assert dict(table(names).beginning_with("Vell0")) == names
    assert list(table(names).beginning_with("Vell05")) == [(f"Vell05{number:02}", "L") for number in range(100)]
