"""What HTML lists show before their items."""

from collections.abc import Callable

import pytest

from reader.model.blocks import Block

Cut = Callable[..., list[Block]]


def marks(blocks: list[Block]) -> list[str | None]:
    return [block.mark for block in blocks]


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<ul><li>a<li>b</ul>", ["•", "•"]),
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", ["4.", "9.", "10."]),
        ("<ol start=-1><li>a<li>b</ol>", ["-1.", "0."]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3.", "2.", "1."]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["z.", "aa."]),
        ("<ol type=I start=8><li>a<li>b</ol>", ["VIII.", "IX."]),
        ("<ol type=i start=4000><li>a</ol>", ["4000."]),
        ("<ol type=A start=0><li>a</ol>", ["0."]),
        ("<ol start='１２'><li>a</ol>", ["1."]),
        ("<ol start=99999999999999999999><li>a</ol>", ["1."]),
        ("<menu><li>a</menu>", ["•"]),
        ("<li>a", ["•"]),
        ("<p>a</p>", [None]),
    ],
)
def test_the_mark_of_an_item_is_what_a_browser_shows(cut: Cut, html: str, shown: list[str | None]) -> None:
    assert marks(cut(html)) == shown


def test_only_the_first_block_of_an_item_has_its_mark(cut: Cut) -> None:
    blocks = cut("<ol><li><p>a</p><p>b</p></li><li>c</li></ol><p>d</p>")
    assert marks(blocks) == ["1.", "", "2.", None]


def test_a_hidden_item_is_not_counted(cut: Cut) -> None:
    assert marks(cut("<ol><li>a</li><li hidden>b</li><li>c</li></ol>")) == ["1.", "2."]


def test_an_inner_list_counts_for_itself_and_is_a_level_deeper(cut: Cut) -> None:
    blocks = cut("<ol><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ol>")
    assert marks(blocks) == ["1.", "1.", "2.", "•", "2."]
    assert [block.level for block in blocks] == [0, 1, 1, 2, 0]
