"""Determines the mark before each list item: a bullet, or the number that the page counts or writes.

Numbering follows https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element.
"""

import re

from lxml.etree import _Element

from reader.model.article import BULLET

LISTS = frozenset({"ol", "ul", "menu", "dir"})
OF_LISTS = LISTS | {"li"}
"""The elements that a `ListCounter` must see."""
_NUMBER = re.compile(r"-?[0-9]{1,6}", re.A)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST_ROMAN = 3_999


class ListCounter:
    """Follows the lists of a page as elements open and close."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._items: list[str] = []
        """The marks of the open items, "" where a block has taken it."""

    @property
    def level(self) -> int:
        """Nesting depth of the innermost list, 0 for an outermost one."""
        return max(0, len(self._lists) - 1)

    def open(self, element: _Element) -> None:
        """Begin a list or an item."""
        if element.tag in LISTS:
            self._lists.append(_List(element))
        elif element.tag == "li":
            self._items.append(self._lists[-1].next_mark(element) if self._lists else BULLET)

    def close(self, element: _Element) -> None:
        """End a list or an item."""
        if element.tag in LISTS:
            self._lists.pop()
        elif element.tag == "li":
            self._items.pop()

    def take_mark(self) -> str | None:
        """Return the mark of the innermost item for its first block, "" for its other blocks, None outside lists."""
        if not self._items:
            return None
        mark, self._items[-1] = self._items[-1], ""
        return mark


class _List:
    """A list: its next number and its numbering style."""

    def __init__(self, element: _Element) -> None:
        self._is_ordered = element.tag == "ol"
        self._kind = element.get("type") or "1"
        self._step = -1 if element.get("reversed") is not None else 1
        first = len(element.findall("li")) if self._step < 0 else 1
        self._next = _number(element.get("start"), first)

    def next_mark(self, item: _Element) -> str:
        """Return the mark of the next item and advance the number."""
        if not self._is_ordered:
            return BULLET
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        return f"{_written(number, self._kind)}."


def _number(text: str | None, otherwise: int) -> int:
    found = _NUMBER.fullmatch((text or "").strip())
    return int(found[0]) if found else otherwise


def _written(number: int, kind: str) -> str:
    """Write a number as digits, letters (a, b … z, aa) or Roman numerals, depending on the list's type."""
    if number > 0 and kind in ("a", "A"):
        written = _letters(number)
    elif 0 < number <= _MOST_ROMAN and kind in ("i", "I"):
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if kind.isupper() else written


def _letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, figures in _ROMAN:
        count, number = divmod(number, value)
        written += figures * count
    return written
