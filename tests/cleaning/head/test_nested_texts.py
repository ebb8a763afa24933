"""The texts of a value of JSON-LD."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from reader.cleaning.head.nested_texts import texts_in


def parts_of(thing: Mapping[str, Any]) -> Iterator[Any]:
    return map(thing.get, ("name", "step"))


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("Stir", ["Stir"]),
        (["Stir", ["Bake"]], ["Stir", "Bake"]),
        ({"step": "Bake", "name": "Stir", "tool": "Oven"}, ["Stir", "Bake"]),
        ({"name": 7, "step": [None, {"name": "Bake"}]}, ["Bake"]),
        (None, []),
    ],
)
def test_texts_come_in_order_of_what_is_looked_into(value: Any, texts: list[str]) -> None:
    assert list(texts_in(value, parts_of)) == texts


@pytest.mark.parametrize(("depth", "texts"), [(6, ["Stir"]), (7, []), (100_000, [])])
def test_a_text_deeper_than_six_is_not_looked_for(depth: int, texts: list[str]) -> None:
    value: Any = "Stir"
    for _ in range(depth):
        value = [value]
    assert list(texts_in(value, parts_of)) == texts
