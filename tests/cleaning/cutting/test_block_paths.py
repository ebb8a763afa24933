"""How an element is described in a block's path, and where links lie in what was cut."""

from collections.abc import Callable

import pytest

from reader.model.blocks import Block

Cut = Callable[..., list[Block]]


@pytest.mark.parametrize(
    ("attributes", "step"),
    [
        ("", "p"),
        ("class='Lead story'", "p.lead.story"),
        ("class='a1 b1 c1 d1 e1 f1 g1 h1 i1'", "p.a1.b1.c1.d1.e1.f1.g1.h1"),
        (f"id='{'G' * 61}'", "p#" + "g" * 60),
        (f"role='{'M' * 21}'", "p@" + "m" * 20),
        ("role=main id=top class=lead", "p.lead#top@main"),
    ],
)
def test_a_step_is_the_tag_with_class_names_id_and_role(cut: Cut, attributes: str, step: str) -> None:
    (block,) = cut(f"<div><p {attributes}>Goose</p></div>")
    assert block.path[-1] == step


@pytest.mark.parametrize("space", ["", " ", "\n "])
def test_links_lie_on_their_words_in_every_cell_of_a_row(cut: Cut, space: str) -> None:
    row = "".join(f"<td>Boat {n}{space}<a href='/{n}'>Vik {n}</a>{space}</td>" for n in range(3))
    for block in cut(f"<table>{f'<tr>{row}</tr>' * 3}</table>"):
        found = [(block.text[link.start : link.end], link.url) for link in block.links]
        assert found == [(f"Vik {n}", f"https://quay.example/{n}") for n in range(3)]
