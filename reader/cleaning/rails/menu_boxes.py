"""Tells which blocks of a page stand in its menus, by the elements and the class words around them.

A class word may be on a box around everything, such as "has-menu" or "with-sidebar". So a box that holds much of what
the page links to is no menu, whatever it is called.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reader.model.blocks import Block, element_of

_ELEMENTS = frozenset(("nav", "menu"))
_ENDS = frozenset(("header", "footer"))
"""Elements that are the head or the foot of the page, or of an article in it: a card, whose title is there."""
_WORDS = frozenset(
    """nav navbar navigation menu menus megamenu submenu topbar footer breadcrumb breadcrumbs trending popular
    mostpopular mostread""".split()
)
_SIDE = _WORDS | {"sidebar", "sidebars"}
_MOST = 1 / 3
"""Share of the titles of a page in a box from which the box is no menu."""
_WORD = re.compile(r"[a-z0-9]+")


def in_menus(blocks: Sequence[Block], are_titles: Sequence[bool], with_sidebars: bool = False) -> list[bool]:
    """Whether each block of a page is in a menu; with `with_sidebars` also whether it is in a sidebar. `are_titles`
    says which blocks link to what may be stories.
    """
    words = _SIDE if with_sidebars else _WORDS
    kinds: dict[str, bool] = {}
    boxes: list[list[tuple[str, ...]]] = []
    titles: Counter[tuple[str, ...]] = Counter()
    for block, is_title in zip(blocks, are_titles, strict=True):
        around = []
        for depth, step in enumerate(block.path):
            is_box = kinds.get(step)
            if is_box is None:
                kinds[step] = is_box = not words.isdisjoint(_WORD.findall(step, len(element_of(step))))
            if is_box:
                around.append(block.path[: depth + 1])
        boxes.append(around)
        if is_title:
            titles.update(around)
    most = _MOST * sum(are_titles)
    return [
        _is_in_element(block) or any(titles[box] <= most for box in around)
        for block, around in zip(blocks, boxes, strict=True)
    ]


def _is_in_element(block: Block) -> bool:
    is_card = False
    for step in block.path:
        element = element_of(step)
        if element in _ELEMENTS or element in _ENDS and not is_card:
            return True
        is_card = is_card or element == "article"
    return False
