"""Lines of a page and what its metadata states item by item."""

import pytest

from reader.cleaning.features.stated_items import StatedItems, stated_items

ITEMS = stated_items(["Whip the barley until it is stiff.", "How long does it keep?"], ["200 g of barley, pearled"])


@pytest.mark.parametrize(
    "line",
    [
        "Whip the barley until it is stiff",
        "HOW LONG DOES IT KEEP",
        "200 g of barley (pearled)",
        "200 g",
        "barley, pearled",
    ],
)
def test_an_item_and_a_part_of_an_ingredient_are_held(line: str) -> None:
    assert ITEMS.holds(line)


@pytest.mark.parametrize("line", ["Whip the barley", "it keep?", "of barley", "Barley soup", "", "…"])
def test_other_lines_are_not(line: str) -> None:
    assert not ITEMS.holds(line)


def test_nothing_stated_holds_nothing() -> None:
    assert not stated_items(["", "–"], [])
    assert not StatedItems() and not StatedItems().holds("")
    assert not stated_items([], ["barley " * 41]).parts
    assert stated_items([], ["barley " + "x" * 393]).parts and not stated_items([], ["barley " + "x" * 394]).parts
