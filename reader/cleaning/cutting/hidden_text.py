"""Reveals an article that a page holds but does not show: in `<noscript>`, in `<template>`, or hidden until somebody
presses a button.

Pages hide much that is no article, so nothing is revealed on a page that shows much prose of its own.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from reader.cleaning.cutting.html_blocks import cut_html, text_content
from reader.model.blocks import Block

_LINE = 80
"""Fewest characters of a line that counts as prose here: headings, menus and buttons have fewer."""
_ENOUGH = 1000
"""Characters of prose on a page that shows its article; nothing is looked for then."""
_LEAST = 400
"""Fewest characters of prose that an element worth revealing holds."""
_TIMES_MORE = 3
"""How many times more prose than the page shows such elements must hold together."""
_MOST = 100
"""Most hidden elements that are looked into."""
_HIDDEN = etree.XPath("//noscript | //template | //article//*[@hidden or contains(@style, 'display')]")
"""Only within the article elements hidden by a style count: elsewhere they are dialogs about cookies."""


def reveal_article(root: _Element, blocks: Iterable[Block]) -> bool:
    """Make hidden elements of a page visible if they hold much more prose than `blocks`, what the page shows. Return
    whether they did: the page has to be cut again then.
    """
    shown = count_prose(block.text for block in blocks)
    if shown >= _ENOUGH:
        return False
    hidden = [
        (element, str(element.tag), dict(element.attrib))
        for element in _outermost(_HIDDEN(root))
        if len(text_content(element)) >= _LEAST
    ]
    for element, _, _ in hidden:
        _show(element)
    prose = 0
    for element, tag, attributes in hidden:
        own = count_prose(block.text for block in cut_html(element))
        if own >= _LEAST:
            prose += own
        else:
            element.tag = tag
            element.attrib.update(attributes)
    return prose >= max(_LEAST, _TIMES_MORE * shown)


def _outermost(found: object) -> Iterator[_Element]:
    """Yield the elements found that are in none of the others, so that no text is read more than once."""
    last = None
    for element in islice(found if isinstance(found, list) else (), _MOST):
        if isinstance(element, _Element) and all(outer is not last for outer in element.iterancestors()):
            last = element
            yield element


def count_prose(lines: Iterable[str]) -> int:
    """Count the characters of the lines that are long enough to be prose."""
    return sum([len(line) for line in lines if is_prose(line)])


def is_prose(line: str) -> bool:
    """Whether a line is long enough to be prose."""
    return len(line) >= _LINE


def _show(element: _Element) -> None:
    if element.tag in ("noscript", "template"):
        element.tag = "div"
    for name in ("hidden", "style"):
        if name in element.attrib:
            del element.attrib[name]
