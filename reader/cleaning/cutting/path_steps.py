"""Describes the elements around a block, for its path."""

import re
from functools import lru_cache

from lxml.etree import _Element

_CLASS_WORD = re.compile(r"[\w-]+")


def path_step(element: _Element) -> str:
    """Describe an element as "name.class.class#id@role", class words in lower case."""
    said = element.attrib
    if not said:
        return str(element.tag)
    return _step(str(element.tag), said.get("class"), said.get("id"), said.get("role"))


@lru_cache(maxsize=2048)
def _step(tag: str, classes: str | None, name: str | None, role: str | None) -> str:
    step = tag
    if classes:
        step += "".join(["." + word.lower() for word in _CLASS_WORD.findall(classes)[:8]])
    if name:
        step += "#" + name[:60].lower()
    if role:
        step += "@" + role[:20].lower()
    return step
